// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {Books} from "./Books.sol";
import {OddToken} from "./OddTokens.t.sol";
import {CustomerMoves} from "./CustomerMoves.sol";
import {GovernorMoves} from "./GovernorMoves.sol";
import {HostileMoves, WorstToken} from "./HostileMoves.sol";
import {RogueFactory} from "./RogueFactory.sol";
import {StrangerMoves, TokenMoves} from "./StrangerMoves.sol";
import {World} from "./World.sol";

/// @dev Everybody at once, in random order.
contract Handler is GovernorMoves, CustomerMoves, StrangerMoves, TokenMoves, HostileMoves {
    constructor(Cast memory cast_, address[] memory payees_, address[] memory candidates, uint256 granted_, WorstToken worst_) {
        (cast, payees, granted, worst) = (cast_, payees_, granted_, worst_);
        minted = cast_.token.balanceOf(address(cast_.wallet));
        for (uint256 i; i < candidates.length; ++i) {
            _candidate(candidates[i]);
        }
    }
}

contract InvariantsTest is World {
    Handler private handler;
    OddToken private odd;
    WorstToken private worst;
    address private clerk = address(0xc1e4);
    address private watchman = address(0x3a7c4);

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        odd.mint(address(wallet), FUNDS);
        worst = new WorstToken();
        worst.mint(address(wallet), FUNDS);
        vm.startPrank(operator);
        escrow.addToken(address(odd));
        escrow.addToken(address(worst));
        escrow.addOperator(clerk);
        escrow.setGuardian(watchman);
        vm.stopPrank();
        _grant(wallet, address(odd), FUNDS);
        _grant(wallet, address(worst), FUNDS);
        _grant(wallet, address(usdc), 500e6);
        Books.Cast memory cast =
            Books.Cast(escrow, factory, wallet, usdc, odd, operator, clerk, watchman, customer, stranger);
        address[] memory candidates = new address[](2);
        (candidates[0], candidates[1]) = (address(0xca1), address(0xca2));
        handler = new Handler(cast, _payees(3), candidates, 500e6, worst);
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// After every tenth call and the last: nothing went through that should not have, which the handler says by name, and the books of the
    /// sequence and those of the chain say the same.
    function invariant_no_promise_is_broken_and_every_unit_is_where_the_books_say() public view {
        vm.assertEq(handler.broken(), "", "broken promise");
        uint256 open = handler.deposited() - handler.settled() - handler.returned();
        _expectBalance(address(escrow), open + handler.donated(), "the escrow holds its open deposits");
        uint256 left = handler.minted() + handler.returned() - handler.deposited() - handler.claimed();
        _expectBalance(address(wallet), left, "the wallet has what neither the escrow nor its owner took");
        _expectBalance(customer, handler.claimed(), "the owner has what was claimed");
        _expectPaid(settlement);
        _expectPaid(partner);
        _expectPaid(platform);
        _expectPaid(address(0xca1));
        _expectPaid(address(0xca2));
        vm.assertEq(usdc.balanceOf(stranger) + usdc.balanceOf(operator) + usdc.balanceOf(clerk), 0, "nobody else");
        uint256 revocable = wallet.revocableAt(address(usdc));
        bool over = revocable != 0 && vm.getBlockTimestamp() >= revocable;
        vm.assertEq(wallet.allowanceLeft(address(usdc)), over ? 0 : handler.granted(), "what is left of the grant");
        vm.assertEq(usdc.allowance(address(wallet), address(escrow)), 0, "a new escrow finds no allowance");
    }

    /// At the end of a sequence: every deposit is added up anew from the chain, for all tokens, and each is settled, returned and open
    /// to exactly what was put in.
    function afterInvariant() public view {
        uint256 count = escrow.depositCount();
        uint256[3] memory open;
        uint256 owed;
        for (uint256 id = 1; id <= count; ++id) {
            IOffBlocksEscrow.Deposit memory d = escrow.depositById(id);
            bool final_ = d.status == IOffBlocksEscrow.Status.Settled || d.status == IOffBlocksEscrow.Status.Returned;
            uint256 which = d.token == address(usdc) ? 0 : d.token == address(odd) ? 1 : 2;
            uint256 holds = final_ ? 0 : d.amount;
            open[which] += holds;
            vm.assertEq(
                handler.settledOf(id) + handler.returnedOf(id) + holds, handler.put(id), "put in is accounted for"
            );
            if (which == 1) owed += handler.put(id);
        }
        vm.assertEq(handler.deposited() - handler.settled() - handler.returned(), open[0], "open deposits");
        uint256 held = escrow.heldFor(address(wallet), address(odd)) + escrow.heldFor(settlement, address(odd))
            + escrow.heldFor(partner, address(odd)) + escrow.heldFor(platform, address(odd));
        vm.assertTrue(odd.balanceOf(address(escrow)) >= open[1] + held, "the odd token's deposits are held, too");
        vm.assertTrue(owed >= open[1] + held, "no more is owed than was deposited");
    }

    /// Shows that the handler gets through to all it means to try: properties of nothing would hold as well.
    function test_the_handler_moves_money() public {
        handler.deposit(17_999_996, 2e6, 1e6, 1, false);
        handler.deposit(17_999_996, 2e6, 1e6, 2, true);
        handler.topUp(0, 3e6, false);
        handler.settleExactly(0, 6, 0);
        handler.giveBack(1, 1);
        handler.deposit(17_999_996, 2e6, 1e6, 1, false);
        handler.settleProRata(0, 7e6, true);
        handler.deposit(17_999_996, 2e6, 1e6, 1, false);
        handler.settleMany(0, 0);
        handler.settleWhole(0, 0);
        vm.assertEq(handler.moves(), 9, "every call but the doubled one went through");
        handler.depositMany(7e6, 8e6);
        handler.settlePart(0, 6, 2);
        handler.settlePart(1, 5, 0);
        handler.topUp(1, 2e6, true);
        handler.returnPart(1, 6, 0);
        handler.returnPart(1, 6, 1);
        vm.assertEq(handler.moves(), 15, "parts went through");
        vm.assertEq(handler.settledOf(6), 8e6, "all of it in two parts of one batch");
        handler.giveBack(1, 0);
        handler.grant(80e6, 2, false);
        vm.assertEq(handler.granted(), 80e6, "granted, by a call of its own");
        handler.grant(90e6, 1, true);
        vm.assertEq(handler.granted(), 90e6, "granted");
        handler.replay(0, true);
        handler.withdraw(4e6, false);
        handler.wait(2 days);
        handler.claim(1, false);
        vm.assertTrue(handler.claimed() > 0, "claimed");
        handler.limit(30e6, 0, 3);
        handler.revoke(0);
        handler.wait(2 days);
        handler.revoke(1);
        vm.assertEq(handler.granted(), 0, "revoked");
        handler.changePayee(0, 0);
        handler.waitLong(9 days);
        handler.changePayee(0, 2);
        vm.assertTrue(escrow.isPayee(address(0xca1)), "a new payee");
        handler.upgrade(0, false);
        handler.waitLong(9 days);
        handler.upgrade(1, false);
        vm.assertEq(escrow.upgradeableAt(), 0, "upgraded");
        handler.grant(90e6, 1, false);
        handler.deposit(17_999_996, 2e6, 1e6, 1, false);
        handler.emergency(0, 0);
        handler.waitLong(4 days);
        handler.emergency(0, 1);
        vm.assertEq(handler.moves(), 18, "the emergency went through");
        handler.deposit(17_999_996, 2e6, 1e6, 0, false);
        handler.waitLong(29 days);
        handler.waitLong(29 days);
        handler.reclaim(0);
        vm.assertEq(handler.moves(), 20, "taken back");
        handler.depositOdd(3e6);
        handler.blockPayee(0, true);
        handler.settleWhole(0, 0);
        vm.assertTrue(escrow.heldFor(settlement, address(odd)) > 0, "held");
        handler.delay(3 hours, true);
        handler.pause(true);
        vm.assertTrue(escrow.paused(), "paused");
        handler.smuggle(0x12345678, 2);
        handler.stranger(0, 1);
        invariant_no_promise_is_broken_and_every_unit_is_where_the_books_say();
        afterInvariant();
    }

    /// The same of what the hostile ones try.
    function test_the_handler_has_a_rogue_factory_and_a_token_at_its_worst() public {
        uint256 last = uint256(type(RogueFactory.Answer).max);
        for (uint256 i; i <= last; ++i) {
            handler.factoryTurns(2 * i);
            for (uint256 which; which < 5; ++which) {
                handler.factoryCalls(which, 5e6);
            }
            handler.strangerDeposits(i);
            handler.withdraw(4e6, false);
            handler.waitLong(7 days);
            handler.claim(0, false);
            vm.assertEq(handler.claimed(), (i + 1) * (1 + 4e6), "out, whatever the factory answers");
        }
        handler.factoryTurns(1);
        handler.deposit(17_999_996, 2e6, 1e6, 1, false);
        handler.depositWorst(5e6);
        uint256 id = escrow.depositCount();
        for (uint256 to; to < 6; ++to) {
            for (uint256 which; which < 5; ++which) {
                handler.worstTurns(to, which);
                handler.depositWorst(5e6);
                handler.topUp(0, 3, false);
            }
        }
        vm.assertTrue(escrow.depositCount() > id, "some of it is taken");
        handler.worstTurns(2, 0);
        handler.settleWhole(0, 0);
        handler.drain(0);
        _expectBalance(address(wallet), 0, "drained");
        invariant_no_promise_is_broken_and_every_unit_is_where_the_books_say();
        afterInvariant();
    }

    function _expectPaid(address payee) private view {
        _expectBalance(payee, handler.paid(payee), "a payee has what was settled for it");
    }
}
