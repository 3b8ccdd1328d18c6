// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowRegistry} from "../src/interfaces/IEscrowRegistry.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {Books} from "./Books.sol";
import {OddToken} from "./OddTokens.t.sol";

/// @dev Somebody with no part in it.
abstract contract StrangerMoves is Books {
    function stranger(uint256 which, uint256 verb) external {
        uint256 id = _id(which);
        address self = cast.stranger;
        bytes[20] memory tried = [
            abi.encodeCall(IOffBlocksEscrow.approveAndSettle, (id)),
            abi.encodeCall(IEscrowBatches.approveAndSettleMany, (_list(id))),
            abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (id)),
            abi.encodeCall(IOffBlocksEscrow.reclaim, (id)),
            abi.encodeCall(IOffBlocksEscrow.emergencyWithdraw, (id)),
            abi.encodeCall(IOffBlocksEscrow.announceEmergency, ()),
            abi.encodeCall(IOffBlocksEscrow.pause, ()),
            abi.encodeCall(IGoverned.addOperator, (self)),
            abi.encodeCall(IEscrowRegistry.announcePayee, (self)),
            abi.encodeCall(IOffBlocksEscrow.topUp, (id, _list(1))),
            abi.encodeCall(IOffBlocksEscrow.payHeld, (self, address(cast.token))),
            abi.encodeCall(IOffBlocksEscrow.settlePart, (id, _list(1))),
            abi.encodeCall(IOffBlocksEscrow.returnPart, (id, _list(1))),
            abi.encodeCall(IEscrowBatches.topUpDepositIntoEscrowMany, (_list(id), new uint256[][](1))),
            abi.encodeCall(IEscrowBatches.depositIntoEscrowMany, (new IEscrowBatches.DepositOrder[](0))),
            abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (address(cast.token))),
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(cast.token))),
            abi.encodeCall(IOffBlocksSmartWallet.limitSpending, (address(cast.token), 1, 1)),
            abi.encodeCall(IOffBlocksSmartWallet.topUpDepositIntoEscrow, (id, _list(1))),
            abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(cast.token)))
        ];
        verb %= tried.length;
        address target = verb > 14 ? address(cast.wallet) : address(cast.escrow);
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
        OddToken.Habit habit_ = OddToken.Habit(to % (uint256(type(OddToken.Habit).max) + 1));
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
        try cast.wallet.depositIntoEscrow(address(cast.odd), _list(1 + amount % 9e6), to) returns (uint256 id) {
            (put[id], madeAt[id]) = (1 + amount % 9e6, vm.getBlockTimestamp());
        } catch {}
    }

    function payHeld(uint256 which) external {
        address to = which % 4 == 3 ? address(cast.wallet) : payees[which % 3];
        _try(cast.stranger, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.payHeld, (to, address(cast.odd))));
    }
}
