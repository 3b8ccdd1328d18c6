// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governed} from "./Governed.sol";
import {TokenProbe} from "./TokenProbe.sol";
import {IEscrowRegistry} from "./interfaces/IEscrowRegistry.sol";

/// @title The tokens the escrow takes and the payees it pays
/// @notice Both get a short number, which deposits store in place of the address: two splits fit one word.
abstract contract EscrowRegistry is IEscrowRegistry, Governed {
    /// @notice Longer than any withdrawal delay: whoever mistrusts a new payee has left before it can be paid.
    uint256 public constant PAYEE_DELAY = 8 days;

    TokenProbe private immutable _probe = new TokenProbe();

    struct Entry {
        uint16 number;
        bool active;
        uint64 confirmableAt;
    }

    uint16 private _tokenCount;
    uint16 private _payeeCount;
    mapping(address token => Entry) private _tokens;
    mapping(address payee => Entry) private _payees;
    mapping(uint256 number => address) internal _tokenByNumber;
    mapping(uint256 number => address) internal _payeeByNumber;
    uint256[40] private __gap;

    function supportedTokens(address token) external view returns (bool) {
        return _tokens[token].active;
    }

    function isPayee(address payee) external view returns (bool) {
        return _payees[payee].active;
    }

    function tokens() external view returns (address[] memory) {
        return _listed(_tokens, _tokenByNumber, _tokenCount);
    }

    function payees() external view returns (address[] memory) {
        return _listed(_payees, _payeeByNumber, _payeeCount);
    }

    function payeeConfirmableAt(address payee) external view returns (uint256) {
        return _payees[payee].confirmableAt;
    }

    function addToken(address token) external onlyOwner {
        _addToken(token);
    }

    function removeToken(address token) external onlyOwner {
        Entry storage entry = _tokens[token];
        if (!entry.active) revert UnsupportedToken(token);
        entry.active = false;
        emit TokenRemoved(token);
    }

    function announcePayee(address payee) external onlyOwner {
        _checkPayee(payee);
        uint256 from = block.timestamp + PAYEE_DELAY;
        _payees[payee].confirmableAt = uint64(from);
        emit PayeeAnnounced(payee, from);
    }

    function confirmPayee(address payee) external onlyOwner {
        uint256 from = _payees[payee].confirmableAt;
        if (from == 0) revert PayeeNotAnnounced(payee);
        if (block.timestamp < from) revert PayeeDelayNotPassed(payee, from);
        if (block.timestamp > from + UPGRADE_WINDOW) revert PayeeLapsed(payee, from + UPGRADE_WINDOW);
        _registerPayee(payee);
    }

    function removePayee(address payee) external onlyOwner {
        Entry storage entry = _payees[payee];
        if (!entry.active && entry.confirmableAt == 0) revert UnknownPayee(payee);
        entry.active = false;
        entry.confirmableAt = 0;
        emit PayeeRemoved(payee);
    }

    function _addToken(address token) internal {
        if (token == address(0)) revert ZeroAddress();
        Entry storage entry = _tokens[token];
        if (entry.active) revert TokenAlreadyAdded(token);
        // Nothing is allowed to `tx.origin`: it is looked at.
        _probe.check(token, tx.origin);
        if (entry.number == 0) {
            if (_tokenCount == type(uint16).max) revert RegistryFull();
            entry.number = ++_tokenCount;
            _tokenByNumber[entry.number] = token;
        }
        entry.active = true;
        emit TokenAdded(token);
    }

    function _registerPayee(address payee) internal {
        _checkPayee(payee);
        Entry storage entry = _payees[payee];
        if (entry.number == 0) {
            if (_payeeCount == type(uint16).max) revert RegistryFull();
            entry.number = ++_payeeCount;
            _payeeByNumber[entry.number] = payee;
        }
        entry.active = true;
        entry.confirmableAt = 0;
        emit PayeeRegistered(payee);
    }

    function _tokenNumber(address token) internal view returns (uint16) {
        Entry memory entry = _tokens[token];
        if (!entry.active) revert UnsupportedToken(token);
        return entry.number;
    }

    function _payeeNumber(address payee) internal view returns (uint16) {
        Entry memory entry = _payees[payee];
        if (!entry.active) revert UnknownPayee(payee);
        return entry.number;
    }

    function _checkPayee(address payee) private view {
        if (payee == address(0)) revert ZeroAddress();
        if (payee == address(this)) revert NotAPayee(payee);
        if (_payees[payee].active) revert PayeeAlreadyRegistered(payee);
    }

    function _listed(
        mapping(address => Entry) storage entries,
        mapping(uint256 => address) storage byNumber,
        uint256 count
    ) private view returns (address[] memory list) {
        list = new address[](count);
        uint256 used;
        for (uint256 i = 1; i <= count; ++i) {
            address it = byNumber[i];
            if (entries[it].active) list[used++] = it;
        }
        assembly ("memory-safe") {
            mstore(list, used)
        }
    }
}
