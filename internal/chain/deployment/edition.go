package deployment

import (
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/contracts/bindings"
)

// Edition tells apart versions of this program by the contracts that they deploy, in hexadecimal. Chains that were
// begun with another one have their contracts, and so customers their wallets, at other addresses.
var Edition = sync.OnceValue(func() string {
	hash := crypto.NewKeccakState()
	for _, code := range []string{
		bindings.TestTokenMetaData.Bin, bindings.OffBlocksSmartWalletFactoryMetaData.Bin,
		bindings.OffBlocksEscrowMetaData.Bin, bindings.OffBlocksSmartWalletMetaData.Bin,
		bindings.ERC1967ProxyMetaData.Bin,
	} {
		_, _ = hash.Write(crypto.Keccak256(common.FromHex(code))) // which cannot fail
	}
	return common.Bytes2Hex(hash.Sum(nil)[:8])
})
