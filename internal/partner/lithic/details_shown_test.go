package lithic_test

import (
	"maps"
	"net/http"
	"testing"

	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAllThatLithicSaysOfHowACardWasUsedIsShown(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		dollars := func(cents int) object {
			one := object{"amount": cents, "currency": "USD"}
			return object{"cardholder": one, "merchant": one, "settlement": nil, "hold": nil}
		}
		seller := object{
			"acceptor_id": "M1", "acquiring_institution_id": "12345", "city": "AUSTIN", "country": "USA", "descriptor": "SHOP",
			"mcc": "5812", "state": "TX ", "postal_code": "78701",
		}
		entry := func(pan, card, cardholder string, pin bool) object {
			return object{
				"entry_mode": object{"pan": pan, "card": card, "cardholder": cardholder, "pin_entered": pin},
				"terminal":   object{"type": "POS_TERMINAL", "partial_approval_capable": false, "acceptor_terminal_id": "TERM0001"},
			}
		}
		place := worktest.Details{"terminal": "TERM0001", "postcode": "78701", "state": "TX"}
		var said []worktest.Details
		for _, q := range []struct {
			said object
			want worktest.Details
		}{
			{object{
				"pos": entry("CONTACTLESS", "PRESENT", "PRESENT", true), "token_info": object{"wallet_type": "APPLE_PAY"},
				"cardholder_authentication": nil, "acquirer_fee": 300, "cash_amount": 500,
				"avs": object{"address": "1 Test Street", "zipcode": "78701", "address_on_file_match": "MATCH_ADDRESS_ONLY"},
			}, worktest.Details{
				"entryMode": "contactless", "cardPresent": true, "cardholderPresent": true, "initiation": "cardholder", "pin": "match",
				"wallet": "apple_pay", "surcharge": "3", "cash": "5", "avsAddress": "match", "avsPostcode": "mismatch",
			}},
			{object{
				"pos": entry("ECOMMERCE", "NOT_PRESENT", "ELECTRONIC_ORDER", false), "token_info": object{"wallet_type": "MERCHANT"},
				"cardholder_authentication": object{"authentication_result": "SUCCESS"},
				"avs":                       object{"address": "", "zipcode": "", "address_on_file_match": "MISMATCH"},
			}, worktest.Details{
				"entryMode": "e_commerce", "cardPresent": false, "cardholderPresent": false, "initiation": "cardholder",
				"wallet": "other", "threeDSecure": "authenticated", "avsAddress": "mismatch", "avsPostcode": "mismatch",
			}},
			{object{
				"pos": entry("CREDENTIAL_ON_FILE", "NOT_PRESENT", "REOCCURRING", false), "token_info": nil, "avs": nil,
				"cardholder_authentication": object{"authentication_result": "ATTEMPTS"}, "transaction_initiator": "MERCHANT",
			}, worktest.Details{
				"entryMode": "credential_on_file", "cardPresent": false, "cardholderPresent": false, "initiation": "recurring",
				"threeDSecure": "attempted",
			}},
			{object{
				"pos": entry("KEY_ENTERED", "NOT_PRESENT", "UNKNOWN", false), "token_info": nil, "avs": nil,
				"cardholder_authentication": object{"authentication_result": "DECLINE"}, "transaction_initiator": "MERCHANT",
			}, worktest.Details{"entryMode": "manual", "cardPresent": false, "initiation": "merchant", "threeDSecure": "failed"}},
		} {
			p := h.newPayment(card)
			request := p.Request("AUTHORIZATION", h.token("evt"), 2000)
			request["amounts"], request["merchant"] = dollars(2000), seller
			maps.Copy(request, q.said)
			if answer := h.ask(request); answer["result"] != "APPROVED" {
				t.Fatalf("answered %v", answer)
			}
			maps.Copy(q.want, place)
			h.ExpectDetails(view.Authorisation(*p.hold()), q.want)
			said = append(said, q.want)
		}
		p := h.newPayment(card)
		p.happens("CLEARING", h.token("evt"), "APPROVED", 2000)
		update := p.Update()
		seller["mcc"] = "6011"
		update["merchant"], update["pos"] = seller, entry("ICC", "PRESENT", "PRESENT", true)
		h.postEvent(http.StatusNoContent, update)
		want := worktest.Details{
			"entryMode": "chip", "cardPresent": true, "cardholderPresent": true, "initiation": "cardholder", "pin": "match",
			"paymentKind": "cash_withdrawal",
		}
		maps.Copy(want, place)
		count := 0
		for x, err := range h.DB.TransactionsOfCard(h.Ctx, card.ID, store.List{Programme: h.Programme}) {
			h.Must(err)
			h.ExpectDetails(view.Transaction(x), want)
			count++
		}
		if count != 1 {
			t.Errorf("there are %d transactions", count)
		}
		worktest.EveryDetail(t, "lithic.md", append(said, want)...)
	})
}
