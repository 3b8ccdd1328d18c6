package docs

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/docs/markdown"
)

// Hit is a section that was found.
type Hit struct {
	Page    string `json:"page"`    // title of the page
	Section string `json:"section"` // title of the section; empty: the page's beginning
	URL     string `json:"url"`
	Before  string `json:"before"` // what stands before the word that was found
	Found   string `json:"found"`
	After   string `json:"after"`
	score   int
	place   int // in the index
}

// entry is a section in the index.
type entry struct {
	page    *Page
	section markdown.Section
	title   map[string]bool // words of the page's title, if this is the page's beginning
	heading map[string]bool // words of the headings above it
	words   map[string]int  // how often each word stands in it
}

// index is all sections, and all words in order.
type index struct {
	entries []entry
	words   []string         // sorted, so that those that begin alike stand together
	places  map[string][]int // the entries that a word stands in
}

// wordsOf are the words of a text in lower case. Names in snake_case, paths and decimals count whole and in parts.
func wordsOf(text string) []string {
	var out []string
	for _, field := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_'
	}) {
		out = append(out, field)
		if parts := strings.FieldsFunc(field, func(r rune) bool { return r == '_' }); len(parts) > 1 {
			out = append(out, parts...)
		}
	}
	return out
}

// makeIndex indexes the sections of pages.
func makeIndex(pages []*Page) index {
	ix := index{places: map[string][]int{}}
	for _, p := range pages {
		for _, section := range p.Sections {
			e := entry{page: p, section: section, heading: map[string]bool{}, words: map[string]int{}}
			for _, word := range wordsOf(p.Title + " " + section.Above + " " + section.Heading.Text) {
				e.heading[word] = true
				e.words[word]++
			}
			if section.Heading.Level <= 1 {
				e.title = map[string]bool{}
				for _, word := range wordsOf(p.Title) {
					e.title[word] = true
				}
			}
			for _, word := range wordsOf(section.Text) {
				e.words[word]++
			}
			for word := range e.words {
				ix.places[word] = append(ix.places[word], len(ix.entries))
			}
			ix.entries = append(ix.entries, e)
		}
	}
	ix.words = slices.Sorted(maps.Keys(ix.places))
	return ix
}

// Bounds of a search.
const (
	maxQuery = 200 // bytes that are read of a query
	maxHits  = 30
)

// Search finds the sections that have every word of the query, words that begin alike included. Pages whose titles have the
// words come first, and then sections whose headings have them.
func (s *Site) Search(query string) []Hit {
	if len(query) > maxQuery {
		query = strings.ToValidUTF8(query[:maxQuery], "")
	}
	words := wordsOf(query)
	if len(words) == 0 {
		return nil
	}
	scores := map[int]int{}
	for i, word := range words {
		found := s.index.score(word)
		if i == 0 {
			scores = found
			continue
		}
		for place := range scores {
			if more, ok := found[place]; ok {
				scores[place] += more
			} else {
				delete(scores, place)
			}
		}
	}
	hits := make([]Hit, 0, len(scores))
	for place, score := range scores {
		hit := s.index.entries[place].hit(words, score)
		hit.place = place
		hits = append(hits, hit)
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Or(b.score-a.score, a.place-b.place) })
	return hits[:min(len(hits), maxHits)]
}

// score says where a word stands, or one that begins with it, and how much that counts.
func (ix *index) score(word string) map[int]int {
	scores := map[int]int{}
	from, _ := slices.BinarySearch(ix.words, word)
	for _, found := range ix.words[from:] {
		if !strings.HasPrefix(found, word) {
			break
		}
		weight := 1
		if found == word {
			weight = 3
		}
		for _, place := range ix.places[found] {
			e := &ix.entries[place]
			score := weight * min(e.words[found], 3)
			if e.heading[found] {
				score += 10 * weight
			}
			if e.title[found] {
				score += aboutIt
			}
			if e.page.Part == "" {
				score = (score + 1) / 2 // what is not in the navigation is for who knows it
			}
			scores[place] = max(scores[place], score)
		}
	}
	return scores
}

// aboutIt is how much it counts that a whole page is about a word: more than any section of another page that has it.
const aboutIt = 50

// contextOfHit is how many bytes are shown on each side of what was found.
const contextOfHit = 90

func (e *entry) hit(words []string, score int) Hit {
	h := Hit{Page: e.page.Title, URL: e.page.Path, score: score}
	if e.section.Heading.Level > 1 {
		h.Section, h.URL = e.section.Heading.Text, e.page.Path+"#"+e.section.Heading.Anchor
		if e.section.Above != "" {
			h.Section = e.section.Above + " › " + h.Section
		}
	}
	text := e.section.Text
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		lower = text // offsets would differ
	}
	at, size := -1, 0
	for _, word := range words {
		if at = strings.Index(lower, word); at >= 0 {
			size = len(word)
			break
		}
	}
	if at < 0 {
		h.After = cut(text, 0, 2*contextOfHit)
		return h
	}
	h.Before, h.Found, h.After = cut(text, at-contextOfHit, at), text[at:at+size], cut(text, at+size, at+size+contextOfHit)
	return h
}

// cut is a part of a text, without half a character at its ends.
func cut(text string, from, until int) string {
	from, until = max(from, 0), min(until, len(text))
	for from < until && !utf8.RuneStart(text[from]) {
		from++
	}
	for until > from && until < len(text) && !utf8.RuneStart(text[until]) {
		until--
	}
	return text[from:until]
}
