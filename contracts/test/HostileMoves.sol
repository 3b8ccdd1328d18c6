// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {TestToken} from "../src/TestToken.sol";
import {Books} from "./Books.sol";
import {RogueFactory} from "./RogueFactory.sol";

/// @dev A token that the escrow takes and that turns: it loops, answers with more than anybody wants to read, lies about balances,
/// and calls whatever it likes while it is called.
contract WorstToken is TestToken {
    enum Turn {
        Good,
        Loops,
        AnswersTooMuch,
        ShowsAll,
        ShowsNothing,
        Calls
    }

    Turn private _turn;
    address private _target;
    bytes private _data;
    bool public reached;

    constructor() TestToken("Worst", "WORST", 6) {}

    function turn(Turn to, address target, bytes calldata data) external {
        (_turn, _target, _data) = (to, target, data);
    }

    function balanceOf(address account) public view override returns (uint256) {
        if (_turn == Turn.ShowsAll) return type(uint256).max;
        if (_turn == Turn.ShowsNothing) return 0;
        return super.balanceOf(account);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        _misbehave();
        return super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _misbehave();
        return super.transferFrom(from, to, amount);
    }

    function _misbehave() private {
        while (_turn == Turn.Loops) {}
        if (_turn == Turn.AnswersTooMuch) {
            assembly {
                return(0, 200000)
            }
        }
        if (_turn != Turn.Calls) return;
        (bool ok,) = _target.call(_data);
        if (ok) reached = true;
    }
}

/// @dev The factory after a rogue upgrade, and a token that does its worst. Both act on everybody's money and get none of it.
abstract contract HostileMoves is Books {
    bytes32 private constant IMPLEMENTATION = 0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc;

    WorstToken internal worst;
    RogueFactory private _rogue = new RogueFactory();
    bytes32 private _honest;

    /// Every other time it is the factory that it was.
    function factoryTurns(uint256 how) external {
        address factory = address(cast.factory);
        if (_honest == 0) _honest = vm.load(factory, IMPLEMENTATION);
        rogue = how % 2 == 0;
        vm.store(factory, IMPLEMENTATION, rogue ? bytes32(uint256(uint160(address(_rogue)))) : _honest);
        rogueAnswer = RogueFactory.Answer(how / 2 % (uint256(type(RogueFactory.Answer).max) + 1));
        (bytes32 answer, bytes32 wallet) = _rogue.slots();
        vm.store(factory, answer, bytes32(uint256(rogueAnswer)));
        vm.store(factory, wallet, bytes32(uint256(uint160(address(cast.wallet)))));
    }

    /// Wallets take the first grant from the factory: nothing else, and only what the owner signed.
    function factoryCalls(uint256 which, uint256 amount) external {
        address token = address(cast.token);
        uint256 nonce = cast.wallet.approvalNonce();
        bytes memory signature = _sign(bytes32(amount));
        bytes[5] memory tried = [
            abi.encodeCall(IOffBlocksSmartWallet.approveTokensToEscrow, (token, amount, nonce, signature)),
            abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (token, _list(1), _payee())),
            abi.encodeCall(IOffBlocksSmartWallet.limitSpending, (token, 1, 1)),
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (token)),
            abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (token))
        ];
        if (_try(address(cast.factory), address(cast.wallet), tried[which % 5])) {
            _broke("a factory gets nothing out of a wallet");
        }
    }

    /// Where the factory takes everybody for a wallet, a stranger without money reserves none, and reaches nobody else's.
    function strangerDeposits(uint256 which) external {
        uint256 count = cast.escrow.depositCount();
        uint256 before = cast.token.balanceOf(address(cast.escrow));
        bytes memory call = abi.encodeCall(IOffBlocksEscrow.deposit, (address(cast.token), _list(1 + which % 9), _payee()));
        if (_try(cast.stranger, address(cast.escrow), call)) _broke("a deposit without money");
        if (_try(cast.stranger, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.topUp, (_id(which), _list(1))))) {
            _broke("a stranger tops up");
        }
        if (_try(cast.stranger, address(cast.escrow), abi.encodeCall(IOffBlocksEscrow.reclaim, (_id(which))))) {
            _broke("a stranger takes back");
        }
        if (count != cast.escrow.depositCount() || before != cast.token.balanceOf(address(cast.escrow))) {
            _broke("a stranger moves money");
        }
    }

    function worstTurns(uint256 to, uint256 which) external {
        address token = address(cast.token);
        bytes[5] memory calls = [
            abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (token)),
            abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (token, _list(1), _payee())),
            abi.encodeCall(IOffBlocksEscrow.rejectAndReturn, (_id(which))),
            abi.encodeCall(IOffBlocksEscrow.payHeld, (payees[0], address(worst))),
            abi.encodeCall(IOffBlocksEscrow.deposit, (token, _list(1), _payee()))
        ];
        address target = which % 5 < 2 ? address(cast.wallet) : address(cast.escrow);
        worst.turn(WorstToken.Turn(to % 6), target, calls[which % 5]);
    }

    function depositWorst(uint256 amount) external {
        amount = 1 + amount % 9e6;
        bytes memory call =
            abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (address(worst), _list(amount), _payee()));
        if (_try(cast.operator, address(cast.wallet), call)) {
            uint256 id = cast.escrow.depositCount();
            (put[id], madeAt[id]) = (amount, vm.getBlockTimestamp());
        }
        if (worst.reached()) _broke("a token that calls back finds every door closed");
    }

    function _payee() private view returns (address[] memory to) {
        to = new address[](1);
        to[0] = payees[0];
    }
}
