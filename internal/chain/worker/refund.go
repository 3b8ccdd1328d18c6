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
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// payRefund pays a refund, or what the reversal of a debit gives back, from the operator's float into the wallet.
func (w *Worker) payRefund(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID) error {
	t, err := w.db.Transaction(ctx, programme, id)
	if err != nil {
		return err
	}
	units, due := payouts.RefundDue(t)
	if !due {
		return nil
	}
	purpose := store.TxPurpose{Kind: store.TxPayRefund}
	if short, err := w.db.ShortPayout(ctx, id); err != nil {
		return err
	} else if short != nil {
		if short.Status != issuing.ShortPayoutSending {
			return nil // the operator's decision brings the next task
		}
		units, purpose = short.Missing(), store.TxPurpose{Kind: store.TxPayMissing, Number: short.Number}
	}
	if units == 0 {
		return w.Payouts.RefundPaid(ctx, programme, id, store.OutgoingTx{})
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
		Subject: string(id), Purpose: purpose, To: a.token.Address,
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
		return w.Payouts.PayoutFellShort(ctx, programme, id, done, w.payoutOf(a, receipt, received))
	}
	return w.Payouts.RefundPaid(ctx, programme, id, done)
}

// movedTokens is how much of a token a transaction moved, by those of the token's Transfer events that count. That the transaction
// succeeded does not say that it moved anything: tokens exist that answer "false", or take a fee.
func movedTokens(receipt *types.Receipt, token common.Address, counts func(from, to common.Address) bool) *big.Int {
	sum := new(big.Int)
	for _, log := range receipt.Logs {
		if log.Address != token {
			continue
		}
		if moved, err := chain.ABI().Token.UnpackTransferEvent(log); err == nil && counts(moved.From, moved.To) {
			sum.Add(sum, moved.Value)
		}
	}
	return sum
}

// receivedTokens is how much of a token a transaction moved to an address.
func receivedTokens(receipt *types.Receipt, token, at common.Address) *big.Int {
	return movedTokens(receipt, token, func(_, to common.Address) bool { return to == at })
}

// payoutOf is what a payout that did not bring the wallet its money did instead.
func (w *Worker) payoutOf(a chainAccount, receipt *types.Receipt, received *big.Int) (p issuing.Payout) {
	operator := w.chains.Operator().Address
	left := movedTokens(receipt, a.token.Address, func(from, _ common.Address) bool { return from == operator })
	left.Sub(left, receivedTokens(receipt, a.token.Address, operator))
	p.Arrived, p.Dust, p.Scale = a.token.Split(received)
	p.Gone = max(0, a.token.Units(left)-p.Arrived)
	return p
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
		mint := mintPurpose(a.token)
		mint.Number = payment.Purpose.Number
		return w.executeAndRecord(ctx, a, txmanager.Request{
			Subject: payment.Subject, Purpose: mint, To: a.token.Address,
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
