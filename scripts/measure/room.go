package main

import (
	"go/ast"
	"go/types"
	"strings"
	"unicode"
)

// roomFigures are what is counted of one package; see explanation.
type roomFigures struct {
	room                 string
	fileLines            []int
	uses, back, floors   int
	unexported, oneWord  int
	interfaces           int
	withTx, withTxAndNow int
}

// add makes r the figures of both. Of floors it keeps the larger.
func (r *roomFigures) add(other roomFigures) {
	r.fileLines = append(r.fileLines, other.fileLines...)
	r.uses, r.back, r.floors = r.uses+other.uses, r.back+other.back, max(r.floors, other.floors)
	r.unexported, r.oneWord = r.unexported+other.unexported, r.oneWord+other.oneWord
	r.interfaces += other.interfaces
	r.withTx, r.withTxAndNow = r.withTx+other.withTx, r.withTxAndNow+other.withTxAndNow
}

func measureRoom(p goPackage) roomFigures {
	r := roomFigures{room: p.room}
	for _, file := range p.files {
		r.fileLines = append(r.fileLines, p.fset.File(file.Pos()).LineCount())
		for _, declaration := range file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				r.countFunction(p.info, d)
			case *ast.GenDecl:
				r.countInterfaces(p.info, d)
			}
		}
	}
	graph := fileUses(p)
	for _, used := range graph {
		r.uses += len(used)
	}
	order := leastBackwards(graph)
	r.back, r.floors = countBack(graph, order), countFloors(graph, order)
	return r
}

func (r *roomFigures) countFunction(info *types.Info, d *ast.FuncDecl) {
	name := d.Name.Name
	if !d.Name.IsExported() && name != "_" && !(d.Recv == nil && (name == "main" || name == "init")) {
		r.unexported++
		if countWords(name) == 1 {
			r.oneWord++
		}
	}
	signature := info.Defs[d.Name].Type().(*types.Signature)
	tx, now := false, false
	for v := range signature.Params().Variables() {
		switch typeName(v.Type()) {
		case "*store.Tx":
			tx = true
		case "issuing.Instant", "time.Time":
			now = true
		}
	}
	if tx {
		r.withTx++
	}
	if tx && now {
		r.withTxAndNow++
	}
}

func (r *roomFigures) countInterfaces(info *types.Info, d *ast.GenDecl) {
	for _, spec := range d.Specs {
		named, ok := spec.(*ast.TypeSpec)
		if !ok || info.Defs[named.Name] == nil {
			continue
		}
		if i, ok := info.Defs[named.Name].Type().Underlying().(*types.Interface); ok && i.IsMethodSet() {
			if _, literal := named.Type.(*ast.InterfaceType); literal {
				r.interfaces++
			}
		}
	}
}

// typeName is a type with the names of packages instead of their paths.
func typeName(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Name() })
}

// countWords counts the words of a name in camel case: "emitEvent" has two, "id" and "uuid" one, "newID" two,
// "sha256Hex" two. Capitals that stand together are one word.
func countWords(name string) int {
	words, before := 0, ' '
	for _, c := range strings.ReplaceAll(name, "_", " ") {
		switch {
		case c == ' ':
		case before == ' ', unicode.IsUpper(c) && !unicode.IsUpper(before):
			words++
		}
		before = c
	}
	return words
}
