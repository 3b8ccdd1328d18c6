package chain

import (
	"bytes"
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/contracts/bindings"
)

// proxies are the codes of the proxies that versions of this program put before factory and escrow, by their hashes. A version whose
// proxies have another code adds its row and keeps the others.
var proxies = map[common.Hash]bool{
	common.HexToHash("0xe40314a2c5743a638367b1f9c32a6cd8c626dc4b7bed49598f6b3f560a897a56"): true, // ERC1967Proxy of OpenZeppelin 5.7
}

// Unfit says that what stands where a chain's contracts are recorded cannot be served. Waiting does not help.
type Unfit struct {
	Chain string // CAIP-2
	Why   string
}

func (u *Unfit) Error() string {
	return u.Chain + " cannot be served as it is recorded: " + u.Why + "; offblocks chain verify compares all of it"
}

// adopt has factory and escrow where they are recorded. If this program would have put them elsewhere, because another version deployed
// them, or for other payees and tokens, it deploys nothing, and recognise has to see them first.
func (s *site) adopt() error {
	if s.network.Factory == "" && s.network.Escrow == "" {
		return nil
	}
	factory, err := parseAddress(s.network.Factory)
	if err != nil {
		return fmt.Errorf("the recorded factory: %w", err)
	}
	escrow, err := parseAddress(s.network.Escrow)
	if err != nil {
		return fmt.Errorf("the recorded escrow: %w", err)
	}
	if factory == s.factory && escrow == s.escrow {
		return nil
	}
	s.recorded, s.factory, s.escrow, s.pieces = true, factory, escrow, nil
	s.creation.Store(nil)
	if s.gives && len(s.network.Tokens) > 0 {
		s.tokens, err = s.network.tokens()
	}
	return err
}

// recognise makes sure, once, that the contracts of a record are of this program's making and this operator's to drive, and learns from
// the factory what it makes wallets of. An *Unfit error is final.
func (c *Chains) recognise(ctx context.Context, node Node, s *site) error {
	if !s.recorded || s.creation.Load() != nil {
		return nil
	}
	for _, step := range []func(context.Context, Node, *site) (string, error){c.drivable, c.connected, c.madeOf} {
		if why, err := step(ctx, node, s); err != nil {
			return err
		} else if why != "" {
			return &Unfit{string(s.network.ID), why}
		}
	}
	return nil
}

// drivable says what keeps the operator from driving factory and escrow.
func (c *Chains) drivable(ctx context.Context, node Node, s *site) (why string, err error) {
	for _, of := range []struct {
		name    string
		address common.Address
	}{{"factory", s.factory}, {"escrow", s.escrow}} {
		code, err := node.CodeAt(ctx, of.address, nil)
		if err != nil {
			return "", fmt.Errorf("look for the %s: %w", of.name, err)
		}
		if len(code) == 0 {
			return fmt.Sprintf("no contract stands at %s, where the %s is recorded", of.address, of.name), nil
		}
		if !proxies[crypto.Keccak256Hash(code)] {
			return fmt.Sprintf("what stands at %s, where the %s is recorded, is no proxy that any version has made", of.address, of.name), nil
		}
		operates, _, err := inquire(ctx, c, node, of.address, c.abi.escrow.PackMayOperate(c.operator), c.abi.escrow.UnpackMayOperate)
		if err != nil {
			return "", err
		}
		if !operates {
			return fmt.Sprintf("the operator's key, of %s, may not operate the %s at %s", c.operator, of.name, of.address), nil
		}
	}
	return "", nil
}

// connected says what of the escrow is not as recorded so that no payment could be made. Tokens are not asked for: one that has been removed is
// still needed to settle.
func (c *Chains) connected(ctx context.Context, node Node, s *site) (why string, err error) {
	factory, _, err := inquire(ctx, c, node, s.escrow, c.abi.escrow.PackSmartWalletFactory(), c.abi.escrow.UnpackSmartWalletFactory)
	if err != nil {
		return "", err
	}
	if factory != s.factory {
		return fmt.Sprintf("the escrow at %s takes deposits from wallets of the factory %s, and the recorded one is %s", s.escrow, factory, s.factory), nil
	}
	// Whether there is such a deposit or not, an escrow of a version that knows of parts says so.
	_, err = node.CallContract(ctx, ethereum.CallMsg{From: c.operator, To: &s.escrow, Data: c.abi.escrow.PackReturnPart(new(big.Int), nil)}, nil)
	if refused := c.refusal(err); refused == nil || refused.Name != "WrongStatus" {
		if err != nil && refused == nil {
			return "", fmt.Errorf("ask the escrow for parts: %w", err)
		}
		return fmt.Sprintf("the escrow at %s is of a version that cannot settle parts of a deposit, and its owner has to upgrade it", s.escrow), nil
	}
	for _, payee := range []string{s.chain.Settlement, s.chain.Partner, s.chain.Platform} {
		registered, _, err := inquire(ctx, c, node, s.escrow, c.abi.escrow.PackIsPayee(common.HexToAddress(payee)), c.abi.escrow.UnpackIsPayee)
		if err != nil {
			return "", err
		}
		if !registered {
			return fmt.Sprintf("the escrow at %s does not pay %s, which is recorded as a payee", s.escrow, payee), nil
		}
	}
	return "", nil
}

// madeOf learns what the factory makes wallets of, which is this version's code or what was recorded, and sees that this is how it comes by
// their addresses.
func (c *Chains) madeOf(ctx context.Context, node Node, s *site) (why string, err error) {
	code, err := c.creationCode(ctx, node, s.factory)
	if err != nil {
		return "", err
	}
	if !bytes.Equal(code, common.FromHex(bindings.OffBlocksSmartWalletMetaData.Bin)) && hashOf(code) != s.network.Code.Wallet {
		return fmt.Sprintf("the factory at %s makes wallets of code with the hash %s, which is neither this version's nor recorded as code.wallet",
			s.factory, hashOf(code)), nil
	}
	probe := c.abi.factory.PackWalletAddress(c.operator, s.escrow, s.factory, new(big.Int))
	at, answered, err := inquire(ctx, c, node, s.factory, probe, c.abi.factory.UnpackWalletAddress)
	if err != nil {
		return "", err
	}
	if !answered || at != c.walletOf(s, code, c.operator, new(big.Int)) {
		return fmt.Sprintf("the factory at %s puts wallets elsewhere than where the code that it makes them of would put them", s.factory), nil
	}
	s.creation.Store(&code)
	return "", nil
}

// creationCode is what a factory makes wallets of: the code at its walletCode, without the byte that keeps it from running. Nothing if
// the factory does not tell.
func (c *Chains) creationCode(ctx context.Context, node Node, factory common.Address) ([]byte, error) {
	holder, answered, err := inquire(ctx, c, node, factory, c.abi.factory.PackWalletCode(), c.abi.factory.UnpackWalletCode)
	if err != nil || !answered {
		return nil, err
	}
	code, err := node.CodeAt(ctx, holder, nil)
	if err != nil {
		return nil, fmt.Errorf("read the wallets' code: %w", err)
	}
	return bytes.TrimPrefix(code, []byte{0}), nil
}

// inquire asks a view of a contract; answered is false where it does not answer as one of ours would.
func inquire[T any](ctx context.Context, c *Chains, node Node, of common.Address, data []byte, unpack func([]byte) (T, error)) (value T, answered bool, err error) {
	answer, err := call(ctx, node, of, data, func(b []byte) ([]byte, error) { return bytes.Clone(b), nil })
	if err != nil {
		if c.refusal(err) != nil {
			err = nil
		}
		return value, false, err
	}
	value, wrong := unpack(answer)
	return value, wrong == nil, nil
}
