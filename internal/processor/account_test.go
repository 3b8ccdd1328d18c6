package processor_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
)

func TestAnAccountOpensWithItsWalletAndMoney(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		ask := h.ask(customer, "EUR", "USD")
		if ask.Account.Token != eurc || ask.Account.ChainID != "" || ask.Account.Currencies.Own() != "EUR" {
			t.Errorf("created %+v", ask.Account)
		}
		anew, err := h.p.AccountChallenge(h.ctx, h.programme, ask.Account.ID)
		h.must(err)
		if anew.Challenge.Nonce <= ask.Challenge.Nonce || anew.Challenge.Text == ask.Challenge.Text {
			t.Errorf("asked for %+v, then for %+v", ask.Challenge, anew.Challenge)
		}
		h.must(h.sign(anew))
		h.work()
		a, err := h.db.Account(h.ctx, h.programme, ask.Account.ID)
		h.must(err)
		if a.Status != issuing.AccountActive || string(a.ChainID) != chainID+":"+a.Wallet {
			t.Errorf("opened %+v", a)
		}
		if f, err := h.db.Funds(h.ctx, a.ID, eurc); err != nil || f.Spendable() != 1_000_000_000 {
			t.Errorf("%+v, %v", f, err)
		}
		h.must(h.p.AccountDeployed(h.ctx, h.programme, a.ID, processor.Block{}, granted, []processor.Minted{{Asset: eurc, Units: 5}})) // again: no news
		_, err = h.p.AccountChallenge(h.ctx, h.programme, a.ID)
		h.refused(err, issuing.CodeNothingToSign)
	})
}

func TestAnAccountThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		for code, currencies := range map[issuing.Code][]string{
			issuing.CodeCurrencyUnsupported: {"USD", "SEK"}, issuing.CodeBodyInvalid: {"USD", "EUR", "USD"},
		} {
			_, err := h.p.CreateAccount(h.ctx, h.programme, customer, currencies)
			h.refused(err, code)
		}
		_, err := h.p.CreateAccount(h.ctx, h.programme, h.initiating().Customer.ID, []string{"USD"})
		h.refused(err, issuing.CodeParentInactive)
		_, err = h.p.CreateAccount(h.ctx, h.found(), customer, []string{"USD"})
		h.refused(err, issuing.CodeNotFound)
	})
}

func TestARefusedGrantAsksAnewUnderAHigherNonce(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		ask := h.ask(h.active())
		next := func() processor.OwnerAsk {
			fresh, err := h.p.AccountChallenge(h.ctx, h.programme, ask.Account.ID)
			h.must(err)
			if fresh.Challenge.Nonce <= ask.Challenge.Nonce || fresh.Challenge.Text == ask.Challenge.Text {
				t.Errorf("after %+v comes %+v", ask.Challenge, fresh.Challenge)
			}
			return fresh
		}
		err := h.p.AccountSigned(h.ctx, h.programme, ask.Account.ID, processor.Signed{OwnerID: chainID + ":" + ask.Account.Owner, Challenge: ask.Challenge.Text, Signature: []byte("x")})
		h.refused(err, issuing.CodeOwnerSignature)
		old := ask
		ask = next()
		h.clock.Advance(-time.Hour) // a clock that is set back
		h.refused(h.sign(old), issuing.CodeChallengeMismatch)
		ask = next()
		h.clock.Advance(48 * time.Hour)
		h.refused(h.sign(ask), issuing.CodeChallengeExpired)
		ask = next()
		h.must(h.sign(ask))
		h.refused(h.sign(ask), issuing.CodeWrongState)
		h.work()
	})
}

func TestAGrantThatIsNearlyUsedUpIsRenewed(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active(), "USD", "GBP")
		first, err := h.db.LastGrant(h.ctx, account)
		h.must(err)
		h.must(h.p.AccountApproved(h.ctx, h.programme, account, processor.Block{}, granted/5-1))
		ask, err := h.p.AccountChallenge(h.ctx, h.programme, account)
		h.must(err)
		if ask.Challenge.Purpose != issuing.ChallengeRenew || ask.Challenge.Nonce <= first.Nonce {
			t.Errorf("asks for %+v after %+v", ask.Challenge, first)
		}
		h.must(h.sign(ask))
		h.work()
		if f := h.funds(account); f.Allowance != granted {
			t.Errorf("the allowance is %d", f.Allowance)
		}
	})
}

func TestARenewalIsNotSignedOnAnAccountThatEnded(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		account := h.opened(customer)
		h.must(h.p.AccountApproved(h.ctx, h.programme, account, processor.Block{}, 0))
		ask, err := h.p.AccountChallenge(h.ctx, h.programme, account)
		h.must(err)
		_, err = h.p.RejectCustomer(h.ctx, h.programme, customer)
		h.must(err)
		h.refused(h.sign(ask), issuing.CodeWrongState)
		ask, err = h.p.AccountChallenge(h.ctx, h.programme, account)
		h.must(err)
		if ask.Challenge.Purpose != issuing.ChallengeRevoke || ask.Challenge.Allowance != 0 {
			t.Errorf("asks for %+v", ask.Challenge)
		}
	})
}

func TestAnAccountClosesOnceNothingIsClaimed(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card, waiting := h.card(account), h.asked(account, issuing.CardPhysical).ID
		bought := h.bought(card, "5")
		h.refused(h.p.CloseAccount(h.ctx, h.programme, account), issuing.CodeHoldsOpen)
		h.work()
		h.refused(h.p.CloseAccount(h.ctx, h.programme, account), issuing.CodeHoldsOpen)
		_, err := h.p.Release(h.ctx, h.programme, bought)
		h.must(err)
		h.work()
		_, err = h.p.DeactivateAccount(h.ctx, h.programme, account)
		h.must(err)
		h.must(h.p.CloseAccount(h.ctx, h.programme, account))
		h.refused(h.p.CloseAccount(h.ctx, h.programme, account), issuing.CodeWrongState)
		for id, want := range map[issuing.CardID]issuing.CardStatus{card: issuing.CardTerminated, waiting: issuing.CardIssueFailed} {
			if c, err := h.db.Card(h.ctx, h.programme, id); err != nil || c.Status != want {
				t.Errorf("card is %s, %v; want %s", c.Status, err, want)
			}
		}
		ask, err := h.p.AccountChallenge(h.ctx, h.programme, account)
		h.must(err)
		h.must(h.sign(ask))
		h.work()
		if f := h.funds(account); f.Allowance != 0 || f.Open {
			t.Errorf("after the revocation: %+v", f)
		}
		_, err = h.p.AccountChallenge(h.ctx, h.programme, account)
		h.refused(err, issuing.CodeNothingToSign)
	})
}

func TestAnAccountLivesOnWhatItsTableAllows(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		ask := h.ask(h.active())
		id := ask.Account.ID
		_, err := h.p.DeactivateAccount(h.ctx, h.programme, id)
		h.refused(err, issuing.CodeWrongState)
		h.refused(h.p.CloseAccount(h.ctx, h.programme, id), issuing.CodeWrongState)
		h.must(h.sign(ask))
		h.must(h.p.FailAccount(h.ctx, h.programme, id))
		h.work() // the deployment comes too late, and changes nothing
		a, err := h.db.Account(h.ctx, h.programme, id)
		h.must(err)
		if a.Status != issuing.AccountFailed {
			t.Errorf("the account is %s", a.Status)
		}
		_, err = h.p.ActivateAccount(h.ctx, h.programme, id)
		h.refused(err, issuing.CodeWrongState)
	})
}
