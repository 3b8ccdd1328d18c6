package chain

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// flight is what transactions of our own do to a wallet's token that the ledger and the mirrored part of the chain do not agree
// on yet: those that are mined and not booked add to what the ledger has, those that are booked and lie ahead of the mirror take away.
type flight struct {
	wallet   issuing.Units
	escrow   issuing.Units
	draws    []draw
	deposits []string // ids that are concerned
}

type draw struct {
	units issuing.Units
	block int64
}

// drawnSince is how much allowance they draw, apart from those that an allowance as of a block has in it.
func (f flight) drawnSince(block int64) (sum issuing.Units) {
	for _, d := range f.draws {
		if d.block > block {
			sum += d.units
		}
	}
	return sum
}

type flightKey struct{ wallet, token common.Address }

type flights map[flightKey]flight

// flights reads the receipts of what is on its way.
func (r reconciler) flights(ctx context.Context, node Node, s shelf) (flights, error) {
	all := flights{}
	tokens := map[common.Address]common.Address{}
	for _, a := range s.accounts {
		if t, err := r.s.token(a.Token); err == nil {
			tokens[common.HexToAddress(a.Wallet)] = t.address
		}
	}
	add := func(relay store.OutgoingTx, sign issuing.Units) error {
		list, err := versions(relay)
		if err != nil {
			return err
		}
		receipt, err := receiptOf(ctx, node, list)
		if err != nil || receipt == nil {
			return err
		}
		if unbooked := sign > 0; unbooked != (receipt.BlockNumber.Int64() <= s.cursor.Block) {
			return nil // neither side has it, or both
		}
		return r.add(all, tokens, receipt, sign)
	}
	for _, relay := range s.sent {
		if err := add(relay, 1); err != nil {
			return nil, err
		}
	}
	for _, relay := range s.ahead {
		if relay.Status != store.TxMined {
			continue
		}
		if err := add(relay, -1); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// add counts what a receipt tells. tokens are the wallets with the tokens that their cards draw.
func (r reconciler) add(all flights, tokens map[common.Address]common.Address, receipt *types.Receipt, sign issuing.Units) error {
	block := receipt.BlockNumber.Int64()
	change := func(wallet, tokenAt common.Address, raw *big.Int, do func(f *flight, units issuing.Units)) {
		t, served := r.s.tokenAt(tokenAt)
		if _, ours := tokens[wallet]; !ours || !served {
			return
		}
		f := all[flightKey{wallet, tokenAt}]
		do(&f, sign*t.units(raw))
		all[flightKey{wallet, tokenAt}] = f
	}
	for _, log := range receipt.Logs {
		if len(log.Topics) == 0 {
			continue
		}
		switch {
		case log.Topics[0] == transferTopic:
			moved, err := r.abi.token.UnpackTransferEvent(log)
			if err != nil {
				continue // of another kind of token
			}
			change(moved.To, log.Address, moved.Value, func(f *flight, u issuing.Units) { f.wallet += u })
			change(moved.From, log.Address, moved.Value, func(f *flight, u issuing.Units) {
				f.wallet -= u
				if moved.To == r.s.escrow {
					f.escrow += u
					f.draws = append(f.draws, draw{u, block})
				}
			})
		case log.Address == r.s.escrow && slices.Contains(answers, log.Topics[0]):
			id, wallet, amount, err := r.answered(log)
			if err != nil {
				return err
			}
			change(wallet, tokens[wallet], amount, func(f *flight, u issuing.Units) {
				f.escrow -= u
				f.deposits = append(f.deposits, id)
			})
		case log.Address == r.s.escrow:
			if made, err := r.abi.escrow.UnpackDepositCreatedEvent(log); err == nil {
				change(made.Depositor, made.Token, made.Amount, func(f *flight, _ issuing.Units) { f.deposits = append(f.deposits, made.Id.String()) })
			}
		}
	}
	return nil
}

// answers are the first topics of what the escrow says when money of a deposit leaves it.
var answers = []common.Hash{returnedTopic, settledTopic, partReturnedTopic, partSettledTopic}

// answered is whose deposit a log says was answered, and how much left the escrow.
func (r reconciler) answered(log *types.Log) (id string, wallet common.Address, amount *big.Int, err error) {
	var n *big.Int
	switch log.Topics[0] {
	case settledTopic:
		settled, failed := r.abi.escrow.UnpackDepositSettledEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = settled.Id, settled.Depositor, new(big.Int).Add(settled.Settled, settled.Returned)
		}
	case partSettledTopic:
		part, failed := r.abi.escrow.UnpackDepositPartSettledEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = part.Id, part.Depositor, part.Settled
		}
	case partReturnedTopic:
		part, failed := r.abi.escrow.UnpackDepositPartReturnedEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = part.Id, part.Depositor, part.Returned
		}
	default:
		returned, failed := r.abi.escrow.UnpackDepositReturnedEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = returned.Id, returned.Depositor, returned.Amount
		}
	}
	if err != nil {
		return "", wallet, nil, err
	}
	return n.String(), wallet, amount, nil
}

func (r reconciler) deposit(ctx context.Context, node Node, number int64, id string) (bindings.IOffBlocksEscrowDeposit, error) {
	n, ok := new(big.Int).SetString(id, 10)
	if !ok {
		return bindings.IOffBlocksEscrowDeposit{}, fmt.Errorf("%q is not the id of a deposit", id)
	}
	return callAt(ctx, node, big.NewInt(number), r.s.escrow, r.abi.escrow.PackDepositById(n), r.abi.escrow.UnpackDepositById)
}

func (c *Chains) balanceAt(ctx context.Context, node Node, number int64, t token, holder common.Address) (issuing.Units, error) {
	raw, err := callAt(ctx, node, big.NewInt(number), t.address, c.abi.token.PackBalanceOf(holder), c.abi.token.UnpackBalanceOf)
	if err != nil {
		return 0, fmt.Errorf("balance of %s: %w", t.Symbol, err)
	}
	return t.units(raw), nil
}
