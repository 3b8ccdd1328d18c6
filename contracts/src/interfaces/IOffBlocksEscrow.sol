// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowBatches} from "./IEscrowBatches.sol";

/// @title Holds what card purchases have reserved until they are settled or returned
interface IOffBlocksEscrow is IEscrowBatches {
    enum Status {
        None,
        Pending,
        Approved,
        Rejected,
        Settled,
        Returned
    }

    /// @notice `splitAmounts` is what each split holds, and `amount` their sum: what was deposited and topped up, less the
    /// parts that were settled or returned. A final answer leaves both as it found them, and `status` says which it was:
    /// `Settled` when a payee was paid by it or by an earlier part, otherwise `Returned`. So what is open is `amount` while the status is
    /// `Pending`, `Approved` or `Rejected`, and nothing afterwards; what went where, all of it, is in the events.
    struct Deposit {
        address depositor;
        address token;
        Status status;
        uint256 createdAt;
        uint256 amount;
        uint256[] splitAmounts;
        address[] splitAddresses;
    }

    event DepositCreated(uint256 indexed id, address indexed depositor, address indexed token, uint256 amount);
    /// @notice `amount` was added; `total` is what the deposit holds now.
    event DepositToppedUp(uint256 indexed id, address indexed depositor, uint256 amount, uint256 total);
    event DepositApproved(uint256 indexed id, address indexed depositor);
    event DepositRejected(uint256 indexed id, address indexed depositor);
    /// @notice Final. Of what the deposit held, `settled` went to the payees and `returned` to the depositor. Approval may not
    /// have been announced before: the calls that approve and settle at once emit this event alone.
    event DepositSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 returned);
    /// @notice Final. All that the deposit held went back to the depositor.
    event DepositReturned(uint256 indexed id, address indexed depositor, uint256 amount);
    /// @notice `settled` went to the payees and `left` stays open. Final when that is nothing.
    event DepositPartSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 left);
    /// @notice `returned` went back to the depositor and `left` stays open. Final when that is nothing.
    event DepositPartReturned(uint256 indexed id, address indexed depositor, uint256 returned, uint256 left);

    /// @notice The token refused to pay `to`, as one with a blocklist may. The escrow holds the amount until `payHeld`.
    event PaymentHeld(address indexed to, address indexed token, uint256 amount);
    event HeldPaid(address indexed to, address indexed token, uint256 amount);
    /// @notice Deposits made up to now may be returned by `emergencyWithdraw` from the second `from` on.
    event EmergencyAnnounced(uint256 from);
    event EmergencyCancelled();
    /// @notice Says of the `DepositReturned` that follows that the wallet's owner took the deposit back.
    event DepositReclaimed(uint256 indexed id, address indexed depositor);
    /// @notice Says of the `DepositReturned` that follows that the escrow's owner gave the deposit back in an emergency.
    event EmergencyReturned(uint256 indexed id, address indexed depositor);

    error UnknownWallet(address wallet);
    error NotDepositor(address caller);
    error WrongStatus(uint256 id, Status status);
    error NoSplits();
    error TooManySplits(uint256 count, uint256 most);
    error SplitLengthsDiffer();
    error ZeroAmount();
    error AmountTooLarge(uint256 amount, uint256 most);
    error InsufficientBalance(uint256 balance, uint256 needed);
    error InsufficientAllowance(uint256 allowance, uint256 needed);
    /// @notice The token delivered something else than was asked for, as tokens with a fee on transfer do.
    error WrongAmountReceived(uint256 received, uint256 expected);
    error TooEarlyToReclaim(uint256 reclaimableAt);
    /// @notice No emergency was announced since this deposit was made.
    error EmergencyNotAnnounced();
    error EmergencyDelayNotPassed(uint256 from);
    error EmergencyLapsed(uint256 until);
    error NothingHeld(address to, address token);

    function initialize(
        address _owner,
        address _smartWalletFactory,
        address[] calldata _tokens,
        address[] calldata _payees
    ) external;

    function smartWalletFactory() external view returns (address);

    /// @notice The id of the latest deposit; ids count up from 1.
    function depositCount() external view returns (uint256);

    /// @notice The id of the `index`-th deposit of `depositor`, from 0; reverts beyond the last.
    function deposits(address depositor, uint256 index) external view returns (uint256);

    function depositsOf(address depositor) external view returns (uint256);

    function depositById(uint256 id) external view returns (Deposit memory);

    /// @notice The token of a deposit; the zero address when there is no such deposit.
    function depositToken(uint256 id) external view returns (address);

    function deposit(address token, uint256[] calldata splitAmounts, address[] calldata splitAddresses)
        external
        returns (uint256 id);

    /// @notice Answers the deposit's token, so that the wallet can count what it spends.
    function topUp(uint256 id, uint256[] calldata splitAmounts) external returns (address token);

    function approveDeposit(uint256 id) external;

    function rejectDeposit(uint256 id) external;

    function settleDeposit(uint256 id) external;

    /// @notice Settles `amount` pro rata over the splits, rounded down, what rounding leaves going to the first, and
    /// returns the rest to the depositor.
    function settlePartially(uint256 id, uint256 amount) external;

    /// @notice Settles exactly `splitAmounts`, none above its split, and returns the rest to the depositor.
    function settleAmounts(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Pays exactly `splitAmounts`, none above its split, out of a pending or approved deposit and leaves the rest open. The
    /// status stays as it is, so that a pending deposit can still be topped up; when nothing is left it is `Settled`.
    function settlePart(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Gives exactly `splitAmounts`, none above its split, of a pending or approved deposit back to the depositor and leaves
    /// the rest open, also while paused. When nothing is left it is `Settled` if a part was settled before, otherwise `Returned`.
    function returnPart(uint256 id, uint256[] calldata splitAmounts) external;

    function withdrawRejectedDeposit(uint256 id) external;

    function approveAndSettle(uint256 id) external;

    function approveAndSettleAmounts(uint256 id, uint256[] calldata splitAmounts) external;

    function rejectAndReturn(uint256 id) external;

    /// @notice What the escrow holds for `to` since the token refused to pay it.
    function heldFor(address to, address token) external view returns (uint256);

    /// @notice Pays `to` what is held for it. Anybody may ask.
    function payHeld(address to, address token) external;

    /// @notice Returns a deposit to the wallet that calls: at once when it was rejected, otherwise once it has been open
    /// for `RECLAIM_DELAY`, or while an announced upgrade may be made within `EXIT_WINDOW`.
    function reclaim(uint256 id) external;

    /// @notice While paused, returns an open deposit to the wallet it came from. There is nowhere else it can go, and it
    /// takes an announcement made after the deposit, `EMERGENCY_DELAY` ago and no more than 30 days longer.
    function emergencyWithdraw(uint256 id) external;

    /// @notice The second of the last announcement; 0 when there is none.
    function emergencyAnnouncedAt() external view returns (uint256);

    function announceEmergency() external;

    function cancelEmergency() external;

    function pause() external;

    function unpause() external;
}
