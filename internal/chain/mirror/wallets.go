package mirror

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// wallets are those of a chain that have opened.
type wallets struct {
	count    int64
	accounts map[common.Address]issuing.Account
	list     []common.Address
}

// refreshWallets reads which wallets there are, if there are more than before.
func (m *Mirror) refreshWallets(ctx context.Context, cursor store.Cursor) error {
	if m.wallets != nil && m.wallets.count == cursor.Wallets {
		return nil
	}
	accounts, err := m.cfg.DB.WalletsOf(ctx, m.chain.ID())
	if err != nil {
		return err
	}
	w := &wallets{count: cursor.Wallets, accounts: map[common.Address]issuing.Account{}}
	for _, a := range accounts {
		at, err := chain.ParseAddress(a.Wallet)
		if err != nil {
			return fmt.Errorf("wallet of account %s: %w", a.ID, err)
		}
		w.accounts[at] = a
		w.list = append(w.list, at)
	}
	m.wallets = w
	return nil
}

// readAnnounced reads what a wallet's owner had announced as of a block. A wallet that did not stand then had nothing.
func (m *Mirror) readAnnounced(
	ctx context.Context, node chain.Node, a chainbook.WalletState, number int64,
) (chainbook.WalletState, error) {
	for at, account := range m.wallets.accounts {
		if account.ID != a.AccountID {
			continue
		}
		t, err := m.chain.Token(a.Asset)
		if err != nil {
			return a, err
		}
		code, err := node.CodeAt(ctx, at, big.NewInt(number))
		if err != nil {
			return a, fmt.Errorf("look for the wallet: %w", err)
		}
		if len(code) == 0 {
			return a, nil
		}
		st, err := wallet.ReadState(ctx, node, m.chain, t, at, number)
		a.Allowance, a.Withdrawing, a.Revoking = st.Allowance, st.Withdrawing, st.Revoking
		a.Epoch, a.Limits = st.Epoch, st.Limits
		return a, err
	}
	return a, fmt.Errorf("account %s has no wallet on %s", a.AccountID, m.chain.ID())
}
