package rest

import (
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
)

// showNoun shows what a verb or a read gave, on routes that do not say how to show it.
func showNoun(_ *call, noun any) (any, error) {
	switch n := noun.(type) {
	case issuing.Customer:
		return view.Customer(n), nil
	case issuing.Account:
		return view.Account(n), nil
	case issuing.Card:
		return view.Card(n), nil
	case issuing.Authorisation:
		return view.Authorisation(n), nil
	case issuing.Transaction:
		return view.Transaction(n), nil
	case issuing.Dispute:
		return view.Dispute(n), nil
	case issuing.CardAuthentication:
		return view.CardAuthentication(n), nil
	case issuing.PaymentToken:
		return view.PaymentToken(n), nil
	case issuing.Decision:
		return view.Decision(n), nil
	case issuing.Message:
		return view.NetworkMessage(n), nil
	case issuing.SignInOrigins:
		return view.SignIn(n), nil
	case issuing.DuplicateCheck:
		return view.DuplicateCheck(n), nil
	case issuing.Webhook:
		return view.Webhook(n), nil
	case issuing.Delivery:
		return view.Delivery(n), nil
	case issuing.Replay:
		return view.Replay(n), nil
	case issuing.Event:
		return view.Event(n), nil
	case issuing.WebhookSecret:
		return view.WebhookSecret(n), nil
	case issuing.SealedAuditRecord:
		return view.AuditRecord(n), nil
	case issuing.Request:
		return view.Request(n), nil
	case issuing.FeeSchedule:
		return view.FeeSchedule(n), nil
	case issuing.LimitSet:
		return view.Limits(n), nil
	case issuing.ControlSet:
		return view.Controls(n), nil
	case issuing.Programme:
		return view.Security(n), nil
	case issuing.Settings:
		return view.Settings(n), nil
	case issuing.Clock:
		return view.Clock(n), nil
	case issuing.ClockMove:
		return view.ClockMove(n), nil
	}
	return nil, fmt.Errorf("rest: no way to show a %T", noun)
}
