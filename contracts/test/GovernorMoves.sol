// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowRegistry} from "../src/interfaces/IEscrowRegistry.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {OperatorMoves} from "./OperatorMoves.sol";

/// @dev The owner of escrow and factory, gone as rogue as it can.
abstract contract GovernorMoves is OperatorMoves {
    mapping(address payee => uint256) private _announced;
    address[] private _candidates;
    uint256 private _upgradeFrom;
    uint256 private _emergencyAt;

    function _candidate(address account) internal {
        _candidates.push(account);
        payees.push(account);
    }

    function changePayee(uint256 which, uint256 how) external {
        address it = _candidates[which % _candidates.length];
        bool was = cast.escrow.isPayee(it);
        if (how % 4 == 0) {
            if (_govern(abi.encodeCall(IEscrowRegistry.announcePayee, (it)))) _announced[it] = vm.getBlockTimestamp();
        } else if (how % 4 == 1) {
            if (_govern(abi.encodeCall(IEscrowRegistry.removePayee, (it)))) _announced[it] = 0;
        } else {
            _govern(abi.encodeCall(IEscrowRegistry.confirmPayee, (it)));
        }
        if (!was && cast.escrow.isPayee(it) && (_announced[it] == 0 || vm.getBlockTimestamp() < _announced[it] + 8 days)) {
            _broke("a payee waits in public");
        }
    }

    function upgrade(uint256 how, bool ofFactory) external {
        address target = ofFactory ? address(cast.factory) : address(cast.escrow);
        // To itself: nothing changes but that it was made.
        address next = address(uint160(uint256(vm.load(target, IMPLEMENTATION))));
        bytes memory call = abi.encodeCall(cast.escrow.upgradeToAndCall, (next, ""));
        if (how % 4 == 0 && !ofFactory) {
            if (_try(cast.owner, target, abi.encodeCall(IGoverned.announceUpgrade, (next, "")))) {
                _upgradeFrom = vm.getBlockTimestamp() + 8 days;
            }
        } else if (_try(cast.owner, target, call)) {
            if (ofFactory || _upgradeFrom == 0 || vm.getBlockTimestamp() < _upgradeFrom) _broke("upgrades wait in public");
            _upgradeFrom = 0;
        }
    }

    function delay(uint256 to, bool sensible) external {
        if (rogue) return; // it answers what it likes
        to = sensible ? 1 hours + to % 7 days : to;
        _try(
            cast.owner, address(cast.factory), abi.encodeCall(IOffBlocksSmartWalletFactory.updateWithdrawalDelay, (to))
        );
        uint256 now_ = cast.factory.withdrawalDelay();
        if (now_ < 1 hours || now_ > 7 days) _broke("the withdrawal delay is bounded");
    }

    function pause(bool on) external {
        if (on) _try(cast.guardian, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.pause, ()));
        else _govern(abi.encodeCall(IOffBlocksEscrow.unpause, ()));
    }

    function emergency(uint256 which, uint256 how) external {
        uint256 id = _id(which);
        if (how % 4 == 0) {
            if (_govern(abi.encodeCall(IOffBlocksEscrow.announceEmergency, ()))) _emergencyAt = vm.getBlockTimestamp();
            return;
        }
        if (how % 4 == 1) _govern(abi.encodeCall(IOffBlocksEscrow.pause, ()));
        uint256 amount = cast.escrow.depositById(id).amount;
        if (_govern(abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (id)))) {
            if (_emergencyAt == 0 || vm.getBlockTimestamp() < _emergencyAt + 3 days || madeAt[id] > _emergencyAt) {
                _broke("an emergency is public first, for each deposit");
            }
            _out(id, 0, amount);
        }
        if (how % 4 == 1) _govern(abi.encodeCall(IOffBlocksEscrow.unpause, ()));
    }

    bytes32 private constant IMPLEMENTATION = 0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc;

    function _govern(bytes memory call) private returns (bool) {
        return _try(cast.owner, address(cast.escrow), call);
    }
}
