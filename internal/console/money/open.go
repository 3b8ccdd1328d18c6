package money

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/payouts"
)

// openAccounts are the accounts that are zero once all is put right.
var openAccounts = []ledger.AccountKind{
	ledger.FloatAccount, ledger.LostAccount, ledger.SuspenseAccount, ledger.DisputesAccount, ledger.DueAccount, ledger.WrittenOffAccount,
}

// showOpenItems is what has to be recovered or put right: the operator's float, money in suspense, and refunds that fell short.
func showOpenItems(v *visit) (pages.Page, error) {
	_, today, err := v.today()
	if err != nil {
		return pages.Page{}, err
	}
	all, err := v.readBalances()
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Accounts that are to be recovered or cleared", Columns: desk.Columns("Account", "Holds", "In", "#Balance"),
		Empty: "Nothing is open: no float to recover, nothing in suspense, no dispute, no debt.",
	}
	leads := map[ledger.AccountKind]string{
		ledger.SuspenseAccount: v.Path("messages"), ledger.DisputesAccount: v.Path("disputes"), ledger.DueAccount: v.Path("money", "owed"),
	}
	for _, line := range ledger.Chart {
		if !slices.Contains(openAccounts, line.Kind) {
			continue
		}
		for _, asset := range all.assets() {
			units := all[asset][line.Kind]
			if units == 0 {
				continue
			}
			href, ok := leads[line.Kind]
			if !ok || line.Kind == ledger.SuspenseAccount && v.Operator.ProgrammeID != "" {
				href = v.entriesOf(line.Kind, asset, today.Name)
			}
			t.Rows = append(t.Rows, []pages.Cell{
				pages.Link(pages.Words(line.Kind), href), pages.Text(line.Holds), pages.Text(v.assetTitle(asset)[len("In "):]),
				desk.Linked(amountOf(asset, units), href),
			})
		}
	}
	refunds, err := v.shortPayouts()
	if err != nil {
		return pages.Page{}, err
	}
	short := &pages.Table{
		Name: "Refunds that fell short", Columns: desk.Columns("Since", "Refund", "Account", "Token", "#Due", "#Came", "#Missing"),
		Empty: "Every refund has come into its wallet in full.",
	}
	for _, s := range refunds {
		symbol, _ := v.token(s.Token)
		href := v.Path("money", "refunds", string(s.TransactionID))
		short.Rows = append(short.Rows, []pages.Cell{
			desk.Linked(pages.Moment(s.CreatedAt), href), pages.ID(s.TransactionID, href), pages.ID(s.AccountID, v.Path("accounts", string(s.AccountID))),
			pages.Text(symbol), pages.Units(s.Due), pages.Units(s.Paid + s.Arrived), pages.Units(s.Missing()),
		})
	}
	return pages.Page{Title: "Float, suspense and payouts", Section: "money/open", Parts: []pages.Part{
		{Title: "To be recovered or cleared", Table: t, Wide: true, Note: "Float is what the operator has paid for refunds out of its own tokens, below zero. " +
			"The card network gives it back with the settlement."},
		{Title: "Refunds that fell short", Table: short, Wide: true, Note: "Their chain transactions succeeded and did not bring the wallets all of the money."},
	}}, nil
}

// shortPayouts are those of the programme that wait.
func (v *visit) shortPayouts() ([]issuing.ShortPayout, error) {
	list, err := v.Refunds.List(v.Ctx)
	return slices.DeleteFunc(list, func(s issuing.ShortPayout) bool { return s.ProgrammeID != v.Programme.ID }), err
}

// refundActs are what can be done about a refund that fell short.
var refundActs = []struct {
	path, verb, explain, done string
	name                      issuing.AuditAction
	do                        func(*payouts.ShortPayouts, context.Context, issuing.TransactionID, string) error
}{
	{"book-part", "Book what came", "Books what of the refund came into the wallet.", "What came is booked.", issuing.RefundPartBooked,
		(*payouts.ShortPayouts).BookPart},
	{"send-again", "Send again", "Books what came, and sends what is missing once more.", "What is missing is on its way again.",
		issuing.RefundSentAgain, (*payouts.ShortPayouts).SendAgain},
	{"write-off", "Write off", "Books what came, and gives up what is missing.", "What is missing is written off.", issuing.RefundWrittenOff,
		(*payouts.ShortPayouts).WriteOff},
}

// showRefund is how a refund fell short, and what can be done about it.
func showRefund(v *visit) (pages.Page, error) {
	id := issuing.TransactionID(v.Request.PathValue("id"))
	t, err := v.DB.Transaction(v.Ctx, v.Programme.ID, id)
	if err != nil {
		return pages.Page{}, err
	}
	s, err := v.DB.ShortPayout(v.Ctx, t.ID)
	if err == nil && s == nil {
		err = issuing.NotFound("refund that a wallet did not receive", id)
	}
	if err != nil {
		return pages.Page{}, err
	}
	symbol, chain := v.token(s.Token)
	part := pages.Part{Title: "Refund", Wide: true, Facts: []pages.Fact{
		desk.Fact("Status", pages.Status(s.Status)), desk.Fact("Refund", pages.ID(t.ID, v.Path("transactions", string(t.ID)))),
		desk.Fact("Account", pages.ID(s.AccountID, v.Path("accounts", string(s.AccountID)))), desk.Fact("Token", pages.Cell{Text: symbol, Small: chain}),
		desk.Fact("Due", pages.Units(s.Due)), desk.Fact("Booked", pages.Units(s.Paid)), desk.Fact("Came, not booked", pages.Units(s.Arrived)),
		desk.Fact("Missing", pages.Units(s.Missing())), desk.Fact("Gone on the way", pages.Units(s.Gone+s.Lost)), desk.Fact("Written off", pages.Units(s.WrittenOff)),
		desk.Fact("Times sent", pages.Number(s.Number+1)), desk.Fact("Last sent by", pages.ID(s.TxHash, v.Path("search")+"?q="+desk.EscapeQuery(s.TxHash))),
	}}
	if s.Status == issuing.ShortPayoutWaiting && v.Operator.May(issuing.DutyWriteOffs) {
		for _, act := range refundActs {
			f := v.FormOf(v.Path("money", "refunds", string(id), act.path), act.verb, act.explain)
			f.Danger = act.name == issuing.RefundWrittenOff
			part.Forms = append(part.Forms, f)
		}
	}
	return pages.Page{Title: string(id), Kind: "Refund that fell short", Section: "money/open", Parts: []pages.Part{part}}, nil
}

func (m *Money) actions() map[string]desk.Action {
	out := m.lineActions()
	for _, act := range refundActs {
		out["money/refunds/{id}/"+act.path] = desk.Action{
			Duty: issuing.DutyWriteOffs, Name: act.name, Back: m.at(showRefund), To: "money/refunds/{id}", Done: act.done,
			Do: func(ctx context.Context, v *desk.Visit, id, reason string) error {
				refund := issuing.TransactionID(id)
				if _, err := v.DB.Transaction(ctx, v.Programme.ID, refund); err != nil { // another programme's, for one
					return err
				}
				return act.do(m.Refunds, ctx, refund, reason)
			},
		}
	}
	return out
}
