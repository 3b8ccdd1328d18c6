// Package simulator takes the place of partners in a sandbox. [Partners] implements every port. [Simulator] makes up what
// a real partner or card network would say and a developer does not: names, card numbers, the test merchant, the capture
// of a purchase; and it serves the page on which a person passes or fails the identity check. It also has a sandbox's
// exchange rates and its clock.
//
// It changes nothing but through the verbs that real partners call, and it does not exist outside a sandbox.
package simulator

import (
	"cmp"
	"context"
	"crypto/rand"
	"hash/fnv"
	"log/slog"
	"math/big"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Simulator makes up what partners say in a sandbox.
type Simulator struct {
	onboarding *onboarding.Service
	payments   *payments.Service
	db         *store.DB
	now        func() time.Time
	log        *slog.Logger
	faults     *Faults
	issuer     string // name of the card issuer that makes the installation's cards

	authentications partner.Authentications
	tokens          Tokens
}

// New makes a simulator that calls an installation's verbs.
func New(
	onboarding *onboarding.Service, payments *payments.Service, db *store.DB, now func() time.Time, log *slog.Logger,
) *Simulator {
	return &Simulator{onboarding: onboarding, payments: payments, db: db, now: now, log: log, faults: NewFaults(), issuer: Name}
}

// names are those that the simulated identity check reads off documents.
var names = []string{
	"Alex Morgan", "Sam Rivera", "Robin Larsen", "Jamie Okafor", "Taylor Novak", "Casey Lindgren", "Jordan Haddad", "Charlie Moreau",
	"Riley Tanaka", "Morgan Silva", "Quinn Kowalski", "Avery Costa", "Noor Rahman", "Kim Jansen", "Sasha Petrov", "Dana Weiss",
}

// nameOf is always the same for a customer.
func nameOf(id issuing.CustomerID) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // never fails
	return names[int(h.Sum32())%len(names)]
}

// Verify has a customer pass the identity check, under a name that is made up. Screening that has not answered yet passes
// first.
func (s *Simulator) Verify(ctx context.Context, p issuing.ProgrammeID, id issuing.CustomerID) error {
	_, err := s.onboarding.CustomerVerified(ctx, p, id, nameOf(id), true)
	return err
}

// UseIssuer tells the simulator which card issuer makes the installation's cards, by its name. Without it, it is the
// simulator's. Of a card that another one makes the simulator makes nothing up: the issuer would not know of it.
func (s *Simulator) UseIssuer(name string) { s.issuer = name }

// MakesCards tells whether the installation's cards are made by the simulator.
func (s *Simulator) MakesCards() bool { return s.issuer == Name }

// otherIssuer refuses to speak for a card issuer that is not the simulator's.
func otherIssuer(name string) error {
	return issuing.Refuse(issuing.CodeWrongState,
		"the card is made by %[1]s, and the simulator does not speak for it: have %[1]s do this in its own test mode, or start "+
			"the sandbox without it", name)
}

// Fail has a card not be made.
func (s *Simulator) Fail(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) error {
	if !s.MakesCards() {
		return otherIssuer(s.issuer)
	}
	_, err := s.onboarding.CardFailed(ctx, p, id)
	return err
}

// Issue has a card made, with a random test number and four years to its expiry.
func (s *Simulator) Issue(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) error {
	if !s.MakesCards() {
		return otherIssuer(s.issuer)
	}
	expiry := s.now().UTC().AddDate(cardYears, 0, 0)
	_, err := s.onboarding.CardIssued(ctx, p, id, partner.IssuedCard{
		PAN: testPAN(), Token: cardToken(id), Network: issuing.NetworkVisa, ExpiryYear: expiry.Year(), ExpiryMonth: int(expiry.Month()),
	})
	return err
}

// Ship says how far the parcel of a physical card has come, as the issuer would. A parcel that is on its way has a tracking
// number that is made up.
func (s *Simulator) Ship(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CardID, status issuing.ShipmentStatus,
) (issuing.Card, error) {
	report := issuing.Shipment{Status: status}
	if status == issuing.ShipmentShipped {
		report.Carrier, report.TrackingNumber = "Test Post", "TEST"+strings.ToUpper(string(id)[24:])
	}
	return s.onboarding.CardShipped(ctx, p, id, report)
}

// testBIN starts card numbers that networks reserve for tests.
const testBIN = "400000"

// testPAN is a random card number that passes the Luhn check.
func testPAN() string {
	n, err := rand.Int(rand.Reader, big.NewInt(1_000_000_000))
	if err != nil {
		panic(err) // the system's randomness never fails
	}
	digits := n.String()
	partial := testBIN + strings.Repeat("0", 9-len(digits)) + digits
	return partial + string(issuing.LuhnDigit(partial))
}

// testMCC is the merchant category (ISO 18245) of the test merchant: 9999, of which nothing is known.
const testMCC = 9999

// AtTestMerchant fills in what is not said of a merchant: those of the test merchant's particulars that are empty, and its
// category for nil.
func AtTestMerchant(m issuing.Merchant, mcc *int) issuing.Merchant {
	m.ID, m.Name = cmp.Or(m.ID, "TEST"), cmp.Or(m.Name, "Test Merchant")
	m.Country, m.City = cmp.Or(m.Country, "GB"), cmp.Or(m.City, "London")
	if m.MCC = testMCC; mcc != nil {
		m.MCC = *mcc
	}
	return m
}

// Handlers do the tasks that wait for the simulated card network.
func (s *Simulator) Handlers() tasks.Handlers {
	return tasks.Handlers{tasks.CaptureHold: tasks.ForSubject(s.captureHold)}
}

// captureHold captures a purchase that was to be captured at once. A card network that fails has it done later.
func (s *Simulator) captureHold(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
	if err := s.faults.failed(ctx, cardNetworkName); err != nil {
		return err
	}
	_, err := s.payments.Capture(ctx, programme, id, payments.Capture{})
	if issuing.IsCode(err, issuing.CodeWrongState) {
		return nil // captured or released by hand meanwhile
	}
	return err
}
