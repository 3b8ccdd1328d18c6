// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev Fails, so that test.sh can show that a failure is noticed.
contract FailingTest {
    function test_fails_on_purpose() public pure {
        assert(1 == 2);
    }
}
