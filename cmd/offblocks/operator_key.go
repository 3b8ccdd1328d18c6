package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/processor"
)

// operatorFlags say which key sends on chains and owns the contracts there.
type operatorFlags struct {
	OperatorKeyFile string `name:"operator-key-file" placeholder:"FILE" help:"File of mode 0600 with the operator's private key in hexadecimal; offblocks chain key makes one." env:"OFFBLOCKS_OPERATOR_KEY_FILE"`
	OperatorKey     string `name:"operator-key" placeholder:"HEX" help:"The operator's private key itself. Give it by the environment." env:"OFFBLOCKS_OPERATOR_KEY"`
}

// load reads the key; nil if none is given.
func (o operatorFlags) load() ([]byte, error) {
	text := o.OperatorKey
	if o.OperatorKeyFile != "" {
		if text != "" {
			return nil, errors.New("the operator's key is given twice, by a file and by itself")
		}
		info, err := os.Stat(o.OperatorKeyFile)
		if err != nil {
			return nil, err
		}
		if info.Mode().Perm()&0o077 != 0 {
			return nil, fmt.Errorf("%s is open to others (mode %04o): chmod 600 it", o.OperatorKeyFile, info.Mode().Perm())
		}
		content, err := os.ReadFile(o.OperatorKeyFile)
		if err != nil {
			return nil, err
		}
		text = string(content)
	}
	if text = strings.TrimPrefix(strings.TrimSpace(text), "0x"); text == "" {
		if o.OperatorKeyFile != "" {
			return nil, fmt.Errorf("%s is empty", o.OperatorKeyFile)
		}
		return nil, nil
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

// require is load for what cannot do without.
func (o operatorFlags) require() ([]byte, error) {
	key, err := o.load()
	if err == nil && key == nil {
		err = errors.New("the operator's key is needed: give --operator-key-file, or OFFBLOCKS_OPERATOR_KEY")
	}
	return key, err
}

// secretOperator names the operator's key among the installation's secrets.
const secretOperator = "operator key"

// operatorOf is the installation's operator key, kept sealed in its database from the first start on. Another one than that is
// refused: contracts and transactions under way belong to the first. Where none is kept and none is given, a sandbox makes one.
func operatorOf(ctx context.Context, keeper *processor.Processor, given []byte, sandbox bool) ([]byte, error) {
	kept, err := keeper.Secret(ctx, secretOperator, func() ([]byte, error) {
		switch {
		case given != nil:
			return given, nil
		case sandbox:
			return chain.NewOperator()
		}
		return nil, errors.New("this is the first start, and the operator's key is needed: give --operator-key-file, the key that deployed the contracts")
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
