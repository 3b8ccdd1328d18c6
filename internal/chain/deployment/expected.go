package deployment

import (
	"bytes"
	"fmt"
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"

	"github.com/offblocks/offblocks/internal/chain"
)

// expectedContract is a contract as it stands after our own deployment: what is compared with what a chain has.
type expectedContract struct {
	contractSpec
	runtime        []byte         // with its immutables, so not what the compiler gives
	implementation common.Address // of a proxy (ERC-1967); zero otherwise
	gas            uint64         // that its deployment used, all in
}

// implementationSlot is where a proxy keeps the address of its implementation (ERC-1967).
var implementationSlot = common.HexToHash("0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc")

// expectedContracts deploys what this program would put on the chain to an empty chain in memory that goes by mainnet's
// rules. Tokens that are not ours are replaced by a contract that has a symbol and decimals: an escrow is told of
// tokens when it is made, and looks at them.
func (d *Deployment) expectedContracts() ([]expectedContract, error) {
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		return nil, fmt.Errorf("make a chain in memory: %w", err)
	}
	db.SetCode(params.DeterministicFactoryAddress, params.DeterministicFactoryCode, tracing.CodeChangeGenesis)
	if !d.Chain.TestTokens {
		for _, t := range d.Chain.Tokens {
			db.SetCode(t.Address, tokenStandIn(), tracing.CodeChangeGenesis)
		}
	}
	operator := d.cfg.Operator.Address
	rules := *params.MainnetChainConfig
	rules.ChainID = d.Chain.Number
	cfg := runtime.Config{
		ChainConfig: &rules, Origin: operator, State: db, BlockNumber: big.NewInt(30_000_000),
		Time:     uint64(d.cfg.Now().Unix()), // #nosec G115 -- long after 1970
		GasLimit: math.MaxInt32,
	}
	list := make([]expectedContract, len(d.planned))
	for i, spec := range d.planned {
		intrinsic, err := core.IntrinsicGas(spec.calldata(), nil, nil, operator, &create2, new(uint256.Int),
			rules.Rules(cfg.BlockNumber, true, cfg.Time))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", spec.name, err)
		}
		answer, left, err := runtime.Call(create2, spec.calldata(), &cfg)
		if err != nil || !bytes.Equal(answer, spec.address[:]) {
			return nil, fmt.Errorf("%s cannot be deployed: %w: %w", spec.name, chain.DecodeRevert(answer), err)
		}
		db.Finalise(rules.Rules(cfg.BlockNumber, true, cfg.Time))
		list[i] = expectedContract{
			contractSpec: spec, runtime: db.GetCode(spec.address), gas: intrinsic + cfg.GasLimit - left,
			implementation: common.BytesToAddress(db.GetState(spec.address, implementationSlot).Bytes()),
		}
	}
	return list, nil
}

// tokenStandIn answers symbol() with two words and everything else with the number six.
func tokenStandIn() []byte {
	return common.FromHex("60065f52" + "5f3560e01c63" + common.Bytes2Hex(chain.ABI().Token.PackSymbol()) + "14" +
		"602002602001" + "5ff3")
}

// runtimeAt is the code of an implementation as it would be at another address: it knows its own, and that of what its
// constructor made.
func (e expectedContract) runtimeAt(at common.Address) []byte {
	made, there := crypto.CreateAddress(e.address, 1), crypto.CreateAddress(at, 1)
	code := bytes.ReplaceAll(e.runtime, e.address[:], at[:])
	return bytes.ReplaceAll(code, made[:], there[:])
}
