package view

import (
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Authorisation shows an authorisation. What remains and when it expires are shown of one that is pending only.
func Authorisation(a issuing.Authorisation) api.Authorisation {
	merchant := a.MerchantAmounts()
	s := api.Authorisation{
		ID: requiredID(a.ID), AccountID: requiredID(a.AccountID), CardID: requiredID(a.CardID),
		Status: api.AuthorisationStatus(a.Status), Amount: a.Amount.String(), Currency: a.Currency,
		MerchantAmount: merchant.Amount.String(), MerchantCurrency: merchant.Currency,
		ExchangeRate: merchant.Rate.String(), Merchant: Merchant(a.Merchant), TokenAmount: a.TokenAmount.String(),
		Fees: chargedFees(a.Fees), CapturedAmount: unlessZero(merchant.Captured),
		Network: networkInfo(a.Network), CreatedAt: dateTime(a.CreatedAt),
		UpdatedAt: dateTime(a.UpdatedAt),
	}
	if a.Status == issuing.AuthorisationPending {
		s.RemainingAmount, s.ExpiresAt = unlessZero(merchant.Remaining()), dateTime(a.ExpiresAt)
	}
	return s
}

// Transaction shows a transaction with the chain transactions that carried it.
func Transaction(t issuing.Transaction) api.Transaction {
	chain := make([]api.ChainTransaction, len(t.Chain))
	for i, c := range t.Chain {
		chain[i] = api.ChainTransaction{ChainID: c.ID, CreatedAt: dateTime(c.CreatedAt)}
	}
	merchant := t.MerchantAmounts()
	return api.Transaction{
		ID: requiredID(t.ID), AccountID: requiredID(t.AccountID), CardID: optionalID(t.CardID),
		AuthorisationID: optionalID(t.AuthorisationID), Status: api.TransactionStatus(t.Status),
		Direction: api.TransactionDirection(t.Direction), Amount: t.Amount.String(), Currency: t.Currency,
		MerchantAmount: merchant.Amount.String(), MerchantCurrency: merchant.Currency,
		ExchangeRate: merchant.Rate.String(), Merchant: Merchant(t.Merchant), TokenAmount: t.TokenAmount.String(),
		Token: string(t.Token), Fees: chargedFees(t.Fees), ChainTransactions: chain, RefundOf: optionalID(t.RefundOf), DisputeID: optionalID(t.DisputeID),
		RefundedAmount: unlessZero(merchant.Refunded), Network: networkInfo(t.Network), CreatedAt: dateTime(t.CreatedAt), UpdatedAt: dateTime(t.UpdatedAt),
	}
}

// Decision shows a decision with the figures that it was made from. What could be spent is shown where the money was
// looked at.
func Decision(d issuing.Decision) api.Decision {
	merchant := d.MerchantAmounts()
	s := api.Decision{
		ID: requiredID(d.ID), Kind: api.DecisionKind(d.Kind), Outcome: api.DecisionOutcomeApproved,
		Reason: string(d.Reason), Sentence: d.Reason.Sentence(), Detail: d.Detail, Shadow: d.Shadow,
		AccountID: requiredID(d.AccountID), CardID: requiredID(d.CardID),
		AuthorisationID: optionalID(d.AuthorisationID), MerchantAmount: merchant.Amount.String(),
		MerchantCurrency: merchant.Currency, ApprovedMerchantAmount: unlessZero(d.ApprovedMerchantAmount()), Amount: unlessZero(d.Amount), Currency: d.Currency,
		ExchangeRate: unlessZero(merchant.Rate), Merchant: Merchant(d.Merchant), Reference: d.Reference, Network: networkInfo(d.Network),
		ResponseCode:         string(d.ResponseCode()),
		DurationMicroseconds: d.Duration.Microseconds(), CreatedAt: dateTime(d.CreatedAt),
	}
	if d.Reason != issuing.Approved {
		s.Outcome = api.DecisionOutcomeDeclined
	}
	if d.TokenAmount == 0 {
		return s
	}
	s.TokenAmount, s.Fees = d.TokenAmount.String(), chargedFees(d.Fees)
	switch d.Reason {
	case issuing.Approved, issuing.DeclineInsufficientFunds, issuing.DeclineAccountInDebt:
		s.Spendable = d.Spendable.String()
	}
	return s
}

// NetworkMessage shows what the card network sent, and the decision, transaction or authorisation that came of it.
func NetworkMessage(m issuing.Message) api.NetworkMessage {
	s := api.NetworkMessage{
		ID: requiredID(m.ID), Kind: api.NetworkMessageKind(m.Kind), Status: api.NetworkMessageStatus(m.Status),
		CardID: optionalID(m.CardID), TransactionID: optionalID(m.TransactionID), Detail: m.Detail, Amount: unlessZero(m.Amount), Currency: m.Currency,
		Network:   networkInfo(m.Network),
		CreatedAt: dateTime(m.CreatedAt),
	}
	if m.Reference != m.ID { // one that came without a reference is kept under its own id
		s.Reference = m.Reference
	}
	if m.Merchant != (issuing.Merchant{}) {
		s.Merchant = Merchant(m.Merchant)
	}
	switch {
	case m.Status == issuing.MessageDeclined, m.LeadsToDecision():
		s.DecisionID = optionalID(m.Subject)
	case m.LeadsToDispute():
		s.DisputeID = optionalID(m.Subject)
	case m.LeadsToTransaction():
	default:
		s.AuthorisationID = optionalID(m.Subject)
	}
	return s
}

func chargedFees(fees []issuing.Fee) []api.Fee {
	list := make([]api.Fee, len(fees))
	for i, f := range fees {
		list[i] = api.Fee{Type: api.FeeType(f.Type), TokenAmount: f.Units.String()}
		if f.Type == issuing.FeeSpread {
			list[i].Type, list[i].Name = api.FeeTypeService, api.FeeName(issuing.FeeSpread)
		}
	}
	return list
}

// unlessZero is a number, or empty for zero, which is left out.
func unlessZero(d decimal.Decimal) api.Decimal {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
