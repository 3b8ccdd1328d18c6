package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// Block is a block with the hash of the one before.
type Block struct {
	Number       int64
	Hash, Parent string
}

// BlockAt is the block of a number, by the hash that the node gives: on some chains it is no hash of what go-ethereum
// knows of a header. The error wraps ethereum.NotFound where there is no such block.
func BlockAt(ctx context.Context, node Node, number int64) (Block, error) {
	if client, ok := node.(interface{ Client() *rpc.Client }); ok {
		var b *struct{ Hash, ParentHash common.Hash }
		err := client.Client().CallContext(ctx, &b, "eth_getBlockByNumber", hexutil.EncodeBig(big.NewInt(number)), false)
		if err == nil && b == nil {
			err = ethereum.NotFound
		}
		if err != nil {
			return Block{}, fmt.Errorf("read block %d: %w", number, err)
		}
		return Block{number, b.Hash.Hex(), b.ParentHash.Hex()}, nil
	}
	head, err := node.HeaderByNumber(ctx, big.NewInt(number))
	if err != nil {
		return Block{}, fmt.Errorf("read block %d: %w", number, err)
	}
	return Block{number, head.Hash().Hex(), head.ParentHash.Hex()}, nil
}

// AssertCanonical makes sure that a block is part of the chain after something was read as of it. Parent is not
// compared.
func AssertCanonical(ctx context.Context, node Node, b Block) error {
	now, err := BlockAt(ctx, node, b.Number)
	if err == nil && now.Hash != b.Hash {
		err = fmt.Errorf("block %d was %s and is %s now", b.Number, b.Hash, now.Hash)
	}
	return err
}

// ConfirmedHeight is the number of the newest block that is deep enough; negative while there is none.
func (c *Chain) ConfirmedHeight(ctx context.Context, node Node) (int64, error) {
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("read height: %w", err)
	}
	return int64(head) + 1 - int64(c.Confirmations()), nil // #nosec G115 -- a count of blocks
}

// IsConfirmed tells whether a transaction is in a block that is deep enough. The node is not asked where one block is
// enough.
func (c *Chain) IsConfirmed(ctx context.Context, node Node, receipt *types.Receipt) (bool, error) {
	if c.Confirmations() == 1 {
		return true, nil
	}
	height, err := c.ConfirmedHeight(ctx, node)
	return err == nil && height >= receipt.BlockNumber.Int64(), err
}
