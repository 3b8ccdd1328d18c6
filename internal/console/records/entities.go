package records

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

func showDecision(v *visit) (pages.Page, error) {
	d, err := v.DB.Decision(v.Ctx, v.Programme.ID, issuing.DecisionID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	why := pages.Part{Title: "Why", Wide: true, Facts: decisionFacts(d)}
	if d.Reason != issuing.Approved {
		why.Note = desk.Sentence(d.Reason.Sentence())
	}
	if d.Detail != "" {
		why.Note += " " + desk.Sentence(d.Detail)
	}
	answered := answer(d)
	if d.Reason != issuing.Approved {
		answered.Text += ": " + pages.Words(d.Reason)
	}
	about := pages.Part{Title: "Decision", Facts: []pages.Fact{
		desk.Fact("Answer", answered), desk.Fact("When", pages.ExactMoment(d.CreatedAt)), desk.Fact("Question", pages.Text(pages.Words(d.Kind))),
		desk.Fact("Merchant", pages.Merchant(d.Merchant)), desk.Fact("Card", pages.ID(d.CardID, v.Path("cards", string(d.CardID)))),
		desk.Fact("Account", pages.ID(d.AccountID, v.Path("accounts", string(d.AccountID)))), desk.Fact("Id", pages.ID(d.ID, "")),
	}}
	if d.AuthorisationID != "" {
		about.Facts = append(about.Facts, desk.Fact("Payment", pages.ID(d.AuthorisationID, v.Path("authorisations", string(d.AuthorisationID)))))
	}
	network := pages.Part{Title: "As the network asked", Facts: desk.NetworkFacts(d.Network)}
	if len(network.Facts) == 0 {
		network.Note = "The network said nothing more."
	}
	title := pages.Words(d.Reason)
	if d.Reason == issuing.Approved {
		title = "approved"
	}
	return pages.Page{Title: title, Kind: "Decision", Section: "decisions", Parts: []pages.Part{why, about, network}}, nil
}

func showTransaction(v *visit) (pages.Page, error) {
	t, err := v.DB.Transaction(v.Ctx, v.Programme.ID, issuing.TransactionID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	facts := append([]pages.Fact{
		desk.Fact("Status", pages.Status(t.Status)), desk.Fact("Direction", pages.Text(string(t.Direction))), desk.Fact("When", pages.ExactMoment(t.CreatedAt)),
		desk.Fact("Merchant", pages.Merchant(t.Merchant)), desk.Fact("Card", pages.ID(t.CardID, v.Path("cards", string(t.CardID)))),
		desk.Fact("Account", pages.ID(t.AccountID, v.Path("accounts", string(t.AccountID)))),
	}, v.transactionFacts(t)...)
	for name, of := range map[string]pages.Cell{
		"Payment":   pages.ID(t.AuthorisationID, v.Path("authorisations", string(t.AuthorisationID))),
		"Refund of": pages.ID(t.RefundOf, v.Path("transactions", string(t.RefundOf))),
		"Dispute":   pages.ID(t.DisputeID, v.Path("disputes", string(t.DisputeID))),
	} {
		if of.Class == "id" {
			facts = append(facts, desk.Fact(name, of))
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
	settled, err := v.settlementParts(t)
	if err != nil {
		return pages.Page{}, err
	}
	parts = append(parts, settled...)
	timeline, err := v.timeline(story, string(t.ID))
	if err != nil {
		return pages.Page{}, err
	}
	if t.AuthorisationID != "" {
		timeline.Note = strings.TrimSpace("Its payment's page tells the whole story. " + timeline.Note)
	}
	return pages.Page{Title: string(t.ID), Kind: "Transaction", Section: "transactions", Parts: append(parts, timeline)}, nil
}

func showDispute(v *visit) (pages.Page, error) {
	d, err := v.DB.Dispute(v.Ctx, v.Programme.ID, issuing.DisputeID(v.Request.PathValue("id")))
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
		desk.Fact("Status", pages.Status(d.Status)), desk.Fact("Reason", pages.Text(pages.Words(d.Reason))), desk.Fact("Amount", pages.Amount(d.Amount, d.Currency)),
		desk.Fact("Transaction", pages.ID(d.TransactionID, v.Path("transactions", string(d.TransactionID)))),
		desk.Fact("Card", pages.ID(d.CardID, v.Path("cards", string(d.CardID)))), desk.Fact("Opened", pages.Moment(d.CreatedAt)),
	}
	if d.CreditID != "" {
		facts = append(facts, desk.Fact("Provisional credit", pages.ID(d.CreditID, v.Path("transactions", string(d.CreditID)))))
	}
	timeline, err := v.timeline(story, string(d.ID))
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: string(d.ID), Kind: "Dispute", Section: "disputes", Parts: []pages.Part{
		{Title: "Dispute", Facts: facts, Wide: true, Forms: v.disputeForms(d)}, timeline,
	}}, nil
}

func showCustomer(v *visit) (pages.Page, error) {
	c, err := v.DB.Customer(v.Ctx, v.Programme.ID, issuing.CustomerID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	accounts, err := desk.Take(v.DB.AccountsOf(v.Ctx, c.ID, v.Recent()))
	if err != nil {
		return pages.Page{}, err
	}
	cards, err := v.DB.CardsOfCustomer(v.Ctx, c.ID)
	if err != nil {
		return pages.Page{}, err
	}
	story, err := v.addEvents(nil, string(c.ID))
	if err != nil {
		return pages.Page{}, err
	}
	timeline, err := v.timeline(story, string(c.ID))
	if err != nil {
		return pages.Page{}, err
	}
	accountTable := &pages.Table{
		Name: "Accounts", Columns: desk.Columns("Account", "Status", "Chain", "Wallet", "Customer", "Since"), Empty: "No account yet.",
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
			desk.Fact("Status", pages.Status(c.Status)), desk.Fact("Name", pages.Text(cmp.Or(c.Name, "not verified yet"))),
			desk.Fact("External id", pages.Text(c.ExternalID)), desk.Fact("Wallet", pages.ID(c.ChainID, "")), desk.Fact("Id", pages.ID(c.ID, "")),
			desk.Fact("Since", pages.Moment(c.CreatedAt)), desk.Fact("Changed", pages.Moment(c.UpdatedAt)),
		}, Filters: v.evidenceLink(c.ID), Forms: v.parentForms("customers", string(c.ID), customerVerbs, func(verb string) bool {
			return issuing.CustomerMoves.Can(verb, c.Status)
		})},
		{Title: "Accounts", Wide: true, Table: accountTable}, {Title: "Cards", Wide: true, Table: cardTable},
		timeline,
	}}, nil
}

func showAccount(v *visit) (pages.Page, error) {
	a, err := v.DB.Account(v.Ctx, v.Programme.ID, issuing.AccountID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	funds, err := v.DB.FundsOf(v.Ctx, a.ID)
	if err != nil {
		return pages.Page{}, err
	}
	money := &pages.Table{
		Name: "Funds", Columns: desk.Columns("Token", "#Available", "#Held", "#In escrow", "#Owed", "#Allowance"), Empty: "Its wallet is not open yet.",
	}
	for _, f := range funds {
		money.Rows = append(money.Rows, []pages.Cell{
			pages.ID(f.Asset, ""), pages.Units(f.Available), pages.Units(f.Held), pages.Units(f.Escrowed), pages.Units(f.Debt),
			pages.Units(f.Allowance),
		})
	}
	cards, err := desk.Take(v.DB.CardsOf(v.Ctx, a.ID, v.Recent()))
	if err != nil {
		return pages.Page{}, err
	}
	cardTable := v.cardTable()
	for _, card := range cards {
		cardTable.Rows = append(cardTable.Rows, v.cardRow(card))
	}
	of := "?account=" + string(a.ID)
	timeline, err := v.lifeOf(string(a.ID), store.Of{Account: a.ID}, of)
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: string(a.ID), Kind: "Account", Section: "accounts", Parts: []pages.Part{
		{Title: "Account", Wide: true, Facts: []pages.Fact{
			desk.Fact("Status", pages.Status(a.Status)), desk.Fact("Customer", pages.ID(a.CustomerID, v.Path("customers", string(a.CustomerID)))),
			desk.Fact("Chain", pages.Text(string(a.Chain))), desk.Fact("Wallet", pages.ID(a.Wallet, "")), desk.Fact("Owner", pages.ID(a.Owner, "")),
			desk.Fact("Currencies", pages.Text(fmt.Sprint([]string(a.Currencies)))), desk.Fact("Since", pages.Moment(a.CreatedAt)),
		}, Filters: [][]pages.Filter{append(v.listsOf(of), v.entriesOf(a.ID), pages.Filter{Name: "Its statements", Href: v.Path("accounts", string(a.ID), "statements")})},
			Forms: v.parentForms("accounts", string(a.ID), accountVerbs, func(verb string) bool { return issuing.AccountMoves.Can(verb, a.Status) })},
		{Title: "Money", Wide: true, Table: money}, {Title: "Cards", Wide: true, Table: cardTable},
		timeline,
	}}, nil
}

// evidenceLink leads to who a customer is, for the platform's people.
func (v *visit) evidenceLink(id issuing.CustomerID) [][]pages.Filter {
	if v.Operator.ProgrammeID != "" {
		return nil
	}
	return [][]pages.Filter{{{Name: "Evidence, hits and notes", Href: v.Path("customers", string(id), "evidence")}}}
}

// listsOf is the links to the lists of a card or an account.
func (v *visit) listsOf(of string) []pages.Filter {
	return []pages.Filter{
		{Name: "Its decisions", Href: v.Path("decisions") + of}, {Name: "Its authorisations", Href: v.Path("authorisations") + of},
		{Name: "Its transactions", Href: v.Path("transactions") + of},
	}
}

func showCard(v *visit) (pages.Page, error) {
	c, err := v.DB.Card(v.Ctx, v.Programme.ID, issuing.CardID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	facts := []pages.Fact{
		desk.Fact("Status", pages.Status(c.Status)), desk.Fact("Number", pages.Cell{Text: cmp.Or(c.MaskedPAN, "not issued yet"), Class: "digits"}),
		desk.Fact("Good until", pages.Text(goodUntil(c))), desk.Fact("Type", pages.Text(string(c.Type))), desk.Fact("Name", pages.Text(cmp.Or(c.Name, "–"))),
		desk.Fact("Customer", pages.ID(c.CustomerID, v.Path("customers", string(c.CustomerID)))),
		desk.Fact("Account", pages.ID(c.AccountID, v.Path("accounts", string(c.AccountID)))), desk.Fact("Id", pages.ID(c.ID, "")),
		desk.Fact("Since", pages.Moment(c.CreatedAt)), desk.Fact("Changed", pages.Moment(c.UpdatedAt)),
	}
	if c.Reason != "" {
		facts = append(facts, desk.Fact("Ended because", pages.Text(pages.Words(c.Reason))))
	}
	if c.ReplacedBy != "" {
		facts = append(facts, desk.Fact("Replaced by", pages.ID(c.ReplacedBy, v.Path("cards", string(c.ReplacedBy)))))
	}
	if c.ReplacementOf != "" {
		facts = append(facts, desk.Fact("Replaces", pages.ID(c.ReplacementOf, v.Path("cards", string(c.ReplacementOf)))))
	}
	parts := []pages.Part{{Title: "Card", Wide: true, Facts: facts, Filters: [][]pages.Filter{
		append(v.listsOf("?card="+string(c.ID)), pages.Filter{Name: "Its limits and controls", Href: v.Path("cards", string(c.ID), "rules")}),
	}}}
	if forms := v.cardForms(c); len(forms) > 0 {
		parts = append(parts, pages.Part{Title: "What can be done", Wide: true, Forms: forms})
	}
	timeline, err := v.lifeOf(string(c.ID), store.Of{Card: c.ID}, "?card="+string(c.ID))
	return pages.Page{Title: cmp.Or(c.MaskedPAN, string(c.ID)), Kind: "Card", Section: "cards", Parts: append(parts, timeline)}, err
}
