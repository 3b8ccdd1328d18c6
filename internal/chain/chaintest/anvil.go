package chaintest

import (
	"bufio"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/store"
)

// keepAnvil owns the process: when its input ends, because the test has ended or because its binary was killed, so does
// anvil.
const keepAnvil = `exec 3<&0; "$@" </dev/null & p=$!; exec >/dev/null; cat <&3; kill -9 $p; wait $p`

// startAnvil starts a chain of id 300 that mines each transaction at once, and can be reorganised.
func startAnvil(t *testing.T) *ethclient.Client {
	t.Helper()
	program := os.Getenv("ANVIL")
	if program == "" {
		program = filepath.Join("..", "..", "..", "contracts", "node_modules", "@foundry-rs",
			"anvil-"+runtime.GOOS+"-"+runtime.GOARCH, "bin", "anvil")
	}
	//nolint:noctx,gosec // the test names the program, and ends it by closing its input
	anvil := exec.Command("sh", "-c", keepAnvil, "sh", program, "--port", "0", "--chain-id", "300", "--hardfork", "prague",
		"--base-fee", "1000")
	input, err := anvil.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := anvil.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	anvil.Stderr = t.Output()
	if err := anvil.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = input.Close()
		_ = anvil.Wait() // it was killed
	})
	listening := regexp.MustCompile(`Listening on (127\.0\.0\.1:\d+)`)
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			go func() { _, _ = io.Copy(io.Discard, output) }()
			client := must(ethclient.Dial("http://" + found[1]))
			t.Cleanup(client.Close)
			return client
		}
	}
	t.Fatalf("anvil did not start (install contracts first: make test does): %v", lines.Err())
	return nil
}

// Forkable is a mirrored environment on an Anvil chain whose past can be changed.
type Forkable struct {
	*MirroredEnv
	Client *ethclient.Client
}

// NewForkable makes one with an account, after some empty blocks.
func NewForkable(t *testing.T, db *store.DB, empty int) *Forkable {
	t.Helper()
	f := &Forkable{Client: startAnvil(t)}
	e := &Env{TB: t, DB: db, Node: &Node{Node: f.Client}, Now: time.Now, Allowance: 1_000_000_000_000}
	f.MirroredEnv = &MirroredEnv{Env: e, nonces: map[common.Address]uint64{}}
	for _, key := range [][]byte{OperatorKey, StrangerKey} {
		f.Ask(nil, "anvil_setBalance", addressOf(key), "0xde0b6b3a764000000")
	}
	if empty > 0 {
		f.Mine(empty)
	}
	e.Start(f.dialDirectly)
	e.foundProgramme()
	f.OpenAccount()
	f.Token = common.HexToAddress(f.Account.Token.Reference())
	f.Forget()
	return f
}

// dialDirectly has chains asked as in production.
func (f *Forkable) dialDirectly(c *registry.Config) {
	c.Dial = func(uint64) (chain.Node, error) { return f.Client, nil }
}

// Ask calls a method of the node.
func (f *Forkable) Ask(result any, method string, params ...any) {
	f.Helper()
	f.Check(f.Client.Client().CallContext(f.Context(), result, method, params...))
}

// Mine adds empty blocks, seven seconds from one to the next.
func (f *Forkable) Mine(blocks int) {
	f.Helper()
	f.Ask(nil, "anvil_mine", hexutil.EncodeBig(big.NewInt(int64(blocks))), "0x7")
}

// Save remembers the present, and forget goes back to it: what has happened since is no longer part of the chain, and
// so many empty blocks are in its place.
func (f *Forkable) Save() (forget func(blocks int)) {
	f.Helper()
	var id string
	f.Ask(&id, "evm_snapshot")
	saved := map[common.Address]uint64{}
	for who, nonce := range f.nonces {
		saved[who] = nonce
	}
	return func(blocks int) {
		f.Helper()
		var done bool
		f.Ask(&done, "evm_revert", id)
		if !done {
			f.Fatal("the chain was not reverted")
		}
		f.nonces = saved
		f.Mine(blocks)
	}
}
