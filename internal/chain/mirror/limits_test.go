package mirror_test

import (
	"errors"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// An owner who limits the wallet to little, and shops for much, is declined: approved, the deposits would be refused,
// and the money withdrawn.
func TestTheLimitsOfAWalletDeclineWhatItsDepositsWouldBeRefused(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		wallet := chain.ABI().Wallet
		purchase := func(amount string) error {
			t.Helper()
			_, err := g.Payments.Authorise(t.Context(), g.Programme, g.Card, payments.Purchase{
				Amount: amount, Currency: "USD", Merchant: issuing.Merchant{Country: "GB"},
			})
			return err
		}
		declines := func(amount, when string) {
			t.Helper()
			var refusal *issuing.Error
			if err := purchase(amount); !errors.As(err, &refusal) || refusal.Decline != issuing.DeclineWalletLimit {
				t.Errorf("%s, a purchase of %s: %v", when, amount, err)
			}
		}
		approves := func(amount, when string) {
			t.Helper()
			if err := purchase(amount); err != nil {
				t.Errorf("%s, a purchase of %s: %v", when, amount, err)
			}
			g.DoTasks()
		}

		// To a noon from which on no month of the wallet ends for a week.
		noon := g.Now().UTC().Truncate(24 * time.Hour).Add(36 * time.Hour)
		for issuing.WalletDay(issuing.At(noon))%30 > 20 {
			noon = noon.Add(24 * time.Hour)
		}
		g.Pass(noon.Sub(g.Now()))

		g.AsOwner(wallet.PackLimitSpending(g.Token, chaintest.Raw(20_000_000), chaintest.Raw(45_000_000)))
		g.AssertAgreement("announcing limits")
		declines("100", "before the limit holds, because its deposit may land later")
		approves("5", "before the limit holds")
		g.AssertAgreement("a deposit before the limit holds")
		g.Pass(deployment.WithdrawalDelay*time.Second + time.Minute)
		approves("12", "within the day's limit")
		declines("12", "beyond what the day has left")
		g.AssertAgreement("a deposit within the limit")
		declines("12", "the deposit having been read by the mirror")
		f := g.Funds()
		if f.Limits.Daily != 20_000_000 && f.Limits.NextDaily != 20_000_000 || f.Limits.SpentDaily == 0 {
			t.Errorf("mirrored: %+v", f.Limits)
		}
		g.Pass(24 * time.Hour)
		approves("12", "the next day")
		g.AssertAgreement("the next day")
		g.Pass(24 * time.Hour)
		approves("12", "the day after")
		g.Pass(24 * time.Hour)
		declines("12", "beyond what the month has left")

		g.AsOwner(wallet.PackLimitSpending(g.Token, chaintest.Raw(0), chaintest.Raw(0)))
		g.AssertAgreement("lifting the limits")
		approves("60", "without limits")
		g.AssertAgreement("a deposit without limits")
		if open, err := db.OpenFindings(t.Context()); err != nil || len(open) != 0 {
			t.Errorf("found: %+v, %v", open, err)
		}
	})
}
