// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {GrantText} from "../src/GrantText.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {TestToken} from "../src/TestToken.sol";
import {World} from "./World.sol";

/// @dev Stands where the vectors say the escrow is.
contract AnyEscrow {
    function supportedTokens(address) external pure returns (bool) {
        return true;
    }

    function mayOperate(address) external pure returns (bool) {
        return true;
    }
}

contract GrantVectorsTest is World {
    string private json;
    uint256 private epoch;

    function setUp() public override {
        json = vm.readFile("testdata/grants.json");
    }

    function test_the_contract_rebuilds_and_accepts_what_viem_made() public {
        uint256 i;
        for (; vm.keyExistsJson(json, string.concat(".grants[", vm.toString(i), "]")); ++i) {
            vm.chainId(vm.parseJsonUint(json, _key(i, "chainId")));
            (OffBlocksSmartWallet made, address token, uint256 amount, uint256 nonce) = _vector(i);
            epoch = vm.parseJsonUint(json, _key(i, "epoch"));
            _turnTo(made, nonce, epoch);
            vm.assertEq(made.grantText(token, amount, nonce), vm.parseJsonString(json, _key(i, "text")), "text");
            bytes32 eip191 = vm.parseJsonBytes32(json, _key(i, "eip191Hash"));
            vm.assertEq(made.grantTextHash(token, amount, nonce), eip191, "EIP-191");
            bytes32 eip712 = vm.parseJsonBytes32(json, _key(i, "eip712Hash"));
            vm.assertEq(made.grantTypedHash(token, amount, nonce), eip712, "EIP-712");
            _accepts(made, token, amount, nonce, vm.parseJsonBytes(json, _key(i, "eip191Signature")));
            _accepts(made, token, amount, nonce, vm.parseJsonBytes(json, _key(i, "eip712Signature")));
        }
        vm.assertTrue(i >= 12, "all of them were read");
    }

    function test_the_contract_rebuilds_and_accepts_the_limits_that_viem_made() public {
        (OffBlocksSmartWallet made, address token,,) = _vector(0);
        uint256 i;
        for (; vm.keyExistsJson(json, string.concat(".limits[", vm.toString(i), "]")); ++i) {
            string memory entry = string.concat(".limits[", vm.toString(i), "].");
            vm.chainId(vm.parseJsonUint(json, string.concat(entry, "chainId")));
            uint256 daily = vm.parseJsonUint(json, string.concat(entry, "daily"));
            uint256 monthly = vm.parseJsonUint(json, string.concat(entry, "monthly"));
            uint256 nonce = vm.parseJsonUint(json, string.concat(entry, "nonce"));
            string memory text = vm.parseJsonString(json, string.concat(entry, "text"));
            epoch = vm.parseJsonUint(json, string.concat(entry, "epoch"));
            _turnTo(made, nonce, epoch);
            vm.assertEq(made.limitsText(token, daily, monthly, nonce), text, "text");
            bytes32 eip191 = vm.parseJsonBytes32(json, string.concat(entry, "eip191Hash"));
            vm.assertEq(made.limitsTextHash(token, daily, monthly, nonce), eip191, "EIP-191");
            bytes32 eip712 = vm.parseJsonBytes32(json, string.concat(entry, "eip712Hash"));
            vm.assertEq(made.limitsTypedHash(token, daily, monthly, nonce), eip712, "EIP-712");
            for (uint256 form; form < 2; ++form) {
                _turnTo(made, nonce, epoch);
                string memory field = form == 0 ? "eip191Signature" : "eip712Signature";
                bytes memory signature = vm.parseJsonBytes(json, string.concat(entry, field));
                made.limitSpendingBySignature(token, daily, monthly, nonce, signature);
                vm.assertEq(made.approvalNonce(), nonce + 1, "accepted");
            }
        }
        vm.assertTrue(i >= 4, "all of them were read");
    }

    function testFuzz_addresses_are_written_as_the_library_does(address account) public pure {
        vm.assertEq(GrantText.hexAddress(account), Strings.toHexString(account), "hex");
    }

    function testFuzz_amounts_read_back_as_they_were(uint256 amount, uint8 places) public pure {
        uint256 decimals = uint256(places) % 37;
        bytes memory shown = bytes(GrantText.units(amount, decimals));
        uint256 dot;
        while (shown[dot] != ".") ++dot;
        uint256 shownPlaces = shown.length - dot - 1;
        vm.assertTrue(shownPlaces >= 2, "at least two decimals");
        vm.assertTrue(shownPlaces == 2 || shown[shown.length - 1] != "0", "no further trailing zeros");
        vm.assertTrue(dot == 1 || shown[0] != "0", "no leading zeros");
        uint256 value;
        for (uint256 i; i < dot; ++i) {
            value = value * 10 + (uint8(shown[i]) - 48);
        }
        // Beyond the token's own decimals there is only padding.
        for (uint256 i; i < decimals; ++i) {
            value = value * 10 + (i < shownPlaces ? uint8(shown[dot + 1 + i]) - 48 : 0);
        }
        vm.assertEq(value, amount, "value");
    }

    function _accepts(OffBlocksSmartWallet made, address token, uint256 amount, uint256 nonce, bytes memory signature)
        private
    {
        _turnTo(made, nonce, epoch);
        made.approveTokensToEscrow(token, amount, nonce, signature);
        vm.assertEq(made.allowanceLeft(token), amount, "allowance");
    }

    function _turnTo(OffBlocksSmartWallet made, uint256 nonce, uint256 turn) private {
        // The counters lie in the sixth and seventh slot, after the maps of announced withdrawals and limits.
        vm.store(address(made), bytes32(uint256(5)), bytes32(nonce));
        vm.store(address(made), bytes32(uint256(6)), bytes32(turn));
        vm.assertEq(made.approvalNonce(), nonce, "slot of the counter");
        vm.assertEq(made.epoch(), turn, "slot of the epoch");
    }

    function _vector(uint256 i)
        private
        returns (OffBlocksSmartWallet made, address token, uint256 amount, uint256 nonce)
    {
        token = vm.parseJsonAddress(json, _key(i, "token"));
        string memory symbol = vm.parseJsonString(json, _key(i, "symbol"));
        uint256 decimals = vm.parseJsonUint(json, _key(i, "decimals"));
        _place(token, type(TestToken).creationCode, abi.encode("A token", symbol, decimals));
        address at_ = vm.parseJsonAddress(json, _key(i, "escrow"));
        vm.etch(at_, type(AnyEscrow).runtimeCode);
        address owner = vm.parseJsonAddress(json, ".owner");
        made = OffBlocksSmartWallet(payable(vm.parseJsonAddress(json, _key(i, "wallet"))));
        _place(address(made), type(OffBlocksSmartWallet).creationCode, abi.encode(owner, at_, address(this)));
        amount = vm.parseJsonUint(json, _key(i, "amount"));
        nonce = vm.parseJsonUint(json, _key(i, "nonce"));
    }

    /// @dev Runs the constructor at the address itself, so that storage and immutables end up there.
    function _place(address where, bytes memory code, bytes memory arguments) private {
        vm.etch(where, bytes.concat(code, arguments));
        (bool ok, bytes memory runtime) = where.call("");
        vm.assertTrue(ok, "constructor");
        vm.etch(where, runtime);
    }

    function _key(uint256 i, string memory field) private pure returns (string memory) {
        return string.concat(".grants[", vm.toString(i), "].", field);
    }
}
