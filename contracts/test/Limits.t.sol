// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {TestToken} from "../src/TestToken.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {ISpendLimits} from "../src/interfaces/ISpendLimits.sol";
import {World} from "./World.sol";

contract LimitsTest is World {
    uint256 private constant DAYS = 86400;
    uint256 private start;

    /// Midnight at the start of a month of thirty days.
    function setUp() public override {
        super.setUp();
        start = (vm.getBlockTimestamp() / (30 * DAYS) + 1) * 30 * DAYS;
        vm.warp(start);
    }

    function test_without_limits_nothing_is_counted() public {
        _deposit(_list(900e6));
        (uint256 today, uint256 thisMonth) = wallet.spent(address(usdc));
        vm.assertEq(today + thisMonth, 0, "not counted");
        _expectLimits(0, 0, 0, 0, 0);
    }

    function test_a_first_limit_waits_and_then_holds() public {
        vm.expectEmit(true, true, true, true, address(wallet));
        emit ISpendLimits.SpendLimitsSet(address(usdc), 100e6, 500e6, start + DELAY);
        _limit(100e6, 500e6);
        _expectLimits(0, 0, 100e6, 500e6, start + DELAY);
        vm.warp(start + DELAY - 1);
        _deposit(_list(150e6));
        vm.warp(start + DELAY);
        _expectLimits(100e6, 500e6, 100e6, 500e6, 0);
        _expectSpent(0, 150e6);
        _deposit(_list(100e6));
        _expectDailyRefusal(100e6, 100e6 + 1);
        _reserve(1);
    }

    function test_a_day_ends_at_midnight_and_a_month_after_thirty_days() public {
        _limit(100e6, 250e6);
        for (uint256 day = 1; day < 3; ++day) {
            vm.warp(start + day * DAYS);
            _deposit(_list(100e6));
            vm.warp(start + (day + 1) * DAYS - 1);
            _expectDailyRefusal(100e6, 100e6 + 1);
            _reserve(1);
        }
        vm.warp(start + 29 * DAYS);
        _deposit(_list(50e6));
        vm.expectRevert(
            abi.encodeWithSelector(ISpendLimits.MonthlyLimitExceeded.selector, address(usdc), 250e6, 250e6 + 1)
        );
        _reserve(1);
        _expectSpent(50e6, 250e6);
        vm.warp(start + 30 * DAYS);
        _expectSpent(0, 0);
        _deposit(_list(100e6));
        _expectSpent(100e6, 100e6);
        // The same day of a later month counts anew.
        vm.warp(start + 60 * DAYS);
        _expectSpent(0, 0);
    }

    function test_a_top_up_counts_as_well() public {
        _limit(100e6, 0);
        vm.warp(start + DAYS);
        uint256 id = _deposit(_list(90e6));
        _expectDailyRefusal(100e6, 100e6 + 1);
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(10e6 + 1));
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(10e6));
        _expectSpent(100e6, 100e6);
        _expectBalance(address(escrow), 100e6, "escrow");
    }

    function test_a_higher_limit_holds_at_once_and_a_lower_one_after_the_delay() public {
        _limit(100e6, 500e6);
        vm.warp(start + DAYS);
        _limit(120e6, 400e6);
        _expectLimits(120e6, 500e6, 120e6, 400e6, start + DAYS + DELAY);
        _limit(90e6, 600e6);
        _expectLimits(120e6, 600e6, 90e6, 600e6, start + DAYS + DELAY);
        _deposit(_list(120e6));
        _limit(130e6, 0);
        _expectLimits(130e6, 0, 130e6, 0, 0);
        _deposit(_list(10e6));
        vm.warp(start + 2 * DAYS);
        _limit(0, 0);
        _expectLimits(0, 0, 0, 0, 0);
        _deposit(_list(500e6));
    }

    function test_a_purchase_approved_before_a_lower_limit_can_still_be_reserved() public {
        _limit(100e6, 0);
        vm.warp(start + DAYS);
        _limit(1, 0);
        vm.warp(start + DAYS + DELAY - 1);
        _deposit(_list(100e6));
        vm.warp(start + DAYS + DELAY);
        _expectDailyRefusal(1, 2);
        _reserve(2);
    }

    function test_limits_are_those_of_one_token() public {
        _limit(100e6, 0);
        vm.warp(start + DAYS);
        eurc.mint(address(wallet), 200e6);
        _grant(wallet, address(eurc), 200e6);
        address[] memory payees = _payees(1);
        vm.prank(operator);
        wallet.depositIntoEscrow(address(eurc), _list(200e6), payees);
        _deposit(_list(100e6));
    }

    function test_limits_of_a_size_that_does_not_fit_are_refused_and_counts_stop_at_the_most() public {
        uint256 most = type(uint104).max;
        vm.startPrank(customer);
        vm.expectRevert(abi.encodeWithSelector(ISpendLimits.LimitTooLarge.selector, most + 1, most));
        wallet.limitSpending(address(usdc), most + 1, 1);
        vm.expectRevert(abi.encodeWithSelector(ISpendLimits.LimitTooLarge.selector, most + 1, most));
        wallet.limitSpending(address(usdc), 1, most + 1);
        wallet.limitSpending(address(usdc), 0, most);
        vm.stopPrank();
        usdc.mint(address(wallet), 2 * most);
        _grant(wallet, address(usdc), 2 * most);
        _deposit(_list(most));
        _deposit(_list(5));
        _expectSpent(most, most);
    }

    function test_the_operator_brings_limits_that_the_owner_signed_in_either_form_once() public {
        OffBlocksSmartWallet other = _wallet(customer, 8);
        for (uint256 typed; typed < 2; ++typed) {
            uint256 nonce = wallet.approvalNonce() + typed * 3; // it may skip ahead
            bytes32 hash = typed == 1
                ? wallet.limitsTypedHash(address(usdc), 5, 6, nonce)
                : wallet.limitsTextHash(address(usdc), 5, 6, nonce);
            bytes memory signature = _sign(OWNER_KEY, hash);
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.NotEscrowOwner.selector, stranger));
            vm.prank(stranger);
            wallet.limitSpendingBySignature(address(usdc), 5, 6, nonce, signature);
            vm.startPrank(operator);
            bytes4 bad = IOffBlocksSmartWallet.BadSignature.selector;
            vm.expectRevert(bad);
            wallet.limitSpendingBySignature(address(usdc), 6, 6, nonce, signature);
            vm.expectRevert(bad);
            wallet.limitSpendingBySignature(address(eurc), 5, 6, nonce, signature);
            uint256 chain = vm.getChainId();
            vm.chainId(chain + 1);
            vm.expectRevert(bad);
            wallet.limitSpendingBySignature(address(usdc), 5, 6, nonce, signature);
            vm.chainId(chain);
            vm.expectRevert(bad);
            other.limitSpendingBySignature(address(usdc), 5, 6, nonce, signature);
            wallet.limitSpendingBySignature(address(usdc), 5, 6, nonce, signature);
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.WrongNonce.selector, nonce + 1, nonce));
            wallet.limitSpendingBySignature(address(usdc), 5, 6, nonce, signature);
            vm.stopPrank();
        }
        _expectLimits(0, 0, 5, 6, start + DELAY);
    }

    function test_a_signature_for_limits_is_none_for_a_grant_and_not_the_other_way_round() public {
        uint256 nonce = wallet.approvalNonce();
        bytes memory limits = _sign(OWNER_KEY, wallet.limitsTypedHash(address(usdc), 5, 0, nonce));
        bytes memory grant = _sign(OWNER_KEY, wallet.grantTypedHash(address(usdc), 5, nonce));
        vm.startPrank(operator);
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        wallet.approveTokensToEscrow(address(usdc), 5, nonce, limits);
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        wallet.limitSpendingBySignature(address(usdc), 5, 0, nonce, grant);
    }

    function test_limits_set_by_the_owner_void_what_was_signed_before() public {
        uint256 nonce = vm.getBlockTimestamp() * 1_000_000 - 1;
        bytes memory signature = _sign(OWNER_KEY, wallet.limitsTextHash(address(usdc), 0, 0, nonce));
        vm.expectRevert(abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, operator));
        vm.prank(operator);
        wallet.limitSpending(address(usdc), 5, 0);
        vm.startPrank(customer);
        vm.expectRevert(IPendingWithdrawal.ZeroAddress.selector);
        wallet.limitSpending(address(0), 5, 0);
        wallet.limitSpending(address(usdc), 5, 0);
        vm.stopPrank();
        vm.assertEq(wallet.epoch(), 1, "a new epoch");
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        vm.prank(operator);
        wallet.limitSpendingBySignature(address(usdc), 0, 0, nonce, signature);
    }

    /// What it says is what happens, at each boundary.
    function test_can_spend_says_what_a_deposit_would_meet() public {
        vm.assertTrue(wallet.canSpend(address(usdc), ALLOWANCE), "all that is granted");
        vm.assertTrue(!wallet.canSpend(address(usdc), ALLOWANCE + 1), "and no more");
        vm.prank(customer);
        wallet.limitSpending(address(usdc), 100e6, 150e6);
        vm.assertTrue(wallet.canSpend(address(usdc), 101e6), "not yet");
        vm.warp(vm.getBlockTimestamp() + DELAY);
        _deposit(_list(40e6));
        vm.assertTrue(wallet.canSpend(address(usdc), 60e6), "the day's rest");
        vm.assertTrue(!wallet.canSpend(address(usdc), 60e6 + 1), "beyond the day's");
        vm.assertTrue(!wallet.canSpend(address(usdc), type(uint256).max), "beyond everything");
        _deposit(_list(60e6));
        vm.assertTrue(wallet.canSpend(address(usdc), 0) && !wallet.canSpend(address(usdc), 1), "used up");
        vm.warp(vm.getBlockTimestamp() + 1 days);
        vm.assertTrue(wallet.canSpend(address(usdc), 50e6), "the month's rest");
        vm.assertTrue(!wallet.canSpend(address(usdc), 50e6 + 1), "beyond the month's");
        vm.expectRevert(
            abi.encodeWithSelector(ISpendLimits.MonthlyLimitExceeded.selector, usdc, 150e6, uint256(150e6 + 1))
        );
        _deposit(_list(50e6 + 1));
        vm.prank(customer);
        wallet.announceRevocation(address(usdc));
        vm.assertTrue(wallet.canSpend(address(usdc), 50e6), "announced");
        vm.warp(wallet.revocableAt(address(usdc)));
        vm.assertTrue(!wallet.canSpend(address(usdc), 1), "over");
    }

    function test_limits_for_a_token_that_cannot_be_shown_are_set_by_typed_data_only() public {
        TestToken odd = new TestToken("Odd", "O\nD", 6);
        uint256 nonce = wallet.approvalNonce();
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.UnreadableToken.selector, odd));
        wallet.limitsText(address(odd), 1, 1, nonce);
        bytes memory empty = _sign(OWNER_KEY, keccak256("\x19Ethereum Signed Message:\n0"));
        bytes memory signature = _sign(OWNER_KEY, wallet.limitsTypedHash(address(odd), 1, 1, nonce));
        vm.startPrank(operator);
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        wallet.limitSpendingBySignature(address(odd), 1, 1, nonce, empty);
        wallet.limitSpendingBySignature(address(odd), 1, 1, nonce, signature);
    }

    /// Whatever the owner sets and the operator reserves, no day and no month sees more than the limits that held in it.
    function testFuzz_no_day_sees_more_than_its_limit(uint256 seed, uint64 daily, uint64 monthly) public {
        usdc.mint(address(wallet), type(uint80).max);
        _grant(wallet, address(usdc), type(uint80).max);
        (uint256 d, uint256 m) = (1 + uint256(daily) % 1000e6, 1 + uint256(monthly) % 5000e6);
        _limit(d, m);
        vm.warp(start + DELAY);
        uint256[] memory byDay = new uint256[](100);
        uint256[] memory byMonth = new uint256[](4);
        uint256 time = start + DELAY;
        for (uint256 i; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            time += seed % (2 * DAYS);
            vm.warp(time);
            uint256 amount = 1 + (seed >> 128) % (d + d / 2);
            address[] memory payees = _payees(1);
            vm.prank(operator);
            try wallet.depositIntoEscrow(address(usdc), _list(amount), payees) {
                byDay[(time - start) / DAYS] += amount;
                byMonth[(time - start) / (30 * DAYS)] += amount;
            } catch {
                bool tooMuch =
                    byDay[(time - start) / DAYS] + amount > d || byMonth[(time - start) / (30 * DAYS)] + amount > m;
                vm.assertTrue(tooMuch, "refused for that reason only");
            }
            vm.assertTrue(byDay[(time - start) / DAYS] <= d, "day");
            vm.assertTrue(byMonth[(time - start) / (30 * DAYS)] <= m, "month");
        }
    }

    function _limit(uint256 daily, uint256 monthly) private {
        vm.prank(customer);
        wallet.limitSpending(address(usdc), daily, monthly);
    }

    function _reserve(uint256 amount) private {
        address[] memory payees = _payees(1);
        vm.prank(operator);
        wallet.depositIntoEscrow(address(usdc), _list(amount), payees);
    }

    function _expectDailyRefusal(uint256 limit, uint256 wanted) private {
        vm.expectRevert(abi.encodeWithSelector(ISpendLimits.DailyLimitExceeded.selector, address(usdc), limit, wanted));
    }

    function _expectLimits(uint256 a, uint256 b, uint256 c, uint256 d, uint256 from) private view {
        (uint256 daily, uint256 monthly, uint256 nextDaily, uint256 nextMonthly, uint256 at_) =
            wallet.spendLimits(address(usdc));
        vm.assertEq(daily, a, "daily");
        vm.assertEq(monthly, b, "monthly");
        vm.assertEq(nextDaily, c, "next daily");
        vm.assertEq(nextMonthly, d, "next monthly");
        vm.assertEq(at_, from, "from");
    }

    function _expectSpent(uint256 day, uint256 month) private view {
        (uint256 today, uint256 thisMonth) = wallet.spent(address(usdc));
        vm.assertEq(today, day, "today");
        vm.assertEq(thisMonth, month, "this month");
    }
}
