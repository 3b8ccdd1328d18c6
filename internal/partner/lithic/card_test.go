package lithic_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestACardIsMadeOnceAndKeptInStepBothWays(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		order := h.api.Bodies["POST /v1/cards"]
		if card.Status != issuing.CardActive || card.Partner != "lithic" || card.PartnerToken == "" || card.MaskedPAN == "" ||
			card.SealedPAN != "" {
			t.Errorf("the card is %+v", card)
		}
		if order["memo"] != string(card.ID) || order["account_token"] != "account-1" ||
			order["card_program_token"] != "program-1" ||
			order["state"] != "OPEN" || order["type"] != "VIRTUAL" || order["product_id"] != nil {
			t.Errorf("ordered %v", order)
		}
		// The order again, as after a crash, and after Lithic forgot the key: it is the same card.
		issuer := h.adapter.Ports.CardIssuer
		for range 2 {
			again, err := issuer.IssueCard(h.Ctx, partner.CardOrder{ProgrammeID: h.Programme, CardID: card.ID,
				Type: issuing.CardVirtual})
			h.Must(err)
			if made, ok := again.Result(); !ok || made.Token != card.PartnerToken || made.PAN != "" {
				t.Errorf("ordered again it is %+v", made)
			}
			h.api.Do(func() { clear(h.api.Keys) })
		}
		_, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card.ID)
		h.Must(err)
		h.Work()
		if got := h.api.State(card.PartnerToken); got != "PAUSED" {
			t.Errorf("at Lithic the card is %s", got)
		}
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, card.ID)
		h.Must(err)
		h.Work()
		// Lithic pauses it, says so several times, and opens it again.
		h.api.Set(card.PartnerToken, "state", "PAUSED")
		for range 3 {
			h.postEvent(http.StatusNoContent, object{"event_type": "card.updated", "card_token": card.PartnerToken, "state": "OPEN",
				"previous_fields": object{}})
		}
		h.Work()
		if c := h.card(card.ID); c.Status != issuing.CardSuspended {
			t.Errorf("after Lithic's pause the card is %s", c.Status)
		}
		h.api.Set(card.PartnerToken, "state", "OPEN")
		h.postEvent(http.StatusNoContent, object{"event_type": "card.updated", "card_token": card.PartnerToken, "state": "PAUSED",
			"previous_fields": object{}})
		h.Work()
		if c := h.card(card.ID); c.Status != issuing.CardActive {
			t.Errorf("after the end of Lithic's pause the card is %s", c.Status)
		}
		h.api.Set(card.PartnerToken, "substatus", "LOST")
		h.api.Set(card.PartnerToken, "state", "CLOSED")
		h.postEvent(http.StatusNoContent, object{"event_type": "card.updated", "card_token": card.PartnerToken, "state": "CLOSED",
			"previous_fields": object{}})
		h.Work()
		if c := h.card(card.ID); c.Status != issuing.CardBlocked || c.Reason != issuing.ReasonLost || !c.InStep() {
			t.Errorf("after Lithic closed it the card is %s for %q", c.Status, c.Reason)
		}
		// What is closed already is taken; what Lithic will not do is refused.
		closed := partner.CardUpdate{Card: partner.CardAt(card), State: issuing.CardStateClosed}
		if got, err := issuer.UpdateCard(h.Ctx, closed); err != nil || !isDone(got) {
			t.Errorf("a card that is closed already: %+v %v", got, err)
		}
		closed.State = issuing.CardStateActive
		got, err := issuer.UpdateCard(h.Ctx, closed)
		if reason, refused := got.Refusal(); err != nil || !refused || !strings.Contains(reason, "CLOSED") {
			t.Errorf("a closed card cannot be opened: %q %v", reason, err)
		}
		h.postEvent(http.StatusNoContent, object{"event_type": "card.updated", "card_token": "nobody's", "state": "OPEN",
			"previous_fields": object{}})
	})
}

func isDone[R any](a partner.Answer[R]) bool { _, ok := a.Result(); return ok }

func TestAPhysicalCardIsSentReplacedAndRenewed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.made(h.orderPhysical(account))
		to, _ := h.api.Bodies["POST /v1/cards"]["shipping_address"].(object)
		if to["country"] != "USA" || to["first_name"] != "Ada" || to["last_name"] != "Test" || to["state"] != "TX" ||
			card.Status != issuing.CardInactive {
			t.Errorf("sent to %v; the card is %s", to, card.Status)
		}
		for range 2 {
			h.postEvent(http.StatusNoContent, object{
				"event_type": "card.shipped", "card_token": card.PartnerToken, "bulk_order_token": nil,
				"shipping_method": "USPS priority",
				"tracking_number": "TRACK1",
			})
		}
		if s := h.card(card.ID).Shipment; s.Status != issuing.ShipmentShipped || s.Carrier != "USPS" ||
			s.TrackingNumber != "TRACK1" {
			t.Errorf("the parcel is %+v", s)
		}
		// Lithic does not pause a card that is not made yet: it declines everything as it is.
		issuer := h.adapter.Ports.CardIssuer
		paused := partner.CardUpdate{Card: partner.CardAt(card), State: issuing.CardStatePaused}
		if got, err := issuer.UpdateCard(h.Ctx, paused); err != nil || !isDone(got) {
			t.Errorf("pausing it: %+v %v", got, err)
		}
		h.api.Set(card.PartnerToken, "state", "PENDING_ACTIVATION")
		_, err := h.Onboarding.ActivateCardWith(h.Ctx, h.Programme, card.ID, issuing.ActivationProof{
			LastFour: card.LastFour(), ExpiryYear: card.ExpiryYear, ExpiryMonth: card.ExpiryMonth,
		})
		h.Must(err)
		h.Work()
		if c := h.card(card.ID); h.api.State(card.PartnerToken) != "OPEN" || c.Status != issuing.CardActive {
			t.Errorf("activated, the card is %s, and at Lithic %s", c.Status, h.api.State(card.PartnerToken))
		}
		address := *card.Shipping
		_, err = h.Onboarding.RenewCard(h.Ctx, h.Programme, card.ID, &address)
		h.Must(err)
		h.Work()
		renewal := partner.CardRenewal{Card: partner.CardAt(card), ExpiryYear: card.ExpiryYear, ExpiryMonth: card.ExpiryMonth,
			Shipping: &address}
		renewed, err := issuer.(partner.CardRenewer).RenewCard(h.Ctx, renewal)
		if c := h.card(card.ID); err != nil || !isDone(renewed) || c.ExpiryYear != 2033 ||
			c.PartnerToken != card.PartnerToken {
			t.Errorf("renewed it expires in %d: %+v %v", c.ExpiryYear, renewed, err)
		}
		if n := h.api.Count("POST /v1/cards/" + card.PartnerToken + "/renew"); n != 1 {
			t.Errorf("Lithic was told %d times to renew it", n)
		}
		next, err := h.Onboarding.ReplaceCard(h.Ctx, h.Programme, card.ID, issuing.ReasonStolen, &address)
		h.Must(err)
		made := h.made(next.ID)
		order := h.api.Bodies["POST /v1/cards"]
		if order["replacement_for"] != card.PartnerToken || order["replacement_substatus"] != "COMPROMISED" ||
			made.PartnerToken == card.PartnerToken {
			t.Errorf("the replacement was ordered by %v", order)
		}
		if got := h.api.State(card.PartnerToken); got != "CLOSED" {
			t.Errorf("the stolen card is %s", got)
		}
		h.api.Set(made.PartnerToken, "substatus", "UNDELIVERABLE")
		h.postEvent(http.StatusNoContent, object{"event_type": "card.updated", "card_token": made.PartnerToken, "state": "PAUSED",
			"previous_fields": object{}})
		h.Work()
		if s := h.card(made.ID).Shipment; s.Status != issuing.ShipmentReturned {
			t.Errorf("the parcel that came back is %+v", s)
		}
	})
}

func TestACardThatLithicWillNotMakeFails(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		h.api.Do(func() { h.api.Fail["POST /v1/cards"] = http.StatusBadRequest })
		if c := h.made(h.RequestCard(account, issuing.CardVirtual).ID); c.Status != issuing.CardIssueFailed {
			t.Errorf("the card is %s", c.Status)
		}
		issuer := h.adapter.Ports.CardIssuer
		for _, status := range []int{http.StatusUnauthorized, http.StatusTooManyRequests, http.StatusServiceUnavailable} {
			h.api.Do(func() { h.api.Fail["POST /v1/cards"] = status })
			got, err := issuer.IssueCard(h.Ctx, partner.CardOrder{CardID: "a card", Type: issuing.CardVirtual})
			if _, refused := got.Refusal(); err == nil || refused || strings.Contains(err.Error(), apiKey) {
				t.Errorf("%d is taken for an answer: %+v %v", status, got, err)
			}
		}
	})
}

func TestThePartnerIsTriedWithoutAChange(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		if _, err := h.adapter.Check(h.Ctx); err == nil || !strings.Contains(err.Error(), "enrol") {
			t.Errorf("nothing is enrolled: %v", err)
		}
		h.api.Do(func() { h.api.Enrolled = object{"enrolled": true, "url": "https://cards.example/asa"} })
		if said, err := h.adapter.Check(h.Ctx); err != nil || !strings.Contains(said, "cards.example") {
			t.Errorf("%q %v", said, err)
		}
		h.api.Do(func() { h.api.Fail["GET /v1/responder_endpoints"] = http.StatusUnauthorized })
		if _, err := h.adapter.Check(h.Ctx); err == nil {
			t.Error("a wrong key is taken")
		}
	})
}
