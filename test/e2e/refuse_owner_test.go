package e2e

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
)

// challengedOwner is a customer or an account that waits for its owner's signature.
type challengedOwner struct {
	*testCustomer
	path string // of its challenge
}

func (s challengedOwner) fetchChallenge(t testing.TB) string {
	t.Helper()
	a := s.sendRaw(t, "GET", s.path, "")
	a.expect(t, 200, "")
	var asked api.OwnerChallenge
	checkError(t, json.Unmarshal([]byte(a.body), &asked))
	return asked.Challenge
}

// expectMiss sends a signature that is refused, and makes sure that a new challenge stands afterwards: the one before
// is dead, its right signature included.
func (s challengedOwner) expectMiss(t *testing.T, name, code string, change func(challenge string) api.OwnerSignature) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		before := s.fetchChallenge(t)
		body := string(must(json.Marshal(change(before)))(t))
		a := s.sendRaw(t, "POST", s.path+"/sign", body)
		a.expect(t, 400, code)
		if !s.remembersKey(t, a.key) {
			t.Error("a new challenge was issued, but the answer is not remembered")
		}
		var asked string
		if row, err := s.db.Challenge(t.Context(), s.subjectID()); err != nil {
			t.Fatal(err)
		} else {
			asked = api.Base64(row.Text)
		}
		if asked == before {
			t.Error("the refused challenge still stands")
		}
		if given := a.problemBody().NewChallenge; given.Challenge != asked ||
			(len(given.TypedData) > 0) != strings.HasPrefix(s.path, "/accounts/") {
			t.Errorf("the answer has the new challenge %+v, and it is %s", given, asked)
		}
		s.sendRaw(t, "POST", s.path+"/sign", s.signatureBody(t, before)).expect(t, 400, "challenge_mismatch")
	})
}

func (s challengedOwner) subjectID() string { return strings.Split(s.path, "/")[2] }

func base64Of(raw []byte) string { return base64.StdEncoding.EncodeToString(raw) }

// expectEveryMiss is everything that an owner's answer can be wrong in.
func (s challengedOwner) expectEveryMiss(t *testing.T) {
	t.Helper()
	other := &testCustomer{testProgramme: s.testProgramme, owner: newOwner(t)}
	with := func(change func(*api.OwnerSignature)) func(string) api.OwnerSignature {
		return func(challenge string) api.OwnerSignature {
			signed := s.signChallenge(t, challenge)
			change(&signed)
			return signed
		}
	}
	bytes := func(change func([]byte) []byte) func(string) api.OwnerSignature {
		return with(func(o *api.OwnerSignature) {
			raw := must(base64.StdEncoding.DecodeString(o.Signature))(t)
			o.Signature = base64Of(change(raw))
		})
	}
	s.expectMiss(t, "another owner", "owner_mismatch",
		with(func(o *api.OwnerSignature) { o.OwnerID = other.ownerCAIP10() }))
	s.expectMiss(t, "another chain", "owner_mismatch",
		with(func(o *api.OwnerSignature) { o.OwnerID = "eip155:1:" + s.owner.Address() }))
	s.expectMiss(t, "an owner without a chain", "owner_mismatch",
		with(func(o *api.OwnerSignature) { o.OwnerID = s.owner.Address() }))
	s.expectMiss(t, "another text", "challenge_mismatch",
		with(func(o *api.OwnerSignature) { o.Challenge = api.Base64("I owe you a card.") }))
	s.expectMiss(t, "a text with a line end more", "challenge_mismatch", func(challenge string) api.OwnerSignature {
		return s.signChallenge(t, api.Base64(string(must(base64.StdEncoding.DecodeString(challenge))(t))+"\n"))
	})
	s.expectMiss(t, "another signer", "owner_signature_invalid", func(challenge string) api.OwnerSignature {
		signed := other.signChallenge(t, challenge)
		signed.OwnerID = s.ownerCAIP10()
		return signed
	})
	s.expectMiss(t, "another text signed", "owner_signature_invalid", with(func(o *api.OwnerSignature) {
		o.Signature = base64Of(must(s.owner.SignText("I owe you a card."))(t))
	}))
	s.expectMiss(t, "the text in Base64", "owner_signature_invalid", func(challenge string) api.OwnerSignature {
		signed := s.signChallenge(t, challenge)
		signed.Signature = base64Of(must(s.owner.SignText(challenge))(t))
		return signed
	})
	s.expectHint(t, other)
	s.expectMiss(t, "junk", "owner_signature_invalid", bytes(func([]byte) []byte { return []byte("pizza") }))
	s.expectMiss(t, "short", "owner_signature_invalid", bytes(func(raw []byte) []byte { return raw[:64] }))
	s.expectMiss(t, "long", "owner_signature_invalid", bytes(func(raw []byte) []byte { return append(raw, 0) }))
	s.expectMiss(t, "zeros", "owner_signature_invalid", bytes(func([]byte) []byte { return make([]byte, 65) }))
	s.expectMiss(t, "a high s", "owner_signature_invalid", bytes(highS))
	s.expectMiss(t, "another v", "owner_signature_invalid", bytes(func(raw []byte) []byte { raw[64] = 31; return raw }))
}

// expectHint makes sure that a refusal says who signed what.
func (s challengedOwner) expectHint(t *testing.T, other *testCustomer) {
	t.Helper()
	challenge := s.fetchChallenge(t)
	signed := s.signChallenge(t, challenge)
	signed.Signature = base64Of(must(s.owner.SignText(challenge))(t))
	p := s.sendRaw(t, "POST", s.path+"/sign", string(must(json.Marshal(signed))(t))).problemBody()
	const hint = "in Base64, as it is sent"
	if p.OwnerSignature.Expected != s.owner.Address() || !strings.Contains(p.OwnerSignature.Hint, hint) ||
		!strings.Contains(p.Detail, hint) {
		t.Errorf("%s: the mistake is not told: %+v", s.path, p)
	}
	// The answer has what is to be signed now, so that nothing has to be asked for.
	signed = other.signChallenge(t, p.NewChallenge.Challenge)
	signed.OwnerID = s.ownerCAIP10()
	p = s.sendRaw(t, "POST", s.path+"/sign", string(must(json.Marshal(signed))(t))).problemBody()
	if p.Code != "owner_signature_invalid" || len(p.OwnerSignature.Tried) < 2 ||
		p.OwnerSignature.Tried[0].Recovered != other.owner.Address() || p.OwnerSignature.Hint != "" {
		t.Errorf("%s: the signer is not told: %+v", s.path, p)
	}
}

// highS is the other signature that ecrecover takes for the same signer's.
func highS(raw []byte) []byte {
	n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	new(big.Int).Sub(n, new(big.Int).SetBytes(raw[32:64])).FillBytes(raw[32:64])
	raw[64] = 27 + 28 - raw[64]
	return raw
}

// expectFormsRefused is what is no answer of an owner's at all: nothing is spent by it.
func (s challengedOwner) expectFormsRefused(t *testing.T) {
	t.Helper()
	challenge := s.fetchChallenge(t)
	body := func(owner, challenge, signature string) string {
		return fmt.Sprintf(`{"ownerId":%q,"challenge":%q,"signature":%q}`, owner, challenge, signature)
	}
	good := s.signChallenge(t, challenge).Signature
	s.expectRefusals(t, []refusalCase{
		{"challenge in clear", "POST", s.path + "/sign", body(s.ownerCAIP10(), "pizza!", good), nil, 400, "body_invalid"},
		{"signature in clear hex", "POST", s.path + "/sign",
			body(s.ownerCAIP10(), challenge, "0x"+hex.EncodeToString([]byte(good))+"!"), nil, 400, "body_invalid"},
		{"signature of odd hex", "POST", s.path + "/sign", body(s.ownerCAIP10(), challenge, base64Of([]byte("0xabc"))), nil,
			400, "body_invalid"},
		{"no signature", "POST", s.path + "/sign", body(s.ownerCAIP10(), challenge, ""), nil, 400, "body_invalid"},
		{"far too long", "POST", s.path + "/sign", body(s.ownerCAIP10(), challenge, base64Of(make([]byte, 8<<10+1))), nil,
			400, "body_invalid"},
	})
	if s.storedChallenge(t) != challenge {
		t.Error("what was no signature at all used up the challenge")
	}
}

func (s challengedOwner) storedChallenge(t testing.TB) string {
	t.Helper()
	return api.Base64(must(s.db.Challenge(t.Context(), s.subjectID()))(t).Text)
}

func TestAnOwnerWhoDoesNotSignACustomersChallengeGetsANewOne(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		s := challengedOwner{testCustomer: env.ownProgramme(t).newCustomer(t)}
		s.path = "/customers/" + s.customer.ID.String() + "/challenge"
		if first, second := s.fetchChallenge(t), s.fetchChallenge(t); first != s.customer.Challenge || first != second {
			t.Error("asking for a customer's challenge changes it")
		}
		s.expectEveryMiss(t)
		s.expectFormsRefused(t)
		if got := s.customerStatus(t); got != "initiating" {
			t.Fatalf("the customer is %s", got)
		}
		// The owner's id may be written in another case, and the signature as hex with a small v.
		raw := must(base64.StdEncoding.DecodeString(s.signChallenge(t, s.fetchChallenge(t)).Signature))(t)
		raw[64] -= 27
		signed := api.OwnerSignature{
			OwnerID: strings.ToLower(s.ownerCAIP10()), Challenge: s.fetchChallenge(t),
			Signature: api.Base64("0x" + hex.EncodeToString(raw)),
		}
		checkError(t, s.SignCustomerChallenge(t.Context(), s.customer.ID, signed))
		s.awaitCustomer(t, "verifying")
	})
}

func TestAnOwnerWhoDoesNotSignAnAccountsGrantGetsANewOne(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		s := challengedOwner{testCustomer: env.ownProgramme(t).newCustomer(t).passVerification(t).openAccount(t, "EUR")}
		s.path = "/accounts/" + s.account.ID.String() + "/challenge"
		if first, second := s.fetchChallenge(t), s.fetchChallenge(t); first == s.account.Challenge || first == second {
			t.Error("asking for an account's challenge does not issue a new one")
		}
		s.sendRaw(t, "POST", s.path+"/sign", s.signatureBody(t, s.account.Challenge)).expect(t, 400, "challenge_mismatch")
		s.expectEveryMiss(t)
		s.expectFormsRefused(t)
		if got := s.accountStatus(t); got != "initiating" {
			t.Fatalf("the account is %s", got)
		}
		s.account.Challenge = s.fetchChallenge(t)
		s.signGrant(t)

		checkError(t, s.CloseAccount(t.Context(), s.account.ID))
		s.expectEveryMiss(t)
		if !strings.Contains(s.challengeText(t, s.fetchChallenge(t)), "\nAllowance: 0.00 EURC\n") {
			t.Errorf("the closing challenge grants something: %s", s.challengeText(t, s.fetchChallenge(t)))
		}
		checkError(t, s.SignAccountChallenge(t.Context(), s.account.ID, s.signChallenge(t, s.fetchChallenge(t))))
		s.stateAtRest(t)
	})
}

func (s challengedOwner) challengeText(t testing.TB, challenge string) string {
	t.Helper()
	return string(must(base64.StdEncoding.DecodeString(challenge))(t))
}
