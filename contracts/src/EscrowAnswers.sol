// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {EscrowDeposits} from "./EscrowDeposits.sol";

/// @title What the operator answers to one deposit
abstract contract EscrowAnswers is EscrowDeposits, PausableUpgradeable {
    function approveDeposit(uint256 id) external onlyOperator whenNotPaused {
        _approve(id);
    }

    function rejectDeposit(uint256 id) external onlyOperator {
        _reject(id);
    }

    function settleDeposit(uint256 id) external onlyOperator whenNotPaused nonReentrant {
        _settleWhole(id, _approved(id));
    }

    function settlePartially(uint256 id, uint256 amount) external onlyOperator whenNotPaused nonReentrant {
        Record storage record = _approved(id);
        (uint256[] memory amounts, uint256 total) = _proRata(record, amount);
        _settle(id, record, amounts, total);
    }

    function settleAmounts(uint256 id, uint256[] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        _settleExactly(id, _approved(id), splitAmounts);
    }

    function settlePart(uint256 id, uint256[] calldata splitAmounts) external onlyOperator whenNotPaused nonReentrant {
        _paySplits(_settlePart(id, splitAmounts), splitAmounts);
    }

    function returnPart(uint256 id, uint256[] calldata splitAmounts) external onlyOperator nonReentrant {
        _returnPart(id, splitAmounts);
    }

    function withdrawRejectedDeposit(uint256 id) external onlyOperator nonReentrant {
        _withdrawRejected(id);
    }

    function approveAndSettle(uint256 id) external onlyOperator whenNotPaused nonReentrant {
        _settleWhole(id, _open(id));
    }

    function approveAndSettleAmounts(uint256 id, uint256[] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        _settleExactly(id, _open(id), splitAmounts);
    }

    function rejectAndReturn(uint256 id) external onlyOperator nonReentrant {
        _return(id, _pending(id));
    }

    function _approve(uint256 id) internal {
        Record storage record = _pending(id);
        record.status = Status.Approved;
        emit DepositApproved(id, record.depositor);
    }

    function _reject(uint256 id) internal {
        Record storage record = _pending(id);
        record.status = Status.Rejected;
        emit DepositRejected(id, record.depositor);
    }

    function _withdrawRejected(uint256 id) internal {
        Record storage record = _records[id];
        _expect(id, record, Status.Rejected);
        _return(id, record);
    }

    /// @dev Paying is for the caller.
    function _settlePart(uint256 id, uint256[] calldata splitAmounts) internal returns (Record storage record) {
        record = _open(id);
        (uint256 settled, uint256 left) = _takePart(record, splitAmounts);
        record.partSettled = true;
        if (left == 0) record.status = Status.Settled;
        emit DepositPartSettled(id, record.depositor, settled, left);
    }

    function _returnPart(uint256 id, uint256[] calldata splitAmounts) internal {
        Record storage record = _open(id);
        (uint256 returned, uint256 left) = _takePart(record, splitAmounts);
        if (left == 0) record.status = _emptied(record);
        emit DepositPartReturned(id, record.depositor, returned, left);
        _send(_tokenByNumber[record.token], record.depositor, returned);
    }

    function _settleWhole(uint256 id, Record storage record) private {
        uint256[] memory amounts = _amounts(record);
        _settle(id, record, amounts, _sum(amounts));
    }

    function _settleExactly(uint256 id, Record storage record, uint256[] calldata wanted) private {
        _settle(id, record, wanted, _checkedTotal(record, wanted));
    }

    function _settle(uint256 id, Record storage record, uint256[] memory amounts, uint256 total) private {
        uint256 returned = _close(id, record, amounts, total);
        _paySplits(record, amounts);
        if (returned != 0) _send(_tokenByNumber[record.token], record.depositor, returned);
    }

    function _paySplits(Record storage record, uint256[] memory amounts) private {
        address token = _tokenByNumber[record.token];
        for (uint256 i; i < amounts.length; ++i) {
            (uint256 payee,) = _unpack(record.splits[i]);
            _send(token, _payeeByNumber[payee], amounts[i]);
        }
    }

    /// @dev `amount` over the splits, rounded down, the remainder to the first as far as it holds as much, and then to the next; and
    /// what the deposit holds.
    function _proRata(Record storage record, uint256 amount)
        internal
        view
        returns (uint256[] memory amounts, uint256 total)
    {
        amounts = _amounts(record);
        total = _sum(amounts);
        if (amount > total) revert AmountTooLarge(amount, total);
        uint256[] memory held = _amounts(record);
        uint256 left = amount;
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = amounts[i] * amount / total;
            left -= amounts[i];
        }
        for (uint256 i; left != 0; ++i) {
            uint256 room = held[i] - amounts[i];
            if (room > left) room = left;
            amounts[i] += room;
            left -= room;
        }
    }

    /// @dev What the deposit holds, none of the wanted amounts being above its split.
    function _checkedTotal(Record storage record, uint256[] calldata wanted) internal view returns (uint256) {
        uint256[] memory amounts = _amounts(record);
        if (wanted.length != amounts.length) revert SplitLengthsDiffer();
        for (uint256 i; i < amounts.length; ++i) {
            if (wanted[i] > amounts[i]) revert AmountTooLarge(wanted[i], amounts[i]);
        }
        return _sum(amounts);
    }

    /// @dev `total` is what the deposit holds. Callers see to it that `amounts` add up to no more.
    function _close(uint256 id, Record storage record, uint256[] memory amounts, uint256 total)
        internal
        returns (uint256 returned)
    {
        record.status = Status.Settled;
        uint256 settled = _sum(amounts);
        if (settled == 0) revert ZeroAmount();
        returned = total - settled;
        emit DepositSettled(id, record.depositor, settled, returned);
    }

    function _pending(uint256 id) internal view returns (Record storage record) {
        record = _records[id];
        _expect(id, record, Status.Pending);
    }

    function _approved(uint256 id) internal view returns (Record storage record) {
        record = _records[id];
        _expect(id, record, Status.Approved);
    }

    function _open(uint256 id) internal view returns (Record storage record) {
        record = _records[id];
        _expectOpen(id, record);
    }
}
