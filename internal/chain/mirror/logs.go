package mirror

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/store"
)

// maxWallets is how many wallets a node is asked about at once.
const maxWallets = 250

// readLogs reads the logs of a stretch of blocks that are about wallets, and of what governs the contracts, in their
// order, and makes sure that they are of these blocks.
func (m *Mirror) readLogs(
	ctx context.Context, node chain.Node, cursor store.Cursor, b chainbook.Batch,
) ([]types.Log, error) {
	var list []types.Log
	var queries []ethereum.FilterQuery
	for some := range slices.Chunk(m.wallets.list, maxWallets) {
		queries = append(queries, m.logQueries(some)...)
	}
	for _, q := range append(queries, m.governanceQuery()) {
		q.FromBlock, q.ToBlock = big.NewInt(cursor.Block+1), big.NewInt(b.To.Number)
		logs, err := node.FilterLogs(ctx, q)
		if err != nil {
			return nil, fmt.Errorf("read logs: %w", err)
		}
		list = append(list, logs...)
	}
	slices.SortFunc(list, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
	// A transfer between two wallets answers two questions.
	list = slices.CompactFunc(list, func(a, b types.Log) bool { return a.BlockHash == b.BlockHash && a.Index == b.Index })
	if err := m.assertConsistent(ctx, node, cursor, b, list); err != nil {
		return nil, err
	}
	return list, m.assertComplete(ctx, node, cursor, b, list)
}

// logQueries ask for all that can happen to some wallets.
func (m *Mirror) logQueries(some []common.Address) []ethereum.FilterQuery {
	var tokens []common.Address
	for _, t := range m.chain.Tokens {
		tokens = append(tokens, t.Address)
	}
	who := make([]common.Hash, len(some))
	for i, a := range some {
		who[i] = common.BytesToHash(a[:])
	}
	transfer := []common.Hash{chain.TopicTransfer}
	return []ethereum.FilterQuery{
		{Addresses: tokens, Topics: [][]common.Hash{transfer, who}},
		{Addresses: tokens, Topics: [][]common.Hash{transfer, nil, who}},
		{Addresses: some, Topics: [][]common.Hash{{chain.TopicWithdrawalAnnounced, chain.TopicWithdrawalClaimed,
			chain.TopicWithdrawalCancelled, chain.TopicAllowanceApproved, chain.TopicRevocationAnnounced,
			chain.TopicRevocationCancelled, chain.TopicSignaturesVoided, chain.TopicSpendLimitsSet}}},
		{Addresses: []common.Address{m.chain.Escrow}, Topics: [][]common.Hash{{chain.TopicDepositReturned,
			chain.TopicDepositSettled, chain.TopicPartReturned}, nil, who}},
	}
}

// assertConsistent refuses logs of other blocks than those that are being read, as a node may give whose parts are of
// different minds.
func (m *Mirror) assertConsistent(
	ctx context.Context, node chain.Node, cursor store.Cursor, b chainbook.Batch, list []types.Log,
) error {
	hashes := map[int64]string{}
	for _, known := range b.Blocks {
		hashes[known.Number] = known.Hash
	}
	for _, log := range list {
		number := int64(log.BlockNumber) // #nosec G115 -- a count of blocks
		if number <= cursor.Block || number > b.To.Number || log.Removed {
			return fmt.Errorf("the node told of a log in block %d, which was not asked for", number)
		}
		if hashes[number] == "" {
			at, err := chain.BlockAt(ctx, node, number)
			if err != nil {
				return err
			}
			hashes[number] = at.Hash
		}
		if hashes[number] != log.BlockHash.Hex() {
			return fmt.Errorf("the node has logs of block %d from %s, and the block is %s", number, log.BlockHash,
				hashes[number])
		}
	}
	return chain.AssertCanonical(ctx, node, chain.Block{Number: b.To.Number, Hash: b.To.Hash})
}

// assertComplete refuses logs in which something is missing that is known to have happened: the deposits of our own
// that are mined there.
func (m *Mirror) assertComplete(
	ctx context.Context, node chain.Node, cursor store.Cursor, b chainbook.Batch, list []types.Log,
) error {
	told := map[string]bool{}
	for _, log := range list {
		told[log.TxHash.Hex()] = true
	}
	booked, err := m.cfg.DB.TxsInBlocks(ctx, m.chain.ID(), cursor.Block, b.To.Number)
	if err != nil {
		return err
	}
	for _, r := range booked {
		if r.Status != store.TxMined || !r.Purpose.DrawsFromWallet() || told[r.Hash] {
			continue
		}
		receipt, err := node.TransactionReceipt(ctx, common.HexToHash(r.Hash))
		if err != nil {
			return fmt.Errorf("read receipt: %w", err)
		}
		if len(receipt.Logs) > 0 { // not one that fails since a reorganisation
			return fmt.Errorf("the node does not tell of the logs of transaction %s in block %d", r.Hash, r.Block)
		}
	}
	return nil
}
