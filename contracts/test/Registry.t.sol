// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {OwnableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/OwnableUpgradeable.sol";
import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {IEscrowRegistry} from "../src/interfaces/IEscrowRegistry.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {TestToken} from "../src/TestToken.sol";
import {World} from "./World.sol";

/// @dev Has decimals, and no symbol.
contract Nameless {
    uint8 public constant decimals = 6;
}

/// @dev The chain's own money, seen as a token.
contract NativeCoin is TestToken {
    constructor(uint8 places) TestToken("Gas", "GAS", places) {}

    function balanceOf(address account) public view override returns (uint256) {
        uint8 places = decimals();
        return places < 18 ? account.balance / 10 ** (18 - places) : account.balance;
    }
}

contract RegistryTest is World {
    function test_initialising_sets_owner_factory_tokens_and_payees() public view {
        vm.assertEq(escrow.owner(), operator, "owner");
        vm.assertEq(escrow.smartWalletFactory(), address(factory), "factory");
        vm.assertTrue(escrow.supportedTokens(address(usdc)) && escrow.supportedTokens(address(eurc)), "tokens");
        vm.assertTrue(escrow.isPayee(settlement) && escrow.isPayee(partner) && escrow.isPayee(platform), "payees");
        vm.assertTrue(!escrow.supportedTokens(stranger) && !escrow.isPayee(stranger), "others");
    }

    function test_nobody_initialises_twice_nor_the_implementation() public {
        address[] memory none = new address[](0);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        escrow.initialize(stranger, address(factory), none, none);
        OffBlocksEscrow implementation = new OffBlocksEscrow();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(stranger, address(factory), none, none);
    }

    function test_initialising_needs_an_owner_and_a_factory() public {
        address[] memory none = new address[](0);
        vm.expectRevert(IGoverned.ZeroAddress.selector);
        this.makeEscrow(operator, address(0), none);
        vm.expectRevert(abi.encodeWithSelector(OwnableUpgradeable.OwnableInvalidOwner.selector, address(0)));
        this.makeEscrow(address(0), address(factory), none);
    }

    function makeEscrow(address owner, address factory_, address[] calldata list) external {
        _escrow(owner, factory_, list, list);
    }

    function test_tokens_are_added_and_removed_by_the_owner() public {
        TestToken token = new TestToken("Pound", "GBPX", 2);
        vm.startPrank(operator);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IEscrowRegistry.TokenAdded(address(token));
        escrow.addToken(address(token));
        vm.assertTrue(escrow.supportedTokens(address(token)), "added");
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.TokenAlreadyAdded.selector, address(token)));
        escrow.addToken(address(token));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IEscrowRegistry.TokenRemoved(address(token));
        escrow.removeToken(address(token));
        vm.assertTrue(!escrow.supportedTokens(address(token)), "removed");
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.UnsupportedToken.selector, address(token)));
        escrow.removeToken(address(token));
        escrow.addToken(address(token));
        vm.assertTrue(escrow.supportedTokens(address(token)), "added again");
    }

    function test_tokens_and_payees_are_listed_as_they_are_now() public {
        vm.assertEq(_listed(escrow.tokens()), _pair(address(usdc), address(eurc)), "tokens");
        vm.assertEq(_listed(escrow.payees()), _listed(_payees(3)), "payees");
        vm.startPrank(operator);
        escrow.removeToken(address(usdc));
        escrow.removePayee(settlement);
        escrow.announcePayee(stranger);
        address[] memory one = new address[](1);
        one[0] = address(eurc);
        vm.assertEq(_listed(escrow.tokens()), _listed(one), "without the token removed");
        vm.assertEq(_listed(escrow.payees()), _pair(partner, platform), "neither removed nor only announced");
        escrow.addToken(address(usdc));
        escrow.removePayee(platform);
        vm.warp(vm.getBlockTimestamp() + 8 days);
        escrow.confirmPayee(stranger);
        vm.assertEq(_listed(escrow.tokens()), _pair(address(usdc), address(eurc)), "in the order first added");
        vm.assertEq(_listed(escrow.payees()), _pair(partner, stranger), "the new payee last");
    }

    function test_a_token_re_added_keeps_its_open_deposits() public {
        uint256 id = _deposit(_list(1e6));
        vm.startPrank(operator);
        escrow.removeToken(address(usdc));
        escrow.addToken(address(usdc));
        vm.assertEq(escrow.depositById(id).token, address(usdc), "token");
        escrow.rejectAndReturn(id);
        _expectBalance(address(wallet), FUNDS, "wallet");
    }

    function test_what_is_no_token_is_refused() public {
        vm.startPrank(operator);
        vm.expectRevert(IGoverned.ZeroAddress.selector);
        escrow.addToken(address(0));
        address[2] memory others = [stranger, address(factory)];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.NotAToken.selector, others[i]));
            escrow.addToken(others[i]);
        }
    }

    function test_a_payee_is_announced_waits_in_public_and_is_confirmed() public {
        uint256 from = vm.getBlockTimestamp() + 8 days;
        vm.startPrank(operator);
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.PayeeNotAnnounced.selector, stranger));
        escrow.confirmPayee(stranger);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IEscrowRegistry.PayeeAnnounced(stranger, from);
        escrow.announcePayee(stranger);
        vm.assertEq(escrow.payeeConfirmableAt(stranger), from, "public");
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.PayeeDelayNotPassed.selector, stranger, from));
        escrow.confirmPayee(stranger);
        vm.assertTrue(!escrow.isPayee(stranger), "not before");
        vm.warp(from);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IEscrowRegistry.PayeeRegistered(stranger);
        escrow.confirmPayee(stranger);
        vm.assertTrue(escrow.isPayee(stranger) && escrow.payeeConfirmableAt(stranger) == 0, "registered");
        address[] memory payees = new address[](1);
        payees[0] = stranger;
        escrow.approveAndSettle(wallet.depositIntoEscrow(address(usdc), _list(3), payees));
        _expectBalance(stranger, 3, "paid");
    }

    function test_a_contract_with_decimals_and_no_symbol_is_no_token() public {
        Nameless nameless = new Nameless();
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.NotAToken.selector, nameless));
        vm.prank(operator);
        escrow.addToken(address(nameless));
    }

    function test_an_announced_payee_lapses_after_thirty_days() public {
        uint256 until = vm.getBlockTimestamp() + 38 days;
        vm.startPrank(operator);
        escrow.announcePayee(stranger);
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.PayeeLapsed.selector, stranger, until));
        escrow.confirmPayee(stranger);
        vm.warp(until);
        escrow.confirmPayee(stranger);
        vm.assertTrue(escrow.isPayee(stranger), "until then it may be confirmed");
    }

    /// Native money leaves wallets at once, for gas: what cards draw must not.
    function test_the_chains_native_coin_is_no_token() public {
        uint8[4] memory places = [0, 6, 18, 20];
        for (uint256 i; i < places.length; ++i) {
            NativeCoin coin = new NativeCoin(places[i]);
            vm.deal(operator, 5 ether + 7);
            vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.NativeCoin.selector, coin));
            vm.prank(operator, operator);
            escrow.addToken(address(coin));
        }
        // A balance below the token's unit shows nothing.
        NativeCoin last = new NativeCoin(6);
        vm.deal(operator, 10 ** 12 - 1);
        vm.prank(operator, operator);
        escrow.addToken(address(last));
        // And a token of its own may show as much as there is native money, but does not.
        vm.deal(operator, 5 ether);
        TestToken token = new TestToken("Pound", "GBPX", 6);
        token.mint(operator, 5e6 + 1);
        vm.prank(operator, operator);
        escrow.addToken(address(token));
    }

    function test_the_payee_delay_outlasts_every_withdrawal_delay() public view {
        vm.assertTrue(escrow.PAYEE_DELAY() > factory.LONGEST_WITHDRAWAL_DELAY(), "time to leave");
        vm.assertEq(factory.LONGEST_WITHDRAWAL_DELAY(), wallet.LONGEST_WITHDRAWAL_DELAY(), "one bound");
    }

    function test_a_removed_payee_or_announcement_waits_again() public {
        vm.startPrank(operator);
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.UnknownPayee.selector, stranger));
        escrow.removePayee(stranger);
        escrow.announcePayee(stranger);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IEscrowRegistry.PayeeRemoved(stranger);
        escrow.removePayee(stranger);
        vm.warp(vm.getBlockTimestamp() + 8 days);
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.PayeeNotAnnounced.selector, stranger));
        escrow.confirmPayee(stranger);
        escrow.removePayee(partner);
        vm.assertTrue(!escrow.isPayee(partner), "removed");
        escrow.announcePayee(partner);
        vm.warp(vm.getBlockTimestamp() + 8 days);
        escrow.confirmPayee(partner);
        vm.assertTrue(escrow.isPayee(partner), "again");
    }

    function test_payees_that_make_no_sense_are_refused() public {
        vm.startPrank(operator);
        vm.expectRevert(IGoverned.ZeroAddress.selector);
        escrow.announcePayee(address(0));
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.NotAPayee.selector, address(escrow)));
        escrow.announcePayee(address(escrow));
        vm.expectRevert(abi.encodeWithSelector(IEscrowRegistry.PayeeAlreadyRegistered.selector, settlement));
        escrow.announcePayee(settlement);
    }

    function test_the_numbers_of_tokens_and_payees_run_out_by_name() public {
        // Both counts lie in the word before the maps: see storage/OffBlocksEscrow.txt.
        bytes32 both = vm.load(address(escrow), bytes32(uint256(40)));
        vm.assertEq(uint256(both), uint256(3) << 16 | 2, "slot of the counts");
        vm.store(address(escrow), bytes32(uint256(40)), bytes32(uint256(type(uint32).max)));
        TestToken token = new TestToken("Pound", "GBPX", 2);
        vm.startPrank(operator);
        vm.expectRevert(IEscrowRegistry.RegistryFull.selector);
        escrow.addToken(address(token));
        escrow.announcePayee(stranger);
        vm.warp(vm.getBlockTimestamp() + 8 days);
        vm.expectRevert(IEscrowRegistry.RegistryFull.selector);
        escrow.confirmPayee(stranger);
        // Those that have a number come and go as before.
        escrow.removeToken(address(usdc));
        escrow.addToken(address(usdc));
    }

    function test_only_the_owner_governs() public {
        bytes[8] memory calls = [
            abi.encodeCall(IEscrowRegistry.addToken, (address(usdc))),
            abi.encodeCall(IEscrowRegistry.removeToken, (address(usdc))),
            abi.encodeCall(IEscrowRegistry.announcePayee, (stranger)),
            abi.encodeCall(IEscrowRegistry.confirmPayee, (stranger)),
            abi.encodeCall(IEscrowRegistry.removePayee, (settlement)),
            abi.encodeCall(IOffBlocksEscrow.pause, ()),
            abi.encodeCall(IOffBlocksEscrow.unpause, ()),
            abi.encodeCall(escrow.upgradeToAndCall, (address(usdc), ""))
        ];
        bytes memory refusal = abi.encodeWithSelector(OwnableUpgradeable.OwnableUnauthorizedAccount.selector, stranger);
        for (uint256 i; i < calls.length; ++i) {
            vm.prank(stranger);
            (bool ok, bytes memory why) = address(escrow).call(calls[i]);
            vm.assertTrue(!ok && keccak256(why) == keccak256(refusal), "refused by name");
        }
    }

    function test_ownership_moves_in_two_steps_and_is_never_renounced() public {
        vm.prank(operator);
        escrow.transferOwnership(stranger);
        vm.assertEq(escrow.owner(), operator, "not yet");
        vm.prank(stranger);
        escrow.acceptOwnership();
        vm.assertTrue(escrow.mayOperate(stranger) && !escrow.mayOperate(operator), "the new owner operates");
        vm.expectRevert(IGoverned.OwnerNeeded.selector);
        vm.prank(stranger);
        escrow.renounceOwnership();
    }

    function test_an_upgrade_keeps_deposits_and_registries() public {
        uint256 id = _deposit(_list(17e6, 2e6, 1e6));
        bytes32 before = keccak256(abi.encode(escrow.depositById(id)));
        address next = address(new OffBlocksEscrow());
        vm.startPrank(operator);
        escrow.announceUpgrade(next, "");
        vm.warp(vm.getBlockTimestamp() + 8 days);
        escrow.upgradeToAndCall(next, "");
        vm.stopPrank();
        vm.assertEq(keccak256(abi.encode(escrow.depositById(id))), before, "deposit");
        vm.prank(operator);
        escrow.approveAndSettle(id);
        _expectBalance(settlement, 17e6, "settlement");
    }

    function _pair(address one, address two) private pure returns (bytes32) {
        address[] memory list = new address[](2);
        (list[0], list[1]) = (one, two);
        return _listed(list);
    }

    function _listed(address[] memory list) private pure returns (bytes32) {
        return keccak256(abi.encode(list));
    }
}
