// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {TestToken} from "../src/TestToken.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {World} from "./World.sol";

/// @dev An owner that is a contract: it accepts whatever its key signed.
contract ContractOwner is IERC1271 {
    address private immutable _key;

    constructor(address key) {
        _key = key;
    }

    function isValidSignature(bytes32 hash, bytes memory signature) external view returns (bytes4) {
        (bytes32 r, bytes32 s, uint8 v) = abi.decode(signature, (bytes32, bytes32, uint8));
        return ecrecover(hash, v, r, s) == _key ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}

contract GrantTest is World {
    uint256 private constant AMOUNT = 250e6;
    uint256 private constant NONCE = 1; // setUp has used 0

    function test_a_signature_over_the_text_grants_the_allowance() public {
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.ApproveTokensToEscrow(address(usdc), AMOUNT, NONCE);
        _approve(AMOUNT, NONCE, _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, NONCE)));
        vm.assertEq(wallet.allowanceLeft(address(usdc)), AMOUNT, "allowance");
        vm.assertEq(wallet.approvalNonce(), NONCE + 1, "nonce");
    }

    function test_a_signature_over_the_typed_data_grants_the_allowance() public {
        _approve(AMOUNT, NONCE, _sign(OWNER_KEY, wallet.grantTypedHash(address(usdc), AMOUNT, NONCE)));
        vm.assertEq(wallet.allowanceLeft(address(usdc)), AMOUNT, "allowance");
    }

    function test_a_grant_of_zero_takes_the_allowance_away_even_for_a_removed_token() public {
        vm.prank(operator);
        escrow.removeToken(address(usdc));
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, NONCE));
        _refuse(AMOUNT, NONCE, signature, abi.encodeWithSelector(IOffBlocksSmartWallet.UnsupportedToken.selector, usdc));
        _approve(0, NONCE, _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), 0, NONCE)));
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 0, "allowance");
    }

    function test_a_signature_works_once() public {
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, NONCE));
        _approve(AMOUNT, NONCE, signature);
        bytes4 wrongNonce = IOffBlocksSmartWallet.WrongNonce.selector;
        _refuse(AMOUNT, NONCE, signature, abi.encodeWithSelector(wrongNonce, NONCE + 1, NONCE));
        _refuse(AMOUNT, NONCE + 1, signature, abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector));
        _refuse(AMOUNT, NONCE + 2, signature, abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector));
    }

    function test_a_nonce_may_skip_ahead_and_uses_up_all_below_it() public {
        uint256 time = vm.getBlockTimestamp() * 1_000_000;
        bytes memory skipped = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, time - 1));
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.ApproveTokensToEscrow(address(usdc), AMOUNT, time);
        _approve(AMOUNT, time, _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, time)));
        vm.assertEq(wallet.approvalNonce(), time + 1, "next");
        bytes4 wrongNonce = IOffBlocksSmartWallet.WrongNonce.selector;
        _refuse(AMOUNT, time - 1, skipped, abi.encodeWithSelector(wrongNonce, time + 1, time - 1));
        _approve(0, time + 5, _sign(OWNER_KEY, wallet.grantTypedHash(address(usdc), 0, time + 5)));
        vm.assertEq(wallet.approvalNonce(), time + 6, "next but some");
    }

    function test_a_nonce_far_ahead_is_refused_so_that_none_blocks_those_that_follow() public {
        uint256 most = (vm.getBlockTimestamp() + 1 days) * 1_000_000;
        bytes4 wrongNonce = IOffBlocksSmartWallet.WrongNonce.selector;
        uint256[3] memory far = [most + 1, type(uint64).max, type(uint256).max];
        for (uint256 i; i < far.length; ++i) {
            bytes memory beyond = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, far[i]));
            _refuse(AMOUNT, far[i], beyond, abi.encodeWithSelector(wrongNonce, NONCE, far[i]));
        }
        _approve(AMOUNT, most, _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, most)));
        vm.assertEq(wallet.approvalNonce(), most + 1, "a day ahead is taken");
        vm.startPrank(customer);
        wallet.announceRevocation(address(usdc));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        wallet.revokeAllowance(address(usdc));
        vm.stopPrank();
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 0, "allowance");
        vm.assertEq(wallet.approvalNonce(), 0, "the new epoch begins anew");
        _approve(AMOUNT, 0, _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, 0)));
    }

    function test_a_signature_can_be_brought_for_thirty_days() public {
        uint256 nonce = vm.getBlockTimestamp() * 1_000_000 + 999_999;
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, nonce));
        uint256 until = vm.getBlockTimestamp() + 30 days;
        vm.warp(until + 1);
        _refuse(
            AMOUNT, nonce, signature, abi.encodeWithSelector(IOffBlocksSmartWallet.SignatureLapsed.selector, until)
        );
        vm.warp(until);
        _approve(AMOUNT, nonce, signature);
    }

    function test_the_first_nonce_that_is_a_time_lapses_and_the_last_counter_does_not() public {
        uint256 time = 1 << 40;
        bytes memory counted = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, time - 1));
        _approve(AMOUNT, time - 1, counted);
        bytes memory dated = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, time));
        uint256 until = time / 1_000_000 + 30 days;
        _refuse(AMOUNT, time, dated, abi.encodeWithSelector(IOffBlocksSmartWallet.SignatureLapsed.selector, until));
    }

    function test_a_revocation_voids_every_signature_whatever_its_nonce() public {
        uint256 ahead = (vm.getBlockTimestamp() + DELAY + 1 hours) * 1_000_000;
        bytes memory text = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, ahead));
        bytes memory typed = _sign(OWNER_KEY, wallet.grantTypedHash(address(usdc), AMOUNT, ahead));
        vm.startPrank(customer);
        wallet.announceRevocation(address(usdc));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.SignaturesVoided(1);
        wallet.revokeAllowance(address(usdc));
        vm.stopPrank();
        bytes memory why = abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector);
        _refuse(AMOUNT, ahead, text, why);
        _refuse(AMOUNT, ahead, typed, why);
    }

    /// While nobody has made it, too; but the allowance may still be taken away, as when an account is closed.
    function test_a_revocation_that_may_be_made_lets_no_grant_in() public {
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, NONCE));
        bytes memory none = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), 0, NONCE));
        vm.prank(customer);
        wallet.announceRevocation(address(usdc));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 0, "over");
        _refuse(
            AMOUNT,
            NONCE,
            signature,
            abi.encodeWithSelector(IOffBlocksSmartWallet.InsufficientAllowance.selector, 0, AMOUNT)
        );
        _approve(0, NONCE, none);
        vm.prank(customer);
        wallet.cancelRevocation(address(usdc));
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 0, "taken away");
    }

    function test_the_domain_is_told_as_erc_5267_has_it() public view {
        (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address contract_,
            bytes32 salt,
            uint256[] memory extensions
        ) = wallet.eip712Domain();
        vm.assertTrue(fields == hex"0f" && salt == 0 && extensions.length == 0, "name, version, chain and contract");
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                chainId,
                contract_
            )
        );
        bytes32 grant = keccak256(
            abi.encode(
                keccak256("Grant(address escrow,address token,uint256 amount,uint256 nonce,uint256 epoch)"),
                escrow,
                usdc,
                AMOUNT,
                NONCE,
                0
            )
        );
        vm.assertEq(
            keccak256(abi.encodePacked(hex"1901", domain, grant)),
            wallet.grantTypedHash(address(usdc), AMOUNT, NONCE),
            "the domain that grants are signed in"
        );
    }

    function test_a_signature_works_on_one_chain_for_one_wallet_and_one_amount() public {
        bytes memory why = abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector);
        for (uint256 typed; typed < 2; ++typed) {
            bytes memory signature = _sign(OWNER_KEY, _hash(wallet, AMOUNT, typed == 1));
            _refuse(AMOUNT + 1, NONCE, signature, why);
            uint256 chain = vm.getChainId();
            vm.chainId(chain + 1);
            _refuse(AMOUNT, NONCE, signature, why);
            vm.chainId(chain);
            OffBlocksSmartWallet other = _wallet(customer, 1 + typed);
            // The other wallet expects nonce 0, so its signature has to name that to get as far as being compared.
            bytes memory elsewhere = _sign(
                OWNER_KEY,
                typed == 1
                    ? wallet.grantTypedHash(address(usdc), AMOUNT, 0)
                    : wallet.grantTextHash(address(usdc), AMOUNT, 0)
            );
            vm.expectRevert(why);
            vm.prank(operator);
            other.approveTokensToEscrow(address(usdc), AMOUNT, 0, elsewhere);
        }
    }

    function test_strangers_malformed_and_malleable_signatures_are_refused() public {
        bytes memory why = abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector);
        for (uint256 typed; typed < 2; ++typed) {
            bytes32 hash = _hash(wallet, AMOUNT, typed == 1);
            _refuse(AMOUNT, NONCE, _sign(OWNER_KEY + 1, hash), why);
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(OWNER_KEY, hash);
            uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
            bytes32 high = bytes32(order - uint256(s));
            vm.assertEq(ecrecover(hash, v ^ 7, r, high), customer, "the high s would recover to the owner");
            _refuse(AMOUNT, NONCE, abi.encodePacked(r, high, v ^ 7), why);
            _refuse(AMOUNT, NONCE, abi.encodePacked(r, s, v - 27), why);
            _refuse(AMOUNT, NONCE, abi.encodePacked(r, s), why);
            _refuse(AMOUNT, NONCE, abi.encodePacked(r, s, v, v), why);
        }
        _refuse(AMOUNT, NONCE, "", why);
        _refuse(AMOUNT, NONCE, new bytes(65), why);
    }

    function test_only_the_operator_or_the_factory_brings_a_grant() public {
        bytes memory signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, NONCE));
        address[2] memory others = [stranger, customer];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.NotEscrowOwner.selector, others[i]));
            vm.prank(others[i]);
            wallet.approveTokensToEscrow(address(usdc), AMOUNT, NONCE, signature);
        }
        vm.prank(address(factory));
        wallet.approveTokensToEscrow(address(usdc), AMOUNT, NONCE, signature);
        vm.assertEq(wallet.approvalNonce(), NONCE + 1, "granted");
    }

    function test_a_contract_owner_answers_by_erc_1271_for_either_form() public {
        OffBlocksSmartWallet owned = _wallet(address(new ContractOwner(customer)), 0);
        for (uint256 i; i < 2; ++i) {
            bytes32 hash =
                i == 0 ? owned.grantTextHash(address(usdc), AMOUNT, i) : owned.grantTypedHash(address(usdc), AMOUNT, i);
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(OWNER_KEY + 1, hash);
            vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
            vm.prank(operator);
            owned.approveTokensToEscrow(address(usdc), AMOUNT, i, abi.encode(r, s, v));
            (v, r, s) = vm.sign(OWNER_KEY, hash);
            vm.prank(operator);
            owned.approveTokensToEscrow(address(usdc), AMOUNT, i, abi.encode(r, s, v));
            vm.assertEq(owned.approvalNonce(), i + 1, "granted");
        }
    }

    function test_an_owner_whose_code_answers_nonsense_has_not_signed() public {
        OffBlocksSmartWallet owned = _wallet(address(usdc), 0);
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        vm.prank(operator);
        owned.approveTokensToEscrow(address(usdc), AMOUNT, 0, new bytes(65));
    }

    function test_a_delegated_account_still_signs_with_its_key() public {
        vm.etch(customer, abi.encodePacked(hex"ef0100", address(usdc)));
        _approve(AMOUNT, NONCE, _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, NONCE)));
        vm.assertEq(wallet.approvalNonce(), NONCE + 1, "granted");
    }

    function test_a_token_that_cannot_be_shown_safely_is_granted_by_typed_data_only() public {
        string[4] memory symbols = ["USDC\nNonce: 9", unicode"USD₮0", "", "A SYMBOL"];
        for (uint256 i; i < symbols.length; ++i) {
            TestToken odd = new TestToken("Odd", symbols[i], 6);
            vm.prank(operator);
            escrow.addToken(address(odd));
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.UnreadableToken.selector, odd));
            wallet.grantText(address(odd), 1, i + NONCE);
            bytes memory signature = _sign(OWNER_KEY, wallet.grantTypedHash(address(odd), 1, i + NONCE));
            vm.prank(operator);
            wallet.approveTokensToEscrow(address(odd), 1, i + NONCE, signature);
            vm.assertEq(wallet.allowanceLeft(address(odd)), 1, "allowance");
        }
    }

    /// Over an unreadable token there is no text, and the hash of nothing must not stand in for it.
    function test_the_hash_of_an_empty_text_grants_nothing() public {
        TestToken odd = new TestToken("Odd", "O\nD", 6);
        vm.prank(operator);
        escrow.addToken(address(odd));
        bytes memory signature = _sign(OWNER_KEY, keccak256("\x19Ethereum Signed Message:\n0"));
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        vm.prank(operator);
        wallet.approveTokensToEscrow(address(odd), 1, NONCE, signature);
    }

    function test_a_revocation_takes_effect_after_the_delay_and_voids_unused_signatures() public {
        uint256 from = vm.getBlockTimestamp() + DELAY;
        vm.startPrank(customer);
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.RevocationAnnounced(address(usdc), from);
        wallet.announceRevocation(address(usdc));
        vm.assertEq(wallet.revocableAt(address(usdc)), from, "public");
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWallet.RevocationDelayNotPassed.selector, from));
        wallet.revokeAllowance(address(usdc));
        uint256 latest = from * 1_000_000 - 1; // of what can have been signed by then
        bytes memory unused = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), AMOUNT, latest));
        vm.warp(from);
        wallet.revokeAllowance(address(usdc));
        vm.stopPrank();
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 0, "allowance");
        vm.assertEq(wallet.epoch(), 1, "a new epoch");
        _refuse(AMOUNT, latest, unused, abi.encodeWithSelector(IOffBlocksSmartWallet.BadSignature.selector));
    }

    function test_a_revocation_is_the_owners_and_can_be_called_off() public {
        bytes memory notAnnounced = abi.encodeWithSelector(IOffBlocksSmartWallet.RevocationNotAnnounced.selector, usdc);
        vm.startPrank(customer);
        vm.expectRevert(notAnnounced);
        wallet.revokeAllowance(address(usdc));
        vm.expectRevert(notAnnounced);
        wallet.cancelRevocation(address(usdc));
        vm.expectRevert(abi.encodeWithSignature("ZeroAddress()"));
        wallet.announceRevocation(address(0));
        wallet.announceRevocation(address(usdc));
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOffBlocksSmartWallet.RevocationCancelled(address(usdc));
        wallet.cancelRevocation(address(usdc));
        vm.warp(vm.getBlockTimestamp() + DELAY);
        vm.expectRevert(notAnnounced);
        wallet.revokeAllowance(address(usdc));
        vm.stopPrank();
        bytes memory notOwner = abi.encodeWithSignature("NotWalletOwner(address)", operator);
        vm.startPrank(operator);
        vm.expectRevert(notOwner);
        wallet.announceRevocation(address(usdc));
        vm.expectRevert(notOwner);
        wallet.cancelRevocation(address(usdc));
        vm.expectRevert(notOwner);
        wallet.revokeAllowance(address(usdc));
    }

    function test_the_wallet_answers_no_erc_1271_question_and_takes_no_other_call() public {
        bytes32 hash = keccak256("permit");
        bytes[3] memory calls = [
            abi.encodeCall(IERC1271.isValidSignature, (hash, _sign(OWNER_KEY, hash))),
            abi.encodeWithSignature("execute(address,uint256,bytes)", address(usdc), 0, ""),
            abi.encodeWithSignature("approve(address,uint256)", customer, 1)
        ];
        for (uint256 i; i < calls.length; ++i) {
            vm.prank(customer);
            (bool ok,) = address(wallet).call(calls[i]);
            vm.assertTrue(!ok, "refused");
        }
    }

    function _hash(OffBlocksSmartWallet of_, uint256 amount, bool typed) private view returns (bytes32) {
        return
            typed ? of_.grantTypedHash(address(usdc), amount, NONCE) : of_.grantTextHash(address(usdc), amount, NONCE);
    }

    function _approve(uint256 amount, uint256 nonce, bytes memory signature) private {
        vm.prank(operator);
        wallet.approveTokensToEscrow(address(usdc), amount, nonce, signature);
    }

    function _refuse(uint256 amount, uint256 nonce, bytes memory signature, bytes memory why) private {
        vm.expectRevert(why);
        _approve(amount, nonce, signature);
    }
}
