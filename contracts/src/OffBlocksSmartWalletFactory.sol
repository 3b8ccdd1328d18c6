// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable2StepUpgradeable} from "@openzeppelin/contracts-upgradeable/access/Ownable2StepUpgradeable.sol";
import {OwnableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/OwnableUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {OffBlocksSmartWallet} from "./OffBlocksSmartWallet.sol";
import {IOffBlocksEscrow} from "./interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "./interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";

/// @title Makes the wallets, and knows which ones there are
contract OffBlocksSmartWalletFactory is IOffBlocksSmartWalletFactory, Ownable2StepUpgradeable, UUPSUpgradeable {
    /// @notice Approved purchases need this long to reach the escrow even when the chain is congested.
    uint256 public constant SHORTEST_WITHDRAWAL_DELAY = 1 hours;
    /// @notice The wallets hold to the same bound by themselves.
    uint256 public constant LONGEST_WITHDRAWAL_DELAY = 7 days;

    uint256 public withdrawalDelay;
    mapping(address wallet => bool) public isSmartWallet;

    constructor() {
        _disableInitializers();
    }

    function initialize(address _owner, uint256 _withdrawalDelay) external initializer {
        __Ownable_init(_owner);
        _setWithdrawalDelay(_withdrawalDelay);
    }

    function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        onlyOwner
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
    ) external onlyOwner returns (address wallet) {
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

    /// @notice Without an owner no wallet could be made and no deposit answered.
    function renounceOwnership() public pure override(OwnableUpgradeable) {
        revert OwnerNeeded();
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
        if (
            !_answers(wallet, abi.encodeCall(IOffBlocksSmartWallet(wallet).owner, ()), walletOwner)
                || !_answers(
                    wallet, abi.encodeCall(IOffBlocksSmartWallet(wallet).smartWalletFactory, ()), address(this)
                )
        ) revert NotAWallet(wallet);
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

    /// @dev Whether `target` has code and answers `question` with `expected`. Whatever else it does is a no.
    function _answers(address target, bytes memory question, address expected) private view returns (bool) {
        if (target.code.length == 0) return false;
        (bool ok, bytes memory answer) = target.staticcall(question);
        return ok && answer.length == 32 && abi.decode(answer, (uint256)) == uint160(expected);
    }

    function _walletCode(address _walletOwner, address _escrow, address _smartWalletFactory)
        private
        pure
        returns (bytes memory)
    {
        return bytes.concat(
            type(OffBlocksSmartWallet).creationCode, abi.encode(_walletOwner, _escrow, _smartWalletFactory)
        );
    }

    function _authorizeUpgrade(address) internal override onlyOwner {}
}
