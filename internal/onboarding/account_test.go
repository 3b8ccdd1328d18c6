package onboarding_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAnAccountOpensWithItsWalletAndMoney(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		ask := h.RequestAccount(customer, "EUR", "USD")
		if ask.Account.Token != worktest.EURC || ask.Account.ChainID != "" || ask.Account.Currencies.Own() != "EUR" {
			t.Errorf("created %+v", ask.Account)
		}
		anew, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, ask.Account.ID)
		h.Must(err)
		if anew.Challenge.Nonce <= ask.Challenge.Nonce || anew.Challenge.Text == ask.Challenge.Text {
			t.Errorf("asked for %+v, then for %+v", ask.Challenge, anew.Challenge)
		}
		h.Must(h.SignAccount(anew))
		h.Work()
		a, err := h.DB.Account(h.Ctx, h.Programme, ask.Account.ID)
		h.Must(err)
		if a.Status != issuing.AccountActive || string(a.ChainID) != worktest.ChainID+":"+a.Wallet {
			t.Errorf("opened %+v", a)
		}
		if f, err := h.DB.Funds(h.Ctx, a.ID, worktest.EURC); err != nil || f.Spendable() != 1_000_000_000 {
			t.Errorf("%+v, %v", f, err)
		}
		h.Must(h.Onboarding.AccountDeployed(h.Ctx, h.Programme, a.ID, chainbook.Block{}, worktest.Granted, []chainbook.OpeningBalance{{Asset: worktest.EURC, Units: 5}})) // again: no news
		_, err = h.Onboarding.AccountChallenge(h.Ctx, h.Programme, a.ID)
		h.Refused(err, issuing.CodeNothingToSign)
	})
}

func TestAnAccountThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		for code, currencies := range map[issuing.Code][]string{
			issuing.CodeCurrencyUnsupported: {"USD", "SEK"}, issuing.CodeBodyInvalid: {"USD", "EUR", "USD"},
		} {
			_, err := h.Onboarding.CreateAccount(h.Ctx, h.Programme, customer, currencies)
			h.Refused(err, code)
		}
		_, err := h.Onboarding.CreateAccount(h.Ctx, h.Programme, h.InitiatingCustomer().Customer.ID, []string{"USD"})
		h.Refused(err, issuing.CodeParentInactive)
		_, err = h.Onboarding.CreateAccount(h.Ctx, h.NewProgramme(), customer, []string{"USD"})
		h.Refused(err, issuing.CodeNotFound)
	})
}

func TestARefusedGrantAsksAnewUnderAHigherNonce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		ask := h.RequestAccount(h.ActiveCustomer())
		next := func() onboarding.OwnerAsk {
			fresh, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, ask.Account.ID)
			h.Must(err)
			if fresh.Challenge.Nonce <= ask.Challenge.Nonce || fresh.Challenge.Text == ask.Challenge.Text {
				t.Errorf("after %+v comes %+v", ask.Challenge, fresh.Challenge)
			}
			return fresh
		}
		err := h.Onboarding.AccountSigned(h.Ctx, h.Programme, ask.Account.ID, onboarding.Signed{OwnerID: worktest.ChainID + ":" + ask.Account.Owner, Challenge: ask.Challenge.Text, Signature: []byte("x")})
		refusal := h.refusal(err, issuing.CodeOwnerSignature)
		if now, err := h.DB.Challenge(h.Ctx, string(ask.Account.ID)); err != nil || refusal.Next == nil ||
			refusal.Next.Text != now.Text || len(refusal.Next.TypedData) == 0 || refusal.Reading.Expected != ask.Account.Owner {
			t.Errorf("the refusal is %+v, and the owner is to sign %q: %v", refusal, now.Text, err)
		}
		old := ask
		ask = next()
		h.Clock.Advance(-time.Hour) // a clock that is set back
		h.Refused(h.SignAccount(old), issuing.CodeChallengeMismatch)
		ask = next()
		h.Clock.Advance(48 * time.Hour)
		h.Refused(h.SignAccount(ask), issuing.CodeChallengeExpired)
		ask = next()
		h.Must(h.SignAccount(ask))
		h.Refused(h.SignAccount(ask), issuing.CodeWrongState)
		h.Work()
	})
}

func TestAGrantThatIsNearlyUsedUpIsRenewed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer(), "USD", "GBP")
		first, err := h.DB.LastGrant(h.Ctx, account)
		h.Must(err)
		h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, account, chainbook.Block{}, worktest.Granted/5-1))
		ask, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account)
		h.Must(err)
		if ask.Challenge.Purpose != issuing.ChallengeRenew || ask.Challenge.Nonce <= first.Nonce {
			t.Errorf("asks for %+v after %+v", ask.Challenge, first)
		}
		h.Must(h.SignAccount(ask))
		h.Work()
		if f := h.Funds(account); f.Allowance != worktest.Granted {
			t.Errorf("the allowance is %d", f.Allowance)
		}
	})
}

func TestARenewalIsNotSignedOnAnAccountThatEnded(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account := h.OpenAccount(customer)
		h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, account, chainbook.Block{}, 0))
		ask, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account)
		h.Must(err)
		_, err = h.Onboarding.RejectCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		h.Refused(h.SignAccount(ask), issuing.CodeWrongState)
		ask, err = h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account)
		h.Must(err)
		if ask.Challenge.Purpose != issuing.ChallengeRevoke || ask.Challenge.Allowance != 0 {
			t.Errorf("asks for %+v", ask.Challenge)
		}
	})
}

func TestAnAccountClosesOnceNothingIsClaimed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card, waiting := h.ActiveCard(account), h.RequestCard(account, issuing.CardPhysical).ID
		bought := h.Approved(card, "5")
		h.Refused(h.Onboarding.CloseAccount(h.Ctx, h.Programme, account), issuing.CodeHoldsOpen)
		h.Work()
		h.Refused(h.Onboarding.CloseAccount(h.Ctx, h.Programme, account), issuing.CodeHoldsOpen)
		_, err := h.Payments.Release(h.Ctx, h.Programme, bought)
		h.Must(err)
		h.Work()
		_, err = h.Onboarding.DeactivateAccount(h.Ctx, h.Programme, account)
		h.Must(err)
		h.Must(h.Onboarding.CloseAccount(h.Ctx, h.Programme, account))
		h.Refused(h.Onboarding.CloseAccount(h.Ctx, h.Programme, account), issuing.CodeWrongState)
		for id, want := range map[issuing.CardID]issuing.CardStatus{card: issuing.CardTerminated, waiting: issuing.CardIssueFailed} {
			if c, err := h.DB.Card(h.Ctx, h.Programme, id); err != nil || c.Status != want {
				t.Errorf("card is %s, %v; want %s", c.Status, err, want)
			}
		}
		ask, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account)
		h.Must(err)
		h.Must(h.SignAccount(ask))
		h.Work()
		if f := h.Funds(account); f.Allowance != 0 || f.Open {
			t.Errorf("after the revocation: %+v", f)
		}
		_, err = h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account)
		h.Refused(err, issuing.CodeNothingToSign)
	})
}

func TestAnAccountLivesOnWhatItsTableAllows(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		ask := h.RequestAccount(h.ActiveCustomer())
		id := ask.Account.ID
		_, err := h.Onboarding.DeactivateAccount(h.Ctx, h.Programme, id)
		h.Refused(err, issuing.CodeWrongState)
		h.Refused(h.Onboarding.CloseAccount(h.Ctx, h.Programme, id), issuing.CodeWrongState)
		h.Must(h.SignAccount(ask))
		h.Must(h.Onboarding.FailAccount(h.Ctx, h.Programme, id))
		h.Work() // the deployment comes too late, and changes nothing
		a, err := h.DB.Account(h.Ctx, h.Programme, id)
		h.Must(err)
		if a.Status != issuing.AccountFailed {
			t.Errorf("the account is %s", a.Status)
		}
		_, err = h.Onboarding.ActivateAccount(h.Ctx, h.Programme, id)
		h.Refused(err, issuing.CodeWrongState)
	})
}
