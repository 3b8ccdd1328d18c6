// Package story does from a shell what a cardholder, a merchant and a programme do in the life of a card: a wallet that
// signs, a funded card, purchases and whatever else makes an event. It is for trying things out: in production the
// customer's own wallet signs.
package story

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/envfile"
)

// Owner is a wallet's key.
type Owner interface {
	Address() string                                // 0x…, with the checksum of EIP-55
	SignText(text string) ([]byte, error)           // EIP-191: 65 bytes, v being 27 or 28
	SignTyped(data json.RawMessage) ([]byte, error) // EIP-712, likewise
}

// ChainReader looks at a chain from outside, over its JSON-RPC. Amounts are whole tokens and coins.
type ChainReader interface {
	TokenBalance(ctx context.Context, token, holder string) (decimal.Decimal, error)
	CoinBalance(ctx context.Context, holder string) (decimal.Decimal, error)
	Close()
}

// Chains is what the commands need of chains.
type Chains struct {
	OwnerOfKey func(key []byte) (Owner, error)
	Dial       func(url string) (ChainReader, error)
	DialDemo   func(ctx context.Context, url string) (demo.ChainReader, error)
}

// WalletCommand is a developer's wallet: a key in a file.
type WalletCommand struct {
	New     walletNew     `cmd:""`
	Sign    walletSign    `cmd:""`
	Balance walletBalance `cmd:""`
}

// walletFile says where a wallet's key is. Unset, it is beside the variables of the installation.
type walletFile struct {
	Wallet string `placeholder:"FILE" env:"OFFBLOCKS_WALLET_FILE"`
	cli.Where
}

func (w walletFile) path(t *cli.Terminal) (string, error) {
	if w.Wallet != "" {
		return t.Abs(w.Wallet), nil
	}
	_, file, err := w.Locate(t)
	if err != nil {
		return "", err
	}
	if key := t.Getenv("OFFBLOCKS_SIGNING_KEY_FILE"); file == "" && key != "" {
		// The variables are likely a sandbox's, whose wallet is beside its key.
		return filepath.Join(filepath.Dir(t.Abs(key)), cli.SandboxName+walletSuffix), nil
	}
	if file == "" {
		return "", cli.NewUsage("offblocks wallet new --wallet wallet.key",
			"where is the wallet's key? The installation is that of the environment: give --wallet FILE")
	}
	return strings.TrimSuffix(file, filepath.Ext(file)) + walletSuffix, nil
}

const walletSuffix = "-wallet.key"

// read reads the wallet's key.
func (w walletFile) read(t *cli.Terminal, chains *Chains) (Owner, string, error) {
	path, err := w.path(t)
	if err != nil {
		return nil, "", err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, path, &cli.Failure{Text: fmt.Sprintf("there is no wallet: %s does not exist", path),
			Try: w.newCommand(), Cause: err}
	}
	if err != nil {
		return nil, path, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, path, &cli.Failure{Text: fmt.Sprintf("%s is open to others (mode %04o)", path, info.Mode().Perm()),
			Try: "chmod 600 " + envfile.Quote(path)}
	}
	text, err := os.ReadFile(path) // #nosec G304 -- the caller names it
	if err != nil {
		return nil, path, err
	}
	key, err := hex.DecodeString(strings.TrimPrefix(strings.TrimSpace(string(text)), "0x"))
	if err != nil || len(key) != 32 {
		return nil, path, &cli.Failure{Text: path + " is no wallet: a key is 32 bytes in hexadecimal", Try: w.newCommand()}
	}
	owner, err := chains.OwnerOfKey(key)
	return owner, path, err
}

func (w walletFile) newCommand() string {
	if w.Wallet != "" {
		return "offblocks wallet new --wallet " + cli.QuoteWord(w.Wallet)
	}
	return "offblocks wallet new"
}

// create makes a wallet and never writes over one.
func (w walletFile) create(t *cli.Terminal, chains *Chains) (owner Owner, path string, err error) {
	if path, err = w.path(t); err != nil {
		return nil, "", err
	}
	key := make([]byte, 32)
	for owner == nil || err != nil { // all but one of 2¹²⁸ texts are keys
		if _, err = rand.Read(key); err != nil {
			return nil, path, err
		}
		owner, err = chains.OwnerOfKey(key)
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // #nosec G304 -- the caller names it
	if errors.Is(err, fs.ErrExist) {
		return nil, path, &cli.Failure{Text: path + " exists, and a key is never written over",
			Try: "offblocks wallet new --wallet FILE", Cause: err}
	}
	if err != nil {
		return nil, path, err
	}
	if _, err = fmt.Fprintln(file, hex.EncodeToString(key)); err == nil {
		err = file.Sync()
	}
	return owner, path, errors.Join(err, file.Close())
}

type walletNew struct {
	walletFile
	cli.Output
}

// Run makes a wallet and prints its address.
func (n *walletNew) Run(t *cli.Terminal, chains *Chains) error {
	owner, path, err := n.create(t, chains)
	if err != nil {
		return err
	}
	return n.print(t, map[string]string{"address": owner.Address(), "file": path})
}

func (n *walletNew) print(t *cli.Terminal, made map[string]string) error {
	text, err := json.Marshal(made)
	if err != nil {
		return err
	}
	return n.PrintObject(t, text)
}
