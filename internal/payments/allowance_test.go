package payments_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
)

// allow has an owner grant an allowance, as of a block.
func (h *env) allow(account issuing.AccountID, block int64, units issuing.Units) {
	h.Helper()
	h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, account, chainbook.Block{Number: block}, units))
}

// lowAllowances are the events that say so: allowance and what was granted.
func (h *env) lowAllowances(account issuing.AccountID) (told []string) {
	h.Helper()
	h.Must(h.DB.ReadSnapshot(h.Ctx, func(s store.Snapshot) error {
		told = nil
		rows, err := s.Rows(h.Ctx, "SELECT body, '' FROM events WHERE type = 'account.allowance_low' AND subject = '"+
			string(account)+"' ORDER BY id")
		for _, row := range rows {
			var body struct{ ID, Token, Allowance, Granted string }
			if err := json.Unmarshal([]byte(row[0]), &body); err != nil {
				return err
			}
			if body.ID != string(account) || body.Token == "" {
				h.Fatalf("the event is about %+v", body)
			}
			told = append(told, body.Allowance+" of "+body.Granted)
		}
		return err
	}))
	return told
}

func (h *env) toldOfLowAllowance(account issuing.AccountID, want ...string) {
	h.Helper()
	if told := h.lowAllowances(account); strings.Join(told, "; ") != strings.Join(want, "; ") {
		h.Fatalf("told of %q, want %q", told, want)
	}
}

func TestAPurchaseThatOnlyTheAllowanceDoesNotCoverIsDeclinedForThat(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		h.allow(account, 100, 50_000_000)
		declines := func(amount string, want issuing.DeclineReason) {
			t.Helper()
			_, err := h.Buy(card, amount)
			var refusal *issuing.Error
			if !errors.As(err, &refusal) || refusal.Decline != want || h.Decisions(card, 1)[0].Reason != want {
				t.Errorf("%s: %v, want a decline for %s", amount, err, want)
			}
		}
		declines("60", issuing.DeclineAllowance)           // the wallet has 1,000
		declines("1000", issuing.DeclineInsufficientFunds) // and not the fees
		id := h.Approved(card, "40")
		declines("20", issuing.DeclineAllowance)
		_, err := h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "20"})
		var refusal *issuing.Error
		if !errors.As(err, &refusal) || refusal.Decline != issuing.DeclineAllowance {
			t.Errorf("an increment: %v", err)
		}
		// What did not reach the chain frees its allowance.
		_, err = h.Payments.Release(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Approved(card, "45")
		// 4.6 are left, less than the wallet has: the owner is asked to grant it again.
		ask, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account)
		h.Must(err)
		if ask.Challenge.Purpose != issuing.ChallengeRenew {
			t.Errorf("the owner is asked for %s", ask.Challenge.Purpose)
		}
		h.allow(account, 101, 500_000_000)
		h.Approved(card, "60")
	})
}

func TestAProgrammeIsToldOnceBeforeAnAllowanceRunsOut(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		h.allow(account, 100, 100_000_000)
		h.Approved(card, "70")
		h.toldOfLowAllowance(account)
		second := h.Approved(card, "15")
		told := "14.325 of 100" // 70 and 15, their fees of 0.7 % and 0.04 each
		h.toldOfLowAllowance(account, told)
		_, err := h.Onboarding.AccountChallenge(h.Ctx, h.Programme, account) // which has the renewal
		h.Must(err)
		h.Approved(card, "1")
		h.toldOfLowAllowance(account, told)
		_, err = h.Payments.Release(h.Ctx, h.Programme, second)
		h.Must(err)
		h.Approved(card, "16")
		h.toldOfLowAllowance(account, told, "12.271 of 100")
		h.Work() // the deposits use up what the holds had claimed
		h.toldOfLowAllowance(account, told, "12.271 of 100")
		h.allow(account, 10_000, 400_000_000)
		h.toldOfLowAllowance(account, told, "12.271 of 100")
		h.Approved(card, "320")
		if last := h.lowAllowances(account); len(last) != 3 || !strings.HasSuffix(last[2], " of 400") {
			t.Errorf("told of %q", last)
		}
	})
}
