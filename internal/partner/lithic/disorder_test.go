package lithic_test

import (
	"net/http"
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestMain(m *testing.M) { worktest.RunProperties(m) }

// A life of a payment, told in whatever order and however often: every event counts once, and in the end nothing is
// held and the cardholder has paid what was cleared. The audit of the books follows.
func TestALifeToldInAnyOrderCountsOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		h := newEnv(t, worktest.New(t, db), `"answerWithin": "5s",`)
		rapid.Check(t, func(rt *rapid.T) {
			card, account := h.newCard()
			p := h.newPayment(card)
			var updates []object
			add := func(kind string, cents, held int) {
				p.Held = held
				updates = append(updates, p.happens(kind, h.token("evt"), "APPROVED", cents).Update())
			}
			event := h.token("evt")
			request := p.Request("AUTHORIZATION", event, 1000)
			asked := rapid.Bool().Draw(rt, "asked")
			if asked {
				if said := h.ask(request); said["result"] != "APPROVED" {
					rt.Fatalf("answered %v", said)
				}
			}
			p.Held = 1000
			updates = append(updates, p.happens("AUTHORIZATION", event, "APPROVED", 1000).Update())
			cleared := 0
			for range rapid.IntRange(0, 3).Draw(rt, "clearings") {
				cents := rapid.IntRange(1, 300).Draw(rt, "cents")
				cleared += cents
				add("CLEARING", cents, 1000-cleared)
			}
			if rapid.Bool().Draw(rt, "reversed") {
				add("AUTHORIZATION_REVERSAL", 1000-cleared, 0)
			} else {
				add("AUTHORIZATION_EXPIRY", 1000-cleared, 0)
			}
			told := rapid.SliceOfN(rapid.SampledFrom(updates), 0, 5).Draw(rt, "told")
			for _, update := range append(told, rapid.Permutation(updates).Draw(rt, "order")...) {
				h.postEvent(http.StatusNoContent, update)
				if asked && rapid.IntRange(0, 3).Draw(rt, "again") == 0 {
					h.ask(request)
				}
			}
			h.nothingHeld(account)
			h.paid(rt, card.ID, cleared)
		})
	})
}

// paid demands what the debits of a card come to.
func (h *env) paid(rt *rapid.T, card issuing.CardID, cents int) {
	h.Helper()
	total := 0
	for t, err := range h.DB.TransactionsOfCard(h.Ctx, card, store.List{Programme: h.Programme}) {
		h.Must(err)
		total += int(t.PricedAmount.Shift(2).IntPart())
	}
	if total != cents {
		rt.Fatalf("cleared were %d cents, and paid %d", cents, total)
	}
}
