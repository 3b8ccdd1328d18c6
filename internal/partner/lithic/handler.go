package lithic

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
)

// The paths of the listener.
const (
	asaPath    = "/asa"
	eventsPath = "/events"

	authenticationPath = "/3ds"
	tokenPath          = "/tokenisation"
)

// bookWithin is how long the events of one message may take. Lithic sends a message again that is not taken.
const bookWithin = 10 * time.Second

func (a *Adapter) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST "+asaPath, a.serveRequest)
	mux.HandleFunc("POST "+eventsPath, a.serveEvent)
	if len(a.authentication.keys) > 0 {
		mux.HandleFunc("POST "+authenticationPath, a.serveAuthentication)
	}
	if len(a.tokenisation.keys) > 0 {
		mux.HandleFunc("POST "+tokenPath, a.serveToken)
	}
	return mux
}

// readSigned reads the body of a message that is Lithic's. Otherwise it answers, and is false.
func (a *Adapter) readSigned(w http.ResponseWriter, r *http.Request, v verifier) ([]byte, bool) {
	body, err := io.ReadAll(r.Body) // the listener bounds it
	if err != nil {
		status := http.StatusBadRequest
		if tooLong := new(http.MaxBytesError); errors.As(err, &tooLong) {
			status = http.StatusRequestEntityTooLarge
		}
		http.Error(w, "the body cannot be read", status)
		return nil, false
	}
	if err := v.verify(r.Header, body); err != nil {
		a.log.WarnContext(r.Context(), "a message that is not Lithic's", "client", r.RemoteAddr, "cause", err)
		http.Error(w, "the signature is wrong", http.StatusUnauthorized)
		return nil, false
	}
	return httpcall.ReplaceNUL(body), true
}

// serveEvent takes an event. What is taken is booked, or kept for an operator, or is of no interest; anything else is
// sent again.
func (a *Adapter) serveEvent(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = eventsPath
	body, ok := a.readSigned(w, r, a.events)
	if !ok {
		return
	}
	var said struct {
		Type string `json:"event_type"`
	}
	if err := json.Unmarshal(body, &said); err != nil {
		a.noteUnread(r, "", err)
		http.Error(w, "the body is no event", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), bookWithin)
	defer cancel()
	err := a.take(ctx, said.Type, body)
	unreadable := (*unreadableError)(nil)
	switch {
	case errors.As(err, &unreadable):
		a.noteUnread(r, said.Type, err)
		http.Error(w, "the event could not be read", http.StatusUnprocessableEntity)
	case err != nil:
		a.log.WarnContext(ctx, "an event is put off", "id", r.Header.Get(standardwebhooks.IDHeader), "type", said.Type, "cause", err)
		http.Error(w, "try again later", http.StatusServiceUnavailable)
	default:
		w.WriteHeader(http.StatusNoContent)
	}
}

// noteUnread has an operator told of a message of Lithic's that cannot be read. Lithic is told nothing of it: its answer is
// the same whether the finding was filed or not.
func (a *Adapter) noteUnread(r *http.Request, kind string, cause error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), bookWithin)
	defer cancel()
	id := r.Header.Get(standardwebhooks.IDHeader)
	filed := a.fileUnread(ctx, config.Unread{ID: id, Type: kind, Cause: cause})
	a.log.ErrorContext(ctx, "a message of Lithic's could not be read", "id", id, "type", kind, "cause", cause, "finding", filed)
}

// ignored are the types of events that the platform has no use for.
var ignored = []string{
	"account_holder.created", "account_holder.updated", "account_holder.verification", "account_holder_document.updated",
	"auth_rules.backtest_report.created", "balance.updated", "book_transfer_transaction.created",
	"book_transfer_transaction.updated", "card_authorization.challenge", "card_authorization.challenge_response",
	"card_transaction.enhanced_data.created", "card_transaction.enhanced_data.updated", "claim.created", "claim.updated",
	"claim_document.accepted", "claim_document.rejected", "claim_document.uploaded",
	"digital_wallet.tokenization_two_factor_authentication_code",
	"digital_wallet.tokenization_two_factor_authentication_code_sent", "dispute_evidence.upload_failed",
	"embed.session_generated", "embed.viewed", "external_bank_account.created", "external_bank_account.updated",
	"external_payment.created", "external_payment.updated", "financial_account.created", "financial_account.updated",
	"funding_event.created", "internal_transaction.created", "internal_transaction.updated", "loan_tape.created",
	"loan_tape.updated", "management_operation.created", "management_operation.updated", "network_total.created",
	"network_total.updated", "payment_transaction.created", "payment_transaction.updated", "settlement_report.updated",
	"statements.created", "three_ds_authentication.created", "tokenization.two_factor_authentication_code",
	"tokenization.two_factor_authentication_code_sent",
}

// unreadableError is why an event cannot be taken, however often it is sent.
type unreadableError struct{ cause error }

func (e *unreadableError) Error() string { return e.cause.Error() }

// take deals with an event by its type.
func (a *Adapter) take(ctx context.Context, kind string, body []byte) error {
	switch {
	case kind == "card_transaction.updated":
		return taken(ctx, body, a.bookTransaction)
	case kind == "dispute.updated":
		return taken(ctx, body, a.bookDispute)
	case kind == "dispute_transaction.created", kind == "dispute_transaction.updated":
		return taken(ctx, body, a.bookManagedDispute)
	case kind == "three_ds_authentication.challenge":
		return taken(ctx, body, a.challenge)
	case kind == "three_ds_authentication.updated":
		return taken(ctx, body, a.noteAuthentication)
	case kind == "tokenization.updated", kind == "tokenization.result", kind == "digital_wallet.tokenization_updated",
		kind == "digital_wallet.tokenization_result":
		return taken(ctx, body, a.noteToken)
	case strings.HasPrefix(kind, "card."):
		return taken(ctx, body, func(ctx context.Context, c cardEvent) error { return a.noteCard(ctx, kind, c) })
	}
	if slices.Contains(ignored, kind) {
		a.log.DebugContext(ctx, "an event of no interest", "type", kind)
		return nil
	}
	// Lithic would send it for days, and nothing would come of it: it is taken, and one finding tells of all of the type.
	a.log.ErrorContext(ctx, "an event of a type that is not known", "type", kind)
	return a.fileUnread(ctx, config.Unread{Type: kind, Cause: fmt.Errorf("%q is no type of event that is known", kind)})
}

// taken reads an event's body, and books it.
func taken[T any](ctx context.Context, body []byte, book func(context.Context, T) error) error {
	var said T
	if err := json.Unmarshal(body, &said); err != nil {
		return &unreadableError{err}
	}
	return book(ctx, said)
}

// noteCard deals with an event about a card. Of its state only what Lithic says when it is asked counts: events may
// come late, and out of order.
func (a *Adapter) noteCard(ctx context.Context, kind string, c cardEvent) error {
	if kind == "card.shipped" {
		known, err := a.db.CardByPartnerToken(ctx, a.name, c.CardToken)
		if err == nil {
			_, err = a.verbs.CardShipped(ctx, known.ProgrammeID, known.ID, issuing.Shipment{
				Status: issuing.ShipmentShipped, Carrier: carrierOf(c.ShippingMethod), TrackingNumber: text(c.TrackingNumber),
			})
		}
		return a.unlessRefused(ctx, kind, c, err)
	}
	return a.unlessRefused(ctx, kind, c, a.verbs.CardChanged(ctx, a.name, c.CardToken))
}

// unlessRefused takes an event about a card that is not the platform's, as a Lithic account may have others, or that
// has no parcel here.
func (a *Adapter) unlessRefused(ctx context.Context, kind string, c cardEvent, err error) error {
	if refusal := (*issuing.Error)(nil); errors.As(err, &refusal) {
		a.log.InfoContext(ctx, "an event about a card changes nothing", "type", kind, "card", c.CardToken, "cause", err)
		return nil
	}
	return err
}

// carrierOf is the carrier in the name of a shipping method; empty where it names none.
func carrierOf(method string) string {
	for _, carrier := range []string{"USPS", "FedEx", "UPS", "DHL"} {
		if strings.HasPrefix(method, carrier) {
			return carrier
		}
	}
	return ""
}
