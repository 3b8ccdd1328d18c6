// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Compiled with the rest, so that escrow and factory are deployed behind the proxy that was tested with them.
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
