// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {GrantText} from "./GrantText.sol";
import {OwnerAccount} from "./OwnerAccount.sol";
import {PendingWithdrawal} from "./PendingWithdrawal.sol";
import {SpendLimits} from "./SpendLimits.sol";
import {IAccount} from "./interfaces/IAccount.sol";
import {IOffBlocksEscrow} from "./interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "./interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";
import {IPendingWithdrawal} from "./interfaces/IPendingWithdrawal.sol";

/// @title A customer's wallet
/// @notice See the interface for what it does and refuses to do. It cannot be upgraded.
contract OffBlocksSmartWallet is IERC165, IOffBlocksSmartWallet, PendingWithdrawal, SpendLimits, OwnerAccount {
    using SafeERC20 for IERC20;

    /// @notice No factory can make the owner wait longer than this.
    uint256 public constant LONGEST_WITHDRAWAL_DELAY = 7 days;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant GRANT_TYPEHASH =
        keccak256("Grant(address escrow,address token,uint256 amount,uint256 nonce)");
    bytes32 private constant LIMITS_TYPEHASH =
        keccak256("Limits(address token,uint256 daily,uint256 monthly,uint256 nonce)");

    address public immutable escrow;
    address public immutable smartWalletFactory;
    uint256 public approvalNonce;
    mapping(address token => uint256) public revocableAt;

    /// @dev The escrow says who that is, so that it can name operators beside its owner without wallets changing.
    modifier onlyEscrowOwner() {
        _checkEscrowOwner();
        _;
    }

    constructor(address _owner, address _escrow, address _smartWalletFactory) PendingWithdrawal(_owner) {
        if (_escrow == address(0) || _smartWalletFactory == address(0)) revert ZeroAddress();
        escrow = _escrow;
        smartWalletFactory = _smartWalletFactory;
    }

    function approveTokensToEscrow(address _token, uint256 _amount, uint256 _nonce, bytes calldata _signature)
        external
    {
        // The factory passes on the first approval, which its own operator ordered.
        if (msg.sender != smartWalletFactory) _checkEscrowOwner();
        // Taking an allowance away must work for a token that has been removed, too.
        if (_amount != 0 && !IOffBlocksEscrow(escrow).supportedTokens(_token)) revert UnsupportedToken(_token);
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
        depositId = IOffBlocksEscrow(escrow).deposit(_token, _splitAmounts, _splitAddresses);
        uint256 total = _sum(_splitAmounts);
        _spend(_token, total);
        emit DepositIntoEscrow(depositId, _token, total);
    }

    function topUpDepositIntoEscrow(uint256 _depositId, uint256[] calldata _splitAmounts) external onlyEscrowOwner {
        address token = IOffBlocksEscrow(escrow).topUp(_depositId, _splitAmounts);
        uint256 total = _sum(_splitAmounts);
        _spend(token, total);
        emit TopUpDepositIntoEscrow(_depositId, total);
    }

    function reclaimDeposit(uint256 _depositId) external onlyOwner {
        IOffBlocksEscrow(escrow).reclaim(_depositId);
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
        delete revocableAt[token];
        _setAllowance(token, 0, _voidSignatures());
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

    function grantText(address token, uint256 amount, uint256 nonce) public view returns (string memory) {
        (string memory text, bool readable) = _grantText(token, amount, nonce);
        if (!readable) revert UnreadableToken(token);
        return text;
    }

    function grantTextHash(address token, uint256 amount, uint256 nonce) external view returns (bytes32) {
        return MessageHashUtils.toEthSignedMessageHash(bytes(grantText(token, amount, nonce)));
    }

    function grantTypedHash(address token, uint256 amount, uint256 nonce) public view returns (bytes32) {
        return _typedHash(keccak256(abi.encode(GRANT_TYPEHASH, escrow, token, amount, nonce)));
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
        return _typedHash(keccak256(abi.encode(LIMITS_TYPEHASH, token, daily, monthly, nonce)));
    }

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

    /// @dev The upper bound keeps room above every signature, or the owner could be made to sign the last revocable one.
    function _useNonce(uint256 nonce) private {
        if (nonce < approvalNonce || nonce > type(uint64).max) revert WrongNonce(approvalNonce, nonce);
        approvalNonce = nonce + 1;
    }

    /// @dev Nonces may be times in microseconds: all that can have been signed by now is voided, not only the next.
    function _voidSignatures() private returns (uint256 nonce) {
        nonce = approvalNonce;
        uint256 present = block.timestamp * 1_000_000;
        approvalNonce = present > nonce ? present : nonce + 1;
    }

    function _limitsText(address token, uint256 daily, uint256 monthly, uint256 nonce)
        private
        view
        returns (string memory text, bool readable)
    {
        string memory symbol = IERC20Metadata(token).symbol();
        uint8 decimals = IERC20Metadata(token).decimals();
        readable = GrantText.readable(symbol, decimals);
        if (readable) text = GrantText.buildLimits(address(this), token, symbol, decimals, daily, monthly, nonce);
    }

    function _grantText(address token, uint256 amount, uint256 nonce)
        private
        view
        returns (string memory text, bool readable)
    {
        string memory symbol = IERC20Metadata(token).symbol();
        uint8 decimals = IERC20Metadata(token).decimals();
        readable = GrantText.readable(symbol, decimals);
        if (readable) text = GrantText.build(address(this), escrow, token, symbol, decimals, amount, nonce);
    }

    function _setAllowance(address token, uint256 amount, uint256 nonce) private {
        emit ApproveTokensToEscrow(token, amount, nonce);
        IERC20(token).forceApprove(escrow, amount);
    }

    /// @dev A factory that answers too much, or not at all, cannot keep the owner from leaving.
    function _withdrawalDelay() internal view override returns (uint256) {
        (bool ok, bytes memory answer) =
            smartWalletFactory.staticcall(abi.encodeCall(IOffBlocksSmartWalletFactory.withdrawalDelay, ()));
        if (!ok || answer.length != 32) return LONGEST_WITHDRAWAL_DELAY;
        uint256 delay = abi.decode(answer, (uint256));
        return delay > LONGEST_WITHDRAWAL_DELAY ? LONGEST_WITHDRAWAL_DELAY : delay;
    }

    function _isOwnersCall(bytes4 selector) internal pure override returns (bool) {
        return super._isOwnersCall(selector) || selector == this.reclaimDeposit.selector
            || selector == this.announceRevocation.selector || selector == this.cancelRevocation.selector
            || selector == this.revokeAllowance.selector || selector == this.limitSpending.selector;
    }

    /// @dev The escrow itself calls in its operator's name only, with many orders at once.
    function _checkEscrowOwner() private view {
        if (msg.sender == escrow || IOffBlocksEscrow(escrow).mayOperate(msg.sender)) return;
        revert NotEscrowOwner(msg.sender);
    }

    function _sum(uint256[] calldata amounts) private pure returns (uint256 total) {
        for (uint256 i; i < amounts.length; ++i) {
            total += amounts[i];
        }
    }
}
