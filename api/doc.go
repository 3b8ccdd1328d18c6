// Package api is the wire: openapi.yaml, the one place where the API is described, and what is made of it. That
// is the Go types of what is sent and answered (types.gen.go), the check of request bodies ([Validate]), and the
// list of operations with the statuses that each may answer ([Operations], [Declares]).
//
// It refuses to decide anything. Whether a well-formed request may be granted, and which code a refusal carries
// beyond the form of its body, is said elsewhere; nothing here reads a clock, a socket or a database.
package api
