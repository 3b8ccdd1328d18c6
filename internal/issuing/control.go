package issuing

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// List is values of merchants that a control is about.
type List struct {
	Values []string `json:"values"`
	Shadow bool     `json:"shadow,omitempty"` // what it would decline is recorded, and not declined
}

// Lists are what is allowed and what is blocked. A block wins. Once there is an allow list, what is not on it is
// declined.
type Lists struct {
	Allow *List `json:"allow,omitempty"`
	Block *List `json:"block,omitempty"`
}

// Controls say where and how a card may be used. Nothing set means anywhere.
type Controls struct {
	Categories Lists `json:"merchantCategories"`  // codes of ISO 18245 such as 5411, ranges such as 5812-5814
	Countries  Lists `json:"countries"`           // ISO 3166-1 alpha-2
	Merchants  Lists `json:"merchants"`           // ids at their acquirers, letter by letter without spaces at the end
	Kinds      Lists `json:"kinds,omitzero"`      // of payments, see PaymentKinds
	EntryModes Lists `json:"entryModes,omitzero"` // see EntryModes
}

// Enforced are the controls without those in shadow.
func (c Controls) Enforced() Controls {
	return Controls{
		Categories: c.Categories.enforced(), Countries: c.Countries.enforced(), Merchants: c.Merchants.enforced(),
		Kinds: c.Kinds.enforced(), EntryModes: c.EntryModes.enforced(),
	}
}

// IsZero tells whether nothing is controlled.
func (c Controls) IsZero() bool { return c == Controls{} }

func (l Lists) enforced() Lists {
	if l.Allow != nil && l.Allow.Shadow {
		l.Allow = nil
	}
	if l.Block != nil && l.Block.Shadow {
		l.Block = nil
	}
	return l
}

// ControlSet is the controls of a scope.
type ControlSet struct {
	Scope Scope
	Controls
}

// maxListed is how many values a list can have.
const maxListed = 300

// maxMerchantID is how long a merchant's id can be, in bytes.
const maxMerchantID = 255

var categoryPattern = regexp.MustCompile(`^[0-9]{4}(-[0-9]{4})?$`)

// Check refuses controls that mean nothing.
func (c Controls) Check() error {
	for _, d := range dimensions {
		lists := d.of(c)
		if err := lists.Allow.validateValues(d, "/"+d.name+"/allow/values"); err != nil {
			return err
		}
		if err := lists.Block.validateValues(d, "/"+d.name+"/block/values"); err != nil {
			return err
		}
	}
	return nil
}

func (l *List) validateValues(d dimension, at string) error {
	if l == nil {
		return nil
	}
	if len(l.Values) == 0 || len(l.Values) > maxListed {
		return Refuse(CodeControlInvalid, "a list has from 1 to %d values; leave the list out to have none", maxListed).On(at)
	}
	seen := map[string]bool{}
	for i, v := range l.Values {
		if want := d.wrong(v); want != "" {
			return Refuse(CodeControlInvalid, "%q is no %s", v, want).On(at + "/" + strconv.Itoa(i))
		}
		if same := trimMerchantID(v); seen[same] {
			return Refuse(CodeControlInvalid, "%q is listed twice", v).On(at + "/" + strconv.Itoa(i))
		}
		seen[trimMerchantID(v)] = true
	}
	return nil
}

// dimension is one thing about the use of a card that controls look at.
type dimension struct {
	name   string
	reason DeclineReason
	of     func(Controls) Lists
	wrong  func(value string) (want string) // empty: it is right
	on     func(value string, p Presentation) bool
	says   func(p Presentation) string
}

var dimensions = []dimension{
	{
		name: "merchantCategories", reason: DeclineCategoryBlocked, of: func(c Controls) Lists { return c.Categories },
		wrong: func(value string) string {
			if low, high, ok := parseCategory(value); !ok || low > high {
				return "merchant category; write four digits such as 5411, or a range such as 5812-5814"
			}
			return ""
		},
		on: func(value string, p Presentation) bool {
			low, high, ok := parseCategory(value)
			return ok && low <= p.MCC && p.MCC <= high
		},
		says: func(p Presentation) string { return "merchant category " + p.CategoryCode() },
	},
	{
		name: "countries", reason: DeclineCountryBlocked, of: func(c Controls) Lists { return c.Countries },
		wrong: func(value string) string {
			if !IsCountry(value) {
				return "country of ISO 3166-1; write two capital letters such as GB"
			}
			return ""
		},
		on:   func(value string, p Presentation) bool { return value == p.Country },
		says: func(p Presentation) string { return describeNamed("country", p.Country) },
	},
	{
		name: "merchants", reason: DeclineMerchantBlocked, of: func(c Controls) Lists { return c.Merchants },
		wrong: func(value string) string {
			if trimMerchantID(value) == "" || len(value) > maxMerchantID {
				return fmt.Sprintf("merchant's id; it has from 1 to %d bytes", maxMerchantID)
			}
			return ""
		},
		on:   func(value string, p Presentation) bool { return p.HasID(value) },
		says: func(p Presentation) string { return describeNamed("merchant", trimMerchantID(p.ID)) },
	},
	{
		name: "kinds", reason: DeclineKindBlocked, of: func(c Controls) Lists { return c.Kinds },
		wrong: oneOf("kind of payment", PaymentKinds),
		on:    func(value string, p Presentation) bool { return value == string(p.Kind) },
		says:  func(p Presentation) string { return "payments of the kind " + string(p.Kind) },
	},
	{
		name: "entryModes", reason: DeclineEntryModeBlocked, of: func(c Controls) Lists { return c.EntryModes },
		wrong: oneOf("entry mode", EntryModes),
		on:    func(value string, p Presentation) bool { return value == string(p.Entry) },
		says:  func(p Presentation) string { return describeNamed("entry mode", string(p.Entry)) },
	},
}

// oneOf is what is wrong about a value that is none of a list.
func oneOf[T ~string](what string, known []T) func(value string) string {
	return func(value string) string {
		if slices.Contains(known, T(value)) {
			return ""
		}
		names := make([]string, len(known))
		for i, k := range known {
			names[i] = string(k)
		}
		return what + "; write one of " + strings.Join(names, ", ")
	}
}

func describeNamed(what, value string) string {
	if value == "" {
		return "a purchase that names no " + what
	}
	return what + " " + value
}

// parseCategory takes a code or range apart.
func parseCategory(value string) (low, high int, ok bool) {
	if !categoryPattern.MatchString(value) {
		return 0, 0, false
	}
	low, _ = strconv.Atoi(value[:4]) // four digits by the pattern
	high, _ = strconv.Atoi(value[len(value)-4:])
	return low, high, true
}

// matches tells whether a use of a card is on the list.
func (l List) matches(d dimension, p Presentation) bool {
	for _, v := range l.Values {
		if d.on(v, p) {
			return true
		}
	}
	return false
}

// CheckControls says what controls of several scopes make of a use of a card. Blocks are looked at before allow lists;
// each scope's must let it pass.
func CheckControls(p Presentation, sets []ControlSet) (s SpendCheck) {
	for _, blocking := range []bool{true, false} {
		for _, set := range sets {
			for _, d := range dimensions {
				lists := d.of(set.Controls)
				list, verb := lists.Allow, "do not allow"
				if blocking {
					list, verb = lists.Block, "block"
				}
				if list == nil || list.matches(d, p) != blocking {
					continue
				}
				detail := fmt.Sprintf("the %s's controls %s %s", set.Scope.Kind, verb, d.says(p))
				switch {
				case list.Shadow:
					s.Shadow = append(s.Shadow, shadowNote(d.reason, detail))
				case s.Reason == Approved:
					s.Reason, s.Detail = d.reason, detail
				}
			}
		}
	}
	return s
}
