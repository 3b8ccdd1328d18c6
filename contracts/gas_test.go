package contracts_test

import (
	"crypto/ecdsa"
	"math/big"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/contracts/bindings"
)

func key(t *testing.T, n int64) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.ToECDSA(common.BigToHash(big.NewInt(n)).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// A wallet's second and later payments are measured, as receipts show them,
// with payees that already hold the token. README.md lists the same figures.
func TestTheReadmeStatesWhatEachOperationCosts(t *testing.T) {
	t.Parallel()
	w := newTestEnv(t, key(t, 1), key(t, 2))
	address, receipt := w.openWallet(0)
	cost := map[string]uint64{"deploy a wallet and grant": receipt.GasUsed}
	deposit := func(splits ...int64) (*big.Int, uint64) {
		receipt := w.send(address, wallet.PackDepositIntoEscrow(w.token, amounts(splits...), w.payees[:len(splits)]))
		return event(w, receipt, escrow.UnpackDepositCreatedEvent).Id, receipt.GasUsed
	}
	settle := func(id *big.Int) uint64 { return w.send(w.escrow, escrow.PackApproveAndSettle(id)).GasUsed }

	first, _ := deposit(17*usd, 2*usd, usd)
	settle(first)
	w.send(w.token, token.PackMint(w.escrow, big.NewInt(1)))
	w.send(w.token, token.PackMint(address, big.NewInt(1000*usd)))

	two, gas := deposit(17*usd, 2*usd)
	cost["deposit, 2 splits"] = gas
	three, gas := deposit(17*usd, 2*usd, usd)
	cost["deposit, 3 splits"] = gas
	cost["top up, 3 splits"] = w.send(address, wallet.PackTopUpDepositIntoEscrow(three, amounts(usd, usd, usd))).GasUsed
	cost["approve and settle, 2 splits"] = settle(two)
	cost["approve and settle, 3 splits"] = settle(three)
	partly, _ := deposit(17*usd, 2*usd, usd)
	receipt = w.send(w.escrow, escrow.PackApproveAndSettleAmounts(partly, amounts(9*usd, 2*usd, usd)))
	cost["approve and settle exact amounts, 3 splits"] = receipt.GasUsed
	back, _ := deposit(17*usd, 2*usd)
	cost["reject and return, 2 splits"] = w.send(w.escrow, escrow.PackRejectAndReturn(back)).GasUsed
	many := func(count int) (ids []*big.Int) {
		for range count {
			id, _ := deposit(17*usd, 2*usd)
			ids = append(ids, id)
		}
		return ids
	}
	cost["approve and settle in a batch of 20, each"] = w.send(w.escrow, escrow.PackApproveAndSettleMany(many(20))).GasUsed / 20
	exact := make([][]*big.Int, 20)
	for i := range exact {
		exact[i] = amounts(9*usd, 2*usd)
	}
	receipt = w.send(w.escrow, escrow.PackApproveAndSettleAmountsMany(many(20), exact))
	cost["approve and settle exact amounts in a batch of 20, each"] = receipt.GasUsed / 20
	cost["reject and return in a batch of 20, each"] = w.send(w.escrow, escrow.PackRejectAndReturnMany(many(20))).GasUsed / 20

	open, _ := deposit(17*usd, 2*usd)
	part := amounts(usd, usd/2)
	cost["settle a part, 2 splits"] = w.send(w.escrow, escrow.PackSettlePart(open, part)).GasUsed
	cost["return a part, 2 splits"] = w.send(w.escrow, escrow.PackReturnPart(open, part)).GasUsed
	parts := make([][]*big.Int, 20)
	for i := range parts {
		parts[i] = part
	}
	ids := many(20)
	cost["top up in a batch of 20, each"] = w.send(w.escrow, escrow.PackTopUpDepositIntoEscrowMany(ids, parts)).GasUsed / 20
	cost["settle a part in a batch of 20, each"] = w.send(w.escrow, escrow.PackSettlePartMany(ids, parts)).GasUsed / 20
	cost["return a part in a batch of 20, each"] = w.send(w.escrow, escrow.PackReturnPartMany(ids, parts)).GasUsed / 20
	w.send(w.token, token.PackMint(address, big.NewInt(1000*usd)))
	orders := make([]bindings.IEscrowBatchesDepositOrder, 20)
	for i := range orders {
		orders[i] = bindings.IEscrowBatchesDepositOrder{Wallet: address, Token: w.token, SplitAmounts: amounts(17*usd, 2*usd), SplitAddresses: w.payees[:2]}
	}
	cost["deposit of one wallet in a batch of 20, each, 2 splits"] = w.send(w.escrow, escrow.PackDepositIntoEscrowMany(orders)).GasUsed / 20

	owner := crypto.PubkeyToAddress(w.owner.PublicKey)
	w.transfer(owner, params.Ether)
	w.sendBy(w.owner, address, wallet.PackLimitSpending(w.token, big.NewInt(1000*usd), big.NewInt(10000*usd)))
	w.warp(2 * delay)
	deposit(17*usd, 2*usd)
	_, cost["deposit under limits, 2 splits"] = deposit(17*usd, 2*usd)
	compareWithReadme(t, cost)
}

func TestSettlingFiftyInABatchCostsAThirdOfSettlingThemOneByOne(t *testing.T) {
	t.Parallel()
	w := newTestEnv(t, key(t, 1), key(t, 2))
	address, _ := w.openWallet(0)
	reserve := func() *big.Int {
		receipt := w.send(address, wallet.PackDepositIntoEscrow(w.token, amounts(7*usd, 2*usd, usd), w.payees))
		return event(w, receipt, escrow.UnpackDepositCreatedEvent).Id
	}
	w.send(w.escrow, escrow.PackApproveAndSettle(reserve())) // payees hold the token from now on
	var ids []*big.Int
	var alone uint64
	const count = 50
	for range count {
		ids = append(ids, reserve())
	}
	for range count {
		alone += w.send(w.escrow, escrow.PackApproveAndSettle(reserve())).GasUsed
		w.send(w.token, token.PackMint(address, big.NewInt(10*usd)))
	}
	receipt := w.send(w.escrow, escrow.PackApproveAndSettleMany(ids))
	if receipt.GasUsed*100 > alone*35 {
		t.Errorf("a batch of %d costs %d, one by one %d", count, receipt.GasUsed, alone)
	}
	t.Logf("batch/one by one = %.3f", float64(receipt.GasUsed)/float64(alone))
	transfers := 0
	for _, log := range receipt.Logs {
		if log.Address == w.token {
			transfers++
		}
	}
	if transfers != len(w.payees) {
		t.Errorf("%d transfers to %d payees", transfers, len(w.payees))
	}
}

func compareWithReadme(t *testing.T, cost map[string]uint64) {
	t.Helper()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	stated := map[string]uint64{}
	for _, row := range regexp.MustCompile(`(?m)^\| ([a-z][^|]+) \| ([\d,]+) \|$`).FindAllStringSubmatch(string(readme), -1) {
		stated[row[1]], _ = strconv.ParseUint(strings.ReplaceAll(row[2], ",", ""), 10, 64)
	}
	if len(stated) != len(cost) {
		t.Errorf("README.md states %d costs, %d were measured", len(stated), len(cost))
	}
	// Calldata costs by its zero bytes, so that ids and addresses move a figure by a few units.
	const tolerance = 200
	for what, gas := range cost {
		if diff := int64(gas) - int64(stated[what]); diff > tolerance || diff < -tolerance {
			t.Errorf("%q costs %d, README.md says %d", what, gas, stated[what])
		}
	}
}
