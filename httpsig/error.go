package httpsig

import "fmt"

// Codes of an [Error]. They are stable: clients see them.
const (
	// DigestMissing: a body came without a Content-Digest.
	DigestMissing = "digest_missing"
	// DigestMalformed: Content-Digest is not a dictionary of byte sequences (RFC 9530 §2).
	DigestMalformed = "digest_malformed"
	// DigestUnsupported: Content-Digest names neither sha-256 nor sha-512.
	DigestUnsupported = "digest_unsupported"
	// DigestMismatch: the digest belongs to other bytes than those received.
	DigestMismatch = "digest_mismatch"
	// SignatureMissing: Signature or Signature-Input is absent or empty.
	SignatureMissing = "signature_missing"
	// SignatureMalformed: the headers do not parse, or have a parameter that is not known here.
	SignatureMalformed = "signature_malformed"
	// SignatureKeyUnknown: no key is registered under the signature's keyid.
	SignatureKeyUnknown = "signature_key_unknown"
	// SignatureExpired: created is too long ago, or expires has passed.
	SignatureExpired = "signature_expired"
	// SignatureFromFuture: created is further ahead than clocks may differ.
	SignatureFromFuture = "signature_from_future"
	// SignatureIncomplete: a component that has to be covered is not; the message names it.
	SignatureIncomplete = "signature_incomplete"
	// SignatureInvalid: the signature does not verify over the base computed from this request, or covers a component that
	// is not known or not there.
	SignatureInvalid = "signature_invalid"
)

// Error is a refusal, in words for the developer of the client.
type Error struct {
	// Code is one of the constants of this package.
	Code string
	// Message is a sentence that is safe to show to the client.
	Message string
	// Base is the signature base (RFC 9421 §2.5) computed for the refused signature; empty when it did not come to that.
	Base string
	// Hint is the likeliest cause. [Verify] leaves it empty; whoever wants to show one sets it from [Explain].
	Hint string

	label string // the refused signature, for Explain
	stage stage
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// stage orders refusals by how far a signature came, so that of several the most telling one is reported.
type stage int

const (
	stageSyntax stage = iota
	stageKey
	stageTime
	stageBase
	stageCoverage
	stageVerify
)

func newError(code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}
