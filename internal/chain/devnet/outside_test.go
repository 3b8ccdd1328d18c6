package devnet_test

import (
	"context"
	"encoding/hex"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// The client here is viem, which wallets and pages use.
func TestAnOutsideLibraryUsesTheChains(t *testing.T) {
	t.Parallel()
	h := testHub(t, devnet.Config{
		Dir: t.TempDir(), Chains: []uint64{300, 324, 280, 301, 302, 303},
		Access: jsonrpc.Access{Origins: []string{"https://app.example"}},
	})
	server := httptest.NewServer(h.RPC())
	t.Cleanup(server.Close)
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	script := exec.CommandContext(ctx, "node", filepath.Join("..", "..", "..", "test", "outside", "rpc.mjs"))
	script.Env = append(os.Environ(), "RPC_URL="+server.URL+"/rpc", "RPC_CHAINS=300,324,280,301,302,303",
		"RPC_KEY=0x"+hex.EncodeToString(crypto.FromECDSA(operatorKey)))
	if out, err := script.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	} else {
		t.Logf("%s", out)
	}
}
