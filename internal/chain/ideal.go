package chain

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
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"
)

// ideal is a contract as it stands after our own deployment: what is compared with what a chain has.
type ideal struct {
	piece
	runtime        []byte         // with its immutables, so not what the compiler gives
	implementation common.Address // of a proxy (ERC-1967); zero otherwise
	gas            uint64         // that its deployment used, all in
}

// slot is where a proxy keeps the address of its implementation (ERC-1967).
var slot = common.HexToHash("0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc")

// ideals deploys what this program would put on a site to an empty chain in memory that goes by mainnet's rules. Tokens that are not ours are
// stood in for by something that has a symbol and decimals: an escrow is told of tokens when it is made, and looks at them.
func (c *Chains) ideals(s *site) ([]ideal, error) {
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		return nil, fmt.Errorf("make a chain in memory: %w", err)
	}
	db.SetCode(params.DeterministicFactoryAddress, params.DeterministicFactoryCode, tracing.CodeChangeGenesis)
	if !s.gives {
		for _, t := range s.tokens {
			db.SetCode(t.address, c.standIn(), tracing.CodeChangeGenesis)
		}
	}
	rules := *params.MainnetChainConfig
	rules.ChainID = s.number
	cfg := runtime.Config{
		ChainConfig: &rules, Origin: c.operator, State: db, BlockNumber: big.NewInt(30_000_000), Time: uint64(c.cfg.Now().Unix()), // #nosec G115 -- long after 1970
		GasLimit: math.MaxInt32,
	}
	list := make([]ideal, len(s.planned))
	for i, p := range s.planned {
		intrinsic, err := core.IntrinsicGas(p.calldata(), nil, nil, c.operator, &create2, new(uint256.Int), rules.Rules(cfg.BlockNumber, true, cfg.Time))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
		answer, left, err := runtime.Call(create2, p.calldata(), &cfg)
		if err != nil || !bytes.Equal(answer, p.address[:]) {
			return nil, fmt.Errorf("%s cannot be deployed: %w: %w", p.name, c.abi.explain(answer), err)
		}
		db.Finalise(rules.Rules(cfg.BlockNumber, true, cfg.Time))
		list[i] = ideal{
			piece: p, runtime: db.GetCode(p.address), gas: intrinsic + cfg.GasLimit - left,
			implementation: common.BytesToAddress(db.GetState(p.address, slot).Bytes()),
		}
	}
	return list, nil
}

// standIn answers symbol() with two words and everything else with the number six.
func (c *Chains) standIn() []byte {
	return common.FromHex("60065f52" + "5f3560e01c63" + common.Bytes2Hex(c.abi.token.PackSymbol()) + "14" + "602002602001" + "5ff3")
}
