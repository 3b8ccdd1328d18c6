package records

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// found is one thing that a search found.
type found struct {
	kind, href string
	name       pages.Cell
	status     pages.Cell
	at         issuing.Instant
}

var (
	addressForm  = regexp.MustCompile(`^(?:eip155:[0-9]+:)?(0x[0-9a-fA-F]{40})$`)
	hashForm     = regexp.MustCompile(`^(?:eip155:[0-9]+:)?(0x[0-9a-fA-F]{64})$`)
	lastFourForm = regexp.MustCompile(`^(?:([0-9 ]{4,9}))?[*•…xX. -]*([0-9]{4})$`)
)

// mostFound is how many results of a kind are shown.
const mostFound = 20

// showSearch looks for whatever the text can be, each by an index of its own. What is of another programme is not found. The
// only thing that is found is where it leads.
func showSearch(v *visit) (pages.Page, error) {
	q := strings.TrimSpace(v.Request.URL.Query().Get("q"))
	p := pages.Page{Title: "Search", Query: q}
	if q == "" {
		p.Parts = []pages.Part{{Table: &pages.Table{Empty: "Search by an id, an external id, an address, a masked card number or its last four digits, " +
			"an amount such as 12.50 EUR, the beginning of a merchant's name, a network reference or a transaction's hash."}}}
		return p, nil
	}
	var results []found
	for _, look := range []func(string) ([]found, error){v.findByID, v.findDelivered, v.findByAddress, v.findByHash, v.findByLastFour, v.findByName, v.findByNetwork, v.findByAmount, v.findByMerchant} {
		more, err := look(q)
		if err != nil {
			return p, err
		}
		for _, f := range more { // the same thing may be called so twice
			if f.href == "" || !slices.ContainsFunc(results, func(r found) bool { return r.href == f.href }) {
				results = append(results, f)
			}
		}
	}
	if len(results) == 1 && results[0].href != "" {
		v.Redirect = results[0].href
		return p, nil
	}
	t := &pages.Table{
		Name: "Results", Columns: desk.Columns("What", "Which", "Status", "When"),
		Empty: fmt.Sprintf("Nothing of this programme is called %q. Ids, references and hashes must be whole; of a card number the "+
			"last four digits are enough, and of a merchant the first three letters.", q),
	}
	for _, f := range results {
		name := f.name
		name.Href = f.href
		t.Rows = append(t.Rows, []pages.Cell{pages.Text(f.kind), name, f.status, pages.Moment(f.at)})
	}
	p.Title = fmt.Sprintf("%d found", len(results))
	p.Parts = []pages.Part{{Table: t}}
	return p, nil
}

// findByID looks for a noun of each kind by its id.
func (v *visit) findByID(q string) (out []found, err error) {
	id, err := uuid.Parse(q)
	if err != nil {
		return nil, nil //nolint:nilerr // what is no id is the id of nothing
	}
	text := id.String()
	for kind, look := range map[string]func() (issuing.Instant, pages.Cell, error){
		"customers": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Customer(v.Ctx, v.Programme.ID, issuing.CustomerID(text))
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"accounts": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Account(v.Ctx, v.Programme.ID, issuing.AccountID(text))
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"cards": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Card(v.Ctx, v.Programme.ID, issuing.CardID(text))
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"authorisations": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Authorisation(v.Ctx, v.Programme.ID, issuing.AuthorisationID(text))
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"transactions": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Transaction(v.Ctx, v.Programme.ID, issuing.TransactionID(text))
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"decisions": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Decision(v.Ctx, v.Programme.ID, issuing.DecisionID(text))
			return n.CreatedAt, answer(n), err
		},
		"disputes": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Dispute(v.Ctx, v.Programme.ID, issuing.DisputeID(text))
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"requests": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.Request(v.Ctx, v.Programme.ID, issuing.RequestID(text))
			return n.CreatedAt, pages.Number(n.Status), err
		},
		"entries": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.EntryOf(v.Ctx, v.Programme.ID, text)
			return n.CreatedAt, pages.Text(pages.Words(n.Kind)), err
		},
		"messages": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.MessageOfID(v.Ctx, text)
			if err == nil && n.ProgrammeID != v.Programme.ID {
				err = issuing.NotFound("network message", text)
			}
			return n.CreatedAt, pages.Status(n.Status), err
		},
		"money/lines": func() (issuing.Instant, pages.Cell, error) {
			n, err := v.DB.SettlementLine(v.Ctx, v.Programme.ID, text)
			if err == nil && v.Operator.ProgrammeID != "" { // they are not told
				err = issuing.NotFound("settlement line", text)
			}
			return n.CreatedAt, pages.Status(n.Status), err
		},
	} {
		at, status, err := look()
		if issuing.IsCode(err, issuing.CodeNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, found{nounOf[kind], v.Path(kind, text), pages.ID(text, ""), status, at})
	}
	return out, nil
}

// nounOf is what one of a list is called.
var nounOf = map[string]string{
	"customers": "Customer", "accounts": "Account", "cards": "Card", "authorisations": "Payment", "transactions": "Transaction",
	"decisions": "Decision", "disputes": "Dispute", "entries": "Ledger entry", "requests": "Request",
	"money/lines": "Settlement line", "messages": "Network message",
}

func (v *visit) foundAccount(a issuing.Account) found {
	return found{"Account", v.Path("accounts", string(a.ID)), pages.ID(a.ID, ""), pages.Status(a.Status), a.CreatedAt}
}

func (v *visit) foundCustomer(c issuing.Customer) found {
	return found{"Customer", v.Path("customers", string(c.ID)), pages.Text(c.ExternalID), pages.Status(c.Status), c.CreatedAt}
}

// findByAddress looks for accounts by their wallet or owner, and for customers by the address that they sign with.
func (v *visit) findByAddress(q string) (out []found, err error) {
	match := addressForm.FindStringSubmatch(q)
	if match == nil {
		return nil, nil
	}
	address := strings.ToLower(match[1])
	accounts, err := v.DB.AccountsOfAddress(v.Ctx, v.Programme.ID, address, mostFound)
	if err != nil {
		return nil, err
	}
	for _, a := range accounts {
		out = append(out, v.foundAccount(a))
	}
	for _, chain := range v.Chains {
		key := string(chain) + ":" + address
		customers, err := v.DB.CustomersTaking(v.Ctx, issuing.Customer{ProgrammeID: v.Programme.ID, ChainKey: key, ExternalID: key})
		if err != nil {
			return nil, err
		}
		for _, c := range customers {
			out = append(out, v.foundCustomer(c))
		}
	}
	return out, nil
}

// findByHash looks for what a chain transaction was for.
func (v *visit) findByHash(q string) ([]found, error) {
	match := hashForm.FindStringSubmatch(q)
	if match == nil {
		return nil, nil
	}
	sent, err := v.DB.TxsOfHash(v.Ctx, strings.ToLower(match[1]))
	if err != nil {
		return nil, err
	}
	var out []found
	for _, t := range sent {
		of, err := v.findByID(t.Subject)
		if err != nil {
			return nil, err
		}
		for i := range of { // what is another programme's was not found by its id
			of[i].name = pages.Cell{Text: pages.Words(t.Purpose.Kind), Small: t.Hash}
			of[i].status, of[i].at = pages.Status(t.Status), t.CreatedAt
		}
		out = append(out, of...)
	}
	return out, nil
}

func (v *visit) findByLastFour(q string) (out []found, err error) {
	match := lastFourForm.FindStringSubmatch(q)
	if match == nil {
		return nil, nil
	}
	first := strings.ReplaceAll(match[1], " ", "")
	cards, err := v.DB.CardsOfLastFour(v.Ctx, v.Programme.ID, match[2], mostFound)
	for _, c := range cards {
		if !strings.HasPrefix(c.MaskedPAN, first[:min(len(first), 6)]) {
			continue
		}
		out = append(out, found{
			"Card", v.Path("cards", string(c.ID)), pages.Cell{Text: c.MaskedPAN, Class: "digits"}, pages.Status(c.Status), c.CreatedAt,
		})
	}
	return out, err
}

// findByName looks for a customer by external id, and for what a network reference led to.
func (v *visit) findByName(q string) (out []found, err error) {
	customers, err := desk.Take(v.DB.Customers(v.Ctx, store.List{Programme: v.Programme.ID, ExternalID: q, Limit: mostFound}))
	if err != nil {
		return nil, err
	}
	for _, c := range customers {
		out = append(out, v.foundCustomer(c))
	}
	messages, err := v.DB.MessagesOfReference(v.Ctx, v.Programme.ID, q)
	if err != nil {
		return nil, err
	}
	for _, m := range messages {
		led, err := v.findByID(m.Subject)
		if err != nil {
			return nil, err
		}
		f := found{kind: "Network message", href: v.Path("messages", m.ID), name: pages.Text(m.Reference), status: pages.Status(m.Status), at: m.CreatedAt}
		if len(led) > 0 {
			f.href = led[0].href
		}
		f.name.Small = pages.Words(m.Kind)
		out = append(out, f)
	}
	return out, nil
}
