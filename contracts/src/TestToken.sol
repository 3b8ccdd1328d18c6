// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A stablecoin for test chains
/// @notice Anybody can mint it, so it is worth nothing: never add it to an escrow on a chain with real money.
contract TestToken is ERC20 {
    uint8 private immutable _decimals;

    /// @notice Nobody has any at first.
    /// @param name_ Of the token.
    /// @param symbol_ Of the token.
    /// @param decimals_ That its amounts have.
    constructor(string memory name_, string memory symbol_, uint8 decimals_) ERC20(name_, symbol_) {
        _decimals = decimals_;
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }

    /// @notice Makes new tokens. Anybody may.
    /// @param to Who gets them.
    /// @param amount In the smallest units.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}
