// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {World} from "./World.sol";

contract AnswerTest is World {
    uint256 private id;

    function setUp() public override {
        super.setUp();
        id = _deposit(_list(17e6, 2e6, 1e6));
        vm.startPrank(operator);
    }

    function test_approve_then_settle_pays_each_split() public {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositApproved(id, address(wallet));
        escrow.approveDeposit(id);
        _expectStatus(id, IOffBlocksEscrow.Status.Approved);
        _expectSettled(20e6, 0);
        escrow.settleDeposit(id);
        _expectPaid(17e6, 2e6, 1e6);
    }

    function test_approve_and_settle_in_one_call_pays_each_split() public {
        _expectSettled(20e6, 0);
        escrow.approveAndSettle(id);
        _expectPaid(17e6, 2e6, 1e6);
    }

    function test_approve_and_settle_takes_a_deposit_approved_before() public {
        escrow.approveDeposit(id);
        escrow.approveAndSettle(id);
        _expectPaid(17e6, 2e6, 1e6);
    }

    function test_reject_then_withdraw_returns_everything() public {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositRejected(id, address(wallet));
        escrow.rejectDeposit(id);
        _expectStatus(id, IOffBlocksEscrow.Status.Rejected);
        _expectReturned();
        escrow.withdrawRejectedDeposit(id);
        _expectNothingTaken();
    }

    function test_reject_and_return_in_one_call_returns_everything() public {
        _expectReturned();
        escrow.rejectAndReturn(id);
        _expectNothingTaken();
    }

    function test_a_partial_settlement_is_pro_rata_and_returns_the_rest() public {
        escrow.approveDeposit(id);
        // A third: 5.666666…, 0.666666… and 0.333333…; one unit of rounding goes to the settlement address.
        _expectSettled(6_666_666, 20e6 - 6_666_666);
        escrow.settlePartially(id, 6_666_666);
        _expectPaid(5_666_667, 666_666, 333_333);
    }

    function test_a_partial_settlement_may_be_of_all_of_it() public {
        escrow.approveDeposit(id);
        escrow.settlePartially(id, 20e6);
        _expectPaid(17e6, 2e6, 1e6);
    }

    function test_a_settlement_of_exact_amounts_returns_the_rest() public {
        escrow.approveDeposit(id);
        _expectSettled(7e6, 13e6);
        escrow.settleAmounts(id, _list(4e6, 2e6, 1e6));
        _expectPaid(4e6, 2e6, 1e6);
    }

    function test_exact_amounts_approved_and_settled_in_one_call() public {
        _expectSettled(5e6, 15e6);
        escrow.approveAndSettleAmounts(id, _list(4e6, 0, 1e6));
        _expectPaid(4e6, 0, 1e6);
    }

    function test_partial_settlements_cannot_exceed_the_deposit() public {
        _expectTooLarge(17e6 + 1, 17e6);
        escrow.approveAndSettleAmounts(id, _list(17e6 + 1, 0, 0));
        vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
        escrow.approveAndSettleAmounts(id, _list(0, 0, 0));
        vm.expectRevert(IOffBlocksEscrow.SplitLengthsDiffer.selector);
        escrow.approveAndSettleAmounts(id, _list(1, 1));
        escrow.approveDeposit(id);
        _expectTooLarge(1e6 + 1, 1e6);
        escrow.settleAmounts(id, _list(0, 0, 1e6 + 1));
        _expectTooLarge(20e6 + 1, 20e6);
        escrow.settlePartially(id, 20e6 + 1);
        vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
        escrow.settlePartially(id, 0);
    }

    function test_a_batch_is_netted_to_one_transfer_a_payee_and_token() public {
        usdc.mint(address(wallet), 5e6);
        uint256 second = wallet.depositIntoEscrow(address(usdc), _list(3e6, 1e6), _payees(2));
        vm.stopPrank();
        eurc.mint(address(wallet), 5e6);
        _grant(wallet, address(eurc), 5e6);
        vm.startPrank(operator);
        uint256 third = wallet.depositIntoEscrow(address(eurc), _list(5e6), _payees(1));
        _expectTransfer(address(usdc), settlement, 20e6);
        _expectTransfer(address(usdc), partner, 3e6);
        _expectTransfer(address(usdc), platform, 1e6);
        _expectTransfer(address(eurc), settlement, 5e6);
        escrow.approveAndSettleMany(_list(id, second, third));
        _expectBalance(settlement, 20e6, "settlement");
        _expectBalance(partner, 3e6, "partner");
        _expectBalance(platform, 1e6, "platform");
        vm.assertEq(eurc.balanceOf(settlement), 5e6, "the other token");
        _expectBalance(address(escrow), 0, "escrow");
        _expectStatus(third, IOffBlocksEscrow.Status.Settled);
    }

    function test_a_batch_settles_all_or_none_and_none_twice() public {
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Settled);
        escrow.approveAndSettleMany(_list(id, id));
        _expectWrongStatus(9, IOffBlocksEscrow.Status.None);
        escrow.approveAndSettleMany(_list(id, 9));
        _expectStatus(id, IOffBlocksEscrow.Status.Pending);
        _expectBalance(settlement, 0, "settlement");
    }

    function test_a_batch_of_exact_amounts_is_netted_and_returns_what_each_leaves() public {
        uint256 second = wallet.depositIntoEscrow(address(usdc), _list(3e6, 1e6), _payees(2));
        _expectTransfer(address(usdc), settlement, 11e6);
        _expectTransfer(address(usdc), partner, 2e6);
        escrow.approveAndSettleAmountsMany(_list(id, second), _lists(_list(8e6, 2e6, 0), _list(3e6, 0)));
        _expectBalance(settlement, 11e6, "settlement");
        _expectBalance(partner, 2e6, "partner");
        _expectBalance(platform, 0, "platform");
        _expectBalance(address(escrow), 0, "escrow");
        _expectBalance(address(wallet), FUNDS - 13e6, "wallet");
    }

    function test_a_batch_of_exact_amounts_is_checked_like_one() public {
        vm.expectRevert(IEscrowBatches.LengthsDiffer.selector);
        escrow.approveAndSettleAmountsMany(_list(id, id), _lists(_list(1, 0, 0)));
        vm.expectRevert(IOffBlocksEscrow.SplitLengthsDiffer.selector);
        escrow.approveAndSettleAmountsMany(_list(id), _lists(_list(1, 0)));
        _expectTooLarge(17e6 + 1, 17e6);
        escrow.approveAndSettleAmountsMany(_list(id), _lists(_list(17e6 + 1, 0, 0)));
        vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
        escrow.approveAndSettleAmountsMany(_list(id), _lists(_list(0, 0, 0)));
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Settled);
        escrow.approveAndSettleAmountsMany(_list(id, id), _lists(_list(1, 0, 0), _list(1, 0, 0)));
    }

    function test_a_batch_is_returned_all_or_none() public {
        uint256 second = wallet.depositIntoEscrow(address(usdc), _list(3e6), _payees(1));
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Returned);
        escrow.rejectAndReturnMany(_list(id, second, id));
        _expectStatus(id, IOffBlocksEscrow.Status.Pending);
        _expectReturned();
        escrow.rejectAndReturnMany(_list(id, second));
        _expectNothingTaken();
        _expectStatus(second, IOffBlocksEscrow.Status.Returned);
    }

    function test_the_owner_reclaims_an_unanswered_deposit_after_45_days() public {
        vm.stopPrank();
        uint256 from = vm.getBlockTimestamp() + 45 days;
        vm.expectRevert(abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, stranger));
        vm.prank(stranger);
        wallet.reclaimDeposit(id);
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.TooEarlyToReclaim.selector, from));
        vm.prank(customer);
        wallet.reclaimDeposit(id);
        vm.warp(from);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.NotDepositor.selector, customer));
        vm.prank(customer);
        escrow.reclaim(id);
        vm.prank(operator);
        escrow.pause();
        _expectReturned();
        vm.prank(customer);
        wallet.reclaimDeposit(id);
        _expectNothingTaken();
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Returned);
        vm.prank(customer);
        wallet.reclaimDeposit(id);
    }

    function test_the_owner_reclaims_a_rejected_deposit_at_once_and_an_approved_one_after_45_days() public {
        uint256 approved = _deposited(IOffBlocksEscrow.Status.Approved);
        escrow.rejectDeposit(id);
        vm.stopPrank();
        vm.prank(customer);
        wallet.reclaimDeposit(id);
        vm.warp(vm.getBlockTimestamp() + 45 days);
        vm.prank(customer);
        wallet.reclaimDeposit(approved);
        _expectNothingTaken();
    }

    /// A deposit of 20 in this status. The operator's prank is on.
    function _deposited(IOffBlocksEscrow.Status status) private returns (uint256 made) {
        made = wallet.depositIntoEscrow(address(usdc), _list(17e6, 2e6, 1e6), _payees(3));
        if (status == IOffBlocksEscrow.Status.Approved) escrow.approveDeposit(made);
        if (status == IOffBlocksEscrow.Status.Rejected) escrow.rejectDeposit(made);
        if (status == IOffBlocksEscrow.Status.Settled) escrow.approveAndSettle(made);
        if (status == IOffBlocksEscrow.Status.Returned) escrow.rejectAndReturn(made);
    }

    function _expectSettled(uint256 settled, uint256 returned) private {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositSettled(id, address(wallet), settled, returned);
    }

    function _expectReturned() private {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositReturned(id, address(wallet), 20e6);
    }

    function _expectTransfer(address token, address to, uint256 amount) private {
        vm.expectEmit(true, true, true, true, token);
        emit IERC20.Transfer(address(escrow), to, amount);
    }

    function _expectTooLarge(uint256 amount, uint256 most) private {
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, amount, most));
    }

    function _expectPaid(uint256 a, uint256 b, uint256 c) private view {
        _expectStatus(id, IOffBlocksEscrow.Status.Settled);
        _expectBalance(settlement, a, "settlement");
        _expectBalance(partner, b, "partner");
        _expectBalance(platform, c, "platform");
        _expectBalance(address(escrow), 0, "escrow");
        _expectBalance(address(wallet), FUNDS - a - b - c, "wallet");
    }

    function _expectNothingTaken() private view {
        _expectStatus(id, IOffBlocksEscrow.Status.Returned);
        _expectBalance(address(escrow), 0, "escrow");
        _expectBalance(address(wallet), FUNDS, "wallet");
    }
}
