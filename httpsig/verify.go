package httpsig

import (
	"strings"
	"time"
)

// Policy says what a signature has to satisfy beyond verifying.
type Policy struct {
	// Now is the time to judge created and expires by. The zero time makes every signature one from the future.
	Now time.Time
	// MaxAge is how long ago created may lie; unset means five minutes.
	MaxAge time.Duration
	// MaxAhead is how far ahead created may lie; unset means 60 seconds.
	MaxAhead time.Duration
	// ExpiryTolerance is how long past expires a signature still passes; unset means 60 seconds.
	ExpiryTolerance time.Duration
	// HasBody makes content-digest required. [VerifyDigest] has to be called as well: a signature only proves the header.
	HasBody bool
	// RequireIdempotencyKeyForEd25519 makes idempotency-key required under Ed25519 keys; for calls that change something.
	RequireIdempotencyKeyForEd25519 bool
}

func (p Policy) withDefaults() Policy {
	if p.MaxAge == 0 {
		p.MaxAge = 5 * time.Minute
	}
	if p.MaxAhead == 0 {
		p.MaxAhead = time.Minute
	}
	if p.ExpiryTolerance == 0 {
		p.ExpiryTolerance = time.Minute
	}
	return p
}

// Signature is one that verified.
type Signature struct {
	// Label is its key in the two dictionaries.
	Label string
	// KeyID is its keyid, under which the lookup knew the key.
	KeyID string
	// Algorithm is the key's.
	Algorithm Algorithm
	// Created is when the signer says it was made.
	Created time.Time
	// Expires is when the signer says it ends; zero when not given.
	Expires time.Time
	// Replay identifies the signature to a replay cache: lower-case hex of r at full length for ECDSA, of R for Ed25519.
	// Unlike the whole value it cannot be altered without the private key.
	Replay string
	// Base is the signature base that verified.
	Base string

	covered map[string]bool
}

// Covers tells whether the signature covers the component, written as in [SignOptions]. A plain name is covered by the
// component itself or by the whole field in another form (;sf, ;bs), not by one member of it (;key).
func (s Signature) Covers(name string) bool {
	c, err := parseComponent(name)
	return err == nil && s.covered[c.id]
}

// Verify looks for one signature (RFC 9421 §3.2) that is well formed, made by a key that lookup knows, in time, over
// at least the required components (@method; @path and @authority, or @target-uri, or @request-target and @authority;
// content-digest with a body), and valid. Others beside it do not harm. If there is none the error is an [*Error] with
// a signature code, for the signature that came furthest.
func Verify(m Message, lookup func(keyID string) (PublicKey, bool), p Policy) (Signature, error) {
	v := verifier{newResolver(m), lookup, p.withDefaults()}
	inputs, signatures, refusal := v.splitHeaders()
	if refusal != nil {
		return Signature{}, refusal
	}
	var furthest *Error
	for _, member := range inputs {
		s, refusal := v.verifyLabel(member, signatures[member.key])
		if refusal == nil {
			return s, nil
		}
		if refusal.label = member.key; furthest == nil || refusal.stage > furthest.stage {
			furthest = refusal
		}
	}
	return Signature{}, furthest
}

type verifier struct {
	*resolver
	lookup func(keyID string) (PublicKey, bool)
	policy Policy
}

// splitHeaders cuts both fields into members: the inputs in order, the signatures by label.
func (v verifier) splitHeaders() ([]member, map[string]member, *Error) {
	input, errInput := v.joinedHeader("signature-input")
	signature, errSignature := v.joinedHeader("signature")
	switch {
	case errInput != nil || errSignature != nil:
		return nil, nil, newError(SignatureMalformed, "A signature header came under names of different case.")
	case input == "" && signature == "":
		return nil, nil, newError(
			SignatureMissing, "The request is not signed: the headers Signature-Input and Signature are missing.",
		)
	case input == "":
		return nil, nil, newError(SignatureMissing, "The header Signature-Input is missing.")
	case signature == "":
		return nil, nil, newError(SignatureMissing, "The header Signature is missing.")
	case len(input)+len(signature) > maxHeader:
		return nil, nil, newError(SignatureMalformed, "The signature headers are longer than %d bytes together.", maxHeader)
	}
	inputs, err := sliceDictionary(input)
	if err != nil {
		return nil, nil, newError(SignatureMalformed, "The header Signature-Input cannot be read: %v.", err)
	}
	signatures, err := sliceDictionary(signature)
	if err != nil {
		return nil, nil, newError(SignatureMalformed, "The header Signature cannot be read: %v.", err)
	}
	if len(inputs) > maxLabels || len(signatures) > maxLabels {
		return nil, nil, newError(SignatureMalformed, "There are more than %d signatures.", maxLabels)
	}
	byLabel := make(map[string]member, len(signatures))
	for _, s := range signatures {
		byLabel[s.key] = s
	}
	return inputs, byLabel, nil
}

// verifyLabel judges one label. The order is that of the cost, the curve last.
func (v verifier) verifyLabel(member, value member) (Signature, *Error) {
	in, err := parseInput(member)
	if err != nil {
		return Signature{}, newError(SignatureMalformed, "The Signature-Input %q cannot be used: %v.", member.key, err)
	}
	if value.key == "" {
		return Signature{}, newError(SignatureMalformed, "The header Signature has no signature %q.", member.key)
	}
	sig, err := value.byteSequence()
	if err != nil {
		return Signature{}, newError(SignatureMalformed, "The Signature %q cannot be read: %v.", member.key, err)
	}
	key, refusal := v.findKey(in, sig)
	if refusal != nil {
		return Signature{}, refusal.atStage(stageKey)
	}
	if refusal := v.inTime(in); refusal != nil {
		return Signature{}, refusal.atStage(stageTime)
	}
	base, err := in.signatureBase(v.resolver)
	if err != nil {
		return Signature{}, newError(
			SignatureInvalid, "The signature %q cannot be checked: %v.", in.label, err,
		).atStage(stageBase)
	}
	covered := in.coveredIDs()
	if missing := v.missingComponents(covered, key.Algorithm()); missing != "" {
		refusal := newError(
			SignatureIncomplete, "The signature %q does not cover %s.", in.label, missing,
		).atStage(stageCoverage)
		refusal.Base = base
		return Signature{}, refusal
	}
	if !key.verify([]byte(base), sig) {
		refusal := newError(
			SignatureInvalid, "The signature %q does not verify with the key %q.", in.label, in.keyID,
		).atStage(stageVerify)
		refusal.Base = base
		return Signature{}, refusal
	}
	return Signature{
		Label: in.label, KeyID: in.keyID, Algorithm: key.Algorithm(), Created: in.created, Expires: in.expires,
		Replay: replayID(sig), Base: base, covered: covered,
	}, nil
}

func (e *Error) atStage(s stage) *Error {
	e.stage = s
	return e
}

// findKey finds the key and holds alg and the length of the signature against it.
func (v verifier) findKey(in input, sig []byte) (PublicKey, *Error) {
	key, found := PublicKey{}, false
	if v.lookup != nil {
		key, found = v.lookup(in.keyID)
	}
	if !found || key.algorithm == "" {
		return key, newError(SignatureKeyUnknown, "No signing key is registered under the keyid %q.", in.keyID)
	}
	if in.algorithm != "" && in.algorithm != string(key.algorithm) {
		return key, newError(
			SignatureInvalid, "The signature %q says alg %q, but the key %q is for %q.", in.label, in.algorithm, in.keyID,
			key.algorithm,
		)
	}
	if want := key.algorithm.size(); len(sig) != want {
		return key, newError(
			SignatureMalformed, "The signature %q has %d bytes. For %s it has exactly %d%s.", in.label, len(sig), key.algorithm,
			want, formHint(key.algorithm),
		)
	}
	return key, nil
}

func formHint(a Algorithm) string {
	if a == Ed25519 {
		return ""
	}
	return ": r and s side by side, not DER"
}

// inTime checks created and expires; both limits are inclusive.
func (v verifier) inTime(in input) *Error {
	now := v.policy.Now
	switch {
	case in.created.After(now.Add(v.policy.MaxAhead)):
		return newError(SignatureFromFuture,
			"The signature %q was created at %d, which is more than %s ahead of this server's clock (%d).",
			in.label, in.created.Unix(), v.policy.MaxAhead, now.Unix())
	case now.After(in.created.Add(v.policy.MaxAge)):
		return newError(SignatureExpired,
			"The signature %q was created at %d, which is more than %s before this server's clock (%d).",
			in.label, in.created.Unix(), v.policy.MaxAge, now.Unix())
	case !in.expires.IsZero() && now.After(in.expires.Add(v.policy.ExpiryTolerance)):
		return newError(
			SignatureExpired, "The signature %q expired at %d; this server's clock says %d.", in.label, in.expires.Unix(),
			now.Unix(),
		)
	}
	return nil
}

// missingComponents names what has to be covered and is not, or is empty.
func (v verifier) missingComponents(covered map[string]bool, a Algorithm) string {
	has := func(name string) bool { return covered[`"`+name+`"`] }
	var missing []string
	if !has("@method") {
		missing = append(missing, "@method")
	}
	if !has("@target-uri") {
		if !has("@path") && !has("@request-target") {
			missing = append(missing, "@path")
		}
		if !has("@authority") {
			missing = append(missing, "@authority")
		}
	}
	if v.policy.HasBody && !has("content-digest") {
		missing = append(missing, "content-digest")
	}
	if v.policy.RequireIdempotencyKeyForEd25519 && a == Ed25519 && !has("idempotency-key") {
		missing = append(missing, "idempotency-key")
	}
	return strings.Join(missing, ", ")
}
