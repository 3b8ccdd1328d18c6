package chain

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// chunk is how many wallets a node is asked about at once.
const chunk = 250

func topic(signature string) common.Hash { return crypto.Keccak256Hash([]byte(signature)) }

// The first topics of the events that are read.
var (
	transferTopic  = topic("Transfer(address,address,uint256)")
	announcedTopic = topic("WithdrawalAnnounced(address,uint256,uint256)")
	claimedTopic   = topic("ClaimWithdrawal(address,address,uint256)")
	cancelledTopic = topic("CancelWithdrawal(address,address,uint256)")
	approvedTopic  = topic("ApproveTokensToEscrow(address,uint256,uint256)")
	revokingTopic  = topic("RevocationAnnounced(address,uint256)")
	keptTopic      = topic("RevocationCancelled(address)")
	returnedTopic  = topic("DepositReturned(uint256,address,uint256)")
	settledTopic   = topic("DepositSettled(uint256,address,uint256,uint256)")
	// Of a part of a deposit, the rest of which stays.
	partReturnedTopic = topic("DepositPartReturned(uint256,address,uint256,uint256)")
	partSettledTopic  = topic("DepositPartSettled(uint256,address,uint256,uint256)")
)

// wallets are those of a chain that have opened.
type wallets struct {
	count    int64
	accounts map[common.Address]issuing.Account
	list     []common.Address
}

// know reads which wallets there are, if there are more than before.
func (m *mirror) know(ctx context.Context, cursor store.Cursor) error {
	if !m.indexed {
		if err := m.index(ctx); err != nil {
			return err
		}
		m.indexed = true
	}
	if m.wallets != nil && m.wallets.count == cursor.Wallets {
		return nil
	}
	accounts, err := m.db.WalletsOf(ctx, m.s.chain.ID)
	if err != nil {
		return err
	}
	w := &wallets{count: cursor.Wallets, accounts: map[common.Address]issuing.Account{}}
	for _, a := range accounts {
		at, err := parseAddress(a.Wallet)
		if err != nil {
			return fmt.Errorf("wallet of account %s: %w", a.ID, err)
		}
		w.accounts[at] = a
		w.list = append(w.list, at)
	}
	m.wallets = w
	return nil
}

// index remembers the hashes of all versions of what is on its way: earlier versions of this program did not.
func (m *mirror) index(ctx context.Context) error {
	sent, err := m.db.SentTxs(ctx, m.s.chain.ID)
	if err != nil {
		return err
	}
	return m.db.Write(ctx, func(tx *store.Tx) error {
		for _, r := range sent {
			list, err := versions(r)
			if err != nil {
				return err
			}
			for _, version := range list {
				if err := tx.InsertTxHash(ctx, version.Hash().Hex(), r.ID); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// logs reads the logs of a stretch of blocks that are about wallets, in their order, and makes sure that they are of these blocks.
func (m *mirror) logs(ctx context.Context, node Node, cursor store.Cursor, b chainbook.Batch) ([]types.Log, error) {
	var list []types.Log
	for some := range slices.Chunk(m.wallets.list, chunk) {
		for _, q := range m.queries(some) {
			q.FromBlock, q.ToBlock = big.NewInt(cursor.Block+1), big.NewInt(b.To.Number)
			logs, err := node.FilterLogs(ctx, q)
			if err != nil {
				return nil, fmt.Errorf("read logs: %w", err)
			}
			list = append(list, logs...)
		}
	}
	slices.SortFunc(list, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
	// A transfer between two wallets answers two questions.
	list = slices.CompactFunc(list, func(a, b types.Log) bool { return a.BlockHash == b.BlockHash && a.Index == b.Index })
	if err := m.consistent(ctx, node, cursor, b, list); err != nil {
		return nil, err
	}
	return list, m.complete(ctx, node, cursor, b, list)
}

// queries ask for all that can happen to some wallets.
func (m *mirror) queries(some []common.Address) []ethereum.FilterQuery {
	var tokens []common.Address
	for _, t := range m.s.tokens {
		tokens = append(tokens, t.address)
	}
	who := make([]common.Hash, len(some))
	for i, a := range some {
		who[i] = common.BytesToHash(a[:])
	}
	transfer := []common.Hash{transferTopic}
	return []ethereum.FilterQuery{
		{Addresses: tokens, Topics: [][]common.Hash{transfer, who}},
		{Addresses: tokens, Topics: [][]common.Hash{transfer, nil, who}},
		{Addresses: some, Topics: [][]common.Hash{{announcedTopic, claimedTopic, cancelledTopic, approvedTopic, revokingTopic, keptTopic}}},
		{Addresses: []common.Address{m.s.escrow}, Topics: [][]common.Hash{{returnedTopic, settledTopic, partReturnedTopic}, nil, who}},
	}
}

// consistent refuses logs of other blocks than those that are being read, as a node may give whose parts are of different minds.
func (m *mirror) consistent(ctx context.Context, node Node, cursor store.Cursor, b chainbook.Batch, list []types.Log) error {
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
			at, err := blockAt(ctx, node, number)
			if err != nil {
				return err
			}
			hashes[number] = at.Hash
		}
		if hashes[number] != log.BlockHash.Hex() {
			return fmt.Errorf("the node has logs of block %d from %s, and the block is %s", number, log.BlockHash, hashes[number])
		}
	}
	return still(ctx, node, b.To)
}

// draws tells whether what a relay is for takes money of a wallet into the escrow.
func draws(purpose string) bool {
	kind, _, _ := strings.Cut(purpose, ":")
	return kind == string(issuing.StepDeposit) || kind == string(issuing.StepTopUp)
}

// complete refuses logs in which something is missing that is known to have happened: the deposits of our own that are mined there.
func (m *mirror) complete(ctx context.Context, node Node, cursor store.Cursor, b chainbook.Batch, list []types.Log) error {
	told := map[string]bool{}
	for _, log := range list {
		told[log.TxHash.Hex()] = true
	}
	relays, err := m.db.TxsInBlocks(ctx, m.s.chain.ID, cursor.Block, b.To.Number)
	if err != nil {
		return err
	}
	for _, r := range relays {
		if r.Status != store.TxMined || !draws(r.Purpose) || told[r.Hash] {
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
