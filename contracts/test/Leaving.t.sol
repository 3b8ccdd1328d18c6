// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {ISpendLimits} from "../src/interfaces/ISpendLimits.sol";
import {World} from "./World.sol";

/// @dev Answers every question with as much memory as the caller's gas pays for.
contract EndlessFactory {
    fallback() external {
        assembly ("memory-safe") {
            return(0, 1000000)
        }
    }
}

/// @dev Answers after having used up all the gas that it was given.
contract BurningFactory {
    fallback() external {
        assembly ("memory-safe") {
            invalid()
        }
    }
}

/// @dev What a thief would make of the escrow.
contract GreedyEscrow is UUPSUpgradeable {
    function take(address token, address from, uint256 amount) external {
        IERC20(token).transferFrom(from, address(this), amount);
    }

    function ask(OffBlocksSmartWallet from, address token, uint256 amount) external {
        uint256[] memory amounts = new uint256[](2);
        (amounts[0], amounts[1]) = (amount - 1, 1);
        _taken = amount - 1;
        from.depositIntoEscrow(token, amounts, new address[](2));
    }

    uint256 private _taken;

    function _authorizeUpgrade(address) internal override {}

    function deposit(address token, uint256[] calldata, address[] calldata) external returns (uint256) {
        IERC20(token).transferFrom(msg.sender, address(this), _taken);
        return 0;
    }
}

contract Nft is ERC721 {
    constructor() ERC721("Badge", "BDG") {}

    function mint(address to, uint256 id) external {
        _mint(to, id);
    }
}

/// @title What an owner who wants to leave can rely on, whatever the operator and the owner of the escrow do
contract LeavingTest is World {
    function test_an_endless_answer_of_the_factory_does_not_lock_the_owner_in() public {
        vm.etch(address(factory), address(new EndlessFactory()).code);
        uint256 before = gasleft();
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.assertTrue(before - gasleft() < 300_000, "the answer is not read");
        vm.assertEq(wallet.timestamps(address(usdc)), vm.getBlockTimestamp() + 7 days, "the longest delay");
    }

    function test_a_factory_that_burns_gas_burns_a_bounded_amount() public {
        vm.etch(address(factory), address(new BurningFactory()).code);
        uint256 before = gasleft();
        vm.prank(customer);
        wallet.announceRevocation(address(usdc));
        vm.assertTrue(before - gasleft() < 300_000, "bounded");
        vm.assertEq(wallet.revocableAt(address(usdc)), vm.getBlockTimestamp() + 7 days, "the longest delay");
    }

    /// Whoever holds the key of the escrow's owner: announces an upgrade, reserves every wallet's balance in proper deposits, and
    /// waits until the upgrade can take it.

    function test_deposits_can_be_taken_back_well_before_an_upgrade() public {
        uint256 id = _deposit(_list(FUNDS));
        address next = address(new OffBlocksEscrow());
        vm.prank(operator);
        escrow.announceUpgrade(next, "");
        vm.warp(vm.getBlockTimestamp() + 4 days);
        vm.prank(customer);
        wallet.reclaimDeposit(id);
        _expectBalance(address(wallet), FUNDS, "back in the wallet four days before the upgrade");
    }

    function test_a_grant_with_a_nonce_of_the_future_does_not_survive_a_revocation() public {
        uint256 nonce = (vm.getBlockTimestamp() + DELAY + 1 hours) * 1_000_000;
        bytes memory unused = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), ALLOWANCE, nonce));
        vm.startPrank(customer);
        wallet.announceRevocation(address(usdc));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        wallet.revokeAllowance(address(usdc));
        vm.stopPrank();
        vm.expectRevert();
        vm.prank(operator);
        wallet.approveTokensToEscrow(address(usdc), ALLOWANCE, nonce, unused);
    }

    function test_the_highest_nonce_does_not_block_renewals() public {
        uint256 most = type(uint64).max;
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), ALLOWANCE, most));
        vm.prank(operator);
        try wallet.approveTokensToEscrow(address(usdc), ALLOWANCE, most, signature) {} catch {}
        uint256 present = vm.getBlockTimestamp() * 1_000_000;
        signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), 5, present));
        vm.prank(operator);
        wallet.approveTokensToEscrow(address(usdc), 5, present, signature);
    }

    function test_a_revocation_that_may_be_made_has_ended_the_allowance() public {
        vm.prank(customer);
        wallet.announceRevocation(address(usdc));
        _deposit(_list(1e6));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.expectRevert();
        _deposit(_list(1e6));
    }

    function test_what_was_reclaimed_cannot_be_drawn_again() public {
        uint256 id = _deposit(_list(FUNDS));
        vm.warp(vm.getBlockTimestamp() + 45 days);
        vm.startPrank(customer);
        wallet.announceRevocation(address(usdc));
        wallet.reclaimDeposit(id);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.InsufficientAllowance.selector, 0, uint256(1)));
        _deposit(_list(1));
        vm.assertEq(wallet.epoch(), 1, "and no signature brings the allowance back that was made before");
        vm.assertEq(wallet.revocableAt(address(usdc)), 0, "nor does an earlier revocation end what is granted later");
    }

    function test_a_pro_rata_settlement_pays_no_split_more_than_it_holds() public {
        uint256 id = _deposit(_list(1, 10, 10));
        vm.startPrank(operator);
        escrow.approveDeposit(id);
        escrow.settlePartially(id, 20);
        _expectBalance(settlement, 1, "what the first holds");
        _expectBalance(partner, 10, "and the rest of rounding to the next");
        _expectBalance(platform, 9, "rounded down");
    }

    function test_the_exit_opens_four_days_before_an_upgrade_and_closes_with_it() public {
        uint256 id = _deposit(_list(3e6));
        uint256 made = vm.getBlockTimestamp();
        address next = address(new OffBlocksEscrow());
        vm.prank(operator);
        escrow.announceUpgrade(next, "");
        uint256 from = made + 8 days;
        vm.warp(from - 4 days - 1);
        _refuseReclaim(id, made + 45 days);
        vm.warp(from + 30 days + 1);
        _refuseReclaim(id, made + 45 days);
        vm.warp(from + 30 days);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositReclaimed(id, address(wallet));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IOffBlocksEscrow.DepositReturned(id, address(wallet), 3e6);
        vm.prank(customer);
        wallet.reclaimDeposit(id);
    }

    function test_the_exit_closes_when_the_upgrade_is_cancelled() public {
        uint256 id = _deposit(_list(3e6));
        uint256 made = vm.getBlockTimestamp();
        address next = address(new OffBlocksEscrow());
        vm.startPrank(operator);
        escrow.announceUpgrade(next, "");
        vm.warp(made + 4 days);
        escrow.cancelUpgrade();
        vm.stopPrank();
        _refuseReclaim(id, made + 45 days);
    }

    /// All that whoever holds the keys of the escrow's owner and operator can do, against an owner who acts on the first day.
    function test_an_owner_who_acts_on_the_announcement_is_out_before_the_upgrade() public {
        vm.prank(operator);
        factory.updateWithdrawalDelay(7 days);
        address next = address(new OffBlocksEscrow());
        uint256 announced = vm.getBlockTimestamp();
        vm.prank(operator);
        escrow.announceUpgrade(next, "");
        uint256 id = _deposit(_list(FUNDS));
        vm.startPrank(customer);
        wallet.initiateTokenWithdrawalOf(address(usdc), FUNDS);
        wallet.announceRevocation(address(usdc));
        vm.warp(announced + 4 days);
        wallet.reclaimDeposit(id);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.InsufficientAllowance.selector, 0, FUNDS));
        _deposit(_list(FUNDS));
        vm.warp(announced + 7 days);
        vm.prank(customer);
        wallet.claimTokenWithdrawal(address(usdc));
        _expectBalance(customer, FUNDS, "out");
        vm.expectRevert(abi.encodeWithSelector(IGoverned.UpgradeDelayNotPassed.selector, announced + 8 days));
        vm.prank(operator);
        escrow.upgradeToAndCall(next, "");
    }

    /// An escrow that was replaced by a thief finds no allowance in any wallet: what it draws it has to ask each wallet for, which counts
    /// it against grant and limits and tells of it.
    function test_a_new_escrow_finds_no_allowance_and_is_held_to_grant_and_limits() public {
        vm.prank(customer);
        wallet.limitSpending(address(usdc), 10e6, 0);
        address next = address(new GreedyEscrow());
        vm.startPrank(operator);
        escrow.announceUpgrade(next, "");
        vm.warp(vm.getBlockTimestamp() + 8 days);
        escrow.upgradeToAndCall(next, "");
        vm.stopPrank();
        GreedyEscrow thief = GreedyEscrow(address(escrow));
        vm.assertEq(usdc.allowance(address(wallet), address(escrow)), 0, "nothing lies ready");
        vm.expectRevert();
        thief.take(address(usdc), address(wallet), 1);
        vm.expectRevert(
            abi.encodeWithSelector(ISpendLimits.DailyLimitExceeded.selector, usdc, 10e6, uint256(10e6 + 1))
        );
        thief.ask(wallet, address(usdc), 10e6 + 1);
        // One that takes less than it was allowed finds the rest gone.
        thief.ask(wallet, address(usdc), 4e6);
        vm.assertEq(usdc.allowance(address(wallet), address(escrow)), 0, "nothing is left over");
        vm.assertEq(wallet.allowanceLeft(address(usdc)), ALLOWANCE - 4e6, "counted in full");
    }

    function test_a_delay_of_seven_days_is_believed_and_a_second_more_is_not() public {
        bytes memory question = abi.encodeCall(IOffBlocksSmartWalletFactory.withdrawalDelay, ());
        uint256[3] memory delays = [uint256(7 days - 1), 7 days, 7 days + 1];
        for (uint256 i; i < delays.length; ++i) {
            vm.mockCall(address(factory), question, abi.encode(delays[i]));
            vm.prank(customer);
            wallet.initiateTokenWithdrawal(address(usdc));
            uint256 expected = delays[i] > 7 days ? 7 days : delays[i];
            vm.assertEq(wallet.timestamps(address(usdc)), vm.getBlockTimestamp() + expected, "the delay");
        }
        bytes[3] memory odd = [bytes(new bytes(31)), new bytes(33), new bytes(64)];
        for (uint256 i; i < odd.length; ++i) {
            vm.mockCall(address(factory), question, odd[i]);
            vm.prank(customer);
            wallet.initiateTokenWithdrawal(address(usdc));
            vm.assertEq(wallet.timestamps(address(usdc)), vm.getBlockTimestamp() + 7 days, "an answer is one word");
        }
        vm.clearMockedCalls();
        vm.etch(address(factory), "");
        vm.prank(customer);
        wallet.initiateTokenWithdrawal(address(usdc));
        vm.assertEq(wallet.timestamps(address(usdc)), vm.getBlockTimestamp() + 7 days, "no factory at all");
    }

    function test_an_nft_that_was_sent_to_a_wallet_leaves_at_once() public {
        Nft nft = new Nft();
        nft.mint(address(wallet), 7);
        vm.expectRevert(abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, operator));
        vm.prank(operator);
        wallet.withdrawNft(address(nft), 7);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.NftWithdrawn(address(nft), 7);
        vm.prank(customer);
        wallet.withdrawNft(address(nft), 7);
        vm.assertEq(nft.ownerOf(7), customer, "out");
    }

    /// `transferFrom` is a function of ERC-20 tokens as well, and some let an account move its own money by it.
    function test_money_does_not_leave_as_an_nft() public {
        vm.startPrank(customer);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.NotAnNft.selector, usdc));
        wallet.withdrawNft(address(usdc), 1);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.NotAnNft.selector, stranger));
        wallet.withdrawNft(stranger, 1);
        vm.stopPrank();
        // A token that says it is both is money.
        Nft both = new Nft();
        both.mint(address(wallet), 7);
        vm.mockCall(
            address(escrow), abi.encodeWithSignature("supportedTokens(address)", address(both)), abi.encode(true)
        );
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.NotAnNft.selector, both));
        vm.prank(customer);
        wallet.withdrawNft(address(both), 7);
    }

    function _refuseReclaim(uint256 id, uint256 from) private {
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.TooEarlyToReclaim.selector, from));
        vm.prank(customer);
        wallet.reclaimDeposit(id);
    }
}
