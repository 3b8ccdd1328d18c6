// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {OwnableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/OwnableUpgradeable.sol";
import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {OffBlocksSmartWalletFactory} from "../src/OffBlocksSmartWalletFactory.sol";
import {IGoverned} from "../src/interfaces/IGoverned.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IOffBlocksSmartWalletFactory} from "../src/interfaces/IOffBlocksSmartWalletFactory.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {World} from "./World.sol";

/// @dev Says of itself all that a wallet says, but for one thing.
contract HalfWallet {
    address public owner;
    address public escrow;
    address public smartWalletFactory;
    uint256 private immutable _lie;

    constructor(address owner_, address escrow_, address factory_, uint256 lie) {
        (owner, escrow, smartWalletFactory, _lie) = (owner_, escrow_, lie == 4 ? owner_ : factory_, lie);
        if (lie == 3) owner = factory_;
    }

    function supportsInterface(bytes4 id) external view returns (bool) {
        if (id == type(IOffBlocksSmartWallet).interfaceId) return _lie != 0;
        if (id == type(IPendingWithdrawal).interfaceId) return _lie != 1;
        return _lie == 2;
    }
}

contract FactoryTest is World {
    function test_a_wallet_is_deployed_where_it_was_said_to_be() public {
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        vm.assertTrue(!factory.isSmartWallet(said) && said.code.length == 0, "not yet");
        vm.expectEmit(true, true, true, true, address(factory));
        emit IOffBlocksSmartWalletFactory.SmartWalletCreated(customer, said, address(escrow), 7);
        OffBlocksSmartWallet made = _wallet(customer, 7);
        vm.assertEq(address(made), said, "where");
        vm.assertTrue(factory.isSmartWallet(said), "known");
        vm.assertEq(made.owner(), customer, "owner");
        vm.assertEq(made.escrow(), address(escrow), "escrow");
        vm.assertEq(made.smartWalletFactory(), address(factory), "factory");
        vm.assertEq(made.approvalNonce(), 0, "nonce");
    }

    /// Customers are told of addresses, and paid there, before their wallets stand.
    function test_an_upgrade_does_not_move_the_wallets_that_are_not_deployed_yet() public {
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        address code = factory.walletCode();
        address next = address(new OffBlocksSmartWalletFactory());
        vm.startPrank(operator);
        factory.announceUpgrade(next, "");
        vm.warp(vm.getBlockTimestamp() + 8 days);
        factory.upgradeToAndCall(next, "");
        vm.stopPrank();
        vm.assertEq(factory.walletCode(), code, "the code stays");
        vm.assertEq(address(_wallet(customer, 7)), said, "where it was said to be");
    }

    function test_the_address_depends_on_owner_and_salt() public view {
        address one = factory.walletAddress(customer, address(escrow), address(factory), 1);
        vm.assertTrue(one != factory.walletAddress(customer, address(escrow), address(factory), 2), "salt");
        vm.assertTrue(one != factory.walletAddress(stranger, address(escrow), address(factory), 1), "owner");
    }

    function test_deployment_and_first_approval_are_one_transaction() public {
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        // Signed before there is a wallet: the digest is rebuilt from the address alone.
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OffBlocks"),
                keccak256("1"),
                vm.getChainId(),
                said
            )
        );
        bytes32 grant = keccak256(
            abi.encode(
                keccak256("Grant(address escrow,address token,uint256 amount,uint256 nonce,uint256 epoch)"),
                escrow,
                usdc,
                ALLOWANCE,
                0,
                0
            )
        );
        bytes memory signature = _sign(OWNER_KEY, keccak256(abi.encodePacked(hex"1901", domain, grant)));
        vm.startPrank(operator);
        vm.expectRevert(IOffBlocksSmartWallet.BadSignature.selector);
        factory.deploySmartWalletAndApprove(
            customer, address(escrow), address(factory), 7, address(usdc), ALLOWANCE - 1, 0, signature
        );
        vm.assertEq(said.code.length, 0, "all or nothing");
        vm.expectEmit(true, true, true, true, said);
        emit IOffBlocksSmartWallet.ApproveTokensToEscrow(address(usdc), ALLOWANCE, 0);
        address made = factory.deploySmartWalletAndApprove(
            customer, address(escrow), address(factory), 7, address(usdc), ALLOWANCE, 0, signature
        );
        vm.assertEq(made, said, "where");
        vm.assertEq(OffBlocksSmartWallet(payable(said)).allowanceLeft(address(usdc)), ALLOWANCE, "allowance");
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWalletFactory.WalletExists.selector, said));
        factory.deploySmartWalletAndApprove(
            customer, address(escrow), address(factory), 7, address(usdc), ALLOWANCE, 0, signature
        );
    }

    function test_deploying_the_same_wallet_twice_says_so_and_changes_nothing() public {
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWalletFactory.WalletExists.selector, wallet));
        vm.prank(operator);
        factory.deploySmartWallet(customer, address(escrow), address(factory), 0);
        _expectBalance(address(wallet), FUNDS, "wallet");
    }

    function test_wallets_of_nobody_of_others_and_for_strange_escrows_are_refused() public {
        vm.startPrank(operator);
        vm.expectRevert(IGoverned.ZeroAddress.selector);
        factory.deploySmartWallet(address(0), address(escrow), address(factory), 1);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWalletFactory.WrongFactory.selector, stranger));
        factory.deploySmartWallet(customer, address(escrow), stranger, 1);
        address[3] memory strange = [address(0), address(usdc), _strangeEscrow()];
        for (uint256 i; i < strange.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWalletFactory.WrongEscrow.selector, strange[i]));
            factory.deploySmartWallet(customer, strange[i], address(factory), 1);
        }
    }

    function _strangeEscrow() private returns (address) {
        address[] memory none = new address[](0);
        return address(_escrow(operator, stranger, none, none));
    }

    function test_a_wallet_needs_an_owner_an_escrow_and_a_factory() public {
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(IPendingWithdrawal.ZeroAddress.selector);
            new OffBlocksSmartWallet(
                i == 0 ? address(0) : customer, i == 1 ? address(0) : address(escrow), i == 2 ? address(0) : stranger
            );
        }
    }

    function test_wallets_made_elsewhere_are_taken_in_when_they_name_this_factory() public {
        OffBlocksSmartWallet ours = new OffBlocksSmartWallet(customer, address(escrow), address(factory));
        OffBlocksSmartWallet others = new OffBlocksSmartWallet(customer, address(escrow), stranger);
        vm.startPrank(operator);
        vm.expectEmit(true, true, true, true, address(factory));
        emit IOffBlocksSmartWalletFactory.SmartWalletRegistered(customer, address(ours));
        factory.batchRegisterSmartWallets(_one(customer), _one(address(ours)));
        vm.assertTrue(factory.isSmartWallet(address(ours)), "known");
        _refuseRegistration(customer, address(ours), IOffBlocksSmartWalletFactory.WalletExists.selector);
        _refuseRegistration(customer, address(others), IOffBlocksSmartWalletFactory.NotAWallet.selector);
        _refuseRegistration(customer, stranger, IOffBlocksSmartWalletFactory.NotAWallet.selector);
        _refuseRegistration(customer, address(usdc), IOffBlocksSmartWalletFactory.NotAWallet.selector);
        address unowned = address(new OffBlocksSmartWallet(stranger, address(escrow), address(factory)));
        _refuseRegistration(customer, unowned, IOffBlocksSmartWalletFactory.NotAWallet.selector);
        address astray = address(new OffBlocksSmartWallet(customer, _strangeEscrow(), address(factory)));
        vm.startPrank(operator);
        vm.expectRevert(
            abi.encodeWithSelector(
                IOffBlocksSmartWalletFactory.WrongEscrow.selector, OffBlocksSmartWallet(payable(astray)).escrow()
            )
        );
        factory.batchRegisterSmartWallets(_one(customer), _one(astray));
        vm.expectRevert(IOffBlocksSmartWalletFactory.LengthsDiffer.selector);
        factory.batchRegisterSmartWallets(_one(customer), new address[](0));
        vm.expectRevert(IGoverned.ZeroAddress.selector);
        factory.batchRegisterSmartWallets(_one(address(0)), _one(unowned));
        vm.expectRevert(IGoverned.ZeroAddress.selector);
        factory.batchRegisterSmartWallets(_one(customer), _one(address(0)));
    }

    /// One thing at a time that a wallet has to say of itself is left out.
    function test_a_contract_that_does_not_prove_to_be_a_wallet_is_not_taken_in() public {
        vm.startPrank(operator);
        for (uint256 lie; lie < 6; ++lie) {
            address made = address(new HalfWallet(customer, address(escrow), address(factory), lie));
            if (lie < 5) _refuseRegistration(customer, made, IOffBlocksSmartWalletFactory.NotAWallet.selector);
            else factory.batchRegisterSmartWallets(_one(customer), _one(made));
            vm.assertTrue(factory.isSmartWallet(made) == (lie == 5), "only the honest one");
        }
    }

    function test_a_batch_is_registered_all_or_none() public {
        address ours = address(new OffBlocksSmartWallet(customer, address(escrow), address(factory)));
        address[] memory owners = new address[](2);
        address[] memory wallets = new address[](2);
        (owners[0], owners[1], wallets[0], wallets[1]) = (customer, customer, ours, ours);
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksSmartWalletFactory.WalletExists.selector, ours));
        vm.prank(operator);
        factory.batchRegisterSmartWallets(owners, wallets);
        vm.assertTrue(!factory.isSmartWallet(ours), "none");
    }

    function test_the_wallets_code_is_kept_whole_and_answers_nobody() public {
        address holder = factory.walletCode();
        bytes memory kept = bytes.concat(hex"00", type(OffBlocksSmartWallet).creationCode);
        vm.assertEq(keccak256(holder.code), keccak256(kept), "kept");
        (bool ok, bytes memory answer) = holder.call(abi.encodeCall(factory.withdrawalDelay, ()));
        vm.assertTrue(ok && answer.length == 0, "stops");
        bytes memory whole = bytes.concat(
            type(OffBlocksSmartWallet).creationCode, abi.encode(customer, address(escrow), address(factory))
        );
        bytes32 hash = keccak256(abi.encodePacked(hex"ff", address(factory), bytes32(uint256(7)), keccak256(whole)));
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        vm.assertEq(said, address(uint160(uint256(hash))), "EIP-1014");
    }

    /// Deploying needs the operator, and arguments are part of the address: there is nothing to be had by being first.
    function test_nobody_deploys_ahead_of_the_operator() public {
        address said = factory.walletAddress(customer, address(escrow), address(factory), 7);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotOperator.selector, stranger));
        vm.prank(stranger);
        factory.deploySmartWallet(customer, address(escrow), address(factory), 7);
        vm.assertTrue(said != factory.walletAddress(stranger, address(escrow), address(factory), 7), "another owner");
        // Money may be there first, and waits for its owner.
        usdc.mint(said, 5);
        vm.deal(said, 5);
        OffBlocksSmartWallet made = _wallet(customer, 7);
        vm.assertEq(address(made), said, "all the same");
        vm.assertTrue(said.balance == 5 && usdc.balanceOf(said) == 5, "kept");
    }

    function test_the_withdrawal_delay_is_bounded() public {
        vm.startPrank(operator);
        uint256[4] memory wrong = [uint256(0), 1 hours - 1, 7 days + 1, type(uint256).max];
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IOffBlocksSmartWalletFactory.DelayOutOfBounds.selector, wrong[i], 1 hours, 7 days
                )
            );
            factory.updateWithdrawalDelay(wrong[i]);
        }
        vm.expectEmit(true, true, true, true, address(factory));
        emit IOffBlocksSmartWalletFactory.WithdrawalDelayChanged(DELAY, 7 days);
        factory.updateWithdrawalDelay(7 days);
        factory.updateWithdrawalDelay(1 hours);
        vm.assertEq(factory.withdrawalDelay(), 1 hours, "delay");
    }

    function test_only_the_owner_makes_wallets_and_governs() public {
        address self = address(factory);
        bytes[5] memory calls = [
            abi.encodeCall(factory.deploySmartWallet, (customer, address(escrow), self, 9)),
            abi.encodeCall(
                factory.deploySmartWalletAndApprove, (customer, address(escrow), self, 9, address(usdc), 1, 0, "")
            ),
            abi.encodeCall(factory.updateWithdrawalDelay, (2 days)),
            abi.encodeCall(factory.batchRegisterSmartWallets, (_one(customer), _one(address(wallet)))),
            abi.encodeCall(factory.upgradeToAndCall, (address(usdc), ""))
        ];
        for (uint256 i; i < calls.length; ++i) {
            bytes4 named =
                i < 2 ? IGoverned.NotOperator.selector : OwnableUpgradeable.OwnableUnauthorizedAccount.selector;
            bytes memory refusal = abi.encodeWithSelector(named, stranger);
            vm.prank(stranger);
            (bool ok, bytes memory why) = self.call(calls[i]);
            vm.assertTrue(!ok && keccak256(why) == keccak256(refusal), "refused by name");
        }
    }

    function test_nobody_initialises_twice_nor_the_implementation() public {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        factory.initialize(stranger, DELAY);
        OffBlocksSmartWalletFactory implementation = new OffBlocksSmartWalletFactory();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(stranger, DELAY);
    }

    function test_ownership_moves_in_two_steps_and_is_never_renounced() public {
        vm.prank(operator);
        factory.transferOwnership(stranger);
        vm.assertEq(factory.owner(), operator, "not yet");
        vm.prank(stranger);
        factory.acceptOwnership();
        vm.assertEq(factory.owner(), stranger, "now");
        vm.expectRevert(IGoverned.OwnerNeeded.selector);
        vm.prank(stranger);
        factory.renounceOwnership();
    }

    function test_an_upgrade_keeps_wallets_and_delay() public {
        address next = address(new OffBlocksSmartWalletFactory());
        vm.startPrank(operator);
        factory.announceUpgrade(next, "");
        vm.warp(vm.getBlockTimestamp() + 8 days);
        factory.upgradeToAndCall(next, "");
        vm.stopPrank();
        vm.assertTrue(factory.isSmartWallet(address(wallet)) && factory.withdrawalDelay() == DELAY, "kept");
        _deposit(_list(1e6));
    }

    function _refuseRegistration(address owner, address made, bytes4 selector) private {
        vm.expectRevert(abi.encodeWithSelector(selector, made));
        factory.batchRegisterSmartWallets(_one(owner), _one(made));
    }

    function _one(address a) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = a;
    }
}
