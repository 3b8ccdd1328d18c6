package sanctions

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Format is the form in which a publisher gives a list out.
type Format string

// The formats.
const (
	OFACAdvanced Format = "ofac-sdn-advanced" // OFAC's SDN_ADVANCED.XML, of the same persons
	OFACSDN      Format = "ofac-sdn"          // OFAC's sdn.xml, of the Specially Designated Nationals
	UKList       Format = "uk-sanctions-list" // the UK Sanctions List of the FCDO, in XML
	UKOFSI       Format = "uk-ofsi"           // OFSI's consolidated list, ConList.xml in the format of 2022; frozen in January 2026
	EUFSF        Format = "eu-fsf"            // the EU's consolidated list, xmlFullSanctionsList
	maxEntry            = 8 << 20             // bytes of one entry
)

// Header is what a list says of itself.
type Header struct {
	Version     string    // the publisher's date as it is written there
	PublishedAt time.Time // zero: it says none
	Entries     int
}

// parser reads one format.
type parser struct {
	root  string // local names of elements
	entry string
	// read reads an entry. It is nil for one that says nothing or was there before.
	read func(d *xml.Decoder, start xml.StartElement, h *Header) (*issuing.SanctionsEntry, error)
	// head reads what stands outside entries.
	head func(d *xml.Decoder, start xml.StartElement, h *Header) error
}

// newParser makes what reads a list in a format, once.
func newParser(f Format) (parser, error) {
	switch f {
	case OFACSDN:
		return ofacParser(), nil
	case OFACAdvanced:
		return ofacAdvancedParser(), nil
	case UKList:
		return ukParser(), nil
	case UKOFSI:
		return ofsiParser(), nil
	case EUFSF:
		return euParser(), nil
	}
	return parser{}, fmt.Errorf("%q is no format of lists; there are %s, %s, %s, %s, %s", f, OFACSDN, OFACAdvanced, UKList,
		UKOFSI, EUFSF)
}

// Parse reads a list entry by entry, so that memory is bounded by the largest entry and not by the list. An error of take ends
// it. A list that is cut off, of another format or without an entry is an error; entries that were taken before are then
// worth nothing.
func Parse(r io.Reader, f Format, take func(issuing.SanctionsEntry) error) (Header, error) {
	var h Header
	p, err := newParser(f)
	if err != nil {
		return h, err
	}
	budget := &budgetReader{r: r, left: maxEntry}
	d := xml.NewDecoder(budget)
	root, ended, seen := "", false, map[string]bool{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && ended {
			break
		}
		if err != nil {
			return h, notAList(f, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			budget.left = maxEntry
			if root == "" {
				if root = t.Name.Local; root != p.root {
					return h, fmt.Errorf("it is no %s: its root is <%s>, and not <%s>", f, root, p.root)
				}
				if p.head != nil {
					err = p.head(d, t, &h)
				}
			} else if t.Name.Local == p.entry {
				err = p.take(d, t, &h, seen, take)
			} else if p.head != nil {
				err = p.head(d, t, &h)
			}
			if err != nil {
				return h, notAList(f, err)
			}
		case xml.EndElement:
			ended = ended || t.Name.Local == p.root
		}
	}
	if h.Entries == 0 {
		return h, fmt.Errorf("the %s has no entry", f)
	}
	return h, nil
}

func (p parser) take(
	d *xml.Decoder, start xml.StartElement, h *Header, seen map[string]bool, take func(issuing.SanctionsEntry) error,
) error {
	e, err := p.read(d, start, h)
	if err != nil || e == nil {
		return err
	}
	if e.ID == "" || len(e.Names) == 0 {
		return fmt.Errorf("entry %d has no id or no name", h.Entries+1)
	}
	if seen[e.ID] {
		return fmt.Errorf("the entry %s is there twice", e.ID)
	}
	seen[e.ID] = true
	h.Entries++
	return take(*e)
}

func notAList(f Format, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("the %s is cut off", f)
	}
	return fmt.Errorf("read the %s: %w", f, err)
}

// budgetReader refuses what would make a reader of XML hold more than an entry.
type budgetReader struct {
	r    io.Reader
	left int
}

func (b *budgetReader) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("an entry is longer than %d bytes", maxEntry)
	}
	n, err := b.r.Read(p)
	b.left -= n
	return n, err
}

// joined puts the parts of a name together.
func joined(parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part = strings.Join(strings.Fields(part), " "); part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, " ")
}

// distinct leaves out what is empty or said before.
func distinct(list []string) (out []string) {
	for _, text := range list {
		if text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// details is what helps a person to review a hit.
func details(programmes, births []string) string {
	text := strings.Join(distinct(programmes), ", ")
	if births = distinct(births); len(births) > 0 {
		text += "; born " + strings.Join(births, " or ")
	}
	return strings.TrimPrefix(text, "; ")
}

// evmAddress finds addresses in the free text of publishers that have no field for them.
var evmAddress = regexp.MustCompile(`\b0x[0-9a-fA-F]{40}\b`)

func addressesIn(text string) (list []issuing.ListedAddress) {
	for _, address := range distinct(evmAddress.FindAllString(text, -1)) {
		list = append(list, issuing.ListedAddress{Currency: "EVM", Address: address})
	}
	return list
}

// AddressKey is the form in which addresses are compared: EVM addresses regardless of case, others exactly.
func AddressKey(address string) string {
	address = strings.TrimSpace(address)
	if len(address) == 42 && evmAddress.MatchString(address) {
		return strings.ToLower(address)
	}
	return address
}

// dated keeps the publisher's date in the first of the layouts that fits.
func (h *Header) dated(text string, layouts ...string) error {
	text = strings.TrimSpace(text)
	for _, layout := range layouts {
		if at, err := time.Parse(layout, text); err == nil {
			if at.After(h.PublishedAt) {
				h.Version, h.PublishedAt = text, at.UTC()
			}
			return nil
		}
	}
	return fmt.Errorf("the date %q cannot be read", text)
}
