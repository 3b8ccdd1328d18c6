package bench

import (
	"context"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/store"
)

const (
	benchCustomer = "bench" // external id of the customer whose wallet the sandbox has
	benchCurrency = "EUR"
	// preparePatience is how long a request waits for partners and the chain. What is not done by then goes on by itself.
	preparePatience = 20 * time.Second
	lookAgain       = 50 * time.Millisecond
)

// prepareCard makes whatever is missing for a card that can be swiped: a customer with the sandbox's own wallet, their account
// and their card. Each step is one verb, and what was made before is gone on with.
func prepareCard(ctx context.Context, v *visit, _ string) error {
	patience, cancel := context.WithTimeout(v.Ctx, preparePatience)
	defer cancel()
	for {
		card, err := v.stepToCard(ctx)
		if err == nil && card.Status == issuing.CardActive {
			v.Redirect = v.Path("bench") + "?card=" + string(card.ID)
			return nil
		}
		if err != nil && !issuing.IsCode(err, issuing.CodeWrongState) { // whatever waits for a partner or the chain is in another state
			return err
		}
		ctx = v.Ctx // the audit record was kept with the first verb
		select {
		case <-time.After(lookAgain):
		case <-patience.Done():
			return issuing.Refuse(issuing.CodeWrongState, "the card is not ready yet: ask again to go on")
		}
	}
}

// stepToCard takes one step. It gives the card once there is one.
func (v *visit) stepToCard(ctx context.Context) (c issuing.Card, err error) {
	owner, err := v.walletCustomer()
	if err != nil {
		return c, err
	}
	p := v.Programme.ID
	switch owner.Status {
	case "":
		_, err := v.Onboarding.CreateCustomer(ctx, p, string(v.Chains[0])+":"+v.Wallet, benchCustomer)
		return c, err
	case issuing.CustomerInitiating:
		return c, v.signAsCustomer(ctx, owner, nil)
	case issuing.CustomerScreening:
		return c, nil
	case issuing.CustomerVerifying:
		return c, v.Simulator.Verify(ctx, p, owner.ID)
	case issuing.CustomerActive:
	default:
		return c, issuing.Refuse(issuing.CodeParentInactive, "the customer of the sandbox's wallet is %s: activate it", owner.Status)
	}
	accounts, err := desk.Take(v.DB.AccountsOf(v.Ctx, owner.ID, store.List{Programme: p, Limit: mostChoices}))
	if err != nil {
		return c, err
	}
	for _, a := range accounts {
		switch a.Status {
		case issuing.AccountInitiating:
			return c, v.signAsAccount(ctx, a, nil)
		case issuing.AccountPending:
			return c, nil
		case issuing.AccountActive:
			return v.stepToCardOf(ctx, a)
		}
	}
	_, err = v.Onboarding.CreateAccount(ctx, p, owner.ID, []string{benchCurrency})
	return c, err
}

// walletCustomer is the customer of the sandbox's wallet; the zero value while there is none.
func (v *visit) walletCustomer() (c issuing.Customer, err error) {
	id, err := caip.ParseAccountID(string(v.Chains[0]) + ":" + v.Wallet)
	if err != nil {
		return c, fmt.Errorf("the sandbox's wallet: %w", err)
	}
	list, err := v.DB.CustomersTaking(v.Ctx, issuing.Customer{
		ProgrammeID: v.Programme.ID, ChainKey: id.Canonical(), ExternalID: benchCustomer,
	})
	if err != nil || len(list) == 0 {
		return c, err
	}
	return list[0], nil
}

func (v *visit) stepToCardOf(ctx context.Context, a issuing.Account) (c issuing.Card, err error) {
	cards, err := desk.Take(v.DB.CardsOf(v.Ctx, a.ID, store.List{Programme: v.Programme.ID, Limit: mostChoices}))
	if err != nil {
		return c, err
	}
	for _, card := range cards {
		switch card.Status {
		case issuing.CardActive:
			return card, nil
		case issuing.CardIssuing:
			if !v.Simulator.MakesCards() {
				return c, nil // its issuer is asked by itself
			}
			return c, v.Simulator.Issue(ctx, v.Programme.ID, card.ID)
		}
	}
	_, err = v.Onboarding.CreateCard(ctx, v.Programme.ID, a.ID, onboarding.NewCard{
		Type:    issuing.CardVirtual,
		Billing: issuing.Address{FirstLine: "1 Example Street", City: "London", PostCode: "SW1A 1AA", Country: "GB"},
	})
	return c, err
}
