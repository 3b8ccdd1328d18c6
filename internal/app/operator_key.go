package app

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// ReadOperatorKey reads the key that sends on chains and owns the contracts there: 32 bytes in hexadecimal, from a file
// of mode 0600 or from the text itself. With neither it is nil.
func ReadOperatorKey(file, text string) ([]byte, error) {
	text, err := ReadSecret("the operator's key", file, text)
	if text = strings.TrimPrefix(text, "0x"); err != nil || text == "" {
		return nil, err
	}
	key, err := hex.DecodeString(text)
	if err != nil || len(key) != 32 {
		return nil, errors.New("an operator's key is 32 bytes in hexadecimal")
	}
	if _, err := chain.OperatorAddress(key); err != nil {
		return nil, err
	}
	return key, nil
}

// CreateOperatorKey makes a key and writes it to a new file of mode 0600. It gives the key's address, and never writes
// over a file.
func CreateOperatorKey(file string) (address string, err error) {
	key, err := chain.NewOperatorKey()
	if err != nil {
		return "", err
	}
	of, err := chain.OperatorAddress(key)
	if err != nil {
		return "", err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("%s exists, and a key is never written over", file)
	}
	if err != nil {
		return "", err
	}
	if _, err = fmt.Fprintln(f, hex.EncodeToString(key)); err == nil {
		err = f.Sync()
	}
	return of.Hex(), errors.Join(err, f.Close())
}

// operatorSecret names the operator's key among the installation's secrets.
const operatorSecret = "operator key"

// keptOrGivenOperator is the installation's operator key, kept sealed in its database from the first start on. Another
// one than that is refused: contracts and transactions under way belong to the first. Where none is kept and none is
// given, a sandbox makes one.
func keptOrGivenOperator(ctx context.Context, secrets *programmes.Service, given []byte, sandbox bool) ([]byte, error) {
	kept, err := secrets.Secret(ctx, operatorSecret, func() ([]byte, error) {
		switch {
		case given != nil:
			return given, nil
		case sandbox:
			return chain.NewOperatorKey()
		}
		return nil, errors.New("this is the first start, and the operator's key is needed: give --operator-key-file, " +
			"the key that deployed the contracts")
	})
	if err != nil {
		return nil, err
	}
	if given == nil || bytes.Equal(kept, given) {
		return kept, nil
	}
	was, err := chain.OperatorAddress(kept)
	if err != nil {
		return nil, err
	}
	is, err := chain.OperatorAddress(given)
	if err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("this installation's operator is %s, and the key that is given is that of %s", was, is)
}

// keptOperator is the operator's key that an installation keeps sealed.
func keptOperator(ctx context.Context, db *store.DB, master []byte) ([]byte, error) {
	box, err := seal.New(master)
	if err != nil {
		return nil, err
	}
	return programmes.New(work.New(db, time.Now), box, true).Secret(ctx, operatorSecret, func() ([]byte, error) {
		return nil, errors.New("this installation has not been started yet")
	})
}
