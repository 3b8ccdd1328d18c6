package stripe

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// readSettlement reads Stripe's balance transactions, as GET /v1/balance_transactions lists them, or several pages as one
// list. Stripe settles with the network for the account and takes each amount out of its balance at once, so that every
// line is paid by itself. Holds and their releases, top-ups and payouts move nothing of the network's and are left out.
func readSettlement(report io.Reader) ([]partner.SettlementLine, error) {
	raw, err := io.ReadAll(report)
	if err != nil {
		return nil, err
	}
	var page stripe.BalanceTransactionList
	if err := json.Unmarshal(raw, &page); err != nil {
		if json.Unmarshal(raw, &page.Data) != nil {
			return nil, fmt.Errorf("it is no list of Stripe's balance transactions: %w", err)
		}
	}
	if page.HasMore {
		return nil, errors.New("it is one page of several: put the data of all pages in one list")
	}
	var lines []partner.SettlementLine
	for i, t := range page.Data {
		if t == nil || t.ID == "" || t.Object != "balance_transaction" {
			return nil, fmt.Errorf("item %d is no balance transaction", i+1)
		}
		l, ok := settlementLine(t)
		if !ok {
			continue
		}
		if l, err = inMinorUnits(l); err != nil {
			return nil, fmt.Errorf("item %d: %w", i+1, err)
		}
		lines = append(lines, l)
	}
	return lines, nil
}

// inMinorUnits makes a line whose amounts are Stripe's smallest units one in the minor units of ISO 4217. It refuses an amount
// that is no whole number of these. A currency that is not known is left to [partner.SettlementLine.Check].
func inMinorUnits(l partner.SettlementLine) (partner.SettlementLine, error) {
	for _, amount := range []*issuing.Minor{&l.Gross, &l.Fees, &l.Paid} {
		value, known := fromMinor(int64(*amount), l.Currency)
		digits, _ := issuing.CurrencyExponent(l.Currency)
		minor := value.Shift(digits)
		switch {
		case !known:
			return l, nil
		case !minor.IsInteger():
			return l, fmt.Errorf("%s %s is no whole number of the currency's smallest units (ISO 4217)", value, l.Currency)
		case !minor.BigInt().IsInt64():
			return l, fmt.Errorf("%s %s is too large", value, l.Currency)
		}
		*amount = issuing.Minor(minor.IntPart())
	}
	return l, nil
}

// settlementLine is a line in Stripe's smallest units. It is false for what moves nothing of the network's.
func settlementLine(t *stripe.BalanceTransaction) (partner.SettlementLine, bool) {
	l := partner.SettlementLine{
		Key: t.ID, Currency: strings.ToUpper(string(t.Currency)), Paid: issuing.Minor(-t.Net),
		SettledOn: time.Unix(t.AvailableOn, 0).UTC().Format(time.DateOnly),
	}
	switch t.Type {
	case stripe.BalanceTransactionTypeIssuingTransaction, stripe.BalanceTransactionTypeIssuingDispute:
		l.Gross, l.Fees = issuing.Minor(-t.Amount), issuing.Minor(t.Fee)
	case stripe.BalanceTransactionTypeStripeFee, stripe.BalanceTransactionTypeStripeFxFee, stripe.BalanceTransactionTypeTaxFee:
		l.Fees = issuing.Minor(-t.Net)
	default:
		return l, false
	}
	if s := t.Source; s != nil {
		if t.Type == stripe.BalanceTransactionTypeIssuingDispute {
			l.Names.Dispute = s.ID
			return l, true
		}
		l.Names.Events = []string{s.ID}
		if p := s.IssuingTransaction; p != nil {
			if p.NetworkData != nil {
				l.Names.Network = p.NetworkData.TransactionID
			}
			if p.Authorization != nil {
				l.Names.Payment = p.Authorization.ID
			}
		}
	}
	return l, true
}
