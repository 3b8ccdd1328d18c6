// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {TestToken} from "../src/TestToken.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {World} from "./World.sol";

/// @dev A token whose every habit can be switched on by itself.
contract OddToken is TestToken {
    enum Habit {
        None,
        ReturnsNothing,
        ReturnsFalse,
        TakesFee,
        CallsBack
    }

    Habit public habit;
    address private _target;
    bytes private _callback;
    bytes public answer;

    constructor() TestToken("Odd", "ODD", 6) {}

    function set(Habit habit_) external {
        habit = habit_;
    }

    function callBack(address target, bytes calldata callback) external {
        (habit, _target, _callback) = (Habit.CallsBack, target, callback);
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
        if (habit == Habit.ReturnsFalse) return false;
        if (habit == Habit.TakesFee) {
            _burn(from, 1);
            --amount;
        }
        _transfer(from, to, amount);
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
        vm.warp(block.timestamp + DELAY);
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
        bytes[8] memory calls = [
            abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (second)),
            abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmounts, (second, _list(1))),
            abi.encodeCall(IOffBlocksEscrow.approveAndSettleMany, (_list(second))),
            abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (second)),
            abi.encodeCall(IOffBlocksEscrow.settleDeposit, (second)),
            abi.encodeCall(IOffBlocksEscrow.settlePartially, (second, 1)),
            abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (second)),
            abi.encodeCall(IOffBlocksEscrow.reclaim, (second))
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
