// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {BoundedCall} from "./BoundedCall.sol";
import {IEscrowRegistry} from "./interfaces/IEscrowRegistry.sol";

/// @title Looks at tokens before an escrow takes them
/// @notice A contract of its own, made by the escrow's implementation: with it the escrow would not fit one contract (EIP-170). It
/// keeps nothing and moves nothing.
contract TokenProbe {
    /// @notice Refuses what is no token that cards can draw. Grants name the token by symbol and decimals, so it has to have both.
    /// @param token The contract to look at.
    /// @param payer Whoever pays for the transaction: the one account that is known to have some native money.
    function check(address token, address payer) external view {
        (bool scaled, uint256 decimals) = BoundedCall.ask(token, abi.encodeCall(IERC20Metadata.decimals, ()));
        if (!scaled || decimals > type(uint8).max) revert IEscrowRegistry.NotAToken(token);
        (bool named, bytes memory symbol) = token.staticcall(abi.encodeCall(IERC20Metadata.symbol, ()));
        if (!named || symbol.length < 64) revert IEscrowRegistry.NotAToken(token);
        if (_isNativeCoin(token, decimals, payer)) revert IEscrowRegistry.NativeCoin(token);
    }

    /// @dev Whether the token shows an account's native balance, in its own units.
    function _isNativeCoin(address token, uint256 decimals, address account) private view returns (bool) {
        uint256 native = account.balance;
        if (decimals < 18) native /= 10 ** (18 - decimals);
        if (native == 0) return false;
        (, uint256 shown) = BoundedCall.ask(token, abi.encodeCall(IERC20.balanceOf, (account)));
        return shown == native;
    }
}
