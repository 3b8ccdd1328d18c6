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

    /// @notice A purchase was reserved.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    event DepositCreated(uint256 indexed id, address indexed depositor, address indexed token, uint256 amount);
    /// @notice `amount` was added; `total` is what the deposit holds now.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    /// @param amount Amount in the token's smallest units.
    /// @param total Amount in the token's smallest units.
    event DepositToppedUp(uint256 indexed id, address indexed depositor, uint256 amount, uint256 total);
    /// @notice The operator has approved the deposit; nothing has moved.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    event DepositApproved(uint256 indexed id, address indexed depositor);
    /// @notice The operator has rejected the deposit; nothing has moved.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    event DepositRejected(uint256 indexed id, address indexed depositor);
    /// @notice Final. Of what the deposit held, `settled` went to the payees and `returned` to the depositor. Approval may not
    /// have been announced before: the calls that approve and settle at once emit this event alone.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    /// @param settled Amount in the token's smallest units.
    /// @param returned Amount in the token's smallest units.
    event DepositSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 returned);
    /// @notice Final. All that the deposit held went back to the depositor.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    /// @param amount Amount in the token's smallest units.
    event DepositReturned(uint256 indexed id, address indexed depositor, uint256 amount);
    /// @notice `settled` went to the payees and `left` stays open. Final when that is nothing.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    /// @param settled Amount in the token's smallest units.
    /// @param left Amount in the token's smallest units.
    event DepositPartSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 left);
    /// @notice `returned` went back to the depositor and `left` stays open. Final when that is nothing.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    /// @param returned Amount in the token's smallest units.
    /// @param left Amount in the token's smallest units.
    event DepositPartReturned(uint256 indexed id, address indexed depositor, uint256 returned, uint256 left);

    /// @notice The token refused to pay `to`, as one with a blocklist may. The escrow holds the amount until `payHeld`.
    /// @param to The payee.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    event PaymentHeld(address indexed to, address indexed token, uint256 amount);
    /// @notice What was held for a payee was paid.
    /// @param to The payee.
    /// @param token Address of the ERC-20 token.
    /// @param amount Amount in the token's smallest units.
    event HeldPaid(address indexed to, address indexed token, uint256 amount);
    /// @notice Deposits made up to now may be returned by `emergencyWithdraw` from the second `from` on.
    /// @param from A time, in seconds since 1970.
    event EmergencyAnnounced(uint256 from);
    /// @notice The announcement of an emergency was taken back.
    event EmergencyCancelled();
    /// @notice Says of the `DepositReturned` that follows that the wallet's owner took the deposit back.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    event DepositReclaimed(uint256 indexed id, address indexed depositor);
    /// @notice Says of the `DepositReturned` that follows that the escrow's owner gave the deposit back in an emergency.
    /// @param id The deposit's id.
    /// @param depositor The wallet that made the deposit.
    event EmergencyReturned(uint256 indexed id, address indexed depositor);

    /// @notice The caller is no wallet of the escrow's factory.
    /// @param wallet Who called.
    error UnknownWallet(address wallet);
    /// @notice The caller is not the wallet that made the deposit.
    /// @param caller Who called.
    error NotDepositor(address caller);
    /// @notice The deposit is in a status in which this cannot be done.
    /// @param id The deposit's id.
    /// @param status The deposit's status.
    error WrongStatus(uint256 id, Status status);
    /// @notice A deposit needs at least one split.
    error NoSplits();
    /// @notice There are more splits than a deposit may have.
    /// @param count How many there are.
    /// @param most The highest that may be.
    error TooManySplits(uint256 count, uint256 most);
    /// @notice The lists of amounts and of payees, or the list and the deposit's splits, are not of one length.
    error SplitLengthsDiffer();
    /// @notice An amount that may not be zero is.
    error ZeroAmount();
    /// @notice The amount is above what may be asked for.
    /// @param amount Amount in the token's smallest units.
    /// @param most The highest that may be.
    error AmountTooLarge(uint256 amount, uint256 most);
    /// @notice The wallet holds less than is needed.
    /// @param balance What there is, in the token's smallest units.
    /// @param needed What is needed, in the token's smallest units.
    error InsufficientBalance(uint256 balance, uint256 needed);
    /// @notice The owner allowed less than is needed.
    /// @param allowance What may be drawn, in the token's smallest units.
    /// @param needed What is needed, in the token's smallest units.
    error InsufficientAllowance(uint256 allowance, uint256 needed);
    /// @notice The token delivered something else than was asked for, as tokens with a fee on transfer do.
    /// @param received What came, in the token's smallest units.
    /// @param expected What was asked for, in the token's smallest units.
    error WrongAmountReceived(uint256 received, uint256 expected);
    /// @notice The deposit may not be taken back yet.
    /// @param reclaimableAt A time, in seconds since 1970.
    error TooEarlyToReclaim(uint256 reclaimableAt);
    /// @notice No emergency was announced since this deposit was made.
    error EmergencyNotAnnounced();
    /// @notice The announced emergency has not begun yet.
    /// @param from A time, in seconds since 1970.
    error EmergencyDelayNotPassed(uint256 from);
    /// @notice The announcement of the emergency is too old.
    /// @param until A time, in seconds since 1970.
    error EmergencyLapsed(uint256 until);
    /// @notice The escrow holds nothing for this payee in this token.
    /// @param to The payee.
    /// @param token Address of the ERC-20 token.
    error NothingHeld(address to, address token);

    /// @notice Makes the proxy an escrow, once.
    /// @param _owner The contract's owner.
    /// @param _smartWalletFactory The factory whose wallets may deposit.
    /// @param _tokens Tokens that are supported from the start.
    /// @param _payees Payees that are registered from the start, without a delay.
    function initialize(
        address _owner,
        address _smartWalletFactory,
        address[] calldata _tokens,
        address[] calldata _payees
    ) external;

    /// @notice The factory whose wallets the contract knows.
    /// @return Its address.
    function smartWalletFactory() external view returns (address);

    /// @notice The id of the latest deposit; ids count up from 1.
    /// @return 0 before the first.
    function depositCount() external view returns (uint256);

    /// @notice The id of the `index`-th deposit of `depositor`, from 0; reverts beyond the last.
    /// @param depositor Address of the wallet.
    /// @param index Place in the wallet's list, from 0.
    /// @return The deposit's id.
    function deposits(address depositor, uint256 index) external view returns (uint256);

    /// @notice How many deposits a wallet has made.
    /// @param depositor Address of the wallet.
    /// @return Their number.
    function depositsOf(address depositor) external view returns (uint256);

    /// @notice A deposit as it stands; all zero when there is none.
    /// @param id The deposit's id.
    /// @return The deposit.
    function depositById(uint256 id) external view returns (Deposit memory);

    /// @notice The token of a deposit; the zero address when there is no such deposit.
    /// @param id The deposit's id.
    /// @return Its address.
    function depositToken(uint256 id) external view returns (address);

    /// @notice Reserves a purchase of the wallet that calls, which has allowed exactly the sum.
    /// @param token Address of the ERC-20 token.
    /// @param splitAmounts Amounts, one for each split, in the token's smallest units.
    /// @param splitAddresses The payee of each split.
    /// @return id The new deposit's id.
    function deposit(address token, uint256[] calldata splitAmounts, address[] calldata splitAddresses)
        external
        returns (uint256 id);

    /// @notice Answers the deposit's token, so that the wallet can count what it spends.
    /// @param id The deposit's id.
    /// @param splitAmounts Amounts, one for each split, in the token's smallest units.
    /// @return token The deposit's token.
    function topUp(uint256 id, uint256[] calldata splitAmounts) external returns (address token);

    /// @notice Approves a pending deposit. Operators only.
    /// @param id The deposit's id.
    function approveDeposit(uint256 id) external;

    /// @notice Rejects a pending deposit, so that it can only go back. Operators only.
    /// @param id The deposit's id.
    function rejectDeposit(uint256 id) external;

    /// @notice Pays all of an approved deposit to its payees. Operators only.
    /// @param id The deposit's id.
    function settleDeposit(uint256 id) external;

    /// @notice Settles `amount` pro rata over the splits, rounded down, what rounding leaves going to the first, and
    /// returns the rest to the depositor.
    /// @param id The deposit's id.
    /// @param amount What the payees get together, in the token's smallest units.
    function settlePartially(uint256 id, uint256 amount) external;

    /// @notice Settles exactly `splitAmounts`, none above its split, and returns the rest to the depositor.
    /// @param id The deposit's id.
    /// @param splitAmounts Amounts, one for each split, in the token's smallest units.
    function settleAmounts(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Pays exactly `splitAmounts`, none above its split, out of a pending or approved deposit and leaves the rest open. The
    /// status stays as it is, so that a pending deposit can still be topped up; when nothing is left it is `Settled`.
    /// @param id The deposit's id.
    /// @param splitAmounts Amounts, one for each split, in the token's smallest units.
    function settlePart(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Gives exactly `splitAmounts`, none above its split, of a pending or approved deposit back to the depositor and leaves
    /// the rest open, also while paused. When nothing is left it is `Settled` if a part was settled before, otherwise `Returned`.
    /// @param id The deposit's id.
    /// @param splitAmounts Amounts, one for each split, in the token's smallest units.
    function returnPart(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Returns a rejected deposit to the wallet that made it. Operators only.
    /// @param id The deposit's id.
    function withdrawRejectedDeposit(uint256 id) external;

    /// @notice Pays all of a pending or approved deposit to its payees. Operators only.
    /// @param id The deposit's id.
    function approveAndSettle(uint256 id) external;

    /// @notice Settles of a pending or approved deposit exactly `splitAmounts`, none above its split, and returns the rest to
    /// the depositor.
    /// @param id The deposit's id.
    /// @param splitAmounts Amounts, one for each split, in the token's smallest units.
    function approveAndSettleAmounts(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Returns a pending deposit to the wallet that made it. Operators only.
    /// @param id The deposit's id.
    function rejectAndReturn(uint256 id) external;

    /// @notice What the escrow holds for `to` since the token refused to pay it.
    /// @param to The payee.
    /// @param token Address of the ERC-20 token.
    /// @return An amount in the token's smallest units.
    function heldFor(address to, address token) external view returns (uint256);

    /// @notice Pays `to` what is held for it. Anybody may ask.
    /// @param to The payee.
    /// @param token Address of the ERC-20 token.
    function payHeld(address to, address token) external;

    /// @notice Returns a deposit to the wallet that calls: at once when it was rejected, otherwise once it has been open
    /// for `RECLAIM_DELAY`, or while an announced upgrade may be made within `EXIT_WINDOW`.
    /// @param id The deposit's id.
    function reclaim(uint256 id) external;

    /// @notice While paused, returns an open deposit to the wallet it came from. There is nowhere else it can go, and it
    /// takes an announcement made after the deposit, `EMERGENCY_DELAY` ago and no more than 30 days longer.
    /// @param id The deposit's id.
    function emergencyWithdraw(uint256 id) external;

    /// @notice The second of the last announcement; 0 when there is none.
    /// @return A time, in seconds since 1970.
    function emergencyAnnouncedAt() external view returns (uint256);

    /// @notice The owner announces that deposits made up to now may be returned after the emergency delay.
    function announceEmergency() external;

    /// @notice The owner takes the announcement back.
    function cancelEmergency() external;

    /// @notice Stops new deposits, top-ups and settlements until `unpause`. The owner or the guardian may.
    function pause() external;

    /// @notice Ends the pause. The owner only.
    function unpause() external;
}
