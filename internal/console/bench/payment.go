package bench

import (
	"cmp"
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// verb is something that a card network says of a payment or a transaction.
type verb struct {
	button, says string
	amount       bool // it may name an amount; without one it is about all that is left
	needed       bool // it must name one
	do           func(ctx context.Context, v *visit, id string) error
}

// ofPayment is a verb on the authorisation in the path. The same form sent again is the same message.
func ofPayment(do func(ctx context.Context, v *visit, id issuing.AuthorisationID, c payments.Change) error) func(context.Context, *visit, string) error {
	return func(ctx context.Context, v *visit, id string) error {
		v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(v.Request.PostFormValue("card")) + "&payment=" + desk.EscapeQuery(id)
		return do(ctx, v, issuing.AuthorisationID(id), v.change())
	}
}

func (v *visit) change() payments.Change {
	return payments.Change{Amount: v.Request.PostFormValue("amount"), Reference: v.Request.PostFormValue("form")}
}

var paymentVerbs = map[string]verb{
	"capture": {"Capture", "the payment was captured", true, false,
		ofPayment(func(ctx context.Context, v *visit, id issuing.AuthorisationID, c payments.Change) error {
			_, err := v.Payments.Capture(ctx, v.Programme.ID, id, payments.Capture{
				Amount: c.Amount, More: c.Amount != "", Reference: c.Reference,
			})
			return err
		})},
	"increment": {"Increment", "the hold was raised", true, true,
		ofPayment(func(ctx context.Context, v *visit, id issuing.AuthorisationID, c payments.Change) error {
			_, err := v.Payments.Increment(ctx, v.Programme.ID, id, c)
			if issuing.IsCode(err, issuing.CodeDeclined) {
				return nil // the decision is on the payment's timeline
			}
			return err
		})},
	"reverse": {"Reverse", "the hold was reversed", true, false,
		ofPayment(func(ctx context.Context, v *visit, id issuing.AuthorisationID, c payments.Change) error {
			_, err := v.Payments.Reverse(ctx, v.Programme.ID, id, c)
			return err
		})},
	"expire": {"Expire", "the hold expired", false, false,
		ofPayment(func(ctx context.Context, v *visit, id issuing.AuthorisationID, _ payments.Change) error {
			_, err := v.Payments.ExpireNow(ctx, v.Programme.ID, id)
			return err
		})},
}

// ofTransaction is a verb on the transaction in the path.
func ofTransaction(do func(ctx context.Context, v *visit, id issuing.TransactionID, c payments.Change) error) func(context.Context, *visit, string) error {
	return func(ctx context.Context, v *visit, id string) error {
		v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(v.Request.PostFormValue("card")) +
			"&payment=" + desk.EscapeQuery(v.Request.PostFormValue("payment")) + "&transaction=" + desk.EscapeQuery(id)
		return do(ctx, v, issuing.TransactionID(id), v.change())
	}
}

var transactionVerbs = map[string]verb{
	"refund": {"Refund", "the merchant refunded", true, false,
		ofTransaction(func(ctx context.Context, v *visit, id issuing.TransactionID, c payments.Change) error {
			_, err := v.Payments.Refund(ctx, v.Programme.ID, id, c)
			return err
		})},
	"reverse": {"Take back", "the capture was taken back", false, false,
		ofTransaction(func(ctx context.Context, v *visit, id issuing.TransactionID, c payments.Change) error {
			_, err := v.Payments.ReverseTransaction(ctx, v.Programme.ID, id, payments.Change{Reference: c.Reference})
			return err
		})},
	"dispute": {"Dispute", "the cardholder disputed it", true, false,
		ofTransaction(func(ctx context.Context, v *visit, id issuing.TransactionID, c payments.Change) error {
			_, err := v.Payments.OpenDispute(ctx, v.Programme.ID, id, payments.NewDispute{Amount: c.Amount, Reason: issuing.DisputeNotReceived})
			return err
		})},
}

// outcome is what came of the swipe, with what can be said of it next. It is shown as it changes.
func (v *visit) outcome(card issuing.Card, account issuing.Account, funds []issuing.Funds) (parts []pages.Part, err error) {
	defer func() {
		if err == nil {
			var issuer []pages.Part
			issuer, err = v.issuerPart(card)
			parts = append(append(parts, issuer...), v.scenarioPart(card)...)
		}
	}()
	q := v.Request.URL.Query()
	table := &pages.Table{
		Name: "Money", Columns: desk.Columns("Token", "#Available", "#Held", "#In escrow", "#Owed"), Empty: "Its wallet is not open yet.",
	}
	for _, f := range funds {
		table.Rows = append(table.Rows, []pages.Cell{
			pages.ID(f.Asset, ""), pages.Units(f.Available), pages.Units(f.Held), pages.Units(f.Escrowed), pages.Units(f.Debt),
		})
	}
	money := pages.Part{Title: "Money of the account", Wide: true, Table: table}
	wants, left, err := v.wantsRenewal(account)
	if err != nil {
		return nil, err
	}
	if wants {
		money.Note = "Of the allowance that its owner granted " + pages.UnitsText(left) + " are left."
		money.Filters = [][]pages.Filter{{{Name: "Renew the allowance", Href: v.ofAccount(account.ID)}}}
	}
	parts = []pages.Part{money}
	switch {
	case q.Get("decision") != "":
		d, err := v.DB.Decision(v.Ctx, v.Programme.ID, issuing.DecisionID(q.Get("decision")))
		if err != nil {
			return nil, err
		}
		answer := pages.Status("declined")
		answer.Href = v.Path("decisions", string(d.ID))
		return append(parts, pages.Part{
			Title: "Declined: " + pages.Words(d.Reason), Note: desk.Sentence(cmp.Or(d.Detail, d.Reason.Sentence())), Wide: true,
			Facts: []pages.Fact{
				desk.Fact("Answer", answer), desk.Fact("Response code", pages.Text(string(d.ResponseCode()))),
				desk.Fact("Asked for", pages.Amount(d.PricedAmount, d.PricedCurrency)), desk.Fact("In tokens", pages.Units(d.TokenAmount)),
				desk.Fact("Spendable then", pages.Units(d.Spendable)), desk.Fact("Id", pages.ID(d.ID, v.Path("decisions", string(d.ID)))),
			},
		}), nil
	case q.Get("scenario") != "":
		return append(parts, v.runPart(q.Get("scenario"))), nil
	case q.Get("payment") != "":
		more, err := v.paymentParts(q.Get("payment"))
		return append(parts, more...), err
	case q.Get("transaction") != "":
		t, err := v.DB.Transaction(v.Ctx, v.Programme.ID, issuing.TransactionID(q.Get("transaction")))
		if err != nil {
			return nil, err
		}
		disputes, err := v.disputeParts(t, "")
		return append(append(parts, v.transactionPart(t, "")), disputes...), err
	}
	return append(parts, pages.Part{Wide: true, Table: &pages.Table{
		Empty: "Swipe the card: the decision, the escrow on chain, the settlement and the webhooks show here as they happen.",
	}}), nil
}

// paymentParts are the payment's story, and what the card network can say of it.
func (v *visit) paymentParts(id string) ([]pages.Part, error) {
	a, err := v.DB.Authorisation(v.Ctx, v.Programme.ID, issuing.AuthorisationID(id))
	if err != nil {
		return nil, err
	}
	transactions, err := v.DB.TransactionsOf(v.Ctx, a.ID)
	if err != nil {
		return nil, err
	}
	story := *v.Visit
	story.Request = v.Request.Clone(v.Ctx)
	story.Request.SetPathValue("id", id)
	told, err := v.Payment(&story)
	if err != nil {
		return nil, err
	}
	network := pages.Part{Title: "The card network says", Wide: true}
	if v.may() {
		for _, name := range []string{"capture", "increment", "reverse", "expire"} {
			if (name == "increment" || name == "expire") && a.Status != issuing.AuthorisationPending {
				continue
			}
			f := v.verbForm(paymentVerbs[name], "bench", "authorisations", id, name)
			f.Fields = append(f.Fields, hidden("card", string(a.CardID)))
			network.Forms = append(network.Forms, f)
		}
	}
	var parts []pages.Part
	if len(network.Forms) > 0 && (a.Status == issuing.AuthorisationPending || a.Status == issuing.AuthorisationCapturing) {
		parts = append(parts, network)
	}
	for _, t := range transactions {
		if t.Direction == issuing.Debit {
			disputes, err := v.disputeParts(t, id)
			if err != nil {
				return nil, err
			}
			parts = append(append(parts, v.transactionPart(t, id)), disputes...)
		}
	}
	for _, part := range told.Parts {
		if part.ID != "" || part.Title == "Payment" { // its facts and its timeline; what backs it is on its own page
			part.Forms, part.Wide = nil, true
			parts = append(parts, part)
		}
	}
	return parts, nil
}

func (v *visit) verbForm(w verb, path ...string) pages.Form {
	f := v.form(w.button, path...)
	f.Line = true
	if w.amount {
		hint := "all of it"
		if w.needed {
			hint = "by how much"
		}
		f.Fields = []pages.Field{{Name: "amount", Label: "Amount", Placeholder: hint, Optional: !w.needed, Mode: "decimal"}}
	}
	return f
}

// transactionPart is a transaction with what can be said of it.
func (v *visit) transactionPart(t issuing.Transaction, payment string) pages.Part {
	part := pages.Part{Title: "Transaction", Wide: true, Facts: []pages.Fact{
		desk.Fact("Status", pages.Status(t.Status)), desk.Fact("Amount", pages.Amount(t.PricedAmount, t.PricedCurrency)),
		desk.Fact("In tokens", pages.Units(t.TokenAmount)), desk.Fact("Id", pages.ID(t.ID, v.Path("transactions", string(t.ID)))),
	}}
	if !v.may() || t.Direction != issuing.Debit || t.Status == issuing.TransactionReversed {
		return part
	}
	for _, name := range []string{"refund", "reverse", "dispute"} {
		if name == "dispute" && t.Status != issuing.TransactionProcessed {
			continue
		}
		f := v.verbForm(transactionVerbs[name], "bench", "transactions", string(t.ID), name)
		f.Fields = append(f.Fields, hidden("card", string(t.CardID)), hidden("payment", payment))
		part.Forms = append(part.Forms, f)
	}
	return part
}
