package stripe

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/webhook"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

// maxEvent is how long an event may be, in bytes. Stripe's are some ten thousand.
const maxEvent = 1 << 20

// handler takes Stripe's events, at /events. Whatever it answers with 2xx was booked, or needs no booking; Stripe sends
// everything else again for days, but authorisation requests, which it decides by itself then.
func (d *adapter) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /events", d.takeEvent)
	return mux
}

// event is an event of Stripe's: of the library's type it leaves out a second reading of the object, in floating point.
type event struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	APIVersion string `json:"api_version"`
	Data       struct {
		Object   json.RawMessage `json:"object"`
		Previous json.RawMessage `json:"previous_attributes"`
	} `json:"data"`
}

func (d *adapter) takeEvent(w http.ResponseWriter, r *http.Request) {
	arrived := time.Now()
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxEvent))
	if tooLong := (*http.MaxBytesError)(nil); errors.As(err, &tooLong) {
		http.Error(w, "an event has at most 1 MiB", http.StatusRequestEntityTooLarge)
		return
	}
	if err != nil {
		http.Error(w, "the event could not be read", http.StatusBadRequest)
		return
	}
	if err := d.checkSignature(body, r.Header); err != nil {
		d.log.Warn("an event was refused", "error", err)
		http.Error(w, "the signature is not one of Stripe's: "+err.Error(), http.StatusBadRequest)
		return
	}
	var e event
	if err := json.Unmarshal(httpcall.ReplaceNUL(body), &e); err != nil || e.ID == "" || e.Type == "" || len(e.Data.Object) == 0 {
		d.noteUnread(r.Context(), e, cmp.Or(err, errors.New("it has no id, no type or no object")))
		http.Error(w, "that is no event", http.StatusBadRequest)
		return
	}
	// The other side may hang up, and what was begun is still to be ended.
	ctx := context.WithoutCancel(r.Context())
	if e.Type == "issuing_authorization.request" {
		d.answerQuestion(ctx, w, e, arrived)
		return
	}
	ctx, cancel := context.WithDeadline(ctx, arrived.Add(bookWithin))
	defer cancel()
	if err := d.bookEvent(ctx, e); err != nil {
		if misread := (*misreadError)(nil); errors.As(err, &misread) {
			d.noteUnread(ctx, e, misread)
		}
		d.log.Error("an event could not be booked, and is to be sent again", "event", e.ID, "type", e.Type, "error", err)
		http.Error(w, "the event could not be booked; send it again", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusOK)
}

// misreadError is why an event cannot be booked, however often it is sent.
type misreadError struct{ error }

func (e *misreadError) Unwrap() error { return e.error }

// misread marks an error as one of reading; nil stays nil.
func misread(err error) error {
	if err == nil {
		return nil
	}
	return &misreadError{err}
}

// noteUnread has an operator told of a message of Stripe's that cannot be read.
func (d *adapter) noteUnread(ctx context.Context, e event, cause error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), bookWithin)
	defer cancel()
	filed := d.fileUnread(ctx, config.Unread{ID: e.ID, Type: e.Type, Cause: cause})
	d.log.Error("a message of Stripe's could not be read", "event", e.ID, "type", e.Type, "error", cause, "finding", filed)
}

// checkSignature holds an event against each secret, in constant time.
func (d *adapter) checkSignature(body []byte, header http.Header) (err error) {
	if len(header.Values("Stripe-Signature")) > 1 {
		return webhook.ErrInvalidHeader
	}
	for _, secret := range d.settings.WebhookSecrets {
		err = webhook.ValidatePayloadWithTolerance(
			body, header.Get("Stripe-Signature"), secret.Value(), time.Duration(d.settings.Tolerance))
		if err == nil {
			return nil
		}
	}
	return err
}

// authorisationKey is the name under which Stripe keeps the id of our authorisation.
const authorisationKey = "offblocks_authorisation"

// outcomeKey is the name under which Stripe keeps what we said to a question about an authorisation: approved, a
// decline reason, or undecided.
func outcomeKey(place int) string { return "offblocks_outcome_" + strconv.Itoa(place) }

// answer is the direct response to an authorisation request.
type answer struct {
	Approved bool              `json:"approved"`
	Amount   *int64            `json:"amount,omitempty"` // of an approval in part
	Metadata map[string]string `json:"metadata"`
}

// answerQuestion decides an authorisation request, and answers in time whatever happens. A question that is not decided
// is declined. Whether the answer counted is told by a later event.
func (d *adapter) answerQuestion(ctx context.Context, w http.ResponseWriter, e event, arrived time.Time) {
	a, err := authorisationOf(e)
	var m partner.NetworkMessage
	if err == nil {
		m, err = d.question(a)
	}
	if err != nil {
		d.writeAnswer(w, e, a, answer{}, string(issuing.DeclineInvalidAmount))
		_ = http.NewResponseController(w).Flush() // Stripe waits, and the finding need not be filed first
		d.noteUnread(ctx, e, err)
		return
	}
	m.DecideBy = arrived.Add(decideWithin)
	answer, outcome := d.decide(ctx, m, arrived)
	d.writeAnswer(w, e, a, answer, outcome)
}

// decide puts a question, and waits for its outcome no longer than Stripe does.
func (d *adapter) decide(ctx context.Context, m partner.NetworkMessage, arrived time.Time) (answer, string) {
	type result struct {
		answer
		outcome string
	}
	var answered atomic.Bool
	decided := make(chan result, 1)
	ctx, cancel := context.WithTimeout(ctx, bookWithin)
	go func() {
		defer cancel()
		outcome, err := d.network.Handle(ctx, m)
		a, said := d.answerTo(m, outcome, err)
		if answered.CompareAndSwap(false, true) {
			decided <- result{a, said}
		} else if a.Approved {
			d.giveBack(ctx, m)
		}
	}()
	timer := time.NewTimer(time.Until(arrived.Add(answerWithin)))
	defer timer.Stop()
	select {
	case r := <-decided:
		return r.answer, r.outcome
	case <-timer.C:
	}
	if answered.CompareAndSwap(false, true) {
		return answer{}, undecided
	}
	r := <-decided
	return r.answer, r.outcome
}

// giveBack has an approval undone that Stripe was not told of. If it fails, the event that tells of the outcome undoes
// it.
func (d *adapter) giveBack(ctx context.Context, m partner.NetworkMessage) {
	if err := d.network.AnswerLost(ctx, d.name, m.IDs.Event); err != nil {
		d.log.Error("an approval that Stripe was not told of is not undone yet", "authorisation", m.IDs.Payment, "error", err)
	}
}

// answerTo is the answer that an outcome is, and a word for it.
func (d *adapter) answerTo(m partner.NetworkMessage, o partner.Outcome, err error) (answer, string) {
	switch {
	case err != nil:
		d.log.Error("an authorisation request could not be decided", "authorisation", m.IDs.Payment, "error", err)
		return answer{}, undecided
	case !o.Approved:
		return answer{}, string(o.Reason)
	}
	a := answer{Approved: true, Metadata: map[string]string{}}
	if o.Authorisation != "" {
		a.Metadata[authorisationKey] = string(o.Authorisation)
	}
	if o.Billing != nil && m.Billing != nil && o.Billing.Amount.LessThan(m.Billing.Amount) {
		minor, _ := toMinor(o.Billing.Amount, o.Billing.Currency) // a currency that the message had
		a.Amount = &minor
	}
	return a, "approved"
}

func (d *adapter) writeAnswer(
	w http.ResponseWriter, e event, about *stripe.IssuingAuthorization, a answer, outcome string,
) {
	if a.Metadata == nil {
		a.Metadata = map[string]string{}
	}
	a.Metadata[outcomeKey(len(history(about)))] = outcome
	version := e.APIVersion // in which Stripe asked
	if version == "" {
		version = stripe.APIVersion
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Stripe-Version", version)
	d.log.Info("an authorisation request was answered", "event", e.ID, "authorisation", about.ID, "outcome", outcome)
	if err := json.NewEncoder(w).Encode(a); err != nil {
		// Stripe tells by an event what it made of that.
		d.log.Warn("an answer could not be written", "event", e.ID, "error", err)
	}
}

// bookEvent books what an event tells.
func (d *adapter) bookEvent(ctx context.Context, e event) error {
	kind := e.Type
	switch {
	case strings.HasPrefix(kind, "issuing_authorization."):
		a, err := authorisationOf(e)
		if err != nil {
			return err
		}
		var was previous
		if len(e.Data.Previous) > 0 {
			if err := json.Unmarshal(e.Data.Previous, &was); err != nil {
				return misread(err)
			}
		}
		facts, err := d.facts(e.ID, a, was)
		if err != nil {
			return misread(err)
		}
		return d.bookFacts(ctx, facts)
	case strings.HasPrefix(kind, "issuing_transaction."):
		var t stripe.IssuingTransaction
		if err := readObject(e, &t, &t.ID); err != nil {
			return err
		}
		m, err := d.transaction(&t)
		if err != nil || m == nil {
			return misread(err)
		}
		return d.bookFacts(ctx, []fact{{NetworkMessage: *m}})
	case strings.HasPrefix(kind, "issuing_card."):
		return d.bookCard(ctx, e)
	case strings.HasPrefix(kind, "issuing_cardholder."):
		return d.bookCardholder(ctx, e)
	case strings.HasPrefix(kind, "issuing_dispute."):
		var about stripe.IssuingDispute
		if err := readObject(e, &about, &about.ID); err != nil {
			return err
		}
		facts, err := d.disputeFacts(e.Type, &about)
		if err != nil {
			return misread(err)
		}
		return d.bookFacts(ctx, facts)
	case strings.HasPrefix(kind, "issuing_token."):
		var t stripe.IssuingToken
		if err := readObject(e, &t, &t.ID); err != nil {
			return err
		}
		return d.noteToken(ctx, &t)
	case strings.HasPrefix(kind, "issuing_personalization_design."):
	case strings.HasPrefix(kind, "issuing"): // an endpoint may be sent events of Stripe's other products
		// Stripe would send it for days, and nothing would come of it: it is taken, and one finding tells of all of the type.
		d.log.Error("an event of a type that is not known", "event", e.ID, "type", kind)
		return d.fileUnread(ctx, config.Unread{Type: kind, Cause: fmt.Errorf("%q is no type of event that is known", kind)})
	}
	return nil
}

func (d *adapter) bookFacts(ctx context.Context, facts []fact) error {
	for _, f := range facts {
		if f.lost {
			if err := d.network.AnswerLost(ctx, d.name, f.IDs.Event); err != nil {
				return err
			}
			continue
		}
		outcome, err := d.network.Handle(ctx, f.NetworkMessage)
		if err != nil {
			return err
		}
		if outcome.Kept {
			d.log.Warn("a message is kept for the operator", "fact", f.IDs.Event, "kind", f.Kind, "why", outcome.Detail)
		}
	}
	return nil
}

func authorisationOf(e event) (*stripe.IssuingAuthorization, error) {
	a := &stripe.IssuingAuthorization{}
	return a, readObject(e, a, &a.ID)
}

// readObject reads what an event is about, which has an id.
func readObject(e event, into any, id *string) error {
	if err := json.Unmarshal(e.Data.Object, into); err != nil {
		return misread(err)
	}
	if *id == "" {
		return misread(errors.New("stripe: the event is about nothing that has an id"))
	}
	return nil
}
