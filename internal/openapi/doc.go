// Package openapi reads the API's document, api/openapi.yaml, while the program runs: it lists the operations with the
// statuses that each may answer ([Operations], [Declares]) and the documented problems ([Problems]), writes the
// document as JSON ([JSON]), and checks and decodes the bodies of requests ([Validate], [Decode]).
//
// It refuses to decide whether a well-formed request may be granted. It knows no clock, socket or database.
package openapi
