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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"EMERGENCY_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"EXIT_WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MOST_SPLITS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PAYEE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"RECLAIM_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_INTERFACE_VERSION\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acceptOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announcePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceUpgrade\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettle\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmountsMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveTokensToEscrowMany\",\"inputs\":[{\"name\":\"orders\",\"type\":\"tuple[]\",\"internalType\":\"structIEscrowBatches.GrantOrder[]\",\"components\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelEmergency\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelUpgrade\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmGuardian\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositById\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"shown\",\"type\":\"tuple\",\"internalType\":\"structIOffBlocksEscrow.Deposit\",\"components\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"},{\"name\":\"createdAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositIntoEscrowMany\",\"inputs\":[{\"name\":\"orders\",\"type\":\"tuple[]\",\"internalType\":\"structIEscrowBatches.DepositOrder[]\",\"components\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositToken\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposits\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositsOf\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyAnnouncedAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyWithdraw\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"guardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"guardianChangeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"heldFor\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"_payees\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOperator\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"limitSpendingBySignatureMany\",\"inputs\":[{\"name\":\"orders\",\"type\":\"tuple[]\",\"internalType\":\"structIEscrowBatches.LimitsOrder[]\",\"components\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"mayOperate\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"nextGuardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operators\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ownershipAcceptableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"payeeConfirmableAt\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payees\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pendingOwner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proxiableUUID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturn\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturnMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"renounceOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"returnPart\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"returnPartMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setGuardian\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAmountsMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePart\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartially\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartiallyMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"amounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"smartWalletFactory\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportedTokens\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokens\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"topUpDepositIntoEscrowMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[][]\",\"internalType\":\"uint256[][]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferOwnership\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"unpause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"upgradeToAndCall\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"upgradeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDepositMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"DepositApproved\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositCreated\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositPartReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"left\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositPartSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"left\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositReclaimed\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositRejected\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositToppedUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"total\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyAnnounced\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EmergencyReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"GuardianAnnounced\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"GuardianChanged\",\"inputs\":[{\"name\":\"oldGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HeldPaid\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Initialized\",\"inputs\":[{\"name\":\"version\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorRemoved\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipOffered\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferStarted\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferred\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRemoved\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PaymentHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenRemoved\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Unpaused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeAnnounced\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"codeHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Upgraded\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ChangeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ChangeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC1967InvalidImplementation\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC1967NonPayable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EmergencyDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"EmergencyLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"EmergencyNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EnforcedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpectedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"GuardianNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidInitialization\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NativeCoin\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NoSplits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotAToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotDepositor\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotInitializing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingHeld\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OrderRefused\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"type\":\"error\",\"name\":\"OwnableInvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableUnauthorizedAccount\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnerNeeded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PayeeAlreadyRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PayeeDelayNotPassed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeeLapsed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeeNotAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SplitLengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TokenAlreadyAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarlyToReclaim\",\"inputs\":[{\"name\":\"reclaimableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooManySplits\",\"inputs\":[{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UUPSUnauthorizedCallContext\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnsupportedProxiableUUID\",\"inputs\":[{\"name\":\"slot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"UnknownOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnsupportedToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UpgradeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongAmountReceived\",\"inputs\":[{\"name\":\"received\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongStatus\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroAmount\",\"inputs\":[]}]",
	ID:  "OffBlocksEscrow",
	Bin: "0x60c060408190523060805261001390610104565b604051809103905ff08015801561002c573d5f5f3e3d5ffd5b506001600160a01b031660a052348015610044575f5ffd5b5061004d610052565b610111565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100a25760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146101015780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6104528061607383390190565b60805160a051615f336101405f395f61411301525f8181613e7801528181614e480152614e710152615f335ff3fe60806040526004361061048e575f3560e01c806389f24edc11610257578063b646604b1161013f578063d730e2ba116100be578063e3a9db1a11610083578063e3a9db1a14610e2e578063e673df8a14610e62578063f2fde38b14610e76578063f3f04e1914610e95578063f7a89df714610eb4578063f92d802c14610ed3575f5ffd5b8063d730e2ba14610da7578063d7bd27c514610dc6578063e097faf814610ddc578063e30c397814610dfb578063e37fc92414610e0f575f5ffd5b8063bbfefb8611610104578063bbfefb8614610d0c578063c71ef71b14610d2b578063d24ca58a14610d4a578063d48bfca714610d69578063d6d6817714610d88575f5ffd5b8063b646604b14610c7c578063b6615c4b14610c9b578063b77a0b1b14610cba578063b905a86814610cd9578063bae4af0714610ced575f5ffd5b80639b19b965116101d6578063ac8a584a1161019b578063ac8a584a14610bac578063ad3cb1cc14610bcb578063aee96fef14610c08578063b045d62b14610c1c578063b4e5448d14610c3b578063b544ef1414610c5d575f5ffd5b80639b19b96514610b295780639d63848a14610b485780639e38115e14610b5c578063a14957ac14610b7b578063a9fcf79b14610b8f575f5ffd5b8063955bb49c1161021c578063955bb49c14610a8e57806396d97a6414610aad57806398234c2b14610acc5780639832f0e714610aeb5780639870d7fe14610b0a575f5ffd5b806389f24edc146109e75780638a0dac4a14610a065780638da5cb5b14610a255780638f5f974214610a3957806391883f9f14610a58575f5ffd5b80634e8086aa1161037a57806368c4ac26116102f957806379ba5097116102be57806379ba5097146109245780637dc7e9821461093857806382944e2d146109575780638456cb591461096d5780638624af36146109815780638683f193146109a3575f5ffd5b806368c4ac26146108765780636d70f7ae146108b35780636d752616146108d2578063715018a6146108f157806377c6446514610905575f5ffd5b8063581702b11161033f578063581702b11461079d5780635c975abb146107bc5780635fa7b584146107df5780636215be77146107fe5780636805a4d81461084a575f5ffd5b80634e8086aa146107225780634f1ef2861461074357806352d1902d146107565780635312ea8e1461076a57806355f2916614610789575f5ffd5b80632dfdf0b5116104115780633b9ffb22116103d65780633b9ffb22146106925780633ed35855146106b15780633f4ba83a146106d0578063452a9320146106e457806347fe8b1d146104d25780634818e84d14610703575f5ffd5b80632dfdf0b5146105c057806335f90b29146105e4578063366653a9146105fa57806339160e5e146106475780633acb15361461067e575f5ffd5b8063198cede111610457578063198cede1146105305780631b3aefa31461054f5780631e0ea61e1461056e5780632d6f3ac9146105825780632dabbeed146105a1575f5ffd5b8062be86e2146104925780630304b11e146104b35780630bca0c10146104d257806313e41686146104fb5780631409ff6e14610511575b5f5ffd5b34801561049d575f5ffd5b506104b16104ac366004615519565b610ef2565b005b3480156104be575f5ffd5b506104b16104cd366004615560565b610f5d565b3480156104dd575f5ffd5b506104e8620a8c0081565b6040519081526020015b60405180910390f35b348015610506575f5ffd5b506104e862278d0081565b34801561051c575f5ffd5b506104b161052b3660046155ca565b61102d565b34801561053b575f5ffd5b506104e861054a3660046155f7565b611049565b34801561055a575f5ffd5b506104b1610569366004615560565b611369565b348015610579575f5ffd5b506104b1611398565b34801561058d575f5ffd5b506104b161059c3660046155ca565b6113f0565b3480156105ac575f5ffd5b506104b16105bb3660046155ca565b611401565b3480156105cb575f5ffd5b50605554600160a01b90046001600160401b03166104e8565b3480156105ef575f5ffd5b506104e8623b538081565b348015610605575f5ffd5b50610637610614366004615675565b6001600160a01b03165f908152602a602052604090205462010000900460ff1690565b60405190151581526020016104f2565b348015610652575f5ffd5b50610666610661366004615519565b611508565b6040516001600160a01b0390911681526020016104f2565b348015610689575f5ffd5b506104e85f5481565b34801561069d575f5ffd5b506104b16106ac36600461568e565b6117cc565b3480156106bc575f5ffd5b506104b16106cb366004615675565b61181b565b3480156106db575f5ffd5b506104b16118d3565b3480156106ef575f5ffd5b50600454610666906001600160a01b031681565b34801561070e575f5ffd5b50600554610666906001600160a01b031681565b34801561072d575f5ffd5b506107366118e5565b6040516104f291906156ae565b6104b161075136600461570d565b611909565b348015610761575f5ffd5b506104e86119c0565b348015610775575f5ffd5b506104b16107843660046155ca565b6119db565b348015610794575f5ffd5b506104b1611b31565b3480156107a8575f5ffd5b506104b16107b73660046155ca565b611b90565b3480156107c7575f5ffd5b505f516020615f135f395f51905f525460ff16610637565b3480156107ea575f5ffd5b506104b16107f9366004615675565b611bb1565b348015610809575f5ffd5b506106666108183660046155ca565b5f90815260566020908152604080832054600160d01b900461ffff168352602b9091529020546001600160a01b031690565b348015610855575f5ffd5b506108696108643660046155ca565b611c44565b6040516104f29190615845565b348015610881575f5ffd5b50610637610890366004615675565b6001600160a01b03165f9081526029602052604090205462010000900460ff1690565b3480156108be575f5ffd5b506106376108cd366004615675565b611e07565b3480156108dd575f5ffd5b506104b16108ec366004615904565b611e19565b3480156108fc575f5ffd5b506104b1611fdb565b348015610910575f5ffd5b506104b161091f3660046155ca565b611ff4565b34801561092f575f5ffd5b506104b1612016565b348015610943575f5ffd5b506104b1610952366004615560565b61204b565b348015610962575f5ffd5b506104e86203f48081565b348015610978575f5ffd5b506104b161212f565b34801561098c575f5ffd5b50600454600160c81b900464ffffffffff166104e8565b3480156109ae575f5ffd5b506104e86109bd366004615675565b6001600160a01b03165f908152602a6020526040902054630100000090046001600160401b031690565b3480156109f2575f5ffd5b506104b1610a01366004615560565b61213f565b348015610a11575f5ffd5b506104b1610a20366004615675565b6121b0565b348015610a30575f5ffd5b50610666612265565b348015610a44575f5ffd5b50605554610666906001600160a01b031681565b348015610a63575f5ffd5b506104e8610a72366004615992565b605860209081525f928352604080842090915290825290205481565b348015610a99575f5ffd5b506104b1610aa83660046159c3565b612299565b348015610ab8575f5ffd5b506104b1610ac73660046159c3565b612301565b348015610ad7575f5ffd5b506104b1610ae6366004615519565b612344565b348015610af6575f5ffd5b506104b1610b053660046159c3565b612370565b348015610b15575f5ffd5b506104b1610b24366004615675565b61239d565b348015610b34575f5ffd5b506104b1610b43366004615519565b612435565b348015610b53575f5ffd5b5061073661245a565b348015610b67575f5ffd5b506104b1610b763660046159c3565b612473565b348015610b86575f5ffd5b506104b1612498565b348015610b9a575f5ffd5b506081546001600160401b03166104e8565b348015610bb7575f5ffd5b506104b1610bc6366004615675565b612506565b348015610bd6575f5ffd5b50610bfb604051806040016040528060058152602001640352e302e360dc1b81525081565b6040516104f29190615a2f565b348015610c13575f5ffd5b506104b1612577565b348015610c27575f5ffd5b506104b1610c363660046155ca565b6125e3565b348015610c46575f5ffd5b50600554600160a01b900464ffffffffff166104e8565b348015610c68575f5ffd5b506104b1610c773660046159c3565b61260d565b348015610c87575f5ffd5b506104b1610c96366004615675565b6126d8565b348015610ca6575f5ffd5b506104b1610cb5366004615519565b6127bc565b348015610cc5575f5ffd5b506104b1610cd4366004615560565b6127d7565b348015610ce4575f5ffd5b506104e8600881565b348015610cf8575f5ffd5b506104b1610d073660046159c3565b6128b0565b348015610d17575f5ffd5b506104b1610d263660046159c3565b6128f3565b348015610d36575f5ffd5b506104b1610d453660046159c3565b61292e565b348015610d55575f5ffd5b506104b1610d643660046155ca565b6129f8565b348015610d74575f5ffd5b506104b1610d83366004615675565b612a1d565b348015610d93575f5ffd5b506104e8610da2366004615a41565b612a2e565b348015610db2575f5ffd5b506104b1610dc1366004615a69565b612a85565b348015610dd1575f5ffd5b506104e86205460081565b348015610de7575f5ffd5b50610637610df6366004615675565b612b41565b348015610e06575f5ffd5b50610666612b6d565b348015610e1a575f5ffd5b506104b1610e293660046159c3565b612b95565b348015610e39575f5ffd5b506104e8610e48366004615675565b6001600160a01b03165f9081526057602052604090205490565b348015610e6d575f5ffd5b50610736612c54565b348015610e81575f5ffd5b506104b1610e90366004615675565b612c60565b348015610ea0575f5ffd5b506104b1610eaf366004615992565b612d0d565b348015610ebf575f5ffd5b506104b1610ece366004615560565b612ddf565b348015610ede575f5ffd5b506104b1610eed366004615675565b612e06565b610efa612e95565b610f02612ebd565b610f0a612eed565b610f50610f18848484612f22565b8383808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250612fbd92505050565b610f58613051565b505050565b610f65612e95565b610f6d612ebd565b610f75612eed565b610f7f838261307b565b5f610f898461309b565b90505f5b84811015611014575f610fb7878784818110610fab57610fab615ae5565b90506020020135613176565b90505f5f610fdd83888887818110610fd157610fd1615ae5565b90506020020135613194565b91509150611006898986818110610ff657610ff6615ae5565b9050602002013584848489613314565b505050806001019050610f8d565b5061101e8161336e565b50611027613051565b50505050565b611035612e95565b61103d612ebd565b611046816133f5565b50565b5f611052612ebd565b61105a612eed565b6110633361344c565b835f8190036110855760405163021d53cf60e21b815260040160405180910390fd5b60088111156110b65760405163b268613560e01b815260048101829052600860248201526044015b60405180910390fd5b8083146110d65760405163e61847cd60e01b815260040160405180910390fd5b605580546014906110f690600160a01b90046001600160401b0316615b0d565b82546001600160401b039182166101009390930a83810292021916179091555f818152605660205260409020909250336001426111328b6134e0565b845462ffffff60d01b1916600160e01b60ff88160261ffff60d01b191617600160d01b61ffff8316021764ffffffffff60a81b198116600160a81b64ffffffffff8516029081178755879187915f918791849165ffffffffffff60a01b191660ff60a01b1990911617600160a01b8360058111156111b2576111b26157ce565b02179055508691906101000a8154816001600160a01b0302191690836001600160a01b0316021790555050505050505f5f5b838110156112bf575f8989838181106111ff576111ff615ae5565b905060200201359050805f0361122857604051631f2a200560e01b815260040160405180910390fd5b61126461125a89898581811061124057611240615ae5565b90506020020160208101906112559190615675565b613563565b61ffff16826135df565b84600101836008811061127957611279615ae5565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555080836112b49190615b37565b9250506001016111e4565b50335f8181526057602090815260408083208054600181018255908452928290206004840401805460039094166008026101000a6001600160401b0381810219909516948a16029390931790925590518381526001600160a01b038c16929187917fb5ae77d9da4be4a5333eed0c3cd929745cf3798cefb32b611ba5d57d827f6b52910160405180910390a46113558982613623565b505050611360613051565b95945050505050565b611371612e95565b611379612ebd565b611381612eed565b61139084848484613872613889565b611027613051565b6113a061398b565b600554600160a01b900464ffffffffff165f8190036113d2576040516311fdf67360e21b815260040160405180910390fd5b6113db816139bd565b600554611046906001600160a01b0316613a1e565b6113f8612e95565b61104681613a89565b611409612eed565b5f81815260566020526040902080546001600160a01b031633146114425760405163c6cd8a0b60e01b81523360048201526024016110ad565b60038154600160a01b900460ff166005811115611461576114616157ce565b146114c9576114708282613ae0565b80545f9061149090623b538090600160a81b900464ffffffffff16615b37565b905080421080156114a657506114a4613b42565b155b156114c757604051630df1927960e21b8152600481018290526024016110ad565b505b604051339083907fa7fe354b5631f656efda95f87b17a5053b4a098141e02af7a54d93e08eaa1c9b905f90a36114ff8282613b73565b50611046613051565b5f611511612ebd565b611519612eed565b5f84815260566020526040902080546001600160a01b031633146115525760405163c6cd8a0b60e01b81523360048201526024016110ad565b61155e85826001613c2b565b8054600160e01b900460ff1683811461158a5760405163e61847cd60e01b815260040160405180910390fd5b5f5f5f5b8381101561172b575f5f6115e78760010184600881106115b0576115b0615ae5565b600291828204019190066010029054906101000a90046001600160801b031661ffff607082901c16916001600160701b0390911690565b90925090506001600160701b038a8a8581811061160657611606615ae5565b9050602002013511156116575789898481811061162557611625615ae5565b604051637f16270360e01b8152602090910292909201356004830152506001600160701b0360248201526044016110ad565b611684828b8b8681811061166d5761166d615ae5565b905060200201358361167f9190615b37565b6135df565b87600101846008811061169957611699615ae5565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b031602179055508989848181106116da576116da615ae5565b90506020020135856116ec9190615b37565b945089898481811061170057611700615ae5565b90506020020135816117129190615b37565b61171c9085615b37565b9350505080600101905061158e565b50815f0361174c57604051631f2a200560e01b815260040160405180910390fd5b604080518381526020810183905233918a917fc0aa4889c20d4c37be1229cd97e4a6648b748aa98934c1efc8d9e213af16d133910160405180910390a38354600160d01b900461ffff165f908152602b60205260409020546001600160a01b031694506117b98583613623565b505050506117c5613051565b9392505050565b6117d4612e95565b6117dc612ebd565b6117e4612eed565b5f6117ee83613176565b90505f5f6117fc8385613194565b9150915061180c85848484613c88565b505050611817613051565b5050565b61182361398b565b6001600160a01b0381165f908152602a60205260409020805462010000900460ff1615801561186157508054630100000090046001600160401b0316155b1561188a576040516373a89b1560e11b81526001600160a01b03831660048201526024016110ad565b80546affffffffffffffffff0000191681556040516001600160a01b038316907fc2ee819acfe1baf117c2aac9d3f627a864f075d2fecc990eebd82d59f2662605905f90a25050565b6118db61398b565b6118e3613cd9565b565b60285460609061190490602a90602c9062010000900461ffff16613d38565b905090565b61191161398b565b5f5480158061192b57506119258383613e14565b60015414155b1561194957604051635564df1d60e11b815260040160405180910390fd5b8042101561196d57604051637d58b13960e01b8152600481018290526024016110ad565b61197a62278d0082615b37565b4211156119aa5761198e62278d0082615b37565b6040516309ce467d60e41b81526004016110ad91815260200190565b6119b65f808055600155565b610f588383613e52565b5f6119c9613e6d565b505f516020615ef35f395f51905f5290565b6119e361398b565b6119eb613eb6565b6119f3612eed565b5f81815260566020526040902060038154600160a01b900460ff166005811115611a1f57611a1f6157ce565b14611a2e57611a2e8282613ae0565b6081546001600160401b0316801580611a5557508154600160a81b900464ffffffffff1681105b15611a735760405163493c230960e11b815260040160405180910390fd5b5f611a816203f48083615b37565b905080421015611aa757604051632704496b60e21b8152600481018290526024016110ad565b611ab462278d0082615b37565b421115611ae457611ac862278d0082615b37565b60405163116e106f60e01b81526004016110ad91815260200190565b82546040516001600160a01b039091169085907fd138f714a6448f2e24aad8a536b19b969aad726d75323ff6bd21c4cf9d79afa8905f90a3611b268484613b73565b505050611046613051565b611b39613ee5565b5f545f03611b5a57604051635564df1d60e11b815260040160405180910390fd5b611b665f808055600155565b6040517fed9428498bb9270f28a9b0350d02a5efaed8e736ff13fbb3526a410a62e2df50905f90a1565b611b98612e95565b611ba0612eed565b611ba981613eff565b611046613051565b611bb961398b565b6001600160a01b0381165f908152602960205260409020805462010000900460ff16611c0357604051635f8b555b60e11b81526001600160a01b03831660048201526024016110ad565b805462ff0000191681556040516001600160a01b038316907f4c910b69fe65a61f7531b9c5042b2329ca7179c77290aa7e2eb3afa3c8511fd3905f90a25050565b611c816040805160e0810182525f80825260208201819052909182019081526020015f81526020015f815260200160608152602001606081525090565b5f82815260566020908152604080832080546001600160a01b038082168752600160d01b820461ffff168652602b8552948390205490941692850192909252909190830190600160a01b900460ff166005811115611ce157611ce16157ce565b90816005811115611cf457611cf46157ce565b9052508054600160a81b900464ffffffffff166060830152611d1581613f22565b60a08301819052611d2590613fc4565b60808301528054600160e01b900460ff166001600160401b03811115611d4d57611d4d6156f9565b604051908082528060200260200182016040528015611d76578160200160208202803683370190505b5060c08301525f5b8154600160e01b900460ff16811015611e00575f611daa8360010183600881106115b0576115b0615ae5565b505f818152602c602052604090205460c086015180519293506001600160a01b039091169184908110611ddf57611ddf615ae5565b6001600160a01b039092166020928302919091019091015250600101611d7e565b5050919050565b5f611e13600283613fff565b92915050565b5f611e22614020565b805490915060ff600160401b82041615906001600160401b03165f81158015611e485750825b90505f826001600160401b03166001148015611e635750303b155b905081158015611e71575080155b15611e8f5760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315611eb957845460ff60401b1916600160401b1785555b6001600160a01b038a16611ee05760405163d92e233d60e01b815260040160405180910390fd5b611ee98b614048565b605580546001600160a01b0319166001600160a01b038c161790555f5b88811015611f4557611f3d8a8a83818110611f2357611f23615ae5565b9050602002016020810190611f389190615675565b61407c565b600101611f06565b505f5b86811015611f8757611f7f888883818110611f6557611f65615ae5565b9050602002016020810190611f7a9190615675565b614247565b600101611f48565b508315611fce57845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b5050505050505050505050565b60405163017ed72b60e01b815260040160405180910390fd5b611ffc612e95565b612004612eed565b611ba9816120118361435d565b613b73565b60045461203090600160c81b900464ffffffffff166139bd565b612038614376565b6004805464ffffffffff60c81b19169055565b612053612e95565b61205b612ebd565b612063612eed565b61206d838261307b565b5f6120778461309b565b90505f5b84811015611014576121276120cb87878481811061209b5761209b615ae5565b905060200201358686858181106120b4576120b4615ae5565b90506020028101906120c69190615b4a565b612f22565b8585848181106120dd576120dd615ae5565b90506020028101906120ef9190615b4a565b808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152508792506143bb915050565b60010161207b565b612137613ee5565b6118e36144cc565b612147612e95565b61214f612eed565b612159838261307b565b5f5b8381101561101e576121a885858381811061217857612178615ae5565b9050602002013584848481811061219157612191615ae5565b90506020028101906121a39190615b4a565b614514565b60010161215b565b6121b861398b565b6004546001600160a01b03166121d15761104681613a1e565b5f6121df620a8c0042615b37565b600580546001600160c81b031916600160a01b64ffffffffff8416026001600160a01b031916176001600160a01b0385169081179091559091507fe061780fa04502a0b74ef564263d47a8b601d050656f0d7c5789501a78dc85708261224862278d0082615b37565b604080519283526020830191909152015b60405180910390a25050565b5f807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005b546001600160a01b031692915050565b6122a1612e95565b6122a9612eed565b5f5b818110156122f8576122f08383838181106122c8576122c8615ae5565b905060200201356120118585858181106122e4576122e4615ae5565b9050602002013561435d565b6001016122ab565b50611817613051565b612309612e95565b612311612ebd565b5f5b81811015610f585761233c83838381811061233057612330615ae5565b905060200201356133f5565b600101612313565b61234c612e95565b612354612ebd565b61235c612eed565b610f508361236985613872565b84846145e4565b612378612e95565b612380612ebd565b612388612eed565b612395828261317661462e565b611817613051565b6123a561398b565b6001600160a01b0381166123cc5760405163d92e233d60e01b815260040160405180910390fd5b6123d76002826146a9565b6123ff576040516342a8622160e01b81526001600160a01b03821660048201526024016110ad565b6040516001600160a01b038216907fac6fa858e9350a46cec16539926e0fde25b7629f84b5a72bffaae4df888ae86d905f90a250565b61243d612e95565b612445612ebd565b61244d612eed565b610f508361236985613176565b60285460609061190490602990602b9061ffff16613d38565b61247b612e95565b612483612ebd565b61248b612eed565b612395828261387261462e565b6124a061398b565b6081546001600160401b03165f036124cb5760405163493c230960e11b815260040160405180910390fd5b6081805467ffffffffffffffff191690556040517f8f535403f1d4cd544dcd54729c46f4ffa86a2efa2bf1dbe843e2c6a6e1d435c2905f90a1565b61250e61398b565b6125196002826146bd565b61254157604051630b4fa80360e11b81526001600160a01b03821660048201526024016110ad565b6040516001600160a01b038216907f80c0b871b97b595b16a7741c1b06fed0c6f6f558639f18ccbce50724325dc40d905f90a250565b61257f61398b565b6081805467ffffffffffffffff1916426001600160401b038116919091179091557f4b032d7ca3548648532169f77880173678defd2abf4cec920bcb8bbd621a1e8b906125d0906203f48090615b37565b60405190815260200160405180910390a1565b6125eb612e95565b6125f3612ebd565b6125fb612eed565b611ba98161260883613872565b6146d1565b612615612e95565b5f5b81811015610f58573683838381811061263257612632615ae5565b90506020028101906126449190615b8f565b90505f6126576040830160208401615675565b60408301356060840135608085013561267360a0870187615bad565b60405160240161268896959493929190615c17565b60408051601f19818403018152919052602080820180516001600160e01b0316635005945360e01b1790529091506126ce9084906126c890850185615675565b836146ec565b5050600101612617565b6126e061398b565b6001600160a01b0381165f908152602a6020526040812054630100000090046001600160401b03169081900361273457604051631cfaa82d60e31b81526001600160a01b03831660048201526024016110ad565b8042101561276757604051631436afbb60e11b81526001600160a01b0383166004820152602481018290526044016110ad565b61277462278d0082615b37565b4211156127b3578161278962278d0083615b37565b60405163622fcde760e11b81526001600160a01b03909216600483015260248201526044016110ad565b61181782614247565b6127c4612e95565b6127cc612eed565b610f50838383614514565b6127df612e95565b6127e7612ebd565b6127f1838261307b565b5f5b838110156128a9575f85858381811061280e5761280e615ae5565b9050602002013584848481811061282757612827615ae5565b90506020028101906128399190615b4a565b60405160240161284b93929190615c86565b60408051601f198184030181529190526020810180516001600160e01b0316633c4c00d560e11b17905290506128a0826128908888838181106122e4576122e4615ae5565b546001600160a01b0316836146ec565b506001016127f3565b5050505050565b6128b8612e95565b6128c0612eed565b5f5b818110156122f8576128eb8383838181106128df576128df615ae5565b90506020020135613eff565b6001016128c2565b6128fb612e95565b5f5b81811015610f585761292683838381811061291a5761291a615ae5565b90506020020135613a89565b6001016128fd565b612936612e95565b61293e612ebd565b5f5b81811015610f58573683838381811061295b5761295b615ae5565b905060200281019061296d9190615c9f565b90505f6129806040830160208401615675565b61298d6040840184615b4a565b61299a6060860186615b4a565b6040516024016129ae959493929190615cb3565b60408051601f19818403018152919052602080820180516001600160e01b031663ad0d6fd160e01b1790529091506129ee9084906126c890850185615675565b5050600101612940565b612a00612e95565b612a08612ebd565b612a10612eed565b611ba98161260883613176565b612a2561398b565b6110468161407c565b6001600160a01b0382165f908152605760205260408120805483908110612a5757612a57615ae5565b5f918252602090912060048204015460039091166008026101000a90046001600160401b0316905092915050565b612a8d61398b565b5f612a9b620a8c0042615b37565b9050805f81905550612ae28484848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250613e1492505050565b6001556001600160a01b0384167ff54605c88c81a6773c003907cdc8b635959d27ed22d2fd538a4a7f9146c3757a813f858585612b2262278d0082615b37565b604051612b33959493929190615d24565b60405180910390a250505050565b5f612b4a612265565b6001600160a01b0316826001600160a01b03161480611e135750611e1382611e07565b5f807f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c00612289565b612b9d612e95565b5f5b81811015610f585736838383818110612bba57612bba615ae5565b9050602002810190612bcc9190615d51565b90505f612bdf6040830160208401615675565b60408301356060840135612bf66080860186615bad565b604051602401612c0a959493929190615d65565b60408051601f19818403018152919052602080820180516001600160e01b0316631d46de6160e11b179052909150612c4a9084906126c890850185615675565b5050600101612b9f565b60606119046002614774565b612c6981614780565b426001600160a01b038216612c7f57505f612cb4565b600454612c9e90620a8c0090600160a01b900464ffffffffff16615b37565b8110612cb457612cb1620a8c0082615b37565b90505b6004805464ffffffffff60c81b1916600160c81b64ffffffffff8416021790556001600160a01b0382167f8c9a6ff2af9fa4f9c4a5031a4c388faeb027549678f3ef9412d43afcfc820c228261224862278d0082615b37565b612d15612eed565b6001600160a01b038083165f90815260586020908152604080832093851683529290529081205490819003612d70576040516332582cc560e11b81526001600160a01b038085166004830152831660248201526044016110ad565b6001600160a01b038381165f8181526058602090815260408083209487168084529482528083209290925590518481527f630e3b17350eb464f4969c4f0226afa4bbceec01b2751f82978ef1d73839ac0c910160405180910390a36122f86001600160a01b0383168483614805565b612de7612e95565b612def612ebd565b612df7612eed565b61139084848484613176613889565b612e0e61398b565b612e178161483a565b5f612e25620a8c0042615b37565b6001600160a01b0383165f818152602a602090815260409182902080546affffffffffffffff000000191663010000006001600160401b03871602179055905183815292935090917f2c83dbea203e9c523b2fe9796b2639742ed68a7872b45da1cc4308637e29f83a9101612259565b612e9e33612b41565b6118e357604051633b63649d60e11b81523360048201526024016110ad565b5f516020615f135f395f51905f525460ff16156118e35760405163d93c066560e01b815260040160405180910390fd5b612ef56148df565b6118e360017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061491f565b5f612f2c84613872565b90505f5f612f3b838686614926565b845460ff60e81b1916600160e81b17855590925090505f819003612f6b57825460ff60a01b1916600160a21b1783555b825460408051848152602081018490526001600160a01b039092169188917f7586761c5ed63cbf370309097db239271fc472b91861be1bb35f2d74116dfa58910160405180910390a350509392505050565b8154600160d01b900461ffff165f908152602b60205260408120546001600160a01b0316905b8251811015611027575f6130058560010183600881106115b0576115b0615ae5565b505f818152602c602052604090205485519192506130489185916001600160a01b03169087908690811061303b5761303b615ae5565b6020026020010151614ad5565b50600101612fe3565b6118e35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612f1c565b80821461181757604051631083f70960e01b815260040160405180910390fd5b6130be60405180606001604052805f815260200160608152602001606081525090565b60405180606001604052805f81526020016008846130dc9190615d9d565b6001600160401b038111156130f3576130f36156f9565b60405190808252806020026020018201604052801561311c578160200160208202803683370190505b50815260200161312d600885615d9d565b6001600160401b03811115613144576131446156f9565b60405190808252806020026020018201604052801561316d578160200160208202803683370190505b50905292915050565b5f81815260566020526040902061318f82826002613c2b565b919050565b60605f6131a084613f22565b91506131ab82613fc4565b9050808311156131d857604051637f16270360e01b815260048101849052602481018290526044016110ad565b5f6131e285613f22565b9050835f5b845181101561326d57838686838151811061320457613204615ae5565b60200260200101516132169190615d9d565b6132209190615db4565b85828151811061323257613232615ae5565b60200260200101818152505084818151811061325057613250615ae5565b6020026020010151826132639190615dd3565b91506001016131e7565b505f5b811561330a575f85828151811061328957613289615ae5565b60200260200101518483815181106132a3576132a3615ae5565b60200260200101516132b59190615dd3565b9050828111156132c25750815b808683815181106132d5576132d5615ae5565b602002602001018181516132e99190615b37565b9052506132f68184615dd3565b9250508061330390615de6565b9050613270565b5050509250929050565b5f61332186868686614c6d565b905061332e8585846143bb565b801561336657845461ffff600160d01b8204165f908152602b6020526040902054613366916001600160a01b03918216911683614ad5565b505050505050565b5f5b8151811015611817575f8260200151828151811061339057613390615ae5565b602090810291909101810151601081901c5f908152602b835260408082205461ffff84168352602c90945290819020549086015180519294506133ec936001600160a01b03908116939216918690811061303b5761303b615ae5565b50600101613370565b5f6133ff8261435d565b8054600160a11b60ff60a01b1982161782556040519192506001600160a01b03169083907f731572fc870ca6eefeb268e8efeba34d2824d119f7713d59deaf33794c500baa905f90a35050565b605554604051630318c6eb60e21b81526001600160a01b03838116600483015290911690630c631bac90602401602060405180830381865afa158015613494573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134b89190615dfe565b61104657604051634b5cb35f60e11b81526001600160a01b03821660048201526024016110ad565b6001600160a01b0381165f9081526029602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b0316918101919091529061355c57604051635f8b555b60e11b81526001600160a01b03841660048201526024016110ad565b5192915050565b6001600160a01b0381165f908152602a602090815260408083208151606081018352905461ffff8116825262010000810460ff161515938201849052630100000090046001600160401b0316918101919091529061355c576040516373a89b1560e11b81526001600160a01b03841660048201526024016110ad565b5f6001600160701b0382111561361857604051637f16270360e01b8152600481018390526001600160701b0360248201526044016110ad565b5060709190911b1790565b6040516370a0823160e01b81523360048201525f906001600160a01b038416906370a0823190602401602060405180830381865afa158015613667573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061368b9190615e1d565b9050818110156136b85760405163cf47918160e01b815260048101829052602481018390526044016110ad565b604051636eb1769f60e11b81523360048201523060248201525f906001600160a01b0385169063dd62ed3e90604401602060405180830381865afa158015613702573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137269190615e1d565b9050828110156137535760405163054365bb60e31b815260048101829052602481018490526044016110ad565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015613797573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137bb9190615e1d565b90506137d26001600160a01b038616333087614d0a565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038816906370a0823190602401602060405180830381865afa158015613818573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061383c9190615e1d565b6138469190615dd3565b905084811461336657604051630ffb20d760e11b815260048101829052602481018690526044016110ad565b5f81815260566020526040902061318f8282613ae0565b613893848361307b565b5f61389d8561309b565b90505f5b85811015613981575f6138cf8888848181106138bf576138bf615ae5565b905060200201358563ffffffff16565b90506139788888848181106138e6576138e6615ae5565b905060200201358288888681811061390057613900615ae5565b90506020028101906139129190615b4a565b808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061397292508791508c90508b8981811061395b5761395b615ae5565b905060200281019061396d9190615b4a565b614d40565b87613314565b506001016138a1565b506133668161336e565b33613994612265565b6001600160a01b0316146118e35760405163118cdaa760e01b81523360048201526024016110ad565b804210156139e157604051639cbcccf360e01b8152600481018290526024016110ad565b6139ee62278d0082615b37565b42111561104657613a0262278d0082615b37565b60405163d5d238cd60e01b81526004016110ad91815260200190565b6004546040516001600160a01b038084169216907fa14fc14d8620a708a896fd11392a235647d99385500a295f0d7da2a258b2e967905f90a3600480546001600160a01b0319166001600160a01b0392909216919091179055600580546001600160c81b0319169055565b5f613a938261435d565b8054600360a01b60ff60a01b1982161782556040519192506001600160a01b03169083907f0fe430f640804d19a590675efe8d115b1c442bf1799790a8d6e62116c0165bc6905f90a35050565b8054600160a01b900460ff166001816005811115613b0057613b006157ce565b14158015613b2057506002816005811115613b1d57613b1d6157ce565b14155b15610f5857828160405163a5d15e1f60e01b81526004016110ad929190615e34565b5f805480613b536205460042615b37565b10158015613b6d5750613b6962278d0082615b37565b4211155b91505090565b613b7c81614e1c565b8154829060ff60a01b1916600160a01b836005811115613b9e57613b9e6157ce565b02179055505f613bb5613bb083613f22565b613fc4565b82546040518281529192506001600160a01b03169084907f80da2b855a7afd810e763338ee07bbf6b88883805c91bf3d098618fd46202ca59060200160405180910390a3815461ffff600160d01b8204165f908152602b6020526040902054610f58916001600160a01b03918216911683614ad5565b806005811115613c3d57613c3d6157ce565b8254600160a01b900460ff166005811115613c5a57613c5a6157ce565b14610f5857815460405163a5d15e1f60e01b81526110ad918591600160a01b90910460ff1690600401615e34565b5f613c9585858585614c6d565b9050613ca18484612fbd565b80156128a957835461ffff600160d01b8204165f908152602b60205260409020546128a9916001600160a01b03918216911683614ad5565b613ce1613eb6565b5f516020615f135f395f51905f52805460ff191681557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a150565b6060816001600160401b03811115613d5257613d526156f9565b604051908082528060200260200182016040528015613d7b578160200160208202803683370190505b5090505f60015b838111613e0a575f81815260208681526040808320546001600160a01b0316808452918990529091205462010000900460ff1615613df957808484613dc681615de6565b955081518110613dd857613dd8615ae5565b60200260200101906001600160a01b031690816001600160a01b0316815250505b50613e0381615de6565b9050613d82565b5081529392505050565b5f82836001600160a01b03163f83604051602001613e3493929190615e48565b60405160208183030381529060405280519060200120905092915050565b613e5a614e3d565b613e6382614ee1565b6118178282614ee9565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146118e35760405163703e46dd60e11b815260040160405180910390fd5b5f516020615f135f395f51905f525460ff166118e357604051638dfc202b60e01b815260040160405180910390fd5b6004546001600160a01b031633146118e3576118e361398b565b5f818152605660205260409020613f1882826003613c2b565b6118178282613b73565b8054606090600160e01b900460ff166001600160401b03811115613f4857613f486156f9565b604051908082528060200260200182016040528015613f71578160200160208202803683370190505b5090505f5b8151811015613fbe57613f978360010182600881106115b0576115b0615ae5565b9050828281518110613fab57613fab615ae5565b6020908102919091010152600101613f76565b50919050565b5f5f5b8251811015613fbe57828181518110613fe257613fe2615ae5565b602002602001015182613ff59190615b37565b9150600101613fc7565b6001600160a01b0381165f90815260018301602052604081205415156117c5565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00611e13565b614050614fa5565b61405981614fca565b506004805464ffffffffff60a01b1916600160a01b4264ffffffffff1602179055565b6001600160a01b0381166140a35760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f908152602960205260409020805462010000900460ff16156140ee576040516313501a5160e01b81526001600160a01b03831660048201526024016110ad565b604051630b3154db60e41b81526001600160a01b0383811660048301523260248301527f0000000000000000000000000000000000000000000000000000000000000000169063b3154db0906044015f6040518083038186803b158015614153575f5ffd5b505afa158015614165573d5f5f3e3d5ffd5b5050825461ffff165f03915061420190505760285461ffff1661fffe19016141a05760405163d107156760e01b815260040160405180910390fd5b602880545f906141b39061ffff16615e6e565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602b6020526040902080546001600160a01b0384166001600160a01b03199091161790555b805462ff00001916620100001781556040516001600160a01b038316907f784c8f4dbf0ffedd6e72c76501c545a70f8b203b30a26ce542bf92ba87c248a4905f90a25050565b6142508161483a565b6001600160a01b0381165f908152602a602052604081208054909161ffff909116900361430f5760285461fffe196201000090910461ffff16016142a75760405163d107156760e01b815260040160405180910390fd5b602880546002906142c19062010000900461ffff16615e6e565b825461ffff9182166101009390930a8381029202191617909155815461ffff1916811782555f908152602c6020526040902080546001600160a01b0384166001600160a01b03199091161790555b80546affffffffffffffffff00001916620100001781556040516001600160a01b038316907f3b8a4a1d1d8f824142abc586761cbcbfe99d7292b1c3cf9716e2f5630545faba905f90a25050565b5f81815260566020526040902061318f82826001613c2b565b3380614380612b6d565b6001600160a01b0316146143b25760405163118cdaa760e01b81526001600160a01b03821660048201526024016110ad565b61104681614fdb565b8051602082015160408301518554600160d01b900460101b63ffff0000165f5b86518110156144c2575f6143fd8960010183600881106115b0576115b0615ae5565b5090505f5b868110801561442c575081841786828151811061442157614421615ae5565b602002602001015114155b156144415761443a81615de6565b9050614402565b86810361447557838217868861445681615de6565b99508151811061446857614468615ae5565b6020026020010181815250505b88838151811061448757614487615ae5565b60200260200101518582815181106144a1576144a1615ae5565b602002602001018181516144b59190615b37565b90525050506001016143db565b5050509152505050565b6144d4612ebd565b5f516020615f135f395f51905f52805460ff191660011781557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25833613d1a565b5f61451e84613872565b90505f5f61452d838686614926565b91509150805f036145695761454183614e1c565b8354849060ff60a01b1916600160a01b836005811115614563576145636157ce565b02179055505b825460408051848152602081018490526001600160a01b039092169188917f1259abfa09fd2a350c1c30e966eb4b84ade5d91e174c637a48963164942697be910160405180910390a3825461ffff600160d01b8204165f908152602b6020526040902054613366916001600160a01b03918216911684614ad5565b61102784848484808060200260200160405190810160405280939291908181526020018383602002808284375f92019190915250614629925089915088905087614d40565b613c88565b5f6146388361309b565b90505f5b8381101561469f575f61465a8686848181106138bf576138bf615ae5565b90505f61466682613f22565b905061469587878581811061467d5761467d615ae5565b90506020020135838361468f85613fc4565b88613314565b505060010161463c565b506110278161336e565b5f6117c5836001600160a01b038416615013565b5f6117c5836001600160a01b03841661505f565b5f6146db82613f22565b9050610f5883838361462985613fc4565b6146f58261344c565b5f5f836001600160a01b03168360405161470f9190615e85565b5f604051808303815f865af19150503d805f8114614748576040519150601f19603f3d011682016040523d82523d5f602084013e61474d565b606091505b5091509150816128a957848160405163566d915f60e01b81526004016110ad929190615e9b565b60605f6117c583615149565b61478861398b565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b0319166001600160a01b03831690811782556147cc612265565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a35050565b61481283838360016151a2565b610f5857604051635274afe760e01b81526001600160a01b03841660048201526024016110ad565b6001600160a01b0381166148615760405163d92e233d60e01b815260040160405180910390fd5b306001600160a01b0382160361489557604051633b99e8f560e01b81526001600160a01b03821660048201526024016110ad565b6001600160a01b0381165f908152602a602052604090205462010000900460ff1615611046576040516350cb825960e01b81526001600160a01b03821660048201526024016110ad565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156118e357604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b82545f908190600160e01b900460ff168381146149565760405163e61847cd60e01b815260040160405180910390fd5b5f5b81811015614aab575f5f61497a8960010184600881106115b0576115b0615ae5565b915091508088888581811061499157614991615ae5565b9050602002013511156149dc578787848181106149b0576149b0615ae5565b9050602002013581604051637f16270360e01b81526004016110ad929190918252602082015260400190565b614a04828989868181106149f2576149f2615ae5565b905060200201358361167f9190615dd3565b896001018460088110614a1957614a19615ae5565b600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b03160217905550878784818110614a5a57614a5a615ae5565b9050602002013586614a6c9190615b37565b9550878784818110614a8057614a80615ae5565b9050602002013581614a929190615dd3565b614a9c9086615b37565b94505050806001019050614958565b50825f03614acc57604051631f2a200560e01b815260040160405180910390fd5b50935093915050565b805f03614ae157505050565b6040516001600160a01b038381166024830152604482018390525f91829186169060640160408051601f198184030181529181526020820180516001600160e01b031663a9059cbb60e01b17905251614b3a9190615e85565b5f604051808303815f865af19150503d805f8114614b73576040519150601f19603f3d011682016040523d82523d5f602084013e614b78565b606091505b509150915081614c11576001600160a01b038085165f90815260586020908152604080832093891683529290529081208054859290614bb8908490615b37565b92505081905550846001600160a01b0316846001600160a01b03167fafa7b026d1549f4af99a9dfa9bf09e63d91a104e2b8f1a237f4ed245a673746985604051614c0491815260200190565b60405180910390a36128a9565b805115614c375780516020141580614c325750614c2d81615ebb565b600114155b614c44565b6001600160a01b0385163b155b156128a957604051635274afe760e01b81526001600160a01b03861660048201526024016110ad565b825460ff60a01b1916600160a21b1783555f80614c8984613fc4565b9050805f03614cab57604051631f2a200560e01b815260040160405180910390fd5b614cb58184615dd3565b855460408051848152602081018490529294506001600160a01b039091169188917f68bcc0e14c0a21b7e8641941e05dac54f84df15c8a3359bf05c85d0adcea2f03910160405180910390a350949350505050565b614d18848484846001615204565b61102757604051635274afe760e01b81526001600160a01b03851660048201526024016110ad565b5f5f614d4b85613f22565b80519091508314614d6f5760405163e61847cd60e01b815260040160405180910390fd5b5f5b8151811015614e1257818181518110614d8c57614d8c615ae5565b6020026020010151858583818110614da657614da6615ae5565b905060200201351115614e0a57848482818110614dc557614dc5615ae5565b90506020020135828281518110614dde57614dde615ae5565b6020026020010151604051637f16270360e01b81526004016110ad929190918252602082015260400190565b600101614d71565b5061136081613fc4565b80545f90600160e81b900460ff16614e35576005611e13565b600492915050565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480614ec357507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316614eb75f516020615ef35f395f51905f52546001600160a01b031690565b6001600160a01b031614155b156118e35760405163703e46dd60e11b815260040160405180910390fd5b61104661398b565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015614f43575060408051601f3d908101601f19168201909252614f4091810190615e1d565b60015b614f6b57604051634c9c8ce360e01b81526001600160a01b03831660048201526024016110ad565b5f516020615ef35f395f51905f528114614f9b57604051632a87526960e21b8152600481018290526024016110ad565b610f588383615271565b614fad6152c6565b6118e357604051631afcd79f60e31b815260040160405180910390fd5b614fd2614fa5565b611046816152df565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b031916815561181782615310565b5f81815260018301602052604081205461505857508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155611e13565b505f611e13565b5f8181526001830160205260408120548015615139575f615081600183615dd3565b85549091505f9061509490600190615dd3565b90508082146150f3575f865f0182815481106150b2576150b2615ae5565b905f5260205f200154905080875f0184815481106150d2576150d2615ae5565b5f918252602080832090910192909255918252600188019052604090208390555b855486908061510457615104615ede565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050611e13565b5f915050611e13565b5092915050565b6060815f0180548060200260200160405190810160405280929190818152602001828054801561519657602002820191905f5260205f20905b815481526020019060010190808311615182575b50505050509050919050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166151f85783831516156151ec573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316615260578383151615615254573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b61527a82615380565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a28051156152be57610f5882826153e3565b61181761547c565b5f6152cf614020565b54600160401b900460ff16919050565b6152e7614fa5565b6001600160a01b0381166143b257604051631e4fbdf760e01b81525f60048201526024016110ad565b7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930080546001600160a01b031981166001600160a01b03848116918217845560405192169182907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a3505050565b806001600160a01b03163b5f036153b557604051634c9c8ce360e01b81526001600160a01b03821660048201526024016110ad565b5f516020615ef35f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f6153f0848461549b565b905080801561541157505f3d118061541157505f846001600160a01b03163b115b156154265761541e6154ae565b915050611e13565b801561545057604051639996b31560e01b81526001600160a01b03851660048201526024016110ad565b3d156154635761545e6154c7565b615142565b60405163d6bda27560e01b815260040160405180910390fd5b34156118e35760405163b398979f60e01b815260040160405180910390fd5b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f5f83601f8401126154e2575f5ffd5b5081356001600160401b038111156154f8575f5ffd5b6020830191508360208260051b8501011115615512575f5ffd5b9250929050565b5f5f5f6040848603121561552b575f5ffd5b8335925060208401356001600160401b03811115615547575f5ffd5b615553868287016154d2565b9497909650939450505050565b5f5f5f5f60408587031215615573575f5ffd5b84356001600160401b03811115615588575f5ffd5b615594878288016154d2565b90955093505060208501356001600160401b038111156155b2575f5ffd5b6155be878288016154d2565b95989497509550505050565b5f602082840312156155da575f5ffd5b5035919050565b80356001600160a01b038116811461318f575f5ffd5b5f5f5f5f5f6060868803121561560b575f5ffd5b615614866155e1565b945060208601356001600160401b0381111561562e575f5ffd5b61563a888289016154d2565b90955093505060408601356001600160401b03811115615658575f5ffd5b615664888289016154d2565b969995985093965092949392505050565b5f60208284031215615685575f5ffd5b6117c5826155e1565b5f5f6040838503121561569f575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156156ee5783516001600160a01b03168352602093840193909201916001016156c7565b509095945050505050565b634e487b7160e01b5f52604160045260245ffd5b5f5f6040838503121561571e575f5ffd5b615727836155e1565b915060208301356001600160401b03811115615741575f5ffd5b8301601f81018513615751575f5ffd5b80356001600160401b0381111561576a5761576a6156f9565b604051601f8201601f19908116603f011681016001600160401b0381118282101715615798576157986156f9565b6040528181528282016020018710156157af575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b634e487b7160e01b5f52602160045260245ffd5b600681106157fe57634e487b7160e01b5f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b8281101561583b5781516001600160a01b0316865260209586019590910190600101615814565b5093949350505050565b602080825282516001600160a01b039081168383015290830151166040808301919091528201515f9061010083019061588160608501826157e2565b5060608401516080840152608084015160a084015260a084015160e060c0850152818151808452610120860191506020830193505f92505b808310156158dc57835182526020820191506020840193506001830192506158b9565b5060c0860151858203601f190160e087015292506158fa8184615802565b9695505050505050565b5f5f5f5f5f5f60808789031215615919575f5ffd5b615922876155e1565b9550615930602088016155e1565b945060408701356001600160401b0381111561594a575f5ffd5b61595689828a016154d2565b90955093505060608701356001600160401b03811115615974575f5ffd5b61598089828a016154d2565b979a9699509497509295939492505050565b5f5f604083850312156159a3575f5ffd5b6159ac836155e1565b91506159ba602084016155e1565b90509250929050565b5f5f602083850312156159d4575f5ffd5b82356001600160401b038111156159e9575f5ffd5b6159f5858286016154d2565b90969095509350505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6117c56020830184615a01565b5f5f60408385031215615a52575f5ffd5b615a5b836155e1565b946020939093013593505050565b5f5f5f60408486031215615a7b575f5ffd5b615a84846155e1565b925060208401356001600160401b03811115615a9e575f5ffd5b8401601f81018613615aae575f5ffd5b80356001600160401b03811115615ac3575f5ffd5b866020828401011115615ad4575f5ffd5b939660209190910195509293505050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f6001600160401b0382166001600160401b038103615b2e57615b2e615af9565b60010192915050565b80820180821115611e1357611e13615af9565b5f5f8335601e19843603018112615b5f575f5ffd5b8301803591506001600160401b03821115615b78575f5ffd5b6020019150600581901b3603821315615512575f5ffd5b5f823560be19833603018112615ba3575f5ffd5b9190910192915050565b5f5f8335601e19843603018112615bc2575f5ffd5b8301803591506001600160401b03821115615bdb575f5ffd5b602001915036819003821315615512575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015284604082015283606082015260a060808201525f615c4a60a083018486615bef565b98975050505050505050565b8183525f6001600160fb1b03831115615c6d575f5ffd5b8260051b80836020870137939093016020019392505050565b838152604060208201525f611360604083018486615c56565b5f8235607e19833603018112615ba3575f5ffd5b6001600160a01b03861681526060602082018190525f90615cd79083018688615c56565b828103604084015283815284906020015f5b85811015615d17576001600160a01b03615d02846155e1565b16825260209283019290910190600101615ce9565b5098975050505050505050565b858152608060208201525f615d3d608083018688615bef565b604083019490945250606001529392505050565b5f8235609e19833603018112615ba3575f5ffd5b60018060a01b0386168152846020820152836040820152608060608201525f615d92608083018486615bef565b979650505050505050565b8082028115828204841417611e1357611e13615af9565b5f82615dce57634e487b7160e01b5f52601260045260245ffd5b500490565b81810381811115611e1357611e13615af9565b5f60018201615df757615df7615af9565b5060010190565b5f60208284031215615e0e575f5ffd5b815180151581146117c5575f5ffd5b5f60208284031215615e2d575f5ffd5b5051919050565b828152604081016117c560208301846157e2565b60018060a01b0384168152826020820152606060408201525f6113606060830184615a01565b5f61ffff821661ffff8103615b2e57615b2e615af9565b5f82518060208501845e5f920191825250919050565b828152604060208201525f615eb36040830184615a01565b949350505050565b80516020808301519190811015613fbe575f1960209190910360031b1b16919050565b634e487b7160e01b5f52603160045260245ffdfe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbccd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f033006080604052348015600e575f5ffd5b506104368061001c5f395ff3fe608060405234801561000f575f5ffd5b5060043610610029575f3560e01c8063b3154db01461002d575b5f5ffd5b61004061003b3660046102b5565b610042565b005b6040805160048152602481019091526020810180516001600160e01b031663313ce56760e01b1790525f90819061007a9085906101af565b9150915081158061008b575060ff81115b156100b95760405163f0ae59ab60e01b81526001600160a01b03851660048201526024015b60405180910390fd5b60408051600481526024810182526020810180516001600160e01b03166395d89b4160e01b17905290515f9182916001600160a01b038816916100fb916102e6565b5f60405180830381855afa9150503d805f8114610133576040519150601f19603f3d011682016040523d82523d5f602084013e610138565b606091505b509150915081158061014b575060408151105b156101745760405163f0ae59ab60e01b81526001600160a01b03871660048201526024016100b0565b61017f8684876101f6565b156101a7576040516233c7c560ea1b81526001600160a01b03871660048201526024016100b0565b505050505050565b5f5f836001600160a01b03163b5f036101cc57505f9050806101ef565b5f5f5260205f84516020860187620186a0fa3d60201416915081156101ef57505f515b9250929050565b5f6001600160a01b03821631601284101561022e57610216846012610310565b61022190600a61040c565b61022b9082610417565b90505b805f0361023e575f915050610293565b6040516001600160a01b03841660248201525f9061028a90879060440160408051601f198184030181529190526020810180516001600160e01b03166370a0823160e01b1790526101af565b92909214925050505b9392505050565b80356001600160a01b03811681146102b0575f5ffd5b919050565b5f5f604083850312156102c6575f5ffd5b6102cf8361029a565b91506102dd6020840161029a565b90509250929050565b5f82518060208501845e5f920191825250919050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610323576103236102fc565b92915050565b6001815b600184111561036457808504811115610348576103486102fc565b600184161561035657908102905b60019390931c92800261032d565b935093915050565b5f8261037a57506001610323565b8161038657505f610323565b816001811461039c57600281146103a6576103c2565b6001915050610323565b60ff8411156103b7576103b76102fc565b50506001821b610323565b5060208310610133831016604e8410600b84101617156103e5575081810a610323565b6103f15f198484610329565b805f1904821115610404576104046102fc565b029392505050565b5f610293838361036c565b5f8261043157634e487b7160e01b5f52601260045260245ffd5b50049056",
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

// PackEXITWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7bd27c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXIT_WINDOW() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackEXITWINDOW() []byte {
	enc, err := offBlocksEscrow.abi.Pack("EXIT_WINDOW")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXITWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7bd27c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXIT_WINDOW() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackEXITWINDOW() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("EXIT_WINDOW")
}

// UnpackEXITWINDOW is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7bd27c5.
//
// Solidity: function EXIT_WINDOW() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEXITWINDOW(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("EXIT_WINDOW", data)
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

// PackConfirmGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e0ea61e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function confirmGuardian() returns()
func (offBlocksEscrow *OffBlocksEscrow) PackConfirmGuardian() []byte {
	enc, err := offBlocksEscrow.abi.Pack("confirmGuardian")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConfirmGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e0ea61e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function confirmGuardian() returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackConfirmGuardian() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("confirmGuardian")
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

// PackDepositToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6215be77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositToken(uint256 id) view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) PackDepositToken(id *big.Int) []byte {
	enc, err := offBlocksEscrow.abi.Pack("depositToken", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6215be77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositToken(uint256 id) view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) TryPackDepositToken(id *big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("depositToken", id)
}

// UnpackDepositToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6215be77.
//
// Solidity: function depositToken(uint256 id) view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositToken(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("depositToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
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

// PackGuardianChangeableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4e5448d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function guardianChangeableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackGuardianChangeableAt() []byte {
	enc, err := offBlocksEscrow.abi.Pack("guardianChangeableAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGuardianChangeableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4e5448d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function guardianChangeableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackGuardianChangeableAt() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("guardianChangeableAt")
}

// UnpackGuardianChangeableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb4e5448d.
//
// Solidity: function guardianChangeableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackGuardianChangeableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("guardianChangeableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
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

// PackNextGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4818e84d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nextGuardian() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) PackNextGuardian() []byte {
	enc, err := offBlocksEscrow.abi.Pack("nextGuardian")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNextGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4818e84d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nextGuardian() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) TryPackNextGuardian() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("nextGuardian")
}

// UnpackNextGuardian is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4818e84d.
//
// Solidity: function nextGuardian() view returns(address)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNextGuardian(data []byte) (common.Address, error) {
	out, err := offBlocksEscrow.abi.Unpack("nextGuardian", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
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

// PackOwnershipAcceptableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8624af36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownershipAcceptableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) PackOwnershipAcceptableAt() []byte {
	enc, err := offBlocksEscrow.abi.Pack("ownershipAcceptableAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnershipAcceptableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8624af36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownershipAcceptableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) TryPackOwnershipAcceptableAt() ([]byte, error) {
	return offBlocksEscrow.abi.Pack("ownershipAcceptableAt")
}

// UnpackOwnershipAcceptableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8624af36.
//
// Solidity: function ownershipAcceptableAt() view returns(uint256)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnershipAcceptableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksEscrow.abi.Unpack("ownershipAcceptableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
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

// OffBlocksEscrowDepositReclaimed represents a DepositReclaimed event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowDepositReclaimed struct {
	Id        *big.Int
	Depositor common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowDepositReclaimedEventName = "DepositReclaimed"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowDepositReclaimed) ContractEventName() string {
	return OffBlocksEscrowDepositReclaimedEventName
}

// UnpackDepositReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositReclaimed(uint256 indexed id, address indexed depositor)
func (offBlocksEscrow *OffBlocksEscrow) UnpackDepositReclaimedEvent(log *types.Log) (*OffBlocksEscrowDepositReclaimed, error) {
	event := "DepositReclaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowDepositReclaimed)
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

// OffBlocksEscrowEmergencyReturned represents a EmergencyReturned event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEmergencyReturned struct {
	Id        *big.Int
	Depositor common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowEmergencyReturnedEventName = "EmergencyReturned"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowEmergencyReturned) ContractEventName() string {
	return OffBlocksEscrowEmergencyReturnedEventName
}

// UnpackEmergencyReturnedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EmergencyReturned(uint256 indexed id, address indexed depositor)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyReturnedEvent(log *types.Log) (*OffBlocksEscrowEmergencyReturned, error) {
	event := "EmergencyReturned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowEmergencyReturned)
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

// OffBlocksEscrowGuardianAnnounced represents a GuardianAnnounced event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowGuardianAnnounced struct {
	NewGuardian common.Address
	From        *big.Int
	Until       *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowGuardianAnnouncedEventName = "GuardianAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowGuardianAnnounced) ContractEventName() string {
	return OffBlocksEscrowGuardianAnnouncedEventName
}

// UnpackGuardianAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event GuardianAnnounced(address indexed newGuardian, uint256 from, uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackGuardianAnnouncedEvent(log *types.Log) (*OffBlocksEscrowGuardianAnnounced, error) {
	event := "GuardianAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowGuardianAnnounced)
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

// OffBlocksEscrowOwnershipOffered represents a OwnershipOffered event raised by the OffBlocksEscrow contract.
type OffBlocksEscrowOwnershipOffered struct {
	NewOwner common.Address
	From     *big.Int
	Until    *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksEscrowOwnershipOfferedEventName = "OwnershipOffered"

// ContractEventName returns the user-defined event name.
func (OffBlocksEscrowOwnershipOffered) ContractEventName() string {
	return OffBlocksEscrowOwnershipOfferedEventName
}

// UnpackOwnershipOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipOffered(address indexed newOwner, uint256 from, uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackOwnershipOfferedEvent(log *types.Log) (*OffBlocksEscrowOwnershipOffered, error) {
	event := "OwnershipOffered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksEscrowOwnershipOffered)
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ChangeDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackChangeDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ChangeLapsed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackChangeLapsedError(raw[4:])
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["EmergencyLapsed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackEmergencyLapsedError(raw[4:])
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["GuardianNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackGuardianNotAnnouncedError(raw[4:])
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["NativeCoin"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackNativeCoinError(raw[4:])
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["PayeeLapsed"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackPayeeLapsedError(raw[4:])
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

// OffBlocksEscrowChangeDelayNotPassed represents a ChangeDelayNotPassed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowChangeDelayNotPassed struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChangeDelayNotPassed(uint256 from)
func OffBlocksEscrowChangeDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x9cbcccf3e7215df136d3d1f0f6c238c0754000005c14d121dac26c2012b3f317")
}

// UnpackChangeDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChangeDelayNotPassed(uint256 from)
func (offBlocksEscrow *OffBlocksEscrow) UnpackChangeDelayNotPassedError(raw []byte) (*OffBlocksEscrowChangeDelayNotPassed, error) {
	out := new(OffBlocksEscrowChangeDelayNotPassed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ChangeDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksEscrowChangeLapsed represents a ChangeLapsed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowChangeLapsed struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChangeLapsed(uint256 until)
func OffBlocksEscrowChangeLapsedErrorID() common.Hash {
	return common.HexToHash("0xd5d238cdc8d83ebdbdd4e4763252f385bf85565802fefe03616b1af4d5ef883a")
}

// UnpackChangeLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChangeLapsed(uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackChangeLapsedError(raw []byte) (*OffBlocksEscrowChangeLapsed, error) {
	out := new(OffBlocksEscrowChangeLapsed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "ChangeLapsed", raw); err != nil {
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

// OffBlocksEscrowEmergencyLapsed represents a EmergencyLapsed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowEmergencyLapsed struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmergencyLapsed(uint256 until)
func OffBlocksEscrowEmergencyLapsedErrorID() common.Hash {
	return common.HexToHash("0x116e106f5ed84a13411043df2b209869fe04ee0280ef69699c1911d3dfe43972")
}

// UnpackEmergencyLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmergencyLapsed(uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackEmergencyLapsedError(raw []byte) (*OffBlocksEscrowEmergencyLapsed, error) {
	out := new(OffBlocksEscrowEmergencyLapsed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "EmergencyLapsed", raw); err != nil {
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

// OffBlocksEscrowGuardianNotAnnounced represents a GuardianNotAnnounced error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowGuardianNotAnnounced struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GuardianNotAnnounced()
func OffBlocksEscrowGuardianNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0x47f7d9cc9caf46e73c19be05e7e28fbfdeb5bbb81d750c18621b9e035cfd1242")
}

// UnpackGuardianNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GuardianNotAnnounced()
func (offBlocksEscrow *OffBlocksEscrow) UnpackGuardianNotAnnouncedError(raw []byte) (*OffBlocksEscrowGuardianNotAnnounced, error) {
	out := new(OffBlocksEscrowGuardianNotAnnounced)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "GuardianNotAnnounced", raw); err != nil {
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

// OffBlocksEscrowNativeCoin represents a NativeCoin error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowNativeCoin struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NativeCoin(address token)
func OffBlocksEscrowNativeCoinErrorID() common.Hash {
	return common.HexToHash("0xcf1f140071101a7f4b96689894c04f7e3d9736f175d2c41563042cdd3ea1cf56")
}

// UnpackNativeCoinError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NativeCoin(address token)
func (offBlocksEscrow *OffBlocksEscrow) UnpackNativeCoinError(raw []byte) (*OffBlocksEscrowNativeCoin, error) {
	out := new(OffBlocksEscrowNativeCoin)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "NativeCoin", raw); err != nil {
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

// OffBlocksEscrowPayeeLapsed represents a PayeeLapsed error raised by the OffBlocksEscrow contract.
type OffBlocksEscrowPayeeLapsed struct {
	Payee common.Address
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeeLapsed(address payee, uint256 until)
func OffBlocksEscrowPayeeLapsedErrorID() common.Hash {
	return common.HexToHash("0xc45f9bcec3bc437b57bc1f85b0e5e14cb47510380128a7fd3dc5a1b6ed1b70fb")
}

// UnpackPayeeLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeeLapsed(address payee, uint256 until)
func (offBlocksEscrow *OffBlocksEscrow) UnpackPayeeLapsedError(raw []byte) (*OffBlocksEscrowPayeeLapsed, error) {
	out := new(OffBlocksEscrowPayeeLapsed)
	if err := offBlocksEscrow.abi.UnpackIntoInterface(out, "PayeeLapsed", raw); err != nil {
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
