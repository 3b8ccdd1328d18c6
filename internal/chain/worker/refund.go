package worker

import (
	"context"
	"math/big"
	"time"

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
	return w.Payments.RefundPaid(ctx, programme, id, done)
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
