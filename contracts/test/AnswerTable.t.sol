// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {World} from "./World.sol";

/// @dev Every call of the operator's that names a deposit: from which statuses it works, for whom, and what a pause stops.
contract AnswerTableTest is World {
    struct Answer {
        bytes call;
        uint8 allowed; // a bit for each status, the lowest being None's
        bool stopped; // by a pause
    }

    uint8 private constant PENDING = 2;
    uint8 private constant APPROVED = 4;
    uint8 private constant OPEN = 6;
    uint8 private constant REJECTED = 8;

    uint256 private id;

    function setUp() public override {
        super.setUp();
        id = _deposit(_list(17e6, 2e6, 1e6));
        vm.startPrank(operator);
    }

    function test_every_answer_is_refused_in_every_other_status() public {
        IOffBlocksEscrow.Status[6] memory all = [
            IOffBlocksEscrow.Status.None,
            IOffBlocksEscrow.Status.Pending,
            IOffBlocksEscrow.Status.Approved,
            IOffBlocksEscrow.Status.Rejected,
            IOffBlocksEscrow.Status.Settled,
            IOffBlocksEscrow.Status.Returned
        ];
        for (uint256 s; s < all.length; ++s) {
            for (uint256 verb; verb < _answers(0).length; ++verb) {
                uint256 target = s == 0 ? 999 : _deposited(all[s]);
                Answer memory a = _answers(target)[verb];
                (bool ok, bytes memory why) = address(escrow).call(a.call);
                vm.assertTrue(ok == (a.allowed >> s & 1 == 1), "allowed exactly where the table says so");
                bytes memory refusal = abi.encodeWithSelector(IOffBlocksEscrow.WrongStatus.selector, target, all[s]);
                if (!ok) vm.assertEq(keccak256(why), keccak256(refusal), "named");
            }
        }
    }

    function test_only_the_operator_answers() public {
        vm.stopPrank();
        address[3] memory others = [stranger, customer, address(wallet)];
        Answer[] memory answers = _answers(id);
        for (uint256 i; i < others.length; ++i) {
            for (uint256 verb; verb < answers.length; ++verb) {
                vm.prank(others[i]);
                (bool ok, bytes memory why) = address(escrow).call(answers[verb].call);
                vm.assertTrue(!ok, "refused");
                bytes memory refusal = abi.encodeWithSelector(IGoverned.NotOperator.selector, others[i]);
                vm.assertEq(keccak256(why), keccak256(refusal), "named");
            }
        }
        vm.assertTrue(escrow.mayOperate(operator) && !escrow.mayOperate(stranger), "who may");
    }

    function test_a_pause_stops_settling_and_never_returning() public {
        for (uint256 verb; verb < _answers(0).length; ++verb) {
            uint8 allowed = _answers(0)[verb].allowed;
            uint256 target = _deposited(
                allowed == REJECTED
                    ? IOffBlocksEscrow.Status.Rejected
                    : allowed == APPROVED ? IOffBlocksEscrow.Status.Approved : IOffBlocksEscrow.Status.Pending
            );
            Answer memory a = _answers(target)[verb];
            escrow.pause();
            (bool ok, bytes memory why) = address(escrow).call(a.call);
            vm.assertTrue(ok != a.stopped, "stopped exactly where the table says so");
            if (!ok) vm.assertEq(bytes32(why), bytes32(PausableUpgradeable.EnforcedPause.selector), "named");
            escrow.unpause();
        }
    }

    function _answers(uint256 target) private pure returns (Answer[] memory a) {
        a = new Answer[](23);
        uint256[] memory ids = _list(target);
        uint256[] memory part = _list(1, 0, 0);
        uint256[][] memory parts = _lists(part);
        a[0] = Answer(abi.encodeCall(IOffBlocksEscrow.approveDeposit, (target)), PENDING, true);
        a[1] = Answer(abi.encodeCall(IEscrowBatches.approveDepositMany, (ids)), PENDING, true);
        a[2] = Answer(abi.encodeCall(IOffBlocksEscrow.rejectDeposit, (target)), PENDING, false);
        a[3] = Answer(abi.encodeCall(IEscrowBatches.rejectDepositMany, (ids)), PENDING, false);
        a[4] = Answer(abi.encodeCall(IOffBlocksEscrow.settleDeposit, (target)), APPROVED, true);
        a[5] = Answer(abi.encodeCall(IEscrowBatches.settleDepositMany, (ids)), APPROVED, true);
        a[6] = Answer(abi.encodeCall(IOffBlocksEscrow.settlePartially, (target, 1)), APPROVED, true);
        a[7] = Answer(abi.encodeCall(IEscrowBatches.settlePartiallyMany, (ids, _list(1))), APPROVED, true);
        a[8] = Answer(abi.encodeCall(IOffBlocksEscrow.settleAmounts, (target, part)), APPROVED, true);
        a[9] = Answer(abi.encodeCall(IEscrowBatches.settleAmountsMany, (ids, parts)), APPROVED, true);
        a[10] = Answer(abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (target)), REJECTED, false);
        a[11] = Answer(abi.encodeCall(IEscrowBatches.withdrawRejectedDepositMany, (ids)), REJECTED, false);
        a[12] = Answer(abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (target)), OPEN, true);
        a[13] = Answer(abi.encodeCall(IEscrowBatches.approveAndSettleMany, (ids)), OPEN, true);
        a[14] = Answer(abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmounts, (target, part)), OPEN, true);
        a[15] = Answer(abi.encodeCall(IEscrowBatches.approveAndSettleAmountsMany, (ids, parts)), OPEN, true);
        a[16] = Answer(abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (target)), PENDING, false);
        a[17] = Answer(abi.encodeCall(IEscrowBatches.rejectAndReturnMany, (ids)), PENDING, false);
        a[18] = Answer(abi.encodeCall(IOffBlocksEscrow.settlePart, (target, part)), OPEN, true);
        a[19] = Answer(abi.encodeCall(IEscrowBatches.settlePartMany, (ids, parts)), OPEN, true);
        a[20] = Answer(abi.encodeCall(IOffBlocksEscrow.returnPart, (target, part)), OPEN, false);
        a[21] = Answer(abi.encodeCall(IEscrowBatches.returnPartMany, (ids, parts)), OPEN, false);
        a[22] = Answer(abi.encodeCall(IEscrowBatches.topUpDepositIntoEscrowMany, (ids, parts)), PENDING, true);
    }

    /// A deposit of 3 in this status. The operator's prank is on.
    function _deposited(IOffBlocksEscrow.Status status) private returns (uint256 made) {
        made = wallet.depositIntoEscrow(address(usdc), _list(1, 1, 1), _payees(3));
        if (status == IOffBlocksEscrow.Status.Approved) escrow.approveDeposit(made);
        if (status == IOffBlocksEscrow.Status.Rejected) escrow.rejectDeposit(made);
        if (status == IOffBlocksEscrow.Status.Settled) escrow.approveAndSettle(made);
        if (status == IOffBlocksEscrow.Status.Returned) escrow.rejectAndReturn(made);
    }
}
