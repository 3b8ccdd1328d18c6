// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {BoundedCall} from "./BoundedCall.sol";
import {GrantText} from "./GrantText.sol";
import {OwnerAccount} from "./OwnerAccount.sol";
import {PendingWithdrawal} from "./PendingWithdrawal.sol";
import {SpendLimits} from "./SpendLimits.sol";
import {IAccount} from "./interfaces/IAccount.sol";
import {IEscrowRegistry} from "./interfaces/IEscrowRegistry.sol";
import {IOffBlocksEscrow} from "./interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "./interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";
import {IPendingWithdrawal} from "./interfaces/IPendingWithdrawal.sol";

/// @title A customer's wallet
/// @notice See the interface for what it does and refuses to do. It cannot be upgraded. It can be constructed by itself; the factory
/// puts a clone for each customer, which runs the code of one wallet that is nobody's (`WalletClone`).
contract OffBlocksSmartWallet is
    IERC165,
    IERC5267,
    IOffBlocksSmartWallet,
    PendingWithdrawal,
    SpendLimits,
    OwnerAccount
{
    using SafeERC20 for IERC20;

    /// @notice No factory can make the owner wait longer than this.
    uint256 public constant LONGEST_WITHDRAWAL_DELAY = 7 days;
    /// @notice How long a signature can be brought whose nonce is the time it was asked for, in microseconds.
    uint256 public constant SIGNATURE_LIFETIME = 30 days;
    /// @notice How far ahead of the chain's clock a nonce may be, read as a time in microseconds.
    uint256 public constant NONCE_LEAD = 1 days;

    /// @dev Lower nonces are counters. As times they would be of the year 1970.
    uint256 private constant FIRST_TIME = 1 << 40;
    uint256 private constant MICROSECONDS = 1_000_000;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant GRANT_TYPEHASH =
        keccak256("Grant(address escrow,address token,uint256 amount,uint256 nonce,uint256 epoch)");
    bytes32 private constant LIMITS_TYPEHASH =
        keccak256("Limits(address token,uint256 daily,uint256 monthly,uint256 nonce,uint256 epoch)");

    address private immutable _ownEscrow;
    address private immutable _ownFactory;
    uint256 public approvalNonce;
    uint256 public epoch;
    mapping(address token => uint256) public revocableAt;
    mapping(address token => uint256) private _allowances;

    /// @dev The escrow says who that is, so that it can name operators beside its owner without wallets changing.
    modifier onlyEscrowOwner() {
        _checkEscrowOwner();
        _;
    }

    /// @notice Makes a wallet with code of its own, or the one whose code a factory's wallets share.
    /// @param _owner Who may withdraw, and signs what the escrow may draw.
    /// @param _escrow That the wallet deposits into.
    /// @param _smartWalletFactory That knows the wallet.
    constructor(address _owner, address _escrow, address _smartWalletFactory) PendingWithdrawal(_owner) {
        if (_escrow == address(0) || _smartWalletFactory == address(0)) revert ZeroAddress();
        (_ownEscrow, _ownFactory) = (_escrow, _smartWalletFactory);
    }

    function escrow() public view returns (address) {
        return _argument(1, _ownEscrow);
    }

    function smartWalletFactory() public view returns (address) {
        return _argument(2, _ownFactory);
    }

    function approveTokensToEscrow(address _token, uint256 _amount, uint256 _nonce, bytes calldata _signature)
        external
    {
        // The factory passes on the first approval, which its own operator ordered.
        if (msg.sender != smartWalletFactory()) _checkEscrowOwner();
        // Taking an allowance away must work for a token that has been removed, too.
        if (_amount != 0 && !IOffBlocksEscrow(escrow()).supportedTokens(_token)) revert UnsupportedToken(_token);
        // A revocation that may be made has voided what was signed before it, whether or not it was made.
        if (_amount != 0 && _isRevoked(_token)) revert InsufficientAllowance(0, _amount);
        _useNonce(_nonce);
        bytes32 typed = grantTypedHash(_token, _amount, _nonce);
        if (!_recovers(typed, _signature)) {
            (string memory text, bool readable) = _grantText(_token, _amount, _nonce);
            _checkSigned(typed, text, readable, _signature);
        }
        _setAllowance(_token, _amount, _nonce);
    }

    function depositIntoEscrow(address _token, uint256[] calldata _splitAmounts, address[] calldata _splitAddresses)
        external
        onlyEscrowOwner
        returns (uint256 depositId)
    {
        uint256 total = _sum(_splitAmounts);
        _open(_token, total);
        depositId = IOffBlocksEscrow(escrow()).deposit(_token, _splitAmounts, _splitAddresses);
        _close(_token);
        emit DepositIntoEscrow(depositId, _token, total);
    }

    function topUpDepositIntoEscrow(uint256 _depositId, uint256[] calldata _splitAmounts) external onlyEscrowOwner {
        address token = IOffBlocksEscrow(escrow()).depositToken(_depositId);
        uint256 total = _sum(_splitAmounts);
        _open(token, total);
        IOffBlocksEscrow(escrow()).topUp(_depositId, _splitAmounts);
        _close(token);
        emit TopUpDepositIntoEscrow(_depositId, total);
    }

    function reclaimDeposit(uint256 _depositId) external onlyOwner {
        _endAllowance(IOffBlocksEscrow(escrow()).depositToken(_depositId));
        IOffBlocksEscrow(escrow()).reclaim(_depositId);
    }

    function announceRevocation(address token) external onlyOwner {
        if (token == address(0)) revert ZeroAddress();
        uint256 from = block.timestamp + _withdrawalDelay();
        revocableAt[token] = from;
        emit RevocationAnnounced(token, from);
    }

    function cancelRevocation(address token) external onlyOwner {
        if (revocableAt[token] == 0) revert RevocationNotAnnounced(token);
        delete revocableAt[token];
        emit RevocationCancelled(token);
    }

    function revokeAllowance(address token) external onlyOwner {
        uint256 from = revocableAt[token];
        if (from == 0) revert RevocationNotAnnounced(token);
        if (block.timestamp < from) revert RevocationDelayNotPassed(from);
        _endAllowance(token);
    }

    function limitSpending(address token, uint256 daily, uint256 monthly) external onlyOwner {
        if (token == address(0)) revert ZeroAddress();
        _voidSignatures();
        _setLimits(token, daily, monthly, _withdrawalDelay());
    }

    function limitSpendingBySignature(
        address token,
        uint256 daily,
        uint256 monthly,
        uint256 nonce,
        bytes calldata signature
    ) external onlyEscrowOwner {
        _useNonce(nonce);
        bytes32 typed = limitsTypedHash(token, daily, monthly, nonce);
        if (!_recovers(typed, signature)) {
            (string memory text, bool readable) = _limitsText(token, daily, monthly, nonce);
            _checkSigned(typed, text, readable, signature);
        }
        _setLimits(token, daily, monthly, _withdrawalDelay());
    }

    function withdrawNft(address collection, uint256 id) external onlyOwner {
        (, uint256 isNft) = BoundedCall.ask(
            collection, abi.encodeCall(IERC165.supportsInterface, (type(IERC721).interfaceId))
        );
        (, uint256 isMoney) =
            BoundedCall.ask(escrow(), abi.encodeCall(IEscrowRegistry.supportedTokens, (collection)));
        if (isNft != 1 || isMoney != 0) revert NotAnNft(collection);
        emit NftWithdrawn(collection, id);
        // Not `transferFrom`, which is a function of ERC-20 tokens as well.
        IERC721(collection).safeTransferFrom(address(this), owner(), id);
    }

    function allowanceLeft(address token) public view returns (uint256) {
        return _isRevoked(token) ? 0 : _allowances[token];
    }

    function canSpend(address token, uint256 amount) external view returns (bool) {
        return amount <= allowanceLeft(token) && _withinLimits(token, amount);
    }

    /// @notice The domain of what the owner signs as typed data (ERC-5267).
    /// @return Which of the following belong to the domain, a bit each.
    /// @return The name.
    /// @return The version.
    /// @return The chain's id (EIP-155).
    /// @return This wallet's address.
    /// @return The salt, which is none.
    /// @return The extensions, of which there are none.
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return (hex"0f", "OffBlocks", "1", block.chainid, address(this), 0, new uint256[](0));
    }

    function grantText(address token, uint256 amount, uint256 nonce) public view returns (string memory) {
        (string memory text, bool readable) = _grantText(token, amount, nonce);
        if (!readable) revert UnreadableToken(token);
        return text;
    }

    function grantTextHash(address token, uint256 amount, uint256 nonce) external view returns (bytes32) {
        return MessageHashUtils.toEthSignedMessageHash(bytes(grantText(token, amount, nonce)));
    }

    function grantTypedHash(address token, uint256 amount, uint256 nonce) public view returns (bytes32) {
        return _typedHash(keccak256(abi.encode(GRANT_TYPEHASH, escrow(), token, amount, nonce, epoch)));
    }

    function limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce)
        public
        view
        returns (string memory)
    {
        (string memory text, bool readable) = _limitsText(token, daily, monthly, nonce);
        if (!readable) revert UnreadableToken(token);
        return text;
    }

    function limitsTextHash(address token, uint256 daily, uint256 monthly, uint256 nonce)
        external
        view
        returns (bytes32)
    {
        return MessageHashUtils.toEthSignedMessageHash(bytes(limitsText(token, daily, monthly, nonce)));
    }

    function limitsTypedHash(address token, uint256 daily, uint256 monthly, uint256 nonce)
        public
        view
        returns (bytes32)
    {
        return _typedHash(keccak256(abi.encode(LIMITS_TYPEHASH, token, daily, monthly, nonce, epoch)));
    }

    /// @notice Which interfaces the wallet has (ERC-165).
    /// @param interfaceId Of the interface.
    /// @return Whether it has that.
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IOffBlocksSmartWallet).interfaceId
            || interfaceId == type(IPendingWithdrawal).interfaceId || interfaceId == type(IAccount).interfaceId
            || interfaceId == type(IERC165).interfaceId;
    }

    function _typedHash(bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("OffBlocks"), keccak256("1"), block.chainid, address(this))
        );
        return MessageHashUtils.toTypedDataHash(domain, structHash);
    }

    /// @dev What the key did not sign as EIP-712 it may have signed as text, or a contract may have signed either. Where there is
    /// no text the hash of nothing must not stand in for it.
    function _checkSigned(bytes32 typed, string memory text, bool readable, bytes memory signature) private view {
        bytes32 textHash = MessageHashUtils.toEthSignedMessageHash(bytes(text));
        if (readable && _recovers(textHash, signature)) return;
        if (!_contractSigned(typed, signature) && !(readable && _contractSigned(textHash, signature))) {
            revert BadSignature();
        }
    }

    /// @dev A nonce far ahead would outlive those that follow it, and use them up.
    function _useNonce(uint256 nonce) private {
        uint256 most = (block.timestamp + NONCE_LEAD) * MICROSECONDS;
        if (nonce < approvalNonce || nonce > most) revert WrongNonce(approvalNonce, nonce);
        uint256 until = nonce / MICROSECONDS + SIGNATURE_LIFETIME;
        if (nonce >= FIRST_TIME && block.timestamp > until) revert SignatureLapsed(until);
        approvalNonce = nonce + 1;
    }

    /// @dev All that was ever signed is for an earlier epoch then. So nonces may begin anew.
    function _voidSignatures() private {
        delete approvalNonce;
        emit SignaturesVoided(++epoch);
    }

    /// @dev A revocation that was announced is done by it: it must not end what is granted later.
    function _endAllowance(address token) private {
        delete revocableAt[token];
        _setAllowance(token, 0, approvalNonce);
        _voidSignatures();
    }

    function _isRevoked(address token) private view returns (bool) {
        uint256 from = revocableAt[token];
        return from != 0 && block.timestamp >= from;
    }

    /// @dev Counts what is to leave, and lets the escrow take that much and no more.
    function _open(address token, uint256 total) private {
        uint256 left = allowanceLeft(token);
        if (total > left) revert InsufficientAllowance(left, total);
        _allowances[token] = left - total;
        _spend(token, total);
        IERC20(token).forceApprove(escrow(), total);
    }

    /// @dev An escrow that took less finds nothing left of it later.
    function _close(address token) private {
        address spender = escrow();
        if (IERC20(token).allowance(address(this), spender) != 0) IERC20(token).forceApprove(spender, 0);
    }

    function _limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce)
        private
        view
        returns (string memory text, bool readable)
    {
        string memory symbol = IERC20Metadata(token).symbol();
        uint8 decimals = IERC20Metadata(token).decimals();
        readable = GrantText.readable(symbol, decimals);
        if (readable) text = GrantText.buildLimits(address(this), token, symbol, decimals, daily, monthly, nonce, epoch);
    }

    function _grantText(address token, uint256 amount, uint256 nonce)
        private
        view
        returns (string memory text, bool readable)
    {
        string memory symbol = IERC20Metadata(token).symbol();
        uint8 decimals = IERC20Metadata(token).decimals();
        readable = GrantText.readable(symbol, decimals);
        if (readable) text = GrantText.build(address(this), escrow(), token, symbol, decimals, amount, nonce, epoch);
    }

    function _setAllowance(address token, uint256 amount, uint256 nonce) private {
        _allowances[token] = amount;
        emit ApproveTokensToEscrow(token, amount, nonce);
    }

    /// @dev A factory that answers too much, or not at all, cannot keep the owner from leaving.
    function _withdrawalDelay() internal view override returns (uint256) {
        (bool answered, uint256 delay) =
            BoundedCall.ask(smartWalletFactory(), abi.encodeCall(IOffBlocksSmartWalletFactory.withdrawalDelay, ()));
        return !answered || delay > LONGEST_WITHDRAWAL_DELAY ? LONGEST_WITHDRAWAL_DELAY : delay;
    }

    function _isOwnersCall(bytes4 selector) internal pure override returns (bool) {
        return super._isOwnersCall(selector) || selector == this.reclaimDeposit.selector
            || selector == this.announceRevocation.selector || selector == this.cancelRevocation.selector
            || selector == this.revokeAllowance.selector || selector == this.limitSpending.selector
            || selector == this.withdrawNft.selector;
    }

    /// @dev The escrow itself calls in its operator's name only, with many orders at once.
    function _checkEscrowOwner() private view {
        address ours = escrow();
        if (msg.sender == ours || IOffBlocksEscrow(ours).mayOperate(msg.sender)) return;
        revert NotEscrowOwner(msg.sender);
    }

    function _sum(uint256[] calldata amounts) private pure returns (uint256 total) {
        for (uint256 i; i < amounts.length; ++i) {
            total += amounts[i];
        }
    }
}
