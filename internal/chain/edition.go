package chain

import (
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"offblocks/contracts"
)

// Edition tells apart versions of this program by the contracts that they deploy, in hexadecimal. Chains that were begun with another one
// have their contracts, and so customers their wallets, at other addresses.
var Edition = sync.OnceValue(func() string {
	hash := crypto.NewKeccakState()
	for _, code := range []string{
		contracts.TestTokenMetaData.Bin, contracts.OffBlocksSmartWalletFactoryMetaData.Bin, contracts.OffBlocksEscrowMetaData.Bin,
		contracts.ERC1967ProxyMetaData.Bin,
	} {
		_, _ = hash.Write(crypto.Keccak256(common.FromHex(code))) // which cannot fail
	}
	return common.Bytes2Hex(hash.Sum(nil)[:8])
})
