// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {Books} from "./Books.sol";

/// @dev The day's work, also by the escrow's owner itself.
abstract contract OperatorMoves is Books {
    mapping(uint256 day => uint256) private _byDay;
    mapping(uint256 month => uint256) private _byMonth;

    function deposit(uint256 a, uint256 b, uint256 c, uint256 count, bool byOwner) external {
        uint256[3] memory all = count % 4 == 0 ? [a % 3, b % 2, c % 8] : [a % 30e6, b % 3e6, c % 3e6];
        count = 1 + count / 4 % 3;
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
            (put[id], madeAt[id]) = (sum, vm.getBlockTimestamp());
            _drew(sum);
        } catch {}
    }

    function topUp(uint256 which, uint256 amount, bool inBatch) external {
        uint256 id = _id(which);
        amount %= 5e6;
        uint256[] memory amounts = new uint256[](cast.escrow.depositById(id).splitAmounts.length);
        if (amounts.length > 0) amounts[amounts.length - 1] = amount;
        bytes memory call = inBatch
            ? abi.encodeCall(IEscrowBatches.topUpDepositIntoEscrowMany, (_list(id), _lists(amounts)))
            : abi.encodeCall(IOffBlocksSmartWallet.topUpDepositIntoEscrow, (id, amounts));
        if (!_try(cast.operator, inBatch ? address(cast.escrow) : address(cast.wallet), call)) return;
        put[id] += amount;
        _check(id);
        if (_isPlain(id)) _drew(amount);
    }

    function approveOrReject(uint256 which, bool approve, bool inBatch) external {
        uint256 id = _id(which);
        bytes memory call = inBatch
            ? approve
                ? abi.encodeCall(IEscrowBatches.approveDepositMany, (_list(id)))
                : abi.encodeCall(IEscrowBatches.rejectDepositMany, (_list(id)))
            : approve
                ? abi.encodeCall(IOffBlocksEscrow.approveDeposit, (id))
                : abi.encodeCall(IOffBlocksEscrow.rejectDeposit, (id));
        _try(cast.operator, address(cast.escrow), call);
    }

    function settleWhole(uint256 which, uint256 how) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        bytes memory call = how % 3 == 0
            ? abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id))
            : how % 3 == 1
                ? abi.encodeCall(IOffBlocksEscrow.settleDeposit, (id))
                : abi.encodeCall(IEscrowBatches.settleDepositMany, (_list(id)));
        if (_try(cast.operator, address(cast.escrow), call)) _settled(id, d, d.splitAmounts);
    }

    /// Pro rata, rounded down, the remainder to the first splits that have room for it.
    function settleProRata(uint256 which, uint256 part, bool inBatch) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        part = d.amount == 0 ? 0 : part % (d.amount + 1);
        _try(cast.operator, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.approveDeposit, (id)));
        bytes memory call = inBatch
            ? abi.encodeCall(IEscrowBatches.settlePartiallyMany, (_list(id), _list(part)))
            : abi.encodeCall(IOffBlocksEscrow.settlePartially, (id, part));
        if (!_try(cast.operator, address(cast.escrow), call)) return;
        uint256[] memory amounts = new uint256[](d.splitAmounts.length);
        uint256 left = part;
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = d.splitAmounts[i] * part / d.amount;
            left -= amounts[i];
        }
        for (uint256 i; i < amounts.length; ++i) {
            while (left != 0 && amounts[i] < d.splitAmounts[i]) (amounts[i], left) = (amounts[i] + 1, left - 1);
        }
        _settled(id, d, amounts);
    }

    function settleExactly(uint256 which, uint256 seed, uint256 how) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        uint256[] memory amounts = _some(d.splitAmounts, seed);
        bytes memory call = how % 4 == 0
            ? abi.encodeCall(IEscrowBatches.approveAndSettleAmountsMany, (_list(id), _lists(amounts)))
            : how % 4 == 1
                ? abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmounts, (id, amounts))
                : how % 4 == 2
                    ? abi.encodeCall(IOffBlocksEscrow.settleAmounts, (id, amounts))
                    : abi.encodeCall(IEscrowBatches.settleAmountsMany, (_list(id), _lists(amounts)));
        if (_try(cast.operator, address(cast.escrow), call)) _settled(id, d, amounts);
    }

    /// The rest stays open. Twice in one batch, if it is one.
    function settlePart(uint256 which, uint256 seed, uint256 times) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        uint256[] memory amounts = _some(d.splitAmounts, seed);
        times %= 3;
        bytes memory call = times == 0
            ? abi.encodeCall(IOffBlocksEscrow.settlePart, (id, amounts))
            : abi.encodeCall(IEscrowBatches.settlePartMany, (_repeat(id, times), _repeat(amounts, times)));
        if (!_try(cast.operator, address(cast.escrow), call)) return;
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] *= times == 2 ? 2 : 1;
        }
        _paid(id, d, amounts, 0);
    }

    function returnPart(uint256 which, uint256 seed, uint256 times) external {
        uint256 id = _id(which);
        uint256[] memory amounts = _some(cast.escrow.depositById(id).splitAmounts, seed);
        times %= 3;
        bytes memory call = times == 0
            ? abi.encodeCall(IOffBlocksEscrow.returnPart, (id, amounts))
            : abi.encodeCall(IEscrowBatches.returnPartMany, (_repeat(id, times), _repeat(amounts, times)));
        if (_try(cast.operator, address(cast.escrow), call)) _out(id, 0, _total(amounts) * (times == 2 ? 2 : 1));
    }

    /// Two wallets' worth of orders, of the one wallet that there is.
    function depositMany(uint256 a, uint256 b) external {
        address[] memory to = new address[](1);
        to[0] = payees[a % 3];
        IEscrowBatches.DepositOrder[] memory orders = new IEscrowBatches.DepositOrder[](2);
        (a, b) = (1 + a % 9e6, 1 + b % 9e6);
        orders[0] = IEscrowBatches.DepositOrder(address(cast.wallet), address(cast.token), _list(a), to);
        orders[1] = IEscrowBatches.DepositOrder(address(cast.wallet), address(cast.token), _list(b), to);
        bytes memory call = abi.encodeCall(IEscrowBatches.depositIntoEscrowMany, (orders));
        if (!_try(cast.operator, address(cast.escrow), call)) return;
        uint256 id = cast.escrow.depositCount();
        (put[id - 1], put[id], madeAt[id - 1], madeAt[id]) = (a, b, vm.getBlockTimestamp(), vm.getBlockTimestamp());
        _drew(a + b);
    }

    function settleMany(uint256 one, uint256 two) external {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (_id(one), _id(two));
        IOffBlocksEscrow.Deposit memory first = cast.escrow.depositById(ids[0]);
        IOffBlocksEscrow.Deposit memory second = cast.escrow.depositById(ids[1]);
        bytes memory call = abi.encodeCall(IEscrowBatches.approveAndSettleMany, (ids));
        if (!_try(cast.operator, address(cast.escrow), call)) return;
        if (ids[0] == ids[1]) _broke("a deposit is settled once in a batch");
        _settled(ids[0], first, first.splitAmounts);
        _settled(ids[1], second, second.splitAmounts);
    }

    function giveBack(uint256 which, uint256 how) external {
        uint256 id = _id(which);
        uint256 amount = cast.escrow.depositById(id).amount;
        bytes memory call = how % 4 == 0
            ? abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id))
            : how % 4 == 1
                ? abi.encodeCall(IEscrowBatches.rejectAndReturnMany, (_list(id)))
                : how % 4 == 2
                    ? abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (id))
                    : abi.encodeCall(IEscrowBatches.withdrawRejectedDepositMany, (_list(id)));
        if (_try(cast.operator, address(cast.escrow), call)) _out(id, 0, amount);
    }

    /// What the payees were not given went back.
    function _settled(uint256 id, IOffBlocksEscrow.Deposit memory d, uint256[] memory amounts) private {
        _paid(id, d, amounts, d.amount - _total(amounts));
    }

    function _paid(uint256 id, IOffBlocksEscrow.Deposit memory d, uint256[] memory amounts, uint256 back) private {
        for (uint256 i; i < amounts.length; ++i) {
            if (amounts[i] > d.splitAmounts[i]) _broke("no split is paid more than was reserved for it");
            if (d.token == address(cast.token)) paid[d.splitAddresses[i]] += amounts[i];
        }
        _out(id, _total(amounts), back);
    }

    /// No more than each split holds, or one more; a half now and then, so that it can be taken twice.
    function _some(uint256[] memory most, uint256 seed) private pure returns (uint256[] memory amounts) {
        amounts = new uint256[](most.length);
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = uint256(keccak256(abi.encode(seed, i))) % (most[i] + 1 + seed % 2);
            if (amounts[i] > most[i]) amounts[i] = most[i] + 1;
            else if (seed % 3 == 0) amounts[i] = most[i] / 2;
            else if (seed % 7 == 1) amounts[i] = most[i];
        }
    }

    function _repeat(uint256 id, uint256 times) private pure returns (uint256[] memory list) {
        list = new uint256[](times);
        for (uint256 i; i < times; ++i) {
            list[i] = id;
        }
    }

    function _repeat(uint256[] memory amounts, uint256 times) private pure returns (uint256[][] memory lists) {
        lists = new uint256[][](times);
        for (uint256 i; i < times; ++i) {
            lists[i] = amounts;
        }
    }

    function _lists(uint256[] memory amounts) private pure returns (uint256[][] memory) {
        return _repeat(amounts, 1);
    }

    function _total(uint256[] memory amounts) private pure returns (uint256 sum) {
        for (uint256 i; i < amounts.length; ++i) {
            sum += amounts[i];
        }
    }

    function _drew(uint256 amount) private {
        deposited += amount;
        ++moves;
        if (amount > granted) return _broke("the escrow draws within what the owner signed");
        granted -= amount;
        uint256 revocable = cast.wallet.revocableAt(address(cast.token));
        if (revocable != 0 && vm.getBlockTimestamp() >= revocable) _broke("a revocation ends the allowance by itself");
        if (cast.token.allowance(address(cast.wallet), address(cast.escrow)) != 0) _broke("no allowance is left over");
        (uint256 daily, uint256 monthly,,,) = cast.wallet.spendLimits(address(cast.token));
        (uint256 today, uint256 thisMonth) = cast.wallet.spent(address(cast.token));
        if (daily != 0 && today > daily || monthly != 0 && thisMonth > monthly) _broke("limits hold");
        (uint256 day, uint256 month) = (vm.getBlockTimestamp() / 1 days, vm.getBlockTimestamp() / 30 days);
        (_byDay[day], _byMonth[month]) = (_byDay[day] + amount, _byMonth[month] + amount);
        // Counting may have begun within the day, and never counts more than there was.
        if (today > _byDay[day] || thisMonth > _byMonth[month]) _broke("what is counted was spent");
    }
}
