// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OwnableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/OwnableUpgradeable.sol";
import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {Governed} from "../src/Governed.sol";
import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {OffBlocksSmartWalletFactory} from "../src/OffBlocksSmartWalletFactory.sol";
import {IEscrowRegistry} from "../src/interfaces/IEscrowRegistry.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {World} from "./World.sol";

/// @dev What a rogue owner would like the escrow to become.
contract Thief is OffBlocksEscrow {
    function take(address token, address to, uint256 amount) external {
        (bool ok,) = token.call(abi.encodeWithSignature("transfer(address,uint256)", to, amount));
        require(ok, "taken");
    }
}

contract GovernedTest is World {
    address private clerk = address(0xc1e4);
    address private watchman = address(0x3a7c4);
    Governed[2] private both;

    function setUp() public override {
        super.setUp();
        both = [Governed(address(escrow)), Governed(address(factory))];
    }

    function test_the_owner_names_operators_and_dismisses_them() public {
        vm.startPrank(operator);
        for (uint256 i; i < both.length; ++i) {
            Governed it = both[i];
            vm.expectRevert(IGoverned.ZeroAddress.selector);
            it.addOperator(address(0));
            vm.expectRevert(abi.encodeWithSelector(IGoverned.UnknownOperator.selector, clerk));
            it.removeOperator(clerk);
            vm.expectEmit(true, true, true, true, address(it));
            emit IGoverned.OperatorAdded(clerk);
            it.addOperator(clerk);
            vm.assertTrue(it.isOperator(clerk) && it.mayOperate(clerk) && it.mayOperate(operator), "both may");
            vm.expectRevert(abi.encodeWithSelector(IGoverned.AlreadyOperator.selector, clerk));
            it.addOperator(clerk);
            vm.expectEmit(true, true, true, true, address(it));
            emit IGoverned.OperatorRemoved(clerk);
            it.removeOperator(clerk);
            vm.assertTrue(!it.isOperator(clerk) && !it.mayOperate(clerk), "dismissed");
        }
    }

    function test_operators_are_listed_as_they_are_now() public {
        vm.startPrank(operator);
        for (uint256 i; i < both.length; ++i) {
            vm.assertEq(both[i].operators().length, 0, "the owner needs no naming");
            both[i].addOperator(clerk);
            both[i].addOperator(stranger);
            both[i].addOperator(watchman);
            vm.assertEq(both[i].operators().length, 3, "all three");
            both[i].removeOperator(clerk);
            address[] memory left = both[i].operators();
            vm.assertTrue(left.length == 2 && left[0] == watchman && left[1] == stranger, "without the one dismissed");
            both[i].addOperator(clerk);
            vm.assertEq(both[i].operators()[2], clerk, "named again");
        }
    }

    function test_an_operator_does_the_days_work() public {
        _hire();
        vm.startPrank(clerk);
        OffBlocksSmartWallet made =
            OffBlocksSmartWallet(payable(factory.deploySmartWallet(customer, address(escrow), address(factory), 3)));
        usdc.mint(address(made), FUNDS);
        bytes memory signature = _sign(OWNER_KEY, made.grantTypedHash(address(usdc), FUNDS, 0));
        made.approveTokensToEscrow(address(usdc), FUNDS, 0, signature);
        uint256 first = made.depositIntoEscrow(address(usdc), _list(3e6), _payees(1));
        made.topUpDepositIntoEscrow(first, _list(1e6));
        escrow.approveDeposit(first);
        escrow.settleDeposit(first);
        escrow.rejectAndReturn(made.depositIntoEscrow(address(usdc), _list(3e6), _payees(1)));
        _expectBalance(settlement, 4e6, "settlement");
        _expectBalance(address(made), FUNDS - 4e6, "wallet");
    }

    function test_an_operator_governs_nothing() public {
        _hire();
        address[2] memory others = [clerk, watchman];
        bytes memory next = abi.encodeCall(IGoverned.announceUpgrade, (address(usdc), ""));
        bytes[19] memory calls = [
            abi.encodeCall(IGoverned.addOperator, (stranger)),
            abi.encodeCall(IGoverned.removeOperator, (clerk)),
            next,
            abi.encodeCall(IGoverned.confirmGuardian, ()),
            abi.encodeCall(both[0].upgradeToAndCall, (address(usdc), "")),
            abi.encodeCall(both[0].transferOwnership, (clerk)),
            abi.encodeCall(IOffBlocksSmartWalletFactory.updateWithdrawalDelay, (2 hours)),
            abi.encodeCall(
                IOffBlocksSmartWalletFactory.batchRegisterSmartWallets, (new address[](0), new address[](0))
            ),
            abi.encodeCall(IEscrowRegistry.addToken, (address(usdc))),
            abi.encodeCall(IEscrowRegistry.removeToken, (address(usdc))),
            abi.encodeCall(IEscrowRegistry.announcePayee, (clerk)),
            abi.encodeCall(IEscrowRegistry.confirmPayee, (clerk)),
            abi.encodeCall(IEscrowRegistry.removePayee, (settlement)),
            abi.encodeCall(IGoverned.setGuardian, (clerk)),
            abi.encodeCall(IOffBlocksEscrow.unpause, ()),
            abi.encodeCall(IOffBlocksEscrow.announceEmergency, ()),
            abi.encodeCall(IOffBlocksEscrow.cancelEmergency, ()),
            abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (1)),
            next
        ];
        for (uint256 who; who < others.length; ++who) {
            bytes memory refusal =
                abi.encodeWithSelector(OwnableUpgradeable.OwnableUnauthorizedAccount.selector, others[who]);
            for (uint256 i; i < calls.length; ++i) {
                bool ofFactory = i >= 6 && i < 8 || i == 18;
                vm.prank(others[who]);
                (bool ok, bytes memory why) = address(both[ofFactory ? 1 : 0]).call(calls[i]);
                vm.assertTrue(!ok && keccak256(why) == keccak256(refusal), "refused by name");
            }
        }
    }

    function test_the_guardian_pauses_and_does_nothing_else() public {
        uint256 id = _deposit(_list(3e6));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IGoverned.GuardianChanged(address(0), watchman);
        vm.prank(operator);
        escrow.setGuardian(watchman);
        vm.assertEq(escrow.guardian(), watchman, "named");
        vm.startPrank(watchman);
        escrow.pause();
        vm.assertTrue(escrow.paused(), "paused");
        vm.expectRevert(abi.encodeWithSelector(OwnableUpgradeable.OwnableUnauthorizedAccount.selector, watchman));
        escrow.unpause();
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotOperator.selector, watchman));
        escrow.rejectAndReturn(id);
        vm.stopPrank();
        vm.prank(operator);
        escrow.unpause();
        // Nobody is the zero address, so that no guardian is nobody.
        vm.prank(operator);
        escrow.pause();
        vm.assertTrue(escrow.paused(), "the owner pauses, too");
    }

    function test_the_guardian_cancels_upgrades_of_both() public {
        address next = address(new Thief());
        for (uint256 i; i < both.length; ++i) {
            vm.startPrank(operator);
            both[i].setGuardian(watchman);
            both[i].announceUpgrade(next, "");
            vm.stopPrank();
            vm.expectRevert(abi.encodeWithSelector(OwnableUpgradeable.OwnableUnauthorizedAccount.selector, stranger));
            vm.prank(stranger);
            both[i].cancelUpgrade();
            vm.expectEmit(true, true, true, true, address(both[i]));
            emit IGoverned.UpgradeCancelled();
            vm.prank(watchman);
            both[i].cancelUpgrade();
            vm.assertEq(both[i].upgradeableAt(), 0, "cancelled");
        }
    }

    /// Or whoever holds the owner's key would first be rid of who can cancel.
    function test_a_guardian_changes_no_faster_than_code() public {
        for (uint256 i; i < both.length; ++i) {
            Governed it = both[i];
            uint256 from = vm.getBlockTimestamp() + 8 days;
            vm.startPrank(operator);
            vm.expectRevert(IGoverned.GuardianNotAnnounced.selector);
            it.confirmGuardian();
            it.setGuardian(watchman);
            vm.assertEq(it.guardianChangeableAt(), 0, "the first guardian does not wait");
            vm.expectEmit(true, true, true, true, address(it));
            emit IGoverned.GuardianAnnounced(address(0), from, from + 30 days);
            it.setGuardian(address(0));
            vm.assertEq(it.guardian(), watchman, "still there");
            vm.assertEq(it.guardianChangeableAt(), from, "public");
            it.setGuardian(clerk);
            vm.assertEq(it.nextGuardian(), clerk, "in place of the one announced before");
            vm.warp(from - 1);
            vm.expectRevert(abi.encodeWithSelector(IGoverned.ChangeDelayNotPassed.selector, from));
            it.confirmGuardian();
            vm.warp(from + 30 days + 1);
            vm.expectRevert(abi.encodeWithSelector(IGoverned.ChangeLapsed.selector, from + 30 days));
            it.confirmGuardian();
            vm.warp(from + 30 days);
            vm.expectEmit(true, true, true, true, address(it));
            emit IGoverned.GuardianChanged(watchman, clerk);
            it.confirmGuardian();
            vm.assertEq(it.guardian(), clerk, "changed");
            vm.assertTrue(it.nextGuardian() == address(0) && it.guardianChangeableAt() == 0, "used up");
            from = vm.getBlockTimestamp() + 8 days;
            it.setGuardian(address(0));
            vm.warp(from);
            it.confirmGuardian();
            vm.assertEq(it.guardian(), address(0), "none any more");
            vm.stopPrank();
        }
    }

    function test_who_deploys_hands_over_at_once_and_later_owners_wait() public {
        for (uint256 i; i < both.length; ++i) {
            Governed it = both[i];
            uint256 created = vm.getBlockTimestamp();
            if (i == 1) created -= 46 days;
            vm.warp(created + 8 days - 1);
            vm.expectEmit(true, true, true, true, address(it));
            emit IGoverned.OwnershipOffered(clerk, created + 8 days - 1, created + 38 days - 1);
            vm.prank(operator);
            it.transferOwnership(clerk);
            vm.prank(clerk);
            it.acceptOwnership();
            vm.assertTrue(it.owner() == clerk && it.ownershipAcceptableAt() == 0, "handed over");
            vm.warp(created + 8 days);
            uint256 from = created + 16 days;
            vm.prank(clerk);
            it.transferOwnership(stranger);
            vm.assertEq(it.ownershipAcceptableAt(), from, "public");
            vm.warp(from - 1);
            vm.expectRevert(abi.encodeWithSelector(IGoverned.ChangeDelayNotPassed.selector, from));
            vm.prank(stranger);
            it.acceptOwnership();
            vm.warp(from + 30 days + 1);
            vm.expectRevert(abi.encodeWithSelector(IGoverned.ChangeLapsed.selector, from + 30 days));
            vm.prank(stranger);
            it.acceptOwnership();
            vm.warp(from + 30 days);
            vm.expectRevert(abi.encodeWithSelector(OwnableUpgradeable.OwnableUnauthorizedAccount.selector, operator));
            vm.prank(operator);
            it.acceptOwnership();
            vm.prank(stranger);
            it.acceptOwnership();
            vm.assertEq(it.owner(), stranger, "accepted");
            vm.prank(stranger);
            it.transferOwnership(clerk);
            vm.prank(stranger);
            it.transferOwnership(address(0));
            vm.assertTrue(it.pendingOwner() == address(0) && it.ownershipAcceptableAt() == 0, "withdrawn");
        }
    }

    function test_an_upgrade_waits_in_public_longer_than_any_withdrawal() public {
        address next = address(new Thief());
        uint256 from = vm.getBlockTimestamp() + 8 days;
        vm.startPrank(operator);
        vm.expectRevert(IGoverned.UpgradeNotAnnounced.selector);
        escrow.upgradeToAndCall(next, "");
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IGoverned.UpgradeAnnounced(next, next.codehash, "", from, from + 30 days);
        escrow.announceUpgrade(next, "");
        vm.assertEq(escrow.upgradeableAt(), from, "public");
        vm.assertTrue(escrow.UPGRADE_DELAY() > factory.LONGEST_WITHDRAWAL_DELAY(), "time to leave");
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.UpgradeDelayNotPassed.selector, from));
        escrow.upgradeToAndCall(next, "");
        vm.warp(from);
        escrow.upgradeToAndCall(next, "");
        vm.assertEq(escrow.upgradeableAt(), 0, "used up");
        vm.expectRevert(IGoverned.UpgradeNotAnnounced.selector);
        escrow.upgradeToAndCall(next, "");
    }

    function test_an_owner_gone_rogue_cannot_upgrade_before_the_customers_have_left() public {
        vm.prank(operator);
        factory.updateWithdrawalDelay(7 days);
        address next = address(new Thief());
        vm.startPrank(operator);
        escrow.announceUpgrade(next, "");
        bytes memory take = abi.encodeCall(Thief.take, (address(usdc), operator, 1));
        vm.expectRevert(IGoverned.UpgradeNotAnnounced.selector);
        escrow.upgradeToAndCall(next, take);
        vm.stopPrank();
        vm.startPrank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        wallet.announceRevocation(address(usdc));
        vm.warp(vm.getBlockTimestamp() + 7 days);
        wallet.claimTokenWithdrawal(address(usdc));
        wallet.revokeAllowance(address(usdc));
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IGoverned.UpgradeDelayNotPassed.selector, vm.getBlockTimestamp() + 1 days));
        vm.prank(operator);
        escrow.upgradeToAndCall(next, "");
        _expectBalance(customer, FUNDS, "customer");
    }

    function test_only_what_was_announced_is_made() public {
        address next = address(new OffBlocksSmartWalletFactory());
        address other = address(new OffBlocksSmartWalletFactory());
        bytes memory call = abi.encodeCall(factory.updateWithdrawalDelay, (2 hours));
        vm.startPrank(operator);
        factory.announceUpgrade(next, call);
        vm.warp(vm.getBlockTimestamp() + 8 days);
        bytes4 not = IGoverned.UpgradeNotAnnounced.selector;
        vm.expectRevert(not);
        factory.upgradeToAndCall(other, call);
        vm.expectRevert(not);
        factory.upgradeToAndCall(next, "");
        bytes memory code = next.code;
        vm.etch(next, other.code);
        vm.etch(next, bytes.concat(code, hex"00"));
        vm.expectRevert(not);
        factory.upgradeToAndCall(next, call);
        vm.etch(next, code);
        factory.upgradeToAndCall(next, call);
        vm.assertEq(factory.withdrawalDelay(), 2 hours, "the call was made, too");
    }

    function test_an_upgrade_is_cancelled_replaced_and_lapses() public {
        address next = address(new OffBlocksSmartWalletFactory());
        uint256 start = vm.getBlockTimestamp();
        vm.startPrank(operator);
        vm.expectRevert(IGoverned.UpgradeNotAnnounced.selector);
        factory.cancelUpgrade();
        factory.announceUpgrade(next, "");
        vm.expectEmit(true, true, true, true, address(factory));
        emit IGoverned.UpgradeCancelled();
        factory.cancelUpgrade();
        vm.warp(start + 8 days);
        vm.expectRevert(IGoverned.UpgradeNotAnnounced.selector);
        factory.upgradeToAndCall(next, "");
        factory.announceUpgrade(next, "");
        vm.warp(start + 15 days);
        factory.announceUpgrade(next, "");
        vm.warp(start + 16 days);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.UpgradeDelayNotPassed.selector, start + 23 days));
        factory.upgradeToAndCall(next, "");
        vm.warp(start + 53 days + 1);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.UpgradeLapsed.selector, start + 53 days));
        factory.upgradeToAndCall(next, "");
        vm.warp(start + 53 days);
        factory.upgradeToAndCall(next, "");
    }

    function test_an_emergency_is_public_for_three_days_and_goes_only_back_to_the_wallet() public {
        uint256 pending = _deposit(_list(20e6));
        uint256 approved = _deposit(_list(20e6));
        uint256 rejected = _deposit(_list(20e6));
        uint256 settled = _deposit(_list(20e6));
        uint256 from = vm.getBlockTimestamp() + 3 days;
        vm.startPrank(operator);
        escrow.approveDeposit(approved);
        escrow.rejectDeposit(rejected);
        escrow.approveAndSettle(settled);
        vm.expectRevert(PausableUpgradeable.ExpectedPause.selector);
        escrow.emergencyWithdraw(pending);
        escrow.pause();
        vm.expectRevert(IOffBlocksEscrow.EmergencyNotAnnounced.selector);
        escrow.emergencyWithdraw(pending);
        vm.expectRevert(IOffBlocksEscrow.EmergencyNotAnnounced.selector);
        escrow.cancelEmergency();
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.EmergencyAnnounced(from);
        escrow.announceEmergency();
        vm.assertEq(escrow.emergencyAnnouncedAt(), vm.getBlockTimestamp(), "public");
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.EmergencyDelayNotPassed.selector, from));
        escrow.emergencyWithdraw(pending);
        vm.warp(from);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositReturned(pending, address(wallet), 20e6);
        escrow.emergencyWithdraw(pending);
        escrow.emergencyWithdraw(approved);
        escrow.emergencyWithdraw(rejected);
        _expectBalance(address(wallet), FUNDS - 20e6, "all but the settled one");
        _expectWrongStatus(settled, IOffBlocksEscrow.Status.Settled);
        escrow.emergencyWithdraw(settled);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.EmergencyCancelled();
        escrow.cancelEmergency();
        vm.assertEq(escrow.emergencyAnnouncedAt(), 0, "over");
    }

    function test_an_emergency_lapses_after_thirty_days_and_names_itself() public {
        uint256 one = _deposit(_list(3e6));
        uint256 two = _deposit(_list(3e6));
        uint256 until = vm.getBlockTimestamp() + 33 days;
        vm.startPrank(operator);
        escrow.announceEmergency();
        escrow.pause();
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.EmergencyLapsed.selector, until));
        escrow.emergencyWithdraw(one);
        vm.warp(until);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.EmergencyReturned(two, address(wallet));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositReturned(two, address(wallet), 3e6);
        escrow.emergencyWithdraw(two);
    }

    function test_an_emergency_cannot_be_kept_in_store_for_later_deposits() public {
        vm.prank(operator);
        escrow.announceEmergency();
        vm.warp(vm.getBlockTimestamp() + 300 days);
        uint256 id = _deposit(_list(20e6));
        vm.startPrank(operator);
        escrow.approveDeposit(id);
        escrow.pause();
        vm.expectRevert(IOffBlocksEscrow.EmergencyNotAnnounced.selector);
        escrow.emergencyWithdraw(id);
        escrow.unpause();
        escrow.settleDeposit(id);
        _expectBalance(settlement, 20e6, "settled all the same");
    }

    function _hire() private {
        vm.startPrank(operator);
        escrow.addOperator(clerk);
        factory.addOperator(clerk);
        escrow.setGuardian(watchman);
        vm.stopPrank();
    }
}
