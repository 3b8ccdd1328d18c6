package devnet_test

import (
	"bytes"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"
)

// page is a buffer that outlives its test: go-ethereum's logger stays pointed at it.
type page struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (p *page) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.Write(b)
}

func (p *page) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.String()
}

func TestNodesAreQuietAboveTraceAndLeaveTheDefaultLoggerAlone(t *testing.T) {
	t.Parallel()
	before, out := slog.Default(), new(page)
	h := testHub(t, devnet.Config{Dir: t.TempDir(),
		Log: slog.New(slog.NewTextHandler(out, &slog.HandlerOptions{Level: node.LevelTrace}))})
	head(t, clientOf(t, h, 300))
	closeHub(t, h)
	if slog.Default() != before {
		t.Error("the default logger was replaced")
	}
	text := out.String()
	for _, want := range []string{`level=DEBUG-4 msg="Initialising Ethereum protocol" source=go-ethereum`, `level=INFO msg="chain opened" chain=300`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	for line := range strings.Lines(text) {
		ours := strings.Contains(line, `msg="chain opened"`) || strings.Contains(line, `msg="chain closed"`)
		if !ours && (!strings.Contains(line, "level=DEBUG-4") || !strings.Contains(line, "source=go-ethereum")) {
			t.Errorf("not quiet: %s", line)
		}
	}
}
