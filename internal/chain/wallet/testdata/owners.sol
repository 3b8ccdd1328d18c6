// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev Compiled by the compiler of ../../../../contracts into owners.json, which says how.

/// @title A wallet that vouches for what its key signs (ERC-1271), and as little else as can be
contract KeyWallet {
    address private key;

    constructor(address _key) {
        key = _key;
    }

    /// @notice Prepares a wallet that was made without a key.
    function adopt(address _key) external {
        require(key == address(0));
        key = _key;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        bool valid = signature.length == 65 && key != address(0)
            && ecrecover(hash, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64])) == key;
        return valid ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @title Makes such wallets where anybody can tell beforehand
contract KeyWalletFactory {
    function make(address key, bytes32 salt) external returns (address) {
        return address(new KeyWallet{salt: salt}(key));
    }
}
