package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/store"
)

func (h *testCustomer) purchasePath() string {
	return "/simulator/cards/" + h.card.ID.String() + "/authorisation"
}

// expectDecline makes a purchase that is declined for a reason, and changes nothing but that the decision is on record.
func (h *testCustomer) expectDecline(t *testing.T, amount, currency, reason string) {
	t.Helper()
	before, decisions := h.stateAtRest(t), h.cardDecisions(t)
	a := h.sendRaw(t, "POST", h.purchasePath(), fmt.Sprintf(`{"amount":%q,"currency":%q}`, amount, currency))
	a.expect(t, 400, "authorisation_declined")
	if got := a.problemBody().Decline.Reason; got != reason {
		t.Errorf("declined for %q, want %q", got, reason)
	}
	if !h.remembersKey(t, a.key) {
		t.Error("a decline is on record, but not what it was answered with")
	}
	if after := h.stateAtRest(t); after != before {
		t.Errorf("a declined purchase changed something, from\n%s\nto\n%s", before, after)
	}
	if got := h.cardDecisions(t); got != decisions+1 {
		t.Errorf("%d decisions, want %d", got, decisions+1)
	}
}

func (h *testCustomer) cardDecisions(t testing.TB) int {
	t.Helper()
	n := 0
	for _, err := range h.db.Decisions(t.Context(), store.DecisionFilter{Of: store.Of{Card: cardIDOf(h.card.ID)}},
		store.List{Programme: h.programme}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

func TestAPurchaseIsDeclinedForItsReason(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newAccountHolder(t).orderCard(t, "virtual")
		h.expectDecline(t, "1", "EUR", "card_inactive") // not issued yet
		h.issueCard(t)
		h.expectDecline(t, "1000000", "EUR", "insufficient_funds")
		h.expectDecline(t, "999999999999999.99", "EUR", "insufficient_funds")
		h.expectDecline(t, "1000", "EUR", "insufficient_funds") // there are 1,000, but fees come on top
		h.expectDecline(t, "1", "ISK", "currency_unsupported")

		must(p.DeactivateCard(t.Context(), h.card.ID))(t)
		h.expectDecline(t, "1", "EUR", "card_inactive")
		must(p.ActivateCard(t.Context(), h.card.ID))(t)
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		h.expectDecline(t, "1", "EUR", "account_inactive")
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		h.expectDecline(t, "1", "EUR", "customer_inactive")
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		a := h.authorisePurchase(t, "1")
		checkError(t, p.DeleteCard(t.Context(), h.card.ID))
		h.expectDecline(t, "1", "EUR", "card_inactive")
		checkError(t, p.SimulateCardAuthorisationCapture(t.Context(), a.ID)) // what was approved before may still be captured
		h.awaitAuthorisation(t, a.ID, "captured")

		closed := p.newCardholder(t)
		checkError(t, p.CloseAccount(t.Context(), closed.account.ID))
		closed.expectDecline(t, "1", "EUR", "account_closed")
		rejected := p.newCardholder(t)
		checkError(t, p.SimulateRejectCustomer(t.Context(), rejected.customer.ID))
		rejected.expectDecline(t, "1", "EUR", "customer_inactive")
	})
}

func TestAnAmountThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		body := func(amount, currency string) string {
			return fmt.Sprintf(`{"amount":%s,"currency":%q}`, amount, currency)
		}
		var rows []refusalCase
		for name, c := range map[string]struct{ amount, currency string }{
			"zero": {`"0"`, "EUR"}, "zero as a number": {"0", "EUR"}, "zero with decimals": {`"0.00"`, "EUR"},
			"negative": {`"-1"`, "EUR"}, "negative number": {"-1", "EUR"}, "minus zero": {`"-0"`, "EUR"},
			"absurd": {`"1000000000000000"`, "EUR"}, "twenty digits": {`"99999999999999999999"`, "EUR"},
			"thirty digits": {`"` + strings.Repeat("9", 30) + `"`, "EUR"}, "a long number": {strings.Repeat("9", 3000), "EUR"},
			"three decimals": {`"1.001"`, "EUR"}, "eighteen decimals": {`"1.000000000000000001"`, "EUR"},
			"decimals of yen": {`"1.5"`, "JPY"}, "four decimals of dinar": {`"1.0001"`, "KWD"},
			"an exponent": {`"1e3"`, "EUR"}, "a huge exponent": {"1e999999999", "EUR"}, "a plus": {`"+1"`, "EUR"},
			"a comma": {`"1,50"`, "EUR"}, "no digits before": {`".5"`, "EUR"}, "no digits after": {`"1."`, "EUR"},
			"white space": {`" 1"`, "EUR"}, "a line end": {`"1\n"`, "EUR"}, "hex": {`"0x10"`, "EUR"},
			"not a number": {`"NaN"`, "EUR"}, "infinite": {`"Infinity"`, "EUR"}, "empty": {`""`, "EUR"},
			"other digits": {`"١"`, "EUR"},
		} {
			rows = append(rows, refusalCase{name, "POST", h.purchasePath(), body(c.amount, c.currency), nil, 400,
				"amount_invalid"})
		}
		for name, currency := range map[string]string{"unknown": "XXQ", "lower case": "eur", "two letters": "EU",
			"a token": "USDC", "empty": ""} {
			rows = append(rows, refusalCase{"currency, " + name, "POST", h.purchasePath(), body(`"1"`, currency), nil, 400,
				"currency_unsupported"})
		}
		for name, merchant := range map[string]string{
			"an unknown country": `{"country":"XX"}`, "a long country": `{"country":"GBR"}`,
		} {
			rows = append(rows, refusalCase{"merchant, " + name, "POST", h.purchasePath(),
				`{"amount":"1","currency":"EUR","merchant":` + merchant + `}`, nil, 400, "country_invalid"})
		}
		for name, more := range map[string]string{
			"a category above all": `"merchant":{"mcc":10000}`, "a negative category": `"merchant":{"mcc":-1}`,
			"a category in text": `"merchant":{"mcc":"5411"}`, "an empty name": `"merchant":{"name":""}`,
			"a merchant in text": `"merchant":"pizza"`, "capture in text": `"capture":"yes"`,
		} {
			rows = append(rows, refusalCase{name, "POST", h.purchasePath(), `{"amount":"1","currency":"EUR",` + more + `}`, nil,
				400, "body_invalid"})
		}
		p.expectRefusals(t, rows)
		if got := h.cardDecisions(t); got != 0 {
			t.Errorf("%d decisions about what was no purchase", got)
		}
		for _, fine := range []string{`"20.0"`, `20.0`, `"0.01"`} {
			p.sendRaw(t, "POST", h.purchasePath(), body(fine, "EUR")).expect(t, 201, "")
		}
		p.sendRaw(t, "POST", h.purchasePath(), body(`"1.000"`, "JPY")).expect(t, 201, "") // zeros are no precision
	})
}

// Two purchases that race for the same money: one of them gets it.
func TestMoneyIsSpentOnce(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		answers := make(chan error)
		no := false
		for range 6 {
			go func() {
				_, err := p.SimulateCardAuthorisation(t.Context(), h.card.ID,
					api.SimulatedPurchase{Amount: "600", Currency: "EUR", Capture: &no})
				answers <- err
			}()
		}
		approved := 0
		for range 6 {
			if err := <-answers; err == nil {
				approved++
			} else if client.DeclineReason(err) != "insufficient_funds" {
				t.Error(err)
			}
		}
		if approved != 1 {
			t.Errorf("%d purchases of 600 were approved of 1,000", approved)
		}
		p.stateAtRest(t)
	})
}
