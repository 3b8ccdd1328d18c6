// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PackedUserOperation} from "../src/interfaces/IAccount.sol";
import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {Books} from "./Books.sol";

/// @dev The customer, directly and through the EntryPoint.
abstract contract CustomerMoves is Books {
    uint256 private _announcedFor; // the earliest second at which the announced withdrawal may be claimed
    uint256 private _revocableFor;
    uint256 private _epochs;
    bytes[] private _used;
    bytes[] private _usedInBatches;

    function grant(uint256 amount, uint256 skip, bool typed) external {
        amount %= 300e6;
        uint256 nonce = cast.wallet.approvalNonce() + skip % 3;
        bytes32 digest = typed
            ? cast.wallet.grantTypedHash(address(cast.token), amount, nonce)
            : cast.wallet.grantTextHash(address(cast.token), amount, nonce);
        bytes memory signature = _sign(digest);
        bytes memory call = abi.encodeCall(
            IOffBlocksSmartWallet.approveTokensToEscrow, (address(cast.token), amount, nonce, signature)
        );
        IEscrowBatches.GrantOrder[] memory orders = new IEscrowBatches.GrantOrder[](1);
        orders[0] = IEscrowBatches.GrantOrder(address(cast.wallet), address(cast.token), amount, nonce, signature);
        bytes memory batch = abi.encodeCall(IEscrowBatches.approveTokensToEscrowMany, (orders));
        if (skip % 2 == 0 ? _bring(call) : _try(cast.operator, address(cast.escrow), batch)) {
            granted = amount;
            _used.push(call);
            _usedInBatches.push(batch);
        }
    }

    function replay(uint256 which, bool inBatch) external {
        if (inBatch && _usedInBatches.length != 0) {
            bytes memory batch = _usedInBatches[which % _usedInBatches.length];
            if (_try(cast.operator, address(cast.escrow), batch)) _broke("a signature works once, in batches too");
        }
        if (_used.length == 0) return;
        if (_bring(_used[which % _used.length])) _broke("a signature works once");
    }

    function withdraw(uint256 amount, bool all) external {
        uint256 delay = _delay();
        bytes memory call = all
            ? abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(cast.token)))
            : abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawalOf, (address(cast.token), 1 + amount % 20e6));
        if (_asOwner(amount, call)) _announcedFor = vm.getBlockTimestamp() + delay;
        if (cast.wallet.timestamps(address(cast.token)) > vm.getBlockTimestamp() + 7 days) _broke("nobody waits for more than 7 days");
    }

    /// Everything goes first, and then the operator comes.
    function drain(uint256 how) external {
        address token = address(cast.token);
        uint256 from = vm.getBlockTimestamp() + _delay();
        if (!_asOwner(how, abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (token)))) return;
        _announcedFor = from;
        vm.warp(from);
        _claim(how);
        address[] memory to = new address[](1);
        to[0] = payees[0];
        if (_bring(abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (token, _list(1), to)))) {
            _broke("what has left cannot be reserved");
        }
    }

    function claim(uint256 how, bool cancel) external {
        address token = address(cast.token);
        if (cancel) {
            if (_asOwner(how, abi.encodeCall(IPendingWithdrawal.cancelTokenWithdrawal, (token)))) _announcedFor = 0;
            return;
        }
        _claim(how);
    }

    function _claim(uint256 how) private {
        address token = address(cast.token);
        uint256 before = cast.token.balanceOf(cast.customer);
        bool due = _announcedFor != 0 && vm.getBlockTimestamp() >= _announcedFor && cast.token.balanceOf(address(cast.wallet)) > 0;
        if (!_asOwner(how, abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (token)))) {
            if (due) _broke("the owner gets out after the delay");
            return;
        }
        if (_announcedFor == 0 || vm.getBlockTimestamp() < _announcedFor) _broke("withdrawals wait as long as was announced");
        _announcedFor = 0;
        claimed += cast.token.balanceOf(cast.customer) - before;
    }

    function revoke(uint256 how) external {
        address token = address(cast.token);
        if (how % 3 == 0) {
            if (_asOwner(how / 3, abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (token)))) {
                _revocableFor = vm.getBlockTimestamp() + _delay();
            }
        } else if (_asOwner(how / 3, abi.encodeCall(IOffBlocksSmartWallet.revokeAllowance, (token)))) {
            if (vm.getBlockTimestamp() < _revocableFor) _broke("a revocation waits");
            granted = 0;
            _voided();
        }
    }

    function limit(uint256 daily, uint256 monthly, uint256 how) external {
        (uint256 d, uint256 m,,,) = cast.wallet.spendLimits(address(cast.token));
        (daily, monthly) = (how % 5 == 0 ? 0 : 1e6 + daily % 90e6, how % 3 == 0 ? 0 : 1e6 + monthly % 900e6);
        address token = address(cast.token);
        if (how % 2 == 0) {
            if (!_asOwner(how / 2, abi.encodeCall(IOffBlocksSmartWallet.limitSpending, (token, daily, monthly)))) {
                return;
            }
            _voided();
        } else if (!_limitSigned(token, daily, monthly)) {
            return;
        }
        if (_delay() == 0) return; // a lower limit waits for no time then
        (uint256 dNow, uint256 mNow,,,) = cast.wallet.spendLimits(token);
        bool dailyLower = daily != 0 && (d == 0 || daily < d);
        bool monthlyLower = monthly != 0 && (m == 0 || monthly < m);
        if (dNow != (dailyLower ? d : daily) || mNow != (monthlyLower ? m : monthly)) {
            _broke("a lower limit waits, a higher one does not");
        }
    }

    function reclaim(uint256 which) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        bool open = d.status != IOffBlocksEscrow.Status.Settled && d.status != IOffBlocksEscrow.Status.Returned;
        if (!_asOwner(which, abi.encodeCall(IOffBlocksSmartWallet.reclaimDeposit, (id)))) {
            bool plain = d.token == address(cast.token) && d.depositor == address(cast.wallet);
            if (plain && open && vm.getBlockTimestamp() >= madeAt[id] + 45 days) _broke("an old deposit can be taken back");
            return;
        }
        uint256 upgradeFrom = cast.escrow.upgradeableAt();
        bool near = upgradeFrom != 0 && vm.getBlockTimestamp() + 4 days >= upgradeFrom;
        if (d.status != IOffBlocksEscrow.Status.Rejected && vm.getBlockTimestamp() < madeAt[id] + 45 days && !near) {
            _broke("an unanswered deposit can be taken back after 45 days, or when an upgrade is near");
        }
        if (d.token == address(cast.token)) granted = 0;
        _voided();
        _out(id, 0, d.amount);
    }

    /// Signed by the owner, for anything but one of the owner's functions.
    function smuggle(bytes4 selector, uint256 seed) external {
        address token = address(cast.token);
        bytes4[6] memory known = [
            bytes4(0xa9059cbb), 0x095ea7b3, 0xb61d27f6, 0x8dd7712f, 0x1626ba7e, cast.wallet.depositIntoEscrow.selector
        ];
        if (seed % 2 == 0) selector = known[seed / 2 % 6];
        PackedUserOperation memory op;
        op.callData = abi.encodeWithSelector(selector, token, cast.customer, 5e6);
        op.signature = _sign(keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", bytes32(seed))));
        vm.prank(POINT);
        try cast.wallet.validateUserOp(op, bytes32(seed), 0) {
            _broke("user operations call the owner's functions only");
        } catch {}
        if (_try(POINT, address(cast.wallet), op.callData)) _broke("the wallet has no other function");
    }

    function wait(uint256 time) external {
        vm.warp(vm.getBlockTimestamp() + time % 3 days);
    }

    function waitLong(uint256 time) external {
        vm.warp(vm.getBlockTimestamp() + time % 30 days);
    }

    /// Whatever was signed before is void, whether or not it was used.
    function _voided() private {
        if (cast.wallet.approvalNonce() != 0) _broke("nonces begin anew in a new epoch");
        if (++_epochs != cast.wallet.epoch()) _broke("a new epoch voids what was signed before");
    }

    function _limitSigned(address token, uint256 daily, uint256 monthly) private returns (bool) {
        uint256 nonce = cast.wallet.approvalNonce();
        bytes memory signature = _sign(cast.wallet.limitsTextHash(token, daily, monthly, nonce));
        bytes memory call =
            abi.encodeCall(IOffBlocksSmartWallet.limitSpendingBySignature, (token, daily, monthly, nonce, signature));
        _used.push(call);
        return _bring(call);
    }

    function _bring(bytes memory call) private returns (bool) {
        return _try(cast.operator, address(cast.wallet), call);
    }

    function _asOwner(uint256 how, bytes memory call) private returns (bool) {
        return _try(how % 2 == 0 ? cast.customer : POINT, address(cast.wallet), call);
    }
}
