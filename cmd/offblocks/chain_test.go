package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/chain"
)

func writeFile(t *testing.T, mode os.FileMode, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnOperatorsKeyIsReadFromAClosedFileOrTheEnvironment(t *testing.T) {
	t.Parallel()
	digits := strings.Repeat("1f", 32)
	for name, c := range map[string]struct {
		flags operatorFlags
		says  string // empty: it is taken
	}{
		"a file":        {operatorFlags{OperatorKeyFile: writeFile(t, 0o600, "0x"+digits+"\n")}, ""},
		"itself":        {operatorFlags{OperatorKey: digits}, ""},
		"an open file":  {operatorFlags{OperatorKeyFile: writeFile(t, 0o640, digits)}, "open to others (mode 0640)"},
		"no file":       {operatorFlags{OperatorKeyFile: filepath.Join(t.TempDir(), "none")}, "no such file"},
		"an empty file": {operatorFlags{OperatorKeyFile: writeFile(t, 0o600, "\n")}, "is empty"},
		"both": {operatorFlags{OperatorKeyFile: writeFile(t, 0o600, digits), OperatorKey: digits},
			"given twice"},
		"too short":          {operatorFlags{OperatorKey: digits[2:]}, "32 bytes in hexadecimal"},
		"no hexadecimal":     {operatorFlags{OperatorKey: "x" + digits[1:]}, "32 bytes in hexadecimal"},
		"beyond the curve":   {operatorFlags{OperatorKey: strings.Repeat("ff", 32)}, "operator key"},
		"nothing where some": {operatorFlags{}, "is needed"},
	} {
		key, err := c.flags.requireKey()
		if c.says == "" && (err != nil || len(key) != 32 || key[0] != 0x1f) || c.says != "" &&
			(err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %x, %v", name, key, err)
		}
		if err != nil && strings.Contains(err.Error(), digits) {
			t.Errorf("%s: the error tells the key", name)
		}
	}
	if key, err := (operatorFlags{}).readKey(); key != nil || err != nil {
		t.Errorf("nothing: %x, %v", key, err)
	}
}

func TestDeployingIsRefusedWhereItSaysTooLittle(t *testing.T) {
	t.Parallel()
	key := writeFile(t, 0o600, strings.Repeat("1f", 32))
	const someone, another = "0x00000000000000000000000000000000000000c1", "0x00000000000000000000000000000000000000c2"
	operator, err := chain.NewOperator(bytes.Repeat([]byte{0x1f}, 32))
	if err != nil {
		t.Fatal(err)
	}
	for says, more := range map[string][]string{
		"give the tokens":            {"--operator-key-file", key},
		"the operator's key is":      {"--test-tokens"},
		"takes the place of --token": {"--operator-key-file", key, "--test-tokens", "--token", "0xa=USD"},
		"it is ADDRESS=CURRENCY": {"--operator-key-file", key, "--token", "0xa", "--owner", someone, "--guardian",
			another},
		"is not an address": {"--operator-key-file", key, "--token", "0xa=USD", "--owner", someone, "--guardian",
			another},
		`the guardian: "0xc" is not`: {"--operator-key-file", key, "--token", "0xa=USD", "--owner", someone, "--guardian",
			"0xc"},
		"is the operator's own": {"--operator-key-file", key, "--token", "0xa=USD", "--owner", operator.Address.Hex(),
			"--guardian", another},
		"guardian have to be other": {"--operator-key-file", key, "--token", "0xa=USD", "--owner", another,
			"--guardian", operator.Address.Hex()},
		"are both":                   {"--operator-key-file", key, "--token", "0xa=USD", "--owner", someone, "--guardian", someone},
		"need --owner":               {"--operator-key-file", key, "--token", "0xa=USD", "--guardian", someone},
		"--guardian, who can cancel": {"--operator-key-file", key, "--token", "0xa=USD", "--owner", someone},
		"--max-fee x":                {"--operator-key-file", key, "--test-tokens", "--max-fee", "x"},
		"maxFee is wei per gas":      {"--operator-key-file", key, "--test-tokens", "--max-fee", "0.5"},
		"--native-usd -1":            {"--operator-key-file", key, "--test-tokens", "--native-usd=-1"},
		"connection refused":         {"--operator-key-file", key, "--test-tokens"},
		"is not a chain of the eip15": {"--operator-key-file", key, "--test-tokens", "--chain",
			"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"},
	} {
		args := append([]string{"chain", "deploy", "--rpc", "http://127.0.0.1:1", "--record",
			filepath.Join(t.TempDir(), "chains.json")}, more...)
		if says != "is not a chain of the eip15" {
			args = append(args, "--chain", "eip155:300")
		}
		if out, err := runProgram(t, args...); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v\n%s", says, err, out)
		}
	}
	if _, err := runProgram(t, "chain", "key", key); err == nil || !strings.Contains(err.Error(), "never written over") {
		t.Errorf("a key was written over: %v", err)
	}
}
