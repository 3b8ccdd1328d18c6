package sanctions

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/internal/issuing"
)

var files = map[Format]string{
	OFACSDN: "sdn.xml", OFACAdvanced: "sdn-advanced.xml", UKList: "uk-sanctions-list.xml", UKOFSI: "ConList.xml", EUFSF: "eu-fsf.xml",
}

func readFile(t testing.TB, f Format) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", files[f]))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func parseAll(text []byte, f Format) (list []issuing.SanctionsEntry, h Header, err error) {
	h, err = Parse(bytes.NewReader(text), f, func(e issuing.SanctionsEntry) error {
		list = append(list, e)
		return nil
	})
	return list, h, err
}

func TestEachFormatIsReadAsItIsPublished(t *testing.T) {
	t.Parallel()
	for f, want := range map[Format]struct {
		version string
		entries []issuing.SanctionsEntry
	}{
		OFACSDN: {"09/23/2026", []issuing.SanctionsEntry{
			{ID: "90001", Kind: "individual", Names: []string{"Aiman Test AL-KHAYALI", "Ayman KHAYALI", "THE INVENTED"},
				Addresses: []issuing.ListedAddress{{Currency: "XBT", Address: "1TestOnlyTestOnlyTestOnlyTestOnly12"},
					{Currency: "ETH", Address: "0x00000000000000000000000000000000DeadBeef"}},
				Details: "SDGT, CYBER2; born 19 Jun 1951"},
			{ID: "90002", Kind: "entity", Names: []string{"INVENTED TRADING LLC"}, Details: "CYBER2",
				Addresses: []issuing.ListedAddress{{Currency: "USDT", Address: "0x00000000000000000000000000000000CafeF00d"}}},
			{ID: "90003", Kind: "vessel", Names: []string{"MV NOWHERE"}, Details: "IRAN"},
		}},
		OFACAdvanced: {"2026-9-23", []issuing.SanctionsEntry{
			{ID: "90001", Kind: "individual", Names: []string{"AL-KHAYALI Aiman Test", "THE INVENTED"},
				Addresses: []issuing.ListedAddress{{Currency: "XBT", Address: "1TestOnlyTestOnlyTestOnlyTestOnly12"},
					{Currency: "ETH", Address: "0x00000000000000000000000000000000DeadBeef"}},
				Details: "born 1951-6-19"},
			{ID: "90003", Kind: "vessel", Names: []string{"MV NOWHERE"}},
		}},
		UKList: {"24/09/2026", []issuing.SanctionsEntry{
			{ID: "TST0001", Kind: "individual", Names: []string{"Łukasz Jan WYMYŚLONY", "Lukas Vymyshleny", "Лукаш Вымышленный"},
				Addresses: []issuing.ListedAddress{{Currency: "EVM", Address: "0x000000000000000000000000000000000000bAD1"}},
				Details:   "The Test (Sanctions) Regulations 2020; born dd/mm/1970"},
			{ID: "TST0002", Kind: "entity", Names: []string{"Invented Bank PJSC"}, Details: "The Test (Sanctions) Regulations 2020"},
		}},
		UKOFSI: {"2026-01-27T00:00:00", []issuing.SanctionsEntry{
			{ID: "99001/…", Kind: "individual", Names: []string{"Łukasz Jan WYMYŚLONY"}, Details: "Test; born 00/00/1970"},
			{ID: "99002/…", Kind: "entity", Names: []string{"Invented Bank PJSC"}, Details: "Test"},
			{ID: "99001/…", Kind: "individual", Names: []string{"Lukas Vymyshleny"}, Details: "Test"},
		}},
		EUFSF: {"2026-09-22T16:00:11.000+02:00", []issuing.SanctionsEntry{
			{ID: "9001", Kind: "individual", Names: []string{"Zoë O'Imaginaire", "Zoe Anne Oimaginaire"}, Details: "TST; born 1980-02-03 or 1981"},
			{ID: "9002", Kind: "entity", Names: []string{"Société Inventée"}},
		}},
	} {
		got, h, err := parseAll(readFile(t, f), f)
		if err != nil || h.Version != want.version || h.Entries != len(want.entries) || h.PublishedAt.Year() != 2026 {
			t.Errorf("%s: %+v, %v", f, h, err)
		}
		for i := range got {
			if f == UKOFSI {
				group, _, _ := strings.Cut(got[i].ID, "/")
				got[i].ID = group + "/…"
			}
		}
		if diff := cmp.Diff(want.entries, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", f, diff)
		}
	}
}

func TestAListThatIsNotWholeIsRefused(t *testing.T) {
	t.Parallel()
	for f := range files {
		text := readFile(t, f)
		for _, at := range []int{0, len(text) / 3, len(text) / 2, len(text) - 10} {
			if _, _, err := parseAll(text[:at], f); err == nil || !strings.Contains(err.Error(), "cut off") && !strings.Contains(err.Error(), "XML") {
				t.Errorf("%s cut off at %d: %v", f, at, err)
			}
		}
		other := OFACSDN
		if f == OFACSDN {
			other = EUFSF
		}
		if _, _, err := parseAll(text, other); err == nil || !strings.Contains(err.Error(), "it is no "+string(other)) {
			t.Errorf("%s read as %s: %v", f, other, err)
		}
	}
	for name, c := range map[string]struct{ text, says string }{
		"an empty list":   {`<sdnList></sdnList>`, "has no entry"},
		"an entry twice":  {`<sdnList><sdnEntry><uid>1</uid><lastName>A</lastName></sdnEntry><sdnEntry><uid>1</uid><lastName>B</lastName></sdnEntry></sdnList>`, "is there twice"},
		"a nameless one":  {`<sdnList><sdnEntry><uid>1</uid></sdnEntry></sdnList>`, "no id or no name"},
		"no date":         {`<sdnList><Publish_Date>soon</Publish_Date></sdnList>`, `the date "soon" cannot be read`},
		"a page of HTML":  {`<!DOCTYPE html><html><body>Sorry</body></html>`, "its root is <html>"},
		"an endless name": {`<sdnList><sdnEntry><lastName>` + strings.Repeat("a", maxEntry+100_000), "longer than"},
	} {
		if _, _, err := parseAll([]byte(c.text), OFACSDN); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %s", name, err, c.says)
		}
	}
}

func FuzzAListNeverBreaksItsReader(f *testing.F) {
	for format := range files {
		f.Add(string(format), readFile(f, format))
	}
	f.Fuzz(func(t *testing.T, format string, text []byte) {
		list, h, err := parseAll(text, Format(format))
		if err == nil && h.Entries != len(list) {
			t.Errorf("%d entries are taken, and %d counted", len(list), h.Entries)
		}
		for _, e := range list {
			if e.ID == "" || len(e.Names) == 0 {
				t.Errorf("an entry without id or name: %+v", e)
			}
		}
	})
}

func TestAListThatDoesNotExplainItsWordsIsRefused(t *testing.T) {
	t.Parallel()
	text := string(readFile(t, OFACAdvanced))
	for old, want := range map[string]string{
		`<FeatureType ID="345"`: `a feature of the type "345"`, `<PartySubType ID="1"`: `is of the type "1"`,
	} {
		_, _, err := parseAll([]byte(strings.Replace(text, old, strings.Replace(old, `ID="`, `ID="9`, 1), 1)), OFACAdvanced)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("without %s: %v", old, err)
		}
	}
}
