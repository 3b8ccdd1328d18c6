// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {World} from "./World.sol";

contract WithdrawalTest is World {
    uint256 private constant ALL = type(uint256).max;

    function test_the_whole_balance_leaves_after_the_delay() public {
        uint256 from = vm.getBlockTimestamp() + DELAY;
        vm.startPrank(customer);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IPendingWithdrawal.InitiateWithdrawal(address(usdc), DELAY);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IPendingWithdrawal.WithdrawalAnnounced(address(usdc), ALL, from);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.assertEq(wallet.timestamps(address(usdc)), from, "claimable at");
        vm.assertEq(wallet.announcedAmounts(address(usdc)), ALL, "all of it");
        vm.warp(from - 1);
        vm.expectRevert(IPendingWithdrawal.WithdrawalDelayNotPassed.selector);
        wallet.claimTokenWithdrawal(address(usdc));
        vm.warp(from);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IPendingWithdrawal.ClaimWithdrawal(customer, address(usdc), FUNDS);
        wallet.claimTokenWithdrawal(address(usdc));
        _expectBalance(customer, FUNDS, "customer");
        vm.assertEq(wallet.timestamps(address(usdc)), 0, "done");
        vm.assertEq(wallet.announcedAmounts(address(usdc)), 0, "done");
        vm.expectRevert(IPendingWithdrawal.ClaimTokenWithdrawalFailed.selector);
        wallet.claimTokenWithdrawal(address(usdc));
    }

    function test_a_named_amount_leaves_and_the_rest_stays() public {
        vm.startPrank(customer);
        wallet.initiateTokenWithdrawalOf(address(usdc), 300e6);
        vm.assertEq(wallet.announcedAmounts(address(usdc)), 300e6, "announced");
        vm.warp(vm.getBlockTimestamp() + DELAY);
        wallet.claimTokenWithdrawal(address(usdc));
        _expectBalance(customer, 300e6, "customer");
        _expectBalance(address(wallet), FUNDS - 300e6, "wallet");
    }

    function test_purchases_approved_before_are_paid_first() public {
        vm.prank(customer);
        wallet.initiateTokenWithdrawalOf(address(usdc), FUNDS);
        _deposit(_list(400e6));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.prank(customer);
        wallet.claimTokenWithdrawal(address(usdc));
        _expectBalance(customer, 600e6, "what is left");
    }

    function test_a_second_announcement_replaces_the_first_and_waits_anew() public {
        vm.startPrank(customer);
        wallet.initiateTokenWithdrawalOf(address(usdc), 1);
        vm.warp(vm.getBlockTimestamp() + DELAY - 1);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.expectRevert(IPendingWithdrawal.WithdrawalDelayNotPassed.selector);
        wallet.claimTokenWithdrawal(address(usdc));
    }

    function test_an_announcement_can_be_cancelled() public {
        vm.startPrank(customer);
        vm.expectRevert(IPendingWithdrawal.CancelTokenWithdrawalFailed.selector);
        wallet.cancelTokenWithdrawal(address(usdc));
        wallet.initiateTokenWithdrawalOf(address(usdc), 5);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IPendingWithdrawal.CancelWithdrawal(customer, address(usdc), 5);
        wallet.cancelTokenWithdrawal(address(usdc));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.expectRevert(IPendingWithdrawal.ClaimTokenWithdrawalFailed.selector);
        wallet.claimTokenWithdrawal(address(usdc));
    }

    function test_nothing_to_withdraw_is_refused() public {
        vm.startPrank(customer);
        vm.expectRevert(IPendingWithdrawal.ZeroTokens.selector);
        wallet.initiateTokenWithdrawal(address(eurc));
        vm.expectRevert(IPendingWithdrawal.ZeroTokens.selector);
        wallet.initiateTokenWithdrawalOf(address(usdc), 0);
        vm.expectRevert(IPendingWithdrawal.ZeroAddress.selector);
        wallet.initiateTokenWithdrawal(address(0));
        vm.expectRevert(IPendingWithdrawal.ZeroAddress.selector);
        wallet.initiateTokenWithdrawalOf(address(0), 1);
        wallet.initiateTokenWithdrawalOf(address(eurc), 1);
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.expectRevert(IPendingWithdrawal.ZeroTokens.selector);
        wallet.claimTokenWithdrawal(address(eurc));
    }

    function test_a_token_that_refuses_leaves_the_announcement_standing() public {
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        uint256 from = vm.getBlockTimestamp() + DELAY;
        vm.warp(from);
        bytes memory transfer = abi.encodeCall(IERC20.transfer, (customer, FUNDS));
        vm.mockCall(address(usdc), transfer, abi.encode(false));
        vm.expectRevert(IPendingWithdrawal.ClaimTokenWithdrawalFailed.selector);
        vm.prank(customer);
        wallet.claimTokenWithdrawal(address(usdc));
        vm.clearMockedCalls();
        vm.assertEq(wallet.timestamps(address(usdc)), from, "stands");
        vm.prank(customer);
        wallet.claimTokenWithdrawal(address(usdc));
        _expectBalance(customer, FUNDS, "customer");
    }

    function test_only_the_owner_withdraws() public {
        address[3] memory others = [stranger, operator, address(factory)];
        bytes[4] memory calls = [
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(usdc))),
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawalOf, (address(usdc), 1)),
            abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (address(usdc))),
            abi.encodeCall(IPendingWithdrawal.cancelTokenWithdrawal, (address(usdc)))
        ];
        for (uint256 i; i < others.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, others[i]);
            for (uint256 j; j < calls.length; ++j) {
                vm.prank(others[i]);
                (bool ok, bytes memory why) = address(wallet).call(calls[j]);
                vm.assertTrue(!ok && keccak256(why) == keccak256(refusal), "refused by name");
            }
        }
    }

    function test_a_change_of_the_delay_applies_to_later_announcements() public {
        uint256 start = vm.getBlockTimestamp();
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.prank(operator);
        factory.updateWithdrawalDelay(5 days);
        vm.assertEq(wallet.timestamps(address(usdc)), start + DELAY, "as it was announced");
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.assertEq(wallet.timestamps(address(usdc)), start + 5 days, "the new delay");
    }

    function test_a_factory_gone_rogue_cannot_keep_the_owner_in() public {
        bytes memory question = abi.encodeCall(IOffBlocksSmartWalletFactory.withdrawalDelay, ());
        uint256 longest = vm.getBlockTimestamp() + 7 days;
        vm.mockCall(address(factory), question, abi.encode(type(uint256).max));
        _expectAnnouncedFor(longest);
        vm.mockCall(address(factory), question, "");
        _expectAnnouncedFor(longest);
        vm.mockCallRevert(address(factory), question, "no");
        _expectAnnouncedFor(longest);
    }

    function _expectAnnouncedFor(uint256 from) private {
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.assertEq(wallet.timestamps(address(usdc)), from, "the longest delay");
    }
}
