package chain

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strings"
	"unicode"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// RevertError says that a contract refuses what it was asked (a revert). Nothing has been moved by it.
type RevertError struct {
	Name   string // of the contract's error, as InsufficientAllowance; empty when it gave none that is known
	Detail string // the error with its arguments, or the reason as text
	Order  *int   // place, from 0, of the order of a batch that is refused; nil: no batch, or all of it
}

func (e *RevertError) Error() string {
	if meaning := errorMeanings[e.Name]; meaning != "" {
		return "the contract refuses, because " + meaning + ": " + e.Detail
	}
	return "the contract refuses: " + e.Detail
}

// Code is the revert as a problem code, as insufficient_allowance for InsufficientAllowance; "contract_refusal" where
// the contract gave no error that is known.
func (e *RevertError) Code() string {
	if e.Name == "" {
		return "contract_refusal"
	}
	var code strings.Builder
	runes := []rune(e.Name)
	for i, c := range runes {
		// A capital begins a word unless it goes on with an abbreviation: ERC1967InvalidAdmin, NotAToken.
		begins := unicode.IsUpper(c) && i > 0 && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) &&
			unicode.IsLower(runes[i+1]))
		if begins {
			code.WriteByte('_')
		}
		code.WriteRune(unicode.ToLower(c))
	}
	return code.String()
}

// errorMeanings say in words what the errors mean that a payment or an account can meet after it was found good, for
// whoever reads why a task waits. What is not here speaks for itself, or cannot happen to what this program asks.
var errorMeanings = map[string]string{
	"EnforcedPause":            "the escrow is paused",
	"InsufficientAllowance":    "what the owner lets the escrow draw does not cover it",
	"InsufficientBalance":      "the wallet holds too little of the token",
	"UnsupportedToken":         "the escrow does not take this token any more",
	"UnknownPayee":             "the escrow does not pay this address any more",
	"UnknownWallet":            "the factory does not know this wallet",
	"NotOperator":              "the operator may no longer act for the escrow",
	"WrongStatus":              "the deposit was answered or taken back before",
	"AmountTooLarge":           "the deposit does not hold as much for it",
	"WrongAmountReceived":      "the token delivers less than it is asked for",
	"WrongNonce":               "the owner has signed another grant since",
	"BadSignature":             "the owner's contract does not vouch for the signature any more",
	"SafeERC20FailedOperation": "the token refuses the transfer",
}

// DecodeRevert reads the data of a revert.
func DecodeRevert(data []byte) *RevertError {
	if reason, err := abi.UnpackRevert(data); err == nil {
		return &RevertError{Detail: reason}
	}
	if len(data) >= 4 {
		if e, ok := ABI().errors[[4]byte(data[:4])]; ok {
			if arguments, err := e.Inputs.Unpack(data[4:]); err == nil {
				if e.Name == orderRefused {
					return decodeBatchRevert(arguments)
				}
				return &RevertError{Name: e.Name, Detail: e.Name + formatArguments(arguments)}
			}
		}
		return &RevertError{Detail: fmt.Sprintf("error 0x%x", data)}
	}
	return &RevertError{Detail: "no reason given"}
}

// orderRefused is how a batch through wallets says which order is in the way: its index and what refused it.
const orderRefused = "OrderRefused"

// decodeBatchRevert is the refusal of one order of a batch, by the name of that refusal.
func decodeBatchRevert(arguments []any) *RevertError {
	inner := DecodeRevert(arguments[1].([]byte))
	refused := &RevertError{Name: inner.Name, Detail: fmt.Sprintf("%s, for order %v of the batch, from 0", inner.Detail,
		arguments[0])}
	if place := arguments[0].(*big.Int); place.IsInt64() && place.Int64() <= math.MaxInt32 {
		order := int(place.Int64())
		refused.Order = &order
	}
	return refused
}

func formatArguments(arguments []any) string {
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

// RevertOf is what a contract said, if the error is a revert; nil otherwise.
func RevertOf(err error) *RevertError {
	var withData rpc.DataError
	if !errors.As(err, &withData) {
		return nil
	}
	text, ok := withData.ErrorData().(string)
	if !ok {
		return nil
	}
	return DecodeRevert(common.FromHex(text))
}
