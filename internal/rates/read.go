package rates

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

var errNothing = errors.New("there is no rate in it")

// Between these a number of units of one currency that buy one of another is believed.
var (
	leastBelieved = decimal.New(1, -6)
	mostBelieved  = decimal.New(1, 9)
)

var (
	plainDecimal = regexp.MustCompile(`^[0-9]{1,12}(\.[0-9]{1,12})?$`)
	currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)
)

func checkBelievable(code string, value decimal.Decimal) error {
	switch _, known := issuing.CurrencyExponent(code); {
	case !known:
		return fmt.Errorf("%q is not a currency of ISO 4217", code)
	case value.LessThan(leastBelieved) || value.GreaterThan(mostBelieved):
		return fmt.Errorf("%s for %s is not believed: rates are between %s and %s", value, code, leastBelieved, mostBelieved)
	}
	return nil
}

func parseRate(code, text string) (decimal.Decimal, error) {
	if !plainDecimal.MatchString(text) {
		return decimal.Zero, fmt.Errorf("%.40q for %.10s is not a plain decimal above zero", text, code)
	}
	return decimal.NewFromString(text)
}

// ecbSource names the bank as a source of rates.
const ecbSource = "ecb"

// ecbDocument is the bank's document: a GESMES envelope with one cube for the day, of a cube for each currency.
type ecbDocument struct {
	XMLName xml.Name `xml:"http://www.gesmes.org/xml/2002-08-01 Envelope"`
	Days    []struct {
		Date  string `xml:"time,attr"`
		Rates []struct {
			Currency string `xml:"currency,attr"`
			Rate     string `xml:"rate,attr"`
		} `xml:"http://www.ecb.int/vocabulary/2002-08-01/eurofxref Cube"`
	} `xml:"http://www.ecb.int/vocabulary/2002-08-01/eurofxref Cube>Cube"`
}

// ParseECB reads the European Central Bank's daily reference rates (eurofxref-daily.xml): how many units of each
// currency one euro buys, set on a date. Whatever is not exactly that is an error. Currencies that ISO 4217 does not
// know (any more) are left out.
func ParseECB(document []byte) (*Table, error) {
	if bytes.Contains(document, []byte("<!DOCTYPE")) || bytes.Contains(document, []byte("<!ENTITY")) {
		return nil, errors.New("it defines entities, which the bank's rates do not")
	}
	var e ecbDocument
	d := xml.NewDecoder(bytes.NewReader(document))
	if err := d.Decode(&e); err != nil {
		return nil, fmt.Errorf("it is not the bank's XML: %w", err)
	}
	if err := requireEnd(d); err != nil {
		return nil, err
	}
	if len(e.Days) != 1 {
		return nil, fmt.Errorf("it has the rates of %d days; one is wanted, as in eurofxref-daily.xml", len(e.Days))
	}
	day := e.Days[0]
	at, err := time.Parse(time.DateOnly, day.Date)
	if err != nil {
		return nil, fmt.Errorf("%.40q is not a date", day.Date)
	}
	t := &Table{source: ecbSource, at: at, ages: true, per: map[string]decimal.Decimal{"EUR": decimal.New(1, 0)}}
	for _, r := range day.Rates {
		if !currencyCode.MatchString(r.Currency) {
			return nil, fmt.Errorf("%.40q is not the code of a currency", r.Currency)
		}
		value, err := parseRate(r.Currency, r.Rate)
		if err != nil {
			return nil, err
		}
		if _, known := issuing.CurrencyExponent(r.Currency); !known {
			continue
		}
		if _, twice := t.per[r.Currency]; twice {
			return nil, fmt.Errorf("%s is in it twice", r.Currency)
		}
		if err := checkBelievable(r.Currency, value); err != nil {
			return nil, err
		}
		t.per[r.Currency] = value
	}
	if len(t.per) == 1 {
		return nil, errNothing
	}
	return t, nil
}

// requireEnd refuses what follows the document's end, other than white space and comments.
func requireEnd(d *xml.Decoder) error {
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("it goes on after its end: %w", err)
		}
		switch part := token.(type) {
		case xml.Comment:
			continue
		case xml.CharData:
			if len(bytes.TrimSpace(part)) == 0 {
				continue
			}
		}
		return errors.New("it goes on after its end")
	}
}

// ParseFixed reads fixed rates: a JSON object of what one unit of each currency is worth, as decimals in strings, in
// any unit that all are measured in. {"USD": "1", "EUR": "1.08"} says that a euro buys 1.08 dollars. at is when they
// were set.
func ParseFixed(document []byte, at time.Time) (*Table, error) {
	d := json.NewDecoder(bytes.NewReader(document))
	if token, err := d.Token(); err != nil || token != json.Delim('{') {
		return nil, errors.New(`it is not a JSON object such as {"USD": "1", "EUR": "1.08"}`)
	}
	worth := map[string]decimal.Decimal{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, fmt.Errorf("it is not JSON: %w", err)
		}
		var text string
		if err := d.Decode(&text); err != nil {
			return nil, fmt.Errorf("what %.10s is worth must be a decimal in a string: %w", name, err)
		}
		code, _ := name.(string)
		if _, twice := worth[code]; twice {
			return nil, fmt.Errorf("%.10s is in it twice", code)
		}
		if worth[code], err = parseRate(code, text); err != nil {
			return nil, err
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, fmt.Errorf("it is not JSON: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("it goes on after its end")
	}
	return Fixed(worth, at)
}
