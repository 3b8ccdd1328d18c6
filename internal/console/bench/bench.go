// Package bench has the pages of a sandbox on which a developer plays what is outside of it: swipes a card, says what the card
// network would, signs with a wallet, moves the clock and lets partners fail. It calls the verbs that the API's simulator calls,
// and does not exist outside a sandbox.
package bench

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner/simulator"
)

// Bench is what a sandbox is played with.
type Bench struct {
	Simulator  *simulator.Simulator
	Timekeeper *simulator.Timekeeper
	// Payment is the page that tells a payment's story.
	Payment desk.Show
	// Wallet is an address that the sandbox has the key of, and Sign signs a text with it as personal_sign does (EIP-191).
	Wallet          string
	Sign            func(text string) ([]byte, error)
	Authentications Authentications
	// Scenarios are what can be played on a card; empty: none are.
	Scenarios []Scenario

	runs runs
}

// Authentications are the cardholder's answers to card authentications.
type Authentications interface {
	Sign(ctx context.Context, p issuing.ProgrammeID, id issuing.CardAuthenticationID, s onboarding.Signed) (issuing.CardAuthentication, error)
	Refuse(ctx context.Context, p issuing.ProgrammeID, id issuing.CardAuthenticationID) (issuing.CardAuthentication, error)
}

// visit is a visit to this room.
type visit struct {
	*desk.Visit
	*Bench
}

func (b *Bench) at(show func(*visit) (pages.Page, error)) desk.Show {
	return func(v *desk.Visit) (pages.Page, error) { return show(&visit{v, b}) }
}

// Room has the pages and what can be done on them.
func (b *Bench) Room() desk.Room {
	room := desk.Room{
		Views: map[string]desk.Show{"bench": b.at(showBench), "wallet": b.at(showWallet), "clock": b.at(showClock)},
		Live:  []string{"bench"}, Actions: map[string]desk.Action{},
	}
	add := func(path string, back func(*visit) (pages.Page, error), says string, do func(context.Context, *visit, string) error) {
		room.Actions[path] = desk.Action{
			Duty: issuing.DutyBench, Name: issuing.BenchPlayed, Back: b.at(back), To: "bench",
			Says: func(*desk.Visit, string) string { return says },
			Do: func(ctx context.Context, v *desk.Visit, id, _ string) error {
				return do(ctx, &visit{v, b}, id)
			},
		}
	}
	add("bench/card", showBench, "a card for the bench", prepareCard)
	add("bench/swipe", showBench, "the card was swiped", swipe)
	add("bench/scenario", showBench, "a scenario was played", playScenario)
	for name, verb := range paymentVerbs {
		add("bench/authorisations/{id}/"+name, showBench, verb.says, verb.do)
	}
	for name, verb := range transactionVerbs {
		add("bench/transactions/{id}/"+name, showBench, verb.says, verb.do)
	}
	for _, verb := range issuerVerbs {
		add("bench/cards/{id}/"+verb.name, showBench, verb.says, ofCard(verb.do))
	}
	add("bench/cards/{id}/authenticate", showBench, "a merchant asked for the cardholder", ofCard(askAuthentication))
	add("bench/cards/{id}/token", showBench, "a payment token was asked for", ofCard(askToken))
	for _, verb := range disputeVerbs {
		add("bench/disputes/{id}/"+verb.name, showBench, verb.says, ofDispute(verb.do))
	}
	add("bench/accounts/{id}/faucet", showBench, "test money", giveMoney)
	add("wallet/customers", showWallet, "a customer for a wallet", createCustomer)
	add("wallet/customers/{id}/sign", showWallet, "the wallet signed", signCustomer)
	add("wallet/customers/{id}/verify", showWallet, "the identity check passed", verifyCustomer)
	add("wallet/customers/{id}/account", showWallet, "an account for a wallet", createAccount)
	add("wallet/accounts/{id}/sign", showWallet, "the wallet signed", signAccount)
	add("wallet/authentications/{id}/sign", showWallet, "the wallet signed", signAuthentication)
	add("wallet/authentications/{id}/refuse", showWallet, "the cardholder refused", refuseAuthentication)
	add("wallet/accounts/{id}/renew", showWallet, "an allowance is to be renewed", askRenewal)
	add("wallet/accounts/{id}/revoke", showWallet, "an allowance is to be ended", askRevocation)
	add("clock/move", showClock, "the clock was moved", moveClock)
	add("clock/faults", showClock, "a partner's fault was set", setFault)
	return room
}

// may tells whether the operator may play.
func (v *visit) may() bool { return v.Operator.May(issuing.DutyBench) }

// form is a form of this room, which needs no reason.
func (v *visit) form(verb string, path ...string) pages.Form {
	f := v.FormOf(v.Path(path...), verb, "")
	f.NoReason = true
	return f
}
