package worker_test

import (
	"context"
	"math/big"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// A chain that is given a clock which is moved keeps its time, so that what contracts wait for passes with everything
// else.
func TestAWithdrawalsDelayPassesWithTheClockThatTheChainIsGiven(t *testing.T) {
	t.Parallel()
	var ahead atomic.Int64
	now := func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) }
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.Hub = chaintest.NewHub(t, func(cfg *devnet.Config) { cfg.Now, cfg.Refresh = now, 15*time.Second })
	w.Node, w.Now = &chaintest.Node{Node: must(w.Hub.Client(300))}, now
	w.Start(nil)
	w.OpenAccount()
	owner, key := common.HexToAddress(w.Owner.Address()), w.OwnerKey
	wallet, token := common.HexToAddress(w.Account.Wallet), common.HexToAddress(w.Account.Token.Reference())
	w.SendAs(chaintest.StrangerKey, 0, owner, params.Ether, nil)
	abi := chain.ABI().Wallet
	w.SendAs(key, 0, wallet, 0, abi.PackInitiateTokenWithdrawalOf(token, big.NewInt(5_000_000)))

	claim := abi.PackClaimTokenWithdrawal(token)
	claimable := func() bool {
		_, err := w.Node.CallContract(context.WithoutCancel(t.Context()),
			ethereum.CallMsg{From: owner, To: &wallet, Data: claim}, nil)
		return err == nil
	}
	ahead.Add(int64((deployment.WithdrawalDelay - 60) * time.Second))
	if claimable() {
		t.Error("a minute too early it can be claimed")
	}
	ahead.Add(int64(2 * time.Minute))
	if !claimable() {
		t.Error("after its delay it cannot be claimed")
	}
	before := w.Holds(w.Owner.Address())
	w.SendAs(key, 1, wallet, 0, claim)
	if got := w.Holds(w.Owner.Address()) - before; got != 5_000_000 {
		t.Errorf("the owner got %s", got)
	}
	ahead.Add(int64(2 * 365 * 24 * time.Hour))
	a := w.Authorise("20") // and two years later a payment goes through
	w.DoTasks()
	_, err := w.Payments.Capture(t.Context(), w.Programme, a.ID, payments.Capture{})
	w.Check(err)
	w.DoTasks()
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
		t.Errorf("two years later: %+v", a)
	}
}
