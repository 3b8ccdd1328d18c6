// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EscrowRegistry} from "./EscrowRegistry.sol";
import {IOffBlocksEscrow} from "./interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";

/// @title The escrow's deposits as they are stored and shown, and the ways that money goes in and out
abstract contract EscrowDeposits is IOffBlocksEscrow, EscrowRegistry, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint256 public constant MOST_SPLITS = 8;
    uint256 internal constant MOST_AMOUNT = type(uint112).max;

    /// @dev A deposit of two splits takes two words. A split is its payee's number over its amount of 112 bits, less what parts
    /// took.
    struct Record {
        address depositor;
        Status status;
        uint40 createdAt;
        uint16 token;
        uint8 count;
        bool partSettled;
        uint128[MOST_SPLITS] splits;
    }

    address public smartWalletFactory;
    uint64 internal _depositCount;
    mapping(uint256 id => Record) internal _records;
    mapping(address depositor => uint64[]) internal _ids;
    mapping(address to => mapping(address token => uint256)) public heldFor;
    uint256[40] private __gap;

    function payHeld(address to, address token) external nonReentrant {
        uint256 amount = heldFor[to][token];
        if (amount == 0) revert NothingHeld(to, token);
        delete heldFor[to][token];
        emit HeldPaid(to, token, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    function depositCount() external view returns (uint256) {
        return _depositCount;
    }

    function deposits(address depositor, uint256 index) external view returns (uint256) {
        return _ids[depositor][index];
    }

    function depositsOf(address depositor) external view returns (uint256) {
        return _ids[depositor].length;
    }

    function depositToken(uint256 id) external view returns (address) {
        return _tokenByNumber[_records[id].token];
    }

    function depositById(uint256 id) external view returns (Deposit memory shown) {
        Record storage record = _records[id];
        shown.depositor = record.depositor;
        shown.token = _tokenByNumber[record.token];
        shown.status = record.status;
        shown.createdAt = record.createdAt;
        shown.splitAmounts = _amounts(record);
        shown.amount = _sum(shown.splitAmounts);
        shown.splitAddresses = new address[](record.count);
        for (uint256 i; i < record.count; ++i) {
            (uint256 payee,) = _unpack(record.splits[i]);
            shown.splitAddresses[i] = _payeeByNumber[payee];
        }
    }

    /// @dev Balances are measured, so that a token that delivers less than it was asked for cannot leave a gap which
    /// the other deposits would have to fill.
    function _pull(address token, uint256 amount) internal {
        uint256 balance = IERC20(token).balanceOf(msg.sender);
        if (balance < amount) revert InsufficientBalance(balance, amount);
        uint256 allowance = IERC20(token).allowance(msg.sender, address(this));
        if (allowance < amount) revert InsufficientAllowance(allowance, amount);
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = IERC20(token).balanceOf(address(this)) - before;
        if (received != amount) revert WrongAmountReceived(received, amount);
    }

    function _return(uint256 id, Record storage record) internal {
        record.status = _emptied(record);
        uint256 amount = _sum(_amounts(record));
        emit DepositReturned(id, record.depositor, amount);
        _send(_tokenByNumber[record.token], record.depositor, amount);
    }

    /// @dev A transfer that reverts has moved nothing, and its amount is set aside. One that answers anything but yes may have
    /// moved something, so that it is refused as a whole.
    function _send(address token, address to, uint256 amount) internal {
        if (amount == 0) return;
        (bool ok, bytes memory answer) = token.call(abi.encodeCall(IERC20.transfer, (to, amount)));
        if (!ok) {
            heldFor[to][token] += amount;
            emit PaymentHeld(to, token, amount);
        } else if (answer.length == 0 ? token.code.length == 0 : answer.length != 32 || uint256(bytes32(answer)) != 1) {
            revert SafeERC20.SafeERC20FailedOperation(token);
        }
    }

    /// @dev How a deposit ends when the last of it goes back: what has paid anybody is no longer a deposit that was returned.
    function _emptied(Record storage record) internal view returns (Status) {
        return record.partSettled ? Status.Settled : Status.Returned;
    }

    /// @dev Takes exactly these amounts out of the splits of an open deposit.
    function _takePart(Record storage record, uint256[] calldata wanted) internal returns (uint256 part, uint256 left) {
        uint256 count = record.count;
        if (count != wanted.length) revert SplitLengthsDiffer();
        for (uint256 i; i < count; ++i) {
            (uint256 payee, uint256 amount) = _unpack(record.splits[i]);
            if (wanted[i] > amount) revert AmountTooLarge(wanted[i], amount);
            record.splits[i] = _pack(payee, amount - wanted[i]);
            part += wanted[i];
            left += amount - wanted[i];
        }
        if (part == 0) revert ZeroAmount();
    }

    function _checkWallet(address wallet) internal view {
        if (!IOffBlocksSmartWalletFactory(smartWalletFactory).isSmartWallet(wallet)) revert UnknownWallet(wallet);
    }

    function _expect(uint256 id, Record storage record, Status wanted) internal view {
        if (record.status != wanted) revert WrongStatus(id, record.status);
    }

    function _expectOpen(uint256 id, Record storage record) internal view {
        Status status = record.status;
        if (status != Status.Pending && status != Status.Approved) revert WrongStatus(id, status);
    }

    function _amounts(Record storage record) internal view returns (uint256[] memory amounts) {
        amounts = new uint256[](record.count);
        for (uint256 i; i < amounts.length; ++i) {
            (, amounts[i]) = _unpack(record.splits[i]);
        }
    }

    function _sum(uint256[] memory amounts) internal pure returns (uint256 total) {
        for (uint256 i; i < amounts.length; ++i) {
            total += amounts[i];
        }
    }

    function _pack(uint256 payee, uint256 amount) internal pure returns (uint128) {
        if (amount > MOST_AMOUNT) revert AmountTooLarge(amount, MOST_AMOUNT);
        return uint128(payee << 112 | amount);
    }

    function _unpack(uint128 split) internal pure returns (uint256 payee, uint256 amount) {
        return (split >> 112, split & MOST_AMOUNT);
    }
}
