// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title An owner who governs, operators who do the day's work, and upgrades that wait in public
interface IGoverned {
    event OperatorAdded(address indexed operator);
    event OperatorRemoved(address indexed operator);
    /// @notice The proxy may be given this implementation, of this code and with this call, from the second `from` until the
    /// second `until`.
    event UpgradeAnnounced(address indexed implementation, bytes32 codeHash, bytes data, uint256 from, uint256 until);
    event UpgradeCancelled();
    event GuardianChanged(address indexed oldGuardian, address indexed newGuardian);
    /// @notice The owner may confirm the new guardian from the second `from` until the second `until`.
    event GuardianAnnounced(address indexed newGuardian, uint256 from, uint256 until);
    /// @notice The new owner may accept from the second `from` until the second `until`. It follows `OwnershipTransferStarted`.
    event OwnershipOffered(address indexed newOwner, uint256 from, uint256 until);

    error ZeroAddress();
    error OwnerNeeded();
    error AlreadyOperator(address operator);
    error UnknownOperator(address operator);
    /// @notice The caller is neither the owner nor an operator.
    error NotOperator(address caller);
    /// @notice What was announced is another implementation, other code at its address or another call; or nothing was.
    error UpgradeNotAnnounced();
    error UpgradeDelayNotPassed(uint256 from);
    /// @notice The announcement is too old to be remembered by those whom it concerns.
    error UpgradeLapsed(uint256 until);
    error GuardianNotAnnounced();
    /// @notice The change of guardian or owner has to wait until the second `from`.
    error ChangeDelayNotPassed(uint256 from);
    /// @notice The change of guardian or owner was announced too long ago, and could be made until the second `until`.
    error ChangeLapsed(uint256 until);

    function isOperator(address account) external view returns (bool);

    /// @notice Whether `caller` may do the day's work. The owner always may.
    function mayOperate(address caller) external view returns (bool);

    /// @notice All whom the owner has named, in no order. The owner is not among them unless named.
    function operators() external view returns (address[] memory);

    function addOperator(address operator) external;

    function removeOperator(address operator) external;

    /// @notice The second from which the announced upgrade may be made; 0 when none is announced.
    function upgradeableAt() external view returns (uint256);

    /// @notice Announces the call `upgradeToAndCall(implementation, data)`. It replaces an earlier announcement and waits anew.
    function announceUpgrade(address implementation, bytes calldata data) external;

    /// @notice The owner or the guardian ends the announcement.
    function cancelUpgrade() external;

    /// @notice May cancel upgrades, and pause an escrow, and nothing else; the zero address when there is none.
    function guardian() external view returns (address);

    /// @notice The guardian that was announced; the zero address when none was, or when there is to be none (see
    /// `guardianChangeableAt`).
    function nextGuardian() external view returns (address);

    /// @notice The second from which the announced guardian may be confirmed, for 30 days; 0 when no change is announced.
    function guardianChangeableAt() external view returns (uint256);

    /// @notice Where there is no guardian it becomes one at once. Otherwise the change is announced, in place of any announced
    /// before, and waits as long as an upgrade: whoever holds the owner's key cannot be rid of the guardian before its upgrade.
    function setGuardian(address newGuardian) external;

    /// @notice Makes the change that `setGuardian` announced.
    function confirmGuardian() external;

    /// @notice The second from which the pending owner may accept, for 30 days; 0 when none is pending. An offer made within 8 days
    /// of the contract's creation may be accepted at once, so that who deploys can hand over. All others wait as long as an upgrade.
    function ownershipAcceptableAt() external view returns (uint256);
}
