package contracts_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

// decoders are what a caller has at hand to tell why it was refused.
var decoders = map[string]struct {
	abi    abi.ABI
	unpack func([]byte) (any, error)
}{
	"escrow":  {escrow.GetABI(), escrow.UnpackError},
	"factory": {factory.GetABI(), factory.UnpackError},
	"wallet":  {wallet.GetABI(), wallet.UnpackError},
}

func TestEveryErrorOfABindingIsDecoded(t *testing.T) {
	t.Parallel()
	for name, b := range decoders {
		for _, e := range b.abi.Errors {
			// Zeros are good arguments of every type that has no length of its own.
			data := append(append([]byte(nil), e.ID[:4]...), make([]byte, 32*len(e.Inputs))...)
			if got, err := b.unpack(data); err != nil || got == nil {
				t.Errorf("%s: %s is not decoded: %v", name, e.Sig, err)
			}
		}
	}
}

func TestEveryErrorTheSourcesNameIsInABinding(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, b := range decoders {
		for _, e := range b.abi.Errors {
			known[e.Name] = true
		}
	}
	declared := regexp.MustCompile(`(?m)^\s*error (\w+)\(`)
	revert := regexp.MustCompile(`revert (?:\w+\.)?(\w+)\(`)
	found := 0
	err := filepath.WalkDir("src", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".sol") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, m := range append(declared.FindAllStringSubmatch(string(source), -1), revert.FindAllStringSubmatch(string(source), -1)...) {
			found++
			if !known[m[1]] {
				t.Errorf("%s: no binding knows %s", path, m[1])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 60 {
		t.Errorf("only %d errors were read", found)
	}
}
