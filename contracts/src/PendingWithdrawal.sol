// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {WalletClone} from "./WalletClone.sol";
import {IPendingWithdrawal} from "./interfaces/IPendingWithdrawal.sol";

/// @title Withdrawals by the owner, to the owner, after a delay
abstract contract PendingWithdrawal is IPendingWithdrawal {
    using SafeERC20 for IERC20;

    address private immutable _self = address(this);
    address private immutable _ownOwner;
    mapping(address token => uint256) public timestamps;
    mapping(address token => uint256) public announcedAmounts;

    modifier onlyOwner() {
        _checkOwner();
        _;
    }

    /// @notice The owner never changes.
    /// @param _owner The one account that may withdraw.
    constructor(address _owner) {
        if (_owner == address(0)) revert ZeroAddress();
        _ownOwner = _owner;
    }

    function owner() public view returns (address) {
        return _argument(0, _ownOwner);
    }

    function initiateTokenWithdrawal(address token) external onlyOwner {
        if (token == address(0)) revert ZeroAddress();
        if (IERC20(token).balanceOf(address(this)) == 0) revert ZeroTokens();
        _announce(token, type(uint256).max);
    }

    function initiateTokenWithdrawalOf(address token, uint256 amount) external onlyOwner {
        if (token == address(0)) revert ZeroAddress();
        if (amount == 0) revert ZeroTokens();
        _announce(token, amount);
    }

    function claimTokenWithdrawal(address token) external onlyOwner {
        uint256 claimableAt = timestamps[token];
        if (claimableAt == 0) revert ClaimTokenWithdrawalFailed();
        if (block.timestamp < claimableAt) revert WithdrawalDelayNotPassed();
        uint256 amount = announcedAmounts[token];
        uint256 balance = IERC20(token).balanceOf(address(this));
        if (amount > balance) amount = balance;
        if (amount == 0) revert ZeroTokens();
        delete timestamps[token];
        delete announcedAmounts[token];
        emit ClaimWithdrawal(owner(), token, amount);
        if (!IERC20(token).trySafeTransfer(owner(), amount)) revert ClaimTokenWithdrawalFailed();
    }

    function cancelTokenWithdrawal(address token) external onlyOwner {
        if (timestamps[token] == 0) revert CancelTokenWithdrawalFailed();
        uint256 amount = announcedAmounts[token];
        delete timestamps[token];
        delete announcedAmounts[token];
        emit CancelWithdrawal(owner(), token, amount);
    }

    function _announce(address token, uint256 amount) private {
        uint256 delay = _withdrawalDelay();
        timestamps[token] = block.timestamp + delay;
        announcedAmounts[token] = amount;
        emit InitiateWithdrawal(token, delay);
        emit WithdrawalAnnounced(token, amount, block.timestamp + delay);
    }

    /// @dev An argument of the constructor: `own` where this is the contract that was constructed, the clone's where a clone runs
    /// its code.
    function _argument(uint256 index, address own) internal view returns (address) {
        return address(this) == _self ? own : WalletClone.argument(index);
    }

    /// @dev Also lets through whoever speaks for the owner.
    function _checkOwner() internal view virtual;

    /// @dev Seconds that an announcement made now has to wait.
    function _withdrawalDelay() internal view virtual returns (uint256);
}
