package sanctions

import (
	"fmt"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// index finds the names of listed persons that are like another.
type index struct {
	list    string
	entries []indexedEntry
	names   []indexedName
	words   [][]rune       // every word of a name, once
	wordIDs map[string]int // places in words
	uses    [][]int32      // places in names, by word
}

type indexedEntry struct{ id, details string }

type indexedName struct {
	entry int32
	text  string
	words []int32
}

func newIndex(list string) *index { return &index{list: list, wordIDs: map[string]int{}} }

// add takes the names of an entry. Only persons are compared with persons.
func (x *index) add(e issuing.SanctionsEntry) {
	if e.Kind != "individual" {
		return
	}
	x.entries = append(x.entries, indexedEntry{e.ID, e.Details})
	for _, text := range e.Names {
		n := indexedName{entry: int32(len(x.entries) - 1), text: text} // #nosec G115 -- lists have thousands
		for _, word := range Fold(text) {
			id, known := x.wordIDs[word]
			if !known {
				id = len(x.words)
				x.wordIDs[word] = id
				x.words = append(x.words, []rune(word))
				x.uses = append(x.uses, nil)
			}
			n.words = append(n.words, int32(id)) // #nosec G115 -- likewise
			if uses := x.uses[id]; len(uses) == 0 || uses[len(uses)-1] != int32(len(x.names)) {
				x.uses[id] = append(uses, int32(len(x.names))) // #nosec G115 -- likewise
			}
		}
		if len(n.words) > 0 {
			x.names = append(x.names, n)
		}
	}
}

// match finds the entries that a name is like, at least so much, the most alike first. Of an entry it gives the name that is most
// alike.
func (x *index) match(name string, atLeast int) (found []issuing.ListMatch) {
	folded := Fold(name)
	if len(folded) == 0 {
		return nil
	}
	asked := runes(folded)
	best := map[int32]issuing.ListMatch{}
	for _, place := range x.candidates(asked) {
		n := x.names[place]
		words := make([][]rune, len(n.words))
		for i, id := range n.words {
			words[i] = x.words[id]
		}
		score, pairs := compare(asked, words)
		if score < atLeast || int64(score) <= best[n.entry].Score {
			continue
		}
		best[n.entry] = issuing.ListMatch{
			List: x.list, EntryID: x.entries[n.entry].id, Kind: issuing.MatchName, Listed: n.text, Screened: name,
			Score: int64(score), Explanation: explain(asked, words, pairs, x.entries[n.entry].details),
		}
	}
	for _, m := range best {
		found = append(found, m)
	}
	slices.SortFunc(found, func(a, b issuing.ListMatch) int {
		if a.Score != b.Score {
			return int(b.Score - a.Score)
		}
		return strings.Compare(a.EntryID, b.EntryID)
	})
	return found
}

// candidates are the places of names that have at least one word in common, of those with more than two letters where the
// name has one.
func (x *index) candidates(asked [][]rune) []int32 {
	longEnough := slices.ContainsFunc(asked, func(word []rune) bool { return len(word) > 2 })
	seen := map[int32]bool{}
	var places []int32
	for _, word := range asked {
		if longEnough && len(word) <= 2 {
			continue
		}
		for id, other := range x.words {
			if 2*len(word) < len(other) || 2*len(other) < len(word) || jaroWinkler(word, other) < alike {
				continue
			}
			for _, place := range x.uses[id] {
				if !seen[place] {
					seen[place] = true
					places = append(places, place)
				}
			}
		}
	}
	return places
}

func explain(asked, listed [][]rune, pairs []pair, details string) string {
	parts := make([]string, len(pairs))
	for i, p := range pairs {
		if p.score == 1000 {
			parts[i] = string(asked[p.a]) + " is the same"
		} else {
			parts[i] = fmt.Sprintf("%s is like %s (%d.%d %%)", string(asked[p.a]), string(listed[p.b]), p.score/10, p.score%10)
		}
	}
	slices.Sort(parts)
	if rest := len(asked) - len(pairs); rest > 0 {
		parts = append(parts, fmt.Sprintf("%d of the customer's words are not in the listing", rest))
	}
	if rest := len(listed) - len(pairs); rest > 0 {
		parts = append(parts, fmt.Sprintf("%d of the listing's words are not in the name", rest))
	}
	text := strings.Join(parts, ", ")
	if details != "" {
		text += ". The list says: " + details
	}
	return text
}
