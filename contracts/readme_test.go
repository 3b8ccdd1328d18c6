package contracts_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestTheReadmeNamesTestsThatThereAre(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var sources strings.Builder
	for _, pattern := range []string{"test/*.sol", "*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sources.Write(source)
		}
	}
	names := regexp.MustCompile("`((?:test|invariant)_\\w+|Test\\w+[a-z][A-Z]\\w+)`").FindAllStringSubmatch(string(readme), -1)
	if len(names) < 40 {
		t.Errorf("read only %d names", len(names))
	}
	for _, name := range names {
		if name[1] != "TestToken" && !strings.Contains(sources.String(), "func "+name[1]+"(") &&
			!strings.Contains(sources.String(), "function "+name[1]+"(") {
			t.Errorf("there is no %s", name[1])
		}
	}
}
