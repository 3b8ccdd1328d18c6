package issuing

import (
	"errors"
	"fmt"
)

// Code names a kind of refusal for machines. It is stable: clients branch on it.
type Code string

// Every code a client can meet. api/openapi.yaml has a sentence for each, and rest the one table that maps them to
// HTTP.
const (
	CodeInvalidCredentials  Code = "credentials_invalid"
	CodeTokenMissing        Code = "token_missing"
	CodeTokenInvalid        Code = "token_invalid"
	CodeTokenExpired        Code = "token_expired"
	CodeSignatureReplayed   Code = "signature_replayed"
	CodeIdempotencyMissing  Code = "idempotency_key_missing"
	CodeIdempotencyInvalid  Code = "idempotency_key_invalid"
	CodeIdempotencyReused   Code = "idempotency_key_reused"
	CodeIdempotencyRunning  Code = "idempotency_in_progress"
	CodeBodyMissing         Code = "body_missing"
	CodeBodyMalformed       Code = "body_malformed"
	CodeBodyInvalid         Code = "body_invalid"
	CodeBodyTooLarge        Code = "body_too_large"
	CodeHeadersTooLarge     Code = "headers_too_large"
	CodeParameter           Code = "parameter_invalid"
	CodeNotFound            Code = "not_found"
	CodeMethodNotAllowed    Code = "method_not_allowed"
	CodeWrongState          Code = "wrong_state"
	CodeParentInactive      Code = "parent_inactive"
	CodeAlreadyExists       Code = "already_exists"
	CodeChainInvalid        Code = "chain_invalid"
	CodeAssetUnknown        Code = "asset_unknown"
	CodeChainUnsupported    Code = "chain_unsupported"
	CodeCurrencyUnsupported Code = "currency_unsupported"
	CodeCountryInvalid      Code = "country_invalid"
	CodeAddressMissing      Code = "address_missing"
	CodeCardLimit           Code = "card_limit_reached"
	CodeOwnerMismatch       Code = "owner_mismatch"
	CodeChallengeMismatch   Code = "challenge_mismatch"
	CodeChallengeExpired    Code = "challenge_expired"
	CodeOwnerSignature      Code = "owner_signature_invalid"
	CodeNothingToSign       Code = "nothing_to_sign"
	CodeKeyUnsupported      Code = "signing_key_unsupported"
	CodeKeyUnknown          Code = "signing_key_unknown"
	CodeCredentialsTaken    Code = "credentials_taken"
	CodeCredentialsUnknown  Code = "credentials_unknown"
	CodeSecretTooShort      Code = "secret_too_short"
	CodeSecretTooSimple     Code = "secret_too_simple"
	CodeKeyLimit            Code = "signing_key_limit_reached"
	CodeWebhookUnknown      Code = "webhook_unknown"
	CodeWebhookLimit        Code = "webhook_limit_reached"
	CodeProgrammeInactive   Code = "programme_inactive"
	CodeCallbackRefused     Code = "callback_url_refused"
	CodeAmountInvalid       Code = "amount_invalid"
	CodeDeclined            Code = "authorisation_declined"
	CodeFeesInvalid         Code = "fees_invalid"
	CodeHoldsOpen           Code = "holds_open"
	CodeCaptureTooLarge     Code = "capture_too_large"
	CodeCaptureTooLate      Code = "capture_too_late"
	CodeReversalTooLarge    Code = "reversal_too_large"
	CodeRefundTooLarge      Code = "refund_too_large"
	CodeReferenceReused     Code = "reference_reused"
	CodeClockRefused        Code = "clock_refused"
	CodeClockMoving         Code = "clock_moving"
	CodeLimitInvalid        Code = "limit_invalid"
	CodeControlInvalid      Code = "control_invalid"
	CodeCurrencyMismatch    Code = "currency_mismatch"
	CodeTimezoneInvalid     Code = "timezone_invalid"
	CodeOriginRefused       Code = "origin_refused"
	CodePartnerMissing      Code = "partner_missing"
	CodePartnerUnable       Code = "partner_unable"
	CodeActivationPending   Code = "activation_pending"
	CodeActivationRefused   Code = "activation_refused"
	CodePINRefused          Code = "pin_refused" // on the page of a cardholder alone, which no client sees
	CodeRateLimited         Code = "rate_limited"
	CodeOverloaded          Code = "overloaded"
	CodeInternal            Code = "internal"
)

// Error is a refusal that a client can understand and act on. Anything else that goes wrong is ours and is never shown.
type Error struct {
	Code    Code
	Field   string // RFC 6901 pointer of the offending member; empty when none is to blame
	Message string // a sentence for the developer who reads it

	// More are further members that are to blame, beside Field.
	More []FieldFault

	// Existing is the id of the object that stands in the way, set with CodeAlreadyExists.
	Existing string

	// First is the request that had the idempotency key before, set with CodeIdempotencyReused.
	First *FirstRequest

	// Reading is what an owner's signature shows, set with CodeOwnerSignature.
	Reading *SignatureReading

	// Next is what the owner is to sign now, where the refusal has issued a new challenge.
	Next *NextChallenge

	// Kept says that the refusal itself changed something worth keeping (a new challenge, a decline on record): the
	// transaction that it came from commits.
	Kept bool

	// Decline is the reason of a declined purchase, set only with CodeDeclined.
	Decline DeclineReason

	// Limit is the limit that a purchase was declined for, if one was.
	Limit *LimitHit
}

// FieldFault is what is wrong with one member.
type FieldFault struct {
	Field   string // RFC 6901 pointer
	Message string // a sentence without its full stop
}

// FirstRequest names a request by its method and its path, without the query.
type FirstRequest struct{ Method, Path string }

func (e *Error) Error() string { return e.Message }

// Refuse makes an Error. The message is a sentence without its full stop.
func Refuse(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// On names the member that is to blame, as an RFC 6901 pointer.
func (e *Error) On(pointer string) *Error {
	e.Field = pointer
	return e
}

// Keep marks the refusal as one whose transaction commits.
func (e *Error) Keep() *Error {
	e.Kept = true
	return e
}

// NotFound is what a programme is told about anything that does not exist, or that another programme owns. The id is
// what was asked for; empty for what has none.
func NotFound[T ~string](noun string, id T) *Error {
	if id == "" {
		return Refuse(CodeNotFound, "there is no such %s", noun)
	}
	return Refuse(CodeNotFound, "there is no such %s: %s", noun, id)
}

// IsCode tells whether err is an Error with this code.
func IsCode(err error, code Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == code
}
