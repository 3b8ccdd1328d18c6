package wallet

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
)

// Gas of what an owner's contracts are made to do. Strangers choose them, so nothing is left to the node's own bound.
const (
	questionGas = 0x300000 // 3.1 million: what one isValidSignature may use
	prepareGas  = 0x800000 // 8.4 million: what the factory's call may use
	questionCap = questionGas + 1_500_000
	preparedCap = 2*questionGas + prepareGas + 1_500_000 // below the 2^24 that a transaction may have (EIP-7825)
)

// simulationSender is nobody. The sender of a call that is only tried must not be the zero address, by which some
// contracts tell such a call and then agree to everything.
var simulationSender = common.HexToAddress("0x6492649264926492649264926492649264926492")

// erc1271Code is creation code that is run by eth_call and never deployed: it asks the address in the word behind it
// with the calldata behind that, and returns 1 if the call succeeds and answers the magic value of ERC-1271, else 0. So
// a contract that reverts, or that burns its gas, has not signed, and an error of eth_call is always the node's.
var erc1271Code = common.FromHex("602d80380380915f39" + "60205f6020830360205f515afa" + "3d601f1016" +
	"5f51631626ba7e60e01b1416" + "5f5260205ff3")

// isValidSignatureCall is the calldata of isValidSignature(bytes32,bytes), whose selector is the magic value that it
// answers with.
func isValidSignatureCall(hash common.Hash, signature []byte) ([]byte, error) {
	arguments, err := abi.Arguments{{Type: wordType}, {Type: bytesType}}.Pack(hash, signature)
	return append([]byte{0x16, 0x26, 0xba, 0x7e}, arguments...), err
}

var wordType, bytesType = abi.Type{T: abi.FixedBytesTy, Size: 32}, abi.Type{T: abi.BytesTy}

// contractAccepts tells whether the owner is a contract that says the signature is its own (ERC-1271).
func contractAccepts(
	ctx context.Context, node chain.Node, owner common.Address, hash common.Hash, signature []byte,
) (bool, error) {
	asked, err := isValidSignatureCall(hash, signature)
	if err != nil {
		return false, fmt.Errorf("ask %s: %w", owner, err)
	}
	code := append(append([]byte{}, erc1271Code...), common.LeftPadBytes(owner[:], 32)...)
	code = append(code, asked...)
	answer, err := node.CallContract(ctx, ethereum.CallMsg{From: simulationSender, Gas: questionCap, Data: code}, nil)
	if err != nil {
		return false, fmt.Errorf("ask %s about a signature: %w", owner, err)
	}
	return new(big.Int).SetBytes(answer).Cmp(big.NewInt(1)) == 0, nil
}
