package sanctions

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// advancedParty is a party of OFAC's SDN_ADVANCED.XML, in the form of the Advanced Sanctions Data Model.
type advancedParty struct {
	ID       string `xml:"FixedRef,attr"`
	Profiles []struct {
		SubType    string `xml:"PartySubTypeID,attr"`
		Identities []struct {
			Aliases []struct {
				Names []struct {
					Parts []string `xml:"DocumentedNamePart>NamePartValue"`
				} `xml:"DocumentedName"`
			} `xml:"Alias"`
		} `xml:"Identity"`
		Features []struct {
			Type     string `xml:"FeatureTypeID,attr"`
			Versions []struct {
				Details []string `xml:"VersionDetail"`
				Year    string   `xml:"DatePeriod>Start>From>Year"`
				Month   string   `xml:"DatePeriod>Start>From>Month"`
				Day     string   `xml:"DatePeriod>Start>From>Day"`
			} `xml:"FeatureVersion"`
		} `xml:"Feature"`
	} `xml:"Profile"`
}

// referenceValue is a word of the list's own, which parties name by its id.
type referenceValue struct {
	ID        string `xml:"ID,attr"`
	PartyType string `xml:"PartyTypeID,attr"`
	Text      string `xml:",chardata"`
}

// advancedWords are the words that stand before the parties. The programmes that list a party stand behind all parties, so
// that entries do not have them.
type advancedWords struct {
	features, partyTypes map[string]string
	subTypes             map[string]referenceValue
}

func ofacAdvancedParser() parser {
	w := advancedWords{map[string]string{}, map[string]string{}, map[string]referenceValue{}}
	return parser{root: "Sanctions", entry: "DistinctParty", head: w.readHead,
		read: func(d *xml.Decoder, start xml.StartElement, _ *Header) (*issuing.SanctionsEntry, error) {
			var p advancedParty
			if err := d.DecodeElement(&p, &start); err != nil {
				return nil, err
			}
			return w.entry(p)
		}}
}

// readHead keeps the words and the date of issue.
func (w advancedWords) readHead(d *xml.Decoder, start xml.StartElement, h *Header) error {
	switch start.Name.Local {
	case "FeatureType", "PartyType", "PartySubType":
	case "DateOfIssue":
		var issued struct{ Year, Month, Day string }
		if err := d.DecodeElement(&issued, &start); err != nil {
			return err
		}
		return h.dated(issued.Year+"-"+issued.Month+"-"+issued.Day, "2006-1-2", "2006-01-02")
	default:
		return nil
	}
	var v referenceValue
	if err := d.DecodeElement(&v, &start); err != nil {
		return err
	}
	v.Text = strings.TrimSpace(v.Text)
	switch start.Name.Local {
	case "FeatureType":
		w.features[v.ID] = v.Text
	case "PartyType":
		w.partyTypes[v.ID] = v.Text
	case "PartySubType":
		w.subTypes[v.ID] = v
	}
	return nil
}

func (w advancedWords) entry(p advancedParty) (*issuing.SanctionsEntry, error) {
	e := issuing.SanctionsEntry{ID: strings.TrimSpace(p.ID)}
	var names, births []string
	for _, profile := range p.Profiles {
		sub, known := w.subTypes[profile.SubType]
		if !known {
			return nil, fmt.Errorf("party %s is of the type %q, which the list does not explain", e.ID, profile.SubType)
		}
		if e.Kind = strings.ToLower(sub.Text); e.Kind == "unknown" {
			e.Kind = strings.ToLower(w.partyTypes[sub.PartyType])
		}
		for _, identity := range profile.Identities {
			for _, alias := range identity.Aliases {
				for _, name := range alias.Names {
					names = append(names, joined(name.Parts...))
				}
			}
		}
		for _, feature := range profile.Features {
			word, known := w.features[feature.Type]
			if !known {
				return nil, fmt.Errorf("party %s has a feature of the type %q, which the list does not explain", e.ID, feature.Type)
			}
			currency, isAddress := strings.CutPrefix(word, digitalCurrency)
			for _, version := range feature.Versions {
				if word == "Birthdate" {
					births = append(births, strings.Trim(version.Year+"-"+version.Month+"-"+version.Day, "-"))
				}
				if !isAddress {
					continue
				}
				for _, address := range version.Details {
					if address = strings.TrimSpace(address); address != "" {
						e.Addresses = append(e.Addresses, issuing.ListedAddress{Currency: strings.TrimSpace(currency), Address: address})
					}
				}
			}
		}
	}
	e.Names, e.Details = distinct(names), details(nil, births)
	return &e, nil
}
