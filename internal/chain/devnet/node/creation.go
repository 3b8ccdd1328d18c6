package node

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/ethereum/go-ethereum/eth"
)

// creationMarker is the making of a chain's directory. A process that is killed in the midst of it leaves something
// that cannot be opened, and a mark beside it that says so: nobody has been told of a block of such a chain, so that it
// is made anew.
type creationMarker struct{ file string } // empty: the chain has been there before, or is kept in memory

// beginCreation clears away what a killed process left of a chain that it was making, and marks one that has yet to be
// made. The directory must be known to be nobody else's.
func beginCreation(dir string) (d creationMarker, err error) {
	if dir == "" {
		return d, nil
	}
	mark := dir + ".incomplete"
	if _, err := os.Stat(mark); err == nil {
		if err := os.RemoveAll(dir); err != nil {
			return d, fmt.Errorf("devnet: clear %s: %w", dir, err)
		}
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		return d, err
	}
	f, err := os.OpenFile(mark, os.O_CREATE|os.O_WRONLY, 0o600) // #nosec G304 -- beside the chain's own directory
	if err != nil {
		return d, fmt.Errorf("devnet: %w", err)
	}
	return creationMarker{mark}, errors.Join(f.Close(), syncDir(filepath.Dir(mark)))
}

// removeMarker takes the mark away, for good, before anybody is told of the chain.
func (d creationMarker) removeMarker(backend *eth.Ethereum) error {
	if d.file == "" {
		return nil
	}
	if err := backend.ChainDb().SyncKeyValue(); err != nil {
		return fmt.Errorf("devnet: %w", err)
	}
	if err := os.Remove(d.file); err != nil {
		return fmt.Errorf("devnet: %w", err)
	}
	return syncDir(filepath.Dir(d.file))
}

// syncDir brings to disk what names a directory has. Windows needs no such thing, and has none.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir) // #nosec G304 -- the directory of the chains
	if err != nil {
		return fmt.Errorf("devnet: %w", err)
	}
	return errors.Join(f.Sync(), f.Close())
}
