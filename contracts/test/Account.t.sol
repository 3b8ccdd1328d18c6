// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {IAccount, PackedUserOperation} from "../src/interfaces/IAccount.sol";
import {IOffBlocksSmartWallet} from "../src/interfaces/IOffBlocksSmartWallet.sol";
import {IOwnerAccount} from "../src/interfaces/IOwnerAccount.sol";
import {IPendingWithdrawal} from "../src/interfaces/IPendingWithdrawal.sol";
import {ContractOwner} from "./Grant.t.sol";
import {World} from "./World.sol";

/// @dev As much of the EntryPoint of version 0.7 as these tests call. The real one stands at its canonical address.
interface IEntryPoint {
    error FailedOp(uint256 opIndex, string reason);
    error FailedOpWithRevert(uint256 opIndex, string reason, bytes inner);

    function handleOps(PackedUserOperation[] calldata ops, address payable beneficiary) external;
    function getUserOpHash(PackedUserOperation calldata op) external view returns (bytes32);
    function getNonce(address sender, uint192 key) external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function depositTo(address account) external payable;
    function delegateAndRevert(address target, bytes calldata data) external;
}

/// @dev Takes no money.
contract Unpayable {}

/// @dev Run inside the EntryPoint by `delegateAndRevert`, it calls as the EntryPoint.
contract Delegate {
    function call(address target, bytes calldata data) external {
        (bool ok, bytes memory why) = target.call(data);
        require(ok, string(why));
    }
}

contract AccountTest is World {
    IEntryPoint private constant POINT = IEntryPoint(0x0000000071727De22E5E9d8BAf0edAc6f37da032);
    address payable private constant BUNDLER = payable(address(0xb0d1e2));

    /// The real EntryPoint, put where it is on public chains by the way it came there: the customary CREATE2 deployer.
    function setUp() public override {
        super.setUp();
        string memory artifact = vm.readFile("node_modules/@account-abstraction/contracts/artifacts/EntryPoint.json");
        bytes memory creation = vm.parseJsonBytes(artifact, ".bytecode");
        vm.etch(
            0x4e59b44847b379578588920cA78FbF26c0B4956C,
            hex"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3"
        );
        bytes32 salt = 0x90d8084deab30c2a37c45e8d47f49f2f7965183cb6990a98943ef94940681de3;
        (bool ok,) = 0x4e59b44847b379578588920cA78FbF26c0B4956C.call(bytes.concat(salt, creation));
        vm.assertTrue(ok && address(POINT).code.length > 0, "the EntryPoint stands at its canonical address");
        vm.deal(address(wallet), 1 ether);
    }

    function test_the_owner_withdraws_through_the_entry_point_after_the_delay() public {
        vm.assertEq(wallet.entryPoint(), address(POINT), "the one");
        uint256 from = vm.getBlockTimestamp() + DELAY;
        _handle(abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawalOf, (address(usdc), 300e6)));
        vm.assertEq(wallet.timestamps(address(usdc)), from, "announced");
        _handle(abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (address(usdc))));
        _expectBalance(customer, 0, "not before the delay");
        vm.warp(from);
        _handle(abi.encodeCall(IPendingWithdrawal.claimTokenWithdrawal, (address(usdc))));
        _expectBalance(customer, 300e6, "customer");
        vm.assertTrue(BUNDLER.balance > 0, "the bundler was paid");
    }

    function test_every_function_of_the_owner_can_be_called() public {
        _handle(abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(usdc))));
        vm.assertTrue(wallet.timestamps(address(usdc)) != 0, "announced");
        _handle(abi.encodeCall(IPendingWithdrawal.cancelTokenWithdrawal, (address(usdc))));
        vm.assertEq(wallet.timestamps(address(usdc)), 0, "cancelled");
        _handle(abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(usdc))));
        _handle(abi.encodeCall(IOffBlocksSmartWallet.cancelRevocation, (address(usdc))));
        vm.assertEq(wallet.revocableAt(address(usdc)), 0, "called off");
        _handle(abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(usdc))));
        _handle(abi.encodeCall(IOffBlocksSmartWallet.limitSpending, (address(usdc), 5, 6)));
        (,, uint256 daily,,) = wallet.spendLimits(address(usdc));
        vm.assertEq(daily, 5, "limited");
        uint256 id = _deposit(_list(3e6));
        vm.warp(vm.getBlockTimestamp() + 45 days);
        _handle(abi.encodeCall(IOffBlocksSmartWallet.reclaimDeposit, (id)));
        _expectBalance(address(escrow), 0, "reclaimed");
        _handle(abi.encodeCall(IOffBlocksSmartWallet.revokeAllowance, (address(usdc))));
        vm.assertEq(wallet.allowanceLeft(address(usdc)), 0, "revoked");
    }

    function test_money_for_gas_goes_to_the_owner_only_and_at_once() public {
        POINT.depositTo{value: 1 ether}(address(wallet));
        _handle(abi.encodeCall(IOwnerAccount.withdrawNative, (0.25 ether)));
        vm.assertEq(customer.balance, 0.25 ether, "native");
        _handle(abi.encodeCall(IOwnerAccount.withdrawGasDeposit, (0.5 ether)));
        vm.assertEq(customer.balance, 0.75 ether, "deposit");
        vm.expectEmit(true, true, true, true, address(wallet));
        emit IOwnerAccount.NativeWithdrawn(customer, 0.25 ether);
        vm.prank(customer);
        wallet.withdrawNative(0.25 ether);
        vm.assertEq(customer.balance, 1 ether, "directly");
        bytes memory refusal = abi.encodeWithSelector(IPendingWithdrawal.NotWalletOwner.selector, operator);
        vm.expectRevert(refusal);
        vm.prank(operator);
        wallet.withdrawNative(1);
        vm.expectRevert(refusal);
        vm.prank(operator);
        wallet.withdrawGasDeposit(1);
        vm.expectRevert(IOwnerAccount.NativeTransferFailed.selector);
        vm.prank(customer);
        wallet.withdrawNative(100 ether);
    }

    function test_gas_is_paid_from_the_wallets_native_balance_alone() public {
        vm.deal(address(wallet), 0);
        PackedUserOperation memory op =
            _signed(wallet, abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(usdc))), OWNER_KEY);
        vm.expectRevert(abi.encodeWithSelector(IEntryPoint.FailedOp.selector, 0, "AA21 didn't pay prefund"));
        _submit(op);
        vm.deal(address(wallet), 1 ether);
        _submit(op);
        vm.assertTrue(address(wallet).balance + POINT.balanceOf(address(wallet)) < 1 ether, "paid");
        _expectBalance(address(wallet), FUNDS, "not in tokens");
    }

    /// Each way round the delay that wallets are known for, validly signed by the owner.
    function test_no_other_call_gets_past_validation() public {
        bytes32 word = bytes32(uint256(1));
        address token = address(usdc);
        bytes[16] memory ways = [
            abi.encodeCall(IERC20.transfer, (customer, FUNDS)),
            abi.encodeCall(IERC20.transferFrom, (address(wallet), customer, FUNDS)),
            abi.encodeCall(IERC20.approve, (customer, FUNDS)),
            abi.encodeWithSignature(
                "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)",
                address(wallet),
                customer,
                FUNDS,
                vm.getBlockTimestamp(),
                27,
                word,
                word
            ),
            abi.encodeWithSignature(
                "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)",
                address(wallet),
                customer,
                FUNDS,
                0,
                vm.getBlockTimestamp(),
                word,
                ""
            ),
            abi.encodeWithSignature("approve(address,address,uint160,uint48)", token, customer, 1, 1),
            abi.encodeWithSignature("isValidSignature(bytes32,bytes)", word, ""),
            abi.encodeWithSignature("installModule(uint256,address,bytes)", 2, customer, ""),
            abi.encodeWithSignature("enableModule(address)", customer),
            abi.encodeWithSignature("execute(address,uint256,bytes)", token, 0, ""),
            abi.encodeWithSignature("execute(bytes32,bytes)", word, ""),
            abi.encodeWithSignature("executeBatch(address[],bytes[])", new address[](0), new bytes[](0)),
            abi.encodeWithSelector(0x8dd7712f, word), // executeUserOp, which the EntryPoint itself knows
            abi.encodeWithSignature("upgradeToAndCall(address,bytes)", customer, ""),
            abi.encodeCall(wallet.approveTokensToEscrow, (token, 1, 1, "")),
            bytes("")
        ];
        for (uint256 i; i < ways.length; ++i) {
            bytes memory inner = abi.encodeWithSelector(IOwnerAccount.NotAnOwnersCall.selector, bytes4(ways[i]));
            PackedUserOperation memory op = _signed(wallet, ways[i], OWNER_KEY);
            vm.expectRevert(abi.encodeWithSelector(IEntryPoint.FailedOpWithRevert.selector, 0, "AA23 reverted", inner));
            _submit(op);
        }
        vm.assertEq(usdc.allowance(address(wallet), customer), 0, "no approval");
        _expectBalance(address(wallet), FUNDS, "wallet");
    }

    /// The same ways without the EntryPoint: the wallet has none of these functions for anybody.
    function test_permits_and_direct_calls_find_no_function() public {
        bytes[5] memory ways = [
            abi.encodeWithSignature("isValidSignature(bytes32,bytes)", bytes32(0), ""),
            abi.encodeWithSignature("execute(address,uint256,bytes)", address(usdc), 0, ""),
            abi.encodeWithSignature("executeUserOp(uint256,uint256)", 1, 1),
            abi.encodeWithSignature("installModule(uint256,address,bytes)", 2, customer, ""),
            abi.encodeCall(IERC20.approve, (customer, FUNDS))
        ];
        address[3] memory callers = [customer, operator, address(POINT)];
        for (uint256 i; i < callers.length; ++i) {
            for (uint256 j; j < ways.length; ++j) {
                vm.prank(callers[i]);
                (bool ok, bytes memory why) = address(wallet).call(ways[j]);
                vm.assertTrue(!ok && why.length == 0, "no such function");
            }
        }
    }

    function test_only_the_owners_signature_over_this_operation_counts() public {
        bytes memory call = abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(usdc)));
        bytes memory failed = abi.encodeWithSelector(IEntryPoint.FailedOp.selector, 0, "AA24 signature error");
        PackedUserOperation memory op = _signed(wallet, call, OWNER_KEY + 1);
        vm.expectRevert(failed);
        _submit(op);
        op = _signed(_wallet(customer, 9), call, OWNER_KEY);
        op.sender = address(wallet);
        vm.expectRevert(failed);
        _submit(op);
        op = _signed(wallet, call, OWNER_KEY);
        op.callData = abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(usdc)));
        vm.expectRevert(failed);
        _submit(op);
        op.callData = call;
        uint256 chain = vm.getChainId();
        vm.chainId(chain + 1);
        vm.expectRevert(failed);
        _submit(op);
        vm.chainId(chain);
        (bytes32 r, bytes32 s, uint8 v) = _split(op.signature);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        op.signature = abi.encodePacked(r, order - uint256(s), v ^ 7);
        vm.expectRevert(failed);
        _submit(op);
        op.signature = abi.encodePacked(r, s, v);
        _submit(op);
        vm.expectRevert(abi.encodeWithSelector(IEntryPoint.FailedOp.selector, 0, "AA25 invalid account nonce"));
        _submit(op);
    }

    function test_an_owner_that_is_a_contract_signs_by_erc_1271() public {
        OffBlocksSmartWallet owned = _wallet(address(new ContractOwner(customer)), 0);
        vm.deal(address(owned), 1 ether);
        bytes memory call = abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(usdc)));
        PackedUserOperation memory op = _signed(owned, call, OWNER_KEY);
        (bytes32 r, bytes32 s, uint8 v) = _split(op.signature);
        op.signature = abi.encode(r, s, v);
        _submit(op);
        vm.assertTrue(owned.revocableAt(address(usdc)) != 0, "announced");
    }

    function test_nobody_but_the_entry_point_asks_for_validation() public {
        PackedUserOperation memory op =
            _signed(wallet, abi.encodeCall(IOffBlocksSmartWallet.announceRevocation, (address(usdc))), OWNER_KEY);
        bytes32 hash = POINT.getUserOpHash(op);
        vm.expectRevert(abi.encodeWithSelector(IOwnerAccount.NotEntryPoint.selector, stranger));
        vm.prank(stranger);
        wallet.validateUserOp(op, hash, 1 ether);
        vm.assertEq(address(wallet).balance, 1 ether, "nothing paid");
    }

    /// The EntryPoint lets anybody run code in its place, and takes back whatever that did.
    function test_calling_in_the_entry_points_place_leaves_no_trace() public {
        Delegate delegate = new Delegate();
        bytes memory call = abi.encodeCall(IPendingWithdrawal.initiateTokenWithdrawal, (address(usdc)));
        vm.prank(stranger);
        (bool ok,) = address(POINT)
            .call(
                abi.encodeCall(
                    IEntryPoint.delegateAndRevert,
                    (address(delegate), abi.encodeCall(Delegate.call, (address(wallet), call)))
                )
            );
        vm.assertTrue(!ok && wallet.timestamps(address(usdc)) == 0, "taken back");
    }

    function test_the_wallet_says_what_it_is() public {
        bytes4[4] memory all = [
            type(IOffBlocksSmartWallet).interfaceId,
            type(IPendingWithdrawal).interfaceId,
            type(IAccount).interfaceId,
            type(IERC165).interfaceId
        ];
        for (uint256 i; i < all.length; ++i) {
            vm.assertTrue(wallet.supportsInterface(all[i]), "supported");
        }
        vm.assertTrue(!wallet.supportsInterface(0xffffffff), "not everything");
        vm.assertTrue(!wallet.supportsInterface(0x1626ba7e), "not ERC-1271");
        OffBlocksSmartWallet poor = _wallet(address(new Unpayable()), 0);
        vm.deal(address(poor), 1);
        address owner = poor.owner();
        vm.expectRevert(IOwnerAccount.NativeTransferFailed.selector);
        vm.prank(owner);
        poor.withdrawNative(1);
    }

    function _handle(bytes memory call) private {
        _submit(_signed(wallet, call, OWNER_KEY));
    }

    function _submit(PackedUserOperation memory op) private {
        PackedUserOperation[] memory ops = new PackedUserOperation[](1);
        ops[0] = op;
        // Bundlers are accounts with a key: the EntryPoint wants to be called by one.
        vm.prank(BUNDLER, BUNDLER);
        POINT.handleOps(ops, BUNDLER);
    }

    function _signed(OffBlocksSmartWallet sender, bytes memory call, uint256 key)
        private
        view
        returns (PackedUserOperation memory op)
    {
        op.sender = address(sender);
        op.nonce = POINT.getNonce(address(sender), 0);
        op.callData = call;
        op.accountGasLimits = bytes32(uint256(500_000) << 128 | 500_000);
        op.preVerificationGas = 50_000;
        op.gasFees = bytes32(uint256(1 gwei) << 128 | 1 gwei);
        bytes32 hash = POINT.getUserOpHash(op);
        op.signature = _sign(key, keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", hash)));
    }

    function _split(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
            v := byte(0, mload(add(signature, 96)))
        }
    }
}
