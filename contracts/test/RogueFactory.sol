// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";

/// @dev What an upgrade could put behind the factory's proxy: whatever a factory is asked, it answers with its worst.
contract RogueFactory {
    enum Answer {
        NoDelay,
        EndlessDelay,
        Nothing,
        TwoWords,
        Loop,
        EverybodyIsAWallet,
        NobodyIsAWallet
    }

    uint256 internal constant DELAY = 1 days;
    bytes32 private constant ANSWER = keccak256("rogue factory: answer");
    bytes32 private constant WALLET = keccak256("rogue factory: wallet");

    /// Where its state is, out of the way of the factory's own.
    function slots() external pure returns (bytes32 answer, bytes32 wallet) {
        return (ANSWER, WALLET);
    }

    fallback() external {
        (bytes32 answerAt, bytes32 walletAt) = (ANSWER, WALLET);
        Answer answer;
        address wallet;
        assembly {
            answer := sload(answerAt)
            wallet := sload(walletAt)
        }
        if (msg.sig == IOffBlocksSmartWalletFactory.isSmartWallet.selector) {
            bool known = abi.decode(msg.data[4:], (address)) == wallet;
            if (answer == Answer.EverybodyIsAWallet) known = true;
            if (answer == Answer.NobodyIsAWallet) known = false;
            _answer(known ? 1 : 0, 32);
        }
        require(msg.sig == IOffBlocksSmartWalletFactory.withdrawalDelay.selector, "no such function");
        if (answer == Answer.NoDelay) _answer(0, 32);
        if (answer == Answer.EndlessDelay) _answer(type(uint256).max, 32);
        if (answer == Answer.Nothing) _answer(0, 0);
        if (answer == Answer.TwoWords) _answer(1, 64);
        while (answer == Answer.Loop) {}
        _answer(DELAY, 32);
    }

    function _answer(uint256 word, uint256 size) private pure {
        assembly {
            mstore(0, word)
            return(0, size)
        }
    }
}
