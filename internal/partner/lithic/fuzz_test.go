package lithic_test

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// lithicAnswers are the statuses with which messages of Lithic's are answered while nothing is broken, by the path. An event
// that is put off with 503 would be sent for ever.
var lithicAnswers = map[string][]int{
	"/asa": {http.StatusOK, http.StatusBadRequest}, "/3ds": {http.StatusOK, http.StatusBadRequest},
	"/tokenisation": {http.StatusOK, http.StatusBadRequest},
	"/events":       {http.StatusNoContent, http.StatusBadRequest, http.StatusUnprocessableEntity},
}

// fuzzDoor sends what it is given to a path, rightly signed, in an installation with one card. Nobody panics, each is answered
// as it should be, and what is refused has told the network nothing.
func fuzzDoor(f *testing.F, path, secret string, seeds func(h *env, card string) []object) {
	h := newEnv(f, worktest.New(f, storetest.Open(f, storetest.Engines["SQLite"](f))), `"answerWithin": "5s",`)
	card, _ := h.newCard()
	for _, o := range seeds(h, card.PartnerToken) {
		f.Add(h.encode(o))
	}
	for _, text := range []string{``, `null`, `[]`, `{}`, `{"token": "\u0000"}`, `{"event_type": "card.shipped", "card_token": "\u0000"}`} {
		f.Add([]byte(text))
	}
	var handled atomic.Int64
	h.network.fails(func(m partner.NetworkMessage) error {
		handled.Add(1)
		if m.IDs.Event == "" || m.Amount.IsNegative() || m.Billing != nil && m.Billing.Amount.IsNegative() || strings.ContainsRune(fmt.Sprint(m), 0) {
			return errors.New("this is no message that the network's port takes") // nothing but this makes the door fail
		}
		return nil
	})
	handler, sent := h.listener.Config.Handler, 0
	f.Fuzz(func(t *testing.T, body []byte) {
		if len(body) > 1<<14 {
			return
		}
		sent++
		before := handled.Load()
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, path, bytes.NewReader(body))
		r.Header = lithictest.Sign(secret, fmt.Sprintf("msg_%d", sent), time.Now(), body)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if !slices.Contains(lithicAnswers[path], w.Code) {
			t.Fatalf("%q is answered %d %s", body, w.Code, w.Body)
		}
		if w.Code == http.StatusBadRequest && handled.Load() != before {
			t.Fatalf("%q is refused, and the network was told", body)
		}
	})
}

func FuzzAuthorisationRequest(f *testing.F) {
	fuzzDoor(f, "/asa", streamSecret[6:], func(h *env, card string) (list []object) {
		for i, kind := range []string{"AUTHORIZATION", "FINANCIAL_AUTHORIZATION", "CREDIT_AUTHORIZATION", "BALANCE_INQUIRY"} {
			list = append(list, lithictest.NewPayment(fmt.Sprintf("t%d", i), card).Request(kind, fmt.Sprintf("e%d", i), 5))
		}
		odd := lithictest.NewPayment("t", card).Request("AUTHORIZATION", "e", 9)
		odd["amounts"] = object{"cardholder": object{"amount": 9, "currency": "XXX"}, "merchant": nil}
		odd["merchant"] = object{"descriptor": "\x00", "mcc": "99999999999999999999", "country": "\x00"}
		odd["cash_amount"], odd["acquirer_fee"] = -1, 1<<62
		return append(list, odd)
	})
}

func FuzzEvent(f *testing.F) {
	fuzzDoor(f, "/events", eventSecret, func(h *env, card string) []object {
		p := lithictest.NewPayment("t", card)
		for i, kind := range []string{
			"AUTHORIZATION", "AUTHORIZATION_ADVICE", "CLEARING", "RETURN", "RETURN_REVERSAL", "AUTHORIZATION_REVERSAL",
			"CORRECTION_DEBIT", "CORRECTION_CREDIT", "FINANCIAL_AUTHORIZATION", "AUTHORIZATION_EXPIRY",
		} {
			p.Happens(kind, fmt.Sprintf("e%d", i), "APPROVED", 5)
		}
		p.Happens("AUTHORIZATION", "late", "DECLINED", 5)
		odd := lithictest.NewPayment("t\x00", "no card")
		odd.Happens("CLEARING", "e\x00", "APPROVED", 5)
		return []object{
			p.Update(), odd.Update(),
			{"event_type": "dispute.updated", "token": "d", "transaction_token": "t", "status": "CASE_WON"},
			{"event_type": "dispute_transaction.updated", "token": "d", "card_token": card, "currency": "USD", "events": []object{
				{"token": "x", "type": "WORKFLOW", "data": object{"action": "CLOSED", "disposition": "WON", "amount": 5}},
				{"token": "y", "type": "FINANCIAL", "data": object{"stage": "REPRESENTMENT", "polarity": "DEBIT", "amount": -5}},
			}, "transaction_series": object{"related_transaction_token": "t"}},
			{"event_type": "card.shipped", "card_token": card, "shipping_method": "USPS\x00", "tracking_number": "\x00"},
			{"event_type": "card.updated", "card_token": "\x00"},
			{"event_type": "three_ds_authentication.updated", "token": "a\x00", "card_token": card, "authentication_result": "DECLINE"},
			{"event_type": "three_ds_authentication.challenge", "authentication_object": object{"token": "a", "card_token": card, "merchant": object{"name": "\x00"},
				"transaction": object{"amount": 5, "currency": "USD", "currency_exponent": 2}}, "challenge": object{"expiry_time": "0000-01-01T00:00:00Z"}},
			{"event_type": "tokenization.updated", "tokenization": object{"token": "k", "card_token": card, "status": "ACTIVE",
				"token_requestor_name": "\x00", "updated_at": "9999-12-31T23:59:59Z"}},
			{"event_type": "tokenization.result", "tokenization_token": "k", "card_token": card, "created": "2026-03-01T12:00:00Z",
				"tokenization_result_details": object{"issuer_decision": "DENIED"}},
		}
	})
}

func FuzzAuthentication(f *testing.F) {
	fuzzDoor(f, "/3ds", streamSecret[6:], func(_ *env, card string) []object {
		return []object{
			{"token": "a", "card_token": card, "channel": "BROWSER", "merchant": object{"id": " m ", "country": "FRA", "mcc": "5812", "name": "Shop\x00"},
				"transaction": object{"amount": 500, "currency": "USD", "currency_exponent": 2}},
			{"token": "b", "card_token": card, "transaction": object{"amount": -1, "currency": "usd", "currency_exponent": 1 << 30}},
			{"token": "c", "card_token": "another", "channel": "THREE_DS_REQUESTOR_INITIATED"},
		}
	})
}

func FuzzTokenRequest(f *testing.F) {
	fuzzDoor(f, "/tokenisation", eventSecret, func(_ *env, card string) []object {
		return []object{
			{"tokenization_token": "k", "card_token": card, "digital_wallet_token_metadata": object{"token_requestor_name": "APPLE_PAY"}},
			{"tokenization_token": "k\x00", "card_token": "\x00", "digital_wallet_token_metadata": object{"token_requestor_name": "\x00"}},
			{"tokenization_token": "l", "card_token": "another"},
		}
	})
}
