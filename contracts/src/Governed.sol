// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable2StepUpgradeable} from "@openzeppelin/contracts-upgradeable/access/Ownable2StepUpgradeable.sol";
import {OwnableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/OwnableUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IGoverned} from "./interfaces/IGoverned.sol";

/// @title Two-step ownership, operators, and upgrades behind a public delay
/// @notice The delay is part of the code: shortening it is an upgrade, which has to wait it out.
abstract contract Governed is IGoverned, Ownable2StepUpgradeable, UUPSUpgradeable {
    using EnumerableSet for EnumerableSet.AddressSet;

    /// @notice Longer than any withdrawal delay: whoever mistrusts an upgrade has left before it is made.
    uint256 public constant UPGRADE_DELAY = 8 days;
    /// @notice How long an announced upgrade may be made once its delay is over.
    uint256 public constant UPGRADE_WINDOW = 30 days;

    mapping(address account => bool) public isOperator;
    uint256 public upgradeableAt;
    bytes32 private _upgrade;
    /// @dev Those of whom `isOperator` says so, for `operators` to list.
    EnumerableSet.AddressSet private _operators;
    uint256[35] private __gap;

    modifier onlyOperator() {
        _checkOperator();
        _;
    }

    function mayOperate(address caller) public view returns (bool) {
        return caller == owner() || isOperator[caller];
    }

    function operators() external view returns (address[] memory) {
        return _operators.values();
    }

    function addOperator(address operator) external onlyOwner {
        if (operator == address(0)) revert ZeroAddress();
        if (isOperator[operator]) revert AlreadyOperator(operator);
        isOperator[operator] = true;
        _operators.add(operator);
        emit OperatorAdded(operator);
    }

    function removeOperator(address operator) external onlyOwner {
        if (!isOperator[operator]) revert UnknownOperator(operator);
        delete isOperator[operator];
        _operators.remove(operator);
        emit OperatorRemoved(operator);
    }

    function announceUpgrade(address implementation, bytes calldata data) external onlyOwner {
        uint256 from = block.timestamp + UPGRADE_DELAY;
        upgradeableAt = from;
        _upgrade = _digest(implementation, data);
        emit UpgradeAnnounced(implementation, implementation.codehash, data, from, from + UPGRADE_WINDOW);
    }

    function cancelUpgrade() external onlyOwner {
        if (upgradeableAt == 0) revert UpgradeNotAnnounced();
        _forgetUpgrade();
        emit UpgradeCancelled();
    }

    /// @notice Makes the upgrade that was announced, with the call that was announced.
    function upgradeToAndCall(address implementation, bytes memory data) public payable override onlyOwner {
        uint256 from = upgradeableAt;
        if (from == 0 || _upgrade != _digest(implementation, data)) revert UpgradeNotAnnounced();
        if (block.timestamp < from) revert UpgradeDelayNotPassed(from);
        if (block.timestamp > from + UPGRADE_WINDOW) revert UpgradeLapsed(from + UPGRADE_WINDOW);
        _forgetUpgrade();
        super.upgradeToAndCall(implementation, data);
    }

    /// @notice Without an owner nobody could govern.
    function renounceOwnership() public pure override(OwnableUpgradeable) {
        revert OwnerNeeded();
    }

    function _authorizeUpgrade(address) internal override onlyOwner {}

    function _checkOperator() private view {
        if (!mayOperate(msg.sender)) revert NotOperator(msg.sender);
    }

    function _forgetUpgrade() private {
        delete upgradeableAt;
        delete _upgrade;
    }

    /// @dev The code is part of it, so that nothing else can be put at the announced address meanwhile.
    function _digest(address implementation, bytes memory data) private view returns (bytes32) {
        return keccak256(abi.encode(implementation, implementation.codehash, data));
    }
}
