package processor_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store"
)

func TestAnAccountHasOneLiveCardOfAType(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		address := issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"}
		more := func(kind issuing.CardType) error {
			_, err := h.p.CreateCard(h.ctx, h.programme, account, processor.NewCard{Type: kind, Billing: address, Shipping: &address})
			return err
		}
		virtual, physical := h.asked(account, issuing.CardVirtual).ID, h.asked(account, issuing.CardPhysical).ID
		h.refused(more(issuing.CardVirtual), issuing.CodeCardLimit)
		h.refused(more(issuing.CardPhysical), issuing.CodeCardLimit)
		_, err := h.p.CardFailed(h.ctx, h.programme, virtual)
		h.must(err)
		virtual = h.card(account)
		h.refused(more(issuing.CardVirtual), issuing.CodeCardLimit)
		_, err = h.p.TerminateCard(h.ctx, h.programme, physical)
		h.refused(err, issuing.CodeWrongState)
		_, err = h.p.TerminateCard(h.ctx, h.programme, virtual)
		h.must(err)
		h.must(more(issuing.CardVirtual))
	})
}

func TestACardThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		account := h.opened(customer)
		good, bad := issuing.Address{Country: "GB"}, issuing.Address{Country: "UK"}
		try := func(account issuing.AccountID, n processor.NewCard, code issuing.Code) {
			t.Helper()
			_, err := h.p.CreateCard(h.ctx, h.programme, account, n)
			h.refused(err, code)
		}
		try(account, processor.NewCard{Type: issuing.CardVirtual, Billing: bad}, issuing.CodeCountryInvalid)
		try(account, processor.NewCard{Type: issuing.CardPhysical, Billing: good}, issuing.CodeAddressMissing)
		try(account, processor.NewCard{Type: issuing.CardPhysical, Billing: good, Shipping: &bad}, issuing.CodeCountryInvalid)
		try(h.ask(customer).Account.ID, processor.NewCard{Type: issuing.CardVirtual, Billing: good}, issuing.CodeParentInactive)
		_, err := h.p.DeactivateCustomer(h.ctx, h.programme, customer)
		h.must(err)
		try(account, processor.NewCard{Type: issuing.CardVirtual, Billing: good}, issuing.CodeParentInactive)
		try(issuing.NewID[issuing.AccountID](), processor.NewCard{Type: issuing.CardVirtual, Billing: good}, issuing.CodeNotFound)
	})
}

func TestACardsNumberIsKeptSealedAndShownMasked(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		id := h.card(h.opened(h.active()))
		card, err := h.db.Card(h.ctx, h.programme, id)
		h.must(err)
		pan, err := h.box.Open("pan/"+string(id), card.SealedPAN)
		h.must(err)
		if !strings.HasPrefix(string(pan), "400000001234567") || card.MaskedPAN != "400000******"+string(pan[12:]) || card.Name != "Ada Test" {
			t.Errorf("%s is shown as %+v", pan, card)
		}
		_, err = h.p.CardIssued(h.ctx, h.programme, id, processor.Made{PAN: string(pan), Network: issuing.NetworkVisa})
		h.refused(err, issuing.CodeWrongState)
	})
}

func TestATerminatedCardsHoldIsStillCaptured(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		bought := h.bought(card, "5")
		_, err := h.p.TerminateCard(h.ctx, h.programme, card)
		h.must(err)
		_, err = h.buy(card, "1")
		h.refused(err, issuing.CodeDeclined)
		_, err = h.p.Capture(h.ctx, h.programme, bought, processor.Capture{})
		h.must(err)
		h.work()
	})
}

func TestAnotherProgrammesThingsDoNotExist(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		account := h.opened(customer)
		card := h.card(account)
		bought := h.bought(card, "5")
		hook, err := h.p.SaveWebhook(h.ctx, h.programme, "", "http://example.com/", []issuing.EventType{issuing.CardUpdated})
		h.must(err)
		before, err := h.db.OpenTasks(h.ctx)
		h.must(err)

		mine := h.programme
		h.programme = h.found()
		signed := processor.Signed{OwnerID: h.wallet(), Challenge: "x"}
		attempts := map[string]func() error{
			"customer challenge":  func() error { _, err := h.p.CustomerChallenge(h.ctx, h.programme, customer); return err },
			"customer signed":     func() error { return h.p.CustomerSigned(h.ctx, h.programme, customer, signed) },
			"customer screened":   func() error { return h.p.CustomerScreened(h.ctx, h.programme, customer, true) },
			"customer verified":   func() error { _, err := h.p.CustomerVerified(h.ctx, h.programme, customer, "x", true); return err },
			"reject customer":     func() error { _, err := h.p.RejectCustomer(h.ctx, h.programme, customer); return err },
			"deactivate customer": func() error { _, err := h.p.DeactivateCustomer(h.ctx, h.programme, customer); return err },
			"activate customer":   func() error { _, err := h.p.ActivateCustomer(h.ctx, h.programme, customer); return err },
			"account challenge":   func() error { _, err := h.p.AccountChallenge(h.ctx, h.programme, account); return err },
			"account signed":      func() error { return h.p.AccountSigned(h.ctx, h.programme, account, signed) },
			"deactivate account":  func() error { _, err := h.p.DeactivateAccount(h.ctx, h.programme, account); return err },
			"activate account":    func() error { _, err := h.p.ActivateAccount(h.ctx, h.programme, account); return err },
			"close account":       func() error { return h.p.CloseAccount(h.ctx, h.programme, account) },
			"create card": func() error {
				_, err := h.p.CreateCard(h.ctx, h.programme, account, processor.NewCard{Type: issuing.CardVirtual, Billing: issuing.Address{Country: "GB"}})
				return err
			},
			"card issued": func() error {
				_, err := h.p.CardIssued(h.ctx, h.programme, card, processor.Made{PAN: "4000000012345678"})
				return err
			},
			"deactivate card": func() error { _, err := h.p.DeactivateCard(h.ctx, h.programme, card); return err },
			"activate card":   func() error { _, err := h.p.ActivateCard(h.ctx, h.programme, card); return err },
			"terminate card":  func() error { _, err := h.p.TerminateCard(h.ctx, h.programme, card); return err },
			"authorise":       func() error { _, err := h.buy(card, "1"); return err },
			"capture":         func() error { _, err := h.p.Capture(h.ctx, h.programme, bought, processor.Capture{}); return err },
			"release":         func() error { _, err := h.p.Release(h.ctx, h.programme, bought); return err },
			"reverse":         func() error { _, err := h.p.Reverse(h.ctx, h.programme, bought, processor.Change{}); return err },
			"increment": func() error {
				_, err := h.p.Increment(h.ctx, h.programme, bought, processor.Change{Amount: "1"})
				return err
			},
			"expire":     func() error { _, err := h.p.Expire(h.ctx, h.programme, bought); return err },
			"step done":  func() error { return h.p.StepDone(h.ctx, h.programme, string(bought), 1, store.OutgoingTx{}, "1") },
			"defaulting": func() error { _, err := h.p.ReserveRefused(h.ctx, h.programme, string(bought), "x"); return err },
			"collect":    func() error { _, err := h.p.Collect(h.ctx, h.programme, account); return err },
			"forced post": func() error {
				_, err := h.p.ForcePost(h.ctx, h.programme, card, processor.Purchase{Amount: "1", Currency: "USD"})
				return err
			},
			"refund card": func() error {
				_, err := h.p.RefundCard(h.ctx, h.programme, card, processor.Purchase{Amount: "1", Currency: "USD"})
				return err
			},
			"delete webhook": func() error { return h.p.DeleteWebhook(h.ctx, h.programme, hook.ID) },
		}
		for name, attempt := range attempts {
			if err := attempt(); !issuing.IsCode(err, issuing.CodeNotFound) {
				t.Errorf("%s: %v, want that it does not exist", name, err)
			}
		}
		_, err = h.p.SaveWebhook(h.ctx, h.programme, hook.ID, "http://example.com/", hook.Types.List())
		h.refused(err, issuing.CodeWebhookUnknown)
		after, err := h.db.OpenTasks(h.ctx)
		h.must(err)
		if len(before) != len(after) {
			t.Errorf("there were %d tasks, and are %d", len(before), len(after))
		}
		h.programme = mine
		h.work()
	})
}
