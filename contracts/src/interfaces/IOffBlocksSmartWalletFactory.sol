// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGoverned} from "./IGoverned.sol";

/// @title Makes the wallets, and knows which ones there are
interface IOffBlocksSmartWalletFactory is IGoverned {
    event SmartWalletCreated(address indexed owner, address indexed wallet, address indexed escrow, uint256 salt);
    /// @notice A wallet made elsewhere was taken in.
    event SmartWalletRegistered(address indexed owner, address indexed wallet);
    event WithdrawalDelayChanged(uint256 oldDelay, uint256 newDelay);

    error DelayOutOfBounds(uint256 delay, uint256 least, uint256 most);
    /// @notice The factory named is not this one.
    error WrongFactory(address factory);
    /// @notice The escrow named takes no deposits from this factory's wallets.
    error WrongEscrow(address escrow);
    /// @notice The same owner, escrow and salt were deployed, or registered, before.
    error WalletExists(address wallet);
    /// @notice The address holds no wallet of that owner and this factory, or one that does not say by ERC-165 that it is one.
    error NotAWallet(address wallet);
    error LengthsDiffer();

    function initialize(address _owner, uint256 _withdrawalDelay) external;

    /// @notice Seconds between announcing and claiming a withdrawal, for announcements made from now on.
    function withdrawalDelay() external view returns (uint256);

    function isSmartWallet(address wallet) external view returns (bool);

    /// @notice Where `deploySmartWallet` puts the wallet (CREATE2, EIP-1014).
    function walletAddress(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        view
        returns (address);

    function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        returns (address wallet);

    /// @notice Deploys the wallet and makes its first approval in one transaction.
    function deploySmartWalletAndApprove(
        address _walletOwner,
        address _escrow,
        address _smartWalletFactory,
        uint256 _salt,
        address _token,
        uint256 _amount,
        uint256 _nonce,
        bytes calldata _signature
    ) external returns (address wallet);

    /// @notice Changes the delay of later announcements; those already made keep theirs.
    function updateWithdrawalDelay(uint256 _newDelay) external;

    /// @notice Takes in wallets made elsewhere that answer as wallets do (ERC-165: `IOffBlocksSmartWallet` and
    /// `IPendingWithdrawal`), and name that owner, this factory and an escrow of its own as theirs. All of them or none. What their
    /// code does otherwise is for the factory's owner to have read.
    function batchRegisterSmartWallets(address[] calldata _walletOwners, address[] calldata _smartWallets) external;
}
