package view_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
)

const (
	programme = issuing.ProgrammeID("0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11")
	now       = issuing.Instant(1_767_323_045_123_456)
)

func newID[T ~string]() T { return issuing.NewID[T]() }

var (
	amount   = decimal.New(125, -1)
	fees     = []issuing.Fee{{Type: issuing.FeeService, Units: 100}}
	merchant = issuing.Merchant{ID: "TEST", Name: "Test Merchant", MCC: 9999, Country: "GB", City: "London"}
	rate     = issuing.Rate{Value: decimal.New(1, 0)}
	network  = issuing.NetworkInfo{Partner: "acme"}
)

// The nouns below have everything set that an answer can show.

func fullCustomer() issuing.Customer {
	return issuing.Customer{
		ID: newID[issuing.CustomerID](), ProgrammeID: programme, ExternalID: "a", ChainID: "eip155:1:0x1",
		Status: issuing.CustomerActive, CreatedAt: now, UpdatedAt: now,
	}
}

func fullAccount() issuing.Account {
	return issuing.Account{
		ID: newID[issuing.AccountID](), ProgrammeID: programme, CustomerID: newID[issuing.CustomerID](),
		Status: issuing.AccountActive, Type: issuing.CardAccount, Currencies: issuing.Currencies{"EUR"}, ChainID: "eip155:1:0x2",
		CreatedAt: now, UpdatedAt: now,
	}
}

func fullCard() issuing.Card {
	return issuing.Card{
		ID: newID[issuing.CardID](), ProgrammeID: programme, AccountID: newID[issuing.AccountID](), Type: "virtual",
		Status: issuing.CardActive, Name: "A N OTHER", Network: "visa", MaskedPAN: "400000******0002",
		ExpiryYear: 2030, ExpiryMonth: 7, Billing: issuing.Address{FirstLine: "1 High St", City: "London", Country: "GB"},
		Reason: issuing.ReasonLost, Activation: issuing.ActivationDone, Renewal: issuing.RenewalPending,
		Shipment: &issuing.Shipment{Status: issuing.ShipmentShipped}, ReplacementOf: newID[issuing.CardID](),
		ReplacementReason: issuing.ReasonStolen, ReplacedBy: newID[issuing.CardID](), CreatedAt: now, UpdatedAt: now,
	}
}

func fullAuthorisation() issuing.Authorisation {
	return issuing.Authorisation{
		ID: newID[issuing.AuthorisationID](), ProgrammeID: programme, AccountID: newID[issuing.AccountID](),
		CardID: newID[issuing.CardID](), Status: issuing.AuthorisationPending, PricedAmount: amount,
		PricedCurrency: "EUR", Amount: amount, Currency: "EUR", Rate: rate, Merchant: merchant, Fees: fees,
		TokenAmount: 12_500_100, CapturedAmount: decimal.New(5, 0), Network: network, ExpiresAt: now, CreatedAt: now, UpdatedAt: now,
	}
}

func fullDispute() issuing.Dispute {
	return issuing.Dispute{
		ID: newID[issuing.DisputeID](), ProgrammeID: programme, AccountID: newID[issuing.AccountID](),
		CardID: newID[issuing.CardID](), TransactionID: newID[issuing.TransactionID](), Status: issuing.DisputeWon,
		Reason: issuing.DisputeFraud, Amount: decimal.RequireFromString("12.5"), Currency: "EUR",
		Evidence: []issuing.Evidence{{Text: "not me", Documents: []string{"letter"}, CreatedAt: now}},
		CreditID: newID[issuing.TransactionID](), Partner: "stripe", PartnerToken: "idp_1", Filing: issuing.FilingDone, CreatedAt: now, UpdatedAt: now,
	}
}

func fullAuthentication() issuing.CardAuthentication {
	return issuing.CardAuthentication{
		ID: newID[issuing.CardAuthenticationID](), ProgrammeID: programme, CustomerID: newID[issuing.CustomerID](),
		AccountID: newID[issuing.AccountID](), CardID: newID[issuing.CardID](), Status: issuing.AuthenticationDeclined,
		Reason: issuing.DeclineCardInactive, Amount: amount, Currency: "EUR", Merchant: merchant, OwnerID: "eip155:1:0x1",
		Challenge: "sign", ExpiresAt: now, Partner: "lithic", PartnerToken: "3ds", AnsweredAt: now, CreatedAt: now, UpdatedAt: now,
	}
}

func fullToken() issuing.PaymentToken {
	return issuing.PaymentToken{
		ID: newID[issuing.PaymentTokenID](), ProgrammeID: programme, AccountID: newID[issuing.AccountID](),
		CardID: newID[issuing.CardID](), Status: issuing.TokenDeclined, Decision: issuing.ProvisioningDecline,
		Reason: issuing.TokenRefusedBySetting, Requestor: "APPLE_PAY", Partner: "lithic", PartnerToken: "token", CreatedAt: now,
		UpdatedAt: now,
	}
}

func fullTransaction() issuing.Transaction {
	return issuing.Transaction{
		ID: newID[issuing.TransactionID](), ProgrammeID: programme, AccountID: newID[issuing.AccountID](),
		CardID: newID[issuing.CardID](), AuthorisationID: newID[issuing.AuthorisationID](),
		Status: issuing.TransactionProcessed, Direction: issuing.Debit, PricedAmount: amount, PricedCurrency: "EUR",
		Amount: amount, Currency: "EUR", Rate: rate, Merchant: merchant, Token: "eip155:1/erc20:0x1",
		TokenAmount: 12_500_100, Fees: fees, DisputeID: newID[issuing.DisputeID](), RefundOf: newID[issuing.TransactionID](), RefundedAmount: amount,
		Network: network, CreatedAt: now, UpdatedAt: now, Chain: []issuing.ChainTransaction{{ID: "eip155:1:0x1", CreatedAt: now}},
	}
}

func members(t *testing.T, v any) map[string]json.RawMessage {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]json.RawMessage{}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAnEventShowsAllThatAnAnswerShows(t *testing.T) {
	t.Parallel()
	customer, account, card := fullCustomer(), fullAccount(), fullCard()
	authorisation, transaction, dispute := fullAuthorisation(), fullTransaction(), fullDispute()
	authentication, token := fullAuthentication(), fullToken()
	for _, c := range []struct {
		eventType issuing.EventType
		subject   string
		update    view.Update
		answer    any
	}{
		{issuing.CustomerUpdated, string(customer.ID), view.CustomerUpdate(customer), view.Customer(customer)},
		{issuing.AccountUpdated, string(account.ID), view.AccountUpdate(account), view.Account(account)},
		{issuing.CardUpdated, string(card.ID), view.CardUpdate(card), view.Card(card)},
		{
			issuing.AuthorisationUpdated, string(authorisation.ID),
			view.AuthorisationUpdate(authorisation), view.Authorisation(authorisation),
		},
		{
			issuing.TransactionUpdated, string(transaction.ID),
			view.TransactionUpdate(transaction), view.Transaction(transaction),
		},
		{issuing.DisputeUpdated, string(dispute.ID), view.DisputeUpdate(dispute), view.Dispute(dispute)},
		{
			issuing.AuthenticationUpdated, string(authentication.ID),
			view.CardAuthenticationUpdate(authentication), view.CardAuthentication(authentication),
		},
		{issuing.PaymentTokenUpdated, string(token.ID), view.PaymentTokenUpdate(token), view.PaymentToken(token)},
	} {
		id := newID[issuing.EventID]()
		event, err := c.update.Event(id, 7, now)
		if err != nil {
			t.Fatal(err)
		}
		want := members(t, c.answer)
		if n := reflect.TypeOf(c.answer).NumField(); len(want) != n {
			t.Errorf("%s: the answer has %d members of %d", c.eventType, len(want), n)
		}
		want["eventId"], want["webhookType"] = json.RawMessage(`"`+id+`"`), json.RawMessage(`"`+c.eventType+`"`)
		want["eventSequence"] = json.RawMessage("7")
		want["eventCreatedAt"] = members(t, api.WebhookEventBase{EventCreatedAt: api.At(now.Time())})["eventCreatedAt"]
		got := members(t, json.RawMessage(event.Body))
		for _, member := range slices.Sorted(maps.Keys(want)) {
			if string(got[member]) != string(want[member]) {
				t.Errorf("%s: %s is %s in answers and %s in events", c.eventType, member, want[member], got[member])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: the event has %d members, want %d", c.eventType, len(got), len(want))
		}
		event.Body = ""
		row := issuing.Event{
			ID: id, ProgrammeID: programme, Type: c.eventType, Subject: c.subject, Sequence: 7, CreatedAt: now,
		}
		if event != row {
			t.Errorf("the event is %+v, want %+v", event, row)
		}
	}
}

func TestAMomentThatJSONCannotCarryMakesNoEvent(t *testing.T) {
	t.Parallel()
	c := fullCustomer()
	c.CreatedAt = 1 << 62
	if event, err := view.CustomerUpdate(c).Event(newID[issuing.EventID](), 1, now); err == nil {
		t.Errorf("%+v", event)
	}
}

func TestWhatIsOverHasNothingLeft(t *testing.T) {
	t.Parallel()
	a := fullAuthorisation()
	got := view.Authorisation(a)
	want := []api.Decimal{"7.5", "5", "12.5001"}
	if !slices.Equal([]api.Decimal{got.RemainingAmount, got.CapturedAmount, got.TokenAmount}, want) ||
		got.ExpiresAt.IsZero() {
		t.Errorf("a pending hold shows %+v", got)
	}
	a.Status, a.CapturedAmount = issuing.AuthorisationReleased, decimal.Zero
	got = view.Authorisation(a)
	if got.RemainingAmount != "" || got.CapturedAmount != "" || !got.ExpiresAt.IsZero() {
		t.Errorf("a released hold shows %+v", got)
	}
}
