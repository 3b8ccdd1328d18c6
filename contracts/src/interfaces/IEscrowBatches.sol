// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowRegistry} from "./IEscrowRegistry.sol";

/// @title The operator's calls, many at once
/// @notice Each does what its single form does, with the same events and refusals, to all that it names or to none.
interface IEscrowBatches is IEscrowRegistry {
    /// @notice The arguments of `wallet.depositIntoEscrow`.
    struct DepositOrder {
        address wallet;
        address token;
        uint256[] splitAmounts;
        address[] splitAddresses;
    }

    /// @notice The arguments of `wallet.approveTokensToEscrow`.
    struct GrantOrder {
        address wallet;
        address token;
        uint256 amount;
        uint256 nonce;
        bytes signature;
    }

    /// @notice The arguments of `wallet.limitSpendingBySignature`.
    struct LimitsOrder {
        address wallet;
        address token;
        uint256 daily;
        uint256 monthly;
        uint256 nonce;
        bytes signature;
    }

    /// @notice The lists are not of one length.
    error LengthsDiffer();
    /// @notice The wallet of the order at `index`, from 0, or the escrow behind it, refuses with `reason`. Nothing of the batch
    /// was done; without that order the rest may go through.
    /// @param index Place of the order, from 0.
    /// @param reason The revert data of what refused.
    error OrderRefused(uint256 index, bytes reason);

    /// @notice Has each wallet reserve a purchase. The ids are in the events `DepositCreated`, in the order given. Wallets of builds
    /// before this call do not take it from the escrow and have to be called one by one.
    /// @param orders Orders, one for each wallet.
    function depositIntoEscrowMany(DepositOrder[] calldata orders) external;

    /// @notice Has the wallet that made it top up each deposit: `splitAmounts[i]` is for `ids[i]`.
    /// @param ids The deposits' ids.
    /// @param splitAmounts Lists of amounts, one list for each deposit, in the token's smallest units.
    function topUpDepositIntoEscrowMany(uint256[] calldata ids, uint256[][] calldata splitAmounts) external;

    /// @notice Brings each wallet what its owner signed.
    /// @param orders Orders, one for each wallet.
    function approveTokensToEscrowMany(GrantOrder[] calldata orders) external;

    /// @notice Brings each wallet the limits that its owner signed.
    /// @param orders One for each wallet.
    function limitSpendingBySignatureMany(LimitsOrder[] calldata orders) external;

    /// @notice Approves each pending deposit.
    /// @param ids The deposits' ids.
    function approveDepositMany(uint256[] calldata ids) external;

    /// @notice Rejects each pending deposit.
    /// @param ids The deposits' ids.
    function rejectDepositMany(uint256[] calldata ids) external;

    /// @notice With one transfer for each payee and token, as in all batches that settle.
    /// @param ids The deposits' ids.
    function settleDepositMany(uint256[] calldata ids) external;

    /// @notice `amounts[i]` is settled of `ids[i]`, pro rata, and the rest of it returned.
    /// @param ids The deposits' ids.
    /// @param amounts Amounts, one for each deposit, in the token's smallest units.
    function settlePartiallyMany(uint256[] calldata ids, uint256[] calldata amounts) external;

    /// @notice `splitAmounts[i]` are those of `ids[i]`. What they leave goes back to each depositor.
    /// @param ids The deposits' ids.
    /// @param splitAmounts Lists of amounts, one list for each deposit, in the token's smallest units.
    function settleAmountsMany(uint256[] calldata ids, uint256[][] calldata splitAmounts) external;

    /// @notice `splitAmounts[i]` are those of `ids[i]`. What they leave stays open. One deposit may be named more than once.
    /// @param ids The deposits' ids.
    /// @param splitAmounts Lists of amounts, one list for each deposit, in the token's smallest units.
    function settlePartMany(uint256[] calldata ids, uint256[][] calldata splitAmounts) external;

    /// @notice `splitAmounts[i]` are those of `ids[i]`. What they leave stays open. One deposit may be named more than once.
    /// @param ids The deposits' ids.
    /// @param splitAmounts Lists of amounts, one list for each deposit, in the token's smallest units.
    function returnPartMany(uint256[] calldata ids, uint256[][] calldata splitAmounts) external;

    /// @notice Returns each rejected deposit to the wallet that made it.
    /// @param ids The deposits' ids.
    function withdrawRejectedDepositMany(uint256[] calldata ids) external;

    /// @notice Pays all of each pending or approved deposit to its payees.
    /// @param ids The deposits' ids.
    function approveAndSettleMany(uint256[] calldata ids) external;

    /// @notice `splitAmounts[i]` are those of `ids[i]`. What they leave goes back to each depositor.
    /// @param ids The deposits' ids.
    /// @param splitAmounts Lists of amounts, one list for each deposit, in the token's smallest units.
    function approveAndSettleAmountsMany(uint256[] calldata ids, uint256[][] calldata splitAmounts) external;

    /// @notice Returns each pending deposit to the wallet that made it.
    /// @param ids The deposits' ids.
    function rejectAndReturnMany(uint256[] calldata ids) external;
}
