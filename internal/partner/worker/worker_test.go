package worker_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func statusIn(body string) string {
	var event struct{ Status string }
	if err := json.Unmarshal([]byte(body), &event); err != nil {
		return err.Error()
	}
	return event.Status
}

func TestPartnersWhoAnswerAtOnceTakeACustomerToACard(t *testing.T) {
	t.Parallel()
	each(t, 1, good, func(e *env, p *partners) {
		id := e.proven()
		e.awaitCustomer(id, issuing.CustomerActive)
		if name := e.customer(id).Name; name != "Ada Lovelace" {
			t.Errorf("the customer is called %q", name)
		}
		account := e.account(id)
		card := e.RequestCard(account, issuing.CardPhysical)
		e.awaitCard(card.ID, issuing.CardActive)
		if got := e.card(card.ID); got.MaskedPAN != "400000******5675" || got.ExpiryYear != 2031 || got.ExpiryMonth != 3 {
			t.Errorf("%+v", got)
		}
		want := partner.CardOrder{
			ProgrammeID: e.Programme, CardID: card.ID, CustomerID: id, AccountID: account, Type: issuing.CardPhysical,
			Name: "Ada Lovelace", Billing: card.Billing, Shipping: card.Shipping,
		}
		got := p.orders[0]
		if got.Shipping == nil || *got.Shipping != *want.Shipping {
			t.Errorf("it is to be shipped to %v", got.Shipping)
		}
		if got.Shipping = want.Shipping; got != want {
			t.Errorf("ordered %+v, want %+v", got, want)
		}
		e.happened(string(id), "initiating", "screening", "verifying", "active")
		e.happened(string(card.ID), "issuing", "active")
	})
}

func TestAPartnerThatFailsIsAskedAgainUntilItAnswers(t *testing.T) {
	t.Parallel()
	trouble := func() *partners {
		p := good()
		garbage := madeCard
		garbage.PAN = "4000"
		p.screening = append(answers[partner.Cleared]{fails[partner.Cleared], hangs[partner.Cleared], crashes[partner.Cleared]}, p.screening...)
		p.identity = append(answers[partner.Identity]{crashes[partner.Identity], fails[partner.Identity], hangs[partner.Identity]}, p.identity...)
		p.issuer = append(answers[partner.IssuedCard]{
			hangs[partner.IssuedCard], say(partner.Done(garbage)), fails[partner.IssuedCard], crashes[partner.IssuedCard],
		}, p.issuer...)
		return p
	}
	each(t, 2, trouble, func(e *env, p *partners) {
		id := e.proven()
		e.awaitCustomer(id, issuing.CustomerActive)
		card := e.RequestCard(e.account(id), issuing.CardVirtual).ID
		e.awaitCard(card, issuing.CardActive)
		e.asked(p, partner.KindScreening, string(id), 4)
		e.asked(p, partner.KindIdentityCheck, string(id), 4)
		e.asked(p, partner.KindCardIssuer, string(card), 5)
		e.happened(string(id), "initiating", "screening", "verifying", "active")
		e.happened(string(card), "issuing", "active")
	})
}

// later are partners who call back, and who do not answer when they are asked again meanwhile.
func later(pause time.Duration) func() *partners {
	return func() *partners {
		return &partners{
			screening: answers[partner.Cleared]{say(partner.Pending[partner.Cleared](pause))},
			identity:  answers[partner.Identity]{say(partner.Pending[partner.Identity](pause))},
			issuer:    answers[partner.IssuedCard]{say(partner.Pending[partner.IssuedCard](pause))},
		}
	}
}

func TestAnAnswerByCallbackCountsOnceHoweverOftenItComes(t *testing.T) {
	t.Parallel()
	each(t, 2, later(time.Second), func(e *env, p *partners) {
		id := e.proven()
		askedTwice := func(kind partner.Kind) {
			t.Helper()
			e.await("a second call", func() bool { return len(p.calls(kind)) > 1 })
		}
		askedTwice(partner.KindScreening)
		err := e.Onboarding.IdentityChecked(e.Ctx, e.Programme, id, "Too early", true)
		e.Refused(err, issuing.CodeWrongState)
		screened := func() error { return e.Onboarding.CustomerScreened(e.Ctx, e.Programme, id, true) }
		e.Winners(worktest.AtOnce(screened, screened, screened), "")
		askedTwice(partner.KindIdentityCheck)
		checked := func() error { return e.Onboarding.IdentityChecked(e.Ctx, e.Programme, id, "Ada", true) }
		e.Winners(worktest.AtOnce(checked, checked, checked), "")
		card := e.RequestCard(e.account(id), issuing.CardVirtual).ID
		askedTwice(partner.KindCardIssuer)
		issued := func() error {
			_, err := e.Onboarding.CardIssued(e.Ctx, e.Programme, card, madeCard)
			return err
		}
		if won := e.Winners(worktest.AtOnce(issued, issued, issued), issuing.CodeWrongState); won != 1 {
			t.Errorf("%d of three callbacks had an effect", won)
		}
		// What comes later is no news, whatever it says.
		e.Must(e.Onboarding.CustomerScreened(e.Ctx, e.Programme, id, false))
		e.Must(e.Onboarding.IdentityChecked(e.Ctx, e.Programme, id, "", false))
		_, err = e.Onboarding.CardFailed(e.Ctx, e.Programme, card)
		e.Refused(err, issuing.CodeWrongState)
		e.asked(p, partner.KindScreening, string(id), 2)
		e.asked(p, partner.KindIdentityCheck, string(id), 2)
		e.asked(p, partner.KindCardIssuer, string(card), 2)
		e.happened(string(id), "initiating", "screening", "verifying", "active")
		e.happened(string(card), "issuing", "active")
	})
}

func TestALostCallbackIsMadeUpForByAskingAgain(t *testing.T) {
	t.Parallel()
	lost := func() *partners {
		p, done := later(time.Hour)(), good()
		p.screening = append(p.screening, done.screening...)
		p.identity = append(p.identity, done.identity...)
		p.issuer = append(p.issuer, done.issuer...)
		return p
	}
	each(t, 1, lost, func(e *env, p *partners) {
		id := e.proven()
		hourAfter := func(kind partner.Kind) {
			t.Helper()
			e.await("the first call to be over", func() bool {
				open := e.open()
				return len(p.calls(kind)) == 1 && len(open) == 1 && open[0].Lease == ""
			})
			e.Clock.Advance(time.Hour)
		}
		hourAfter(partner.KindScreening)
		e.awaitCustomer(id, issuing.CustomerVerifying)
		hourAfter(partner.KindIdentityCheck)
		e.awaitCustomer(id, issuing.CustomerActive)
		card := e.RequestCard(e.account(id), issuing.CardVirtual).ID
		hourAfter(partner.KindCardIssuer)
		e.awaitCard(card, issuing.CardActive)
		e.happened(string(id), "initiating", "screening", "verifying", "active")
		e.happened(string(card), "issuing", "active")
	})
}

func TestARefusalIsForGood(t *testing.T) {
	t.Parallel()
	refusing := func() *partners {
		p := good()
		no := say(partner.Refused[partner.Cleared]("the address is listed"))
		p.screening = answers[partner.Cleared]{no, p.screening[0]}
		p.identity = answers[partner.Identity]{say(partner.Refused[partner.Identity]("the passport is expired")), p.identity[0]}
		p.issuer = answers[partner.IssuedCard]{say(partner.Refused[partner.IssuedCard]("no such product")), p.issuer[0]}
		return p
	}
	each(t, 1, refusing, func(e *env, p *partners) {
		first, second, third := e.proven(), issuing.CustomerID(""), issuing.CustomerID("")
		e.awaitCustomer(first, issuing.CustomerRejected)
		e.happened(string(first), "initiating", "screening", "rejected")
		second = e.proven()
		e.awaitCustomer(second, issuing.CustomerRejected)
		e.happened(string(second), "initiating", "screening", "verifying", "rejected")
		third = e.proven()
		e.awaitCustomer(third, issuing.CustomerActive)
		account := e.account(third)
		card := e.RequestCard(account, issuing.CardVirtual).ID
		e.awaitCard(card, issuing.CardIssueFailed)
		e.happened(string(card), "issuing", "issue_failed")
		e.awaitCard(e.RequestCard(account, issuing.CardVirtual).ID, issuing.CardActive)
		for _, said := range []string{"the address is listed", "the passport is expired", "no such product", string(card)} {
			if !strings.Contains(e.log.String(), said) {
				t.Errorf("%q is not in the log: %s", said, e.log.String())
			}
		}
	})
}

func TestACardGivenUpWhileItIsOrderedStaysSo(t *testing.T) {
	t.Parallel()
	each(t, 1, good, func(e *env, p *partners) {
		id := e.proven()
		e.awaitCustomer(id, issuing.CustomerActive)
		account := e.account(id)
		p.mu.Lock()
		p.issuer = answers[partner.IssuedCard]{func(context.Context) (partner.Answer[partner.IssuedCard], error) {
			return partner.Done(madeCard), e.Onboarding.CloseAccount(e.Ctx, e.Programme, account) // before the answer arrives
		}}
		p.mu.Unlock()
		card := e.RequestCard(account, issuing.CardVirtual).ID
		e.awaitCard(card, issuing.CardIssueFailed)
		e.happened(string(card), "issuing", "issue_failed")
	})
}

func TestTasksOfAPartnerThatIsGoneWaitForItToComeBack(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.RequestCard(account, issuing.CardVirtual).ID
		c := h.InitiatingCustomer()
		h.SignCustomer(c)
		h.UsePartners(partner.Ports{})
		h.Work()
		made, err := h.DB.Card(h.Ctx, h.Programme, card)
		h.Must(err)
		waiting, err := h.DB.Customer(h.Ctx, h.Programme, c.Customer.ID)
		h.Must(err)
		if made.Status != issuing.CardIssuing || waiting.Status != issuing.CustomerScreening {
			t.Errorf("without partners the card is %s and the customer %s", made.Status, waiting.Status)
		}
		h.UsePartners(good().ports())
		h.Clock.Advance(24 * time.Hour)
		h.Work()
		made, err = h.DB.Card(h.Ctx, h.Programme, card)
		h.Must(err)
		waiting, err = h.DB.Customer(h.Ctx, h.Programme, c.Customer.ID)
		h.Must(err)
		if made.Status != issuing.CardActive || waiting.Status != issuing.CustomerActive {
			t.Errorf("with partners the card is %s and the customer %s", made.Status, waiting.Status)
		}
	})
}
