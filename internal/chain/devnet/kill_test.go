package devnet_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

const childDir = "DEVNET_TEST_CHILD_DIR"

// childMain turns the test binary into a process that sends transfers without end and prints each transaction's hash
// once its receipt was seen. It reports whether it did.
func childMain() bool {
	dir := os.Getenv(childDir)
	if dir == "" {
		return false
	}
	h := must(devnet.New(devnet.Config{Dir: dir, Chains: []uint64{300}, Fund: []common.Address{operator}}))
	c := must(h.Client(300))
	ctx := context.Background()
	for nonce := must(c.NonceAt(ctx, operator, nil)); ; nonce++ {
		raw := hexutil.Encode(must(sign(operatorKey, 300, nonce, offer{to: &stranger, value: 1}).MarshalBinary()))
		var r types.Receipt
		if err := c.Client().CallContext(ctx, &r, "eth_sendRawTransactionSync", raw); err != nil {
			panic(err)
		}
		fmt.Println(r.TxHash.Hex())
	}
}

type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
}

func startChild(t *testing.T, dir string) *child {
	t.Helper()
	cmd := exec.Command(must(os.Executable()))
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &child{cmd, bufio.NewScanner(out)}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return c
}

// acknowledged reads the next hash, and fails if the child ended by itself.
func (c *child) acknowledged(t *testing.T) common.Hash {
	t.Helper()
	if !c.lines.Scan() {
		t.Fatalf("child said no more: %v", c.lines.Err())
	}
	return common.HexToHash(c.lines.Text())
}

// kill ends the child as a power cut of its own would, and returns what it still had acknowledged.
func (c *child) kill(t *testing.T) (rest []common.Hash) {
	t.Helper()
	if err := c.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for c.lines.Scan() {
		if text := c.lines.Text(); len(text) == 2+2*common.HashLength {
			rest = append(rest, common.HexToHash(text))
		}
	}
	if err := c.cmd.Wait(); err == nil {
		t.Fatal("child was not killed")
	}
	return rest
}

func TestNoAcknowledgedTransactionIsLostByAKill(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var known []common.Hash
	for round := range 8 {
		c := startChild(t, dir)
		for range 3 + 7*round {
			known = append(known, c.acknowledged(t))
		}
		known = append(known, c.kill(t)...)

		h := testHub(t, devnet.Config{Dir: dir})
		client := clientOf(t, h, 300)
		top := head(t, client).Number.Uint64()
		for i, hash := range known {
			r, err := client.TransactionReceipt(t.Context(), hash)
			if err != nil || r.Status != types.ReceiptStatusSuccessful || r.BlockNumber.Uint64() > top {
				t.Fatalf("round %d: transaction %d of %d is lost: %v", round, i, len(known), err)
			}
		}
		if got := balance(t, client, stranger); got < int64(len(known)) {
			t.Fatalf("round %d: %d transfers acknowledged, balance %d", round, len(known), got)
		}
		closeHub(t, h)
	}
	t.Logf("%d acknowledged transactions survived", len(known))
}

func TestASecondProcessIsToldThatTheDirectoryIsInUse(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := startChild(t, dir)
	c.acknowledged(t)
	if h, err := devnet.New(devnet.Config{Dir: dir, Chains: []uint64{300}}); !errors.Is(err, node.ErrInUse) {
		if err == nil {
			closeHub(t, h)
		}
		t.Errorf("second process: %v", err)
	}
	c.kill(t)
	h := testHub(t, devnet.Config{Dir: dir})
	if head(t, clientOf(t, h, 300)).Number.Sign() == 0 {
		t.Error("the chain is empty")
	}
	if _, err := devnet.New(devnet.Config{Dir: dir, Chains: []uint64{300}}); !errors.Is(err, node.ErrInUse) {
		t.Errorf("second hub in one process: %v", err)
	}
}

func TestAChainGoesOnWhereItWasClosed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var last common.Hash
	for round := range uint64(3) {
		h := testHub(t, devnet.Config{Dir: dir})
		c := clientOf(t, h, 300)
		if round > 0 {
			// It was sent right before Close, which mined it.
			receipt(t, c, last)
			if _, err := c.TransactionReceipt(t.Context(), common.Hash{1}); err == nil {
				t.Error("a receipt of nothing")
			}
		}
		tx := sign(operatorKey, 300, round, offer{to: &stranger, value: 2})
		send(t, c, tx)
		last = tx.Hash()
		closeHub(t, h)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		if _, err := c.BlockNumber(ctx); err == nil {
			t.Error("a closed hub answered")
		}
		cancel()
	}
}

func TestAnotherGenesisIsRefusedWithAReason(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	h := testHub(t, devnet.Config{Dir: dir, Fund: []common.Address{operator, stranger}})
	head(t, clientOf(t, h, 300))
	closeHub(t, h)

	h = testHub(t, devnet.Config{Dir: dir, Fund: []common.Address{stranger, operator}})
	if n := head(t, clientOf(t, h, 300)).Number.Uint64(); n != 1 {
		t.Errorf("height %d after reopening in another order", n)
	}
	closeHub(t, h)

	h = testHub(t, devnet.Config{Dir: dir})
	if err := h.AdvanceTime(t.Context(), 300, 0); !errors.Is(err, node.ErrOtherGenesis) {
		t.Errorf("other funded accounts: %v", err)
	}
	if _, err := clientOf(t, h, 300).BlockNumber(t.Context()); err == nil {
		t.Error("a chain with another genesis answered")
	}
}
