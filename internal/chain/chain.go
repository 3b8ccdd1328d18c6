// Package chain is the only room that knows Ethereum: which contracts stand where, what an owner is asked to sign and whether
// it was signed, and how a promise of the processor becomes exactly one transaction on a chain, whatever crashes on the way.
//
// It refuses to decide: who may spend what is the processor's, and the books are the ledger's. It keeps no state of its own
// beside caches; what it has asked of chains stands in the store before a node hears of it.
package chain

import (
	"cmp"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/store"
)

// Node is what is asked of a chain's node; an *ethclient.Client is one.
type Node interface {
	ethereum.ChainStateReader // CodeAt and the like
	ethereum.ContractCaller
	ethereum.GasEstimator
	ethereum.TransactionReader
	ethereum.TransactionSender
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	SuggestGasPrice(ctx context.Context) (*big.Int, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	BlockNumber(ctx context.Context) (uint64, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
}

// Config is what chains are served with.
type Config struct {
	DB       *store.DB
	Networks []Network
	// Operator is the private key, 32 bytes, that sends every transaction and owns the contracts. NewOperator makes one.
	Operator []byte
	// Watch is the operator's address where its key is not at hand: such Chains survey and verify, and send nothing. It counts
	// only without Operator.
	Watch string
	// Dial connects to the node of a chain (EIP-155 id). It is called when the chain is first needed.
	Dial  func(chain uint64) (Node, error)
	Rates issuing.Rates
	// Patience is how long a task waits for its transaction before it is put off; zero means two seconds.
	Patience time.Duration
	// BumpAfter is how long a transaction may wait in the pool before it is replaced by one of a higher fee, and again after
	// as long; zero means three minutes.
	BumpAfter time.Duration
	// MirrorEvery is how often chains are looked at for new blocks; zero means three seconds.
	MirrorEvery time.Duration
	// Quiet tells, without asking a chain, that it has no block after one. Nil: chains are always asked.
	Quiet func(chain uint64, block int64) bool
	Now   func() time.Time // nil means time.Now
	Log   *slog.Logger     // nil discards
}

// Chains serves every configured chain. It is the processor's Wallets, and does the tasks of its chain pool.
type Chains struct {
	cfg      Config
	key      *ecdsa.PrivateKey
	operator common.Address
	sites    map[caip.ChainID]*site
	engine   issuing.Chains
	abi      codec
}

var _ onboarding.Wallets = (*Chains)(nil)

// New prepares chains without asking any of them.
func New(cfg Config) (*Chains, error) {
	key, operator, err := cfg.operator()
	if err != nil {
		return nil, err
	}
	if len(cfg.Networks) == 0 {
		return nil, errors.New("no chains are configured")
	}
	cfg.Patience = cmp.Or(cfg.Patience, 2*time.Second)
	cfg.BumpAfter = cmp.Or(cfg.BumpAfter, 3*time.Minute)
	cfg.MirrorEvery = cmp.Or(cfg.MirrorEvery, 3*time.Second)
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	c := &Chains{
		cfg: cfg, key: key, operator: operator, sites: map[caip.ChainID]*site{}, abi: theCodec(),
	}
	for _, chain := range cfg.Networks {
		if c.sites[chain.ID] != nil {
			return nil, fmt.Errorf("chain %s is configured twice", chain.ID)
		}
		s, err := c.plan(chain)
		if err != nil {
			return nil, fmt.Errorf("chain %s: %w", chain.ID, err)
		}
		c.sites[chain.ID] = s
		c.engine = append(c.engine, s.chain)
	}
	return c, nil
}

// operator is the key that sends, nil if only its address is known, and that address.
func (cfg Config) operator() (*ecdsa.PrivateKey, common.Address, error) {
	if len(cfg.Operator) == 0 && cfg.Watch != "" {
		at, err := parseAddress(cfg.Watch)
		return nil, at, err
	}
	key, err := crypto.ToECDSA(cfg.Operator)
	if err != nil {
		return nil, common.Address{}, fmt.Errorf("operator key: %w", err)
	}
	return key, crypto.PubkeyToAddress(key.PublicKey), nil
}

// Engine is the list of chains with the addresses of what stands on them.
func (c *Chains) Engine() issuing.Chains { return c.engine }

// Operator is the address that sends every transaction, in EIP-55 form. On real chains it needs the native coin for gas.
func (c *Chains) Operator() string { return c.operator.Hex() }

// NewOperator makes an operator's private key.
func NewOperator() ([]byte, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("operator key: %w", err)
	}
	return crypto.FromECDSA(key), nil
}

// OperatorAddress is the address of an operator's private key, for the genesis of a simulated chain to fund.
func OperatorAddress(key []byte) (common.Address, error) {
	k, err := crypto.ToECDSA(key)
	if err != nil {
		return common.Address{}, fmt.Errorf("operator key: %w", err)
	}
	return crypto.PubkeyToAddress(k.PublicKey), nil
}

// RPC dials chains by the URLs of their JSON-RPC.
func RPC(urls map[caip.ChainID]string) func(chain uint64) (Node, error) {
	return func(chain uint64) (Node, error) {
		url, ok := urls[caip.ChainID(fmt.Sprintf("eip155:%d", chain))]
		if !ok {
			return nil, fmt.Errorf("no JSON-RPC URL is configured for chain %d", chain)
		}
		return ethclient.Dial(url)
	}
}

// site is a chain with what stands on it.
type site struct {
	network Network
	chain   issuing.Chain
	number  *big.Int
	tokens  []token
	factory common.Address
	escrow  common.Address
	planned []piece // what this program would deploy, in this order
	pieces  []piece // the same, or nothing where the contracts are recorded elsewhere
	gives   bool    // the tokens are test tokens, which new wallets are given
	price   priceTag

	dialling sync.Mutex
	node     Node

	// recorded says that factory and escrow stand where this program would not have put them. Then creation, the code that the factory
	// makes wallets of, is not known before recognise has asked.
	recorded bool
	creation atomic.Pointer[[]byte]

	deploying sync.Mutex
	deployed  bool
}

// token is an asset with its address.
type token struct {
	issuing.Asset
	address common.Address
}

func (c *Chains) site(id caip.ChainID) (*site, error) {
	s, ok := c.sites[id]
	if !ok {
		return nil, issuing.Refuse(issuing.CodeChainUnsupported, "%s is not a chain that is served here", id)
	}
	return s, nil
}

func (s *site) token(id caip.AssetID) (token, error) {
	for _, t := range s.tokens {
		if t.ID == id {
			return t, nil
		}
	}
	return token{}, fmt.Errorf("%s is not a token of %s", id, s.chain.ID)
}

func (c *Chains) reach(s *site) (Node, error) {
	s.dialling.Lock()
	defer s.dialling.Unlock()
	if s.node == nil {
		node, err := c.cfg.Dial(s.number.Uint64())
		if err != nil {
			return nil, fmt.Errorf("reach %s: %w", s.chain.ID, err)
		}
		s.node = node
	}
	return s.node, nil
}
