package stripe_test

import (
	"context"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

func TestWhatStripesNodeLibrarySignsIsTaken(t *testing.T) {
	t.Parallel()
	r := &recorder{}
	s := httptest.NewServer(newDoor(t, r).handler)
	defer s.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	script := filepath.Join("..", "..", "..", "test", "outside", "stripe.mjs")
	// #nosec G204 -- the script is ours
	if out, err := exec.CommandContext(ctx, "node", script, s.URL+"/events", secret).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if len(r.messages) != 1 || r.messages[0].IDs.Payment != "iauth_node" || r.messages[0].Merchant.Name != "Café – 東京" {
		t.Errorf("handed on %+v", r.messages)
	}
}
