// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOwnerAccount} from "./IOwnerAccount.sol";
import {IPendingWithdrawal} from "./IPendingWithdrawal.sol";
import {ISpendLimits} from "./ISpendLimits.sol";

/// @title A customer's wallet
/// @notice Holds the customer's tokens. They leave it in two ways only: into the escrow, within the allowance that
/// the owner signed and the limits that the owner set, and to the owner, after the withdrawal delay. The wallet counts the allowance itself: the
/// escrow finds an ERC-20 allowance only while a deposit is made, and of exactly its amount. It makes no other call and no other approval, and it
/// does not answer ERC-1271, so that permits cannot go round the delay. What is for the escrow's operator to call it also takes from the escrow, which
/// passes on its operator's orders many at once.
interface IOffBlocksSmartWallet is IOwnerAccount, IPendingWithdrawal, ISpendLimits {
    /// @notice The escrow's allowance is what the owner signed.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    event ApproveTokensToEscrow(address indexed token, uint256 amount, uint256 nonce);
    /// @notice The wallet has reserved a purchase in the escrow.
    /// @param depositId The deposit's id.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    event DepositIntoEscrow(uint256 indexed depositId, address indexed token, uint256 amount);
    /// @notice The wallet has added to a deposit.
    /// @param depositId The deposit's id.
    /// @param amount Amount in the token's smallest units.
    event TopUpDepositIntoEscrow(uint256 indexed depositId, uint256 amount);
    /// @notice The escrow's allowance ends at a time.
    /// @param token Address of the ERC-20 token.
    /// @param revocableAt A time, in seconds since 1970.
    event RevocationAnnounced(address indexed token, uint256 revocableAt);
    /// @notice The announced revocation was taken back.
    /// @param token Address of the ERC-20 token.
    event RevocationCancelled(address indexed token);
    /// @notice Every signature made for an earlier epoch is void.
    /// @param epoch The new epoch.
    event SignaturesVoided(uint256 epoch);
    /// @notice An NFT went to the owner.
    /// @param collection Address of the ERC-721 contract.
    /// @param id The NFT's id in its collection.
    event NftWithdrawn(address indexed collection, uint256 indexed id);

    /// @notice The caller may not operate the escrow, and is not the escrow.
    /// @param caller Who called.
    error NotEscrowOwner(address caller);
    /// @notice The escrow takes no deposits of this token.
    /// @param token Address of the ERC-20 token.
    error UnsupportedToken(address token);
    /// @notice A grant of this nonce, or of a higher one, was used before in this epoch; or the nonce, read as a time in
    /// microseconds, is more than a day ahead.
    /// @param least The lowest that is taken.
    /// @param given What was brought.
    error WrongNonce(uint256 least, uint256 given);
    /// @notice The nonce is a time in microseconds, and was signed too long ago: after the second `until` it is brought in vain.
    /// @param until A time, in seconds since 1970.
    error SignatureLapsed(uint256 until);
    /// @notice The owner allowed less than is needed.
    /// @param allowance What may be drawn, in the token's smallest units.
    /// @param needed What is needed, in the token's smallest units.
    error InsufficientAllowance(uint256 allowance, uint256 needed);
    /// @notice What the escrow takes, or took, leaves only as a withdrawal that was announced.
    /// @param collection Address of the ERC-721 contract.
    error NotAnNft(address collection);
    /// @notice The signature is not the owner's over this grant, neither as text nor as EIP-712.
    error BadSignature();
    /// @notice The token's symbol or decimals cannot be shown safely; only EIP-712 grants work for it.
    /// @param token Address of the ERC-20 token.
    error UnreadableToken(address token);
    /// @notice No revocation of this token's allowance was announced.
    /// @param token Address of the ERC-20 token.
    error RevocationNotAnnounced(address token);
    /// @notice The announced revocation is not over yet.
    /// @param revocableAt A time, in seconds since 1970.
    error RevocationDelayNotPassed(uint256 revocableAt);

    /// @notice The escrow that the wallet deposits into.
    /// @return Its address.
    function escrow() external view returns (address);

    /// @notice The factory whose wallets the contract knows.
    /// @return Its address.
    function smartWalletFactory() external view returns (address);

    /// @notice The lowest nonce that the next grant may carry: one more than that of the last grant, and 0 in a new epoch. Counters
    /// work, and so do times in microseconds. One that is a time (2^40 or more) can be brought for 30 days.
    /// @return The nonce.
    function approvalNonce() external view returns (uint256);

    /// @notice Part of whatever the owner signs. It counts up when signatures are voided: by a revocation, by limits that are set
    /// directly, and by taking back a deposit.
    /// @return The epoch, from 0.
    function epoch() external view returns (uint256);

    /// @notice What the escrow may still draw of `token`; 0 from the second `revocableAt` on.
    /// @param token Address of the ERC-20 token.
    /// @return An amount in the token's smallest units.
    function allowanceLeft(address token) external view returns (uint256);

    /// @notice Whether allowance and limits let a deposit of `amount` pass now. The balance is not looked at.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount of the deposit, in the token's smallest units.
    /// @return Whether they do.
    function canSpend(address token, uint256 amount) external view returns (bool);

    /// @notice The second from which the allowance is over and `revokeAllowance` works; 0 when no revocation is announced.
    /// @param token Address of the ERC-20 token.
    /// @return A time, in seconds since 1970.
    function revocableAt(address token) external view returns (uint256);

    /// @notice The text that the owner signs with `personal_sign` (EIP-191) for this grant.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @return The text, without the prefix of EIP-191.
    function grantText(address token, uint256 amount, uint256 nonce) external view returns (string memory);

    /// @notice The EIP-191 hash of `grantText`.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @return What is signed.
    function grantTextHash(address token, uint256 amount, uint256 nonce) external view returns (bytes32);

    /// @notice The EIP-712 digest of the same grant.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @return What is signed.
    function grantTypedHash(address token, uint256 amount, uint256 nonce) external view returns (bytes32);

    /// @notice Sets the escrow's allowance to what the owner signed. Zero takes it away.
    /// @param _token Address of the ERC-20 token.
    /// @param _amount Amount in the token's smallest units.
    /// @param _nonce The signature's nonce: a counter, or a time in microseconds.
    /// @param _signature The owner's: 65 bytes, or what ERC-1271 of a contract takes.
    function approveTokensToEscrow(address _token, uint256 _amount, uint256 _nonce, bytes calldata _signature) external;

    /// @notice Reserves a purchase. Split addresses are registered payees of the escrow, the first being the one
    /// that takes the remainder of rounding.
    /// @param _token Address of the ERC-20 token.
    /// @param _splitAmounts Amounts, one for each split, in the token's smallest units.
    /// @param _splitAddresses The payee of each split.
    /// @return depositId The new deposit's id.
    function depositIntoEscrow(address _token, uint256[] calldata _splitAmounts, address[] calldata _splitAddresses)
        external
        returns (uint256 depositId);

    /// @notice Adds to each split of a deposit that is still pending.
    /// @param _depositId The deposit's id.
    /// @param _splitAmounts Amounts, one for each split, in the token's smallest units.
    function topUpDepositIntoEscrow(uint256 _depositId, uint256[] calldata _splitAmounts) external;

    /// @notice The owner takes back a deposit that the operator left open for too long, or rejected without returning it, or that an
    /// upgrade could take. It ends the allowance of the token and voids every signature made so far, so that it cannot be drawn again.
    /// @param _depositId The deposit's id.
    function reclaimDeposit(uint256 _depositId) external;

    /// @notice The owner announces that the escrow's allowance ends after the withdrawal delay.
    /// @param token Address of the ERC-20 token.
    function announceRevocation(address token) external;

    /// @notice The owner takes an announced revocation back.
    /// @param token Address of the ERC-20 token.
    function cancelRevocation(address token) external;

    /// @notice Notes that the allowance is over, and voids every signature made so far.
    /// @param token Address of the ERC-20 token.
    function revokeAllowance(address token) external;

    /// @notice The owner sets the limits of `token`. Like a revocation it voids every signature made so far.
    /// @param token Address of the ERC-20 token.
    /// @param daily Limit in the token's smallest units; 0: none.
    /// @param monthly Limit in the token's smallest units; 0: none.
    function limitSpending(address token, uint256 daily, uint256 monthly) external;

    /// @notice The escrow's operator brings limits that the owner signed, as text or as EIP-712, with a nonce as of a grant.
    /// @param token Address of the ERC-20 token.
    /// @param daily Limit in the token's smallest units; 0: none.
    /// @param monthly Limit in the token's smallest units; 0: none.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @param signature The owner's: 65 bytes, or what ERC-1271 of a contract takes.
    function limitSpendingBySignature(
        address token,
        uint256 daily,
        uint256 monthly,
        uint256 nonce,
        bytes calldata signature
    ) external;

    /// @notice Sends the owner an ERC-721 token (by `safeTransferFrom`) that came into the wallet. No delay: cards do not draw it.
    /// @param collection Address of the ERC-721 contract.
    /// @param id The NFT's id in its collection.
    function withdrawNft(address collection, uint256 id) external;

    /// @notice The text that the owner signs with `personal_sign` (EIP-191) for these limits.
    /// @param token Address of the ERC-20 token.
    /// @param daily Limit in the token's smallest units; 0: none.
    /// @param monthly Limit in the token's smallest units; 0: none.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @return The text, without the prefix of EIP-191.
    function limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce)
        external
        view
        returns (string memory);

    /// @notice The EIP-191 hash of `limitsText`.
    /// @param token Address of the ERC-20 token.
    /// @param daily Limit in the token's smallest units; 0: none.
    /// @param monthly Limit in the token's smallest units; 0: none.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @return What is signed.
    function limitsTextHash(address token, uint256 daily, uint256 monthly, uint256 nonce)
        external
        view
        returns (bytes32);

    /// @notice The EIP-712 digest of the same limits.
    /// @param token Address of the ERC-20 token.
    /// @param daily Limit in the token's smallest units; 0: none.
    /// @param monthly Limit in the token's smallest units; 0: none.
    /// @param nonce The signature's nonce: a counter, or a time in microseconds.
    /// @return What is signed.
    function limitsTypedHash(address token, uint256 daily, uint256 monthly, uint256 nonce)
        external
        view
        returns (bytes32);
}
