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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"MOST_SPLITS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PAYEE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"RECLAIM_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_INTERFACE_VERSION\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acceptOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announcePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettle\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveAndSettleMany\",\"inputs\":[{\"name\":\"ids\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approveDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositById\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"shown\",\"type\":\"tuple\",\"internalType\":\"structIOffBlocksEscrow.Deposit\",\"components\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"},{\"name\":\"createdAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposits\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"depositsOf\",\"inputs\":[{\"name\":\"depositor\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"emergencyWithdraw\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"_payees\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mayOperate\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paused\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"payeeConfirmableAt\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pendingOwner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proxiableUUID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectAndReturn\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rejectDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removePayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"renounceOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"settleAmounts\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePartially\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"smartWalletFactory\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportedTokens\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferOwnership\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"unpause\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"upgradeToAndCall\",\"inputs\":[{\"name\":\"newImplementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"withdrawRejectedDeposit\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"DepositApproved\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositCreated\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositRejected\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositReturned\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositSettled\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"settled\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"returned\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositToppedUp\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"depositor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"total\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Initialized\",\"inputs\":[{\"name\":\"version\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferStarted\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferred\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeRemoved\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenRemoved\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Unpaused\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Upgraded\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC1967InvalidImplementation\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC1967NonPayable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"EnforcedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExpectedPause\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidInitialization\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoSplits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotAToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotDepositor\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotInitializing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableInvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableUnauthorizedAccount\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnerNeeded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PayeeAlreadyRegistered\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PayeeDelayNotPassed\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"confirmableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeeNotAnnounced\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryFull\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SplitLengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TokenAlreadyAdded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarlyToReclaim\",\"inputs\":[{\"name\":\"reclaimableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooManySplits\",\"inputs\":[{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UUPSUnauthorizedCallContext\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnsupportedProxiableUUID\",\"inputs\":[{\"name\":\"slot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"UnknownPayee\",\"inputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnsupportedToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"WrongAmountReceived\",\"inputs\":[{\"name\":\"received\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongStatus\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumIOffBlocksEscrow.Status\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroAmount\",\"inputs\":[]}]",
	ID:  "OffBlocksEscrow",
	Bin: "0x60a060405230608052348015610013575f5ffd5b5061001c610021565b6100d3565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100715760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100d05780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6080516149de6100f95f395f8181612fbe01528181612fe701526131b501526149de5ff3fe6080604052600436106102cc575f3560e01c8063715018a61161017b578063b045d62b116100d1578063d6d6817711610087578063e3a9db1a11610062578063e3a9db1a14610842578063f2fde38b14610876578063f92d802c14610895575f5ffd5b8063d6d68177146107f0578063e097faf81461080f578063e30c39781461082e575f5ffd5b8063b905a868116100b7578063b905a8681461079e578063d24ca58a146107b2578063d48bfca7146107d1575f5ffd5b8063b045d62b14610760578063b646604b1461077f575f5ffd5b80638da5cb5b116101315780639b19b9651161010c5780639b19b965146106cd5780639e38115e146106ec578063ad3cb1cc1461070b575f5ffd5b80638da5cb5b146106635780638f5f97421461068f57806398234c2b146106ae575f5ffd5b806379ba50971161016157806379ba5097146105f65780638456cb591461060a5780638683f1931461061e575f5ffd5b8063715018a6146105c357806377c64465146105d7575f5ffd5b80633ed3585511610230578063581702b1116101e65780636805a4d8116101c15780636805a4d81461053b57806368c4ac26146105675780636d752616146105a4575f5ffd5b8063581702b1146104c75780635c975abb146104e65780635fa7b5841461051c575f5ffd5b80634f1ef286116102165780634f1ef2861461048157806352d1902d146104945780635312ea8e146104a8575f5ffd5b80633ed358551461044e5780633f4ba83a1461046d575f5ffd5b80632dfdf0b511610285578063366653a91161026b578063366653a9146103c357806339160e5e146104105780633b9ffb221461042f575f5ffd5b80632dfdf0b51461037757806335f90b29146103ad575f5ffd5b8063198cede1116102b5578063198cede11461031a5780632d6f3ac9146103395780632dabbeed14610358575f5ffd5b80630bca0c10146102d05780631409ff6e146102f9575b5f5ffd5b3480156102db575f5ffd5b506102e6620a8c0081565b6040519081526020015b60405180910390f35b348015610304575f5ffd5b506103186103133660046142bc565b6108b4565b005b348015610325575f5ffd5b506102e6610334366004614336565b610993565b348015610344575f5ffd5b506103186103533660046142bc565b610eb8565b348015610363575f5ffd5b506103186103723660046142bc565b610f8a565b348015610382575f5ffd5b50602d5474010000000000000000000000000000000000000000900467ffffffffffffffff166102e6565b3480156103b8575f5ffd5b506102e6623b538081565b3480156103ce575f5ffd5b506104006103dd3660046143b6565b6001600160a01b03165f9081526002602052604090205462010000900460ff1690565b60405190151581526020016102f0565b34801561041b575f5ffd5b5061031861042a3660046143d6565b6110ac565b34801561043a575f5ffd5b5061031861044936600461441e565b61142f565b348015610459575f5ffd5b506103186104683660046143b6565b6115c5565b348015610478575f5ffd5b506103186116ab565b61031861048f36600461446b565b6116bd565b34801561049f575f5ffd5b506102e66116d8565b3480156104b3575f5ffd5b506103186104c23660046142bc565b611706565b3480156104d2575f5ffd5b506103186104e13660046142bc565b61176a565b3480156104f1575f5ffd5b507fcd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f033005460ff16610400565b348015610527575f5ffd5b506103186105363660046143b6565b6117cc565b348015610546575f5ffd5b5061055a6105553660046142bc565b611894565b6040516102f09190614615565b348015610572575f5ffd5b506104006105813660046143b6565b6001600160a01b03165f9081526001602052604090205462010000900460ff1690565b3480156105af575f5ffd5b506103186105be3660046146eb565b611ac4565b3480156105ce575f5ffd5b50610318611d29565b3480156105e2575f5ffd5b506103186105f13660046142bc565b611d5b565b348015610601575f5ffd5b50610318611dbd565b348015610615575f5ffd5b50610318611e1b565b348015610629575f5ffd5b506102e66106383660046143b6565b6001600160a01b03165f908152600260205260409020546301000000900467ffffffffffffffff1690565b34801561066e575f5ffd5b50610677611e2b565b6040516001600160a01b0390911681526020016102f0565b34801561069a575f5ffd5b50602d54610677906001600160a01b031681565b3480156106b9575f5ffd5b506103186106c83660046143d6565b611e5f565b3480156106d8575f5ffd5b506103186106e73660046143d6565b611edc565b3480156106f7575f5ffd5b5061031861070636600461477b565b611f46565b348015610716575f5ffd5b506107536040518060400160405280600581526020017f352e302e3000000000000000000000000000000000000000000000000000000081525081565b6040516102f091906147ba565b34801561076b575f5ffd5b5061031861077a3660046142bc565b612129565b34801561078a575f5ffd5b506103186107993660046143b6565b6121bb565b3480156107a9575f5ffd5b506102e6600881565b3480156107bd575f5ffd5b506103186107cc3660046142bc565b612286565b3480156107dc575f5ffd5b506103186107eb3660046143b6565b6122f0565b3480156107fb575f5ffd5b506102e661080a36600461480d565b612301565b34801561081a575f5ffd5b506104006108293660046143b6565b61235a565b348015610839575f5ffd5b5061067761237e565b34801561084d575f5ffd5b506102e661085c3660046143b6565b6001600160a01b03165f908152602f602052604090205490565b348015610881575f5ffd5b506103186108903660046143b6565b6123a6565b3480156108a0575f5ffd5b506103186108af3660046143b6565b612443565b6108bd3361235a565b6108fa576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b6109026124ee565b5f818152602e6020526040902061091b8282600161254a565b8054740200000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff82161782556040516001600160a01b039091169083907f731572fc870ca6eefeb268e8efeba34d2824d119f7713d59deaf33794c500baa905f90a35050565b5f61099c6124ee565b6109a46125e2565b602d546040517f0c631bac0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0390911690630c631bac90602401602060405180830381865afa158015610a03573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a279190614835565b610a5f576040517f96b966be0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b835f819003610a9a576040517f08754f3c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6008811115610adf576040517fb268613500000000000000000000000000000000000000000000000000000000815260048101829052600860248201526044016108f1565b808314610b18576040517fe61847cd00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b602d8054601490610b4a9074010000000000000000000000000000000000000000900467ffffffffffffffff16614881565b825467ffffffffffffffff9182166101009390930a83810292021916179091555f818152602e6020526040902090925033600142610b878b612617565b84547fffffff000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000060ff8816027fffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff16177a01000000000000000000000000000000000000000000000000000061ffff831602177fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff8116750100000000000000000000000000000000000000000064ffffffffff8516029081178755879187915f91879184917fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161774010000000000000000000000000000000000000000836005811115610cd557610cd561456c565b02179055508691906101000a8154816001600160a01b0302191690836001600160a01b0316021790555050505050505f5f5b83811015610e0d575f898983818110610d2257610d226148ad565b905060200201359050805f03610d64576040517f1f2a200500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610da0610d96898985818110610d7c57610d7c6148ad565b9050602002016020810190610d9191906143b6565b6126b4565b61ffff168261274a565b846001018360088110610db557610db56148ad565b600291828204019190066010026101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508083610e0291906148da565b925050600101610d07565b50335f818152602f602090815260408083208054600181018255908452928290206004840401805460039094166008026101000a67ffffffffffffffff81810219909516948a16029390931790925590518381526001600160a01b038c16929187917fb5ae77d9da4be4a5333eed0c3cd929745cf3798cefb32b611ba5d57d827f6b52910160405180910390a4610ea489826127b5565b505050610eaf612abb565b95945050505050565b610ec13361235a565b610ef9576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b5f818152602e60205260409020610f128282600161254a565b8054740300000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff82161782556040516001600160a01b039091169083907f0fe430f640804d19a590675efe8d115b1c442bf1799790a8d6e62116c0165bc6905f90a35050565b610f926125e2565b5f818152602e6020526040902080546001600160a01b03163314610fe4576040517fc6cd8a0b0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b6003815474010000000000000000000000000000000000000000900460ff1660058111156110145761101461456c565b14611096576110238282612ae5565b80545f9061105590623b5380907501000000000000000000000000000000000000000000900464ffffffffff166148da565b905080421015611094576040517f37c649e4000000000000000000000000000000000000000000000000000000008152600481018290526024016108f1565b505b6110a08282612b71565b506110a9612abb565b50565b6110b46124ee565b6110bc6125e2565b5f838152602e6020526040902080546001600160a01b0316331461110e576040517fc6cd8a0b0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b61111a8482600161254a565b80547c0100000000000000000000000000000000000000000000000000000000900460ff16828114611178576040517fe61847cd00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f5f5b83811015611362575f5f6111e587600101846008811061119e5761119e6148ad565b600291828204019190066010029054906101000a90046fffffffffffffffffffffffffffffffff1661ffff607082901c16916dffffffffffffffffffffffffffff90911690565b90925090506dffffffffffffffffffffffffffff89898581811061120b5761120b6148ad565b90506020020135111561127c5788888481811061122a5761122a6148ad565b6040517f7f162703000000000000000000000000000000000000000000000000000000008152602090910292909201356004830152506dffffffffffffffffffffffffffff60248201526044016108f1565b6112a9828a8a86818110611292576112926148ad565b90506020020135836112a491906148da565b61274a565b8760010184600881106112be576112be6148ad565b600291828204019190066010026101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550888884818110611311576113116148ad565b905060200201358561132391906148da565b9450888884818110611337576113376148ad565b905060200201358161134991906148da565b61135390856148da565b9350505080600101905061117c565b50815f0361139c576040517f1f2a200500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040805183815260208101839052339189917fc0aa4889c20d4c37be1229cd97e4a6648b748aa98934c1efc8d9e213af16d133910160405180910390a383547a010000000000000000000000000000000000000000000000000000900461ffff165f9081526003602052604090205461141e906001600160a01b0316836127b5565b5050505061142a612abb565b505050565b6114383361235a565b611470576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b6114786124ee565b6114806125e2565b5f828152602e602052604090206114998382600261254a565b5f6114a382612c4d565b90505f6114af82612d09565b9050808411156114f5576040517f7f16270300000000000000000000000000000000000000000000000000000000815260048101859052602481018290526044016108f1565b835f5b835181101561157e578286858381518110611515576115156148ad565b602002602001015161152791906148ed565b6115319190614904565b848281518110611543576115436148ad565b602002602001018181525050838181518110611561576115616148ad565b602002602001015182611574919061493c565b91506001016114f8565b5080835f81518110611592576115926148ad565b602002602001018181516115a691906148da565b9052506115b586858585612d44565b505050506115c1612abb565b5050565b6115cd612ed8565b6001600160a01b0381165f908152600260205260409020805462010000900460ff1615801561160c575080546301000000900467ffffffffffffffff16155b1561164e576040517fe751362a0000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108f1565b80547fffffffffffffffffffffffffffffffffffffffffff000000000000000000ffff1681556040516001600160a01b038316907fc2ee819acfe1baf117c2aac9d3f627a864f075d2fecc990eebd82d59f2662605905f90a25050565b6116b3612ed8565b6116bb612f23565b565b6116c5612fb3565b6116ce82613083565b6115c1828261308b565b5f6116e16131aa565b507f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc90565b61170e612ed8565b61171661320c565b61171e6125e2565b5f818152602e602052604090206003815474010000000000000000000000000000000000000000900460ff16600581111561175b5761175b61456c565b14611096576110968282612ae5565b6117733361235a565b6117ab576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b6117b36125e2565b5f818152602e602052604090206110968282600361254a565b6117d4612ed8565b6001600160a01b0381165f908152600160205260409020805462010000900460ff16611837576040517fbf16aab60000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108f1565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040516001600160a01b038316907f4c910b69fe65a61f7531b9c5042b2329ca7179c77290aa7e2eb3afa3c8511fd3905f90a25050565b6118d16040805160e0810182525f80825260208201819052909182019081526020015f81526020015f815260200160608152602001606081525090565b5f828152602e6020908152604080832080546001600160a01b0380821687527a010000000000000000000000000000000000000000000000000000820461ffff1686526003855294839020549094169285019290925290919083019074010000000000000000000000000000000000000000900460ff1660058111156119595761195961456c565b9081600581111561196c5761196c61456c565b90525080547501000000000000000000000000000000000000000000900464ffffffffff16606083015261199f81612c4d565b60a083018190526119af90612d09565b608083015280547c0100000000000000000000000000000000000000000000000000000000900460ff1667ffffffffffffffff8111156119f1576119f161443e565b604051908082528060200260200182016040528015611a1a578160200160208202803683370190505b5060c08301525f5b81547c0100000000000000000000000000000000000000000000000000000000900460ff16811015611abd575f611a6783600101836008811061119e5761119e6148ad565b505f8181526004602052604090205460c086015180519293506001600160a01b039091169184908110611a9c57611a9c6148ad565b6001600160a01b039092166020928302919091019091015250600101611a22565b5050919050565b5f611acd613267565b805490915060ff68010000000000000000820416159067ffffffffffffffff165f81158015611af95750825b90505f8267ffffffffffffffff166001148015611b155750303b155b905081158015611b23575080155b15611b5a576040517ff92ee8a900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b84547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001660011785558315611bbb5784547fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff16680100000000000000001785555b6001600160a01b038a16611bfb576040517fd92e233d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b611c048b61328f565b602d80547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b038c161790555f5b88811015611c7857611c708a8a83818110611c5657611c566148ad565b9050602002016020810190611c6b91906143b6565b6132a0565b600101611c39565b505f5b86811015611cba57611cb2888883818110611c9857611c986148ad565b9050602002016020810190611cad91906143b6565b6134ef565b600101611c7b565b508315611d1c5784547fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b5050505050505050505050565b6040517f017ed72b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b611d643361235a565b611d9c576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b611da46125e2565b5f818152602e602052604090206110968282600161254a565b3380611dc761237e565b6001600160a01b031614611e12576040517f118cdaa70000000000000000000000000000000000000000000000000000000081526001600160a01b03821660048201526024016108f1565b6110a981613682565b611e23612ed8565b6116bb6136d2565b5f807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005b546001600160a01b031692915050565b611e683361235a565b611ea0576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b611ea86124ee565b611eb06125e2565b5f838152602e60205260409020611ec78482612ae5565b611ed38482858561374b565b5061142a612abb565b611ee53361235a565b611f1d576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b611f256124ee565b611f2d6125e2565b5f838152602e60205260409020611ec78482600261254a565b611f4f3361235a565b611f87576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b611f8f6124ee565b611f976125e2565b5f611fa36008836148ed565b67ffffffffffffffff811115611fbb57611fbb61443e565b604051908082528060200260200182016040528015611fe4578160200160208202803683370190505b5090505f611ff36008846148ed565b67ffffffffffffffff81111561200b5761200b61443e565b604051908082528060200260200182016040528015612034578160200160208202803683370190505b5090505f5f5b8481101561207057612066868683818110612057576120576148ad565b90506020020135858585613899565b915060010161203a565b505f5b818110156115b55761212160035f6010878581518110612095576120956148ad565b6020026020010151901c81526020019081526020015f205f9054906101000a90046001600160a01b031660045f61ffff80168886815181106120d9576120d96148ad565b60200260200101511681526020019081526020015f205f9054906101000a90046001600160a01b0316858481518110612114576121146148ad565b6020026020010151613a72565b600101612073565b6121323361235a565b61216a576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b6121726124ee565b61217a6125e2565b5f818152602e602052604090206121918282612ae5565b5f61219b82612c4d565b90506121b18383836121ac85612d09565b612d44565b50506110a9612abb565b6121c3612ed8565b6001600160a01b0381165f908152600260205260408120546301000000900467ffffffffffffffff1690819003612231576040517fe7d541680000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108f1565b8042101561227d576040517f286d5f760000000000000000000000000000000000000000000000000000000081526001600160a01b0383166004820152602481018290526044016108f1565b6115c1826134ef565b61228f3361235a565b6122c7576040517f76c6c93a0000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b6122cf6124ee565b6122d76125e2565b5f818152602e602052604090206121918282600261254a565b6122f8612ed8565b6110a9816132a0565b6001600160a01b0382165f908152602f6020526040812080548390811061232a5761232a6148ad565b5f918252602090912060048204015460039091166008026101000a900467ffffffffffffffff1690505b92915050565b5f612363611e2b565b6001600160a01b0316826001600160a01b0316149050919050565b5f807f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c00611e4f565b6123ae612ed8565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b038316908117825561240a611e2b565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a35050565b61244b612ed8565b61245481613a8c565b5f612462620a8c00426148da565b6001600160a01b0383165f8181526002602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffff0000000000000000ffffff16630100000067ffffffffffffffff871602179055905183815292935090917f2c83dbea203e9c523b2fe9796b2639742ed68a7872b45da1cc4308637e29f83a910160405180910390a25050565b7fcd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f033005460ff16156116bb576040517fd93c066500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80600581111561255c5761255c61456c565b825474010000000000000000000000000000000000000000900460ff16600581111561258a5761258a61456c565b1461142a5781546040517fa5d15e1f0000000000000000000000000000000000000000000000000000000081526108f19185917401000000000000000000000000000000000000000090910460ff169060040161494f565b6125ea613b7c565b6116bb60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613bd5565b6001600160a01b0381165f9081526001602090815260408083208151606081018352905461ffff8116825262010000810460ff1615159382018490526301000000900467ffffffffffffffff1691810191909152906126ad576040517fbf16aab60000000000000000000000000000000000000000000000000000000081526001600160a01b03841660048201526024016108f1565b5192915050565b6001600160a01b0381165f9081526002602090815260408083208151606081018352905461ffff8116825262010000810460ff1615159382018490526301000000900467ffffffffffffffff1691810191909152906126ad576040517fe751362a0000000000000000000000000000000000000000000000000000000081526001600160a01b03841660048201526024016108f1565b5f6dffffffffffffffffffffffffffff8211156127aa576040517f7f162703000000000000000000000000000000000000000000000000000000008152600481018390526dffffffffffffffffffffffffffff60248201526044016108f1565b5060709190911b1790565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523360048201525f906001600160a01b038416906370a0823190602401602060405180830381865afa158015612812573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128369190614963565b90508181101561287c576040517fcf47918100000000000000000000000000000000000000000000000000000000815260048101829052602481018390526044016108f1565b6040517fdd62ed3e0000000000000000000000000000000000000000000000000000000081523360048201523060248201525f906001600160a01b0385169063dd62ed3e90604401602060405180830381865afa1580156128df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129039190614963565b905082811015612949576040517f2a1b2dd800000000000000000000000000000000000000000000000000000000815260048101829052602481018490526044016108f1565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa1580156129a6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129ca9190614963565b90506129e16001600160a01b038616333087613bdc565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9082906001600160a01b038816906370a0823190602401602060405180830381865afa158015612a40573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a649190614963565b612a6e919061493c565b9050848114612ab3576040517f1ff641ae00000000000000000000000000000000000000000000000000000000815260048101829052602481018690526044016108f1565b505050505050565b6116bb5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612611565b805474010000000000000000000000000000000000000000900460ff166001816005811115612b1657612b1661456c565b14158015612b3657506002816005811115612b3357612b3361456c565b14155b1561142a5782816040517fa5d15e1f0000000000000000000000000000000000000000000000000000000081526004016108f192919061494f565b80547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff16740500000000000000000000000000000000000000001781555f612bc0612bbb83612c4d565b612d09565b82546040518281529192506001600160a01b03169084907f80da2b855a7afd810e763338ee07bbf6b88883805c91bf3d098618fd46202ca59060200160405180910390a3815461ffff7a0100000000000000000000000000000000000000000000000000008204165f9081526003602052604090205461142a916001600160a01b03918216911683613a72565b80546060907c0100000000000000000000000000000000000000000000000000000000900460ff1667ffffffffffffffff811115612c8d57612c8d61443e565b604051908082528060200260200182016040528015612cb6578160200160208202803683370190505b5090505f5b8151811015612d0357612cdc83600101826008811061119e5761119e6148ad565b9050828281518110612cf057612cf06148ad565b6020908102919091010152600101612cbb565b50919050565b5f5f5b8251811015612d0357828181518110612d2757612d276148ad565b602002602001015182612d3a91906148da565b9150600101612d0c565b8254740400000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8216178085557a010000000000000000000000000000000000000000000000000000900461ffff165f908152600360205260408120546001600160a01b03928316921690612dca85612d09565b9050805f03612e05576040517f1f2a200500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f612e10828661493c565b9050836001600160a01b0316887f68bcc0e14c0a21b7e8641941e05dac54f84df15c8a3359bf05c85d0adcea2f038484604051612e57929190918252602082015260400190565b60405180910390a35f5b8651811015612ec2575f612e8389600101836008811061119e5761119e6148ad565b505f818152600460205260409020548951919250612eb99187916001600160a01b0316908b9086908110612114576121146148ad565b50600101612e61565b50612ece838583613a72565b5050505050505050565b33612ee1611e2b565b6001600160a01b0316146116bb576040517f118cdaa70000000000000000000000000000000000000000000000000000000081523360048201526024016108f1565b612f2b61320c565b7fcd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f0330080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001681557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a150565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148061304c57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166130407f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc546001600160a01b031690565b6001600160a01b031614155b156116bb576040517fe07c8dba00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6110a9612ed8565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015613103575060408051601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820190925261310091810190614963565b60015b613144576040517f4c9c8ce30000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108f1565b7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc81146131a0576040517faa1d49a4000000000000000000000000000000000000000000000000000000008152600481018290526024016108f1565b61142a8383613c31565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146116bb576040517fe07c8dba00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b7fcd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f033005460ff166116bb576040517f8dfc202b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00612354565b613297613c86565b6110a981613cc4565b6001600160a01b0381166132e0576040517fd92e233d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b0381165f908152600160205260409020805462010000900460ff1615613344576040517f13501a510000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108f1565b61334d82613d0e565b61338e576040517ff0ae59ab0000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108f1565b805461ffff165f0361348d575f5461ffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0001016133f8576040517fd107156700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8054819061340a9061ffff1661497a565b825461ffff9182166101009390930a838102920219161790915581547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000016811782555f90815260036020526040902080546001600160a01b0384167fffffffffffffffffffffffff00000000000000000000000000000000000000009091161790555b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff16620100001781556040516001600160a01b038316907f784c8f4dbf0ffedd6e72c76501c545a70f8b203b30a26ce542bf92ba87c248a4905f90a25050565b6134f881613a8c565b6001600160a01b0381165f9081526002602052604081208054909161ffff9091169003613620575f547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00016201000090910461ffff1601613584576040517fd107156700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f805460029061359d9062010000900461ffff1661497a565b825461ffff9182166101009390930a838102920219161790915581547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff000016811782555f90815260046020526040902080546001600160a01b0384167fffffffffffffffffffffffff00000000000000000000000000000000000000009091161790555b80547fffffffffffffffffffffffffffffffffffffffffff000000000000000000ffff16620100001781556040516001600160a01b038316907f3b8a4a1d1d8f824142abc586761cbcbfe99d7292b1c3cf9716e2f5630545faba905f90a25050565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080547fffffffffffffffffffffffff00000000000000000000000000000000000000001681556115c182613edf565b6136da6124ee565b7fcd5ed15c6e187e77e9aee88184c21f4f2182ab5827cb3b7e07fbedcd63f0330080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011781557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25833612f95565b5f61375584612c4d565b80519091508214613792576040517fe61847cd00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5b815181101561384e578181815181106137af576137af6148ad565b60200260200101518484838181106137c9576137c96148ad565b905060200201351115613846578383828181106137e8576137e86148ad565b90506020020135828281518110613801576138016148ad565b60200260200101516040517f7f1627030000000000000000000000000000000000000000000000000000000081526004016108f1929190918252602082015260400190565b600101613794565b5061389285858585808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506121ac9250879150612d099050565b5050505050565b5f848152602e602052604081206138b08682612ae5565b80547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff1674040000000000000000000000000000000000000000178082555f907c0100000000000000000000000000000000000000000000000000000000900460ff16815b81811015613a1d575f5f61393786600101846008811061119e5761119e6148ad565b875491935091507a010000000000000000000000000000000000000000000000000000900460101b63ffff00001682175f5b89811080156139915750818c8281518110613986576139866148ad565b602002602001015114155b156139a65761399f81614991565b9050613969565b8981036139d857818c8b6139b981614991565b9c50815181106139cb576139cb6148ad565b6020026020010181815250505b828b82815181106139eb576139eb6148ad565b602002602001018181516139ff91906148da565b905250613a0c83886148da565b965050505050806001019050613915565b508254604080518481525f60208201526001600160a01b03909216918a917f68bcc0e14c0a21b7e8641941e05dac54f84df15c8a3359bf05c85d0adcea2f03910160405180910390a350929695505050505050565b801561142a5761142a6001600160a01b0384168383613f67565b6001600160a01b038116613acc576040517fd92e233d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b306001600160a01b03821603613b19576040517f3b99e8f50000000000000000000000000000000000000000000000000000000081526001600160a01b03821660048201526024016108f1565b6001600160a01b0381165f9081526002602052604090205462010000900460ff16156110a9576040517f50cb82590000000000000000000000000000000000000000000000000000000081526001600160a01b03821660048201526024016108f1565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116bb576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b613bea848484846001613fb5565b613c2b576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024016108f1565b50505050565b613c3a8261403b565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115613c7e5761142a82826140e2565b6115c16141b4565b613c8e6141ec565b6116bb576040517fd7e6bcf800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b613ccc613c86565b6001600160a01b038116611e12576040517f1e4fbdf70000000000000000000000000000000000000000000000000000000081525f60048201526024016108f1565b5f816001600160a01b03163b5f03613d2757505f919050565b60408051600481526024810182526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f95d89b410000000000000000000000000000000000000000000000000000000017905290515f9182916001600160a01b03861691613d97916149c8565b5f60405180830381855afa9150503d805f8114613dcf576040519150601f19603f3d011682016040523d82523d5f602084013e613dd4565b606091505b5060408051600481526024810182526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f313ce5670000000000000000000000000000000000000000000000000000000017905290519294509092505f9182916001600160a01b03881691613e4c91906149c8565b5f60405180830381855afa9150503d805f8114613e84576040519150601f19603f3d011682016040523d82523d5f602084013e613e89565b606091505b5091509150838015613e9d57506040835110155b8015613ea65750815b8015613eb3575080516020145b8015613ed5575060ff801681806020019051810190613ed29190614963565b11155b9695505050505050565b7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930080547fffffffffffffffffffffffff000000000000000000000000000000000000000081166001600160a01b03848116918217845560405192169182907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a3505050565b613f74838383600161420a565b61142a576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b03841660048201526024016108f1565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661402a57838315161561401e573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b806001600160a01b03163b5f03614089576040517f4c9c8ce30000000000000000000000000000000000000000000000000000000081526001600160a01b03821660048201526024016108f1565b7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc80547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0392909216919091179055565b60605f6140ef8484614285565b905080801561411057505f3d118061411057505f846001600160a01b03163b115b156141255761411d614298565b915050612354565b8015614168576040517f9996b3150000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024016108f1565b3d1561417b576141766142b1565b6141ad565b6040517fd6bda27500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5092915050565b34156116bb576040517fb398979f00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6141f5613267565b5468010000000000000000900460ff16919050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661427957838315161561426d573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f602082840312156142cc575f5ffd5b5035919050565b80356001600160a01b03811681146142e9575f5ffd5b919050565b5f5f83601f8401126142fe575f5ffd5b50813567ffffffffffffffff811115614315575f5ffd5b6020830191508360208260051b850101111561432f575f5ffd5b9250929050565b5f5f5f5f5f6060868803121561434a575f5ffd5b614353866142d3565b9450602086013567ffffffffffffffff81111561436e575f5ffd5b61437a888289016142ee565b909550935050604086013567ffffffffffffffff811115614399575f5ffd5b6143a5888289016142ee565b969995985093965092949392505050565b5f602082840312156143c6575f5ffd5b6143cf826142d3565b9392505050565b5f5f5f604084860312156143e8575f5ffd5b83359250602084013567ffffffffffffffff811115614405575f5ffd5b614411868287016142ee565b9497909650939450505050565b5f5f6040838503121561442f575f5ffd5b50508035926020909101359150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f5f6040838503121561447c575f5ffd5b614485836142d3565b9150602083013567ffffffffffffffff8111156144a0575f5ffd5b8301601f810185136144b0575f5ffd5b803567ffffffffffffffff8111156144ca576144ca61443e565b6040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8501160116810181811067ffffffffffffffff821117156145365761453661443e565b60405281815282820160200187101561454d575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600681106145ce577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b8281101561460b5781516001600160a01b03168652602095860195909101906001016145e4565b5093949350505050565b602081525f61010082016001600160a01b0384511660208401526001600160a01b03602085015116604084015260408401516146546060850182614599565b5060608401516080840152608084015160a084015260a084015160e060c0850152818151808452610120860191506020830193505f92505b808310156146af578351825260208201915060208401935060018301925061468c565b5060c086015192507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08582030160e0860152613ed581846145d2565b5f5f5f5f5f5f60808789031215614700575f5ffd5b614709876142d3565b9550614717602088016142d3565b9450604087013567ffffffffffffffff811115614732575f5ffd5b61473e89828a016142ee565b909550935050606087013567ffffffffffffffff81111561475d575f5ffd5b61476989828a016142ee565b979a9699509497509295939492505050565b5f5f6020838503121561478c575f5ffd5b823567ffffffffffffffff8111156147a2575f5ffd5b6147ae858286016142ee565b90969095509350505050565b602081525f82518060208401528060208501604085015e5f6040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b5f5f6040838503121561481e575f5ffd5b614827836142d3565b946020939093013593505050565b5f60208284031215614845575f5ffd5b815180151581146143cf575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f67ffffffffffffffff821667ffffffffffffffff81036148a4576148a4614854565b60010192915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8082018082111561235457612354614854565b808202811582820484141761235457612354614854565b5f82614937577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8181038181111561235457612354614854565b828152604081016143cf6020830184614599565b5f60208284031215614973575f5ffd5b5051919050565b5f61ffff821661ffff81036148a4576148a4614854565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036149c1576149c1614854565b5060010190565b5f82518060208501845e5f92019182525091905056",
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
// Solidity: function topUp(uint256 id, uint256[] splitAmounts) returns()
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
// Solidity: function topUp(uint256 id, uint256[] splitAmounts) returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackTopUp(id *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("topUp", id, splitAmounts)
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
// Solidity: function upgradeToAndCall(address newImplementation, bytes data) payable returns()
func (offBlocksEscrow *OffBlocksEscrow) PackUpgradeToAndCall(newImplementation common.Address, data []byte) []byte {
	enc, err := offBlocksEscrow.abi.Pack("upgradeToAndCall", newImplementation, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upgradeToAndCall(address newImplementation, bytes data) payable returns()
func (offBlocksEscrow *OffBlocksEscrow) TryPackUpgradeToAndCall(newImplementation common.Address, data []byte) ([]byte, error) {
	return offBlocksEscrow.abi.Pack("upgradeToAndCall", newImplementation, data)
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["AmountTooLarge"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackAmountTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackERC1967NonPayableError(raw[4:])
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
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnknownPayee"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnknownPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnknownWallet"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnknownWalletError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksEscrow.abi.Errors["UnsupportedToken"].ID.Bytes()[:4]) {
		return offBlocksEscrow.UnpackUnsupportedTokenError(raw[4:])
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
