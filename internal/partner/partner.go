// Package partner holds the ports to the outside: the interfaces through which the platform calls an identity check, a
// screening and a card issuer. A package below it implements them for one partner and speaks that partner's language.
// Package simulator implements all of them for a sandbox.
//
// # Calls
//
// A worker calls a port outside any database transaction, in a task that is stored with the change that needs the
// partner. A call names what it is about by the platform's own id, which is the idempotency key: a second call with the
// same id starts nothing new at the partner, and says how the first one stands. A call may happen any number of times,
// from several processes, also after a crash and after the answer came by another way.
//
// A partner that answers at once gives [Done] or [Refused]. A partner that needs longer gives [Pending]: it calls back
// later, and the worker asks again after a while in case the callback is lost. An error means that the partner could not
// be asked: it was down, slow or did not make sense. The worker tries again with growing pauses and gives nothing up. The
// text of an error is logged and stored with the task: it must not hold anything secret.
//
// # Callbacks
//
// A partner's callback ends in the same verbs as the worker's answers: CustomerScreened, IdentityChecked, CardIssued and
// CardFailed of onboarding.Service. Whichever answer comes first has the effect. Later ones change nothing; CardIssued and
// CardFailed refuse them with issuing.CodeWrongState. What a card issuer says of a card that it made ends in CardChanged,
// CardReported, CardShipped and CardRenewed: see [CardIssuer].
//
// # Card networks
//
// The platform never calls a card network: a network asks. A package that connects one turns the network's messages into a
// [NetworkMessage] and hands it to [Network], which is the platform's side of the port. A network or issuer that stops a
// card calls CardReported or CardChanged of onboarding.Service.
//
// This package decides nothing about customers, cards or money, stores nothing and calls nobody.
package partner

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Ports are the partners of an installation. A nil port is a partner that the installation does not have: operations that
// need it are refused.
type Ports struct {
	Screening     Screening
	IdentityCheck IdentityCheck
	CardIssuer    CardIssuer
}

// Over gives the ports with those of others, where they have them, in the place of these.
func (p Ports) Over(others Ports) Ports {
	if others.Screening != nil {
		p.Screening = others.Screening
	}
	if others.IdentityCheck != nil {
		p.IdentityCheck = others.IdentityCheck
	}
	if others.CardIssuer != nil {
		p.CardIssuer = others.CardIssuer
	}
	return p
}

// Missing names the partners that the installation does not have, in the order in which a customer needs them.
func (p Ports) Missing() (missing []Kind) {
	for _, port := range []struct {
		kind Kind
		has  bool
	}{
		{KindScreening, p.Screening != nil}, {KindIdentityCheck, p.IdentityCheck != nil},
		{KindCardIssuer, p.CardIssuer != nil},
	} {
		if !port.has {
			missing = append(missing, port.kind)
		}
	}
	return missing
}

// Require refuses with issuing.CodePartnerMissing when the installation lacks one of the partners.
func (p Ports) Require(kinds ...Kind) error {
	for _, kind := range p.Missing() {
		if slices.Contains(kinds, kind) {
			return issuing.Refuse(issuing.CodePartnerMissing, "this installation has no %s: %s", kind, kind.Consequence())
		}
	}
	return nil
}

// Kind is a kind of partner, in words.
type Kind string

// The kinds of partners that the platform calls.
const (
	KindScreening     Kind = "screening"
	KindIdentityCheck Kind = "identity check"
	KindCardIssuer    Kind = "card issuer"
)

// Consequence says what is refused without such a partner, as a clause without its full stop.
func (k Kind) Consequence() string {
	if k == KindCardIssuer {
		return "cards cannot be created"
	}
	return "customers cannot be created, and those who have not signed yet cannot sign"
}

// Screening checks wallets against sanctions lists.
type Screening interface {
	// ScreenCustomer asks for the screening of a customer's wallet, or how it stands. Refused means that the wallet is
	// listed: the customer is rejected for good.
	ScreenCustomer(ctx context.Context, r ScreeningRequest) (Answer[Cleared], error)
}

// ScreeningRequest is what a screening is told.
type ScreeningRequest struct {
	ProgrammeID issuing.ProgrammeID
	CustomerID  issuing.CustomerID // the idempotency key
	Wallet      caip.AccountID     // that the customer signs with
}

// Cleared is the result of a screening that found nothing.
type Cleared struct{}

// IdentityCheck checks who a person is.
type IdentityCheck interface {
	// VerificationURL is the page on which a customer proves who they are. Origin is the scheme and host that clients call
	// this installation by, for pages that the installation serves itself. The URL is given out when the customer is
	// created, inside a database transaction, so the partner is not asked: where it makes the links itself, the URL is of
	// a page that leads there.
	VerificationURL(origin string, r IdentityRequest) string
	// CheckIdentity begins the check of a customer, or asks how it stands. It is first called when the customer has passed
	// screening; the person may have been on the page before. Refused means that the person did not pass: the customer
	// is rejected for good.
	CheckIdentity(ctx context.Context, r IdentityRequest) (Answer[Identity], error)
}

// IdentityRequest is what an identity check is told.
type IdentityRequest struct {
	ProgrammeID issuing.ProgrammeID
	CustomerID  issuing.CustomerID // the idempotency key
	PortalToken string             // 128 random bits in hex: a secret that a page can know the customer by
}

// IdentityRequestFor is the request about a customer.
func IdentityRequestFor(c issuing.Customer) IdentityRequest {
	return IdentityRequest{ProgrammeID: c.ProgrammeID, CustomerID: c.ID, PortalToken: c.PortalToken}
}

// Identity is the result of a check that a person passed.
type Identity struct {
	Name string // as on the person's documents; it is printed on cards
}

// Check tells whether the identity can be somebody's. What a partner garbled is an error, and the partner is asked again.
func (i Identity) Check() error {
	if strings.TrimSpace(i.Name) == "" || len(i.Name) > 1000 || strings.ContainsFunc(i.Name, unicode.IsControl) {
		return errors.New("partner: a person has a name, without control characters")
	}
	return nil
}

// Answer is what a partner says: [Done], [Refused] or [Pending]. The zero value is Pending.
type Answer[R any] struct {
	verdict  verdict
	result   R
	reason   string
	waits    string
	askAgain time.Duration
}

type verdict int

const (
	pending verdict = iota
	done
	refused
)

// Done is an answer with its result.
func Done[R any](result R) Answer[R] { return Answer[R]{verdict: done, result: result} }

// Refused is the answer no, for good. The reason is logged: it must not hold anything secret.
func Refused[R any](reason string) Answer[R] { return Answer[R]{verdict: refused, reason: reason} }

// Pending says that the partner will call back. If nothing was heard after askAgain it is asked again; zero means an hour,
// and less than a second means a second.
func Pending[R any](askAgain time.Duration) Answer[R] { return Answer[R]{askAgain: askAgain} }

// WaitingFor is the answer with what a Pending partner waits for, such as "a photo of another document". It is stored with
// the task, for an operator to read: it must not hold anything secret.
func (a Answer[R]) WaitingFor(what string) Answer[R] {
	a.waits = what
	return a
}

// Waits is what the partner waits for; empty where it does not say.
func (a Answer[R]) Waits() string { return a.waits }

// Result is what a Done answer has, and false for every other one.
func (a Answer[R]) Result() (result R, ok bool) { return a.result, a.verdict == done }

// Refusal is the reason of a Refused answer, and false for every other one.
func (a Answer[R]) Refusal() (reason string, ok bool) { return a.reason, a.verdict == refused }

// defaultAskAgain and minAskAgain are how long a pending partner is left alone.
const (
	defaultAskAgain = time.Hour
	minAskAgain     = time.Second
)

// AskAgain is how long after a Pending answer the partner is to be asked again.
func (a Answer[R]) AskAgain() time.Duration {
	if a.askAgain == 0 {
		return defaultAskAgain
	}
	return max(a.askAgain, minAskAgain)
}
