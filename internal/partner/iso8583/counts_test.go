package iso8583_test

import (
	"context"
	"errors"
	"maps"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
)

func TestWhatBecomesOfMessagesIsCounted(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		counts, r := &iso8583.Counts{}, newRecorder()
		outcomes := make(chan partner.Outcome, 1)
		r.decide = func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
			<-time.After(20 * time.Millisecond)
			outcome := <-outcomes
			if outcome.ResponseCode == "" {
				return outcome, errors.New("the database is away")
			}
			return outcome, nil
		}
		far, end := pipe(t, r, func(c *iso8583.Config) { c.Counts = counts })
		for i, outcome := range []partner.Outcome{{Approved: true, ResponseCode: "00"}, {ResponseCode: "51"}, {}} {
			outcomes <- outcome
			put(t, far, message("0100", map[int]string{11: []string{"000001", "000002", "000003"}[i]}))
			get(t, far)
		}
		put(t, far, message("0100", map[int]string{2: ""})) // of no card
		get(t, far)
		outcomes <- partner.Outcome{Approved: true, ResponseCode: "00"}
		put(t, far, message("0120", map[int]string{11: "000004"}))
		get(t, far)
		put(t, far, message("0100", map[int]string{11: "000005"}))
		<-time.After(4 * time.Second)
		outcomes <- partner.Outcome{Approved: true, ResponseCode: "00"} // that is too late
		end()
		got := counts.Stats()
		want := map[partner.LinkMessage]int64{
			{Type: "x100", Outcome: partner.LinkApproved}: 1, {Type: "x100", Outcome: partner.LinkDeclined}: 1,
			{Type: "x100", Outcome: partner.LinkFailed}: 1, {Type: "x100", Outcome: partner.LinkRefused}: 1,
			{Type: "x120", Outcome: partner.LinkBooked}: 1, {Type: "x100", Outcome: partner.LinkTooLate}: 1,
		}
		if !maps.Equal(got.Messages, want) {
			t.Errorf("counted %v, want %v", got.Messages, want)
		}
		if took := got.Took; took.Count != 5 || took.Sum != 80*time.Millisecond || took.Within[0] != 1 || took.Within[2] != 5 {
			t.Errorf("they took %+v", took)
		}
	})
}
