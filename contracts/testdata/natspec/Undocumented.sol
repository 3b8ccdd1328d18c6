// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What the check of NatSpec has to find
contract Undocumented {
    event Silent(uint256 indexed id);

    error Refused();

    /// @notice One parameter is described, and the other is not.
    /// @param from Described.
    function move(address from, address to) external pure returns (bool) {
        return from == to;
    }

    function _inside(uint256 id) private pure {}
}
