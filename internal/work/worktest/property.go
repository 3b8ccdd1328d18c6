package worktest

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// RunProperties is a TestMain that has properties try fewer and longer lives than rapid would, each being one on a real database, unless the command line
// says otherwise; and leave no files of those that failed, which print how to live them again.
func RunProperties(m *testing.M) {
	flag.Parse()
	told := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { told[f.Name] = true })
	for name, value := range map[string]string{"rapid.checks": "12", "rapid.steps": "60", "rapid.nofailfile": "true"} {
		if told[name] {
			continue
		}
		if err := flag.Set(name, value); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	os.Exit(m.Run())
}
