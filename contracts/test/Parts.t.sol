// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {World} from "./World.sol";

/// @dev Parts of a deposit, settled or returned while the rest stays open.
contract PartsTest is World {
    uint256 private id;

    function setUp() public override {
        super.setUp();
        id = _deposit(_list(17e6, 2e6, 1e6));
        vm.startPrank(operator);
    }

    function test_a_part_is_settled_exactly_and_the_rest_stays_open() public {
        _expectPartSettled(6e6, 14e6);
        escrow.settlePart(id, _list(5e6, 0, 1e6));
        _expectHeld(IOffBlocksEscrow.Status.Pending, 12e6, 2e6, 0);
        _expectPaid(5e6, 0, 1e6, FUNDS - 20e6);
        _expectPartSettled(7e6, 7e6);
        escrow.settlePart(id, _list(7e6, 0, 0));
        _expectHeld(IOffBlocksEscrow.Status.Pending, 5e6, 2e6, 0);
        _expectPaid(12e6, 0, 1e6, FUNDS - 20e6);
    }

    function test_a_part_is_returned_exactly_and_the_rest_stays_open() public {
        _expectPartReturned(6e6, 14e6);
        escrow.returnPart(id, _list(5e6, 1e6, 0));
        _expectHeld(IOffBlocksEscrow.Status.Pending, 12e6, 1e6, 1e6);
        _expectPaid(0, 0, 0, FUNDS - 14e6);
    }

    function test_the_last_part_ends_a_deposit() public {
        escrow.settlePart(id, _list(5e6, 0, 1e6));
        _expectPartSettled(14e6, 0);
        escrow.settlePart(id, _list(12e6, 2e6, 0));
        _expectHeld(IOffBlocksEscrow.Status.Settled, 0, 0, 0);
        _expectPaid(17e6, 2e6, 1e6, FUNDS - 20e6);
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Settled);
        escrow.settlePart(id, _list(1, 0, 0));
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Settled);
        escrow.returnPart(id, _list(1, 0, 0));
    }

    function test_a_deposit_whose_parts_all_went_back_is_returned() public {
        escrow.returnPart(id, _list(5e6, 0, 0));
        _expectPartReturned(15e6, 0);
        escrow.returnPart(id, _list(12e6, 2e6, 1e6));
        _expectHeld(IOffBlocksEscrow.Status.Returned, 0, 0, 0);
        _expectPaid(0, 0, 0, FUNDS);
    }

    function test_a_deposit_that_has_paid_is_settled_however_its_rest_goes_back() public {
        escrow.settlePart(id, _list(5e6, 0, 0));
        _expectPartReturned(15e6, 0);
        escrow.returnPart(id, _list(12e6, 2e6, 1e6));
        _expectHeld(IOffBlocksEscrow.Status.Settled, 0, 0, 0);

        uint256 second = _paidOut();
        _expectReturned(second, 15e6);
        escrow.rejectAndReturn(second);
        _expectStatus(second, IOffBlocksEscrow.Status.Settled);

        uint256 third = _paidOut();
        escrow.rejectDeposit(third);
        _expectStatus(third, IOffBlocksEscrow.Status.Rejected);
        _expectReturned(third, 15e6);
        escrow.withdrawRejectedDeposit(third);
        _expectStatus(third, IOffBlocksEscrow.Status.Settled);

        uint256 fourth = _paidOut();
        escrow.announceEmergency();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        escrow.pause();
        _expectReturned(fourth, 15e6);
        escrow.emergencyWithdraw(fourth);
        _expectStatus(fourth, IOffBlocksEscrow.Status.Settled);
        escrow.unpause();
        _expectPaid(20e6, 0, 0, FUNDS - 20e6);
    }

    function test_the_owner_reclaims_what_parts_have_left() public {
        escrow.settlePart(id, _list(5e6, 0, 0));
        escrow.returnPart(id, _list(0, 1e6, 0));
        vm.stopPrank();
        // Parts do not make a deposit younger, nor older.
        uint256 from = vm.getBlockTimestamp() + 45 days;
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.TooEarlyToReclaim.selector, from));
        vm.prank(customer);
        wallet.reclaimDeposit(id);
        vm.warp(from);
        _expectReturned(id, 14e6);
        vm.prank(customer);
        wallet.reclaimDeposit(id);
        _expectStatus(id, IOffBlocksEscrow.Status.Settled);
        _expectPaid(5e6, 0, 0, FUNDS - 5e6);
    }

    function test_what_parts_have_left_is_settled_as_a_whole_pro_rata_or_exactly() public {
        escrow.settlePart(id, _list(5e6, 0, 1e6));
        _expectSettled(id, 14e6, 0);
        escrow.approveAndSettle(id);
        _expectPaid(17e6, 2e6, 1e6, FUNDS - 20e6);

        uint256 second = _deposit3();
        escrow.returnPart(second, _list(7e6, 0, 0));
        escrow.approveDeposit(second);
        // A third of 10, 2 and 1, the remainder to the first.
        _expectSettled(second, 4_333_333, 8_666_667);
        escrow.settlePartially(second, 4_333_333);
        _expectPaid(17e6 + 3_333_334, 2e6 + 666_666, 1e6 + 333_333, FUNDS - 20e6 - 4_333_333);

        uint256 third = _deposit3();
        escrow.settlePart(third, _list(7e6, 0, 0));
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, 10e6 + 1, 10e6));
        escrow.approveAndSettleAmounts(third, _list(10e6 + 1, 0, 0));
        _expectSettled(third, 10e6, 3e6);
        escrow.approveAndSettleAmounts(third, _list(10e6, 0, 0));
    }

    function test_a_deposit_is_topped_up_after_parts_have_gone() public {
        escrow.settlePart(id, _list(17e6, 0, 1e6));
        escrow.returnPart(id, _list(0, 1e6, 0));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositToppedUp(id, address(wallet), 6e6, 7e6);
        wallet.topUpDepositIntoEscrow(id, _list(3e6, 2e6, 1e6));
        _expectHeld(IOffBlocksEscrow.Status.Pending, 3e6, 3e6, 1e6);
        _expectSettled(id, 7e6, 0);
        escrow.approveAndSettle(id);
        _expectPaid(20e6, 3e6, 2e6, FUNDS - 25e6);
    }

    function test_parts_of_an_approved_deposit_leave_it_approved_and_closed_to_top_ups() public {
        escrow.approveDeposit(id);
        escrow.settlePart(id, _list(5e6, 0, 0));
        escrow.returnPart(id, _list(0, 1e6, 0));
        _expectHeld(IOffBlocksEscrow.Status.Approved, 12e6, 1e6, 1e6);
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Approved);
        wallet.topUpDepositIntoEscrow(id, _list(1, 0, 0));
        escrow.settleDeposit(id);
        _expectPaid(17e6, 1e6, 1e6, FUNDS - 19e6);
    }

    function test_parts_are_checked() public {
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(IOffBlocksEscrow.SplitLengthsDiffer.selector);
            _part(i, id, _list(1, 0));
            vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
            _part(i, id, _list(0, 0, 0));
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, 2e6 + 1, 2e6));
            _part(i, id, _list(0, 2e6 + 1, 0));
        }
        _expectHeld(IOffBlocksEscrow.Status.Pending, 17e6, 2e6, 1e6);
        // What has gone is gone, whichever way it went.
        escrow.settlePart(id, _list(17e6, 0, 0));
        escrow.returnPart(id, _list(0, 2e6, 0));
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, 1, 0));
            _part(i, id, _list(1, 0, 0));
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, 1, 0));
            _part(i, id, _list(0, 1, 0));
        }
    }

    function test_a_pause_stops_settling_parts_and_never_returning_them() public {
        escrow.pause();
        vm.expectRevert(PausableUpgradeable.EnforcedPause.selector);
        escrow.settlePart(id, _list(1, 0, 0));
        escrow.returnPart(id, _list(1, 0, 0));
        _expectHeld(IOffBlocksEscrow.Status.Pending, 17e6 - 1, 2e6, 1e6);
    }

    function _part(uint256 how, uint256 target, uint256[] memory amounts) private {
        if (how == 0) escrow.settlePart(target, amounts);
        else escrow.returnPart(target, amounts);
    }

    function _deposit3() private returns (uint256) {
        return wallet.depositIntoEscrow(address(usdc), _list(17e6, 2e6, 1e6), _payees(3));
    }

    /// A deposit of 20 that has paid 5.
    function _paidOut() private returns (uint256 made) {
        made = _deposit3();
        escrow.settlePart(made, _list(5e6, 0, 0));
    }

    function _expectPartSettled(uint256 settled, uint256 left) private {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositPartSettled(id, address(wallet), settled, left);
    }

    function _expectPartReturned(uint256 returned, uint256 left) private {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositPartReturned(id, address(wallet), returned, left);
    }

    function _expectSettled(uint256 target, uint256 settled, uint256 returned) private {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositSettled(target, address(wallet), settled, returned);
    }

    function _expectReturned(uint256 target, uint256 amount) private {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositReturned(target, address(wallet), amount);
    }

    function _expectHeld(IOffBlocksEscrow.Status status, uint256 a, uint256 b, uint256 c) private view {
        IOffBlocksEscrow.Deposit memory d = escrow.depositById(id);
        vm.assertEq(uint256(d.status), uint256(status), "status");
        vm.assertEq(keccak256(abi.encode(d.splitAmounts)), keccak256(abi.encode(_list(a, b, c))), "what splits hold");
        vm.assertEq(keccak256(abi.encode(d.splitAddresses)), keccak256(abi.encode(_payees(3))), "payees");
        vm.assertEq(d.amount, a + b + c, "what it holds");
        _expectBalance(address(escrow), a + b + c, "escrow");
    }

    function _expectPaid(uint256 a, uint256 b, uint256 c, uint256 left) private view {
        _expectBalance(settlement, a, "settlement");
        _expectBalance(partner, b, "partner");
        _expectBalance(platform, c, "platform");
        _expectBalance(address(wallet), left, "wallet");
    }
}
