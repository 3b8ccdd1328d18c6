package view

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Dispute shows a dispute with its evidence.
func Dispute(d issuing.Dispute) api.Dispute {
	evidence := make([]api.DisputeEvidence, len(d.Evidence))
	for i, e := range d.Evidence {
		evidence[i] = api.DisputeEvidence{Text: e.Text, Documents: e.Documents, CreatedAt: dateTime(e.CreatedAt)}
	}
	return api.Dispute{
		ID: requiredID(d.ID), TransactionID: requiredID(d.TransactionID), AccountID: requiredID(d.AccountID),
		CardID: requiredID(d.CardID), Status: api.DisputeStatus(d.Status), Reason: api.DisputeReason(d.Reason),
		Amount: d.Amount.String(), Currency: d.Currency, Evidence: evidence, CreditID: optionalID(d.CreditID),
		Partner: d.Partner, PartnerToken: d.PartnerToken, Filing: api.DisputeFiling(d.Filing),
		CreatedAt: dateTime(d.CreatedAt), UpdatedAt: dateTime(d.UpdatedAt),
	}
}

// DisputeUpdate is the change of a dispute.
func DisputeUpdate(n issuing.Dispute) Update {
	d := Dispute(n)
	body := func(e api.WebhookEventBase) any {
		return api.DisputeUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: d.ID, TransactionID: d.TransactionID, AccountID: d.AccountID,
			CardID: d.CardID, Status: d.Status, Reason: d.Reason, Amount: d.Amount, Currency: d.Currency, Evidence: d.Evidence,
			CreditID: d.CreditID, Partner: d.Partner, PartnerToken: d.PartnerToken, Filing: d.Filing, CreatedAt: d.CreatedAt, UpdatedAt: d.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.DisputeUpdated, string(n.ID), body}
}
