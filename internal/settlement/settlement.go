// Package settlement compares the settlement reports of card networks and processors with the books. It imports a report,
// finds the payment of each line, books interchange, fees and what was paid, and files each difference as a finding that an
// operator matches or writes off. Once nothing differs and all is paid, the ledger account of the network is zero.
//
// It reads no partner's format: a [partner.SettlementReader] does. It changes no payment: what the cardholder pays was
// decided when the payment was cleared.
package settlement

import (
	"context"
	"errors"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/work"
)

// MaxLines is how many lines a report may have: a report is imported in one database transaction.
const MaxLines = 50_000

// Service is the verbs of settlement reports.
type Service struct{ db *work.DB }

// New makes the verbs.
func New(db *work.DB) *Service { return &Service{db} }

// unsettledAtLeast is how long ago a payment was cleared at least that is filed as unsettled.
const unsettledAtLeast = 24 * time.Hour

// errDryRun undoes an import that was only tried.
var errDryRun = errors.New("dry run")

// lineFinding tells the operator that a line differs. It is open for as long as the line does.
func lineFinding(l issuing.SettlementLine) issuing.Finding {
	figures := map[string]string{"difference": string(l.Difference), "gross": Amount(l.Gross, l.Currency), "line": l.Key}
	for name, value := range map[string]string{
		"transaction": string(l.TransactionID), "arn": l.Names.ARN, "payment": l.Names.Payment, "network id": l.Names.Network,
		"dispute": l.Names.Dispute, "type": l.Names.Type,
	} {
		if value != "" {
			figures[name] = value
		}
	}
	return issuing.Finding{
		Kind: issuing.FindingSettlement, ProgrammeID: l.ProgrammeID, Asset: ledger.Fiat(l.Currency), Subject: l.ID,
		Detail: "a line of " + l.Partner + "'s settlement report differs from the books: " + l.Detail, Figures: figures,
	}
}

// unsettledFinding tells the operator that a payment is in no report.
func unsettledFinding(t issuing.Transaction) issuing.Finding {
	return issuing.Finding{
		Kind: issuing.FindingUnsettled, ProgrammeID: t.ProgrammeID, Asset: ledger.Fiat(t.Currency), Subject: string(t.ID),
		Detail: "a payment was cleared and is in no settlement report of " + t.Network.Partner + " that was imported",
		Figures: map[string]string{
			"amount": t.Amount.String() + " " + t.Currency, "cleared": t.CreatedAt.Time().Format(time.DateTime),
			"arn": t.Network.IDs.ARN,
		},
	}
}

// FileUnsettled files each payment that was cleared longer ago than after, and is in no report, of the partners of which a
// report was imported. It looks back 35 days further. after is a day or more.
func (s *Service) FileUnsettled(ctx context.Context, after time.Duration) error {
	if after < unsettledAtLeast {
		return errors.New("payments may take a day to be settled at the least")
	}
	partners, err := s.db.SettlingPartners(ctx)
	if err != nil {
		return err
	}
	before := s.db.Now().Add(-after)
	for _, name := range partners {
		for c, err := range s.db.UnsettledClearings(ctx, name, before.Add(-35*24*time.Hour), before) {
			if err != nil {
				return err
			}
			if err := work.Run(ctx, s.db, c.ProgrammeID, func(u *work.Unit) error {
				t, err := u.Transaction(ctx, c.ProgrammeID, c.TransactionID)
				if err != nil {
					return err
				}
				return u.FileFinding(ctx, unsettledFinding(t))
			}); err != nil {
				return err
			}
		}
	}
	return nil
}
