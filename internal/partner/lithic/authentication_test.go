package lithic_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const challengeResponse = "POST /v1/three_ds_decisioning/challenge_response"

// demand sends a request that is signed by a secret, and returns what was answered.
func (h *env) demand(path, secret string, request object) object {
	h.Helper()
	body := h.encode(request)
	status, text := h.send(path, lithictest.Sign(strings.TrimPrefix(secret, "whsec_"), h.token("msg"), time.Now(), body), body)
	var said object
	if err := json.Unmarshal(text, &said); status != http.StatusOK || err != nil {
		h.Fatalf("%s was answered %d %s", path, status, text)
	}
	return said
}

// threeDS is an authentication as Lithic describes it.
func threeDS(token, card, result string) object {
	return object{
		"token": token, "card_token": card, "authentication_result": result, "channel": "BROWSER",
		"merchant":    object{"id": "SHOP-1", "country": "GBR", "mcc": "5999", "name": "Corner\nShop"},
		"transaction": object{"amount": 2050, "currency": "EUR", "currency_exponent": 2},
	}
}

func (h *env) challengeEvent(token, card string, expires time.Time) object {
	return object{
		"event_type": "three_ds_authentication.challenge", "authentication_object": threeDS(token, card, "PENDING_CHALLENGE"),
		"challenge": object{"challenge_method_type": "OUT_OF_BAND", "expiry_time": expires.Format(time.RFC3339)},
	}
}

func (h *env) authentication(token string) issuing.CardAuthentication {
	h.Helper()
	a, err := h.DB.CardAuthenticationOfPartner(h.Ctx, "lithic", token)
	h.Must(err)
	if a == nil {
		h.Fatalf("no authentication is called %s", token)
	}
	return *a
}

func (h *env) sign(a issuing.CardAuthentication) (issuing.CardAuthentication, error) {
	return h.Authentications.Sign(h.Ctx, h.Programme, a.ID, onboarding.Signed{
		OwnerID: string(a.OwnerID), Challenge: a.Challenge, Signature: worktest.Signature(a.Challenge),
	})
}

func (h *env) challengeResponse() (token, result any) {
	h.api.Do(func() {
		body := h.api.Bodies[challengeResponse]
		token, result = body["token"], body["challenge_response"]
	})
	return token, result
}

func TestTheOwnerOfTheWalletAnswersLithicsChallenge(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		token := h.token("3ds")
		said := h.demand("/3ds", streamSecret, threeDS(token, card.PartnerToken, "PENDING_DECISION"))
		if said["three_ds_authentication_decision"] != "CHALLENGE_REQUESTED" {
			t.Fatalf("answered %v", said)
		}
		if a, err := h.DB.CardAuthenticationOfPartner(h.Ctx, "lithic", token); a != nil || err != nil {
			t.Fatalf("kept before the challenge: %+v, %v", a, err)
		}
		event := h.challengeEvent(token, card.PartnerToken, h.Clock.Now().Add(10*time.Minute))
		for range 2 {
			h.postEvent(http.StatusNoContent, event)
		}
		a := h.authentication(token)
		if a.Status != issuing.AuthenticationPending || a.Amount.String() != "20.5" || a.Currency != "EUR" ||
			!strings.Contains(a.Challenge, "\nAmount: 20.50 EUR\nMerchant: Corner Shop, GB\n") {
			t.Fatalf("asks %+v", a)
		}
		signed, err := h.sign(a)
		h.Must(err)
		if signed.Status != issuing.AuthenticationApproved {
			t.Fatalf("is %s", signed.Status)
		}
		h.Work()
		if about, result := h.challengeResponse(); about != token || result != "APPROVE" || h.api.Count(challengeResponse) != 1 {
			t.Errorf("Lithic was told %v %v, %d times", about, result, h.api.Count(challengeResponse))
		}
		h.postEvent(http.StatusNoContent, withEvent(threeDS(token, card.PartnerToken, "SUCCESS"), "three_ds_authentication.updated"))
		if a := h.authentication(token); a.Status != issuing.AuthenticationApproved || a.AnsweredAt == 0 {
			t.Errorf("is %s, answered %d", a.Status, a.AnsweredAt)
		}
	})
}

func withEvent(o object, kind string) object {
	o["event_type"] = kind
	return o
}

func TestAnAuthenticationEndsWithoutTheOwner(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		begin := func() issuing.CardAuthentication {
			token := h.token("3ds")
			h.postEvent(http.StatusNoContent, h.challengeEvent(token, card.PartnerToken, h.Clock.Now().Add(10*time.Minute)))
			return h.authentication(token)
		}
		refused := begin()
		_, err := h.Authentications.Refuse(h.Ctx, h.Programme, refused.ID)
		h.Must(err)
		h.Work()
		if about, result := h.challengeResponse(); about != refused.PartnerToken || result != "DECLINE_BY_CUSTOMER" {
			t.Errorf("Lithic was told %v %v", about, result)
		}
		left := begin()
		h.postEvent(http.StatusNoContent, withEvent(threeDS(left.PartnerToken, card.PartnerToken, "DECLINE"), "three_ds_authentication.updated"))
		if a := h.authentication(left.PartnerToken); a.Status != issuing.AuthenticationCancelled {
			t.Errorf("one that Lithic ended is %s", a.Status)
		}
		if _, err := h.sign(left); !issuing.IsCode(err, issuing.CodeWrongState) {
			t.Errorf("one that Lithic ended was signed: %v", err)
		}
		late := begin()
		h.api.Do(func() { h.api.Fail[challengeResponse] = http.StatusBadRequest }) // Lithic does not wait for it any more
		_, err = h.sign(late)
		h.Must(err)
		h.Work()
		if a := h.authentication(late.PartnerToken); a.Status != issuing.AuthenticationCancelled {
			t.Errorf("an approval that Lithic did not take is %s", a.Status)
		}
		h.api.Do(func() { delete(h.api.Fail, challengeResponse) })
		forgotten := begin()
		h.Clock.Advance(11 * time.Minute)
		h.Work()
		if a := h.authentication(forgotten.PartnerToken); a.Status != issuing.AuthenticationExpired {
			t.Errorf("one that nobody signed is %s", a.Status)
		}
		// What cannot be asked is declined: a card that cannot pay, an absent cardholder, a card of nobody.
		_, err = h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card.ID)
		h.Must(err)
		absent := threeDS(h.token("3ds"), card.PartnerToken, "PENDING_DECISION")
		absent["channel"] = "THREE_DS_REQUESTOR_INITIATED"
		garbled := threeDS(h.token("3ds"), card.PartnerToken, "PENDING_DECISION")
		garbled["transaction"] = object{"amount": 1, "currency": "EUR", "currency_exponent": 9}
		inactive := threeDS(h.token("3ds"), card.PartnerToken, "PENDING_DECISION")
		for _, asked := range []object{inactive, absent, garbled, threeDS("x", "nobody's", "PENDING_DECISION"), {}} {
			if said := h.demand("/3ds", streamSecret, asked); said["three_ds_authentication_decision"] != "DECLINE" {
				t.Errorf("%v was answered %v", asked, said)
			}
		}
		kept := h.authentication(inactive["token"].(string))
		if kept.Status != issuing.AuthenticationDeclined || kept.Reason != issuing.DeclineCardInactive || kept.AnsweredAt == 0 {
			t.Errorf("kept %+v", kept)
		}
		h.postEvent(http.StatusNoContent, h.challengeEvent("y", "nobody's", h.Clock.Now()))
		h.postEvent(http.StatusUnprocessableEntity, h.challengeEvent("", card.PartnerToken, h.Clock.Now()))
		for path, secret := range map[string]string{"/3ds": eventSecret, "/tokenisation": streamSecret} {
			body := h.encode(object{})
			if status, _ := h.send(path, lithictest.Sign(strings.TrimPrefix(secret, "whsec_"), "msg", time.Now(), body), body); status !=
				http.StatusUnauthorized {
				t.Errorf("%s took another's signature: %d", path, status)
			}
		}
	})
}

// tokenWish is Lithic's request for a payment token.
func tokenWish(token, card string) object {
	return object{
		"event_type": "digital_wallet.tokenization_approval_request", "tokenization_token": token, "card_token": card,
		"created": "2026-03-01T12:00:00Z", "tokenization_channel": "DIGITAL_WALLET",
		"digital_wallet_token_metadata": object{"token_requestor_name": "APPLE_PAY"},
	}
}

func tokenState(token, card, status, at string) object {
	return object{
		"event_type": "tokenization.updated", "card_token": card, "created": at, "tokenization": object{
			"token": token, "card_token": card, "status": status, "token_requestor_name": "APPLE_PAY", "updated_at": at,
		},
	}
}

func TestPaymentTokensAreDecidedAndFollowed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		kept := func(token string) issuing.PaymentToken {
			t.Helper()
			k, err := h.DB.PaymentTokenOfPartner(h.Ctx, "lithic", token)
			h.Must(err)
			if k == nil {
				t.Fatalf("no payment token is called %s", token)
			}
			return *k
		}
		ask := func(token, want string) {
			t.Helper()
			if said := h.demand("/tokenisation", eventSecret, tokenWish(token, card.PartnerToken)); said["tokenization_decision"] != want {
				t.Errorf("answered %v, want %s", said, want)
			}
		}
		first := h.token("token")
		ask(first, "APPROVE")
		_, err := h.Limits.SetSettings(h.Ctx, h.Programme, "UTC", issuing.ProvisioningAuthenticate)
		h.Must(err)
		ask(first, "APPROVE") // asked again: the first answer
		second, third := h.token("token"), h.token("token")
		ask(second, "AUTHENTICATE")
		_, err = h.Limits.SetSettings(h.Ctx, h.Programme, "UTC", issuing.ProvisioningDecline)
		h.Must(err)
		ask(third, "DECLINE")
		if k := kept(third); k.Status != issuing.TokenDeclined || k.Reason != issuing.TokenRefusedBySetting {
			t.Errorf("kept %+v", k)
		}
		h.postEvent(http.StatusNoContent, object{
			"event_type": "tokenization.result", "tokenization_token": second, "card_token": card.PartnerToken,
			"created": "2026-03-01T12:01:00Z", "tokenization_result_details": object{"issuer_decision": "DENIED"},
		})
		if k := kept(second); k.Status != issuing.TokenDeclined {
			t.Errorf("one that Lithic denied is %s", k.Status)
		}
		// Late, repeated and out of order.
		for _, s := range [][2]string{{"PENDING_ACTIVATION", "12:00"}, {"ACTIVE", "12:02"}, {"ACTIVE", "12:04"}, {"PAUSED", "12:03"}, {"ACTIVE", "12:04"}} {
			h.postEvent(http.StatusNoContent, tokenState(first, card.PartnerToken, s[0], "2026-03-01T"+s[1]+":00Z"))
		}
		if k := kept(first); k.Status != issuing.TokenActive || k.Requestor != "APPLE_PAY" {
			t.Errorf("kept %+v", k)
		}
		h.postEvent(http.StatusNoContent, tokenState(first, card.PartnerToken, "DEACTIVATED", "2026-03-01T12:05:00Z"))
		h.postEvent(http.StatusNoContent, tokenState(first, card.PartnerToken, "ACTIVE", "2026-03-01T12:06:00Z"))
		if k := kept(first); k.Status != issuing.TokenDeactivated {
			t.Errorf("one that is over is %s", k.Status)
		}
		unasked := h.token("token")
		h.postEvent(http.StatusNoContent, tokenState(unasked, card.PartnerToken, "ACTIVE", "2026-03-01T12:05:00Z"))
		if k := kept(unasked); k.Status != issuing.TokenActive || k.Decision != "" {
			t.Errorf("kept %+v", k)
		}
		h.postEvent(http.StatusNoContent, tokenState(h.token("token"), "nobody's", "ACTIVE", "2026-03-01T12:05:00Z"))
		h.postEvent(http.StatusUnprocessableEntity, tokenState(first, card.PartnerToken, "ACTIVE", "yesterday"))
		if said := h.demand("/tokenisation", eventSecret, tokenWish(h.token("token"), "nobody's")); said["tokenization_decision"] != "DECLINE" {
			t.Errorf("a card of nobody: %v", said)
		}
		var seen int
		for _, err := range h.DB.PaymentTokens(h.Ctx, store.Of{Card: card.ID}, store.List{Programme: h.Programme}) {
			h.Must(err)
			seen++
		}
		if seen != 4 {
			t.Errorf("%d payment tokens are listed", seen)
		}
	})
}

func TestDisputesAreFiledAtLithic(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		read := func(id issuing.DisputeID) issuing.Dispute {
			t.Helper()
			h.Work()
			d, err := h.DB.Dispute(h.Ctx, h.Programme, id)
			h.Must(err)
			return d
		}
		h.api.Do(func() { h.api.Fail["POST /v1/disputes"] = http.StatusBadGateway })
		p, _, id := h.disputed(card)
		file := h.Partners.Handlers()[tasks.FileDispute]
		if err := file(h.Ctx, store.Task{Kind: tasks.FileDispute, Programme: h.Programme, Subject: string(id)}); err == nil {
			t.Fatal("filed while Lithic is down")
		}
		h.api.Do(func() { delete(h.api.Fail, "POST /v1/disputes") })
		d := read(id)
		at := h.api.Disputes()
		if d.Filing != issuing.FilingDone || len(at) != 1 || d.PartnerToken != at[0]["token"] || d.Partner != "lithic" {
			t.Fatalf("filed as %+v, at Lithic %+v", d, at)
		}
		if at[0]["transaction_token"] != p.Token || at[0]["amount"] != 1000.0 || at[0]["reason"] != "FRAUD_CARD_PRESENT" ||
			!strings.HasSuffix(at[0]["customer_note"].(string), string(id)) {
			t.Errorf("Lithic has %+v", at[0])
		}
		_, err := h.Payments.WithdrawDispute(h.Ctx, h.Programme, id)
		h.Must(err)
		if d := read(id); d.Filing != issuing.FilingWithdrawn || h.api.Disputes()[0]["status"] != "CASE_CLOSED" {
			t.Errorf("withdrawn: %+v, at Lithic %+v", d, h.api.Disputes())
		}

		h.api.Do(func() { h.api.Fail["POST /v1/disputes"] = http.StatusUnprocessableEntity })
		_, clearing, refused := h.disputed(card)
		if d := read(refused); d.Filing != issuing.FilingRefused {
			t.Fatalf("refused: %+v", d)
		}
		findings := func() (list []issuing.Finding) {
			t.Helper()
			all, err := h.DB.OpenFindings(h.Ctx)
			h.Must(err)
			for _, f := range all {
				if f.Kind == issuing.FindingDispute && f.Subject == string(refused) {
					list = append(list, f)
				}
			}
			return list
		}
		if f := findings(); len(f) != 1 || !strings.Contains(f[0].Detail, "Lithic answered 422") {
			t.Errorf("the operator is told %+v", f)
		}
		led, err := h.DB.NetworkEvent(h.Ctx, "lithic", clearing)
		h.Must(err)
		_, err = h.Payments.DecideDispute(h.Ctx, led.ProgrammeID, refused, payments.DisputeOutcome{Won: true, Reference: "letter"})
		h.Must(err)
		if f := findings(); len(f) != 0 {
			t.Errorf("decided, and the operator is told %+v", f)
		}
	})
}
