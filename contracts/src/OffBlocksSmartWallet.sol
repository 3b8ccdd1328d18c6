// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {GrantText} from "./GrantText.sol";
import {PendingWithdrawal} from "./PendingWithdrawal.sol";
import {IOffBlocksEscrow} from "./interfaces/IOffBlocksEscrow.sol";
import {IOffBlocksSmartWallet} from "./interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "./interfaces/IOffBlocksSmartWalletFactory.sol";

/// @title A customer's wallet
/// @notice See the interface for what it does and refuses to do. It cannot be upgraded.
contract OffBlocksSmartWallet is IOffBlocksSmartWallet, PendingWithdrawal {
    using SafeERC20 for IERC20;

    /// @notice No factory can make the owner wait longer than this.
    uint256 public constant LONGEST_WITHDRAWAL_DELAY = 7 days;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant GRANT_TYPEHASH =
        keccak256("Grant(address escrow,address token,uint256 amount,uint256 nonce)");

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
        // The upper bound keeps room above every grant, or the owner could be made to sign the last revocable one.
        if (_nonce < approvalNonce || _nonce > type(uint64).max) revert WrongNonce(approvalNonce, _nonce);
        if (!_signedByOwner(_token, _amount, _nonce, _signature)) revert BadSignature();
        _setAllowance(_token, _amount, _nonce, _nonce + 1);
    }

    function depositIntoEscrow(address _token, uint256[] calldata _splitAmounts, address[] calldata _splitAddresses)
        external
        onlyEscrowOwner
        returns (uint256 depositId)
    {
        depositId = IOffBlocksEscrow(escrow).deposit(_token, _splitAmounts, _splitAddresses);
        emit DepositIntoEscrow(depositId, _token, _sum(_splitAmounts));
    }

    function topUpDepositIntoEscrow(uint256 _depositId, uint256[] calldata _splitAmounts) external onlyEscrowOwner {
        IOffBlocksEscrow(escrow).topUp(_depositId, _splitAmounts);
        emit TopUpDepositIntoEscrow(_depositId, _sum(_splitAmounts));
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
        // Nonces may be times in microseconds: all that can have been signed by now is voided, not only the next.
        uint256 nonce = approvalNonce;
        uint256 present = block.timestamp * 1_000_000;
        _setAllowance(token, 0, nonce, present > nonce ? present : nonce + 1);
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
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("OffBlocks"), keccak256("1"), block.chainid, address(this))
        );
        bytes32 grant = keccak256(abi.encode(GRANT_TYPEHASH, escrow, token, amount, nonce));
        return MessageHashUtils.toTypedDataHash(domain, grant);
    }

    /// @dev Keys first: an account delegated by EIP-7702 has code and yet signs with its key.
    function _signedByOwner(address token, uint256 amount, uint256 nonce, bytes memory signature)
        private
        view
        returns (bool)
    {
        bytes32 typed = grantTypedHash(token, amount, nonce);
        if (_recovers(typed, signature)) return true;
        (string memory text, bool readable) = _grantText(token, amount, nonce);
        bytes32 textHash = MessageHashUtils.toEthSignedMessageHash(bytes(text));
        if (readable && _recovers(textHash, signature)) return true;
        if (owner.code.length == 0) return false;
        return SignatureChecker.isValidERC1271SignatureNow(owner, typed, signature)
            || (readable && SignatureChecker.isValidERC1271SignatureNow(owner, textHash, signature));
    }

    function _recovers(bytes32 hash, bytes memory signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError err,) = ECDSA.tryRecover(hash, signature);
        return err == ECDSA.RecoverError.NoError && signer == owner;
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

    /// @dev Every change of the allowance uses up nonces, so that a grant signed before a revocation dies with it.
    function _setAllowance(address token, uint256 amount, uint256 nonce, uint256 next) private {
        approvalNonce = next;
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

    function _checkEscrowOwner() private view {
        if (!IOffBlocksEscrow(escrow).mayOperate(msg.sender)) revert NotEscrowOwner(msg.sender);
    }

    function _sum(uint256[] calldata amounts) private pure returns (uint256 total) {
        for (uint256 i; i < amounts.length; ++i) {
            total += amounts[i];
        }
    }
}
