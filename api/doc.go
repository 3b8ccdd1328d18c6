// Package api describes the API: openapi.yaml, the source of truth, and the Go types of what clients send and the
// server answers, which are generated from it (types.gen.go).
//
// Other modules import it together with package client, so it imports nothing internal and no library but
// github.com/google/uuid. It checks nothing: reading the document and checking bodies is for internal/openapi.
package api
