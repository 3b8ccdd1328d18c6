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
		gross := d.Transactions + d.Disputes
		if d.Disputes > 0 && gross < d.Transactions || d.Disputes < 0 && gross > d.Transactions {
			return nil, fmt.Errorf("settlement detail %d: its gross amounts are too large", i+1)
		}
		lines[i] = partner.SettlementLine{
			Key: d.Token, Currency: d.Currency, Gross: issuing.Minor(gross),
			Interchange: issuing.Minor(-d.Interchange), Fees: issuing.Minor(d.OtherFees), SettledOn: d.SettledOn,
			Names: issuing.SettlementNames{Events: d.EventTokens, Payment: text(d.Transaction)},
		}
	}
	return lines, nil
}
