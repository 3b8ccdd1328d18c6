package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Clearing is a transaction that came through a partner, as settlement reports name it.
type Clearing = rows.Clearing

// SettlementTotal is what the new lines of a file sum up to, for a programme and a currency.
type SettlementTotal = rows.SettlementTotal

// ClearingsOfARN finds the transactions that a partner's messages brought under an acquirer reference number, the oldest
// first, and at most twenty.
func (r reads) ClearingsOfARN(ctx context.Context, partner, arn string) ([]Clearing, error) {
	list, err := r.q.ClearingsOfARN(ctx, partner, arn)
	return list, wrapError("find clearings", err)
}

// ClearedSides is what a transaction moved between cardholders and the card network.
func (r reads) ClearedSides(ctx context.Context, t issuing.Transaction) (issuing.ClearedSides, error) {
	row, err := r.q.ClearedSides(ctx, ledger.Network(t.ProgrammeID).String(), string(t.ID), ledger.Fiat(t.Currency))
	return issuing.ClearedSides{Debited: issuing.Minor(row.Debited), Credited: issuing.Minor(row.Credited)},
		wrapError("sum clearings", err)
}

// SettledSides is what lines of settlement reports settle of a transaction. Those that differ settle nothing yet.
func (r reads) SettledSides(ctx context.Context, id issuing.TransactionID) (issuing.ClearedSides, error) {
	row, err := r.q.SettledSides(ctx, id)
	return issuing.ClearedSides{Debited: issuing.Minor(row.Debited), Credited: issuing.Minor(row.Credited)},
		wrapError("sum settlements", err)
}

// SettledOfMessage is what lines of settlement reports settle of a message that was written off.
func (r reads) SettledOfMessage(ctx context.Context, id string) (issuing.Minor, error) {
	sum, err := r.q.SettledOfMessage(ctx, id)
	return issuing.Minor(sum), wrapError("sum settlements", err)
}

// UnsettledClearings reads a partner's transactions of a span of time that settlement reports have not settled in full, and
// that no line differs from, in the order of their ids.
func (r reads) UnsettledClearings(
	ctx context.Context, partner string, since, before issuing.Instant,
) iter.Seq2[Clearing, error] {
	const page = 500
	return func(yield func(Clearing, error) bool) {
		var after issuing.TransactionID
		for {
			list, err := r.q.UnsettledClearings(ctx, rows.UnsettledClearingsParams{
				Partner: partner, Since: since, Before: before, AfterID: after, Page: page,
			})
			if err != nil {
				yield(Clearing{}, wrapError("list unsettled clearings", err))
				return
			}
			for _, c := range list {
				if !yield(c, nil) {
					return
				}
				after = c.TransactionID
			}
			if len(list) < page {
				return
			}
		}
	}
}

// SettlingPartners are the partners of which a report was imported.
func (r reads) SettlingPartners(ctx context.Context) ([]string, error) {
	list, err := r.q.SettlingPartners(ctx)
	return list, wrapError("list partners that settle", err)
}

// SettlementFiles lists the newest reports that were imported, the newest first.
func (r reads) SettlementFiles(ctx context.Context, most int) ([]issuing.SettlementFile, error) {
	list, err := r.q.SettlementFiles(ctx, int32(most)) // #nosec G115 -- a page
	return convertAll(list, settlementFileFromRow), wrapError("list settlement files", err)
}

// SettlementFile reads a report that was imported. It refuses an unknown id with issuing.CodeNotFound.
func (r reads) SettlementFile(ctx context.Context, id string) (issuing.SettlementFile, error) {
	row, err := r.q.SettlementFile(ctx, id)
	if err != nil {
		return notFoundOr("settlement file", id, issuing.SettlementFile{}, err)
	}
	return settlementFileFromRow(row), nil
}

// SettlementFileOfDigest finds the report of a partner by its bytes; nil when it was not imported.
func (r reads) SettlementFileOfDigest(ctx context.Context, partner, digest string) (*issuing.SettlementFile, error) {
	row, err := r.q.SettlementFileOfDigest(ctx, partner, digest)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read settlement file", err)
	}
	f := settlementFileFromRow(row)
	return &f, nil
}

func settlementFileFromRow(row rows.SettlementFile) issuing.SettlementFile {
	return issuing.SettlementFile(row)
}

// SettlementTotals are what the new lines of a file sum up to.
func (r reads) SettlementTotals(ctx context.Context, file string) ([]SettlementTotal, error) {
	list, err := r.q.SettlementTotals(ctx, file)
	return list, wrapError("read settlement totals", err)
}

// SettlementLineOfKey finds a line by the partner's own name of it; nil when no report had it.
func (r reads) SettlementLineOfKey(ctx context.Context, partner, key string) (*issuing.SettlementLine, error) {
	row, err := r.q.SettlementLineOfKey(ctx, partner, key)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read settlement line", err)
	}
	l := settlementLineFromRow(row)
	return &l, nil
}

// SettlementLinesOfFile lists lines that a file brought, at most as many as a page has, after the one of an id.
func (r reads) SettlementLinesOfFile(
	ctx context.Context, file, after string, page int,
) ([]issuing.SettlementLine, error) {
	list, err := r.q.SettlementLinesOfFile(ctx, file, after, int32(page)) // #nosec G115 -- a page
	return convertAll(list, settlementLineFromRow), wrapError("list settlement lines", err)
}

// DifferingSettlementLines lists the lines that wait for the operator, the oldest first.
func (r reads) DifferingSettlementLines(ctx context.Context) ([]issuing.SettlementLine, error) {
	list, err := r.q.DifferingSettlementLines(ctx)
	return convertAll(list, settlementLineFromRow), wrapError("list settlement lines", err)
}

// SettlementLinesOfTransaction lists the lines that are about a transaction of a programme, the newest first.
func (r reads) SettlementLinesOfTransaction(
	ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID,
) ([]issuing.SettlementLine, error) {
	list, err := r.q.SettlementLinesOfTransaction(ctx, p, id)
	return convertAll(list, settlementLineFromRow), wrapError("list settlement lines", err)
}

// AllSettlementLines reads the lines of every report, the oldest first.
func (s Snapshot) AllSettlementLines(ctx context.Context) ([]issuing.SettlementLine, error) {
	list, err := s.q.AllSettlementLines(ctx)
	return convertAll(list, settlementLineFromRow), wrapError("list settlement lines", err)
}

func settlementLineFromRow(row rows.SettlementLine) issuing.SettlementLine {
	l := issuing.SettlementLine{
		ID: row.ID, FileID: row.FileID, Partner: row.Partner, Key: row.LineKey, ProgrammeID: row.ProgrammeID,
		Currency: row.Currency, Gross: row.Gross, Interchange: row.Interchange, Fees: row.Fees, Paid: row.Paid,
		WrittenOff: row.WrittenOff, SettledOn: row.SettledOn, Status: row.Status, Difference: row.Difference,
		TransactionID: row.TransactionID, MessageID: row.MessageID, Detail: row.Detail, CreatedAt: row.CreatedAt,
	}
	fromJSON(row.Names, &l.Names)
	return l
}

// InsertSettlementFile adds a report. Of two transactions that add the same at once the later is tried again, and then finds
// the earlier one's.
func (tx *Tx) InsertSettlementFile(ctx context.Context, f issuing.SettlementFile) error {
	added, err := tx.q.InsertSettlementFile(ctx, rows.InsertSettlementFileParams(f))
	return requireOne("add settlement file", added, err)
}

// InsertSettlementTotal adds what the new lines of a file sum up to.
func (tx *Tx) InsertSettlementTotal(ctx context.Context, t SettlementTotal) error {
	return wrapError("add settlement total", tx.q.InsertSettlementTotal(ctx, rows.InsertSettlementTotalParams(t)))
}

// InsertSettlementLine adds a line, whose key must be new.
func (tx *Tx) InsertSettlementLine(ctx context.Context, l issuing.SettlementLine) error {
	return wrapError("add settlement line", tx.q.InsertSettlementLine(ctx, rows.InsertSettlementLineParams{
		ID: l.ID, FileID: l.FileID, Partner: l.Partner, LineKey: l.Key, ProgrammeID: l.ProgrammeID, Currency: l.Currency,
		Gross: l.Gross, Interchange: l.Interchange, Fees: l.Fees, Paid: l.Paid, WrittenOff: l.WrittenOff,
		Names: toJSON(l.Names), SettledOn: l.SettledOn, Status: l.Status, Difference: l.Difference,
		TransactionID: l.TransactionID, MessageID: l.MessageID, Detail: l.Detail, CreatedAt: l.CreatedAt,
	}))
}

// LockSettlementLine reads a line, and keeps others from changing it until the transaction ends. It refuses an unknown id
// with issuing.CodeNotFound.
func (tx *Tx) LockSettlementLine(ctx context.Context, id string) (issuing.SettlementLine, error) {
	row, err := tx.q.LockSettlementLine(ctx, id)
	if err != nil {
		return notFoundOr("settlement line", id, issuing.SettlementLine{}, err)
	}
	return settlementLineFromRow(row), nil
}

// UpdateSettlementLine writes what became of a line that differed. It fails with ErrConflict if it no longer does.
func (tx *Tx) UpdateSettlementLine(ctx context.Context, l issuing.SettlementLine) error {
	changed, err := tx.q.UpdateSettlementLine(ctx, rows.UpdateSettlementLineParams{
		Status: l.Status, Difference: l.Difference, TransactionID: l.TransactionID, MessageID: l.MessageID,
		WrittenOff: l.WrittenOff, Detail: l.Detail, ID: l.ID,
	})
	return requireOne("change settlement line", changed, err)
}

// LockClearing keeps others from settling a transaction until the database transaction ends, if it came through a partner.
func (tx *Tx) LockClearing(ctx context.Context, id issuing.TransactionID) error {
	_, err := tx.q.LockClearing(ctx, id)
	return wrapError("lock clearing", err)
}

// insertClearing notes by which names settlement reports know a transaction that came through a partner.
func (tx *Tx) insertClearing(ctx context.Context, t issuing.Transaction) error {
	if t.Network.Partner == "" {
		return nil
	}
	return wrapError("add clearing", tx.q.InsertClearing(ctx, rows.InsertClearingParams{
		TransactionID: t.ID, ProgrammeID: t.ProgrammeID, Partner: t.Network.Partner, ARN: t.Network.IDs.ARN,
		CreatedAt: t.CreatedAt,
	}))
}
