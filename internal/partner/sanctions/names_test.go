package sanctions

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestNamesAreFoldedWithoutMarks(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Łukasz WYMYŚLONY": "lukasz wymyslony", "Zoë O'Imaginaire": "zoe oimaginaire", "AL-KHAYALI, Aiman": "al khayali aiman",
		"Straße  Ærø": "strasse aero", "Лукаш": "лукаш", "": "", "--": "", "J. R. Test": "j r test", "İpek Işık": "ipek isik",
	} {
		if got := strings.Join(Fold(name), " "); got != want {
			t.Errorf("%q is folded to %q, want %q", name, got, want)
		}
	}
}

// Figures of Winkler's paper of 1990, table of names, to three digits.
func TestWordsAreAlikeAsWinklerHasIt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"martha", "marhta", 961}, {"dwayne", "duane", 840}, {"dixon", "dicksonx", 813}, {"jones", "johnson", 832},
		{"abc", "abc", 1000}, {"abc", "xyz", 0}, {"", "abc", 0},
	} {
		for _, got := range []int{jaroWinkler([]rune(c.a), []rune(c.b)), jaroWinkler([]rune(c.b), []rune(c.a))} {
			if got < c.want-2 || got > c.want+2 {
				t.Errorf("%s and %s: %d, want %d", c.a, c.b, got, c.want)
			}
		}
	}
}

func testIndex(t *testing.T) *index {
	t.Helper()
	x := newIndex("test")
	for f := range files {
		list, _, err := parseAll(readFile(t, f), f)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			e.ID = string(f) + ":" + e.ID
			x.add(e)
		}
	}
	return x
}

func TestNamesThatAreAlikeAreFoundAndOthersAreNot(t *testing.T) {
	t.Parallel()
	x := testIndex(t)
	for name, want := range map[string]string{
		"Aiman Test Al-Khayali": "ofac-sdn:90001", "Al Khayali, Ayman": "ofac-sdn:90001", "AYMAN KHAYALY": "ofac-sdn:90001",
		"Aiman Khayali": "ofac-sdn:90001", "Lukasz Wymyslony": "uk-sanctions-list:TST0001", "Łukasz Jan Wymyślony": "uk-sanctions-list:TST0001",
		"Лукаш Вымышленный": "uk-sanctions-list:TST0001", "Zoe OImaginaire": "eu-fsf:9001", "Zoe A. Oimaginaire": "eu-fsf:9001",
		"Aiman Test": "ofac-sdn:90001", "Ada Lovelace": "", "Khayali": "", "Ayman Haddad": "", "Lukas Novak": "", "Zoe Martin": "",
		"Invented Trading": "", "MV Nowhere": "", "": "",
	} {
		found := x.match(name, 900)
		ids := []string{}
		for _, m := range found {
			ids = append(ids, m.EntryID)
		}
		if (want == "") != (len(found) == 0) || want != "" && !slices.Contains(ids, want) {
			t.Errorf("%q is found as %v, want %q", name, found, want)
		}
	}
	found := x.match("Aiman Khayaly", 900)
	of := slices.IndexFunc(found, func(m issuing.ListMatch) bool { return m.EntryID == "ofac-sdn:90001" })
	if of < 0 {
		t.Fatalf("%+v", found)
	}
	m := found[of]
	if m.Listed != "Ayman KHAYALI" && m.Listed != "Aiman Test AL-KHAYALI" || m.Kind != issuing.MatchName || m.Screened != "Aiman Khayaly" ||
		!strings.Contains(m.Explanation, "khayaly is like khayali (") || !strings.Contains(m.Explanation, "The list says: SDGT, CYBER2; born 19 Jun 1951") {
		t.Errorf("%+v", m)
	}
}

func TestTheOrderOfWordsSaysNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-e]{1,8}`)
		a, b := runes(rapid.SliceOfN(word, 1, 5).Draw(t, "a")), runes(rapid.SliceOfN(word, 1, 5).Draw(t, "b"))
		score, _ := compare(a, b)
		if score < 0 || score > 1000 {
			t.Fatalf("the score is %d", score)
		}
		if same, _ := compare(a, a); same != 1000 {
			t.Fatalf("a name is like itself by %d", same)
		}
		turned := slices.Clone(a)
		slices.Reverse(turned)
		if same, _ := compare(a, turned); same != 1000 {
			t.Fatalf("turned around it is like itself by %d", same)
		}
	})
}
