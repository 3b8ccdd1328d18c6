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

    function cancelUpgrade() external;
}
