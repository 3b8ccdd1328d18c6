package devnet_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain/devnet"
)

func TestAChainWhoseMakingWasKilledIsMadeAnewAndNoOther(t *testing.T) {
	t.Parallel()
	cfg := devnet.Config{Dir: t.TempDir(), Chains: []uint64{300}, Fund: []common.Address{operator}}
	open := func() error {
		h := must(devnet.New(cfg))
		c, err := h.Client(300)
		if err == nil {
			_, err = c.BlockNumber(t.Context())
		}
		if closed := h.Close(); closed != nil {
			t.Error(closed)
		}
		return err
	}
	if err := open(); err != nil {
		t.Fatal(err)
	}
	mark := filepath.Join(cfg.Dir, "300.incomplete")
	if _, err := os.Stat(mark); err == nil {
		t.Error("a chain that is there is still marked")
	}
	current := must(filepath.Glob(filepath.Join(cfg.Dir, "300", "devnet", "chaindata", "CURRENT")))
	if len(current) != 1 {
		t.Fatalf("files %v", current)
	}
	spoil := func() {
		t.Helper()
		if err := os.WriteFile(current[0], nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	spoil()
	if err := open(); err == nil {
		t.Error("a chain that somebody was told of was made anew")
	}
	spoil()
	if err := os.WriteFile(mark, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(); err != nil {
		t.Errorf("after a killed making: %v", err)
	}
}
