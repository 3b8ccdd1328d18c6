package offblocks

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// check holds the imports of every Go file against the plan.
func check(t *testing.T, root fs.FS) (files int, complaints []string) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name == "node_modules" || name == "testdata" || (len(name) > 1 && strings.HasPrefix(name, ".")) {
				return fs.SkipDir
			}
			return nil
		}
		dir := path.Dir(file)
		if path.Ext(file) != ".go" || dir == "." {
			return nil
		}
		files++
		name, ok := roomOf(dir)
		if !ok {
			complaints = append(complaints, fmt.Sprintf("%s: %s is not in the plan", file, dir))
			return nil
		}
		for _, imported := range imports(t, root, file) {
			if !allowed(name, imported, strings.HasSuffix(file, "_test.go")) {
				complaints = append(complaints, fmt.Sprintf("%s: %s may not import %s", file, name, strings.TrimPrefix(imported, module+"/")))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, complaints
}

// allowed answers for one import of one file of a room. Tests may use every
// library, and every room but the program; those of pure rooms stay pure, so
// that they stay fast, and only get the libraries.
func allowed(name, imported string, test bool) bool {
	r := plan[name]
	if ours, ok := strings.CutPrefix(imported, module+"/"); ok {
		target, _ := roomOf(ours)
		if target == name {
			return true
		}
		if test && !r.pure {
			return target != "cmd/offblocks"
		}
		return slices.Contains(r.rooms, ours)
	}
	if test {
		return !r.pure || !below(imported, impureTest)
	}
	if r.pure && below(imported, impure) {
		return false
	}
	host, _, _ := strings.Cut(imported, "/")
	if r.libraries != nil && strings.Contains(host, ".") && !below(imported, r.libraries) {
		return false
	}
	for library, rooms := range reserved {
		if below(imported, []string{library}) && !below(name, rooms) && name != "internal/deps" {
			return false
		}
	}
	return true
}

// roomOf finds the room that a directory is or is a part of.
func roomOf(dir string) (string, bool) {
	for name := dir; name != "."; name = path.Dir(name) {
		if _, ok := plan[name]; ok {
			return name, true
		}
	}
	return "", false
}

// below reports whether a path is one of those listed or lies under one.
func below(name string, roots []string) bool {
	return slices.ContainsFunc(roots, func(root string) bool {
		return name == root || strings.HasPrefix(name, root+"/")
	})
}

func imports(t *testing.T, root fs.FS, file string) []string {
	t.Helper()
	source, err := fs.ReadFile(root, file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, imported)
	}
	return found
}
