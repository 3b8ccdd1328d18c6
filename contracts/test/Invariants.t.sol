// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {TestToken} from "../src/TestToken.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {Vm} from "./Vm.sol";
import {World} from "./World.sol";

/// @dev Does in random order what operator, owner and stranger can do, and keeps books of its own.
contract Handler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    OffBlocksEscrow private escrow;
    OffBlocksSmartWallet private wallet;
    TestToken private token;
    address private operator;
    address[] private payees;

    uint256 public deposited;
    uint256 public settled;
    uint256 public returned;
    uint256 public claimed;
    uint256 public minted;
    uint256 public donated;
    uint256 public strangersSucceeded;
    uint256 public endedTwice;
    uint256 public calls;
    mapping(uint256 id => bool) public ended;

    constructor(
        OffBlocksEscrow escrow_,
        OffBlocksSmartWallet wallet_,
        TestToken token_,
        address operator_,
        address[] memory payees_
    ) {
        (escrow, wallet, token, operator, payees) = (escrow_, wallet_, token_, operator_, payees_);
        minted = token_.balanceOf(address(wallet_));
    }

    function deposit(uint256 a, uint256 b, uint256 c, uint256 count) external {
        uint256[3] memory all = [a % 30e6, b % 3e6, c % 3e6];
        count = 1 + count % 3;
        uint256[] memory amounts = new uint256[](count);
        address[] memory to = new address[](count);
        uint256 sum;
        for (uint256 i; i < count; ++i) {
            (amounts[i], to[i]) = (all[i], payees[i]);
            sum += all[i];
        }
        vm.prank(operator);
        try wallet.depositIntoEscrow(address(token), amounts, to) returns (uint256) {
            deposited += sum;
            ++calls;
        } catch {}
    }

    function topUp(uint256 which, uint256 amount) external {
        uint256 id = _id(which);
        amount %= 5e6;
        uint256[] memory amounts = new uint256[](escrow.depositById(id).splitAmounts.length);
        if (amounts.length > 0) amounts[amounts.length - 1] = amount;
        vm.prank(operator);
        try wallet.topUpDepositIntoEscrow(id, amounts) {
            deposited += amount;
            ++calls;
        } catch {}
    }

    function approve(uint256 which) external {
        vm.prank(operator);
        try escrow.approveDeposit(_id(which)) {} catch {}
    }

    function reject(uint256 which) external {
        vm.prank(operator);
        try escrow.rejectDeposit(_id(which)) {} catch {}
    }

    function settleWhole(uint256 which, bool atOnce) external {
        uint256 id = _id(which);
        uint256 amount = escrow.depositById(id).amount;
        vm.prank(operator);
        (bool ok,) = address(escrow)
            .call(
                atOnce
                    ? abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id))
                    : abi.encodeCall(IOffBlocksEscrow.settleDeposit, (id))
            );
        if (ok) _end(id, amount, 0);
    }

    function settlePart(uint256 which, uint256 part) external {
        uint256 id = _id(which);
        uint256 amount = escrow.depositById(id).amount;
        part = amount == 0 ? 0 : part % (amount + 1);
        vm.prank(operator);
        try escrow.settlePartially(id, part) {
            _end(id, part, amount - part);
        } catch {}
    }

    function settleExactly(uint256 which, uint256 seed) external {
        uint256 id = _id(which);
        uint256[] memory amounts = escrow.depositById(id).splitAmounts;
        uint256 amount = escrow.depositById(id).amount;
        uint256 part;
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = uint256(keccak256(abi.encode(seed, i))) % (amounts[i] + 1);
            part += amounts[i];
        }
        vm.prank(operator);
        try escrow.approveAndSettleAmounts(id, amounts) {
            _end(id, part, amount - part);
        } catch {}
    }

    function settleMany(uint256 one, uint256 two) external {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (_id(one), _id(two));
        vm.prank(operator);
        try escrow.approveAndSettleMany(ids) {
            _end(ids[0], escrow.depositById(ids[0]).amount, 0);
            _end(ids[1], escrow.depositById(ids[1]).amount, 0);
        } catch {}
    }

    function giveBack(uint256 which, uint256 how) external {
        uint256 id = _id(which);
        uint256 amount = escrow.depositById(id).amount;
        bool asOwner = how % 4 == 3;
        if (asOwner) vm.warp(block.timestamp + 46 days);
        if (how % 4 == 2) {
            vm.prank(operator);
            escrow.pause();
        }
        address target = asOwner ? address(wallet) : address(escrow);
        bytes memory call = how % 4 == 0
            ? abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id))
            : how % 4 == 1
                ? abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (id))
                : how % 4 == 2
                    ? abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (id))
                    : abi.encodeCall(wallet.reclaimDeposit, (id));
        address caller = asOwner ? wallet.owner() : operator;
        vm.prank(caller);
        (bool ok,) = target.call(call);
        if (ok) _end(id, 0, amount);
        if (how % 4 == 2) {
            vm.prank(operator);
            escrow.unpause();
        }
    }

    function withdraw(uint256 amount, uint256 wait) external {
        address owner = wallet.owner();
        vm.prank(owner);
        wallet.initiateTokenWithdrawalOf(address(token), 1 + amount % 20e6);
        vm.warp(block.timestamp + wait % 2 days);
        uint256 before = token.balanceOf(owner);
        vm.prank(owner);
        try wallet.claimTokenWithdrawal(address(token)) {
            claimed += token.balanceOf(owner) - before;
        } catch {}
    }

    function donate(uint256 amount) external {
        amount %= 1e6;
        token.mint(address(escrow), amount);
        donated += amount;
    }

    function stranger(uint256 which, uint256 verb) external {
        uint256 id = _id(which);
        uint256[] memory ids = new uint256[](1);
        ids[0] = id;
        bytes[6] memory tried = [
            abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id)),
            abi.encodeCall(IOffBlocksEscrow.approveAndSettleMany, (ids)),
            abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id)),
            abi.encodeCall(IOffBlocksEscrow.reclaim, (id)),
            abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (id)),
            abi.encodeCall(wallet.claimTokenWithdrawal, (address(token)))
        ];
        vm.prank(address(0x57a9e7));
        (bool ok,) = (verb % 6 == 5 ? address(wallet) : address(escrow)).call(tried[verb % 6]);
        if (ok) ++strangersSucceeded;
    }

    function _end(uint256 id, uint256 toPayees, uint256 toWallet) private {
        if (ended[id]) ++endedTwice;
        ended[id] = true;
        settled += toPayees;
        returned += toWallet;
        ++calls;
    }

    function _id(uint256 which) private view returns (uint256) {
        return 1 + which % (escrow.depositCount() + 1);
    }
}

contract InvariantsTest is World {
    Handler private handler;

    function setUp() public override {
        super.setUp();
        handler = new Handler(escrow, wallet, usdc, operator, _payees(3));
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    function invariant_the_escrow_holds_at_least_its_open_deposits() public view {
        vm.assertEq(usdc.balanceOf(address(escrow)), _open() + handler.donated(), "held");
    }

    function invariant_settled_and_returned_and_open_are_what_was_deposited() public view {
        vm.assertEq(handler.settled() + handler.returned() + _open(), handler.deposited(), "deposited");
    }

    function invariant_payees_have_what_was_settled_and_nobody_has_anything_else() public view {
        uint256 paid = usdc.balanceOf(settlement) + usdc.balanceOf(partner) + usdc.balanceOf(platform);
        vm.assertEq(paid, handler.settled(), "paid");
        uint256 left = handler.minted() + handler.returned() - handler.deposited() - handler.claimed();
        vm.assertEq(usdc.balanceOf(address(wallet)), left, "wallet");
        vm.assertEq(usdc.balanceOf(customer), handler.claimed(), "customer");
        vm.assertEq(usdc.balanceOf(stranger) + usdc.balanceOf(operator), 0, "nobody else");
    }

    function invariant_a_deposit_ends_once_and_by_no_stranger() public view {
        vm.assertEq(handler.endedTwice(), 0, "once");
        vm.assertEq(handler.strangersSucceeded(), 0, "strangers");
    }

    function invariant_the_escrow_takes_no_more_than_the_owner_signed() public view {
        uint256 drawn = ALLOWANCE - usdc.allowance(address(wallet), address(escrow));
        vm.assertEq(drawn, handler.deposited(), "drawn from the allowance");
    }

    /// Shows that the handler does deposit and settle: invariants over nothing would hold as well.
    function test_the_handler_moves_money() public {
        handler.deposit(20e6, 2e6, 1e6, 2);
        handler.deposit(20e6, 2e6, 1e6, 2);
        handler.topUp(0, 3e6);
        handler.settleExactly(0, 5);
        handler.giveBack(1, 3);
        vm.assertEq(handler.calls(), 5, "every call went through");
        vm.assertEq(_open(), 0, "both have ended");
        vm.assertTrue(handler.settled() > 0 && handler.returned() > 23e6, "moved");
    }

    function _open() private view returns (uint256 sum) {
        uint256 count = escrow.depositCount();
        for (uint256 id = 1; id <= count; ++id) {
            IOffBlocksEscrow.Deposit memory d = escrow.depositById(id);
            bool final_ = d.status == IOffBlocksEscrow.Status.Settled || d.status == IOffBlocksEscrow.Status.Returned;
            if (!final_) sum += d.amount;
        }
    }
}
