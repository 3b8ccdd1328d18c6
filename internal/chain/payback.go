package chain

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// payBack pays a refund, or what the reversal of a debit gives back, from the operator's own tokens into the wallet.
func (k keeper) payBack(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID) error {
	t, err := k.db.Transaction(ctx, programme, id)
	if err != nil {
		return err
	}
	units, due := payments.RefundDue(t)
	if !due {
		return nil
	}
	if units == 0 {
		return k.Payments.RefundPaid(ctx, programme, id, store.OutgoingTx{})
	}
	account, err := k.db.Account(ctx, programme, t.AccountID)
	if err != nil {
		return err
	}
	h, err := k.holding(account)
	if err != nil {
		return err
	}
	amount, err := h.token.raw(units)
	if err != nil {
		return err
	}
	purpose := store.PurposePayBack + ":" + string(t.Direction)
	if err := k.float(ctx, h, string(id), purpose, amount, units); err != nil {
		return err
	}
	done, receipt, err := k.relay(ctx, order{
		chain: h.Chain, subject: string(id), purpose: purpose, to: h.token.address, data: k.abi.token.PackTransfer(h.wallet, amount),
	})
	if err != nil {
		return err
	}
	done.GasUnits = k.gasUnits(h, receipt)
	return k.Payments.RefundPaid(ctx, programme, id, done)
}

// floatPause is how long a payment waits for the operator to have money for it.
const floatPause = time.Minute

// float sees to it that the operator has the tokens for a payment: test tokens are made, of real ones there must be enough.
func (k keeper) float(ctx context.Context, h holding, subject, purpose string, amount *big.Int, units issuing.Units) error {
	last, err := k.db.LastOutgoingTx(ctx, subject, purpose)
	if err != nil || last != nil && last.Status != store.TxReverted {
		return err
	}
	if h.site.gives {
		done, _, err := k.relay(ctx, order{
			chain: h.Chain, subject: subject, purpose: store.PurposeFaucet, to: h.token.address, data: k.abi.token.PackMint(k.operator, amount),
		})
		if err != nil {
			return err
		}
		return k.note(ctx, done)
	}
	has, err := k.balance(ctx, h.node, h.token, k.operator)
	if err != nil {
		return err
	}
	if has < units {
		k.cfg.Log.Warn("the operator has too few tokens to pay a refund", "transaction", subject, "token", h.token.ID, "has", has, "needs", units, "operator", k.operator)
		return tasks.WaitFor("the operator to have "+units.String()+" "+h.token.Symbol+" on "+string(h.Chain), floatPause)
	}
	return nil
}

// gasUnits is what a transaction cost the operator, in the payment's token, rounded up; zero when there is no rate to tell.
func (k keeper) gasUnits(h holding, receipt *types.Receipt) issuing.Units {
	if receipt.EffectiveGasPrice == nil {
		return 0
	}
	wei := new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed))
	units, err := k.worth(h.site, h.token, wei)
	if err != nil {
		k.cfg.Log.Warn("gas not priced", "transaction", receipt.TxHash, "error", err)
		return 0
	}
	return units
}
