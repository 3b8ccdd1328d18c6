// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What the owner lets leave for card payments, a day and a month
/// @notice A day is one of UTC; a month is thirty such days, counted from 1 January 1970. Zero stands for no limit. What was
/// reserved counts in the day it was reserved, also when it came back later.
interface ISpendLimits {
    /// @notice From the second `from` on both hold; before, a limit that is lower than the one it replaces does not hold yet.
    /// `from` is 0 when both hold already.
    /// @param token Address of the ERC-20 token.
    /// @param daily Limit in the token's smallest units; 0: none.
    /// @param monthly Limit in the token's smallest units; 0: none.
    /// @param from A time, in seconds since 1970; 0: both hold already.
    event SpendLimitsSet(address indexed token, uint256 daily, uint256 monthly, uint256 from);

    /// @notice More would be reserved today than the owner lets leave in a day.
    /// @param token Address of the ERC-20 token.
    /// @param limit Limit in the token's smallest units.
    /// @param wanted What would be reserved, in the token's smallest units.
    error DailyLimitExceeded(address token, uint256 limit, uint256 wanted);
    /// @notice More would be reserved this month than the owner lets leave in a month.
    /// @param token Address of the ERC-20 token.
    /// @param limit Limit in the token's smallest units.
    /// @param wanted What would be reserved, in the token's smallest units.
    error MonthlyLimitExceeded(address token, uint256 limit, uint256 wanted);
    /// @notice The limit is above what can be counted.
    /// @param limit What was asked for, in the token's smallest units.
    /// @param most The highest that may be.
    error LimitTooLarge(uint256 limit, uint256 most);

    /// @notice The limits that hold now, and those that replace them at the second `from`; `from` is 0 when none are waiting.
    /// @param token Address of the ERC-20 token.
    /// @return daily In the token's smallest units; 0: no limit.
    /// @return monthly In the token's smallest units; 0: no limit.
    /// @return nextDaily What replaces `daily`.
    /// @return nextMonthly What replaces `monthly`.
    /// @return from A time, in seconds since 1970.
    function spendLimits(address token)
        external
        view
        returns (uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 from);

    /// @notice What was reserved today and this month. It is counted only while there are limits, also waiting ones.
    /// @param token Address of the ERC-20 token.
    /// @return today In the token's smallest units.
    /// @return thisMonth In the token's smallest units.
    function spent(address token) external view returns (uint256 today, uint256 thisMonth);
}
