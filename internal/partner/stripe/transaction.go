package stripe

import (
	"context"
	"time"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// withAuthorisation is a transaction as it stands in its authorisation, which it may not name.
func withAuthorisation(t *stripe.IssuingTransaction, id string) *stripe.IssuingTransaction {
	if t == nil || t.Authorization != nil && t.Authorization.ID != "" {
		return t
	}
	with := *t
	with.Authorization = &stripe.IssuingAuthorization{ID: id}
	return &with
}

// transaction is money that was moved: from the card where Stripe's amount is below zero, to it where it is above. Nil
// is one that moves nothing.
//
// A debit clears its authorisation, or without one is a forced post; a refund that is taken back is one as well. It is
// not told to be the last of its authorisation: the rest of a hold is given up when the authorisation is closed.
func (d *adapter) transaction(t *stripe.IssuingTransaction) (*partner.NetworkMessage, error) {
	if t == nil || t.Amount == 0 {
		return nil, nil
	}
	m := partner.NetworkMessage{
		Partner: d.name, Kind: partner.NetworkClearing, Programme: d.programme, Merchant: merchantOf(t.MerchantData),
		IDs:     issuing.NetworkIDs{Event: t.ID},
		Details: issuing.NetworkDetails{Wallet: string(t.Wallet)},
	}
	if t.Amount > 0 {
		m.Kind = partner.NetworkRefund
	}
	if t.Authorization != nil {
		m.IDs.Payment = t.Authorization.ID
	}
	if t.Type == stripe.IssuingTransactionTypeRefund && t.Amount < 0 {
		m.Kind, m.IDs.Payment = partner.NetworkRepresentment, ""
	}
	if t.Card != nil {
		m.Card.Token = t.Card.ID
	}
	if n := t.NetworkData; n != nil {
		m.IDs.Network, m.IDs.ApprovalCode = n.TransactionID, n.AuthorizationCode
		m.Details.SettlementDate = settlementDate(n.ProcessingDate)
	}
	if mcc := t.MerchantData; mcc != nil {
		m.Details.Terminal, m.Details.Postcode, m.Details.State = mcc.TerminalID, mcc.PostalCode, mcc.State
	}
	err := amounts{abs(t.Amount), t.Currency, abs(t.MerchantAmount), t.MerchantCurrency}.put(&m)
	if of := t.AmountDetails; of != nil {
		putParts(&stripe.IssuingAuthorizationAmountDetails{CashbackAmount: abs(of.CashbackAmount), ATMFee: abs(of.ATMFee)}, &m)
	}
	if m.Kind == partner.NetworkClearing {
		m.Details.PaymentKind = useOf(t.MerchantData, m)
	}
	return &m, err
}

// tokenStatuses are how payment tokens stand. A token that is requested is still to be made.
var tokenStatuses = map[stripe.IssuingTokenStatus]issuing.PaymentTokenStatus{
	stripe.IssuingTokenStatusActive: issuing.TokenActive, stripe.IssuingTokenStatusSuspended: issuing.TokenSuspended,
	stripe.IssuingTokenStatusDeleted: issuing.TokenDeactivated,
}

// noteToken notes how a payment token stands. Stripe decides about it by itself, and asks nobody.
func (d *adapter) noteToken(ctx context.Context, t *stripe.IssuingToken) error {
	r := partner.TokenReport{
		TokenRequest: partner.TokenRequest{Partner: d.name, Token: t.ID, Requestor: string(t.WalletProvider)},
		Status:       tokenStatuses[t.Status],
		At:           issuing.At(time.Unix(max(t.NetworkUpdatedAt, t.Created), 0)),
	}
	if t.Card != nil {
		r.CardToken = t.Card.ID
	}
	return d.tokens.TokenReported(ctx, r)
}

func abs(n int64) int64 { return max(n, -n) }
