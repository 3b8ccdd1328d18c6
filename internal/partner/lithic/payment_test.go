package lithic_test

import (
	"errors"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

func TestAPurchaseIsDecidedAndItsEventsAreBookedOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		p := h.newPayment(card)
		auth := h.token("evt")
		for range 2 { // Lithic may ask again
			said := h.ask(p.Request("AUTHORIZATION", auth, 1000))
			if said["result"] != "APPROVED" || said["token"] != p.Token || said["approved_amount"] != nil ||
				said["avs_result"] != "MATCH" {
				t.Errorf("answered %v", said)
			}
		}
		a := p.hold()
		if a.PricedAmount.String() != "10" || a.PricedCurrency != "USD" || a.Network.Merchant.Amount.String() != "8" ||
			a.Network.Merchant.Currency != "EUR" || a.Merchant.Country != "FR" || a.Merchant.MCC != 5812 ||
			a.Merchant.ID != "M1" {
			t.Errorf("the hold is %+v %+v", a, a.Network.Merchant)
		}
		d := a.Network.Details
		if d.EntryMode != issuing.EntryContactless || d.Wallet != "apple_pay" || d.PIN != issuing.VerificationMatch ||
			d.Terminal != "T1" ||
			d.ThreeDSecure != issuing.ThreeDSecureAuthenticated || d.Postcode != "75001" || !*d.CardPresent {
			t.Errorf("the details are %+v", d)
		}
		// An increment is asked in the same words.
		more := h.token("evt")
		for range 2 {
			if said := h.ask(p.Request("AUTHORIZATION", more, 500)); said["result"] != "APPROVED" {
				t.Errorf("the increment was answered %v", said)
			}
		}
		if a := p.hold(); a.PricedAmount.String() != "15" {
			t.Errorf("with the increment the hold is %s", a.PricedAmount)
		}
		p.happens("AUTHORIZATION", auth, "APPROVED", 1000).happens("AUTHORIZATION", more, "APPROVED", 500)
		p.Held = 1500
		first := p.Update()
		p.happens("AUTHORIZATION_REVERSAL", h.token("evt"), "APPROVED", 300)
		p.Held = 1200
		second := p.Update()
		p.happens("CLEARING", h.token("evt"), "APPROVED", 700)
		p.Held = 500
		third := p.Update()
		p.happens("CLEARING", h.token("evt"), "APPROVED", 400)
		p.Held, p.Status = 0, "SETTLED"
		fourth := p.Update()
		for _, update := range []object{third, first, fourth, second, first, fourth, third} {
			h.postEvent(http.StatusNoContent, update)
		}
		if got, want := h.transactions(card.ID), []string{"debit 4 USD", "debit 7 USD"}; !slices.Equal(got, want) {
			t.Errorf("transactions: %v, want %v", got, want)
		}
		h.nothingHeld(account)

		back := h.newPayment(card)
		back.happens("RETURN", h.token("evt"), "APPROVED", -200)
		h.postEvent(http.StatusNoContent, back.Update())
		back.happens("RETURN_REVERSAL", h.token("evt"), "APPROVED", 200)
		for range 2 {
			h.postEvent(http.StatusNoContent, back.Update())
		}
		want := []string{"credit 2 USD reversed", "debit 4 USD", "debit 7 USD"}
		if got := h.transactions(card.ID); !slices.Equal(got, want) {
			t.Errorf("transactions: %v, want %v", got, want)
		}
		h.nothingHeld(account)
	})
}

func TestEveryKindOfQuestionIsAnswered(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		verification := h.newPayment(card).Request("AUTHORIZATION", h.token("evt"), 0)
		if said := h.ask(verification); said["result"] != "APPROVED" {
			t.Errorf("the verification was answered %v", said)
		}
		if said := h.ask(h.newPayment(card).Request("BALANCE_INQUIRY", h.token("evt"), 0)); said["result"] != "APPROVED" ||
			said["balance"].(object)["available"].(float64) < 90_000 {
			t.Errorf("the balance inquiry was answered %v", said)
		}
		// A single message debits, and the event of it does not debit again. Nor does one that nobody asked about debit
		// twice.
		single, event := h.newPayment(card), h.token("evt")
		cash := single.Request("FINANCIAL_AUTHORIZATION", event, 2000)
		cash["cash_amount"] = 2000
		if said := h.ask(cash); said["result"] != "APPROVED" {
			t.Errorf("the single message was answered %v", said)
		}
		alone := h.newPayment(card).happens("FINANCIAL_AUTHORIZATION", h.token("evt"), "APPROVED", 300)
		for range 2 {
			single.Events = nil
			h.postEvent(http.StatusNoContent, single.happens("FINANCIAL_AUTHORIZATION", event, "APPROVED", 2000).Update())
			h.postEvent(http.StatusNoContent, alone.Update())
		}
		if got := h.transactions(card.ID); !slices.Equal(got, []string{"debit 20 USD", "debit 3 USD"}) {
			t.Errorf("transactions: %v", got)
		}
		for _, credit := range []string{"CREDIT_AUTHORIZATION", "FINANCIAL_CREDIT_AUTHORIZATION"} {
			p := h.newPayment(card)
			event := h.token("evt")
			if said := h.ask(p.Request(credit, event, -700)); said["result"] != "APPROVED" {
				t.Errorf("%s was answered %v", credit, said)
			}
			p.happens(credit, event, "APPROVED", -700)
			h.postEvent(http.StatusNoContent, p.Update())
		}
		if got := h.transactions(card.ID); !slices.Equal(got, []string{"credit 7 USD", "debit 20 USD", "debit 3 USD"}) {
			t.Errorf("the credits led to %v", got)
		}
		// The kinds of debits.
		for name, c := range map[string]struct {
			change func(object)
			kind   partner.NetworkKind
		}{
			"cash":      {func(r object) { r["cash_amount"] = 1000 }, partner.NetworkCashWithdrawal},
			"cash back": {func(r object) { r["cash_amount"] = 400 }, partner.NetworkPurchaseWithCash},
			"account funding": {func(r object) {
				r["network_specific_data"] = object{"visa": object{"business_application_identifier": "AA"}, "mastercard": nil}
			}, partner.NetworkAccountFunding},
			"account funding, Mastercard": {func(r object) {
				r["network_specific_data"] = object{"visa": nil, "mastercard": object{"transaction_type_identifier": "F07"}}
			}, partner.NetworkAccountFunding},
			"payment, Mastercard": {func(r object) {
				r["network_specific_data"] = object{"visa": nil, "mastercard": object{"transaction_type_identifier": "C07"}}
			}, partner.NetworkPurchase},
		} {
			p := h.newPayment(card)
			r := p.Request("AUTHORIZATION", h.token("evt"), 1000)
			c.change(r)
			if said := h.ask(r); said["result"] != "APPROVED" || p.hold().Network.Kind != string(c.kind) {
				t.Errorf("%s was answered %v as %s", name, said, p.hold().Network.Kind)
			}
			if cash := p.hold().Network.Details.Cash; name == "cash back" && (cash == nil || cash.String() != "3.2") {
				t.Errorf("the cash is %s of 8 EUR", cash)
			}
			h.postEvent(http.StatusNoContent, p.happens("AUTHORIZATION_EXPIRY", h.token("evt"), "APPROVED", 1000).Update())
		}
		h.nothingHeld(account)
	})
}

func TestDeclinesAreInLithicsWords(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		if said := h.ask(h.newPayment(card).Request("AUTHORIZATION", h.token("evt"),
			100_000_00)); said["result"] != "INSUFFICIENT_FUNDS" {
			t.Errorf("too much was answered %v", said)
		}
		partial := h.newPayment(card)
		r := partial.Request("AUTHORIZATION", h.token("evt"), 100_000_00)
		r["pos"].(object)["terminal"].(object)["partial_approval_capable"] = true
		r["avs"] = object{"address": "elsewhere", "zipcode": "E1 1AA", "address_on_file_match": "MISMATCH"}
		said := h.ask(r)
		if cents, _ := said["approved_amount"].(float64); said["result"] != "APPROVED" || cents < 80_000 || cents > 100_000 ||
			said["avs_result"] != "MATCH_ZIP_ONLY" || partial.hold().PricedAmount.Shift(2).IntPart() != int64(cents) {
			t.Errorf("part of it was answered %v", said)
		}
		h.postEvent(http.StatusNoContent, partial.happens("AUTHORIZATION_REVERSAL", h.token("evt"), "APPROVED", 0).Update())
		unknown := h.newPayment(card)
		unknown.Card = "nobody's"
		if said := h.ask(unknown.Request("AUTHORIZATION", h.token("evt"), 100)); said["result"] != "DECLINED" {
			t.Errorf("an unknown card was answered %v", said)
		}
		euros := h.newPayment(card).Request("AUTHORIZATION", h.token("evt"), 100)
		euros["amounts"].(object)["cardholder"].(object)["currency"] = "GBP"
		if said := h.ask(euros); said["result"] != "UNAUTHORIZED_MERCHANT" {
			t.Errorf("a bill in another currency was answered %v", said)
		}
		for name, change := range map[string]func(object){
			"an unknown kind":    func(r object) { r["status"] = "SURPRISE" },
			"a negative debit":   func(r object) { r["amounts"].(object)["cardholder"].(object)["amount"] = -5 },
			"no currency":        func(r object) { r["amounts"].(object)["cardholder"].(object)["currency"] = "???" },
			"no amounts":         func(r object) { delete(r, "amounts") },
			"no card":            func(r object) { delete(r, "card") },
			"no kind of request": func(r object) { delete(r, "status") },
		} {
			r := h.newPayment(card).Request("AUTHORIZATION", h.token("evt"), 100)
			change(r)
			if said := h.ask(r); said["result"] != "DECLINED" {
				t.Errorf("%s was answered %v", name, said)
			}
		}
		_, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card.ID)
		h.Must(err)
		if said := h.ask(h.newPayment(card).Request("AUTHORIZATION", h.token("evt"), 100)); said["result"] != "CARD_PAUSED" {
			t.Errorf("a paused card was answered %v", said)
		}
		h.network.fails(func(partner.NetworkMessage) error { return errors.New("the database is away") })
		if said := h.ask(h.newPayment(card).Request("AUTHORIZATION", h.token("evt"), 100)); said["result"] != "DECLINED" {
			t.Errorf("without a database it was answered %v", said)
		}
		h.network.fails(nil)
		h.nothingHeld(account)
	})
}

func TestWhatLithicDeclinesAfterAllIsGivenBack(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		late, event := h.newPayment(card), h.token("evt")
		h.ask(late.Request("AUTHORIZATION", event, 1000))
		late.Status = "DECLINED"
		late.happens("AUTHORIZATION", event, "UNKNOWN_HOST_TIMEOUT", 1000)
		for range 2 {
			h.postEvent(http.StatusNoContent, late.Update())
		}
		// An increment that Lithic declined takes back no more than it added.
		grown, first, more := h.newPayment(card), h.token("evt"), h.token("evt")
		h.ask(grown.Request("AUTHORIZATION", first, 1000))
		h.ask(grown.Request("AUTHORIZATION", more, 500))
		grown.happens("AUTHORIZATION", first, "APPROVED", 1000).happens("AUTHORIZATION", more, "DECLINED", 500)
		for range 2 {
			h.postEvent(http.StatusNoContent, grown.Update())
		}
		if a := grown.hold(); a.PricedAmount.String() != "10" {
			t.Errorf("the hold is %s", a.PricedAmount)
		}
		h.postEvent(http.StatusNoContent, grown.happens("AUTHORIZATION_EXPIRY", h.token("evt"), "APPROVED", 1000).Update())
		// The event comes before the request, which is late.
		early, lost := h.newPayment(card), h.token("evt")
		early.Status = "DECLINED"
		h.postEvent(http.StatusNoContent, early.happens("AUTHORIZATION", lost, "DECLINED", 1000).Update())
		if said := h.ask(early.Request("AUTHORIZATION", lost, 1000)); said["result"] == "APPROVED" {
			t.Errorf("a request that was over was answered %v", said)
		}
		h.nothingHeld(account)
	})
}

func TestWhatNobodyAskedAboutIsBooked(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		p := h.newPayment(card).happens("AUTHORIZATION", h.token("evt"), "APPROVED", 1000)
		h.postEvent(http.StatusNoContent, p.Update())
		if a := p.hold(); a == nil || a.Network.Approver != issuing.ApprovedByProcessor {
			t.Fatalf("what Lithic approved by itself is %+v", a)
		}
		p.happens("AUTHORIZATION_ADVICE", h.token("evt"), "APPROVED", 600)
		h.postEvent(http.StatusNoContent, p.Update())
		h.postEvent(http.StatusNoContent, p.Update())
		if a := p.hold(); a.PricedAmount.String() != "6" {
			t.Errorf("after the advice the hold is %s", a.PricedAmount)
		}
		p.happens("CLEARING", h.token("evt"), "APPROVED", 600)
		h.postEvent(http.StatusNoContent, p.Update())
		forced := h.newPayment(card).happens("CLEARING", h.token("evt"), "APPROVED", 500).happens("CORRECTION_DEBIT",
			h.token("evt"), "APPROVED", 100).
			happens("CORRECTION_CREDIT", h.token("evt"), "APPROVED", -50).happens("BALANCE_INQUIRY", h.token("evt"), "APPROVED",
			0)
		for range 2 {
			h.postEvent(http.StatusNoContent, forced.Update())
		}
		want := []string{"credit 0.5 USD", "debit 1 USD", "debit 5 USD", "debit 6 USD"}
		if got := h.transactions(card.ID); !slices.Equal(got, want) {
			t.Errorf("transactions: %v, want %v", got, want)
		}
		h.nothingHeld(account)

		// Money of a card that nobody knows is kept for the operator, once.
		stray := h.newPayment(card).happens("CLEARING", h.token("evt"), "APPROVED", 500)
		stray.Card = "nobody's"
		h.postEvent(http.StatusNoContent, stray.Update())
		h.postEvent(http.StatusNoContent, stray.Update())
		if kept := h.unmatched(); len(kept) != 1 || kept[0].Amount.String() != "5" {
			t.Errorf("kept: %+v", kept)
		}

		// PostgreSQL keeps no text with NUL, and what has one is booked nevertheless.
		odd := h.newPayment(card).happens("CLEARING", h.token("evt")+"\x00", "APPROVED", 700)
		odd.Token += "\x00"
		h.postEvent(http.StatusNoContent, odd.Update())
		if got := h.transactions(card.ID); !slices.Contains(got, "debit 7 USD") {
			t.Errorf("transactions: %v", got)
		}
		h.postEvent(http.StatusNoContent, object{"event_type": "card.updated", "card_token": "\x00"})
	})
}

func TestAProgrammeWithoutEventTokensIsServedToo(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		p := h.newPayment(card)
		r := p.Request("AUTHORIZATION", "", 1000)
		delete(r, "event_token")
		body := h.encode(r)
		headers := lithictest.Sign(streamSecret[6:], "the same message", time.Now(), body)
		for range 2 {
			if status, text := h.send("/asa", headers, body); status != http.StatusOK {
				t.Errorf("answered %d %s", status, text)
			}
		}
		h.ask(r) // another message: an increment
		p.happens("AUTHORIZATION", h.token("evt"), "APPROVED", 1000).happens("AUTHORIZATION", h.token("evt"), "APPROVED",
			1000)
		h.postEvent(http.StatusNoContent, p.Update())
		if a := p.hold(); a.PricedAmount.String() != "20" {
			t.Errorf("the hold is %s", a.PricedAmount)
		}
		p.happens("CLEARING", h.token("evt"), "APPROVED", 2000)
		h.postEvent(http.StatusNoContent, p.Update())
		h.nothingHeld(account)
	})
}

func TestAnEventThatCouldNotBeBookedIsSentAgain(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		p := h.newPayment(card).happens("AUTHORIZATION", h.token("evt"), "APPROVED", 1000).happens("CLEARING", h.token("evt"),
			"APPROVED", 1000)
		h.network.fails(func(m partner.NetworkMessage) error {
			if m.Kind == partner.NetworkClearing {
				return errors.New("the database is away")
			}
			return nil
		})
		h.postEvent(http.StatusServiceUnavailable, p.Update())
		h.network.fails(nil)
		h.postEvent(http.StatusNoContent, p.Update())
		// An event of a kind that is not known keeps back no other, and is not taken.
		p.happens("SURPRISE", h.token("evt"), "APPROVED", 1).happens("RETURN", h.token("evt"), "APPROVED", -1000)
		h.postEvent(http.StatusUnprocessableEntity, p.Update())
		h.postEvent(http.StatusUnprocessableEntity, p.Update())
		if got := h.transactions(card.ID); !slices.Equal(got, []string{"credit 10 USD", "debit 10 USD"}) {
			t.Errorf("transactions: %v", got)
		}
		h.nothingHeld(account)
	})
}
