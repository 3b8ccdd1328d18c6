// Package docs serves the documents at /docs: pages made from the repository's Markdown and from the API's document, with
// navigation, search, and each page as Markdown. It reads what is embedded in the program and nothing else, knows no
// programme and no secret, and needs no login.
package docs

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/docs/markdown"
	"github.com/offblocks/offblocks/internal/docs/reference"
)

// Base is where the documents are.
const Base = "/docs"

// contentsFile is the table of contents, and the first page.
const contentsFile = "docs/README.md"

// Page is a page of the site.
type Page struct {
	markdown.Page
	Path     string // of its URL
	Title    string // as the navigation has it
	Source   string // Markdown, with links that lead on the site
	File     string // in the repository; empty: it is made from the API's document
	Part     string // of the navigation; empty: it is not in the navigation
	Previous *Page
	Next     *Page
}

// Part is a part of the navigation.
type Part struct {
	Title string
	Pages []*Page
}

// Site is all pages.
type Site struct {
	Parts []Part
	pages map[string]*Page // by path
	files map[string]string
	index index
}

// Pages are all pages, those of the navigation first.
func (s *Site) Pages() []*Page {
	var out []*Page
	for _, part := range s.Parts {
		out = append(out, part.Pages...)
	}
	for _, at := range slices.Sorted(maps.Keys(s.pages)) {
		if p := s.pages[at]; p.Part == "" {
			out = append(out, p)
		}
	}
	return out
}

// pathOf is where a Markdown file of the repository is on the site.
func pathOf(file string) string {
	name := strings.TrimSuffix(file, ".md")
	if inside, ok := strings.CutPrefix(name, "docs/"); ok {
		if inside == "README" {
			return Base
		}
		return Base + "/" + strings.TrimSuffix(inside, "/README")
	}
	name = strings.TrimSuffix(strings.ToLower("/"+name), "/readme")
	return Base + "/repository" + name
}

// NewSite makes the site of the repository's documents.
func NewSite(files fs.FS) (*Site, error) {
	s := &Site{pages: map[string]*Page{}, files: map[string]string{}}
	sources := map[string]string{} // by path
	err := fs.WalkDir(files, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, file)
		if err != nil {
			return err
		}
		if path.Ext(file) != ".md" {
			s.files[Base+"/files/"+file] = string(content)
			return nil
		}
		at := pathOf(file)
		if s.pages[at] != nil {
			return fmt.Errorf("%s and %s have the same place, %s", file, s.pages[at].File, at)
		}
		s.pages[at], sources[at] = &Page{Path: at, File: file}, string(content)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, made := range reference.Pages() {
		at := Base + "/" + made.Path
		s.pages[at], sources[at] = &Page{Path: at, Title: made.Title}, made.Source
	}
	for at, p := range s.pages {
		if err := s.render(p, sources[at]); err != nil {
			return nil, fmt.Errorf("%s: %w", at, err)
		}
	}
	if err := s.readContents(sources[Base]); err != nil {
		return nil, err
	}
	s.index = makeIndex(s.Pages())
	return s, nil
}

// render makes a page of its source.
func (s *Site) render(p *Page, source string) (err error) {
	resolve := func(target string) string { return s.resolve(p, target) }
	if p.Page, err = markdown.Render([]byte(source), resolve); err != nil {
		return err
	}
	if p.Title == "" {
		p.Title = p.Page.Title
	}
	p.Source = redirectLinks(source, resolve)
	return nil
}

// resolve says where a link of a page leads: to a page, to a file that is served, or nowhere, which is to a file of the
// repository that is not.
func (s *Site) resolve(p *Page, target string) string {
	if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") || strings.HasPrefix(target, "/") {
		return target
	}
	name, fragment, found := strings.Cut(target, "#")
	if found {
		fragment = "#" + fragment
	}
	if name == "" {
		return fragment
	}
	if p.File == "" {
		return Base + "/" + strings.TrimSuffix(name, ".md") + fragment
	}
	file := path.Join(path.Dir(p.File), name)
	for _, at := range []string{pathOf(file), pathOf(file + "/README.md")} {
		if (path.Ext(file) == ".md" || path.Ext(file) == "") && s.pages[at] != nil {
			return at + fragment
		}
	}
	switch {
	case s.files[Base+"/files/"+file] != "":
		return Base + "/files/" + file
	case file == "api/openapi.yaml":
		return "/openapi.yaml"
	case file == "docs/adr":
		return pathOf("docs/adr/0001-record-decisions.md")
	}
	return ""
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// redirectLinks leads the links of Markdown to the site, those to pages to their Markdown.
func redirectLinks(source string, resolve markdown.Resolve) string {
	var out strings.Builder
	fenced := false
	for line := range strings.Lines(source) {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		if !fenced && !strings.HasPrefix(line, "    ") {
			line = link.ReplaceAllStringFunc(line, func(found string) string {
				old := found[len("](") : len(found)-1]
				target := resolve(old)
				if target == "" {
					return found
				}
				name, fragment, cut := strings.Cut(target, "#")
				if strings.HasPrefix(name, Base+"/") && !strings.HasPrefix(name, Base+"/files/") {
					name += ".md"
				}
				if cut {
					name += "#" + fragment
				}
				return "](" + name + ")"
			})
		}
		out.WriteString(line)
	}
	return out.String()
}

// contentsLink is the first link of an item of a list or of a row of a table.
var contentsLink = regexp.MustCompile(`^\s*(?:[-*]|\d+\.|\|).*?\[([^\]]+)\]\(([^)\s]+)\)`)

// readContents makes the navigation of the table of contents: a heading of the second level is a part, and each item of a list
// below it that begins with a link to a document is a page. The pages of the API's reference are the last part.
func (s *Site) readContents(source string) error {
	home := s.pages[Base]
	if home == nil {
		return fmt.Errorf("there is no %s", contentsFile)
	}
	s.Parts = []Part{{Pages: []*Page{home}}}
	home.Part = "start"
	for line := range strings.Lines(source) {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			s.Parts = append(s.Parts, Part{Title: strings.TrimSpace(title)})
			continue
		}
		match := contentsLink.FindStringSubmatch(line)
		if match == nil {
			continue
		}
		target, _, _ := strings.Cut(s.resolve(home, match[2]), "#")
		p, last := s.pages[target], &s.Parts[len(s.Parts)-1]
		if p == nil || p.Part != "" {
			continue
		}
		p.Part, p.Title = last.Title, strings.ReplaceAll(match[1], "`", "")
		last.Pages = append(last.Pages, p)
	}
	api := Part{Title: "API reference"}
	for _, made := range reference.Pages() {
		if p := s.pages[Base+"/"+made.Path]; p.Part == "" {
			p.Part = api.Title
			api.Pages = append(api.Pages, p)
		}
	}
	s.Parts = append(s.Parts, api)
	s.Parts = slices.DeleteFunc(s.Parts, func(p Part) bool { return len(p.Pages) == 0 })
	var before *Page
	for _, part := range s.Parts {
		for _, p := range part.Pages {
			if before != nil {
				before.Next, p.Previous = p, before
			}
			before = p
		}
	}
	return nil
}

// Shorts writes llms.txt: what there is to read, each page with its first sentence (llmstxt.org).
func (s *Site) Shorts() []byte {
	var out bytes.Buffer
	out.WriteString("# OffBlocks\n\n> An open, self-hosted platform for issuing payment cards that stablecoins in the cardholder's own " +
		"smart wallet fund. Each page below is Markdown. /docs/llms-full.txt has all of them in one file.\n")
	for _, part := range s.Parts {
		if part.Title != "" {
			fmt.Fprintf(&out, "\n## %s\n\n", part.Title)
		} else {
			out.WriteString("\n")
		}
		for _, p := range part.Pages {
			fmt.Fprintf(&out, "- [%s](%s)", p.Title, markdownPath(p.Path))
			if about := p.About(); about != "" {
				out.WriteString(": " + about)
			}
			out.WriteString("\n")
		}
	}
	return out.Bytes()
}

// All writes llms-full.txt: the pages of the navigation, one after the other.
func (s *Site) All() []byte {
	var out bytes.Buffer
	for _, part := range s.Parts {
		for _, p := range part.Pages {
			fmt.Fprintf(&out, "<!-- %s -->\n\n%s\n\n", p.Path, strings.TrimSpace(p.Source))
		}
	}
	return out.Bytes()
}

func markdownPath(at string) string {
	if at == Base {
		return Base + "/README.md"
	}
	return at + ".md"
}

// About is the first sentence of a page.
func (p *Page) About() string {
	for _, section := range p.Sections {
		if section.Text == "" {
			continue
		}
		first, _, _ := strings.Cut(section.Text, ". ")
		if runes := []rune(first); len(runes) > 200 {
			first = string(runes[:200]) + "…"
		}
		return strings.TrimSuffix(first, ".")
	}
	return ""
}

// Outline is what stands on the page: its headings of the second level, and those of the third where there are few. Empty: too
// little to find one's way in.
func (p *Page) Outline() []markdown.Heading {
	outline := p.headings(3)
	if len(outline) > 30 {
		outline = p.headings(2)
	}
	if len(outline) == 1 && len(p.headings(3)) > 1 { // one part that holds them all
		outline = p.headings(3)
	}
	if len(outline) < 2 {
		return nil
	}
	return outline
}

func (p *Page) headings(level int) (out []markdown.Heading) {
	for _, h := range p.Headings {
		if h.Level <= level {
			out = append(out, h)
		}
	}
	return out
}
