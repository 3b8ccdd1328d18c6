package view

import (
	"encoding/json"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Request shows a request without its bodies and its problem, as lists do.
func Request(r issuing.Request) api.APIRequest {
	return api.APIRequest{
		RequestID: requiredID(r.ID), Method: r.Method, Path: r.Path, Query: r.Query,
		Status: int32(r.Status), // #nosec G115 -- an HTTP status
		Code:   string(r.Code), Milliseconds: float64(r.Took.Microseconds()) / 1000, IdempotencyKey: r.IdempotencyKey,
		CreatedAt: dateTime(r.CreatedAt),
	}
}

// RequestWithBodies shows all that is kept of a request. A problem that is not JSON is left out.
func RequestWithBodies(r issuing.Request) api.APIRequest {
	shown := Request(r)
	_ = json.Unmarshal([]byte(r.Problem), &shown.Problem)
	shown.SignatureBase, shown.SignatureHint = r.SignatureBase, r.SignatureHint
	shown.RequestBody, shown.ResponseBody = r.RequestBody, r.ResponseBody
	return shown
}
