package onboarding_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAnAccountHasOneLiveCardOfAType(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		address := issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"}
		more := func(kind issuing.CardType) error {
			_, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{Type: kind, Billing: address, Shipping: &address})
			return err
		}
		virtual, physical := h.RequestCard(account, issuing.CardVirtual).ID, h.RequestCard(account, issuing.CardPhysical).ID
		h.Refused(more(issuing.CardVirtual), issuing.CodeCardLimit)
		h.Refused(more(issuing.CardPhysical), issuing.CodeCardLimit)
		_, err := h.Onboarding.CardFailed(h.Ctx, h.Programme, virtual)
		h.Must(err)
		virtual = h.ActiveCard(account)
		h.Refused(more(issuing.CardVirtual), issuing.CodeCardLimit)
		_, err = h.Onboarding.TerminateCard(h.Ctx, h.Programme, physical)
		h.Refused(err, issuing.CodeWrongState)
		_, err = h.Onboarding.TerminateCard(h.Ctx, h.Programme, virtual)
		h.Must(err)
		h.Must(more(issuing.CardVirtual))
	})
}

func TestACardThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account := h.OpenAccount(customer)
		good, bad := issuing.Address{Country: "GB"}, issuing.Address{Country: "UK"}
		try := func(account issuing.AccountID, n onboarding.NewCard, code issuing.Code) {
			t.Helper()
			_, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, n)
			h.Refused(err, code)
		}
		try(account, onboarding.NewCard{Type: issuing.CardVirtual, Billing: bad}, issuing.CodeCountryInvalid)
		try(account, onboarding.NewCard{Type: issuing.CardPhysical, Billing: good}, issuing.CodeAddressMissing)
		try(account, onboarding.NewCard{Type: issuing.CardPhysical, Billing: good, Shipping: &bad}, issuing.CodeCountryInvalid)
		try(h.RequestAccount(customer).Account.ID, onboarding.NewCard{Type: issuing.CardVirtual, Billing: good}, issuing.CodeParentInactive)
		_, err := h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		try(account, onboarding.NewCard{Type: issuing.CardVirtual, Billing: good}, issuing.CodeParentInactive)
		try(issuing.NewID[issuing.AccountID](), onboarding.NewCard{Type: issuing.CardVirtual, Billing: good}, issuing.CodeNotFound)
	})
}

func TestACardsNumberIsKeptSealedAndShownMasked(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		card, err := h.DB.Card(h.Ctx, h.Programme, id)
		h.Must(err)
		pan, err := h.Box.Open("pan/"+string(id), card.SealedPAN)
		h.Must(err)
		if !strings.HasPrefix(string(pan), "400000001234567") || card.MaskedPAN != "400000******"+string(pan[12:]) || card.Name != "Ada Test" {
			t.Errorf("%s is shown as %+v", pan, card)
		}
		_, err = h.Onboarding.CardIssued(h.Ctx, h.Programme, id, partner.IssuedCard{PAN: string(pan), Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2})
		h.Refused(err, issuing.CodeWrongState)
	})
}

func TestATerminatedCardsHoldIsStillCaptured(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		bought := h.Approved(card, "5")
		_, err := h.Onboarding.TerminateCard(h.Ctx, h.Programme, card)
		h.Must(err)
		_, err = h.Buy(card, "1")
		h.Refused(err, issuing.CodeDeclined)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, bought, payments.Capture{})
		h.Must(err)
		h.Work()
	})
}

func TestAnotherProgrammesThingsDoNotExist(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account := h.OpenAccount(customer)
		card := h.ActiveCard(account)
		bought := h.Approved(card, "5")
		hook, err := h.Programmes.SaveWebhook(h.Ctx, h.Programme, "", "http://example.com/", []issuing.EventType{issuing.CardUpdated})
		h.Must(err)
		before, err := h.DB.OpenTasks(h.Ctx)
		h.Must(err)

		mine := h.Programme
		h.Programme = h.NewProgramme()
		signed := onboarding.Signed{OwnerID: h.NewWallet(), Challenge: "x"}
		attempts := map[string]func() error{
			"customer challenge": func() error { _, err := h.Onboarding.CustomerChallenge(h.Ctx, h.Programme, customer); return err },
			"customer signed":    func() error { return h.Onboarding.CustomerSigned(h.Ctx, h.Programme, customer, signed) },
			"customer screened":  func() error { return h.Onboarding.CustomerScreened(h.Ctx, h.Programme, customer, true) },
			"customer verified": func() error {
				_, err := h.Onboarding.CustomerVerified(h.Ctx, h.Programme, customer, "x", true)
				return err
			},
			"reject customer":     func() error { _, err := h.Onboarding.RejectCustomer(h.Ctx, h.Programme, customer); return err },
			"deactivate customer": func() error { _, err := h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer); return err },
			"activate customer":   func() error { _, err := h.Onboarding.ActivateCustomer(h.Ctx, h.Programme, customer); return err },
			"account challenge":   func() error { _, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account); return err },
			"account signed":      func() error { return h.Onboarding.AccountSigned(h.Ctx, h.Programme, account, signed) },
			"deactivate account":  func() error { _, err := h.Onboarding.DeactivateAccount(h.Ctx, h.Programme, account); return err },
			"activate account":    func() error { _, err := h.Onboarding.ActivateAccount(h.Ctx, h.Programme, account); return err },
			"close account":       func() error { return h.Onboarding.CloseAccount(h.Ctx, h.Programme, account) },
			"create card": func() error {
				_, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{Type: issuing.CardVirtual, Billing: issuing.Address{Country: "GB"}})
				return err
			},
			"card issued": func() error {
				_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, card, partner.IssuedCard{PAN: "4000000012345678", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2})
				return err
			},
			"deactivate card": func() error { _, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card); return err },
			"activate card":   func() error { _, err := h.Onboarding.ActivateCard(h.Ctx, h.Programme, card); return err },
			"terminate card":  func() error { _, err := h.Onboarding.TerminateCard(h.Ctx, h.Programme, card); return err },
			"authorise":       func() error { _, err := h.Buy(card, "1"); return err },
			"capture":         func() error { _, err := h.Payments.Capture(h.Ctx, h.Programme, bought, payments.Capture{}); return err },
			"release":         func() error { _, err := h.Payments.Release(h.Ctx, h.Programme, bought); return err },
			"reverse":         func() error { _, err := h.Payments.Reverse(h.Ctx, h.Programme, bought, payments.Change{}); return err },
			"increment": func() error {
				_, err := h.Payments.Increment(h.Ctx, h.Programme, bought, payments.Change{Amount: "1"})
				return err
			},
			"expire":     func() error { _, err := h.Payments.Expire(h.Ctx, h.Programme, bought); return err },
			"step done":  func() error { return h.Claims.StepDone(h.Ctx, h.Programme, string(bought), 1, store.OutgoingTx{}, "1") },
			"defaulting": func() error { _, err := h.Claims.ReserveRefused(h.Ctx, h.Programme, string(bought), "x"); return err },
			"collect":    func() error { _, err := h.Claims.Collect(h.Ctx, h.Programme, account); return err },
			"forced post": func() error {
				_, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1", Currency: "USD"})
				return err
			},
			"refund card": func() error {
				_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1", Currency: "USD"})
				return err
			},
			"delete webhook": func() error { return h.Programmes.DeleteWebhook(h.Ctx, h.Programme, hook.ID) },
		}
		for name, attempt := range attempts {
			if err := attempt(); !issuing.IsCode(err, issuing.CodeNotFound) {
				t.Errorf("%s: %v, want that it does not exist", name, err)
			}
		}
		_, err = h.Programmes.SaveWebhook(h.Ctx, h.Programme, hook.ID, "http://example.com/", hook.Types)
		h.Refused(err, issuing.CodeWebhookUnknown)
		after, err := h.DB.OpenTasks(h.Ctx)
		h.Must(err)
		if len(before) != len(after) {
			t.Errorf("there were %d tasks, and are %d", len(before), len(after))
		}
		h.Programme = mine
		h.Work()
	})
}

// virtualIssuer makes no physical cards.
type virtualIssuer struct{ partner.CardIssuer }

func (virtualIssuer) MakesNoPhysicalCards() {}

func TestAPhysicalCardIsRefusedWhereNobodyMakesIt(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		ports := worktest.Partners()
		ports.CardIssuer = virtualIssuer{ports.CardIssuer}
		h.UsePartners(ports)
		account := h.OpenAccount(h.ActiveCustomer())
		address := issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "N1 9GU"}
		_, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{
			Type: issuing.CardPhysical, Billing: address, Shipping: &address,
		})
		h.Refused(err, issuing.CodePartnerUnable)
		h.RequestCard(account, issuing.CardVirtual)
	})
}
