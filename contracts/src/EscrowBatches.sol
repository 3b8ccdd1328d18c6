// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EscrowAnswers} from "./EscrowAnswers.sol";
import {IOffBlocksSmartWallet} from "./interfaces/IOffBlocksSmartWallet.sol";

/// @title The operator's calls, many at once
/// @notice All of a batch or none. Settling makes one transfer for each payee and token. What goes back is not netted: deposits of
/// one batch are of different wallets.
abstract contract EscrowBatches is EscrowAnswers {
    /// @dev What a batch pays: the sum for each token's number over its payee's.
    struct Tally {
        uint256 used;
        uint256[] keys;
        uint256[] sums;
    }

    // Through wallets. These take no guard: `deposit` and `topUp`, which move the money, take it each time.

    function depositIntoEscrowMany(DepositOrder[] calldata orders) external onlyOperator whenNotPaused {
        for (uint256 i; i < orders.length; ++i) {
            DepositOrder calldata o = orders[i];
            bytes memory call =
                abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (o.token, o.splitAmounts, o.splitAddresses));
            _drive(i, o.wallet, call);
        }
    }

    function topUpDepositIntoEscrowMany(uint256[] calldata ids, uint256[][] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
    {
        _sameLength(ids.length, splitAmounts.length);
        for (uint256 i; i < ids.length; ++i) {
            bytes memory call = abi.encodeCall(IOffBlocksSmartWallet.topUpDepositIntoEscrow, (ids[i], splitAmounts[i]));
            _drive(i, _pending(ids[i]).depositor, call);
        }
    }

    function approveTokensToEscrowMany(GrantOrder[] calldata orders) external onlyOperator {
        for (uint256 i; i < orders.length; ++i) {
            GrantOrder calldata o = orders[i];
            bytes memory call =
                abi.encodeCall(IOffBlocksSmartWallet.approveTokensToEscrow, (o.token, o.amount, o.nonce, o.signature));
            _drive(i, o.wallet, call);
        }
    }

    function limitSpendingBySignatureMany(LimitsOrder[] calldata orders) external onlyOperator {
        for (uint256 i; i < orders.length; ++i) {
            LimitsOrder calldata o = orders[i];
            bytes memory call = abi.encodeCall(
                IOffBlocksSmartWallet.limitSpendingBySignature, (o.token, o.daily, o.monthly, o.nonce, o.signature)
            );
            _drive(i, o.wallet, call);
        }
    }

    // Answers

    function approveDepositMany(uint256[] calldata ids) external onlyOperator whenNotPaused {
        for (uint256 i; i < ids.length; ++i) {
            _approve(ids[i]);
        }
    }

    function rejectDepositMany(uint256[] calldata ids) external onlyOperator {
        for (uint256 i; i < ids.length; ++i) {
            _reject(ids[i]);
        }
    }

    function settleDepositMany(uint256[] calldata ids) external onlyOperator whenNotPaused nonReentrant {
        _settleMany(ids, _approved);
    }

    function approveAndSettleMany(uint256[] calldata ids) external onlyOperator whenNotPaused nonReentrant {
        _settleMany(ids, _open);
    }

    function settlePartiallyMany(uint256[] calldata ids, uint256[] calldata amounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        _sameLength(ids.length, amounts.length);
        Tally memory tally = _tally(ids.length);
        for (uint256 i; i < ids.length; ++i) {
            Record storage record = _approved(ids[i]);
            (uint256[] memory parts, uint256 total) = _proRata(record, amounts[i]);
            _settleIntoTally(ids[i], record, parts, total, tally);
        }
        _pay(tally);
    }

    function settleAmountsMany(uint256[] calldata ids, uint256[][] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        _settleAmountsMany(ids, splitAmounts, _approved);
    }

    function approveAndSettleAmountsMany(uint256[] calldata ids, uint256[][] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        _settleAmountsMany(ids, splitAmounts, _open);
    }

    function settlePartMany(uint256[] calldata ids, uint256[][] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        _sameLength(ids.length, splitAmounts.length);
        Tally memory tally = _tally(ids.length);
        for (uint256 i; i < ids.length; ++i) {
            _count(_settlePart(ids[i], splitAmounts[i]), splitAmounts[i], tally);
        }
        _pay(tally);
    }

    function returnPartMany(uint256[] calldata ids, uint256[][] calldata splitAmounts)
        external
        onlyOperator
        nonReentrant
    {
        _sameLength(ids.length, splitAmounts.length);
        for (uint256 i; i < ids.length; ++i) {
            _returnPart(ids[i], splitAmounts[i]);
        }
    }

    function withdrawRejectedDepositMany(uint256[] calldata ids) external onlyOperator nonReentrant {
        for (uint256 i; i < ids.length; ++i) {
            _withdrawRejected(ids[i]);
        }
    }

    function rejectAndReturnMany(uint256[] calldata ids) external onlyOperator nonReentrant {
        for (uint256 i; i < ids.length; ++i) {
            _return(ids[i], _pending(ids[i]));
        }
    }

    function _settleMany(uint256[] calldata ids, function(uint256) view returns (Record storage) find) private {
        Tally memory tally = _tally(ids.length);
        for (uint256 i; i < ids.length; ++i) {
            Record storage record = find(ids[i]);
            uint256[] memory amounts = _amounts(record);
            _settleIntoTally(ids[i], record, amounts, _sum(amounts), tally);
        }
        _pay(tally);
    }

    function _settleAmountsMany(
        uint256[] calldata ids,
        uint256[][] calldata splitAmounts,
        function(uint256) view returns (Record storage) find
    ) private {
        _sameLength(ids.length, splitAmounts.length);
        Tally memory tally = _tally(ids.length);
        for (uint256 i; i < ids.length; ++i) {
            Record storage record = find(ids[i]);
            _settleIntoTally(ids[i], record, splitAmounts[i], _checkedTotal(record, splitAmounts[i]), tally);
        }
        _pay(tally);
    }

    /// @dev Only wallets are called, and of them only what the operator itself may call.
    function _drive(uint256 index, address wallet, bytes memory call) private {
        _checkWallet(wallet);
        (bool ok, bytes memory answer) = wallet.call(call);
        if (!ok) revert OrderRefused(index, answer);
    }

    function _tally(uint256 deposited) private pure returns (Tally memory) {
        return Tally(0, new uint256[](deposited * MOST_SPLITS), new uint256[](deposited * MOST_SPLITS));
    }

    function _settleIntoTally(
        uint256 id,
        Record storage record,
        uint256[] memory amounts,
        uint256 total,
        Tally memory tally
    ) private {
        uint256 returned = _close(id, record, amounts, total);
        _count(record, amounts, tally);
        if (returned != 0) _send(_tokenByNumber[record.token], record.depositor, returned);
    }

    function _count(Record storage record, uint256[] memory amounts, Tally memory tally) private view {
        (uint256 used, uint256[] memory keys, uint256[] memory sums) = (tally.used, tally.keys, tally.sums);
        uint256 token = uint256(record.token) << 16;
        for (uint256 i; i < amounts.length; ++i) {
            (uint256 payee,) = _unpack(record.splits[i]);
            uint256 entry;
            while (entry < used && keys[entry] != token | payee) ++entry;
            if (entry == used) keys[used++] = token | payee;
            sums[entry] += amounts[i];
        }
        tally.used = used;
    }

    function _pay(Tally memory tally) private {
        for (uint256 i; i < tally.used; ++i) {
            uint256 key = tally.keys[i];
            _send(_tokenByNumber[key >> 16], _payeeByNumber[key & type(uint16).max], tally.sums[i]);
        }
    }

    function _sameLength(uint256 one, uint256 other) private pure {
        if (one != other) revert LengthsDiffer();
    }
}
