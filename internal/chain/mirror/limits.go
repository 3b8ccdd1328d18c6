package mirror

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/chainbook"
)

// walletAsset is a wallet's account and a token in it.
type walletAsset struct{ account, asset string }

// limitEvents tell where limits of wallets were set in a stretch of blocks, or deposits counted against them, also
// ours: what limits there are, and what is counted, as of its last block. It is read and not worked out from the
// events, because a limit may wait, and days end without an event.
func (m *Mirror) limitEvents(
	ctx context.Context, node chain.Node, logs []types.Log, b chainbook.Batch,
) ([]chainbook.ChainEvent, error) {
	last, order := map[walletAsset]chainbook.ChainEvent{}, []walletAsset{}
	note := func(e chainbook.ChainEvent) {
		key := walletAsset{string(e.Account.ID), string(e.Asset)}
		if _, known := last[key]; !known {
			order = append(order, key)
		}
		last[key] = e
	}
	var limited map[walletAsset]bool
	for _, log := range logs {
		switch {
		case len(log.Topics) == 0:
		case log.Topics[0] == chain.TopicSpendLimitsSet:
			set, err := chain.ABI().Wallet.UnpackSpendLimitsSetEvent(&log)
			if err != nil {
				return nil, err
			}
			if e, _, ok := m.newEvent(log, log.Address, set.Token); ok {
				note(e)
			}
		case log.Topics[0] == chain.TopicTransfer:
			moved, err := chain.ABI().Token.UnpackTransferEvent(&log)
			if err != nil {
				return nil, err
			}
			e, _, ok := m.newEvent(log, moved.From, log.Address)
			if !ok || moved.To != m.chain.Escrow {
				continue
			}
			if limited == nil {
				if limited, err = m.limitedBalances(ctx); err != nil {
					return nil, err
				}
			}
			if limited[walletAsset{string(e.Account.ID), string(e.Asset)}] {
				note(e)
			}
		}
	}
	list := make([]chainbook.ChainEvent, 0, len(order))
	for _, key := range order {
		e := last[key]
		at, err := chain.ParseAddress(e.Account.Wallet)
		if err != nil {
			return nil, err
		}
		t, err := m.chain.Token(e.Asset)
		if err != nil {
			return nil, err
		}
		e.Kind = chainbook.LimitsRead
		if e.Limits, err = wallet.ReadLimits(ctx, node, t, at, b.To.Number); err != nil {
			return nil, fmt.Errorf("limits of %s: %w", at, err)
		}
		list = append(list, e)
	}
	if len(list) == 0 {
		return nil, nil
	}
	return list, chain.AssertCanonical(ctx, node, chain.Block{Number: b.To.Number, Hash: b.To.Hash})
}

// limitedBalances are the balances whose wallets have limits.
func (m *Mirror) limitedBalances(ctx context.Context) (map[walletAsset]bool, error) {
	list, err := m.cfg.DB.LimitedFunds(ctx, m.chain.ID())
	limited := map[walletAsset]bool{}
	for _, f := range list {
		limited[walletAsset{string(f.AccountID), string(f.Asset)}] = true
	}
	return limited, err
}
