// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {OffBlocksSmartWalletFactory} from "../src/OffBlocksSmartWalletFactory.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {IOwnerAccount} from "../src/interfaces/IOwnerAccount.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {World} from "./World.sol";

/// @title Wallets as the factory puts them: small contracts that run one wallet's code
contract CloneTest is World {
    /// Byte by byte, with the target between the halves of the code that EIP-1167 gives.
    function test_a_wallet_is_a_minimal_proxy_with_its_arguments_behind_it() public view {
        bytes memory runtime = bytes.concat(
            hex"36600557005b",
            hex"363d3d373d3d3d363d73",
            bytes20(address(shared)),
            hex"5af43d82803e903d91603157fd5bf3",
            abi.encode(customer, address(escrow), address(factory))
        );
        vm.assertEq(keccak256(address(wallet).code), keccak256(runtime), "code");
        vm.assertEq(runtime.length, 147, "bytes");
    }

    function test_the_creation_code_is_kept_whole_and_answers_nobody() public {
        address holder = factory.walletCode();
        bytes memory creation = bytes.concat(
            hex"6093806009",
            hex"3d393df3",
            hex"36600557005b",
            hex"363d3d373d3d3d363d73",
            bytes20(address(shared)),
            hex"5af43d82803e903d91603157fd5bf3"
        );
        vm.assertEq(keccak256(holder.code), keccak256(bytes.concat(hex"00", creation)), "kept");
        (bool ok, bytes memory answer) = holder.call(abi.encodeCall(factory.withdrawalDelay, ()));
        vm.assertTrue(ok && answer.length == 0, "stops");
        // What follows is what the published constructor of a wallet takes.
        bytes memory whole = bytes.concat(creation, abi.encode(customer, address(escrow), address(factory)));
        bytes32 hash = keccak256(abi.encodePacked(hex"ff", address(factory), bytes32(uint256(7)), keccak256(whole)));
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        vm.assertEq(said, address(uint160(uint256(hash))), "EIP-1014");
    }

    function test_each_wallet_has_its_own_arguments_and_state() public {
        OffBlocksSmartWallet other = _wallet(stranger, 1);
        vm.assertEq(other.owner(), stranger, "owner of the other");
        vm.assertEq(wallet.owner(), customer, "owner of the first");
        vm.assertTrue(other.escrow() == address(escrow) && other.smartWalletFactory() == address(factory), "the rest");
        vm.assertTrue(wallet.approvalNonce() == 1 && other.approvalNonce() == 0, "nonces");
        vm.assertTrue(wallet.allowanceLeft(address(usdc)) != 0 && other.allowanceLeft(address(usdc)) == 0, "allowance");
        bytes32 ofFirst = wallet.grantTypedHash(address(usdc), 1, 1);
        vm.assertTrue(ofFirst != other.grantTypedHash(address(usdc), 1, 1), "what one owner signs is for one wallet");
        vm.expectRevert(abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, customer));
        vm.prank(customer);
        other.withdrawNative(0);
    }

    /// A wallet that is constructed by itself keeps the arguments in its own code.
    function test_the_published_constructor_makes_a_whole_wallet() public {
        OffBlocksSmartWallet whole = new OffBlocksSmartWallet(customer, address(escrow), address(factory));
        vm.assertTrue(whole.owner() == customer && whole.escrow() == address(escrow), "owner and escrow");
        vm.assertEq(whole.smartWalletFactory(), address(factory), "factory");
        address[] memory owners = new address[](1);
        address[] memory wallets = new address[](1);
        (owners[0], wallets[0]) = (customer, address(whole));
        vm.prank(operator);
        factory.batchRegisterSmartWallets(owners, wallets);
        usdc.mint(address(whole), 5e6);
        _grant(whole, address(usdc), 5e6);
        vm.prank(operator);
        whole.depositIntoEscrow(address(usdc), _list(4e6), _payees(1));
        _expectBalance(address(whole), 1e6, "left");
    }

    /// With what `transfer` leaves there is no gas to ask another contract.
    function test_native_money_arrives_by_a_plain_transfer() public {
        vm.deal(address(this), 2);
        payable(address(wallet)).transfer(2);
        vm.assertEq(address(wallet).balance, 2, "came in");
    }

    function test_what_a_wallet_does_not_know_is_refused_and_reverts_come_back_whole() public {
        (bool ok, bytes memory why) = address(wallet).call(hex"12345678");
        vm.assertTrue(!ok && why.length == 0, "an unknown function");
        (ok,) = address(wallet).call(hex"00");
        vm.assertTrue(!ok, "a byte");
        vm.deal(address(this), 1);
        (ok,) = address(wallet).call{value: 1}(abi.encodeCall(wallet.escrow, ()));
        vm.assertTrue(!ok, "money with a call");
        (ok, why) = address(wallet).call(abi.encodeCall(wallet.revokeAllowance, (address(usdc))));
        bytes memory refusal = abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, address(this));
        vm.assertTrue(!ok && keccak256(why) == keccak256(refusal), "named, with its argument");
    }

    /// It has an owner, an escrow and a factory that cannot call, so that nobody can do anything with it.
    function test_the_shared_wallet_is_nobodys() public {
        vm.assertTrue(!factory.isSmartWallet(address(shared)), "the factory does not know it");
        vm.assertTrue(shared.owner() == NOBODY && shared.escrow() == NOBODY, "owner and escrow");
        bytes[4] memory calls = [
            abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawalOf, (address(usdc), 1)),
            abi.encodeCall(IOwnerAccount.withdrawNative, (0)),
            abi.encodeCall(IOffBlocksSmartWallet.approveTokensToEscrow, (address(usdc), 0, 0, new bytes(65))),
            abi.encodeCall(IOffBlocksSmartWallet.depositIntoEscrow, (address(usdc), _list(1), _payees(1)))
        ];
        address[4] memory callers = [customer, operator, address(escrow), address(factory)];
        for (uint256 i; i < 16; ++i) {
            vm.prank(callers[i % 4]);
            (bool ok,) = address(shared).call(calls[i / 4]);
            vm.assertTrue(!ok, "refused");
        }
    }

    /// Nothing in the shared code can run other code in a wallet's place, or end it.
    function test_no_instruction_of_the_shared_code_could_change_a_wallets_code() public view {
        bytes memory code = address(shared).code;
        uint256 calls;
        for (uint256 i; i < code.length; ++i) {
            uint8 instruction = uint8(code[i]);
            vm.assertTrue(instruction != 0xf4 && instruction != 0xf2, "DELEGATECALL or CALLCODE");
            vm.assertTrue(instruction != 0xff, "SELFDESTRUCT");
            vm.assertTrue(instruction != 0xf0 && instruction != 0xf5, "CREATE or CREATE2");
            if (instruction == 0xf1) ++calls;
            if (instruction >= 0x60 && instruction <= 0x7f) i += instruction - 0x5f;
        }
        vm.assertTrue(calls != 0, "it was read as instructions");
    }

    function test_a_factory_needs_code_that_wallets_run() public {
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWalletFactory.NotAWallet.selector, stranger));
        new OffBlocksSmartWalletFactory(stranger);
    }

    /// The upgrade brings other code for wallets, and keeps making those that customers were told of.
    function test_an_upgrade_of_the_factory_changes_no_wallet() public {
        bytes32 before = address(wallet).codehash;
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        OffBlocksSmartWallet others = new OffBlocksSmartWallet(stranger, stranger, stranger);
        address next = address(new OffBlocksSmartWalletFactory(address(others)));
        vm.startPrank(operator);
        factory.announceUpgrade(next, "");
        vm.warp(vm.getBlockTimestamp() + 8 days);
        factory.upgradeToAndCall(next, "");
        vm.stopPrank();
        vm.assertEq(address(wallet).codehash, before, "the wallet that stands");
        vm.assertEq(address(_wallet(customer, 7)), said, "the wallet that was foretold");
        vm.assertEq(OffBlocksSmartWallet(payable(said)).owner(), customer, "whose owner is as foretold");
    }
}
