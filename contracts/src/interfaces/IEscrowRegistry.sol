// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGoverned} from "./IGoverned.sol";

/// @title The tokens an escrow takes and the payees it pays
interface IEscrowRegistry is IGoverned {
    event TokenAdded(address indexed token);
    event TokenRemoved(address indexed token);
    /// @notice `payee` may be confirmed from the second `confirmableAt` on.
    event PayeeAnnounced(address indexed payee, uint256 confirmableAt);
    event PayeeRegistered(address indexed payee);
    event PayeeRemoved(address indexed payee);

    error UnsupportedToken(address token);
    error TokenAlreadyAdded(address token);
    /// @notice Not an ERC-20 token with a symbol and decimals.
    error NotAToken(address token);
    error UnknownPayee(address payee);
    error PayeeAlreadyRegistered(address payee);
    error PayeeNotAnnounced(address payee);
    error PayeeDelayNotPassed(address payee, uint256 confirmableAt);
    /// @notice The announcement is too old to be remembered by those whom it concerns.
    error PayeeLapsed(address payee, uint256 until);
    /// @notice The token is the chain's native coin, which leaves wallets without delay, to pay for gas.
    error NativeCoin(address token);
    /// @notice The escrow cannot pay itself.
    error NotAPayee(address payee);
    error RegistryFull();

    function supportedTokens(address token) external view returns (bool);

    function isPayee(address payee) external view returns (bool);

    /// @notice All tokens that are supported now, in the order they were first added.
    function tokens() external view returns (address[] memory);

    /// @notice All payees that are registered now, in the order they were first registered.
    function payees() external view returns (address[] memory);

    /// @notice The second from which an announced payee may be confirmed, for 30 days; 0 when it is not announced.
    function payeeConfirmableAt(address payee) external view returns (uint256);

    function addToken(address token) external;

    /// @notice Ends new deposits in `token`; those that are open run their course.
    function removeToken(address token) external;

    function announcePayee(address payee) external;

    function confirmPayee(address payee) external;

    /// @notice Ends new deposits to `payee`, or withdraws its announcement; open deposits run their course.
    function removePayee(address payee) external;
}
