package lithic_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAnApprovalThatIsTooLateIsNotSentAndHoldsNothing(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) {
		h := newEnv(t, e, `"answerWithin": "2s",`)
		card, account := h.newCard()
		h.network.takes(func(ctx context.Context) { <-ctx.Done() })
		p, event := h.newPayment(card), h.token("evt")
		if said := h.ask(p.Request("AUTHORIZATION", event, 1000)); said["result"] != "DECLINED" {
			t.Errorf("answered %v", said)
		}
		if lost := h.network.lostAnswers(); len(lost) != 1 || lost[0] != "asa:"+event {
			t.Errorf("undone: %q", lost)
		}
		h.network.takes(nil)
		// Lithic takes it as declined, and says so.
		p.Status = "DECLINED"
		h.postEvent(http.StatusNoContent, p.happens("AUTHORIZATION", event, "DECLINED", 1000).Update())
		h.nothingHeld(account)
	})
}

func TestAnApprovalThatLithicHungUpOnHoldsNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		ctx, hangUp := context.WithCancel(h.Ctx)
		h.network.takes(func(context.Context) {
			hangUp()
			<-h.request.Load().(requestContext).Done() // the server saw it
		})
		p, event := h.newPayment(card), h.token("evt")
		body := h.encode(p.Request("AUTHORIZATION", event, 1000))
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, h.listener.URL+"/asa", bytes.NewReader(body))
		h.Must(err)
		r.Header = lithictest.Sign(streamSecret[6:], h.token("msg"), time.Now(), body)
		if answered, err := h.listener.Client().Do(r); !errors.Is(err, context.Canceled) {
			_ = answered.Body.Close()
			t.Errorf("the test did not hang up: %v", err)
		}
		h.listener.Close() // it waits for the handler
		if lost := h.network.lostAnswers(); len(lost) != 1 || lost[0] != "asa:"+event {
			t.Errorf("undone: %q", lost)
		}
		h.nothingHeld(account)
	})
}
