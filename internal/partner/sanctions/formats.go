package sanctions

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

const digitalCurrency = "Digital Currency Address - "

type ofacEntry struct {
	UID        string   `xml:"uid"`
	First      string   `xml:"firstName"`
	Last       string   `xml:"lastName"`
	Type       string   `xml:"sdnType"`
	Programmes []string `xml:"programList>program"`
	IDs        []struct {
		Type   string `xml:"idType"`
		Number string `xml:"idNumber"`
	} `xml:"idList>id"`
	Aliases []struct {
		First string `xml:"firstName"`
		Last  string `xml:"lastName"`
	} `xml:"akaList>aka"`
	Births []string `xml:"dateOfBirthList>dateOfBirthItem>dateOfBirth"`
}

func ofacParser() parser {
	return parser{root: "sdnList", entry: "sdnEntry",
		head: func(d *xml.Decoder, start xml.StartElement, h *Header) error {
			if start.Name.Local != "Publish_Date" {
				return nil
			}
			var text string
			if err := d.DecodeElement(&text, &start); err != nil {
				return err
			}
			return h.dated(text, "01/02/2006", "1/2/2006", time.DateOnly)
		},
		read: func(d *xml.Decoder, start xml.StartElement, _ *Header) (*issuing.SanctionsEntry, error) {
			var o ofacEntry
			if err := d.DecodeElement(&o, &start); err != nil {
				return nil, err
			}
			names := []string{joined(o.First, o.Last)}
			for _, alias := range o.Aliases {
				names = append(names, joined(alias.First, alias.Last))
			}
			e := issuing.SanctionsEntry{
				ID: strings.TrimSpace(o.UID), Kind: strings.ToLower(o.Type), Names: distinct(names),
				Details: details(o.Programmes, o.Births),
			}
			for _, id := range o.IDs {
				if currency, ok := strings.CutPrefix(strings.TrimSpace(id.Type), digitalCurrency); ok {
					e.Addresses = append(e.Addresses, issuing.ListedAddress{
						Currency: strings.TrimSpace(currency), Address: strings.TrimSpace(id.Number),
					})
				}
			}
			return &e, nil
		}}
}

type ukName struct {
	Name1 string `xml:"Name1"`
	Name2 string `xml:"Name2"`
	Name3 string `xml:"Name3"`
	Name4 string `xml:"Name4"`
	Name5 string `xml:"Name5"`
	Name6 string `xml:"Name6"`
}

type ukEntry struct {
	ID       string   `xml:"UniqueID"`
	Names    []ukName `xml:"Names>Name"`
	NonLatin []string `xml:"NonLatinNames>NonLatinName>NameNonLatinScript"`
	Regime   string   `xml:"RegimeName"`
	Kind     string   `xml:"IndividualEntityShip"`
	Other    string   `xml:"OtherInformation"`
	Births   []string `xml:"IndividualDetails>Individual>DOBs>DOB"`
}

func ukParser() parser {
	return parser{root: "Designations", entry: "Designation",
		head: func(d *xml.Decoder, start xml.StartElement, h *Header) error {
			if start.Name.Local != "DateGenerated" {
				return nil
			}
			var text string
			if err := d.DecodeElement(&text, &start); err != nil {
				return err
			}
			return h.dated(text, "02/01/2006", time.DateOnly, time.RFC3339, "2006-01-02T15:04:05.999999999")
		},
		read: func(d *xml.Decoder, start xml.StartElement, _ *Header) (*issuing.SanctionsEntry, error) {
			var u ukEntry
			if err := d.DecodeElement(&u, &start); err != nil {
				return nil, err
			}
			var names []string
			for _, n := range u.Names {
				names = append(names, joined(n.Name1, n.Name2, n.Name3, n.Name4, n.Name5, n.Name6))
			}
			for _, n := range u.NonLatin {
				names = append(names, joined(n))
			}
			return &issuing.SanctionsEntry{
				ID: strings.TrimSpace(u.ID), Kind: strings.ToLower(u.Kind), Names: distinct(names),
				Addresses: addressesIn(u.Other), Details: details([]string{u.Regime}, u.Births),
			}, nil
		}}
}

type ofsiRow struct {
	Name6    string `xml:"Name6"`
	Name1    string `xml:"name1"`
	Name2    string `xml:"name2"`
	Name3    string `xml:"name3"`
	Name4    string `xml:"name4"`
	Name5    string `xml:"name5"`
	NonLatin string `xml:"NameNonLatinScript"`
	Regime   string `xml:"RegimeName"`
	Birth    string `xml:"Individual_DateOfBirth"`
	Kind     string `xml:"GroupTypeDescription"`
	Other    string `xml:"OtherInformation"`
	Group    string `xml:"GroupID"`
	Updated  string `xml:"LastUpdated"`
}

// ofsiParser reads a row for each name of a group. The rows of a group are not side by side, so each becomes an entry, known
// by its group and its name.
func ofsiParser() parser {
	before := map[string]bool{}
	return parser{root: "ArrayOfFinancialSanctionsTarget", entry: "FinancialSanctionsTarget",
		read: func(d *xml.Decoder, start xml.StartElement, h *Header) (*issuing.SanctionsEntry, error) {
			var o ofsiRow
			if err := d.DecodeElement(&o, &start); err != nil {
				return nil, err
			}
			names := distinct([]string{joined(o.Name1, o.Name2, o.Name3, o.Name4, o.Name5, o.Name6), joined(o.NonLatin)})
			group := strings.TrimSpace(o.Group)
			if group == "" || len(names) == 0 {
				return nil, fmt.Errorf("row %d has no group or no name", h.Entries+1)
			}
			if o.Updated != "" {
				if err := h.dated(o.Updated, "2006-01-02T15:04:05", "02/01/2006"); err != nil {
					return nil, err
				}
			}
			digest := sha256.Sum256([]byte(strings.Join(names, "\n")))
			id := group + "/" + hex.EncodeToString(digest[:4])
			if before[id] {
				return nil, nil
			}
			before[id] = true
			return &issuing.SanctionsEntry{
				ID: id, Kind: strings.ToLower(strings.TrimSpace(o.Kind)), Names: names, Addresses: addressesIn(o.Other),
				Details: details([]string{o.Regime}, []string{strings.TrimSpace(o.Birth)}),
			}, nil
		}}
}

type euEntry struct {
	ID   string `xml:"logicalId,attr"`
	Type struct {
		Code  string `xml:"code,attr"`
		Class string `xml:"classificationCode,attr"`
	} `xml:"subjectType"`
	Names []struct {
		Whole  string `xml:"wholeName,attr"`
		First  string `xml:"firstName,attr"`
		Middle string `xml:"middleName,attr"`
		Last   string `xml:"lastName,attr"`
	} `xml:"nameAlias"`
	Births []struct {
		Date string `xml:"birthdate,attr"`
		Year string `xml:"year,attr"`
	} `xml:"birthdate"`
	Acts []struct {
		Programme string `xml:"programme,attr"`
	} `xml:"regulation"`
	Remarks []string `xml:"remark"`
}

func euParser() parser {
	return parser{root: "export", entry: "sanctionEntity",
		head: func(_ *xml.Decoder, start xml.StartElement, h *Header) error {
			if start.Name.Local != "export" {
				return nil
			}
			for _, a := range start.Attr {
				if a.Name.Local == "generationDate" {
					return h.dated(a.Value, time.RFC3339, "2006-01-02T15:04:05.999Z07:00", time.DateOnly)
				}
			}
			return nil
		},
		read: func(d *xml.Decoder, start xml.StartElement, _ *Header) (*issuing.SanctionsEntry, error) {
			var u euEntry
			if err := d.DecodeElement(&u, &start); err != nil {
				return nil, err
			}
			e := issuing.SanctionsEntry{ID: strings.TrimSpace(u.ID), Kind: "entity", Addresses: addressesIn(strings.Join(u.Remarks, " "))}
			if u.Type.Code == "person" || u.Type.Class == "P" {
				e.Kind = "individual"
			}
			var names, births, acts []string
			for _, n := range u.Names {
				whole := joined(n.Whole)
				if whole == "" {
					whole = joined(n.First, n.Middle, n.Last)
				}
				names = append(names, whole)
			}
			for _, b := range u.Births {
				if b.Date == "" {
					b.Date = b.Year
				}
				births = append(births, b.Date)
			}
			for _, a := range u.Acts {
				acts = append(acts, a.Programme)
			}
			e.Names, e.Details = distinct(names), details(acts, births)
			return &e, nil
		}}
}
