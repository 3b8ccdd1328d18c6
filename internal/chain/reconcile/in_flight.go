package reconcile

import (
	"context"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// pendingChange is what transactions of our own do to a wallet's token that the ledger and the mirrored part of the
// chain do not agree on yet: those that are mined and not booked add to what the ledger has, those that are booked and
// lie ahead of the mirror take away.
type pendingChange struct {
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
func (p pendingChange) drawnSince(block int64) (sum issuing.Units) {
	for _, d := range p.draws {
		if d.block > block {
			sum += d.units
		}
	}
	return sum
}

type walletToken struct{ wallet, token common.Address }

// inFlight are the pending changes of every wallet and token that has any.
type inFlight map[walletToken]pendingChange

// readInFlight reads the receipts of what is on its way.
func (r reconciler) readInFlight(ctx context.Context, node chain.Node, books ledgerSnapshot) (inFlight, error) {
	all := inFlight{}
	tokens := map[common.Address]common.Address{}
	for _, a := range books.accounts {
		if t, err := r.chain.Token(a.Token); err == nil {
			tokens[common.HexToAddress(a.Wallet)] = t.Address
		}
	}
	receipts := map[string]*types.Receipt{} // by hash; several orders share one
	add := func(t store.OutgoingTx, sign issuing.Units) error {
		receipt, asked := receipts[t.Hash]
		if !asked {
			list, err := txmanager.Versions(t)
			if err != nil {
				return err
			}
			if receipt, err = txmanager.ReceiptOf(ctx, node, list); err != nil {
				return err
			}
			receipts[t.Hash] = receipt
		}
		if receipt == nil {
			return nil
		}
		if unbooked := sign > 0; unbooked != (receipt.BlockNumber.Int64() <= books.cursor.Block) {
			return nil // neither side has it, or both
		}
		of := tokens
		if t.IsBatched() { // of what it did, the part that is this one's
			wallet := common.HexToAddress(books.wallets[t.Subject])
			of = map[common.Address]common.Address{wallet: tokens[wallet]}
		}
		return r.addReceipt(all, of, receipt, sign)
	}
	for _, t := range books.sent {
		if err := add(t, 1); err != nil {
			return nil, err
		}
	}
	for _, t := range books.ahead {
		if t.Status != store.TxMined {
			continue
		}
		if err := add(t, -1); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// addReceipt counts what a receipt tells. tokens are the wallets with the tokens that their cards draw.
func (r reconciler) addReceipt(
	all inFlight, tokens map[common.Address]common.Address, receipt *types.Receipt, sign issuing.Units,
) error {
	block := receipt.BlockNumber.Int64()
	change := func(wallet, tokenAt common.Address, raw *big.Int, do func(p *pendingChange, units issuing.Units)) {
		t, served := r.chain.TokenAt(tokenAt)
		if _, ours := tokens[wallet]; !ours || !served {
			return
		}
		p := all[walletToken{wallet, tokenAt}]
		do(&p, sign*t.Units(raw))
		all[walletToken{wallet, tokenAt}] = p
	}
	for _, log := range receipt.Logs {
		if len(log.Topics) == 0 {
			continue
		}
		switch {
		case log.Topics[0] == chain.TopicTransfer:
			moved, err := chain.ABI().Token.UnpackTransferEvent(log)
			if err != nil {
				continue // of another kind of token
			}
			change(moved.To, log.Address, moved.Value, func(p *pendingChange, u issuing.Units) { p.wallet += u })
			change(moved.From, log.Address, moved.Value, func(p *pendingChange, u issuing.Units) {
				p.wallet -= u
				if moved.To == r.chain.Escrow {
					p.escrow += u
					p.draws = append(p.draws, draw{u, block})
				}
			})
		case log.Address == r.chain.Escrow && slices.Contains(depositTopics, log.Topics[0]):
			id, wallet, amount, err := decodeDepositEvent(log)
			if err != nil {
				return err
			}
			change(wallet, tokens[wallet], amount, func(p *pendingChange, u issuing.Units) {
				p.escrow -= u
				p.deposits = append(p.deposits, id)
			})
		case log.Address == r.chain.Escrow:
			if made, err := chain.ABI().Escrow.UnpackDepositCreatedEvent(log); err == nil {
				change(made.Depositor, made.Token, made.Amount,
					func(p *pendingChange, _ issuing.Units) { p.deposits = append(p.deposits, made.Id.String()) })
			}
		}
	}
	return nil
}

// depositTopics are the first topics of what the escrow says when money of a deposit leaves it.
var depositTopics = []common.Hash{chain.TopicDepositReturned, chain.TopicDepositSettled, chain.TopicPartReturned,
	chain.TopicPartSettled}

// decodeDepositEvent is whose deposit a log says was answered, and how much left the escrow.
func decodeDepositEvent(log *types.Log) (id string, wallet common.Address, amount *big.Int, err error) {
	var n *big.Int
	switch log.Topics[0] {
	case chain.TopicDepositSettled:
		settled, failed := chain.ABI().Escrow.UnpackDepositSettledEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = settled.Id, settled.Depositor, new(big.Int).Add(settled.Settled, settled.Returned)
		}
	case chain.TopicPartSettled:
		part, failed := chain.ABI().Escrow.UnpackDepositPartSettledEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = part.Id, part.Depositor, part.Settled
		}
	case chain.TopicPartReturned:
		part, failed := chain.ABI().Escrow.UnpackDepositPartReturnedEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = part.Id, part.Depositor, part.Returned
		}
	default:
		returned, failed := chain.ABI().Escrow.UnpackDepositReturnedEvent(log)
		if err = failed; err == nil {
			n, wallet, amount = returned.Id, returned.Depositor, returned.Amount
		}
	}
	if err != nil {
		return "", wallet, nil, err
	}
	return n.String(), wallet, amount, nil
}
