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

// OffBlocksSmartWalletFactoryMetaData contains all meta data concerning the OffBlocksSmartWalletFactory contract.
var OffBlocksSmartWalletFactoryMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"shared\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"LONGEST_WITHDRAWAL_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SHORTEST_WITHDRAWAL_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_INTERFACE_VERSION\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"UPGRADE_WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acceptOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"addOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"announceUpgrade\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"batchRegisterSmartWallets\",\"inputs\":[{\"name\":\"_walletOwners\",\"type\":\"address[]\",\"internalType\":\"address[]\"},{\"name\":\"_smartWallets\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancelUpgrade\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"confirmGuardian\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deploySmartWallet\",\"inputs\":[{\"name\":\"_walletOwner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_escrow\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_salt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deploySmartWalletAndApprove\",\"inputs\":[{\"name\":\"_walletOwner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_escrow\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_salt\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"_token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"_nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"_signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"guardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"guardianChangeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"_owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_withdrawalDelay\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOperator\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isSmartWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mayOperate\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"nextGuardian\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"operators\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ownershipAcceptableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"pendingOwner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proxiableUUID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"removeOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"renounceOwnership\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"setGuardian\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferOwnership\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"updateWithdrawalDelay\",\"inputs\":[{\"name\":\"_newDelay\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"upgradeToAndCall\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"upgradeableAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"walletAddress\",\"inputs\":[{\"name\":\"_walletOwner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_escrow\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_smartWalletFactory\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"_salt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"walletCode\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawalDelay\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"GuardianAnnounced\",\"inputs\":[{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"GuardianChanged\",\"inputs\":[{\"name\":\"oldGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newGuardian\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Initialized\",\"inputs\":[{\"name\":\"version\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorRemoved\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipOffered\",\"inputs\":[{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferStarted\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OwnershipTransferred\",\"inputs\":[{\"name\":\"previousOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"newOwner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SmartWalletCreated\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"wallet\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"escrow\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SmartWalletRegistered\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"wallet\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeAnnounced\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"codeHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"from\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"UpgradeCancelled\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Upgraded\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"WithdrawalDelayChanged\",\"inputs\":[{\"name\":\"oldDelay\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"newDelay\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ChangeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ChangeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"Create2EmptyBytecode\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DelayOutOfBounds\",\"inputs\":[{\"name\":\"delay\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"least\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC1967InvalidImplementation\",\"inputs\":[{\"name\":\"implementation\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC1967NonPayable\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedDeployment\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"GuardianNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidInitialization\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LengthsDiffer\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAWallet\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotInitializing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableInvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnableUnauthorizedAccount\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OwnerNeeded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnauthorizedCallContext\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UUPSUnsupportedProxiableUUID\",\"inputs\":[{\"name\":\"slot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"UnknownOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UpgradeDelayNotPassed\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeLapsed\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"UpgradeNotAnnounced\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WalletExists\",\"inputs\":[{\"name\":\"wallet\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"WrongEscrow\",\"inputs\":[{\"name\":\"escrow\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"WrongFactory\",\"inputs\":[{\"name\":\"factory\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ZeroAddress\",\"inputs\":[]}]",
	ID:  "OffBlocksSmartWalletFactory",
	Bin: "0x60c060405230608052348015610013575f5ffd5b506040516126b53803806126b58339810160408190526100329161017b565b806001600160a01b03163b5f0361006b57604051632c06e91d60e01b81526001600160a01b038216600482015260240160405180910390fd5b806040516100789061016e565b6001600160a01b039091168152602001604051809103905ff0801580156100a1573d5f5f3e3d5ffd5b506001600160a01b031660a0526100b66100bc565b506101a8565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff161561010c5760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b039081161461016b5780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6101178061259e83390190565b5f6020828403121561018b575f5ffd5b81516001600160a01b03811681146101a1575f5ffd5b9392505050565b60805160a0516123c76101d75f395f610b9f01525f81816112a20152818161170e015261173701526123c75ff3fe6080604052600436106101fc575f3560e01c80638a0dac4a11610113578063cc9db5f31161009d578063de1b2dfe1161006d578063de1b2dfe1461058a578063e097faf8146105a9578063e30c3978146105c8578063e673df8a146105dc578063f2fde38b146105fd575f5ffd5b8063cc9db5f314610517578063cd6dc68714610536578063d66f145014610555578063d730e2ba1461056b575f5ffd5b8063ac8a584a116100e3578063ac8a584a14610465578063ad3cb1cc14610484578063b0e7a909146104c1578063b4e5448d146104d6578063b9d56deb146104f8575f5ffd5b80638a0dac4a146103fe5780638da5cb5b1461041d5780639870d7fe14610431578063a7ab696114610450575f5ffd5b8063492454c21161019457806355f291661161016457806355f29166146103815780636d70f7ae14610395578063715018a6146103b457806379ba5097146103c85780638624af36146103dc575f5ffd5b8063492454c21461031c5780634f1ef2861461033b57806352cd67e91461034e57806352d1902d1461036d575f5ffd5b8063426e2f6a116101cf578063426e2f6a14610291578063452a9320146102c857806347fe8b1d146102e75780634818e84d146102fd575f5ffd5b80630c631bac1461020057806313e41686146102435780631e0ea61e146102675780633acb15361461027d575b5f5ffd5b34801561020b575f5ffd5b5061022e61021a366004611e6d565b60296020525f908152604090205460ff1681565b60405190151581526020015b60405180910390f35b34801561024e575f5ffd5b5061025962278d0081565b60405190815260200161023a565b348015610272575f5ffd5b5061027b61061c565b005b348015610288575f5ffd5b506102595f5481565b34801561029c575f5ffd5b506102b06102ab366004611ec6565b610677565b6040516001600160a01b03909116815260200161023a565b3480156102d3575f5ffd5b506004546102b0906001600160a01b031681565b3480156102f2575f5ffd5b50610259620a8c0081565b348015610308575f5ffd5b506005546102b0906001600160a01b031681565b348015610327575f5ffd5b506102b0610336366004611f6d565b6106fd565b61027b610349366004611fcf565b610729565b348015610359575f5ffd5b5061027b610368366004612095565b6107ea565b348015610378575f5ffd5b506102596107fb565b34801561038c575f5ffd5b5061027b610816565b3480156103a0575f5ffd5b5061022e6103af366004611e6d565b610875565b3480156103bf575f5ffd5b5061027b610887565b3480156103d3575f5ffd5b5061027b6108a0565b3480156103e7575f5ffd5b50600454600160c81b900464ffffffffff16610259565b348015610409575f5ffd5b5061027b610418366004611e6d565b6108d5565b348015610428575f5ffd5b506102b0610989565b34801561043c575f5ffd5b5061027b61044b366004611e6d565b6109bd565b34801561045b575f5ffd5b5061025960285481565b348015610470575f5ffd5b5061027b61047f366004611e6d565b610a55565b34801561048f575f5ffd5b506104b4604051806040016040528060058152602001640352e302e360dc1b81525081565b60405161023a91906120da565b3480156104cc575f5ffd5b50610259610e1081565b3480156104e1575f5ffd5b50600554600160a01b900464ffffffffff16610259565b348015610503575f5ffd5b50602a546102b0906001600160a01b031681565b348015610522575f5ffd5b506102b0610531366004611f6d565b610ac6565b348015610541575f5ffd5b5061027b6105503660046120ec565b610ae4565b348015610560575f5ffd5b5061025962093a8081565b348015610576575f5ffd5b5061027b610585366004612116565b610c22565b348015610595575f5ffd5b5061027b6105a43660046121a8565b610cde565b3480156105b4575f5ffd5b5061022e6105c3366004611e6d565b610d75565b3480156105d3575f5ffd5b506102b0610da1565b3480156105e7575f5ffd5b506105f0610dc9565b60405161023a9190612214565b348015610608575f5ffd5b5061027b610617366004611e6d565b610dda565b610624610e87565b600554600160a01b900464ffffffffff165f819003610656576040516311fdf67360e21b815260040160405180910390fd5b61065f81610ebb565b600554610674906001600160a01b0316610f1c565b50565b5f610680610f87565b61068c8a8a8a8a610faf565b604051631d46de6160e11b81529091506001600160a01b03821690633a8dbcc2906106c39089908990899089908990600401612287565b5f604051808303815f87803b1580156106da575f5ffd5b505af11580156106ec573d5f5f3e3d5ffd5b505050509998505050505050505050565b5f5f61070a86868661110c565b905061071f835f1b82805190602001206111a2565b9695505050505050565b610731610e87565b5f5480158061074b575061074583836111b5565b60015414155b1561076957604051635564df1d60e11b815260040160405180910390fd5b8042101561079257604051637d58b13960e01b8152600481018290526024015b60405180910390fd5b61079f62278d00826122d3565b4211156107cf576107b362278d00826122d3565b6040516309ce467d60e41b815260040161078991815260200190565b6107db5f808055600155565b6107e583836111f3565b505050565b6107f2610e87565b61067481611212565b5f610804611297565b505f5160206123a75f395f51905f5290565b61081e6112e0565b5f545f0361083f57604051635564df1d60e11b815260040160405180910390fd5b61084b5f808055600155565b6040517fed9428498bb9270f28a9b0350d02a5efaed8e736ff13fbb3526a410a62e2df50905f90a1565b5f6108816002836112fa565b92915050565b60405163017ed72b60e01b815260040160405180910390fd5b6004546108ba90600160c81b900464ffffffffff16610ebb565b6108c261131b565b6004805464ffffffffff60c81b19169055565b6108dd610e87565b6004546001600160a01b03166108f65761067481610f1c565b5f610904620a8c00426122d3565b600580546001600160c81b031916600160a01b64ffffffffff8416026001600160a01b031916176001600160a01b0385169081179091559091507fe061780fa04502a0b74ef564263d47a8b601d050656f0d7c5789501a78dc85708261096d62278d00826122d3565b6040805192835260208301919091520160405180910390a25050565b5f807f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c1993005b546001600160a01b031692915050565b6109c5610e87565b6001600160a01b0381166109ec5760405163d92e233d60e01b815260040160405180910390fd5b6109f7600282611360565b610a1f576040516342a8622160e01b81526001600160a01b0382166004820152602401610789565b6040516001600160a01b038216907fac6fa858e9350a46cec16539926e0fde25b7629f84b5a72bffaae4df888ae86d905f90a250565b610a5d610e87565b610a68600282611374565b610a9057604051630b4fa80360e11b81526001600160a01b0382166004820152602401610789565b6040516001600160a01b038216907f80c0b871b97b595b16a7741c1b06fed0c6f6f558639f18ccbce50724325dc40d905f90a250565b5f610acf610f87565b610adb85858585610faf565b95945050505050565b5f610aed611388565b805490915060ff600160401b820416159067ffffffffffffffff165f81158015610b145750825b90505f8267ffffffffffffffff166001148015610b305750303b155b905081158015610b3e575080155b15610b5c5760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315610b8657845460ff60401b1916600160401b1785555b610b8f876113b0565b602a80546001600160a01b0319167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316179055610bd386611212565b8315610c1957845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50505050505050565b610c2a610e87565b5f610c38620a8c00426122d3565b9050805f81905550610c7f8484848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506111b592505050565b6001556001600160a01b0384167ff54605c88c81a6773c003907cdc8b635959d27ed22d2fd538a4a7f9146c3757a813f858585610cbf62278d00826122d3565b604051610cd09594939291906122e6565b60405180910390a250505050565b610ce6610e87565b828114610d0657604051631083f70960e01b815260040160405180910390fd5b5f5b81811015610d6e57610d66858583818110610d2557610d25612313565b9050602002016020810190610d3a9190611e6d565b848484818110610d4c57610d4c612313565b9050602002016020810190610d619190611e6d565b6113e4565b600101610d08565b5050505050565b5f610d7e610989565b6001600160a01b0316826001600160a01b03161480610881575061088182610875565b5f807f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c006109ad565b6060610dd5600261157c565b905090565b610de381611588565b426001600160a01b038216610df957505f610e2e565b600454610e1890620a8c0090600160a01b900464ffffffffff166122d3565b8110610e2e57610e2b620a8c00826122d3565b90505b6004805464ffffffffff60c81b1916600160c81b64ffffffffff8416021790556001600160a01b0382167f8c9a6ff2af9fa4f9c4a5031a4c388faeb027549678f3ef9412d43afcfc820c228261096d62278d00826122d3565b33610e90610989565b6001600160a01b031614610eb95760405163118cdaa760e01b8152336004820152602401610789565b565b80421015610edf57604051639cbcccf360e01b815260048101829052602401610789565b610eec62278d00826122d3565b42111561067457610f0062278d00826122d3565b60405163d5d238cd60e01b815260040161078991815260200190565b6004546040516001600160a01b038084169216907fa14fc14d8620a708a896fd11392a235647d99385500a295f0d7da2a258b2e967905f90a3600480546001600160a01b0319166001600160a01b0392909216919091179055600580546001600160c81b0319169055565b610f9033610d75565b610eb957604051633b63649d60e11b8152336004820152602401610789565b5f6001600160a01b038516610fd75760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b038316301461100b576040516346cb1ca560e11b81526001600160a01b0384166004820152602401610789565b6110148461160d565b61103c5760405163f655bb0b60e01b81526001600160a01b0385166004820152602401610789565b5f61104886868661110c565b905061105d835f1b82805190602001206111a2565b91506001600160a01b0382163b156110935760405163248b4bad60e21b81526001600160a01b0383166004820152602401610789565b6001600160a01b038083165f8181526029602052604090819020805460ff1916600117905551878316928916907f76e9dac772241d81d1c2f0c59764fccb8970da122a4fc8b3613b4463d81f544c906110ef9088815260200190565b60405180910390a46111025f8483611644565b5050949350505050565b602a546060906001600160a01b03165f6111286001833b612327565b90506111358160606122d3565b67ffffffffffffffff81111561114d5761114d611fbb565b6040519080825280601f01601f191660200182016040528015611177576020820181803683370190505b50925080600160208501843c8060208401018681528560208201528460408201525050509392505050565b5f6111ae8383306116d1565b9392505050565b5f82836001600160a01b03163f836040516020016111d59392919061233a565b60405160208183030381529060405280519060200120905092915050565b6111fb611703565b611204826117a7565b61120e82826117af565b5050565b610e10811080611224575062093a8081115b15611256576040516318b0f13b60e11b815260048101829052610e10602482015262093a806044820152606401610789565b60285460408051918252602082018390527fab3f1d5eaee409b7067167f77f1fa3f8a863366d6fb2b88559cd4f9b8e03e182910160405180910390a1602855565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610eb95760405163703e46dd60e11b815260040160405180910390fd5b6004546001600160a01b03163314610eb957610eb9610e87565b6001600160a01b0381165f90815260018301602052604081205415156111ae565b3380611325610da1565b6001600160a01b0316146113575760405163118cdaa760e01b81526001600160a01b0382166004820152602401610789565b6106748161186b565b5f6111ae836001600160a01b0384166118a3565b5f6111ae836001600160a01b0384166118ef565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00610881565b6113b86119d9565b6113c1816119fe565b506004805464ffffffffff60a01b1916600160a01b4264ffffffffff1602179055565b6001600160a01b038216158061140157506001600160a01b038116155b1561141f5760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0381165f9081526029602052604090205460ff16156114635760405163248b4bad60e21b81526001600160a01b0382166004820152602401610789565b61146d8282611a0f565b61149557604051632c06e91d60e01b81526001600160a01b0382166004820152602401610789565b5f816001600160a01b031663e2fdcc176040518163ffffffff1660e01b8152600401602060405180830381865afa1580156114d2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114f69190612360565b90506115018161160d565b6115295760405163f655bb0b60e01b81526001600160a01b0382166004820152602401610789565b6001600160a01b038083165f81815260296020526040808220805460ff191660011790555191928616917fa96a54cbc884738167bdaba3082758c2c215a6dc99701b1b671c5a15728b58589190a3505050565b60605f6111ae83611ae0565b611590610e87565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b0319166001600160a01b03831690811782556115d4610989565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a35050565b6040805160048152602481019091526020810180516001600160e01b03166347afcba160e11b1790525f9061088190839030611b39565b5f8347101561166f5760405163cf47918160e01b815247600482015260248101859052604401610789565b81515f0361169057604051631328927760e21b815260040160405180910390fd5b8282516020840186f590506001600160a01b0381166111ae573d5f036116c95760405163b06ebf3d60e01b815260040160405180910390fd5b6111ae611b68565b5f604051836040820152846020820152828152600b8101905060ff8153605590206001600160a01b0316949350505050565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148061178957507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661177d5f5160206123a75f395f51905f52546001600160a01b031690565b6001600160a01b031614155b15610eb95760405163703e46dd60e11b815260040160405180910390fd5b610674610e87565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015611809575060408051601f3d908101601f191682019092526118069181019061237b565b60015b61183157604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610789565b5f5160206123a75f395f51905f52811461186157604051632a87526960e21b815260048101829052602401610789565b6107e58383611b73565b7f237e158222e3e6968b72b9db0d8043aacf074ad9f650f0d1606b4d82ee432c0080546001600160a01b031916815561120e82611bc8565b5f8181526001830160205260408120546118e857508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155610881565b505f610881565b5f81815260018301602052604081205480156119c9575f611911600183612327565b85549091505f9061192490600190612327565b9050808214611983575f865f01828154811061194257611942612313565b905f5260205f200154905080875f01848154811061196257611962612313565b5f918252602080832090910192909255918252600188019052604090208390555b855486908061199457611994612392565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050610881565b5f915050610881565b5092915050565b6119e1611c38565b610eb957604051631afcd79f60e31b815260040160405180910390fd5b611a066119d9565b61067481611c51565b5f611a2b82611a2463c1a7a2df60e01b611c82565b6001611b39565b8015611a465750611a4682611a2463670a8a8760e01b611c82565b8015611a685750611a6882611a626001600160e01b0319611c82565b5f611b39565b8015611aa457506040805160048152602481019091526020810180516001600160e01b0316638da5cb5b60e01b179052611aa490839085611b39565b80156111ae57506040805160048152602481019091526020810180516001600160e01b03166347afcba160e11b1790526111ae90839030611b39565b6060815f01805480602002602001604051908101604052809291908181526020018280548015611b2d57602002820191905f5260205f20905b815481526020019060010190808311611b19575b50505050509050919050565b5f5f5f611b468686611ccb565b9150915081801561071f5750836001600160a01b031681149695505050505050565b6040513d5f823e3d81fd5b611b7c82611d12565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115611bc0576107e58282611d75565b61120e611e0e565b7f9016d09d72d40fdae2fd8ceac6b6234c7706214fd39c1cd1e609a0528c19930080546001600160a01b031981166001600160a01b03848116918217845560405192169182907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a3505050565b5f611c41611388565b54600160401b900460ff16919050565b611c596119d9565b6001600160a01b03811661135757604051631e4fbdf760e01b81525f6004820152602401610789565b6040516001600160e01b03198216602482015260609060440160408051601f198184030181529190526020810180516001600160e01b03166301ffc9a760e01b17905292915050565b5f5f836001600160a01b03163b5f03611ce857505f905080611d0b565b5f5f5260205f84516020860187620186a0fa3d6020141691508115611d0b57505f515b9250929050565b806001600160a01b03163b5f03611d4757604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610789565b5f5160206123a75f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f611d828484611e2d565b9050808015611da357505f3d1180611da357505f846001600160a01b03163b115b15611db857611db0611e40565b915050610881565b8015611de257604051639996b31560e01b81526001600160a01b0385166004820152602401610789565b3d15611df557611df0611b68565b6119d2565b60405163d6bda27560e01b815260040160405180910390fd5b3415610eb95760405163b398979f60e01b815260040160405180910390fd5b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6001600160a01b0381168114610674575f5ffd5b5f60208284031215611e7d575f5ffd5b81356111ae81611e59565b5f5f83601f840112611e98575f5ffd5b50813567ffffffffffffffff811115611eaf575f5ffd5b602083019150836020828501011115611d0b575f5ffd5b5f5f5f5f5f5f5f5f5f6101008a8c031215611edf575f5ffd5b8935611eea81611e59565b985060208a0135611efa81611e59565b975060408a0135611f0a81611e59565b965060608a0135955060808a0135611f2181611e59565b945060a08a0135935060c08a0135925060e08a013567ffffffffffffffff811115611f4a575f5ffd5b611f568c828d01611e88565b915080935050809150509295985092959850929598565b5f5f5f5f60808587031215611f80575f5ffd5b8435611f8b81611e59565b93506020850135611f9b81611e59565b92506040850135611fab81611e59565b9396929550929360600135925050565b634e487b7160e01b5f52604160045260245ffd5b5f5f60408385031215611fe0575f5ffd5b8235611feb81611e59565b9150602083013567ffffffffffffffff811115612006575f5ffd5b8301601f81018513612016575f5ffd5b803567ffffffffffffffff81111561203057612030611fbb565b604051601f8201601f19908116603f0116810167ffffffffffffffff8111828210171561205f5761205f611fbb565b604052818152828201602001871015612076575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b5f602082840312156120a5575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6111ae60208301846120ac565b5f5f604083850312156120fd575f5ffd5b823561210881611e59565b946020939093013593505050565b5f5f5f60408486031215612128575f5ffd5b833561213381611e59565b9250602084013567ffffffffffffffff81111561214e575f5ffd5b61215a86828701611e88565b9497909650939450505050565b5f5f83601f840112612177575f5ffd5b50813567ffffffffffffffff81111561218e575f5ffd5b6020830191508360208260051b8501011115611d0b575f5ffd5b5f5f5f5f604085870312156121bb575f5ffd5b843567ffffffffffffffff8111156121d1575f5ffd5b6121dd87828801612167565b909550935050602085013567ffffffffffffffff8111156121fc575f5ffd5b61220887828801612167565b95989497509550505050565b602080825282518282018190525f918401906040840190835b818110156122545783516001600160a01b031683526020938401939092019160010161222d565b509095945050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b0386168152846020820152836040820152608060608201525f6122b460808301848661225f565b979650505050505050565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610881576108816122bf565b858152608060208201525f6122ff60808301868861225f565b604083019490945250606001529392505050565b634e487b7160e01b5f52603260045260245ffd5b81810381811115610881576108816122bf565b60018060a01b0384168152826020820152606060408201525f610adb60608301846120ac565b5f60208284031215612370575f5ffd5b81516111ae81611e59565b5f6020828403121561238b575f5ffd5b5051919050565b634e487b7160e01b5f52603160045260245ffdfe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc608060405234801561000f575f5ffd5b5060405161011738038061011783398101604081905261002e916100ca565b604080516860938060093d393df360b81b60208201526536600557005b60d01b602982015269363d3d373d3d3d363d7360b01b602f820152606083901b6001600160601b03191660398201526e5af43d82803e903d91603157fd5bf360881b604d8201528151808203603c018152605c82019092525f916100b191607c016100f7565b6040516020818303038152906040529050805160208201f35b5f602082840312156100da575f5ffd5b81516001600160a01b03811681146100f0575f5ffd5b9392505050565b5f81525f82518060208501600185015e5f92016001019182525091905056fe",
}

// OffBlocksSmartWalletFactory is an auto generated Go binding around an Ethereum contract.
type OffBlocksSmartWalletFactory struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OffBlocksSmartWalletFactory) GetABI() abi.ABI {
	return c.abi
}

// NewOffBlocksSmartWalletFactory creates a new instance of OffBlocksSmartWalletFactory.
func NewOffBlocksSmartWalletFactory() *OffBlocksSmartWalletFactory {
	parsed, err := OffBlocksSmartWalletFactoryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OffBlocksSmartWalletFactory{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OffBlocksSmartWalletFactory) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address shared) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackConstructor(shared common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("", shared)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackLONGESTWITHDRAWALDELAY() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("LONGEST_WITHDRAWAL_DELAY")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackLONGESTWITHDRAWALDELAY() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("LONGEST_WITHDRAWAL_DELAY")
}

// UnpackLONGESTWITHDRAWALDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd66f1450.
//
// Solidity: function LONGEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackLONGESTWITHDRAWALDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("LONGEST_WITHDRAWAL_DELAY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSHORTESTWITHDRAWALDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0e7a909.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SHORTEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackSHORTESTWITHDRAWALDELAY() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("SHORTEST_WITHDRAWAL_DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSHORTESTWITHDRAWALDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0e7a909.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SHORTEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackSHORTESTWITHDRAWALDELAY() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("SHORTEST_WITHDRAWAL_DELAY")
}

// UnpackSHORTESTWITHDRAWALDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb0e7a909.
//
// Solidity: function SHORTEST_WITHDRAWAL_DELAY() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackSHORTESTWITHDRAWALDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("SHORTEST_WITHDRAWAL_DELAY", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackUPGRADEDELAY() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("UPGRADE_DELAY")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackUPGRADEDELAY() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("UPGRADE_DELAY")
}

// UnpackUPGRADEDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x47fe8b1d.
//
// Solidity: function UPGRADE_DELAY() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUPGRADEDELAY(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("UPGRADE_DELAY", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackUPGRADEINTERFACEVERSION() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("UPGRADE_INTERFACE_VERSION")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackUPGRADEINTERFACEVERSION() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("UPGRADE_INTERFACE_VERSION")
}

// UnpackUPGRADEINTERFACEVERSION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xad3cb1cc.
//
// Solidity: function UPGRADE_INTERFACE_VERSION() view returns(string)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUPGRADEINTERFACEVERSION(data []byte) (string, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("UPGRADE_INTERFACE_VERSION", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackUPGRADEWINDOW() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("UPGRADE_WINDOW")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackUPGRADEWINDOW() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("UPGRADE_WINDOW")
}

// UnpackUPGRADEWINDOW is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13e41686.
//
// Solidity: function UPGRADE_WINDOW() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUPGRADEWINDOW(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("UPGRADE_WINDOW", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackAcceptOwnership() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("acceptOwnership")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackAcceptOwnership() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("acceptOwnership")
}

// PackAddOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9870d7fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addOperator(address operator) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackAddOperator(operator common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("addOperator", operator)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackAddOperator(operator common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("addOperator", operator)
}

// PackAnnounceUpgrade is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd730e2ba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function announceUpgrade(address implementation, bytes data) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackAnnounceUpgrade(implementation common.Address, data []byte) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("announceUpgrade", implementation, data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackAnnounceUpgrade(implementation common.Address, data []byte) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("announceUpgrade", implementation, data)
}

// PackBatchRegisterSmartWallets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xde1b2dfe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function batchRegisterSmartWallets(address[] _walletOwners, address[] _smartWallets) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackBatchRegisterSmartWallets(walletOwners []common.Address, smartWallets []common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("batchRegisterSmartWallets", walletOwners, smartWallets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBatchRegisterSmartWallets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xde1b2dfe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function batchRegisterSmartWallets(address[] _walletOwners, address[] _smartWallets) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackBatchRegisterSmartWallets(walletOwners []common.Address, smartWallets []common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("batchRegisterSmartWallets", walletOwners, smartWallets)
}

// PackCancelUpgrade is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f29166.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancelUpgrade() returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackCancelUpgrade() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("cancelUpgrade")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackCancelUpgrade() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("cancelUpgrade")
}

// PackConfirmGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e0ea61e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function confirmGuardian() returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackConfirmGuardian() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("confirmGuardian")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackConfirmGuardian() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("confirmGuardian")
}

// PackDeploySmartWallet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc9db5f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt) returns(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackDeploySmartWallet(walletOwner common.Address, escrow common.Address, smartWalletFactory common.Address, salt *big.Int) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("deploySmartWallet", walletOwner, escrow, smartWalletFactory, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeploySmartWallet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc9db5f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt) returns(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackDeploySmartWallet(walletOwner common.Address, escrow common.Address, smartWalletFactory common.Address, salt *big.Int) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("deploySmartWallet", walletOwner, escrow, smartWalletFactory, salt)
}

// UnpackDeploySmartWallet is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcc9db5f3.
//
// Solidity: function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt) returns(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackDeploySmartWallet(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("deploySmartWallet", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDeploySmartWalletAndApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x426e2f6a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deploySmartWalletAndApprove(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt, address _token, uint256 _amount, uint256 _nonce, bytes _signature) returns(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackDeploySmartWalletAndApprove(walletOwner common.Address, escrow common.Address, smartWalletFactory common.Address, salt *big.Int, token common.Address, amount *big.Int, nonce *big.Int, signature []byte) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("deploySmartWalletAndApprove", walletOwner, escrow, smartWalletFactory, salt, token, amount, nonce, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeploySmartWalletAndApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x426e2f6a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deploySmartWalletAndApprove(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt, address _token, uint256 _amount, uint256 _nonce, bytes _signature) returns(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackDeploySmartWalletAndApprove(walletOwner common.Address, escrow common.Address, smartWalletFactory common.Address, salt *big.Int, token common.Address, amount *big.Int, nonce *big.Int, signature []byte) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("deploySmartWalletAndApprove", walletOwner, escrow, smartWalletFactory, salt, token, amount, nonce, signature)
}

// UnpackDeploySmartWalletAndApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x426e2f6a.
//
// Solidity: function deploySmartWalletAndApprove(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt, address _token, uint256 _amount, uint256 _nonce, bytes _signature) returns(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackDeploySmartWalletAndApprove(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("deploySmartWalletAndApprove", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452a9320.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function guardian() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackGuardian() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("guardian")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackGuardian() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("guardian")
}

// UnpackGuardian is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x452a9320.
//
// Solidity: function guardian() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackGuardian(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("guardian", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackGuardianChangeableAt() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("guardianChangeableAt")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackGuardianChangeableAt() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("guardianChangeableAt")
}

// UnpackGuardianChangeableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb4e5448d.
//
// Solidity: function guardianChangeableAt() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackGuardianChangeableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("guardianChangeableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd6dc687.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address _owner, uint256 _withdrawalDelay) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackInitialize(owner common.Address, withdrawalDelay *big.Int) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("initialize", owner, withdrawalDelay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd6dc687.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address _owner, uint256 _withdrawalDelay) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackInitialize(owner common.Address, withdrawalDelay *big.Int) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("initialize", owner, withdrawalDelay)
}

// PackIsOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d70f7ae.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperator(address account) view returns(bool)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackIsOperator(account common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("isOperator", account)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackIsOperator(account common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("isOperator", account)
}

// UnpackIsOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6d70f7ae.
//
// Solidity: function isOperator(address account) view returns(bool)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackIsOperator(data []byte) (bool, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("isOperator", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsSmartWallet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c631bac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isSmartWallet(address wallet) view returns(bool)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackIsSmartWallet(wallet common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("isSmartWallet", wallet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsSmartWallet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c631bac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isSmartWallet(address wallet) view returns(bool)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackIsSmartWallet(wallet common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("isSmartWallet", wallet)
}

// UnpackIsSmartWallet is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0c631bac.
//
// Solidity: function isSmartWallet(address wallet) view returns(bool)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackIsSmartWallet(data []byte) (bool, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("isSmartWallet", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackMayOperate(caller common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("mayOperate", caller)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackMayOperate(caller common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("mayOperate", caller)
}

// UnpackMayOperate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe097faf8.
//
// Solidity: function mayOperate(address caller) view returns(bool)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackMayOperate(data []byte) (bool, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("mayOperate", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackNextGuardian() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("nextGuardian")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackNextGuardian() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("nextGuardian")
}

// UnpackNextGuardian is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4818e84d.
//
// Solidity: function nextGuardian() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackNextGuardian(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("nextGuardian", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackOperators() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("operators")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackOperators() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("operators")
}

// UnpackOperators is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe673df8a.
//
// Solidity: function operators() view returns(address[])
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOperators(data []byte) ([]common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("operators", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackOwner() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("owner")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackOwner() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwner(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("owner", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackOwnershipAcceptableAt() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("ownershipAcceptableAt")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackOwnershipAcceptableAt() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("ownershipAcceptableAt")
}

// UnpackOwnershipAcceptableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8624af36.
//
// Solidity: function ownershipAcceptableAt() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnershipAcceptableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("ownershipAcceptableAt", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackPendingOwner() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("pendingOwner")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackPendingOwner() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("pendingOwner", data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackProxiableUUID() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("proxiableUUID")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackProxiableUUID() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("proxiableUUID")
}

// UnpackProxiableUUID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52d1902d.
//
// Solidity: function proxiableUUID() view returns(bytes32)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackProxiableUUID(data []byte) ([32]byte, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("proxiableUUID", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRemoveOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac8a584a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeOperator(address operator) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackRemoveOperator(operator common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("removeOperator", operator)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackRemoveOperator(operator common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("removeOperator", operator)
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() pure returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackRenounceOwnership() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("renounceOwnership")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackRenounceOwnership() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("renounceOwnership")
}

// PackSetGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a0dac4a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setGuardian(address newGuardian) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackSetGuardian(newGuardian common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("setGuardian", newGuardian)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackSetGuardian(newGuardian common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("setGuardian", newGuardian)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("transferOwnership", newOwner)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("transferOwnership", newOwner)
}

// PackUpdateWithdrawalDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52cd67e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateWithdrawalDelay(uint256 _newDelay) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackUpdateWithdrawalDelay(newDelay *big.Int) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("updateWithdrawalDelay", newDelay)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateWithdrawalDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52cd67e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateWithdrawalDelay(uint256 _newDelay) returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackUpdateWithdrawalDelay(newDelay *big.Int) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("updateWithdrawalDelay", newDelay)
}

// PackUpgradeToAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f1ef286.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeToAndCall(address implementation, bytes data) payable returns()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackUpgradeToAndCall(implementation common.Address, data []byte) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("upgradeToAndCall", implementation, data)
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackUpgradeToAndCall(implementation common.Address, data []byte) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("upgradeToAndCall", implementation, data)
}

// PackUpgradeableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3acb1536.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeableAt() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackUpgradeableAt() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("upgradeableAt")
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackUpgradeableAt() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("upgradeableAt")
}

// UnpackUpgradeableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3acb1536.
//
// Solidity: function upgradeableAt() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradeableAt(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("upgradeableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWalletAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x492454c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function walletAddress(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt) view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackWalletAddress(walletOwner common.Address, escrow common.Address, smartWalletFactory common.Address, salt *big.Int) []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("walletAddress", walletOwner, escrow, smartWalletFactory, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWalletAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x492454c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function walletAddress(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt) view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackWalletAddress(walletOwner common.Address, escrow common.Address, smartWalletFactory common.Address, salt *big.Int) ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("walletAddress", walletOwner, escrow, smartWalletFactory, salt)
}

// UnpackWalletAddress is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x492454c2.
//
// Solidity: function walletAddress(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt) view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWalletAddress(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("walletAddress", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWalletCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9d56deb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function walletCode() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackWalletCode() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("walletCode")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWalletCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9d56deb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function walletCode() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackWalletCode() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("walletCode")
}

// UnpackWalletCode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb9d56deb.
//
// Solidity: function walletCode() view returns(address)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWalletCode(data []byte) (common.Address, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("walletCode", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWithdrawalDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7ab6961.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawalDelay() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) PackWithdrawalDelay() []byte {
	enc, err := offBlocksSmartWalletFactory.abi.Pack("withdrawalDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawalDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7ab6961.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawalDelay() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) TryPackWithdrawalDelay() ([]byte, error) {
	return offBlocksSmartWalletFactory.abi.Pack("withdrawalDelay")
}

// UnpackWithdrawalDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa7ab6961.
//
// Solidity: function withdrawalDelay() view returns(uint256)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWithdrawalDelay(data []byte) (*big.Int, error) {
	out, err := offBlocksSmartWalletFactory.abi.Unpack("withdrawalDelay", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// OffBlocksSmartWalletFactoryGuardianAnnounced represents a GuardianAnnounced event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryGuardianAnnounced struct {
	NewGuardian common.Address
	From        *big.Int
	Until       *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryGuardianAnnouncedEventName = "GuardianAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryGuardianAnnounced) ContractEventName() string {
	return OffBlocksSmartWalletFactoryGuardianAnnouncedEventName
}

// UnpackGuardianAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event GuardianAnnounced(address indexed newGuardian, uint256 from, uint256 until)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackGuardianAnnouncedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryGuardianAnnounced, error) {
	event := "GuardianAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryGuardianAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryGuardianChanged represents a GuardianChanged event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryGuardianChanged struct {
	OldGuardian common.Address
	NewGuardian common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryGuardianChangedEventName = "GuardianChanged"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryGuardianChanged) ContractEventName() string {
	return OffBlocksSmartWalletFactoryGuardianChangedEventName
}

// UnpackGuardianChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event GuardianChanged(address indexed oldGuardian, address indexed newGuardian)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackGuardianChangedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryGuardianChanged, error) {
	event := "GuardianChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryGuardianChanged)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryInitialized represents a Initialized event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryInitialized struct {
	Version uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryInitializedEventName = "Initialized"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryInitialized) ContractEventName() string {
	return OffBlocksSmartWalletFactoryInitializedEventName
}

// UnpackInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Initialized(uint64 version)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackInitializedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryInitialized, error) {
	event := "Initialized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryInitialized)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryOperatorAdded represents a OperatorAdded event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOperatorAdded struct {
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryOperatorAddedEventName = "OperatorAdded"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryOperatorAdded) ContractEventName() string {
	return OffBlocksSmartWalletFactoryOperatorAddedEventName
}

// UnpackOperatorAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorAdded(address indexed operator)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOperatorAddedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryOperatorAdded, error) {
	event := "OperatorAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryOperatorAdded)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryOperatorRemoved represents a OperatorRemoved event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOperatorRemoved struct {
	Operator common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryOperatorRemovedEventName = "OperatorRemoved"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryOperatorRemoved) ContractEventName() string {
	return OffBlocksSmartWalletFactoryOperatorRemovedEventName
}

// UnpackOperatorRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorRemoved(address indexed operator)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOperatorRemovedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryOperatorRemoved, error) {
	event := "OperatorRemoved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryOperatorRemoved)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryOwnershipOffered represents a OwnershipOffered event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOwnershipOffered struct {
	NewOwner common.Address
	From     *big.Int
	Until    *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryOwnershipOfferedEventName = "OwnershipOffered"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryOwnershipOffered) ContractEventName() string {
	return OffBlocksSmartWalletFactoryOwnershipOfferedEventName
}

// UnpackOwnershipOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipOffered(address indexed newOwner, uint256 from, uint256 until)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnershipOfferedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryOwnershipOffered, error) {
	event := "OwnershipOffered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryOwnershipOffered)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryOwnershipTransferStarted) ContractEventName() string {
	return OffBlocksSmartWalletFactoryOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnershipTransferStartedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryOwnershipTransferred represents a OwnershipTransferred event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryOwnershipTransferred) ContractEventName() string {
	return OffBlocksSmartWalletFactoryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnershipTransferredEvent(log *types.Log) (*OffBlocksSmartWalletFactoryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactorySmartWalletCreated represents a SmartWalletCreated event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactorySmartWalletCreated struct {
	Owner  common.Address
	Wallet common.Address
	Escrow common.Address
	Salt   *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactorySmartWalletCreatedEventName = "SmartWalletCreated"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactorySmartWalletCreated) ContractEventName() string {
	return OffBlocksSmartWalletFactorySmartWalletCreatedEventName
}

// UnpackSmartWalletCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SmartWalletCreated(address indexed owner, address indexed wallet, address indexed escrow, uint256 salt)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackSmartWalletCreatedEvent(log *types.Log) (*OffBlocksSmartWalletFactorySmartWalletCreated, error) {
	event := "SmartWalletCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactorySmartWalletCreated)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactorySmartWalletRegistered represents a SmartWalletRegistered event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactorySmartWalletRegistered struct {
	Owner  common.Address
	Wallet common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactorySmartWalletRegisteredEventName = "SmartWalletRegistered"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactorySmartWalletRegistered) ContractEventName() string {
	return OffBlocksSmartWalletFactorySmartWalletRegisteredEventName
}

// UnpackSmartWalletRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SmartWalletRegistered(address indexed owner, address indexed wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackSmartWalletRegisteredEvent(log *types.Log) (*OffBlocksSmartWalletFactorySmartWalletRegistered, error) {
	event := "SmartWalletRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactorySmartWalletRegistered)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryUpgradeAnnounced represents a UpgradeAnnounced event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUpgradeAnnounced struct {
	Implementation common.Address
	CodeHash       [32]byte
	Data           []byte
	From           *big.Int
	Until          *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryUpgradeAnnouncedEventName = "UpgradeAnnounced"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryUpgradeAnnounced) ContractEventName() string {
	return OffBlocksSmartWalletFactoryUpgradeAnnouncedEventName
}

// UnpackUpgradeAnnouncedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpgradeAnnounced(address indexed implementation, bytes32 codeHash, bytes data, uint256 from, uint256 until)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradeAnnouncedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryUpgradeAnnounced, error) {
	event := "UpgradeAnnounced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryUpgradeAnnounced)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryUpgradeCancelled represents a UpgradeCancelled event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUpgradeCancelled struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryUpgradeCancelledEventName = "UpgradeCancelled"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryUpgradeCancelled) ContractEventName() string {
	return OffBlocksSmartWalletFactoryUpgradeCancelledEventName
}

// UnpackUpgradeCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpgradeCancelled()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradeCancelledEvent(log *types.Log) (*OffBlocksSmartWalletFactoryUpgradeCancelled, error) {
	event := "UpgradeCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryUpgradeCancelled)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryUpgraded represents a Upgraded event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUpgraded struct {
	Implementation common.Address
	Raw            *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryUpgradedEventName = "Upgraded"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryUpgraded) ContractEventName() string {
	return OffBlocksSmartWalletFactoryUpgradedEventName
}

// UnpackUpgradedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upgraded(address indexed implementation)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryUpgraded, error) {
	event := "Upgraded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryUpgraded)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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

// OffBlocksSmartWalletFactoryWithdrawalDelayChanged represents a WithdrawalDelayChanged event raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryWithdrawalDelayChanged struct {
	OldDelay *big.Int
	NewDelay *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const OffBlocksSmartWalletFactoryWithdrawalDelayChangedEventName = "WithdrawalDelayChanged"

// ContractEventName returns the user-defined event name.
func (OffBlocksSmartWalletFactoryWithdrawalDelayChanged) ContractEventName() string {
	return OffBlocksSmartWalletFactoryWithdrawalDelayChangedEventName
}

// UnpackWithdrawalDelayChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event WithdrawalDelayChanged(uint256 oldDelay, uint256 newDelay)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWithdrawalDelayChangedEvent(log *types.Log) (*OffBlocksSmartWalletFactoryWithdrawalDelayChanged, error) {
	event := "WithdrawalDelayChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != offBlocksSmartWalletFactory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OffBlocksSmartWalletFactoryWithdrawalDelayChanged)
	if len(log.Data) > 0 {
		if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range offBlocksSmartWalletFactory.abi.Events[event].Inputs {
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
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["AlreadyOperator"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackAlreadyOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["ChangeDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackChangeDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["ChangeLapsed"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackChangeLapsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["Create2EmptyBytecode"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackCreate2EmptyBytecodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["DelayOutOfBounds"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackDelayOutOfBoundsError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackERC1967NonPayableError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["FailedDeployment"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackFailedDeploymentError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["GuardianNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackGuardianNotAnnouncedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["InsufficientBalance"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackInsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["InvalidInitialization"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackInvalidInitializationError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["LengthsDiffer"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackLengthsDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["NotAWallet"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackNotAWalletError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["NotInitializing"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackNotInitializingError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["NotOperator"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["OwnerNeeded"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackOwnerNeededError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["UUPSUnauthorizedCallContext"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackUUPSUnauthorizedCallContextError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["UUPSUnsupportedProxiableUUID"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackUUPSUnsupportedProxiableUUIDError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["UnknownOperator"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackUnknownOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["UpgradeDelayNotPassed"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackUpgradeDelayNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["UpgradeLapsed"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackUpgradeLapsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["UpgradeNotAnnounced"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackUpgradeNotAnnouncedError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["WalletExists"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackWalletExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["WrongEscrow"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackWrongEscrowError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["WrongFactory"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackWrongFactoryError(raw[4:])
	}
	if bytes.Equal(raw[:4], offBlocksSmartWalletFactory.abi.Errors["ZeroAddress"].ID.Bytes()[:4]) {
		return offBlocksSmartWalletFactory.UnpackZeroAddressError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// OffBlocksSmartWalletFactoryAddressEmptyCode represents a AddressEmptyCode error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func OffBlocksSmartWalletFactoryAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackAddressEmptyCodeError(raw []byte) (*OffBlocksSmartWalletFactoryAddressEmptyCode, error) {
	out := new(OffBlocksSmartWalletFactoryAddressEmptyCode)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryAlreadyOperator represents a AlreadyOperator error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryAlreadyOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyOperator(address operator)
func OffBlocksSmartWalletFactoryAlreadyOperatorErrorID() common.Hash {
	return common.HexToHash("0x42a86221149ac40aeb1734c5eae0f6c427fb132645b4e9e44a2547ae432b6355")
}

// UnpackAlreadyOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyOperator(address operator)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackAlreadyOperatorError(raw []byte) (*OffBlocksSmartWalletFactoryAlreadyOperator, error) {
	out := new(OffBlocksSmartWalletFactoryAlreadyOperator)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "AlreadyOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryChangeDelayNotPassed represents a ChangeDelayNotPassed error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryChangeDelayNotPassed struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChangeDelayNotPassed(uint256 from)
func OffBlocksSmartWalletFactoryChangeDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x9cbcccf3e7215df136d3d1f0f6c238c0754000005c14d121dac26c2012b3f317")
}

// UnpackChangeDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChangeDelayNotPassed(uint256 from)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackChangeDelayNotPassedError(raw []byte) (*OffBlocksSmartWalletFactoryChangeDelayNotPassed, error) {
	out := new(OffBlocksSmartWalletFactoryChangeDelayNotPassed)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "ChangeDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryChangeLapsed represents a ChangeLapsed error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryChangeLapsed struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChangeLapsed(uint256 until)
func OffBlocksSmartWalletFactoryChangeLapsedErrorID() common.Hash {
	return common.HexToHash("0xd5d238cdc8d83ebdbdd4e4763252f385bf85565802fefe03616b1af4d5ef883a")
}

// UnpackChangeLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChangeLapsed(uint256 until)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackChangeLapsedError(raw []byte) (*OffBlocksSmartWalletFactoryChangeLapsed, error) {
	out := new(OffBlocksSmartWalletFactoryChangeLapsed)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "ChangeLapsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryCreate2EmptyBytecode represents a Create2EmptyBytecode error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryCreate2EmptyBytecode struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Create2EmptyBytecode()
func OffBlocksSmartWalletFactoryCreate2EmptyBytecodeErrorID() common.Hash {
	return common.HexToHash("0x4ca249dcffe41558ef8b961d71c905e4fa4317a1663f377b9610642e4e0abdb6")
}

// UnpackCreate2EmptyBytecodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Create2EmptyBytecode()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackCreate2EmptyBytecodeError(raw []byte) (*OffBlocksSmartWalletFactoryCreate2EmptyBytecode, error) {
	out := new(OffBlocksSmartWalletFactoryCreate2EmptyBytecode)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "Create2EmptyBytecode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryDelayOutOfBounds represents a DelayOutOfBounds error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryDelayOutOfBounds struct {
	Delay *big.Int
	Least *big.Int
	Most  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DelayOutOfBounds(uint256 delay, uint256 least, uint256 most)
func OffBlocksSmartWalletFactoryDelayOutOfBoundsErrorID() common.Hash {
	return common.HexToHash("0x3161e276c9ace792e52ce7f7cfbb62eccdc4dc1db0c848239cd95eb213181bd1")
}

// UnpackDelayOutOfBoundsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DelayOutOfBounds(uint256 delay, uint256 least, uint256 most)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackDelayOutOfBoundsError(raw []byte) (*OffBlocksSmartWalletFactoryDelayOutOfBounds, error) {
	out := new(OffBlocksSmartWalletFactoryDelayOutOfBounds)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "DelayOutOfBounds", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryERC1967InvalidImplementation represents a ERC1967InvalidImplementation error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryERC1967InvalidImplementation struct {
	Implementation common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func OffBlocksSmartWalletFactoryERC1967InvalidImplementationErrorID() common.Hash {
	return common.HexToHash("0x4c9c8ce3ceb3130f17f7cdba48d89b5b0129f266a8bac114e6e315a41879b617")
}

// UnpackERC1967InvalidImplementationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackERC1967InvalidImplementationError(raw []byte) (*OffBlocksSmartWalletFactoryERC1967InvalidImplementation, error) {
	out := new(OffBlocksSmartWalletFactoryERC1967InvalidImplementation)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "ERC1967InvalidImplementation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryERC1967NonPayable represents a ERC1967NonPayable error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryERC1967NonPayable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967NonPayable()
func OffBlocksSmartWalletFactoryERC1967NonPayableErrorID() common.Hash {
	return common.HexToHash("0xb398979fa84f543c8e222f17890372c487baf85e062276c127fef521eea7224b")
}

// UnpackERC1967NonPayableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967NonPayable()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackERC1967NonPayableError(raw []byte) (*OffBlocksSmartWalletFactoryERC1967NonPayable, error) {
	out := new(OffBlocksSmartWalletFactoryERC1967NonPayable)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "ERC1967NonPayable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryFailedCall represents a FailedCall error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func OffBlocksSmartWalletFactoryFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackFailedCallError(raw []byte) (*OffBlocksSmartWalletFactoryFailedCall, error) {
	out := new(OffBlocksSmartWalletFactoryFailedCall)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryFailedDeployment represents a FailedDeployment error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryFailedDeployment struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedDeployment()
func OffBlocksSmartWalletFactoryFailedDeploymentErrorID() common.Hash {
	return common.HexToHash("0xb06ebf3d5067824a3fe5d5ba19471e035a7de6c88dac362c77b162830a5b9093")
}

// UnpackFailedDeploymentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedDeployment()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackFailedDeploymentError(raw []byte) (*OffBlocksSmartWalletFactoryFailedDeployment, error) {
	out := new(OffBlocksSmartWalletFactoryFailedDeployment)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "FailedDeployment", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryGuardianNotAnnounced represents a GuardianNotAnnounced error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryGuardianNotAnnounced struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GuardianNotAnnounced()
func OffBlocksSmartWalletFactoryGuardianNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0x47f7d9cc9caf46e73c19be05e7e28fbfdeb5bbb81d750c18621b9e035cfd1242")
}

// UnpackGuardianNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GuardianNotAnnounced()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackGuardianNotAnnouncedError(raw []byte) (*OffBlocksSmartWalletFactoryGuardianNotAnnounced, error) {
	out := new(OffBlocksSmartWalletFactoryGuardianNotAnnounced)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "GuardianNotAnnounced", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryInsufficientBalance represents a InsufficientBalance error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryInsufficientBalance struct {
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func OffBlocksSmartWalletFactoryInsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xcf4791818fba6e019216eb4864093b4947f674afada5d305e57d598b641dad1d")
}

// UnpackInsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackInsufficientBalanceError(raw []byte) (*OffBlocksSmartWalletFactoryInsufficientBalance, error) {
	out := new(OffBlocksSmartWalletFactoryInsufficientBalance)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryInvalidInitialization represents a InvalidInitialization error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryInvalidInitialization struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidInitialization()
func OffBlocksSmartWalletFactoryInvalidInitializationErrorID() common.Hash {
	return common.HexToHash("0xf92ee8a957075833165f68c320933b1a1294aafc84ee6e0dd3fb178008f9aaf5")
}

// UnpackInvalidInitializationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidInitialization()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackInvalidInitializationError(raw []byte) (*OffBlocksSmartWalletFactoryInvalidInitialization, error) {
	out := new(OffBlocksSmartWalletFactoryInvalidInitialization)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "InvalidInitialization", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryLengthsDiffer represents a LengthsDiffer error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryLengthsDiffer struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LengthsDiffer()
func OffBlocksSmartWalletFactoryLengthsDifferErrorID() common.Hash {
	return common.HexToHash("0x1083f70995e52aa6eadd8e78b01552af3bdce1e96f03bae604a49b57ccab1ca5")
}

// UnpackLengthsDifferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LengthsDiffer()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackLengthsDifferError(raw []byte) (*OffBlocksSmartWalletFactoryLengthsDiffer, error) {
	out := new(OffBlocksSmartWalletFactoryLengthsDiffer)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "LengthsDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryNotAWallet represents a NotAWallet error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryNotAWallet struct {
	Wallet common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAWallet(address wallet)
func OffBlocksSmartWalletFactoryNotAWalletErrorID() common.Hash {
	return common.HexToHash("0x2c06e91dfaf1665d25b4ced269c556e3034289bbb9fcc08df186c80626b140e9")
}

// UnpackNotAWalletError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAWallet(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackNotAWalletError(raw []byte) (*OffBlocksSmartWalletFactoryNotAWallet, error) {
	out := new(OffBlocksSmartWalletFactoryNotAWallet)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "NotAWallet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryNotInitializing represents a NotInitializing error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryNotInitializing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInitializing()
func OffBlocksSmartWalletFactoryNotInitializingErrorID() common.Hash {
	return common.HexToHash("0xd7e6bcf8597daa127dc9f0048d2f08d5ef140a2cb659feabd700beff1f7a8302")
}

// UnpackNotInitializingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInitializing()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackNotInitializingError(raw []byte) (*OffBlocksSmartWalletFactoryNotInitializing, error) {
	out := new(OffBlocksSmartWalletFactoryNotInitializing)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "NotInitializing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryNotOperator represents a NotOperator error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryNotOperator struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOperator(address caller)
func OffBlocksSmartWalletFactoryNotOperatorErrorID() common.Hash {
	return common.HexToHash("0x76c6c93a6423c7e2cef5f93921b1d4d1a5ffb795cd7cfed2df95566b7c7f7c40")
}

// UnpackNotOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOperator(address caller)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackNotOperatorError(raw []byte) (*OffBlocksSmartWalletFactoryNotOperator, error) {
	out := new(OffBlocksSmartWalletFactoryNotOperator)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "NotOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func OffBlocksSmartWalletFactoryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnableInvalidOwnerError(raw []byte) (*OffBlocksSmartWalletFactoryOwnableInvalidOwner, error) {
	out := new(OffBlocksSmartWalletFactoryOwnableInvalidOwner)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func OffBlocksSmartWalletFactoryOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnableUnauthorizedAccountError(raw []byte) (*OffBlocksSmartWalletFactoryOwnableUnauthorizedAccount, error) {
	out := new(OffBlocksSmartWalletFactoryOwnableUnauthorizedAccount)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryOwnerNeeded represents a OwnerNeeded error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryOwnerNeeded struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnerNeeded()
func OffBlocksSmartWalletFactoryOwnerNeededErrorID() common.Hash {
	return common.HexToHash("0x017ed72bcba52495adbef6666087438c9eabd87993d0a48598ecbdc5ed0dd7d2")
}

// UnpackOwnerNeededError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnerNeeded()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackOwnerNeededError(raw []byte) (*OffBlocksSmartWalletFactoryOwnerNeeded, error) {
	out := new(OffBlocksSmartWalletFactoryOwnerNeeded)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "OwnerNeeded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryUUPSUnauthorizedCallContext represents a UUPSUnauthorizedCallContext error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUUPSUnauthorizedCallContext struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnauthorizedCallContext()
func OffBlocksSmartWalletFactoryUUPSUnauthorizedCallContextErrorID() common.Hash {
	return common.HexToHash("0xe07c8dba242a06571ac65fe4bbe20522c9fb111cb33599b799ff8039c1ed18f4")
}

// UnpackUUPSUnauthorizedCallContextError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnauthorizedCallContext()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUUPSUnauthorizedCallContextError(raw []byte) (*OffBlocksSmartWalletFactoryUUPSUnauthorizedCallContext, error) {
	out := new(OffBlocksSmartWalletFactoryUUPSUnauthorizedCallContext)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "UUPSUnauthorizedCallContext", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryUUPSUnsupportedProxiableUUID represents a UUPSUnsupportedProxiableUUID error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUUPSUnsupportedProxiableUUID struct {
	Slot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func OffBlocksSmartWalletFactoryUUPSUnsupportedProxiableUUIDErrorID() common.Hash {
	return common.HexToHash("0xaa1d49a4c084bfa9aeeee2a0be65267a7f19ba7e1476b114dac513d2c14cb563")
}

// UnpackUUPSUnsupportedProxiableUUIDError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UUPSUnsupportedProxiableUUID(bytes32 slot)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUUPSUnsupportedProxiableUUIDError(raw []byte) (*OffBlocksSmartWalletFactoryUUPSUnsupportedProxiableUUID, error) {
	out := new(OffBlocksSmartWalletFactoryUUPSUnsupportedProxiableUUID)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "UUPSUnsupportedProxiableUUID", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryUnknownOperator represents a UnknownOperator error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUnknownOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownOperator(address operator)
func OffBlocksSmartWalletFactoryUnknownOperatorErrorID() common.Hash {
	return common.HexToHash("0x169f50063b5609dde3ced6e4de453f9249e48c6867ee505939a310a963b17a1c")
}

// UnpackUnknownOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownOperator(address operator)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUnknownOperatorError(raw []byte) (*OffBlocksSmartWalletFactoryUnknownOperator, error) {
	out := new(OffBlocksSmartWalletFactoryUnknownOperator)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "UnknownOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryUpgradeDelayNotPassed represents a UpgradeDelayNotPassed error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUpgradeDelayNotPassed struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpgradeDelayNotPassed(uint256 from)
func OffBlocksSmartWalletFactoryUpgradeDelayNotPassedErrorID() common.Hash {
	return common.HexToHash("0x7d58b1393bf1db8c2f1c9625af5f5fa75884b9173a139159178af8b85fe77237")
}

// UnpackUpgradeDelayNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpgradeDelayNotPassed(uint256 from)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradeDelayNotPassedError(raw []byte) (*OffBlocksSmartWalletFactoryUpgradeDelayNotPassed, error) {
	out := new(OffBlocksSmartWalletFactoryUpgradeDelayNotPassed)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "UpgradeDelayNotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryUpgradeLapsed represents a UpgradeLapsed error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUpgradeLapsed struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpgradeLapsed(uint256 until)
func OffBlocksSmartWalletFactoryUpgradeLapsedErrorID() common.Hash {
	return common.HexToHash("0x9ce467d04c6d63e24d61e2cecd617e6b1f1cefbd86743190479667141492c4c8")
}

// UnpackUpgradeLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpgradeLapsed(uint256 until)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradeLapsedError(raw []byte) (*OffBlocksSmartWalletFactoryUpgradeLapsed, error) {
	out := new(OffBlocksSmartWalletFactoryUpgradeLapsed)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "UpgradeLapsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryUpgradeNotAnnounced represents a UpgradeNotAnnounced error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryUpgradeNotAnnounced struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpgradeNotAnnounced()
func OffBlocksSmartWalletFactoryUpgradeNotAnnouncedErrorID() common.Hash {
	return common.HexToHash("0xaac9be3a7fc6f053f91aec29e43b2a8067c6916ce77538f6d1ee00e5e13b86b3")
}

// UnpackUpgradeNotAnnouncedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpgradeNotAnnounced()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackUpgradeNotAnnouncedError(raw []byte) (*OffBlocksSmartWalletFactoryUpgradeNotAnnounced, error) {
	out := new(OffBlocksSmartWalletFactoryUpgradeNotAnnounced)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "UpgradeNotAnnounced", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryWalletExists represents a WalletExists error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryWalletExists struct {
	Wallet common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WalletExists(address wallet)
func OffBlocksSmartWalletFactoryWalletExistsErrorID() common.Hash {
	return common.HexToHash("0x922d2eb44c429d6f1591dad14944de2c1a159540adeddb6a31d1a9376075cc49")
}

// UnpackWalletExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WalletExists(address wallet)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWalletExistsError(raw []byte) (*OffBlocksSmartWalletFactoryWalletExists, error) {
	out := new(OffBlocksSmartWalletFactoryWalletExists)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "WalletExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryWrongEscrow represents a WrongEscrow error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryWrongEscrow struct {
	Escrow common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongEscrow(address escrow)
func OffBlocksSmartWalletFactoryWrongEscrowErrorID() common.Hash {
	return common.HexToHash("0xf655bb0b323730b798fb2cd79e877360eae5b5c2f6b1d27313515bc3ea69b371")
}

// UnpackWrongEscrowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongEscrow(address escrow)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWrongEscrowError(raw []byte) (*OffBlocksSmartWalletFactoryWrongEscrow, error) {
	out := new(OffBlocksSmartWalletFactoryWrongEscrow)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "WrongEscrow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryWrongFactory represents a WrongFactory error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryWrongFactory struct {
	Factory common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongFactory(address factory)
func OffBlocksSmartWalletFactoryWrongFactoryErrorID() common.Hash {
	return common.HexToHash("0x8d96394a54b2058b01a845897073f0a8f554dba5ad504ef0d3febc5a364e7b0e")
}

// UnpackWrongFactoryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongFactory(address factory)
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackWrongFactoryError(raw []byte) (*OffBlocksSmartWalletFactoryWrongFactory, error) {
	out := new(OffBlocksSmartWalletFactoryWrongFactory)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "WrongFactory", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OffBlocksSmartWalletFactoryZeroAddress represents a ZeroAddress error raised by the OffBlocksSmartWalletFactory contract.
type OffBlocksSmartWalletFactoryZeroAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAddress()
func OffBlocksSmartWalletFactoryZeroAddressErrorID() common.Hash {
	return common.HexToHash("0xd92e233df2717d4a40030e20904abd27b68fcbeede117eaaccbbdac9618c8c73")
}

// UnpackZeroAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAddress()
func (offBlocksSmartWalletFactory *OffBlocksSmartWalletFactory) UnpackZeroAddressError(raw []byte) (*OffBlocksSmartWalletFactoryZeroAddress, error) {
	out := new(OffBlocksSmartWalletFactoryZeroAddress)
	if err := offBlocksSmartWalletFactory.abi.UnpackIntoInterface(out, "ZeroAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}
