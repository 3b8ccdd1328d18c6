package worker_test

import (
	"errors"
	"math/big"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/issuing"
)

// findingsOf lists the kinds of the open findings about a payment.
func findingsOf(w *chaintest.Env, id issuing.AuthorisationID) (kinds []issuing.FindingKind) {
	w.Helper()
	open, err := w.DB.OpenFindings(w.Context())
	w.Check(err)
	for _, f := range open {
		if f.Subject == string(id) {
			kinds = append(kinds, f.Kind)
		}
	}
	return kinds
}

// A deposit that waits for lower fees waits until the owner may take the money at the latest, and an operator is told.
func TestADepositThatWaitsEndsWithTheOwnersWithdrawal(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]struct{ matures, claimed, cancelled bool }{
		"claimed": {true, true, false}, "not claimed": {true, false, false}, "cancelled": {true, false, true}, "fees fall": {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var ahead atomic.Int64
			now := func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) }
			w := chaintest.New(t, chaintest.OpenDB(t), nil)
			w.Hub = chaintest.NewHub(t, func(cfg *devnet.Config) { cfg.Now, cfg.Refresh = now, 15*time.Second })
			w.Node, w.Now = &chaintest.Node{Node: must(w.Hub.Client(300))}, now
			w.Start(nil)
			w.OpenAccount()
			w.Chain().Definition.MaxFee = big.NewInt(1)
			a := w.Authorise("20")
			w.DoTasksOnce()
			if kinds := findingsOf(w, a.ID); len(kinds) > 0 || w.InEscrow(a.ID) {
				t.Fatalf("without a withdrawal there are %v", kinds)
			}

			owner, wallet := common.HexToAddress(w.Owner.Address()), common.HexToAddress(w.Account.Wallet)
			token, abi := common.HexToAddress(w.Account.Token.Reference()), chain.ABI().Wallet
			w.SendAs(chaintest.StrangerKey, 0, owner, params.Ether, nil)
			w.SendAs(w.OwnerKey, 0, wallet, 0, abi.PackInitiateTokenWithdrawal(token))
			w.DoTasksOnce()
			if kinds := findingsOf(w, a.ID); !slices.Equal(kinds, []issuing.FindingKind{issuing.FindingWaiting}) {
				t.Fatalf("while the withdrawal matures there are %v", kinds)
			}
			if end.matures {
				ahead.Add(int64((deployment.WithdrawalDelay + 60) * time.Second))
				if end.claimed {
					w.SendAs(w.OwnerKey, 1, wallet, 0, abi.PackClaimTokenWithdrawal(token))
				}
				for range 30 {
					w.DoTasksOnce()
				}
				c := w.Claim(a.ID)
				if kinds := findingsOf(w, a.ID); !slices.Equal(kinds, []issuing.FindingKind{issuing.FindingOwed}) ||
					c.Owed == 0 || c.Held != 0 {
					t.Errorf("once it was mature there are %v, and %s is owed, %s held", kinds, c.Owed, c.Held)
				}
			}
			if end.cancelled {
				w.SendAs(w.OwnerKey, 1, wallet, 0, abi.PackCancelTokenWithdrawal(token))
				owes, err := w.Claims.Collect(w.Context(), w.Programme, w.Account.ID) // an hourly task, and the mirror, do so
				if w.Check(err); owes {
					t.Error("money that is not announced any more does not pay the debt")
				}
			} else if end.matures {
				return
			}
			w.Chain().Definition.MaxFee = nil
			w.DoTasks()
			if kinds := findingsOf(w, a.ID); len(kinds) > 0 || !w.InEscrow(a.ID) {
				t.Errorf("after the fees fell there are %v", kinds)
			}
		})
	}
}

// A deposit that is in the pool and not mined, or that the operator has no coin for, leaves the money in the wallet as
// one does that waits for lower fees.
func TestADepositThatIsNotMinedOrCannotBeSentIsAFindingWhileAWithdrawalMatures(t *testing.T) {
	t.Parallel()
	for name, unsent := range map[string]bool{"not mined": false, "not sent": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var ahead atomic.Int64
			now := func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) }
			w := chaintest.New(t, chaintest.OpenDB(t), nil)
			w.Now = now
			w.Start(func(cfg *registry.Config) { cfg.Patience = 20 * time.Millisecond })
			w.OpenAccount()
			owner, wallet := common.HexToAddress(w.Owner.Address()), common.HexToAddress(w.Account.Wallet)
			token, abi := common.HexToAddress(w.Account.Token.Reference()), chain.ABI().Wallet
			w.SendAs(chaintest.StrangerKey, 0, owner, params.Ether, nil)
			a := w.Authorise("20")
			w.SendAs(w.OwnerKey, 0, wallet, 0, abi.PackInitiateTokenWithdrawal(token))
			if w.Node.Hide = !unsent; unsent {
				w.Node.Interfere(func(method string, _ bool) error {
					if method == "estimate" {
						return errors.New("insufficient funds for gas * price + value")
					}
					return nil
				})
			}
			w.DoTasksOnce()
			if !unsent {
				if kinds := findingsOf(w, a.ID); len(kinds) > 0 {
					t.Fatalf("right after it was sent there are %v", kinds)
				}
				ahead.Add(int64(11 * time.Minute))
				w.DoTasksOnce()
			}
			if kinds := findingsOf(w, a.ID); !slices.Equal(kinds, []issuing.FindingKind{issuing.FindingWaiting}) {
				t.Fatalf("while the withdrawal matures there are %v", kinds)
			}
			w.Node.Hide = false
			w.Node.Interfere(nil)
			w.Start(nil)
			w.DoTasks()
			if kinds := findingsOf(w, a.ID); len(kinds) > 0 || !w.InEscrow(a.ID) {
				t.Errorf("after it was mined there are %v", kinds)
			}
		})
	}
}
