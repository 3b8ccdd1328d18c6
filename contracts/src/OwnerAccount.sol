// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {PendingWithdrawal} from "./PendingWithdrawal.sol";
import {PackedUserOperation} from "./interfaces/IAccount.sol";
import {IOwnerAccount} from "./interfaces/IOwnerAccount.sol";

/// @dev As much of the EntryPoint as an account needs.
interface IGasDeposits {
    /// @notice Pays out what the EntryPoint holds for the caller's gas.
    /// @param to Who is paid.
    /// @param amount In wei.
    function withdrawTo(address payable to, uint256 amount) external;
}

/// @title The owner's calls through an ERC-4337 EntryPoint
/// @notice There is no `execute`: the EntryPoint calls one of the owner's own functions, or nothing.
abstract contract OwnerAccount is IOwnerAccount, PendingWithdrawal {
    /// @dev Version 0.7, whose address follows from its code. Where it was never deployed nobody can call from there.
    address private constant ENTRY_POINT = 0x0000000071727De22E5E9d8BAf0edAc6f37da032;
    uint256 private constant SIGNATURE_FAILED = 1;

    /// @notice Money for gas.
    receive() external payable {}

    function validateUserOp(PackedUserOperation calldata userOp, bytes32 userOpHash, uint256 missingAccountFunds)
        external
        returns (uint256 validationData)
    {
        if (msg.sender != ENTRY_POINT) revert NotEntryPoint(msg.sender);
        bytes4 selector = bytes4(userOp.callData);
        if (!_isOwnersCall(selector)) revert NotAnOwnersCall(selector);
        if (!_signed(MessageHashUtils.toEthSignedMessageHash(userOpHash), userOp.signature)) {
            validationData = SIGNATURE_FAILED;
        }
        if (missingAccountFunds != 0) {
            // Too little is for the EntryPoint to notice.
            (bool ok,) = ENTRY_POINT.call{value: missingAccountFunds}("");
            ok;
        }
    }

    function entryPoint() external pure returns (address) {
        return ENTRY_POINT;
    }

    function withdrawNative(uint256 amount) external onlyOwner {
        address to = owner();
        emit NativeWithdrawn(to, amount);
        (bool ok,) = to.call{value: amount}("");
        if (!ok) revert NativeTransferFailed();
    }

    function withdrawGasDeposit(uint256 amount) external onlyOwner {
        IGasDeposits(ENTRY_POINT).withdrawTo(payable(owner()), amount);
    }

    /// @dev Whether a user operation may call this function.
    function _isOwnersCall(bytes4 selector) internal pure virtual returns (bool) {
        return selector == this.initiateTokenWithdrawal.selector || selector == this.initiateTokenWithdrawalOf.selector
            || selector == this.claimTokenWithdrawal.selector || selector == this.cancelTokenWithdrawal.selector
            || selector == this.withdrawNative.selector || selector == this.withdrawGasDeposit.selector;
    }

    /// @dev The EntryPoint calls with what `validateUserOp` has let through, and with nothing else.
    function _checkOwner() internal view override {
        if (msg.sender != owner() && msg.sender != ENTRY_POINT) revert NotWalletOwner(msg.sender);
    }

    /// @dev Keys first: an account delegated by EIP-7702 has code and yet signs with its key.
    function _signed(bytes32 hash, bytes memory signature) private view returns (bool) {
        return _recovers(hash, signature) || _contractSigned(hash, signature);
    }

    function _recovers(bytes32 hash, bytes memory signature) internal view returns (bool) {
        (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecover(hash, signature);
        return err == ECDSA.RecoverError.NoError && signer == owner();
    }

    function _contractSigned(bytes32 hash, bytes memory signature) internal view returns (bool) {
        address by = owner();
        return by.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(by, hash, signature);
    }
}
