package console

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// recent is how many rows a page of an entity shows of each list.
const recent = 10

func (v *visit) recentOf() store.List { return store.List{Programme: v.programme.ID, Limit: recent} }

func showDecision(v *visit) (pages.Page, error) {
	d, err := v.DB.Decision(v.ctx, v.programme.ID, issuing.DecisionID(v.r.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	why := pages.Part{Title: "Why", Wide: true, Facts: decisionFacts(d)}
	if d.Reason != issuing.Approved {
		why.Note = sentence(errors.New(d.Reason.Sentence()))
	}
	if d.Detail != "" {
		why.Note += " " + sentence(errors.New(d.Detail))
	}
	answered := answer(d)
	if d.Reason != issuing.Approved {
		answered.Text += ": " + pages.Words(d.Reason)
	}
	about := pages.Part{Title: "Decision", Facts: []pages.Fact{
		fact("Answer", answered), fact("When", pages.ExactMoment(d.CreatedAt)), fact("Question", pages.Text(pages.Words(d.Kind))),
		fact("Merchant", merchantCell(d.Merchant)), fact("Card", pages.ID(d.CardID, v.path("cards", string(d.CardID)))),
		fact("Account", pages.ID(d.AccountID, v.path("accounts", string(d.AccountID)))), fact("Id", pages.ID(d.ID, "")),
	}}
	if d.AuthorisationID != "" {
		about.Facts = append(about.Facts, fact("Payment", pages.ID(d.AuthorisationID, v.path("authorisations", string(d.AuthorisationID)))))
	}
	network := pages.Part{Title: "As the network asked", Facts: networkFacts(d.Network)}
	if len(network.Facts) == 0 {
		network.Note = "The network said nothing more."
	}
	title := pages.Words(d.Reason)
	if d.Reason == issuing.Approved {
		title = "approved"
	}
	return pages.Page{Title: title, Kind: "Decision", Section: "decisions", Parts: []pages.Part{why, about, network}}, nil
}

// networkFacts are what the network said of how a card was used.
func networkFacts(n issuing.NetworkInfo) (facts []pages.Fact) {
	for _, f := range []struct{ name, value string }{
		{"Partner", n.Partner}, {"Kind", n.Kind}, {"RRN", n.IDs.RRN}, {"STAN", n.IDs.STAN}, {"Network id", n.IDs.Network},
		{"Payment token", n.IDs.Payment}, {"Event token", n.IDs.Event}, {"Approval code", n.IDs.ApprovalCode},
		{"Entry mode", pages.Words(n.Details.EntryMode)}, {"CVV", pages.Words(n.Details.CVV)}, {"PIN", pages.Words(n.Details.PIN)},
		{"3-D Secure", pages.Words(n.Details.ThreeDSecure)}, {"Wallet", pages.Words(n.Details.Wallet)}, {"Terminal", n.Details.Terminal},
		{"Initiated by", pages.Words(n.Details.Initiation)},
	} {
		if f.value != "" {
			facts = append(facts, fact(f.name, pages.Text(f.value)))
		}
	}
	if n.Merchant != nil {
		facts = append(facts, fact("At the merchant", pages.Amount(n.Merchant.Amount, n.Merchant.Currency)))
	}
	return facts
}

func showTransaction(v *visit) (pages.Page, error) {
	t, err := v.DB.Transaction(v.ctx, v.programme.ID, issuing.TransactionID(v.r.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	facts := append([]pages.Fact{
		fact("Status", pages.Status(t.Status)), fact("Direction", pages.Text(string(t.Direction))), fact("When", pages.ExactMoment(t.CreatedAt)),
		fact("Merchant", merchantCell(t.Merchant)), fact("Card", pages.ID(t.CardID, v.path("cards", string(t.CardID)))),
		fact("Account", pages.ID(t.AccountID, v.path("accounts", string(t.AccountID)))),
	}, v.transactionFacts(t)...)
	for name, of := range map[string]pages.Cell{
		"Payment":   pages.ID(t.AuthorisationID, v.path("authorisations", string(t.AuthorisationID))),
		"Refund of": pages.ID(t.RefundOf, v.path("transactions", string(t.RefundOf))),
		"Dispute":   pages.ID(t.DisputeID, v.path("disputes", string(t.DisputeID))),
	} {
		if of.Class == "id" {
			facts = append(facts, fact(name, of))
		}
	}
	story, err := v.addPaymentSteps(nil, string(t.ID))
	if err != nil {
		return pages.Page{}, err
	}
	parts := []pages.Part{{Title: "Transaction", Facts: facts}}
	if t.ClaimID != "" {
		backing, err := v.backing(t.ClaimID)
		if err != nil {
			return pages.Page{}, err
		}
		parts = append(parts, backing)
	}
	timeline := pages.Part{Title: "Timeline", Wide: true, Steps: tellStory(story)}
	if t.AuthorisationID != "" {
		timeline.Note = "Its payment's page tells the whole story."
	}
	return pages.Page{Title: string(t.ID), Kind: "Transaction", Section: "transactions", Parts: append(parts, timeline)}, nil
}

func showDispute(v *visit) (pages.Page, error) {
	d, err := v.DB.Dispute(v.ctx, v.programme.ID, issuing.DisputeID(v.r.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	story, err := v.addEvents(nil, string(d.ID))
	if err != nil {
		return pages.Page{}, err
	}
	for _, e := range d.Evidence {
		lines := []string{}
		if e.Text != "" {
			lines = append(lines, e.Text)
		}
		for _, document := range e.Documents {
			lines = append(lines, "Document "+document)
		}
		story = append(story, happening{e.CreatedAt, rankDecision, pages.Step{
			Kind: "evidence", At: pages.ExactMoment(e.CreatedAt), Title: "Evidence", Lines: lines,
		}})
	}
	facts := []pages.Fact{
		fact("Status", pages.Status(d.Status)), fact("Reason", pages.Text(pages.Words(d.Reason))), fact("Amount", pages.Amount(d.Amount, d.Currency)),
		fact("Transaction", pages.ID(d.TransactionID, v.path("transactions", string(d.TransactionID)))),
		fact("Card", pages.ID(d.CardID, v.path("cards", string(d.CardID)))), fact("Opened", pages.Moment(d.CreatedAt)),
	}
	if d.CreditID != "" {
		facts = append(facts, fact("Provisional credit", pages.ID(d.CreditID, v.path("transactions", string(d.CreditID)))))
	}
	return pages.Page{Title: string(d.ID), Kind: "Dispute", Section: "disputes", Parts: []pages.Part{
		{Title: "Dispute", Facts: facts, Wide: true}, {Title: "Timeline", Wide: true, Steps: tellStory(story)},
	}}, nil
}

func showCustomer(v *visit) (pages.Page, error) {
	c, err := v.DB.Customer(v.ctx, v.programme.ID, issuing.CustomerID(v.r.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	accounts, err := take(v.DB.AccountsOf(v.ctx, c.ID, v.recentOf()))
	if err != nil {
		return pages.Page{}, err
	}
	cards, err := v.DB.CardsOfCustomer(v.ctx, c.ID)
	if err != nil {
		return pages.Page{}, err
	}
	story, err := v.addEvents(nil, string(c.ID))
	if err != nil {
		return pages.Page{}, err
	}
	accountTable := &pages.Table{
		Name: "Accounts", Columns: columns("Account", "Status", "Chain", "Wallet", "Customer", "Since"), Empty: "No account yet.",
	}
	for _, a := range accounts {
		accountTable.Rows = append(accountTable.Rows, v.accountRow(a))
	}
	cardTable := v.cardTable()
	for _, card := range cards {
		cardTable.Rows = append(cardTable.Rows, v.cardRow(card))
	}
	return pages.Page{Title: cmp.Or(c.Name, c.ExternalID), Kind: "Customer", Section: "customers", Parts: []pages.Part{
		{Title: "Customer", Wide: true, Facts: []pages.Fact{
			fact("Status", pages.Status(c.Status)), fact("Name", pages.Text(cmp.Or(c.Name, "not verified yet"))),
			fact("External id", pages.Text(c.ExternalID)), fact("Wallet", pages.ID(c.ChainID, "")), fact("Id", pages.ID(c.ID, "")),
			fact("Since", pages.Moment(c.CreatedAt)), fact("Changed", pages.Moment(c.UpdatedAt)),
		}},
		{Title: "Accounts", Wide: true, Table: accountTable}, {Title: "Cards", Wide: true, Table: cardTable},
		{Title: "Timeline", Wide: true, Steps: tellStory(story)},
	}}, nil
}

func showAccount(v *visit) (pages.Page, error) {
	a, err := v.DB.Account(v.ctx, v.programme.ID, issuing.AccountID(v.r.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	funds, err := v.DB.FundsOf(v.ctx, a.ID)
	if err != nil {
		return pages.Page{}, err
	}
	money := &pages.Table{
		Name: "Funds", Columns: columns("Token", "#Available", "#Held", "#In escrow", "#Owed", "#Allowance"), Empty: "Its wallet is not open yet.",
	}
	for _, f := range funds {
		money.Rows = append(money.Rows, []pages.Cell{
			pages.ID(f.Asset, ""), pages.Units(f.Available), pages.Units(f.Held), pages.Units(f.Escrowed), pages.Units(f.Debt),
			pages.Units(f.Allowance),
		})
	}
	entries, err := take(v.DB.Entries(v.ctx, a.ID, store.EntryFilter{}, v.recentOf()))
	if err != nil {
		return pages.Page{}, err
	}
	decisions, err := take(v.DB.Decisions(v.ctx, store.DecisionFilter{Of: store.Of{Account: a.ID}}, v.recentOf()))
	if err != nil {
		return pages.Page{}, err
	}
	cards, err := take(v.DB.CardsOf(v.ctx, a.ID, v.recentOf()))
	if err != nil {
		return pages.Page{}, err
	}
	cardTable := v.cardTable()
	for _, card := range cards {
		cardTable.Rows = append(cardTable.Rows, v.cardRow(card))
	}
	of := "?account=" + string(a.ID)
	return pages.Page{Title: string(a.ID), Kind: "Account", Section: "accounts", Parts: []pages.Part{
		{Title: "Account", Wide: true, Facts: []pages.Fact{
			fact("Status", pages.Status(a.Status)), fact("Customer", pages.ID(a.CustomerID, v.path("customers", string(a.CustomerID)))),
			fact("Chain", pages.Text(string(a.Chain))), fact("Wallet", pages.ID(a.Wallet, "")), fact("Owner", pages.ID(a.Owner, "")),
			fact("Currencies", pages.Text(fmt.Sprint([]string(a.Currencies)))), fact("Since", pages.Moment(a.CreatedAt)),
		}, Filters: [][]pages.Filter{v.listsOf(of)}},
		{Title: "Money", Wide: true, Table: money}, {Title: "Cards", Wide: true, Table: cardTable},
		{Title: "Newest decisions", Wide: true, Table: v.decisionTable(decisions)},
		{Title: "Newest ledger entries", Wide: true, Table: v.entryTable(entries)},
	}}, nil
}

// listsOf is the links to the lists of a card or an account.
func (v *visit) listsOf(of string) []pages.Filter {
	return []pages.Filter{
		{Name: "Its decisions", Href: v.path("decisions") + of}, {Name: "Its authorisations", Href: v.path("authorisations") + of},
		{Name: "Its transactions", Href: v.path("transactions") + of},
	}
}

func showCard(v *visit) (pages.Page, error) {
	c, err := v.DB.Card(v.ctx, v.programme.ID, issuing.CardID(v.r.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	decisions, err := take(v.DB.Decisions(v.ctx, store.DecisionFilter{Of: store.Of{Card: c.ID}}, v.recentOf()))
	if err != nil {
		return pages.Page{}, err
	}
	story, err := v.addEvents(nil, string(c.ID))
	if err != nil {
		return pages.Page{}, err
	}
	facts := []pages.Fact{
		fact("Status", pages.Status(c.Status)), fact("Number", pages.Cell{Text: cmp.Or(c.MaskedPAN, "not issued yet"), Class: "digits"}),
		fact("Good until", pages.Text(goodUntil(c))), fact("Type", pages.Text(string(c.Type))), fact("Name", pages.Text(cmp.Or(c.Name, "–"))),
		fact("Customer", pages.ID(c.CustomerID, v.path("customers", string(c.CustomerID)))),
		fact("Account", pages.ID(c.AccountID, v.path("accounts", string(c.AccountID)))), fact("Id", pages.ID(c.ID, "")),
		fact("Since", pages.Moment(c.CreatedAt)), fact("Changed", pages.Moment(c.UpdatedAt)),
	}
	if c.Reason != "" {
		facts = append(facts, fact("Ended because", pages.Text(pages.Words(c.Reason))))
	}
	if c.ReplacedBy != "" {
		facts = append(facts, fact("Replaced by", pages.ID(c.ReplacedBy, v.path("cards", string(c.ReplacedBy)))))
	}
	if c.ReplacementOf != "" {
		facts = append(facts, fact("Replaces", pages.ID(c.ReplacementOf, v.path("cards", string(c.ReplacementOf)))))
	}
	parts := []pages.Part{{Title: "Card", Wide: true, Facts: facts, Filters: [][]pages.Filter{v.listsOf("?card=" + string(c.ID))}}}
	if forms := v.cardForms(c); len(forms) > 0 {
		parts = append(parts, pages.Part{Title: "What can be done", Wide: true, Forms: forms})
	}
	parts = append(parts, pages.Part{Title: "Newest decisions", Wide: true, Table: v.decisionTable(decisions)},
		pages.Part{Title: "Timeline", Wide: true, Steps: tellStory(story)})
	return pages.Page{Title: cmp.Or(c.MaskedPAN, string(c.ID)), Kind: "Card", Section: "cards", Parts: parts}, nil
}

// entryTable is ledger entries as rows.
func (v *visit) entryTable(entries []ledger.Entry) *pages.Table {
	t := &pages.Table{
		Name: "Ledger entries", Columns: columns("When", "Kind", "From", "To", "#Amount", "Payment", "#Block"),
		Empty: "Nothing has been booked yet.",
	}
	return fill(v, t, entries, func(e ledger.Entry) string { return e.ID }, func(e ledger.Entry) []pages.Cell {
		row := []pages.Cell{linked(pages.Moment(e.CreatedAt), v.path("entries", e.ID)), linked(pages.Text(pages.Words(e.Kind)), v.path("entries", e.ID))}
		first := e.Postings[0]
		source, destination, amount := pages.Text(pages.Words(first.Source.Kind)), pages.Text(pages.Words(first.Destination.Kind)), amountOf(e, first.Units)
		if more := len(e.Postings) - 1; more > 0 {
			amount.Small = fmt.Sprintf("and %d more", more)
		}
		block := pages.Cell{Text: "–", Class: "num muted"}
		if e.Block != 0 {
			block = pages.Number(e.Block)
		}
		payment := pages.Muted("–")
		if e.Payment != "" {
			payment = pages.ID(e.Payment, v.path("search")+"?q="+e.Payment)
		}
		return append(row, source, destination, amount, payment, block)
	})
}
