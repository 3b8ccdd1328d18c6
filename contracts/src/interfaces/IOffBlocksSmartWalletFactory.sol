// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Makes the wallets, and knows which ones there are
interface IOffBlocksSmartWalletFactory {
    event SmartWalletCreated(address indexed owner, address indexed wallet, address indexed escrow, uint256 salt);
    /// @notice A wallet made elsewhere was taken in.
    event SmartWalletRegistered(address indexed owner, address indexed wallet);
    event WithdrawalDelayChanged(uint256 oldDelay, uint256 newDelay);

    error ZeroAddress();
    error DelayOutOfBounds(uint256 delay, uint256 least, uint256 most);
    /// @notice The factory named is not this one.
    error WrongFactory(address factory);
    /// @notice The escrow named takes no deposits from this factory's wallets.
    error WrongEscrow(address escrow);
    /// @notice The same owner, escrow and salt were deployed, or registered, before.
    error WalletExists(address wallet);
    /// @notice The address holds no wallet of that owner and this factory.
    error NotAWallet(address wallet);
    error LengthsDiffer();
    error OwnerNeeded();

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

    /// @notice Takes in wallets made elsewhere that name this factory as theirs.
    function batchRegisterSmartWallets(address[] calldata _walletOwners, address[] calldata _smartWallets) external;
}
