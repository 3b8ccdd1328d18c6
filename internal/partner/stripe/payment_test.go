package stripe_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
)

func TestAPurchaseIsDecidedClearedAndRefunded(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		whole := e.Funds(e.account).Available
		got := e.ask(e.payment("iauth_1", object{"pending_request": stripetest.Pending(2050, false)}))
		if !got.Approved || got.Amount != nil || got.Metadata["offblocks_outcome_0"] != "approved" ||
			got.Metadata["offblocks_authorisation"] == "" {
			t.Fatalf("answered %+v", got)
		}
		a, err := e.DB.Authorisation(e.Ctx, e.Programme, issuing.AuthorisationID(got.Metadata["offblocks_authorisation"]))
		e.Must(err)
		n := a.Network
		if a.PricedAmount.String() != "20.5" || a.Merchant.MCC != 4121 || a.Merchant.Name != "Rocket Rides" ||
			n.IDs.Payment != "iauth_1" || n.IDs.Network != "visa-iauth_1" || n.IDs.STAN != "000123" || n.IDs.Acquirer != "ACQ1" ||
			n.Details.EntryMode != issuing.EntryManual || n.Details.CVV != issuing.VerificationMatch ||
			n.Details.ThreeDSecure != issuing.ThreeDSecureAuthenticated || n.Details.Postcode != "94107" || n.Details.State != "CA" {
			t.Errorf("held %+v", a)
		}
		history := []object{stripetest.Asked(2050, true, "webhook_approved", 10)}
		created := e.eventBody("issuing_authorization.created",
			e.payment("iauth_1", object{"approved": true, "amount": 2050, "merchant_amount": 2050, "request_history": history}), nil)
		capture := e.moved("ipi_1", "capture", "iauth_1", -1800)
		closed := e.eventBody("issuing_authorization.updated", e.payment("iauth_1", object{
			"approved": true, "status": "closed", "request_history": history, "transactions": []object{capture},
		}), object{"status": "pending", "amount": 2050, "merchant_amount": 2050})
		cleared := e.eventBody("issuing_transaction.created", capture, nil)
		refunded := e.eventBody("issuing_transaction.created", e.moved("ipi_2", "refund", "iauth_1", 500), nil)
		for _, body := range [][]byte{created, closed, cleared, created, cleared, closed, refunded, refunded} {
			e.postEvent(body)
		}
		e.Work()
		if list := e.authorisations(); len(list) != 1 || e.held() != 0 {
			t.Errorf("held %d of %q", e.held(), list)
		}
		spent := whole - e.Funds(e.account).Available
		if spent < 13_000_000 || spent > 13_200_000 { // 18 less 5, and fees
			t.Errorf("spent %d", spent)
		}
		e.noneUnmatched()
	})
}

func TestWhatIsDeclinedSaysWhy(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		got := e.ask(e.payment("iauth_1", object{"pending_request": stripetest.Pending(500_000, false)}))
		if got.Approved || got.Metadata["offblocks_outcome_0"] != string(issuing.DeclineInsufficientFunds) {
			t.Errorf("answered %+v", got)
		}
		stranger := e.payment("iauth_2", object{"pending_request": stripetest.Pending(500, false)})
		stranger["card"] = object{"id": "ic_stranger", "object": "issuing.card"}
		if got := e.ask(stranger); got.Approved || got.Metadata["offblocks_outcome_0"] != string(issuing.DeclineUnknownCard) {
			t.Errorf("answered %+v", got)
		}
		odd := stripetest.Pending(500, false)
		odd["currency"] = "xxq"
		for _, request := range []object{e.payment("iauth_3", nil), e.payment("iauth_4", object{"pending_request": odd})} {
			if got := e.ask(request); got.Approved || got.Metadata["offblocks_outcome_0"] != string(issuing.DeclineInvalidAmount) {
				t.Errorf("answered %+v", got)
			}
		}
		history := []object{stripetest.Asked(500_000, false, "webhook_declined", 10)}
		e.postEvent(e.eventBody("issuing_authorization.created",
			e.payment("iauth_1", object{"status": "closed", "request_history": history}), nil))
		if e.held() != 0 {
			t.Errorf("held %d", e.held())
		}
		e.noneUnmatched()
	})
}

func TestApprovedInPartWhereStripeLetsIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		got := e.ask(e.payment("iauth_1", object{"pending_request": stripetest.Pending(500_000, true)}))
		if !got.Approved || got.Amount == nil || *got.Amount < 90_000 || *got.Amount >= 100_000 {
			t.Fatalf("answered %+v", got)
		}
		e.postEvent(e.eventBody("issuing_transaction.created", e.moved("ipi_1", "capture", "iauth_1", -*got.Amount), nil))
		e.Work()
		e.noneUnmatched()
	})
}

func TestAHoldGrowsShrinksAndIsReversed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		e.ask(e.payment("iauth_1", object{"pending_request": stripetest.Pending(10_000, false)}))
		first := []object{stripetest.Asked(10_000, true, "webhook_approved", 10)}
		grow := e.payment("iauth_1", object{
			"approved": true, "amount": 10_000, "merchant_amount": 10_000, "request_history": first, "pending_request": stripetest.Pending(2_000, false),
		})
		for range 2 {
			if got := e.ask(grow); !got.Approved || got.Metadata["offblocks_outcome_1"] != "approved" {
				t.Fatalf("answered %+v", got)
			}
		}
		expect := func(want string) {
			t.Helper()
			if list := e.authorisations(); len(list) != 1 || list[0] != want {
				t.Fatalf("holds %q, not %q", list, want)
			}
		}
		expect("pending 120 0")
		// Stripe may sort the history the other way.
		both := []object{stripetest.Asked(2_000, true, "webhook_approved", 11), first[0]}
		reduced := e.eventBody("issuing_authorization.updated", e.payment("iauth_1", object{
			"approved": true, "amount": 7_000, "merchant_amount": 7_000, "request_history": both,
		}), object{"amount": 12_000, "merchant_amount": 12_000})
		for range 2 {
			e.postEvent(reduced)
		}
		expect("pending 70 0")
		part := e.moved("ipi_1", "capture", "iauth_1", -3_000)
		e.postEvent(e.eventBody("issuing_authorization.updated", e.payment("iauth_1", object{
			"approved": true, "amount": 4_000, "merchant_amount": 4_000, "request_history": both, "transactions": []object{part},
		}), object{"amount": 7_000, "merchant_amount": 7_000, "transactions": []object{}}))
		expect("pending 70 30")
		for range 2 {
			e.postEvent(e.eventBody("issuing_authorization.updated", e.payment("iauth_1", object{
				"approved": true, "status": "reversed", "request_history": both, "transactions": []object{part},
			}), object{"amount": 4_000, "status": "pending"}))
		}
		e.Work()
		if e.held() != 0 {
			t.Errorf("held %d", e.held())
		}
		e.noneUnmatched()
	})
}

func TestWhatStripeDecidedWithoutUs(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		for i, c := range []struct {
			reason   string
			asked    bool // we approved, and Stripe did not hear it
			late     bool // we are asked after Stripe has told of its decision
			approved bool
			by       issuing.Approver
		}{
			{reason: "webhook_timeout", asked: true},
			{reason: "webhook_timeout", late: true},
			{reason: "insufficient_funds", asked: true},
			{reason: "webhook_timeout", asked: true, approved: true, by: issuing.ApprovedByProcessor},
			{reason: "webhook_error", approved: true, by: issuing.ApprovedByProcessor},
			{reason: "webhook_timeout", late: true, approved: true, by: issuing.ApprovedByProcessor},
			{reason: "network_fallback", approved: true, by: issuing.ApprovedByNetwork},
		} {
			id := fmt.Sprintf("iauth_%d", i)
			before := e.held()
			question := e.payment(id, object{"pending_request": stripetest.Pending(3_000, false)})
			if c.asked && !e.ask(question).Approved {
				t.Fatalf("%+v: was not approved", c)
			}
			told := e.payment(id, object{"approved": c.approved, "request_history": []object{stripetest.Asked(3_000, c.approved, c.reason, 10)}})
			if told["status"] = "closed"; c.approved {
				told["status"], told["amount"], told["merchant_amount"] = "pending", 3_000, 3_000
			}
			for range 2 {
				e.postEvent(e.eventBody("issuing_authorization.created", told, nil))
			}
			if c.late {
				e.ask(question) // whatever is answered is of no consequence
				e.postEvent(e.eventBody("issuing_authorization.created", told, nil))
			}
			e.Work()
			if added := e.held() - before; (added > 0) != c.approved || c.approved && added > 31_000_000 {
				t.Errorf("%+v: held %d more", c, added)
			}
			led, err := e.DB.NetworkPayment(e.Ctx, partnerName, issuing.NetworkIDs{Payment: id}, "")
			e.Must(err)
			if c.by == "" {
				continue
			}
			a, err := e.DB.Authorisation(e.Ctx, e.Programme, led.AuthorisationID)
			e.Must(err)
			if a.Network.Approver != c.by || a.Network.IDs.ApprovalCode != "S123456" {
				t.Errorf("%+v: approved by %q, code %q", c, a.Network.Approver, a.Network.IDs.ApprovalCode)
			}
		}
		e.noneUnmatched()
	})
}

func TestMoneyThatMovesWithoutAHold(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		whole := e.Funds(e.account).Available
		for range 2 {
			e.postEvent(e.eventBody("issuing_transaction.created", e.moved("ipi_1", "capture", "", -1_000), nil))
			e.postEvent(e.eventBody("issuing_transaction.created", e.moved("ipi_2", "refund", "", 400), nil))
			e.postEvent(e.eventBody("issuing_transaction.created", e.moved("ipi_3", "refund", "iauth_unknown", 300), nil))
			e.postEvent(e.eventBody("issuing_transaction.updated", e.moved("ipi_4", "refund", "iauth_unknown", -300), nil))
			e.postEvent(e.eventBody("issuing_transaction.created", e.moved("ipi_5", "capture", "", 0), nil))
			e.postEvent(e.eventBody("issuing_transaction.created", e.moved("ipi_6\x00", "capture", "", -5), nil)) // PostgreSQL keeps no NUL
		}
		e.Work()
		if spent := whole - e.Funds(e.account).Available; spent < 6_000_000 || spent > 6_300_000 {
			t.Errorf("spent %d", spent)
		}
		e.noneUnmatched()
	})
}

func TestAForeignPurchaseCostsWhatStripeBills(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		yen := stripetest.Pending(1_234, false)
		yen["merchant_amount"], yen["merchant_currency"] = 1_800, "jpy"
		got := e.ask(e.payment("iauth_1", object{"pending_request": yen, "merchant_currency": "jpy"}))
		a, err := e.DB.Authorisation(e.Ctx, e.Programme, issuing.AuthorisationID(got.Metadata["offblocks_authorisation"]))
		e.Must(err)
		if a.PricedAmount.String() != "12.34" || a.PricedCurrency != "USD" || a.Network.Merchant == nil ||
			a.Network.Merchant.Currency != "JPY" || a.Network.Merchant.Amount.String() != "1800" {
			t.Errorf("held %+v", a)
		}
		cleared := e.moved("ipi_1", "capture", "iauth_1", -1_250)
		cleared["merchant_amount"], cleared["merchant_currency"] = -1_800, "jpy"
		e.postEvent(e.eventBody("issuing_transaction.created", cleared, nil))
		if list := e.authorisations(); list[0] != "pending 12.34 12.5" {
			t.Errorf("captured: %q", list)
		}
		e.postEvent(e.eventBody("issuing_authorization.updated",
			e.payment("iauth_1", object{"approved": true, "status": "closed", "transactions": []object{cleared}}), nil))
		e.Work()
		if e.held() != 0 {
			t.Errorf("held %d", e.held())
		}
		e.noneUnmatched()
	})
}

// One life of a payment, told in every disorder and twice, costs the same.
func TestOrderAndRepetitionOfEventsDoNotMatter(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		r := rand.New(rand.NewPCG(1, 2))
		for i := range 12 {
			id := fmt.Sprintf("iauth_%d", i)
			whole := e.Funds(e.account).Available
			standIn := i%2 == 1
			reason := "webhook_approved"
			if standIn {
				reason = "webhook_timeout"
			} else if !e.ask(e.payment(id, object{"pending_request": stripetest.Pending(5_000, false)})).Approved {
				t.Fatal("was not approved")
			}
			history := []object{stripetest.Asked(5_000, true, reason, 10)}
			first, second := e.moved("ipi_a"+id, "capture", id, -2_000), e.moved("ipi_b"+id, "capture", id, -1_000)
			life := func(changes object) object {
				all := object{"approved": true, "request_history": history}
				for name, value := range changes {
					all[name] = value
				}
				return e.payment(id, all)
			}
			const updated = "issuing_authorization.updated"
			bodies := [][]byte{
				e.eventBody("issuing_authorization.created", life(object{"amount": 5_000, "merchant_amount": 5_000}), nil),
				e.eventBody(updated, life(object{"amount": 4_000, "merchant_amount": 4_000}), object{"amount": 5_000, "merchant_amount": 5_000}),
				e.eventBody("issuing_transaction.created", first, nil),
				e.eventBody("issuing_transaction.created", second, nil),
				e.eventBody(updated, life(object{"status": "closed", "transactions": []object{second, first}}), object{"status": "pending"}),
				e.eventBody("issuing_transaction.created", e.moved("ipi_c"+id, "refund", id, 500), nil),
			}
			bodies = append(bodies, bodies...)
			r.Shuffle(len(bodies), func(x, y int) { bodies[x], bodies[y] = bodies[y], bodies[x] })
			for _, body := range bodies {
				e.postEvent(body)
			}
			e.Work()
			if spent := whole - e.Funds(e.account).Available; e.held() != 0 || spent < 25_000_000 || spent > 25_500_000 {
				t.Fatalf("%s: spent %d, held %d", id, spent, e.held())
			}
		}
		e.noneUnmatched()
	})
}

func TestEventsAboutOtherThingsAreTaken(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		for _, kind := range []string{"issuing_dispute.created", "issuing_dispute.funds_reinstated", "charge.succeeded"} {
			e.postEvent(e.eventBody(kind, object{"id": "x_1", "object": "x"}, nil))
		}
		if list := e.authorisations(); len(list) != 0 {
			t.Errorf("booked %q", list)
		}
	})
}
