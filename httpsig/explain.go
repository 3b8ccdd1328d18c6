package httpsig

import (
	"crypto/ecdsa"
	"encoding/asn1"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"
)

// Explain guesses why [Verify] refused the message with err: the likeliest mistake of a client, as a sentence, or ""
// when there is nothing to add to the message. It tries dozens of signature checks and is for a sandbox, never for
// production.
func Explain(m Message, lookup func(keyID string) (PublicKey, bool), p Policy, err error) string {
	var refusal *Error
	if !errors.As(err, &refusal) {
		return ""
	}
	v := verifier{newResolver(m), lookup, p.withDefaults()}
	switch refusal.Code {
	case SignatureMissing, SignatureMalformed:
		return v.explainForm(refusal.label)
	case SignatureKeyUnknown:
		return "Register the public key under exactly this id, with the same credentials as the token of this request."
	case SignatureExpired, SignatureFromFuture:
		return v.explainTime(refusal.label)
	case SignatureInvalid:
		return v.explainInvalid(refusal.label)
	}
	return ""
}

// parseLabel parses one label again; ok is false when it does not come that far.
func (v verifier) parseLabel(label string) (in input, sig []byte, key PublicKey, ok bool) {
	inputs, signatures, refusal := v.splitHeaders()
	if refusal != nil {
		return in, nil, key, false
	}
	for _, m := range inputs {
		if m.key != label {
			continue
		}
		in, errIn := parseInput(m)
		sig, errSig := signatures[label].byteSequence()
		if errIn != nil || errSig != nil || v.lookup == nil {
			return in, sig, key, false
		}
		key, ok = v.lookup(in.keyID)
		return in, sig, key, ok
	}
	return in, nil, key, false
}

// explainForm is about headers that cannot be used as they are.
func (v verifier) explainForm(label string) string {
	inputText, _ := v.joinedHeader("signature-input")
	signatureText, _ := v.joinedHeader("signature")
	authorization, _ := v.joinedHeader("authorization")
	_, encoded, _ := strings.Cut(signatureText, "=:")
	switch {
	case strings.Contains(signatureText, "keyId=") || strings.HasPrefix(authorization, "Signature "):
		return "This is the form of the old draft by Cavage. RFC 9421 puts components and parameters into " +
			"Signature-Input and only Base64 into Signature."
	case signatureText != "" && !strings.Contains(signatureText, "=:"):
		return "The Signature value is written as label=:Base64:, with a colon on either side."
	case !strings.Contains(signatureText, ",") && strings.ContainsAny(encoded, "-_"):
		return "The Signature value has to be in the standard Base64 alphabet (+ and /), not the URL-safe one (- and _)."
	case strings.Contains(inputText, `created="`), strings.Contains(inputText, `expires="`):
		return "created and expires are integers and have no quotes around them."
	}
	in, sig, key, ok := v.parseLabel(label)
	if !ok {
		return ""
	}
	if raw, isDER := rawFromDER(sig, key.algorithm.size()/2); isDER {
		if base, err := in.signatureBase(v.resolver); err == nil && key.verify([]byte(base), raw) {
			return "The signature is right but in DER. Send r and s side by side instead (in Node: dsaEncoding \"ieee-p1363\")."
		}
		return "The signature is in DER. Send r and s side by side instead (in Node: dsaEncoding \"ieee-p1363\")."
	}
	if text, err := base64.StdEncoding.DecodeString(string(sig)); err == nil && len(text) == key.algorithm.size() {
		return "The signature is in Base64 twice."
	}
	if text, err := hex.DecodeString(string(sig)); err == nil && len(text) == key.algorithm.size() {
		return "The Base64 holds the signature as hexadecimal text; encode its bytes."
	}
	return ""
}

// rawFromDER converts an ECDSA signature to r‖s with half bytes each.
func rawFromDER(sig []byte, half int) ([]byte, bool) {
	var der struct{ R, S *big.Int }
	rest, err := asn1.Unmarshal(sig, &der)
	if err != nil || len(rest) > 0 || der.R.Sign() <= 0 || der.S.Sign() <= 0 ||
		der.R.BitLen() > 8*half || der.S.BitLen() > 8*half {
		return nil, false
	}
	raw := make([]byte, 2*half)
	der.R.FillBytes(raw[:half])
	der.S.FillBytes(raw[half:])
	return raw, true
}

func (v verifier) explainTime(label string) string {
	in, _, _, ok := v.parseLabel(label)
	if !ok {
		return ""
	}
	created := in.created.Unix()
	if inSeconds := time.UnixMilli(created); created > 1e11 && inSeconds.Sub(v.policy.Now).Abs() < 24*time.Hour {
		return "created is in milliseconds; it has to be in seconds."
	}
	if away := v.policy.Now.Sub(in.created).Abs(); away < 24*time.Hour {
		return fmt.Sprintf(
			"Sign every request anew just before sending it. If you did, your clock and this server's are %s apart.",
			away.Round(time.Second),
		)
	}
	return ""
}

// explainInvalid is about signatures that parse but do not verify over the base.
func (v verifier) explainInvalid(label string) string {
	in, sig, key, ok := v.parseLabel(label)
	if !ok {
		return ""
	}
	if in.algorithm != "" && in.algorithm != string(key.algorithm) {
		return fmt.Sprintf("Either alg is wrong, or another key was meant to be registered under %q.", in.keyID)
	}
	base, err := in.signatureBase(v.resolver)
	if err != nil {
		if strings.Contains(in.raw, `"(request-target)"`) {
			return "(request-target) is a name of the drafts. Cover @method, @authority and @path, and @query if there is one."
		}
		return ""
	}
	if cause := explainHash(key, base, sig); cause != "" {
		return cause
	}
	tried := map[string]bool{base: true}
	for _, t := range v.allTrials(in, base) {
		if !tried[t.base] && key.verify([]byte(t.base), sig) {
			return t.cause
		}
		tried[t.base] = true
	}
	return "No common mistake fits. Compare the signature base with yours, byte for byte. If they are the same, " +
		"the private key that signed does not belong to the public key registered under this keyid."
}

// explainHash tries other hash functions over the right base, and the right one twice.
func explainHash(key PublicKey, base string, sig []byte) string {
	for _, h := range hashes {
		digest := h.sum([]byte(base))
		if curve, ok := key.key.(*ecdsa.PublicKey); ok && verifyRaw(curve, digest, sig) {
			return fmt.Sprintf("The base was hashed with %s; %s needs %s.", h.name, key.algorithm, key.algorithm.hash())
		}
		if key.verify(digest, sig) || key.verify([]byte(hex.EncodeToString(digest)), sig) {
			return fmt.Sprintf(
				"The %s of the base was signed. Give the base itself to the signing function, which hashes by itself.", h.name,
			)
		}
	}
	return ""
}
