package offblocks

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// codePath is a code span that names a file or directory of the repository.
var codePath = regexp.MustCompile("`((?:api|caip|client|cmd|contracts|docs|httpsig|internal|scripts|test)(?:/[\\w.*-]+)*/?)`")

func TestEveryPathInTheDocumentsExists(t *testing.T) {
	t.Parallel()
	paths := 0
	for file, text := range documents(t) {
		if strings.HasPrefix(file, "docs/adr/") || file == "CHANGELOG.md" {
			continue // they tell of what was
		}
		for _, match := range codePath.FindAllStringSubmatch(strings.Join(prose(text), "\n"), -1) {
			paths++
			if found, err := filepath.Glob(match[1]); err != nil || found == nil {
				t.Errorf("%s names %s, and there is no such file or directory", file, match[1])
			}
		}
	}
	if paths < 60 {
		t.Errorf("only %d paths were found", paths)
	}
}

var (
	step       = regexp.MustCompile("(?m)^\\d+\\. (`[^`]+`)[^\\n]*(?:\\n   [^\\n]*)*")
	identifier = regexp.MustCompile("`([A-Za-z]\\w*)(?:\\.([A-Z]\\w*))?`")
)

// The two ways through the code in ARCHITECTURE.md name a place and then functions of it. Each function is declared in
// a place that the step names.
func TestEveryFunctionOnTheWaysOfArchitectureIsWhereItSays(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	functions := 0
	for _, match := range step.FindAllString(string(text), -1) {
		declared := map[string]bool{}
		for _, place := range codePath.FindAllStringSubmatch(match, -1) {
			declaredIn(t, place[1], declared)
		}
		if len(declared) == 0 {
			continue // a rule, or a step that names no place
		}
		for _, name := range identifier.FindAllStringSubmatch(match, -1) {
			function := name[1]
			if name[2] != "" {
				function = name[2]
			}
			if _, err := os.Stat(function); err == nil {
				continue // a directory of one word
			}
			if token.IsExported(function) || strings.ToLower(function) != function {
				functions++
				if !declared[function] {
					t.Errorf("ARCHITECTURE.md names %s, which is not where the step says:\n%s", name[0], match)
				}
			}
		}
	}
	if functions < 15 {
		t.Errorf("only %d functions were found", functions)
	}
}

// declaredIn notes the functions and methods that a Go file, or the Go files of a directory, declare.
func declaredIn(t *testing.T, place string, declared map[string]bool) {
	t.Helper()
	files := []string{place}
	if !strings.HasSuffix(place, ".go") {
		files, _ = filepath.Glob(filepath.Join(place, "*.go"))
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, declaration := range parsed.Decls {
			if function, is := declaration.(*ast.FuncDecl); is {
				declared[function.Name.Name] = true
			}
		}
	}
}
