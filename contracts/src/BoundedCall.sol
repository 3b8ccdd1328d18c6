// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Questions to contracts that may do their worst
/// @notice Whatever the contract does costs the caller a bounded amount of gas, and no more than one word of its answer is read.
library BoundedCall {
    /// @notice What a question may cost. Views of ours, behind a proxy, use a tenth of it.
    uint256 internal constant MOST_GAS = 100_000;

    /// @param target The contract that is asked, by `staticcall`.
    /// @param question The call data.
    /// @return answered Whether there is code, it did not revert, and its answer is exactly one word long.
    /// @return word The answer; 0 if there is none.
    function ask(address target, bytes memory question) internal view returns (bool answered, uint256 word) {
        if (target.code.length == 0) return (false, 0);
        assembly ("memory-safe") {
            mstore(0, 0)
            let ok := staticcall(MOST_GAS, target, add(question, 32), mload(question), 0, 32)
            answered := and(ok, eq(returndatasize(), 32))
            if answered { word := mload(0) }
        }
    }
}
