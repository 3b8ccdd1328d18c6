// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {Books} from "./Books.sol";

/// @dev The day's work, also by the escrow's owner itself.
abstract contract OperatorMoves is Books {
    mapping(uint256 day => uint256) private _byDay;
    mapping(uint256 month => uint256) private _byMonth;

    function deposit(uint256 a, uint256 b, uint256 c, uint256 count, bool byOwner) external {
        uint256[3] memory all = [a % 30e6, b % 3e6, c % 3e6];
        count = 1 + count % 3;
        uint256[] memory amounts = new uint256[](count);
        address[] memory to = new address[](count);
        uint256 sum;
        bool known = true;
        for (uint256 i; i < count; ++i) {
            (amounts[i], to[i]) = (all[i], payees[(a % 7 + i) % payees.length]);
            sum += all[i];
            known = known && cast.escrow.isPayee(to[i]);
        }
        vm.prank(byOwner ? cast.owner : cast.operator);
        try cast.wallet.depositIntoEscrow(address(cast.token), amounts, to) returns (uint256 id) {
            if (!known) _broke("deposits name registered payees only");
            madeAt[id] = block.timestamp;
            _drew(sum);
        } catch {}
    }

    function topUp(uint256 which, uint256 amount) external {
        uint256 id = _id(which);
        amount %= 5e6;
        uint256[] memory amounts = new uint256[](cast.escrow.depositById(id).splitAmounts.length);
        if (amounts.length > 0) amounts[amounts.length - 1] = amount;
        vm.prank(cast.operator);
        try cast.wallet.topUpDepositIntoEscrow(id, amounts) {
            if (_isPlain(id)) _drew(amount);
        } catch {}
    }

    function approveOrReject(uint256 which, bool approve) external {
        uint256 id = _id(which);
        bytes memory call = approve
            ? abi.encodeCall(IOffBlocksEscrow.approveDeposit, (id))
            : abi.encodeCall(IOffBlocksEscrow.rejectDeposit, (id));
        _try(cast.operator, address(cast.escrow), call);
    }

    function settleWhole(uint256 which, bool atOnce) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        bytes memory call = atOnce
            ? abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id))
            : abi.encodeCall(IOffBlocksEscrow.settleDeposit, (id));
        if (_try(cast.operator, address(cast.escrow), call)) _settled(id, d, d.splitAmounts);
    }

    /// Pro rata, rounded down, the remainder to the first split.
    function settleProRata(uint256 which, uint256 part) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        part = d.amount == 0 ? 0 : part % (d.amount + 1);
        _try(cast.operator, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.approveDeposit, (id)));
        if (!_try(cast.operator, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.settlePartially, (id, part)))) {
            return;
        }
        uint256[] memory amounts = new uint256[](d.splitAmounts.length);
        uint256 left = part;
        for (uint256 i = 1; i < amounts.length; ++i) {
            amounts[i] = d.splitAmounts[i] * part / d.amount;
            left -= amounts[i];
        }
        amounts[0] = left;
        _settled(id, d, amounts);
    }

    function settleExactly(uint256 which, uint256 seed, bool inBatch) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        uint256[] memory amounts = new uint256[](d.splitAmounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = uint256(keccak256(abi.encode(seed, i))) % (d.splitAmounts[i] + 1 + seed % 2);
            if (amounts[i] > d.splitAmounts[i]) amounts[i] = d.splitAmounts[i] + 1;
        }
        uint256[][] memory lists = new uint256[][](1);
        lists[0] = amounts;
        bytes memory call = inBatch
            ? abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmountsMany, (_list(id), lists))
            : abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmounts, (id, amounts));
        if (_try(cast.operator, address(cast.escrow), call)) _settled(id, d, amounts);
    }

    function settleMany(uint256 one, uint256 two) external {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (_id(one), _id(two));
        IOffBlocksEscrow.Deposit memory first = cast.escrow.depositById(ids[0]);
        IOffBlocksEscrow.Deposit memory second = cast.escrow.depositById(ids[1]);
        bytes memory call = abi.encodeCall(IOffBlocksEscrow.approveAndSettleMany, (ids));
        if (!_try(cast.operator, address(cast.escrow), call)) return;
        if (ids[0] == ids[1]) _broke("a deposit is settled once in a batch");
        _settled(ids[0], first, first.splitAmounts);
        _settled(ids[1], second, second.splitAmounts);
    }

    function giveBack(uint256 which, uint256 how) external {
        uint256 id = _id(which);
        bytes memory call = how % 3 == 0
            ? abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id))
            : how % 3 == 1
                ? abi.encodeCall(IOffBlocksEscrow.rejectAndReturnMany, (_list(id)))
                : abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (id));
        if (_try(cast.operator, address(cast.escrow), call)) _returned(id);
    }

    function _returned(uint256 id) internal {
        if (_isPlain(id)) _end(id, 0, cast.escrow.depositById(id).amount);
    }

    function _settled(uint256 id, IOffBlocksEscrow.Deposit memory d, uint256[] memory amounts) private {
        if (d.token != address(cast.token)) return;
        uint256 sum;
        for (uint256 i; i < amounts.length; ++i) {
            if (amounts[i] > d.splitAmounts[i]) _broke("no split is paid more than was reserved for it");
            paid[d.splitAddresses[i]] += amounts[i];
            sum += amounts[i];
        }
        _end(id, sum, d.amount - sum);
    }

    function _drew(uint256 amount) private {
        deposited += amount;
        ++moves;
        if (amount > granted) return _broke("the escrow draws within what the owner signed");
        granted -= amount;
        (uint256 daily, uint256 monthly,,,) = cast.wallet.spendLimits(address(cast.token));
        (uint256 today, uint256 thisMonth) = cast.wallet.spent(address(cast.token));
        if (daily != 0 && today > daily || monthly != 0 && thisMonth > monthly) _broke("limits hold");
        (uint256 day, uint256 month) = (block.timestamp / 1 days, block.timestamp / 30 days);
        (_byDay[day], _byMonth[month]) = (_byDay[day] + amount, _byMonth[month] + amount);
        // Counting may have begun within the day, and never counts more than there was.
        if (today > _byDay[day] || thisMonth > _byMonth[month]) _broke("what is counted was spent");
    }
}
