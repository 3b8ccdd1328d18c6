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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"EMERGENCY_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MOST_SPLITS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PAYEE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"RECLAIM_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_INTERFACE_VERSION\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acceptOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announcePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceUpgrade\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettle\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmountsMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelUpgrade\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositById\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"shown\",\"type\":\"tuple\",\"internalType\":\"structIOffBlocksEscrow.Deposit\",\"components\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"},{\"name\":\"createdAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposits\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositsOf\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyAnnouncedAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyWithdraw\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"guardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"heldFor\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"_payees\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOperator\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mayOperate\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"payeeConfirmableAt\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pendingOwner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proxiableUUID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturn\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturnMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"renounceOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"returnPart\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setGuardian\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePart\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartially\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"smartWalletFactory\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportedTokens\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferOwnership\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"unpause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"upgradeToAndCall\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"upgradeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"DepositApproved\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositCreated\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositPartReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"left\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositPartSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"left\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositRejected\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositToppedUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"total\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyAnnounced\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"GuardianChanged\",\"inputs\":[{\"name\":\"oldGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HeldPaid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Initialized\",\"inputs\":[{\"name\":\"version\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorRemoved\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferStarted\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferred\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRemoved\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PaymentHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenRemoved\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Unpaused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeAnnounced\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"codeHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Upgraded\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC1967InvalidImplementation\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC1967NonPayable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EmergencyDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"EmergencyNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EnforcedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpectedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidInitialization\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoSplits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotAToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotDepositor\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotInitializing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableInvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableUnauthorizedAccount\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnerNeeded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PayeeAlreadyRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PayeeDelayNotPassed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeeNotAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SplitLengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TokenAlreadyAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarlyToReclaim\",\"inputs\":[{\"name\":\"reclaimableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooManySplits\",\"inputs\":[{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UUPSUnauthorizedCallContext\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnsupportedProxiableUUID\",\"inputs\":[{\"name\":\"slot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"UnknownOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnsupportedToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UpgradeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongAmountReceived\",\"inputs\":[{\"name\":\"received\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongStatus\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroAmount\",\"inputs\":[]}]",
	ID:  "OffBlocksEscrow",
	Bin: "0x60a060405230608052348015610013575f5ffd5b5061001c610021565b6100d3565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100715760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100d05780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b608051614e676100f95f395f818161384a01528181614025015261404e0152614e675ff3fe6080604052600436106103a7575f3560e01c806379ba5097116101e9578063ad3cb1cc11610108578063d6d681771161009d578063e3a9db1a1161006d578063e3a9db1a14610afb578063f2fde38b14610b2f578063f3f04e1914610b4e578063f92d802c14610b6d575f5ffd5b8063d6d6817714610a8a578063d730e2ba14610aa9578063e097faf814610ac8578063e30c397814610ae7575f5ffd5b8063b6615c4b116100d8578063b6615c4b14610a19578063b905a86814610a38578063d24ca58a14610a4c578063d48bfca714610a6b575f5ffd5b8063ad3cb1cc1461098a578063aee96fef146109c7578063b045d62b146109db578063b646604b146109fa575f5ffd5b8063955bb49c1161017e5780639e38115e1161014e5780639e38115e14610914578063a14957ac14610933578063a9fcf79b14610947578063ac8a584a1461096b575f5ffd5b8063955bb49c1461089857806398234c2b146108b75780639870d7fe146108d65780639b19b965146108f5575f5ffd5b80638a0dac4a116101b95780638a0dac4a146108105780638da5cb5b1461082f5780638f5f97421461084357806391883f9f14610862575f5ffd5b806379ba50971461078e57806382944e2d146107a25780638456cb59146107b85780638683f193146107cc575f5ffd5b80633f4ba83a116102d55780635c975abb1161026a5780636d70f7ae1161023a5780636d70f7ae1461070e5780636d7526161461073c578063715018a61461075b57806377c644651461076f575f5ffd5b80635c975abb146106635780635fa7b584146106865780636805a4d8146106a557806368c4ac26146106d1575f5ffd5b806352d1902d116102a557806352d1902d146105fd5780635312ea8e1461061157806355f2916614610630578063581702b114610644575f5ffd5b80633f4ba83a146105b7578063452a9320146105cb57806347fe8b1d146103cc5780634f1ef286146105ea575f5ffd5b80632dabbeed1161034b57806339160e5e1161031b57806339160e5e1461052d5780633acb1536146105645780633b9ffb22146105795780633ed3585514610598575f5ffd5b80632dabbeed146104875780632dfdf0b5146104a657806335f90b29146104ca578063366653a9146104e0575f5ffd5b80631409ff6e116103865780631409ff6e1461040b578063198cede11461042a5780631b3aefa3146104495780632d6f3ac914610468575f5ffd5b8062be86e2146103ab5780630bca0c10146103cc57806313e41686146103f5575b5f5ffd5b3480156103b6575f5ffd5b506103ca6103c536600461469a565b610b8c565b005b3480156103d7575f5ffd5b506103e2620a8c0081565b6040519081526020015b60405180910390f35b348015610400575f5ffd5b506103e262278d0081565b348015610416575f5ffd5b506103ca6104253660046146e1565b610ca9565b348015610435575f5ffd5b506103e2610444366004614713565b610d3e565b348015610454575f5ffd5b506103ca610463366004614791565b6110d9565b348015610473575f5ffd5b506103ca6104823660046146e1565b61125e565b348015610492575f5ffd5b506103ca6104a13660046146e1565b6112eb565b3480156104b1575f5ffd5b50605554600160a01b90046001600160401b03166103e2565b3480156104d5575f5ffd5b506103e2623b538081565b3480156104eb575f5ffd5b5061051d6104fa3660046147fb565b6001600160a01b03165f908152602a602052604090205462010000900460ff1690565b60405190151581526020016103ec565b348015610538575f5ffd5b5061054c61054736600461469a565b6113b8565b6040516001600160a01b0390911681526020016103ec565b34801561056f575f5ffd5b506103e260015481565b348015610584575f5ffd5b506103ca610593366004614814565b61167c565b3480156105a3575f5ffd5b506103ca6105b23660046147fb565b6117e0565b3480156105c2575f5ffd5b506103ca611898565b3480156105d6575f5ffd5b5060815461054c906001600160a01b031681565b6103ca6105f8366004614848565b6118aa565b348015610608575f5ffd5b506103e2611964565b34801561061c575f5ffd5b506103ca61062b3660046146e1565b61197f565b34801561063b575f5ffd5b506103ca611a6f565b34801561064f575f5ffd5b506103ca61065e3660046146e1565b611ad1565b34801561066e575f5ffd5b505f516020614e475f395f51905f525460ff1661051d565b348015610691575f5ffd5b506103ca6106a03660046147fb565b611b1a565b3480156106b0575f5ffd5b506106c46106bf3660046146e1565b611bad565b6040516103ec9190614980565b3480156106dc575f5ffd5b5061051d6106eb3660046147fb565b6001600160a01b03165f9081526029602052604090205462010000900460ff1690565b348015610719575f5ffd5b5061051d6107283660046147fb565b5f6020819052908152604090205460ff1681565b348015610747575f5ffd5b506103ca610756366004614a35565b611d70565b348015610766575f5ffd5b506103ca611f32565b34801561077a575f5ffd5b506103ca6107893660046146e1565b611f4b565b348015610799575f5ffd5b506103ca611f8c565b3480156107ad575f5ffd5b506103e26203f48081565b3480156107c3575f5ffd5b506103ca611fd1565b3480156107d7575f5ffd5b506103e26107e63660046147fb565b6001600160a01b03165f908152602a6020526040902054630100000090046001600160401b031690565b34801561081b575f5ffd5b506103ca61082a3660046147fb565b611ff3565b34801561083a575f5ffd5b5061054c612056565b34801561084e575f5ffd5b5060555461054c906001600160a01b031681565b34801561086d575f5ffd5b506103e261087c366004614ac3565b605860209081525f928352604080842090915290825290205481565b3480156108a3575f5ffd5b506103ca6108b2366004614af4565b61208a565b3480156108c2575f5ffd5b506103ca6108d136600461469a565b6120f6565b3480156108e1575f5ffd5b506103ca6108f03660046147fb565b61215a565b348015610900575f5ffd5b506103ca61090f36600461469a565b612218565b34801561091f575f5ffd5b506103ca61092e366004614af4565b612269565b34801561093e575f5ffd5b506103ca612345565b348015610952575f5ffd5b50608154600160a01b90046001600160401b03166103e2565b348015610976575f5ffd5b506103ca6109853660046147fb565b6123bd565b348015610995575f5ffd5b506109ba604051806040016040528060058152602001640352e302e360dc1b81525081565b6040516103ec9190614b60565b3480156109d2575f5ffd5b506103ca612450565b3480156109e6575f5ffd5b506103ca6109f53660046146e1565b6124c2565b348015610a05575f5ffd5b506103ca610a143660046147fb565b612531565b348015610a24575f5ffd5b506103ca610a3336600461469a565b6125c9565b348015610a43575f5ffd5b506103e2600881565b348015610a57575f5ffd5b506103ca610a663660046146e1565b6126cb565b348015610a76575f5ffd5b506103ca610a853660046147fb565b61271c565b348015610a95575f5ffd5b506103e2610aa4366004614b72565b61272d565b348015610ab4575f5ffd5b506103ca610ac3366004614b9a565b612785565b348015610ad3575f5ffd5b5061051d610ae23660046147fb565b612842565b348015610af2575f5ffd5b5061054c612883565b348015610b06575f5ffd5b506103e2610b153660046147fb565b6001600160a01b03165f9081526057602052604090205490565b348015610b3a575f5ffd5b506103ca610b493660046147fb565b6128ab565b348015610b59575f5ffd5b506103ca610b68366004614ac3565b612930565b348015610b78575f5ffd5b506103ca610b873660046147fb565b612a02565b610b9533612842565b610bb957604051633b63649d60e11b81523360048201526024015b60405180910390fd5b610bc1612a98565b610bc9612ac8565b5f8381526056602052604081209080610be486848787612afd565b845460ff60e81b1916600160e81b17855590925090505f819003610c1457825460ff60a01b1916600160a21b1783555b825460408051848152602081018490526001600160a01b039092169188917f7586761c5ed63cbf370309097db239271fc472b91861be1bb35f2d74116dfa58910160405180910390a3610c99838686808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250612cb592505050565b505050610ca4612d49565b505050565b610cb233612842565b610cd157604051633b63649d60e11b8152336004820152602401610bb0565b610cd9612a98565b5f818152605660205260409020610cf282826001612d73565b8054600160a11b60ff60a01b1982161782556040516001600160a01b039091169083907f731572fc870ca6eefeb268e8efeba34d2824d119f7713d59deaf33794c500baa905f90a35050565b5f610d47612a98565b610d4f612ac8565b605554604051630318c6eb60e21b81523360048201526001600160a01b0390911690630c631bac90602401602060405180830381865afa158015610d95573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610db99190614c16565b610dd857604051634b5cb35f60e11b8152336004820152602401610bb0565b835f819003610dfa5760405163021d53cf60e21b815260040160405180910390fd5b6008811115610e265760405163b268613560e01b81526004810182905260086024820152604401610bb0565b808314610e465760405163e61847cd60e01b815260040160405180910390fd5b60558054601490610e6690600160a01b90046001600160401b0316614c49565b82546001600160401b039182166101009390930a83810292021916179091555f81815260566020526040902090925033600142610ea28b612dd0565b845462ffffff60d01b1916600160e01b60ff88160261ffff60d01b191617600160d01b61ffff8316021764ffffffffff60a81b198116600160a81b64ffffffffff8516029081178755879187915f918791849165ffffffffffff60a01b191660ff60a01b1990911617600160a01b836005811115610f2257610f22614909565b02179055508691906101000a8154816001600160a01b0302191690836001600160a01b0316021790555050505050505f5f5b8381101561102f575f898983818110610f6f57610f6f614c73565b905060200201359050805f03610f9857604051631f2a200560e01b815260040160405180910390fd5b610fd4610fca898985818110610fb057610fb0614c73565b9050602002016020810190610fc591906147fb565b612e53565b61ffff1682612ecf565b846001018360088110610fe957610fe9614c73565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555080836110249190614c87565b925050600101610f54565b50335f8181526057602090815260408083208054600181018255908452928290206004840401805460039094166008026101000a6001600160401b0381810219909516948a16029390931790925590518381526001600160a01b038c16929187917fb5ae77d9da4be4a5333eed0c3cd929745cf3798cefb32b611ba5d57d827f6b52910160405180910390a46110c58982612f13565b5050506110d0612d49565b95945050505050565b6110e233612842565b61110157604051633b63649d60e11b8152336004820152602401610bb0565b611109612a98565b611111612ac8565b82811461113157604051631083f70960e01b815260040160405180910390fd5b5f61113b8461316a565b90505f5b84811015611245575f60565f88888581811061115d5761115d614c73565b9050602002013581526020019081526020015f20905061119587878481811061118857611188614c73565b9050602002013582613245565b61123c8787848181106111aa576111aa614c73565b90506020020135828787868181106111c4576111c4614c73565b90506020028101906111d69190614c9a565b808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061123692508791508b90508a8981811061121f5761121f614c73565b90506020028101906112319190614c9a565b6132a7565b87613383565b5060010161113f565b5061124f816134e1565b50611258612d49565b50505050565b61126733612842565b61128657604051633b63649d60e11b8152336004820152602401610bb0565b5f81815260566020526040902061129f82826001612d73565b8054600360a01b60ff60a01b1982161782556040516001600160a01b039091169083907f0fe430f640804d19a590675efe8d115b1c442bf1799790a8d6e62116c0165bc6905f90a35050565b6112f3612ac8565b5f81815260566020526040902080546001600160a01b0316331461132c5760405163c6cd8a0b60e01b8152336004820152602401610bb0565b60038154600160a01b900460ff16600581111561134b5761134b614909565b146113a25761135a8282613245565b80545f9061137a90623b538090600160a81b900464ffffffffff16614c87565b9050804210156113a057604051630df1927960e21b815260048101829052602401610bb0565b505b6113ac8282613568565b506113b5612d49565b50565b5f6113c1612a98565b6113c9612ac8565b5f84815260566020526040902080546001600160a01b031633146114025760405163c6cd8a0b60e01b8152336004820152602401610bb0565b61140e85826001612d73565b8054600160e01b900460ff1683811461143a5760405163e61847cd60e01b815260040160405180910390fd5b5f5f5f5b838110156115db575f5f61149787600101846008811061146057611460614c73565b600291828204019190066010029054906101000a90046001600160801b031661ffff607082901c16916001600160701b0390911690565b90925090506001600160701b038a8a858181106114b6576114b6614c73565b905060200201351115611507578989848181106114d5576114d5614c73565b604051637f16270360e01b8152602090910292909201356004830152506001600160701b036024820152604401610bb0565b611534828b8b8681811061151d5761151d614c73565b905060200201358361152f9190614c87565b612ecf565b87600101846008811061154957611549614c73565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555089898481811061158a5761158a614c73565b905060200201358561159c9190614c87565b94508989848181106115b0576115b0614c73565b90506020020135816115c29190614c87565b6115cc9085614c87565b9350505080600101905061143e565b50815f036115fc57604051631f2a200560e01b815260040160405180910390fd5b604080518381526020810183905233918a917fc0aa4889c20d4c37be1229cd97e4a6648b748aa98934c1efc8d9e213af16d133910160405180910390a38354600160d01b900461ffff165f908152602b60205260409020546001600160a01b031694506116698583612f13565b50505050611675612d49565b9392505050565b61168533612842565b6116a457604051633b63649d60e11b8152336004820152602401610bb0565b6116ac612a98565b6116b4612ac8565b5f8281526056602052604090206116cd83826002612d73565b5f6116d782613620565b90505f6116e3826136c2565b90508084111561171057604051637f16270360e01b81526004810185905260248101829052604401610bb0565b835f5b835181101561179957828685838151811061173057611730614c73565b60200260200101516117429190614cdf565b61174c9190614cf6565b84828151811061175e5761175e614c73565b60200260200101818152505083818151811061177c5761177c614c73565b60200260200101518261178f9190614d15565b9150600101611713565b5080835f815181106117ad576117ad614c73565b602002602001018181516117c19190614c87565b9052506117d0868585856136fd565b505050506117dc612d49565b5050565b6117e8613755565b6001600160a01b0381165f908152602a60205260409020805462010000900460ff1615801561182657508054630100000090046001600160401b0316155b1561184f576040516373a89b1560e11b81526001600160a01b0383166004820152602401610bb0565b80546affffffffffffffffff0000191681556040516001600160a01b038316907fc2ee819acfe1baf117c2aac9d3f627a864f075d2fecc990eebd82d59f2662605905f90a25050565b6118a0613755565b6118a8613787565b565b6118b2613755565b6001548015806118cd57506118c783836137e6565b60025414155b156118eb57604051635564df1d60e11b815260040160405180910390fd5b8042101561190f57604051637d58b13960e01b815260048101829052602401610bb0565b61191c62278d0082614c87565b42111561194c5761193062278d0082614c87565b6040516309ce467d60e41b8152600401610bb091815260200190565b61195a5f6001819055600255565b610ca48383613824565b5f61196d61383f565b505f516020614e275f395f51905f5290565b611987613755565b61198f613888565b611997612ac8565b5f81815260566020526040902060038154600160a01b900460ff1660058111156119c3576119c3614909565b146119d2576119d28282613245565b608154600160a01b90046001600160401b0316801580611a0057508154600160a81b900464ffffffffff1681105b15611a1e5760405163493c230960e11b815260040160405180910390fd5b611a2b6203f48082614c87565b421015611a5b57611a3f6203f48082614c87565b604051632704496b60e21b8152600401610bb091815260200190565b611a658383613568565b50506113b5612d49565b611a77613755565b6001545f03611a9957604051635564df1d60e11b815260040160405180910390fd5b611aa75f6001819055600255565b6040517fed9428498bb9270f28a9b0350d02a5efaed8e736ff13fbb3526a410a62e2df50905f90a1565b611ada33612842565b611af957604051633b63649d60e11b8152336004820152602401610bb0565b611b01612ac8565b5f8181526056602052604090206113a282826003612d73565b611b22613755565b6001600160a01b0381165f908152602960205260409020805462010000900460ff16611b6c57604051635f8b555b60e11b81526001600160a01b0383166004820152602401610bb0565b805462ff0000191681556040516001600160a01b038316907f4c910b69fe65a61f7531b9c5042b2329ca7179c77290aa7e2eb3afa3c8511fd3905f90a25050565b611bea6040805160e0810182525f80825260208201819052909182019081526020015f81526020015f815260200160608152602001606081525090565b5f82815260566020908152604080832080546001600160a01b038082168752600160d01b820461ffff168652602b8552948390205490941692850192909252909190830190600160a01b900460ff166005811115611c4a57611c4a614909565b90816005811115611c5d57611c5d614909565b9052508054600160a81b900464ffffffffff166060830152611c7e81613620565b60a08301819052611c8e906136c2565b60808301528054600160e01b900460ff166001600160401b03811115611cb657611cb6614834565b604051908082528060200260200182016040528015611cdf578160200160208202803683370190505b5060c08301525f5b8154600160e01b900460ff16811015611d69575f611d1383600101836008811061146057611460614c73565b505f818152602c602052604090205460c086015180519293506001600160a01b039091169184908110611d4857611d48614c73565b6001600160a01b039092166020928302919091019091015250600101611ce7565b5050919050565b5f611d796138b7565b805490915060ff600160401b82041615906001600160401b03165f81158015611d9f5750825b90505f826001600160401b03166001148015611dba5750303b155b905081158015611dc8575080155b15611de65760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315611e1057845460ff60401b1916600160401b1785555b6001600160a01b038a16611e375760405163d92e233d60e01b815260040160405180910390fd5b611e408b6138df565b605580546001600160a01b0319166001600160a01b038c161790555f5b88811015611e9c57611e948a8a83818110611e7a57611e7a614c73565b9050602002016020810190611e8f91906147fb565b6138f0565b600101611e5d565b505f5b86811015611ede57611ed6888883818110611ebc57611ebc614c73565b9050602002016020810190611ed191906147fb565b613a6f565b600101611e9f565b508315611f2557845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b5050505050505050505050565b60405163017ed72b60e01b815260040160405180910390fd5b611f5433612842565b611f7357604051633b63649d60e11b8152336004820152602401610bb0565b611f7b612ac8565b611f8481613b85565b6113b5612d49565b3380611f96612883565b6001600160a01b031614611fc85760405163118cdaa760e01b81526001600160a01b0382166004820152602401610bb0565b6113b581613ba8565b6081546001600160a01b03163314611feb57611feb613755565b6118a8613be0565b611ffb613755565b6081546040516001600160a01b038084169216907fa14fc14d8620a708a896fd11392a235647d99385500a295f0d7da2a258b2e967905f90a3608180546001600160a01b0319166001600160a01b0392909216919091179055565b5f807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005b546001600160a01b031692915050565b61209333612842565b6120b257604051633b63649d60e11b8152336004820152602401610bb0565b6120ba612ac8565b5f5b818110156120ed576120e58383838181106120d9576120d9614c73565b90506020020135613b85565b6001016120bc565b506117dc612d49565b6120ff33612842565b61211e57604051633b63649d60e11b8152336004820152602401610bb0565b612126612a98565b61212e612ac8565b5f8381526056602052604090206121458482613245565b61215184828585613c28565b50610ca4612d49565b612162613755565b6001600160a01b0381166121895760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f9081526020819052604090205460ff16156121cd576040516342a8622160e01b81526001600160a01b0382166004820152602401610bb0565b6001600160a01b0381165f81815260208190526040808220805460ff19166001179055517fac6fa858e9350a46cec16539926e0fde25b7629f84b5a72bffaae4df888ae86d9190a250565b61222133612842565b61224057604051633b63649d60e11b8152336004820152602401610bb0565b612248612a98565b612250612ac8565b5f83815260566020526040902061214584826002612d73565b61227233612842565b61229157604051633b63649d60e11b8152336004820152602401610bb0565b612299612a98565b6122a1612ac8565b5f6122ab8261316a565b90505f5b8281101561233b575f60565f8686858181106122cd576122cd614c73565b9050602002013581526020019081526020015f2090506122f885858481811061118857611188614c73565b5f61230282613620565b905061233186868581811061231957612319614c73565b90506020020135838361232b856136c2565b88613383565b50506001016122af565b506120ed816134e1565b61234d613755565b608154600160a01b90046001600160401b03165f0361237f5760405163493c230960e11b815260040160405180910390fd5b6081805467ffffffffffffffff60a01b191690556040517f8f535403f1d4cd544dcd54729c46f4ffa86a2efa2bf1dbe843e2c6a6e1d435c2905f90a1565b6123c5613755565b6001600160a01b0381165f9081526020819052604090205460ff1661240857604051630b4fa80360e11b81526001600160a01b0382166004820152602401610bb0565b6001600160a01b0381165f81815260208190526040808220805460ff19169055517f80c0b871b97b595b16a7741c1b06fed0c6f6f558639f18ccbce50724325dc40d9190a250565b612458613755565b42608160146101000a8154816001600160401b0302191690836001600160401b031602179055507f4b032d7ca3548648532169f77880173678defd2abf4cec920bcb8bbd621a1e8b6203f480426124af9190614c87565b60405190815260200160405180910390a1565b6124cb33612842565b6124ea57604051633b63649d60e11b8152336004820152602401610bb0565b6124f2612a98565b6124fa612ac8565b5f8181526056602052604090206125118282613245565b5f61251b82613620565b9050611a6583838361252c856136c2565b6136fd565b612539613755565b6001600160a01b0381165f908152602a6020526040812054630100000090046001600160401b03169081900361258d57604051631cfaa82d60e31b81526001600160a01b0383166004820152602401610bb0565b804210156125c057604051631436afbb60e11b81526001600160a01b038316600482015260248101829052604401610bb0565b6117dc82613a6f565b6125d233612842565b6125f157604051633b63649d60e11b8152336004820152602401610bb0565b6125f9612ac8565b5f838152605660205260408120908061261486848787612afd565b91509150805f036126505761262883613c6d565b8354849060ff60a01b1916600160a01b83600581111561264a5761264a614909565b02179055505b825460408051848152602081018490526001600160a01b039092169188917f1259abfa09fd2a350c1c30e966eb4b84ade5d91e174c637a48963164942697be910160405180910390a3825461ffff600160d01b8204165f908152602b6020526040902054610c99916001600160a01b03918216911684613c8e565b6126d433612842565b6126f357604051633b63649d60e11b8152336004820152602401610bb0565b6126fb612a98565b612703612ac8565b5f81815260566020526040902061251182826002612d73565b612724613755565b6113b5816138f0565b6001600160a01b0382165f90815260576020526040812080548390811061275657612756614c73565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031690505b92915050565b61278d613755565b5f61279b620a8c0042614c87565b9050806001819055506127e38484848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506137e692505050565b6002556001600160a01b0384167ff54605c88c81a6773c003907cdc8b635959d27ed22d2fd538a4a7f9146c3757a813f85858561282362278d0082614c87565b604051612834959493929190614d28565b60405180910390a250505050565b5f61284b612056565b6001600160a01b0316826001600160a01b0316148061277f5750506001600160a01b03165f9081526020819052604090205460ff1690565b5f807f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0061207a565b6128b3613755565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b0319166001600160a01b03831690811782556128f7612056565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a35050565b612938612ac8565b6001600160a01b038083165f90815260586020908152604080832093851683529290529081205490819003612993576040516332582cc560e11b81526001600160a01b03808516600483015283166024820152604401610bb0565b6001600160a01b038381165f8181526058602090815260408083209487168084529482528083209290925590518481527f630e3b17350eb464f4969c4f0226afa4bbceec01b2751f82978ef1d73839ac0c910160405180910390a36120ed6001600160a01b0383168483613e26565b612a0a613755565b612a1381613e5b565b5f612a21620a8c0042614c87565b6001600160a01b0383165f818152602a602090815260409182902080546affffffffffffffff000000191663010000006001600160401b03871602179055905183815292935090917f2c83dbea203e9c523b2fe9796b2639742ed68a7872b45da1cc4308637e29f83a910160405180910390a25050565b5f516020614e475f395f51905f525460ff16156118a85760405163d93c066560e01b815260040160405180910390fd5b612ad0613f00565b6118a860017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613f40565b5f5f612b098686613245565b8454600160e01b900460ff16838114612b355760405163e61847cd60e01b815260040160405180910390fd5b5f5b81811015612c8a575f5f612b5989600101846008811061146057611460614c73565b9150915080888885818110612b7057612b70614c73565b905060200201351115612bbb57878784818110612b8f57612b8f614c73565b9050602002013581604051637f16270360e01b8152600401610bb0929190918252602082015260400190565b612be382898986818110612bd157612bd1614c73565b905060200201358361152f9190614d15565b896001018460088110612bf857612bf8614c73565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b03160217905550878784818110612c3957612c39614c73565b9050602002013586612c4b9190614c87565b9550878784818110612c5f57612c5f614c73565b9050602002013581612c719190614d15565b612c7b9086614c87565b94505050806001019050612b37565b50825f03612cab57604051631f2a200560e01b815260040160405180910390fd5b5094509492505050565b8154600160d01b900461ffff165f908152602b60205260408120546001600160a01b0316905b8251811015611258575f612cfd85600101836008811061146057611460614c73565b505f818152602c60205260409020548551919250612d409185916001600160a01b031690879086908110612d3357612d33614c73565b6020026020010151613c8e565b50600101612cdb565b6118a85f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612af7565b806005811115612d8557612d85614909565b8254600160a01b900460ff166005811115612da257612da2614909565b14610ca457815460405163a5d15e1f60e01b8152610bb0918591600160a01b90910460ff1690600401614d6d565b6001600160a01b0381165f9081526029602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b03169181019190915290612e4c57604051635f8b555b60e11b81526001600160a01b0384166004820152602401610bb0565b5192915050565b6001600160a01b0381165f908152602a602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b03169181019190915290612e4c576040516373a89b1560e11b81526001600160a01b0384166004820152602401610bb0565b5f6001600160701b03821115612f0857604051637f16270360e01b8152600481018390526001600160701b036024820152604401610bb0565b5060709190911b1790565b6040516370a0823160e01b81523360048201525f906001600160a01b038416906370a0823190602401602060405180830381865afa158015612f57573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f7b9190614d81565b905081811015612fa85760405163cf47918160e01b81526004810182905260248101839052604401610bb0565b604051636eb1769f60e11b81523360048201523060248201525f906001600160a01b0385169063dd62ed3e90604401602060405180830381865afa158015612ff2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130169190614d81565b9050828110156130435760405163054365bb60e31b81526004810182905260248101849052604401610bb0565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015613087573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130ab9190614d81565b90506130c26001600160a01b038616333087613f47565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038816906370a0823190602401602060405180830381865afa158015613108573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061312c9190614d81565b6131369190614d15565b905084811461316257604051630ffb20d760e11b81526004810182905260248101869052604401610bb0565b505050505050565b61318d60405180606001604052805f815260200160608152602001606081525090565b60405180606001604052805f81526020016008846131ab9190614cdf565b6001600160401b038111156131c2576131c2614834565b6040519080825280602002602001820160405280156131eb578160200160208202803683370190505b5081526020016131fc600885614cdf565b6001600160401b0381111561321357613213614834565b60405190808252806020026020018201604052801561323c578160200160208202803683370190505b50905292915050565b8054600160a01b900460ff16600181600581111561326557613265614909565b141580156132855750600281600581111561328257613282614909565b14155b15610ca457828160405163a5d15e1f60e01b8152600401610bb0929190614d6d565b5f5f6132b285613620565b805190915083146132d65760405163e61847cd60e01b815260040160405180910390fd5b5f5b8151811015613379578181815181106132f3576132f3614c73565b602002602001015185858381811061330d5761330d614c73565b9050602002013511156133715784848281811061332c5761332c614c73565b9050602002013582828151811061334557613345614c73565b6020026020010151604051637f16270360e01b8152600401610bb0929190918252602082015260400190565b6001016132d8565b506110d0816136c2565b5f61339086868686613f7d565b82516020840151604085015188549394509192909190600160d01b900460101b63ffff0000165f5b885181101561349f575f6133da8b600101836008811061146057611460614c73565b5090505f5b868110801561340957508184178682815181106133fe576133fe614c73565b602002602001015114155b1561341e5761341781614d98565b90506133df565b86810361345257838217868861343381614d98565b99508151811061344557613445614c73565b6020026020010181815250505b8a838151811061346457613464614c73565b602002602001015185828151811061347e5761347e614c73565b602002602001018181516134929190614c87565b90525050506001016133b8565b5083865284156134d557601081901c5f908152602b602052604090205489546134d5916001600160a01b03908116911687613c8e565b50505050505050505050565b5f5b81518110156117dc575f8260200151828151811061350357613503614c73565b602090810291909101810151601081901c5f908152602b835260408082205461ffff84168352602c909452908190205490860151805192945061355f936001600160a01b039081169392169186908110612d3357612d33614c73565b506001016134e3565b61357181613c6d565b8154829060ff60a01b1916600160a01b83600581111561359357613593614909565b02179055505f6135aa6135a583613620565b6136c2565b82546040518281529192506001600160a01b03169084907f80da2b855a7afd810e763338ee07bbf6b88883805c91bf3d098618fd46202ca59060200160405180910390a3815461ffff600160d01b8204165f908152602b6020526040902054610ca4916001600160a01b03918216911683613c8e565b8054606090600160e01b900460ff166001600160401b0381111561364657613646614834565b60405190808252806020026020018201604052801561366f578160200160208202803683370190505b5090505f5b81518110156136bc5761369583600101826008811061146057611460614c73565b90508282815181106136a9576136a9614c73565b6020908102919091010152600101613674565b50919050565b5f5f5b82518110156136bc578281815181106136e0576136e0614c73565b6020026020010151826136f39190614c87565b91506001016136c5565b5f61370a85858585613f7d565b90506137168484612cb5565b801561374e57835461ffff600160d01b8204165f908152602b602052604090205461374e916001600160a01b03918216911683613c8e565b5050505050565b3361375e612056565b6001600160a01b0316146118a85760405163118cdaa760e01b8152336004820152602401610bb0565b61378f613888565b5f516020614e475f395f51905f52805460ff191681557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a150565b5f82836001600160a01b03163f8360405160200161380693929190614db0565b60405160208183030381529060405280519060200120905092915050565b61382c61401a565b613835826140be565b6117dc82826140c6565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146118a85760405163703e46dd60e11b815260040160405180910390fd5b5f516020614e475f395f51905f525460ff166118a857604051638dfc202b60e01b815260040160405180910390fd5b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0061277f565b6138e7614182565b6113b5816141a7565b6001600160a01b0381166139175760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f908152602960205260409020805462010000900460ff1615613962576040516313501a5160e01b81526001600160a01b0383166004820152602401610bb0565b61396b826141d8565b6139935760405163f0ae59ab60e01b81526001600160a01b0383166004820152602401610bb0565b805461ffff165f03613a295760285461ffff1661fffe19016139c85760405163d107156760e01b815260040160405180910390fd5b602880545f906139db9061ffff16614dd6565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602b6020526040902080546001600160a01b0384166001600160a01b03199091161790555b805462ff00001916620100001781556040516001600160a01b038316907f784c8f4dbf0ffedd6e72c76501c545a70f8b203b30a26ce542bf92ba87c248a4905f90a25050565b613a7881613e5b565b6001600160a01b0381165f908152602a602052604081208054909161ffff9091169003613b375760285461fffe196201000090910461ffff1601613acf5760405163d107156760e01b815260040160405180910390fd5b60288054600290613ae99062010000900461ffff16614dd6565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602c6020526040902080546001600160a01b0384166001600160a01b03199091161790555b80546affffffffffffffffff00001916620100001781556040516001600160a01b038316907f3b8a4a1d1d8f824142abc586761cbcbfe99d7292b1c3cf9716e2f5630545faba905f90a25050565b5f818152605660205260409020613b9e82826001612d73565b6117dc8282613568565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b03191681556117dc8261434d565b613be8612a98565b5f516020614e475f395f51905f52805460ff191660011781557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a258336137c8565b61125884848484808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061252c9250899150889050876132a7565b80545f90600160e81b900460ff16613c8657600561277f565b600492915050565b805f03613c9a57505050565b6040516001600160a01b038381166024830152604482018390525f91829186169060640160408051601f198184030181529181526020820180516001600160e01b031663a9059cbb60e01b17905251613cf39190614ded565b5f604051808303815f865af19150503d805f8114613d2c576040519150601f19603f3d011682016040523d82523d5f602084013e613d31565b606091505b509150915081613dca576001600160a01b038085165f90815260586020908152604080832093891683529290529081208054859290613d71908490614c87565b92505081905550846001600160a01b0316846001600160a01b03167fafa7b026d1549f4af99a9dfa9bf09e63d91a104e2b8f1a237f4ed245a673746985604051613dbd91815260200190565b60405180910390a361374e565b805115613df05780516020141580613deb5750613de681614e03565b600114155b613dfd565b6001600160a01b0385163b155b1561374e57604051635274afe760e01b81526001600160a01b0386166004820152602401610bb0565b613e3383838360016143bd565b610ca457604051635274afe760e01b81526001600160a01b0384166004820152602401610bb0565b6001600160a01b038116613e825760405163d92e233d60e01b815260040160405180910390fd5b306001600160a01b03821603613eb657604051633b99e8f560e01b81526001600160a01b0382166004820152602401610bb0565b6001600160a01b0381165f908152602a602052604090205462010000900460ff16156113b5576040516350cb825960e01b81526001600160a01b0382166004820152602401610bb0565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156118a857604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b613f5584848484600161441f565b61125857604051635274afe760e01b81526001600160a01b0385166004820152602401610bb0565b825460ff60a01b1916600160a21b1783555f80613f99846136c2565b9050805f03613fbb57604051631f2a200560e01b815260040160405180910390fd5b613fc58184614d15565b855460408051848152602081018490529294506001600160a01b039091169188917f68bcc0e14c0a21b7e8641941e05dac54f84df15c8a3359bf05c85d0adcea2f03910160405180910390a350949350505050565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806140a057507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166140945f516020614e275f395f51905f52546001600160a01b031690565b6001600160a01b031614155b156118a85760405163703e46dd60e11b815260040160405180910390fd5b6113b5613755565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015614120575060408051601f3d908101601f1916820190925261411d91810190614d81565b60015b61414857604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610bb0565b5f516020614e275f395f51905f52811461417857604051632a87526960e21b815260048101829052602401610bb0565b610ca4838361448c565b61418a6144e1565b6118a857604051631afcd79f60e31b815260040160405180910390fd5b6141af614182565b6001600160a01b038116611fc857604051631e4fbdf760e01b81525f6004820152602401610bb0565b5f816001600160a01b03163b5f036141f157505f919050565b60408051600481526024810182526020810180516001600160e01b03166395d89b4160e01b17905290515f9182916001600160a01b0386169161423391614ded565b5f60405180830381855afa9150503d805f811461426b576040519150601f19603f3d011682016040523d82523d5f602084013e614270565b606091505b5060408051600481526024810182526020810180516001600160e01b031663313ce56760e01b17905290519294509092505f9182916001600160a01b038816916142ba9190614ded565b5f60405180830381855afa9150503d805f81146142f2576040519150601f19603f3d011682016040523d82523d5f602084013e6142f7565b606091505b509150915083801561430b57506040835110155b80156143145750815b8015614321575080516020145b8015614343575060ff8016818060200190518101906143409190614d81565b11155b9695505050505050565b7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930080546001600160a01b031981166001600160a01b03848116918217845560405192169182907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a3505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316614413578383151615614407573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661447b57838315161561446f573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b614495826144fa565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a28051156144d957610ca4828261455d565b6117dc6145fd565b5f6144ea6138b7565b54600160401b900460ff16919050565b806001600160a01b03163b5f0361452f57604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610bb0565b5f516020614e275f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61456a848461461c565b905080801561458b57505f3d118061458b57505f846001600160a01b03163b115b156145a05761459861462f565b91505061277f565b80156145ca57604051639996b31560e01b81526001600160a01b0385166004820152602401610bb0565b3d156145dd576145d8614648565b6145f6565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b34156118a85760405163b398979f60e01b815260040160405180910390fd5b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f5f83601f840112614663575f5ffd5b5081356001600160401b03811115614679575f5ffd5b6020830191508360208260051b8501011115614693575f5ffd5b9250929050565b5f5f5f604084860312156146ac575f5ffd5b8335925060208401356001600160401b038111156146c8575f5ffd5b6146d486828701614653565b9497909650939450505050565b5f602082840312156146f1575f5ffd5b5035919050565b80356001600160a01b038116811461470e575f5ffd5b919050565b5f5f5f5f5f60608688031215614727575f5ffd5b614730866146f8565b945060208601356001600160401b0381111561474a575f5ffd5b61475688828901614653565b90955093505060408601356001600160401b03811115614774575f5ffd5b61478088828901614653565b969995985093965092949392505050565b5f5f5f5f604085870312156147a4575f5ffd5b84356001600160401b038111156147b9575f5ffd5b6147c587828801614653565b90955093505060208501356001600160401b038111156147e3575f5ffd5b6147ef87828801614653565b95989497509550505050565b5f6020828403121561480b575f5ffd5b611675826146f8565b5f5f60408385031215614825575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52604160045260245ffd5b5f5f60408385031215614859575f5ffd5b614862836146f8565b915060208301356001600160401b0381111561487c575f5ffd5b8301601f8101851361488c575f5ffd5b80356001600160401b038111156148a5576148a5614834565b604051601f8201601f19908116603f011681016001600160401b03811182821017156148d3576148d3614834565b6040528181528282016020018710156148ea575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b634e487b7160e01b5f52602160045260245ffd5b6006811061493957634e487b7160e01b5f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b828110156149765781516001600160a01b031686526020958601959091019060010161494f565b5093949350505050565b602080825282516001600160a01b039081168383015290830151166040808301919091528201515f906101008301906149bc606085018261491d565b5060608401516080840152608084015160a084015260a084015160e060c0850152818151808452610120860191506020830193505f92505b80831015614a1757835182526020820191506020840193506001830192506149f4565b5060c0860151858203601f190160e08701529250614343818461493d565b5f5f5f5f5f5f60808789031215614a4a575f5ffd5b614a53876146f8565b9550614a61602088016146f8565b945060408701356001600160401b03811115614a7b575f5ffd5b614a8789828a01614653565b90955093505060608701356001600160401b03811115614aa5575f5ffd5b614ab189828a01614653565b979a9699509497509295939492505050565b5f5f60408385031215614ad4575f5ffd5b614add836146f8565b9150614aeb602084016146f8565b90509250929050565b5f5f60208385031215614b05575f5ffd5b82356001600160401b03811115614b1a575f5ffd5b614b2685828601614653565b90969095509350505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6116756020830184614b32565b5f5f60408385031215614b83575f5ffd5b614b8c836146f8565b946020939093013593505050565b5f5f5f60408486031215614bac575f5ffd5b614bb5846146f8565b925060208401356001600160401b03811115614bcf575f5ffd5b8401601f81018613614bdf575f5ffd5b80356001600160401b03811115614bf4575f5ffd5b866020828401011115614c05575f5ffd5b939660209190910195509293505050565b5f60208284031215614c26575f5ffd5b81518015158114611675575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b5f6001600160401b0382166001600160401b038103614c6a57614c6a614c35565b60010192915050565b634e487b7160e01b5f52603260045260245ffd5b8082018082111561277f5761277f614c35565b5f5f8335601e19843603018112614caf575f5ffd5b8301803591506001600160401b03821115614cc8575f5ffd5b6020019150600581901b3603821315614693575f5ffd5b808202811582820484141761277f5761277f614c35565b5f82614d1057634e487b7160e01b5f52601260045260245ffd5b500490565b8181038181111561277f5761277f614c35565b85815260806020820152836080820152838560a08301375f60a085830101525f60a0601f19601f87011683010190508360408301528260608301529695505050505050565b82815260408101611675602083018461491d565b5f60208284031215614d91575f5ffd5b5051919050565b5f60018201614da957614da9614c35565b5060010190565b60018060a01b0384168152826020820152606060408201525f6110d06060830184614b32565b5f61ffff821661ffff8103614c6a57614c6a614c35565b5f82518060208501845e5f920191825250919050565b805160208083015191908110156136bc575f1960209190910360031b1b1691905056fe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbccd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f03300",
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

// PackReturnPart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6615c4b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function returnPart(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackReturnPart(id *big.Int, splitAmounts []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("returnPart", id, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReturnPart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6615c4b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function returnPart(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackReturnPart(id *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("returnPart", id, splitAmounts)
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

// PackSettlePart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00be86e2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settlePart(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettlePart(id *big.Int, splitAmounts []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settlePart", id, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettlePart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00be86e2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settlePart(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettlePart(id *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settlePart", id, splitAmounts)
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

// OffBlocksEscrowDepositPartReturned represents a DepositPartReturned event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositPartReturned struct {
	Id        *big.Int
	Depositor common.Address
	Returned  *big.Int
	Left      *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositPartReturnedEventName = "DepositPartReturned"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositPartReturned) ContractEventName() string {
	return OffBlocksEscrowDepositPartReturnedEventName
}

// UnpackDepositPartReturnedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositPartReturned(uint256 indexed id, address indexed depositor, uint256 returned, uint256 left)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositPartReturnedEvent(log *types.Log) (*OffBlocksEscrowDepositPartReturned, error) {
	event := "DepositPartReturned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositPartReturned)
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

// OffBlocksEscrowDepositPartSettled represents a DepositPartSettled event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositPartSettled struct {
	Id        *big.Int
	Depositor common.Address
	Settled   *big.Int
	Left      *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositPartSettledEventName = "DepositPartSettled"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositPartSettled) ContractEventName() string {
	return OffBlocksEscrowDepositPartSettledEventName
}

// UnpackDepositPartSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositPartSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 left)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositPartSettledEvent(log *types.Log) (*OffBlocksEscrowDepositPartSettled, error) {
	event := "DepositPartSettled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositPartSettled)
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
