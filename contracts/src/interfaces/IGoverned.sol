// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title An owner who governs, operators who do the day's work, and upgrades that wait in public
interface IGoverned {
    /// @notice The account may do the day's work from now on.
    /// @param operator Address of the operator.
    event OperatorAdded(address indexed operator);
    /// @notice The account may not do the day's work any more.
    /// @param operator Address of the operator.
    event OperatorRemoved(address indexed operator);
    /// @notice The proxy may be given this implementation, of this code and with this call, from the second `from` until the
    /// second `until`.
    /// @param implementation Address of the new code.
    /// @param codeHash keccak256 of the code at that address.
    /// @param data The call that the proxy makes with the new code; empty for none.
    /// @param from A time, in seconds since 1970.
    /// @param until A time, in seconds since 1970.
    event UpgradeAnnounced(address indexed implementation, bytes32 codeHash, bytes data, uint256 from, uint256 until);
    /// @notice The announced upgrade will not be made.
    event UpgradeCancelled();
    /// @notice There is another guardian, or none.
    /// @param oldGuardian The one before; the zero address when there was none.
    /// @param newGuardian The next one; the zero address when there is to be none.
    event GuardianChanged(address indexed oldGuardian, address indexed newGuardian);
    /// @notice The owner may confirm the new guardian from the second `from` until the second `until`.
    /// @param newGuardian The next one; the zero address when there is to be none.
    /// @param from A time, in seconds since 1970.
    /// @param until A time, in seconds since 1970.
    event GuardianAnnounced(address indexed newGuardian, uint256 from, uint256 until);
    /// @notice The new owner may accept from the second `from` until the second `until`. It follows `OwnershipTransferStarted`.
    /// @param newOwner Who may accept.
    /// @param from A time, in seconds since 1970.
    /// @param until A time, in seconds since 1970.
    event OwnershipOffered(address indexed newOwner, uint256 from, uint256 until);

    /// @notice An address that may not be zero is.
    error ZeroAddress();
    /// @notice The contract always has an owner: ownership cannot be given up.
    error OwnerNeeded();
    /// @notice The account is an operator already.
    /// @param operator Address of the operator.
    error AlreadyOperator(address operator);
    /// @notice The account is no operator.
    /// @param operator Address of the operator.
    error UnknownOperator(address operator);
    /// @notice The caller is neither the owner nor an operator.
    /// @param caller Who called.
    error NotOperator(address caller);
    /// @notice What was announced is another implementation, other code at its address or another call; or nothing was.
    error UpgradeNotAnnounced();
    /// @notice The announced upgrade may not be made yet.
    /// @param from A time, in seconds since 1970.
    error UpgradeDelayNotPassed(uint256 from);
    /// @notice The announcement is too old to be remembered by those whom it concerns.
    /// @param until A time, in seconds since 1970.
    error UpgradeLapsed(uint256 until);
    /// @notice No change of guardian was announced.
    error GuardianNotAnnounced();
    /// @notice The change of guardian or owner has to wait until the second `from`.
    /// @param from A time, in seconds since 1970.
    error ChangeDelayNotPassed(uint256 from);
    /// @notice The change of guardian or owner was announced too long ago, and could be made until the second `until`.
    /// @param until A time, in seconds since 1970.
    error ChangeLapsed(uint256 until);

    /// @notice Whether the owner has named an account an operator.
    /// @param account Any address.
    /// @return Whether it is one.
    function isOperator(address account) external view returns (bool);

    /// @notice Whether `caller` may do the day's work. The owner always may.
    /// @param caller Any address.
    /// @return Whether it may.
    function mayOperate(address caller) external view returns (bool);

    /// @notice All whom the owner has named, in no order. The owner is not among them unless named.
    /// @return Their addresses.
    function operators() external view returns (address[] memory);

    /// @notice Names an operator. The owner only.
    /// @param operator Address of the operator.
    function addOperator(address operator) external;

    /// @notice Ends an operator's powers at once. The owner only.
    /// @param operator Address of the operator.
    function removeOperator(address operator) external;

    /// @notice The second from which the announced upgrade may be made; 0 when none is announced.
    /// @return A time, in seconds since 1970.
    function upgradeableAt() external view returns (uint256);

    /// @notice Announces the call `upgradeToAndCall(implementation, data)`. It replaces an earlier announcement and waits anew.
    /// @param implementation Address of the new code.
    /// @param data The call that the proxy makes with the new code; empty for none.
    function announceUpgrade(address implementation, bytes calldata data) external;

    /// @notice The owner or the guardian ends the announcement.
    function cancelUpgrade() external;

    /// @notice May cancel upgrades, and pause an escrow, and nothing else; the zero address when there is none.
    /// @return Its address.
    function guardian() external view returns (address);

    /// @notice The guardian that was announced; the zero address when none was, or when there is to be none (see
    /// `guardianChangeableAt`).
    /// @return Its address.
    function nextGuardian() external view returns (address);

    /// @notice The second from which the announced guardian may be confirmed, for 30 days; 0 when no change is announced.
    /// @return A time, in seconds since 1970.
    function guardianChangeableAt() external view returns (uint256);

    /// @notice Where there is no guardian it becomes one at once. Otherwise the change is announced, in place of any announced
    /// before, and waits as long as an upgrade: whoever holds the owner's key cannot be rid of the guardian before its upgrade.
    /// @param newGuardian The next one; the zero address when there is to be none.
    function setGuardian(address newGuardian) external;

    /// @notice Makes the change that `setGuardian` announced.
    function confirmGuardian() external;

    /// @notice The second from which the pending owner may accept, for 30 days; 0 when none is pending. An offer made within 8 days
    /// of the contract's creation may be accepted at once, so that who deploys can hand over. All others wait as long as an upgrade.
    /// @return A time, in seconds since 1970.
    function ownershipAcceptableAt() external view returns (uint256);
}
