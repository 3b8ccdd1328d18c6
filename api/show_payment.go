package api

import (
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

func showAuthorisation(a issuing.Authorisation) Authorisation {
	s := Authorisation{
		ID: id(a.ID), AccountID: id(a.AccountID), CardID: id(a.CardID), Status: AuthorisationStatus(a.Status), Amount: a.Amount.String(), Currency: a.Currency,
		MerchantAmount: a.MerchantAmount.String(), MerchantCurrency: a.MerchantCurrency, ExchangeRate: a.Rate.Value.String(), Merchant: showMerchant(a.Merchant),
		TokenAmount: a.TokenAmount.String(), Fees: charged(a.Fees), CapturedAmount: unlessZero(a.CapturedAmount),
		CreatedAt: moment(a.CreatedAt), UpdatedAt: moment(a.UpdatedAt),
	}
	if a.Status == issuing.AuthorisationPending {
		s.RemainingAmount, s.ExpiresAt = unlessZero(a.Remaining()), moment(a.ExpiresAt)
	}
	return s
}

func showTransaction(t issuing.Transaction) Transaction {
	chain := make([]ChainTransaction, len(t.Chain))
	for i, c := range t.Chain {
		chain[i] = ChainTransaction{ChainID: c.ID, CreatedAt: moment(c.CreatedAt)}
	}
	return Transaction{
		ID: id(t.ID), AccountID: id(t.AccountID), CardID: optional(t.CardID), AuthorisationID: optional(t.AuthorisationID), Status: TransactionStatus(t.Status),
		Direction: TransactionDirection(t.Direction), Amount: t.Amount.String(), Currency: t.Currency, MerchantAmount: t.MerchantAmount.String(),
		MerchantCurrency: t.MerchantCurrency, ExchangeRate: t.Rate.Value.String(), Merchant: showMerchant(t.Merchant), TokenAmount: t.TokenAmount.String(),
		Token: string(t.Token), Fees: charged(t.Fees), ChainTransactions: chain, RefundOf: optional(t.RefundOf), RefundedAmount: unlessZero(t.RefundedAmount),
		CreatedAt: moment(t.CreatedAt), UpdatedAt: moment(t.UpdatedAt),
	}
}

func showDecision(d issuing.Decision) Decision {
	s := Decision{
		ID: id(d.ID), Kind: DecisionKind(d.Kind), Outcome: DecisionOutcomeApproved, Reason: string(d.Reason), Sentence: d.Reason.Sentence(), Detail: d.Detail,
		Shadow: d.Shadow, AccountID: id(d.AccountID), CardID: id(d.CardID), AuthorisationID: optional(d.AuthorisationID),
		MerchantAmount: d.MerchantAmount.String(), MerchantCurrency: d.MerchantCurrency, Amount: unlessZero(d.Amount), Currency: d.Currency,
		ExchangeRate: unlessZero(d.Rate), Merchant: showMerchant(d.Merchant), Reference: d.Reference, DurationMicroseconds: d.Duration.Microseconds(),
		CreatedAt: moment(d.CreatedAt),
	}
	if d.Reason != issuing.Approved {
		s.Outcome = DecisionOutcomeDeclined
	}
	if d.TokenAmount == 0 {
		return s
	}
	s.TokenAmount, s.Fees = d.TokenAmount.String(), charged(d.Fees)
	switch d.Reason {
	case issuing.Approved, issuing.DeclineInsufficientFunds, issuing.DeclineAccountInDebt:
		s.Spendable = d.Spendable.String() // the money was looked at
	}
	return s
}

func showMessage(m issuing.Message) NetworkMessage {
	s := NetworkMessage{
		ID: id(m.ID), Kind: NetworkMessageKind(m.Kind), Status: NetworkMessageStatus(m.Status), CardID: optional(m.CardID), Detail: m.Detail,
		Amount: unlessZero(m.Amount), Currency: m.Currency, CreatedAt: moment(m.CreatedAt),
	}
	if m.Reference != m.ID { // one that came without a reference is kept under its own id
		s.Reference = m.Reference
	}
	if m.Merchant != (issuing.Merchant{}) {
		s.Merchant = showMerchant(m.Merchant)
	}
	switch {
	case m.Status == issuing.MessageDeclined:
		s.DecisionID = optional(m.Subject)
	case m.Kind == issuing.MessageForcedPost || m.Kind == issuing.MessageRefund || m.Kind == issuing.MessageUndo:
		s.TransactionID = optional(m.Subject)
	default:
		s.AuthorisationID = optional(m.Subject)
	}
	return s
}

func charged(fees []issuing.Fee) []Fee {
	list := make([]Fee, len(fees))
	for i, f := range fees {
		list[i] = Fee{Type: FeeType(f.Type), TokenAmount: f.Units.String()}
	}
	return list
}

// unlessZero is a number, or empty for zero, which is left out.
func unlessZero(d decimal.Decimal) Decimal {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
