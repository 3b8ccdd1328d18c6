package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
)

// ChainRecord is an entry of the file that lists the chains of an installation.
type ChainRecord struct {
	ID            string                  `json:"id"`   // CAIP-2
	Name          string                  `json:"name"` // empty: as the chain is known
	RPC           string                  `json:"rpc"`  // URL of a node
	NativeUSD     decimal.Decimal         `json:"nativeUsd"`
	Confirmations uint64                  `json:"confirmations,omitempty"` // unset: see ReadChains
	MaxFee        *decimal.Decimal        `json:"maxFee,omitempty"`        // wei per gas; unset: no bound
	BatchWindow   string                  `json:"batchWindow,omitempty"`   // a Go duration; see chain.Definition; unset: none
	Settlement    string                  `json:"settlement"`
	Partner       string                  `json:"partner"`
	Platform      string                  `json:"platform"`
	Tokens        []chain.TokenDefinition `json:"tokens"`
	TestTokens    bool                    `json:"testTokens,omitempty"` // a sandbox gives the tokens away
	Operator      string                  `json:"operator,omitempty"`
	Owner         string                  `json:"owner,omitempty"` // of factory and escrow; unset: the operator
	Factory       string                  `json:"factory,omitempty"`
	Escrow        string                  `json:"escrow,omitempty"`
	Code          *chain.CodeHashes       `json:"code,omitempty"`      // hashes of the code behind factory and escrow
	Guardian      string                  `json:"guardian,omitempty"`  // who may pause the escrow; unset: nobody
	Operators     []string                `json:"operators,omitempty"` // of factory and escrow, beside operator
	Payees        []string                `json:"payees,omitempty"`    // of the escrow, beside the three
}

// Definition is the chain as it is served. Money is real here, so nothing of it may be left to a default.
func (c ChainRecord) Definition() (chain.Definition, error) {
	id, err := caip.ParseChainID(c.ID)
	if err != nil {
		return chain.Definition{}, err
	}
	payees := c.Settlement != "" && c.Partner != "" && c.Platform != ""
	if c.RPC == "" || !payees || len(c.Tokens) == 0 || !c.NativeUSD.IsPositive() {
		return chain.Definition{}, fmt.Errorf(
			"%s needs rpc, settlement, partner, platform, nativeUsd and at least one of tokens", id)
	}
	addresses := slices.Concat([]string{c.Settlement, c.Partner, c.Platform}, c.Operators, c.Payees)
	for _, may := range []string{c.Owner, c.Guardian, c.Factory, c.Escrow} {
		if may != "" {
			addresses = append(addresses, may)
		}
	}
	for _, t := range c.Tokens {
		addresses = append(addresses, t.Address)
	}
	for _, a := range addresses {
		if _, err := caip.ParseAccountID(c.ID + ":" + a); err != nil {
			return chain.Definition{}, fmt.Errorf("%s: %w", id, err)
		}
	}
	n := chain.Definition{
		ID: id, Name: c.Name, Tokens: c.Tokens, Settlement: c.Settlement, Partner: c.Partner, Platform: c.Platform,
		NativeUSD: c.NativeUSD, Confirmations: c.Confirmations, Owner: c.Owner, Factory: c.Factory, Escrow: c.Escrow,
		Guardian: c.Guardian, Operators: c.Operators, Payees: c.Payees,
	}
	if (c.Factory == "") != (c.Escrow == "") {
		return chain.Definition{}, fmt.Errorf("%s needs both factory and escrow, or neither", id)
	}
	if c.Code != nil {
		n.Code = *c.Code
	}
	if n.Name == "" {
		n.Name = chain.Name(id)
	}
	if n.Confirmations == 0 && !c.TestTokens {
		n.Confirmations = chain.DefaultConfirmations(id)
	}
	if n.Confirmations == 0 && !c.TestTokens {
		return chain.Definition{}, fmt.Errorf("%s needs confirmations: how many blocks deep a transaction must be before it "+
			"counts; there is no default for this chain", id)
	}
	if n.BatchWindow, err = c.batchWindow(); err != nil {
		return n, err
	}
	n.MaxFee, err = c.maxFee()
	return n, err
}

// mostBatchWindow keeps the wait for a batch far below the time that an owner has to wait to take money out of a wallet.
const mostBatchWindow = 10 * time.Minute

func (c ChainRecord) batchWindow() (time.Duration, error) {
	if c.BatchWindow == "" {
		return 0, nil
	}
	window, err := time.ParseDuration(c.BatchWindow)
	if err != nil || window < 0 || window > mostBatchWindow {
		return 0, fmt.Errorf("%s: batchWindow is how long a payment may wait for others, like 15s, at most %s, and not %q", c.ID,
			mostBatchWindow, c.BatchWindow)
	}
	return window, nil
}

func (c ChainRecord) maxFee() (*big.Int, error) {
	if c.MaxFee == nil {
		return nil, nil
	}
	if !c.MaxFee.IsInteger() || !c.MaxFee.IsPositive() {
		return nil, fmt.Errorf("%s: maxFee is wei per gas, a whole number above zero, and not %s", c.ID, c.MaxFee)
	}
	return c.MaxFee.BigInt(), nil
}

// ReadChainFile reads the file. A member that is not known is refused: a misspelt bound would be no bound.
func ReadChainFile(path string) ([]ChainRecord, error) {
	text, err := os.ReadFile(path) // #nosec G304 -- the operator names it
	if err != nil {
		return nil, err
	}
	var list []ChainRecord
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&list); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list, nil
}

// ReadChains reads the chains to be served and the URLs of their nodes. In a sandbox test tokens are given away, and a
// chain with them counts a transaction as soon as it is mined unless its record says otherwise. Other chains have the
// confirmations of a published chain, or have to say how many.
func ReadChains(path string, sandbox bool) ([]chain.Definition, map[caip.ChainID]string, error) {
	list, err := ReadChainFile(path)
	if err != nil {
		return nil, nil, err
	}
	if len(list) == 0 {
		return nil, nil, fmt.Errorf("%s lists no chain", path)
	}
	var definitions []chain.Definition
	urls := map[caip.ChainID]string{}
	for i, c := range list {
		c.TestTokens = c.TestTokens && sandbox // elsewhere they are tokens like any other, on a chain like any other
		n, err := c.Definition()
		if err != nil {
			return nil, nil, fmt.Errorf("%s: entry %d: %w", path, i+1, err)
		}
		if urls[n.ID] != "" {
			return nil, nil, fmt.Errorf("%s: %s is listed twice", path, n.ID)
		}
		n.TestTokens = c.TestTokens
		urls[n.ID] = c.RPC
		definitions = append(definitions, n)
	}
	return definitions, urls, nil
}

// FindChain finds a chain in the file; nil if it, or the file, is not there.
func FindChain(path string, id caip.ChainID) (*ChainRecord, error) {
	list, err := ReadChainFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for i := range list {
		if list[i].ID == string(id) {
			return &list[i], err
		}
	}
	return nil, err
}

// RecordChain puts a chain into the file, in the place that it has there, or else behind the others. Whoever reads the
// file sees the old one or the new one.
func RecordChain(path string, c ChainRecord) error {
	list, err := ReadChainFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	found := false
	for i := range list {
		if list[i].ID == c.ID {
			list[i], found = c, true
		}
	}
	if !found {
		list = append(list, c)
	}
	text, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	return DataDir(filepath.Dir(path)).replaceFile(filepath.Base(path), append(text, '\n'))
}
