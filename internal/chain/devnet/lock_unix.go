//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package devnet

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
)

// lockDir holds the directory until unlock or the end of the process, however that comes.
func lockDir(dir string) (unlock func() error, err error) {
	f, err := os.OpenFile(filepath.Join(dir, "LOCK"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("devnet: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close() // nothing was written
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("%w: %s", node.ErrInUse, dir)
		}
		return nil, fmt.Errorf("devnet: lock %s: %w", dir, err)
	}
	return f.Close, nil
}
