// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {WalletClone} from "./WalletClone.sol";

/// @title The wallets' creation code, kept as the code of a contract
/// @notice The factory reads it from here, so that an upgrade of the factory keeps it. The first byte stops whoever calls.
contract WalletCode {
    /// @notice The code is what makes a clone of `shared`, without the constructor's arguments.
    /// @param shared The wallet whose code is run.
    constructor(address shared) {
        bytes memory code = bytes.concat(hex"00", WalletClone.creationCode(shared));
        assembly ("memory-safe") {
            return(add(code, 32), mload(code))
        }
    }
}
