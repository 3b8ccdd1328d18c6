package api_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// full are nouns in which everything is set that an answer can show.
func full() map[string]any {
	amount, now := decimal.New(125, -1), issuing.Instant(1_767_323_045_123_456)
	fees := []issuing.Fee{{Type: issuing.FeeService, Units: 100}}
	m := issuing.Merchant{ID: "TEST", Name: "Test Merchant", MCC: 9999, Country: "GB", City: "London"}
	id := issuing.NewID[string]
	return map[string]any{
		"authorisation": issuing.Authorisation{
			ID: issuing.AuthorisationID(id()), AccountID: issuing.AccountID(id()), CardID: issuing.CardID(id()), Status: issuing.AuthorisationPending,
			MerchantAmount: amount, MerchantCurrency: "EUR", Amount: amount, Currency: "EUR", Rate: issuing.Rate{Value: decimal.New(1, 0)}, Merchant: m, Fees: fees,
			TokenAmount: 12_500_100, CapturedAmount: decimal.New(5, 0), ExpiresAt: now, CreatedAt: now, UpdatedAt: now,
		},
		"transaction": issuing.Transaction{
			ID: issuing.TransactionID(id()), AccountID: issuing.AccountID(id()), CardID: issuing.CardID(id()), AuthorisationID: issuing.AuthorisationID(id()),
			Status: issuing.TransactionProcessed, Direction: issuing.Debit, MerchantAmount: amount, MerchantCurrency: "EUR", Amount: amount, Currency: "EUR",
			Rate: issuing.Rate{Value: decimal.New(1, 0)}, Merchant: m, Token: "eip155:1/erc20:0x1", TokenAmount: 12_500_100, Fees: fees,
			RefundOf: issuing.TransactionID(id()), RefundedAmount: amount, CreatedAt: now, UpdatedAt: now, Chain: []issuing.ChainTransaction{{ID: "eip155:1:0x1", CreatedAt: now}},
		},
	}
}

func members(t *testing.T, text []byte) map[string]json.RawMessage {
	t.Helper()
	out := map[string]json.RawMessage{}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAnEventShowsAllThatAnAnswerShows(t *testing.T) {
	t.Parallel()
	for name, noun := range full() {
		shown, err := api.Show(noun)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(shown)
		if err != nil {
			t.Fatal(err)
		}
		event, err := api.EventBody(issuing.Event{ID: issuing.NewID[issuing.EventID](), Type: issuing.EventType(name + ".updated")}, noun)
		if err != nil {
			t.Fatal(err)
		}
		answered, told := members(t, text), members(t, event)
		for _, member := range slices.Sorted(maps.Keys(answered)) {
			if string(told[member]) != string(answered[member]) {
				t.Errorf("%s of a %s is %s in answers and %s in events", member, name, answered[member], told[member])
			}
		}
		if len(told) != len(answered)+2 {
			t.Errorf("an event of a %s has %d members, an answer %d", name, len(told), len(answered))
		}
	}
}

func TestWhatIsOverHasNothingLeft(t *testing.T) {
	t.Parallel()
	a := full()["authorisation"].(issuing.Authorisation)
	shown, err := api.Show(a)
	if err != nil {
		t.Fatal(err)
	}
	if got := shown.(api.Authorisation); got.RemainingAmount != "7.5" || got.CapturedAmount != "5" || got.ExpiresAt.IsZero() || got.TokenAmount != "12.5001" {
		t.Errorf("a pending hold shows %+v", got)
	}
	a.Status, a.CapturedAmount = issuing.AuthorisationReleased, decimal.Zero
	if shown, err = api.Show(a); err != nil {
		t.Fatal(err)
	}
	if got := shown.(api.Authorisation); got.RemainingAmount != "" || got.CapturedAmount != "" || !got.ExpiresAt.IsZero() {
		t.Errorf("a released hold shows %+v", got)
	}
}
