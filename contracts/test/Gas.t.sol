// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrowBatches} from "../src/interfaces/IEscrowBatches.sol";
import {World} from "./World.sol";

/// @dev One call each, so that .gas-snapshot shows which of them a change makes dearer. What whole transactions cost is in
/// README.md.
contract GasTest is World {
    uint256 private constant SPLITS = 2;
    uint256 private id;
    uint256[] private ids;
    bytes private signature;

    function setUp() public override {
        super.setUp();
        id = _deposit(_list(17e6, 2e6));
        for (uint256 i; i < 20; ++i) {
            ids.push(_deposit(_list(17e6, 2e6)));
        }
        signature = _sign(OWNER_KEY, wallet.grantTextHash(address(usdc), 5, 1));
        vm.startPrank(operator);
    }

    function test_grant() public {
        wallet.approveTokensToEscrow(address(usdc), 5, 1, signature);
    }

    function test_deploy_wallet() public {
        factory.deploySmartWallet(customer, address(escrow), address(factory), 1);
    }

    function test_deposit() public {
        wallet.depositIntoEscrow(address(usdc), _list(17e6, 2e6), _payees(SPLITS));
    }

    function test_top_up() public {
        wallet.topUpDepositIntoEscrow(id, _list(1e6, 0));
    }

    function test_approve_and_settle() public {
        escrow.approveAndSettle(id);
    }

    function test_approve_and_settle_amounts() public {
        escrow.approveAndSettleAmounts(id, _list(9e6, 2e6));
    }

    function test_approve_and_settle_many() public {
        escrow.approveAndSettleMany(ids);
    }

    function test_reject_and_return() public {
        escrow.rejectAndReturn(id);
    }

    function test_reject_and_return_many() public {
        escrow.rejectAndReturnMany(ids);
    }

    function test_settle_part() public {
        escrow.settlePart(id, _list(5e6, 1e6));
    }

    function test_settle_part_many() public {
        escrow.settlePartMany(ids, _parts());
    }

    function test_return_part() public {
        escrow.returnPart(id, _list(5e6, 1e6));
    }

    function test_return_part_many() public {
        escrow.returnPartMany(ids, _parts());
    }

    function test_deposit_many() public {
        IEscrowBatches.DepositOrder[] memory orders = new IEscrowBatches.DepositOrder[](20);
        for (uint256 i; i < 20; ++i) {
            orders[i] = IEscrowBatches.DepositOrder(address(wallet), address(usdc), _list(17e6, 2e6), _payees(SPLITS));
        }
        escrow.depositIntoEscrowMany(orders);
    }

    function test_top_up_many() public {
        escrow.topUpDepositIntoEscrowMany(ids, _parts());
    }

    function _parts() private pure returns (uint256[][] memory parts) {
        parts = new uint256[][](20);
        for (uint256 i; i < 20; ++i) {
            parts[i] = _list(5e6, 1e6);
        }
    }
}
