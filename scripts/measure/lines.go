package main

import (
	"bufio"
	"bytes"
	"cmp"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// columns is the length that lines of Go have at most as a habit.
const columns = 120

// lineFigures are what is counted of all Go lines of the repository.
type lineFigures struct {
	code, longCode, test, longTest int
	longest                        []goLine
}

type goLine struct {
	file            string
	number, columns int
}

// generated is the line by which the go command knows a generated file; see "go help generate".
var generated = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

func measureLines(dir string) (l lineFigures, err error) {
	root := os.DirFS(dir)
	err = fs.WalkDir(root, ".", func(file string, entry fs.DirEntry, err error) error {
		switch name := path.Base(file); {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "testdata"):
			return fs.SkipDir
		case entry.IsDir(), path.Ext(name) != ".go":
			return nil
		}
		text, err := fs.ReadFile(root, file)
		if err != nil || generated.Match(text) {
			return err
		}
		return l.countFile(file, text)
	})
	return l, err
}

func (l *lineFigures) countFile(file string, text []byte) error {
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, len(text)+1)
	for number := 1; lines.Scan(); number++ {
		length := utf8.RuneCount(lines.Bytes())
		all, long := &l.code, &l.longCode
		if strings.HasSuffix(file, "_test.go") {
			all, long = &l.test, &l.longTest
		}
		*all++
		if length > columns {
			*long++
		}
		l.longest = append(l.longest, goLine{file, number, length})
	}
	slices.SortStableFunc(l.longest, func(a, b goLine) int { return cmp.Compare(b.columns, a.columns) })
	l.longest = l.longest[:min(len(l.longest), 10)]
	return lines.Err()
}
