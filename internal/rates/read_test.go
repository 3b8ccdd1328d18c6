package rates_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/rates"
)

// dailyDocument is the bank's file of Maundy Thursday, 2 April 2026.
func dailyDocument(t interface{ Fatal(args ...any) }) string {
	text, err := os.ReadFile("testdata/eurofxref-daily.xml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheBanksFileIsRead(t *testing.T) {
	t.Parallel()
	table, err := rates.ParseECB([]byte(dailyDocument(t)))
	if err != nil {
		t.Fatal(err)
	}
	for pair, want := range map[string]string{
		"EUR/USD": "1.0825", "EUR/JPY": "162.38", "EUR/EUR": "1",
		"USD/EUR": "0.92378752887",      // 1 / 1.0825
		"GBP/USD": "1.2688570323",       // 1.0825 / 0.85313
		"IDR/GBP": "0.0000495961119783", // ten digits after the zeros
		"EUR/ZZZ": "", "KWD/EUR": "",
	} {
		base, quote, _ := strings.Cut(pair, "/")
		r, ok := table.Rate(base, quote)
		if ok != (want != "") || ok && r.Value.String() != want {
			t.Errorf("%s is %s, %t, want %s", pair, r.Value, ok, want)
		}
		if ok && (r.Source != "ecb" || !r.At.Time().Equal(time.Date(2026, 4, 2, 0, 0, 0, 0, time.UTC))) {
			t.Errorf("%s is of %s, %s", pair, r.Source, r.At.Time())
		}
	}
}

func TestWhatIsNotTheBanksFileIsRefused(t *testing.T) {
	t.Parallel()
	good := dailyDocument(t)
	replaced := func(old, with string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("%q is not in the file", old)
		}
		return strings.Replace(good, old, with, 1)
	}
	laughs := `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">`
	for i := range 9 {
		laughs += fmt.Sprintf(`<!ENTITY lol%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&lol%d;", i), 10))
	}
	for name, document := range map[string]string{
		"nothing":            "",
		"no XML":             "502 Bad Gateway",
		"a page":             "<html><body>Please sign in</body></html>",
		"JSON":               `{"USD": "1.08"}`,
		"truncated":          good[:len(good)/2],
		"the end cut off":    strings.TrimSuffix(good, "</gesmes:Envelope>\n"),
		"another root":       strings.ReplaceAll(good, "gesmes:Envelope", "gesmes:Parcel"),
		"another vocabulary": strings.ReplaceAll(good, "2002-08-01/eurofxref", "2042-08-01/eurofxref"),
		"no day":             `<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"/>`,
		"two days":           replaced("</Cube>\n	</Cube>", "</Cube><Cube time='2026-04-01'/></Cube>"),
		"no date":            replaced("2026-04-02", "yesterday"),
		"an impossible date": replaced("2026-04-02", "2026-02-30"),
		"no rates":           good[:strings.Index(good, "<Cube currency")] + "</Cube></Cube></gesmes:Envelope>",
		"zero":               replaced("1.0825", "0"),
		"zeros":              replaced("1.0825", "0.0000"),
		"negative":           replaced("1.0825", "-1.0825"),
		"an exponent":        replaced("1.0825", "1e3"),
		"not a number":       replaced("1.0825", "NaN"),
		"infinite":           replaced("1.0825", "Inf"),
		"a comma":            replaced("1.0825", "1,0825"),
		"absurdly large":     replaced("1.0825", "10000000000"),
		"absurdly small":     replaced("1.0825", "0.0000000001"),
		"endless digits":     replaced("1.0825", "1."+strings.Repeat("3", 100_000)),
		"no rate":            replaced(" rate='1.0825'", ""),
		"no currency":        replaced("currency='USD'", ""),
		"a lower case code":  replaced("'USD'", "'usd'"),
		"a currency twice":   replaced("'JPY'", "'USD'"),
		"euros for a euro":   replaced("'JPY'", "'EUR'"),
		"more after the end": good + "<more/>",
		"text after the end": good + "more",
		"a billion laughs":   laughs + `]><gesmes:Envelope>&lol9;</gesmes:Envelope>`,
		"an entity": strings.Replace(
			replaced("1.0825", "&rate;"), "<gesmes", "<!DOCTYPE x [<!ENTITY rate \"1.0825\">]><gesmes", 1,
		),
		"a file's content": strings.Replace(
			replaced("1.0825", "&f;"), "<gesmes", `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><gesmes`, 1,
		),
		"another encoding": replaced("UTF-8", "EBCDIC"),
		"deep":             strings.Repeat("<a>", 300_000),
		"bytes":            "\x00\xff\xfe",
	} {
		if table, err := rates.ParseECB([]byte(document)); err == nil || table != nil {
			t.Errorf("%s is taken for the bank's file", name)
		} else if len(err.Error()) > 300 {
			t.Errorf("%s: a complaint of %d characters", name, len(err.Error()))
		}
	}
}

func TestFixedRatesAreReadStrictly(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	table, err := rates.ParseFixed([]byte(` {"USD": "1", "EUR": "1.08", "JPY": "0.0067"} `), at)
	if err != nil {
		t.Fatal(err)
	}
	for pair, want := range map[string]string{
		"EUR/USD": "1.08", "USD/EUR": "0.92592592593", "JPY/USD": "0.0067", "USD/JPY": "149.2537313433", "USD/GBP": "",
	} {
		base, quote, _ := strings.Cut(pair, "/")
		r, ok := table.Rate(base, quote)
		if ok != (want != "") ||
			ok && (r.Value.String() != want || r.Source != "fixed" || r.At != issuing.At(at) || r.ValidUntil != 0) {
			t.Errorf("%s is %+v, %t, want %s", pair, r, ok, want)
		}
	}
	for _, document := range []string{
		``, `{}`, `[]`, `null`, `"USD"`, `{"USD": 1}`, `{"USD": null}`, `{"USD": "1"`, `{"USD": "1",}`, `{"USD": "1"} x`,
		`{"USD": "1"}{"EUR": "1"}`,
		`{"USD": "1", "USD": "2"}`, `{"USD": "0"}`, `{"USD": "-1"}`, `{"USD": "1e3"}`, `{"USD": ""}`, `{"usd": "1"}`,
		`{"USDC": "1"}`, `{"XAU": "1"}`,
		`{"USD": {"worth": "1"}}`, `{"USD": "99999999999"}`, `{"USD": "0.00000001"}`, `{"error": "not found"}`,
	} {
		if table, err := rates.ParseFixed([]byte(document), at); err == nil || table != nil {
			t.Errorf("%s is taken for rates", document)
		}
	}
}

func TestCrossRatesAreHalfEvenWithTenDigits(t *testing.T) {
	t.Parallel()
	at := time.Unix(0, 0)
	rapid.Check(t, func(t *rapid.T) {
		worth := func(name string) decimal.Decimal {
			return decimal.New(rapid.Int64Range(1, 1e6).Draw(t, name), -rapid.Int32Range(-3, 6).Draw(t, name+"'s digits"))
		}
		a, b := worth("a"), worth("b")
		table, err := rates.Fixed(map[string]decimal.Decimal{"USD": a, "EUR": b}, at)
		if err != nil {
			t.Fatal(err)
		}
		r, ok := table.Rate("USD", "EUR")
		if !ok || !r.Value.IsPositive() {
			t.Fatalf("%s of %s: %+v, %t", a, b, r, ok)
		}
		digits := -r.Value.Exponent()
		off := a.Sub(r.Value.Mul(b)).Abs().Mul(decimal.New(2, 0))
		step := b.Shift(-digits)
		even := r.Value.Shift(digits).Mod(decimal.New(2, 0)).IsZero()
		if !off.IsZero() && (off.GreaterThan(step) || off.Equal(step) && !even) {
			t.Fatalf("%s / %s is not %s", a, b, r.Value)
		}
		// Wrong by less than five parts in a hundred thousand million, whatever the sizes.
		if r.Value.Mul(b).Sub(a).Abs().GreaterThan(a.Shift(-10)) {
			t.Fatalf("%s / %s is only about %s", a, b, r.Value)
		}
	})
}

func TestHalvesGoToTheEvenDigit(t *testing.T) {
	t.Parallel()
	for worth, want := range map[string]string{
		"1.000000000005": "1", "1.000000000015": "1.00000000002", "1.000000000025": "1.00000000002",
		"1.000000000016": "1.00000000002", "1.000000000014": "1.00000000001",
	} {
		table, err := rates.ParseFixed([]byte(`{"EUR": "`+worth+`", "USD": "1"}`), time.Unix(0, 0))
		if err != nil {
			t.Fatal(err)
		}
		if r, ok := table.Rate("EUR", "USD"); !ok || r.Value.String() != want {
			t.Errorf("%s became %s, want %s", worth, r.Value, want)
		}
	}
}

func FuzzECB(f *testing.F) {
	f.Add(dailyDocument(f))
	f.Add("")
	f.Add("<html/>")
	f.Fuzz(func(t *testing.T, document string) {
		table, err := rates.ParseECB([]byte(document))
		if (table == nil) == (err == nil) {
			t.Fatalf("%v, %v", table, err)
		}
		if err != nil {
			return
		}
		r, ok := table.Rate("EUR", "EUR")
		if !ok || r.Value.String() != "1" || r.Source != "ecb" || r.At.Time() != r.At.Time().Truncate(24*time.Hour) {
			t.Fatalf("a euro is worth %+v", r)
		}
		for _, code := range []string{"USD", "JPY", "GBP", "IDR", "ZZZ"} {
			there, ok := table.Rate("EUR", code)
			back, okBack := table.Rate(code, "EUR")
			if ok != okBack || ok && (!there.Value.IsPositive() || !back.Value.IsPositive()) {
				t.Fatalf("%s: %+v and %+v", code, there, back)
			}
			if ok && code == "ZZZ" {
				t.Fatal("ZZZ is taken for a currency")
			}
		}
	})
}
