// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISpendLimits} from "./interfaces/ISpendLimits.sol";

/// @title Limits a day and a month, one word each for what holds, what is to hold, and what was spent
/// @notice A higher limit holds at once. A lower one waits, so that purchases approved before can still be reserved.
abstract contract SpendLimits is ISpendLimits {
    uint256 private constant MOST_LIMIT = type(uint104).max;
    uint256 private constant MONTH = 30;

    struct Limits {
        uint104 daily;
        uint104 monthly;
        uint48 nextFrom;
    }

    struct Spent {
        uint104 today;
        uint104 thisMonth;
        uint48 day;
    }

    mapping(address token => Limits) private _limits;
    mapping(address token => Limits) private _next;
    mapping(address token => Spent) private _spent;

    function spendLimits(address token)
        external
        view
        returns (uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 from)
    {
        Limits memory now_ = _current(token);
        from = now_.nextFrom;
        Limits memory next = from == 0 ? now_ : _next[token];
        return (now_.daily, now_.monthly, next.daily, next.monthly, from);
    }

    function spent(address token) external view returns (uint256 today, uint256 thisMonth) {
        Spent memory s = _present(token);
        return (s.today, s.thisMonth);
    }

    function _setLimits(address token, uint256 daily, uint256 monthly, uint256 delay) internal {
        uint256 higher = daily > monthly ? daily : monthly;
        if (higher > MOST_LIMIT) revert LimitTooLarge(higher, MOST_LIMIT);
        Limits memory now_ = _current(token);
        Limits memory next = Limits(uint104(daily), uint104(monthly), 0);
        bool dailyWaits = _lower(next.daily, now_.daily);
        bool monthlyWaits = _lower(next.monthly, now_.monthly);
        if (!dailyWaits) now_.daily = next.daily;
        if (!monthlyWaits) now_.monthly = next.monthly;
        now_.nextFrom = dailyWaits || monthlyWaits ? uint48(block.timestamp + delay) : 0;
        _limits[token] = now_;
        if (now_.nextFrom != 0) _next[token] = next;
        emit SpendLimitsSet(token, daily, monthly, now_.nextFrom);
    }

    /// @dev Counts, and refuses what is too much. A wallet without limits pays for one look.
    function _spend(address token, uint256 amount) internal {
        Limits memory stored = _limits[token];
        if (stored.daily | stored.monthly | stored.nextFrom == 0) return;
        Limits memory limits = _current(token);
        if (limits.nextFrom != stored.nextFrom) _limits[token] = limits;
        Spent memory s = _present(token);
        uint256 today = s.today + amount;
        uint256 thisMonth = s.thisMonth + amount;
        if (_exceeds(0, today, limits.daily)) revert DailyLimitExceeded(token, limits.daily, today);
        if (_exceeds(0, thisMonth, limits.monthly)) revert MonthlyLimitExceeded(token, limits.monthly, thisMonth);
        _spent[token] = Spent(_capped(today), _capped(thisMonth), s.day);
    }

    /// @dev Whether `_spend` would let as much pass now.
    function _withinLimits(address token, uint256 amount) internal view returns (bool) {
        Limits memory limits = _current(token);
        Spent memory s = _present(token);
        return !_exceeds(s.today, amount, limits.daily) && !_exceeds(s.thisMonth, amount, limits.monthly);
    }

    function _exceeds(uint256 before, uint256 amount, uint256 limit) private pure returns (bool) {
        return limit != 0 && (amount > limit || before + amount > limit);
    }

    function _current(address token) private view returns (Limits memory limits) {
        limits = _limits[token];
        if (limits.nextFrom != 0 && block.timestamp >= limits.nextFrom) limits = _next[token];
    }

    function _present(address token) private view returns (Spent memory s) {
        s = _spent[token];
        uint48 day = uint48(block.timestamp / 1 days);
        if (s.day != day) s.today = 0;
        if (s.day / MONTH != day / MONTH) s.thisMonth = 0;
        s.day = day;
    }

    function _lower(uint256 limit, uint256 than) private pure returns (bool) {
        return limit != 0 && (than == 0 || limit < than);
    }

    /// @dev Where there is no limit the count may grow beyond what fits, and stays at the most.
    function _capped(uint256 amount) private pure returns (uint104) {
        return uint104(amount < MOST_LIMIT ? amount : MOST_LIMIT);
    }
}
