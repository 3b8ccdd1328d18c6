package lithic

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// settlementDetail is a line of Lithic's settlement report, as GET /v1/reports/settlement/details/{date} lists them. Amounts
// are in minor units from the network's side: above zero is owed to it, so that interchange which is earned is below zero.
type settlementDetail struct {
	Token        string   `json:"token"`
	Currency     string   `json:"currency"`
	Disputes     int64    `json:"disputes_gross_amount"`
	EventTokens  []string `json:"event_tokens"`
	Interchange  int64    `json:"interchange_gross_amount"`
	OtherFees    int64    `json:"other_fees_gross_amount"`
	SettledOn    string   `json:"settlement_date"`
	Transaction  *string  `json:"transaction_token"`
	Transactions int64    `json:"transactions_gross_amount"`
	Type         string   `json:"type"`
	Fee          string   `json:"fee_description"`
}

// namesPayment tells by the type of a detail what its transaction_token names: a payment, or else the transaction of a dispute.
// A type that is not here is not known.
var namesPayment = map[string]bool{
	"CLEARING": true, "FINANCIAL": true, "NON_FINANCIAL": true, "FEE": true, "ADJUSTMENT": true,
	"CHARGEBACK": false, "REPRESENTMENT": false, "PREARBITRATION": false, "ARBITRATION": false, "COLLABORATION": false,
}

// line is a detail as a line. Of a type that is not known nobody can say what its amounts are for: all of them together
// are what the line moves, under no name, so that it differs until an operator has dealt with it.
func (d settlementDetail) line() (l partner.SettlementLine, err error) {
	l = partner.SettlementLine{
		Key: d.Token, Currency: d.Currency, SettledOn: d.SettledOn, Names: issuing.SettlementNames{Type: d.Type, Fee: d.Fee},
	}
	payment, known := namesPayment[d.Type]
	if !known {
		l.Gross, err = sum(d.Transactions, d.Disputes, d.Interchange, d.OtherFees)
		return l, err
	}
	l.Interchange, l.Fees, l.Names.Events = issuing.Minor(-d.Interchange), issuing.Minor(d.OtherFees), d.EventTokens
	if payment {
		l.Names.Payment = text(d.Transaction)
	} else {
		l.Names.Dispute = text(d.Transaction)
	}
	l.Gross, err = sum(d.Transactions, d.Disputes)
	return l, err
}

// sum refuses amounts whose sum could be beyond 64 bits.
func sum(amounts ...int64) (total issuing.Minor, err error) {
	const most = 1 << 60
	for _, amount := range amounts {
		if amount > most || amount < -most {
			return 0, errors.New("its gross amounts are too large")
		}
		total += issuing.Minor(amount)
	}
	return total, nil
}

// readSettlement reads a page of details, or several pages as one list.
func readSettlement(report io.Reader) ([]partner.SettlementLine, error) {
	raw, err := io.ReadAll(report)
	if err != nil {
		return nil, err
	}
	var page struct {
		Data    []settlementDetail `json:"data"`
		HasMore bool               `json:"has_more"`
	}
	if err := json.Unmarshal(raw, &page); err != nil {
		if json.Unmarshal(raw, &page.Data) != nil {
			return nil, fmt.Errorf("it is no list of Lithic's settlement details: %w", err)
		}
	}
	if page.HasMore {
		return nil, errors.New("it is one page of several: put the data of all pages in one list")
	}
	lines := make([]partner.SettlementLine, len(page.Data))
	for i, d := range page.Data {
		if d.Token == "" {
			return nil, fmt.Errorf("settlement detail %d has no token", i+1)
		}
		if lines[i], err = d.line(); err != nil {
			return nil, fmt.Errorf("settlement detail %d: %w", i+1, err)
		}
	}
	return lines, nil
}
