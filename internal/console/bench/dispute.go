package bench

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// disputeVerbs are what a programme and the card network say of a dispute, with the move that each is.
var disputeVerbs = []struct {
	name, move, button, says string
	do                       func(ctx context.Context, v *visit, id issuing.DisputeID) error
}{
	{"submit", "submit", "Submit", "the dispute was submitted", func(ctx context.Context, v *visit, id issuing.DisputeID) error {
		_, err := v.Payments.SubmitDispute(ctx, v.Programme.ID, id)
		return err
	}},
	{"withdraw", "withdraw", "Withdraw", "the dispute was withdrawn", func(ctx context.Context, v *visit, id issuing.DisputeID) error {
		_, err := v.Payments.WithdrawDispute(ctx, v.Programme.ID, id)
		return err
	}},
	{"won", "win", "The network decides: won", "the network decided for the cardholder", decideDispute(true)},
	{"lost", "lose", "The network decides: lost", "the network decided for the merchant", decideDispute(false)},
	{"represent", "represent", "The merchant takes it again", "the merchant took the money of a dispute again",
		func(ctx context.Context, v *visit, id issuing.DisputeID) error {
			_, err := v.Payments.RepresentDispute(ctx, v.Programme.ID, id, v.change())
			return err
		}},
}

func decideDispute(won bool) func(ctx context.Context, v *visit, id issuing.DisputeID) error {
	return func(ctx context.Context, v *visit, id issuing.DisputeID) error {
		_, err := v.Payments.DecideDispute(ctx, v.Programme.ID, id, payments.DisputeOutcome{Won: won, Reference: v.Request.PostFormValue("form")})
		return err
	}
}

// ofDispute is a verb on the dispute in the path, which leads back to its payment.
func ofDispute(do func(ctx context.Context, v *visit, id issuing.DisputeID) error) func(context.Context, *visit, string) error {
	return func(ctx context.Context, v *visit, id string) error {
		form := v.Request.PostFormValue
		v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(form("card")) + "&payment=" + desk.EscapeQuery(form("payment")) +
			"&transaction=" + desk.EscapeQuery(form("transaction"))
		return do(ctx, v, issuing.DisputeID(id))
	}
}

// disputeParts are the disputes of a transaction, with what can be said of them.
func (v *visit) disputeParts(t issuing.Transaction, payment string) (parts []pages.Part, err error) {
	disputes, err := v.DB.DisputesOf(v.Ctx, t.ID)
	if err != nil {
		return nil, err
	}
	for _, d := range disputes {
		part := pages.Part{Title: "Dispute", Wide: true, Facts: []pages.Fact{
			desk.Fact("Status", pages.Status(d.Status)), desk.Fact("Amount", pages.Amount(d.Amount, d.Currency)),
			desk.Fact("Reason", pages.Text(pages.Words(d.Reason))), desk.Fact("Id", pages.ID(d.ID, v.Path("disputes", string(d.ID)))),
		}}
		for _, verb := range disputeVerbs {
			if v.may() && issuing.DisputeMoves.Can(verb.move, d.Status) {
				f := v.form(verb.button, "bench", "disputes", string(d.ID), verb.name)
				f.Line, f.Fields = true, []pages.Field{hidden("card", string(t.CardID)), hidden("payment", payment), hidden("transaction", string(t.ID))}
				part.Forms = append(part.Forms, f)
			}
		}
		parts = append(parts, part)
	}
	return parts, nil
}
