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

// PackedUserOperation is an auto generated low-level Go binding around an user-defined struct.
type PackedUserOperation struct {
	Sender             common.Address
	Nonce              *big.Int
	InitCode           []byte
	CallData           []byte
	AccountGasLimits   [32]byte
	PreVerificationGas *big.Int
	GasFees            [32]byte
	PaymasterAndData   []byte
	Signature          []byte
}

// OffBlocksSmartWalletMetaData contains all meta data concerning the OffBlocksSmartWallet contract.
var OffBlocksSmartWalletMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_escrow\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"receive\",\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"LONGEST_WITHDRAWAL_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"NONCE_LEAD\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SIGNATURE_LIFETIME\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allowanceLeft\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"announceRevocation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announcedAmounts\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approvalNonce\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approveTokensToEscrow\",\"inputs\":[{\"name\":\"_token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"_nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"_signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"canSpend\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cancelRevocation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelTokenWithdrawal\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claimTokenWithdrawal\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositIntoEscrow\",\"inputs\":[{\"name\":\"_token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"_splitAddresses\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[{\"name\":\"depositId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"entryPoint\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"epoch\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"escrow\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"grantText\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"grantTextHash\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"grantTypedHash\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initiateTokenWithdrawal\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"initiateTokenWithdrawalOf\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"limitSpending\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"limitSpendingBySignature\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"limitsText\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"limitsTextHash\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"limitsTypedHash\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reclaimDeposit\",\"inputs\":[{\"name\":\"_depositId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"revocableAt\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"revokeAllowance\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"smartWalletFactory\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"spendLimits\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"daily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nextDaily\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nextMonthly\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"spent\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"today\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thisMonth\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportsInterface\",\"inputs\":[{\"name\":\"interfaceId\",\"type\":\"bytes4\",\"internalType\":\"bytes4\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"timestamps\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"topUpDepositIntoEscrow\",\"inputs\":[{\"name\":\"_depositId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"_splitAmounts\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"validateUserOp\",\"inputs\":[{\"name\":\"userOp\",\"type\":\"tuple\",\"internalType\":\"structPackedUserOperation\",\"components\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"initCode\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"callData\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"accountGasLimits\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"preVerificationGas\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasFees\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"paymasterAndData\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"userOpHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"missingAccountFunds\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"validationData\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawGasDeposit\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawNative\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawNft\",\"inputs\":[{\"name\":\"collection\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"ApproveTokensToEscrow\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CancelWithdrawal\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ClaimWithdrawal\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"DepositIntoEscrow\",\"inputs\":[{\"name\":\"depositId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"InitiateWithdrawal\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"delay\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NativeWithdrawn\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NftWithdrawn\",\"inputs\":[{\"name\":\"collection\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"id\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RevocationAnnounced\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"revocableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RevocationCancelled\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignaturesVoided\",\"inputs\":[{\"name\":\"epoch\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SpendLimitsSet\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"daily\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"monthly\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TopUpDepositIntoEscrow\",\"inputs\":[{\"name\":\"depositId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"WithdrawalAnnounced\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"claimableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"BadSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CancelTokenWithdrawalFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ClaimTokenWithdrawalFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DailyLimitExceeded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"limit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"wanted\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"LimitTooLarge\",\"inputs\":[{\"name\":\"limit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"MonthlyLimitExceeded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"limit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"wanted\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NativeTransferFailed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAnNft\",\"inputs\":[{\"name\":\"collection\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotAnOwnersCall\",\"inputs\":[{\"name\":\"selector\",\"type\":\"bytes4\",\"internalType\":\"bytes4\"}]},{\"type\":\"error\",\"name\":\"NotEntryPoint\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotEscrowOwner\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotWalletOwner\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RevocationDelayNotPassed\",\"inputs\":[{\"name\":\"revocableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RevocationNotAnnounced\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SignatureLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UnreadableToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnsupportedToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"WithdrawalDelayNotPassed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"least\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"given\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroTokens\",\"inputs\":[]}]",
	ID:  "OffBlocksSmartWallet",
	Bin: "0x60e060405234801561000f575f5ffd5b5060405161482a38038061482a83398101604081905261002e916100ca565b826001600160a01b0381166100565760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b039081166080528216158061007957506001600160a01b038116155b156100975760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0391821660a0521660c0525061010a565b80516001600160a01b03811681146100c5575f5ffd5b919050565b5f5f5f606084860312156100dc575f5ffd5b6100e5846100af565b92506100f3602085016100af565b9150610101604085016100af565b90509250925092565b60805160a05160c0516146326101f85f395f81816105e101528181610df3015261263e01525f818161079a01528181610e49015281816113cf01528181611470015281816116d9015281816117650152818161181801528181611aa301528181611ac401528181611c830152818161210b015281816121470152818161241501528181612acc01528181612b0e0152612b9301525f8181610596015281816109a801528181610a0301528181610cae0152818161153e015281816115a2015281816119dc01528181611bd001528181611ce2015281816122f501528181612d9f0152612dce01526146325ff3fe608060405260043610610241575f3560e01c806382f2693e11610134578063afe6e738116100b3578063d66f145011610078578063d66f145014610735578063d8fc65191461074b578063e2055aa41461076a578063e2fdcc1714610789578063e9c98e68146107bc578063f2eefdbb146107e7575f5ffd5b8063afe6e73814610694578063b0d691fe146106b3578063cc852b63146106d5578063cf81738c146106eb578063d016554a1461070a575f5ffd5b8063900cf0cf116100f9578063900cf0cf1461060357806396e438a11461061857806399446a6b14610637578063ad0d6fd114610656578063ad11fe4414610675575f5ffd5b806382f2693e1461052957806384276d811461053f57806384b0196e1461055e5780638da5cb5b146105855780638f5f9742146105d0575f5ffd5b806341342170116101c05780636112b854116101855780636112b8541461044d578063626d7c271461046c5780636cbcbb8114610498578063741a6797146104c3578063789801aa1461050a575f5ffd5b806341342170146103b25780634cf15793146103d157806350059453146103f05780635ed0ac0f1461040f578063603a7afb1461042e575f5ffd5b80631e6a41ea116102065780631e6a41ea1461030257806321302c5f146103365780632b1472d8146103555780633a756873146103745780633a8dbcc214610393575f5ffd5b806301ffc9a71461024c578063025ae50a1461028057806307d734c5146102a35780631881656b146102c457806319822f7c146102e3575f5ffd5b3661024857005b5f5ffd5b348015610257575f5ffd5b5061026b6102663660046139f5565b610806565b60405190151581526020015b60405180910390f35b34801561028b575f5ffd5b5061029560055481565b604051908152602001610277565b3480156102ae575f5ffd5b506102c26102bd366004613a30565b610872565b005b3480156102cf575f5ffd5b5061026b6102de366004613a4b565b610a4b565b3480156102ee575f5ffd5b506102956102fd366004613a75565b610a70565b34801561030d575f5ffd5b5061032161031c366004613a30565b610bdc565b60408051928352602083019190915201610277565b348015610341575f5ffd5b50610295610350366004613ac3565b610c06565b348015610360575f5ffd5b506102c261036f366004613afb565b610c8f565b34801561037f575f5ffd5b506102c261038e366004613a30565b610d26565b34801561039e575f5ffd5b506102c26103ad366004613b4f565b610de8565b3480156103bd575f5ffd5b506102c26103cc366004613a4b565b610fd9565b3480156103dc575f5ffd5b506102c26103eb366004613a30565b611036565b3480156103fb575f5ffd5b506102c261040a366004613bb3565b6110c3565b34801561041a575f5ffd5b50610295610429366004613a30565b611198565b348015610439575f5ffd5b506102c2610448366004613c20565b6111ca565b348015610458575f5ffd5b506102c2610467366004613a30565b611214565b348015610477575f5ffd5b5061048b610486366004613ac3565b6112b2565b6040516102779190613c6b565b3480156104a3575f5ffd5b506102956104b2366004613a30565b60076020525f908152604090205481565b3480156104ce575f5ffd5b506104e26104dd366004613a30565b6112f9565b604080519586526020860194909452928401919091526060830152608082015260a001610277565b348015610515575f5ffd5b506102c2610524366004613cbd565b6113af565b348015610534575f5ffd5b5061029562278d0081565b34801561054a575f5ffd5b506102c2610559366004613afb565b611534565b348015610569575f5ffd5b5061057261162f565b6040516102779796959493929190613d04565b348015610590575f5ffd5b506105b87f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610277565b3480156105db575f5ffd5b506105b87f000000000000000000000000000000000000000000000000000000000000000081565b34801561060e575f5ffd5b5061029560065481565b348015610623575f5ffd5b506102c2610632366004613afb565b6116b7565b348015610642575f5ffd5b5061048b610651366004613c20565b61179c565b348015610661575f5ffd5b50610295610670366004613d9a565b6117e1565b348015610680575f5ffd5b506102c261068f366004613a30565b6118ee565b34801561069f575f5ffd5b506102c26106ae366004613a30565b611967565b3480156106be575f5ffd5b506f71727de22e5e9d8baf0edac6f37da0326105b8565b3480156106e0575f5ffd5b506102956201518081565b3480156106f6575f5ffd5b50610295610705366004613c20565b611a2c565b348015610715575f5ffd5b50610295610724366004613a30565b60016020525f908152604090205481565b348015610740575f5ffd5b5061029562093a8081565b348015610756575f5ffd5b506102c2610765366004613a4b565b611a48565b348015610775575f5ffd5b50610295610784366004613ac3565b611c3c565b348015610794575f5ffd5b506105b87f000000000000000000000000000000000000000000000000000000000000000081565b3480156107c7575f5ffd5b506102956107d6366004613a30565b5f6020819052908152604090205481565b3480156107f2575f5ffd5b50610295610801366004613c20565b611c4c565b5f6001600160e01b0319821663c1a7a2df60e01b148061083657506001600160e01b0319821663670a8a8760e01b145b8061085157506001600160e01b031982166306608bdf60e21b145b8061086c57506001600160e01b031982166301ffc9a760e01b145b92915050565b61087a611cd7565b6001600160a01b0381165f90815260208190526040812054908190036108b35760405163c5936a0960e01b815260040160405180910390fd5b804210156108d4576040516303ec244760e51b815260040160405180910390fd5b6001600160a01b0382165f818152600160205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa158015610926573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061094a9190613e09565b905080821115610958578091505b815f036109785760405163b98a411360e01b815260040160405180910390fd5b6001600160a01b038481165f818152602081815260408083208390556001825280832092909255905185815291927f000000000000000000000000000000000000000000000000000000000000000016917f687c56092c6dd9bb11de95e072b8dfc573dff4ecd48b00174788c0444644d55b910160405180910390a3610a286001600160a01b0385167f000000000000000000000000000000000000000000000000000000000000000084611d42565b610a455760405163c5936a0960e01b815260040160405180910390fd5b50505050565b5f610a5583611198565b8211158015610a695750610a698383611d4f565b9392505050565b5f336f71727de22e5e9d8baf0edac6f37da03214610aa857604051633d40d29d60e11b81523360048201526024015b60405180910390fd5b5f610ab66060860186613e20565b610abf91613e62565b9050610aca81611dc2565b610af357604051630e3642f160e31b81526001600160e01b031982166004820152602401610a9f565b7f19457468657265756d205369676e6564204d6573736167653a0a3332000000005f908152601c859052603c9020610b6c90610b33610100880188613e20565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611e7392505050565b610b7557600191505b8215610bd4576040515f906f71727de22e5e9d8baf0edac6f37da0329085908381818185875af1925050503d805f8114610bca576040519150601f19603f3d011682016040523d82523d5f602084013e610bcf565b606091505b505050505b509392505050565b5f5f5f610be884611e8e565b80516020909101516001600160681b03918216969116945092505050565b600654604080517f53f9612491fc06b53854766d8624eed277b2dfa9d3f7400df980e616bc30b4eb60208201526001600160a01b03871691810191909152606081018590526080810184905260a0810183905260c08101919091525f90610c869060e0015b60405160208183030381529060405280519060200120611f71565b95945050505050565b610c97611cd7565b60405163040b850f60e31b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166004820152602481018290526f71727de22e5e9d8baf0edac6f37da0329063205c2878906044015b5f604051808303815f87803b158015610d0d575f5ffd5b505af1158015610d1f573d5f5f3e3d5ffd5b5050505050565b610d2e611cd7565b6001600160a01b038116610d555760405163d92e233d60e01b815260040160405180910390fd5b6040516370a0823160e01b81523060048201526001600160a01b038216906370a0823190602401602060405180830381865afa158015610d97573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dbb9190613e09565b5f03610dda5760405163b98a411360e01b815260040160405180910390fd5b610de5815f19612038565b50565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610e2057610e20612100565b8315801590610eb45750604051633462561360e11b81526001600160a01b0386811660048301527f000000000000000000000000000000000000000000000000000000000000000016906368c4ac2690602401602060405180830381865afa158015610e8e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610eb29190613e98565b155b15610edd57604051635f8b555b60e11b81526001600160a01b0386166004820152602401610a9f565b8315801590610ef05750610ef0856121da565b15610f175760405163054365bb60e31b81525f600482015260248101859052604401610a9f565b610f2083612205565b5f610f2c868686611c4c565b9050610f6d8184848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506122c592505050565b610fc6575f5f610f7e888888612332565b91509150610fc383838388888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061244e92505050565b50505b610fd18686866124bb565b505050505050565b610fe1611cd7565b6001600160a01b0382166110085760405163d92e233d60e01b815260040160405180910390fd5b805f036110285760405163b98a411360e01b815260040160405180910390fd5b6110328282612038565b5050565b61103e611cd7565b6001600160a01b0381165f9081526007602052604081205490036110805760405163052f41eb60e11b81526001600160a01b0382166004820152602401610a9f565b6001600160a01b0381165f81815260076020526040808220829055517fa9eb4c0490c3f30b2b1ef7a8e1efdb078133342a38123b80d9eb58cedcdaa0989190a250565b6110cb612100565b6110d483612205565b5f6110e187878787610c06565b90506111228184848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506122c592505050565b61117c575f5f6111348989898961250c565b9150915061117983838388888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061244e92505050565b50505b61118f87878761118a612609565b61268c565b50505050505050565b5f6111a2826121da565b6111c3576001600160a01b0382165f9081526008602052604090205461086c565b5f92915050565b6111d2611cd7565b6001600160a01b0383166111f95760405163d92e233d60e01b815260040160405180910390fd5b6112016128e5565b61120f83838361118a612609565b505050565b61121c611cd7565b6001600160a01b0381166112435760405163d92e233d60e01b815260040160405180910390fd5b5f61124c612609565b6112569042613ecb565b6001600160a01b0383165f818152600760205260409081902083905551919250907ff64f90ecdc1a61d2c9a1d0d47e57acfc2e332c007173da9839bb0cd11754e00c906112a69084815260200190565b60405180910390a25050565b60605f5f6112c28787878761250c565b91509150806112ef57604051630490717f60e21b81526001600160a01b0388166004820152602401610a9f565b5095945050505050565b5f5f5f5f5f5f61130887612931565b604081015165ffffffffffff16925090505f821561137d576001600160a01b0388165f90815260036020908152604091829020825160608101845290546001600160681b038082168352600160681b82041692820192909252600160d01b90910465ffffffffffff169181019190915261137f565b815b8251602093840151825192909401516001600160681b039182169b9482169a509181169850169550919350915050565b6113b7612100565b604051636215be7760e01b8152600481018490525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636215be7790602401602060405180830381865afa15801561141c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114409190613ede565b90505f61144d8484612a1a565b90506114598282612a5a565b604051631c8b072f60e11b81526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906339160e5e906114a990889088908890600401613f29565b6020604051808303815f875af11580156114c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114e99190613ede565b506114f382612af1565b847f0294716cbbfd508bf02f3505df78d544d6b53db08fabf180ea865a4680831ba68260405161152591815260200190565b60405180910390a25050505050565b61153c611cd7565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03167fc303ca808382409472acbbf899c316cf439f409f6584aae22df86dfa3c9ed5048260405161159791815260200190565b60405180910390a25f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826040515f6040518083038185875af1925050503d805f8114611608576040519150601f19603f3d011682016040523d82523d5f602084013e61160d565b606091505b505090508061103257604051633d2cec6f60e21b815260040160405180910390fd5b5f6060808280808346308380604051908082528060200260200182016040528015611664578160200160208202803683370190505b5060408051808201825260098152684f6666426c6f636b7360b81b602080830191909152825180840190935260018352603160f81b90830152600f60f81b9d909c50909a50939850919650945092509050565b6116bf611cd7565b604051636215be7760e01b81526004810182905261174f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636215be7790602401602060405180830381865afa158015611726573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061174a9190613ede565b612bb8565b604051632dabbeed60e01b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632dabbeed90602401610cf6565b60605f5f6117ab868686612332565b91509150806117d857604051630490717f60e21b81526001600160a01b0387166004820152602401610a9f565b50949350505050565b5f6117ea612100565b5f6117f58686612a1a565b90506118018782612a5a565b60405163198cede160e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063198cede190611855908a908a908a908a908a90600401613f56565b6020604051808303815f875af1158015611871573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118959190613e09565b91506118a087612af1565b866001600160a01b0316827fdd6f7ae0a0e35239c5032ad8f8e7c50211ea8aa1bf378eb5cd2e71948abc0d6d836040516118dc91815260200190565b60405180910390a35095945050505050565b6118f6611cd7565b6001600160a01b0381165f908152600760205260408120549081900361193a5760405163052f41eb60e11b81526001600160a01b0383166004820152602401610a9f565b8042101561195e57604051630dbada4360e31b815260048101829052602401610a9f565b61103282612bb8565b61196f611cd7565b6001600160a01b0381165f9081526020819052604081205490036119a6576040516348a4b96960e01b815260040160405180910390fd5b6001600160a01b038181165f818152600160208181526040808420805485845282862086905593835293909355915181815290937f000000000000000000000000000000000000000000000000000000000000000016917fcd6275066a298fa946e3a43bb23ce562622aa904aaa9cfb98b2a95f445461f00910160405180910390a35050565b5f611a40611a3b85858561179c565b612be8565b949350505050565b611a50611cd7565b6040516380ac58cd60e01b60248201525f90611a9a90849060440160408051601f198184030181529190526020810180516001600160e01b03166301ffc9a760e01b179052612c22565b9150505f611b437f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166368c4ac2687604051602401611b1191906001600160a01b0391909116815260200190565b604051602081830303815290604052915060e01b6020820180516001600160e01b038381831617835250505050612c22565b915050816001141580611b5557508015155b15611b7e576040516321443d1360e01b81526001600160a01b0385166004820152602401610a9f565b60405183906001600160a01b038616907f44614d032e1206ebcd60b94fac608a2020b2899d5314b9e5c3a40c3592cbd186905f90a3604051632142170760e11b81523060048201526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081166024830152604482018590528516906342842e0e906064015f604051808303815f87803b158015611c20575f5ffd5b505af1158015611c32573d5f5f3e3d5ffd5b5050505050505050565b5f610c86611a3b868686866112b2565b600654604080517f47da0c543094beb1f1d0e499c73f5486072aa91a35526bbdd30f8d3197b4a85f60208201526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169282019290925290851660608201526080810184905260a0810183905260c08101919091525f90611a409060e001610c6b565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611d205750336f71727de22e5e9d8baf0edac6f37da03214155b15611d4057604051630455aa7f60e31b8152336004820152602401610a9f565b565b5f611a408484845f612c69565b5f5f611d5a84612931565b90505f611d6685611e8e565b9050611d8b815f01516001600160681b031685845f01516001600160681b0316612ccb565b158015610c865750611db881602001516001600160681b03168584602001516001600160681b0316612ccb565b1595945050505050565b5f611dcc82612cf3565b80611de757506001600160e01b031982166396e438a160e01b145b80611e0257506001600160e01b03198216631844ae1560e21b145b80611e1d57506001600160e01b03198216634cf1579360e01b145b80611e3857506001600160e01b03198216632b447f9160e21b145b80611e5357506001600160e01b0319821663603a7afb60e01b145b8061086c57506001600160e01b0319821663d8fc651960e01b1492915050565b5f611e7e83836122c5565b80610a695750610a698383612d94565b60408051606080820183525f80835260208084018290529284018190526001600160a01b03851681526004835283812084519283018552546001600160681b038082168452600160681b82041693830193909352600160d01b90920465ffffffffffff1692810192909252611f066201518042613fdd565b90508065ffffffffffff16826040015165ffffffffffff1614611f27575f82525b611f3a601e65ffffffffffff8316613fdd565b601e836040015165ffffffffffff16611f539190613fdd565b14611f5f575f60208301525b65ffffffffffff166040820152919050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fc004a0c002bb439bed31ee68dc05c371ba6dc8acc3a38e06aef208a28732160e918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a08201525f90819060c001604051602081830303815290604052805190602001209050610a69818460405161190160f01b8152600281019290925260228201526042902090565b5f612041612609565b905061204d8142613ecb565b6001600160a01b0384165f81815260208181526040808320949094556001905282902084905590517f99279a302340b6008c463a6e52e123c1a9d40314a8b97eae6d71213537ecb5ef906120a49084815260200190565b60405180910390a26001600160a01b0383167f9af5208f4a6f6c7001c4c7c54434505fccefba7771cf71365559106c39b59d18836120e28442613ecb565b604080519283526020830191909152015b60405180910390a2505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806121b85750604051631c12ff5f60e31b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e097faf890602401602060405180830381865afa158015612194573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121b89190613e98565b156121bf57565b60405163240a5d3d60e01b8152336004820152602401610a9f565b6001600160a01b0381165f908152600760205260408120548015801590610a69575042101592915050565b5f620f42406122176201518042613ecb565b6122219190613ff0565b905060055482108061223257508082115b1561225e5760055460405163a3c996d360e01b8152600481019190915260248101839052604401610a9f565b5f62278d00612270620f424085613fdd565b61227a9190613ecb565b905065010000000000831015801561229157508042115b156122b25760405163d1a40d2f60e01b815260048101829052602401610a9f565b6122bd836001613ecb565b600555505050565b5f5f5f6122d28585612df4565b5090925090505f8160038111156122eb576122eb614007565b148015610c8657507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316149250505092915050565b60605f5f856001600160a01b03166395d89b416040518163ffffffff1660e01b81526004015f60405180830381865afa158015612371573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612398919081019061401b565b90505f866001600160a01b031663313ce5676040518163ffffffff1660e01b8152600401602060405180830381865afa1580156123d7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123fb91906140cb565b90506124078282612e3d565b9250821561244457612441307f00000000000000000000000000000000000000000000000000000000000000008985858b8b600654612eee565b93505b5050935093915050565b5f61245884612be8565b905082801561246c575061246c81836122c5565b156124775750610a45565b6124818583612d94565b15801561249d575082801561249b575061249b8183612d94565b155b15610d1f57604051635cd5d23360e01b815260040160405180910390fd5b6001600160a01b0383165f8181526008602090815260409182902085905581518581529081018490527f2a5aab3b3263aa22c3d9b02051e48ad0ccdcf742b1fcc59ab7e3898c328d8ac591016120f3565b60605f5f866001600160a01b03166395d89b416040518163ffffffff1660e01b81526004015f60405180830381865afa15801561254b573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612572919081019061401b565b90505f876001600160a01b031663313ce5676040518163ffffffff1660e01b8152600401602060405180830381865afa1580156125b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125d591906140cb565b90506125e18282612e3d565b925082156125fe576125fb308984848b8b8b600654612f83565b93505b505094509492505050565b6040805160048152602481019091526020810180516001600160e01b031663a7ab696160e01b1790525f9081908190612663907f000000000000000000000000000000000000000000000000000000000000000090612c22565b91509150811580612676575062093a8081115b6126805780612685565b62093a805b9250505090565b5f82841161269a578261269c565b835b90506001600160681b038111156126d65760405163062ba4db60e01b8152600481018290526001600160681b036024820152604401610a9f565b5f6126e086612931565b604080516060810182526001600160681b0380891680835288821660208401525f93830184905284519495509193612719929116612ff8565b90505f61274083602001516001600160681b031685602001516001600160681b0316612ff8565b9050816127555782516001600160681b031684525b8061276e576020808401516001600160681b0316908501525b81806127775750805b612781575f61278b565b61278b8642613ecb565b65ffffffffffff90811660408681019182526001600160a01b038c165f90815260026020908152919020875181549289015193516001600160681b039182166001600160d01b031990941693909317600160681b9190941602929092176001600160d01b0316600160d01b9190931690810292909217905515612878576001600160a01b0389165f908152600360209081526040918290208551815492870151938701516001600160681b039182166001600160d01b031990941693909317600160681b9190941602929092176001600160d01b0316600160d01b65ffffffffffff909216919091021790555b886001600160a01b03167f64544491d025de73bce3c6d5cfe5f08e7f2e4e5ed7fea2128aeb14174a34ccc8898987604001516040516128d293929190928352602083019190915265ffffffffffff16604082015260600190565b60405180910390a2505050505050505050565b60055f90557f11397f0cd677f0357e4146360718e1154fb6a081caed465a2ce8c6df4b18c3aa60065f8154612919906140eb565b918290555060405190815260200160405180910390a1565b60408051606080820183525f80835260208084018290529284018190526001600160a01b03851681526002835283902083519182018452546001600160681b038082168352600160681b82041692820192909252600160d01b90910465ffffffffffff1691810182905290158015906129b65750806040015165ffffffffffff164210155b15612a1557506001600160a01b0381165f90815260036020908152604091829020825160608101845290546001600160681b038082168352600160681b82041692820192909252600160d01b90910465ffffffffffff16918101919091525b919050565b5f5f5b82811015612a5357838382818110612a3757612a37614103565b9050602002013582612a499190613ecb565b9150600101612a1d565b5092915050565b5f612a6483611198565b905080821115612a915760405163054365bb60e31b81526004810182905260248101839052604401610a9f565b612a9b8282614117565b6001600160a01b0384165f90815260086020526040902055612abd8383613010565b61120f6001600160a01b0384167f0000000000000000000000000000000000000000000000000000000000000000846132bb565b604051636eb1769f60e11b81523060048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116602483015282169063dd62ed3e90604401602060405180830381865afa158015612b5b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b7f9190613e09565b15610de557610de56001600160a01b0382167f00000000000000000000000000000000000000000000000000000000000000005f6132bb565b6001600160a01b0381165f908152600760205260408120819055600554612be09183916124bb565b610de56128e5565b5f612bf38251613335565b82604051602001612c05929190614141565b604051602081830303815290604052805190602001209050919050565b5f5f836001600160a01b03163b5f03612c3f57505f905080612c62565b5f5f5260205f84516020860187620186a0fa3d6020141691508115612c6257505f515b9250929050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612cbf578383151615612cb3573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f8115801590611a40575081831180611a40575081612cea8486613ecb565b11949350505050565b5f6001600160e01b03198216633a75687360e01b1480612d2357506001600160e01b03198216630413421760e41b145b80612d3e57506001600160e01b031982166307d734c560e01b145b80612d5957506001600160e01b031982166315fcdce760e31b145b80612d7457506001600160e01b031982166384276d8160e01b145b8061086c57506001600160e01b031982166305628e5b60e31b1492915050565b5f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163b15801590610a695750610a697f000000000000000000000000000000000000000000000000000000000000000084846133c4565b5f5f5f8351604103612e2b576020840151604085015160608601515f1a612e1d88828585613429565b955095509550505050612e36565b505081515f91506002905b9250925092565b81515f9083901580612e50575060208151115b80612e5e575060248360ff16115b15612e6c575f91505061086c565b5f5b8151811015612ee357602160f81b828281518110612e8e57612e8e614103565b01602001516001600160f81b0319161080612ecc5750607e60f81b828281518110612ebb57612ebb614103565b01602001516001600160f81b031916115b15612edb575f9250505061086c565b600101612e6e565b506001949350505050565b60605f612efa46613335565b612f038b6134f1565b612f0c8b6134f1565b604051602001612f1e9392919061417b565b604051602081830303815290604052905080612f39896134f1565b612f46878960ff1661356d565b89612f5188886136e0565b604051602001612f659594939291906142c2565b60405160208183030381529060405291505098975050505050505050565b60605f612f8f46613335565b612f988b6134f1565b612fa18b6134f1565b604051602001612fb393929190614332565b604051602081830303815290604052905080612fd087898b61371c565b612fdb878a8c61371c565b612fe587876136e0565b604051602001612f65949392919061444c565b5f8215801590610a695750811580610a695750501190565b6001600160a01b0382165f908152600260209081526040808320815160608101835290546001600160681b03808216808452600160681b8304909116948301859052600160d01b90910465ffffffffffff169282018390529093921717900361307857505050565b5f61308284612931565b9050816040015165ffffffffffff16816040015165ffffffffffff1614613113576001600160a01b0384165f908152600260209081526040918290208351815492850151938501516001600160681b039182166001600160d01b031990941693909317600160681b9190941602929092176001600160d01b0316600160d01b65ffffffffffff909216919091021790555b5f61311d85611e8e565b90505f84825f01516001600160681b03166131389190613ecb565b90505f8583602001516001600160681b03166131549190613ecb565b905061316d5f83865f01516001600160681b0316612ccb565b156131af578351604051631abec70560e11b81526001600160a01b03891660048201526001600160681b03909116602482015260448101839052606401610a9f565b6131c75f8286602001516001600160681b0316612ccb565b1561320c5760208401516040516375927fd560e11b81526001600160a01b03891660048201526001600160681b03909116602482015260448101829052606401610a9f565b60405180606001604052806132208461377a565b6001600160681b031681526020016132378361377a565b6001600160681b03908116825260409586015165ffffffffffff9081166020938401526001600160a01b03909a165f9081526004835286902083518154938501519490970151909a16600160d01b026001600160d01b03938216600160681b026001600160d01b031990931696909116959095171716929092179095555050505050565b6132c78383835f61379a565b61120f576132d883835f600161379a565b61330057604051635274afe760e01b81526001600160a01b0384166004820152602401610a9f565b61330d838383600161379a565b61120f57604051635274afe760e01b81526001600160a01b0384166004820152602401610a9f565b60605f613341836137e4565b60010190505f816001600160401b0381111561335f5761335f613f42565b6040519080825280601f01601f191660200182016040528015613389576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a850494508461339357509392505050565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561346257505f915060039050826134e7565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156134b3573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166134de57505f9250600191508290506134e7565b92505f91508190505b9450945094915050565b60606001600160a01b03821661351c6fffffffffffffffffffffffffffffffff602085901c166138bb565b61352b63ffffffff83166138bb565b60405161060f60f31b6020820152602281019290925260c01b6001600160c01b0319166042820152604a01604051602081830303815290604052915050919050565b60605f61357b83600a61458c565b90505f6135888286613fdd565b90505f6135958387614597565b90505b60028510156135b9576135ac600a82613ff0565b9050846001019450613598565b6002851180156135d157506135cf600a82614597565b155b156135f3576135e1600a82613fdd565b90506135ec856145aa565b94506135b9565b5f856001600160401b0381111561360c5761360c613f42565b6040519080825280601f01601f191660200182016040528015613636576020820181803683370190505b509050855b80156136a95761364c600a84614597565b613657906030613ecb565b60f81b82613666600184614117565b8151811061367657613676614103565b60200101906001600160f81b03191690815f1a905350613697600a84613fdd565b92506136a2816145aa565b905061363b565b506136b383613335565b816040516020016136c59291906145bf565b60405160208183030381529060405294505050505092915050565b60606136eb83613335565b6136f483613335565b6040516020016137059291906145de565b604051602081830303815290604052905092915050565b6060831561375757613731848460ff1661356d565b82604051602001613743929190614613565b604051602081830303815290604052611a40565b50506040805180820190915260048152636e6f6e6560e01b602082015292915050565b5f6001600160681b038210613796576001600160681b0361086c565b5090565b60405163095ea7b360e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612cbf578383151615612cb3573d5f823e3d81fd5b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b83106138225772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef8100000000831061384e576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc10000831061386c57662386f26fc10000830492506010015b6305f5e1008310613884576305f5e100830492506008015b612710831061389857612710830492506004015b606483106138aa576064830492506002015b600a831061086c5760010192915050565b7f30303030303030303030303030303030303030303030303030303030303030307f01010101010101010101010101010101010101010101010101010101010101017cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff73ffffffff000000000000000000000000ffffffff604085901b90941793841660209490941b7bffffffff000000000000000000000000ffffffff00000000000000001693909317601081901b1792831660089390931b7eff000000ff000000ff000000ff000000ff000000ff000000ff000000ff00001692909217600481811b9091177f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f167f0606060606060606060606060606060606060606060606060606060606060606810190911c929092166027029091010190565b5f60208284031215613a05575f5ffd5b81356001600160e01b031981168114610a69575f5ffd5b6001600160a01b0381168114610de5575f5ffd5b5f60208284031215613a40575f5ffd5b8135610a6981613a1c565b5f5f60408385031215613a5c575f5ffd5b8235613a6781613a1c565b946020939093013593505050565b5f5f5f60608486031215613a87575f5ffd5b83356001600160401b03811115613a9c575f5ffd5b84016101208187031215613aae575f5ffd5b95602085013595506040909401359392505050565b5f5f5f5f60808587031215613ad6575f5ffd5b8435613ae181613a1c565b966020860135965060408601359560600135945092505050565b5f60208284031215613b0b575f5ffd5b5035919050565b5f5f83601f840112613b22575f5ffd5b5081356001600160401b03811115613b38575f5ffd5b602083019150836020828501011115612c62575f5ffd5b5f5f5f5f5f60808688031215613b63575f5ffd5b8535613b6e81613a1c565b9450602086013593506040860135925060608601356001600160401b03811115613b96575f5ffd5b613ba288828901613b12565b969995985093965092949392505050565b5f5f5f5f5f5f60a08789031215613bc8575f5ffd5b8635613bd381613a1c565b955060208701359450604087013593506060870135925060808701356001600160401b03811115613c02575f5ffd5b613c0e89828a01613b12565b979a9699509497509295939492505050565b5f5f5f60608486031215613c32575f5ffd5b8335613aae81613a1c565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610a696020830184613c3d565b5f5f83601f840112613c8d575f5ffd5b5081356001600160401b03811115613ca3575f5ffd5b6020830191508360208260051b8501011115612c62575f5ffd5b5f5f5f60408486031215613ccf575f5ffd5b8335925060208401356001600160401b03811115613ceb575f5ffd5b613cf786828701613c7d565b9497909650939450505050565b60ff60f81b8816815260e060208201525f613d2260e0830189613c3d565b8281036040840152613d348189613c3d565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613d89578351835260209384019390920191600101613d6b565b50909b9a5050505050505050505050565b5f5f5f5f5f60608688031215613dae575f5ffd5b8535613db981613a1c565b945060208601356001600160401b03811115613dd3575f5ffd5b613ddf88828901613c7d565b90955093505060408601356001600160401b03811115613dfd575f5ffd5b613ba288828901613c7d565b5f60208284031215613e19575f5ffd5b5051919050565b5f5f8335601e19843603018112613e35575f5ffd5b8301803591506001600160401b03821115613e4e575f5ffd5b602001915036819003821315612c62575f5ffd5b80356001600160e01b03198116906004841015612a53576001600160e01b031960049490940360031b84901b1690921692915050565b5f60208284031215613ea8575f5ffd5b81518015158114610a69575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b8082018082111561086c5761086c613eb7565b5f60208284031215613eee575f5ffd5b8151610a6981613a1c565b8183525f6001600160fb1b03831115613f10575f5ffd5b8260051b80836020870137939093016020019392505050565b838152604060208201525f610c86604083018486613ef9565b634e487b7160e01b5f52604160045260245ffd5b6001600160a01b03861681526060602082018190525f90613f7a9083018688613ef9565b828103604084015283815284906020015f5b85811015613fbc578235613f9f81613a1c565b6001600160a01b0316825260209283019290910190600101613f8c565b5098975050505050505050565b634e487b7160e01b5f52601260045260245ffd5b5f82613feb57613feb613fc9565b500490565b808202811582820484141761086c5761086c613eb7565b634e487b7160e01b5f52602160045260245ffd5b5f6020828403121561402b575f5ffd5b81516001600160401b03811115614040575f5ffd5b8201601f81018413614050575f5ffd5b80516001600160401b0381111561406957614069613f42565b604051601f8201601f19908116603f011681016001600160401b038111828210171561409757614097613f42565b6040528181528282016020018610156140ae575f5ffd5b8160208401602083015e5f91810160200191909152949350505050565b5f602082840312156140db575f5ffd5b815160ff81168114610a69575f5ffd5b5f600182016140fc576140fc613eb7565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b8181038181111561086c5761086c613eb7565b5f81518060208401855e5f93019283525090919050565b7f19457468657265756d205369676e6564204d6573736167653a0a00000000000081525f611a40614175601a84018661412a565b8461412a565b7f4f6666426c6f636b732063617264207061796d656e74730a0a4c65742074686581527f20657363726f772062656c6f772074616b65207768617420796f75207061792060208201527f7769746820796f757220636172642066726f6d20796f757220736d617274207760408201527f616c6c65742c20757020746f2074686520616c6c6f77616e63652e204974206360608201527f616e2074616b65207468697320746f6b656e206f6e6c792c20616e6420796f7560808201527f2063616e207265766f6b65207468697320617420616e792074696d652e0a0a4360a08201526c3430b4b71d1032b4b8189a9a9d60991b60c08201525f61428060cd83018661412a565b6752bb0b63632ba1d160bd1b815261429b600982018661412a565b67522b9b1b937bb9d160bd1b815290506142b8600982018561412a565b9695505050505050565b5f6142cd828861412a565b6652a37b5b2b71d160c51b81526142e7600882018861412a565b6a520b63637bbb0b731b29d160a51b81529050614307600c82018761412a565b9050600160fd1b8152614326614320600183018761412a565b8561412a565b98975050505050505050565b7f4f6666426c6f636b73207370656e64696e67206c696d6974730a0a4c6574206e81527f6f206d6f7265207468616e2074686973206c6561766520796f757220736d617260208201527f742077616c6c657420666f722063617264207061796d656e74732e204120686960408201527f67686572206c696d697420686f6c6473206174206f6e63652c2061206c6f776560608201527f72206f6e6520616674657220746865207769746864726177616c2064656c617960808201527017050521b430b4b71d1032b4b8189a9a9d60791b60a08201525f61441560b183018661412a565b6752bb0b63632ba1d160bd1b8152614430600982018661412a565b6652a37b5b2b71d160c51b815290506142b8600882018561412a565b5f614457828761412a565b6c52634b6b4ba1030903230bc9d160951b8152614477600e82018761412a565b6e52634b6b4ba10309036b7b73a341d160851b8152905061449e614320601083018761412a565b979650505050505050565b6001815b60018411156144e4578085048111156144c8576144c8613eb7565b60018416156144d657908102905b60019390931c9280026144ad565b935093915050565b5f826144fa5750600161086c565b8161450657505f61086c565b816001811461451c576002811461452657614542565b600191505061086c565b60ff84111561453757614537613eb7565b50506001821b61086c565b5060208310610133831016604e8410600b8410161715614565575081810a61086c565b6145715f1984846144a9565b805f190482111561458457614584613eb7565b029392505050565b5f610a6983836144ec565b5f826145a5576145a5613fc9565b500690565b5f816145b8576145b8613eb7565b505f190190565b5f6145ca828561412a565b601760f91b8152610c86600182018561412a565b6652737b731b29d160c51b81525f6145f9600883018561412a565b66522b837b1b41d160c51b8152610c86600882018561412a565b5f61461e828561412a565b600160fd1b8152610c86600182018561412a56",
}

// OffBlocksSmartWallet is an auto generated Go binding around an Ethereum contract.
type OffBlocksSmartWallet struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OffBlocksSmartWallet) GetABI() abi.ABI {
	return c.abi
}

// NewOffBlocksSmartWallet creates a new instance of OffBlocksSmartWallet.
func NewOffBlocksSmartWallet() *OffBlocksSmartWallet {
	parsed, err := OffBlocksSmartWalletMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OffBlocksSmartWallet{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OffBlocksSmartWallet) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address _owner, address _escrow, address _smartWalletFactory) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackConstructor(_owner common.Address, _escrow common.Address, _smartWalletFactory common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("", _owner, _escrow, _smartWalletFactory)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackLONGESTWITHDRAWALDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd66f1450.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function LONGEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackLONGESTWITHDRAWALDELAY() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("LONGEST_WITHDRAWAL_DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLONGESTWITHDRAWALDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd66f1450.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function LONGEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackLONGESTWITHDRAWALDELAY() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("LONGEST_WITHDRAWAL_DELAY")
}

// UnpackLONGESTWITHDRAWALDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd66f1450.
//
// Solidity: function LONGEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackLONGESTWITHDRAWALDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("LONGEST_WITHDRAWAL_DELAY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackNONCELEAD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc852b63.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function NONCE_LEAD() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackNONCELEAD() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("NONCE_LEAD")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNONCELEAD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc852b63.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function NONCE_LEAD() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackNONCELEAD() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("NONCE_LEAD")
}

// UnpackNONCELEAD is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcc852b63.
//
// Solidity: function NONCE_LEAD() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNONCELEAD(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("NONCE_LEAD", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSIGNATURELIFETIME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82f2693e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SIGNATURE_LIFETIME() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackSIGNATURELIFETIME() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("SIGNATURE_LIFETIME")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSIGNATURELIFETIME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82f2693e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SIGNATURE_LIFETIME() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackSIGNATURELIFETIME() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("SIGNATURE_LIFETIME")
}

// UnpackSIGNATURELIFETIME is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x82f2693e.
//
// Solidity: function SIGNATURE_LIFETIME() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSIGNATURELIFETIME(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("SIGNATURE_LIFETIME", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAllowanceLeft is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ed0ac0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowanceLeft(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackAllowanceLeft(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("allowanceLeft", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowanceLeft is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ed0ac0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowanceLeft(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackAllowanceLeft(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("allowanceLeft", token)
}

// UnpackAllowanceLeft is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5ed0ac0f.
//
// Solidity: function allowanceLeft(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackAllowanceLeft(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("allowanceLeft", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAnnounceRevocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6112b854.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announceRevocation(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackAnnounceRevocation(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("announceRevocation", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnounceRevocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6112b854.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function announceRevocation(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackAnnounceRevocation(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("announceRevocation", token)
}

// PackAnnouncedAmounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd016554a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announcedAmounts(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackAnnouncedAmounts(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("announcedAmounts", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnouncedAmounts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd016554a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function announcedAmounts(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackAnnouncedAmounts(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("announcedAmounts", token)
}

// UnpackAnnouncedAmounts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd016554a.
//
// Solidity: function announcedAmounts(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackAnnouncedAmounts(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("announcedAmounts", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprovalNonce is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x025ae50a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approvalNonce() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackApprovalNonce() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("approvalNonce")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprovalNonce is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x025ae50a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approvalNonce() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackApprovalNonce() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("approvalNonce")
}

// UnpackApprovalNonce is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x025ae50a.
//
// Solidity: function approvalNonce() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackApprovalNonce(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("approvalNonce", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApproveTokensToEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a8dbcc2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveTokensToEscrow(address _token, uint256 _amount, uint256 _nonce, bytes _signature) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackApproveTokensToEscrow(token common.Address, amount *big.Int, nonce *big.Int, signature []byte) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("approveTokensToEscrow", token, amount, nonce, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveTokensToEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a8dbcc2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveTokensToEscrow(address _token, uint256 _amount, uint256 _nonce, bytes _signature) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackApproveTokensToEscrow(token common.Address, amount *big.Int, nonce *big.Int, signature []byte) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("approveTokensToEscrow", token, amount, nonce, signature)
}

// PackCanSpend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1881656b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function canSpend(address token, uint256 amount) view returns(bool)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackCanSpend(token common.Address, amount *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("canSpend", token, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCanSpend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1881656b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function canSpend(address token, uint256 amount) view returns(bool)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackCanSpend(token common.Address, amount *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("canSpend", token, amount)
}

// UnpackCanSpend is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1881656b.
//
// Solidity: function canSpend(address token, uint256 amount) view returns(bool)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackCanSpend(data []byte) (bool, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("canSpend", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackCancelRevocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cf15793.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelRevocation(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackCancelRevocation(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("cancelRevocation", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancelRevocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cf15793.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancelRevocation(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackCancelRevocation(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("cancelRevocation", token)
}

// PackCancelTokenWithdrawal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafe6e738.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelTokenWithdrawal(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackCancelTokenWithdrawal(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("cancelTokenWithdrawal", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancelTokenWithdrawal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafe6e738.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancelTokenWithdrawal(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackCancelTokenWithdrawal(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("cancelTokenWithdrawal", token)
}

// PackClaimTokenWithdrawal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07d734c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimTokenWithdrawal(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackClaimTokenWithdrawal(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("claimTokenWithdrawal", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimTokenWithdrawal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07d734c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimTokenWithdrawal(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackClaimTokenWithdrawal(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("claimTokenWithdrawal", token)
}

// PackDepositIntoEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad0d6fd1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositIntoEscrow(address _token, uint256[] _splitAmounts, address[] _splitAddresses) returns(uint256 depositId)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackDepositIntoEscrow(token common.Address, splitAmounts []*big.Int, splitAddresses []common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("depositIntoEscrow", token, splitAmounts, splitAddresses)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositIntoEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad0d6fd1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositIntoEscrow(address _token, uint256[] _splitAmounts, address[] _splitAddresses) returns(uint256 depositId)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackDepositIntoEscrow(token common.Address, splitAmounts []*big.Int, splitAddresses []common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("depositIntoEscrow", token, splitAmounts, splitAddresses)
}

// UnpackDepositIntoEscrow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xad0d6fd1.
//
// Solidity: function depositIntoEscrow(address _token, uint256[] _splitAmounts, address[] _splitAddresses) returns(uint256 depositId)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackDepositIntoEscrow(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("depositIntoEscrow", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1, string, string, uint256, address, bytes32, uint256[])
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackEip712Domain() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1, string, string, uint256, address, bytes32, uint256[])
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackEip712Domain() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Arg0 [1]byte
	Arg1 string
	Arg2 string
	Arg3 *big.Int
	Arg4 common.Address
	Arg5 [32]byte
	Arg6 []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1, string, string, uint256, address, bytes32, uint256[])
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Arg2 = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.Arg3 = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Arg4 = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Arg5 = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Arg6 = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackEntryPoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0d691fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function entryPoint() pure returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackEntryPoint() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("entryPoint")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEntryPoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0d691fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function entryPoint() pure returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackEntryPoint() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("entryPoint")
}

// UnpackEntryPoint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb0d691fe.
//
// Solidity: function entryPoint() pure returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackEntryPoint(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("entryPoint", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackEpoch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x900cf0cf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function epoch() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackEpoch() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("epoch")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEpoch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x900cf0cf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function epoch() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackEpoch() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("epoch")
}

// UnpackEpoch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x900cf0cf.
//
// Solidity: function epoch() view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackEpoch(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("epoch", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2fdcc17.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function escrow() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackEscrow() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("escrow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2fdcc17.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function escrow() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackEscrow() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("escrow")
}

// UnpackEscrow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe2fdcc17.
//
// Solidity: function escrow() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackEscrow(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("escrow", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGrantText is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99446a6b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantText(address token, uint256 amount, uint256 nonce) view returns(string)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackGrantText(token common.Address, amount *big.Int, nonce *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("grantText", token, amount, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantText is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99446a6b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantText(address token, uint256 amount, uint256 nonce) view returns(string)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackGrantText(token common.Address, amount *big.Int, nonce *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("grantText", token, amount, nonce)
}

// UnpackGrantText is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x99446a6b.
//
// Solidity: function grantText(address token, uint256 amount, uint256 nonce) view returns(string)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackGrantText(data []byte) (string, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("grantText", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackGrantTextHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf81738c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantTextHash(address token, uint256 amount, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackGrantTextHash(token common.Address, amount *big.Int, nonce *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("grantTextHash", token, amount, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantTextHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf81738c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantTextHash(address token, uint256 amount, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackGrantTextHash(token common.Address, amount *big.Int, nonce *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("grantTextHash", token, amount, nonce)
}

// UnpackGrantTextHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcf81738c.
//
// Solidity: function grantTextHash(address token, uint256 amount, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackGrantTextHash(data []byte) ([32]byte, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("grantTextHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGrantTypedHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2eefdbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantTypedHash(address token, uint256 amount, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackGrantTypedHash(token common.Address, amount *big.Int, nonce *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("grantTypedHash", token, amount, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantTypedHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2eefdbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantTypedHash(address token, uint256 amount, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackGrantTypedHash(token common.Address, amount *big.Int, nonce *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("grantTypedHash", token, amount, nonce)
}

// UnpackGrantTypedHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf2eefdbb.
//
// Solidity: function grantTypedHash(address token, uint256 amount, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackGrantTypedHash(data []byte) ([32]byte, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("grantTypedHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackInitiateTokenWithdrawal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a756873.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initiateTokenWithdrawal(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackInitiateTokenWithdrawal(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("initiateTokenWithdrawal", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitiateTokenWithdrawal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a756873.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initiateTokenWithdrawal(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackInitiateTokenWithdrawal(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("initiateTokenWithdrawal", token)
}

// PackInitiateTokenWithdrawalOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41342170.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initiateTokenWithdrawalOf(address token, uint256 amount) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackInitiateTokenWithdrawalOf(token common.Address, amount *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("initiateTokenWithdrawalOf", token, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitiateTokenWithdrawalOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41342170.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initiateTokenWithdrawalOf(address token, uint256 amount) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackInitiateTokenWithdrawalOf(token common.Address, amount *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("initiateTokenWithdrawalOf", token, amount)
}

// PackLimitSpending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x603a7afb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function limitSpending(address token, uint256 daily, uint256 monthly) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackLimitSpending(token common.Address, daily *big.Int, monthly *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("limitSpending", token, daily, monthly)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLimitSpending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x603a7afb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function limitSpending(address token, uint256 daily, uint256 monthly) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackLimitSpending(token common.Address, daily *big.Int, monthly *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("limitSpending", token, daily, monthly)
}

// PackLimitSpendingBySignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50059453.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function limitSpendingBySignature(address token, uint256 daily, uint256 monthly, uint256 nonce, bytes signature) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackLimitSpendingBySignature(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int, signature []byte) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("limitSpendingBySignature", token, daily, monthly, nonce, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLimitSpendingBySignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50059453.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function limitSpendingBySignature(address token, uint256 daily, uint256 monthly, uint256 nonce, bytes signature) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackLimitSpendingBySignature(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int, signature []byte) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("limitSpendingBySignature", token, daily, monthly, nonce, signature)
}

// PackLimitsText is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x626d7c27.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(string)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackLimitsText(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("limitsText", token, daily, monthly, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLimitsText is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x626d7c27.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(string)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackLimitsText(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("limitsText", token, daily, monthly, nonce)
}

// UnpackLimitsText is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x626d7c27.
//
// Solidity: function limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(string)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackLimitsText(data []byte) (string, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("limitsText", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackLimitsTextHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2055aa4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function limitsTextHash(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackLimitsTextHash(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("limitsTextHash", token, daily, monthly, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLimitsTextHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2055aa4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function limitsTextHash(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackLimitsTextHash(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("limitsTextHash", token, daily, monthly, nonce)
}

// UnpackLimitsTextHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe2055aa4.
//
// Solidity: function limitsTextHash(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackLimitsTextHash(data []byte) ([32]byte, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("limitsTextHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLimitsTypedHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21302c5f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function limitsTypedHash(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackLimitsTypedHash(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("limitsTypedHash", token, daily, monthly, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLimitsTypedHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21302c5f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function limitsTypedHash(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackLimitsTypedHash(token common.Address, daily *big.Int, monthly *big.Int, nonce *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("limitsTypedHash", token, daily, monthly, nonce)
}

// UnpackLimitsTypedHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x21302c5f.
//
// Solidity: function limitsTypedHash(address token, uint256 daily, uint256 monthly, uint256 nonce) view returns(bytes32)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackLimitsTypedHash(data []byte) ([32]byte, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("limitsTypedHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackOwner() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("owner")
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
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackOwner() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackOwner(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackReclaimDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96e438a1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaimDeposit(uint256 _depositId) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackReclaimDeposit(depositId *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("reclaimDeposit", depositId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaimDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96e438a1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaimDeposit(uint256 _depositId) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackReclaimDeposit(depositId *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("reclaimDeposit", depositId)
}

// PackRevocableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6cbcbb81.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revocableAt(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackRevocableAt(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("revocableAt", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevocableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6cbcbb81.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revocableAt(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackRevocableAt(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("revocableAt", token)
}

// UnpackRevocableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6cbcbb81.
//
// Solidity: function revocableAt(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackRevocableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("revocableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRevokeAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad11fe44.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revokeAllowance(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackRevokeAllowance(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("revokeAllowance", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevokeAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad11fe44.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revokeAllowance(address token) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackRevokeAllowance(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("revokeAllowance", token)
}

// PackSmartWalletFactory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f5f9742.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function smartWalletFactory() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackSmartWalletFactory() []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("smartWalletFactory")
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
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackSmartWalletFactory() ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("smartWalletFactory")
}

// UnpackSmartWalletFactory is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f5f9742.
//
// Solidity: function smartWalletFactory() view returns(address)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSmartWalletFactory(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("smartWalletFactory", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSpendLimits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x741a6797.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function spendLimits(address token) view returns(uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 from)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackSpendLimits(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("spendLimits", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSpendLimits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x741a6797.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function spendLimits(address token) view returns(uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 from)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackSpendLimits(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("spendLimits", token)
}

// SpendLimitsOutput serves as a container for the return parameters of contract
// method SpendLimits.
type SpendLimitsOutput struct {
	Daily       *big.Int
	Monthly     *big.Int
	NextDaily   *big.Int
	NextMonthly *big.Int
	From        *big.Int
}

// UnpackSpendLimits is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x741a6797.
//
// Solidity: function spendLimits(address token) view returns(uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 from)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSpendLimits(data []byte) (SpendLimitsOutput, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("spendLimits", data)
	outstruct := new(SpendLimitsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Daily = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Monthly = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.NextDaily = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.NextMonthly = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.From = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSpent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e6a41ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function spent(address token) view returns(uint256 today, uint256 thisMonth)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackSpent(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("spent", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSpent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e6a41ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function spent(address token) view returns(uint256 today, uint256 thisMonth)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackSpent(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("spent", token)
}

// SpentOutput serves as a container for the return parameters of contract
// method Spent.
type SpentOutput struct {
	Today     *big.Int
	ThisMonth *big.Int
}

// UnpackSpent is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1e6a41ea.
//
// Solidity: function spent(address token) view returns(uint256 today, uint256 thisMonth)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSpent(data []byte) (SpentOutput, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("spent", data)
	outstruct := new(SpentOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Today = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.ThisMonth = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) pure returns(bool)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) pure returns(bool)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) pure returns(bool)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTimestamps is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe9c98e68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function timestamps(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackTimestamps(token common.Address) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("timestamps", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTimestamps is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe9c98e68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function timestamps(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackTimestamps(token common.Address) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("timestamps", token)
}

// UnpackTimestamps is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe9c98e68.
//
// Solidity: function timestamps(address token) view returns(uint256)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackTimestamps(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("timestamps", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTopUpDepositIntoEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x789801aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function topUpDepositIntoEscrow(uint256 _depositId, uint256[] _splitAmounts) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackTopUpDepositIntoEscrow(depositId *big.Int, splitAmounts []*big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("topUpDepositIntoEscrow", depositId, splitAmounts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTopUpDepositIntoEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x789801aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function topUpDepositIntoEscrow(uint256 _depositId, uint256[] _splitAmounts) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackTopUpDepositIntoEscrow(depositId *big.Int, splitAmounts []*big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("topUpDepositIntoEscrow", depositId, splitAmounts)
}

// PackValidateUserOp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x19822f7c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function validateUserOp((address,uint256,bytes,bytes,bytes32,uint256,bytes32,bytes,bytes) userOp, bytes32 userOpHash, uint256 missingAccountFunds) returns(uint256 validationData)
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackValidateUserOp(userOp PackedUserOperation, userOpHash [32]byte, missingAccountFunds *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("validateUserOp", userOp, userOpHash, missingAccountFunds)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackValidateUserOp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x19822f7c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function validateUserOp((address,uint256,bytes,bytes,bytes32,uint256,bytes32,bytes,bytes) userOp, bytes32 userOpHash, uint256 missingAccountFunds) returns(uint256 validationData)
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackValidateUserOp(userOp PackedUserOperation, userOpHash [32]byte, missingAccountFunds *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("validateUserOp", userOp, userOpHash, missingAccountFunds)
}

// UnpackValidateUserOp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x19822f7c.
//
// Solidity: function validateUserOp((address,uint256,bytes,bytes,bytes32,uint256,bytes32,bytes,bytes) userOp, bytes32 userOpHash, uint256 missingAccountFunds) returns(uint256 validationData)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackValidateUserOp(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWallet.abi.Unpack("validateUserOp", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawGasDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b1472d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawGasDeposit(uint256 amount) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackWithdrawGasDeposit(amount *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("withdrawGasDeposit", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawGasDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b1472d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawGasDeposit(uint256 amount) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackWithdrawGasDeposit(amount *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("withdrawGasDeposit", amount)
}

// PackWithdrawNative is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84276d81.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawNative(uint256 amount) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackWithdrawNative(amount *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("withdrawNative", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawNative is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84276d81.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawNative(uint256 amount) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackWithdrawNative(amount *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("withdrawNative", amount)
}

// PackWithdrawNft is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd8fc6519.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawNft(address collection, uint256 id) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) PackWithdrawNft(collection common.Address, id *big.Int) []byte {
	enc, err := offBlocksSmartWallet.abi.Pack("withdrawNft", collection, id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawNft is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd8fc6519.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawNft(address collection, uint256 id) returns()
func (offBlocksSmartWallet *OffBlocksSmartWallet) TryPackWithdrawNft(collection common.Address, id *big.Int) ([]byte, error) {
	return offBlocksSmartWallet.abi.Pack("withdrawNft", collection, id)
}

// OffBlocksSmartWalletApproveTokensToEscrow represents a ApproveTokensToEscrow event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletApproveTokensToEscrow struct {
	Token  common.Address
	Amount *big.Int
	Nonce  *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletApproveTokensToEscrowEventName = "ApproveTokensToEscrow"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletApproveTokensToEscrow) ContractEventName() string {
	return OffBlocksSmartWalletApproveTokensToEscrowEventName
}

// UnpackApproveTokensToEscrowEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ApproveTokensToEscrow(address indexed token, uint256 amount, uint256 nonce)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackApproveTokensToEscrowEvent(log *types.Log) (*OffBlocksSmartWalletApproveTokensToEscrow, error) {
	event := "ApproveTokensToEscrow"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletApproveTokensToEscrow)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletCancelWithdrawal represents a CancelWithdrawal event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletCancelWithdrawal struct {
	To     common.Address
	Token  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletCancelWithdrawalEventName = "CancelWithdrawal"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletCancelWithdrawal) ContractEventName() string {
	return OffBlocksSmartWalletCancelWithdrawalEventName
}

// UnpackCancelWithdrawalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CancelWithdrawal(address indexed to, address indexed token, uint256 amount)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackCancelWithdrawalEvent(log *types.Log) (*OffBlocksSmartWalletCancelWithdrawal, error) {
	event := "CancelWithdrawal"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletCancelWithdrawal)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletClaimWithdrawal represents a ClaimWithdrawal event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletClaimWithdrawal struct {
	To     common.Address
	Token  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletClaimWithdrawalEventName = "ClaimWithdrawal"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletClaimWithdrawal) ContractEventName() string {
	return OffBlocksSmartWalletClaimWithdrawalEventName
}

// UnpackClaimWithdrawalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClaimWithdrawal(address indexed to, address indexed token, uint256 amount)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackClaimWithdrawalEvent(log *types.Log) (*OffBlocksSmartWalletClaimWithdrawal, error) {
	event := "ClaimWithdrawal"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletClaimWithdrawal)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletDepositIntoEscrow represents a DepositIntoEscrow event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletDepositIntoEscrow struct {
	DepositId *big.Int
	Token     common.Address
	Amount    *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletDepositIntoEscrowEventName = "DepositIntoEscrow"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletDepositIntoEscrow) ContractEventName() string {
	return OffBlocksSmartWalletDepositIntoEscrowEventName
}

// UnpackDepositIntoEscrowEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DepositIntoEscrow(uint256 indexed depositId, address indexed token, uint256 amount)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackDepositIntoEscrowEvent(log *types.Log) (*OffBlocksSmartWalletDepositIntoEscrow, error) {
	event := "DepositIntoEscrow"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletDepositIntoEscrow)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletEIP712DomainChanged represents a EIP712DomainChanged event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletEIP712DomainChanged) ContractEventName() string {
	return OffBlocksSmartWalletEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackEIP712DomainChangedEvent(log *types.Log) (*OffBlocksSmartWalletEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletInitiateWithdrawal represents a InitiateWithdrawal event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletInitiateWithdrawal struct {
	Token common.Address
	Delay *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletInitiateWithdrawalEventName = "InitiateWithdrawal"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletInitiateWithdrawal) ContractEventName() string {
	return OffBlocksSmartWalletInitiateWithdrawalEventName
}

// UnpackInitiateWithdrawalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InitiateWithdrawal(address indexed token, uint256 delay)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackInitiateWithdrawalEvent(log *types.Log) (*OffBlocksSmartWalletInitiateWithdrawal, error) {
	event := "InitiateWithdrawal"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletInitiateWithdrawal)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletNativeWithdrawn represents a NativeWithdrawn event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNativeWithdrawn struct {
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletNativeWithdrawnEventName = "NativeWithdrawn"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletNativeWithdrawn) ContractEventName() string {
	return OffBlocksSmartWalletNativeWithdrawnEventName
}

// UnpackNativeWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NativeWithdrawn(address indexed to, uint256 amount)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNativeWithdrawnEvent(log *types.Log) (*OffBlocksSmartWalletNativeWithdrawn, error) {
	event := "NativeWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletNativeWithdrawn)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletNftWithdrawn represents a NftWithdrawn event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNftWithdrawn struct {
	Collection common.Address
	Id         *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletNftWithdrawnEventName = "NftWithdrawn"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletNftWithdrawn) ContractEventName() string {
	return OffBlocksSmartWalletNftWithdrawnEventName
}

// UnpackNftWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NftWithdrawn(address indexed collection, uint256 indexed id)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNftWithdrawnEvent(log *types.Log) (*OffBlocksSmartWalletNftWithdrawn, error) {
	event := "NftWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletNftWithdrawn)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletRevocationAnnounced represents a RevocationAnnounced event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletRevocationAnnounced struct {
	Token       common.Address
	RevocableAt *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletRevocationAnnouncedEventName = "RevocationAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletRevocationAnnounced) ContractEventName() string {
	return OffBlocksSmartWalletRevocationAnnouncedEventName
}

// UnpackRevocationAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RevocationAnnounced(address indexed token, uint256 revocableAt)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackRevocationAnnouncedEvent(log *types.Log) (*OffBlocksSmartWalletRevocationAnnounced, error) {
	event := "RevocationAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletRevocationAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletRevocationCancelled represents a RevocationCancelled event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletRevocationCancelled struct {
	Token common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletRevocationCancelledEventName = "RevocationCancelled"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletRevocationCancelled) ContractEventName() string {
	return OffBlocksSmartWalletRevocationCancelledEventName
}

// UnpackRevocationCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RevocationCancelled(address indexed token)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackRevocationCancelledEvent(log *types.Log) (*OffBlocksSmartWalletRevocationCancelled, error) {
	event := "RevocationCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletRevocationCancelled)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletSignaturesVoided represents a SignaturesVoided event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletSignaturesVoided struct {
	Epoch *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletSignaturesVoidedEventName = "SignaturesVoided"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletSignaturesVoided) ContractEventName() string {
	return OffBlocksSmartWalletSignaturesVoidedEventName
}

// UnpackSignaturesVoidedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignaturesVoided(uint256 epoch)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSignaturesVoidedEvent(log *types.Log) (*OffBlocksSmartWalletSignaturesVoided, error) {
	event := "SignaturesVoided"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletSignaturesVoided)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletSpendLimitsSet represents a SpendLimitsSet event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletSpendLimitsSet struct {
	Token   common.Address
	Daily   *big.Int
	Monthly *big.Int
	From    *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletSpendLimitsSetEventName = "SpendLimitsSet"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletSpendLimitsSet) ContractEventName() string {
	return OffBlocksSmartWalletSpendLimitsSetEventName
}

// UnpackSpendLimitsSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SpendLimitsSet(address indexed token, uint256 daily, uint256 monthly, uint256 from)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSpendLimitsSetEvent(log *types.Log) (*OffBlocksSmartWalletSpendLimitsSet, error) {
	event := "SpendLimitsSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletSpendLimitsSet)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletTopUpDepositIntoEscrow represents a TopUpDepositIntoEscrow event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletTopUpDepositIntoEscrow struct {
	DepositId *big.Int
	Amount    *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletTopUpDepositIntoEscrowEventName = "TopUpDepositIntoEscrow"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletTopUpDepositIntoEscrow) ContractEventName() string {
	return OffBlocksSmartWalletTopUpDepositIntoEscrowEventName
}

// UnpackTopUpDepositIntoEscrowEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TopUpDepositIntoEscrow(uint256 indexed depositId, uint256 amount)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackTopUpDepositIntoEscrowEvent(log *types.Log) (*OffBlocksSmartWalletTopUpDepositIntoEscrow, error) {
	event := "TopUpDepositIntoEscrow"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletTopUpDepositIntoEscrow)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletWithdrawalAnnounced represents a WithdrawalAnnounced event raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletWithdrawalAnnounced struct {
	Token       common.Address
	Amount      *big.Int
	ClaimableAt *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletWithdrawalAnnouncedEventName = "WithdrawalAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletWithdrawalAnnounced) ContractEventName() string {
	return OffBlocksSmartWalletWithdrawalAnnouncedEventName
}

// UnpackWithdrawalAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event WithdrawalAnnounced(address indexed token, uint256 amount, uint256 claimableAt)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackWithdrawalAnnouncedEvent(log *types.Log) (*OffBlocksSmartWalletWithdrawalAnnounced, error) {
	event := "WithdrawalAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWallet.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletWithdrawalAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWallet.abi.Events[event].Inputs {
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
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["BadSignature"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackBadSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["CancelTokenWithdrawalFailed"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackCancelTokenWithdrawalFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["ClaimTokenWithdrawalFailed"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackClaimTokenWithdrawalFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["DailyLimitExceeded"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackDailyLimitExceededError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["InsufficientAllowance"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackInsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["LimitTooLarge"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackLimitTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["MonthlyLimitExceeded"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackMonthlyLimitExceededError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["NativeTransferFailed"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackNativeTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["NotAnNft"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackNotAnNftError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["NotAnOwnersCall"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackNotAnOwnersCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["NotEntryPoint"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackNotEntryPointError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["NotEscrowOwner"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackNotEscrowOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["NotWalletOwner"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackNotWalletOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["RevocationDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackRevocationDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["RevocationNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackRevocationNotAnnouncedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["SignatureLapsed"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackSignatureLapsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["UnreadableToken"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackUnreadableTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["UnsupportedToken"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackUnsupportedTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["WithdrawalDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackWithdrawalDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["WrongNonce"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackWrongNonceError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["ZeroAddress"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackZeroAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWallet.abi.Errors["ZeroTokens"].ID.Bytes()[:4]) {
		return offBlocksSmartWallet.UnpackZeroTokensError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// OffBlocksSmartWalletBadSignature represents a BadSignature error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletBadSignature struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSignature()
func OffBlocksSmartWalletBadSignatureErrorID() common.Hash {
	return common.HexToHash("0x5cd5d2335541c4f2ed05fbe44f397e8b79f8e2333157122d2dab06e378ef7685")
}

// UnpackBadSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSignature()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackBadSignatureError(raw []byte) (*OffBlocksSmartWalletBadSignature, error) {
	out := new(OffBlocksSmartWalletBadSignature)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "BadSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletCancelTokenWithdrawalFailed represents a CancelTokenWithdrawalFailed error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletCancelTokenWithdrawalFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CancelTokenWithdrawalFailed()
func OffBlocksSmartWalletCancelTokenWithdrawalFailedErrorID() common.Hash {
	return common.HexToHash("0x48a4b969a05d56adde37b098f78451f070ff14a0eb372091420a14bba56d8457")
}

// UnpackCancelTokenWithdrawalFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CancelTokenWithdrawalFailed()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackCancelTokenWithdrawalFailedError(raw []byte) (*OffBlocksSmartWalletCancelTokenWithdrawalFailed, error) {
	out := new(OffBlocksSmartWalletCancelTokenWithdrawalFailed)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "CancelTokenWithdrawalFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletClaimTokenWithdrawalFailed represents a ClaimTokenWithdrawalFailed error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletClaimTokenWithdrawalFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimTokenWithdrawalFailed()
func OffBlocksSmartWalletClaimTokenWithdrawalFailedErrorID() common.Hash {
	return common.HexToHash("0xc5936a09b9a3be397353f3867e0948212ab9b45a3863f683907d3570db70dee9")
}

// UnpackClaimTokenWithdrawalFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimTokenWithdrawalFailed()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackClaimTokenWithdrawalFailedError(raw []byte) (*OffBlocksSmartWalletClaimTokenWithdrawalFailed, error) {
	out := new(OffBlocksSmartWalletClaimTokenWithdrawalFailed)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "ClaimTokenWithdrawalFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletDailyLimitExceeded represents a DailyLimitExceeded error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletDailyLimitExceeded struct {
	Token  common.Address
	Limit  *big.Int
	Wanted *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DailyLimitExceeded(address token, uint256 limit, uint256 wanted)
func OffBlocksSmartWalletDailyLimitExceededErrorID() common.Hash {
	return common.HexToHash("0x357d8e0abb9f211e3f210d5c57c8fe85715305557eb5b7127dcaefe22dd62b91")
}

// UnpackDailyLimitExceededError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DailyLimitExceeded(address token, uint256 limit, uint256 wanted)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackDailyLimitExceededError(raw []byte) (*OffBlocksSmartWalletDailyLimitExceeded, error) {
	out := new(OffBlocksSmartWalletDailyLimitExceeded)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "DailyLimitExceeded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletInsufficientAllowance represents a InsufficientAllowance error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletInsufficientAllowance struct {
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientAllowance(uint256 allowance, uint256 needed)
func OffBlocksSmartWalletInsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0x2a1b2dd846b7c4bf41216c8f38fc58089000eb0b20edf03e6f81ecadbe2cbedf")
}

// UnpackInsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientAllowance(uint256 allowance, uint256 needed)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackInsufficientAllowanceError(raw []byte) (*OffBlocksSmartWalletInsufficientAllowance, error) {
	out := new(OffBlocksSmartWalletInsufficientAllowance)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletLimitTooLarge represents a LimitTooLarge error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletLimitTooLarge struct {
	Limit *big.Int
	Most  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LimitTooLarge(uint256 limit, uint256 most)
func OffBlocksSmartWalletLimitTooLargeErrorID() common.Hash {
	return common.HexToHash("0x062ba4dbfe08fe08e647afb483ed08ee34e0daadf2a4b421b803fb15eb6d664d")
}

// UnpackLimitTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LimitTooLarge(uint256 limit, uint256 most)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackLimitTooLargeError(raw []byte) (*OffBlocksSmartWalletLimitTooLarge, error) {
	out := new(OffBlocksSmartWalletLimitTooLarge)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "LimitTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletMonthlyLimitExceeded represents a MonthlyLimitExceeded error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletMonthlyLimitExceeded struct {
	Token  common.Address
	Limit  *big.Int
	Wanted *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MonthlyLimitExceeded(address token, uint256 limit, uint256 wanted)
func OffBlocksSmartWalletMonthlyLimitExceededErrorID() common.Hash {
	return common.HexToHash("0xeb24ffaa05d4a1c6ebee281642b097ea9aabe142107eca26692e94bbd9ee08fe")
}

// UnpackMonthlyLimitExceededError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MonthlyLimitExceeded(address token, uint256 limit, uint256 wanted)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackMonthlyLimitExceededError(raw []byte) (*OffBlocksSmartWalletMonthlyLimitExceeded, error) {
	out := new(OffBlocksSmartWalletMonthlyLimitExceeded)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "MonthlyLimitExceeded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletNativeTransferFailed represents a NativeTransferFailed error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNativeTransferFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NativeTransferFailed()
func OffBlocksSmartWalletNativeTransferFailedErrorID() common.Hash {
	return common.HexToHash("0xf4b3b1bcbe5924688bdd352ae99c1966d3ce0a2ba09d3a1d796de982d1ee8c84")
}

// UnpackNativeTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NativeTransferFailed()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNativeTransferFailedError(raw []byte) (*OffBlocksSmartWalletNativeTransferFailed, error) {
	out := new(OffBlocksSmartWalletNativeTransferFailed)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "NativeTransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletNotAnNft represents a NotAnNft error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNotAnNft struct {
	Collection common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAnNft(address collection)
func OffBlocksSmartWalletNotAnNftErrorID() common.Hash {
	return common.HexToHash("0x21443d139047ce0173231125818d2c2d382c13edec991c91f3c3587a2c5158f0")
}

// UnpackNotAnNftError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAnNft(address collection)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNotAnNftError(raw []byte) (*OffBlocksSmartWalletNotAnNft, error) {
	out := new(OffBlocksSmartWalletNotAnNft)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "NotAnNft", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletNotAnOwnersCall represents a NotAnOwnersCall error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNotAnOwnersCall struct {
	Selector [4]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAnOwnersCall(bytes4 selector)
func OffBlocksSmartWalletNotAnOwnersCallErrorID() common.Hash {
	return common.HexToHash("0x71b21788f30cded290dabd365de57a88c2b1861666ec61284ebbe3484818d503")
}

// UnpackNotAnOwnersCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAnOwnersCall(bytes4 selector)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNotAnOwnersCallError(raw []byte) (*OffBlocksSmartWalletNotAnOwnersCall, error) {
	out := new(OffBlocksSmartWalletNotAnOwnersCall)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "NotAnOwnersCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletNotEntryPoint represents a NotEntryPoint error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNotEntryPoint struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEntryPoint(address caller)
func OffBlocksSmartWalletNotEntryPointErrorID() common.Hash {
	return common.HexToHash("0x7a81a53a0c3fc4bba6850dec4ea547bf7a77d6e0584787bb04d6717ba6751052")
}

// UnpackNotEntryPointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEntryPoint(address caller)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNotEntryPointError(raw []byte) (*OffBlocksSmartWalletNotEntryPoint, error) {
	out := new(OffBlocksSmartWalletNotEntryPoint)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "NotEntryPoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletNotEscrowOwner represents a NotEscrowOwner error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNotEscrowOwner struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEscrowOwner(address caller)
func OffBlocksSmartWalletNotEscrowOwnerErrorID() common.Hash {
	return common.HexToHash("0x240a5d3dff6ada77be193a3d3cfda45af5bc78e83ffb93d27b213ebc69bedcd2")
}

// UnpackNotEscrowOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEscrowOwner(address caller)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNotEscrowOwnerError(raw []byte) (*OffBlocksSmartWalletNotEscrowOwner, error) {
	out := new(OffBlocksSmartWalletNotEscrowOwner)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "NotEscrowOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletNotWalletOwner represents a NotWalletOwner error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletNotWalletOwner struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWalletOwner(address caller)
func OffBlocksSmartWalletNotWalletOwnerErrorID() common.Hash {
	return common.HexToHash("0x22ad53f8f99fb6e141b0dc6cc0f46f01e6861fb46715ece191b0024f1b3815ea")
}

// UnpackNotWalletOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWalletOwner(address caller)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackNotWalletOwnerError(raw []byte) (*OffBlocksSmartWalletNotWalletOwner, error) {
	out := new(OffBlocksSmartWalletNotWalletOwner)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "NotWalletOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletRevocationDelayNotPassed represents a RevocationDelayNotPassed error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletRevocationDelayNotPassed struct {
	RevocableAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RevocationDelayNotPassed(uint256 revocableAt)
func OffBlocksSmartWalletRevocationDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x6dd6d218d2c16c947b6f9cebf19214abae8e8de3b3f0e1a0394ae20d8de46f1c")
}

// UnpackRevocationDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RevocationDelayNotPassed(uint256 revocableAt)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackRevocationDelayNotPassedError(raw []byte) (*OffBlocksSmartWalletRevocationDelayNotPassed, error) {
	out := new(OffBlocksSmartWalletRevocationDelayNotPassed)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "RevocationDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletRevocationNotAnnounced represents a RevocationNotAnnounced error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletRevocationNotAnnounced struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RevocationNotAnnounced(address token)
func OffBlocksSmartWalletRevocationNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0x0a5e83d6f313c1604e41a5b3f76043f1b626083620019f8151f9e40842bb560e")
}

// UnpackRevocationNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RevocationNotAnnounced(address token)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackRevocationNotAnnouncedError(raw []byte) (*OffBlocksSmartWalletRevocationNotAnnounced, error) {
	out := new(OffBlocksSmartWalletRevocationNotAnnounced)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "RevocationNotAnnounced", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func OffBlocksSmartWalletSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSafeERC20FailedOperationError(raw []byte) (*OffBlocksSmartWalletSafeERC20FailedOperation, error) {
	out := new(OffBlocksSmartWalletSafeERC20FailedOperation)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletSignatureLapsed represents a SignatureLapsed error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletSignatureLapsed struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SignatureLapsed(uint256 until)
func OffBlocksSmartWalletSignatureLapsedErrorID() common.Hash {
	return common.HexToHash("0xd1a40d2f5cc84949c05224b4777405c243032ef62a012d23b79656fbd7876b27")
}

// UnpackSignatureLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SignatureLapsed(uint256 until)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackSignatureLapsedError(raw []byte) (*OffBlocksSmartWalletSignatureLapsed, error) {
	out := new(OffBlocksSmartWalletSignatureLapsed)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "SignatureLapsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletUnreadableToken represents a UnreadableToken error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletUnreadableToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnreadableToken(address token)
func OffBlocksSmartWalletUnreadableTokenErrorID() common.Hash {
	return common.HexToHash("0x1241c5fcb90e418d86031c97730ce6f202bd63c24323e044ade8d829e2c96e21")
}

// UnpackUnreadableTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnreadableToken(address token)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackUnreadableTokenError(raw []byte) (*OffBlocksSmartWalletUnreadableToken, error) {
	out := new(OffBlocksSmartWalletUnreadableToken)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "UnreadableToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletUnsupportedToken represents a UnsupportedToken error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletUnsupportedToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnsupportedToken(address token)
func OffBlocksSmartWalletUnsupportedTokenErrorID() common.Hash {
	return common.HexToHash("0xbf16aab68b533663bda39930f665a3aca274d1ce9b11695c6d6218cb23bba198")
}

// UnpackUnsupportedTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnsupportedToken(address token)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackUnsupportedTokenError(raw []byte) (*OffBlocksSmartWalletUnsupportedToken, error) {
	out := new(OffBlocksSmartWalletUnsupportedToken)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "UnsupportedToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletWithdrawalDelayNotPassed represents a WithdrawalDelayNotPassed error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletWithdrawalDelayNotPassed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WithdrawalDelayNotPassed()
func OffBlocksSmartWalletWithdrawalDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x7d8488e04220134502a5fffd10a5314da7c94637c5eb646157a2c0ec43d660ae")
}

// UnpackWithdrawalDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WithdrawalDelayNotPassed()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackWithdrawalDelayNotPassedError(raw []byte) (*OffBlocksSmartWalletWithdrawalDelayNotPassed, error) {
	out := new(OffBlocksSmartWalletWithdrawalDelayNotPassed)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "WithdrawalDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletWrongNonce represents a WrongNonce error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletWrongNonce struct {
	Least *big.Int
	Given *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongNonce(uint256 least, uint256 given)
func OffBlocksSmartWalletWrongNonceErrorID() common.Hash {
	return common.HexToHash("0xa3c996d39e136a99a9c8994f2a66d9c727ac828dee12b8843f666d059ccb7e09")
}

// UnpackWrongNonceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongNonce(uint256 least, uint256 given)
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackWrongNonceError(raw []byte) (*OffBlocksSmartWalletWrongNonce, error) {
	out := new(OffBlocksSmartWalletWrongNonce)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "WrongNonce", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletZeroAddress represents a ZeroAddress error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletZeroAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAddress()
func OffBlocksSmartWalletZeroAddressErrorID() common.Hash {
	return common.HexToHash("0xd92e233df2717d4a40030e20904abd27b68fcbeede117eaaccbbdac9618c8c73")
}

// UnpackZeroAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAddress()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackZeroAddressError(raw []byte) (*OffBlocksSmartWalletZeroAddress, error) {
	out := new(OffBlocksSmartWalletZeroAddress)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "ZeroAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletZeroTokens represents a ZeroTokens error raised by the OffBlocksSmartWallet contract.
type OffBlocksSmartWalletZeroTokens struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroTokens()
func OffBlocksSmartWalletZeroTokensErrorID() common.Hash {
	return common.HexToHash("0xb98a41130de349c7b0988bb0d0bd36cac6bf01a63ce155d3e4db91bedd09bdbc")
}

// UnpackZeroTokensError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroTokens()
func (offBlocksSmartWallet *OffBlocksSmartWallet) UnpackZeroTokensError(raw []byte) (*OffBlocksSmartWalletZeroTokens, error) {
	out := new(OffBlocksSmartWalletZeroTokens)
	if err := offBlocksSmartWallet.abi.UnpackIntoInterface(out, "ZeroTokens", raw); err != nil {
		return nil, err
	}
	return out, nil
}
