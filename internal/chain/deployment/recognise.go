package deployment

import (
	"bytes"
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
)

// knownProxies are the codes of the proxies that versions of this program put before factory and escrow, by their
// hashes. A version whose proxies have another code adds its row and keeps the others.
var knownProxies = map[common.Hash]bool{
	// ERC1967Proxy of OpenZeppelin 5.7
	common.HexToHash("0xe40314a2c5743a638367b1f9c32a6cd8c626dc4b7bed49598f6b3f560a897a56"): true,
}

// UnservableError says that what stands where a chain's contracts are recorded cannot be served. Waiting does not help.
type UnservableError struct {
	Chain string // CAIP-2
	Why   string
}

func (e *UnservableError) Error() string {
	return e.Chain + " cannot be served as it is recorded: " + e.Why + "; offblocks chain verify compares all of it"
}

// Recognise makes sure, once, that the contracts of a record are of this program's making and this operator's to drive,
// and learns from the factory what it makes wallets of. An *UnservableError is final.
func (d *Deployment) Recognise(ctx context.Context, node chain.Node) error {
	if !d.recorded || d.Wallets.Ready() {
		return nil
	}
	for _, step := range []func(context.Context, chain.Node) (string, error){
		d.whyNotOperable, d.whyNotConnected, d.readCreationCode,
	} {
		if why, err := step(ctx, node); err != nil {
			return err
		} else if why != "" {
			return &UnservableError{string(d.Chain.ID()), why}
		}
	}
	return nil
}

// whyNotOperable says what keeps the operator from driving factory and escrow.
func (d *Deployment) whyNotOperable(ctx context.Context, node chain.Node) (why string, err error) {
	abi, operator := chain.ABI().Escrow, d.cfg.Operator.Address // both contracts are governed by the same functions
	for _, of := range []struct {
		name    string
		address common.Address
	}{{"factory", d.Chain.Factory}, {"escrow", d.Chain.Escrow}} {
		code, err := node.CodeAt(ctx, of.address, nil)
		if err != nil {
			return "", fmt.Errorf("look for the %s: %w", of.name, err)
		}
		if len(code) == 0 {
			return fmt.Sprintf("no contract stands at %s, where the %s is recorded", of.address, of.name), nil
		}
		if !knownProxies[crypto.Keccak256Hash(code)] {
			return fmt.Sprintf("what stands at %s, where the %s is recorded, is no proxy that any version has made",
				of.address, of.name), nil
		}
		operates, _, err := chain.TryView(ctx, node, of.address, abi.PackMayOperate(operator), abi.UnpackMayOperate)
		if err != nil {
			return "", err
		}
		if !operates {
			return fmt.Sprintf("the operator's key, of %s, may not operate the %s at %s", operator, of.name, of.address), nil
		}
	}
	return "", nil
}

// whyNotConnected says what of the escrow is not as recorded so that no payment could be made. Tokens are not asked
// for: one that has been removed is still needed to settle.
func (d *Deployment) whyNotConnected(ctx context.Context, node chain.Node) (why string, err error) {
	c, abi := d.Chain, chain.ABI().Escrow
	factory, _, err := chain.TryView(ctx, node, c.Escrow, abi.PackSmartWalletFactory(), abi.UnpackSmartWalletFactory)
	if err != nil {
		return "", err
	}
	if factory != c.Factory {
		return fmt.Sprintf("the escrow at %s takes deposits from wallets of the factory %s, and the recorded one is %s",
			c.Escrow, factory, c.Factory), nil
	}
	// Whether there is such a deposit or not, an escrow of a version that knows of parts says so.
	_, err = node.CallContract(ctx, ethereum.CallMsg{
		From: d.cfg.Operator.Address, To: &c.Escrow, Data: abi.PackReturnPart(new(big.Int), nil),
	}, nil)
	if revert := chain.RevertOf(err); revert == nil || revert.Name != "WrongStatus" {
		if err != nil && revert == nil {
			return "", fmt.Errorf("ask the escrow for parts: %w", err)
		}
		return fmt.Sprintf("the escrow at %s is of a version that cannot settle parts of a deposit, "+
			"and its owner has to upgrade it",
			c.Escrow), nil
	}
	for _, payee := range []string{c.Published.Settlement, c.Published.Partner, c.Published.Platform} {
		registered, _, err := chain.TryView(ctx, node, c.Escrow, abi.PackIsPayee(common.HexToAddress(payee)),
			abi.UnpackIsPayee)
		if err != nil {
			return "", err
		}
		if !registered {
			return fmt.Sprintf("the escrow at %s does not pay %s, which is recorded as a payee", c.Escrow, payee), nil
		}
	}
	return "", nil
}

// readCreationCode learns what the factory makes wallets of, which is this version's code or what was recorded, and
// sees that this is how it comes by their addresses.
func (d *Deployment) readCreationCode(ctx context.Context, node chain.Node) (why string, err error) {
	c, operator := d.Chain, d.cfg.Operator.Address
	code, err := creationCode(ctx, node, c.Factory)
	if err != nil {
		return "", err
	}
	if !bytes.Equal(code, d.creation) && hashOf(code) != c.Definition.Code.Wallet {
		return fmt.Sprintf("the factory at %s makes wallets of code with the hash %s, "+
			"which is neither this version's nor recorded as code.wallet", c.Factory, hashOf(code)), nil
	}
	probe := chain.ABI().Factory.PackWalletAddress(operator, c.Escrow, c.Factory, new(big.Int))
	at, answered, err := chain.TryView(ctx, node, c.Factory, probe, chain.ABI().Factory.UnpackWalletAddress)
	if err != nil {
		return "", err
	}
	if !answered || at != wallet.AddressOf(c, code, operator, new(big.Int)) {
		return fmt.Sprintf("the factory at %s puts wallets elsewhere than where "+
			"the code that it makes them of would put them",
			c.Factory), nil
	}
	d.Wallets.SetCreationCode(code)
	return "", nil
}

// creationCode is what a factory makes wallets of: the code at its walletCode, without the byte that keeps it from
// running. Nothing if the factory does not tell.
func creationCode(ctx context.Context, node chain.Node, factory common.Address) ([]byte, error) {
	abi := chain.ABI().Factory
	holder, answered, err := chain.TryView(ctx, node, factory, abi.PackWalletCode(), abi.UnpackWalletCode)
	if err != nil || !answered {
		return nil, err
	}
	code, err := node.CodeAt(ctx, holder, nil)
	if err != nil {
		return nil, fmt.Errorf("read the wallets' code: %w", err)
	}
	return bytes.TrimPrefix(code, []byte{0}), nil
}
