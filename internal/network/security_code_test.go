package network_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// withCode is a purchase in which the cardholder typed a code.
func (h *env) withCode(card issuing.CardID, amount, code string) partner.NetworkMessage {
	m := h.says(partner.NetworkPurchase, card, "", amount)
	m.Card.PAN, m.SecurityCode = "4000001234567899", code
	return m
}

func TestASecurityCodeThatIsNotTheCardsDeclines(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		for name, m := range map[string]partner.NetworkMessage{
			"a purchase": h.withCode(card, "10", "999"), "a verification": h.withCode(card, "0", "999"),
		} {
			got := h.handle(m)
			if got.Approved || got.Reason != issuing.DeclineSecurityCode || got.ResponseCode != "63" {
				t.Errorf("%s with a wrong code: %+v", name, got)
			}
			if again := h.handle(m); again.Reason != got.Reason {
				t.Errorf("%s again: %+v", name, again)
			}
		}
		got := h.handle(h.withCode(card, "10", "123"))
		if !got.Approved {
			t.Fatalf("a purchase with the right code: %+v", got)
		}
		latest, err := h.DB.LatestDecisions(t.Context(), card, 3)
		if err != nil || len(latest) != 3 {
			t.Fatalf("the card has %d decisions: %v", len(latest), err)
		}
		for i, want := range []issuing.Verification{
			issuing.VerificationMatch, issuing.VerificationMismatch, issuing.VerificationMismatch,
		} {
			if latest[i].Network.Details.CVV != want || latest[i].Network.SecurityCode != want {
				t.Errorf("decision %d says %+v", i, latest[i].Network)
			}
		}
		unread := h.withCode(card, "10", "999")
		unread.Card.PAN = ""
		if got := h.handle(unread); !got.Approved {
			t.Errorf("a code that cannot be compared: %+v", got)
		}
	})
}

func TestACodeCannotBeFoundByTrying(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		other, _ := h.newCard()
		for range 5 {
			h.handle(h.withCode(card, "1", "999"))
		}
		if got := h.handle(h.withCode(card, "1", "123")); got.Approved || got.Reason != issuing.DeclineSecurityCode {
			t.Errorf("the sixth guess was right, and was answered %+v", got)
		}
		if got := h.handle(h.withCode(other, "1", "123")); !got.Approved {
			t.Errorf("another card was answered %+v", got)
		}
		if got := h.handle(h.says(partner.NetworkPurchase, card, "", "1")); !got.Approved {
			t.Errorf("a purchase without a code was answered %+v", got)
		}
		h.Clock.Advance(24*time.Hour + time.Second)
		if got := h.handle(h.withCode(card, "1", "123")); !got.Approved {
			t.Errorf("a day later the right code was answered %+v", got)
		}
	})
}
