package chain

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
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/store"
)

// keepAnvil owns the process: when its input ends, because the test has ended or because its binary was killed, so does anvil.
const keepAnvil = `exec 3<&0; "$@" </dev/null & p=$!; exec >/dev/null; cat <&3; kill -9 $p; wait $p`

// startAnvil starts a chain of id 300 that mines each transaction at once, and can be reorganised.
func startAnvil(t *testing.T) *ethclient.Client {
	t.Helper()
	program := os.Getenv("ANVIL")
	if program == "" {
		program = filepath.Join("..", "..", "contracts", "node_modules", "@foundry-rs", "anvil-"+runtime.GOOS+"-"+runtime.GOARCH, "bin", "anvil")
	}
	anvil := exec.Command("sh", "-c", keepAnvil, "sh", program, "--port", "0", "--chain-id", "300", "--hardfork", "prague", "--base-fee", "1000")
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

// mutable is a glass whose chain's past can be changed.
type mutable struct {
	*glass
	client *ethclient.Client
}

func newMutable(t *testing.T, db *store.DB, empty int) *mutable {
	t.Helper()
	g := &mutable{client: startAnvil(t)}
	w := &world{TB: t, db: db, node: &breakable{Node: g.client}, now: time.Now, grant: 1_000_000_000_000}
	g.glass = &glass{world: w, nonces: map[common.Address]uint64{}}
	for _, key := range [][]byte{operatorKey, patronKey} {
		g.ask(nil, "anvil_setBalance", crypto.PubkeyToAddress(must(crypto.ToECDSA(key)).PublicKey), "0xde0b6b3a764000000")
	}
	if empty > 0 {
		g.mine(empty)
	}
	w.start(g.direct)
	w.programme = must(w.Programmes.FoundProgramme(t.Context(), programmes.NewProgramme{
		Name: "Test", APIKey: uuid.NewString(), APISecret: "a secret of the tests", PartnerFixed: 10_000, PartnerBPS: 100,
	})).ID
	g.open()
	g.token = common.HexToAddress(g.account.Token.Reference())
	g.refresh()
	return g
}

// direct has chains asked as in production.
func (g *mutable) direct(c *Config) { c.Dial = func(uint64) (Node, error) { return g.client, nil } }

func (g *mutable) ask(result any, method string, params ...any) {
	g.Helper()
	g.check(g.client.Client().CallContext(g.Context(), result, method, params...))
}

// mine adds empty blocks, seven seconds from one to the next.
func (g *mutable) mine(blocks int) {
	g.Helper()
	g.ask(nil, "anvil_mine", hexutil.EncodeBig(big.NewInt(int64(blocks))), "0x7")
}

// save remembers the present, and forget goes back to it: what has happened since is no longer part of the chain, and so many
// empty blocks are in its place.
func (g *mutable) save() (forget func(blocks int)) {
	g.Helper()
	var id string
	g.ask(&id, "evm_snapshot")
	saved := map[common.Address]uint64{}
	for who, nonce := range g.nonces {
		saved[who] = nonce
	}
	return func(blocks int) {
		g.Helper()
		var done bool
		g.ask(&done, "evm_revert", id)
		if !done {
			g.Fatal("the chain was not reverted")
		}
		g.nonces = saved
		g.mine(blocks)
	}
}
