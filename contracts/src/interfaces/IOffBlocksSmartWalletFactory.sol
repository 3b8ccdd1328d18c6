// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGoverned} from "./IGoverned.sol";

/// @title Makes the wallets, and knows which ones there are
interface IOffBlocksSmartWalletFactory is IGoverned {
    /// @notice The factory has deployed a wallet.
    /// @param owner The wallet's owner.
    /// @param wallet Address of the wallet.
    /// @param escrow The escrow that the wallet deposits into.
    /// @param salt What tells wallets of one owner and escrow apart.
    event SmartWalletCreated(address indexed owner, address indexed wallet, address indexed escrow, uint256 salt);
    /// @notice A wallet made elsewhere was taken in.
    /// @param owner The wallet's owner.
    /// @param wallet Address of the wallet.
    event SmartWalletRegistered(address indexed owner, address indexed wallet);
    /// @notice Withdrawals that are announced from now on wait for another time.
    /// @param oldDelay Seconds before.
    /// @param newDelay Seconds now.
    event WithdrawalDelayChanged(uint256 oldDelay, uint256 newDelay);

    /// @notice The withdrawal delay is below or above what it may be.
    /// @param delay What was asked for, in seconds.
    /// @param least The lowest, in seconds.
    /// @param most The highest, in seconds.
    error DelayOutOfBounds(uint256 delay, uint256 least, uint256 most);
    /// @notice The factory named is not this one.
    /// @param factory The factory that was named.
    error WrongFactory(address factory);
    /// @notice The escrow named takes no deposits from this factory's wallets.
    /// @param escrow The escrow that was named.
    error WrongEscrow(address escrow);
    /// @notice The same owner, escrow and salt were deployed, or registered, before.
    /// @param wallet Address of the wallet.
    error WalletExists(address wallet);
    /// @notice The address holds no wallet of that owner and this factory, or one that does not say by ERC-165 that it is one.
    /// @param wallet The address that was named.
    error NotAWallet(address wallet);
    /// @notice The lists are not of one length.
    error LengthsDiffer();

    /// @notice Makes the proxy a factory, once.
    /// @param _owner The contract's owner.
    /// @param _withdrawalDelay Seconds.
    function initialize(address _owner, uint256 _withdrawalDelay) external;

    /// @notice Seconds between announcing and claiming a withdrawal, for announcements made from now on.
    /// @return Seconds.
    function withdrawalDelay() external view returns (uint256);

    /// @notice Whether the factory knows a wallet: it made it or took it in.
    /// @param wallet Any address.
    /// @return Whether it does.
    function isSmartWallet(address wallet) external view returns (bool);

    /// @notice Where `deploySmartWallet` puts the wallet (CREATE2, EIP-1014).
    /// @param _walletOwner The wallet's owner.
    /// @param _escrow The escrow that the wallet deposits into.
    /// @param _smartWalletFactory This factory, which must be named.
    /// @param _salt What tells wallets of one owner and escrow apart.
    /// @return The address, whether a wallet is there or not.
    function walletAddress(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        view
        returns (address);

    /// @notice Deploys a customer's wallet. Operators only.
    /// @param _walletOwner The wallet's owner.
    /// @param _escrow The escrow that the wallet deposits into.
    /// @param _smartWalletFactory This factory, which must be named.
    /// @param _salt What tells wallets of one owner and escrow apart.
    /// @return wallet Its address.
    function deploySmartWallet(address _walletOwner, address _escrow, address _smartWalletFactory, uint256 _salt)
        external
        returns (address wallet);

    /// @notice Deploys the wallet and makes its first approval in one transaction.
    /// @param _walletOwner The wallet's owner.
    /// @param _escrow The escrow that the wallet deposits into.
    /// @param _smartWalletFactory This factory, which must be named.
    /// @param _salt What tells wallets of one owner and escrow apart.
    /// @param _token Address of the ERC-20 token.
    /// @param _amount Amount in the token's smallest units.
    /// @param _nonce The signature's nonce: a counter, or a time in microseconds.
    /// @param _signature The owner's: 65 bytes, or what ERC-1271 of a contract takes.
    /// @return wallet Its address.
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
    /// @param _newDelay Seconds from now on.
    function updateWithdrawalDelay(uint256 _newDelay) external;

    /// @notice Takes in wallets made elsewhere that answer as wallets do (ERC-165: `IOffBlocksSmartWallet` and
    /// `IPendingWithdrawal`), and name that owner, this factory and an escrow of its own as theirs. All of them or none. What their
    /// code does otherwise is for the factory's owner to have read.
    /// @param _walletOwners The owner of each wallet.
    /// @param _smartWallets Addresses of the wallets.
    function batchRegisterSmartWallets(address[] calldata _walletOwners, address[] calldata _smartWallets) external;
}
