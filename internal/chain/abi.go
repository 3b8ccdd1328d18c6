package chain

import (
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/contracts/bindings"
)

// ABIs pack calls of the contracts, and unpack their answers and events.
type ABIs struct {
	Escrow  *bindings.OffBlocksEscrow
	Factory *bindings.OffBlocksSmartWalletFactory
	Wallet  *bindings.OffBlocksSmartWallet
	Proxy   *bindings.ERC1967Proxy
	Token   *bindings.TestToken
	errors  map[[4]byte]abi.Error // by selector
}

// ABI is what every room packs and unpacks with. It is made once: reading an ABI takes a while.
var ABI = sync.OnceValue(func() *ABIs {
	a := &ABIs{
		Escrow: bindings.NewOffBlocksEscrow(), Factory: bindings.NewOffBlocksSmartWalletFactory(),
		Wallet: bindings.NewOffBlocksSmartWallet(),
		Proxy:  bindings.NewERC1967Proxy(), Token: bindings.NewTestToken(), errors: map[[4]byte]abi.Error{},
	}
	for _, known := range []abi.ABI{
		a.Escrow.GetABI(), a.Factory.GetABI(), a.Wallet.GetABI(), a.Proxy.GetABI(), a.Token.GetABI(),
	} {
		for _, e := range known.Errors {
			a.errors[[4]byte(e.ID[:4])] = e
		}
	}
	return a
})

func eventTopic(signature string) common.Hash { return crypto.Keccak256Hash([]byte(signature)) }

// The first topics of the events that are read.
var (
	TopicTransfer            = eventTopic("Transfer(address,address,uint256)")
	TopicWithdrawalAnnounced = eventTopic("WithdrawalAnnounced(address,uint256,uint256)")
	TopicWithdrawalClaimed   = eventTopic("ClaimWithdrawal(address,address,uint256)")
	TopicWithdrawalCancelled = eventTopic("CancelWithdrawal(address,address,uint256)")
	TopicAllowanceApproved   = eventTopic("ApproveTokensToEscrow(address,uint256,uint256)")
	TopicRevocationAnnounced = eventTopic("RevocationAnnounced(address,uint256)")
	TopicRevocationCancelled = eventTopic("RevocationCancelled(address)")
	TopicDepositReturned     = eventTopic("DepositReturned(uint256,address,uint256)")
	TopicDepositSettled      = eventTopic("DepositSettled(uint256,address,uint256,uint256)")
	// Of a part of a deposit, the rest of which stays.
	TopicPartReturned = eventTopic("DepositPartReturned(uint256,address,uint256,uint256)")
	TopicPartSettled  = eventTopic("DepositPartSettled(uint256,address,uint256,uint256)")
)
