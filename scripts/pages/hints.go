package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// hintGroup is a heading over the hints of some functions of a file.
type hintGroup struct {
	heading, file string
	functions     []string
}

// hintGroups are the functions of httpsig that guess a client's mistake, under a heading each, in the order in which a
// reader meets them.
var hintGroups = []hintGroup{
	{"The digest", "explain_digest.go", []string{"digestCause", "digestForm"}},
	{"The headers cannot be read", "explain.go", []string{"explainForm"}},
	{"The key and the clock", "explain.go", []string{"Explain", "explainTime"}},
	{"Another text was signed: the request", "trials.go", []string{"messageTrials"}},
	{"Another text was signed: its lines", "trials.go", []string{"lineTrials"}},
	{"Another text was signed: the parameters", "trials.go", []string{"paramTrials"}},
	{"The right text was signed otherwise", "explain.go", []string{"explainHash", "explainInvalid"}},
}

// writeHints lists every hint that a sandbox gives about a digest or a signature. It reads them in the source, where
// each stands once.
func writeHints(root string) (string, error) {
	var b strings.Builder
	for _, group := range hintGroups {
		hints, err := readHints(filepath.Join(root, "httpsig", group.file))
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "**%s**\n\n", group.heading)
		for _, function := range group.functions {
			if len(hints[function]) == 0 {
				return "", fmt.Errorf("%s gives no hints", function)
			}
			for _, hint := range hints[function] {
				fmt.Fprintf(&b, "- %s\n", wrap(hint, "  "))
			}
			delete(hints, function)
		}
		for function := range hints {
			known := func(g hintGroup) bool { return slices.Contains(g.functions, function) }
			if !slices.ContainsFunc(hintGroups, known) {
				return "", fmt.Errorf("the hints of %s have no heading", function)
			}
		}
		fmt.Fprintln(&b)
	}
	return b.String(), nil
}

// readHints are the sentences in a file of Go, by the function or constant that they stand in. What a hint takes from the
// request is shown as "…".
func readHints(file string) (map[string][]string, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		return nil, err
	}
	hints := map[string][]string{}
	for _, declaration := range parsed.Decls {
		switch d := declaration.(type) {
		case *ast.FuncDecl:
			addSentences(hints, d.Name.Name, d.Body)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if value, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.CONST {
					addSentences(hints, value.Names[0].Name, value)
				}
			}
		}
	}
	return hints, nil
}

var verb = regexp.MustCompile(`"?%[qsd]"?`)

func addSentences(hints map[string][]string, name string, in ast.Node) {
	constants := map[string]string{}
	ast.Inspect(in, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			for i, value := range spec.Values {
				constants[spec.Names[i].Name] = textOf(value, constants)
			}
		}
		expression, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		text := verb.ReplaceAllString(textOf(expression, constants), "…")
		if strings.HasSuffix(text, ".") && strings.Count(text, " ") > 2 && !slices.Contains(hints[name], text) {
			hints[name] = append(hints[name], text)
		}
		return text == "" // the parts of a sum are no sentences of their own
	})
}

// textOf is the value of an expression that is made of texts alone, or whose rest a call of Sprintf fills in.
func textOf(e ast.Expr, constants map[string]string) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return text
		}
	case *ast.Ident:
		return constants[e.Name]
	case *ast.BinaryExpr:
		if left, right := textOf(e.X, constants), textOf(e.Y, constants); e.Op == token.ADD && left != "" && right != "" {
			return left + right
		}
	case *ast.CallExpr:
		if f, ok := e.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Sprintf" && len(e.Args) > 0 {
			return textOf(e.Args[0], constants)
		}
	}
	return ""
}
