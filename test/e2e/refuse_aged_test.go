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

// ages changes what is on record, as time would.
func (p *party) ages(t *testing.T, change func(tx *store.Tx) error) {
	t.Helper()
	check(t, p.db.Write(t.Context(), change))
}

func (s subject) challengeExpires(t *testing.T) {
	t.Helper()
	s.ages(t, func(tx *store.Tx) error {
		c, err := tx.Challenge(t.Context(), s.id())
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
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.meet(t)
		s := subject{h, "/customers/" + h.customer.ID.String() + "/challenge"}
		first := s.standing(t)
		s.challengeExpires(t)
		second := s.standing(t)
		if second == first {
			t.Error("an expired challenge was given again")
		}
		s.challengeExpires(t)
		s.send(t, "POST", s.path+"/sign", s.signature(t, second)).want(t, 400, "challenge_expired")
		third := s.standing(t)
		if third == second {
			t.Error("the expired challenge still stands")
		}
		check(t, h.SignCustomerChallenge(t.Context(), h.customer.ID, h.signs(t, third)))
		h.awaitCustomer(t, "verifying")

		other := p.meet(t).verify(t).ask(t, "EUR")
		s = subject{other, "/accounts/" + other.account.ID.String() + "/challenge"}
		s.challengeExpires(t)
		s.send(t, "POST", s.path+"/sign", s.signature(t, other.account.Challenge)).want(t, 400, "challenge_expired")
		if s.standingOnRecord(t) == other.account.Challenge {
			t.Error("the expired grant still stands")
		}
		other.account.Challenge = s.standing(t)
		other.grant(t)
	})
}

func TestAnExpiredCardBuysNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.cardholder(t)
		expires := func(at time.Time) {
			t.Helper()
			p.ages(t, func(tx *store.Tx) error {
				c, err := tx.Card(t.Context(), p.programme, cardIDOf(h.card.ID))
				if err != nil {
					return err
				}
				c.ExpiryYear, c.ExpiryMonth = at.Year(), int(at.Month())
				return tx.UpdateCard(t.Context(), c, c.Status)
			})
		}
		now := time.Now().UTC()
		expires(time.Date(now.Year(), now.Month(), 0, 0, 0, 0, 0, time.UTC)) // the month before
		h.declined(t, "1", "EUR", "card_expired")
		expires(now.AddDate(0, 0, 1)) // good to the end of its month, also on the month's last day
		h.buys(t, "1")
		p.settled(t)
	})
}

// An allowance that is nearly used up is renewed by another signature, and until then nothing beyond it is approved.
func TestAnAllowanceIsRenewedWhenAFifthIsLeft(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.cardholder(t)
		s := subject{h, "/accounts/" + h.account.ID.String() + "/challenge"}
		left := func(u issuing.Units) {
			t.Helper()
			p.ages(t, func(tx *store.Tx) error {
				a, err := tx.Account(t.Context(), p.programme, issuing.AccountID(s.id()))
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
		h.signedAlready(t, "accounts", s.id(), h.account.Challenge)
		left(5_000_000)
		h.declined(t, "5", "EUR", "insufficient_funds") // five tokens and the fees
		renewal := s.standing(t)
		if !strings.Contains(s.text(t, renewal), "\nAllowance: 1000000.00 EURC\n") {
			t.Errorf("the renewal is %s", s.text(t, renewal))
		}
		s.misses(t, "junk", "owner_signature_invalid", func(challenge string) api.OwnerSignature {
			signed := s.signs(t, challenge)
			signed.Signature = base64Of([]byte("pizza"))
			return signed
		})
		renewal = s.standing(t)
		check(t, h.SignAccountChallenge(t.Context(), h.account.ID, h.signs(t, renewal)))
		p.settled(t)
		p.send(t, "POST", h.till(), fmt.Sprintf(`{"amount":%q,"currency":"EUR"}`, "5")).want(t, 201, "")
		p.settled(t)
	})
}
