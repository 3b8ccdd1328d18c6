package node

import (
	_ "embed"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

const (
	// MinTip is the lowest priority fee per gas that the pool takes, and what eth_maxPriorityFeePerGas answers, in wei: a
	// tenth of a gwei. A legacy transaction may offer exactly this as its gas price.
	MinTip = params.GWei / 10
	// BaseFee is the base fee of the genesis, in wei. It is so small that the eighth by which EIP-1559 lowers it rounds to
	// nothing: it stays within a few wei unless well over a hundred blocks in a row are more than half full. A gas price
	// of MinTip plus a margin is therefore a firm quote.
	BaseFee = 7
	// GasLimit is the gas of a block, and so the most that one transaction may use.
	GasLimit = 60_000_000
)

var (
	// Create2Deployer is the customary deterministic deployer, present from the genesis on (EIP-7997 describes it).
	Create2Deployer = common.HexToAddress("0x4e59b44847b379578588920cA78FbF26c0B4956C")
	// Multicall3 is the customary call aggregator, present from the genesis on. Its code is Multicall3 (MIT licence) in
	// the build that viem carries: it behaves as the one on public chains but is longer, so code hashes differ.
	Multicall3 = common.HexToAddress("0xcA11bde05977b3631167028862bE2a173976CA11")
)

//go:embed multicall3.hex
var multicall3Code string

// genesisFor depends on the chain id and the set of funded accounts alone. The system contracts are listed rather than taken
// from go-ethereum's own list, which grows with each release and would change the hash of chains that exist. It is dated
// 1970 so that any clock is later.
func genesisFor(chainID uint64, fund []common.Address) *core.Genesis {
	alloc := types.GenesisAlloc{
		params.BeaconRootsAddress:        contractAccount(params.BeaconRootsCode),        // EIP-4788
		params.HistoryStorageAddress:     contractAccount(params.HistoryStorageCode),     // EIP-2935
		params.WithdrawalQueueAddress:    contractAccount(params.WithdrawalQueueCode),    // EIP-7002
		params.ConsolidationQueueAddress: contractAccount(params.ConsolidationQueueCode), // EIP-7251
		Create2Deployer:                  contractAccount(params.DeterministicFactoryCode),
		Multicall3:                       contractAccount(common.FromHex(strings.TrimSpace(multicall3Code))),
	}
	billion := new(big.Int).Mul(big.NewInt(1_000_000_000), big.NewInt(params.Ether))
	for _, account := range fund {
		funded := alloc[account]
		funded.Balance = billion
		alloc[account] = funded
	}
	return &core.Genesis{
		Config:     chainRules(chainID),
		GasLimit:   GasLimit,
		BaseFee:    big.NewInt(BaseFee),
		Difficulty: new(big.Int),
		Alloc:      alloc,
	}
}

func contractAccount(code []byte) types.Account {
	return types.Account{Nonce: 1, Code: code, Balance: new(big.Int)}
}

// chainRules are Ethereum's up to and including Prague, from the first block on.
func chainRules(chainID uint64) *params.ChainConfig {
	zero, now := new(big.Int), uint64(0)
	return &params.ChainConfig{
		ChainID:        new(big.Int).SetUint64(chainID),
		HomesteadBlock: zero, EIP150Block: zero, EIP155Block: zero, EIP158Block: zero, ByzantiumBlock: zero,
		ConstantinopleBlock: zero, PetersburgBlock: zero, IstanbulBlock: zero, MuirGlacierBlock: zero, BerlinBlock: zero,
		LondonBlock: zero, ArrowGlacierBlock: zero, GrayGlacierBlock: zero, MergeNetsplitBlock: zero,
		TerminalTotalDifficulty: zero,
		ShanghaiTime:            &now, CancunTime: &now, PragueTime: &now,
		BlobScheduleConfig: &params.BlobScheduleConfig{
			Cancun: params.DefaultCancunBlobConfig,
			Prague: params.DefaultPragueBlobConfig,
		},
	}
}
