// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OffBlocksSmartWallet} from "./OffBlocksSmartWallet.sol";

/// @title The wallet's creation code, kept as the code of a contract
/// @notice The factory reads it from here: with its own code it would not fit one contract (EIP-170). The first byte stops
/// whoever calls.
contract WalletCode {
    constructor() {
        bytes memory code = bytes.concat(hex"00", type(OffBlocksSmartWallet).creationCode);
        assembly ("memory-safe") {
            return(add(code, 32), mload(code))
        }
    }
}
