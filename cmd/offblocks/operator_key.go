package main

import (
	"github.com/offblocks/offblocks/internal/app"
)

// operatorFlags say which key sends on chains and owns the contracts there.
type operatorFlags struct {
	OperatorKeyFile string `name:"operator-key-file" placeholder:"FILE" env:"OFFBLOCKS_OPERATOR_KEY_FILE"`
	OperatorKey     string `name:"operator-key" hidden:"" secret:"" env:"OFFBLOCKS_OPERATOR_KEY"`
}

// readKey reads the key; nil if none is given.
func (o operatorFlags) readKey() ([]byte, error) {
	return app.ReadOperatorKey(o.OperatorKeyFile, o.OperatorKey)
}

// requireKey is readKey for what cannot do without.
func (o operatorFlags) requireKey() ([]byte, error) {
	key, err := o.readKey()
	if err == nil && key == nil {
		err = misuse("the operator's key is needed: give --operator-key-file, or OFFBLOCKS_OPERATOR_KEY")
	}
	return key, err
}
