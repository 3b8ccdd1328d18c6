package simulator

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work"
)

// FaultMode is how a simulated partner fails.
type FaultMode string

// The modes.
const (
	FaultNone    FaultMode = "none"
	FaultSlow    FaultMode = "slow"    // it answers after a while
	FaultError   FaultMode = "error"   // it says that it is down
	FaultSilent  FaultMode = "silent"  // it does not answer
	FaultGarbage FaultMode = "garbage" // its answer makes no sense
)

// Fault is how one simulated partner fails.
type Fault struct {
	Mode  FaultMode
	Delay time.Duration // of a slow one
}

// faultyKinds are the partners that can fail, by their names in the API.
var faultyKinds = map[string]partner.Kind{
	"screening": partner.KindScreening, "identity-check": partner.KindIdentityCheck, "card-issuer": partner.KindCardIssuer,
	"card-network": kindCardNetwork, "rates": kindRates,
}

// What can fail and is called by no port: the card network, which calls the platform, and the source of exchange rates.
const (
	kindCardNetwork partner.Kind = "card network"
	kindRates       partner.Kind = "source of rates"
)

// Faults make a sandbox's partners fail. They are kept in memory: a sandbox that starts has none.
type Faults struct {
	mu     sync.Mutex
	byKind map[partner.Kind]Fault
}

// NewFaults makes partners that do not fail yet.
func NewFaults() *Faults { return &Faults{byKind: map[partner.Kind]Fault{}} }

func (f *Faults) of(kind partner.Kind) Fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	if fault, faulty := f.byKind[kind]; faulty {
		return fault
	}
	return Fault{Mode: FaultNone}
}

func (f *Faults) set(kind partner.Kind, fault Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.byKind[kind] = fault
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
func (f *Faults) meet(ctx context.Context, kind partner.Kind) (garbage bool, err error) {
	switch fault := f.of(kind); fault.Mode {
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
func (f *Faults) failed(ctx context.Context, kind partner.Kind) error {
	garbage, err := f.meet(ctx, kind)
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
	if err := s.faults.failed(ctx, partner.KindScreening); err != nil {
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
	garbage, err := i.faults.meet(ctx, partner.KindIdentityCheck)
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
	return c.faults.failed(ctx, partner.KindCardIssuer)
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
	garbage, err := c.faults.meet(ctx, partner.KindCardIssuer)
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
	kind, known := faultyKinds[name]
	if !known {
		return Fault{}, noPartner(name)
	}
	return s.faults.of(kind), nil
}

// SetFault has a partner fail from now on. FaultNone ends it.
func (s *Simulator) SetFault(ctx context.Context, programme issuing.ProgrammeID, name string, fault Fault) error {
	kind, known := faultyKinds[name]
	if !known {
		return noPartner(name)
	}
	// The database transaction keeps the answer under the request's idempotency key.
	if err := work.Run(ctx, work.New(s.db, s.now), programme, func(*work.Unit) error { return nil }); err != nil {
		return err
	}
	s.faults.set(kind, fault)
	return nil
}

func noPartner(name string) error {
	return issuing.Refuse(issuing.CodeNotFound, "the simulator has no partner %q; it has screening, identity-check, card-issuer, card-network and rates",
		name)
}
