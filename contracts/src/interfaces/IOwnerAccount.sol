// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccount} from "./IAccount.sol";

/// @title The owner's side of a wallet, for standard wallets and bundlers
/// @notice A user operation that the owner signed makes exactly one call, and that is one of the functions which the owner may
/// call directly as well. The signature is over the EIP-191 hash of the user operation's hash. Validating the signature of an owner that
/// is a contract reads that contract's storage, which ERC-7562 forbids: public bundlers refuse such operations. Such an owner calls
/// directly, or through a bundler of its own.
interface IOwnerAccount is IAccount {
    /// @notice Native coin went to the owner.
    /// @param to The owner.
    /// @param amount Amount in wei.
    event NativeWithdrawn(address indexed to, uint256 amount);

    /// @notice The caller is not the EntryPoint.
    /// @param caller Who called.
    error NotEntryPoint(address caller);
    /// @notice A user operation may only call functions that are the wallet owner's.
    /// @param selector Of the function that was called.
    error NotAnOwnersCall(bytes4 selector);
    /// @notice The owner did not take the native coin.
    error NativeTransferFailed();

    /// @notice The one EntryPoint that is listened to: version 0.7.
    /// @return Its address.
    function entryPoint() external view returns (address);

    /// @notice Pays the owner from the wallet's native balance, which serves for gas alone: no delay.
    /// @param amount Amount in wei.
    function withdrawNative(uint256 amount) external;

    /// @notice Pays the owner from what the EntryPoint holds for the wallet's gas.
    /// @param amount Amount in wei.
    function withdrawGasDeposit(uint256 amount) external;
}
