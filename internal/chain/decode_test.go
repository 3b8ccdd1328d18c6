package chain_test

import (
	"encoding/hex"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
)

func TestASignedTransactionIsToldInWords(t *testing.T) {
	t.Parallel()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	to := common.HexToAddress("0x00000000000000000000000000000000000000aa")
	sign := func(data []byte) (string, common.Hash) {
		x, err := types.SignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)), &types.DynamicFeeTx{
			ChainID: big.NewInt(300), Nonce: 7, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2_000_000_000), Gas: 50_000, To: &to, Data: data,
		})
		if err != nil {
			t.Fatal(err)
		}
		raw, err := x.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return hex.EncodeToString(raw), x.Hash()
	}
	// transfer(address,uint256) of ERC-20, its selector and words written by hand
	signed, hash := sign(common.FromHex("a9059cbb" +
		"00000000000000000000000000000000000000000000000000000000000000bb" +
		"000000000000000000000000000000000000000000000000000000000000002a"))
	d, err := chain.DecodeTx(signed)
	if err != nil {
		t.Fatal(err)
	}
	if d.Hash != hash.Hex() || d.To != to.Hex() || d.Nonce != 7 || d.Gas != 50_000 || d.MaxFee.Int64() != 2_000_000_000 || d.Tip.Int64() != 1 {
		t.Errorf("it says %+v", d)
	}
	if d.Method != "transfer" || len(d.Arguments) != 2 || d.Arguments[0].Value != "0x00000000000000000000000000000000000000bb" && d.Arguments[0].Value !=
		common.HexToAddress("0xbb").Hex() || d.Arguments[1].Value != "42" {
		t.Errorf("the call is told as %s %+v", d.Method, d.Arguments)
	}
	signed, _ = sign([]byte{1, 2, 3, 4, 5})
	if d, err = chain.DecodeTx(signed); err != nil || d.Method != "" || d.Data != "0x0102030405" {
		t.Errorf("an unknown call is told as %+v, %v", d, err)
	}
	for _, wrong := range []string{"", "zz", "02f8"} {
		if _, err := chain.DecodeTx(wrong); err == nil {
			t.Errorf("%q was read", wrong)
		}
	}
}
