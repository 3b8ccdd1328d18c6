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
	errors  map[[4]byte]abi.Error  // by selector
	calls   map[[4]byte]abi.Method // likewise
}

// ABI is what every room packs and unpacks with. It is made once: reading an ABI takes a while.
var ABI = sync.OnceValue(func() *ABIs {
	a := &ABIs{
		Escrow: bindings.NewOffBlocksEscrow(), Factory: bindings.NewOffBlocksSmartWalletFactory(),
		Wallet: bindings.NewOffBlocksSmartWallet(),
		Proxy:  bindings.NewERC1967Proxy(), Token: bindings.NewTestToken(), errors: map[[4]byte]abi.Error{}, calls: map[[4]byte]abi.Method{},
	}
	for _, known := range []abi.ABI{
		a.Escrow.GetABI(), a.Factory.GetABI(), a.Wallet.GetABI(), a.Proxy.GetABI(), a.Token.GetABI(),
	} {
		for _, e := range known.Errors {
			a.errors[[4]byte(e.ID[:4])] = e
		}
		for _, m := range known.Methods {
			a.calls[[4]byte(m.ID)] = m
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
	TopicSignaturesVoided    = eventTopic("SignaturesVoided(uint256)")
	TopicSpendLimitsSet      = eventTopic("SpendLimitsSet(address,uint256,uint256,uint256)")
	TopicDepositReturned     = eventTopic("DepositReturned(uint256,address,uint256)")
	TopicDepositSettled      = eventTopic("DepositSettled(uint256,address,uint256,uint256)")
	// Of what those who govern factory and escrow announce, and of what a token refuses to pay.
	TopicUpgradeAnnounced     = eventTopic("UpgradeAnnounced(address,bytes32,bytes,uint256,uint256)")
	TopicUpgradeCancelled     = eventTopic("UpgradeCancelled()")
	TopicUpgraded             = eventTopic("Upgraded(address)")
	TopicPayeeAnnounced       = eventTopic("PayeeAnnounced(address,uint256)")
	TopicPayeeRegistered      = eventTopic("PayeeRegistered(address)")
	TopicPayeeRemoved         = eventTopic("PayeeRemoved(address)")
	TopicEmergencyAnnounced   = eventTopic("EmergencyAnnounced(uint256)")
	TopicEmergencyCancelled   = eventTopic("EmergencyCancelled()")
	TopicPaused               = eventTopic("Paused(address)")
	TopicUnpaused             = eventTopic("Unpaused(address)")
	TopicGuardianAnnounced    = eventTopic("GuardianAnnounced(address,uint256,uint256)")
	TopicGuardianChanged      = eventTopic("GuardianChanged(address,address)")
	TopicOwnershipOffered     = eventTopic("OwnershipOffered(address,uint256,uint256)")
	TopicOwnershipTransferred = eventTopic("OwnershipTransferred(address,address)")
	TopicPaymentHeld          = eventTopic("PaymentHeld(address,address,uint256)")
	TopicHeldPaid             = eventTopic("HeldPaid(address,address,uint256)")
	// Of a part of a deposit, the rest of which stays.
	TopicPartReturned = eventTopic("DepositPartReturned(uint256,address,uint256,uint256)")
	TopicPartSettled  = eventTopic("DepositPartSettled(uint256,address,uint256,uint256)")
)

// GovernanceTopics are the first topics of what those who govern factory and escrow announce, of what ends it, and of
// what a token refuses to pay.
func GovernanceTopics() []common.Hash {
	return []common.Hash{
		TopicUpgradeAnnounced, TopicUpgradeCancelled, TopicUpgraded, TopicPayeeAnnounced, TopicPayeeRegistered,
		TopicPayeeRemoved, TopicEmergencyAnnounced, TopicEmergencyCancelled, TopicPaused, TopicUnpaused,
		TopicGuardianAnnounced, TopicGuardianChanged, TopicOwnershipOffered, TopicOwnershipTransferred, TopicPaymentHeld,
		TopicHeldPaid,
	}
}
