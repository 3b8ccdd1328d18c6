package deployment

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// create2 is the customary deployer: its calldata is a salt of 32 bytes and the creation code.
var create2 = common.HexToAddress("0x4e59b44847b379578588920cA78FbF26c0B4956C")

// contractSpec is a contract to be deployed. It has its address before that: a hash of its code and arguments
// (EIP-1014).
type contractSpec struct {
	name    string
	code    []byte
	address common.Address
}

func newContractSpec(name, creation string, arguments []byte) contractSpec {
	code := append(common.FromHex(creation), arguments...)
	return contractSpec{name: name, code: code, address: crypto.CreateAddress2(create2, [32]byte{},
		crypto.Keccak256(code))}
}

func (s contractSpec) calldata() []byte { return append(make([]byte, 32), s.code...) }
