// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {ISpendLimits} from "../src/interfaces/ISpendLimits.sol";
import {OddToken} from "./OddTokens.t.sol";
import {World} from "./World.sol";

/// @dev A wallet made elsewhere that, called by the escrow, tries whatever it has been given in the escrow's name.
contract RogueWallet {
    address public owner;
    address public escrow;
    address public smartWalletFactory;
    address private target;
    bytes private attempt;
    bool public calledByEscrow;
    bool public got;

    constructor(address owner_, address escrow_, address factory_) {
        (owner, escrow, smartWalletFactory) = (owner_, escrow_, factory_);
    }

    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId != 0xffffffff;
    }

    function set(address target_, bytes calldata attempt_) external {
        (target, attempt) = (target_, attempt_);
    }

    fallback() external {
        calledByEscrow = msg.sender == escrow;
        (got,) = target.call(attempt);
    }
}

contract BatchesTest is World {
    OffBlocksSmartWallet private other;
    uint256 private first;
    uint256 private second;

    function setUp() public override {
        super.setUp();
        other = _wallet(customer, 7);
        usdc.mint(address(other), FUNDS);
        _grant(other, address(usdc), ALLOWANCE);
        first = _deposit(_list(17e6, 2e6, 1e6));
        vm.startPrank(operator);
        second = other.depositIntoEscrow(address(usdc), _list(3e6, 1e6), _payees(2));
    }

    // Answers

    function test_deposits_are_approved_many_at_once_or_none() public {
        _expectWrongStatus(second, IOffBlocksEscrow.Status.Approved);
        escrow.approveDepositMany(_list(first, second, second));
        _expectStatus(first, IOffBlocksEscrow.Status.Pending);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositApproved(first, address(wallet));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositApproved(second, address(other));
        escrow.approveDepositMany(_list(first, second));
        _expectStatus(second, IOffBlocksEscrow.Status.Approved);
    }

    function test_deposits_are_rejected_and_withdrawn_many_at_once_or_none() public {
        escrow.rejectDepositMany(_list(first, second));
        _expectStatus(first, IOffBlocksEscrow.Status.Rejected);
        _expectWrongStatus(first, IOffBlocksEscrow.Status.Returned);
        escrow.withdrawRejectedDepositMany(_list(first, first));
        escrow.withdrawRejectedDepositMany(_list(first, second));
        _expectStatus(second, IOffBlocksEscrow.Status.Returned);
        _expectBalances(0, 0, 0, FUNDS, FUNDS);
    }

    function test_approved_deposits_are_settled_netted() public {
        escrow.approveDepositMany(_list(first, second));
        _expectTransfer(settlement, 20e6);
        _expectTransfer(partner, 3e6);
        _expectTransfer(platform, 1e6);
        escrow.settleDepositMany(_list(first, second));
        _expectBalances(20e6, 3e6, 1e6, FUNDS - 20e6, FUNDS - 4e6);
    }

    function test_a_batch_is_settled_pro_rata_netted_and_the_rest_returned() public {
        escrow.approveDepositMany(_list(first, second));
        _expectTransfer(settlement, 5_666_667 + 1.5e6);
        _expectTransfer(partner, 666_666 + 0.5e6);
        _expectTransfer(platform, 333_333);
        escrow.settlePartiallyMany(_list(first, second), _list(6_666_666, 2e6));
        _expectBalances(7_166_667, 1_166_666, 333_333, FUNDS - 6_666_666, FUNDS - 2e6);
    }

    function test_a_batch_of_exact_amounts_of_approved_deposits() public {
        escrow.approveDepositMany(_list(first, second));
        _expectTransfer(settlement, 6e6);
        escrow.settleAmountsMany(_list(first, second), _lists(_list(4e6, 0, 1e6), _list(2e6, 1e6)));
        _expectBalances(6e6, 1e6, 1e6, FUNDS - 5e6, FUNDS - 3e6);
    }

    function test_a_batch_of_parts_is_netted_and_leaves_the_rest_open() public {
        _expectTransfer(settlement, 6e6);
        escrow.settlePartMany(_list(first, second), _lists(_list(4e6, 0, 1e6), _list(2e6, 1e6)));
        _expectBalance(address(escrow), 16e6, "open");
        _expectTransfer(settlement, 3e6);
        escrow.settlePartMany(_list(first, first), _lists(_list(1e6, 0, 0), _list(2e6, 2e6, 0)));
        vm.assertEq(keccak256(abi.encode(escrow.depositById(first).splitAmounts)), _hash(10e6, 0, 0), "left");
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, 4e6, 3e6));
        escrow.settlePartMany(_list(first, first), _lists(_list(7e6, 0, 0), _list(4e6, 0, 0)));
        escrow.settlePartMany(_list(first, second), _lists(_list(10e6, 0, 0), _list(1e6, 0)));
        _expectStatus(first, IOffBlocksEscrow.Status.Settled);
        _expectStatus(second, IOffBlocksEscrow.Status.Settled);
        _expectBalances(20e6, 3e6, 1e6, FUNDS - 20e6, FUNDS - 4e6);
    }

    function test_parts_are_returned_many_at_once() public {
        escrow.returnPartMany(
            _list(first, second, first), _three(_list(1e6, 0, 0), _list(3e6, 1e6), _list(2e6, 0, 1e6))
        );
        vm.assertEq(keccak256(abi.encode(escrow.depositById(first).splitAmounts)), _hash(14e6, 2e6, 0), "left");
        _expectStatus(second, IOffBlocksEscrow.Status.Returned);
        _expectBalance(address(wallet), FUNDS - 16e6, "wallet");
        _expectBalance(address(other), FUNDS, "other");
        vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
        escrow.returnPartMany(_list(first), _lists(_list(0, 0, 0)));
    }

    function test_batches_are_checked_like_their_single_forms() public {
        uint256[] memory two = _list(first, second);
        uint256[][] memory one = _lists(_list(1, 0, 0));
        bytes[6] memory uneven = [
            abi.encodeCall(IEscrowBatches.settlePartiallyMany, (two, _list(1))),
            abi.encodeCall(IEscrowBatches.settleAmountsMany, (two, one)),
            abi.encodeCall(IEscrowBatches.approveAndSettleAmountsMany, (two, one)),
            abi.encodeCall(IEscrowBatches.settlePartMany, (two, one)),
            abi.encodeCall(IEscrowBatches.returnPartMany, (two, one)),
            abi.encodeCall(IEscrowBatches.topUpDepositIntoEscrowMany, (two, one))
        ];
        for (uint256 i; i < uneven.length; ++i) {
            _refuse(uneven[i], abi.encodeWithSelector(IEscrowBatches.LengthsDiffer.selector));
        }
        escrow.approveDepositMany(two);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.AmountTooLarge.selector, 4e6 + 1, 4e6));
        escrow.settlePartiallyMany(two, _list(1, 4e6 + 1));
        vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
        escrow.settlePartiallyMany(two, _list(1, 0));
        vm.expectRevert(IOffBlocksEscrow.SplitLengthsDiffer.selector);
        escrow.settleAmountsMany(two, _lists(_list(1, 0, 0), _list(1, 0, 0)));
        _expectBalance(settlement, 0, "nothing moved");
    }

    // Through wallets

    function test_wallets_deposit_many_at_once() public {
        IEscrowBatches.DepositOrder[] memory orders = _orders();
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositCreated(3, address(other), address(usdc), 7e6);
        vm.expectEmit(true, true, true, true, address(other));
        emit IOffBlocksSmartWallet.DepositIntoEscrow(3, address(usdc), 7e6);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositCreated(4, address(wallet), address(usdc), 9e6);
        escrow.depositIntoEscrowMany(orders);
        vm.assertEq(escrow.depositById(3).depositor, address(other), "the first");
        vm.assertEq(
            keccak256(abi.encode(escrow.depositById(4).splitAddresses)), keccak256(abi.encode(_payees(1))), "to"
        );
        _expectBalance(address(other), FUNDS - 4e6 - 7e6, "other");
        _expectBalance(address(wallet), FUNDS - 20e6 - 9e6, "wallet");
    }

    function test_a_batch_of_deposits_is_done_whole_or_not_at_all_and_says_which_order_is_refused() public {
        IEscrowBatches.DepositOrder[] memory orders = _orders();
        orders[1].splitAmounts = _list(FUNDS);
        bytes memory why = abi.encodeWithSelector(IOffBlocksEscrow.InsufficientBalance.selector, FUNDS - 20e6, FUNDS);
        vm.expectRevert(abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 1, why));
        escrow.depositIntoEscrowMany(orders);
        vm.assertEq(escrow.depositCount(), 2, "none was made");
        orders[1].wallet = stranger;
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.UnknownWallet.selector, stranger));
        escrow.depositIntoEscrowMany(orders);
        orders[1].wallet = address(usdc);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.UnknownWallet.selector, address(usdc)));
        escrow.depositIntoEscrowMany(orders);
    }

    function test_limits_bind_a_batch_of_deposits() public {
        vm.stopPrank();
        vm.prank(customer);
        wallet.limitSpending(address(usdc), 10e6, 0);
        vm.warp(vm.getBlockTimestamp() + 7 days);
        IEscrowBatches.DepositOrder[] memory orders = new IEscrowBatches.DepositOrder[](2);
        orders[0] = IEscrowBatches.DepositOrder(address(wallet), address(usdc), _list(9e6), _payees(1));
        orders[1] = IEscrowBatches.DepositOrder(address(wallet), address(usdc), _list(2e6), _payees(1));
        bytes memory why = abi.encodeWithSelector(ISpendLimits.DailyLimitExceeded.selector, address(usdc), 10e6, 11e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 1, why));
        vm.prank(operator);
        escrow.depositIntoEscrowMany(orders);
    }

    function test_deposits_are_topped_up_many_at_once() public {
        escrow.topUpDepositIntoEscrowMany(_list(second, first), _lists(_list(1e6, 0), _list(0, 2e6, 0)));
        vm.assertEq(escrow.depositById(first).amount, 22e6, "first");
        vm.assertEq(escrow.depositById(second).amount, 5e6, "second");
        bytes memory why = abi.encodeWithSelector(IOffBlocksEscrow.SplitLengthsDiffer.selector);
        vm.expectRevert(abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 1, why));
        escrow.topUpDepositIntoEscrowMany(_list(second, first), _lists(_list(1e6, 0), _list(1, 1)));
        vm.assertEq(escrow.depositById(second).amount, 5e6, "all or none");
    }

    function test_what_owners_signed_is_brought_many_at_once() public {
        IEscrowBatches.GrantOrder[] memory grants = new IEscrowBatches.GrantOrder[](2);
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), 5e6, 1));
        grants[0] = IEscrowBatches.GrantOrder(address(wallet), address(usdc), 5e6, 1, signature);
        signature = _sign(OWNER_KEY, other.grantTypedHash(address(eurc), 6e6, 4));
        grants[1] = IEscrowBatches.GrantOrder(address(other), address(eurc), 6e6, 4, signature);
        escrow.pause();
        escrow.approveTokensToEscrowMany(grants);
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 5e6, "the first");
        vm.assertEq(other.allowanceLeft(address(eurc)), 6e6, "the second");
        // Each works once, here as well, and what nobody signed does not.
        bytes memory why = abi.encodeWithSelector(IOffBlocksSmartWallet.WrongNonce.selector, 2, 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 0, why));
        escrow.approveTokensToEscrowMany(grants);
        grants[0].nonce = 2;
        why = abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector);
        vm.expectRevert(abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 0, why));
        escrow.approveTokensToEscrowMany(grants);
    }

    function test_limits_that_owners_signed_are_brought_many_at_once() public {
        IEscrowBatches.LimitsOrder[] memory limits = new IEscrowBatches.LimitsOrder[](2);
        bytes memory signature = _sign(OWNER_KEY, wallet.limitsTextHash(address(usdc), 5e6, 50e6, 1));
        limits[0] = IEscrowBatches.LimitsOrder(address(wallet), address(usdc), 5e6, 50e6, 1, signature);
        signature = _sign(OWNER_KEY, other.limitsTypedHash(address(usdc), 6e6, 0, 1));
        limits[1] = IEscrowBatches.LimitsOrder(address(other), address(usdc), 6e6, 0, 1, signature);
        escrow.limitSpendingBySignatureMany(limits);
        (,, uint256 daily, uint256 monthly,) = wallet.spendLimits(address(usdc));
        vm.assertTrue(daily == 5e6 && monthly == 50e6, "the first");
        (,, daily, monthly,) = other.spendLimits(address(usdc));
        vm.assertTrue(daily == 6e6 && monthly == 0, "the second");
        bytes memory why = abi.encodeWithSelector(IOffBlocksSmartWallet.WrongNonce.selector, 2, 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 0, why));
        escrow.limitSpendingBySignatureMany(limits);
    }

    function test_a_pause_stops_batches_of_deposits() public {
        escrow.pause();
        vm.expectRevert(PausableUpgradeable.EnforcedPause.selector);
        escrow.depositIntoEscrowMany(_orders());
    }

    function test_only_the_operator_has_the_escrow_call_wallets() public {
        IEscrowBatches.DepositOrder[] memory orders = _orders();
        bytes[4] memory calls = [
            abi.encodeCall(IEscrowBatches.depositIntoEscrowMany, (orders)),
            abi.encodeCall(IEscrowBatches.topUpDepositIntoEscrowMany, (_list(first), _lists(_list(1, 0, 0)))),
            abi.encodeCall(IEscrowBatches.approveTokensToEscrowMany, (new IEscrowBatches.GrantOrder[](0))),
            abi.encodeCall(IEscrowBatches.limitSpendingBySignatureMany, (new IEscrowBatches.LimitsOrder[](0)))
        ];
        vm.stopPrank();
        address[4] memory others = [stranger, customer, address(wallet), address(escrow)];
        for (uint256 i; i < calls.length; ++i) {
            for (uint256 who; who < others.length; ++who) {
                vm.prank(others[who]);
                _refuse(calls[i], abi.encodeWithSelector(IGoverned.NotOperator.selector, others[who]));
            }
        }
    }

    // Attacks

    function test_a_wallet_made_elsewhere_gains_nothing_from_being_called_by_the_escrow() public {
        RogueWallet rogue = _rogue();
        IEscrowBatches.DepositOrder[] memory orders = new IEscrowBatches.DepositOrder[](1);
        orders[0] = IEscrowBatches.DepositOrder(address(rogue), address(usdc), _list(1), _payees(1));
        address[1] memory me = [address(rogue)];
        bytes[8] memory tried = [
            abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (address(usdc), _list(1), _payees(1))),
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(usdc))),
            abi.encodeCall(IOffBlocksEscrow.settlePart, (first, _list(1, 0, 0))),
            abi.encodeCall(IEscrowBatches.depositIntoEscrowMany, (orders)),
            abi.encodeCall(IOffBlocksEscrow.reclaim, (first)),
            abi.encodeCall(IOffBlocksEscrow.topUp, (first, _list(1, 0, 0))),
            abi.encodeCall(IOffBlocksEscrow.payHeld, (me[0], address(usdc))),
            abi.encodeCall(IERC20.transferFrom, (address(wallet), me[0], 1))
        ];
        for (uint256 i; i < tried.length; ++i) {
            rogue.set(i < 2 ? address(wallet) : i == 7 ? address(usdc) : address(escrow), tried[i]);
            escrow.depositIntoEscrowMany(orders);
            vm.assertTrue(rogue.calledByEscrow() && !rogue.got(), "called, and to no avail");
        }
        _expectBalance(address(escrow), 24e6, "escrow");
        _expectBalance(address(rogue), 0, "rogue");
        vm.assertEq(escrow.depositCount(), 2, "nothing was deposited in another's name");
    }

    /// Even one that may operate: the guard is over every deposit that a batch makes.
    function test_a_token_that_calls_back_finds_batches_closed() public {
        OddToken odd = new OddToken();
        odd.mint(address(wallet), FUNDS);
        escrow.addToken(address(odd));
        escrow.addOperator(address(odd));
        vm.stopPrank();
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        IEscrowBatches.DepositOrder[] memory orders = new IEscrowBatches.DepositOrder[](1);
        orders[0] = IEscrowBatches.DepositOrder(address(wallet), address(odd), _list(2e6), _payees(1));
        bytes memory guard = abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        bytes memory inOrder = abi.encodeWithSelector(IEscrowBatches.OrderRefused.selector, 0, guard);
        odd.callBack(address(escrow), abi.encodeCall(IEscrowBatches.depositIntoEscrowMany, (orders)));
        escrow.depositIntoEscrowMany(orders);
        vm.assertEq(keccak256(odd.answer()), keccak256(inOrder), "a deposit within a deposit");
        uint256[][] memory part = _lists(_list(1));
        bytes[6] memory tried = [
            abi.encodeCall(IEscrowBatches.settlePartMany, (_list(3), part)),
            abi.encodeCall(IEscrowBatches.returnPartMany, (_list(3), part)),
            abi.encodeCall(IEscrowBatches.settleAmountsMany, (_list(3), part)),
            abi.encodeCall(IEscrowBatches.settlePartiallyMany, (_list(3), _list(1))),
            abi.encodeCall(IEscrowBatches.settleDepositMany, (_list(3))),
            abi.encodeCall(IEscrowBatches.withdrawRejectedDepositMany, (_list(3)))
        ];
        for (uint256 i; i < tried.length; ++i) {
            odd.callBack(address(escrow), tried[i]);
            escrow.settlePart(3, _list(1));
            vm.assertEq(keccak256(odd.answer()), keccak256(guard), "while a part is paid");
            escrow.returnPart(3, _list(1));
            vm.assertEq(keccak256(odd.answer()), keccak256(guard), "while a part is returned");
        }
        vm.assertEq(escrow.depositById(3).amount, 2e6 - 12, "each once");
    }

    function test_a_payee_on_a_blocklist_holds_up_no_part_and_no_batch() public {
        OddToken odd = new OddToken();
        odd.mint(address(wallet), FUNDS);
        escrow.addToken(address(odd));
        vm.stopPrank();
        _grant(wallet, address(odd), FUNDS);
        vm.startPrank(operator);
        uint256 id = wallet.depositIntoEscrow(address(odd), _list(5e6, 4e6), _payees(2));
        odd.setBlocked(settlement, true);
        escrow.settlePart(id, _list(1e6, 1e6));
        escrow.settlePartMany(_list(id, id), _lists(_list(1e6, 1e6), _list(1e6, 1e6)));
        vm.assertEq(escrow.heldFor(settlement, address(odd)), 3e6, "set aside");
        vm.assertEq(odd.balanceOf(partner), 3e6, "paid");
        odd.setBlocked(address(wallet), true);
        escrow.returnPart(id, _list(2e6, 0));
        escrow.returnPartMany(_list(id), _lists(_list(0, 1e6)));
        vm.assertEq(escrow.heldFor(address(wallet), address(odd)), 3e6, "set aside for the wallet");
        _expectStatus(id, IOffBlocksEscrow.Status.Settled);
        vm.assertEq(odd.balanceOf(address(escrow)), 6e6, "all of it is there");
    }

    function _orders() private view returns (IEscrowBatches.DepositOrder[] memory orders) {
        orders = new IEscrowBatches.DepositOrder[](2);
        orders[0] = IEscrowBatches.DepositOrder(address(other), address(usdc), _list(5e6, 2e6), _payees(2));
        orders[1] = IEscrowBatches.DepositOrder(address(wallet), address(usdc), _list(9e6), _payees(1));
    }

    function _rogue() private returns (RogueWallet rogue) {
        rogue = new RogueWallet(stranger, address(escrow), address(factory));
        address[] memory owners = new address[](1);
        address[] memory wallets = new address[](1);
        (owners[0], wallets[0]) = (stranger, address(rogue));
        factory.batchRegisterSmartWallets(owners, wallets);
    }

    function _three(uint256[] memory a, uint256[] memory b, uint256[] memory c)
        private
        pure
        returns (uint256[][] memory lists)
    {
        lists = new uint256[][](3);
        (lists[0], lists[1], lists[2]) = (a, b, c);
    }

    function _hash(uint256 a, uint256 b, uint256 c) private pure returns (bytes32) {
        return keccak256(abi.encode(_list(a, b, c)));
    }

    function _refuse(bytes memory call, bytes memory refusal) private {
        (bool ok, bytes memory why) = address(escrow).call(call);
        vm.assertTrue(!ok && keccak256(why) == keccak256(refusal), "refused by name");
    }

    function _expectTransfer(address to, uint256 amount) private {
        vm.expectEmit(true, true, true, true, address(usdc));
        emit IERC20.Transfer(address(escrow), to, amount);
    }

    function _expectBalances(uint256 a, uint256 b, uint256 c, uint256 left, uint256 leftOfOther) private view {
        _expectBalance(settlement, a, "settlement");
        _expectBalance(partner, b, "partner");
        _expectBalance(platform, c, "platform");
        _expectBalance(address(wallet), left, "wallet");
        _expectBalance(address(other), leftOfOther, "other");
        _expectBalance(address(escrow), 0, "escrow");
    }
}
