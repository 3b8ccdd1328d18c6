package store

import (
	"context"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// SettlementLineFilter narrows a list of settlement lines; empty fields narrow nothing.
type SettlementLineFilter struct {
	File       string // id of the report
	Difference issuing.SettlementDifference
}

// SettlementReports lists the reports that were imported for a programme, newest first.
func (r reads) SettlementReports(ctx context.Context, l List) iter.Seq2[issuing.SettlementFile, error] {
	return readPages(l, func(f issuing.SettlementFile) string { return f.ID }, func(q pageQuery) ([]issuing.SettlementFile, error) {
		list, err := r.q.ListSettlementFiles(ctx, rows.ListSettlementFilesParams{
			ProgrammeID: l.Programme, BeforeID: q.before, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, settlementFileFromRow), err
	})
}

// SettlementLine reads a line of a programme. It refuses an unknown id with issuing.CodeNotFound.
func (r reads) SettlementLine(ctx context.Context, p issuing.ProgrammeID, id string) (issuing.SettlementLine, error) {
	row, err := r.q.SettlementLine(ctx, p, id)
	if err != nil {
		return notFoundOr("settlement line", id, issuing.SettlementLine{}, err)
	}
	return settlementLineFromRow(row), nil
}

// SettlementLines lists a programme's lines of settlement reports, newest first.
func (r reads) SettlementLines(ctx context.Context, f SettlementLineFilter, l List) iter.Seq2[issuing.SettlementLine, error] {
	status := issuing.SettlementLineStatus(l.Status)
	return readPages(l, func(line issuing.SettlementLine) string { return line.ID }, func(q pageQuery) ([]issuing.SettlementLine, error) {
		var list []rows.SettlementLine
		var err error
		switch {
		case f.File != "":
			list, err = r.q.ListSettlementLinesOfReport(ctx, rows.ListSettlementLinesOfReportParams{
				FileID: f.File, ProgrammeID: l.Programme, BeforeID: q.before, Status: status, Difference: f.Difference,
				CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
			})
		case status != "":
			list, err = r.q.ListSettlementLinesOfStatus(ctx, rows.ListSettlementLinesOfStatusParams{
				ProgrammeID: l.Programme, Status: status, BeforeID: q.before, Difference: f.Difference,
				CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
			})
		default:
			list, err = r.q.ListSettlementLines(ctx, rows.ListSettlementLinesParams{
				ProgrammeID: l.Programme, BeforeID: q.before, Difference: f.Difference,
				CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
			})
		}
		return convertAll(list, settlementLineFromRow), err
	})
}
