// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// IOffBlocksEscrowDeposit is an auto generated low-level Go binding around an user-defined struct.
type IOffBlocksEscrowDeposit struct {
	Depositor      common.Address
	Token          common.Address
	Status         uint8
	CreatedAt      *big.Int
	Amount         *big.Int
	SplitAmounts   []*big.Int
	SplitAddresses []common.Address
}

// OffBlocksEscrowMetaData contains all meta data concerning the OffBlocksEscrow contract.
var OffBlocksEscrowMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"EMERGENCY_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MOST_SPLITS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PAYEE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"RECLAIM_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_INTERFACE_VERSION\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acceptOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announcePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceUpgrade\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettle\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmountsMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelUpgrade\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositById\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"shown\",\"type\":\"tuple\",\"internalType\":\"structIOffBlocksEscrow.Deposit\",\"components\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"},{\"name\":\"createdAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposits\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositsOf\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyAnnouncedAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyWithdraw\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"guardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"heldFor\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"_payees\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOperator\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mayOperate\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"payeeConfirmableAt\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pendingOwner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proxiableUUID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturn\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturnMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"renounceOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"setGuardian\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartially\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"smartWalletFactory\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportedTokens\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferOwnership\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"unpause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"upgradeToAndCall\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"upgradeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"DepositApproved\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositCreated\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositRejected\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositToppedUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"total\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyAnnounced\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"GuardianChanged\",\"inputs\":[{\"name\":\"oldGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HeldPaid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Initialized\",\"inputs\":[{\"name\":\"version\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorRemoved\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferStarted\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferred\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRemoved\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PaymentHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenRemoved\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Unpaused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeAnnounced\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"codeHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Upgraded\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC1967InvalidImplementation\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC1967NonPayable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EmergencyDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"EmergencyNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EnforcedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpectedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidInitialization\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoSplits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotAToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotDepositor\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotInitializing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableInvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableUnauthorizedAccount\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnerNeeded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PayeeAlreadyRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PayeeDelayNotPassed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeeNotAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SplitLengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TokenAlreadyAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarlyToReclaim\",\"inputs\":[{\"name\":\"reclaimableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooManySplits\",\"inputs\":[{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UUPSUnauthorizedCallContext\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnsupportedProxiableUUID\",\"inputs\":[{\"name\":\"slot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"UnknownOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnsupportedToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UpgradeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongAmountReceived\",\"inputs\":[{\"name\":\"received\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongStatus\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroAmount\",\"inputs\":[]}]",
	ID:  "OffBlocksEscrow",
	Bin: "0x60a060405230608052348015610013575f5ffd5b5061001c610021565b6100d3565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100715760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100d05780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6080516149e66100f95f395f81816133e301528181613ba40152613bcd01526149e65ff3fe608060405260043610610392575f3560e01c806379ba5097116101de578063ac8a584a11610108578063d6d681771161009d578063e3a9db1a1161006d578063e3a9db1a14610aa8578063f2fde38b14610adc578063f3f04e1914610afb578063f92d802c14610b1a575f5ffd5b8063d6d6817714610a37578063d730e2ba14610a56578063e097faf814610a75578063e30c397814610a94575f5ffd5b8063b646604b116100d8578063b646604b146109c6578063b905a868146109e5578063d24ca58a146109f9578063d48bfca714610a18575f5ffd5b8063ac8a584a14610937578063ad3cb1cc14610956578063aee96fef14610993578063b045d62b146109a7575f5ffd5b806391883f9f1161017e5780639b19b9651161014e5780639b19b965146108c15780639e38115e146108e0578063a14957ac146108ff578063a9fcf79b14610913575f5ffd5b806391883f9f1461082e578063955bb49c1461086457806398234c2b146108835780639870d7fe146108a2575f5ffd5b80638683f193116101b95780638683f193146107985780638a0dac4a146107dc5780638da5cb5b146107fb5780638f5f97421461080f575f5ffd5b806379ba50971461075a57806382944e2d1461076e5780638456cb5914610784575f5ffd5b8063452a9320116102bf5780635c975abb1161025f5780636d70f7ae1161022f5780636d70f7ae146106da5780636d75261614610708578063715018a61461072757806377c644651461073b575f5ffd5b80635c975abb1461062f5780635fa7b584146106525780636805a4d81461067157806368c4ac261461069d575f5ffd5b806352d1902d1161029a57806352d1902d146105c95780635312ea8e146105dd57806355f29166146105fc578063581702b114610610575f5ffd5b8063452a93201461059757806347fe8b1d146103965780634f1ef286146105b6575f5ffd5b80632dfdf0b5116103355780633acb1536116103055780633acb1536146105305780633b9ffb22146105455780633ed35855146105645780633f4ba83a14610583575f5ffd5b80632dfdf0b51461047257806335f90b2914610496578063366653a9146104ac57806339160e5e146104f9575f5ffd5b8063198cede111610370578063198cede1146103f65780631b3aefa3146104155780632d6f3ac9146104345780632dabbeed14610453575f5ffd5b80630bca0c101461039657806313e41686146103bf5780631409ff6e146103d5575b5f5ffd5b3480156103a1575f5ffd5b506103ac620a8c0081565b6040519081526020015b60405180910390f35b3480156103ca575f5ffd5b506103ac62278d0081565b3480156103e0575f5ffd5b506103f46103ef3660046141d2565b610b39565b005b348015610401575f5ffd5b506103ac61041036600461424b565b610bd3565b348015610420575f5ffd5b506103f461042f3660046142c9565b610f6e565b34801561043f575f5ffd5b506103f461044e3660046141d2565b6110f3565b34801561045e575f5ffd5b506103f461046d3660046141d2565b611180565b34801561047d575f5ffd5b50605554600160a01b90046001600160401b03166103ac565b3480156104a1575f5ffd5b506103ac623b538081565b3480156104b7575f5ffd5b506104e96104c6366004614333565b6001600160a01b03165f908152602a602052604090205462010000900460ff1690565b60405190151581526020016103b6565b348015610504575f5ffd5b5061051861051336600461434c565b61124d565b6040516001600160a01b0390911681526020016103b6565b34801561053b575f5ffd5b506103ac60015481565b348015610550575f5ffd5b506103f461055f366004614393565b611511565b34801561056f575f5ffd5b506103f461057e366004614333565b611675565b34801561058e575f5ffd5b506103f461172d565b3480156105a2575f5ffd5b50608154610518906001600160a01b031681565b6103f46105c43660046143c7565b61173f565b3480156105d4575f5ffd5b506103ac6117fe565b3480156105e8575f5ffd5b506103f46105f73660046141d2565b611819565b348015610607575f5ffd5b506103f4611909565b34801561061b575f5ffd5b506103f461062a3660046141d2565b61196b565b34801561063a575f5ffd5b505f5160206149c65f395f51905f525460ff166104e9565b34801561065d575f5ffd5b506103f461066c366004614333565b6119b4565b34801561067c575f5ffd5b5061069061068b3660046141d2565b611a47565b6040516103b691906144ff565b3480156106a8575f5ffd5b506104e96106b7366004614333565b6001600160a01b03165f9081526029602052604090205462010000900460ff1690565b3480156106e5575f5ffd5b506104e96106f4366004614333565b5f6020819052908152604090205460ff1681565b348015610713575f5ffd5b506103f46107223660046145b4565b611c0a565b348015610732575f5ffd5b506103f4611dcc565b348015610746575f5ffd5b506103f46107553660046141d2565b611de5565b348015610765575f5ffd5b506103f4611e26565b348015610779575f5ffd5b506103ac6203f48081565b34801561078f575f5ffd5b506103f4611e6b565b3480156107a3575f5ffd5b506103ac6107b2366004614333565b6001600160a01b03165f908152602a6020526040902054630100000090046001600160401b031690565b3480156107e7575f5ffd5b506103f46107f6366004614333565b611e8d565b348015610806575f5ffd5b50610518611ef0565b34801561081a575f5ffd5b50605554610518906001600160a01b031681565b348015610839575f5ffd5b506103ac610848366004614642565b605860209081525f928352604080842090915290825290205481565b34801561086f575f5ffd5b506103f461087e366004614673565b611f24565b34801561088e575f5ffd5b506103f461089d36600461434c565b611f90565b3480156108ad575f5ffd5b506103f46108bc366004614333565b611ff4565b3480156108cc575f5ffd5b506103f46108db36600461434c565b6120b2565b3480156108eb575f5ffd5b506103f46108fa366004614673565b612103565b34801561090a575f5ffd5b506103f46121df565b34801561091e575f5ffd5b50608154600160a01b90046001600160401b03166103ac565b348015610942575f5ffd5b506103f4610951366004614333565b612257565b348015610961575f5ffd5b50610986604051806040016040528060058152602001640352e302e360dc1b81525081565b6040516103b691906146df565b34801561099e575f5ffd5b506103f46122ea565b3480156109b2575f5ffd5b506103f46109c13660046141d2565b61235c565b3480156109d1575f5ffd5b506103f46109e0366004614333565b6123cb565b3480156109f0575f5ffd5b506103ac600881565b348015610a04575f5ffd5b506103f4610a133660046141d2565b612463565b348015610a23575f5ffd5b506103f4610a32366004614333565b6124b4565b348015610a42575f5ffd5b506103ac610a513660046146f1565b6124c5565b348015610a61575f5ffd5b506103f4610a70366004614719565b61251d565b348015610a80575f5ffd5b506104e9610a8f366004614333565b6125da565b348015610a9f575f5ffd5b5061051861261b565b348015610ab3575f5ffd5b506103ac610ac2366004614333565b6001600160a01b03165f9081526057602052604090205490565b348015610ae7575f5ffd5b506103f4610af6366004614333565b612643565b348015610b06575f5ffd5b506103f4610b15366004614642565b6126c8565b348015610b25575f5ffd5b506103f4610b34366004614333565b61279a565b610b42336125da565b610b6657604051633b63649d60e11b81523360048201526024015b60405180910390fd5b610b6e612830565b5f818152605660205260409020610b8782826001612860565b8054600160a11b60ff60a01b1982161782556040516001600160a01b039091169083907f731572fc870ca6eefeb268e8efeba34d2824d119f7713d59deaf33794c500baa905f90a35050565b5f610bdc612830565b610be46128bd565b605554604051630318c6eb60e21b81523360048201526001600160a01b0390911690630c631bac90602401602060405180830381865afa158015610c2a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c4e9190614795565b610c6d57604051634b5cb35f60e11b8152336004820152602401610b5d565b835f819003610c8f5760405163021d53cf60e21b815260040160405180910390fd5b6008811115610cbb5760405163b268613560e01b81526004810182905260086024820152604401610b5d565b808314610cdb5760405163e61847cd60e01b815260040160405180910390fd5b60558054601490610cfb90600160a01b90046001600160401b03166147c8565b82546001600160401b039182166101009390930a83810292021916179091555f81815260566020526040902090925033600142610d378b6128f2565b845462ffffff60d01b1916600160e01b60ff88160261ffff60d01b191617600160d01b61ffff8316021764ffffffffff60a81b198116600160a81b64ffffffffff8516029081178755879187915f918791849165ffffffffffff60a01b191660ff60a01b1990911617600160a01b836005811115610db757610db7614488565b02179055508691906101000a8154816001600160a01b0302191690836001600160a01b0316021790555050505050505f5f5b83811015610ec4575f898983818110610e0457610e046147f2565b905060200201359050805f03610e2d57604051631f2a200560e01b815260040160405180910390fd5b610e69610e5f898985818110610e4557610e456147f2565b9050602002016020810190610e5a9190614333565b612975565b61ffff16826129f1565b846001018360088110610e7e57610e7e6147f2565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b031602179055508083610eb99190614806565b925050600101610de9565b50335f8181526057602090815260408083208054600181018255908452928290206004840401805460039094166008026101000a6001600160401b0381810219909516948a16029390931790925590518381526001600160a01b038c16929187917fb5ae77d9da4be4a5333eed0c3cd929745cf3798cefb32b611ba5d57d827f6b52910160405180910390a4610f5a8982612a35565b505050610f65612c8c565b95945050505050565b610f77336125da565b610f9657604051633b63649d60e11b8152336004820152602401610b5d565b610f9e612830565b610fa66128bd565b828114610fc657604051631083f70960e01b815260040160405180910390fd5b5f610fd084612cb6565b90505f5b848110156110da575f60565f888885818110610ff257610ff26147f2565b9050602002013581526020019081526020015f20905061102a87878481811061101d5761101d6147f2565b9050602002013582612d91565b6110d187878481811061103f5761103f6147f2565b9050602002013582878786818110611059576110596147f2565b905060200281019061106b9190614819565b808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506110cb92508791508b90508a898181106110b4576110b46147f2565b90506020028101906110c69190614819565b612df3565b87612ecf565b50600101610fd4565b506110e48161302d565b506110ed612c8c565b50505050565b6110fc336125da565b61111b57604051633b63649d60e11b8152336004820152602401610b5d565b5f81815260566020526040902061113482826001612860565b8054600360a01b60ff60a01b1982161782556040516001600160a01b039091169083907f0fe430f640804d19a590675efe8d115b1c442bf1799790a8d6e62116c0165bc6905f90a35050565b6111886128bd565b5f81815260566020526040902080546001600160a01b031633146111c15760405163c6cd8a0b60e01b8152336004820152602401610b5d565b60038154600160a01b900460ff1660058111156111e0576111e0614488565b14611237576111ef8282612d91565b80545f9061120f90623b538090600160a81b900464ffffffffff16614806565b90508042101561123557604051630df1927960e21b815260048101829052602401610b5d565b505b61124182826130c1565b5061124a612c8c565b50565b5f611256612830565b61125e6128bd565b5f84815260566020526040902080546001600160a01b031633146112975760405163c6cd8a0b60e01b8152336004820152602401610b5d565b6112a385826001612860565b8054600160e01b900460ff168381146112cf5760405163e61847cd60e01b815260040160405180910390fd5b5f5f5f5b83811015611470575f5f61132c8760010184600881106112f5576112f56147f2565b600291828204019190066010029054906101000a90046001600160801b031661ffff607082901c16916001600160701b0390911690565b90925090506001600160701b038a8a8581811061134b5761134b6147f2565b90506020020135111561139c5789898481811061136a5761136a6147f2565b604051637f16270360e01b8152602090910292909201356004830152506001600160701b036024820152604401610b5d565b6113c9828b8b868181106113b2576113b26147f2565b90506020020135836113c49190614806565b6129f1565b8760010184600881106113de576113de6147f2565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555089898481811061141f5761141f6147f2565b90506020020135856114319190614806565b9450898984818110611445576114456147f2565b90506020020135816114579190614806565b6114619085614806565b935050508060010190506112d3565b50815f0361149157604051631f2a200560e01b815260040160405180910390fd5b604080518381526020810183905233918a917fc0aa4889c20d4c37be1229cd97e4a6648b748aa98934c1efc8d9e213af16d133910160405180910390a38354600160d01b900461ffff165f908152602b60205260409020546001600160a01b031694506114fe8583612a35565b5050505061150a612c8c565b9392505050565b61151a336125da565b61153957604051633b63649d60e11b8152336004820152602401610b5d565b611541612830565b6115496128bd565b5f82815260566020526040902061156283826002612860565b5f61156c8261315a565b90505f611578826131fc565b9050808411156115a557604051637f16270360e01b81526004810185905260248101829052604401610b5d565b835f5b835181101561162e5782868583815181106115c5576115c56147f2565b60200260200101516115d7919061485e565b6115e19190614875565b8482815181106115f3576115f36147f2565b602002602001018181525050838181518110611611576116116147f2565b6020026020010151826116249190614894565b91506001016115a8565b5080835f81518110611642576116426147f2565b602002602001018181516116569190614806565b90525061166586858585613237565b50505050611671612c8c565b5050565b61167d6132ee565b6001600160a01b0381165f908152602a60205260409020805462010000900460ff161580156116bb57508054630100000090046001600160401b0316155b156116e4576040516373a89b1560e11b81526001600160a01b0383166004820152602401610b5d565b80546affffffffffffffffff0000191681556040516001600160a01b038316907fc2ee819acfe1baf117c2aac9d3f627a864f075d2fecc990eebd82d59f2662605905f90a25050565b6117356132ee565b61173d613320565b565b6117476132ee565b600154801580611762575061175c838361337f565b60025414155b1561178057604051635564df1d60e11b815260040160405180910390fd5b804210156117a457604051637d58b13960e01b815260048101829052602401610b5d565b6117b162278d0082614806565b4211156117e1576117c562278d0082614806565b6040516309ce467d60e41b8152600401610b5d91815260200190565b6117ef5f6001819055600255565b6117f983836133bd565b505050565b5f6118076133d8565b505f5160206149a65f395f51905f5290565b6118216132ee565b611829613421565b6118316128bd565b5f81815260566020526040902060038154600160a01b900460ff16600581111561185d5761185d614488565b1461186c5761186c8282612d91565b608154600160a01b90046001600160401b031680158061189a57508154600160a81b900464ffffffffff1681105b156118b85760405163493c230960e11b815260040160405180910390fd5b6118c56203f48082614806565b4210156118f5576118d96203f48082614806565b604051632704496b60e21b8152600401610b5d91815260200190565b6118ff83836130c1565b505061124a612c8c565b6119116132ee565b6001545f0361193357604051635564df1d60e11b815260040160405180910390fd5b6119415f6001819055600255565b6040517fed9428498bb9270f28a9b0350d02a5efaed8e736ff13fbb3526a410a62e2df50905f90a1565b611974336125da565b61199357604051633b63649d60e11b8152336004820152602401610b5d565b61199b6128bd565b5f81815260566020526040902061123782826003612860565b6119bc6132ee565b6001600160a01b0381165f908152602960205260409020805462010000900460ff16611a0657604051635f8b555b60e11b81526001600160a01b0383166004820152602401610b5d565b805462ff0000191681556040516001600160a01b038316907f4c910b69fe65a61f7531b9c5042b2329ca7179c77290aa7e2eb3afa3c8511fd3905f90a25050565b611a846040805160e0810182525f80825260208201819052909182019081526020015f81526020015f815260200160608152602001606081525090565b5f82815260566020908152604080832080546001600160a01b038082168752600160d01b820461ffff168652602b8552948390205490941692850192909252909190830190600160a01b900460ff166005811115611ae457611ae4614488565b90816005811115611af757611af7614488565b9052508054600160a81b900464ffffffffff166060830152611b188161315a565b60a08301819052611b28906131fc565b60808301528054600160e01b900460ff166001600160401b03811115611b5057611b506143b3565b604051908082528060200260200182016040528015611b79578160200160208202803683370190505b5060c08301525f5b8154600160e01b900460ff16811015611c03575f611bad8360010183600881106112f5576112f56147f2565b505f818152602c602052604090205460c086015180519293506001600160a01b039091169184908110611be257611be26147f2565b6001600160a01b039092166020928302919091019091015250600101611b81565b5050919050565b5f611c13613450565b805490915060ff600160401b82041615906001600160401b03165f81158015611c395750825b90505f826001600160401b03166001148015611c545750303b155b905081158015611c62575080155b15611c805760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315611caa57845460ff60401b1916600160401b1785555b6001600160a01b038a16611cd15760405163d92e233d60e01b815260040160405180910390fd5b611cda8b613478565b605580546001600160a01b0319166001600160a01b038c161790555f5b88811015611d3657611d2e8a8a83818110611d1457611d146147f2565b9050602002016020810190611d299190614333565b613489565b600101611cf7565b505f5b86811015611d7857611d70888883818110611d5657611d566147f2565b9050602002016020810190611d6b9190614333565b613608565b600101611d39565b508315611dbf57845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b5050505050505050505050565b60405163017ed72b60e01b815260040160405180910390fd5b611dee336125da565b611e0d57604051633b63649d60e11b8152336004820152602401610b5d565b611e156128bd565b611e1e8161371e565b61124a612c8c565b3380611e3061261b565b6001600160a01b031614611e625760405163118cdaa760e01b81526001600160a01b0382166004820152602401610b5d565b61124a81613741565b6081546001600160a01b03163314611e8557611e856132ee565b61173d613779565b611e956132ee565b6081546040516001600160a01b038084169216907fa14fc14d8620a708a896fd11392a235647d99385500a295f0d7da2a258b2e967905f90a3608180546001600160a01b0319166001600160a01b0392909216919091179055565b5f807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005b546001600160a01b031692915050565b611f2d336125da565b611f4c57604051633b63649d60e11b8152336004820152602401610b5d565b611f546128bd565b5f5b81811015611f8757611f7f838383818110611f7357611f736147f2565b9050602002013561371e565b600101611f56565b50611671612c8c565b611f99336125da565b611fb857604051633b63649d60e11b8152336004820152602401610b5d565b611fc0612830565b611fc86128bd565b5f838152605660205260409020611fdf8482612d91565b611feb848285856137c1565b506117f9612c8c565b611ffc6132ee565b6001600160a01b0381166120235760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f9081526020819052604090205460ff1615612067576040516342a8622160e01b81526001600160a01b0382166004820152602401610b5d565b6001600160a01b0381165f81815260208190526040808220805460ff19166001179055517fac6fa858e9350a46cec16539926e0fde25b7629f84b5a72bffaae4df888ae86d9190a250565b6120bb336125da565b6120da57604051633b63649d60e11b8152336004820152602401610b5d565b6120e2612830565b6120ea6128bd565b5f838152605660205260409020611fdf84826002612860565b61210c336125da565b61212b57604051633b63649d60e11b8152336004820152602401610b5d565b612133612830565b61213b6128bd565b5f61214582612cb6565b90505f5b828110156121d5575f60565f868685818110612167576121676147f2565b9050602002013581526020019081526020015f20905061219285858481811061101d5761101d6147f2565b5f61219c8261315a565b90506121cb8686858181106121b3576121b36147f2565b9050602002013583836121c5856131fc565b88612ecf565b5050600101612149565b50611f878161302d565b6121e76132ee565b608154600160a01b90046001600160401b03165f036122195760405163493c230960e11b815260040160405180910390fd5b6081805467ffffffffffffffff60a01b191690556040517f8f535403f1d4cd544dcd54729c46f4ffa86a2efa2bf1dbe843e2c6a6e1d435c2905f90a1565b61225f6132ee565b6001600160a01b0381165f9081526020819052604090205460ff166122a257604051630b4fa80360e11b81526001600160a01b0382166004820152602401610b5d565b6001600160a01b0381165f81815260208190526040808220805460ff19169055517f80c0b871b97b595b16a7741c1b06fed0c6f6f558639f18ccbce50724325dc40d9190a250565b6122f26132ee565b42608160146101000a8154816001600160401b0302191690836001600160401b031602179055507f4b032d7ca3548648532169f77880173678defd2abf4cec920bcb8bbd621a1e8b6203f480426123499190614806565b60405190815260200160405180910390a1565b612365336125da565b61238457604051633b63649d60e11b8152336004820152602401610b5d565b61238c612830565b6123946128bd565b5f8181526056602052604090206123ab8282612d91565b5f6123b58261315a565b90506118ff8383836123c6856131fc565b613237565b6123d36132ee565b6001600160a01b0381165f908152602a6020526040812054630100000090046001600160401b03169081900361242757604051631cfaa82d60e31b81526001600160a01b0383166004820152602401610b5d565b8042101561245a57604051631436afbb60e11b81526001600160a01b038316600482015260248101829052604401610b5d565b61167182613608565b61246c336125da565b61248b57604051633b63649d60e11b8152336004820152602401610b5d565b612493612830565b61249b6128bd565b5f8181526056602052604090206123ab82826002612860565b6124bc6132ee565b61124a81613489565b6001600160a01b0382165f9081526057602052604081208054839081106124ee576124ee6147f2565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031690505b92915050565b6125256132ee565b5f612533620a8c0042614806565b90508060018190555061257b8484848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061337f92505050565b6002556001600160a01b0384167ff54605c88c81a6773c003907cdc8b635959d27ed22d2fd538a4a7f9146c3757a813f8585856125bb62278d0082614806565b6040516125cc9594939291906148a7565b60405180910390a250505050565b5f6125e3611ef0565b6001600160a01b0316826001600160a01b031614806125175750506001600160a01b03165f9081526020819052604090205460ff1690565b5f807f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c00611f14565b61264b6132ee565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b0319166001600160a01b038316908117825561268f611ef0565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a35050565b6126d06128bd565b6001600160a01b038083165f9081526058602090815260408083209385168352929052908120549081900361272b576040516332582cc560e11b81526001600160a01b03808516600483015283166024820152604401610b5d565b6001600160a01b038381165f8181526058602090815260408083209487168084529482528083209290925590518481527f630e3b17350eb464f4969c4f0226afa4bbceec01b2751f82978ef1d73839ac0c910160405180910390a3611f876001600160a01b0383168483613806565b6127a26132ee565b6127ab8161383b565b5f6127b9620a8c0042614806565b6001600160a01b0383165f818152602a602090815260409182902080546affffffffffffffff000000191663010000006001600160401b03871602179055905183815292935090917f2c83dbea203e9c523b2fe9796b2639742ed68a7872b45da1cc4308637e29f83a910160405180910390a25050565b5f5160206149c65f395f51905f525460ff161561173d5760405163d93c066560e01b815260040160405180910390fd5b80600581111561287257612872614488565b8254600160a01b900460ff16600581111561288f5761288f614488565b146117f957815460405163a5d15e1f60e01b8152610b5d918591600160a01b90910460ff16906004016148ec565b6128c56138e0565b61173d60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613920565b6001600160a01b0381165f9081526029602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b0316918101919091529061296e57604051635f8b555b60e11b81526001600160a01b0384166004820152602401610b5d565b5192915050565b6001600160a01b0381165f908152602a602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b0316918101919091529061296e576040516373a89b1560e11b81526001600160a01b0384166004820152602401610b5d565b5f6001600160701b03821115612a2a57604051637f16270360e01b8152600481018390526001600160701b036024820152604401610b5d565b5060709190911b1790565b6040516370a0823160e01b81523360048201525f906001600160a01b038416906370a0823190602401602060405180830381865afa158015612a79573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a9d9190614900565b905081811015612aca5760405163cf47918160e01b81526004810182905260248101839052604401610b5d565b604051636eb1769f60e11b81523360048201523060248201525f906001600160a01b0385169063dd62ed3e90604401602060405180830381865afa158015612b14573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b389190614900565b905082811015612b655760405163054365bb60e31b81526004810182905260248101849052604401610b5d565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015612ba9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bcd9190614900565b9050612be46001600160a01b038616333087613927565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038816906370a0823190602401602060405180830381865afa158015612c2a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c4e9190614900565b612c589190614894565b9050848114612c8457604051630ffb20d760e11b81526004810182905260248101869052604401610b5d565b505050505050565b61173d5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006128ec565b612cd960405180606001604052805f815260200160608152602001606081525090565b60405180606001604052805f8152602001600884612cf7919061485e565b6001600160401b03811115612d0e57612d0e6143b3565b604051908082528060200260200182016040528015612d37578160200160208202803683370190505b508152602001612d4860088561485e565b6001600160401b03811115612d5f57612d5f6143b3565b604051908082528060200260200182016040528015612d88578160200160208202803683370190505b50905292915050565b8054600160a01b900460ff166001816005811115612db157612db1614488565b14158015612dd157506002816005811115612dce57612dce614488565b14155b156117f957828160405163a5d15e1f60e01b8152600401610b5d9291906148ec565b5f5f612dfe8561315a565b80519091508314612e225760405163e61847cd60e01b815260040160405180910390fd5b5f5b8151811015612ec557818181518110612e3f57612e3f6147f2565b6020026020010151858583818110612e5957612e596147f2565b905060200201351115612ebd57848482818110612e7857612e786147f2565b90506020020135828281518110612e9157612e916147f2565b6020026020010151604051637f16270360e01b8152600401610b5d929190918252602082015260400190565b600101612e24565b50610f65816131fc565b5f612edc8686868661395d565b82516020840151604085015188549394509192909190600160d01b900460101b63ffff0000165f5b8851811015612feb575f612f268b60010183600881106112f5576112f56147f2565b5090505f5b8681108015612f555750818417868281518110612f4a57612f4a6147f2565b602002602001015114155b15612f6a57612f6381614917565b9050612f2b565b868103612f9e578382178688612f7f81614917565b995081518110612f9157612f916147f2565b6020026020010181815250505b8a8381518110612fb057612fb06147f2565b6020026020010151858281518110612fca57612fca6147f2565b60200260200101818151612fde9190614806565b9052505050600101612f04565b50838652841561302157601081901c5f908152602b60205260409020548954613021916001600160a01b039081169116876139fa565b50505050505050505050565b5f5b8151811015611671575f8260200151828151811061304f5761304f6147f2565b602090810291909101810151601081901c5f908152602b835260408082205461ffff84168352602c90945290819020549086015180519294506130b8936001600160a01b0390811693921691869081106130ab576130ab6147f2565b60200260200101516139fa565b5060010161302f565b805460ff60a01b1916600560a01b1781555f6130e46130df8361315a565b6131fc565b82546040518281529192506001600160a01b03169084907f80da2b855a7afd810e763338ee07bbf6b88883805c91bf3d098618fd46202ca59060200160405180910390a3815461ffff600160d01b8204165f908152602b60205260409020546117f9916001600160a01b039182169116836139fa565b8054606090600160e01b900460ff166001600160401b03811115613180576131806143b3565b6040519080825280602002602001820160405280156131a9578160200160208202803683370190505b5090505f5b81518110156131f6576131cf8360010182600881106112f5576112f56147f2565b90508282815181106131e3576131e36147f2565b60209081029190910101526001016131ae565b50919050565b5f5f5b82518110156131f65782818151811061321a5761321a6147f2565b60200260200101518261322d9190614806565b91506001016131ff565b5f6132448585858561395d565b8454600160d01b900461ffff165f908152602b60205260408120549192506001600160a01b03909116905b84518110156132d0575f6132918760010183600881106112f5576112f56147f2565b505f818152602c602052604090205487519192506132c79185916001600160a01b0316908990869081106130ab576130ab6147f2565b5060010161326f565b508115612c84578454612c849082906001600160a01b0316846139fa565b336132f7611ef0565b6001600160a01b03161461173d5760405163118cdaa760e01b8152336004820152602401610b5d565b613328613421565b5f5160206149c65f395f51905f52805460ff191681557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a150565b5f82836001600160a01b03163f8360405160200161339f9392919061492f565b60405160208183030381529060405280519060200120905092915050565b6133c5613b99565b6133ce82613c3d565b6116718282613c45565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461173d5760405163703e46dd60e11b815260040160405180910390fd5b5f5160206149c65f395f51905f525460ff1661173d57604051638dfc202b60e01b815260040160405180910390fd5b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00612517565b613480613d01565b61124a81613d26565b6001600160a01b0381166134b05760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f908152602960205260409020805462010000900460ff16156134fb576040516313501a5160e01b81526001600160a01b0383166004820152602401610b5d565b61350482613d57565b61352c5760405163f0ae59ab60e01b81526001600160a01b0383166004820152602401610b5d565b805461ffff165f036135c25760285461ffff1661fffe19016135615760405163d107156760e01b815260040160405180910390fd5b602880545f906135749061ffff16614955565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602b6020526040902080546001600160a01b0384166001600160a01b03199091161790555b805462ff00001916620100001781556040516001600160a01b038316907f784c8f4dbf0ffedd6e72c76501c545a70f8b203b30a26ce542bf92ba87c248a4905f90a25050565b6136118161383b565b6001600160a01b0381165f908152602a602052604081208054909161ffff90911690036136d05760285461fffe196201000090910461ffff16016136685760405163d107156760e01b815260040160405180910390fd5b602880546002906136829062010000900461ffff16614955565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602c6020526040902080546001600160a01b0384166001600160a01b03199091161790555b80546affffffffffffffffff00001916620100001781556040516001600160a01b038316907f3b8a4a1d1d8f824142abc586761cbcbfe99d7292b1c3cf9716e2f5630545faba905f90a25050565b5f81815260566020526040902061373782826001612860565b61167182826130c1565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b031916815561167182613ecc565b613781612830565b5f5160206149c65f395f51905f52805460ff191660011781557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25833613361565b6110ed84848484808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506123c6925089915088905087612df3565b6138138383836001613f3c565b6117f957604051635274afe760e01b81526001600160a01b0384166004820152602401610b5d565b6001600160a01b0381166138625760405163d92e233d60e01b815260040160405180910390fd5b306001600160a01b0382160361389657604051633b99e8f560e01b81526001600160a01b0382166004820152602401610b5d565b6001600160a01b0381165f908152602a602052604090205462010000900460ff161561124a576040516350cb825960e01b81526001600160a01b0382166004820152602401610b5d565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561173d57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b613935848484846001613f9e565b6110ed57604051635274afe760e01b81526001600160a01b0385166004820152602401610b5d565b825460ff60a01b1916600160a21b1783555f80613979846131fc565b9050805f0361399b57604051631f2a200560e01b815260040160405180910390fd5b6139a58184614894565b855460408051848152602081018490529294506001600160a01b039091169188917f68bcc0e14c0a21b7e8641941e05dac54f84df15c8a3359bf05c85d0adcea2f03910160405180910390a350949350505050565b805f03613a0657505050565b6040516001600160a01b038381166024830152604482018390525f91829186169060640160408051601f198184030181529181526020820180516001600160e01b031663a9059cbb60e01b17905251613a5f919061496c565b5f604051808303815f865af19150503d805f8114613a98576040519150601f19603f3d011682016040523d82523d5f602084013e613a9d565b606091505b509150915081613b36576001600160a01b038085165f90815260586020908152604080832093891683529290529081208054859290613add908490614806565b92505081905550846001600160a01b0316846001600160a01b03167fafa7b026d1549f4af99a9dfa9bf09e63d91a104e2b8f1a237f4ed245a673746985604051613b2991815260200190565b60405180910390a3613b92565b805115613b5c5780516020141580613b575750613b5281614982565b600114155b613b69565b6001600160a01b0385163b155b15613b9257604051635274afe760e01b81526001600160a01b0386166004820152602401610b5d565b5050505050565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480613c1f57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613c135f5160206149a65f395f51905f52546001600160a01b031690565b6001600160a01b031614155b1561173d5760405163703e46dd60e11b815260040160405180910390fd5b61124a6132ee565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015613c9f575060408051601f3d908101601f19168201909252613c9c91810190614900565b60015b613cc757604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610b5d565b5f5160206149a65f395f51905f528114613cf757604051632a87526960e21b815260048101829052602401610b5d565b6117f9838361400b565b613d09614060565b61173d57604051631afcd79f60e31b815260040160405180910390fd5b613d2e613d01565b6001600160a01b038116611e6257604051631e4fbdf760e01b81525f6004820152602401610b5d565b5f816001600160a01b03163b5f03613d7057505f919050565b60408051600481526024810182526020810180516001600160e01b03166395d89b4160e01b17905290515f9182916001600160a01b03861691613db29161496c565b5f60405180830381855afa9150503d805f8114613dea576040519150601f19603f3d011682016040523d82523d5f602084013e613def565b606091505b5060408051600481526024810182526020810180516001600160e01b031663313ce56760e01b17905290519294509092505f9182916001600160a01b03881691613e39919061496c565b5f60405180830381855afa9150503d805f8114613e71576040519150601f19603f3d011682016040523d82523d5f602084013e613e76565b606091505b5091509150838015613e8a57506040835110155b8015613e935750815b8015613ea0575080516020145b8015613ec2575060ff801681806020019051810190613ebf9190614900565b11155b9695505050505050565b7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930080546001600160a01b031981166001600160a01b03848116918217845560405192169182907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a3505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316613f92578383151615613f86573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316613ffa578383151615613fee573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b61401482614079565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115614058576117f982826140dc565b61167161417c565b5f614069613450565b54600160401b900460ff16919050565b806001600160a01b03163b5f036140ae57604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610b5d565b5f5160206149a65f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f6140e9848461419b565b905080801561410a57505f3d118061410a57505f846001600160a01b03163b115b1561411f576141176141ae565b915050612517565b801561414957604051639996b31560e01b81526001600160a01b0385166004820152602401610b5d565b3d1561415c576141576141c7565b614175565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b341561173d5760405163b398979f60e01b815260040160405180910390fd5b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f602082840312156141e2575f5ffd5b5035919050565b80356001600160a01b03811681146141ff575f5ffd5b919050565b5f5f83601f840112614214575f5ffd5b5081356001600160401b0381111561422a575f5ffd5b6020830191508360208260051b8501011115614244575f5ffd5b9250929050565b5f5f5f5f5f6060868803121561425f575f5ffd5b614268866141e9565b945060208601356001600160401b03811115614282575f5ffd5b61428e88828901614204565b90955093505060408601356001600160401b038111156142ac575f5ffd5b6142b888828901614204565b969995985093965092949392505050565b5f5f5f5f604085870312156142dc575f5ffd5b84356001600160401b038111156142f1575f5ffd5b6142fd87828801614204565b90955093505060208501356001600160401b0381111561431b575f5ffd5b61432787828801614204565b95989497509550505050565b5f60208284031215614343575f5ffd5b61150a826141e9565b5f5f5f6040848603121561435e575f5ffd5b8335925060208401356001600160401b0381111561437a575f5ffd5b61438686828701614204565b9497909650939450505050565b5f5f604083850312156143a4575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52604160045260245ffd5b5f5f604083850312156143d8575f5ffd5b6143e1836141e9565b915060208301356001600160401b038111156143fb575f5ffd5b8301601f8101851361440b575f5ffd5b80356001600160401b03811115614424576144246143b3565b604051601f8201601f19908116603f011681016001600160401b0381118282101715614452576144526143b3565b604052818152828201602001871015614469575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b634e487b7160e01b5f52602160045260245ffd5b600681106144b857634e487b7160e01b5f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b828110156144f55781516001600160a01b03168652602095860195909101906001016144ce565b5093949350505050565b602080825282516001600160a01b039081168383015290830151166040808301919091528201515f9061010083019061453b606085018261449c565b5060608401516080840152608084015160a084015260a084015160e060c0850152818151808452610120860191506020830193505f92505b808310156145965783518252602082019150602084019350600183019250614573565b5060c0860151858203601f190160e08701529250613ec281846144bc565b5f5f5f5f5f5f608087890312156145c9575f5ffd5b6145d2876141e9565b95506145e0602088016141e9565b945060408701356001600160401b038111156145fa575f5ffd5b61460689828a01614204565b90955093505060608701356001600160401b03811115614624575f5ffd5b61463089828a01614204565b979a9699509497509295939492505050565b5f5f60408385031215614653575f5ffd5b61465c836141e9565b915061466a602084016141e9565b90509250929050565b5f5f60208385031215614684575f5ffd5b82356001600160401b03811115614699575f5ffd5b6146a585828601614204565b90969095509350505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61150a60208301846146b1565b5f5f60408385031215614702575f5ffd5b61470b836141e9565b946020939093013593505050565b5f5f5f6040848603121561472b575f5ffd5b614734846141e9565b925060208401356001600160401b0381111561474e575f5ffd5b8401601f8101861361475e575f5ffd5b80356001600160401b03811115614773575f5ffd5b866020828401011115614784575f5ffd5b939660209190910195509293505050565b5f602082840312156147a5575f5ffd5b8151801515811461150a575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b5f6001600160401b0382166001600160401b0381036147e9576147e96147b4565b60010192915050565b634e487b7160e01b5f52603260045260245ffd5b80820180821115612517576125176147b4565b5f5f8335601e1984360301811261482e575f5ffd5b8301803591506001600160401b03821115614847575f5ffd5b6020019150600581901b3603821315614244575f5ffd5b8082028115828204841417612517576125176147b4565b5f8261488f57634e487b7160e01b5f52601260045260245ffd5b500490565b81810381811115612517576125176147b4565b85815260806020820152836080820152838560a08301375f60a085830101525f60a0601f19601f87011683010190508360408301528260608301529695505050505050565b8281526040810161150a602083018461449c565b5f60208284031215614910575f5ffd5b5051919050565b5f60018201614928576149286147b4565b5060010190565b60018060a01b0384168152826020820152606060408201525f610f6560608301846146b1565b5f61ffff821661ffff81036147e9576147e96147b4565b5f82518060208501845e5f920191825250919050565b805160208083015191908110156131f6575f1960209190910360031b1b1691905056fe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbccd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f03300",
}

// OffBlocksEscrow is an auto generated Go binding around an Ethereum contract.
type OffBlocksEscrow struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OffBlocksEscrow) GetABI() abi.ABI {
	return c.abi
}

// NewOffBlocksEscrow creates a new instance of OffBlocksEscrow.
func NewOffBlocksEscrow() *OffBlocksEscrow {
	parsed, err := OffBlocksEscrowMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OffBlocksEscrow{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OffBlocksEscrow) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackEMERGENCYDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82944e2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EMERGENCY_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackEMERGENCYDELAY() []byte {
	enc, err := offBlocksEscrow.abi.Pack("EMERGENCY_DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEMERGENCYDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82944e2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EMERGENCY_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackEMERGENCYDELAY() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("EMERGENCY_DELAY")
}

// UnpackEMERGENCYDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x82944e2d.
//
// Solidity: function EMERGENCY_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEMERGENCYDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("EMERGENCY_DELAY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMOSTSPLITS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb905a868.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MOST_SPLITS() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackMOSTSPLITS() []byte {
	enc, err := offBlocksEscrow.abi.Pack("MOST_SPLITS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMOSTSPLITS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb905a868.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MOST_SPLITS() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackMOSTSPLITS() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("MOST_SPLITS")
}

// UnpackMOSTSPLITS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb905a868.
//
// Solidity: function MOST_SPLITS() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackMOSTSPLITS(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("MOST_SPLITS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPAYEEDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0bca0c10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PAYEE_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackPAYEEDELAY() []byte {
	enc, err := offBlocksEscrow.abi.Pack("PAYEE_DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPAYEEDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0bca0c10.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PAYEE_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackPAYEEDELAY() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("PAYEE_DELAY")
}

// UnpackPAYEEDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0bca0c10.
//
// Solidity: function PAYEE_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPAYEEDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("PAYEE_DELAY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRECLAIMDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35f90b29.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RECLAIM_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackRECLAIMDELAY() []byte {
	enc, err := offBlocksEscrow.abi.Pack("RECLAIM_DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRECLAIMDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35f90b29.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RECLAIM_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackRECLAIMDELAY() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("RECLAIM_DELAY")
}

// UnpackRECLAIMDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x35f90b29.
//
// Solidity: function RECLAIM_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackRECLAIMDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("RECLAIM_DELAY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackUPGRADEDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47fe8b1d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UPGRADE_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackUPGRADEDELAY() []byte {
	enc, err := offBlocksEscrow.abi.Pack("UPGRADE_DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUPGRADEDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47fe8b1d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UPGRADE_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackUPGRADEDELAY() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("UPGRADE_DELAY")
}

// UnpackUPGRADEDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x47fe8b1d.
//
// Solidity: function UPGRADE_DELAY() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUPGRADEDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("UPGRADE_DELAY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackUPGRADEINTERFACEVERSION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3cb1cc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (offBlocksEscrow *OffBlocksEscrow) PackUPGRADEINTERFACEVERSION() []byte {
	enc, err := offBlocksEscrow.abi.Pack("UPGRADE_INTERFACE_VERSION")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUPGRADEINTERFACEVERSION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad3cb1cc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (offBlocksEscrow *OffBlocksEscrow) TryPackUPGRADEINTERFACEVERSION() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("UPGRADE_INTERFACE_VERSION")
}

// UnpackUPGRADEINTERFACEVERSION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xad3cb1cc.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUPGRADEINTERFACEVERSION(data []byte) (string, error) {
	out, err := offBlocksEscrow.abi.Unpack("UPGRADE_INTERFACE_VERSION", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackUPGRADEWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13e41686.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UPGRADE_WINDOW() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackUPGRADEWINDOW() []byte {
	enc, err := offBlocksEscrow.abi.Pack("UPGRADE_WINDOW")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUPGRADEWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13e41686.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UPGRADE_WINDOW() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackUPGRADEWINDOW() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("UPGRADE_WINDOW")
}

// UnpackUPGRADEWINDOW is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13e41686.
//
// Solidity: function UPGRADE_WINDOW() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUPGRADEWINDOW(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("UPGRADE_WINDOW", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackAcceptOwnership() []byte {
	enc, err := offBlocksEscrow.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackAcceptOwnership() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("acceptOwnership")
}

// PackAddOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9870d7fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addOperator(address operator) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackAddOperator(operator common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("addOperator", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9870d7fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addOperator(address operator) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackAddOperator(operator common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("addOperator", operator)
}

// PackAddToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd48bfca7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addToken(address token) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackAddToken(token common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("addToken", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd48bfca7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addToken(address token) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackAddToken(token common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("addToken", token)
}

// PackAnnounceEmergency is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaee96fef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announceEmergency() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackAnnounceEmergency() []byte {
	enc, err := offBlocksEscrow.abi.Pack("announceEmergency")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnounceEmergency is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaee96fef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function announceEmergency() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackAnnounceEmergency() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("announceEmergency")
}

// PackAnnouncePayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf92d802c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announcePayee(address payee) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackAnnouncePayee(payee common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("announcePayee", payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnouncePayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf92d802c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function announcePayee(address payee) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackAnnouncePayee(payee common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("announcePayee", payee)
}

// PackAnnounceUpgrade is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd730e2ba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announceUpgrade(address implementation, bytes data) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackAnnounceUpgrade(implementation common.Address, data []byte) []byte {
	enc, err := offBlocksEscrow.abi.Pack("announceUpgrade", implementation, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnounceUpgrade is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd730e2ba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function announceUpgrade(address implementation, bytes data) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackAnnounceUpgrade(implementation common.Address, data []byte) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("announceUpgrade", implementation, data)
}

// PackApproveAndSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb045d62b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndSettle(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveAndSettle(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveAndSettle", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb045d62b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndSettle(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveAndSettle(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveAndSettle", id)
}

// PackApproveAndSettleAmounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98234c2b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndSettleAmounts(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveAndSettleAmounts(id *big.Int, splitAmounts []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveAndSettleAmounts", id, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndSettleAmounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98234c2b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndSettleAmounts(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveAndSettleAmounts(id *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveAndSettleAmounts", id, splitAmounts)
}

// PackApproveAndSettleAmountsMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1b3aefa3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndSettleAmountsMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveAndSettleAmountsMany(ids []*big.Int, splitAmounts [][]*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveAndSettleAmountsMany", ids, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndSettleAmountsMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1b3aefa3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndSettleAmountsMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveAndSettleAmountsMany(ids []*big.Int, splitAmounts [][]*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveAndSettleAmountsMany", ids, splitAmounts)
}

// PackApproveAndSettleMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9e38115e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndSettleMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveAndSettleMany(ids []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveAndSettleMany", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndSettleMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9e38115e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndSettleMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveAndSettleMany(ids []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveAndSettleMany", ids)
}

// PackApproveDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1409ff6e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveDeposit(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveDeposit", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1409ff6e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveDeposit(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveDeposit", id)
}

// PackCancelEmergency is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa14957ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelEmergency() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackCancelEmergency() []byte {
	enc, err := offBlocksEscrow.abi.Pack("cancelEmergency")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancelEmergency is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa14957ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancelEmergency() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackCancelEmergency() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("cancelEmergency")
}

// PackCancelUpgrade is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f29166.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelUpgrade() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackCancelUpgrade() []byte {
	enc, err := offBlocksEscrow.abi.Pack("cancelUpgrade")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancelUpgrade is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f29166.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancelUpgrade() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackCancelUpgrade() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("cancelUpgrade")
}

// PackConfirmPayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb646604b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function confirmPayee(address payee) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackConfirmPayee(payee common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("confirmPayee", payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConfirmPayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb646604b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function confirmPayee(address payee) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackConfirmPayee(payee common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("confirmPayee", payee)
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x198cede1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(address token, uint256[] splitAmounts, address[] splitAddresses) returns(uint256 id)
func (offBlocksEscrow *OffBlocksEscrow) PackDeposit(token common.Address, splitAmounts []*big.Int, splitAddresses []common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("deposit", token, splitAmounts, splitAddresses)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x198cede1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(address token, uint256[] splitAmounts, address[] splitAddresses) returns(uint256 id)
func (offBlocksEscrow *OffBlocksEscrow) TryPackDeposit(token common.Address, splitAmounts []*big.Int, splitAddresses []common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("deposit", token, splitAmounts, splitAddresses)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x198cede1.
//
// Solidity: function deposit(address token, uint256[] splitAmounts, address[] splitAddresses) returns(uint256 id)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDeposit(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("deposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDepositById is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6805a4d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositById(uint256 id) view returns((address,address,uint8,uint256,uint256,uint256[],address[]) shown)
func (offBlocksEscrow *OffBlocksEscrow) PackDepositById(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("depositById", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositById is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6805a4d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositById(uint256 id) view returns((address,address,uint8,uint256,uint256,uint256[],address[]) shown)
func (offBlocksEscrow *OffBlocksEscrow) TryPackDepositById(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("depositById", id)
}

// UnpackDepositById is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6805a4d8.
//
// Solidity: function depositById(uint256 id) view returns((address,address,uint8,uint256,uint256,uint256[],address[]) shown)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositById(data []byte) (IOffBlocksEscrowDeposit, error) {
	out, err := offBlocksEscrow.abi.Unpack("depositById", data)
	if err != nil {
		return *new(IOffBlocksEscrowDeposit), err
	}
	out0 := *abi.ConvertType(out[0], new(IOffBlocksEscrowDeposit)).(*IOffBlocksEscrowDeposit)
	return out0, nil
}

// PackDepositCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2dfdf0b5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositCount() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackDepositCount() []byte {
	enc, err := offBlocksEscrow.abi.Pack("depositCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2dfdf0b5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositCount() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackDepositCount() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("depositCount")
}

// UnpackDepositCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2dfdf0b5.
//
// Solidity: function depositCount() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositCount(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("depositCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeposits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6d68177.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposits(address depositor, uint256 index) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackDeposits(depositor common.Address, index *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("deposits", depositor, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6d68177.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposits(address depositor, uint256 index) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackDeposits(depositor common.Address, index *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("deposits", depositor, index)
}

// UnpackDeposits is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd6d68177.
//
// Solidity: function deposits(address depositor, uint256 index) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDeposits(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("deposits", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDepositsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3a9db1a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositsOf(address depositor) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackDepositsOf(depositor common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("depositsOf", depositor)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3a9db1a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositsOf(address depositor) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackDepositsOf(depositor common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("depositsOf", depositor)
}

// UnpackDepositsOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe3a9db1a.
//
// Solidity: function depositsOf(address depositor) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositsOf(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("depositsOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEmergencyAnnouncedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9fcf79b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function emergencyAnnouncedAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackEmergencyAnnouncedAt() []byte {
	enc, err := offBlocksEscrow.abi.Pack("emergencyAnnouncedAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEmergencyAnnouncedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9fcf79b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function emergencyAnnouncedAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackEmergencyAnnouncedAt() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("emergencyAnnouncedAt")
}

// UnpackEmergencyAnnouncedAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9fcf79b.
//
// Solidity: function emergencyAnnouncedAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyAnnouncedAt(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("emergencyAnnouncedAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEmergencyWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5312ea8e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function emergencyWithdraw(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackEmergencyWithdraw(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("emergencyWithdraw", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEmergencyWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5312ea8e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function emergencyWithdraw(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackEmergencyWithdraw(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("emergencyWithdraw", id)
}

// PackGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452a9320.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function guardian() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) PackGuardian() []byte {
	enc, err := offBlocksEscrow.abi.Pack("guardian")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452a9320.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function guardian() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) TryPackGuardian() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("guardian")
}

// UnpackGuardian is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x452a9320.
//
// Solidity: function guardian() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) UnpackGuardian(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("guardian", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackHeldFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91883f9f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function heldFor(address to, address token) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackHeldFor(to common.Address, token common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("heldFor", to, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHeldFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91883f9f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function heldFor(address to, address token) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackHeldFor(to common.Address, token common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("heldFor", to, token)
}

// UnpackHeldFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91883f9f.
//
// Solidity: function heldFor(address to, address token) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackHeldFor(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("heldFor", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d752616.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address _owner, address _smartWalletFactory, address[] _tokens, address[] _payees) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackInitialize(owner common.Address, smartWalletFactory common.Address, tokens []common.Address, payees []common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("initialize", owner, smartWalletFactory, tokens, payees)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d752616.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address _owner, address _smartWalletFactory, address[] _tokens, address[] _payees) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackInitialize(owner common.Address, smartWalletFactory common.Address, tokens []common.Address, payees []common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("initialize", owner, smartWalletFactory, tokens, payees)
}

// PackIsOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d70f7ae.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperator(address account) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) PackIsOperator(account common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("isOperator", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d70f7ae.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperator(address account) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) TryPackIsOperator(account common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("isOperator", account)
}

// UnpackIsOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6d70f7ae.
//
// Solidity: function isOperator(address account) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) UnpackIsOperator(data []byte) (bool, error) {
	out, err := offBlocksEscrow.abi.Unpack("isOperator", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsPayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x366653a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isPayee(address payee) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) PackIsPayee(payee common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("isPayee", payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsPayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x366653a9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isPayee(address payee) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) TryPackIsPayee(payee common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("isPayee", payee)
}

// UnpackIsPayee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x366653a9.
//
// Solidity: function isPayee(address payee) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) UnpackIsPayee(data []byte) (bool, error) {
	out, err := offBlocksEscrow.abi.Unpack("isPayee", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMayOperate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe097faf8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mayOperate(address caller) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) PackMayOperate(caller common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("mayOperate", caller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMayOperate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe097faf8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mayOperate(address caller) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) TryPackMayOperate(caller common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("mayOperate", caller)
}

// UnpackMayOperate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe097faf8.
//
// Solidity: function mayOperate(address caller) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) UnpackMayOperate(data []byte) (bool, error) {
	out, err := offBlocksEscrow.abi.Unpack("mayOperate", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) PackOwner() []byte {
	enc, err := offBlocksEscrow.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) TryPackOwner() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwner(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pause() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackPause() []byte {
	enc, err := offBlocksEscrow.abi.Pack("pause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8456cb59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pause() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackPause() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("pause")
}

// PackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function paused() view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) PackPaused() []byte {
	enc, err := offBlocksEscrow.abi.Pack("paused")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPaused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c975abb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function paused() view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) TryPackPaused() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("paused")
}

// UnpackPaused is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c975abb.
//
// Solidity: function paused() view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPaused(data []byte) (bool, error) {
	out, err := offBlocksEscrow.abi.Unpack("paused", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackPayHeld is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf3f04e19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payHeld(address to, address token) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackPayHeld(to common.Address, token common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("payHeld", to, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayHeld is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf3f04e19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payHeld(address to, address token) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackPayHeld(to common.Address, token common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("payHeld", to, token)
}

// PackPayeeConfirmableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8683f193.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payeeConfirmableAt(address payee) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackPayeeConfirmableAt(payee common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("payeeConfirmableAt", payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayeeConfirmableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8683f193.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payeeConfirmableAt(address payee) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackPayeeConfirmableAt(payee common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("payeeConfirmableAt", payee)
}

// UnpackPayeeConfirmableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8683f193.
//
// Solidity: function payeeConfirmableAt(address payee) view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeConfirmableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("payeeConfirmableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) PackPendingOwner() []byte {
	enc, err := offBlocksEscrow.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) TryPackPendingOwner() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackProxiableUUID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d1902d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (offBlocksEscrow *OffBlocksEscrow) PackProxiableUUID() []byte {
	enc, err := offBlocksEscrow.abi.Pack("proxiableUUID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxiableUUID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d1902d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (offBlocksEscrow *OffBlocksEscrow) TryPackProxiableUUID() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("proxiableUUID")
}

// UnpackProxiableUUID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52d1902d.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (offBlocksEscrow *OffBlocksEscrow) UnpackProxiableUUID(data []byte) ([32]byte, error) {
	out, err := offBlocksEscrow.abi.Unpack("proxiableUUID", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2dabbeed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaim(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackReclaim(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("reclaim", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2dabbeed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaim(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackReclaim(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("reclaim", id)
}

// PackRejectAndReturn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77c64465.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejectAndReturn(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRejectAndReturn(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("rejectAndReturn", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejectAndReturn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77c64465.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejectAndReturn(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRejectAndReturn(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("rejectAndReturn", id)
}

// PackRejectAndReturnMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x955bb49c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejectAndReturnMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRejectAndReturnMany(ids []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("rejectAndReturnMany", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejectAndReturnMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x955bb49c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejectAndReturnMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRejectAndReturnMany(ids []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("rejectAndReturnMany", ids)
}

// PackRejectDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d6f3ac9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejectDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRejectDeposit(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("rejectDeposit", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejectDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d6f3ac9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejectDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRejectDeposit(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("rejectDeposit", id)
}

// PackRemoveOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac8a584a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeOperator(address operator) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRemoveOperator(operator common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("removeOperator", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac8a584a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeOperator(address operator) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRemoveOperator(operator common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("removeOperator", operator)
}

// PackRemovePayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ed35855.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removePayee(address payee) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRemovePayee(payee common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("removePayee", payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemovePayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ed35855.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removePayee(address payee) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRemovePayee(payee common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("removePayee", payee)
}

// PackRemoveToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5fa7b584.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeToken(address token) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRemoveToken(token common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("removeToken", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5fa7b584.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeToken(address token) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRemoveToken(token common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("removeToken", token)
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() pure returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRenounceOwnership() []byte {
	enc, err := offBlocksEscrow.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() pure returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRenounceOwnership() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("renounceOwnership")
}

// PackSetGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a0dac4a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setGuardian(address newGuardian) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSetGuardian(newGuardian common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("setGuardian", newGuardian)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a0dac4a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setGuardian(address newGuardian) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSetGuardian(newGuardian common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("setGuardian", newGuardian)
}

// PackSettleAmounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b19b965.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleAmounts(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettleAmounts(id *big.Int, splitAmounts []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settleAmounts", id, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleAmounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b19b965.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleAmounts(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettleAmounts(id *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settleAmounts", id, splitAmounts)
}

// PackSettleDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd24ca58a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettleDeposit(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settleDeposit", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd24ca58a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettleDeposit(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settleDeposit", id)
}

// PackSettlePartially is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b9ffb22.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settlePartially(uint256 id, uint256 amount) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettlePartially(id *big.Int, amount *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settlePartially", id, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettlePartially is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b9ffb22.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settlePartially(uint256 id, uint256 amount) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettlePartially(id *big.Int, amount *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settlePartially", id, amount)
}

// PackSmartWalletFactory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f5f9742.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function smartWalletFactory() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) PackSmartWalletFactory() []byte {
	enc, err := offBlocksEscrow.abi.Pack("smartWalletFactory")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSmartWalletFactory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f5f9742.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function smartWalletFactory() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) TryPackSmartWalletFactory() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("smartWalletFactory")
}

// UnpackSmartWalletFactory is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f5f9742.
//
// Solidity: function smartWalletFactory() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) UnpackSmartWalletFactory(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("smartWalletFactory", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSupportedTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x68c4ac26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportedTokens(address token) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) PackSupportedTokens(token common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("supportedTokens", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportedTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x68c4ac26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportedTokens(address token) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) TryPackSupportedTokens(token common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("supportedTokens", token)
}

// UnpackSupportedTokens is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x68c4ac26.
//
// Solidity: function supportedTokens(address token) view returns(bool)
func (offBlocksEscrow *OffBlocksEscrow) UnpackSupportedTokens(data []byte) (bool, error) {
	out, err := offBlocksEscrow.abi.Unpack("supportedTokens", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39160e5e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function topUp(uint256 id, uint256[] splitAmounts) returns(address token)
func (offBlocksEscrow *OffBlocksEscrow) PackTopUp(id *big.Int, splitAmounts []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("topUp", id, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39160e5e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function topUp(uint256 id, uint256[] splitAmounts) returns(address token)
func (offBlocksEscrow *OffBlocksEscrow) TryPackTopUp(id *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("topUp", id, splitAmounts)
}

// UnpackTopUp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39160e5e.
//
// Solidity: function topUp(uint256 id, uint256[] splitAmounts) returns(address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackTopUp(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("topUp", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := offBlocksEscrow.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("transferOwnership", newOwner)
}

// PackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unpause() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackUnpause() []byte {
	enc, err := offBlocksEscrow.abi.Pack("unpause")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnpause is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f4ba83a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unpause() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackUnpause() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("unpause")
}

// PackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeToAndCall(address implementation, bytes data) payable returns()
func (offBlocksEscrow *OffBlocksEscrow) PackUpgradeToAndCall(implementation common.Address, data []byte) []byte {
	enc, err := offBlocksEscrow.abi.Pack("upgradeToAndCall", implementation, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upgradeToAndCall(address implementation, bytes data) payable returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackUpgradeToAndCall(implementation common.Address, data []byte) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("upgradeToAndCall", implementation, data)
}

// PackUpgradeableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3acb1536.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackUpgradeableAt() []byte {
	enc, err := offBlocksEscrow.abi.Pack("upgradeableAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpgradeableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3acb1536.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upgradeableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackUpgradeableAt() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("upgradeableAt")
}

// UnpackUpgradeableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3acb1536.
//
// Solidity: function upgradeableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradeableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("upgradeableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawRejectedDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x581702b1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawRejectedDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackWithdrawRejectedDeposit(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("withdrawRejectedDeposit", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawRejectedDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x581702b1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawRejectedDeposit(uint256 id) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackWithdrawRejectedDeposit(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("withdrawRejectedDeposit", id)
}

// OffBlocksEscrowDepositApproved represents a DepositApproved event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositApproved struct {
	Id        *big.Int
	Depositor common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositApprovedEventName = "DepositApproved"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositApproved) ContractEventName() string {
	return OffBlocksEscrowDepositApprovedEventName
}

// UnpackDepositApprovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositApproved(uint256 indexed id, address indexed depositor)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositApprovedEvent(log *types.Log) (*OffBlocksEscrowDepositApproved, error) {
	event := "DepositApproved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositApproved)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowDepositCreated represents a DepositCreated event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositCreated struct {
	Id        *big.Int
	Depositor common.Address
	Token     common.Address
	Amount    *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositCreatedEventName = "DepositCreated"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositCreated) ContractEventName() string {
	return OffBlocksEscrowDepositCreatedEventName
}

// UnpackDepositCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositCreated(uint256 indexed id, address indexed depositor, address indexed token, uint256 amount)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositCreatedEvent(log *types.Log) (*OffBlocksEscrowDepositCreated, error) {
	event := "DepositCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositCreated)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowDepositRejected represents a DepositRejected event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositRejected struct {
	Id        *big.Int
	Depositor common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositRejectedEventName = "DepositRejected"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositRejected) ContractEventName() string {
	return OffBlocksEscrowDepositRejectedEventName
}

// UnpackDepositRejectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositRejected(uint256 indexed id, address indexed depositor)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositRejectedEvent(log *types.Log) (*OffBlocksEscrowDepositRejected, error) {
	event := "DepositRejected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositRejected)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowDepositReturned represents a DepositReturned event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositReturned struct {
	Id        *big.Int
	Depositor common.Address
	Amount    *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositReturnedEventName = "DepositReturned"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositReturned) ContractEventName() string {
	return OffBlocksEscrowDepositReturnedEventName
}

// UnpackDepositReturnedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositReturned(uint256 indexed id, address indexed depositor, uint256 amount)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositReturnedEvent(log *types.Log) (*OffBlocksEscrowDepositReturned, error) {
	event := "DepositReturned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositReturned)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowDepositSettled represents a DepositSettled event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositSettled struct {
	Id        *big.Int
	Depositor common.Address
	Settled   *big.Int
	Returned  *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositSettledEventName = "DepositSettled"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositSettled) ContractEventName() string {
	return OffBlocksEscrowDepositSettledEventName
}

// UnpackDepositSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 returned)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositSettledEvent(log *types.Log) (*OffBlocksEscrowDepositSettled, error) {
	event := "DepositSettled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositSettled)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowDepositToppedUp represents a DepositToppedUp event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositToppedUp struct {
	Id        *big.Int
	Depositor common.Address
	Amount    *big.Int
	Total     *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositToppedUpEventName = "DepositToppedUp"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositToppedUp) ContractEventName() string {
	return OffBlocksEscrowDepositToppedUpEventName
}

// UnpackDepositToppedUpEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositToppedUp(uint256 indexed id, address indexed depositor, uint256 amount, uint256 total)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositToppedUpEvent(log *types.Log) (*OffBlocksEscrowDepositToppedUp, error) {
	event := "DepositToppedUp"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositToppedUp)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowEmergencyAnnounced represents a EmergencyAnnounced event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEmergencyAnnounced struct {
	From *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowEmergencyAnnouncedEventName = "EmergencyAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowEmergencyAnnounced) ContractEventName() string {
	return OffBlocksEscrowEmergencyAnnouncedEventName
}

// UnpackEmergencyAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EmergencyAnnounced(uint256 from)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyAnnouncedEvent(log *types.Log) (*OffBlocksEscrowEmergencyAnnounced, error) {
	event := "EmergencyAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowEmergencyAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowEmergencyCancelled represents a EmergencyCancelled event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEmergencyCancelled struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowEmergencyCancelledEventName = "EmergencyCancelled"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowEmergencyCancelled) ContractEventName() string {
	return OffBlocksEscrowEmergencyCancelledEventName
}

// UnpackEmergencyCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EmergencyCancelled()
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyCancelledEvent(log *types.Log) (*OffBlocksEscrowEmergencyCancelled, error) {
	event := "EmergencyCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowEmergencyCancelled)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowGuardianChanged represents a GuardianChanged event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowGuardianChanged struct {
	OldGuardian common.Address
	NewGuardian common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowGuardianChangedEventName = "GuardianChanged"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowGuardianChanged) ContractEventName() string {
	return OffBlocksEscrowGuardianChangedEventName
}

// UnpackGuardianChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event GuardianChanged(address indexed oldGuardian, address indexed newGuardian)
func (offBlocksEscrow *OffBlocksEscrow) UnpackGuardianChangedEvent(log *types.Log) (*OffBlocksEscrowGuardianChanged, error) {
	event := "GuardianChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowGuardianChanged)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowHeldPaid represents a HeldPaid event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowHeldPaid struct {
	To     common.Address
	Token  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowHeldPaidEventName = "HeldPaid"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowHeldPaid) ContractEventName() string {
	return OffBlocksEscrowHeldPaidEventName
}

// UnpackHeldPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event HeldPaid(address indexed to, address indexed token, uint256 amount)
func (offBlocksEscrow *OffBlocksEscrow) UnpackHeldPaidEvent(log *types.Log) (*OffBlocksEscrowHeldPaid, error) {
	event := "HeldPaid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowHeldPaid)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowInitialized represents a Initialized event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowInitialized struct {
	Version uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowInitialized) ContractEventName() string {
	return OffBlocksEscrowInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint64 version)
func (offBlocksEscrow *OffBlocksEscrow) UnpackInitializedEvent(log *types.Log) (*OffBlocksEscrowInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowInitialized)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowOperatorAdded represents a OperatorAdded event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOperatorAdded struct {
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowOperatorAddedEventName = "OperatorAdded"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowOperatorAdded) ContractEventName() string {
	return OffBlocksEscrowOperatorAddedEventName
}

// UnpackOperatorAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorAdded(address indexed operator)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOperatorAddedEvent(log *types.Log) (*OffBlocksEscrowOperatorAdded, error) {
	event := "OperatorAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowOperatorAdded)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowOperatorRemoved represents a OperatorRemoved event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOperatorRemoved struct {
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowOperatorRemovedEventName = "OperatorRemoved"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowOperatorRemoved) ContractEventName() string {
	return OffBlocksEscrowOperatorRemovedEventName
}

// UnpackOperatorRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorRemoved(address indexed operator)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOperatorRemovedEvent(log *types.Log) (*OffBlocksEscrowOperatorRemoved, error) {
	event := "OperatorRemoved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowOperatorRemoved)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowOwnershipTransferStarted) ContractEventName() string {
	return OffBlocksEscrowOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnershipTransferStartedEvent(log *types.Log) (*OffBlocksEscrowOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowOwnershipTransferred represents a OwnershipTransferred event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowOwnershipTransferred) ContractEventName() string {
	return OffBlocksEscrowOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnershipTransferredEvent(log *types.Log) (*OffBlocksEscrowOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowPaused represents a Paused event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPaused struct {
	Account common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowPausedEventName = "Paused"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowPaused) ContractEventName() string {
	return OffBlocksEscrowPausedEventName
}

// UnpackPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paused(address account)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPausedEvent(log *types.Log) (*OffBlocksEscrowPaused, error) {
	event := "Paused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowPaused)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowPayeeAnnounced represents a PayeeAnnounced event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeAnnounced struct {
	Payee         common.Address
	ConfirmableAt *big.Int
	Raw           *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowPayeeAnnouncedEventName = "PayeeAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowPayeeAnnounced) ContractEventName() string {
	return OffBlocksEscrowPayeeAnnouncedEventName
}

// UnpackPayeeAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PayeeAnnounced(address indexed payee, uint256 confirmableAt)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeAnnouncedEvent(log *types.Log) (*OffBlocksEscrowPayeeAnnounced, error) {
	event := "PayeeAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowPayeeAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowPayeeRegistered represents a PayeeRegistered event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeRegistered struct {
	Payee common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowPayeeRegisteredEventName = "PayeeRegistered"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowPayeeRegistered) ContractEventName() string {
	return OffBlocksEscrowPayeeRegisteredEventName
}

// UnpackPayeeRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PayeeRegistered(address indexed payee)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeRegisteredEvent(log *types.Log) (*OffBlocksEscrowPayeeRegistered, error) {
	event := "PayeeRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowPayeeRegistered)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowPayeeRemoved represents a PayeeRemoved event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeRemoved struct {
	Payee common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowPayeeRemovedEventName = "PayeeRemoved"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowPayeeRemoved) ContractEventName() string {
	return OffBlocksEscrowPayeeRemovedEventName
}

// UnpackPayeeRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PayeeRemoved(address indexed payee)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeRemovedEvent(log *types.Log) (*OffBlocksEscrowPayeeRemoved, error) {
	event := "PayeeRemoved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowPayeeRemoved)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowPaymentHeld represents a PaymentHeld event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPaymentHeld struct {
	To     common.Address
	Token  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowPaymentHeldEventName = "PaymentHeld"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowPaymentHeld) ContractEventName() string {
	return OffBlocksEscrowPaymentHeldEventName
}

// UnpackPaymentHeldEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentHeld(address indexed to, address indexed token, uint256 amount)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPaymentHeldEvent(log *types.Log) (*OffBlocksEscrowPaymentHeld, error) {
	event := "PaymentHeld"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowPaymentHeld)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowTokenAdded represents a TokenAdded event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowTokenAdded struct {
	Token common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowTokenAddedEventName = "TokenAdded"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowTokenAdded) ContractEventName() string {
	return OffBlocksEscrowTokenAddedEventName
}

// UnpackTokenAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TokenAdded(address indexed token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackTokenAddedEvent(log *types.Log) (*OffBlocksEscrowTokenAdded, error) {
	event := "TokenAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowTokenAdded)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowTokenRemoved represents a TokenRemoved event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowTokenRemoved struct {
	Token common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowTokenRemovedEventName = "TokenRemoved"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowTokenRemoved) ContractEventName() string {
	return OffBlocksEscrowTokenRemovedEventName
}

// UnpackTokenRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TokenRemoved(address indexed token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackTokenRemovedEvent(log *types.Log) (*OffBlocksEscrowTokenRemoved, error) {
	event := "TokenRemoved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowTokenRemoved)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowUnpaused represents a Unpaused event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUnpaused struct {
	Account common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowUnpausedEventName = "Unpaused"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowUnpaused) ContractEventName() string {
	return OffBlocksEscrowUnpausedEventName
}

// UnpackUnpausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unpaused(address account)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUnpausedEvent(log *types.Log) (*OffBlocksEscrowUnpaused, error) {
	event := "Unpaused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowUnpaused)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowUpgradeAnnounced represents a UpgradeAnnounced event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUpgradeAnnounced struct {
	Implementation common.Address
	CodeHash       [32]byte
	Data           []byte
	From           *big.Int
	Until          *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowUpgradeAnnouncedEventName = "UpgradeAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowUpgradeAnnounced) ContractEventName() string {
	return OffBlocksEscrowUpgradeAnnouncedEventName
}

// UnpackUpgradeAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpgradeAnnounced(address indexed implementation, bytes32 codeHash, bytes data, uint256 from, uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradeAnnouncedEvent(log *types.Log) (*OffBlocksEscrowUpgradeAnnounced, error) {
	event := "UpgradeAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowUpgradeAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowUpgradeCancelled represents a UpgradeCancelled event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUpgradeCancelled struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowUpgradeCancelledEventName = "UpgradeCancelled"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowUpgradeCancelled) ContractEventName() string {
	return OffBlocksEscrowUpgradeCancelledEventName
}

// UnpackUpgradeCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpgradeCancelled()
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradeCancelledEvent(log *types.Log) (*OffBlocksEscrowUpgradeCancelled, error) {
	event := "UpgradeCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowUpgradeCancelled)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OffBlocksEscrowUpgraded represents a Upgraded event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUpgraded struct {
	Implementation common.Address
	Raw            *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowUpgradedEventName = "Upgraded"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowUpgraded) ContractEventName() string {
	return OffBlocksEscrowUpgradedEventName
}

// UnpackUpgradedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upgraded(address indexed implementation)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradedEvent(log *types.Log) (*OffBlocksEscrowUpgraded, error) {
	event := "Upgraded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowUpgraded)
	if len(log.Data) > 0 {
		if err := offBlocksEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (offBlocksEscrow *OffBlocksEscrow) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["AlreadyOperator"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackAlreadyOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["AmountTooLarge"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackAmountTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackERC1967NonPayableError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["EmergencyDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackEmergencyDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["EmergencyNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackEmergencyNotAnnouncedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["EnforcedPause"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackEnforcedPauseError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ExpectedPause"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackExpectedPauseError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["InsufficientAllowance"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackInsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["InsufficientBalance"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackInsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["InvalidInitialization"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackInvalidInitializationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["LengthsDiffer"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackLengthsDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NoSplits"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNoSplitsError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NotAPayee"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNotAPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NotAToken"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNotATokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NotDepositor"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNotDepositorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NotInitializing"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNotInitializingError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NotOperator"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NothingHeld"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNothingHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["OwnerNeeded"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackOwnerNeededError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["PayeeAlreadyRegistered"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackPayeeAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["PayeeDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackPayeeDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["PayeeNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackPayeeNotAnnouncedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["RegistryFull"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackRegistryFullError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["SplitLengthsDiffer"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackSplitLengthsDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["TokenAlreadyAdded"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackTokenAlreadyAddedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["TooEarlyToReclaim"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackTooEarlyToReclaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["TooManySplits"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackTooManySplitsError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UUPSUnauthorizedCallContext"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUUPSUnauthorizedCallContextError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UUPSUnsupportedProxiableUUID"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUUPSUnsupportedProxiableUUIDError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnknownOperator"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnknownOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnknownPayee"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnknownPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnknownWallet"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnknownWalletError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnsupportedToken"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnsupportedTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UpgradeDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUpgradeDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UpgradeLapsed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUpgradeLapsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UpgradeNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUpgradeNotAnnouncedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["WrongAmountReceived"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackWrongAmountReceivedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["WrongStatus"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackWrongStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ZeroAddress"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackZeroAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ZeroAmount"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackZeroAmountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// OffBlocksEscrowAddressEmptyCode represents a AddressEmptyCode error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func OffBlocksEscrowAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (offBlocksEscrow *OffBlocksEscrow) UnpackAddressEmptyCodeError(raw []byte) (*OffBlocksEscrowAddressEmptyCode, error) {
	out := new(OffBlocksEscrowAddressEmptyCode)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowAlreadyOperator represents a AlreadyOperator error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowAlreadyOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyOperator(address operator)
func OffBlocksEscrowAlreadyOperatorErrorID() common.Hash {
	return common.HexToHash("0x42a86221149ac40aeb1734c5eae0f6c427fb132645b4e9e44a2547ae432b6355")
}

// UnpackAlreadyOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyOperator(address operator)
func (offBlocksEscrow *OffBlocksEscrow) UnpackAlreadyOperatorError(raw []byte) (*OffBlocksEscrowAlreadyOperator, error) {
	out := new(OffBlocksEscrowAlreadyOperator)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "AlreadyOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowAmountTooLarge represents a AmountTooLarge error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowAmountTooLarge struct {
	Amount *big.Int
	Most   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AmountTooLarge(uint256 amount, uint256 most)
func OffBlocksEscrowAmountTooLargeErrorID() common.Hash {
	return common.HexToHash("0x7f162703b1fbad455ee7087f54e476f5f7b21f668d715d2aa1b9371e813d293d")
}

// UnpackAmountTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AmountTooLarge(uint256 amount, uint256 most)
func (offBlocksEscrow *OffBlocksEscrow) UnpackAmountTooLargeError(raw []byte) (*OffBlocksEscrowAmountTooLarge, error) {
	out := new(OffBlocksEscrowAmountTooLarge)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "AmountTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowERC1967InvalidImplementation represents a ERC1967InvalidImplementation error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowERC1967InvalidImplementation struct {
	Implementation common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func OffBlocksEscrowERC1967InvalidImplementationErrorID() common.Hash {
	return common.HexToHash("0x4c9c8ce3ceb3130f17f7cdba48d89b5b0129f266a8bac114e6e315a41879b617")
}

// UnpackERC1967InvalidImplementationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func (offBlocksEscrow *OffBlocksEscrow) UnpackERC1967InvalidImplementationError(raw []byte) (*OffBlocksEscrowERC1967InvalidImplementation, error) {
	out := new(OffBlocksEscrowERC1967InvalidImplementation)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ERC1967InvalidImplementation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowERC1967NonPayable represents a ERC1967NonPayable error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowERC1967NonPayable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967NonPayable()
func OffBlocksEscrowERC1967NonPayableErrorID() common.Hash {
	return common.HexToHash("0xb398979fa84f543c8e222f17890372c487baf85e062276c127fef521eea7224b")
}

// UnpackERC1967NonPayableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967NonPayable()
func (offBlocksEscrow *OffBlocksEscrow) UnpackERC1967NonPayableError(raw []byte) (*OffBlocksEscrowERC1967NonPayable, error) {
	out := new(OffBlocksEscrowERC1967NonPayable)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ERC1967NonPayable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowEmergencyDelayNotPassed represents a EmergencyDelayNotPassed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEmergencyDelayNotPassed struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmergencyDelayNotPassed(uint256 from)
func OffBlocksEscrowEmergencyDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x9c1125acc10e50f6bb04e23c0901f2a6750169ee510248834ff3d93e13afb4c8")
}

// UnpackEmergencyDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmergencyDelayNotPassed(uint256 from)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyDelayNotPassedError(raw []byte) (*OffBlocksEscrowEmergencyDelayNotPassed, error) {
	out := new(OffBlocksEscrowEmergencyDelayNotPassed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "EmergencyDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowEmergencyNotAnnounced represents a EmergencyNotAnnounced error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEmergencyNotAnnounced struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmergencyNotAnnounced()
func OffBlocksEscrowEmergencyNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0x92784612a883047e23e5f8d38840a83c3e07109607d0dca9ac56566d70d5db1e")
}

// UnpackEmergencyNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmergencyNotAnnounced()
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyNotAnnouncedError(raw []byte) (*OffBlocksEscrowEmergencyNotAnnounced, error) {
	out := new(OffBlocksEscrowEmergencyNotAnnounced)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "EmergencyNotAnnounced", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowEnforcedPause represents a EnforcedPause error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEnforcedPause struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EnforcedPause()
func OffBlocksEscrowEnforcedPauseErrorID() common.Hash {
	return common.HexToHash("0xd93c0665d6c96d04a8f174024fc4ddd66c250604aff22bbec808de86dd3637e3")
}

// UnpackEnforcedPauseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EnforcedPause()
func (offBlocksEscrow *OffBlocksEscrow) UnpackEnforcedPauseError(raw []byte) (*OffBlocksEscrowEnforcedPause, error) {
	out := new(OffBlocksEscrowEnforcedPause)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "EnforcedPause", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowExpectedPause represents a ExpectedPause error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowExpectedPause struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExpectedPause()
func OffBlocksEscrowExpectedPauseErrorID() common.Hash {
	return common.HexToHash("0x8dfc202bcfe9a735b559bee70674422512bc5c30f687046ae8778315fb81da44")
}

// UnpackExpectedPauseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExpectedPause()
func (offBlocksEscrow *OffBlocksEscrow) UnpackExpectedPauseError(raw []byte) (*OffBlocksEscrowExpectedPause, error) {
	out := new(OffBlocksEscrowExpectedPause)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ExpectedPause", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowFailedCall represents a FailedCall error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func OffBlocksEscrowFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (offBlocksEscrow *OffBlocksEscrow) UnpackFailedCallError(raw []byte) (*OffBlocksEscrowFailedCall, error) {
	out := new(OffBlocksEscrowFailedCall)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowInsufficientAllowance represents a InsufficientAllowance error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowInsufficientAllowance struct {
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientAllowance(uint256 allowance, uint256 needed)
func OffBlocksEscrowInsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0x2a1b2dd846b7c4bf41216c8f38fc58089000eb0b20edf03e6f81ecadbe2cbedf")
}

// UnpackInsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientAllowance(uint256 allowance, uint256 needed)
func (offBlocksEscrow *OffBlocksEscrow) UnpackInsufficientAllowanceError(raw []byte) (*OffBlocksEscrowInsufficientAllowance, error) {
	out := new(OffBlocksEscrowInsufficientAllowance)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowInsufficientBalance represents a InsufficientBalance error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowInsufficientBalance struct {
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func OffBlocksEscrowInsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xcf4791818fba6e019216eb4864093b4947f674afada5d305e57d598b641dad1d")
}

// UnpackInsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func (offBlocksEscrow *OffBlocksEscrow) UnpackInsufficientBalanceError(raw []byte) (*OffBlocksEscrowInsufficientBalance, error) {
	out := new(OffBlocksEscrowInsufficientBalance)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowInvalidInitialization represents a InvalidInitialization error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowInvalidInitialization struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidInitialization()
func OffBlocksEscrowInvalidInitializationErrorID() common.Hash {
	return common.HexToHash("0xf92ee8a957075833165f68c320933b1a1294aafc84ee6e0dd3fb178008f9aaf5")
}

// UnpackInvalidInitializationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidInitialization()
func (offBlocksEscrow *OffBlocksEscrow) UnpackInvalidInitializationError(raw []byte) (*OffBlocksEscrowInvalidInitialization, error) {
	out := new(OffBlocksEscrowInvalidInitialization)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "InvalidInitialization", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowLengthsDiffer represents a LengthsDiffer error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowLengthsDiffer struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LengthsDiffer()
func OffBlocksEscrowLengthsDifferErrorID() common.Hash {
	return common.HexToHash("0x1083f70995e52aa6eadd8e78b01552af3bdce1e96f03bae604a49b57ccab1ca5")
}

// UnpackLengthsDifferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LengthsDiffer()
func (offBlocksEscrow *OffBlocksEscrow) UnpackLengthsDifferError(raw []byte) (*OffBlocksEscrowLengthsDiffer, error) {
	out := new(OffBlocksEscrowLengthsDiffer)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "LengthsDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNoSplits represents a NoSplits error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNoSplits struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSplits()
func OffBlocksEscrowNoSplitsErrorID() common.Hash {
	return common.HexToHash("0x08754f3c4ff056175fbe5e244e3a0b6c3c3661aaff51878498ac5a8a8729d3e4")
}

// UnpackNoSplitsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSplits()
func (offBlocksEscrow *OffBlocksEscrow) UnpackNoSplitsError(raw []byte) (*OffBlocksEscrowNoSplits, error) {
	out := new(OffBlocksEscrowNoSplits)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NoSplits", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNotAPayee represents a NotAPayee error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNotAPayee struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAPayee(address payee)
func OffBlocksEscrowNotAPayeeErrorID() common.Hash {
	return common.HexToHash("0x3b99e8f56bc4df22027edb45e0db6fdb6be5a816dc31a04d0091c52d2954a66c")
}

// UnpackNotAPayeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAPayee(address payee)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNotAPayeeError(raw []byte) (*OffBlocksEscrowNotAPayee, error) {
	out := new(OffBlocksEscrowNotAPayee)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NotAPayee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNotAToken represents a NotAToken error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNotAToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAToken(address token)
func OffBlocksEscrowNotATokenErrorID() common.Hash {
	return common.HexToHash("0xf0ae59ab2305e450b7994c131d4d487b62eef4fac72f3b690bc790b01afd51f5")
}

// UnpackNotATokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAToken(address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNotATokenError(raw []byte) (*OffBlocksEscrowNotAToken, error) {
	out := new(OffBlocksEscrowNotAToken)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NotAToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNotDepositor represents a NotDepositor error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNotDepositor struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotDepositor(address caller)
func OffBlocksEscrowNotDepositorErrorID() common.Hash {
	return common.HexToHash("0xc6cd8a0b10e8457312985cc892e795e9216d2349829347dbe8134cd5a6a0602e")
}

// UnpackNotDepositorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotDepositor(address caller)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNotDepositorError(raw []byte) (*OffBlocksEscrowNotDepositor, error) {
	out := new(OffBlocksEscrowNotDepositor)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NotDepositor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNotInitializing represents a NotInitializing error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNotInitializing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInitializing()
func OffBlocksEscrowNotInitializingErrorID() common.Hash {
	return common.HexToHash("0xd7e6bcf8597daa127dc9f0048d2f08d5ef140a2cb659feabd700beff1f7a8302")
}

// UnpackNotInitializingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInitializing()
func (offBlocksEscrow *OffBlocksEscrow) UnpackNotInitializingError(raw []byte) (*OffBlocksEscrowNotInitializing, error) {
	out := new(OffBlocksEscrowNotInitializing)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NotInitializing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNotOperator represents a NotOperator error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNotOperator struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOperator(address caller)
func OffBlocksEscrowNotOperatorErrorID() common.Hash {
	return common.HexToHash("0x76c6c93a6423c7e2cef5f93921b1d4d1a5ffb795cd7cfed2df95566b7c7f7c40")
}

// UnpackNotOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOperator(address caller)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNotOperatorError(raw []byte) (*OffBlocksEscrowNotOperator, error) {
	out := new(OffBlocksEscrowNotOperator)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NotOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowNothingHeld represents a NothingHeld error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNothingHeld struct {
	To    common.Address
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingHeld(address to, address token)
func OffBlocksEscrowNothingHeldErrorID() common.Hash {
	return common.HexToHash("0x64b0598acbdcd59cf47e36a6b565dbf66bac577014b58f349af1658d1c8fc464")
}

// UnpackNothingHeldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingHeld(address to, address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNothingHeldError(raw []byte) (*OffBlocksEscrowNothingHeld, error) {
	out := new(OffBlocksEscrowNothingHeld)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NothingHeld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func OffBlocksEscrowOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnableInvalidOwnerError(raw []byte) (*OffBlocksEscrowOwnableInvalidOwner, error) {
	out := new(OffBlocksEscrowOwnableInvalidOwner)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func OffBlocksEscrowOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnableUnauthorizedAccountError(raw []byte) (*OffBlocksEscrowOwnableUnauthorizedAccount, error) {
	out := new(OffBlocksEscrowOwnableUnauthorizedAccount)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowOwnerNeeded represents a OwnerNeeded error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOwnerNeeded struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnerNeeded()
func OffBlocksEscrowOwnerNeededErrorID() common.Hash {
	return common.HexToHash("0x017ed72bcba52495adbef6666087438c9eabd87993d0a48598ecbdc5ed0dd7d2")
}

// UnpackOwnerNeededError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnerNeeded()
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnerNeededError(raw []byte) (*OffBlocksEscrowOwnerNeeded, error) {
	out := new(OffBlocksEscrowOwnerNeeded)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "OwnerNeeded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowPayeeAlreadyRegistered represents a PayeeAlreadyRegistered error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeAlreadyRegistered struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeAlreadyRegistered(address payee)
func OffBlocksEscrowPayeeAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x50cb82599d04078f49d504b4b7850594dece626af114fbb85a5153efd47a4a36")
}

// UnpackPayeeAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeAlreadyRegistered(address payee)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeAlreadyRegisteredError(raw []byte) (*OffBlocksEscrowPayeeAlreadyRegistered, error) {
	out := new(OffBlocksEscrowPayeeAlreadyRegistered)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "PayeeAlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowPayeeDelayNotPassed represents a PayeeDelayNotPassed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeDelayNotPassed struct {
	Payee         common.Address
	ConfirmableAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeDelayNotPassed(address payee, uint256 confirmableAt)
func OffBlocksEscrowPayeeDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x286d5f76364be98f0ba5aaf80ef6783facc4aa557d2f8c48833a4b16ad66d25a")
}

// UnpackPayeeDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeDelayNotPassed(address payee, uint256 confirmableAt)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeDelayNotPassedError(raw []byte) (*OffBlocksEscrowPayeeDelayNotPassed, error) {
	out := new(OffBlocksEscrowPayeeDelayNotPassed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "PayeeDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowPayeeNotAnnounced represents a PayeeNotAnnounced error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeNotAnnounced struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeNotAnnounced(address payee)
func OffBlocksEscrowPayeeNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0xe7d5416873c6b507102f19cc26346d450f193d8c0e6286434047ed577c1156cb")
}

// UnpackPayeeNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeNotAnnounced(address payee)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeNotAnnouncedError(raw []byte) (*OffBlocksEscrowPayeeNotAnnounced, error) {
	out := new(OffBlocksEscrowPayeeNotAnnounced)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "PayeeNotAnnounced", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func OffBlocksEscrowReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (offBlocksEscrow *OffBlocksEscrow) UnpackReentrancyGuardReentrantCallError(raw []byte) (*OffBlocksEscrowReentrancyGuardReentrantCall, error) {
	out := new(OffBlocksEscrowReentrancyGuardReentrantCall)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowRegistryFull represents a RegistryFull error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowRegistryFull struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryFull()
func OffBlocksEscrowRegistryFullErrorID() common.Hash {
	return common.HexToHash("0xd107156700a0f6f9761f308084bbe909a6aca7a20a04e6df10b4bf3465baceb1")
}

// UnpackRegistryFullError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryFull()
func (offBlocksEscrow *OffBlocksEscrow) UnpackRegistryFullError(raw []byte) (*OffBlocksEscrowRegistryFull, error) {
	out := new(OffBlocksEscrowRegistryFull)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "RegistryFull", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func OffBlocksEscrowSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackSafeERC20FailedOperationError(raw []byte) (*OffBlocksEscrowSafeERC20FailedOperation, error) {
	out := new(OffBlocksEscrowSafeERC20FailedOperation)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowSplitLengthsDiffer represents a SplitLengthsDiffer error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowSplitLengthsDiffer struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SplitLengthsDiffer()
func OffBlocksEscrowSplitLengthsDifferErrorID() common.Hash {
	return common.HexToHash("0xe61847cd693da862bc60586c53c01eff8203557fb4606054fbbcb0ac55781c8c")
}

// UnpackSplitLengthsDifferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SplitLengthsDiffer()
func (offBlocksEscrow *OffBlocksEscrow) UnpackSplitLengthsDifferError(raw []byte) (*OffBlocksEscrowSplitLengthsDiffer, error) {
	out := new(OffBlocksEscrowSplitLengthsDiffer)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "SplitLengthsDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowTokenAlreadyAdded represents a TokenAlreadyAdded error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowTokenAlreadyAdded struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenAlreadyAdded(address token)
func OffBlocksEscrowTokenAlreadyAddedErrorID() common.Hash {
	return common.HexToHash("0x13501a5144d9b44633444c96f51402686af20280dff4af12a02ccb25fe02de02")
}

// UnpackTokenAlreadyAddedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenAlreadyAdded(address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackTokenAlreadyAddedError(raw []byte) (*OffBlocksEscrowTokenAlreadyAdded, error) {
	out := new(OffBlocksEscrowTokenAlreadyAdded)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "TokenAlreadyAdded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowTooEarlyToReclaim represents a TooEarlyToReclaim error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowTooEarlyToReclaim struct {
	ReclaimableAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarlyToReclaim(uint256 reclaimableAt)
func OffBlocksEscrowTooEarlyToReclaimErrorID() common.Hash {
	return common.HexToHash("0x37c649e43a9a3a787f9529f86e36dd7959fbfcd58cd1e96ec1d87d8663ab746b")
}

// UnpackTooEarlyToReclaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarlyToReclaim(uint256 reclaimableAt)
func (offBlocksEscrow *OffBlocksEscrow) UnpackTooEarlyToReclaimError(raw []byte) (*OffBlocksEscrowTooEarlyToReclaim, error) {
	out := new(OffBlocksEscrowTooEarlyToReclaim)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "TooEarlyToReclaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowTooManySplits represents a TooManySplits error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowTooManySplits struct {
	Count *big.Int
	Most  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManySplits(uint256 count, uint256 most)
func OffBlocksEscrowTooManySplitsErrorID() common.Hash {
	return common.HexToHash("0xb268613580b7ffe59e23749b48d817b6e068d8d5a0782ceacb94c8fe7e708213")
}

// UnpackTooManySplitsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManySplits(uint256 count, uint256 most)
func (offBlocksEscrow *OffBlocksEscrow) UnpackTooManySplitsError(raw []byte) (*OffBlocksEscrowTooManySplits, error) {
	out := new(OffBlocksEscrowTooManySplits)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "TooManySplits", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUUPSUnauthorizedCallContext represents a UUPSUnauthorizedCallContext error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUUPSUnauthorizedCallContext struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnauthorizedCallContext()
func OffBlocksEscrowUUPSUnauthorizedCallContextErrorID() common.Hash {
	return common.HexToHash("0xe07c8dba242a06571ac65fe4bbe20522c9fb111cb33599b799ff8039c1ed18f4")
}

// UnpackUUPSUnauthorizedCallContextError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnauthorizedCallContext()
func (offBlocksEscrow *OffBlocksEscrow) UnpackUUPSUnauthorizedCallContextError(raw []byte) (*OffBlocksEscrowUUPSUnauthorizedCallContext, error) {
	out := new(OffBlocksEscrowUUPSUnauthorizedCallContext)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UUPSUnauthorizedCallContext", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUUPSUnsupportedProxiableUUID represents a UUPSUnsupportedProxiableUUID error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUUPSUnsupportedProxiableUUID struct {
	Slot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func OffBlocksEscrowUUPSUnsupportedProxiableUUIDErrorID() common.Hash {
	return common.HexToHash("0xaa1d49a4c084bfa9aeeee2a0be65267a7f19ba7e1476b114dac513d2c14cb563")
}

// UnpackUUPSUnsupportedProxiableUUIDError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUUPSUnsupportedProxiableUUIDError(raw []byte) (*OffBlocksEscrowUUPSUnsupportedProxiableUUID, error) {
	out := new(OffBlocksEscrowUUPSUnsupportedProxiableUUID)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UUPSUnsupportedProxiableUUID", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUnknownOperator represents a UnknownOperator error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUnknownOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownOperator(address operator)
func OffBlocksEscrowUnknownOperatorErrorID() common.Hash {
	return common.HexToHash("0x169f50063b5609dde3ced6e4de453f9249e48c6867ee505939a310a963b17a1c")
}

// UnpackUnknownOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownOperator(address operator)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUnknownOperatorError(raw []byte) (*OffBlocksEscrowUnknownOperator, error) {
	out := new(OffBlocksEscrowUnknownOperator)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UnknownOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUnknownPayee represents a UnknownPayee error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUnknownPayee struct {
	Payee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownPayee(address payee)
func OffBlocksEscrowUnknownPayeeErrorID() common.Hash {
	return common.HexToHash("0xe751362a65e61d8aa96df5e8352923f56f0e91da1dcb53d29a8e1a953330afce")
}

// UnpackUnknownPayeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownPayee(address payee)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUnknownPayeeError(raw []byte) (*OffBlocksEscrowUnknownPayee, error) {
	out := new(OffBlocksEscrowUnknownPayee)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UnknownPayee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUnknownWallet represents a UnknownWallet error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUnknownWallet struct {
	Wallet common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownWallet(address wallet)
func OffBlocksEscrowUnknownWalletErrorID() common.Hash {
	return common.HexToHash("0x96b966be234c408bc25596ef8975d3a32a2cc8d296b49f7a1d4fcbebe64f0a26")
}

// UnpackUnknownWalletError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownWallet(address wallet)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUnknownWalletError(raw []byte) (*OffBlocksEscrowUnknownWallet, error) {
	out := new(OffBlocksEscrowUnknownWallet)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UnknownWallet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUnsupportedToken represents a UnsupportedToken error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUnsupportedToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnsupportedToken(address token)
func OffBlocksEscrowUnsupportedTokenErrorID() common.Hash {
	return common.HexToHash("0xbf16aab68b533663bda39930f665a3aca274d1ce9b11695c6d6218cb23bba198")
}

// UnpackUnsupportedTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnsupportedToken(address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUnsupportedTokenError(raw []byte) (*OffBlocksEscrowUnsupportedToken, error) {
	out := new(OffBlocksEscrowUnsupportedToken)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UnsupportedToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUpgradeDelayNotPassed represents a UpgradeDelayNotPassed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUpgradeDelayNotPassed struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpgradeDelayNotPassed(uint256 from)
func OffBlocksEscrowUpgradeDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x7d58b1393bf1db8c2f1c9625af5f5fa75884b9173a139159178af8b85fe77237")
}

// UnpackUpgradeDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpgradeDelayNotPassed(uint256 from)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradeDelayNotPassedError(raw []byte) (*OffBlocksEscrowUpgradeDelayNotPassed, error) {
	out := new(OffBlocksEscrowUpgradeDelayNotPassed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UpgradeDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUpgradeLapsed represents a UpgradeLapsed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUpgradeLapsed struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpgradeLapsed(uint256 until)
func OffBlocksEscrowUpgradeLapsedErrorID() common.Hash {
	return common.HexToHash("0x9ce467d04c6d63e24d61e2cecd617e6b1f1cefbd86743190479667141492c4c8")
}

// UnpackUpgradeLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpgradeLapsed(uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradeLapsedError(raw []byte) (*OffBlocksEscrowUpgradeLapsed, error) {
	out := new(OffBlocksEscrowUpgradeLapsed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UpgradeLapsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowUpgradeNotAnnounced represents a UpgradeNotAnnounced error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowUpgradeNotAnnounced struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpgradeNotAnnounced()
func OffBlocksEscrowUpgradeNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0xaac9be3a7fc6f053f91aec29e43b2a8067c6916ce77538f6d1ee00e5e13b86b3")
}

// UnpackUpgradeNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpgradeNotAnnounced()
func (offBlocksEscrow *OffBlocksEscrow) UnpackUpgradeNotAnnouncedError(raw []byte) (*OffBlocksEscrowUpgradeNotAnnounced, error) {
	out := new(OffBlocksEscrowUpgradeNotAnnounced)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "UpgradeNotAnnounced", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowWrongAmountReceived represents a WrongAmountReceived error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowWrongAmountReceived struct {
	Received *big.Int
	Expected *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongAmountReceived(uint256 received, uint256 expected)
func OffBlocksEscrowWrongAmountReceivedErrorID() common.Hash {
	return common.HexToHash("0x1ff641ae1e10906ee8d94b5401e1d335c0cd001d74f6a2f60dad0c489583b2b2")
}

// UnpackWrongAmountReceivedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongAmountReceived(uint256 received, uint256 expected)
func (offBlocksEscrow *OffBlocksEscrow) UnpackWrongAmountReceivedError(raw []byte) (*OffBlocksEscrowWrongAmountReceived, error) {
	out := new(OffBlocksEscrowWrongAmountReceived)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "WrongAmountReceived", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowWrongStatus represents a WrongStatus error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowWrongStatus struct {
	Id     *big.Int
	Status uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongStatus(uint256 id, uint8 status)
func OffBlocksEscrowWrongStatusErrorID() common.Hash {
	return common.HexToHash("0xa5d15e1f94e40302e3f7050760870a95f04eb9d943cd2cb333833178258083d6")
}

// UnpackWrongStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongStatus(uint256 id, uint8 status)
func (offBlocksEscrow *OffBlocksEscrow) UnpackWrongStatusError(raw []byte) (*OffBlocksEscrowWrongStatus, error) {
	out := new(OffBlocksEscrowWrongStatus)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "WrongStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowZeroAddress represents a ZeroAddress error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowZeroAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAddress()
func OffBlocksEscrowZeroAddressErrorID() common.Hash {
	return common.HexToHash("0xd92e233df2717d4a40030e20904abd27b68fcbeede117eaaccbbdac9618c8c73")
}

// UnpackZeroAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAddress()
func (offBlocksEscrow *OffBlocksEscrow) UnpackZeroAddressError(raw []byte) (*OffBlocksEscrowZeroAddress, error) {
	out := new(OffBlocksEscrowZeroAddress)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ZeroAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowZeroAmount represents a ZeroAmount error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowZeroAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAmount()
func OffBlocksEscrowZeroAmountErrorID() common.Hash {
	return common.HexToHash("0x1f2a2005cb66a8e145327e8814e243a0996aec9bfe1e15a495778b1236dbd485")
}

// UnpackZeroAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAmount()
func (offBlocksEscrow *OffBlocksEscrow) UnpackZeroAmountError(raw []byte) (*OffBlocksEscrowZeroAmount, error) {
	out := new(OffBlocksEscrowZeroAmount)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ZeroAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
