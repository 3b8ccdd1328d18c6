package worker_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
)

func TestTheFaucetGivesTheOwnerCoinOnce(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	owner := common.HexToAddress(w.Account.Owner)
	coin := func() *big.Int {
		held, err := w.DirectNode().BalanceAt(t.Context(), owner, nil)
		w.Check(err)
		return held
	}
	before, tokens := coin(), w.Holds(w.Account.Wallet)
	give := func(ownerCoin string) error {
		return w.Book.RequestFaucetGrantWithCoin(t.Context(), w.Programme, w.Account.ID, "5", "", ownerCoin)
	}
	w.Check(give("0.1"))
	w.DoTasks()
	w.DoTasks()
	got := new(big.Int).Sub(coin(), before)
	if want := big.NewInt(1e17); got.Cmp(want) != 0 || w.Holds(w.Account.Wallet) != tokens+5_000_000 {
		t.Errorf("the owner got %s of the coin, want %s; the wallet has %s after %s", got, want,
			w.Holds(w.Account.Wallet), tokens)
	}
	w.Check(give(""))
	w.DoTasks()
	if after := new(big.Int).Sub(coin(), before); after.Cmp(got) != 0 {
		t.Errorf("without being asked the owner got %s of the coin", after)
	}
	for _, bad := range []string{"0", "-1", "10.000000001", "11", "1e1", "0.0000000001", "much"} {
		if err := give(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}
