package store

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// DuplicateCheck reads a programme's check for duplicates, which is issuing.NoDuplicateCheck until it has set one.
func (r reads) DuplicateCheck(ctx context.Context, p issuing.ProgrammeID) (issuing.DuplicateCheck, error) {
	row, err := r.q.DuplicateCheck(ctx, p)
	c, err := notFoundOr("check", "", issuing.DuplicateCheck{
		Mode: row.Mode, LookBack: time.Duration(row.LookBackMicroseconds) * time.Microsecond,
	}, err)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return issuing.NoDuplicateCheck, nil
	}
	return c, err
}

// SaveDuplicateCheck sets a programme's check for duplicates.
func (tx *Tx) SaveDuplicateCheck(ctx context.Context, p issuing.ProgrammeID, c issuing.DuplicateCheck) error {
	return wrapError("save check", tx.q.SaveDuplicateCheck(ctx, p, c.Mode, c.LookBack.Microseconds()))
}

// LatestDecisions reads the newest decisions about a card, at most so many, newest first.
func (r reads) LatestDecisions(ctx context.Context, card issuing.CardID, most int32) ([]issuing.Decision, error) {
	list, err := r.q.LatestDecisions(ctx, card, most)
	return convertAll(list, decisionFromRow), wrapError("list decisions", err)
}
