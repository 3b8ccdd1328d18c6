package chain

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/contracts/bindings"
)

// codec packs and unpacks what contracts are told and tell.
type codec struct {
	escrow  *bindings.OffBlocksEscrow
	factory *bindings.OffBlocksSmartWalletFactory
	wallet  *bindings.OffBlocksSmartWallet
	proxy   *bindings.ERC1967Proxy
	token   *bindings.TestToken
	refused map[[4]byte]abi.Error
}

// theCodec is made once: reading an ABI takes a while.
var theCodec = sync.OnceValue(func() codec {
	c := codec{
		escrow: bindings.NewOffBlocksEscrow(), factory: bindings.NewOffBlocksSmartWalletFactory(), wallet: bindings.NewOffBlocksSmartWallet(),
		proxy: bindings.NewERC1967Proxy(), token: bindings.NewTestToken(), refused: map[[4]byte]abi.Error{},
	}
	for _, known := range []abi.ABI{c.escrow.GetABI(), c.factory.GetABI(), c.wallet.GetABI(), c.proxy.GetABI(), c.token.GetABI()} {
		for _, e := range known.Errors {
			c.refused[[4]byte(e.ID[:4])] = e
		}
	}
	return c
})

// Refused is a contract's refusal to do what it was asked. Nothing has been moved by it.
type Refused struct {
	Name   string // of the contract's error, as InsufficientAllowance; empty when it gave none that is known
	Detail string // the error with its arguments, or the reason as text
}

func (r *Refused) Error() string {
	if meaning := meanings[r.Name]; meaning != "" {
		return "the contract refuses, because " + meaning + ": " + r.Detail
	}
	return "the contract refuses: " + r.Detail
}

// explain reads the data of a revert.
func (c codec) explain(data []byte) *Refused {
	if reason, err := abi.UnpackRevert(data); err == nil {
		return &Refused{Detail: reason}
	}
	if len(data) >= 4 {
		if e, ok := c.refused[[4]byte(data[:4])]; ok {
			if arguments, err := e.Inputs.Unpack(data[4:]); err == nil {
				if e.Name == orderRefused {
					return c.ofBatch(arguments)
				}
				return &Refused{Name: e.Name, Detail: e.Name + show(arguments)}
			}
		}
		return &Refused{Detail: fmt.Sprintf("error 0x%x", data)}
	}
	return &Refused{Detail: "no reason given"}
}

// orderRefused is how a batch through wallets says which order is in the way: its index and what refused it.
const orderRefused = "OrderRefused"

// ofBatch is the refusal of one order of a batch, by the name of that refusal.
func (c codec) ofBatch(arguments []any) *Refused {
	inner := c.explain(arguments[1].([]byte))
	return &Refused{Name: inner.Name, Detail: fmt.Sprintf("%s, for order %v of the batch, from 0", inner.Detail, arguments[0])}
}

func show(arguments []any) string {
	parts := make([]string, len(arguments))
	for i, a := range arguments {
		switch a := a.(type) {
		case [4]byte:
			parts[i] = hexutil.Encode(a[:])
		case [32]byte:
			parts[i] = hexutil.Encode(a[:])
		case []byte:
			parts[i] = hexutil.Encode(a)
		default:
			parts[i] = fmt.Sprint(a)
		}
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// coldWrite is what it costs more to write a balance that has become zero meanwhile (EIP-2200).
const coldWrite = 20_000

// rehearse finds out what a call would use, or why the contract refuses it. No nonce is taken by that.
func (c *Chains) rehearse(ctx context.Context, node Node, call ethereum.CallMsg) (gas uint64, err error) {
	gas, err = node.EstimateGas(ctx, call)
	if err == nil {
		return gas + gas/4 + coldWrite, nil // the state may be another by the time that it is mined
	}
	if refused := c.refusal(err); refused != nil {
		return 0, refused
	}
	// Some nodes give a revert's data for calls only.
	if _, asked := node.CallContract(ctx, call, nil); asked != nil {
		if refused := c.refusal(asked); refused != nil {
			return 0, refused
		}
	}
	return 0, fmt.Errorf("estimate gas: %w", err)
}

// refusal is what a contract said, if the error is a revert.
func (c *Chains) refusal(err error) *Refused {
	var withData rpc.DataError
	if !errors.As(err, &withData) {
		return nil
	}
	text, ok := withData.ErrorData().(string)
	if !ok {
		return nil
	}
	return c.abi.explain(common.FromHex(text))
}
