package chain

import (
	"context"
	"fmt"
	"math"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// footing is what a chain has of a wallet and a token, as of a block.
type footing struct {
	units       issuing.Units // in the wallet
	dust        int64
	allowance   issuing.Units
	withdrawing issuing.Units
	revoking    issuing.Instant
}

// footing reads a wallet that stands, as of a block.
func (c *Chains) footing(ctx context.Context, node Node, s *site, t token, wallet common.Address, number int64) (st footing, err error) {
	at := big.NewInt(number)
	ask := func(to common.Address, data []byte, unpack func([]byte) (*big.Int, error)) *big.Int {
		if err != nil {
			return new(big.Int)
		}
		var answer *big.Int
		answer, err = callAt(ctx, node, at, to, data, unpack)
		return answer
	}
	balance := ask(t.address, c.abi.token.PackBalanceOf(wallet), c.abi.token.UnpackBalanceOf)
	allowance := ask(t.address, c.abi.token.PackAllowance(wallet, s.escrow), c.abi.token.UnpackAllowance)
	claimable := ask(wallet, c.abi.wallet.PackTimestamps(t.address), c.abi.wallet.UnpackTimestamps)
	announced := ask(wallet, c.abi.wallet.PackAnnouncedAmounts(t.address), c.abi.wallet.UnpackAnnouncedAmounts)
	revocable := ask(wallet, c.abi.wallet.PackRevocableAt(t.address), c.abi.wallet.UnpackRevocableAt)
	if err != nil {
		return st, fmt.Errorf("wallet %s as of block %d: %w", wallet, number, err)
	}
	st.units, st.dust, _ = t.split(balance)
	st.allowance, st.revoking = t.units(allowance), instantOf(revocable)
	if claimable.Sign() != 0 {
		st.withdrawing = t.units(announced)
	}
	return st, nil
}

// announced reads what a wallet's owner had announced as of a block. A wallet that did not stand then had nothing.
func (m *mirror) announced(ctx context.Context, node Node, a chainbook.WalletState, number int64) (chainbook.WalletState, error) {
	for wallet, account := range m.wallets.accounts {
		if account.ID != a.AccountID {
			continue
		}
		t, err := m.s.token(a.Asset)
		if err != nil {
			return a, err
		}
		code, err := node.CodeAt(ctx, wallet, big.NewInt(number))
		if err != nil {
			return a, fmt.Errorf("look for the wallet: %w", err)
		}
		if len(code) == 0 {
			return a, nil
		}
		st, err := m.footing(ctx, node, m.s, t, wallet, number)
		a.Allowance, a.Withdrawing, a.Revoking = st.allowance, st.withdrawing, st.revoking
		return a, err
	}
	return a, fmt.Errorf("account %s has no wallet on %s", a.AccountID, m.s.chain.ID)
}

// soon is how long it takes until it is worth looking at a chain again.
const soon = 200 * time.Millisecond

// asOf is the newest block that is deep enough, provided that it has all that was done for an account.
func (k keeper) asOf(ctx context.Context, h holding) (chainbook.Block, error) {
	newest, err := confirmed(ctx, h.site, h.node)
	if err != nil {
		return chainbook.Block{}, err
	}
	later, err := k.db.TxsInBlocks(ctx, h.Chain, newest, math.MaxInt64)
	if err != nil {
		return chainbook.Block{}, err
	}
	for _, r := range later {
		if r.Subject == string(h.ID) && r.Status == store.TxMined {
			return chainbook.Block{}, tasks.WaitFor(fmt.Sprintf("block %d on %s", r.Block, h.Chain), soon)
		}
	}
	b, err := blockAt(ctx, h.node, newest)
	return b.Block, err
}
