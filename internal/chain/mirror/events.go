package mirror

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/chainbook"
)

// decodeEvents are what logs did to accounts, in their order.
func (m *Mirror) decodeEvents(logs []types.Log) ([]chainbook.ChainEvent, error) {
	var list []chainbook.ChainEvent
	for i, log := range logs {
		if len(log.Topics) == 0 {
			continue
		}
		var some []chainbook.ChainEvent
		var err error
		switch log.Topics[0] {
		case chain.TopicTransfer:
			some, err = m.transferEvents(log)
		case chain.TopicDepositReturned, chain.TopicDepositSettled, chain.TopicPartReturned:
			some, err = m.depositEvents(log, logs)
		default:
			some, err = m.walletEvents(log, logs[i+1:])
		}
		if err != nil {
			return nil, fmt.Errorf("log %d of block %d: %w", log.Index, log.BlockNumber, err)
		}
		list = append(list, some...)
	}
	return list, nil
}

// newEvent is what all events have; nothing if the log is not of a wallet and a token that are served.
func (m *Mirror) newEvent(
	log types.Log, wallet, tokenAt common.Address,
) (e chainbook.ChainEvent, t chain.Token, ok bool) {
	account, known := m.wallets.accounts[wallet]
	t, served := m.chain.TokenAt(tokenAt)
	if !known || !served {
		return e, t, false
	}
	return chainbook.ChainEvent{
		Account: account, Asset: t.ID, Tx: log.TxHash.Hex(), Log: log.Index,
		Block: chainbook.Block{Number: int64(log.BlockNumber), Hash: log.BlockHash.Hex()}, // #nosec G115 -- a count of blocks
	}, t, true
}

// transferEvents tell of money that came or went; of a transfer between two wallets, both. What comes from the escrow
// is told by the escrow's own event.
func (m *Mirror) transferEvents(log types.Log) (list []chainbook.ChainEvent, err error) {
	moved, err := chain.ABI().Token.UnpackTransferEvent(&log)
	if err != nil {
		return nil, err
	}
	if moved.From == moved.To || moved.Value.Sign() == 0 {
		return nil, nil
	}
	if e, t, ok := m.newEvent(log, moved.From, log.Address); ok {
		e.Kind = chainbook.FundsSent
		if moved.To == m.chain.Escrow {
			e.Kind = chainbook.FundsDeposited
		}
		e.Units, e.Dust, e.Scale = t.Split(moved.Value)
		list = append(list, e)
	}
	if e, t, ok := m.newEvent(log, moved.To, log.Address); ok && moved.From != m.chain.Escrow {
		e.Kind = chainbook.FundsReceived
		e.Units, e.Dust, e.Scale = t.Split(moved.Value)
		list = append(list, e)
	}
	return list, nil
}

// depositEvents tell of an answer to a deposit. Which token it is of shows in the transfer that follows.
func (m *Mirror) depositEvents(log types.Log, logs []types.Log) ([]chainbook.ChainEvent, error) {
	what := chainbook.DepositReturned
	var id, back *big.Int
	var wallet common.Address
	switch log.Topics[0] {
	case chain.TopicPartReturned:
		part, err := chain.ABI().Escrow.UnpackDepositPartReturnedEvent(&log)
		if err != nil {
			return nil, err
		}
		what, id, wallet, back = chainbook.DepositSettled, part.Id, part.Depositor, part.Returned
	case chain.TopicDepositSettled:
		settled, err := chain.ABI().Escrow.UnpackDepositSettledEvent(&log)
		if err != nil {
			return nil, err
		}
		what, id, wallet, back = chainbook.DepositSettled, settled.Id, settled.Depositor, settled.Returned
	default:
		returned, err := chain.ABI().Escrow.UnpackDepositReturnedEvent(&log)
		if err != nil {
			return nil, err
		}
		id, wallet, back = returned.Id, returned.Depositor, returned.Amount
	}
	e, _, ok := m.newEvent(log, wallet, m.ownToken(wallet))
	for _, later := range logs {
		if later.TxHash != log.TxHash || later.Index <= log.Index || later.Topics[0] != chain.TopicTransfer {
			continue
		}
		moved, err := chain.ABI().Token.UnpackTransferEvent(&later)
		if err != nil || moved.From != m.chain.Escrow || moved.To != wallet || moved.Value.Cmp(back) != 0 {
			continue
		}
		var t chain.Token
		if e, t, ok = m.newEvent(log, wallet, later.Address); ok {
			e.Units, e.Dust, e.Scale = t.Split(back)
		}
		break
	}
	if !ok {
		return nil, nil
	}
	e.Kind, e.Deposit = what, id.String()
	return []chainbook.ChainEvent{e}, nil
}

func (m *Mirror) ownToken(wallet common.Address) common.Address {
	if t, err := m.chain.Token(m.wallets.accounts[wallet].Token); err == nil {
		return t.Address
	}
	return common.Address{}
}

// walletEvents tell of an event of a wallet itself.
func (m *Mirror) walletEvents(log types.Log, after []types.Log) ([]chainbook.ChainEvent, error) {
	var what chainbook.ChainEventKind
	var tokenAt common.Address
	var epoch int64
	amount, at := new(big.Int), new(big.Int)
	var err error
	switch log.Topics[0] {
	case chain.TopicWithdrawalAnnounced:
		announced, failed := chain.ABI().Wallet.UnpackWithdrawalAnnouncedEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, amount = chainbook.WithdrawalAnnounced, announced.Token, announced.Amount
		}
	case chain.TopicWithdrawalClaimed:
		claimed, failed := chain.ABI().Wallet.UnpackClaimWithdrawalEvent(&log)
		if err = failed; err == nil {
			what, tokenAt = chainbook.WithdrawalEnded, claimed.Token
		}
	case chain.TopicWithdrawalCancelled:
		cancelled, failed := chain.ABI().Wallet.UnpackCancelWithdrawalEvent(&log)
		if err = failed; err == nil {
			what, tokenAt = chainbook.WithdrawalEnded, cancelled.Token
		}
	case chain.TopicAllowanceApproved:
		approved, failed := chain.ABI().Wallet.UnpackApproveTokensToEscrowEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, amount = chainbook.AllowanceReplaced, approved.Token, approved.Amount
		}
	case chain.TopicRevocationAnnounced:
		revoking, failed := chain.ABI().Wallet.UnpackRevocationAnnouncedEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, at = chainbook.RevocationAnnounced, revoking.Token, revoking.RevocableAt
		}
	case chain.TopicSignaturesVoided:
		voided, failed := chain.ABI().Wallet.UnpackSignaturesVoidedEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, epoch = chainbook.SignaturesVoided, m.ownToken(log.Address), voided.Epoch.Int64()
		}
	case chain.TopicRevocationCancelled:
		kept, failed := chain.ABI().Wallet.UnpackRevocationCancelledEvent(&log)
		if err = failed; err == nil {
			what, tokenAt = chainbook.RevocationEnded, kept.Token
		}
	}
	if err != nil {
		return nil, err
	}
	e, t, ok := m.newEvent(log, log.Address, tokenAt)
	if !ok || what == "" {
		return nil, nil
	}
	e.Kind = what
	if what == chainbook.AllowanceReplaced {
		e.Ended = amount.Sign() == 0
		amount = m.allowanceLeft(amount, log, t, after)
	}
	e.Units, e.At, e.Epoch = t.Units(amount), wallet.Instant(at), epoch
	return []chainbook.ChainEvent{e}, nil
}

// allowanceLeft is what deposits left of a new allowance until the end of its block.
func (m *Mirror) allowanceLeft(amount *big.Int, log types.Log, t chain.Token, after []types.Log) *big.Int {
	left := new(big.Int).Set(amount)
	for _, later := range after {
		if later.BlockNumber != log.BlockNumber {
			break
		}
		if later.Address != t.Address || later.Topics[0] != chain.TopicTransfer {
			continue
		}
		if moved, err := chain.ABI().Token.UnpackTransferEvent(&later); err == nil && moved.From == log.Address &&
			moved.To == m.chain.Escrow {
			left.Sub(left, moved.Value)
		}
	}
	if left.Sign() < 0 {
		return new(big.Int)
	}
	return left
}
