// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev Compiled by the compiler of ../../../../contracts into fee_token.json, which says how.

/// @title What a token becomes whose issuer starts to take fees
/// @notice It has the storage of OpenZeppelin's ERC20, so that its code may stand in place of a test token's. Of what is
/// transferred a quarter goes to the collector.
contract FeeToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;
    uint256 public totalSupply;

    event Transfer(address indexed from, address indexed to, uint256 value);

    function decimals() external pure returns (uint8) {
        return 6;
    }

    function mint(address to, uint256 amount) external {
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        uint256 fee = amount / 4;
        move(msg.sender, to, amount - fee);
        move(msg.sender, address(0xfee), fee);
        return true;
    }

    function move(address from, address to, uint256 amount) private {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        emit Transfer(from, to, amount);
    }
}
