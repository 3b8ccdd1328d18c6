package chain

import (
	"bytes"
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/issuing"
)

// CallView asks a view of a contract, as of the newest block.
func CallView[T any](
	ctx context.Context, node Node, contract common.Address, data []byte, unpack func([]byte) (T, error),
) (T, error) {
	return CallViewAt(ctx, node, nil, contract, data, unpack)
}

// CallViewAt asks a view of a contract as of a block; nil is the newest.
func CallViewAt[T any](
	ctx context.Context, node Node, at *big.Int, contract common.Address, data []byte, unpack func([]byte) (T, error),
) (T, error) {
	answer, err := node.CallContract(ctx, ethereum.CallMsg{To: &contract, Data: data}, at)
	if err != nil {
		var zero T
		return zero, fmt.Errorf("call %s: %w", contract, err)
	}
	return unpack(answer)
}

// TryView asks a view of a contract that may not be one of ours; answered is false where it reverts or its answer
// cannot be unpacked. An error is the node's.
func TryView[T any](
	ctx context.Context, node Node, contract common.Address, data []byte, unpack func([]byte) (T, error),
) (value T, answered bool, err error) {
	answer, err := CallView(ctx, node, contract, data, func(b []byte) ([]byte, error) { return bytes.Clone(b), nil })
	if err != nil {
		if RevertOf(err) != nil {
			err = nil
		}
		return value, false, err
	}
	value, malformed := unpack(answer)
	return value, malformed == nil, nil
}

// HasCode tells whether a contract stands at an address.
func HasCode(ctx context.Context, node Node, at common.Address) (bool, error) {
	code, err := node.CodeAt(ctx, at, nil)
	if err != nil {
		return false, fmt.Errorf("look for code at %s: %w", at, err)
	}
	return len(code) > 0, nil
}

// Balance is what an address holds of the token as of a block; nil is the newest.
func (t Token) Balance(ctx context.Context, node Node, holder common.Address, at *big.Int) (issuing.Units, error) {
	raw, err := CallViewAt(ctx, node, at, t.Address, ABI().Token.PackBalanceOf(holder), ABI().Token.UnpackBalanceOf)
	if err != nil {
		return 0, fmt.Errorf("balance of %s: %w", t.Symbol, err)
	}
	return t.Units(raw), nil
}

// ReadToken reads what a token of a chain says of itself. It does not say which currency it stands for.
func ReadToken(ctx context.Context, node Node, address string) (TokenDefinition, error) {
	at, err := ParseAddress(address)
	if err != nil {
		return TokenDefinition{}, err
	}
	if there, err := HasCode(ctx, node, at); err != nil {
		return TokenDefinition{}, err
	} else if !there {
		return TokenDefinition{}, fmt.Errorf("there is no contract at %s on this chain", at)
	}
	erc20, t := ABI().Token, TokenDefinition{Address: at.Hex()}
	if t.Name, err = CallView(ctx, node, at, erc20.PackName(), erc20.UnpackName); err == nil {
		t.Symbol, err = CallView(ctx, node, at, erc20.PackSymbol(), erc20.UnpackSymbol)
	}
	if err != nil {
		return t, fmt.Errorf("%s is no token with a name and a symbol: %w", at, err)
	}
	decimals, err := CallView(ctx, node, at, erc20.PackDecimals(), erc20.UnpackDecimals)
	if err != nil {
		return t, fmt.Errorf("%s is no token with decimals: %w", at, err)
	}
	t.Decimals = int(decimals)
	return t, nil
}
