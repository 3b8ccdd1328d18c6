// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGoverned} from "./IGoverned.sol";

/// @title The tokens an escrow takes and the payees it pays
interface IEscrowRegistry is IGoverned {
    /// @notice Deposits of the token are taken from now on.
    /// @param token Address of the ERC-20 token.
    event TokenAdded(address indexed token);
    /// @notice No new deposits of the token are taken.
    /// @param token Address of the ERC-20 token.
    event TokenRemoved(address indexed token);
    /// @notice `payee` may be confirmed from the second `confirmableAt` on.
    /// @param payee Address of the payee.
    /// @param confirmableAt A time, in seconds since 1970.
    event PayeeAnnounced(address indexed payee, uint256 confirmableAt);
    /// @notice Deposits may name the payee from now on.
    /// @param payee Address of the payee.
    event PayeeRegistered(address indexed payee);
    /// @notice No new deposits may name the payee, or its announcement was withdrawn.
    /// @param payee Address of the payee.
    event PayeeRemoved(address indexed payee);

    /// @notice The escrow takes no deposits of this token.
    /// @param token Address of the ERC-20 token.
    error UnsupportedToken(address token);
    /// @notice The token is supported already.
    /// @param token Address of the ERC-20 token.
    error TokenAlreadyAdded(address token);
    /// @notice Not an ERC-20 token with a symbol and decimals.
    /// @param token The address that was named.
    error NotAToken(address token);
    /// @notice The payee is not registered.
    /// @param payee Address of the payee.
    error UnknownPayee(address payee);
    /// @notice The payee is registered already.
    /// @param payee Address of the payee.
    error PayeeAlreadyRegistered(address payee);
    /// @notice The payee was not announced, or its announcement was withdrawn.
    /// @param payee Address of the payee.
    error PayeeNotAnnounced(address payee);
    /// @notice The payee may not be confirmed yet.
    /// @param payee Address of the payee.
    /// @param confirmableAt A time, in seconds since 1970.
    error PayeeDelayNotPassed(address payee, uint256 confirmableAt);
    /// @notice The announcement is too old to be remembered by those whom it concerns.
    /// @param payee Address of the payee.
    /// @param until A time, in seconds since 1970.
    error PayeeLapsed(address payee, uint256 until);
    /// @notice The token is the chain's native coin, which leaves wallets without delay, to pay for gas.
    /// @param token Address of the ERC-20 token.
    error NativeCoin(address token);
    /// @notice The escrow cannot pay itself.
    /// @param payee Address of the payee.
    error NotAPayee(address payee);
    /// @notice There are as many tokens, or payees, as the registry keeps.
    error RegistryFull();

    /// @notice Whether deposits of a token are taken.
    /// @param token Any address.
    /// @return Whether they are.
    function supportedTokens(address token) external view returns (bool);

    /// @notice Whether a deposit may name a payee.
    /// @param payee Any address.
    /// @return Whether it may.
    function isPayee(address payee) external view returns (bool);

    /// @notice All tokens that are supported now, in the order they were first added.
    /// @return Their addresses.
    function tokens() external view returns (address[] memory);

    /// @notice All payees that are registered now, in the order they were first registered.
    /// @return Their addresses.
    function payees() external view returns (address[] memory);

    /// @notice The second from which an announced payee may be confirmed, for 30 days; 0 when it is not announced.
    /// @param payee Address of the payee.
    /// @return A time, in seconds since 1970.
    function payeeConfirmableAt(address payee) external view returns (uint256);

    /// @notice Takes deposits of a token from now on. The owner only.
    /// @param token Address of the ERC-20 token.
    function addToken(address token) external;

    /// @notice Ends new deposits in `token`; those that are open run their course.
    /// @param token Address of the ERC-20 token.
    function removeToken(address token) external;

    /// @notice Announces a payee, who may be confirmed after the payee delay. The owner only.
    /// @param payee Address of the payee.
    function announcePayee(address payee) external;

    /// @notice Registers a payee that was announced long enough ago. The owner only.
    /// @param payee Address of the payee.
    function confirmPayee(address payee) external;

    /// @notice Ends new deposits to `payee`, or withdraws its announcement; open deposits run their course.
    /// @param payee Address of the payee.
    function removePayee(address payee) external;
}
