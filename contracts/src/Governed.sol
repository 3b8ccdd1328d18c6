// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable2StepUpgradeable} from "@openzeppelin/contracts-upgradeable/access/Ownable2StepUpgradeable.sol";
import {OwnableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/OwnableUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IGoverned} from "./interfaces/IGoverned.sol";

/// @title Two-step ownership, operators, a guardian, and upgrades behind a public delay
/// @notice The delay is part of the code: shortening it is an upgrade, which has to wait it out. Owner and guardian change no faster than
/// that, or whoever holds the owner's key could first be rid of those who can cancel.
abstract contract Governed is IGoverned, Ownable2StepUpgradeable, UUPSUpgradeable {
    using EnumerableSet for EnumerableSet.AddressSet;

    /// @notice Longer than any withdrawal delay: whoever mistrusts an upgrade has left before it is made.
    uint256 public constant UPGRADE_DELAY = 8 days;
    /// @notice How long an announced upgrade may be made once its delay is over.
    uint256 public constant UPGRADE_WINDOW = 30 days;

    uint256 public upgradeableAt;
    bytes32 private _upgrade;
    EnumerableSet.AddressSet private _operators;
    address public guardian;
    uint40 private _createdAt;
    uint40 private _ownershipAcceptableAt;
    address public nextGuardian;
    uint40 private _guardianChangeableAt;
    uint256[34] private __gap;

    modifier onlyOperator() {
        _checkOperator();
        _;
    }

    function mayOperate(address caller) public view returns (bool) {
        return caller == owner() || isOperator(caller);
    }

    function isOperator(address account) public view returns (bool) {
        return _operators.contains(account);
    }

    function operators() external view returns (address[] memory) {
        return _operators.values();
    }

    function guardianChangeableAt() external view returns (uint256) {
        return _guardianChangeableAt;
    }

    function ownershipAcceptableAt() external view returns (uint256) {
        return _ownershipAcceptableAt;
    }

    function addOperator(address operator) external onlyOwner {
        if (operator == address(0)) revert ZeroAddress();
        if (!_operators.add(operator)) revert AlreadyOperator(operator);
        emit OperatorAdded(operator);
    }

    function removeOperator(address operator) external onlyOwner {
        if (!_operators.remove(operator)) revert UnknownOperator(operator);
        emit OperatorRemoved(operator);
    }

    function announceUpgrade(address implementation, bytes calldata data) external onlyOwner {
        uint256 from = block.timestamp + UPGRADE_DELAY;
        upgradeableAt = from;
        _upgrade = _digest(implementation, data);
        emit UpgradeAnnounced(implementation, implementation.codehash, data, from, from + UPGRADE_WINDOW);
    }

    function cancelUpgrade() external {
        _checkOwnerOrGuardian();
        if (upgradeableAt == 0) revert UpgradeNotAnnounced();
        _forgetUpgrade();
        emit UpgradeCancelled();
    }

    function setGuardian(address newGuardian) external onlyOwner {
        if (guardian == address(0)) return _changeGuardian(newGuardian);
        uint256 from = block.timestamp + UPGRADE_DELAY;
        (nextGuardian, _guardianChangeableAt) = (newGuardian, uint40(from));
        emit GuardianAnnounced(newGuardian, from, from + UPGRADE_WINDOW);
    }

    function confirmGuardian() external onlyOwner {
        uint256 from = _guardianChangeableAt;
        if (from == 0) revert GuardianNotAnnounced();
        _checkChange(from);
        _changeGuardian(nextGuardian);
    }

    /// @notice Offers the contract to a new owner; to the zero address: withdraws the offer.
    /// @param newOwner Who may accept.
    function transferOwnership(address newOwner) public override(Ownable2StepUpgradeable) {
        super.transferOwnership(newOwner);
        uint256 from = block.timestamp;
        if (newOwner == address(0)) from = 0;
        else if (from >= _createdAt + UPGRADE_DELAY) from += UPGRADE_DELAY;
        _ownershipAcceptableAt = uint40(from);
        emit OwnershipOffered(newOwner, from, from + UPGRADE_WINDOW);
    }

    function acceptOwnership() public override(Ownable2StepUpgradeable) {
        _checkChange(_ownershipAcceptableAt);
        super.acceptOwnership();
        delete _ownershipAcceptableAt;
    }

    /// @notice Makes the upgrade that was announced, with the call that was announced.
    /// @param implementation Address of the new code.
    /// @param data The call that the proxy makes with the new code; empty for none.
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

    function __Governed_init(address owner_) internal onlyInitializing {
        __Ownable_init(owner_);
        _createdAt = uint40(block.timestamp);
    }

    function _checkOwnerOrGuardian() internal view {
        if (msg.sender != guardian) _checkOwner();
    }

    function _authorizeUpgrade(address) internal override onlyOwner {}

    function _checkOperator() private view {
        if (!mayOperate(msg.sender)) revert NotOperator(msg.sender);
    }

    function _checkChange(uint256 from) private view {
        if (block.timestamp < from) revert ChangeDelayNotPassed(from);
        if (block.timestamp > from + UPGRADE_WINDOW) revert ChangeLapsed(from + UPGRADE_WINDOW);
    }

    function _changeGuardian(address newGuardian) private {
        emit GuardianChanged(guardian, newGuardian);
        guardian = newGuardian;
        delete nextGuardian;
        delete _guardianChangeableAt;
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
