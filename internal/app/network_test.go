package app

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestCardsAreFoundByWhatNetworksCallThem(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		account := h.OpenAccount(h.ActiveCustomer())
		numbered, named := h.ActiveCard(account), h.RequestCard(account, issuing.CardVirtual).ID
		_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, named, partner.IssuedCard{
			Token: "ic_1", LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
		})
		h.Must(err)
		pan := "400000001234567"
		f := cardFinder{h.DB, h.Onboarding}
		for _, c := range []struct {
			partner string
			ref     partner.CardRef
			want    issuing.CardID
		}{
			{"test issuer", partner.CardRef{Token: "ic_1"}, named},
			{"another", partner.CardRef{Token: "ic_1"}, ""},
			{"test issuer", partner.CardRef{Token: "ic_2"}, ""},
			{"another", partner.CardRef{PAN: pan + string(issuing.LuhnDigit(pan))}, numbered},
			{"another", partner.CardRef{PAN: "4000000000000002"}, ""},
			{"test issuer", partner.CardRef{ID: named}, ""},
		} {
			card, err := f.FindCard(h.Ctx, c.partner, c.ref)
			if card.ID != c.want || (err == nil) != (c.want != "") || err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
				t.Errorf("%s %+v: found %q, %v", c.partner, c.ref, card.ID, err)
			}
		}
	})
}
