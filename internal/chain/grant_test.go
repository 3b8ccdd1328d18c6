package chain

import (
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/offblocks/offblocks/internal/issuing"
)

// vectors are what viem makes of grants; the contracts are tested against the same ones.
type vectors struct {
	Owner    common.Address `json:"owner"`
	OwnerKey string         `json:"ownerKey"`
	Grants   []struct {
		ChainID         int64          `json:"chainId"`
		Wallet          common.Address `json:"wallet"`
		Escrow          common.Address `json:"escrow"`
		Token           common.Address `json:"token"`
		Symbol          string         `json:"symbol"`
		Decimals        int            `json:"decimals"`
		Amount          string         `json:"amount"`
		Nonce           string         `json:"nonce"`
		Text            string         `json:"text"`
		EIP191Hash      common.Hash    `json:"eip191Hash"`
		EIP191Signature string         `json:"eip191Signature"`
		EIP712Hash      common.Hash    `json:"eip712Hash"`
		EIP712Signature string         `json:"eip712Signature"`
	} `json:"grants"`
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	var v vectors
	if err := json.Unmarshal(must(os.ReadFile("../../contracts/testdata/grants.json")), &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Grants) < 12 {
		t.Fatalf("%d vectors", len(v.Grants))
	}
	return v
}

func (v vectors) grant(i int) grant {
	g := v.Grants[i]
	amount, _ := new(big.Int).SetString(g.Amount, 10)
	nonce, _ := new(big.Int).SetString(g.Nonce, 10)
	return grant{
		chain: big.NewInt(g.ChainID), wallet: g.Wallet, escrow: g.Escrow, token: g.Token, symbol: g.Symbol, decimals: g.Decimals, amount: amount, nonce: nonce,
	}
}

func TestGrantsReadAndHashAsTheContractsDo(t *testing.T) {
	t.Parallel()
	v := readVectors(t)
	owner := Owner{must(crypto.HexToECDSA(v.OwnerKey[2:]))}
	for i, want := range v.Grants {
		g := v.grant(i)
		if got := g.text(); got != want.Text {
			t.Errorf("grant %d reads\n%s\nwant\n%s", i, got, want.Text)
		}
		if got := g.textHash(); got != want.EIP191Hash {
			t.Errorf("grant %d: EIP-191 hash %s, want %s", i, got, want.EIP191Hash)
		}
		if got := g.typedHash(); got != want.EIP712Hash {
			t.Errorf("grant %d: EIP-712 hash %s, want %s", i, got, want.EIP712Hash)
		}
		data := must(g.typed())
		var typed apitypes.TypedData
		if err := json.Unmarshal(data, &typed); err != nil {
			t.Fatal(err)
		}
		if hash, _, err := apitypes.TypedDataAndHash(typed); err != nil || common.BytesToHash(hash) != want.EIP712Hash {
			t.Errorf("grant %d: typed data %s hashes to %x, %v", i, data, hash, err)
		}
		if got := common.Bytes2Hex(must(owner.SignText(g.text()))); "0x"+got != want.EIP191Signature {
			t.Errorf("grant %d: text signature %s", i, got)
		}
		if got := common.Bytes2Hex(must(owner.SignTyped(data))); "0x"+got != want.EIP712Signature {
			t.Errorf("grant %d: typed signature %s", i, got)
		}
	}
}

func TestAddressesAreKnownBeforeAnythingIsDeployed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), func(cfg *Config) { cfg.Networks = Simulated() })
	w.check(w.networks.Deploy(t.Context(), home))
	for _, p := range must(w.networks.site(home)).pieces {
		if code := must(w.node.CodeAt(t.Context(), p.address, nil)); len(code) == 0 {
			t.Errorf("%s is not at %s", p.name, p.address)
		}
	}
	id, owner := issuing.NewID[issuing.AccountID](), must(NewOwner()).Address()
	wallet := must(w.networks.Wallet(home, owner, id))
	k := w.keeper()
	s := must(k.site(home))
	at := must(call(t.Context(), w.node, s.factory,
		k.abi.factory.PackWalletAddress(common.HexToAddress(owner), s.escrow, s.factory, must(walletSalt(id))), k.abi.factory.UnpackWalletAddress))
	if at.Hex() != wallet {
		t.Errorf("the factory puts the wallet at %s, not %s", at, wallet)
	}

	other := must(New(Config{Networks: Simulated(), Operator: crypto.Keccak256([]byte("another")), Rates: table{}}))
	engine := w.networks.Engine()
	if len(engine) != 9 || engine[0].Name != "zkSync Sepolia Testnet (simulated)" || engine[8].ID != "eip155:11155111" {
		t.Errorf("the engine lists %d chains from %+v on", len(engine), engine[0])
	}
	for i, c := range engine {
		o := other.Engine()[i]
		for j, a := range c.Assets {
			if a.ID != o.Assets[j].ID {
				t.Errorf("the address of %s depends on the operator", a.Symbol)
			}
		}
		if c.Factory == o.Factory || c.Escrow == o.Escrow || c.Settlement == o.Settlement {
			t.Errorf("%s does not depend on the operator", c.ID)
		}
		if c.Factory != engine[0].Factory || c.Escrow != engine[0].Escrow || c.Settlement == c.Partner || c.Partner == c.Platform {
			t.Errorf("addresses on %s: %+v", c.ID, c)
		}
		if usd, _ := c.TokenFor("GBP"); usd.Symbol != "USDC" || usd.Decimals != 6 {
			t.Errorf("the token for GBP is %+v", usd)
		}
		if eur, _ := c.TokenFor("EUR"); eur.Symbol != "EURC" {
			t.Errorf("the token for EUR is %+v", eur)
		}
	}
}

func TestAmountsAreConvertedExactlyOrRefused(t *testing.T) {
	t.Parallel()
	of := func(decimals int) token { return token{Asset: issuing.Asset{Symbol: "T", Decimals: decimals}} }
	for _, c := range []struct {
		decimals int
		units    issuing.Units
		raw      string
	}{{6, 1_234_567, "1234567"}, {18, 1, "1000000000000"}, {2, 120_000, "12"}, {0, 7_000_000, "7"}, {6, 0, "0"}} {
		raw, err := of(c.decimals).raw(c.units)
		if err != nil || raw.String() != c.raw {
			t.Errorf("%d units in %d decimals are %s, %v; want %s", c.units, c.decimals, raw, err, c.raw)
		}
		if back := of(c.decimals).units(raw); back != c.units {
			t.Errorf("%s in %d decimals is %d units, want %d", raw, c.decimals, back, c.units)
		}
	}
	if raw, err := of(2).raw(1); err == nil {
		t.Errorf("a millionth in two decimals is %s", raw)
	}
	if got := of(18).units(big.NewInt(1_999_999_999_999)); got != 1 {
		t.Errorf("dust counts: %d", got)
	}
	if got := of(6).units(new(big.Int).Lsh(big.NewInt(1), 255)); got <= 0 {
		t.Errorf("more than can be counted is %d", got)
	}
}

func TestTheNetworkFeeIsTheGasOfAPaymentInTokens(t *testing.T) {
	t.Parallel()
	n := must(New(Config{Networks: Simulated()[:1], Operator: operatorKey, Rates: table{}}))
	assets := n.Engine()[0].Assets
	// 230,000 gas at 0.1 gwei are 0.000023 of a coin of 3,000 USD.
	if fee := must(n.NetworkFee(home, assets[0].ID)); fee != 69_000 {
		t.Errorf("in USDC: %s", fee)
	}
	if fee := must(n.NetworkFee(home, assets[1].ID)); fee != 34_500 {
		t.Errorf("in EURC: %s", fee)
	}
	chains := Simulated()[:1]
	chains[0].GasPrice = nil
	if fee, err := must(New(Config{Networks: chains, Operator: operatorKey, Rates: table{}})).NetworkFee(home, assets[0].ID); err == nil {
		t.Errorf("without a price: %s", fee)
	}
	if fee, err := must(New(Config{Networks: Simulated()[:1], Operator: operatorKey, Rates: unrated{}})).NetworkFee(home, assets[0].ID); !issuing.IsCode(err, issuing.CodeCurrencyUnsupported) {
		t.Errorf("without a rate: %s, %v", fee, err)
	}
}

// unrated is a source of rates that has none.
type unrated struct{}

func (unrated) Rate(string, string) (issuing.Rate, bool) { return issuing.Rate{}, false }
