package worker_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/store"
)

// statefulIssuer keeps how its cards stand, and is not to be relied on: it fails before or after it did what it was
// asked for. What comes after stands for a crash between the call and its record as well.
type statefulIssuer struct {
	*partners
	mu       sync.Mutex
	rng      *rand.Rand
	reliable bool
	cards    map[issuing.CardID]issuing.CardState
	reopened bool // a card was to be opened after it was closed
	calls    int
}

func (s *statefulIssuer) called() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls
}

// fault is asked before and after each effect.
func (s *statefulIssuer) fault() error {
	s.calls++
	if !s.reliable && s.rng.IntN(3) == 0 {
		return errors.New("503 from the issuer")
	}
	return nil
}

func (s *statefulIssuer) UpdateCard(_ context.Context, u partner.CardUpdate) (a partner.Answer[partner.CardUpdated], err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.fault(); err != nil {
		return a, err
	}
	if s.cards[u.Card.CardID] == issuing.CardStateClosed && u.State != issuing.CardStateClosed {
		s.reopened = true
	}
	s.cards[u.Card.CardID] = u.State
	if err := s.fault(); err != nil {
		return a, err
	}
	return partner.Done(partner.CardUpdated{}), nil
}

func (s *statefulIssuer) state(id issuing.CardID) issuing.CardState {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cards[id]
}

// change is what the issuer does by itself. A closed card stays closed.
func (s *statefulIssuer) change(id issuing.CardID, to issuing.CardState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cards[id] != issuing.CardStateClosed {
		s.cards[id] = to
	}
}

func (s *statefulIssuer) rely() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reliable = true
}

// readableIssuer can be asked how a card stands.
type readableIssuer struct{ *statefulIssuer }

func (r readableIssuer) ReadCard(_ context.Context, c partner.CardAtIssuer) (partner.CardReading, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.fault(); err != nil {
		return partner.CardReading{}, err
	}
	return partner.CardReading{State: r.cards[c.CardID]}, nil
}

// stepEnv is a card at an issuer, which several processes keep in step.
type stepEnv struct {
	*env
	issuer *statefulIssuer
	id     issuing.CardID
	rng    *rand.Rand
}

// eachStep runs a body on either database, with some cards one after the other.
func eachStep(t *testing.T, readable bool, body func(s *stepEnv)) {
	t.Helper()
	seed := uint64(time.Now().UnixNano()) // #nosec G115 -- any number will do
	t.Logf("seed %d", seed)
	issuer := func(p *partners) *statefulIssuer {
		return &statefulIssuer{partners: p, rng: rand.New(rand.NewPCG(seed, 1)), cards: map[issuing.CardID]issuing.CardState{}} // #nosec G404 -- a test
	}
	made := func() *partners {
		p := good()
		s := issuer(p)
		p.instead = s
		if readable {
			p.instead = readableIssuer{s}
		}
		p.stateful = s
		return p
	}
	each(t, 2, made, func(e *env, p *partners) {
		customer := e.proven()
		e.awaitCustomer(customer, issuing.CustomerActive)
		rng := rand.New(rand.NewPCG(seed, 2)) // #nosec G404 -- a test
		for range 6 {
			account := e.account(customer)
			id := e.RequestCard(account, issuing.CardVirtual).ID
			p.stateful.change(id, issuing.CardStateActive)
			e.awaitCard(id, issuing.CardActive)
			body(&stepEnv{env: e, issuer: p.stateful, id: id, rng: rng})
			if p.stateful.reopened {
				e.t.Fatal("a card that was closed was to be opened")
			}
		}
		p.stateful.rely()
	})
}

// ours are the verbs that change a card here.
func (s *stepEnv) ours() []func() error {
	on := func(do func(context.Context, issuing.ProgrammeID, issuing.CardID) (issuing.Card, error)) func() error {
		return func() error { _, err := do(s.Ctx, s.Programme, s.id); return err }
	}
	return []func() error{
		on(s.Onboarding.DeactivateCard), on(s.Onboarding.ActivateCard), on(s.Onboarding.SuspendCard), on(s.Onboarding.ResumeCard),
		on(s.Onboarding.DeactivateCard), on(s.Onboarding.ActivateCard),
	}
}

// letCall sometimes lets a call or two happen before the next change.
func (s *stepEnv) letCall() {
	if s.rng.IntN(3) == 0 {
		return
	}
	least := s.issuer.called() + 1 + s.rng.IntN(3)
	s.await("a call", func() bool { return s.issuer.called() >= least || len(s.open()) == 0 })
}

// inStep waits until nothing is to be told any more, and demands that both sides say the same.
func (s *stepEnv) inStep(what string) issuing.Card {
	s.t.Helper()
	s.await("the issuer to be told", func() bool { return len(s.open()) == 0 })
	card := s.card(s.id)
	if at := s.issuer.state(s.id); !card.InStep() || at != card.State() {
		s.t.Fatalf("%s: the card is %s, at the issuer %s, as far as is known %s", what, card.Status, at, card.PartnerState)
	}
	return card
}

func TestAnIssuerIsToldHowACardStandsInTheEnd(t *testing.T) {
	t.Parallel()
	for _, readable := range []bool{false, true} {
		t.Run(fmt.Sprintf("readable %t", readable), func(t *testing.T) {
			t.Parallel()
			eachStep(t, readable, func(s *stepEnv) {
				for range 12 {
					verbs := s.ours()
					before := s.card(s.id).Status
					err := verbs[s.rng.IntN(len(verbs))]()
					if err != nil {
						s.Refused(err, issuing.CodeWrongState)
						if now := s.card(s.id).Status; now != before {
							s.t.Fatalf("a refused verb, or the issuer's echo, made a card that was %s %s", before, now)
						}
					}
					s.letCall()
				}
				// Nobody but us has changed anything, so whatever comes back from the issuer is an echo.
				last := s.card(s.id).Status
				if got := s.inStep("our changes").Status; got != last {
					s.t.Errorf("we left the card %s, and the issuer's echo made it %s", last, got)
				}
				_, err := s.Onboarding.ReportCard(s.Ctx, s.Programme, s.id, issuing.ReasonStolen)
				s.Must(err)
				s.inStep("the report")
			})
		})
	}
}

func TestWhatHappensOnBothSidesEndsInStepWhateverTheOrderOfCallbacks(t *testing.T) {
	t.Parallel()
	eachStep(t, true, func(s *stepEnv) {
		s.Must(s.DB.Write(s.Ctx, func(tx *store.Tx) error {
			return tx.ClaimPartnerToken(s.Ctx, "fake issuer", "of "+string(s.id), s.id)
		}))
		callback := func() {
			s.Must(s.Onboarding.CardChanged(s.Ctx, "fake issuer", "of "+string(s.id)))
		}
		states := []issuing.CardState{issuing.CardStatePaused, issuing.CardStateActive, issuing.CardStatePaused, issuing.CardStateActive}
		owed := 0 // callbacks that are on their way
		for range 14 {
			switch s.rng.IntN(4) {
			case 0:
				s.issuer.change(s.id, states[s.rng.IntN(len(states))])
				owed++
			case 1:
				if owed > 0 { // late, and perhaps not for the last time
					callback()
					owed -= s.rng.IntN(2)
				}
			default:
				verbs := s.ours()
				if err := verbs[s.rng.IntN(len(verbs))](); err != nil {
					s.Refused(err, issuing.CodeWrongState)
				}
			}
			s.letCall()
		}
		for range owed + 1 {
			callback()
		}
		s.inStep("changes on both sides")
		s.issuer.change(s.id, issuing.CardStateClosed)
		callback()
		if got := s.inStep("the issuer's end of the card"); got.Status != issuing.CardBlocked {
			s.t.Errorf("the card is %s", got.Status)
		}
	})
}

func TestAnIssuersPauseAndItsEndAreFollowedAndNotEchoed(t *testing.T) {
	t.Parallel()
	eachStep(t, false, func(s *stepEnv) {
		s.issuer.rely()
		report := func(state issuing.CardState) {
			s.t.Helper()
			s.issuer.change(s.id, state)
			for range 2 {
				_, err := s.Onboarding.CardReported(s.Ctx, s.Programme, s.id, partner.CardReading{State: state})
				s.Must(err)
			}
			if len(s.open()) != 0 {
				s.t.Errorf("the issuer is to be told what it said: %+v", s.open())
			}
		}
		report(issuing.CardStatePaused)
		s.awaitCard(s.id, issuing.CardSuspended)
		report(issuing.CardStateActive)
		s.awaitCard(s.id, issuing.CardActive)
		_, err := s.Onboarding.DeactivateCard(s.Ctx, s.Programme, s.id)
		s.Must(err)
		s.inStep("our hold")
		s.issuer.change(s.id, issuing.CardStateActive)
		_, err = s.Onboarding.CardReported(s.Ctx, s.Programme, s.id, partner.CardReading{State: issuing.CardStateActive})
		s.Must(err)
		if got := s.inStep("the issuer's own activation"); got.Status != issuing.CardInactive {
			s.t.Errorf("the issuer activated what the programme had deactivated: it is %s", got.Status)
		}
		report(issuing.CardStateClosed)
		s.happened(string(s.id), "issuing", "active", "suspended", "active", "inactive", "blocked")
	})
}

func TestAnIssuerThatRefusesAStateIsAFindingUntilItTakesIt(t *testing.T) {
	t.Parallel()
	refusing := func() *partners {
		p := good()
		p.updates = answers[partner.CardUpdated]{
			say(partner.Refused[partner.CardUpdated]("not allowed")), say(partner.Done(partner.CardUpdated{})),
		}
		return p
	}
	each(t, 1, refusing, func(e *env, _ *partners) {
		id := e.proven()
		e.awaitCustomer(id, issuing.CustomerActive)
		card := e.RequestCard(e.account(id), issuing.CardVirtual).ID
		e.awaitCard(card, issuing.CardActive)
		_, err := e.Onboarding.DeactivateCard(e.Ctx, e.Programme, card)
		e.Must(err)
		findings := func() int {
			list, err := e.DB.OpenFindings(e.Ctx)
			e.Must(err)
			n := 0
			for _, f := range list {
				if f.Kind == issuing.FindingCardState && f.Subject == string(card) {
					n++
				}
			}
			return n
		}
		e.await("a finding", func() bool { return findings() == 1 })
		e.await("the task to rest", func() bool { open := e.open(); return len(open) == 1 && open[0].Lease == "" })
		e.Clock.Advance(time.Hour)
		e.await("the finding to be resolved", func() bool { return findings() == 0 })
	})
}
