// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowRegistry} from "../src/interfaces/IEscrowRegistry.sol";
import {PackedUserOperation} from "../src/interfaces/IAccount.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {Books} from "./Books.sol";
import {OddToken} from "./OddTokens.t.sol";

/// @dev The day's work, also by the escrow's owner itself.
abstract contract OperatorMoves is Books {
    mapping(uint256 day => uint256) private _byDay;
    mapping(uint256 month => uint256) private _byMonth;

    function deposit(uint256 a, uint256 b, uint256 c, uint256 count, bool byOwner) external {
        uint256[3] memory all = [a % 30e6, b % 3e6, c % 3e6];
        count = 1 + count % 3;
        uint256[] memory amounts = new uint256[](count);
        address[] memory to = new address[](count);
        uint256 sum;
        bool known = true;
        for (uint256 i; i < count; ++i) {
            (amounts[i], to[i]) = (all[i], payees[(a % 7 + i) % payees.length]);
            sum += all[i];
            known = known && cast.escrow.isPayee(to[i]);
        }
        vm.prank(byOwner ? cast.owner : cast.operator);
        try cast.wallet.depositIntoEscrow(address(cast.token), amounts, to) returns (uint256 id) {
            if (!known) _broke("deposits name registered payees only");
            madeAt[id] = block.timestamp;
            _drew(sum);
        } catch {}
    }

    function topUp(uint256 which, uint256 amount) external {
        uint256 id = _id(which);
        amount %= 5e6;
        uint256[] memory amounts = new uint256[](cast.escrow.depositById(id).splitAmounts.length);
        if (amounts.length > 0) amounts[amounts.length - 1] = amount;
        vm.prank(cast.operator);
        try cast.wallet.topUpDepositIntoEscrow(id, amounts) {
            if (_isPlain(id)) _drew(amount);
        } catch {}
    }

    function approveOrReject(uint256 which, bool approve) external {
        uint256 id = _id(which);
        bytes memory call = approve
            ? abi.encodeCall(IOffBlocksEscrow.approveDeposit, (id))
            : abi.encodeCall(IOffBlocksEscrow.rejectDeposit, (id));
        _try(cast.operator, address(cast.escrow), call);
    }

    function settleWhole(uint256 which, bool atOnce) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        bytes memory call = atOnce
            ? abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id))
            : abi.encodeCall(IOffBlocksEscrow.settleDeposit, (id));
        if (_try(cast.operator, address(cast.escrow), call)) _settled(id, d, d.splitAmounts);
    }

    /// Pro rata, rounded down, the remainder to the first split.
    function settlePart(uint256 which, uint256 part) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        part = d.amount == 0 ? 0 : part % (d.amount + 1);
        _try(cast.operator, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.approveDeposit, (id)));
        if (!_try(cast.operator, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.settlePartially, (id, part)))) {
            return;
        }
        uint256[] memory amounts = new uint256[](d.splitAmounts.length);
        uint256 left = part;
        for (uint256 i = 1; i < amounts.length; ++i) {
            amounts[i] = d.splitAmounts[i] * part / d.amount;
            left -= amounts[i];
        }
        amounts[0] = left;
        _settled(id, d, amounts);
    }

    function settleExactly(uint256 which, uint256 seed, bool inBatch) external {
        uint256 id = _id(which);
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        uint256[] memory amounts = new uint256[](d.splitAmounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = uint256(keccak256(abi.encode(seed, i))) % (d.splitAmounts[i] + 1 + seed % 2);
            if (amounts[i] > d.splitAmounts[i]) amounts[i] = d.splitAmounts[i] + 1;
        }
        uint256[][] memory lists = new uint256[][](1);
        lists[0] = amounts;
        bytes memory call = inBatch
            ? abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmountsMany, (_list(id), lists))
            : abi.encodeCall(IOffBlocksEscrow.approveAndSettleAmounts, (id, amounts));
        if (_try(cast.operator, address(cast.escrow), call)) _settled(id, d, amounts);
    }

    function settleMany(uint256 one, uint256 two) external {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (_id(one), _id(two));
        IOffBlocksEscrow.Deposit memory first = cast.escrow.depositById(ids[0]);
        IOffBlocksEscrow.Deposit memory second = cast.escrow.depositById(ids[1]);
        bytes memory call = abi.encodeCall(IOffBlocksEscrow.approveAndSettleMany, (ids));
        if (!_try(cast.operator, address(cast.escrow), call)) return;
        if (ids[0] == ids[1]) _broke("a deposit is settled once in a batch");
        _settled(ids[0], first, first.splitAmounts);
        _settled(ids[1], second, second.splitAmounts);
    }

    function giveBack(uint256 which, uint256 how) external {
        uint256 id = _id(which);
        bytes memory call = how % 3 == 0
            ? abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id))
            : how % 3 == 1
                ? abi.encodeCall(IOffBlocksEscrow.rejectAndReturnMany, (_list(id)))
                : abi.encodeCall(IOffBlocksEscrow.withdrawRejectedDeposit, (id));
        if (_try(cast.operator, address(cast.escrow), call)) _returned(id);
    }

    function _returned(uint256 id) internal {
        if (_isPlain(id)) _end(id, 0, cast.escrow.depositById(id).amount);
    }

    function _settled(uint256 id, IOffBlocksEscrow.Deposit memory d, uint256[] memory amounts) private {
        if (d.token != address(cast.token)) return;
        uint256 sum;
        for (uint256 i; i < amounts.length; ++i) {
            if (amounts[i] > d.splitAmounts[i]) _broke("no split is paid more than was reserved for it");
            paid[d.splitAddresses[i]] += amounts[i];
            sum += amounts[i];
        }
        _end(id, sum, d.amount - sum);
    }

    function _drew(uint256 amount) private {
        deposited += amount;
        ++moves;
        if (amount > granted) return _broke("the escrow draws within what the owner signed");
        granted -= amount;
        (uint256 daily, uint256 monthly,,,) = cast.wallet.spendLimits(address(cast.token));
        (uint256 today, uint256 thisMonth) = cast.wallet.spent(address(cast.token));
        if (daily != 0 && today > daily || monthly != 0 && thisMonth > monthly) _broke("limits hold");
        (uint256 day, uint256 month) = (block.timestamp / 1 days, block.timestamp / 30 days);
        (_byDay[day], _byMonth[month]) = (_byDay[day] + amount, _byMonth[month] + amount);
        // Counting may have begun within the day, and never counts more than there was.
        if (today > _byDay[day] || thisMonth > _byMonth[month]) _broke("what is counted was spent");
    }
}

/// @dev The customer, directly and through the EntryPoint.
abstract contract CustomerMoves is Books {
    uint256 private _announcedFor; // the earliest second at which the announced withdrawal may be claimed
    uint256 private _revocableFor;
    bytes[] private _used;

    function grant(uint256 amount, uint256 skip, bool typed) external {
        amount %= 300e6;
        uint256 nonce = cast.wallet.approvalNonce() + skip % 3;
        bytes32 digest = typed
            ? cast.wallet.grantTypedHash(address(cast.token), amount, nonce)
            : cast.wallet.grantTextHash(address(cast.token), amount, nonce);
        bytes memory call = abi.encodeCall(
            IOffBlocksSmartWallet.approveTokensToEscrow, (address(cast.token), amount, nonce, _sign(digest))
        );
        if (_try(cast.operator, address(cast.wallet), call)) {
            granted = amount;
            _used.push(call);
        }
    }

    function replay(uint256 which) external {
        if (_used.length == 0) return;
        if (_try(cast.operator, address(cast.wallet), _used[which % _used.length])) _broke("a signature works once");
    }

    function withdraw(uint256 amount, bool all) external {
        uint256 delay = cast.factory.withdrawalDelay();
        bytes memory call = all
            ? abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(cast.token)))
            : abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawalOf, (address(cast.token), 1 + amount % 20e6));
        if (_asOwner(amount, call)) _announcedFor = block.timestamp + delay;
    }

    function claim(uint256 how, bool cancel) external {
        address token = address(cast.token);
        if (cancel) {
            if (_asOwner(how, abi.encodeCall(IPendingWithdrawal.cancelTokenWithdrawal, (token)))) _announcedFor = 0;
            return;
        }
        uint256 before = cast.token.balanceOf(cast.customer);
        if (!_asOwner(how, abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (token)))) return;
        if (_announcedFor == 0 || block.timestamp < _announcedFor) _broke("withdrawals wait as long as was announced");
        _announcedFor = 0;
        claimed += cast.token.balanceOf(cast.customer) - before;
    }

    function revoke(uint256 how) external {
        address token = address(cast.token);
        if (how % 3 == 0) {
            if (_asOwner(how / 3, abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (token)))) {
                _revocableFor = block.timestamp + cast.factory.withdrawalDelay();
            }
        } else if (_asOwner(how / 3, abi.encodeCall(IOffBlocksSmartWallet.revokeAllowance, (token)))) {
            if (block.timestamp < _revocableFor) _broke("a revocation waits");
            granted = 0;
        }
    }

    function limit(uint256 daily, uint256 monthly, uint256 how) external {
        (uint256 d, uint256 m,,,) = cast.wallet.spendLimits(address(cast.token));
        (daily, monthly) = (how % 5 == 0 ? 0 : 1e6 + daily % 90e6, how % 3 == 0 ? 0 : 1e6 + monthly % 900e6);
        address token = address(cast.token);
        if (!_asOwner(how, abi.encodeCall(IOffBlocksSmartWallet.limitSpending, (token, daily, monthly)))) return;
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
        if (!_asOwner(which, abi.encodeCall(IOffBlocksSmartWallet.reclaimDeposit, (id)))) return;
        if (!_isPlain(id)) return;
        if (d.status != IOffBlocksEscrow.Status.Rejected && block.timestamp < madeAt[id] + 45 days) {
            _broke("an unanswered deposit can be taken back after 45 days");
        }
        _end(id, 0, d.amount);
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
        vm.warp(block.timestamp + time % 3 days);
    }

    function waitLong(uint256 time) external {
        vm.warp(block.timestamp + time % 30 days);
    }

    function _asOwner(uint256 how, bytes memory call) private returns (bool) {
        return _try(how % 2 == 0 ? cast.customer : POINT, address(cast.wallet), call);
    }
}

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
            if (_govern(abi.encodeCall(IEscrowRegistry.announcePayee, (it)))) _announced[it] = block.timestamp;
        } else if (how % 4 == 1) {
            if (_govern(abi.encodeCall(IEscrowRegistry.removePayee, (it)))) _announced[it] = 0;
        } else {
            _govern(abi.encodeCall(IEscrowRegistry.confirmPayee, (it)));
        }
        if (!was && cast.escrow.isPayee(it) && (_announced[it] == 0 || block.timestamp < _announced[it] + 8 days)) {
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
                _upgradeFrom = block.timestamp + 8 days;
            }
        } else if (_try(cast.owner, target, call)) {
            if (ofFactory || _upgradeFrom == 0 || block.timestamp < _upgradeFrom) _broke("upgrades wait in public");
            _upgradeFrom = 0;
        }
    }

    function delay(uint256 to, bool sensible) external {
        to = sensible ? 1 hours + to % 7 days : to;
        _try(
            cast.owner,
            address(cast.factory),
            abi.encodeCall(IOffBlocksSmartWalletFactory.updateWithdrawalDelay, (to))
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
            if (_govern(abi.encodeCall(IOffBlocksEscrow.announceEmergency, ()))) _emergencyAt = block.timestamp;
            return;
        }
        if (how % 4 == 1) _govern(abi.encodeCall(IOffBlocksEscrow.pause, ()));
        if (_govern(abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (id)))) {
            if (_emergencyAt == 0 || block.timestamp < _emergencyAt + 3 days || madeAt[id] > _emergencyAt) {
                _broke("an emergency is public first, for each deposit");
            }
            _returned(id);
        }
        if (how % 4 == 1) _govern(abi.encodeCall(IOffBlocksEscrow.unpause, ()));
    }

    bytes32 private constant IMPLEMENTATION = 0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc;

    function _govern(bytes memory call) private returns (bool) {
        return _try(cast.owner, address(cast.escrow), call);
    }
}

/// @dev Somebody with no part in it.
abstract contract StrangerMoves is Books {
    function stranger(uint256 which, uint256 verb) external {
        uint256 id = _id(which);
        address self = cast.stranger;
        bytes[16] memory tried = [
            abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id)),
            abi.encodeCall(IOffBlocksEscrow.approveAndSettleMany, (_list(id))),
            abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id)),
            abi.encodeCall(IOffBlocksEscrow.reclaim, (id)),
            abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (id)),
            abi.encodeCall(IOffBlocksEscrow.announceEmergency, ()),
            abi.encodeCall(IOffBlocksEscrow.pause, ()),
            abi.encodeCall(IGoverned.addOperator, (self)),
            abi.encodeCall(IEscrowRegistry.announcePayee, (self)),
            abi.encodeCall(IOffBlocksEscrow.topUp, (id, _list(1))),
            abi.encodeCall(IOffBlocksEscrow.payHeld, (self, address(cast.token))),
            abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (address(cast.token))),
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(cast.token))),
            abi.encodeCall(IOffBlocksSmartWallet.limitSpending, (address(cast.token), 1, 1)),
            abi.encodeCall(IOffBlocksSmartWallet.topUpDepositIntoEscrow, (id, _list(1))),
            abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(cast.token)))
        ];
        verb %= tried.length;
        address target = verb > 10 ? address(cast.wallet) : address(cast.escrow);
        if (_try(self, target, tried[verb])) _broke("strangers can do nothing");
    }

    function donate(uint256 amount, bool toWallet) external {
        amount %= 1e6;
        cast.token.mint(toWallet ? address(cast.wallet) : address(cast.escrow), amount);
        if (toWallet) minted += amount;
        else donated += amount;
    }

    function fund() external {
        cast.token.mint(address(cast.wallet), 50e6);
        minted += 50e6;
    }
}

/// @dev A token that changes its habits, and calls back into whatever it knows.
abstract contract TokenMoves is Books {
    function habit(uint256 to, uint256 which) external {
        OddToken.Habit habit_ = OddToken.Habit(to % 6);
        if (habit_ != OddToken.Habit.CallsBack) return cast.odd.set(habit_);
        uint256 id = _id(which);
        bytes memory call = which % 3 == 0
            ? abi.encodeCall(IOffBlocksEscrow.payHeld, (payees[0], address(cast.odd)))
            : which % 3 == 1
                ? abi.encodeCall(IOffBlocksEscrow.reclaim, (id))
                : abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id));
        cast.odd.callBack(address(cast.escrow), call);
    }

    function blockPayee(uint256 which, bool on) external {
        cast.odd.setBlocked(which % 4 == 3 ? address(cast.wallet) : payees[which % 3], on);
    }

    function depositOdd(uint256 amount) external {
        address[] memory to = new address[](1);
        to[0] = payees[amount % 3];
        vm.prank(cast.operator);
        try cast.wallet.depositIntoEscrow(address(cast.odd), _list(1 + amount % 9e6), to) {} catch {}
    }

    function payHeld(uint256 which) external {
        address to = which % 4 == 3 ? address(cast.wallet) : payees[which % 3];
        _try(cast.stranger, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.payHeld, (to, address(cast.odd))));
    }
}
