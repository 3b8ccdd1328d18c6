// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title The readable grant, rebuilt byte for byte
/// @notice ASCII, lines ended by "\n" with none after the last, addresses in lower-case hex, the amount in token units.
library GrantText {
    uint256 private constant MOST_DECIMALS = 36;

    function build(
        address wallet,
        address escrow,
        address token,
        string memory symbol,
        uint8 decimals,
        uint256 amount,
        uint256 nonce,
        uint256 epoch
    ) internal view returns (string memory) {
        string memory where = string.concat(
            "OffBlocks card payments\n\nLet the escrow below take what you pay with your card from your smart wallet, up to "
            "the allowance. It can take this token only, and you can revoke this at any time.\n\nChain: eip155:",
            Strings.toString(block.chainid),
            "\nWallet: ",
            hexAddress(wallet),
            "\nEscrow: ",
            hexAddress(escrow)
        );
        return string.concat(
            where,
            "\nToken: ",
            hexAddress(token),
            "\nAllowance: ",
            units(amount, decimals),
            " ",
            symbol,
            _signed(nonce, epoch)
        );
    }

    /// @notice The text of spending limits, in the same manner; zero is written as "none".
    function buildLimits(
        address wallet,
        address token,
        string memory symbol,
        uint8 decimals,
        uint256 daily,
        uint256 monthly,
        uint256 nonce,
        uint256 epoch
    ) internal view returns (string memory) {
        string memory where = string.concat(
            "OffBlocks spending limits\n\nLet no more than this leave your smart wallet for card payments. A higher limit "
            "holds at once, a lower one after the withdrawal delay.\n\nChain: eip155:",
            Strings.toString(block.chainid),
            "\nWallet: ",
            hexAddress(wallet),
            "\nToken: ",
            hexAddress(token)
        );
        return string.concat(
            where,
            "\nLimit a day: ",
            _limit(daily, decimals, symbol),
            "\nLimit a month: ",
            _limit(monthly, decimals, symbol),
            _signed(nonce, epoch)
        );
    }

    /// @notice Whether the text can be built from this symbol without misleading its reader: 1 to 32 printable ASCII
    /// characters, so that no symbol can start a line of its own.
    function readable(string memory symbol, uint8 decimals) internal pure returns (bool) {
        bytes memory s = bytes(symbol);
        if (s.length == 0 || s.length > 32 || decimals > MOST_DECIMALS) return false;
        for (uint256 i; i < s.length; ++i) {
            if (s[i] < 0x21 || s[i] > 0x7e) return false;
        }
        return true;
    }

    /// @notice `amount` in units of the token: at least two decimals, further trailing zeros left out.
    function units(uint256 amount, uint256 decimals) internal pure returns (string memory) {
        uint256 one = 10 ** decimals;
        uint256 whole = amount / one;
        uint256 fraction = amount % one;
        for (; decimals < 2; ++decimals) {
            fraction *= 10;
        }
        for (; decimals > 2 && fraction % 10 == 0; --decimals) {
            fraction /= 10;
        }
        bytes memory digits = new bytes(decimals);
        for (uint256 i = decimals; i > 0; --i) {
            digits[i - 1] = bytes1(uint8(48 + fraction % 10));
            fraction /= 10;
        }
        return string.concat(Strings.toString(whole), ".", string(digits));
    }

    /// @notice Lower-case hex with "0x". By arithmetic on whole words: a loop over the digits costs ten times the gas.
    function hexAddress(address account) internal pure returns (string memory) {
        uint256 value = uint160(account);
        return string(abi.encodePacked("0x", _hex(value >> 32), bytes8(uint64(_hex(value & type(uint32).max)))));
    }

    function _signed(uint256 nonce, uint256 epoch) private pure returns (string memory) {
        return string.concat("\nNonce: ", Strings.toString(nonce), "\nEpoch: ", Strings.toString(epoch));
    }

    function _limit(uint256 limit, uint8 decimals, string memory symbol) private pure returns (string memory) {
        return limit == 0 ? "none" : string.concat(units(limit, decimals), " ", symbol);
    }

    /// @dev The 32 hex digits of a number of 128 bits: its nibbles are spread over the bytes of a word, then each is
    /// raised to its ASCII digit, and those above nine by 39 more, to the letters.
    function _hex(uint256 x) private pure returns (uint256) {
        unchecked {
            x = (x | x << 64) & 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
            x = (x | x << 32) & 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff;
            x = (x | x << 16) & 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
            x = (x | x << 8) & 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
            x = (x | x << 4) & 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f;
            uint256 ones = 0x0101010101010101010101010101010101010101010101010101010101010101;
            uint256 letters = ((x + 6 * ones) >> 4) & ones;
            return x + 48 * ones + 39 * letters;
        }
    }
}
