// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {OffBlocksSmartWalletFactory} from "../src/OffBlocksSmartWalletFactory.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {TestToken} from "../src/TestToken.sol";
import {OddToken} from "./OddTokens.t.sol";
import {RogueFactory} from "./RogueFactory.sol";
import {Vm} from "./Vm.sol";

/// @dev Whom the random sequences act on, and what they write down: their own books of the money, and each thing that went
/// through although it should not have, under the name of the promise that it broke.
abstract contract Books {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    address internal constant POINT = 0x0000000071727De22E5E9d8BAf0edAc6f37da032;
    uint256 internal constant KEY = 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80;

    struct Cast {
        OffBlocksEscrow escrow;
        OffBlocksSmartWalletFactory factory;
        OffBlocksSmartWallet wallet;
        TestToken token;
        OddToken odd;
        address owner; // the escrow's and the factory's
        address operator;
        address guardian;
        address customer;
        address stranger;
    }

    Cast internal cast;
    address[] internal payees;

    uint256 public deposited;
    uint256 public settled;
    uint256 public returned;
    uint256 public claimed;
    uint256 public minted;
    uint256 public donated;
    uint256 public granted; // what all signatures together allowed to be drawn from now on
    uint256 public moves;
    string public broken;
    bool internal rogue; // the factory, after an upgrade
    RogueFactory.Answer internal rogueAnswer;
    mapping(uint256 id => uint256) public put; // what was deposited and topped up
    mapping(uint256 id => uint256) public settledOf;
    mapping(uint256 id => uint256) public returnedOf;
    mapping(uint256 id => uint256) internal madeAt;
    mapping(address payee => uint256) public paid;

    function _broke(string memory what) internal {
        broken = what;
    }

    /// Of either token: parts, and what ends a deposit.
    function _out(uint256 id, uint256 toPayees, uint256 toWallet) internal {
        settledOf[id] += toPayees;
        returnedOf[id] += toWallet;
        if (toPayees + toWallet == 0) _broke("an answer moves something");
        if (settledOf[id] + returnedOf[id] > put[id]) _broke("no unit comes out of a deposit twice");
        _check(id);
        if (_isPlain(id)) {
            settled += toPayees;
            returned += toWallet;
            ++moves;
        }
    }

    /// Put in is settled and returned and what is open, and the status says how it ended.
    function _check(uint256 id) internal {
        IOffBlocksEscrow.Deposit memory d = cast.escrow.depositById(id);
        uint256 open = put[id] - settledOf[id] - returnedOf[id];
        bool closed = d.status == IOffBlocksEscrow.Status.Settled || d.status == IOffBlocksEscrow.Status.Returned;
        if (closed != (open == 0) || !closed && d.amount != open) {
            _broke("settled, returned and open are what was put in");
        }
        if (closed && (d.status == IOffBlocksEscrow.Status.Settled) != (settledOf[id] != 0)) {
            _broke("settled is what has paid anybody");
        }
    }

    /// How long an announcement of the owner's waits, whatever the factory answers.
    function _delay() internal view returns (uint256) {
        if (!rogue) return cast.factory.withdrawalDelay();
        if (rogueAnswer == RogueFactory.Answer.NoDelay) return 0;
        return rogueAnswer < RogueFactory.Answer.EverybodyIsAWallet ? 7 days : 1 days;
    }

    function _id(uint256 which) internal view returns (uint256) {
        // Recent ones more often: the old ones have ended.
        uint256 count = cast.escrow.depositCount();
        uint256 back = which % 6;
        return count > back ? count - back : 1 + which % (count + 1);
    }

    function _isPlain(uint256 id) internal view returns (bool) {
        return cast.escrow.depositById(id).token == address(cast.token);
    }

    function _list(uint256 a) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = a;
    }

    function _sign(bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digest);
        return abi.encodePacked(r, s, v);
    }

    function _try(address caller, address target, bytes memory call) internal returns (bool ok) {
        vm.prank(caller);
        // A block's worth: what loops ends.
        (ok,) = target.call{gas: 30_000_000}(call);
    }
}
