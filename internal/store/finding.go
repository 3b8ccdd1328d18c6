package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// FileFinding files a finding. One that is open already of the same kind about the same thing is seen again, with its
// newest figures.
func (tx *Tx) FileFinding(ctx context.Context, f issuing.Finding) error {
	figures, err := json.Marshal(f.Figures)
	if err != nil {
		return fmt.Errorf("add finding: %w", err)
	}
	_, err = tx.q.UpsertFinding(ctx, rows.UpsertFindingParams{
		ID: f.ID, Kind: f.Kind, ProgrammeID: f.ProgrammeID, AccountID: f.AccountID, Chain: f.Chain, Asset: f.Asset,
		Subject: f.Subject, Detail: f.Detail, Figures: string(figures), FirstSeen: f.FirstSeen, LastSeen: f.LastSeen,
	})
	return wrapError("add finding", err)
}

// ResolveFinding notes that what an open finding says is no longer so.
func (tx *Tx) ResolveFinding(ctx context.Context, id string, now issuing.Instant) error {
	_, err := tx.q.ResolveFinding(ctx, now, id)
	return wrapError("resolve finding", err)
}

// OpenFindings lists what is wrong, the oldest first.
func (r reads) OpenFindings(ctx context.Context) ([]issuing.Finding, error) {
	list, err := r.q.OpenFindings(ctx)
	return readFindings(list, err)
}

// Findings lists what is or was wrong, the oldest first.
func (r reads) Findings(ctx context.Context) ([]issuing.Finding, error) {
	list, err := r.q.Findings(ctx)
	return readFindings(list, err)
}

func readFindings(list []rows.Finding, err error) ([]issuing.Finding, error) {
	if err != nil {
		return nil, wrapError("read findings", err)
	}
	findings := make([]issuing.Finding, len(list))
	for i, row := range list {
		findings[i] = issuing.Finding{
			ID: row.ID, Kind: row.Kind, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, Chain: row.Chain,
			Asset: row.Asset, Subject: row.Subject, Detail: row.Detail, FirstSeen: row.FirstSeen, LastSeen: row.LastSeen,
			ResolvedAt: row.ResolvedAt,
		}
		if err := json.Unmarshal([]byte(row.Figures), &findings[i].Figures); err != nil {
			return nil, fmt.Errorf("read finding %s: %w", row.ID, err)
		}
	}
	return findings, nil
}
