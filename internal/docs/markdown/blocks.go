package markdown

import (
	"html"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"github.com/offblocks/offblocks/internal/docs/diagram"
)

// blocks writes the nodes that look otherwise here than goldmark writes them.
type blocks struct{}

func (b *blocks) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindFencedCodeBlock, writeCode)
	r.Register(ast.KindCodeBlock, writeCode)
	r.Register(ast.KindHeading, writeHeading)
	r.Register(ast.KindRawHTML, writeNothing)
	r.Register(ast.KindHTMLBlock, writeNothing)
	r.Register(extensionast.KindTable, writeTable)
	r.Register(kindSamples, writeSamples)
}

// writeNothing leaves out HTML: the documents have comments for generators, and nothing else of it.
func writeNothing(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkSkipChildren, nil
}

func writeHeading(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	heading := n.(*ast.Heading)
	level := strconv.Itoa(heading.Level)
	if !entering {
		if id, ok := heading.AttributeString("id"); ok && heading.Level > 1 {
			anchor := html.EscapeString(string(id.([]byte)))
			_, _ = w.WriteString(` <a class="anchor" href="#` + anchor + `" aria-label="Link to this section">#</a>`)
		}
		_, _ = w.WriteString("</h" + level + ">\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<h" + level)
	if id, ok := heading.AttributeString("id"); ok {
		_, _ = w.WriteString(` id="` + html.EscapeString(string(id.([]byte))) + `"`)
	}
	_, _ = w.WriteString(">")
	return ast.WalkContinue, nil
}

// writeTable puts a table into a box that scrolls, by keyboard too, where the page is narrower than the table.
func writeTable(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(`<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>` + "\n")
	} else {
		_, _ = w.WriteString("</table></div>\n")
	}
	return ast.WalkContinue, nil
}

// languageNames are the languages of blocks, as people name them.
var languageNames = map[string]string{
	"sh": "Shell", "bash": "Shell", "json": "JSON", "go": "Go", "js": "JavaScript", "ts": "TypeScript", "python": "Python",
	"yaml": "YAML", "http": "HTTP", "mermaid": "Diagram", "sql": "SQL", "solidity": "Solidity",
}

func languageOf(n ast.Node, source []byte) string {
	if fenced, ok := n.(*ast.FencedCodeBlock); ok {
		return string(fenced.Language(source))
	}
	return ""
}

// infoOf is a word of the form name=value behind the language of a block.
func infoOf(n ast.Node, source []byte, name string) string {
	fenced, ok := n.(*ast.FencedCodeBlock)
	if !ok || fenced.Info == nil {
		return ""
	}
	for word := range strings.FieldsSeq(string(fenced.Info.Segment.Value(source))) {
		if value, ok := strings.CutPrefix(word, name+"="); ok {
			return value
		}
	}
	return ""
}

func writeCode(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	language, code := languageOf(n, source), string(linesOf(n, source))
	if language == "mermaid" {
		if picture, err := diagram.Draw(code); err == nil {
			_, _ = w.WriteString(picture)
			return ast.WalkSkipChildren, nil
		}
	}
	_, _ = w.WriteString(`<div class="code">`)
	if name := languageNames[language]; name != "" {
		_, _ = w.WriteString(`<span class="language">` + name + `</span>`)
	}
	_, _ = w.WriteString(`<pre tabindex="0"><code>` + colour(language, strings.TrimRight(code, "\n")) + "</code></pre></div>\n")
	return ast.WalkSkipChildren, nil
}

// samples is a group of blocks of code that say the same in several languages.
type samples struct{ ast.BaseBlock }

var kindSamples = ast.NewNodeKind("Samples")

func (*samples) Kind() ast.NodeKind              { return kindSamples }
func (s *samples) Dump(source []byte, level int) { ast.DumpHelper(s, source, level, nil, nil) }

// groupSamples gathers blocks that follow each other and have a tab each.
func groupSamples(root ast.Node, source []byte) {
	for block := root.FirstChild(); block != nil; block = block.NextSibling() {
		if infoOf(block, source, "tab") == "" {
			continue
		}
		group := &samples{}
		root.InsertBefore(root, block, group)
		for block != nil && infoOf(block, source, "tab") != "" {
			next := block.NextSibling()
			group.AppendChild(group, block)
			block = next
		}
		block = group
	}
}

// writeSamples writes each block as a part that opens. Browsers that know the name attribute keep one of them open.
func writeSamples(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	name := ""
	if first := n.FirstChild(); first != nil {
		name = infoOf(first, source, "group")
	}
	_, _ = w.WriteString(`<div class="samples">`)
	for child, i := n.FirstChild(), 0; child != nil; child, i = child.NextSibling(), i+1 {
		open := ""
		if i == 0 {
			open = " open"
		}
		_, _ = w.WriteString(`<details name="` + html.EscapeString(name) + `"` + open + `><summary>` +
			html.EscapeString(infoOf(child, source, "tab")) + `</summary>`)
		if _, err := writeCode(w, source, child, true); err != nil {
			return ast.WalkStop, err
		}
		_, _ = w.WriteString("</details>\n")
	}
	_, _ = w.WriteString("</div>\n")
	return ast.WalkSkipChildren, nil
}
