// Package worker does the tasks that ask partners. It calls a port outside any database transaction and passes the answer
// to a verb. It decides nothing about customers and cards, and it keeps nothing: that a partner has to be asked, and when,
// is in the task.
package worker

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/offblocks/offblocks/internal/authentication"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Worker asks the partners of an installation.
type Worker struct {
	db      *store.DB
	verbs   *onboarding.Service
	others  Verbs
	ports   partner.Ports
	log     *slog.Logger
	timeout time.Duration
	// currentMove tells whether a sandbox's clock is being moved; nil: no clock is ever moved.
	currentMove func() (m tasks.Move, moving bool)
}

// askTimeout is how long a partner may take to answer one call. It leaves time for the verb before the task's own end.
const askTimeout = 30 * time.Second

// missingPause is how long a task rests whose partner the installation does not have.
const missingPause = 5 * time.Minute

// Verbs are what the worker passes answers to.
type Verbs struct {
	Onboarding      *onboarding.Service
	Authentications *authentication.Service
	Payments        *payments.Service
}

// New makes a worker. A nil port leaves its tasks waiting.
func New(db *store.DB, verbs Verbs, ports partner.Ports, log *slog.Logger) *Worker {
	return &Worker{db: db, verbs: verbs.Onboarding, others: verbs, ports: ports, log: log, timeout: askTimeout}
}

// UseMoves tells the worker of moves of a sandbox's clock. A partner outside has no part in them: one that did not give its
// last answer when it was asked in a move is asked again when the move is over, and not at each moment on the way. Without it
// no clock is ever moved.
func (w *Worker) UseMoves(currentMove func() (m tasks.Move, moving bool)) {
	w.currentMove = currentMove
}

// Handlers do the tasks that ask partners.
func (w *Worker) Handlers() tasks.Handlers {
	handlers := w.handlers()
	if w.currentMove == nil {
		return handlers
	}
	for kind, do := range handlers {
		handlers[kind] = func(ctx context.Context, t store.Task) error {
			err := do(ctx, t)
			if move, moving := w.currentMove(); err != nil && moving && ctx.Err() == nil {
				return &tasks.Snooze{Reason: err.Error() + "; the clock is being moved", Move: move}
			}
			return err
		}
	}
	return handlers
}

func (w *Worker) handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.ScreenCustomer: tasks.ForSubject(w.screenCustomer),
		tasks.CheckIdentity:  tasks.ForSubject(w.checkIdentity),
		tasks.IssueCard:      tasks.ForSubject(w.issueCard),
		tasks.RenewCard:      tasks.ForSubject(w.renewCard),
		tasks.UpdateIssuer:   tasks.ForSubject(w.updateIssuer),
		tasks.AnswerMerchant: tasks.ForSubject(w.answerMerchant),
		tasks.FileDispute:    tasks.ForSubject(w.fileDispute),
	}
}

func (w *Worker) screenCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) error {
	c, err := w.db.Customer(ctx, programme, id)
	if err != nil || c.Status != issuing.CustomerScreening {
		return err
	}
	if w.ports.Screening == nil {
		return waitForPartner(partner.KindScreening)
	}
	request := partner.ScreeningRequest{ProgrammeID: programme, CustomerID: id, Wallet: c.ChainID}
	answer, err := askPartner(ctx, w, partner.KindScreening, string(id), w.ports.Screening.ScreenCustomer, request)
	if err != nil {
		return err
	}
	return w.verbs.CustomerScreened(ctx, programme, id, answer.passed)
}

func (w *Worker) checkIdentity(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) error {
	c, err := w.db.Customer(ctx, programme, id)
	if err != nil || c.Status != issuing.CustomerVerifying {
		return err
	}
	if w.ports.IdentityCheck == nil {
		return waitForPartner(partner.KindIdentityCheck)
	}
	request := partner.IdentityRequestFor(c)
	answer, err := askPartner(ctx, w, partner.KindIdentityCheck, string(id), w.ports.IdentityCheck.CheckIdentity, request)
	if err != nil {
		return err
	}
	if answer.passed {
		if err := answer.result.Check(); err != nil {
			return fmt.Errorf("ask the %s: %w", partner.KindIdentityCheck, err)
		}
		if answer.passed, err = w.screenName(ctx, c, answer.result.Name); err != nil {
			return err
		}
	}
	return w.verbs.IdentityChecked(ctx, programme, id, answer.result.Name, answer.passed)
}

// reviewPause is how long a task rests that waits for a person's review, which wakes it.
const reviewPause = 24 * time.Hour

// screenName compares the name of a person who passed the identity check with lists, where the installation has any. It is
// false for one who is on a list. While a person has to decide about a match it snoozes.
func (w *Worker) screenName(ctx context.Context, c issuing.Customer, name string) (clear bool, err error) {
	names, ok := w.ports.Screening.(partner.NameScreening)
	if !ok {
		return true, nil
	}
	asking, cancel := context.WithTimeout(ctx, w.timeout)
	defer cancel()
	matches, err := names.ScreenName(asking, partner.NameScreeningRequest{
		ProgrammeID: c.ProgrammeID, CustomerID: c.ID, Name: name,
	})
	if err != nil {
		return false, fmt.Errorf("ask the %s about a name: %w", partner.KindScreening, err)
	}
	standing, err := w.verbs.CustomerMatched(ctx, c.ProgrammeID, c.ID, matches)
	if err != nil {
		return false, err
	}
	if standing == issuing.HitOpen {
		return false, tasks.WaitFor("a person to review the matches with sanctions lists", reviewPause)
	}
	return standing == issuing.HitCleared, nil
}

func (w *Worker) issueCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) error {
	card, err := w.db.Card(ctx, programme, id)
	if err != nil || card.Status != issuing.CardIssuing {
		return err
	}
	if w.ports.CardIssuer == nil {
		return waitForPartner(partner.KindCardIssuer)
	}
	holder, err := w.db.Customer(ctx, programme, card.CustomerID)
	if err != nil {
		return err
	}
	order := partner.CardOrder{
		ProgrammeID: programme, CardID: id, CustomerID: card.CustomerID, AccountID: card.AccountID, Type: card.Type,
		Name: holder.Name, Billing: card.Billing, Shipping: card.Shipping,
		Paused: card.OrderedState() == issuing.CardStatePaused,
	}
	if card.ReplacementOf != "" {
		old, err := w.db.Card(ctx, programme, card.ReplacementOf)
		if err != nil {
			return err
		}
		order.Replaces = &partner.ReplacedCard{Card: partner.CardAt(old), Reason: card.ReplacementReason}
	}
	answer, err := askPartner(ctx, w, partner.KindCardIssuer, string(id), w.ports.CardIssuer.IssueCard, order)
	if err != nil {
		return err
	}
	if answer.passed {
		_, err = w.verbs.CardIssued(ctx, programme, id, answer.result)
	} else {
		_, err = w.verbs.CardFailed(ctx, programme, id)
	}
	if issuing.IsCode(err, issuing.CodeWrongState) {
		return nil // a callback came first, or the card was given up meanwhile
	}
	return err
}

// finalAnswer is an answer that is not pending.
type finalAnswer[R any] struct {
	result R
	passed bool // false: the partner refused
	reason string
}

// askPartner calls a port. Its error is a snooze while the answer is pending, and any other when the partner could not be
// asked.
func askPartner[Q, R any](
	ctx context.Context, w *Worker, kind partner.Kind, subject string,
	ask func(context.Context, Q) (partner.Answer[R], error), request Q,
) (f finalAnswer[R], err error) {
	ctx, cancel := context.WithTimeout(ctx, w.timeout)
	defer cancel()
	answer, err := ask(ctx, request)
	if err != nil {
		return f, fmt.Errorf("ask the %s: %w", kind, err)
	}
	if reason, refused := answer.Refusal(); refused {
		w.log.InfoContext(ctx, "partner refused", "partner", string(kind), "subject", subject, "reason", reason)
		f.reason = reason
		return f, nil
	}
	if f.result, f.passed = answer.Result(); f.passed {
		return f, nil
	}
	what := "the " + string(kind) + " to call back"
	if waits := answer.Waits(); waits != "" {
		what += " (" + waits + ")"
	}
	return f, tasks.WaitFor(what, answer.AskAgain())
}

// waitForPartner leaves a task for when the installation has the partner.
func waitForPartner(kind partner.Kind) error {
	return tasks.WaitFor("a "+string(kind)+", which this installation does not have", missingPause)
}
