package chain

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/core/types"
)

// DecodedTx is a signed transaction in words. Fees are in wei per gas (EIP-1559).
type DecodedTx struct {
	Hash, To    string // To is empty where a contract is created
	Nonce, Gas  uint64
	Tip, MaxFee *big.Int
	Method      string // of the contract that is called; empty: none of ours
	Arguments   []DecodedArgument
	Data        string // in hexadecimal, where Method is empty
}

// DecodedArgument is an argument of a call.
type DecodedArgument struct{ Name, Value string }

// DecodeTx reads a signed transaction in hexadecimal, as it is kept before it is sent.
func DecodeTx(signed string) (d DecodedTx, err error) {
	raw, err := hex.DecodeString(strings.TrimPrefix(signed, "0x"))
	if err != nil {
		return d, fmt.Errorf("read a signed transaction: %w", err)
	}
	var t types.Transaction
	if err := t.UnmarshalBinary(raw); err != nil {
		return d, fmt.Errorf("read a signed transaction: %w", err)
	}
	d = DecodedTx{Hash: t.Hash().Hex(), Nonce: t.Nonce(), Gas: t.Gas(), Tip: t.GasTipCap(), MaxFee: t.GasFeeCap()}
	if t.To() == nil {
		d.Method = "create a contract"
		return d, nil
	}
	d.To = t.To().Hex()
	d.Method, d.Arguments = decodeCall(t.Data())
	if d.Method == "" {
		d.Data = "0x" + hex.EncodeToString(t.Data())
	}
	return d, nil
}

// decodeCall finds the function of ours that data calls, by its selector.
func decodeCall(data []byte) (method string, arguments []DecodedArgument) {
	if len(data) < 4 {
		return "", nil
	}
	m, known := ABI().calls[[4]byte(data)]
	if !known {
		return "", nil
	}
	values, err := m.Inputs.Unpack(data[4:])
	if err != nil {
		return "", nil
	}
	for i, value := range values {
		arguments = append(arguments, DecodedArgument{m.Inputs[i].Name, formatArgument(value)})
	}
	return m.RawName, arguments
}

func formatArgument(value any) string {
	switch v := value.(type) {
	case []byte:
		return "0x" + hex.EncodeToString(v)
	case [32]byte:
		return "0x" + hex.EncodeToString(v[:])
	case fmt.Stringer: // addresses and numbers
		return v.String()
	}
	return fmt.Sprint(value)
}
