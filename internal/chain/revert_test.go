package chain

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
)

// filled is an argument of a type that shows when it is written out.
func filled(t *testing.T, kind abi.Type) (value any, shown string) {
	t.Helper()
	switch kind.T {
	case abi.AddressTy:
		a := common.HexToAddress("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
		return a, a.Hex()
	case abi.UintTy, abi.IntTy:
		switch kind.GetType().Kind().String() {
		case "uint8":
			return uint8(7), "7"
		case "uint64":
			return uint64(7), "7"
		}
		return big.NewInt(7), "7"
	case abi.FixedBytesTy:
		if kind.Size == 4 {
			return [4]byte{1, 2, 3, 4}, "0x01020304"
		}
		return [32]byte{31: 7}, "0x" + strings.Repeat("0", 63) + "7"
	case abi.StringTy:
		return "why", "why"
	case abi.BytesTy:
		return []byte{1, 2}, "0x0102"
	}
	t.Fatalf("an error has an argument of type %v", kind.T)
	return nil, ""
}

func TestEveryErrorOfTheContractsIsNamedWithWhatItSays(t *testing.T) {
	t.Parallel()
	code := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	codes, names := map[string]string{}, map[string]bool{}
	for id, e := range ABI().errors {
		var values []any
		var shown []string
		for _, input := range e.Inputs {
			value, text := filled(t, input.Type)
			values, shown = append(values, value), append(shown, text)
		}
		data := append(id[:], must(e.Inputs.Pack(values...))...)
		names[e.Name] = true
		if e.Name == orderRefused {
			continue // it passes on another's: see below
		}
		revert := DecodeRevert(data)
		if want := e.Name + "(" + strings.Join(shown, ", ") + ")"; revert.Name != e.Name ||
			!strings.HasSuffix(revert.Error(), want) {
			t.Errorf("%s: %v", want, revert)
		}
		if !strings.Contains(revert.Error(), errorMeanings[e.Name]) {
			t.Errorf("%s does not say what it means: %v", e.Name, revert)
		}
		if other := codes[revert.Code()]; !code.MatchString(revert.Code()) || other != "" && other != e.Name {
			t.Errorf("%s has the code %s of %s", e.Name, revert.Code(), other)
		}
		codes[revert.Code()] = e.Name
	}
	if len(codes) < 40 {
		t.Errorf("only %d errors are known", len(codes))
	}
	for name := range errorMeanings {
		if !names[name] {
			t.Errorf("no contract has the error %s", name)
		}
	}
	for name, want := range map[string]string{
		"": "contract_refusal", "InsufficientAllowance": "insufficient_allowance", "NotAToken": "not_a_token",
		"ERC1967InvalidImplementation": "erc1967_invalid_implementation",
	} {
		if got := (&RevertError{Name: name}).Code(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestOtherRevertsAreShownAsFarAsTheyCanBeRead(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]string{
		"": "no reason given", "0x01": "no reason given", "0xdeadbeef00": "error 0xdeadbeef00",
		"0x08c379a0" + strings.Repeat("0", 62) + "20" + strings.Repeat("0", 62) + "03" + "776879" + strings.Repeat("0",
			58): "why",
		"0x4e487b71" + strings.Repeat("0", 62) + "11": "arithmetic underflow or overflow",
	} {
		if revert := DecodeRevert(common.FromHex(data)); revert.Name != "" || revert.Detail != want {
			t.Errorf("%s: %+v", data, revert)
		}
	}
}

func TestARefusedOrderOfABatchIsNamedByWhatRefusedIt(t *testing.T) {
	t.Parallel()
	c := ABI()
	batch, inner := c.Escrow.GetABI().Errors[orderRefused], c.Escrow.GetABI().Errors["InsufficientBalance"]
	wrap := func(reason []byte) []byte {
		return append(batch.ID[:4:4], must(batch.Inputs.Pack(big.NewInt(3), reason))...)
	}
	revert := DecodeRevert(wrap(append(inner.ID[:4:4], must(inner.Inputs.Pack(big.NewInt(1), big.NewInt(2)))...)))
	if revert.Code() != "insufficient_balance" || revert.Error() !=
		"the contract refuses, because the wallet holds too little of the token: "+
			"InsufficientBalance(1, 2), for order 3 of the batch, from 0" {
		t.Errorf("%s: %v", revert.Code(), revert)
	}
	if revert := DecodeRevert(wrap(nil)); revert.Code() != "contract_refusal" ||
		revert.Detail != "no reason given, for order 3 of the batch, from 0" {
		t.Errorf("without a reason: %+v", revert)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
