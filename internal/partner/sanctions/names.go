package sanctions

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// withoutMarks are Latin letters that no decomposition takes apart.
var withoutMarks = strings.NewReplacer(
	"ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ŋ", "n",
)

// maxTokens is how many words of a name are compared.
const maxTokens = 24

// Fold takes a name apart into words as names are compared: in lower case, without marks and punctuation. Letters of other
// scripts stay as they are: nothing is transliterated.
func Fold(name string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '`' || r == 'ʼ' || r == '.':
			// O'Brien is Obrien, and A. B. is a b: a full stop is followed by a space, or stands inside an abbreviation.
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(withoutMarks.Replace(b.String()))
	return words[:min(len(words), maxTokens)]
}

// jaroWinkler tells how alike two words are, in thousandths: Jaro's measure, raised for a common beginning of up to four
// letters by a tenth of what is missing each.
func jaroWinkler(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	window := max(max(len(a), len(b))/2-1, 0)
	ofA, ofB := make([]bool, len(a)), make([]bool, len(b))
	matched := 0
	for i, r := range a {
		for j := max(0, i-window); j < min(len(b), i+window+1); j++ {
			if !ofB[j] && b[j] == r {
				ofA[i], ofB[j] = true, true
				matched++
				break
			}
		}
	}
	if matched == 0 {
		return 0
	}
	moved, j := 0, 0
	for i := range a {
		if !ofA[i] {
			continue
		}
		for !ofB[j] {
			j++
		}
		if a[i] != b[j] {
			moved++
		}
		j++
	}
	jaro := (1000*matched/len(a) + 1000*matched/len(b) + 1000*(2*matched-moved)/(2*matched)) / 3
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return jaro + prefix*(1000-jaro)/10
}

// alike is how alike two words must be to be taken for the same, in thousandths.
const alike = 850

// pair is a word of one name that is taken for a word of another.
type pair struct {
	a, b  int // places in the names
	score int
}

// compare tells how alike two names are, in thousandths, and which of their words are taken for each other. The order of words
// says nothing. Each word counts by its letters. A name that is all in the other, which has further words, loses little;
// one word alone is no name, and must be all of the other.
func compare(a, b [][]rune) (score int, pairs []pair) {
	for i := range a {
		for j := range b {
			if s := jaroWinkler(a[i], b[j]); s >= alike {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	pairs = bestPairs(pairs)
	var coveredA, coveredB int
	for _, p := range pairs {
		coveredA += len(a[p.a]) * p.score
		coveredB += len(b[p.b]) * p.score
	}
	lettersA, lettersB := letters(a), letters(b)
	if lettersA == 0 || lettersB == 0 {
		return 0, nil
	}
	short, long := coveredA/lettersA, coveredB/lettersB
	if lettersA > lettersB {
		short, long = long, short
	}
	if min(len(a), len(b)) == 1 && max(len(a), len(b)) > 1 {
		return long, pairs
	}
	return (85*short + 15*long) / 100, pairs
}

// bestPairs keeps the best pairs in which no word is twice.
func bestPairs(pairs []pair) (kept []pair) {
	usedA, usedB := map[int]bool{}, map[int]bool{}
	for {
		best := -1
		for i, p := range pairs {
			if !usedA[p.a] && !usedB[p.b] && (best < 0 || p.score > pairs[best].score) {
				best = i
			}
		}
		if best < 0 {
			return kept
		}
		usedA[pairs[best].a], usedB[pairs[best].b] = true, true
		kept = append(kept, pairs[best])
	}
}

func letters(name [][]rune) (n int) {
	for _, word := range name {
		n += len(word)
	}
	return n
}

func runes(words []string) [][]rune {
	out := make([][]rune, len(words))
	for i, word := range words {
		out[i] = []rune(word)
	}
	return out
}
