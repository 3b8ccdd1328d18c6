package store

import (
	"context"
	"iter"
	"math"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// RequestFilter narrows a list of requests; zero fields narrow nothing.
type RequestFilter struct {
	StatusFrom, StatusTo int64  // both included
	Method               string // in capitals
	Path                 string // what the path begins with
}

// InsertRequest keeps a request.
func (tx *Tx) InsertRequest(ctx context.Context, r issuing.Request) error {
	return wrapError("keep request", tx.q.InsertRequest(ctx, rows.InsertRequestParams{
		ProgrammeID: r.ProgrammeID, ID: r.ID, Method: r.Method, Path: r.Path, Query: r.Query, Status: r.Status, Code: r.Code,
		Microseconds: r.Took.Microseconds(), IdempotencyKey: r.IdempotencyKey, Problem: r.Problem,
		SignatureBase: r.SignatureBase, SignatureHint: r.SignatureHint, RequestBody: r.RequestBody,
		ResponseBody: r.ResponseBody, CreatedAt: r.CreatedAt,
	}))
}

// Request reads a request of a programme.
func (r reads) Request(ctx context.Context, p issuing.ProgrammeID, id issuing.RequestID) (issuing.Request, error) {
	row, err := r.q.Request(ctx, p, id)
	if err != nil {
		return notFoundOr("request", id, issuing.Request{}, err)
	}
	return requestFromRow(row), nil
}

// Requests lists a programme's requests, newest first.
func (r reads) Requests(ctx context.Context, f RequestFilter, l List) iter.Seq2[issuing.Request, error] {
	if f.StatusTo == 0 {
		f.StatusTo = math.MaxInt64
	}
	return readPages(l, func(r issuing.Request) string { return string(r.ID) },
		func(q pageQuery) ([]issuing.Request, error) {
			list, err := r.q.ListRequests(ctx, rows.ListRequestsParams{
				ProgrammeID: l.Programme, BeforeID: issuing.RequestID(q.before), StatusFrom: f.StatusFrom, StatusTo: f.StatusTo,
				Method: f.Method, Path: f.Path, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
			})
			return convertAll(list, requestFromRow), err
		})
}

func requestFromRow(row rows.Request) issuing.Request {
	return issuing.Request{
		ProgrammeID: row.ProgrammeID, ID: row.ID, Method: row.Method, Path: row.Path, Query: row.Query, Status: row.Status,
		Code: row.Code, Took: time.Duration(row.Microseconds) * time.Microsecond, IdempotencyKey: row.IdempotencyKey,
		Problem: row.Problem, SignatureBase: row.SignatureBase, SignatureHint: row.SignatureHint,
		RequestBody: row.RequestBody, ResponseBody: row.ResponseBody, CreatedAt: row.CreatedAt,
	}
}

// PurgeRequests deletes at most so many requests that are older than an instant, and tells how many it deleted.
func (tx *Tx) PurgeRequests(ctx context.Context, before issuing.Instant, most int32) (int64, error) {
	n, err := tx.q.PurgeRequests(ctx, before, most)
	return n, wrapError("purge requests", err)
}
