package lithictest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"time"
)

// Sign makes the headers of a message as Lithic signs it. The secret is Base64, without a prefix.
func Sign(secret, id string, at time.Time, body []byte) http.Header {
	key, err := base64.StdEncoding.DecodeString(secret)
	if err != nil {
		panic(err)
	}
	sent := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + sent + "." + string(body)))
	return http.Header{
		"Webhook-Id": {id}, "Webhook-Timestamp": {sent},
		"Webhook-Signature": {"v1,AAAA v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))},
	}
}

// Payment is a transaction at Lithic that goes on.
type Payment struct {
	Token  string
	Card   string // its token
	Status string
	Held   int // cents
	Events []Object
}

// NewPayment is one with a card, of which nothing has happened.
func NewPayment(token, card string) *Payment {
	return &Payment{Token: token, Card: card, Status: "PENDING"}
}

func amountsOf(cents int) Object {
	return Object{
		"cardholder": Object{"amount": cents, "conversion_rate": "1.25", "currency": "USD"},
		"merchant":   Object{"amount": cents * 4 / 5, "currency": "EUR"},
		"settlement": nil,
	}
}

func merchantObject() Object {
	return Object{
		"acceptor_id": "M1      ", "acquiring_institution_id": "12345", "city": "PARIS", "country": "FRA",
		"descriptor": "COFFEE SHOP",
		"mcc":        "5812", "state": "", "postal_code": "75001", "phone_number": nil, "street_address": nil,
	}
}

func posObject() Object {
	return Object{
		"entry_mode": Object{"card": "PRESENT", "cardholder": "PRESENT", "pan": "CONTACTLESS", "pin_entered": true},
		"terminal": Object{
			"attended": true, "operator": "CARD_ACCEPTOR", "on_premise": true, "card_retention_capable": true,
			"pin_capability": "CAPABLE",
			"type":           "POS_TERMINAL", "partial_approval_capable": false, "acceptor_terminal_id": "T1  ",
		},
	}
}

// Request is an authorisation request about the payment, under an event token.
func (p *Payment) Request(status, event string, cents int) Object {
	amounts := amountsOf(cents)
	amounts["hold"] = nil
	return Object{
		"event_type": "card_authorization.approval_request", "token": p.Token, "event_token": event, "status": status,
		"amount":       cents,
		"acquirer_fee": 0, "amounts": amounts, "cash_amount": 0, "merchant": merchantObject(), "pos": posObject(),
		"avs":  Object{"address": "1 test street", "zipcode": "E1 1AA", "address_on_file_match": "NOT_PRESENT"},
		"card": Object{"token": p.Card, "state": "OPEN", "last_four": "1234"}, "created": "2026-03-01T12:00:00Z",
		"transaction_initiator": "CARDHOLDER", "token_info": Object{"wallet_type": "APPLE_PAY"},
		"cardholder_authentication": Object{"authentication_result": "SUCCESS"},
	}
}

// Happens adds an event to the payment.
func (p *Payment) Happens(kind, event, result string, cents int) {
	polarity := "DEBIT"
	if cents < 0 || kind == "RETURN" {
		polarity = "CREDIT"
	}
	p.Events = append(p.Events, Object{
		"token": event, "type": kind, "result": result, "amount": cents, "amounts": amountsOf(cents),
		"effective_polarity": polarity,
		"created":            time.Date(2026, 3, 1, 12, len(p.Events), 0, 0, time.UTC).Format(time.RFC3339),
		"detailed_results":   []string{result},
		"network_info": Object{
			"acquirer": Object{"acquirer_reference_number": "ARN" + event, "retrieval_reference_number": "RRN"},
			"visa":     Object{"transaction_id": p.Token + " visa", "original_transaction_id": nil}, "mastercard": nil,
			"amex": nil,
		},
	})
}

// Update is the event that tells of the payment as it is.
func (p *Payment) Update() Object {
	amounts := amountsOf(0)
	amounts["hold"] = Object{"amount": p.Held, "currency": "USD"}
	return Object{
		"event_type": "card_transaction.updated", "token": p.Token, "card_token": p.Card, "status": p.Status,
		"amounts":            amounts,
		"authorization_code": "123456", "merchant": merchantObject(), "pos": posObject(), "created": "2026-03-01T12:00:00Z",
		"events": append([]Object{}, p.Events...),
	}
}
