package stripe_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/shopspring/decimal"
)

func TestDisputesAreFiledAtStripe(t *testing.T) {
	t.Parallel()
	api, address := stripetest.StartAPI(t)
	a, err := stripe.NewAdapter(config.Environment{Name: partnerName}, testSettings(address))
	if err != nil {
		t.Fatal(err)
	}
	filing := func(id, transaction string) partner.DisputeFiling {
		return partner.DisputeFiling{
			Dispute: issuing.Dispute{
				ID: issuing.DisputeID(id), ProgrammeID: "p", Reason: issuing.DisputeNotReceived, Amount: decimal.RequireFromString("12.34"),
				Currency: "USD", Evidence: []issuing.Evidence{{Text: "No parcel.", Documents: []string{"https://files.example/1"}}},
			},
			Debit: issuing.Transaction{Network: issuing.NetworkInfo{IDs: issuing.NetworkIDs{Event: transaction}}},
		}
	}
	file := func(f partner.DisputeFiling) (token, refusal string) {
		t.Helper()
		answer, err := a.FileDispute(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		refusal, _ = answer.Refusal()
		filed, _ := answer.Result()
		return filed.Token, refusal
	}
	// The first submission does not get through; the dispute is there, and is not made again.
	down := true
	api.Fail = func(r *http.Request, _ url.Values) (int, object) {
		if down && strings.HasSuffix(r.URL.Path, "/submit") {
			return http.StatusBadGateway, object{"type": "api_error"}
		}
		return 0, nil
	}
	if _, err := a.FileDispute(t.Context(), filing("d-1", "ipi_1")); err == nil {
		t.Fatal("filed while Stripe is down")
	}
	down = false
	for range 2 {
		if token, refusal := file(filing("d-1", "ipi_1")); token != "idp_filed_1" || refusal != "" {
			t.Fatalf("filed as %q, refused %q", token, refusal)
		}
	}
	if len(api.Disputes) != 1 {
		t.Fatalf("Stripe has %d disputes", len(api.Disputes))
	}
	at := api.Disputes[0]
	evidence := at["evidence"].(object)
	if at["status"] != "submitted" || at["amount"] != "1234" || evidence["reason"] != "not_received" ||
		evidence["not_received"].(object)["explanation"] != "No parcel.\nhttps://files.example/1" ||
		at["metadata"].(object)["offblocks_dispute"] != "d-1" {
		t.Errorf("Stripe has %+v", at)
	}
	withdrawn, err := a.WithdrawDispute(t.Context(), filing("d-1", "ipi_1"))
	if reason, refused := withdrawn.Refusal(); err != nil || !refused || !strings.Contains(reason, "dashboard") {
		t.Errorf("withdrawn: %v %q, %v", refused, reason, err)
	}
	withdrawn, err = a.WithdrawDispute(t.Context(), filing("d-2", "ipi_never"))
	if _, done := withdrawn.Result(); err != nil || !done {
		t.Errorf("one that was never filed: %v, %v", done, err)
	}
	api.Fail = func(r *http.Request, _ url.Values) (int, object) {
		if r.Method == http.MethodPost {
			return http.StatusBadRequest, object{"type": "invalid_request_error", "param": "evidence"}
		}
		return 0, nil
	}
	if _, refusal := file(filing("d-3", "ipi_3")); !strings.Contains(refusal, `"evidence"`) {
		t.Errorf("refused %q", refusal)
	}
	if _, refusal := file(filing("d-4", "iauth_1/0")); refusal == "" {
		t.Error("a transaction that Stripe does not know was filed")
	}
}

func TestPaymentTokensFollowStripe(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		base := stripetest.Shape(t, "/v1/issuing/tokens/intok_1")
		told := func(id, card, status string, at int64) {
			t.Helper()
			e.postEvent(e.eventBody("issuing_token.updated", stripetest.With(t, base, object{
				"id": id, "card": card, "status": status, "network_updated_at": at, "created": 1, "wallet_provider": "apple_pay",
			}), nil))
		}
		expect := func(want issuing.PaymentTokenStatus) {
			t.Helper()
			k, err := e.DB.PaymentTokenOfPartner(e.Ctx, partnerName, "intok_1")
			e.Must(err)
			if k == nil || k.Status != want || k.Requestor != "apple_pay" || k.Decision != "" {
				t.Fatalf("kept %+v, want %s", k, want)
			}
		}
		told("intok_1", cardToken, "requested", 10)
		expect(issuing.TokenRequested)
		told("intok_1", cardToken, "active", 20)
		told("intok_1", cardToken, "requested", 10) // late
		expect(issuing.TokenActive)
		told("intok_1", cardToken, "suspended", 40)
		told("intok_1", cardToken, "active", 30) // late
		expect(issuing.TokenSuspended)
		told("intok_1", cardToken, "deleted", 50)
		expect(issuing.TokenDeactivated)
		told("intok_2", "ic_nobody", "active", 50)
	})
}
