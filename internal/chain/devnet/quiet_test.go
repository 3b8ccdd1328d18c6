package devnet

import "testing"

func TestAChainAtRestIsKnownToBeQuietWithoutBeingOpened(t *testing.T) {
	t.Parallel()
	h, err := New(Config{Dir: t.TempDir(), Chains: []uint64{1, 2}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	}()
	if h.Quiet(1, 1000) || h.Quiet(3, 1000) {
		t.Error("a chain that was never opened, or is none, is said to be quiet")
	}
	if err := h.AdvanceTime(t.Context(), 1, 0); err != nil {
		t.Fatal(err)
	}
	client, err := h.Client(1)
	if err != nil {
		t.Fatal(err)
	}
	head, err := client.BlockNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := int64(head) // #nosec G115 -- a handful
	if !h.Quiet(1, at) || h.Quiet(1, at-1) {
		t.Errorf("open, at block %d: quiet %v, after the one before %v", at, h.Quiet(1, at), h.Quiet(1, at-1))
	}
	h.chains[1].closeIfIdle()
	if h.open.Load() != 0 || !h.Quiet(1, at) || h.Quiet(1, at-1) {
		t.Errorf("closed, at block %d: quiet %v, after the one before %v", at, h.Quiet(1, at), h.Quiet(1, at-1))
	}
	if h.open.Load() != 0 {
		t.Error("asking has opened it")
	}
}
