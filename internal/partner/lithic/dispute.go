package lithic

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// dispute is a dispute that was filed through Lithic's chargebacks, as it stands.
type dispute struct {
	Token            string `json:"token"`
	TransactionToken string `json:"transaction_token"`
	Status           string `json:"status"`
	ResolutionReason string `json:"resolution_reason"`
}

// managedDispute is a dispute that Lithic manages, with all that happened to it.
type managedDispute struct {
	Token     string         `json:"token"`
	CardToken string         `json:"card_token"`
	Currency  string         `json:"currency"`
	Events    []disputeEvent `json:"events"`
	Series    *struct {
		Event       *string `json:"related_transaction_event_token"`
		Transaction string  `json:"related_transaction_token"`
	} `json:"transaction_series"`
}

type disputeEvent struct {
	Token   string `json:"token"`
	Type    string `json:"type"`
	Created string `json:"created"`
	Data    struct {
		Action      string `json:"action"`
		Disposition string `json:"disposition"`
		Amount      *int64 `json:"amount"`
		Polarity    string `json:"polarity"`
		Stage       string `json:"stage"`
	} `json:"data"`
}

// dispositions are how a dispute ends. A claim that Lithic denies gets nothing.
var dispositions = map[string]partner.NetworkKind{
	"WON": partner.NetworkDisputeWon, "PARTIALLY_WON": partner.NetworkDisputePartlyWon, "LOST": partner.NetworkDisputeLost,
	"DENIED": partner.NetworkDisputeLost, "WITHDRAWN": partner.NetworkDisputeWithdrawn,
}

// bookDispute books how a dispute has ended. Its stages before that move nothing here.
func (a *Adapter) bookDispute(ctx context.Context, d dispute) error {
	if d.Token == "" || d.TransactionToken == "" {
		return &unreadableError{errors.New("the dispute has no token, or names no transaction")}
	}
	m := a.disputeMessage(d.Token)
	m.IDs.Payment = d.TransactionToken
	switch {
	case d.Status == "CASE_WON", d.Status == "CASE_CLOSED" && strings.HasPrefix(d.ResolutionReason, "WON_"):
		m.Kind = partner.NetworkDisputeWon
	case d.Status == "CASE_CLOSED" && d.ResolutionReason == "WITHDRAWN":
		m.Kind = partner.NetworkDisputeWithdrawn
	case d.Status == "CASE_CLOSED":
		m.Kind = partner.NetworkDisputeLost
	default:
		return nil
	}
	m.IDs.Event = d.Token + "/" + string(m.Kind) // Lithic has no token of a change
	return a.handleDispute(ctx, m)
}

// bookManagedDispute books the ends of a dispute, each once, in their order: a claim may be opened again. A merchant that
// takes the money of a dispute again that was won represents it; before that it is a stage that moves nothing here.
func (a *Adapter) bookManagedDispute(ctx context.Context, d managedDispute) error {
	if d.Token == "" {
		return &unreadableError{errors.New("the dispute has no token")}
	}
	slices.SortStableFunc(d.Events, func(x, y disputeEvent) int {
		return event{Created: x.Created}.createdAt().Compare(event{Created: y.Created}.createdAt())
	})
	won := false
	for _, e := range d.Events {
		m := a.disputeMessage(d.Token)
		m.IDs.Event, m.Card.Token = e.Token, d.CardToken
		if d.Series != nil {
			m.IDs.Payment, m.IDs.Original = d.Series.Transaction, text(d.Series.Event)
		}
		switch {
		case e.Token == "":
			return &unreadableError{errors.New("an event of the dispute has no token")}
		case e.Type == "WORKFLOW" && e.Data.Action == "CLOSED":
			m.Kind = dispositions[e.Data.Disposition]
			won = m.Kind == partner.NetworkDisputeWon
		case e.Type == "WORKFLOW":
			won = false
		case e.Type == "FINANCIAL" && won && e.Data.Stage == "REPRESENTMENT" && e.Data.Polarity == "DEBIT":
			m.Kind = partner.NetworkRepresentment
		}
		if m.Kind == "" {
			continue
		}
		if err := e.putAmount(&m, d.Currency); err != nil {
			return &unreadableError{err}
		}
		if err := a.handleDispute(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

// putAmount says how much an event is about, where Lithic says it.
func (e disputeEvent) putAmount(m *partner.NetworkMessage, currency string) error {
	if e.Data.Amount == nil || *e.Data.Amount == 0 {
		return nil
	}
	amount, known := (money{*e.Data.Amount, currency}).decimalOf()
	if !known {
		return fmt.Errorf("%q is no currency of ISO 4217", currency)
	}
	m.Amount, m.Currency = amount, currency
	m.Billing = &partner.Billing{Amount: amount, Currency: currency}
	return nil
}

func (a *Adapter) disputeMessage(token string) partner.NetworkMessage {
	return partner.NetworkMessage{
		Partner: a.name, Programme: a.programme, Amount: decimal.Zero, IDs: issuing.NetworkIDs{Dispute: token},
	}
}

func (a *Adapter) handleDispute(ctx context.Context, m partner.NetworkMessage) error {
	outcome, err := a.network.Handle(ctx, m)
	if err == nil && outcome.Kept {
		a.log.WarnContext(ctx, "what was said of a dispute waits", "dispute", m.IDs.Dispute, "event", m.IDs.Event, "cause", outcome.Detail)
	}
	return err
}
