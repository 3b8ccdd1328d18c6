// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {TestToken} from "../src/TestToken.sol";
import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {World} from "./World.sol";

/// @dev A payee that refuses, or calls back.
contract Hooked {
    address private _target;
    bytes private _callback;
    bool public reached;

    function set(address target, bytes calldata callback) external {
        (_target, _callback) = (target, callback);
    }

    function tokensReceived(address, uint256) external {
        require(_target != address(0), "no thanks");
        (reached,) = _target.call(_callback);
    }
}

/// @dev A token whose every habit can be switched on by itself.
contract OddToken is TestToken {
    enum Habit {
        None,
        ReturnsNothing,
        ReturnsFalse,
        TakesFee,
        CallsBack,
        AnswersTwo,
        DeliversMore
    }

    Habit public habit;
    address private _target;
    bytes private _callback;
    bytes public answer;
    mapping(address account => bool) public blocked;
    mapping(address account => bool) private _hooked;

    error Blocked(address account);

    constructor() TestToken("Odd", "ODD", 6) {}

    function set(Habit habit_) external {
        habit = habit_;
    }

    function callBack(address target, bytes calldata callback) external {
        (habit, _target, _callback) = (Habit.CallsBack, target, callback);
    }

    function setBlocked(address account, bool to) external {
        blocked[account] = to;
    }

    /// Accounts that are asked before they are paid, as ERC-777 does.
    function hook(address account) external {
        _hooked[account] = true;
    }

    /// Every account's balance shrinks or grows by itself.
    function rebase(address account, uint256 balance) external {
        uint256 now_ = balanceOf(account);
        balance < now_ ? _burn(account, now_ - balance) : _mint(account, balance - now_);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _spendAllowance(from, msg.sender, amount);
        return _move(from, to, amount);
    }

    function approve(address spender, uint256 amount) public override returns (bool) {
        super.approve(spender, amount);
        return _answer();
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (blocked[from] || blocked[to]) revert Blocked(blocked[to] ? to : from);
        if (_hooked[to]) Hooked(to).tokensReceived(from, amount);
        if (habit == Habit.ReturnsFalse) return false;
        if (habit == Habit.TakesFee) {
            _burn(from, 1);
            --amount;
        }
        _transfer(from, to, amount);
        if (habit == Habit.DeliversMore) _mint(to, 1);
        if (habit == Habit.CallsBack) {
            (bool ok, bytes memory why) = _target.call(_callback);
            answer = ok ? bytes("ok") : why;
        }
        return _answer();
    }

    function _answer() private view returns (bool) {
        if (habit == Habit.ReturnsNothing) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
        if (habit == Habit.AnswersTwo) {
            assembly ("memory-safe") {
                mstore(0, 2)
                return(0, 32)
            }
        }
        return true;
    }
}

contract OddTokensTest is World {
    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        odd.mint(address(wallet), FUNDS);
        vm.prank(operator);
        escrow.addToken(address(odd));
    }

    function test_a_token_that_returns_nothing_makes_the_whole_way() public {
        odd.set(OddToken.Habit.ReturnsNothing);
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        escrow.approveAndSettle(_reserve(_list(3e6, 2e6)));
        escrow.rejectAndReturn(_reserve(_list(4e6)));
        vm.stopPrank();
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(odd));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.prank(customer);
        wallet.claimTokenWithdrawal(address(odd));
        vm.assertEq(odd.balanceOf(settlement), 3e6, "settlement");
        vm.assertEq(odd.balanceOf(customer), FUNDS - 5e6, "customer");
    }

    function test_a_token_that_returns_false_moves_nothing() public {
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 id = _reserve(_list(3e6));
        odd.set(OddToken.Habit.ReturnsFalse);
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, odd);
        vm.expectRevert(failed);
        _reserve(_list(3e6));
        vm.expectRevert(failed);
        escrow.approveAndSettle(id);
        vm.expectRevert(failed);
        escrow.approveAndSettleMany(_list(id));
        vm.expectRevert(failed);
        escrow.rejectAndReturn(id);
        _expectStatus(id, IOffBlocksEscrow.Status.Pending);
    }

    function test_a_fee_on_transfer_is_refused() public {
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 id = _reserve(_list(3e6));
        odd.set(OddToken.Habit.TakesFee);
        bytes4 wrong = IOffBlocksEscrow.WrongAmountReceived.selector;
        vm.expectRevert(abi.encodeWithSelector(wrong, 3e6 - 1, 3e6));
        _reserve(_list(3e6));
        vm.expectRevert(abi.encodeWithSelector(wrong, 1e6 - 1, 1e6));
        wallet.topUpDepositIntoEscrow(id, _list(1e6));
        vm.assertEq(odd.balanceOf(address(escrow)), 3e6, "escrow");
    }

    function test_a_token_that_delivers_more_is_refused() public {
        _grant(wallet, address(odd), FUNDS);
        odd.set(OddToken.Habit.DeliversMore);
        vm.expectRevert(
            abi.encodeWithSelector(IOffBlocksEscrow.WrongAmountReceived.selector, uint256(3e6 + 1), uint256(3e6))
        );
        vm.prank(operator);
        _reserve(_list(3e6));
    }

    /// Each call that moves money closes every door: also those that are not guarded by what they ask of their caller.
    function test_top_ups_emergencies_and_held_payments_close_the_doors_too() public {
        _grant(wallet, address(odd), FUNDS);
        bytes memory closed = abi.encodePacked(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        vm.startPrank(operator);
        uint256 id = _reserve(_list(3e6));
        uint256 paid = _reserve(_list(1e6, 2e6));
        odd.setBlocked(settlement, true);
        odd.setBlocked(partner, true);
        escrow.approveAndSettle(paid);
        odd.setBlocked(settlement, false);
        odd.setBlocked(partner, false);
        bytes memory other = abi.encodeCall(IOffBlocksEscrow.payHeld, (partner, address(odd)));

        odd.callBack(address(escrow), other);
        wallet.topUpDepositIntoEscrow(id, _list(1e6));
        vm.assertEq(keccak256(odd.answer()), keccak256(closed), "a top-up");

        escrow.payHeld(settlement, address(odd));
        vm.assertEq(keccak256(odd.answer()), keccak256(closed), "a held payment");

        escrow.announceEmergency();
        escrow.pause();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        odd.set(OddToken.Habit.None);
        odd.callBack(address(escrow), other);
        escrow.emergencyWithdraw(id);
        vm.assertEq(keccak256(odd.answer()), keccak256(closed), "an emergency");
        vm.assertEq(odd.balanceOf(partner), 0, "nothing came through");
    }

    function test_a_token_that_calls_back_finds_every_door_closed() public {
        _grant(wallet, address(odd), FUNDS);
        // The token acts as the operator, and as a wallet, at once: the strongest caller there could be.
        vm.startPrank(operator);
        uint256 first = _reserve(_list(3e6));
        uint256 second = _reserve(_list(3e6));
        escrow.transferOwnership(address(odd));
        vm.stopPrank();
        vm.startPrank(address(odd));
        escrow.acceptOwnership();
        bytes[10] memory calls = [
            abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (second)),
            abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmounts, (second, _list(1))),
            abi.encodeCall(IEscrowBatches.approveAndSettleMany, (_list(second))),
            abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (second)),
            abi.encodeCall(IOffBlocksEscrow.settleDeposit, (second)),
            abi.encodeCall(IOffBlocksEscrow.settlePartially, (second, 1)),
            abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (second)),
            abi.encodeCall(IOffBlocksEscrow.reclaim, (second)),
            abi.encodeCall(IOffBlocksEscrow.topUp, (second, _list(1))),
            abi.encodeCall(IOffBlocksEscrow.payHeld, (settlement, address(odd)))
        ];
        bytes memory closed = abi.encodePacked(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        for (uint256 i; i < calls.length; ++i) {
            uint256 id = i == 0 ? first : _reserve(_list(1e6));
            odd.callBack(address(escrow), calls[i]);
            escrow.approveAndSettle(id);
            vm.assertEq(keccak256(odd.answer()), keccak256(closed), "closed");
        }
        odd.callBack(address(wallet), abi.encodeCall(wallet.depositIntoEscrow, (address(odd), _list(1), _payees(1))));
        escrow.approveAndSettle(_reserve(_list(1e6)));
        vm.assertEq(keccak256(odd.answer()), keccak256(closed), "closed through the wallet, too");
        _expectStatus(second, IOffBlocksEscrow.Status.Pending);
    }

    function test_a_payee_on_a_blocklist_holds_up_nobody_else() public {
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 first = _reserve(_list(3e6, 1e6));
        uint256 second = _reserve(_list(5e6, 1e6));
        odd.setBlocked(settlement, true);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.PaymentHeld(settlement, address(odd), 8e6);
        escrow.approveAndSettleMany(_list(first, second));
        vm.assertEq(odd.balanceOf(partner), 2e6, "the other payee");
        vm.assertEq(escrow.heldFor(settlement, address(odd)), 8e6, "held");
        uint256 third = _reserve(_list(2e6));
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(OddToken.Blocked.selector, settlement));
        escrow.payHeld(settlement, address(odd));
        vm.assertEq(escrow.heldFor(settlement, address(odd)), 8e6, "still held");
        odd.setBlocked(settlement, false);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.HeldPaid(settlement, address(odd), 8e6);
        vm.prank(stranger);
        escrow.payHeld(settlement, address(odd));
        vm.assertEq(odd.balanceOf(settlement), 8e6, "settlement");
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.NothingHeld.selector, settlement, address(odd)));
        escrow.payHeld(settlement, address(odd));
        vm.prank(operator);
        escrow.rejectAndReturn(third);
        vm.assertEq(odd.balanceOf(address(escrow)), 0, "escrow");
    }

    function test_a_wallet_on_a_blocklist_keeps_no_payee_from_being_paid() public {
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 first = _reserve(_list(3e6));
        uint256 second = _reserve(_list(5e6));
        odd.setBlocked(address(wallet), true);
        vm.expectRevert(abi.encodeWithSelector(OddToken.Blocked.selector, address(wallet)));
        _reserve(_list(1));
        escrow.approveAndSettleAmounts(first, _list(2e6));
        escrow.rejectAndReturn(second);
        _expectStatus(second, IOffBlocksEscrow.Status.Returned);
        vm.assertEq(odd.balanceOf(settlement), 2e6, "settlement");
        vm.assertEq(escrow.heldFor(address(wallet), address(odd)), 6e6, "held");
        odd.setBlocked(address(wallet), false);
        escrow.payHeld(address(wallet), address(odd));
        vm.assertEq(odd.balanceOf(address(wallet)), FUNDS - 2e6, "wallet");
    }

    function test_an_answer_other_than_yes_is_refused() public {
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 id = _reserve(_list(3e6));
        odd.set(OddToken.Habit.AnswersTwo);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, odd));
        escrow.approveAndSettle(id);
        bytes memory code = address(odd).code;
        vm.etch(address(odd), "");
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, odd));
        escrow.approveAndSettle(id);
        vm.etch(address(odd), code);
        _expectStatus(id, IOffBlocksEscrow.Status.Pending);
    }

    function test_a_payee_that_is_asked_and_refuses_is_held_its_money_and_cannot_come_back_in() public {
        Hooked hooked = new Hooked();
        odd.hook(address(hooked));
        vm.startPrank(operator);
        escrow.announcePayee(address(hooked));
        vm.warp(vm.getBlockTimestamp() + 8 days);
        escrow.confirmPayee(address(hooked));
        vm.stopPrank();
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        address[] memory payees = new address[](2);
        (payees[0], payees[1]) = (address(hooked), settlement);
        uint256 id = wallet.depositIntoEscrow(address(odd), _list(3e6, 1e6), payees);
        escrow.approveAndSettle(id);
        vm.assertEq(escrow.heldFor(address(hooked), address(odd)), 3e6, "held");
        vm.assertEq(odd.balanceOf(settlement), 1e6, "the next payee");
        hooked.set(address(escrow), abi.encodeCall(escrow.payHeld, (address(hooked), address(odd))));
        escrow.payHeld(address(hooked), address(odd));
        vm.assertTrue(!hooked.reached(), "closed");
        vm.assertEq(odd.balanceOf(address(hooked)), 3e6, "paid once");
    }

    /// Such tokens must not be added. If one is, the damage stays with those who are owed that token.
    function test_a_balance_that_shrinks_harms_no_other_token_and_loses_no_claim() public {
        uint256 plain = _deposit(_list(7e6));
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 first = _reserve(_list(3e6));
        uint256 second = _reserve(_list(3e6));
        odd.rebase(address(escrow), 4e6);
        escrow.approveAndSettle(first);
        escrow.rejectAndReturn(second);
        vm.assertEq(escrow.heldFor(address(wallet), address(odd)), 3e6, "owed");
        escrow.approveAndSettle(plain);
        _expectBalance(settlement, 7e6, "the other token");
        odd.rebase(address(escrow), 3e6);
        escrow.payHeld(address(wallet), address(odd));
        vm.assertEq(odd.balanceOf(address(wallet)), FUNDS - 3e6, "made whole");
    }

    function test_a_balance_that_grows_changes_no_deposit() public {
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 id = _reserve(_list(3e6));
        odd.rebase(address(escrow), 9e6);
        escrow.approveAndSettle(id);
        vm.assertEq(odd.balanceOf(settlement), 3e6, "settlement");
        vm.assertEq(odd.balanceOf(address(escrow)), 6e6, "the growth stays");
    }

    /// Money for gas must not be a way in: dust of any kind changes neither deposits nor announcements.
    function test_dust_sent_to_a_wallet_cannot_spoil_an_announced_withdrawal() public {
        vm.startPrank(customer);
        wallet.initiateTokenWithdrawalOf(address(usdc), FUNDS);
        usdc.mint(address(wallet), 1);
        vm.deal(stranger, 1);
        vm.stopPrank();
        vm.prank(stranger);
        (bool ok,) = address(wallet).call{value: 1}("");
        vm.assertTrue(ok, "money for gas");
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.prank(customer);
        wallet.claimTokenWithdrawal(address(usdc));
        _expectBalance(customer, FUNDS, "customer");
        _expectBalance(address(wallet), 1, "the dust stays");
    }

    function test_unsolicited_transfers_change_no_deposit() public {
        uint256 id = _deposit(_list(3e6));
        usdc.mint(address(escrow), 1);
        vm.prank(operator);
        escrow.approveAndSettle(id);
        _expectBalance(settlement, 3e6, "settlement");
        _expectBalance(address(escrow), 1, "the gift stays");
    }

    /// The operator's prank is on, whoever that is.
    function _reserve(uint256[] memory amounts) private returns (uint256) {
        return wallet.depositIntoEscrow(address(odd), amounts, _payees(amounts.length));
    }
}
