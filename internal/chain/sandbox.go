package chain

import (
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"offblocks/caip"
	"offblocks/internal/chain/devnet"
	"offblocks/internal/processor"
)

// clockAge is how old the latest block of a simulated chain may be before a request has an empty one mined, so that wallets
// see delays pass on a chain at rest.
const clockAge = 15 * time.Second

// SandboxConfig says where simulated chains live.
type SandboxConfig struct {
	Dir      string   // of the chains' data; empty keeps them in memory
	Operator []byte   // private key, as NewKey makes it
	Hosts    []string // names that JSON-RPC is served under, besides loopback ones
	Rates    processor.Rates
	Now      func() time.Time
	Log      *slog.Logger
}

// NewSandbox serves the published chains, each simulated inside this process from its first use on. Close it.
func NewSandbox(cfg SandboxConfig) (*Networks, error) {
	var hub *devnet.Hub
	numbers := map[caip.ChainID]uint64{}
	n, err := New(Config{
		Chains: Simulated(), Operator: cfg.Operator, Rates: cfg.Rates, Now: cfg.Now, Log: cfg.Log,
		Dial: func(chain caip.ChainID) (Node, error) { return hub.Client(numbers[chain]) },
	})
	if err != nil {
		return nil, err
	}
	list := make([]uint64, 0, len(n.engine))
	for _, chain := range n.engine {
		numbers[chain.ID], _ = chain.ID.EIP155()
		list = append(list, numbers[chain.ID])
	}
	hub, err = devnet.New(devnet.Config{
		Dir: cfg.Dir, Chains: list, Fund: []common.Address{n.operator}, Hosts: cfg.Hosts, Refresh: clockAge, Log: cfg.Log, Now: cfg.Now,
	})
	if err != nil {
		return nil, fmt.Errorf("simulated chains: %w", err)
	}
	n.rpc, n.close = hub.RPC(), hub.Close
	return n, nil
}
