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

// InsertRequest keeps a request, with what it was about.
func (tx *Tx) InsertRequest(ctx context.Context, r issuing.Request) error {
	err := tx.q.InsertRequest(ctx, rows.InsertRequestParams{
		ProgrammeID: r.ProgrammeID, ID: r.ID, Method: r.Method, Path: r.Path, Query: r.Query, Status: r.Status, Code: r.Code,
		Microseconds: r.Took.Microseconds(), IdempotencyKey: r.IdempotencyKey, Problem: r.Problem,
		SignatureBase: r.SignatureBase, SignatureHint: r.SignatureHint, RequestBody: r.RequestBody,
		ResponseBody: r.ResponseBody, CreatedAt: r.CreatedAt, ClockAt: r.ClockAt,
	})
	if err != nil {
		return wrapError("keep request", err)
	}
	for _, subject := range r.Subjects {
		if err := tx.q.InsertRequestSubject(ctx, rows.InsertRequestSubjectParams{
			ProgrammeID: r.ProgrammeID, Subject: subject, RequestID: r.ID, Changes: r.Changes(), CreatedAt: r.CreatedAt,
		}); err != nil {
			return wrapError("keep what a request was about", err)
		}
	}
	return nil
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

// RequestsOf lists a programme's requests about something, newest first: all of them, or those that were to change it. Of the list
// only programme, cursor and limit count.
func (r reads) RequestsOf(ctx context.Context, subject string, changes bool, l List) iter.Seq2[issuing.Request, error] {
	return readPages(l, func(r issuing.Request) string { return string(r.ID) },
		func(q pageQuery) ([]issuing.Request, error) {
			read := r.q.RequestsOfSubject
			if changes {
				read = r.q.ChangesOfSubject
			}
			list, err := read(ctx, l.Programme, subject, issuing.RequestID(q.before), q.most)
			return convertAll(list, requestFromRow), err
		})
}

// NewestRequestsOf reads the newest requests of a programme about something, newest first, and as many of those that were to change
// it, so that reading it again and again hides no change. more tells whether there are others.
func (r reads) NewestRequestsOf(
	ctx context.Context, p issuing.ProgrammeID, subject string, most int,
) (list []issuing.Request, more bool, err error) {
	for request, err := range r.RequestsOf(ctx, subject, false, List{Programme: p, Limit: most + 1}) {
		if err != nil {
			return nil, false, err
		}
		list = append(list, request)
	}
	if len(list) <= most {
		return list, false, nil
	}
	list = list[:most]
	oldest := list[most-1].ID
	for change, err := range r.RequestsOf(ctx, subject, true, List{Programme: p, Limit: most}) {
		if err != nil {
			return nil, false, err
		}
		if change.ID < oldest { // the others are in the list
			list = append(list, change)
		}
	}
	return list, true, nil
}

func requestFromRow(row rows.Request) issuing.Request {
	return issuing.Request{
		ProgrammeID: row.ProgrammeID, ID: row.ID, Method: row.Method, Path: row.Path, Query: row.Query, Status: row.Status,
		Code: row.Code, Took: time.Duration(row.Microseconds) * time.Microsecond, IdempotencyKey: row.IdempotencyKey,
		Problem: row.Problem, SignatureBase: row.SignatureBase, SignatureHint: row.SignatureHint,
		RequestBody: row.RequestBody, ResponseBody: row.ResponseBody, CreatedAt: row.CreatedAt,
		ClockAt: row.ClockAt,
	}
}

// PurgeRequests deletes at most so many requests that are older than an instant, and at most as many rows of what such were about.
// It tells how many it deleted of which there were more.
func (tx *Tx) PurgeRequests(ctx context.Context, before issuing.Instant, most int32) (int64, error) {
	requests, err := tx.q.PurgeRequests(ctx, before, most)
	if err != nil {
		return 0, wrapError("purge requests", err)
	}
	subjects, err := tx.q.PurgeRequestSubjects(ctx, before, most)
	return max(requests, subjects), wrapError("purge what requests were about", err)
}
