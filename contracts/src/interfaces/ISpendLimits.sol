// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What the owner lets leave for card payments, a day and a month
/// @notice A day is one of UTC; a month is thirty such days, counted from 1 January 1970. Zero stands for no limit. What was
/// reserved counts in the day it was reserved, also when it came back later.
interface ISpendLimits {
    /// @notice From the second `from` on both hold; before, a limit that is lower than the one it replaces does not hold yet.
    /// `from` is 0 when both hold already.
    event SpendLimitsSet(address indexed token, uint256 daily, uint256 monthly, uint256 from);

    error DailyLimitExceeded(address token, uint256 limit, uint256 wanted);
    error MonthlyLimitExceeded(address token, uint256 limit, uint256 wanted);
    error LimitTooLarge(uint256 limit, uint256 most);

    /// @notice The limits that hold now, and those that replace them at the second `from`; `from` is 0 when none are waiting.
    function spendLimits(address token)
        external
        view
        returns (uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 from);

    /// @notice What was reserved today and this month. It is counted only while there are limits, also waiting ones.
    function spent(address token) external view returns (uint256 today, uint256 thisMonth);
}
