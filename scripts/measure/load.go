package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goPackage is a package of the module with its types, without tests and generated files.
type goPackage struct {
	room  string
	fset  *token.FileSet
	files []*ast.File // those that are written by hand
	types *types.Package
	info  *types.Info
}

// listed is what "go list -json" says of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	ImportMap               map[string]string
	Module                  *struct {
		Path string
		Main bool
	}
}

// loadModule reads every package of the module at dir. It lets the go command compile what they import, because types
// of other packages are read from its results.
func loadModule(ctx context.Context, dir string) ([]goPackage, error) {
	list := exec.CommandContext(
		ctx, "go", "list", "-deps", "-export", "-json=ImportPath,Dir,Export,GoFiles,ImportMap,Module", "./...",
	)
	list.Dir, list.Stderr = dir, os.Stderr
	text, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := map[string]string{}
	var ours []listed
	for decoder := json.NewDecoder(bytes.NewReader(text)); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		exports[p.ImportPath] = p.Export
		if p.Module != nil && p.Module.Main && !strings.Contains(p.ImportPath, "/node_modules/") {
			ours = append(ours, p)
		}
	}
	var loaded []goPackage
	for _, p := range ours {
		one, err := loadPackage(p, exports)
		if err != nil {
			return nil, err
		}
		if len(one.files) > 0 {
			loaded = append(loaded, one)
		}
	}
	return loaded, nil
}

func loadPackage(p listed, exports map[string]string) (goPackage, error) {
	loaded := goPackage{room: roomName(p.Module.Path, p.ImportPath), fset: token.NewFileSet()}
	var all []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(loaded.fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
		if err != nil {
			return loaded, err
		}
		all = append(all, file)
		if !ast.IsGenerated(file) {
			loaded.files = append(loaded.files, file)
		}
	}
	open := func(path string) (io.ReadCloser, error) {
		if actual, ok := p.ImportMap[path]; ok {
			path = actual
		}
		return os.Open(exports[path])
	}
	config := types.Config{Importer: importer.ForCompiler(loaded.fset, "gc", open)}
	loaded.info = &types.Info{
		Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{},
	}
	var err error
	loaded.types, err = config.Check(p.ImportPath, loaded.fset, all, loaded.info)
	if err != nil {
		return loaded, fmt.Errorf("%s: %w", p.ImportPath, err)
	}
	return loaded, nil
}
