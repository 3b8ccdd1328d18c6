// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowRegistry} from "./IEscrowRegistry.sol";

/// @title Holds what card purchases have reserved until they are settled or returned
interface IOffBlocksEscrow is IEscrowRegistry {
    enum Status {
        None,
        Pending,
        Approved,
        Rejected,
        Settled,
        Returned
    }

    /// @notice A deposit as it was made and topped up; `status` says what became of it.
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
    /// @notice `amount` was added; `total` is the deposit's amount now.
    event DepositToppedUp(uint256 indexed id, address indexed depositor, uint256 amount, uint256 total);
    event DepositApproved(uint256 indexed id, address indexed depositor);
    event DepositRejected(uint256 indexed id, address indexed depositor);
    /// @notice Final. `settled` went to the payees and `returned` to the depositor. Approval may not have been announced
    /// before: the calls that approve and settle at once emit this event alone.
    event DepositSettled(uint256 indexed id, address indexed depositor, uint256 settled, uint256 returned);
    /// @notice Final. All of it went back to the depositor.
    event DepositReturned(uint256 indexed id, address indexed depositor, uint256 amount);

    error NotOperator(address caller);
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
    error OwnerNeeded();

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

    /// @notice Whether `caller` may drive deposits, here and through the wallets. The owner always may.
    function mayOperate(address caller) external view returns (bool);

    function deposit(address token, uint256[] calldata splitAmounts, address[] calldata splitAddresses)
        external
        returns (uint256 id);

    function topUp(uint256 id, uint256[] calldata splitAmounts) external;

    function approveDeposit(uint256 id) external;

    function rejectDeposit(uint256 id) external;

    function settleDeposit(uint256 id) external;

    /// @notice Settles `amount` pro rata over the splits, rounded down, what rounding leaves going to the first, and
    /// returns the rest to the depositor.
    function settlePartially(uint256 id, uint256 amount) external;

    /// @notice Settles exactly `splitAmounts`, none above its split, and returns the rest to the depositor.
    function settleAmounts(uint256 id, uint256[] calldata splitAmounts) external;

    function withdrawRejectedDeposit(uint256 id) external;

    function approveAndSettle(uint256 id) external;

    function approveAndSettleAmounts(uint256 id, uint256[] calldata splitAmounts) external;

    /// @notice Settles all of them or none, with one transfer for each payee and token.
    function approveAndSettleMany(uint256[] calldata ids) external;

    function rejectAndReturn(uint256 id) external;

    /// @notice Returns a deposit to the wallet that calls: at once when it was rejected, otherwise once it has been open
    /// for `RECLAIM_DELAY`.
    function reclaim(uint256 id) external;

    /// @notice While paused, returns an open deposit to the wallet it came from. There is nowhere else it can go.
    function emergencyWithdraw(uint256 id) external;

    function pause() external;

    function unpause() external;
}
