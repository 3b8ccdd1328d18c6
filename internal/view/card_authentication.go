package view

import (
	"encoding/base64"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// CardAuthentication shows an authentication with the challenge for the owner to sign.
func CardAuthentication(a issuing.CardAuthentication) api.CardAuthentication {
	return api.CardAuthentication{
		ID: requiredID(a.ID), CustomerID: requiredID(a.CustomerID), AccountID: requiredID(a.AccountID),
		CardID: requiredID(a.CardID), Status: api.CardAuthenticationStatus(a.Status), Reason: string(a.Reason),
		Amount: unlessZero(a.Amount), Currency: a.Currency, Merchant: Merchant(a.Merchant), OwnerID: string(a.OwnerID),
		Challenge: base64.StdEncoding.EncodeToString([]byte(a.Challenge)), ExpiresAt: dateTime(a.ExpiresAt),
		AnsweredAt: optionalTime(a.AnsweredAt), Partner: a.Partner, PartnerToken: a.PartnerToken,
		CreatedAt: dateTime(a.CreatedAt), UpdatedAt: dateTime(a.UpdatedAt),
	}
}

// CardAuthenticationUpdate is the change of an authentication.
func CardAuthenticationUpdate(n issuing.CardAuthentication) Update {
	a := CardAuthentication(n)
	body := func(e api.WebhookEventBase) any {
		return api.CardAuthenticationUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: a.ID, CustomerID: a.CustomerID, AccountID: a.AccountID, CardID: a.CardID, Status: a.Status, Reason: a.Reason,
			Amount: a.Amount, Currency: a.Currency, Merchant: a.Merchant, OwnerID: a.OwnerID, Challenge: a.Challenge,
			ExpiresAt: a.ExpiresAt, AnsweredAt: a.AnsweredAt, Partner: a.Partner, PartnerToken: a.PartnerToken,
			CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.AuthenticationUpdated, string(n.ID), body}
}

// PaymentToken shows a payment token.
func PaymentToken(t issuing.PaymentToken) api.PaymentToken {
	return api.PaymentToken{
		ID: requiredID(t.ID), AccountID: requiredID(t.AccountID), CardID: requiredID(t.CardID),
		Status: api.PaymentTokenStatus(t.Status), Decision: api.ProvisioningDecision(t.Decision), Reason: t.Reason,
		Requestor: t.Requestor, Partner: t.Partner, PartnerToken: t.PartnerToken,
		CreatedAt: dateTime(t.CreatedAt), UpdatedAt: dateTime(t.UpdatedAt),
	}
}

// PaymentTokenUpdate is the change of a payment token.
func PaymentTokenUpdate(n issuing.PaymentToken) Update {
	t := PaymentToken(n)
	body := func(e api.WebhookEventBase) any {
		return api.PaymentTokenUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: t.ID, AccountID: t.AccountID, CardID: t.CardID, Status: t.Status, Decision: t.Decision, Reason: t.Reason,
			Requestor: t.Requestor, Partner: t.Partner, PartnerToken: t.PartnerToken, CreatedAt: t.CreatedAt,
			UpdatedAt: t.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.PaymentTokenUpdated, string(n.ID), body}
}
