package worker

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// mintPurpose is the purpose of what mints a test token.
func mintPurpose(t chain.Token) store.TxPurpose {
	return store.TxPurpose{Kind: store.TxMintTestTokens, Contract: t.Address.Hex()}
}

// sendCoin sends an owner the native coin of a grant. A contract that takes none goes without.
func (w *Worker) sendCoin(ctx context.Context, a chainAccount, g issuing.FaucetGrant) error {
	if g.OwnerGwei == 0 {
		return nil
	}
	done, _, err := w.execute(ctx, a, txmanager.Request{
		Subject: g.ID, Purpose: store.TxPurpose{Kind: store.TxSendCoin}, To: a.owner,
		Value: new(big.Int).Mul(big.NewInt(g.OwnerGwei), big.NewInt(params.GWei)),
	})
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		w.log.Warn("the owner takes no native coin", "account", g.AccountID, "owner", a.owner, "error", err)
		return nil
	}
	if err != nil {
		return err
	}
	return w.chains.Transactions.RecordReceipt(ctx, done)
}

// sendFaucetGrant mints test money in an account's wallet. As with all that this installation itself sends, the receipt
// is what is booked.
func (w *Worker) sendFaucetGrant(ctx context.Context, programme issuing.ProgrammeID, id string) error {
	g, err := w.db.FaucetGrant(ctx, programme, id)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil // has arrived
	}
	if err != nil {
		return err
	}
	account, err := w.db.Account(ctx, programme, g.AccountID)
	if err != nil {
		return err
	}
	a, err := w.chainAccount(account)
	if err != nil {
		return err
	}
	t, err := a.chain.Token(g.Asset)
	if err != nil {
		return err
	}
	amount, err := t.Raw(g.Units)
	if err != nil {
		return err
	}
	if err := w.sendCoin(ctx, a, g); err != nil {
		return err
	}
	done, _, err := w.execute(ctx, a, txmanager.Request{
		Subject: id, Purpose: mintPurpose(t), To: t.Address, Data: chain.ABI().Token.PackMint(a.wallet, amount),
	})
	if err != nil {
		return err
	}
	return w.Book.BookFaucetGrant(ctx, g, done)
}
