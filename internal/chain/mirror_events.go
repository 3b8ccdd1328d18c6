package chain

import (
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
)

// events are what logs did to accounts, in their order.
func (m *mirror) events(logs []types.Log) ([]chainbook.ChainEvent, error) {
	var list []chainbook.ChainEvent
	for i, log := range logs {
		if len(log.Topics) == 0 {
			continue
		}
		var some []chainbook.ChainEvent
		var err error
		switch log.Topics[0] {
		case transferTopic:
			some, err = m.transferred(log)
		case returnedTopic, settledTopic, partReturnedTopic:
			some, err = m.answered(log, logs)
		default:
			some, err = m.declared(log, logs[i+1:])
		}
		if err != nil {
			return nil, fmt.Errorf("log %d of block %d: %w", log.Index, log.BlockNumber, err)
		}
		list = append(list, some...)
	}
	return list, nil
}

// event is what all events have; nothing if the log is not of a wallet and a token that are served.
func (m *mirror) event(log types.Log, wallet, tokenAt common.Address) (e chainbook.ChainEvent, t token, ok bool) {
	account, known := m.wallets.accounts[wallet]
	t, served := m.s.tokenAt(tokenAt)
	if !known || !served {
		return e, t, false
	}
	return chainbook.ChainEvent{
		Account: account, Asset: t.ID, Tx: log.TxHash.Hex(), Log: log.Index,
		Block: chainbook.Block{Number: int64(log.BlockNumber), Hash: log.BlockHash.Hex()}, // #nosec G115 -- a count of blocks
	}, t, true
}

func (s *site) tokenAt(at common.Address) (token, bool) {
	for _, t := range s.tokens {
		if t.address == at {
			return t, true
		}
	}
	return token{}, false
}

// transferred tells of money that came or went; of a transfer between two wallets, both. What comes from the escrow is told by the
// escrow's own event.
func (m *mirror) transferred(log types.Log) (list []chainbook.ChainEvent, err error) {
	moved, err := m.abi.token.UnpackTransferEvent(&log)
	if err != nil {
		return nil, err
	}
	if moved.From == moved.To || moved.Value.Sign() == 0 {
		return nil, nil
	}
	if e, t, ok := m.event(log, moved.From, log.Address); ok {
		e.Kind = chainbook.FundsSent
		if moved.To == m.s.escrow {
			e.Kind = chainbook.FundsDeposited
		}
		e.Units, e.Dust, e.Scale = t.split(moved.Value)
		list = append(list, e)
	}
	if e, t, ok := m.event(log, moved.To, log.Address); ok && moved.From != m.s.escrow {
		e.Kind = chainbook.FundsReceived
		e.Units, e.Dust, e.Scale = t.split(moved.Value)
		list = append(list, e)
	}
	return list, nil
}

// answered tells of an answer to a deposit. Which token it is of shows in the transfer that follows.
func (m *mirror) answered(log types.Log, logs []types.Log) ([]chainbook.ChainEvent, error) {
	what := chainbook.DepositReturned
	var id, back *big.Int
	var wallet common.Address
	switch log.Topics[0] {
	case partReturnedTopic:
		part, err := m.abi.escrow.UnpackDepositPartReturnedEvent(&log)
		if err != nil {
			return nil, err
		}
		what, id, wallet, back = chainbook.DepositSettled, part.Id, part.Depositor, part.Returned
	case settledTopic:
		settled, err := m.abi.escrow.UnpackDepositSettledEvent(&log)
		if err != nil {
			return nil, err
		}
		what, id, wallet, back = chainbook.DepositSettled, settled.Id, settled.Depositor, settled.Returned
	default:
		returned, err := m.abi.escrow.UnpackDepositReturnedEvent(&log)
		if err != nil {
			return nil, err
		}
		id, wallet, back = returned.Id, returned.Depositor, returned.Amount
	}
	e, _, ok := m.event(log, wallet, m.ownToken(wallet))
	for _, later := range logs {
		if later.TxHash != log.TxHash || later.Index <= log.Index || later.Topics[0] != transferTopic {
			continue
		}
		moved, err := m.abi.token.UnpackTransferEvent(&later)
		if err != nil || moved.From != m.s.escrow || moved.To != wallet || moved.Value.Cmp(back) != 0 {
			continue
		}
		var t token
		if e, t, ok = m.event(log, wallet, later.Address); ok {
			e.Units, e.Dust, e.Scale = t.split(back)
		}
		break
	}
	if !ok {
		return nil, nil
	}
	e.Kind, e.Deposit = what, id.String()
	return []chainbook.ChainEvent{e}, nil
}

func (m *mirror) ownToken(wallet common.Address) common.Address {
	if t, err := m.s.token(m.wallets.accounts[wallet].Token); err == nil {
		return t.address
	}
	return common.Address{}
}

// declared tells of an event of a wallet itself.
func (m *mirror) declared(log types.Log, after []types.Log) ([]chainbook.ChainEvent, error) {
	var what chainbook.ChainEventKind
	var tokenAt common.Address
	amount, at := new(big.Int), new(big.Int)
	var err error
	switch log.Topics[0] {
	case announcedTopic:
		announced, failed := m.abi.wallet.UnpackWithdrawalAnnouncedEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, amount = chainbook.WithdrawalAnnounced, announced.Token, announced.Amount
		}
	case claimedTopic:
		claimed, failed := m.abi.wallet.UnpackClaimWithdrawalEvent(&log)
		if err = failed; err == nil {
			what, tokenAt = chainbook.WithdrawalEnded, claimed.Token
		}
	case cancelledTopic:
		cancelled, failed := m.abi.wallet.UnpackCancelWithdrawalEvent(&log)
		if err = failed; err == nil {
			what, tokenAt = chainbook.WithdrawalEnded, cancelled.Token
		}
	case approvedTopic:
		approved, failed := m.abi.wallet.UnpackApproveTokensToEscrowEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, amount = chainbook.AllowanceReplaced, approved.Token, approved.Amount
		}
	case revokingTopic:
		revoking, failed := m.abi.wallet.UnpackRevocationAnnouncedEvent(&log)
		if err = failed; err == nil {
			what, tokenAt, at = chainbook.RevocationAnnounced, revoking.Token, revoking.RevocableAt
		}
	case keptTopic:
		kept, failed := m.abi.wallet.UnpackRevocationCancelledEvent(&log)
		if err = failed; err == nil {
			what, tokenAt = chainbook.RevocationEnded, kept.Token
		}
	}
	if err != nil {
		return nil, err
	}
	e, t, ok := m.event(log, log.Address, tokenAt)
	if !ok || what == "" {
		return nil, nil
	}
	e.Kind = what
	if what == chainbook.AllowanceReplaced {
		e.Ended = amount.Sign() == 0
		amount = m.left(amount, log, t, after)
	}
	e.Units, e.At = t.units(amount), instantOf(at)
	return []chainbook.ChainEvent{e}, nil
}

// left is what deposits left of a new allowance until the end of its block.
func (m *mirror) left(amount *big.Int, log types.Log, t token, after []types.Log) *big.Int {
	left := new(big.Int).Set(amount)
	for _, later := range after {
		if later.BlockNumber != log.BlockNumber {
			break
		}
		if later.Address != t.address || later.Topics[0] != transferTopic {
			continue
		}
		if moved, err := m.abi.token.UnpackTransferEvent(&later); err == nil && moved.From == log.Address && moved.To == m.s.escrow {
			left.Sub(left, moved.Value)
		}
	}
	if left.Sign() < 0 {
		return new(big.Int)
	}
	return left
}

// instantOf is a second of a chain's clock; zero stays zero.
func instantOf(seconds *big.Int) issuing.Instant {
	if seconds.Sign() == 0 || !seconds.IsInt64() || seconds.Int64() > 1<<40 {
		return 0
	}
	return issuing.At(time.Unix(seconds.Int64(), 0))
}
