// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {OffBlocksSmartWalletFactory} from "../src/OffBlocksSmartWalletFactory.sol";
import {TestToken} from "../src/TestToken.sol";
import {IOffBlocksEscrow} from "../src/interfaces/IOffBlocksEscrow.sol";
import {Vm} from "./Vm.sol";

/// @title One operator, one customer with a funded wallet, three payees
abstract contract World {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint256 internal constant OWNER_KEY = 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80;
    uint256 internal constant DELAY = 1 days;
    uint256 internal constant FUNDS = 1000e6;
    uint256 internal constant ALLOWANCE = 1_000_000e6;

    /// @dev A contract that every chain has and that calls nobody (the precompile of ecrecover).
    address internal constant NOBODY = address(1);

    address internal operator = address(0x0be7a702);
    address internal stranger = address(0x57a9e7);
    address internal settlement = address(0x5e771e);
    address internal partner = address(0x9a97e7);
    address internal platform = address(0x91a7f0);
    address internal customer;

    TestToken internal usdc;
    TestToken internal eurc;
    OffBlocksSmartWalletFactory internal factory;
    OffBlocksEscrow internal escrow;
    OffBlocksSmartWallet internal shared;
    OffBlocksSmartWallet internal wallet;

    function setUp() public virtual {
        customer = vm.addr(OWNER_KEY);
        usdc = new TestToken("USD Coin", "USDC", 6);
        eurc = new TestToken("Euro Coin", "EURC", 6);
        shared = new OffBlocksSmartWallet(NOBODY, NOBODY, NOBODY);
        factory = _factory(operator, DELAY);
        address[] memory tokens = new address[](2);
        (tokens[0], tokens[1]) = (address(usdc), address(eurc));
        escrow = _escrow(operator, address(factory), tokens, _payees(3));
        wallet = _wallet(customer, 0);
        usdc.mint(address(wallet), FUNDS);
        _grant(wallet, address(usdc), ALLOWANCE);
    }

    function _factory(address owner, uint256 delay) internal returns (OffBlocksSmartWalletFactory) {
        address implementation = address(new OffBlocksSmartWalletFactory(address(shared)));
        bytes memory init = abi.encodeCall(OffBlocksSmartWalletFactory.initialize, (owner, delay));
        return OffBlocksSmartWalletFactory(address(new ERC1967Proxy(implementation, init)));
    }

    function _escrow(address owner, address factory_, address[] memory tokens, address[] memory payees)
        internal
        returns (OffBlocksEscrow)
    {
        address implementation = address(new OffBlocksEscrow());
        bytes memory init = abi.encodeCall(OffBlocksEscrow.initialize, (owner, factory_, tokens, payees));
        return OffBlocksEscrow(address(new ERC1967Proxy(implementation, init)));
    }

    function _wallet(address owner, uint256 salt) internal returns (OffBlocksSmartWallet) {
        vm.prank(operator);
        return OffBlocksSmartWallet(payable(factory.deploySmartWallet(owner, address(escrow), address(factory), salt)));
    }

    function _grant(OffBlocksSmartWallet to, address token, uint256 amount) internal {
        uint256 nonce = to.approvalNonce();
        bytes memory signature = _sign(OWNER_KEY, to.grantTextHash(token, amount, nonce));
        vm.prank(operator);
        to.approveTokensToEscrow(token, amount, nonce, signature);
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev The first `count` of settlement, partner and platform.
    function _payees(uint256 count) internal view returns (address[] memory payees) {
        address[3] memory all = [settlement, partner, platform];
        payees = new address[](count);
        for (uint256 i; i < count; ++i) {
            payees[i] = all[i];
        }
    }

    function _list(uint256 a) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = a;
    }

    function _list(uint256 a, uint256 b) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (a, b);
    }

    function _list(uint256 a, uint256 b, uint256 c) internal pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function _lists(uint256[] memory a) internal pure returns (uint256[][] memory lists) {
        lists = new uint256[][](1);
        lists[0] = a;
    }

    function _lists(uint256[] memory a, uint256[] memory b) internal pure returns (uint256[][] memory lists) {
        lists = new uint256[][](2);
        (lists[0], lists[1]) = (a, b);
    }

    function _deposit(uint256[] memory amounts) internal returns (uint256 id) {
        address[] memory payees = _payees(amounts.length);
        vm.prank(operator);
        return wallet.depositIntoEscrow(address(usdc), amounts, payees);
    }

    function _status(uint256 id) internal view returns (IOffBlocksEscrow.Status) {
        return escrow.depositById(id).status;
    }

    function _expectStatus(uint256 id, IOffBlocksEscrow.Status wanted) internal view {
        vm.assertEq(uint256(_status(id)), uint256(wanted), "status");
    }

    function _expectBalance(address holder, uint256 wanted, string memory who) internal view {
        vm.assertEq(usdc.balanceOf(holder), wanted, who);
    }

    function _expectWrongStatus(uint256 id, IOffBlocksEscrow.Status status) internal {
        vm.expectRevert(abi.encodeWithSelector(IOffBlocksEscrow.WrongStatus.selector, id, status));
    }
}
