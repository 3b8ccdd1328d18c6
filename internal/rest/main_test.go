package rest

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// TestMain lets properties run fewer times than rapid's hundred, each being a life on two databases, unless the command
// line says how often.
func TestMain(m *testing.M) {
	flag.Parse()
	told := false
	flag.Visit(func(f *flag.Flag) { told = told || f.Name == "rapid.checks" })
	if !told {
		if err := flag.Set("rapid.checks", "6"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	os.Exit(m.Run())
}
