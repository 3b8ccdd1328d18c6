// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {IEscrowRegistry} from "../src/interfaces/IEscrowRegistry.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {World} from "./World.sol";

contract DepositTest is World {
    function test_a_deposit_moves_the_sum_of_its_splits_into_the_escrow() public {
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositCreated(1, address(wallet), address(usdc), 20e6);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.DepositIntoEscrow(1, address(usdc), 20e6);
        uint256 id = _deposit(_list(17e6, 2e6, 1e6));
        vm.assertEq(id, 1, "first id");
        _expectBalance(address(escrow), 20e6, "escrow");
        _expectBalance(address(wallet), FUNDS - 20e6, "wallet");
        vm.assertEq(wallet.allowanceLeft(address(usdc)), ALLOWANCE - 20e6, "allowance");
    }

    function test_a_deposit_can_be_read_back_by_id_and_by_depositor() public {
        uint256 first = _deposit(_list(17e6, 2e6, 1e6));
        uint256 second = _deposit(_list(5));
        IOffBlocksEscrow.Deposit memory d = escrow.depositById(first);
        vm.assertEq(d.depositor, address(wallet), "depositor");
        vm.assertEq(d.token, address(usdc), "token");
        vm.assertEq(uint256(d.status), uint256(IOffBlocksEscrow.Status.Pending), "status");
        vm.assertEq(d.createdAt, vm.getBlockTimestamp(), "time");
        vm.assertEq(d.amount, 20e6, "amount");
        vm.assertEq(keccak256(abi.encode(d.splitAmounts)), keccak256(abi.encode(_list(17e6, 2e6, 1e6))), "amounts");
        vm.assertEq(keccak256(abi.encode(d.splitAddresses)), keccak256(abi.encode(_payees(3))), "payees");
        vm.assertEq(escrow.deposits(address(wallet), 0), first, "first");
        vm.assertEq(escrow.deposits(address(wallet), 1), second, "second");
        vm.assertEq(escrow.depositsOf(address(wallet)), 2, "how many");
        vm.assertEq(escrow.depositCount(), 2, "all");
        vm.assertEq(uint256(_status(3)), uint256(IOffBlocksEscrow.Status.None), "unknown");
        vm.expectRevert();
        escrow.deposits(address(wallet), 2);
    }

    function test_a_top_up_adds_to_each_split() public {
        uint256 id = _deposit(_list(17e6, 2e6, 1e6));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositToppedUp(id, address(wallet), 4e6, 24e6);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.TopUpDepositIntoEscrow(id, 4e6);
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(3e6, 0, 1e6));
        IOffBlocksEscrow.Deposit memory d = escrow.depositById(id);
        vm.assertEq(keccak256(abi.encode(d.splitAmounts)), keccak256(abi.encode(_list(20e6, 2e6, 2e6))), "amounts");
        _expectBalance(address(escrow), 24e6, "escrow");
    }

    function test_a_deposit_is_not_blocked_by_an_announced_withdrawal() public {
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        uint256 id = _deposit(_list(FUNDS));
        _expectStatus(id, IOffBlocksEscrow.Status.Pending);
    }

    function test_only_the_escrows_owner_drives_the_wallets_deposits() public {
        uint256 id = _deposit(_list(1e6));
        address[2] memory others = [stranger, customer];
        for (uint256 i; i < others.length; ++i) {
            bytes memory refusal = abi.encodeWithSelector(IOffBlocksSmartWallet.NotEscrowOwner.selector, others[i]);
            vm.expectRevert(refusal);
            vm.prank(others[i]);
            wallet.depositIntoEscrow(address(usdc), _list(1), _payees(1));
            vm.expectRevert(refusal);
            vm.prank(others[i]);
            wallet.topUpDepositIntoEscrow(id, _list(1));
        }
    }

    function test_deposits_come_only_from_wallets_the_factory_knows() public {
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.UnknownWallet.selector, stranger));
        vm.prank(stranger);
        escrow.deposit(address(usdc), _list(1), _payees(1));
    }

    function test_only_the_depositor_tops_up() public {
        uint256 id = _deposit(_list(1e6));
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.NotDepositor.selector, operator));
        vm.prank(operator);
        escrow.topUp(id, _list(1));
    }

    function test_a_top_up_needs_a_pending_deposit() public {
        uint256 id = _deposit(_list(1e6));
        vm.prank(operator);
        escrow.approveDeposit(id);
        _expectWrongStatus(id, IOffBlocksEscrow.Status.Approved);
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(1));
    }

    function test_splits_are_checked() public {
        uint256[] memory nine = new uint256[](9);
        _refuse(new uint256[](0), new address[](0), abi.encodeWithSelector(IOffBlocksEscrow.NoSplits.selector));
        _refuse(nine, new address[](9), abi.encodeWithSelector(IOffBlocksEscrow.TooManySplits.selector, 9, 8));
        _refuse(_list(1, 2), _payees(1), abi.encodeWithSelector(IOffBlocksEscrow.SplitLengthsDiffer.selector));
        _refuse(_list(1, 0), _payees(2), abi.encodeWithSelector(IOffBlocksEscrow.ZeroAmount.selector));
        address[] memory unknown = new address[](1);
        unknown[0] = stranger;
        _refuse(_list(1), unknown, abi.encodeWithSelector(IEscrowRegistry.UnknownPayee.selector, stranger));
    }

    function test_sums_cannot_overflow() public {
        uint256 most = type(uint112).max;
        _grant(wallet, address(usdc), type(uint256).max);
        usdc.mint(address(wallet), type(uint256).max - usdc.totalSupply());
        bytes4 tooLarge = IOffBlocksEscrow.AmountTooLarge.selector;
        _refuse(_list(most + 1), _payees(1), abi.encodeWithSelector(tooLarge, most + 1, most));
        uint256 huge = type(uint256).max - 1;
        _refuse(_list(huge, huge), _payees(2), abi.encodeWithSignature("Panic(uint256)", 0x11));
        uint256 id = _deposit(_list(1));
        vm.expectRevert(abi.encodeWithSelector(tooLarge, huge, most));
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(huge));
        vm.expectRevert(abi.encodeWithSelector(tooLarge, most + 1, most));
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(most));
    }

    function test_a_top_up_of_nothing_or_of_other_splits_is_refused() public {
        uint256 id = _deposit(_list(1e6, 1e6));
        vm.expectRevert(IOffBlocksEscrow.ZeroAmount.selector);
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(0, 0));
        vm.expectRevert(IOffBlocksEscrow.SplitLengthsDiffer.selector);
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(1));
    }

    /// Wallets made elsewhere may ask for what they did not approve, and for others' deposits.
    function test_the_escrow_checks_what_wallets_ask_of_it() public {
        uint256 id = _deposit(_list(1e6));
        vm.expectRevert(
            abi.encodeWithSelector(IOffBlocksEscrow.InsufficientAllowance.selector, uint256(0), uint256(3e6))
        );
        vm.prank(address(wallet));
        escrow.deposit(address(usdc), _list(3e6), _payees(1));
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.NotDepositor.selector, stranger));
        vm.prank(stranger);
        escrow.topUp(id, _list(1));
        vm.prank(address(wallet));
        usdc.approve(address(escrow), 1);
        vm.prank(address(wallet));
        vm.assertEq(escrow.topUp(id, _list(1)), address(usdc), "the token that the wallet counts");
    }

    function test_a_deposit_needs_the_balance_and_the_allowance() public {
        bytes4 selector = IOffBlocksEscrow.InsufficientBalance.selector;
        _refuse(_list(FUNDS, 1), _payees(2), abi.encodeWithSelector(selector, FUNDS, FUNDS + 1));
        _grant(wallet, address(usdc), 5e6);
        selector = IOffBlocksEscrow.InsufficientAllowance.selector;
        _refuse(_list(5e6, 1), _payees(2), abi.encodeWithSelector(selector, 5e6, 5e6 + 1));
        _deposit(_list(5e6));
    }

    function test_a_removed_token_takes_no_new_deposit_and_open_ones_run_their_course() public {
        uint256 id = _deposit(_list(1e6));
        vm.prank(operator);
        escrow.removeToken(address(usdc));
        _refuse(_list(1), _payees(1), abi.encodeWithSelector(IEscrowRegistry.UnsupportedToken.selector, address(usdc)));
        vm.prank(operator);
        escrow.approveAndSettle(id);
        _expectBalance(settlement, 1e6, "settlement");
    }

    function test_a_removed_payee_takes_no_new_deposit_and_open_ones_run_their_course() public {
        uint256 id = _deposit(_list(1e6));
        vm.prank(operator);
        escrow.removePayee(settlement);
        _refuse(_list(1), _payees(1), abi.encodeWithSelector(IEscrowRegistry.UnknownPayee.selector, settlement));
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(1e6));
        vm.prank(operator);
        escrow.approveAndSettle(id);
        _expectBalance(settlement, 2e6, "settlement");
    }

    function test_a_pause_stops_deposits_and_top_ups() public {
        uint256 id = _deposit(_list(1e6));
        vm.prank(operator);
        escrow.pause();
        _refuse(_list(1), _payees(1), abi.encodeWithSelector(PausableUpgradeable.EnforcedPause.selector));
        vm.expectRevert(PausableUpgradeable.EnforcedPause.selector);
        vm.prank(operator);
        wallet.topUpDepositIntoEscrow(id, _list(1));
        vm.prank(operator);
        escrow.unpause();
        _deposit(_list(1));
    }

    function _refuse(uint256[] memory amounts, address[] memory payees, bytes memory why) private {
        vm.expectRevert(why);
        vm.prank(operator);
        wallet.depositIntoEscrow(address(usdc), amounts, payees);
    }
}
