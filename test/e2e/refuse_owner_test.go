package e2e

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
)

// subject is a customer or an account that waits for its owner's signature.
type subject struct {
	*person
	path string // of its challenge
}

func (s subject) standing(t testing.TB) string {
	t.Helper()
	a := s.send(t, "GET", s.path, "")
	a.want(t, 200, "")
	var asked api.OwnerChallenge
	check(t, json.Unmarshal([]byte(a.body), &asked))
	return asked.Challenge
}

// misses sends a signature that is refused, and makes sure that a new challenge stands afterwards: the one before is dead, its
// right signature included.
func (s subject) misses(t *testing.T, name, code string, change func(challenge string) api.OwnerSignature) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		before := s.standing(t)
		body := string(must(json.Marshal(change(before)))(t))
		a := s.send(t, "POST", s.path+"/sign", body)
		a.want(t, 400, code)
		if !s.remembers(t, a.key) {
			t.Error("a new challenge was issued, but the answer is not remembered")
		}
		var asked string
		if row, err := s.db.Challenge(t.Context(), s.id()); err != nil {
			t.Fatal(err)
		} else {
			asked = api.Base64(row.Text)
		}
		if asked == before {
			t.Error("the refused challenge still stands")
		}
		s.send(t, "POST", s.path+"/sign", s.signature(t, before)).want(t, 400, "challenge_mismatch")
	})
}

func (s subject) id() string { return strings.Split(s.path, "/")[2] }

func base64Of(raw []byte) string { return base64.StdEncoding.EncodeToString(raw) }

// missesAll is everything that an owner's answer can be wrong in.
func (s subject) missesAll(t *testing.T) {
	t.Helper()
	other := &person{party: s.party, owner: someOwner(t)}
	with := func(change func(*api.OwnerSignature)) func(string) api.OwnerSignature {
		return func(challenge string) api.OwnerSignature {
			signed := s.signs(t, challenge)
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
	s.misses(t, "another owner", "owner_mismatch", with(func(o *api.OwnerSignature) { o.OwnerID = other.wallet() }))
	s.misses(t, "another chain", "owner_mismatch", with(func(o *api.OwnerSignature) { o.OwnerID = "eip155:1:" + s.owner.Address() }))
	s.misses(t, "an owner without a chain", "owner_mismatch", with(func(o *api.OwnerSignature) { o.OwnerID = s.owner.Address() }))
	s.misses(t, "another text", "challenge_mismatch", with(func(o *api.OwnerSignature) { o.Challenge = api.Base64("I owe you a card.") }))
	s.misses(t, "a text with a line end more", "challenge_mismatch", func(challenge string) api.OwnerSignature {
		return s.signs(t, api.Base64(string(must(base64.StdEncoding.DecodeString(challenge))(t))+"\n"))
	})
	s.misses(t, "another signer", "owner_signature_invalid", func(challenge string) api.OwnerSignature {
		signed := other.signs(t, challenge)
		signed.OwnerID = s.wallet()
		return signed
	})
	s.misses(t, "another text signed", "owner_signature_invalid", with(func(o *api.OwnerSignature) {
		o.Signature = base64Of(must(s.owner.SignText("I owe you a card."))(t))
	}))
	s.misses(t, "junk", "owner_signature_invalid", bytes(func([]byte) []byte { return []byte("pizza") }))
	s.misses(t, "short", "owner_signature_invalid", bytes(func(raw []byte) []byte { return raw[:64] }))
	s.misses(t, "long", "owner_signature_invalid", bytes(func(raw []byte) []byte { return append(raw, 0) }))
	s.misses(t, "zeros", "owner_signature_invalid", bytes(func([]byte) []byte { return make([]byte, 65) }))
	s.misses(t, "a high s", "owner_signature_invalid", bytes(highS))
	s.misses(t, "another v", "owner_signature_invalid", bytes(func(raw []byte) []byte { raw[64] = 31; return raw }))
}

// highS is the other signature that ecrecover takes for the same signer's.
func highS(raw []byte) []byte {
	n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
	new(big.Int).Sub(n, new(big.Int).SetBytes(raw[32:64])).FillBytes(raw[32:64])
	raw[64] = 27 + 28 - raw[64]
	return raw
}

// refusesForms is what is no answer of an owner's at all: nothing is spent by it.
func (s subject) refusesForms(t *testing.T) {
	t.Helper()
	challenge := s.standing(t)
	body := func(owner, challenge, signature string) string {
		return fmt.Sprintf(`{"ownerId":%q,"challenge":%q,"signature":%q}`, owner, challenge, signature)
	}
	good := s.signs(t, challenge).Signature
	s.refuses(t, []refusal{
		{"challenge in clear", "POST", s.path + "/sign", body(s.wallet(), "pizza!", good), nil, 400, "body_invalid"},
		{"signature in clear hex", "POST", s.path + "/sign", body(s.wallet(), challenge, "0x"+hex.EncodeToString([]byte(good))+"!"), nil, 400, "body_invalid"},
		{"signature of odd hex", "POST", s.path + "/sign", body(s.wallet(), challenge, base64Of([]byte("0xabc"))), nil, 400, "body_invalid"},
		{"no signature", "POST", s.path + "/sign", body(s.wallet(), challenge, ""), nil, 400, "body_invalid"},
		{"far too long", "POST", s.path + "/sign", body(s.wallet(), challenge, base64Of(make([]byte, 8<<10+1))), nil, 400, "body_invalid"},
	})
	if s.standingOnRecord(t) != challenge {
		t.Error("what was no signature at all used up the challenge")
	}
}

func (s subject) standingOnRecord(t testing.TB) string {
	t.Helper()
	return api.Base64(must(s.db.Challenge(t.Context(), s.id()))(t).Text)
}

func TestAnOwnerWhoDoesNotSignACustomersChallengeGetsANewOne(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		s := subject{person: env.party(t).meet(t)}
		s.path = "/customers/" + s.customer.ID.String() + "/challenge"
		if first, second := s.standing(t), s.standing(t); first != s.customer.Challenge || first != second {
			t.Error("asking for a customer's challenge changes it")
		}
		s.missesAll(t)
		s.refusesForms(t)
		if got := s.customerIs(t); got != "initiating" {
			t.Fatalf("the customer is %s", got)
		}
		// The owner's id may be written in another case, and the signature as hex with a small v.
		raw := must(base64.StdEncoding.DecodeString(s.signs(t, s.standing(t)).Signature))(t)
		raw[64] -= 27
		signed := api.OwnerSignature{
			OwnerID: strings.ToLower(s.wallet()), Challenge: s.standing(t), Signature: api.Base64("0x" + hex.EncodeToString(raw)),
		}
		check(t, s.SignCustomerChallenge(t.Context(), s.customer.ID, signed))
		s.awaitCustomer(t, "verifying")
	})
}

func TestAnOwnerWhoDoesNotSignAnAccountsGrantGetsANewOne(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		s := subject{person: env.party(t).meet(t).verify(t).ask(t, "EUR")}
		s.path = "/accounts/" + s.account.ID.String() + "/challenge"
		if first, second := s.standing(t), s.standing(t); first == s.account.Challenge || first == second {
			t.Error("asking for an account's challenge does not issue a new one")
		}
		s.send(t, "POST", s.path+"/sign", s.signature(t, s.account.Challenge)).want(t, 400, "challenge_mismatch")
		s.missesAll(t)
		s.refusesForms(t)
		if got := s.accountIs(t); got != "initiating" {
			t.Fatalf("the account is %s", got)
		}
		s.account.Challenge = s.standing(t)
		s.grant(t)

		check(t, s.CloseAccount(t.Context(), s.account.ID))
		s.missesAll(t)
		if !strings.Contains(s.text(t, s.standing(t)), "\nAllowance: 0.00 EURC\n") {
			t.Errorf("the closing challenge grants something: %s", s.text(t, s.standing(t)))
		}
		check(t, s.SignAccountChallenge(t.Context(), s.account.ID, s.signs(t, s.standing(t))))
		s.settled(t)
	})
}

func (s subject) text(t testing.TB, challenge string) string {
	t.Helper()
	return string(must(base64.StdEncoding.DecodeString(challenge))(t))
}

// Nobody has the key of the zero address, which a careless ecrecover gives for junk.
func TestNobodySignsForTheZeroAddress(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		nobody := testChain + ":0x0000000000000000000000000000000000000000"
		c := must(p.CreateCustomer(t.Context(), api.CustomerInput{ChainID: nobody, ExternalID: uuid.NewString()}))(t)
		for _, signature := range [][]byte{make([]byte, 65), []byte("pizza"), append(make([]byte, 64), 27)} {
			challenge := must(p.GetCustomerChallenge(t.Context(), c.ID))(t).Challenge
			body := fmt.Sprintf(`{"ownerId":%q,"challenge":%q,"signature":%q}`, nobody, challenge, base64Of(signature))
			p.send(t, "POST", "/customers/"+c.ID.String()+"/challenge/sign", body).want(t, 400, "owner_signature_invalid")
		}
	})
}
