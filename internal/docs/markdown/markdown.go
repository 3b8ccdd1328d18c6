// Package markdown makes HTML of the documents' Markdown: headings with the anchors that GitHub gives them, blocks of code
// with colours, diagrams drawn as SVG, tables that can be scrolled, and links led to where the caller has the documents. It
// reads no file and knows no page but the one that it is given.
package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Heading is a heading of a page.
type Heading struct {
	Level  int
	Anchor string // its fragment, as GitHub forms it
	Text   string // without marks
}

// Section is what stands below a heading, for searching.
type Section struct {
	Heading Heading
	Above   string // text of the heading of the second level that it is below; empty: none
	Text    string // without marks, on one line
}

// Page is a rendered document.
type Page struct {
	Title    string // of its first heading; empty: it has none
	HTML     []byte
	Headings []Heading // below the title
	Sections []Section // the first one is what stands below the title
}

// Resolve says where a link leads. What it returns empty is shown as text that leads nowhere.
type Resolve func(target string) string

// Render makes a page of Markdown.
func Render(source []byte, resolve Resolve) (Page, error) {
	context := parser.NewContext(parser.WithIDs(&slugs{used: map[string]int{}}))
	root := engine.Parser().Parse(text.NewReader(source), parser.WithContext(context))
	if err := resolveLinks(root, resolve); err != nil {
		return Page{}, err
	}
	groupSamples(root, source)
	page := Page{}
	page.readHeadings(root, source)
	var out bytes.Buffer
	if err := engine.Renderer().Render(&out, source, root); err != nil {
		return Page{}, err
	}
	page.HTML = out.Bytes()
	return page, nil
}

var engine = goldmark.New(
	goldmark.WithExtensions(extension.GFM),
	goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithHeadingAttribute()),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(&blocks{}, 100))),
)

// resolveLinks leads the links of a document to where the caller has what they name.
func resolveLinks(root ast.Node, resolve Resolve) error {
	var lost []*ast.Link
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if image, ok := n.(*ast.Image); ok && entering {
			image.Destination = []byte(resolve(string(image.Destination)))
		}
		link, ok := n.(*ast.Link)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		target := resolve(string(link.Destination))
		if target == "" {
			lost = append(lost, link)
		}
		link.Destination = []byte(target)
		return ast.WalkContinue, nil
	})
	for _, link := range lost {
		for child := link.FirstChild(); child != nil; child = link.FirstChild() {
			link.Parent().InsertBefore(link.Parent(), link, child)
		}
		link.Parent().RemoveChild(link.Parent(), link)
	}
	return err
}

// readHeadings collects headings and what stands below them.
func (p *Page) readHeadings(root ast.Node, source []byte) {
	current := Section{}
	var words strings.Builder
	end := func() {
		current.Text = strings.Join(strings.Fields(words.String()), " ")
		if current.Heading.Anchor != "" || current.Text != "" {
			p.Sections = append(p.Sections, current)
		}
		words.Reset()
	}
	for block := root.FirstChild(); block != nil; block = block.NextSibling() {
		heading, ok := block.(*ast.Heading)
		if !ok {
			writePlain(&words, block, source)
			continue
		}
		var name strings.Builder
		writePlain(&name, block, source)
		anchor := ""
		if id, ok := heading.AttributeString("id"); ok {
			anchor = string(id.([]byte))
		}
		h := Heading{heading.Level, anchor, strings.Join(strings.Fields(name.String()), " ")}
		if p.Title == "" && heading.Level == 1 {
			p.Title = h.Text
		} else {
			p.Headings = append(p.Headings, h)
		}
		end()
		above := current.Above
		if current.Heading.Level == 2 {
			above = current.Heading.Text
		}
		if h.Level <= 2 {
			above = ""
		}
		current = Section{Heading: h, Above: above}
	}
	end()
}

// writePlain writes the words of a node, blocks apart by spaces.
func writePlain(out *strings.Builder, node ast.Node, source []byte) {
	_ = ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			if n.Type() == ast.TypeBlock {
				out.WriteByte(' ')
			}
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			out.Write(n.Segment.Value(source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				out.WriteByte(' ')
			}
		case *ast.String:
			out.Write(n.Value)
		case *ast.AutoLink:
			out.Write(n.Label(source))
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			out.Write(linesOf(n, source))
		}
		return ast.WalkContinue, nil
	}) // a walk whose function returns no error has none
}

// linesOf are the lines of a block.
func linesOf(n ast.Node, source []byte) []byte {
	var out bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		out.Write(line.Value(source))
	}
	return out.Bytes()
}

// slugs forms anchors as GitHub does: lower case, spaces as hyphens, and of all else only letters, digits, - and _.
type slugs struct{ used map[string]int }

// Slug is the anchor of a heading that is the first one of its text.
func Slug(heading string) string {
	var out strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(heading)) {
		switch {
		case r == ' ':
			out.WriteByte('-')
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			out.WriteRune(r)
		}
	}
	return out.String()
}

func (s *slugs) Generate(value []byte, _ ast.NodeKind) []byte {
	slug := Slug(string(value))
	if slug == "" {
		slug = "section"
	}
	again := s.used[slug]
	s.used[slug]++
	if again > 0 {
		slug += "-" + strconv.Itoa(again)
	}
	return []byte(slug)
}

func (s *slugs) Put(value []byte) { s.used[string(value)]++ }
