package contracts_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// grant is one vector of testdata/grants.json, which viem wrote.
type grant struct {
	ChainID         int64          `json:"chainId"`
	Wallet          common.Address `json:"wallet"`
	Escrow          common.Address `json:"escrow"`
	Token           common.Address `json:"token"`
	Amount          string         `json:"amount"`
	Nonce           string         `json:"nonce"`
	Epoch           string         `json:"epoch"`
	Text            string         `json:"text"`
	EIP191Hash      common.Hash    `json:"eip191Hash"`
	EIP191Signature hexutil.Bytes  `json:"eip191Signature"`
	EIP712Hash      common.Hash    `json:"eip712Hash"`
	EIP712Signature hexutil.Bytes  `json:"eip712Signature"`
}

func TestGoEthereumHashesAndRecoversTheGrantsThatViemSigned(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/grants.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors struct {
		Owner  common.Address `json:"owner"`
		Grants []grant        `json:"grants"`
	}
	if err := json.Unmarshal(raw, &vectors); err != nil {
		t.Fatal(err)
	}
	if len(vectors.Grants) < 12 {
		t.Fatalf("read %d vectors", len(vectors.Grants))
	}
	for i, g := range vectors.Grants {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			text := common.BytesToHash(accounts.TextHash([]byte(g.Text)))
			typed := typedHash(t, g)
			if text != g.EIP191Hash || typed != g.EIP712Hash {
				t.Errorf("text %v, want %v; typed %v, want %v", text, g.EIP191Hash, typed, g.EIP712Hash)
			}
			if by := signer(t, text, g.EIP191Signature); by != vectors.Owner {
				t.Errorf("text signed by %v, want %v", by, vectors.Owner)
			}
			if by := signer(t, typed, g.EIP712Signature); by != vectors.Owner {
				t.Errorf("typed data signed by %v, want %v", by, vectors.Owner)
			}
		})
	}
}

func typedHash(t *testing.T, g grant) common.Hash {
	t.Helper()
	hash, _, err := apitypes.TypedDataAndHash(apitypes.TypedData{
		Types: apitypes.Types{
			"EIP712Domain": {
				{Name: "name", Type: "string"}, {Name: "version", Type: "string"},
				{Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"},
			},
			"Grant": {
				{Name: "escrow", Type: "address"}, {Name: "token", Type: "address"},
				{Name: "amount", Type: "uint256"}, {Name: "nonce", Type: "uint256"},
				{Name: "epoch", Type: "uint256"},
			},
		},
		PrimaryType: "Grant",
		Domain: apitypes.TypedDataDomain{
			Name: "OffBlocks", Version: "1",
			ChainId: math.NewHexOrDecimal256(g.ChainID), VerifyingContract: g.Wallet.Hex(),
		},
		Message: apitypes.TypedDataMessage{
			"escrow": g.Escrow.Hex(), "token": g.Token.Hex(), "amount": g.Amount, "nonce": g.Nonce, "epoch": g.Epoch,
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return common.BytesToHash(hash)
}

func signer(t *testing.T, hash common.Hash, signature []byte) common.Address {
	t.Helper()
	if len(signature) != crypto.SignatureLength {
		t.Fatalf("signature of %d bytes", len(signature))
	}
	recoverable := append([]byte(nil), signature...)
	recoverable[crypto.RecoveryIDOffset] -= 27
	key, err := crypto.SigToPub(hash[:], recoverable)
	if err != nil {
		t.Fatal(err)
	}
	return crypto.PubkeyToAddress(*key)
}
