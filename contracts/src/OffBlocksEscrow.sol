// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PausableUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/PausableUpgradeable.sol";
import {EscrowDeposits} from "./EscrowDeposits.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";

/// @title Holds what card purchases have reserved until they are settled or returned
/// @notice Money goes to the payees that a deposit names, or back to the wallet it came from, and nowhere else. Returning
/// works while paused as well: a pause must not lock customers' money in. A recipient whom a token refuses holds up nobody
/// else: what it is owed is set aside for it.
contract OffBlocksEscrow is EscrowDeposits, PausableUpgradeable {
    /// @notice How long a deposit may stay open before its wallet's owner can take it back; no card hold lasts longer.
    uint256 public constant RECLAIM_DELAY = 45 days;
    /// @notice How long an emergency is public before deposits can be returned by it.
    uint256 public constant EMERGENCY_DELAY = 3 days;

    /// @dev What a batch pays: the sum for each token's number over its payee's.
    struct Tally {
        uint256 used;
        uint256[] keys;
        uint256[] sums;
    }

    address public guardian;
    uint64 private _emergencyAnnouncedAt;

    constructor() {
        _disableInitializers();
    }

    function initialize(
        address _owner,
        address _smartWalletFactory,
        address[] calldata _tokens,
        address[] calldata _payees
    ) external initializer {
        if (_smartWalletFactory == address(0)) revert ZeroAddress();
        __Ownable_init(_owner);
        smartWalletFactory = _smartWalletFactory;
        for (uint256 i; i < _tokens.length; ++i) {
            _addToken(_tokens[i]);
        }
        for (uint256 i; i < _payees.length; ++i) {
            _registerPayee(_payees[i]);
        }
    }

    // From the wallets

    function deposit(address token, uint256[] calldata splitAmounts, address[] calldata splitAddresses)
        external
        whenNotPaused
        nonReentrant
        returns (uint256 id)
    {
        if (!IOffBlocksSmartWalletFactory(smartWalletFactory).isSmartWallet(msg.sender)) {
            revert UnknownWallet(msg.sender);
        }
        uint256 count = splitAmounts.length;
        if (count == 0) revert NoSplits();
        if (count > MOST_SPLITS) revert TooManySplits(count, MOST_SPLITS);
        if (count != splitAddresses.length) revert SplitLengthsDiffer();

        id = ++_depositCount;
        Record storage record = _records[id];
        (record.depositor, record.status, record.createdAt, record.token, record.count) =
        (msg.sender, Status.Pending, uint40(block.timestamp), _tokenNumber(token), uint8(count));
        uint256 total;
        for (uint256 i; i < count; ++i) {
            uint256 amount = splitAmounts[i];
            if (amount == 0) revert ZeroAmount();
            record.splits[i] = _pack(_payeeNumber(splitAddresses[i]), amount);
            total += amount;
        }
        _ids[msg.sender].push(uint64(id));
        emit DepositCreated(id, msg.sender, token, total);
        _pull(token, total);
    }

    function topUp(uint256 id, uint256[] calldata splitAmounts)
        external
        whenNotPaused
        nonReentrant
        returns (address token)
    {
        Record storage record = _records[id];
        if (record.depositor != msg.sender) revert NotDepositor(msg.sender);
        _expect(id, record, Status.Pending);
        uint256 count = record.count;
        if (count != splitAmounts.length) revert SplitLengthsDiffer();
        uint256 added;
        uint256 total;
        for (uint256 i; i < count; ++i) {
            (uint256 payee, uint256 amount) = _unpack(record.splits[i]);
            // Bounded before it is added, so that the sum cannot overflow.
            if (splitAmounts[i] > MOST_AMOUNT) revert AmountTooLarge(splitAmounts[i], MOST_AMOUNT);
            record.splits[i] = _pack(payee, amount + splitAmounts[i]);
            added += splitAmounts[i];
            total += amount + splitAmounts[i];
        }
        if (added == 0) revert ZeroAmount();
        emit DepositToppedUp(id, msg.sender, added, total);
        token = _tokenByNumber[record.token];
        _pull(token, added);
    }

    function reclaim(uint256 id) external nonReentrant {
        Record storage record = _records[id];
        if (record.depositor != msg.sender) revert NotDepositor(msg.sender);
        if (record.status != Status.Rejected) {
            _expectOpen(id, record);
            uint256 from = record.createdAt + RECLAIM_DELAY;
            if (block.timestamp < from) revert TooEarlyToReclaim(from);
        }
        _return(id, record);
    }

    // From the operator

    function approveDeposit(uint256 id) external onlyOperator whenNotPaused {
        Record storage record = _records[id];
        _expect(id, record, Status.Pending);
        record.status = Status.Approved;
        emit DepositApproved(id, record.depositor);
    }

    function rejectDeposit(uint256 id) external onlyOperator {
        Record storage record = _records[id];
        _expect(id, record, Status.Pending);
        record.status = Status.Rejected;
        emit DepositRejected(id, record.depositor);
    }

    function settleDeposit(uint256 id) external onlyOperator whenNotPaused nonReentrant {
        Record storage record = _records[id];
        _expect(id, record, Status.Approved);
        uint256[] memory amounts = _amounts(record);
        _settle(id, record, amounts, _sum(amounts));
    }

    function settlePartially(uint256 id, uint256 amount) external onlyOperator whenNotPaused nonReentrant {
        Record storage record = _records[id];
        _expect(id, record, Status.Approved);
        uint256[] memory amounts = _amounts(record);
        uint256 total = _sum(amounts);
        if (amount > total) revert AmountTooLarge(amount, total);
        uint256 left = amount;
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = amounts[i] * amount / total;
            left -= amounts[i];
        }
        amounts[0] += left;
        _settle(id, record, amounts, total);
    }

    function settleAmounts(uint256 id, uint256[] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        Record storage record = _records[id];
        _expect(id, record, Status.Approved);
        _settleExactly(id, record, splitAmounts);
    }

    function settlePart(uint256 id, uint256[] calldata splitAmounts) external onlyOperator whenNotPaused nonReentrant {
        Record storage record = _records[id];
        (uint256 settled, uint256 left) = _takePart(id, record, splitAmounts);
        record.partSettled = true;
        if (left == 0) record.status = Status.Settled;
        emit DepositPartSettled(id, record.depositor, settled, left);
        _paySplits(record, splitAmounts);
    }

    function returnPart(uint256 id, uint256[] calldata splitAmounts) external onlyOperator nonReentrant {
        Record storage record = _records[id];
        (uint256 returned, uint256 left) = _takePart(id, record, splitAmounts);
        if (left == 0) record.status = _emptied(record);
        emit DepositPartReturned(id, record.depositor, returned, left);
        _send(_tokenByNumber[record.token], record.depositor, returned);
    }

    function withdrawRejectedDeposit(uint256 id) external onlyOperator nonReentrant {
        Record storage record = _records[id];
        _expect(id, record, Status.Rejected);
        _return(id, record);
    }

    function approveAndSettle(uint256 id) external onlyOperator whenNotPaused nonReentrant {
        Record storage record = _records[id];
        _expectOpen(id, record);
        uint256[] memory amounts = _amounts(record);
        _settle(id, record, amounts, _sum(amounts));
    }

    function approveAndSettleAmounts(uint256 id, uint256[] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        Record storage record = _records[id];
        _expectOpen(id, record);
        _settleExactly(id, record, splitAmounts);
    }

    function approveAndSettleMany(uint256[] calldata ids) external onlyOperator whenNotPaused nonReentrant {
        Tally memory tally = _tally(ids.length);
        for (uint256 i; i < ids.length; ++i) {
            Record storage record = _records[ids[i]];
            _expectOpen(ids[i], record);
            uint256[] memory amounts = _amounts(record);
            _settleIntoTally(ids[i], record, amounts, _sum(amounts), tally);
        }
        _pay(tally);
    }

    function approveAndSettleAmountsMany(uint256[] calldata ids, uint256[][] calldata splitAmounts)
        external
        onlyOperator
        whenNotPaused
        nonReentrant
    {
        if (ids.length != splitAmounts.length) revert LengthsDiffer();
        Tally memory tally = _tally(ids.length);
        for (uint256 i; i < ids.length; ++i) {
            Record storage record = _records[ids[i]];
            _expectOpen(ids[i], record);
            _settleIntoTally(ids[i], record, splitAmounts[i], _checkedTotal(record, splitAmounts[i]), tally);
        }
        _pay(tally);
    }

    function rejectAndReturn(uint256 id) external onlyOperator nonReentrant {
        _reject(id);
    }

    function rejectAndReturnMany(uint256[] calldata ids) external onlyOperator nonReentrant {
        for (uint256 i; i < ids.length; ++i) {
            _reject(ids[i]);
        }
    }

    // From the owner

    function announceEmergency() external onlyOwner {
        _emergencyAnnouncedAt = uint64(block.timestamp);
        emit EmergencyAnnounced(block.timestamp + EMERGENCY_DELAY);
    }

    function cancelEmergency() external onlyOwner {
        if (_emergencyAnnouncedAt == 0) revert EmergencyNotAnnounced();
        delete _emergencyAnnouncedAt;
        emit EmergencyCancelled();
    }

    function emergencyWithdraw(uint256 id) external onlyOwner whenPaused nonReentrant {
        Record storage record = _records[id];
        if (record.status != Status.Rejected) _expectOpen(id, record);
        uint256 announcedAt = _emergencyAnnouncedAt;
        // An announcement is good for the deposits there were: it must not be kept in store for those to come.
        if (announcedAt == 0 || record.createdAt > announcedAt) revert EmergencyNotAnnounced();
        if (block.timestamp < announcedAt + EMERGENCY_DELAY) {
            revert EmergencyDelayNotPassed(announcedAt + EMERGENCY_DELAY);
        }
        _return(id, record);
    }

    function setGuardian(address newGuardian) external onlyOwner {
        emit GuardianChanged(guardian, newGuardian);
        guardian = newGuardian;
    }

    function pause() external {
        if (msg.sender != guardian) _checkOwner();
        _pause();
    }

    function unpause() external onlyOwner {
        _unpause();
    }

    // For everyone

    function emergencyAnnouncedAt() external view returns (uint256) {
        return _emergencyAnnouncedAt;
    }

    function _settleExactly(uint256 id, Record storage record, uint256[] calldata wanted) private {
        _settle(id, record, wanted, _checkedTotal(record, wanted));
    }

    /// @dev What the deposit holds, none of the wanted amounts being above its split.
    function _checkedTotal(Record storage record, uint256[] calldata wanted) private view returns (uint256) {
        uint256[] memory amounts = _amounts(record);
        if (wanted.length != amounts.length) revert SplitLengthsDiffer();
        for (uint256 i; i < amounts.length; ++i) {
            if (wanted[i] > amounts[i]) revert AmountTooLarge(wanted[i], amounts[i]);
        }
        return _sum(amounts);
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

    /// @dev `total` is what the deposit holds. Callers see to it that `amounts` add up to no more.
    function _close(uint256 id, Record storage record, uint256[] memory amounts, uint256 total)
        private
        returns (uint256 returned)
    {
        record.status = Status.Settled;
        uint256 settled = _sum(amounts);
        if (settled == 0) revert ZeroAmount();
        returned = total - settled;
        emit DepositSettled(id, record.depositor, settled, returned);
    }

    function _tally(uint256 deposited) private pure returns (Tally memory) {
        return Tally(0, new uint256[](deposited * MOST_SPLITS), new uint256[](deposited * MOST_SPLITS));
    }

    /// @dev What goes back is not netted: deposits of one batch are of different wallets.
    function _settleIntoTally(
        uint256 id,
        Record storage record,
        uint256[] memory amounts,
        uint256 total,
        Tally memory tally
    ) private {
        uint256 returned = _close(id, record, amounts, total);
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
        if (returned != 0) _send(_tokenByNumber[token >> 16], record.depositor, returned);
    }

    function _pay(Tally memory tally) private {
        for (uint256 i; i < tally.used; ++i) {
            uint256 key = tally.keys[i];
            _send(_tokenByNumber[key >> 16], _payeeByNumber[key & type(uint16).max], tally.sums[i]);
        }
    }

    function _reject(uint256 id) private {
        Record storage record = _records[id];
        _expect(id, record, Status.Pending);
        _return(id, record);
    }
}
