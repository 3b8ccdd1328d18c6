package worker

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// payRefund pays a refund, or what the reversal of a debit gives back, from the operator's float into the wallet.
func (w *Worker) payRefund(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID) error {
	t, err := w.db.Transaction(ctx, programme, id)
	if err != nil {
		return err
	}
	units, due := payments.RefundDue(t)
	if !due {
		return nil
	}
	if units == 0 {
		return w.Payments.RefundPaid(ctx, programme, id, store.OutgoingTx{})
	}
	account, err := w.db.Account(ctx, programme, t.AccountID)
	if err != nil {
		return err
	}
	a, err := w.chainAccount(account)
	if err != nil {
		return err
	}
	amount, err := a.token.Raw(units)
	if err != nil {
		return err
	}
	r := txmanager.Request{
		Subject: string(id), Purpose: store.TxPurpose{Kind: store.TxPayRefund}, To: a.token.Address,
		Data: chain.ABI().Token.PackTransfer(a.wallet, amount),
	}
	if err := w.ensureFloat(ctx, a, r, amount, units); err != nil {
		return err
	}
	done, receipt, err := w.execute(ctx, a, r)
	if err != nil {
		return err
	}
	done.GasUnits = w.chains.Gas.TransactionCost(a.chain, a.token, receipt)
	if received := receivedTokens(receipt, a.token.Address, a.wallet); received.Cmp(amount) != 0 {
		return w.refundNotReceived(ctx, account, t, done, a.token.Units(received))
	}
	return w.Payments.RefundPaid(ctx, programme, id, done)
}

// receivedTokens is how much of a token a transaction moved to an address, by the token's Transfer events. That the
// transaction succeeded does not say that it moved anything: tokens exist that answer "false", or take a fee.
func receivedTokens(receipt *types.Receipt, token, to common.Address) *big.Int {
	sum := new(big.Int)
	for _, log := range receipt.Logs {
		if log.Address != token {
			continue
		}
		if moved, err := chain.ABI().Token.UnpackTransferEvent(log); err == nil && moved.To == to {
			sum.Add(sum, moved.Value)
		}
	}
	return sum
}

// refundPause is how long a refund that the wallet did not receive in full is left to the operator before it is looked
// at again.
const refundPause = time.Hour

// refundNotReceived files that a payout was mined and did not bring the wallet its money. It is not sent again.
func (w *Worker) refundNotReceived(
	ctx context.Context, a issuing.Account, t issuing.Transaction, done store.OutgoingTx, received issuing.Units,
) error {
	if err := w.chains.Transactions.RecordReceipt(ctx, done); err != nil {
		return err
	}
	due, _ := payments.RefundDue(t)
	if err := w.Book.FileFinding(ctx, issuing.Finding{
		Kind: issuing.FindingRefund, ProgrammeID: t.ProgrammeID, AccountID: a.ID, Chain: a.Chain, Asset: t.Token,
		Subject: string(t.ID),
		Detail:  "the transaction of a refund or reversal succeeded, and the wallet did not receive what it should",
		Figures: map[string]string{"transaction": done.Hash, "due": due.String(), "received": received.String()},
	}); err != nil {
		return err
	}
	return tasks.WaitFor("an operator to look at the refund that the wallet did not receive", refundPause)
}

// floatPause is how long a payment waits for the operator to have money for it.
const floatPause = time.Minute

// ensureFloat sees to it that the operator has the tokens for a payment, unless that was sent: test tokens are minted,
// of real ones there must be enough.
func (w *Worker) ensureFloat(
	ctx context.Context, a chainAccount, payment txmanager.Request, amount *big.Int, units issuing.Units,
) error {
	last, err := w.db.LastOutgoingTx(ctx, payment.Subject, payment.Purpose)
	if err != nil || last != nil && !last.Status.HasFailed() {
		return err
	}
	operator := w.chains.Operator().Address
	if a.chain.TestTokens {
		return w.executeAndRecord(ctx, a, txmanager.Request{
			Subject: payment.Subject, Purpose: mintPurpose(a.token), To: a.token.Address,
			Data: chain.ABI().Token.PackMint(operator, amount),
		})
	}
	has, err := a.token.Balance(ctx, a.node, operator, nil)
	if err != nil {
		return err
	}
	if has < units {
		w.log.Warn("the operator has too few tokens to pay a refund",
			"transaction", payment.Subject, "token", a.token.ID, "has", has, "needs", units, "operator", operator)
		return tasks.WaitFor("the operator to have "+units.String()+" "+a.token.Symbol+" on "+string(a.chain.ID()),
			floatPause)
	}
	return nil
}
