package pages

import "fmt"

// MenuItem is a link of the menu. Path is below the programme's.
type MenuItem struct{ Path, Name string }

// MenuGroup is a part of the menu.
type MenuGroup struct {
	Name  string
	Items []MenuItem
}

// healthPath is that of the first page of a programme, and HealthSection the section that this page belongs to. A page without a section
// is in no part of the menu.
const (
	healthPath    = ""
	HealthSection = "health"
)

// IsAt tells whether the page belongs to a link of the menu.
func (p Page) IsAt(path string) bool {
	if path == healthPath {
		return p.Section == HealthSection
	}
	return p.Section == path
}

// menu is what the console shows of a programme. platform is shown to the platform's people only.
var menu = []MenuGroup{
	{"", []MenuItem{{healthPath, "Health"}}},
	{"Payments", []MenuItem{
		{"decisions", "Decisions"}, {"authorisations", "Authorisations"}, {"transactions", "Transactions"}, {"disputes", "Disputes"},
		{"messages/all", "Messages"},
	}},
	{"Cardholders", []MenuItem{{"customers", "Customers"}, {"accounts", "Accounts"}, {"cards", "Cards"}}},
	{"Money", []MenuItem{
		{"money", "Settlement"}, {"money/balances", "Chart"}, {"entries", "Entries"}, {"money/fees", "Fees"}, {"money/owed", "Receivables"},
		{"money/open", "Open items"},
	}},
	{"Developers", []MenuItem{
		{"keys", "Credentials"}, {"requests", "Requests"}, {"signature", "Signatures"}, {"idempotency", "Idempotency"}, {"webhooks", "Webhooks"},
	}},
}

var platform = []MenuItem{
	{"money/proof", "Proof"}, {"chains", "Chains"}, {"partners", "Partners"}, {"messages", "Unmatched"}, {"findings", "Findings"},
	{"hits", "Hits"}, {"monitoring", "Monitoring"},
}

// Menu is the menu of a page.
func (p Page) Menu() []MenuGroup {
	upkeep := MenuGroup{Name: "Upkeep"}
	if p.Operator != nil && p.Operator.ProgrammeID == "" {
		upkeep.Items = append(upkeep.Items, platform...)
	}
	upkeep.Items = append(upkeep.Items, MenuItem{"shadow", "Shadow hits"}, MenuItem{"audit", "Audit log"})
	if p.Programme != nil && p.Programme.Proposals != nil {
		name := "Proposals"
		if n := *p.Programme.Proposals; n > 0 {
			name = fmt.Sprintf("Proposals (%d)", n)
		}
		upkeep.Items = append(upkeep.Items, MenuItem{"proposals", name})
	}
	groups := append(append([]MenuGroup{}, menu...), upkeep)
	if p.Operator != nil && p.Operator.ProgrammeID == "" {
		for i, g := range groups {
			if g.Name == "Money" {
				groups[i].Items = append(append([]MenuItem{}, g.Items...), MenuItem{"money/reports", "Reports"})
			}
		}
	}
	if p.Programme != nil && p.Programme.Sandbox {
		groups = append(groups, MenuGroup{"Sandbox", []MenuItem{{"bench", "Bench"}, {"wallet", "Wallet"}, {"clock", "Clock and faults"}}})
	}
	return groups
}
