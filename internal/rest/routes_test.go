package rest

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

func TestEveryRouteIsAnOperationAndEveryOperationARoute(t *testing.T) {
	t.Parallel()
	described := map[string]openapi.Operation{}
	for _, op := range openapi.Operations() {
		described[op.ID] = op
	}
	served := map[string]bool{}
	for _, rt := range routes {
		op, ok := described[rt.id]
		if !ok {
			t.Errorf("%s %s is served as %s, and api/openapi.yaml has no such operation", rt.method, rt.path, rt.id)
			continue
		}
		if served[rt.id] {
			t.Errorf("%s is served twice", rt.id)
		}
		served[rt.id] = true
		if rt.method != op.Method || rt.path != op.Path {
			t.Errorf("%s is served at %s %s and described at %s %s", rt.id, rt.method, rt.path, op.Method, op.Path)
		}
		if signed := !rt.open && !rt.bearerOnly; signed != op.Signed {
			t.Errorf("%s: signed is %t, described as %t", rt.id, signed, op.Signed)
		}
		if rt.simulator != strings.HasPrefix(rt.path, "/simulator/") {
			t.Errorf("%s: a part of the simulator, or not?", rt.id)
		}
		if rt.isMutation() != (op.Mutating && op.Signed) {
			t.Errorf("%s: takes an idempotency key or not?", rt.id)
		}
		if rt.status != 0 && !slices.Contains(op.Statuses, rt.status) {
			t.Errorf("%s: succeeds with %d, which is not described", rt.id, rt.status)
		}
		if rt.serve == nil {
			t.Errorf("%s is not served", rt.id)
		}
	}
	for id := range described {
		if !served[id] {
			t.Errorf("%s is described and not served", id)
		}
	}
}

// codes are all that this room can answer with: those of refusals, and those that httpsig has.
var codes = []issuing.Code{
	issuing.CodeInvalidCredentials, issuing.CodeTokenMissing, issuing.CodeTokenInvalid, issuing.CodeTokenExpired, issuing.CodeSignatureReplayed,
	issuing.CodeIdempotencyMissing, issuing.CodeIdempotencyInvalid, issuing.CodeIdempotencyReused, issuing.CodeIdempotencyRunning, issuing.CodeBodyMissing,
	issuing.CodeBodyMalformed, issuing.CodeBodyInvalid, issuing.CodeBodyTooLarge, issuing.CodeHeadersTooLarge, issuing.CodeParameter, issuing.CodeNotFound, issuing.CodeMethodNotAllowed,
	issuing.CodeWrongState, issuing.CodeParentInactive, issuing.CodeAlreadyExists, issuing.CodeChainInvalid, issuing.CodeChainUnsupported, issuing.CodeAssetUnknown,
	issuing.CodeCurrencyUnsupported, issuing.CodeCountryInvalid, issuing.CodeAddressMissing, issuing.CodeCardLimit, issuing.CodeOwnerMismatch,
	issuing.CodeChallengeMismatch, issuing.CodeChallengeExpired, issuing.CodeOwnerSignature, issuing.CodeOriginRefused,
	issuing.CodeNothingToSign, issuing.CodeKeyUnsupported,
	issuing.CodeKeyUnknown, issuing.CodeCredentialsTaken, issuing.CodeCredentialsUnknown, issuing.CodeSecretTooShort, issuing.CodeSecretTooSimple, issuing.CodeKeyLimit,
	issuing.CodeWebhookUnknown, issuing.CodeWebhookLimit, issuing.CodeProgrammeInactive,
	issuing.CodeCallbackRefused, issuing.CodeAmountInvalid, issuing.CodeFeesInvalid, issuing.CodeDeclined, issuing.CodeHoldsOpen, issuing.CodeCaptureTooLarge,
	issuing.CodeCaptureTooLate, issuing.CodeReversalTooLarge, issuing.CodeRefundTooLarge, issuing.CodeReferenceReused, issuing.CodeClockRefused, issuing.CodeClockMoving,
	issuing.CodeLimitInvalid, issuing.CodeControlInvalid, issuing.CodeCurrencyMismatch, issuing.CodeTimezoneInvalid, issuing.CodeRateLimited,
	issuing.CodeOverloaded, issuing.CodePartnerMissing, issuing.CodePartnerUnable, issuing.CodeActivationPending,
	issuing.CodeActivationRefused, issuing.CodeInternal, httpsig.DigestMissing, httpsig.DigestMalformed, httpsig.DigestUnsupported, httpsig.DigestMismatch, httpsig.SignatureMissing,
	httpsig.SignatureMalformed, httpsig.SignatureKeyUnknown, httpsig.SignatureExpired, httpsig.SignatureFromFuture, httpsig.SignatureIncomplete,
	httpsig.SignatureInvalid,
}

func TestEveryCodeHasTheStatusThatItIsDescribedWith(t *testing.T) {
	t.Parallel()
	described := map[string][]int{}
	for _, kind := range openapi.Problems() {
		described[kind.Code] = kind.Statuses
		if !slices.Contains(codes, issuing.Code(kind.Code)) {
			t.Errorf("%s is described, and nothing here answers with it", kind.Code)
		}
	}
	for code := range statuses {
		if !slices.Contains(codes, code) {
			t.Errorf("%s has a status and is no code", code)
		}
	}
	for _, code := range codes {
		for i := range routes {
			c := &call{route: &routes[i]}
			status := c.statusOfCode(code)
			if !slices.Contains(described[string(code)], status) {
				// A code that only operations with a 409 answer with is described with 409 alone.
				if code == issuing.CodeHoldsOpen && !openapi.Declares(routes[i].id, http.StatusConflict) {
					continue
				}
				t.Errorf("%s of %s is answered with %d, described is %v", code, routes[i].id, status, described[string(code)])
			}
		}
	}
}

func TestAConflictIsABadRequestWhereNoConflictIsDeclared(t *testing.T) {
	t.Parallel()
	for i := range routes {
		rt := &routes[i]
		want := http.StatusBadRequest
		if openapi.Declares(rt.id, http.StatusConflict) {
			want = http.StatusConflict
		}
		c := &call{route: rt}
		for _, code := range []issuing.Code{issuing.CodeWrongState, issuing.CodeParentInactive} {
			if got := c.statusOfCode(code); got != want {
				t.Errorf("%s of %s is answered with %d, want %d", code, rt.id, got, want)
			}
		}
	}
}
