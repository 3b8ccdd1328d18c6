package network_test

import (
	"maps"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// verbResult is what becomes of a message that waits when the operator tries a verb.
type verbResult string

const (
	booked  verbResult = "booked"
	refused verbResult = "refused"
)

// For every kind of message that can wait, each of the operator's verbs books it or says at once that it cannot. The
// audit at the end sees that nothing is left in suspense.
func TestTheOperatorDealsWithEachKindOfMessageThatWaits(t *testing.T) {
	t.Parallel()
	crowns := func(m *partner.NetworkMessage) { m.Currency = "SEK" }
	for _, c := range []struct {
		kind         partner.NetworkKind
		waits        issuing.MessageKind
		change       func(*partner.NetworkMessage)
		retry, match verbResult
	}{
		{partner.NetworkAdvice, issuing.MessageAdvice, crowns, booked, booked},
		{partner.NetworkClearing, issuing.MessageForcedPost, crowns, booked, booked},
		{partner.NetworkRepresentment, issuing.MessageForcedPost, crowns, booked, booked},
		{partner.NetworkRefund, issuing.MessageRefund, crowns, booked, booked},
		{partner.NetworkCredit, issuing.MessageRefund, crowns, booked, booked},
		{partner.NetworkTransactionReversal, issuing.MessageTransactionReversal, nil, booked, refused},
		{partner.NetworkReversal, issuing.MessageReversal, crowns, refused, refused},
		{"something new", issuing.MessageAdvice, crowns, refused, refused},
	} {
		t.Run(string(c.kind), func(t *testing.T) {
			t.Parallel()
			worktest.Each(t, func(t *testing.T, e *worktest.Env) {
				rates := maps.Clone(worktest.AllRates)
				e.Payments = e.NewPayments(worktest.Wallets{}, rates, e.Clock.Now)
				h := newEnv(e)
				for verb, want := range map[string]verbResult{"retry": c.retry, "match": c.match, "write off": booked} {
					delete(rates, "SEK")
					h.tryVerb(t, c.kind, c.waits, c.change, verb, want, rates)
				}
			})
		})
	}
}

func (h *env) tryVerb(
	t *testing.T, kind partner.NetworkKind, waits issuing.MessageKind, change func(*partner.NetworkMessage),
	verb string, want verbResult, rates worktest.Rates,
) {
	t.Helper()
	operator := payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now))
	card, account := h.newCard()
	m := h.says(kind, card, verb, "10")
	if change != nil {
		change(&m)
	}
	if kind == partner.NetworkReversal { // of a hold in another currency
		h.handle(h.says(partner.NetworkPurchase, card, verb, "20"))
	} else if kind != partner.NetworkTransactionReversal {
		h.handle(h.says(partner.NetworkClearing, card, "before "+verb, "100")) // so that there is something to give back
	}
	h.Work()
	if outcome := h.handle(m); !outcome.Kept {
		t.Fatalf("%s: %+v", verb, outcome)
	}
	list := h.unmatched()
	if len(list) != 1 || list[0].Kind != waits {
		t.Fatalf("%s: %+v waits", verb, list)
	}
	before := h.Funds(account)
	rates["SEK"] = "0.1"
	if kind == partner.NetworkTransactionReversal { // what it reverses comes after it
		h.handle(h.says(partner.NetworkClearing, card, verb, "10"))
		h.Work()
		before = h.Funds(account)
	}
	err := map[string]func() error{
		"retry":     func() error { return operator.Retry(h.Ctx, list[0].ID) },
		"match":     func() error { return operator.Match(h.Ctx, list[0].ID, card) },
		"write off": func() error { return operator.WriteOff(h.Ctx, list[0].ID, "tried") },
	}[verb]()
	if want == refused {
		h.Refused(err, issuing.CodeWrongState)
		h.Must(operator.WriteOff(h.Ctx, list[0].ID, "it cannot be booked"))
	} else {
		h.Must(err)
	}
	h.Work()
	if left := h.unmatched(); len(left) != 0 {
		t.Fatalf("%s: still waiting: %+v", verb, left)
	}
	kept, err := h.DB.Message(h.Ctx, h.Programme, waits, list[0].Reference)
	h.Must(err)
	moved := h.Funds(account) != before
	if done := verb != "write off" && want == booked; moved != done || (kept.Status == issuing.MessageDone) != done {
		t.Errorf("%s: the message is %s; funds were %+v and are %+v", verb, kept.Status, before, h.Funds(account))
	}
	findings, err := h.DB.OpenFindings(h.Ctx)
	h.Must(err)
	for _, f := range findings {
		if f.Kind == issuing.FindingUnmatched {
			t.Errorf("%s: %+v is open", verb, f)
		}
	}
}
