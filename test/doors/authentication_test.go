package doors

import (
	"slices"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// expectAuthentications compares the card authentications of the life's card with the model's.
func (p *played) expectAuthentications(want []api.CardAuthenticationStatus) {
	in := p.in
	in.Helper()
	var got []api.CardAuthenticationStatus
	for a, err := range in.client.GetCardAuthentications(in.Context(), client.Of{Card: p.card.ID}, client.ListOptions{}) {
		in.check(err)
		got = append(got, a.Status)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		in.Errorf("%s: the authentications are %q, and the model has %q", p.name, got, want)
	}
}

// expectTokens compares the payment tokens of the life's card with the model's.
func (p *played) expectTokens(want []api.PaymentTokenStatus) {
	in := p.in
	in.Helper()
	var got []api.PaymentTokenStatus
	for k, err := range in.client.GetPaymentTokens(in.Context(), client.Of{Card: p.card.ID}, client.ListOptions{}) {
		in.check(err)
		got = append(got, k.Status)
	}
	if !slices.Equal(got, want) {
		in.Errorf("%s: the payment tokens are %q, and the model has %q", p.name, got, want)
	}
}
