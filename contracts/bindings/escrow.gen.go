// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

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

// IEscrowBatchesDepositOrder is an auto generated low-level Go binding around an user-defined struct.
type IEscrowBatchesDepositOrder struct {
	Wallet         common.Address
	Token          common.Address
	SplitAmounts   []*big.Int
	SplitAddresses []common.Address
}

// IEscrowBatchesGrantOrder is an auto generated low-level Go binding around an user-defined struct.
type IEscrowBatchesGrantOrder struct {
	Wallet    common.Address
	Token     common.Address
	Amount    *big.Int
	Nonce     *big.Int
	Signature []byte
}

// IEscrowBatchesLimitsOrder is an auto generated low-level Go binding around an user-defined struct.
type IEscrowBatchesLimitsOrder struct {
	Wallet    common.Address
	Token     common.Address
	Daily     *big.Int
	Monthly   *big.Int
	Nonce     *big.Int
	Signature []byte
}

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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"EMERGENCY_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MOST_SPLITS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PAYEE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"RECLAIM_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_INTERFACE_VERSION\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acceptOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announcePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceUpgrade\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettle\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmountsMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveTokensToEscrowMany\",\"inputs\":[{\"name\":\"orders\",\"type\":\"tuple[]\",\"internalType\":\"structIEscrowBatches.GrantOrder[]\",\"components\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelUpgrade\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositById\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"shown\",\"type\":\"tuple\",\"internalType\":\"structIOffBlocksEscrow.Deposit\",\"components\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"},{\"name\":\"createdAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositIntoEscrowMany\",\"inputs\":[{\"name\":\"orders\",\"type\":\"tuple[]\",\"internalType\":\"structIEscrowBatches.DepositOrder[]\",\"components\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposits\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositsOf\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyAnnouncedAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyWithdraw\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"guardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"heldFor\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"_payees\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOperator\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"limitSpendingBySignatureMany\",\"inputs\":[{\"name\":\"orders\",\"type\":\"tuple[]\",\"internalType\":\"structIEscrowBatches.LimitsOrder[]\",\"components\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"mayOperate\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operators\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"payeeConfirmableAt\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payees\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pendingOwner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proxiableUUID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturn\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturnMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"renounceOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"returnPart\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"returnPartMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setGuardian\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAmountsMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePart\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartially\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartiallyMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"amounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"smartWalletFactory\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportedTokens\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokens\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"topUpDepositIntoEscrowMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferOwnership\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"unpause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"upgradeToAndCall\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"upgradeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"DepositApproved\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositCreated\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositPartReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"left\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositPartSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"left\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositRejected\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositToppedUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"total\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyAnnounced\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"GuardianChanged\",\"inputs\":[{\"name\":\"oldGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HeldPaid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Initialized\",\"inputs\":[{\"name\":\"version\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorRemoved\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferStarted\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferred\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRemoved\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PaymentHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenRemoved\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Unpaused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeAnnounced\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"codeHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Upgraded\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC1967InvalidImplementation\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC1967NonPayable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EmergencyDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"EmergencyNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EnforcedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpectedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidInitialization\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoSplits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotAToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotDepositor\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotInitializing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OrderRefused\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"type\":\"error\",\"name\":\"OwnableInvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableUnauthorizedAccount\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnerNeeded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PayeeAlreadyRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PayeeDelayNotPassed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeeNotAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SplitLengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TokenAlreadyAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarlyToReclaim\",\"inputs\":[{\"name\":\"reclaimableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooManySplits\",\"inputs\":[{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UUPSUnauthorizedCallContext\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnsupportedProxiableUUID\",\"inputs\":[{\"name\":\"slot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"UnknownOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnsupportedToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UpgradeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongAmountReceived\",\"inputs\":[{\"name\":\"received\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongStatus\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroAmount\",\"inputs\":[]}]",
	ID:  "OffBlocksEscrow",
	Bin: "0x60a060405230608052348015610013575f5ffd5b5061001c610021565b6100d3565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100715760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100d05780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b608051615b976100f95f395f8181613af60152818161498a01526149b30152615b975ff3fe60806040526004361061044c575f3560e01c80638a0dac4a11610236578063b646604b11610134578063d730e2ba116100b3578063e673df8a11610078578063e673df8a14610d5e578063f2fde38b14610d72578063f3f04e1914610d91578063f7a89df714610db0578063f92d802c14610dcf575f5ffd5b8063d730e2ba14610cb9578063e097faf814610cd8578063e30c397814610cf7578063e37fc92414610d0b578063e3a9db1a14610d2a575f5ffd5b8063bbfefb86116100f9578063bbfefb8614610c1e578063c71ef71b14610c3d578063d24ca58a14610c5c578063d48bfca714610c7b578063d6d6817714610c9a575f5ffd5b8063b646604b14610b8e578063b6615c4b14610bad578063b77a0b1b14610bcc578063b905a86814610beb578063bae4af0714610bff575f5ffd5b80639b19b965116101c0578063ac8a584a11610185578063ac8a584a14610ae0578063ad3cb1cc14610aff578063aee96fef14610b3c578063b045d62b14610b50578063b544ef1414610b6f575f5ffd5b80639b19b96514610a565780639d63848a14610a755780639e38115e14610a89578063a14957ac14610aa8578063a9fcf79b14610abc575f5ffd5b8063955bb49c11610206578063955bb49c146109bb57806396d97a64146109da57806398234c2b146109f95780639832f0e714610a185780639870d7fe14610a37575f5ffd5b80638a0dac4a146109335780638da5cb5b146109525780638f5f97421461096657806391883f9f14610985575f5ffd5b80634e8086aa1161034e5780636d70f7ae116102cd5780637dc7e982116102925780637dc7e9821461088757806382944e2d146108a65780638456cb59146108bc5780638683f193146108d057806389f24edc14610914575f5ffd5b80636d70f7ae146107f35780636d75261614610821578063715018a61461084057806377c644651461085457806379ba509714610873575f5ffd5b8063581702b111610313578063581702b1146107295780635c975abb146107485780635fa7b5841461076b5780636805a4d81461078a57806368c4ac26146107b6575f5ffd5b80634e8086aa146106ae5780634f1ef286146106cf57806352d1902d146106e25780635312ea8e146106f657806355f2916614610715575f5ffd5b80632dfdf0b5116103da5780633b9ffb221161039f5780633b9ffb221461063d5780633ed358551461065c5780633f4ba83a1461067b578063452a93201461068f57806347fe8b1d14610490575f5ffd5b80632dfdf0b51461056a57806335f90b291461058e578063366653a9146105a457806339160e5e146105f15780633acb153614610628575f5ffd5b80631409ff6e116104205780631409ff6e146104cf578063198cede1146104ee5780631b3aefa31461050d5780632d6f3ac91461052c5780632dabbeed1461054b575f5ffd5b8062be86e2146104505780630304b11e146104715780630bca0c101461049057806313e41686146104b9575b5f5ffd5b34801561045b575f5ffd5b5061046f61046a366004615187565b610dee565b005b34801561047c575f5ffd5b5061046f61048b3660046151ce565b610e59565b34801561049b575f5ffd5b506104a6620a8c0081565b6040519081526020015b60405180910390f35b3480156104c4575f5ffd5b506104a662278d0081565b3480156104da575f5ffd5b5061046f6104e9366004615238565b610f29565b3480156104f9575f5ffd5b506104a6610508366004615265565b610f45565b348015610518575f5ffd5b5061046f6105273660046151ce565b611265565b348015610537575f5ffd5b5061046f610546366004615238565b611294565b348015610556575f5ffd5b5061046f610565366004615238565b6112a5565b348015610575575f5ffd5b50605554600160a01b90046001600160401b03166104a6565b348015610599575f5ffd5b506104a6623b538081565b3480156105af575f5ffd5b506105e16105be3660046152e3565b6001600160a01b03165f908152602a602052604090205462010000900460ff1690565b60405190151581526020016104b0565b3480156105fc575f5ffd5b5061061061060b366004615187565b61136f565b6040516001600160a01b0390911681526020016104b0565b348015610633575f5ffd5b506104a660015481565b348015610648575f5ffd5b5061046f6106573660046152fc565b611633565b348015610667575f5ffd5b5061046f6106763660046152e3565b611682565b348015610686575f5ffd5b5061046f61173a565b34801561069a575f5ffd5b50608154610610906001600160a01b031681565b3480156106b9575f5ffd5b506106c261174c565b6040516104b0919061531c565b61046f6106dd36600461537b565b611770565b3480156106ed575f5ffd5b506104a661182a565b348015610701575f5ffd5b5061046f610710366004615238565b611845565b348015610720575f5ffd5b5061046f611935565b348015610734575f5ffd5b5061046f610743366004615238565b611997565b348015610753575f5ffd5b505f516020615b775f395f51905f525460ff166105e1565b348015610776575f5ffd5b5061046f6107853660046152e3565b6119b8565b348015610795575f5ffd5b506107a96107a4366004615238565b611a4b565b6040516104b091906154b3565b3480156107c1575f5ffd5b506105e16107d03660046152e3565b6001600160a01b03165f9081526029602052604090205462010000900460ff1690565b3480156107fe575f5ffd5b506105e161080d3660046152e3565b5f6020819052908152604090205460ff1681565b34801561082c575f5ffd5b5061046f61083b366004615568565b611c0e565b34801561084b575f5ffd5b5061046f611dd0565b34801561085f575f5ffd5b5061046f61086e366004615238565b611de9565b34801561087e575f5ffd5b5061046f611e0b565b348015610892575f5ffd5b5061046f6108a13660046151ce565b611e50565b3480156108b1575f5ffd5b506104a66203f48081565b3480156108c7575f5ffd5b5061046f611f34565b3480156108db575f5ffd5b506104a66108ea3660046152e3565b6001600160a01b03165f908152602a6020526040902054630100000090046001600160401b031690565b34801561091f575f5ffd5b5061046f61092e3660046151ce565b611f56565b34801561093e575f5ffd5b5061046f61094d3660046152e3565b611fc7565b34801561095d575f5ffd5b5061061061202a565b348015610971575f5ffd5b50605554610610906001600160a01b031681565b348015610990575f5ffd5b506104a661099f3660046155f6565b605860209081525f928352604080842090915290825290205481565b3480156109c6575f5ffd5b5061046f6109d5366004615627565b61205e565b3480156109e5575f5ffd5b5061046f6109f4366004615627565b6120c6565b348015610a04575f5ffd5b5061046f610a13366004615187565b612109565b348015610a23575f5ffd5b5061046f610a32366004615627565b612135565b348015610a42575f5ffd5b5061046f610a513660046152e3565b612162565b348015610a61575f5ffd5b5061046f610a70366004615187565b612239565b348015610a80575f5ffd5b506106c261225e565b348015610a94575f5ffd5b5061046f610aa3366004615627565b612277565b348015610ab3575f5ffd5b5061046f61229c565b348015610ac7575f5ffd5b50608154600160a01b90046001600160401b03166104a6565b348015610aeb575f5ffd5b5061046f610afa3660046152e3565b612314565b348015610b0a575f5ffd5b50610b2f604051806040016040528060058152602001640352e302e360dc1b81525081565b6040516104b09190615693565b348015610b47575f5ffd5b5061046f6123c0565b348015610b5b575f5ffd5b5061046f610b6a366004615238565b612432565b348015610b7a575f5ffd5b5061046f610b89366004615627565b61245c565b348015610b99575f5ffd5b5061046f610ba83660046152e3565b612527565b348015610bb8575f5ffd5b5061046f610bc7366004615187565b6125bf565b348015610bd7575f5ffd5b5061046f610be63660046151ce565b6125da565b348015610bf6575f5ffd5b506104a6600881565b348015610c0a575f5ffd5b5061046f610c19366004615627565b6126b3565b348015610c29575f5ffd5b5061046f610c38366004615627565b6126f6565b348015610c48575f5ffd5b5061046f610c57366004615627565b612731565b348015610c67575f5ffd5b5061046f610c76366004615238565b6127fb565b348015610c86575f5ffd5b5061046f610c953660046152e3565b612820565b348015610ca5575f5ffd5b506104a6610cb43660046156a5565b612831565b348015610cc4575f5ffd5b5061046f610cd33660046156cd565b612889565b348015610ce3575f5ffd5b506105e1610cf23660046152e3565b612946565b348015610d02575f5ffd5b50610610612987565b348015610d16575f5ffd5b5061046f610d25366004615627565b6129af565b348015610d35575f5ffd5b506104a6610d443660046152e3565b6001600160a01b03165f9081526057602052604090205490565b348015610d69575f5ffd5b506106c2612a6e565b348015610d7d575f5ffd5b5061046f610d8c3660046152e3565b612a7a565b348015610d9c575f5ffd5b5061046f610dab3660046155f6565b612aff565b348015610dbb575f5ffd5b5061046f610dca3660046151ce565b612bd1565b348015610dda575f5ffd5b5061046f610de93660046152e3565b612bf8565b610df6612c8e565b610dfe612cb6565b610e06612ce6565b610e4c610e14848484612d1b565b8383808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250612db692505050565b610e54612e4a565b505050565b610e61612c8e565b610e69612cb6565b610e71612ce6565b610e7b8382612e74565b5f610e8584612e94565b90505f5b84811015610f10575f610eb3878784818110610ea757610ea7615749565b90506020020135612f6f565b90505f5f610ed983888887818110610ecd57610ecd615749565b90506020020135612f8d565b91509150610f02898986818110610ef257610ef2615749565b905060200201358484848961308f565b505050806001019050610e89565b50610f1a816130e9565b50610f23612e4a565b50505050565b610f31612c8e565b610f39612cb6565b610f4281613170565b50565b5f610f4e612cb6565b610f56612ce6565b610f5f336131c7565b835f819003610f815760405163021d53cf60e21b815260040160405180910390fd5b6008811115610fb25760405163b268613560e01b815260048101829052600860248201526044015b60405180910390fd5b808314610fd25760405163e61847cd60e01b815260040160405180910390fd5b60558054601490610ff290600160a01b90046001600160401b0316615771565b82546001600160401b039182166101009390930a83810292021916179091555f8181526056602052604090209092503360014261102e8b61325b565b845462ffffff60d01b1916600160e01b60ff88160261ffff60d01b191617600160d01b61ffff8316021764ffffffffff60a81b198116600160a81b64ffffffffff8516029081178755879187915f918791849165ffffffffffff60a01b191660ff60a01b1990911617600160a01b8360058111156110ae576110ae61543c565b02179055508691906101000a8154816001600160a01b0302191690836001600160a01b0316021790555050505050505f5f5b838110156111bb575f8989838181106110fb576110fb615749565b905060200201359050805f0361112457604051631f2a200560e01b815260040160405180910390fd5b61116061115689898581811061113c5761113c615749565b905060200201602081019061115191906152e3565b6132de565b61ffff168261335a565b84600101836008811061117557611175615749565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555080836111b0919061579b565b9250506001016110e0565b50335f8181526057602090815260408083208054600181018255908452928290206004840401805460039094166008026101000a6001600160401b0381810219909516948a16029390931790925590518381526001600160a01b038c16929187917fb5ae77d9da4be4a5333eed0c3cd929745cf3798cefb32b611ba5d57d827f6b52910160405180910390a4611251898261339e565b50505061125c612e4a565b95945050505050565b61126d612c8e565b611275612cb6565b61127d612ce6565b61128c848484846135ed613604565b610f23612e4a565b61129c612c8e565b610f4281613706565b6112ad612ce6565b5f81815260566020526040902080546001600160a01b031633146112e65760405163c6cd8a0b60e01b8152336004820152602401610fa9565b60038154600160a01b900460ff1660058111156113055761130561543c565b1461135c57611314828261375d565b80545f9061133490623b538090600160a81b900464ffffffffff1661579b565b90508042101561135a57604051630df1927960e21b815260048101829052602401610fa9565b505b61136682826137bf565b50610f42612e4a565b5f611378612cb6565b611380612ce6565b5f84815260566020526040902080546001600160a01b031633146113b95760405163c6cd8a0b60e01b8152336004820152602401610fa9565b6113c585826001613877565b8054600160e01b900460ff168381146113f15760405163e61847cd60e01b815260040160405180910390fd5b5f5f5f5b83811015611592575f5f61144e87600101846008811061141757611417615749565b600291828204019190066010029054906101000a90046001600160801b031661ffff607082901c16916001600160701b0390911690565b90925090506001600160701b038a8a8581811061146d5761146d615749565b9050602002013511156114be5789898481811061148c5761148c615749565b604051637f16270360e01b8152602090910292909201356004830152506001600160701b036024820152604401610fa9565b6114eb828b8b868181106114d4576114d4615749565b90506020020135836114e6919061579b565b61335a565b87600101846008811061150057611500615749565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555089898481811061154157611541615749565b9050602002013585611553919061579b565b945089898481811061156757611567615749565b9050602002013581611579919061579b565b611583908561579b565b935050508060010190506113f5565b50815f036115b357604051631f2a200560e01b815260040160405180910390fd5b604080518381526020810183905233918a917fc0aa4889c20d4c37be1229cd97e4a6648b748aa98934c1efc8d9e213af16d133910160405180910390a38354600160d01b900461ffff165f908152602b60205260409020546001600160a01b03169450611620858361339e565b5050505061162c612e4a565b9392505050565b61163b612c8e565b611643612cb6565b61164b612ce6565b5f61165583612f6f565b90505f5f6116638385612f8d565b91509150611673858484846138d4565b50505061167e612e4a565b5050565b61168a613925565b6001600160a01b0381165f908152602a60205260409020805462010000900460ff161580156116c857508054630100000090046001600160401b0316155b156116f1576040516373a89b1560e11b81526001600160a01b0383166004820152602401610fa9565b80546affffffffffffffffff0000191681556040516001600160a01b038316907fc2ee819acfe1baf117c2aac9d3f627a864f075d2fecc990eebd82d59f2662605905f90a25050565b611742613925565b61174a613957565b565b60285460609061176b90602a90602c9062010000900461ffff166139b6565b905090565b611778613925565b600154801580611793575061178d8383613a92565b60025414155b156117b157604051635564df1d60e11b815260040160405180910390fd5b804210156117d557604051637d58b13960e01b815260048101829052602401610fa9565b6117e262278d008261579b565b421115611812576117f662278d008261579b565b6040516309ce467d60e41b8152600401610fa991815260200190565b6118205f6001819055600255565b610e548383613ad0565b5f611833613aeb565b505f516020615b575f395f51905f5290565b61184d613925565b611855613b34565b61185d612ce6565b5f81815260566020526040902060038154600160a01b900460ff1660058111156118895761188961543c565b1461189857611898828261375d565b608154600160a01b90046001600160401b03168015806118c657508154600160a81b900464ffffffffff1681105b156118e45760405163493c230960e11b815260040160405180910390fd5b6118f16203f4808261579b565b421015611921576119056203f4808261579b565b604051632704496b60e21b8152600401610fa991815260200190565b61192b83836137bf565b5050610f42612e4a565b61193d613925565b6001545f0361195f57604051635564df1d60e11b815260040160405180910390fd5b61196d5f6001819055600255565b6040517fed9428498bb9270f28a9b0350d02a5efaed8e736ff13fbb3526a410a62e2df50905f90a1565b61199f612c8e565b6119a7612ce6565b6119b081613b63565b610f42612e4a565b6119c0613925565b6001600160a01b0381165f908152602960205260409020805462010000900460ff16611a0a57604051635f8b555b60e11b81526001600160a01b0383166004820152602401610fa9565b805462ff0000191681556040516001600160a01b038316907f4c910b69fe65a61f7531b9c5042b2329ca7179c77290aa7e2eb3afa3c8511fd3905f90a25050565b611a886040805160e0810182525f80825260208201819052909182019081526020015f81526020015f815260200160608152602001606081525090565b5f82815260566020908152604080832080546001600160a01b038082168752600160d01b820461ffff168652602b8552948390205490941692850192909252909190830190600160a01b900460ff166005811115611ae857611ae861543c565b90816005811115611afb57611afb61543c565b9052508054600160a81b900464ffffffffff166060830152611b1c81613b86565b60a08301819052611b2c90613c28565b60808301528054600160e01b900460ff166001600160401b03811115611b5457611b54615367565b604051908082528060200260200182016040528015611b7d578160200160208202803683370190505b5060c08301525f5b8154600160e01b900460ff16811015611c07575f611bb183600101836008811061141757611417615749565b505f818152602c602052604090205460c086015180519293506001600160a01b039091169184908110611be657611be6615749565b6001600160a01b039092166020928302919091019091015250600101611b85565b5050919050565b5f611c17613c63565b805490915060ff600160401b82041615906001600160401b03165f81158015611c3d5750825b90505f826001600160401b03166001148015611c585750303b155b905081158015611c66575080155b15611c845760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315611cae57845460ff60401b1916600160401b1785555b6001600160a01b038a16611cd55760405163d92e233d60e01b815260040160405180910390fd5b611cde8b613c8b565b605580546001600160a01b0319166001600160a01b038c161790555f5b88811015611d3a57611d328a8a83818110611d1857611d18615749565b9050602002016020810190611d2d91906152e3565b613c9c565b600101611cfb565b505f5b86811015611d7c57611d74888883818110611d5a57611d5a615749565b9050602002016020810190611d6f91906152e3565b613e1b565b600101611d3d565b508315611dc357845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b5050505050505050505050565b60405163017ed72b60e01b815260040160405180910390fd5b611df1612c8e565b611df9612ce6565b6119b081611e0683613f31565b6137bf565b3380611e15612987565b6001600160a01b031614611e475760405163118cdaa760e01b81526001600160a01b0382166004820152602401610fa9565b610f4281613f4a565b611e58612c8e565b611e60612cb6565b611e68612ce6565b611e728382612e74565b5f611e7c84612e94565b90505f5b84811015610f1057611f2c611ed0878784818110611ea057611ea0615749565b90506020020135868685818110611eb957611eb9615749565b9050602002810190611ecb91906157ae565b612d1b565b858584818110611ee257611ee2615749565b9050602002810190611ef491906157ae565b808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250879250613f82915050565b600101611e80565b6081546001600160a01b03163314611f4e57611f4e613925565b61174a614093565b611f5e612c8e565b611f66612ce6565b611f708382612e74565b5f5b83811015610f1a57611fbf858583818110611f8f57611f8f615749565b90506020020135848484818110611fa857611fa8615749565b9050602002810190611fba91906157ae565b6140db565b600101611f72565b611fcf613925565b6081546040516001600160a01b038084169216907fa14fc14d8620a708a896fd11392a235647d99385500a295f0d7da2a258b2e967905f90a3608180546001600160a01b0319166001600160a01b0392909216919091179055565b5f807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005b546001600160a01b031692915050565b612066612c8e565b61206e612ce6565b5f5b818110156120bd576120b583838381811061208d5761208d615749565b90506020020135611e068585858181106120a9576120a9615749565b90506020020135613f31565b600101612070565b5061167e612e4a565b6120ce612c8e565b6120d6612cb6565b5f5b81811015610e54576121018383838181106120f5576120f5615749565b90506020020135613170565b6001016120d8565b612111612c8e565b612119612cb6565b612121612ce6565b610e4c8361212e856135ed565b84846141ab565b61213d612c8e565b612145612cb6565b61214d612ce6565b61215a8282612f6f6141f5565b61167e612e4a565b61216a613925565b6001600160a01b0381166121915760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f9081526020819052604090205460ff16156121d5576040516342a8622160e01b81526001600160a01b0382166004820152602401610fa9565b6001600160a01b0381165f908152602081905260409020805460ff19166001179055612202600382614270565b506040516001600160a01b038216907fac6fa858e9350a46cec16539926e0fde25b7629f84b5a72bffaae4df888ae86d905f90a250565b612241612c8e565b612249612cb6565b612251612ce6565b610e4c8361212e85612f6f565b60285460609061176b90602990602b9061ffff166139b6565b61227f612c8e565b612287612cb6565b61228f612ce6565b61215a82826135ed6141f5565b6122a4613925565b608154600160a01b90046001600160401b03165f036122d65760405163493c230960e11b815260040160405180910390fd5b6081805467ffffffffffffffff60a01b191690556040517f8f535403f1d4cd544dcd54729c46f4ffa86a2efa2bf1dbe843e2c6a6e1d435c2905f90a1565b61231c613925565b6001600160a01b0381165f9081526020819052604090205460ff1661235f57604051630b4fa80360e11b81526001600160a01b0382166004820152602401610fa9565b6001600160a01b0381165f908152602081905260409020805460ff19169055612389600382614284565b506040516001600160a01b038216907f80c0b871b97b595b16a7741c1b06fed0c6f6f558639f18ccbce50724325dc40d905f90a250565b6123c8613925565b42608160146101000a8154816001600160401b0302191690836001600160401b031602179055507f4b032d7ca3548648532169f77880173678defd2abf4cec920bcb8bbd621a1e8b6203f4804261241f919061579b565b60405190815260200160405180910390a1565b61243a612c8e565b612442612cb6565b61244a612ce6565b6119b081612457836135ed565b614298565b612464612c8e565b5f5b81811015610e54573683838381811061248157612481615749565b905060200281019061249391906157f3565b90505f6124a660408301602084016152e3565b6040830135606084013560808501356124c260a0870187615811565b6040516024016124d79695949392919061587b565b60408051601f19818403018152919052602080820180516001600160e01b0316635005945360e01b17905290915061251d908490612517908501856152e3565b836142b3565b5050600101612466565b61252f613925565b6001600160a01b0381165f908152602a6020526040812054630100000090046001600160401b03169081900361258357604051631cfaa82d60e31b81526001600160a01b0383166004820152602401610fa9565b804210156125b657604051631436afbb60e11b81526001600160a01b038316600482015260248101829052604401610fa9565b61167e82613e1b565b6125c7612c8e565b6125cf612ce6565b610e4c8383836140db565b6125e2612c8e565b6125ea612cb6565b6125f48382612e74565b5f5b838110156126ac575f85858381811061261157612611615749565b9050602002013584848481811061262a5761262a615749565b905060200281019061263c91906157ae565b60405160240161264e939291906158ea565b60408051601f198184030181529190526020810180516001600160e01b0316633c4c00d560e11b17905290506126a3826126938888838181106120a9576120a9615749565b546001600160a01b0316836142b3565b506001016125f6565b5050505050565b6126bb612c8e565b6126c3612ce6565b5f5b818110156120bd576126ee8383838181106126e2576126e2615749565b90506020020135613b63565b6001016126c5565b6126fe612c8e565b5f5b81811015610e545761272983838381811061271d5761271d615749565b90506020020135613706565b600101612700565b612739612c8e565b612741612cb6565b5f5b81811015610e54573683838381811061275e5761275e615749565b90506020028101906127709190615903565b90505f61278360408301602084016152e3565b61279060408401846157ae565b61279d60608601866157ae565b6040516024016127b1959493929190615917565b60408051601f19818403018152919052602080820180516001600160e01b031663ad0d6fd160e01b1790529091506127f1908490612517908501856152e3565b5050600101612743565b612803612c8e565b61280b612cb6565b612813612ce6565b6119b08161245783612f6f565b612828613925565b610f4281613c9c565b6001600160a01b0382165f90815260576020526040812080548390811061285a5761285a615749565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031690505b92915050565b612891613925565b5f61289f620a8c004261579b565b9050806001819055506128e78484848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250613a9292505050565b6002556001600160a01b0384167ff54605c88c81a6773c003907cdc8b635959d27ed22d2fd538a4a7f9146c3757a813f85858561292762278d008261579b565b604051612938959493929190615988565b60405180910390a250505050565b5f61294f61202a565b6001600160a01b0316826001600160a01b031614806128835750506001600160a01b03165f9081526020819052604090205460ff1690565b5f807f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0061204e565b6129b7612c8e565b5f5b81811015610e5457368383838181106129d4576129d4615749565b90506020028101906129e691906159b5565b90505f6129f960408301602084016152e3565b60408301356060840135612a106080860186615811565b604051602401612a249594939291906159c9565b60408051601f19818403018152919052602080820180516001600160e01b0316631d46de6160e11b179052909150612a64908490612517908501856152e3565b50506001016129b9565b606061176b600361433b565b612a82613925565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b0319166001600160a01b0383169081178255612ac661202a565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a35050565b612b07612ce6565b6001600160a01b038083165f90815260586020908152604080832093851683529290529081205490819003612b62576040516332582cc560e11b81526001600160a01b03808516600483015283166024820152604401610fa9565b6001600160a01b038381165f8181526058602090815260408083209487168084529482528083209290925590518481527f630e3b17350eb464f4969c4f0226afa4bbceec01b2751f82978ef1d73839ac0c910160405180910390a36120bd6001600160a01b0383168483614347565b612bd9612c8e565b612be1612cb6565b612be9612ce6565b61128c84848484612f6f613604565b612c00613925565b612c098161437c565b5f612c17620a8c004261579b565b6001600160a01b0383165f818152602a602090815260409182902080546affffffffffffffff000000191663010000006001600160401b03871602179055905183815292935090917f2c83dbea203e9c523b2fe9796b2639742ed68a7872b45da1cc4308637e29f83a910160405180910390a25050565b612c9733612946565b61174a57604051633b63649d60e11b8152336004820152602401610fa9565b5f516020615b775f395f51905f525460ff161561174a5760405163d93c066560e01b815260040160405180910390fd5b612cee614421565b61174a60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90614461565b5f612d25846135ed565b90505f5f612d34838686614468565b845460ff60e81b1916600160e81b17855590925090505f819003612d6457825460ff60a01b1916600160a21b1783555b825460408051848152602081018490526001600160a01b039092169188917f7586761c5ed63cbf370309097db239271fc472b91861be1bb35f2d74116dfa58910160405180910390a350509392505050565b8154600160d01b900461ffff165f908152602b60205260408120546001600160a01b0316905b8251811015610f23575f612dfe85600101836008811061141757611417615749565b505f818152602c60205260409020548551919250612e419185916001600160a01b031690879086908110612e3457612e34615749565b6020026020010151614617565b50600101612ddc565b61174a5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612d15565b80821461167e57604051631083f70960e01b815260040160405180910390fd5b612eb760405180606001604052805f815260200160608152602001606081525090565b60405180606001604052805f8152602001600884612ed59190615a01565b6001600160401b03811115612eec57612eec615367565b604051908082528060200260200182016040528015612f15578160200160208202803683370190505b508152602001612f26600885615a01565b6001600160401b03811115612f3d57612f3d615367565b604051908082528060200260200182016040528015612f66578160200160208202803683370190505b50905292915050565b5f818152605660205260409020612f8882826002613877565b919050565b60605f612f9984613b86565b9150612fa482613c28565b905080831115612fd157604051637f16270360e01b81526004810184905260248101829052604401610fa9565b825f5b835181101561305a578285858381518110612ff157612ff1615749565b60200260200101516130039190615a01565b61300d9190615a18565b84828151811061301f5761301f615749565b60200260200101818152505083818151811061303d5761303d615749565b6020026020010151826130509190615a37565b9150600101612fd4565b5080835f8151811061306e5761306e615749565b60200260200101818151613082919061579b565b9052509194909350915050565b5f61309c868686866147af565b90506130a9858584613f82565b80156130e157845461ffff600160d01b8204165f908152602b60205260409020546130e1916001600160a01b03918216911683614617565b505050505050565b5f5b815181101561167e575f8260200151828151811061310b5761310b615749565b602090810291909101810151601081901c5f908152602b835260408082205461ffff84168352602c9094529081902054908601518051929450613167936001600160a01b039081169392169186908110612e3457612e34615749565b506001016130eb565b5f61317a82613f31565b8054600160a11b60ff60a01b1982161782556040519192506001600160a01b03169083907f731572fc870ca6eefeb268e8efeba34d2824d119f7713d59deaf33794c500baa905f90a35050565b605554604051630318c6eb60e21b81526001600160a01b03838116600483015290911690630c631bac90602401602060405180830381865afa15801561320f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132339190615a4a565b610f4257604051634b5cb35f60e11b81526001600160a01b0382166004820152602401610fa9565b6001600160a01b0381165f9081526029602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b031691810191909152906132d757604051635f8b555b60e11b81526001600160a01b0384166004820152602401610fa9565b5192915050565b6001600160a01b0381165f908152602a602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b031691810191909152906132d7576040516373a89b1560e11b81526001600160a01b0384166004820152602401610fa9565b5f6001600160701b0382111561339357604051637f16270360e01b8152600481018390526001600160701b036024820152604401610fa9565b5060709190911b1790565b6040516370a0823160e01b81523360048201525f906001600160a01b038416906370a0823190602401602060405180830381865afa1580156133e2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134069190615a69565b9050818110156134335760405163cf47918160e01b81526004810182905260248101839052604401610fa9565b604051636eb1769f60e11b81523360048201523060248201525f906001600160a01b0385169063dd62ed3e90604401602060405180830381865afa15801561347d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134a19190615a69565b9050828110156134ce5760405163054365bb60e31b81526004810182905260248101849052604401610fa9565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015613512573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135369190615a69565b905061354d6001600160a01b03861633308761484c565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038816906370a0823190602401602060405180830381865afa158015613593573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135b79190615a69565b6135c19190615a37565b90508481146130e157604051630ffb20d760e11b81526004810182905260248101869052604401610fa9565b5f818152605660205260409020612f88828261375d565b61360e8483612e74565b5f61361885612e94565b90505f5b858110156136fc575f61364a88888481811061363a5761363a615749565b905060200201358563ffffffff16565b90506136f388888481811061366157613661615749565b905060200201358288888681811061367b5761367b615749565b905060200281019061368d91906157ae565b808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506136ed92508791508c90508b898181106136d6576136d6615749565b90506020028101906136e891906157ae565b614882565b8761308f565b5060010161361c565b506130e1816130e9565b5f61371082613f31565b8054600360a01b60ff60a01b1982161782556040519192506001600160a01b03169083907f0fe430f640804d19a590675efe8d115b1c442bf1799790a8d6e62116c0165bc6905f90a35050565b8054600160a01b900460ff16600181600581111561377d5761377d61543c565b1415801561379d5750600281600581111561379a5761379a61543c565b14155b15610e5457828160405163a5d15e1f60e01b8152600401610fa9929190615a80565b6137c88161495e565b8154829060ff60a01b1916600160a01b8360058111156137ea576137ea61543c565b02179055505f6138016137fc83613b86565b613c28565b82546040518281529192506001600160a01b03169084907f80da2b855a7afd810e763338ee07bbf6b88883805c91bf3d098618fd46202ca59060200160405180910390a3815461ffff600160d01b8204165f908152602b6020526040902054610e54916001600160a01b03918216911683614617565b8060058111156138895761388961543c565b8254600160a01b900460ff1660058111156138a6576138a661543c565b14610e5457815460405163a5d15e1f60e01b8152610fa9918591600160a01b90910460ff1690600401615a80565b5f6138e1858585856147af565b90506138ed8484612db6565b80156126ac57835461ffff600160d01b8204165f908152602b60205260409020546126ac916001600160a01b03918216911683614617565b3361392e61202a565b6001600160a01b03161461174a5760405163118cdaa760e01b8152336004820152602401610fa9565b61395f613b34565b5f516020615b775f395f51905f52805460ff191681557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a150565b6060816001600160401b038111156139d0576139d0615367565b6040519080825280602002602001820160405280156139f9578160200160208202803683370190505b5090505f60015b838111613a88575f81815260208681526040808320546001600160a01b0316808452918990529091205462010000900460ff1615613a7757808484613a4481615a94565b955081518110613a5657613a56615749565b60200260200101906001600160a01b031690816001600160a01b0316815250505b50613a8181615a94565b9050613a00565b5081529392505050565b5f82836001600160a01b03163f83604051602001613ab293929190615aac565b60405160208183030381529060405280519060200120905092915050565b613ad861497f565b613ae182614a23565b61167e8282614a2b565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461174a5760405163703e46dd60e11b815260040160405180910390fd5b5f516020615b775f395f51905f525460ff1661174a57604051638dfc202b60e01b815260040160405180910390fd5b5f818152605660205260409020613b7c82826003613877565b61167e82826137bf565b8054606090600160e01b900460ff166001600160401b03811115613bac57613bac615367565b604051908082528060200260200182016040528015613bd5578160200160208202803683370190505b5090505f5b8151811015613c2257613bfb83600101826008811061141757611417615749565b9050828281518110613c0f57613c0f615749565b6020908102919091010152600101613bda565b50919050565b5f5f5b8251811015613c2257828181518110613c4657613c46615749565b602002602001015182613c59919061579b565b9150600101613c2b565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00612883565b613c93614ae7565b610f4281614b0c565b6001600160a01b038116613cc35760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f908152602960205260409020805462010000900460ff1615613d0e576040516313501a5160e01b81526001600160a01b0383166004820152602401610fa9565b613d1782614b3d565b613d3f5760405163f0ae59ab60e01b81526001600160a01b0383166004820152602401610fa9565b805461ffff165f03613dd55760285461ffff1661fffe1901613d745760405163d107156760e01b815260040160405180910390fd5b602880545f90613d879061ffff16615ad2565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602b6020526040902080546001600160a01b0384166001600160a01b03199091161790555b805462ff00001916620100001781556040516001600160a01b038316907f784c8f4dbf0ffedd6e72c76501c545a70f8b203b30a26ce542bf92ba87c248a4905f90a25050565b613e248161437c565b6001600160a01b0381165f908152602a602052604081208054909161ffff9091169003613ee35760285461fffe196201000090910461ffff1601613e7b5760405163d107156760e01b815260040160405180910390fd5b60288054600290613e959062010000900461ffff16615ad2565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602c6020526040902080546001600160a01b0384166001600160a01b03199091161790555b80546affffffffffffffffff00001916620100001781556040516001600160a01b038316907f3b8a4a1d1d8f824142abc586761cbcbfe99d7292b1c3cf9716e2f5630545faba905f90a25050565b5f818152605660205260409020612f8882826001613877565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b031916815561167e82614cb2565b8051602082015160408301518554600160d01b900460101b63ffff0000165f5b8651811015614089575f613fc489600101836008811061141757611417615749565b5090505f5b8681108015613ff35750818417868281518110613fe857613fe8615749565b602002602001015114155b156140085761400181615a94565b9050613fc9565b86810361403c57838217868861401d81615a94565b99508151811061402f5761402f615749565b6020026020010181815250505b88838151811061404e5761404e615749565b602002602001015185828151811061406857614068615749565b6020026020010181815161407c919061579b565b9052505050600101613fa2565b5050509152505050565b61409b612cb6565b5f516020615b775f395f51905f52805460ff191660011781557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25833613998565b5f6140e5846135ed565b90505f5f6140f4838686614468565b91509150805f03614130576141088361495e565b8354849060ff60a01b1916600160a01b83600581111561412a5761412a61543c565b02179055505b825460408051848152602081018490526001600160a01b039092169188917f1259abfa09fd2a350c1c30e966eb4b84ade5d91e174c637a48963164942697be910160405180910390a3825461ffff600160d01b8204165f908152602b60205260409020546130e1916001600160a01b03918216911684614617565b610f2384848484808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506141f0925089915088905087614882565b6138d4565b5f6141ff83612e94565b90505f5b83811015614266575f61422186868481811061363a5761363a615749565b90505f61422d82613b86565b905061425c87878581811061424457614244615749565b90506020020135838361425685613c28565b8861308f565b5050600101614203565b50610f23816130e9565b5f61162c836001600160a01b038416614d22565b5f61162c836001600160a01b038416614d6e565b5f6142a282613b86565b9050610e548383836141f085613c28565b6142bc826131c7565b5f5f836001600160a01b0316836040516142d69190615ae9565b5f604051808303815f865af19150503d805f811461430f576040519150601f19603f3d011682016040523d82523d5f602084013e614314565b606091505b5091509150816126ac57848160405163566d915f60e01b8152600401610fa9929190615aff565b60605f61162c83614e58565b6143548383836001614eb1565b610e5457604051635274afe760e01b81526001600160a01b0384166004820152602401610fa9565b6001600160a01b0381166143a35760405163d92e233d60e01b815260040160405180910390fd5b306001600160a01b038216036143d757604051633b99e8f560e01b81526001600160a01b0382166004820152602401610fa9565b6001600160a01b0381165f908152602a602052604090205462010000900460ff1615610f42576040516350cb825960e01b81526001600160a01b0382166004820152602401610fa9565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561174a57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b82545f908190600160e01b900460ff168381146144985760405163e61847cd60e01b815260040160405180910390fd5b5f5b818110156145ed575f5f6144bc89600101846008811061141757611417615749565b91509150808888858181106144d3576144d3615749565b90506020020135111561451e578787848181106144f2576144f2615749565b9050602002013581604051637f16270360e01b8152600401610fa9929190918252602082015260400190565b6145468289898681811061453457614534615749565b90506020020135836114e69190615a37565b89600101846008811061455b5761455b615749565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555087878481811061459c5761459c615749565b90506020020135866145ae919061579b565b95508787848181106145c2576145c2615749565b90506020020135816145d49190615a37565b6145de908661579b565b9450505080600101905061449a565b50825f0361460e57604051631f2a200560e01b815260040160405180910390fd5b50935093915050565b805f0361462357505050565b6040516001600160a01b038381166024830152604482018390525f91829186169060640160408051601f198184030181529181526020820180516001600160e01b031663a9059cbb60e01b1790525161467c9190615ae9565b5f604051808303815f865af19150503d805f81146146b5576040519150601f19603f3d011682016040523d82523d5f602084013e6146ba565b606091505b509150915081614753576001600160a01b038085165f908152605860209081526040808320938916835292905290812080548592906146fa90849061579b565b92505081905550846001600160a01b0316846001600160a01b03167fafa7b026d1549f4af99a9dfa9bf09e63d91a104e2b8f1a237f4ed245a67374698560405161474691815260200190565b60405180910390a36126ac565b8051156147795780516020141580614774575061476f81615b1f565b600114155b614786565b6001600160a01b0385163b155b156126ac57604051635274afe760e01b81526001600160a01b0386166004820152602401610fa9565b825460ff60a01b1916600160a21b1783555f806147cb84613c28565b9050805f036147ed57604051631f2a200560e01b815260040160405180910390fd5b6147f78184615a37565b855460408051848152602081018490529294506001600160a01b039091169188917f68bcc0e14c0a21b7e8641941e05dac54f84df15c8a3359bf05c85d0adcea2f03910160405180910390a350949350505050565b61485a848484846001614f13565b610f2357604051635274afe760e01b81526001600160a01b0385166004820152602401610fa9565b5f5f61488d85613b86565b805190915083146148b15760405163e61847cd60e01b815260040160405180910390fd5b5f5b8151811015614954578181815181106148ce576148ce615749565b60200260200101518585838181106148e8576148e8615749565b90506020020135111561494c5784848281811061490757614907615749565b9050602002013582828151811061492057614920615749565b6020026020010151604051637f16270360e01b8152600401610fa9929190918252602082015260400190565b6001016148b3565b5061125c81613c28565b80545f90600160e81b900460ff16614977576005612883565b600492915050565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480614a0557507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166149f95f516020615b575f395f51905f52546001600160a01b031690565b6001600160a01b031614155b1561174a5760405163703e46dd60e11b815260040160405180910390fd5b610f42613925565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015614a85575060408051601f3d908101601f19168201909252614a8291810190615a69565b60015b614aad57604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610fa9565b5f516020615b575f395f51905f528114614add57604051632a87526960e21b815260048101829052602401610fa9565b610e548383614f80565b614aef614fd5565b61174a57604051631afcd79f60e31b815260040160405180910390fd5b614b14614ae7565b6001600160a01b038116611e4757604051631e4fbdf760e01b81525f6004820152602401610fa9565b5f816001600160a01b03163b5f03614b5657505f919050565b60408051600481526024810182526020810180516001600160e01b03166395d89b4160e01b17905290515f9182916001600160a01b03861691614b9891615ae9565b5f60405180830381855afa9150503d805f8114614bd0576040519150601f19603f3d011682016040523d82523d5f602084013e614bd5565b606091505b5060408051600481526024810182526020810180516001600160e01b031663313ce56760e01b17905290519294509092505f9182916001600160a01b03881691614c1f9190615ae9565b5f60405180830381855afa9150503d805f8114614c57576040519150601f19603f3d011682016040523d82523d5f602084013e614c5c565b606091505b5091509150838015614c7057506040835110155b8015614c795750815b8015614c86575080516020145b8015614ca8575060ff801681806020019051810190614ca59190615a69565b11155b9695505050505050565b7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930080546001600160a01b031981166001600160a01b03848116918217845560405192169182907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a3505050565b5f818152600183016020526040812054614d6757508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155612883565b505f612883565b5f8181526001830160205260408120548015614e48575f614d90600183615a37565b85549091505f90614da390600190615a37565b9050808214614e02575f865f018281548110614dc157614dc1615749565b905f5260205f200154905080875f018481548110614de157614de1615749565b5f918252602080832090910192909255918252600188019052604090208390555b8554869080614e1357614e13615b42565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050612883565b5f915050612883565b5092915050565b6060815f01805480602002602001604051908101604052809291908181526020018280548015614ea557602002820191905f5260205f20905b815481526020019060010190808311614e91575b50505050509050919050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316614f07578383151615614efb573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316614f6f578383151615614f63573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b614f8982614fee565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115614fcd57610e548282615051565b61167e6150ea565b5f614fde613c63565b54600160401b900460ff16919050565b806001600160a01b03163b5f0361502357604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610fa9565b5f516020615b575f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61505e8484615109565b905080801561507f57505f3d118061507f57505f846001600160a01b03163b115b156150945761508c61511c565b915050612883565b80156150be57604051639996b31560e01b81526001600160a01b0385166004820152602401610fa9565b3d156150d1576150cc615135565b614e51565b60405163d6bda27560e01b815260040160405180910390fd5b341561174a5760405163b398979f60e01b815260040160405180910390fd5b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f5f83601f840112615150575f5ffd5b5081356001600160401b03811115615166575f5ffd5b6020830191508360208260051b8501011115615180575f5ffd5b9250929050565b5f5f5f60408486031215615199575f5ffd5b8335925060208401356001600160401b038111156151b5575f5ffd5b6151c186828701615140565b9497909650939450505050565b5f5f5f5f604085870312156151e1575f5ffd5b84356001600160401b038111156151f6575f5ffd5b61520287828801615140565b90955093505060208501356001600160401b03811115615220575f5ffd5b61522c87828801615140565b95989497509550505050565b5f60208284031215615248575f5ffd5b5035919050565b80356001600160a01b0381168114612f88575f5ffd5b5f5f5f5f5f60608688031215615279575f5ffd5b6152828661524f565b945060208601356001600160401b0381111561529c575f5ffd5b6152a888828901615140565b90955093505060408601356001600160401b038111156152c6575f5ffd5b6152d288828901615140565b969995985093965092949392505050565b5f602082840312156152f3575f5ffd5b61162c8261524f565b5f5f6040838503121561530d575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b8181101561535c5783516001600160a01b0316835260209384019390920191600101615335565b509095945050505050565b634e487b7160e01b5f52604160045260245ffd5b5f5f6040838503121561538c575f5ffd5b6153958361524f565b915060208301356001600160401b038111156153af575f5ffd5b8301601f810185136153bf575f5ffd5b80356001600160401b038111156153d8576153d8615367565b604051601f8201601f19908116603f011681016001600160401b038111828210171561540657615406615367565b60405281815282820160200187101561541d575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b634e487b7160e01b5f52602160045260245ffd5b6006811061546c57634e487b7160e01b5f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b828110156154a95781516001600160a01b0316865260209586019590910190600101615482565b5093949350505050565b602080825282516001600160a01b039081168383015290830151166040808301919091528201515f906101008301906154ef6060850182615450565b5060608401516080840152608084015160a084015260a084015160e060c0850152818151808452610120860191506020830193505f92505b8083101561554a5783518252602082019150602084019350600183019250615527565b5060c0860151858203601f190160e08701529250614ca88184615470565b5f5f5f5f5f5f6080878903121561557d575f5ffd5b6155868761524f565b95506155946020880161524f565b945060408701356001600160401b038111156155ae575f5ffd5b6155ba89828a01615140565b90955093505060608701356001600160401b038111156155d8575f5ffd5b6155e489828a01615140565b979a9699509497509295939492505050565b5f5f60408385031215615607575f5ffd5b6156108361524f565b915061561e6020840161524f565b90509250929050565b5f5f60208385031215615638575f5ffd5b82356001600160401b0381111561564d575f5ffd5b61565985828601615140565b90969095509350505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61162c6020830184615665565b5f5f604083850312156156b6575f5ffd5b6156bf8361524f565b946020939093013593505050565b5f5f5f604084860312156156df575f5ffd5b6156e88461524f565b925060208401356001600160401b03811115615702575f5ffd5b8401601f81018613615712575f5ffd5b80356001600160401b03811115615727575f5ffd5b866020828401011115615738575f5ffd5b939660209190910195509293505050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f6001600160401b0382166001600160401b0381036157925761579261575d565b60010192915050565b808201808211156128835761288361575d565b5f5f8335601e198436030181126157c3575f5ffd5b8301803591506001600160401b038211156157dc575f5ffd5b6020019150600581901b3603821315615180575f5ffd5b5f823560be19833603018112615807575f5ffd5b9190910192915050565b5f5f8335601e19843603018112615826575f5ffd5b8301803591506001600160401b0382111561583f575f5ffd5b602001915036819003821315615180575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015284604082015283606082015260a060808201525f6158ae60a083018486615853565b98975050505050505050565b8183525f6001600160fb1b038311156158d1575f5ffd5b8260051b80836020870137939093016020019392505050565b838152604060208201525f61125c6040830184866158ba565b5f8235607e19833603018112615807575f5ffd5b6001600160a01b03861681526060602082018190525f9061593b90830186886158ba565b828103604084015283815284906020015f5b8581101561597b576001600160a01b036159668461524f565b1682526020928301929091019060010161594d565b5098975050505050505050565b858152608060208201525f6159a1608083018688615853565b604083019490945250606001529392505050565b5f8235609e19833603018112615807575f5ffd5b60018060a01b0386168152846020820152836040820152608060608201525f6159f6608083018486615853565b979650505050505050565b80820281158282048414176128835761288361575d565b5f82615a3257634e487b7160e01b5f52601260045260245ffd5b500490565b818103818111156128835761288361575d565b5f60208284031215615a5a575f5ffd5b8151801515811461162c575f5ffd5b5f60208284031215615a79575f5ffd5b5051919050565b8281526040810161162c6020830184615450565b5f60018201615aa557615aa561575d565b5060010190565b60018060a01b0384168152826020820152606060408201525f61125c6060830184615665565b5f61ffff821661ffff81036157925761579261575d565b5f82518060208501845e5f920191825250919050565b828152604060208201525f615b176040830184615665565b949350505050565b80516020808301519190811015613c22575f1960209190910360031b1b16919050565b634e487b7160e01b5f52603160045260245ffdfe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbccd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f03300",
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

// PackApproveDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96d97a64.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveDepositMany(ids []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveDepositMany", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96d97a64.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveDepositMany(ids []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveDepositMany", ids)
}

// PackApproveTokensToEscrowMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe37fc924.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveTokensToEscrowMany((address,address,uint256,uint256,bytes)[] orders) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackApproveTokensToEscrowMany(orders []IEscrowBatchesGrantOrder) []byte {
	enc, err := offBlocksEscrow.abi.Pack("approveTokensToEscrowMany", orders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveTokensToEscrowMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe37fc924.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveTokensToEscrowMany((address,address,uint256,uint256,bytes)[] orders) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackApproveTokensToEscrowMany(orders []IEscrowBatchesGrantOrder) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("approveTokensToEscrowMany", orders)
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

// PackDepositIntoEscrowMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc71ef71b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositIntoEscrowMany((address,address,uint256[],address[])[] orders) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackDepositIntoEscrowMany(orders []IEscrowBatchesDepositOrder) []byte {
	enc, err := offBlocksEscrow.abi.Pack("depositIntoEscrowMany", orders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositIntoEscrowMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc71ef71b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositIntoEscrowMany((address,address,uint256[],address[])[] orders) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackDepositIntoEscrowMany(orders []IEscrowBatchesDepositOrder) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("depositIntoEscrowMany", orders)
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

// PackLimitSpendingBySignatureMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb544ef14.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function limitSpendingBySignatureMany((address,address,uint256,uint256,uint256,bytes)[] orders) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackLimitSpendingBySignatureMany(orders []IEscrowBatchesLimitsOrder) []byte {
	enc, err := offBlocksEscrow.abi.Pack("limitSpendingBySignatureMany", orders)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLimitSpendingBySignatureMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb544ef14.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function limitSpendingBySignatureMany((address,address,uint256,uint256,uint256,bytes)[] orders) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackLimitSpendingBySignatureMany(orders []IEscrowBatchesLimitsOrder) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("limitSpendingBySignatureMany", orders)
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

// PackOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe673df8a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operators() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) PackOperators() []byte {
	enc, err := offBlocksEscrow.abi.Pack("operators")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe673df8a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operators() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) TryPackOperators() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("operators")
}

// UnpackOperators is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe673df8a.
//
// Solidity: function operators() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) UnpackOperators(data []byte) ([]common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("operators", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
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

// PackPayees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e8086aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payees() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) PackPayees() []byte {
	enc, err := offBlocksEscrow.abi.Pack("payees")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayees is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e8086aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payees() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) TryPackPayees() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("payees")
}

// UnpackPayees is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4e8086aa.
//
// Solidity: function payees() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayees(data []byte) ([]common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("payees", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
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

// PackRejectDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbbfefb86.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejectDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackRejectDepositMany(ids []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("rejectDepositMany", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejectDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbbfefb86.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejectDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackRejectDepositMany(ids []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("rejectDepositMany", ids)
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

// PackReturnPartMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89f24edc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function returnPartMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackReturnPartMany(ids []*big.Int, splitAmounts [][]*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("returnPartMany", ids, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReturnPartMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89f24edc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function returnPartMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackReturnPartMany(ids []*big.Int, splitAmounts [][]*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("returnPartMany", ids, splitAmounts)
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

// PackSettleAmountsMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf7a89df7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleAmountsMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettleAmountsMany(ids []*big.Int, splitAmounts [][]*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settleAmountsMany", ids, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleAmountsMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf7a89df7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleAmountsMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettleAmountsMany(ids []*big.Int, splitAmounts [][]*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settleAmountsMany", ids, splitAmounts)
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

// PackSettleDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9832f0e7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettleDepositMany(ids []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settleDepositMany", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9832f0e7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettleDepositMany(ids []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settleDepositMany", ids)
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

// PackSettlePartMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc7e982.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settlePartMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettlePartMany(ids []*big.Int, splitAmounts [][]*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settlePartMany", ids, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettlePartMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc7e982.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settlePartMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettlePartMany(ids []*big.Int, splitAmounts [][]*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settlePartMany", ids, splitAmounts)
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

// PackSettlePartiallyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0304b11e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settlePartiallyMany(uint256[] ids, uint256[] amounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackSettlePartiallyMany(ids []*big.Int, amounts []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("settlePartiallyMany", ids, amounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettlePartiallyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0304b11e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settlePartiallyMany(uint256[] ids, uint256[] amounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackSettlePartiallyMany(ids []*big.Int, amounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("settlePartiallyMany", ids, amounts)
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

// PackTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d63848a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokens() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) PackTokens() []byte {
	enc, err := offBlocksEscrow.abi.Pack("tokens")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d63848a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokens() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) TryPackTokens() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("tokens")
}

// UnpackTokens is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9d63848a.
//
// Solidity: function tokens() view returns(address[])
func (offBlocksEscrow *OffBlocksEscrow) UnpackTokens(data []byte) ([]common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("tokens", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
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

// PackTopUpDepositIntoEscrowMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb77a0b1b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function topUpDepositIntoEscrowMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackTopUpDepositIntoEscrowMany(ids []*big.Int, splitAmounts [][]*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("topUpDepositIntoEscrowMany", ids, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTopUpDepositIntoEscrowMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb77a0b1b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function topUpDepositIntoEscrowMany(uint256[] ids, uint256[][] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackTopUpDepositIntoEscrowMany(ids []*big.Int, splitAmounts [][]*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("topUpDepositIntoEscrowMany", ids, splitAmounts)
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

// PackWithdrawRejectedDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbae4af07.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawRejectedDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) PackWithdrawRejectedDepositMany(ids []*big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("withdrawRejectedDepositMany", ids)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawRejectedDepositMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbae4af07.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawRejectedDepositMany(uint256[] ids) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackWithdrawRejectedDepositMany(ids []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("withdrawRejectedDepositMany", ids)
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["OrderRefused"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackOrderRefusedError(raw[4:])
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

// OffBlocksEscrowOrderRefused represents a OrderRefused error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOrderRefused struct {
	Index  *big.Int
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OrderRefused(uint256 index, bytes reason)
func OffBlocksEscrowOrderRefusedErrorID() common.Hash {
	return common.HexToHash("0x566d915f8c7a872081be4ad9e35a4e736e2e006a396498daf24c325af85be150")
}

// UnpackOrderRefusedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OrderRefused(uint256 index, bytes reason)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOrderRefusedError(raw []byte) (*OffBlocksEscrowOrderRefused, error) {
	out := new(OffBlocksEscrowOrderRefused)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "OrderRefused", raw); err != nil {
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
