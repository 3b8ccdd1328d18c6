// Package deployment has the platform's contracts stand on a chain: it plans where they stand, deploys what is missing,
// recognises those that another version of this program deployed, hands them over to their owner, and verifies all of
// it.
//
// It knows nothing of accounts and payments.
package deployment

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
)

// WithdrawalDelay is how many seconds owners wait between announcing a withdrawal and taking it.
const WithdrawalDelay = 24 * 60 * 60

var testTokens = []chain.TokenDefinition{
	{Name: "USD Coin", Symbol: "USDC", Currency: "USD", Decimals: 6},
	{Name: "Euro Coin", Symbol: "EURC", Currency: "EUR", Decimals: 6},
}

// Config is what contracts are deployed with.
type Config struct {
	Operator     chain.Operator // that deploys and operates the contracts, and owns them where no owner is configured
	Dial         chain.Dialer
	Transactions *txmanager.Manager // nil: nothing can be deployed, only planned and verified
	Now          func() time.Time   // nil means time.Now
	Log          *slog.Logger       // nil discards
}

// Deployment is the platform's contracts on a chain.
type Deployment struct {
	Chain   *chain.Chain
	Wallets *wallet.Factory

	cfg      Config
	planned  []contractSpec // what this program would deploy, in this order
	creation []byte         // what factories of this version make wallets of
	// recorded says that factory and escrow stand where this program would not have put them. Then they have to be
	// recognised before they are used, and nothing is deployed.
	recorded bool

	mu       sync.Mutex
	complete bool // everything stands
}

// New works out where everything stands on a chain, without asking it. Test tokens depend on nothing but their names;
// factory and escrow on the operator, and the escrow on the tokens and payees too, since they are written into its
// first state.
func New(def chain.Definition, cfg Config) (*Deployment, error) {
	number, ok := def.ID.EIP155()
	if !ok {
		return nil, errors.New("only chains of the eip155 namespace are served")
	}
	if err := def.CheckRoles(); err != nil {
		return nil, err
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	c := &chain.Chain{Definition: def, Number: new(big.Int).SetUint64(number), TestTokens: def.TestTokens ||
		len(def.Tokens) == 0}
	c.Connection = chain.NewConnection(def.ID, c.Number, cfg.Dial)
	d := &Deployment{Chain: c, Wallets: wallet.NewFactory(c), cfg: cfg}
	if err := d.planTokens(); err != nil {
		return nil, err
	}
	payees, err := d.payees()
	if err != nil {
		return nil, err
	}
	d.planContracts(payees)
	if err := d.adoptRecorded(); err != nil {
		return nil, err
	}
	c.Published = issuing.Chain{
		ID: def.ID, Name: def.Name, Factory: c.Factory.Hex(), Escrow: c.Escrow.Hex(),
		Settlement: payees[0].Hex(), Partner: payees[1].Hex(), Platform: payees[2].Hex(), Test: c.TestTokens,
	}
	for _, t := range c.Tokens {
		c.Published.Assets = append(c.Published.Assets, t.Asset)
	}
	return d, nil
}

// Recorded tells whether the contracts stand where this program would not have put them, so that they have to be
// recognised.
func (d *Deployment) Recorded() bool { return d.recorded }

// TokenDefinitions are the tokens with their addresses, the test tokens too.
func (d *Deployment) TokenDefinitions() []chain.TokenDefinition {
	list := make([]chain.TokenDefinition, len(d.Chain.Tokens))
	for i, t := range d.Chain.Tokens {
		list[i] = chain.TokenDefinition{
			Address: t.Address.Hex(), Name: t.Name, Symbol: t.Symbol, Currency: t.Currency, Decimals: t.Decimals,
		}
	}
	return list
}

func (d *Deployment) plan(name, creation string, arguments []byte) common.Address {
	spec := newContractSpec(name, creation, arguments)
	d.planned = append(d.planned, spec)
	return spec.address
}

func (d *Deployment) planTokens() (err error) {
	c := d.Chain
	if !c.TestTokens {
		c.Tokens, err = c.Definition.ConfiguredTokens()
		return err
	}
	for _, t := range testTokens {
		at := d.plan(t.Symbol, bindings.TestTokenMetaData.Bin,
			chain.ABI().Token.PackConstructor(t.Name, t.Symbol, uint8(t.Decimals))) // #nosec G115 -- six
		c.Tokens = append(c.Tokens, chain.NewToken(c.ID(), at, t))
	}
	return nil
}

// payees are where the shares of payments go: settlement, partner, platform.
func (d *Deployment) payees() (list []common.Address, err error) {
	def := d.Chain.Definition
	for _, p := range []struct{ configured, role string }{
		{def.Settlement, "settlement"}, {def.Partner, "partner"}, {def.Platform, "platform"},
	} {
		var at common.Address
		if p.configured != "" {
			at, err = chain.ParseAddress(p.configured)
		} else {
			at, err = d.cfg.Operator.Payee(p.role)
		}
		if err != nil {
			return nil, err
		}
		list = append(list, at)
	}
	return list, nil
}

// noCaller is the owner, the escrow and the factory of the wallet whose code all others run: a contract that every chain
// has and that calls nobody (the precompile of ecrecover).
var noCaller = common.BytesToAddress([]byte{1})

func (d *Deployment) planContracts(payees []common.Address) {
	c, abi, operator := d.Chain, chain.ABI(), d.cfg.Operator.Address
	shared := d.plan("shared wallet", bindings.OffBlocksSmartWalletMetaData.Bin,
		abi.Wallet.PackConstructor(noCaller, noCaller, noCaller))
	d.creation = wallet.CreationCode(shared)
	d.Wallets.SetCreationCode(d.creation)
	implementation := d.plan("factory", bindings.OffBlocksSmartWalletFactoryMetaData.Bin,
		abi.Factory.PackConstructor(shared))
	c.Factory = d.plan("factory proxy", bindings.ERC1967ProxyMetaData.Bin, abi.Proxy.PackConstructor(implementation,
		abi.Factory.PackInitialize(operator, big.NewInt(WithdrawalDelay))))
	implementation = d.plan("escrow", bindings.OffBlocksEscrowMetaData.Bin, nil)
	c.Escrow = d.plan("escrow proxy", bindings.ERC1967ProxyMetaData.Bin, abi.Proxy.PackConstructor(implementation,
		abi.Escrow.PackInitialize(operator, c.Factory, c.TokenAddresses(), payees)))
}

// adoptRecorded has factory and escrow where they are recorded. If this program would have put them elsewhere, because
// another version deployed them, or for other payees and tokens, it deploys nothing, and Recognise has to see them
// first.
func (d *Deployment) adoptRecorded() error {
	c, def := d.Chain, d.Chain.Definition
	if def.Factory == "" && def.Escrow == "" {
		return nil
	}
	factory, err := chain.ParseAddress(def.Factory)
	if err != nil {
		return fmt.Errorf("the recorded factory: %w", err)
	}
	escrow, err := chain.ParseAddress(def.Escrow)
	if err != nil {
		return fmt.Errorf("the recorded escrow: %w", err)
	}
	if factory == c.Factory && escrow == c.Escrow {
		return nil
	}
	d.recorded, c.Factory, c.Escrow = true, factory, escrow
	d.Wallets = wallet.NewFactory(c) // whose creation code Recognise reads
	if c.TestTokens && len(def.Tokens) > 0 {
		c.Tokens, err = def.ConfiguredTokens()
	}
	return err
}
