package iso8583_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAnOperatorIsToldOfWhatANetworkSaysAndNobodyCanRead(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		env := config.Environment{Name: "acme", Programme: h.Programme, DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler)}
		var away atomic.Bool
		c := dialServer(t, startServer(t, newRecorder(), func(c *iso8583.Config) {
			c.FileUnread = func(ctx context.Context, u config.Unread) error {
				if away.Load() {
					return errors.New("the database is away")
				}
				return env.FileUnread(ctx, u)
			}
		}), link.Options{})
		findings := func() []issuing.Finding {
			t.Helper()
			open, err := h.DB.OpenFindings(h.Ctx)
			h.Must(err)
			return open
		}
		for _, m := range []codec.Message{ // questions, and what is not about payments
			message("0100", map[int]string{49: "999"}), message("0200", map[int]string{3: ""}), message("0500", nil),
			message("0220", map[int]string{3: "310000"}), // moves nothing
		} {
			ask(t, c, m)
		}
		if open := findings(); len(open) > 0 {
			t.Errorf("the operator is told of %+v", open)
		}
		wrong := message("0220", map[int]string{49: "999"})
		away.Store(true)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if answer, err := c.Ask(ctx, wrong); err == nil {
			t.Errorf("what nobody is told of is answered %v", answer)
		}
		away.Store(false)
		for i, m := range []codec.Message{wrong, message("0120", map[int]string{3: "990000"}), message("0420", map[int]string{49: "999"})} {
			for _, mti := range []string{m.MTI, m.RepeatMTI()} {
				sent := m.Clone()
				sent.MTI = mti
				if answer := ask(t, c, sent); answer.Field(39) == "00" {
					t.Errorf("%s is answered %v", mti, answer)
				}
			}
			open := findings()
			if len(open) != i+1 || open[i].Kind != issuing.FindingUnread || open[i].ProgrammeID != h.Programme ||
				open[i].Figures["type"] != m.MTI || strings.Contains(open[i].Detail+open[i].Subject, card) {
				t.Fatalf("of %s the operator is told %+v", m.MTI, open)
			}
		}
	})
}
