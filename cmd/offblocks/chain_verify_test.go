package main

import (
	"encoding/json"
	"math/big"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"
)

// deployedChain is a chain inside the process on which the contracts were deployed and recorded.
type deployedChain struct {
	t             *testing.T
	hub           *devnet.Hub
	operator      string // address
	key, keyFile  string
	file          string
	nonce         uint64
	escrow, maker common.Address
}

func deployContracts(t *testing.T) *deployedChain {
	t.Helper()
	i := &deployedChain{t: t, key: strings.Repeat("1f", 32), file: filepath.Join(t.TempDir(), "chains.json"), nonce: 7}
	i.keyFile = writeFile(t, 0o600, i.key)
	key, err := crypto.HexToECDSA(i.key)
	if err != nil {
		t.Fatal(err)
	}
	i.operator = crypto.PubkeyToAddress(key.PublicKey).Hex()
	i.hub, err = devnet.New(devnet.Config{Chains: []uint64{300}, Fund: []common.Address{common.HexToAddress(i.operator)}})
	if err != nil {
		t.Fatal(err)
	}
	node := httptest.NewServer(i.hub.RPC())
	t.Cleanup(func() {
		node.Close()
		if err := i.hub.Close(); err != nil {
			t.Error(err)
		}
	})
	out, err := runProgram(t, "chain", "deploy", "--rpc", node.URL+"/rpc/eip155:300", "--chain", "eip155:300",
		"--operator-key-file", i.keyFile,
		"--test-tokens", "--record", i.file, "--yes")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	i.editRecord(func(c *app.ChainRecord) {
		i.escrow, i.maker = common.HexToAddress(c.Escrow), common.HexToAddress(c.Factory)
	})
	return i
}

// editRecord changes the record.
func (i *deployedChain) editRecord(change func(*app.ChainRecord)) {
	i.t.Helper()
	c, err := app.FindChain(i.file, "eip155:300")
	if err != nil || c == nil {
		i.t.Fatal(err)
	}
	change(c)
	if err := app.RecordChain(i.file, *c); err != nil {
		i.t.Fatal(err)
	}
}

// sendAsOwner has the operator, who owns the contracts, call one of them.
func (i *deployedChain) sendAsOwner(to common.Address, data []byte) {
	i.t.Helper()
	key, err := crypto.HexToECDSA(i.key)
	if err != nil {
		i.t.Fatal(err)
	}
	client, err := i.hub.Client(300)
	if err != nil {
		i.t.Fatal(err)
	}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)), &types.LegacyTx{
		Nonce: i.nonce, To: &to, Gas: 300_000, GasPrice: big.NewInt(2 * node.MinTip), Data: data,
	})
	if err := client.SendTransaction(i.t.Context(), tx); err != nil {
		i.t.Fatal(err)
	}
	i.nonce++
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(apptest.Patience); ; {
		receipt, err := client.TransactionReceipt(i.t.Context(), tx.Hash())
		if err == nil && receipt.Status == types.ReceiptStatusSuccessful {
			return
		}
		if err == nil {
			i.t.Fatalf("%s refused", to)
		}
		select {
		case <-tick.C:
		case <-deadline:
			i.t.Fatal(err)
		}
	}
}

// listDifferences gives the lines that tell of a difference.
func (i *deployedChain) listDifferences() []string {
	i.t.Helper()
	out, err := runProgram(i.t, "chain", "verify", "--record", i.file)
	lines := regexp.MustCompile(`(?m)^ *✗ +(.*(?:\n {6}.*)*)$`).FindAllStringSubmatch(out, -1)
	expectPage(i.t, "the comparison", out)
	if (err != nil) != (len(lines) > 0) {
		i.t.Fatalf("%v\n%s", err, out)
	}
	var found []string
	for _, l := range lines {
		found = append(found, regexp.MustCompile(`\s+`).ReplaceAllString(l[1], " "))
	}
	return found
}

func (i *deployedChain) expectDifferences(when string, want ...string) {
	i.t.Helper()
	if got := strings.Join(i.listDifferences(), "\n"); got != strings.Join(want, "\n") {
		i.t.Errorf("%s:\n%s\nwant\n%s", when, got, strings.Join(want, "\n"))
	}
}

func TestWhoGuardsOperatesAndIsPaidIsHeldAgainstTheRecord(t *testing.T) {
	t.Parallel()
	i := deployContracts(t)
	i.expectDifferences("as deployed")
	escrow := bindings.NewOffBlocksEscrow()
	clerk, watch := common.HexToAddress("0xc1"), common.HexToAddress("0xc2")
	i.sendAsOwner(i.escrow, escrow.PackSetGuardian(watch))
	i.sendAsOwner(i.maker, escrow.PackSetGuardian(watch))
	i.sendAsOwner(i.escrow, escrow.PackAddOperator(clerk))
	i.sendAsOwner(i.maker, escrow.PackAddOperator(clerk))
	i.expectDifferences("others than are recorded",
		"other operators of the factory: "+clerk.Hex()+", and should be nobody",
		"other operators of the escrow: "+clerk.Hex()+", and should be nobody",
		"guardian of the escrow: "+watch.Hex()+", and should be nobody",
		"guardian of the factory: "+watch.Hex()+", and should be nobody")
	i.editRecord(func(c *app.ChainRecord) { c.Guardian, c.Operators = watch.Hex(), []string{clerk.Hex()} })
	i.expectDifferences("as recorded")
	i.sendAsOwner(i.maker, escrow.PackRemoveOperator(clerk))
	i.expectDifferences("one who has gone", clerk.Hex()+" operates the factory: false, and should be true")
	i.sendAsOwner(i.maker, escrow.PackAddOperator(clerk))
	i.editRecord(func(c *app.ChainRecord) { c.Guardian = clerk.Hex() })
	i.expectDifferences("another guardian", "guardian of the escrow: "+watch.Hex()+", and should be "+clerk.Hex(),
		"guardian of the factory: "+watch.Hex()+", and should be "+clerk.Hex())
	i.editRecord(func(c *app.ChainRecord) { c.Guardian = "0xc1" })
	if _, err := runProgram(t, "chain", "verify", "--record", i.file); err == nil {
		t.Error("half an address was taken for a guardian")
	}
}

// A payee is part of what the escrow's address is made from. Where another has taken its place since, the contracts
// still are where they were recorded.
func TestContractsAreServedWhereTheyAreRecorded(t *testing.T) {
	t.Parallel()
	i := deployContracts(t)
	escrow := bindings.NewOffBlocksEscrow()
	shop := common.HexToAddress("0xc3")
	var before string
	i.editRecord(func(c *app.ChainRecord) { before, c.Settlement = c.Settlement, shop.Hex() })
	i.expectDifferences("a payee that is not one",
		"escrow pays the settlement address "+shop.Hex()+": false, and should be true",
		"other payees of the escrow: "+before+", and should be nobody")
	sandbox := []string{"sandbox", "--addr", "127.0.0.1:0", "--data-dir", t.TempDir(), "--chains", i.file,
		"--operator-key-file", i.keyFile, "--no-demo"}
	if _, err := runProgram(t, sandbox...); err == nil || !strings.Contains(err.Error(), "does not pay "+shop.Hex()) {
		t.Errorf("served with a payee that is none: %v", err)
	}

	i.sendAsOwner(i.escrow, escrow.PackAnnouncePayee(shop))
	if err := i.hub.AdvanceTime(t.Context(), 300, 8*24*time.Hour+time.Second); err != nil {
		t.Fatal(err)
	}
	i.sendAsOwner(i.escrow, escrow.PackConfirmPayee(shop))
	i.editRecord(func(c *app.ChainRecord) { c.Payees = []string{before} })
	i.expectDifferences("a payee more")
	runInBackground(t, "The sandbox is up", sandbox...)
	told, err := runProgram(t, "demo", "--env", filepath.Join(sandbox[4], "sandbox.env"), "--json")
	var result struct{ Transaction struct{ Status string } }
	if err != nil || json.Unmarshal([]byte(told), &result) != nil || result.Transaction.Status != "processed" {
		t.Errorf("%v\n%s", err, told)
	}
}

func TestASandboxDoesNotGoOnWithTheContractsOfAnotherVersion(t *testing.T) {
	t.Parallel()
	start := func(dir app.DataDir) error {
		_, err := runProgram(t, "sandbox", "--addr", "nowhere", "--data-dir", string(dir), "--no-demo")
		return err
	}
	refused := func(err error) bool {
		return err != nil && strings.Contains(err.Error(), "other contracts") && strings.Contains(err.Error(), "--data-dir")
	}
	dir := app.DataDir(t.TempDir())
	for range 2 { // the second time by what the first wrote
		if err := start(dir); err == nil || refused(err) {
			t.Errorf("its own directory: %v", err)
		}
	}
	if err := os.WriteFile(dir.Path("contracts"), []byte("0123456789abcdef\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := start(dir); !refused(err) {
		t.Errorf("another version's: %v", err)
	}
	old := app.DataDir(t.TempDir())
	if err := os.MkdirAll(old.Path("chains/300"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := start(old); !refused(err) {
		t.Errorf("one of a version that wrote nothing down: %v", err)
	}
	if _, err := os.Stat(old.Path("offblocks.db")); err == nil {
		t.Error("its database was touched")
	}
}
