// Package records has the pages of what a programme has: lists, a page for each noun with its story, ledger entries, and the
// search for all of them. It reads the store; what may be done to a card or a hold it has verbs do.
package records

import (
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
)

// Room has the pages and what can be done on them.
func Room() desk.Room {
	return desk.Room{Views: views(), Actions: actions(), Live: []string{"authorisations/{id}"}}
}

func views() map[string]desk.Show {
	return map[string]desk.Show{
		"search":              at(showSearch),
		"decisions":           at(listDecisions),
		"decisions/{id}":      at(showDecision),
		"authorisations":      at(listAuthorisations),
		"authorisations/{id}": at(showPayment),
		"transactions":        at(listTransactions),
		"transactions/{id}":   at(showTransaction),
		"disputes":            at(listDisputes),
		"disputes/{id}":       at(showDispute),
		"customers":           at(listCustomers),
		"customers/{id}":      at(showCustomer),
		"accounts":            at(listAccounts),
		"accounts/{id}":       at(showAccount),
		"cards":               at(listCards),
		"cards/{id}":          at(showCard),
		"messages/all":        at(listMessages),
		"messages/{id}":       at(showMessage),
		"entries":             at(listEntries),
		"entries/{id}":        at(showEntry),
	}
}

// visit is a visit to this room.
type visit struct{ *desk.Visit }

// ShowPayment is the page of the authorisation that the path names.
func ShowPayment(v *desk.Visit) (pages.Page, error) { return showPayment(&visit{v}) }

// at is a page of this room as the console serves it.
func at(show func(*visit) (pages.Page, error)) desk.Show {
	return func(v *desk.Visit) (pages.Page, error) { return show(&visit{v}) }
}
