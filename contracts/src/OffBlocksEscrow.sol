// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EscrowBatches} from "./EscrowBatches.sol";

/// @title Holds what card purchases have reserved until they are settled or returned
/// @notice Money goes to the payees that a deposit names, or back to the wallet it came from, and nowhere else. Returning
/// works while paused as well: a pause must not lock customers' money in. A recipient whom a token refuses holds up nobody
/// else: what it is owed is set aside for it.
contract OffBlocksEscrow is EscrowBatches {
    /// @notice How long a deposit may stay open before its wallet's owner can take it back; no card hold lasts longer.
    uint256 public constant RECLAIM_DELAY = 45 days;
    /// @notice How long an emergency is public before deposits can be returned by it.
    uint256 public constant EMERGENCY_DELAY = 3 days;
    /// @notice How long before an announced upgrade may be made the wallets' owners can take back what is open.
    uint256 public constant EXIT_WINDOW = 4 days;

    uint64 private _emergencyAnnouncedAt;

    /// @notice The code behind a proxy, which is never used by itself.
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
        __Governed_init(_owner);
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
        _checkWallet(msg.sender);
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
            if (block.timestamp < from && !_upgradeIsNear()) revert TooEarlyToReclaim(from);
        }
        emit DepositReclaimed(id, msg.sender);
        _return(id, record);
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
        uint256 from = announcedAt + EMERGENCY_DELAY;
        if (block.timestamp < from) revert EmergencyDelayNotPassed(from);
        if (block.timestamp > from + UPGRADE_WINDOW) revert EmergencyLapsed(from + UPGRADE_WINDOW);
        emit EmergencyReturned(id, record.depositor);
        _return(id, record);
    }

    function pause() external {
        _checkOwnerOrGuardian();
        _pause();
    }

    function unpause() external onlyOwner {
        _unpause();
    }

    // For everyone

    function emergencyAnnouncedAt() external view returns (uint256) {
        return _emergencyAnnouncedAt;
    }

    /// @dev What is open must have left the escrow before other code can take it. An announcement that has lapsed takes nothing.
    function _upgradeIsNear() private view returns (bool) {
        uint256 from = upgradeableAt;
        return block.timestamp + EXIT_WINDOW >= from && block.timestamp <= from + UPGRADE_WINDOW;
    }
}
