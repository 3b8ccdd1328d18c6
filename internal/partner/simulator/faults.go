package simulator

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work"
)

// FaultMode is how a partner of a sandbox fails.
type FaultMode string

// The modes.
const (
	FaultNone    FaultMode = "none"
	FaultSlow    FaultMode = "slow"    // it answers after a while
	FaultError   FaultMode = "error"   // it says that it is down
	FaultSilent  FaultMode = "silent"  // it does not answer
	FaultGarbage FaultMode = "garbage" // its answer makes no sense
)

// Fault is how one partner fails.
type Fault struct {
	Mode  FaultMode
	Delay time.Duration // of a slow one
}

// The simulated partners that can fail, by their names in the API. The last two are called by no port: the card network
// calls the platform, and rates are a table.
const (
	screeningName     = "screening"
	identityCheckName = "identity-check"
	cardIssuerName    = "card-issuer"
	cardNetworkName   = "card-network"
	ratesName         = "rates"
)

// simulated are the names of the simulated partners that can fail.
var simulated = []string{screeningName, identityCheckName, cardIssuerName, cardNetworkName, ratesName}

// Faults make a sandbox's partners fail: the simulator's and those that are connected. They are kept in memory: a sandbox
// that starts has none.
type Faults struct {
	mu        sync.Mutex
	byName    map[string]Fault
	connected []string      // names of partners outside
	changed   chan struct{} // closed when a fault is set, and then another one
}

// NewFaults makes partners that do not fail yet.
func NewFaults() *Faults { return &Faults{byName: map[string]Fault{}, changed: make(chan struct{})} }

// Connect adds partners outside, whose calls and links go through [Faults.Transport] and [Faults.Conn]. A name that the
// simulator has itself is refused.
func (f *Faults) Connect(names ...string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, name := range names {
		if slices.Contains(simulated, name) || name == Name {
			return fmt.Errorf("a partner of a sandbox cannot be called %s, as the simulator's own is: choose another name", name)
		}
		f.connected = append(f.connected, name)
	}
	return nil
}

// names are those that can fail, in the order in which they are shown.
func (f *Faults) names() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Concat(simulated, f.connected)
}

func (f *Faults) of(name string) Fault {
	fault, _ := f.now(name)
	return fault
}

// now is how a partner fails, and what is closed when any fault is set.
func (f *Faults) now(name string) (Fault, <-chan struct{}) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if fault, faulty := f.byName[name]; faulty {
		return fault, f.changed
	}
	return Fault{Mode: FaultNone}, f.changed
}

func (f *Faults) set(name string, fault Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.byName[name] = fault
	close(f.changed)
	f.changed = make(chan struct{})
}

// Partners are the simulator's partners, which fail as they are told to.
func (f *Faults) Partners(ports partner.Ports) partner.Ports {
	issuer, _ := ports.CardIssuer.(ableCardIssuer) // as the simulator's is
	return partner.Ports{
		Screening:     faultyScreening{ports.Screening, f},
		IdentityCheck: faultyIdentityCheck{ports.IdentityCheck, f},
		CardIssuer:    faultyCardIssuer{issuer, f},
	}
}

// meet does what a fault is, before a partner is asked. It is true for one whose answer is to be garbage.
func (f *Faults) meet(ctx context.Context, name string) (garbage bool, err error) {
	switch fault := f.of(name); fault.Mode {
	case FaultSlow:
		select {
		case <-time.After(fault.Delay):
		case <-ctx.Done():
			return false, ctx.Err()
		}
	case FaultError:
		return false, errors.New("the simulated partner is down")
	case FaultSilent:
		<-ctx.Done()
		return false, ctx.Err()
	case FaultGarbage:
		return true, nil
	}
	return false, nil
}

// failed is what a partner's fault is, of one whose garbage nobody could take for an answer.
func (f *Faults) failed(ctx context.Context, name string) error {
	garbage, err := f.meet(ctx, name)
	if err == nil && garbage {
		err = errors.New("what the simulated partner says makes no sense")
	}
	return err
}

type faultyScreening struct {
	partner.Screening
	faults *Faults
}

func (s faultyScreening) ScreenCustomer(
	ctx context.Context, r partner.ScreeningRequest,
) (answer partner.Answer[partner.Cleared], err error) {
	if err := s.faults.failed(ctx, screeningName); err != nil {
		return answer, err
	}
	return s.Screening.ScreenCustomer(ctx, r)
}

type faultyIdentityCheck struct {
	partner.IdentityCheck
	faults *Faults
}

func (i faultyIdentityCheck) CheckIdentity(
	ctx context.Context, r partner.IdentityRequest,
) (answer partner.Answer[partner.Identity], err error) {
	garbage, err := i.faults.meet(ctx, identityCheckName)
	if err != nil {
		return answer, err
	}
	if garbage {
		return partner.Done(partner.Identity{Name: "\x00"}), nil
	}
	return i.IdentityCheck.CheckIdentity(ctx, r)
}

// ableCardIssuer is a card issuer with all that the simulator's can do.
type ableCardIssuer interface {
	partner.CardIssuer
	partner.CardRenewer
	partner.CardRevealer
	partner.PINSetter
	partner.AuthenticationAnswerer
}

type faultyCardIssuer struct {
	ableCardIssuer
	faults *Faults
}

// meet does what the issuer's fault is. Garbage other than a card is an answer that cannot be read.
func (c faultyCardIssuer) meet(ctx context.Context) error {
	return c.faults.failed(ctx, cardIssuerName)
}

func (c faultyCardIssuer) UpdateCard(
	ctx context.Context, u partner.CardUpdate,
) (answer partner.Answer[partner.CardUpdated], err error) {
	if err := c.meet(ctx); err != nil {
		return answer, err
	}
	return c.ableCardIssuer.UpdateCard(ctx, u)
}

func (c faultyCardIssuer) RenewCard(
	ctx context.Context, r partner.CardRenewal,
) (answer partner.Answer[partner.IssuedCard], err error) {
	if err := c.meet(ctx); err != nil {
		return answer, err
	}
	return c.ableCardIssuer.RenewCard(ctx, r)
}

func (c faultyCardIssuer) RevealCard(
	ctx context.Context, card partner.CardAtIssuer,
) (shown partner.RevealedCard, err error) {
	if err := c.meet(ctx); err != nil {
		return shown, err
	}
	return c.ableCardIssuer.RevealCard(ctx, card)
}

func (c faultyCardIssuer) SetPIN(
	ctx context.Context, card partner.CardAtIssuer, pin string,
) (answer partner.Answer[partner.PINSet], err error) {
	if err := c.meet(ctx); err != nil {
		return answer, err
	}
	return c.ableCardIssuer.SetPIN(ctx, card, pin)
}

func (c faultyCardIssuer) IssueCard(
	ctx context.Context, o partner.CardOrder,
) (answer partner.Answer[partner.IssuedCard], err error) {
	garbage, err := c.faults.meet(ctx, cardIssuerName)
	if err != nil {
		return answer, err
	}
	if garbage {
		return partner.Done(partner.IssuedCard{PAN: "garbage"}), nil
	}
	return c.ableCardIssuer.IssueCard(ctx, o)
}

// UseFaults has the simulator change faults that are shared with partners; see [Faults.Partners].
func (s *Simulator) UseFaults(f *Faults) { s.faults = f }

// Fault is how a partner fails, by its name.
func (s *Simulator) Fault(name string) (Fault, error) {
	if err := s.faults.check(name); err != nil {
		return Fault{}, err
	}
	return s.faults.of(name), nil
}

// FaultNames are the names of the partners that can fail: the simulator's, and then those that are connected.
func (s *Simulator) FaultNames() []string { return s.faults.names() }

// SetFault has a partner fail from now on. FaultNone ends it.
func (s *Simulator) SetFault(ctx context.Context, programme issuing.ProgrammeID, name string, fault Fault) error {
	if err := s.faults.check(name); err != nil {
		return err
	}
	// The database transaction keeps the answer under the request's idempotency key.
	if err := work.Run(ctx, work.New(s.db, s.now), programme, func(*work.Unit) error { return nil }); err != nil {
		return err
	}
	s.faults.set(name, fault)
	return nil
}

// check refuses a name of no partner that can fail.
func (f *Faults) check(name string) error {
	names := f.names()
	if slices.Contains(names, name) {
		return nil
	}
	last := len(names) - 1
	return issuing.Refuse(issuing.CodeNotFound, "the sandbox has no partner %q that can fail; it has %s and %s",
		name, strings.Join(names[:last], ", "), names[last])
}
