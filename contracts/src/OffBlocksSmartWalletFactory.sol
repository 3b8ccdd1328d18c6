// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {BoundedCall} from "./BoundedCall.sol";
import {Governed} from "./Governed.sol";
import {WalletCode} from "./WalletCode.sol";
import {IOffBlocksEscrow} from "./interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "./interfaces/IOffBlocksSmartWallet.sol";
import {IPendingWithdrawal} from "./interfaces/IPendingWithdrawal.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";

/// @title Makes the wallets, and knows which ones there are
contract OffBlocksSmartWalletFactory is IOffBlocksSmartWalletFactory, Governed {
    /// @notice Approved purchases need this long to reach the escrow even when the chain is congested.
    uint256 public constant SHORTEST_WITHDRAWAL_DELAY = 1 hours;
    /// @notice The wallets hold to the same bound by themselves.
    uint256 public constant LONGEST_WITHDRAWAL_DELAY = 7 days;

    uint256 public withdrawalDelay;
    mapping(address wallet => bool) public isSmartWallet;

    /// @notice Holds the creation code of wallets, after one byte that stops; the wallet's own constructor arguments follow it. It is
    /// kept in storage: an upgrade must not change the addresses that customers were told of and have been paid at before their wallets
    /// stand.
    address public walletCode;

    address private immutable _ownWalletCode;

    /// @notice The code behind a proxy, which is never used by itself.
    /// @param shared A wallet whose code those that this factory makes run.
    constructor(address shared) {
        if (shared.code.length == 0) revert NotAWallet(shared);
        _ownWalletCode = address(new WalletCode(shared));
        _disableInitializers();
    }

    function initialize(address _owner, uint256 _withdrawalDelay) external initializer {
        __Governed_init(_owner);
        walletCode = _ownWalletCode;
        _setWithdrawalDelay(_withdrawalDelay);
    }

    function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        onlyOperator
        returns (address wallet)
    {
        return _deploy(_walletOwner, _escrow, _smartWalletFactory, _salt);
    }

    function deploySmartWalletAndApprove(
        address _walletOwner,
        address _escrow,
        address _smartWalletFactory,
        uint256 _salt,
        address _token,
        uint256 _amount,
        uint256 _nonce,
        bytes calldata _signature
    ) external onlyOperator returns (address wallet) {
        wallet = _deploy(_walletOwner, _escrow, _smartWalletFactory, _salt);
        IOffBlocksSmartWallet(wallet).approveTokensToEscrow(_token, _amount, _nonce, _signature);
    }

    function updateWithdrawalDelay(uint256 _newDelay) external onlyOwner {
        _setWithdrawalDelay(_newDelay);
    }

    function batchRegisterSmartWallets(address[] calldata _walletOwners, address[] calldata _smartWallets)
        external
        onlyOwner
    {
        if (_walletOwners.length != _smartWallets.length) revert LengthsDiffer();
        for (uint256 i; i < _smartWallets.length; ++i) {
            _register(_walletOwners[i], _smartWallets[i]);
        }
    }

    function walletAddress(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        view
        returns (address)
    {
        bytes memory code = _walletCode(_walletOwner, _escrow, _smartWalletFactory);
        return Create2.computeAddress(bytes32(_salt), keccak256(code));
    }

    function _deploy(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        private
        returns (address wallet)
    {
        if (_walletOwner == address(0)) revert ZeroAddress();
        if (_smartWalletFactory != address(this)) revert WrongFactory(_smartWalletFactory);
        if (!_takesOurDeposits(_escrow)) revert WrongEscrow(_escrow);
        bytes memory code = _walletCode(_walletOwner, _escrow, _smartWalletFactory);
        wallet = Create2.computeAddress(bytes32(_salt), keccak256(code));
        if (wallet.code.length != 0) revert WalletExists(wallet);
        isSmartWallet[wallet] = true;
        emit SmartWalletCreated(_walletOwner, wallet, _escrow, _salt);
        Create2.deploy(0, bytes32(_salt), code);
    }

    function _register(address walletOwner, address wallet) private {
        if (walletOwner == address(0) || wallet == address(0)) revert ZeroAddress();
        if (isSmartWallet[wallet]) revert WalletExists(wallet);
        if (!_isWalletOf(walletOwner, wallet)) revert NotAWallet(wallet);
        address escrow = IOffBlocksSmartWallet(wallet).escrow();
        if (!_takesOurDeposits(escrow)) revert WrongEscrow(escrow);
        isSmartWallet[wallet] = true;
        emit SmartWalletRegistered(walletOwner, wallet);
    }

    function _setWithdrawalDelay(uint256 delay) private {
        if (delay < SHORTEST_WITHDRAWAL_DELAY || delay > LONGEST_WITHDRAWAL_DELAY) {
            revert DelayOutOfBounds(delay, SHORTEST_WITHDRAWAL_DELAY, LONGEST_WITHDRAWAL_DELAY);
        }
        emit WithdrawalDelayChanged(withdrawalDelay, delay);
        withdrawalDelay = delay;
    }

    function _takesOurDeposits(address escrow) private view returns (bool) {
        return _answers(escrow, abi.encodeCall(IOffBlocksEscrow(escrow).smartWalletFactory, ()), address(this));
    }

    /// @dev It says by ERC-165 that it is a wallet, and not that it is everything, and names its owner and this factory.
    function _isWalletOf(address walletOwner, address wallet) private view returns (bool) {
        return _answers(wallet, _supports(type(IOffBlocksSmartWallet).interfaceId), address(1))
            && _answers(wallet, _supports(type(IPendingWithdrawal).interfaceId), address(1))
            && _answers(wallet, _supports(0xffffffff), address(0))
            && _answers(wallet, abi.encodeCall(IPendingWithdrawal.owner, ()), walletOwner)
            && _answers(wallet, abi.encodeCall(IOffBlocksSmartWallet.smartWalletFactory, ()), address(this));
    }

    function _supports(bytes4 interfaceId) private pure returns (bytes memory) {
        return abi.encodeCall(IERC165.supportsInterface, (interfaceId));
    }

    /// @dev Whether `target` has code and answers `question` with `expected`. Whatever else it does is a no.
    function _answers(address target, bytes memory question, address expected) private view returns (bool) {
        (bool answered, uint256 answer) = BoundedCall.ask(target, question);
        return answered && answer == uint160(expected);
    }

    function _walletCode(address _walletOwner, address _escrow, address _smartWalletFactory)
        private
        view
        returns (bytes memory code)
    {
        address holder = walletCode;
        uint256 size = holder.code.length - 1;
        code = new bytes(size + 96);
        assembly ("memory-safe") {
            extcodecopy(holder, add(code, 32), 1, size)
            let arguments := add(add(code, 32), size)
            mstore(arguments, _walletOwner)
            mstore(add(arguments, 32), _escrow)
            mstore(add(arguments, 64), _smartWalletFactory)
        }
    }
}
