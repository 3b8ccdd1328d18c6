// Package desk is what the rooms of the console share: who looks at the pages of which programme, what a page and an action
// are, and how lists are narrowed. It serves nothing, and draws nothing.
package desk

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Base is where the console is, on whatever listener.
const Base = "/console"

// Desk is what the console's rooms read from and act by.
type Desk struct {
	DB         *work.DB
	Onboarding *onboarding.Service
	Payments   *payments.Service
	Messages   *payments.UnmatchedMessages
	Review     *onboarding.ScreeningReview
	Book       *chainbook.Service
	Settlement *settlement.Service // verbs on what settlement reports say
	Chains     []caip.ChainID      // on which customers' wallets may be
	Counted    *figures.Counter
}

// Visit is a request of an operator about a programme.
type Visit struct {
	*Desk
	Ctx       context.Context
	Request   *http.Request
	Operator  issuing.Operator
	Programme issuing.Programme
	Redirect  string // where the browser goes instead; empty: the page is shown
	Rows      int    // of a page of a list; 0: as many as a screen takes

	forms map[string]string // ids of the forms of the page, by where they are sent
}

// Show makes a page.
type Show func(v *Visit) (pages.Page, error)

// Action is something that can be done to a noun of a programme.
type Action struct {
	Duty issuing.Duty
	Name issuing.AuditAction
	Do   func(ctx context.Context, v *Visit, id, reason string) error
	Back Show   // the page that shows the noun
	To   string // below the programme's path; {id} is the noun's
	Done string // what the page says then
	// Says is the reason that the audit log keeps where the form asks for none; nil: it asks.
	Says func(v *Visit, id string) string
	// Money is of an action that moves or gives up money: where the installation asks for two people, one proposes it and another
	// one approves it. nil: it does neither.
	Money *Money
}

// Money is what an action about money is about.
type Money struct {
	// Lock locks what the action changes, as its verb does first.
	Lock func(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, id string) error
	// Figures tells what it is about, as it stands, and refuses what cannot be done. They are what a proposal is approved for: if one
	// of them changes before that, it has to be proposed anew.
	Figures func(ctx context.Context, r Reader, p issuing.ProgrammeID, id string) ([]operators.Figure, error)
}

// Reader is what figures are read from: the store, or a transaction of it.
type Reader interface {
	Authorisation(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error)
	Transaction(ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID) (issuing.Transaction, error)
	Dispute(ctx context.Context, p issuing.ProgrammeID, id issuing.DisputeID) (issuing.Dispute, error)
	UnmatchedMessages(ctx context.Context) ([]issuing.Message, error)
	MessageOfID(ctx context.Context, id string) (issuing.Message, error)
	SettlementLine(ctx context.Context, p issuing.ProgrammeID, id string) (issuing.SettlementLine, error)
	SettlementLinesOfTransaction(ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID) ([]issuing.SettlementLine, error)
	ClearedSides(ctx context.Context, t issuing.Transaction) (issuing.ClearedSides, error)
	SettledSides(ctx context.Context, id issuing.TransactionID) (issuing.ClearedSides, error)
}

// Room is the pages of one concern, and what can be done on them, by their paths below a programme's. The live ones among the
// pages are streamed as they change.
type Room struct {
	Views   map[string]Show
	Actions map[string]Action
	Live    []string
	// Asked are pages that answer a form too long for an address. They change nothing.
	Asked map[string]Show
}

// Path is a path below the programme's, with the id of what it is about.
func (v *Visit) Path(parts ...string) string {
	return Base + "/p/" + string(v.Programme.ID) + "/" + strings.Join(parts, "/")
}

// FormID is the id of a form of this page: fresh, and the same for as long as the page is watched.
func (v *Visit) FormID(action string) string {
	if v.forms[action] == "" {
		if v.forms == nil {
			v.forms = map[string]string{}
		}
		v.forms[action] = issuing.NewID[string]()
	}
	return v.forms[action]
}

// FormOf is a form that asks for a reason.
func (v *Visit) FormOf(action, verb, explain string) pages.Form {
	return pages.Form{ID: v.FormID(action), Action: action, Verb: verb, Explain: explain}
}

// PlatformOnly refuses people of a programme, as if there were no such page.
func (v *Visit) PlatformOnly() error {
	if v.Operator.ProgrammeID != "" {
		return issuing.Refuse(issuing.CodeNotFound, "there is no such page")
	}
	return nil
}

// PartnerAnchor is the id of the part about a partner on the partners' page.
func PartnerAnchor(name string) string { return "partner-" + name }

// Sentence is a text as a sentence.
func Sentence(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// LossText is what a write-off books, in words.
func LossText(loss issuing.Minor, currency string) string {
	if loss < 0 {
		return pages.Money((-loss).Decimal(currency), currency) + " as your gain"
	}
	return pages.Money(loss.Decimal(currency), currency) + " as your loss"
}

// EscapeQuery is a text as the value of a parameter.
func EscapeQuery(text string) string { return url.QueryEscape(text) }
