package wallet_test

import (
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
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
		Epoch           string         `json:"epoch"`
		Text            string         `json:"text"`
		EIP191Hash      common.Hash    `json:"eip191Hash"`
		EIP191Signature string         `json:"eip191Signature"`
		EIP712Hash      common.Hash    `json:"eip712Hash"`
		EIP712Signature string         `json:"eip712Signature"`
	} `json:"grants"`
	Mistakes []struct {
		Says      string `json:"says"` // what a hint says of it; empty: there can be none
		Signature string `json:"signature"`
	} `json:"mistakes"`
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	var v vectors
	if err := json.Unmarshal(must(os.ReadFile("../../../contracts/testdata/grants.json")), &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Grants) < 12 {
		t.Fatalf("%d vectors", len(v.Grants))
	}
	return v
}

func (v vectors) grant(i int) wallet.Grant {
	g := v.Grants[i]
	amount, _ := new(big.Int).SetString(g.Amount, 10)
	nonce, _ := new(big.Int).SetString(g.Nonce, 10)
	epoch, _ := new(big.Int).SetString(g.Epoch, 10)
	return wallet.Grant{
		Chain: big.NewInt(g.ChainID), Wallet: g.Wallet, Escrow: g.Escrow, Token: g.Token, Symbol: g.Symbol,
		Decimals: g.Decimals, Amount: amount, Nonce: nonce, Epoch: epoch,
	}
}

func TestGrantsReadAndHashAsTheContractsDo(t *testing.T) {
	t.Parallel()
	v := readVectors(t)
	owner := must(chain.OwnerOfKey(common.FromHex(v.OwnerKey)))
	for i, want := range v.Grants {
		g := v.grant(i)
		if got := g.Text(); got != want.Text {
			t.Errorf("grant %d reads\n%s\nwant\n%s", i, got, want.Text)
		}
		if got := g.TextHash(); got != want.EIP191Hash {
			t.Errorf("grant %d: EIP-191 hash %s, want %s", i, got, want.EIP191Hash)
		}
		if got := g.TypedHash(); got != want.EIP712Hash {
			t.Errorf("grant %d: EIP-712 hash %s, want %s", i, got, want.EIP712Hash)
		}
		data := must(g.TypedData())
		var typed apitypes.TypedData
		if err := json.Unmarshal(data, &typed); err != nil {
			t.Fatal(err)
		}
		if hash, _, err := apitypes.TypedDataAndHash(typed); err != nil || common.BytesToHash(hash) != want.EIP712Hash {
			t.Errorf("grant %d: typed data %s hashes to %x, %v", i, data, hash, err)
		}
		if got := common.Bytes2Hex(must(owner.SignText(g.Text()))); "0x"+got != want.EIP191Signature {
			t.Errorf("grant %d: text signature %s", i, got)
		}
		if got := common.Bytes2Hex(must(owner.SignTyped(data))); "0x"+got != want.EIP712Signature {
			t.Errorf("grant %d: typed signature %s", i, got)
		}
	}
}
