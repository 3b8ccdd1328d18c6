package records

import (
	"cmp"
	"fmt"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// showPayment is the payment of an authorisation, as one story.
func showPayment(v *visit) (pages.Page, error) {
	a, err := v.DB.Authorisation(v.Ctx, v.Programme.ID, issuing.AuthorisationID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	transactions, err := v.DB.TransactionsOf(v.Ctx, a.ID)
	if err != nil {
		return pages.Page{}, err
	}
	decisions, err := v.DB.DecisionsOf(v.Ctx, a.ID)
	if err != nil {
		return pages.Page{}, err
	}
	var story []happening
	for _, d := range decisions {
		story = append(story, v.decisionStep(d))
	}
	backing, err := v.backing(string(a.ID))
	if err != nil {
		return pages.Page{}, err
	}
	if story, err = v.addPaymentSteps(story, string(a.ID)); err != nil {
		return pages.Page{}, err
	}
	about := []string{string(a.ID)}
	for _, t := range transactions {
		about = append(about, string(t.ID))
		story = append(story, v.transactionStep(t))
		if story, err = v.addPaymentSteps(story, string(t.ID)); err != nil {
			return pages.Page{}, err
		}
	}
	facts := []pages.Fact{
		desk.Fact("Status", pages.Status(a.Status)), desk.Fact("Hold", pages.Amount(a.PricedAmount, a.PricedCurrency)),
		desk.Fact("Captured", pages.Amount(a.CapturedAmount, a.PricedCurrency)), desk.Fact("In tokens, fees included", pages.Units(a.TokenAmount)),
		desk.Fact("Rate", rateCell(a.Rate, a.PricedCurrency, a.Currency)), desk.Fact("Merchant", pages.Merchant(a.Merchant)),
		desk.Fact("Card", pages.ID(a.CardID, v.Path("cards", string(a.CardID)))),
		desk.Fact("Account", pages.ID(a.AccountID, v.Path("accounts", string(a.AccountID)))),
		desk.Fact("Expires", pages.Moment(a.ExpiresAt)), desk.Fact("Id", pages.ID(a.ID, "")),
	}
	parts := []pages.Part{{Title: "Payment", Facts: facts}, backing}
	if a.Status == issuing.AuthorisationPending && v.Operator.May(issuing.DutyHolds) {
		action := v.Path("authorisations", string(a.ID), "release")
		parts[0].Forms = []pages.Form{{
			ID: v.FormID(action), Action: action, Verb: "Release the hold", Danger: true,
			Explain: "Gives up what is left of the hold. The merchant can still post a late capture.",
		}}
	}
	timeline, err := v.timeline(story, about...)
	if err != nil {
		return pages.Page{}, err
	}
	timeline.ID = "timeline"
	return pages.Page{
		Title: string(a.ID), Kind: "Payment", Section: "authorisations", Parts: append(parts, timeline),
		Live: v.Path("authorisations", string(a.ID), "live"),
	}, nil
}

// backing is what a payment needs, and what backs it.
func (v *visit) backing(id string) (pages.Part, error) {
	c, err := v.DB.ClaimOf(v.Ctx, v.Programme.ID, id)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return pages.Part{Title: "What backs it", Note: "It claims nothing of the account."}, nil
	}
	if err != nil {
		return pages.Part{}, err
	}
	t := &pages.Table{Name: "What backs the payment", Columns: desk.Columns("Share", "#Settlement", "#Programme", "#Platform", "#Together")}
	for _, line := range []struct {
		name  string
		split issuing.Split
	}{{"wanted", c.Wanted}, {"captured", c.Captured}, {"in escrow", c.Escrow}, {"paid", c.Paid}} {
		row := []pages.Cell{pages.Text(line.name)}
		for _, units := range line.split {
			row = append(row, pages.Units(units))
		}
		t.Rows = append(t.Rows, append(row, pages.Units(line.split.Total())))
	}
	return pages.Part{Title: "What backs it", Table: t, Facts: []pages.Fact{
		desk.Fact("Held in the wallet", pages.Units(c.Held)), desk.Fact("Owed", pages.Units(c.Owed)), desk.Fact("Token", pages.ID(c.Token, "")),
		desk.Fact("Steps asked of the chain", pages.Number(c.Steps)),
	}}, nil
}

func (v *visit) decisionStep(d issuing.Decision) happening {
	lines := []string{}
	if d.Reason != issuing.Approved {
		lines = append(lines, desk.Sentence(d.Reason.Sentence()))
	}
	if d.Detail != "" {
		lines = append(lines, desk.Sentence(d.Detail))
	}
	facts := decisionFacts(d)
	return happening{d.CreatedAt, rankDecision, pages.Step{
		Kind: "decision", At: pages.ExactMoment(d.CreatedAt), Status: desk.Linked(answer(d), v.Path("decisions", string(d.ID))),
		Title: pages.Words(d.Kind), Facts: facts, Lines: lines,
	}}
}

// decisionFacts are the figures that a decision was based on.
func decisionFacts(d issuing.Decision) []pages.Fact {
	facts := []pages.Fact{
		desk.Fact("Asked for", pages.Amount(d.PricedAmount, d.PricedCurrency)),
		desk.Fact("Response code", pages.Text(string(d.ResponseCode()))),
	}
	if !d.ApprovedAmount.IsZero() {
		facts = append(facts, desk.Fact("Approved of it", pages.Amount(d.ApprovedAmount, d.PricedCurrency)))
	}
	if !d.Rate.IsZero() {
		facts = append(facts, desk.Fact("In the account's currency", pages.Amount(d.Amount, d.Currency)),
			desk.Fact("Rate", pages.Text(d.Rate.String()+" "+d.Currency+" for 1 "+d.PricedCurrency)))
	}
	if d.TokenAmount != 0 {
		facts = append(facts, desk.Fact("In tokens, fees included", pages.Units(d.TokenAmount)))
	}
	for _, fee := range d.Fees {
		facts = append(facts, desk.Fact("Fee: "+string(fee.Type), pages.Units(fee.Units)))
	}
	if d.Spendable != 0 {
		facts = append(facts, desk.Fact("Spendable then", pages.Units(d.Spendable)))
	}
	if d.Spendable != 0 && d.TokenAmount > d.Spendable {
		facts = append(facts, desk.Fact("Missing", pages.Units(d.TokenAmount-d.Spendable)))
	}
	if h := d.Limit; h != nil {
		facts = append(facts, desk.Fact("Limit that declined", pages.Text(string(h.Scope)+": "+h.Limit.String())),
			desk.Fact("Used of it", pages.Text(fmt.Sprintf("%s, %d purchases", pages.Money(h.Used.Amount.Decimal(h.Currency), h.Currency), h.Used.Count))))
	}
	if len(d.Shadow) > 0 {
		facts = append(facts, desk.Fact("Would have declined it", pages.Text(fmt.Sprint(d.Shadow))))
	}
	return append(facts, desk.Fact("Decided in", took(d.Duration)), desk.Fact("Reference", pages.Text(cmp.Or(d.Reference, "–"))))
}

func rateCell(r issuing.Rate, from, to string) pages.Cell {
	c := pages.Text(r.Value.String() + " " + to + " for 1 " + from)
	c.Small = r.Source
	return c
}

func (v *visit) transactionStep(t issuing.Transaction) happening {
	title := "Capture"
	switch {
	case t.Direction == issuing.Credit && t.DisputeID != "":
		title = "Provisional credit"
	case t.Direction == issuing.Credit:
		title = "Refund"
	case t.AuthorisationID == "":
		title = "Forced post"
	}
	return happening{t.CreatedAt, rankCapture, pages.Step{
		Kind: "capture", At: pages.ExactMoment(t.CreatedAt), Title: title, Facts: v.transactionFacts(t),
		Status: desk.Linked(pages.Status(t.Status), v.Path("transactions", string(t.ID))),
	}}
}

func (v *visit) transactionFacts(t issuing.Transaction) []pages.Fact {
	facts := []pages.Fact{
		desk.Fact("Amount", pages.Amount(t.PricedAmount, t.PricedCurrency)), desk.Fact("In the account's currency", pages.Amount(t.Amount, t.Currency)),
		desk.Fact("In tokens, fees included", pages.Units(t.TokenAmount)),
	}
	for _, fee := range t.Fees {
		facts = append(facts, desk.Fact("Fee: "+string(fee.Type), pages.Units(fee.Units)))
	}
	if !t.RefundedAmount.IsZero() {
		facts = append(facts, desk.Fact("Refunded", pages.Amount(t.RefundedAmount, t.PricedCurrency)))
	}
	return append(facts, desk.Fact("Id", pages.ID(t.ID, v.Path("transactions", string(t.ID)))))
}

func (v *visit) entryStep(e ledger.Entry) happening {
	rule, _ := ledger.RuleOf(e.Kind)
	return happening{e.CreatedAt, rankLedger, pages.Step{
		Kind: "ledger", At: pages.ExactMoment(e.CreatedAt), Title: pages.Words(e.Kind), Lines: []string{desk.Sentence(rule.When)},
		Table: postingTable(e), Status: pages.ID(e.ID, v.Path("entries", e.ID)),
	}}
}

func postingTable(e ledger.Entry) *pages.Table {
	t := &pages.Table{Name: "Postings", Columns: desk.Columns("From", "To", "#Amount")}
	for _, p := range e.Postings {
		t.Rows = append(t.Rows, []pages.Cell{
			bookCell(p.Source), bookCell(p.Destination), amountOf(e, p.Units),
		})
	}
	return t
}

// amountOf is an amount of an entry: of a token to the last unit, of a currency in its minor unit.
func amountOf(e ledger.Entry, units issuing.Units) pages.Cell {
	if currency := ledger.Currency(e.Asset); currency != "" {
		return pages.Amount(ledger.Amount(e.Asset, units), currency)
	}
	return pages.Units(units)
}

func bookCell(a ledger.Account) pages.Cell {
	return pages.Cell{Text: pages.Words(a.Kind), Small: a.Owner}
}

// chainStep leads the platform's people to the transaction with its versions, decoded. It may be of several programmes.
func (v *visit) chainStep(t store.OutgoingTx) happening {
	href := ""
	if v.Operator.ProgrammeID == "" {
		href = v.Path("chains", string(t.Chain), "transactions", t.ID)
	}
	facts := []pages.Fact{
		desk.Fact("Hash", pages.ID(t.Hash, href)), desk.Fact("Chain", pages.Text(string(t.Chain))), desk.Fact("Nonce", pages.Number(t.Nonce)),
		desk.Fact("Attempt", pages.Number(t.Attempt)), desk.Fact("Versions sent", pages.Number(int64(len(t.Versions)))),
	}
	if t.IsBatched() {
		facts = append(facts, desk.Fact("Orders in it", pages.Number(t.Orders)))
	}
	if t.MinedAt != 0 {
		facts = append(facts, desk.Fact("Mined", pages.ExactMoment(t.MinedAt)), desk.Fact("Block", pages.Number(t.Block)),
			desk.Fact("Gas used", pages.Number(t.GasUsed)), desk.Fact("Gas in the payment's token", pages.Units(t.GasUnits)))
	}
	return happening{t.CreatedAt, rankChain, pages.Step{
		Kind: "chain", At: pages.ExactMoment(t.CreatedAt), Title: pages.Words(t.Purpose.Kind), Status: pages.Status(t.Status), Facts: facts,
	}}
}

func eventStep(e issuing.Event, deliveries []store.DeliveryState) happening {
	step := pages.Step{
		Kind: "event", At: pages.ExactMoment(e.CreatedAt), Title: string(e.Type), Status: pages.ID(e.ID, ""),
	}
	if len(deliveries) == 0 {
		step.Lines = []string{"No webhook asked for events of this type."}
		return happening{e.CreatedAt, rankEvent, step}
	}
	t := &pages.Table{Name: "Deliveries", Columns: desk.Columns("Webhook", "Status", "#Attempts", "#Answered", "Changed")}
	for _, d := range deliveries {
		answered := pages.Cell{Text: "–", Class: "num muted"}
		if d.ResponseStatus != 0 {
			answered = pages.Cell{Text: fmt.Sprint(d.ResponseStatus), Class: "num"}
		}
		answered.Small = d.LastError
		t.Rows = append(t.Rows, []pages.Cell{
			pages.Text(cmp.Or(d.CallbackURL, "the webhook is gone")), pages.Status(d.Status), pages.Number(d.Attempts), answered,
			pages.Moment(d.UpdatedAt),
		})
	}
	step.Table = t
	return happening{e.CreatedAt, rankEvent, step}
}
