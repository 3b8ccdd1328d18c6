// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Withdrawals that are announced first and claimed after a delay
/// @notice The delay gives purchases that were approved before the announcement time to reach the escrow.
interface IPendingWithdrawal {
    /// @notice A withdrawal of `token` may be claimed `delay` seconds from now.
    /// @param token Address of the ERC-20 token.
    /// @param delay Seconds.
    event InitiateWithdrawal(address indexed token, uint256 delay);
    /// @notice Says what `InitiateWithdrawal` leaves out: how much (the highest uint256 stands for all of it)
    /// and the second from which it may be claimed.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    /// @param claimableAt A time, in seconds since 1970.
    event WithdrawalAnnounced(address indexed token, uint256 amount, uint256 claimableAt);
    /// @notice A withdrawal was paid.
    /// @param to The owner.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    event ClaimWithdrawal(address indexed to, address indexed token, uint256 amount);
    /// @notice `amount` is what had been announced; the highest uint256 stands for all of it.
    /// @param to The owner.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    event CancelWithdrawal(address indexed to, address indexed token, uint256 amount);

    /// @notice An address that may not be zero is.
    error ZeroAddress();
    /// @notice There is nothing of this token to withdraw, or the amount named is zero.
    error ZeroTokens();
    /// @notice The announced withdrawal may not be claimed yet.
    error WithdrawalDelayNotPassed();
    /// @notice Nothing was announced for this token.
    error CancelTokenWithdrawalFailed();
    /// @notice Nothing was announced for this token, or the token refused the transfer.
    error ClaimTokenWithdrawalFailed();
    /// @notice The caller is not the wallet's owner.
    /// @param caller Who called.
    error NotWalletOwner(address caller);

    /// @notice The one account that may withdraw, and the one withdrawals go to.
    /// @return Its address.
    function owner() external view returns (address);

    /// @notice The second from which the announced withdrawal of `token` may be claimed; 0 when none is announced.
    /// @param token Address of the ERC-20 token.
    /// @return A time, in seconds since 1970.
    function timestamps(address token) external view returns (uint256);

    /// @notice What was announced for `token`; the highest uint256 stands for all of it.
    /// @param token Address of the ERC-20 token.
    /// @return An amount in the token's smallest units.
    function announcedAmounts(address token) external view returns (uint256);

    /// @notice Announces the withdrawal of the whole balance of `token`, as it will be when claimed.
    /// A second announcement replaces the first and starts the delay again.
    /// @param token Address of the ERC-20 token.
    function initiateTokenWithdrawal(address token) external;

    /// @notice Announces the withdrawal of `amount` of `token`.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    function initiateTokenWithdrawalOf(address token, uint256 amount) external;

    /// @notice Pays what was announced to the owner, or the balance where that is less.
    /// @param token Address of the ERC-20 token.
    function claimTokenWithdrawal(address token) external;

    /// @notice Takes an announced withdrawal back. The owner only.
    /// @param token Address of the ERC-20 token.
    function cancelTokenWithdrawal(address token) external;
}
