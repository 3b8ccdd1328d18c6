package chain

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/shopspring/decimal"

	"offblocks/caip"
	"offblocks/internal/issuing"
	"offblocks/internal/processor"
)

// RemoteConfig says which chains are reached by JSON-RPC.
type RemoteConfig struct {
	// File is a JSON list of objects: "id" (CAIP-2) and "rpc" (URL); "settlement", "partner" and "platform", the addresses that
	// payments are split over; "nativeUsd", the price in USD of the coin that gas is paid in; "tokens", objects of "address",
	// "name", "symbol", "currency" and "decimals", or "testTokens": true, which deploys tokens that anybody may mint; and if
	// wanted "name", "confirmations" (1) and "maxFeeGwei" (no bound).
	File     string
	Operator []byte // private key, as NewKey makes it; its address pays for gas
	Rates    processor.Rates
	Now      func() time.Time
	Log      *slog.Logger
}

type remote struct {
	ID            caip.ChainID    `json:"id"`
	Name          string          `json:"name"`
	RPC           string          `json:"rpc"`
	Confirmations uint64          `json:"confirmations"`
	MaxFeeGwei    decimal.Decimal `json:"maxFeeGwei"`
	NativeUSD     decimal.Decimal `json:"nativeUsd"`
	Settlement    string          `json:"settlement"`
	Partner       string          `json:"partner"`
	Platform      string          `json:"platform"`
	TestTokens    bool            `json:"testTokens"`
	Tokens        []Token         `json:"tokens"`
}

// NewRemote serves the chains of a file, through their nodes. No node is asked yet. Run keeps gas prices fresh; Close it.
func NewRemote(cfg RemoteConfig) (*Networks, error) {
	list, err := readRemotes(cfg.File)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", cfg.File, err)
	}
	urls := map[caip.ChainID]string{}
	networks := make([]Network, len(list))
	for i, r := range list {
		urls[r.ID] = r.RPC
		if networks[i], err = r.network(); err != nil {
			return nil, fmt.Errorf("%s: chain %d (%s): %w", cfg.File, i+1, r.ID, err)
		}
	}
	n, err := New(Config{
		Chains: networks, Operator: cfg.Operator, Rates: cfg.Rates, Now: cfg.Now, Log: cfg.Log,
		Dial: func(chain caip.ChainID) (Node, error) {
			client, err := ethclient.Dial(urls[chain])
			if err != nil {
				return nil, err
			}
			return client, nil
		},
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", cfg.File, err)
	}
	n.close = func() error {
		for _, s := range n.sites {
			s.dialling.Lock()
			if client, ok := s.node.(*ethclient.Client); ok {
				client.Close()
			}
			s.dialling.Unlock()
		}
		return nil
	}
	return n, nil
}

func readRemotes(file string) ([]remote, error) {
	text, err := os.ReadFile(file) // #nosec G304 -- the operator names it
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.DisallowUnknownFields()
	var list []remote
	if err := decoder.Decode(&list); err != nil {
		return nil, err
	}
	if decoder.More() {
		return nil, errors.New("something follows the list")
	}
	return list, nil
}

func (r remote) network() (Network, error) {
	n := Network{
		ID: r.ID, Name: r.Name, Confirmations: r.Confirmations, NativeUSD: r.NativeUSD,
		Settlement: r.Settlement, Partner: r.Partner, Platform: r.Platform, Tokens: r.Tokens,
	}
	if _, err := caip.ParseChainID(string(r.ID)); err != nil {
		return n, err
	}
	if n.Name == "" {
		n.Name = Name(r.ID)
	}
	if !r.MaxFeeGwei.IsZero() {
		n.MaxFee = r.MaxFeeGwei.Shift(9).BigInt()
	}
	switch {
	case r.RPC == "":
		return n, errors.New(`"rpc" is missing`)
	case r.Settlement == "" || r.Partner == "" || r.Platform == "":
		return n, errors.New(`"settlement", "partner" and "platform" are needed: they are who gets paid`)
	case !r.NativeUSD.IsPositive():
		return n, errors.New(`"nativeUsd" is missing: network fees are reckoned by it`)
	case r.MaxFeeGwei.IsNegative():
		return n, errors.New(`"maxFeeGwei" is negative`)
	case r.TestTokens == (len(r.Tokens) > 0):
		return n, errors.New(`give either "tokens" or "testTokens"`)
	}
	for _, t := range r.Tokens {
		if _, ok := issuing.CurrencyExponent(t.Currency); !ok || t.Symbol == "" || t.Decimals < 0 || t.Decimals > 36 {
			return n, fmt.Errorf("token %s: it needs a symbol, a currency of ISO 4217 and 0 to 36 decimals", t.Address)
		}
	}
	return n, nil
}
