package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// changeStore changes what is on record, as time would.
func (p *testProgramme) changeStore(t *testing.T, change func(tx *store.Tx) error) {
	t.Helper()
	checkError(t, p.db.Write(t.Context(), change))
}

func (s challengedOwner) challengeExpires(t *testing.T) {
	t.Helper()
	s.changeStore(t, func(tx *store.Tx) error {
		c, err := tx.Challenge(t.Context(), s.subjectID())
		if err != nil {
			return err
		}
		if left := time.Until(c.ExpiresAt.Time()); left < 23*time.Hour || left > 24*time.Hour {
			t.Errorf("a challenge lives %s", left)
		}
		c.ExpiresAt = issuing.At(time.Now())
		return tx.SaveChallenge(t.Context(), c)
	})
}

func TestAnExpiredChallengeGivesWayToANewOne(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCustomer(t)
		s := challengedOwner{h, "/customers/" + h.customer.ID.String() + "/challenge"}
		first := s.fetchChallenge(t)
		s.challengeExpires(t)
		second := s.fetchChallenge(t)
		if second == first {
			t.Error("an expired challenge was given again")
		}
		s.challengeExpires(t)
		s.sendRaw(t, "POST", s.path+"/sign", s.signatureBody(t, second)).expect(t, 400, "challenge_expired")
		third := s.fetchChallenge(t)
		if third == second {
			t.Error("the expired challenge still stands")
		}
		checkError(t, h.SignCustomerChallenge(t.Context(), h.customer.ID, h.signChallenge(t, third)))
		h.awaitCustomer(t, "verifying")

		other := p.newCustomer(t).passVerification(t).openAccount(t, "EUR")
		s = challengedOwner{other, "/accounts/" + other.account.ID.String() + "/challenge"}
		s.challengeExpires(t)
		s.sendRaw(t, "POST", s.path+"/sign", s.signatureBody(t, other.account.Challenge)).expect(t, 400, "challenge_expired")
		if s.storedChallenge(t) == other.account.Challenge {
			t.Error("the expired grant still stands")
		}
		other.account.Challenge = s.fetchChallenge(t)
		other.signGrant(t)
	})
}

func TestAnExpiredCardBuysNothing(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		expires := func(at time.Time) {
			t.Helper()
			p.changeStore(t, func(tx *store.Tx) error {
				c, err := tx.Card(t.Context(), p.programme, cardIDOf(h.card.ID))
				if err != nil {
					return err
				}
				c.ExpiryYear, c.ExpiryMonth = at.Year(), int(at.Month())
				return tx.UpdateCard(t.Context(), &c, c.Status)
			})
		}
		now := time.Now().UTC()
		expires(time.Date(now.Year(), now.Month(), 0, 0, 0, 0, 0, time.UTC)) // the month before
		h.expectDecline(t, "1", "EUR", "card_expired")
		expires(now.AddDate(0, 0, 1)) // good to the end of its month, also on the month's last day
		h.authorisePurchase(t, "1")
		p.stateAtRest(t)
	})
}

// An allowance that is nearly used up is renewed by another signature, and until then nothing beyond it is approved.
func TestAnAllowanceIsRenewedWhenAFifthIsLeft(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		s := challengedOwner{h, "/accounts/" + h.account.ID.String() + "/challenge"}
		left := func(u issuing.Units) {
			t.Helper()
			p.changeStore(t, func(tx *store.Tx) error {
				a, err := tx.Account(t.Context(), p.programme, issuing.AccountID(s.subjectID()))
				if err != nil {
					return err
				}
				f, err := tx.Funds(t.Context(), a.ID, a.Token)
				if err != nil {
					return err
				}
				return tx.SetAllowance(t.Context(), a.ID, a.Token, u, f.AllowanceBlock)
			})
		}
		left(app.SandboxAllowance / 5)
		h.signedAlready(t, "accounts", s.subjectID(), h.account.Challenge)
		left(5_000_000)
		h.expectDecline(t, "5", "EUR", "allowance_insufficient") // five tokens and the fees
		renewal := s.fetchChallenge(t)
		if !strings.Contains(s.challengeText(t, renewal), "\nAllowance: 1000000.00 EURC\n") {
			t.Errorf("the renewal is %s", s.challengeText(t, renewal))
		}
		s.expectMiss(t, "junk", "owner_signature_invalid", func(challenge string) api.OwnerSignature {
			signed := s.signChallenge(t, challenge)
			signed.Signature = base64Of([]byte("pizza"))
			return signed
		})
		renewal = s.fetchChallenge(t)
		checkError(t, h.SignAccountChallenge(t.Context(), h.account.ID, h.signChallenge(t, renewal)))
		p.stateAtRest(t)
		p.sendRaw(t, "POST", h.purchasePath(), fmt.Sprintf(`{"amount":%q,"currency":"EUR"}`, "5")).expect(t, 201, "")
		p.stateAtRest(t)
	})
}
