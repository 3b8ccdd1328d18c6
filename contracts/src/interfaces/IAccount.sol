// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice A user operation as the EntryPoint of version 0.7 hands it to an account (ERC-4337).
struct PackedUserOperation {
    address sender;
    uint256 nonce;
    bytes initCode;
    bytes callData;
    bytes32 accountGasLimits;
    uint256 preVerificationGas;
    bytes32 gasFees;
    bytes paymasterAndData;
    bytes signature;
}

/// @title What the EntryPoint asks of an account (ERC-4337, EntryPoint v0.7)
interface IAccount {
    /// @notice Answers 0 for the owner's signature and 1 for any other.
    /// @param userOp What the owner signed.
    /// @param userOpHash Hash of it, with the EntryPoint and the chain.
    /// @param missingAccountFunds Wei that the wallet owes the EntryPoint for gas.
    /// @return validationData 0 or 1.
    function validateUserOp(PackedUserOperation calldata userOp, bytes32 userOpHash, uint256 missingAccountFunds)
        external
        returns (uint256 validationData);
}
