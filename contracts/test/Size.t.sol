// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OffBlocksEscrow} from "../src/OffBlocksEscrow.sol";
import {OffBlocksSmartWalletFactory} from "../src/OffBlocksSmartWalletFactory.sol";
import {OffBlocksSmartWallet} from "../src/OffBlocksSmartWallet.sol";
import {World} from "./World.sol";

/// @dev Chains refuse longer contracts (EIP-170) and longer creation code (EIP-3860); test chains may not.
contract SizeTest is World {
    uint256 private constant MOST = 24_576;

    function test_every_contract_fits_every_chain() public {
        OffBlocksSmartWalletFactory maker = new OffBlocksSmartWalletFactory(address(shared));
        vm.assertTrue(address(new OffBlocksEscrow()).code.length <= MOST, "escrow");
        vm.assertTrue(address(maker).code.length <= MOST, "factory");
        vm.assertTrue(address(shared).code.length <= MOST, "wallet");
        vm.assertTrue(type(OffBlocksEscrow).creationCode.length <= 2 * MOST, "making the escrow");
        vm.assertTrue(type(OffBlocksSmartWalletFactory).creationCode.length <= 2 * MOST, "making the factory");
        vm.assertTrue(type(OffBlocksSmartWallet).creationCode.length <= 2 * MOST, "making a wallet");
    }
}
