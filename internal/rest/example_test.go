package rest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// examples are those that docs/ledger.md works through, by their headings.
var examples = map[string]func(o *testEnv, programme issuing.ProgrammeID, account issuing.AccountID, card issuing.CardID){
	"A tip": func(o *testEnv, programme issuing.ProgrammeID, _ issuing.AccountID, card issuing.CardID) {
		a := o.bought(programme, card, "20")
		o.captured(programme, a, payments.Capture{Amount: "23"})
	},
	"A forced post into debt, and its recovery": func(o *testEnv, programme issuing.ProgrammeID, account issuing.AccountID, card issuing.CardID) {
		_, err := o.Payments.ForcePost(o.Context(), programme, card, purchase("110"))
		o.must(err)
		o.work()
		o.must(o.db.Write(o.Context(), func(tx *store.Tx) error {
			return tx.PostEntry(o.Context(), ledger.Entry{
				ID: issuing.NewID[string](), ProgrammeID: programme, AccountID: account, Asset: usdc, Kind: ledger.Funding, Cause: "transfer", CreatedAt: issuing.At(o.Now()),
				Postings: []ledger.Posting{{Source: ledger.Outside(testChain), Destination: ledger.Available(account), Units: 50_000_000}},
			})
		}))
		_, err = o.Claims.Collect(o.Context(), programme, account)
		o.must(err)
		o.work()
	},
	"Captures in parts": func(o *testEnv, programme issuing.ProgrammeID, _ issuing.AccountID, card issuing.CardID) {
		a := o.bought(programme, card, "30")
		o.captured(programme, a, payments.Capture{Amount: "10", More: true})
		o.captured(programme, a, payments.Capture{Amount: "15"})
	},
	"A refund": func(o *testEnv, programme issuing.ProgrammeID, _ issuing.AccountID, card issuing.CardID) {
		a := o.bought(programme, card, "10")
		o.captured(programme, a, payments.Capture{})
		made, err := o.db.TransactionsOf(o.Context(), a)
		o.must(err)
		_, err = o.Payments.Refund(o.Context(), programme, made[0].ID, payments.Change{Amount: "4"})
		o.must(err)
		o.work()
	},
}

func (o *testEnv) bought(programme issuing.ProgrammeID, card issuing.CardID, amount string) issuing.AuthorisationID {
	o.Helper()
	a, err := o.Payments.Authorise(o.Context(), programme, card, purchase(amount))
	o.must(err)
	o.work()
	return a.ID
}

func (o *testEnv) captured(programme issuing.ProgrammeID, id issuing.AuthorisationID, c payments.Capture) {
	o.Helper()
	_, err := o.Payments.Capture(o.Context(), programme, id, c)
	o.must(err)
	o.work()
}

func TestTheDocumentsExamplesAreWhatTheBooksSay(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../docs/ledger.md")
	if err != nil {
		t.Fatal(err)
	}
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		for heading, play := range examples {
			programme := o.programme()
			account, card := o.opened(programme, "USD")
			play(o, programme, account, card)
			var entries []ledger.Entry
			for e, err := range db.Entries(t.Context(), account, store.EntryFilter{}, store.List{Programme: programme}) {
				o.must(err)
				entries = append(entries, e)
			}
			slices.Reverse(entries)
			_, section, found := strings.Cut(string(page), "\n### "+heading+"\n")
			section, _, _ = strings.Cut(section, "\n### ")
			if table := worked(entries); !found || !strings.Contains(section, table) {
				t.Errorf("docs/ledger.md does not say, under %q:\n\n%s", heading, table)
			}
		}
	})
}

// worked draws entries, oldest first, without those of the chain's cost.
func worked(entries []ledger.Entry) string {
	var w strings.Builder
	fmt.Fprint(&w, "| entry | moves |\n|---|---|\n")
	for _, e := range entries {
		if e.Kind == ledger.PayGas {
			continue
		}
		var moves []string
		for _, p := range e.Postings {
			moves = append(moves, fmt.Sprintf("%s → %s %s", p.Source.Kind, p.Destination.Kind, ledger.Amount(e.Asset, p.Units)))
		}
		currency := ledger.Currency(e.Asset)
		if currency != "" {
			currency = " " + currency
		}
		fmt.Fprintf(&w, "| `%s` | %s%s |\n", e.Kind, strings.Join(moves, ", "), currency)
	}
	return w.String()
}
