package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/contracts/bindings"
)

// EscrowCall is what the escrow, or a wallet that it serves, is asked to do for a payment. Each has a form for one order
// and one for many, which does all of them or none.
type EscrowCall string

// The calls, by the names of their single forms.
const (
	CallDeposit          EscrowCall = "depositIntoEscrow"
	CallTopUp            EscrowCall = "topUpDepositIntoEscrow"
	CallSettlePart       EscrowCall = "settlePart"
	CallApproveAndSettle EscrowCall = "approveAndSettle"
	CallSettleAmounts    EscrowCall = "approveAndSettleAmounts"
	CallReturnPart       EscrowCall = "returnPart"
	CallRejectAndReturn  EscrowCall = "rejectAndReturn"
)

// EscrowOrder is one such call for one wallet.
type EscrowOrder struct {
	Call    EscrowCall
	Wallet  common.Address   // whose money it is
	Token   common.Address   // of a deposit
	Deposit *big.Int         // the deposit's id; nil for a new deposit
	Amounts []*big.Int       // in the token's smallest units, by payee; nil where the call takes none
	Payees  []common.Address // of a new deposit
}

// EscrowCallData is the call that carries out orders, which are all of one call and not none: the single form for one,
// the other for many. It panics on a call that is not listed above.
func (c *Chain) EscrowCallData(orders []EscrowOrder) (to common.Address, data []byte) {
	if len(orders) == 1 {
		return c.singleCall(orders[0])
	}
	escrow := ABI().Escrow
	ids := make([]*big.Int, len(orders))
	amounts := make([][]*big.Int, len(orders))
	deposits := make([]bindings.IEscrowBatchesDepositOrder, len(orders))
	for i, o := range orders {
		ids[i], amounts[i] = o.Deposit, o.Amounts
		deposits[i] = bindings.IEscrowBatchesDepositOrder{
			Wallet: o.Wallet, Token: o.Token, SplitAmounts: o.Amounts, SplitAddresses: o.Payees,
		}
	}
	switch call := orders[0].Call; call {
	case CallDeposit:
		data = escrow.PackDepositIntoEscrowMany(deposits)
	case CallTopUp:
		data = escrow.PackTopUpDepositIntoEscrowMany(ids, amounts)
	case CallSettlePart:
		data = escrow.PackSettlePartMany(ids, amounts)
	case CallApproveAndSettle:
		data = escrow.PackApproveAndSettleMany(ids)
	case CallSettleAmounts:
		data = escrow.PackApproveAndSettleAmountsMany(ids, amounts)
	case CallReturnPart:
		data = escrow.PackReturnPartMany(ids, amounts)
	case CallRejectAndReturn:
		data = escrow.PackRejectAndReturnMany(ids)
	default:
		panic(fmt.Sprintf("the escrow has no call %q", call))
	}
	return c.Escrow, data
}

// singleCall is the call of one order. A wallet is asked itself to reserve, and the escrow for all else.
func (c *Chain) singleCall(o EscrowOrder) (to common.Address, data []byte) {
	abi := ABI()
	switch o.Call {
	case CallDeposit:
		return o.Wallet, abi.Wallet.PackDepositIntoEscrow(o.Token, o.Amounts, o.Payees)
	case CallTopUp:
		return o.Wallet, abi.Wallet.PackTopUpDepositIntoEscrow(o.Deposit, o.Amounts)
	case CallSettlePart:
		return c.Escrow, abi.Escrow.PackSettlePart(o.Deposit, o.Amounts)
	case CallApproveAndSettle:
		return c.Escrow, abi.Escrow.PackApproveAndSettle(o.Deposit)
	case CallSettleAmounts:
		return c.Escrow, abi.Escrow.PackApproveAndSettleAmounts(o.Deposit, o.Amounts)
	case CallReturnPart:
		return c.Escrow, abi.Escrow.PackReturnPart(o.Deposit, o.Amounts)
	case CallRejectAndReturn:
		return c.Escrow, abi.Escrow.PackRejectAndReturn(o.Deposit)
	}
	panic(fmt.Sprintf("the escrow has no call %q", o.Call))
}

// DepositMadeBy is the id of the deposit that a transaction made for a wallet, which makes at most one in a transaction;
// nil when it made none.
func (c *Chain) DepositMadeBy(logs []*types.Log, wallet common.Address) *big.Int {
	for _, log := range logs {
		if log.Address != c.Escrow {
			continue
		}
		if made, err := ABI().Escrow.UnpackDepositCreatedEvent(log); err == nil && made.Depositor == wallet {
			return made.Id
		}
	}
	return nil
}
