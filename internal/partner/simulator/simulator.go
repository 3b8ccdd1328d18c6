// Package simulator stands in, in a sandbox, for the parties of the outside world: KYC and screening providers, the issuing
// partner, the card network, the source of exchange rates. It asks of the processor what they would ask; it never goes
// around it, and it does not exist outside a sandbox.
package simulator

import (
	"context"
	"crypto/rand"
	"hash/fnv"
	"math/big"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Simulator is the outside world of a sandbox.
type Simulator struct {
	onboarding *onboarding.Service
	payments   *payments.Service
	book       *chainbook.Service
	db         *store.DB
	now        func() time.Time
}

// Services are the verbs that the outside world calls.
type Services struct {
	Onboarding *onboarding.Service
	Payments   *payments.Service
	Book       *chainbook.Service // of faucet grants
}

// New makes an outside world that calls an installation's verbs.
func New(s Services, db *store.DB, now func() time.Time) *Simulator {
	return &Simulator{onboarding: s.Onboarding, payments: s.Payments, book: s.Book, db: db, now: now}
}

// names are those that simulated KYC reads off documents.
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

// Verify makes the KYC provider vouch for a customer. Screening that has not answered yet passes first.
func (s *Simulator) Verify(ctx context.Context, p issuing.ProgrammeID, id issuing.CustomerID) error {
	_, err := s.onboarding.CustomerVerified(ctx, p, id, nameOf(id), true)
	return err
}

// Reject makes the KYC provider turn a customer down, or monitoring find evidence against an active one.
func (s *Simulator) Reject(ctx context.Context, p issuing.ProgrammeID, id issuing.CustomerID) error {
	_, err := s.onboarding.RejectCustomer(ctx, p, id)
	return err
}

// Issue makes the issuing partner make a card: realistic, and good for years.
func (s *Simulator) Issue(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) error {
	expiry := s.now().UTC().AddDate(4, 0, 0)
	_, err := s.onboarding.CardIssued(ctx, p, id, onboarding.IssuedCard{
		PAN: testPAN(), Network: issuing.NetworkVisa, ExpiryYear: expiry.Year(), ExpiryMonth: int(expiry.Month()),
	})
	return err
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

// FailIssue makes the issuing partner fail to make a card.
func (s *Simulator) FailIssue(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) error {
	_, err := s.onboarding.CardFailed(ctx, p, id)
	return err
}

// AnyMCC is the merchant category (ISO 18245) of the test merchant.
const AnyMCC = 9999

// Handlers do the tasks that wait for the outside world.
func (s *Simulator) Handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.ScreenCustomer: tasks.ForSubject(func(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) error {
			return s.onboarding.CustomerScreened(ctx, programme, id, true)
		}),
		tasks.CaptureHold: tasks.ForSubject(func(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
			_, err := s.payments.Capture(ctx, programme, id, payments.Capture{})
			if issuing.IsCode(err, issuing.CodeWrongState) {
				return nil // captured or released by hand meanwhile
			}
			return err
		}),
	}
}
