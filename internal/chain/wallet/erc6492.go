package wallet

import (
	"bytes"
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
)

// wrapped is a signature of an owner that may not be deployed yet (ERC-6492): the contract's own signature, and the
// call that brings the contract into being.
type wrapped struct {
	factory   common.Address
	prepare   []byte // calldata of the factory
	signature []byte
}

// wrapMagic ends every wrapped signature.
var wrapMagic = bytes.Repeat([]byte{0x64, 0x92}, 16)

func isWrapped(signature []byte) bool { return bytes.HasSuffix(signature, wrapMagic) }

// parseWrapped reads a wrapped signature; false if what stands before the magic is not as ERC-6492 says.
func parseWrapped(signature []byte) (w wrapped, ok bool) {
	address := abi.Type{T: abi.AddressTy, Size: 20}
	fields, err := abi.Arguments{{Type: address}, {Type: bytesType},
		{Type: bytesType}}.Unpack(bytes.TrimSuffix(signature, wrapMagic))
	if err != nil {
		return w, false
	}
	return wrapped{fields[0].(common.Address), fields[1].([]byte), fields[2].([]byte)}, true
}

// questionCode is the static call of a question to the owner, and leaves 1 below it if it succeeds and answers the
// magic value of ERC-1271, else 0. It expects the arguments at memory 0: the words owner, factory and length of the
// question, the question, the factory's calldata; and on the stack at depth d the size of all of it, where the answer
// goes.
func questionCode(d byte) string {
	size := fmt.Sprintf("%02x", 0x80+d)
	// may not change anything
	return "6020" + size + "604051" + "6060" + "5f51" + fmt.Sprintf("62%06x", questionGas) + "fa" +
		"3d601f1016" + // and answers a word
		size + "51631626ba7e60e01b1416"
}

// erc6492Code is creation code that is run by eth_call and never deployed. It asks the owner's contract, has the
// factory do what the signature brought, asks again, and returns 1 if either answer was yes, else 0. That order serves
// owners that stand, owners that do not, and owners that stand and need preparing, as ERC-6492 wants it; a contract
// without code answers nothing.
var erc6492Code = func() []byte {
	body := questionCode(1) +
		// a failure shows in what the owner says
		"5f5f" + "60405160600180" + "8503" + "905f602051" + fmt.Sprintf("62%06x", prepareGas) + "f150" +
		questionCode(2) + "175f5260205ff3"
	const head = 9
	return common.FromHex(fmt.Sprintf("60%02x8038038091", head+len(body)/2) + "5f39" + body)
}()

// verifyOnChain tells whether the owner is a contract, or will be one after the factory's call, that says the signature is
// its own. Nothing of it is ever in a transaction: whoever signs chooses the factory.
func (w wrapped) verifyOnChain(ctx context.Context, node chain.Node, owner common.Address, hash common.Hash) (bool, error) {
	asked, err := isValidSignatureCall(hash, w.signature)
	if err != nil {
		return false, fmt.Errorf("ask %s: %w", owner, err)
	}
	code := bytes.Join([][]byte{
		erc6492Code, common.LeftPadBytes(owner[:], 32), common.LeftPadBytes(w.factory[:], 32),
		common.BigToHash(big.NewInt(int64(len(asked)))).Bytes(), asked, w.prepare,
	}, nil)
	answer, err := node.CallContract(ctx, ethereum.CallMsg{From: simulationSender, Gas: preparedCap, Data: code}, nil)
	if err != nil {
		return false, fmt.Errorf("ask %s about a signature: %w", owner, err)
	}
	return new(big.Int).SetBytes(answer).Cmp(big.NewInt(1)) == 0, nil
}
