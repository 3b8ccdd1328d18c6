// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The small contract that stands for each wallet and runs the code that all of them share
/// @notice A minimal proxy (EIP-1167) whose target is part of its code, so that nobody can change it. Behind the code lie the three
/// arguments of the wallet's constructor, a word each. In front it takes native money by itself: with what a plain `transfer` leaves
/// for it, 2,300 gas, no other contract can be called.
library WalletClone {
    /// @dev Bytes of its code before the arguments.
    uint256 private constant CODE_LENGTH = 51;

    /// @notice What comes before the constructor's arguments, the same words as for the wallet's own constructor.
    /// @param shared The wallet whose code is run.
    function creationCode(address shared) internal pure returns (bytes memory) {
        return abi.encodePacked(
            // Returns all that follows: 51 bytes and three words.
            hex"6093806009_3d393df3",
            // Without call data it stops.
            hex"36600557_00_5b",
            // Everything else is delegated: call data, answer and revert unchanged.
            hex"363d3d37_3d3d3d36_3d73",
            shared,
            hex"5af4_3d82803e_903d91603157_fd_5bf3"
        );
    }

    /// @notice One of the constructor's arguments, as the clone that runs this has them.
    /// @param index 0 the owner, 1 the escrow, 2 the factory.
    function argument(uint256 index) internal view returns (address value) {
        uint256 offset = CODE_LENGTH + 32 * index;
        assembly ("memory-safe") {
            extcodecopy(address(), 0, offset, 32)
            value := mload(0)
        }
    }
}
