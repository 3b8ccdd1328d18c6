package stripe_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAllThatStripeSaysOfHowACardWasUsedIsShown(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		seller := stripetest.With(t, e.payment("x", nil)["merchant_data"].(object), object{ //nolint:forcetypeassert // as the description has it
			"terminal_id": "TERM0001", "postal_code": "94107", "state": "CA", "category_code": "5411",
		})
		checks := func(cvc, line, postcode string, secure, exemption any) object {
			return object{
				"cvc_check": cvc, "address_line1_check": line, "address_postal_code_check": postcode, "expiry_check": "match",
				"three_d_secure": secure, "authentication_exemption": exemption,
			}
		}
		parts := object{"cashback_amount": 500, "atm_fee": 300}
		place := worktest.Details{"terminal": "TERM0001", "postcode": "94107", "state": "CA"}
		with := func(more worktest.Details) worktest.Details {
			for name, value := range place {
				more[name] = value
			}
			return more
		}
		questions := []struct {
			said object
			want worktest.Details
		}{
			{object{
				"authorization_method": "online", "wallet": "apple_pay", "merchant_data": seller,
				"verification_data": checks("match", "mismatch", "not_provided", object{"result": "authenticated"}, nil),
			}, with(worktest.Details{
				"entryMode": "e_commerce", "cardPresent": false, "cardholderPresent": false, "cvv": "match", "avsAddress": "mismatch",
				"avsPostcode": "not_checked", "threeDSecure": "authenticated", "wallet": "apple_pay", "cash": "5", "surcharge": "3",
			})},
			{object{
				"authorization_method": "chip", "wallet": nil, "merchant_data": seller,
				"verification_data": checks("not_provided", "match", "match", nil, object{"claimed_by": "acquirer", "type": "low_value_transaction"}),
			}, with(worktest.Details{
				"entryMode": "chip", "cardPresent": true, "cvv": "not_checked", "avsAddress": "match", "avsPostcode": "match",
				"threeDSecure": "exempted", "cash": "5", "surcharge": "3",
			})},
			{object{
				"authorization_method": "contactless", "wallet": "google_pay", "merchant_data": seller,
				"verification_data": checks("mismatch", "match", "mismatch", object{"result": "attempt_acknowledged"}, nil),
			}, with(worktest.Details{
				"entryMode": "contactless", "cardPresent": true, "cvv": "mismatch", "avsAddress": "match", "avsPostcode": "mismatch",
				"threeDSecure": "attempted", "wallet": "google_pay", "cash": "5", "surcharge": "3",
			})},
			{object{
				"authorization_method": "swipe", "wallet": "samsung_pay", "merchant_data": seller,
				"verification_data": checks("match", "match", "match", object{"result": "failed"}, nil),
			}, with(worktest.Details{
				"entryMode": "magnetic_stripe", "cardPresent": true, "cvv": "match", "avsAddress": "match", "avsPostcode": "match",
				"threeDSecure": "failed", "wallet": "samsung_pay", "cash": "5", "surcharge": "3",
			})},
			{object{
				"authorization_method": "keyed_in", "wallet": nil, "merchant_data": seller,
				"verification_data": checks("match", "match", "match", object{"result": "required"}, nil),
			}, with(worktest.Details{
				"entryMode": "manual", "cvv": "match", "avsAddress": "match", "avsPostcode": "match", "threeDSecure": "none",
				"cash": "5", "surcharge": "3",
			})},
		}
		var said []worktest.Details
		for i, q := range questions {
			pending := stripetest.Pending(2050, false)
			pending["amount_details"], q.said["pending_request"] = parts, pending
			got := e.ask(e.payment("iauth_"+string(rune('a'+i)), q.said))
			a, err := e.DB.Authorisation(e.Ctx, e.Programme, issuing.AuthorisationID(got.Metadata["offblocks_authorisation"]))
			e.Must(err)
			e.ExpectDetails(view.Authorisation(a), q.want)
			said = append(said, q.want)
		}
		cleared := stripetest.With(t, e.moved("ipi_1", "capture", "iauth_a", -2050), object{
			"merchant_data": seller, "wallet": "apple_pay", "amount_details": object{"cashback_amount": -500, "atm_fee": -300},
		})
		e.postEvent(e.eventBody("issuing_transaction.created", cleared, nil))
		want := with(worktest.Details{
			"wallet": "apple_pay", "cash": "5", "surcharge": "3", "settlementDate": "2026-03-02", "paymentKind": "purchase_with_cash",
		})
		count := 0
		for x, err := range e.DB.TransactionsOfCard(e.Ctx, e.card, store.List{Programme: e.Programme}) {
			e.Must(err)
			e.ExpectDetails(view.Transaction(x), want)
			count++
		}
		if count != 1 {
			t.Errorf("there are %d transactions", count)
		}
		worktest.EveryDetail(t, "stripe.md", append(said, want)...)
	})
}
