package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// The client here is nobody's of this house: Node, viem and http-message-signatures.
func TestAnOutsideClientWalksAPayment(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		for name, args := range map[string][]string{"text": nil, "typed": {"--typed"}} {
			t.Run(name, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
				defer cancel()
				script := filepath.Join("..", "..", "test", "outside", "walk.mjs")
				walk := exec.CommandContext(ctx, "node", append([]string{script}, args...)...)
				walk.Env = os.Environ()
				for k, v := range env.Env {
					walk.Env = append(walk.Env, k+"="+v)
				}
				if out, err := walk.CombinedOutput(); err != nil {
					t.Fatalf("%v\n%s", err, out)
				}
			})
		}
	})
}
