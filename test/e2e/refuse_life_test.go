package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// amountPaths are the simulator's calls that carry an amount: a path, and whether the body names a currency.
func (h *testCustomer) amountPaths(a api.AuthorisationID, debit api.TransactionID) map[string]bool {
	card, hold := "/simulator/cards/"+h.card.ID.String(), "/simulator/authorisations/"+a.String()
	return map[string]bool{
		card + "/advice": true, card + "/forced-post": true, card + "/refund": true,
		hold + "/increment": false, hold + "/reversal": false, hold + "/captures": false,
		"/simulator/transactions/" + debit.String() + "/refund": false,
	}
}

func TestNothingIsBookedForAnAmountThatIsNone(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		debit := h.settlePurchase(t, "20")
		a := h.authorisePurchase(t, "50")
		var rows []refusalCase
		for path, named := range h.amountPaths(a.ID, debit.ID) {
			body := func(amount, currency, reference string) string {
				if !named {
					return fmt.Sprintf(`{"amount":%s,"reference":%s}`, amount, reference)
				}
				return fmt.Sprintf(`{"amount":%s,"currency":%q,"reference":%s}`, amount, currency, reference)
			}
			row := func(name, body, code string) {
				rows = append(rows, refusalCase{path + ", " + name, "POST", path, body, nil, 400, code})
			}
			for name, amount := range map[string]string{
				"zero": `"0"`, "negative": `-1`, "three decimals": `"1.001"`, "too large": `"1000000000000000"`,
				"an exponent": `"1e2"`, "a word": `"ten"`,
			} {
				row(name, body(amount, "EUR", `"r"`), "amount_invalid")
			}
			for name, reference := range map[string]string{
				"an empty reference": `""`, "a long one": `"` + strings.Repeat("x", 65) + `"`, "one in Greek": `"ρ"`,
				"one with a line end": `"a\n"`, "a number": `7`,
			} {
				row(name, body(`"1"`, "EUR", reference), "body_invalid")
			}
			if named {
				row("unknown currency", body(`"1"`, "XXQ", `"r"`), "currency_unsupported")
				row("decimals of yen", body(`"1.5"`, "JPY", `"r"`), "amount_invalid")
				row("a country that is none", `{"amount":"1","currency":"EUR","merchant":{"country":"XX"}}`, "country_invalid")
				row("no body", "", "body_missing")
			}
		}
		hold, moved := "/simulator/authorisations/"+a.ID.String(), "/simulator/transactions/"+debit.ID.String()
		rows = append(rows,
			refusalCase{"an increment by nothing", "POST", hold + "/increment", "", nil, 400, "body_missing"},
			refusalCase{"a capture above the hold", "POST", hold + "/captures", `{"amount":"50.01"}`, nil, 400,
				"capture_too_large"},
			refusalCase{"a reversal of more than is left", "POST", hold + "/reversal", `{"amount":"50.01"}`, nil, 400,
				"reversal_too_large"},
			refusalCase{"a refund of more than was captured", "POST", moved + "/refund", `{"amount":"20.01"}`, nil, 400,
				"refund_too_large"},
			refusalCase{"a refund of more than the card spent", "POST", "/simulator/cards/" + h.card.ID.String() + "/refund",
				`{"amount":"21","currency":"EUR"}`, nil, 400, "refund_too_large"},
			refusalCase{"a purchase under an empty reference", "POST", h.purchasePath(),
				`{"amount":"1","currency":"EUR","reference":""}`, nil, 400, "body_invalid"},
			refusalCase{"a purchase that is partly partial", "POST", h.purchasePath(),
				`{"amount":"1","currency":"EUR","partial":"yes"}`, nil, 400, "body_invalid"},
		)
		p.expectRefusals(t, rows)
		list := must(client.Collect(h.GetNetworkMessages(t.Context(), listAll)))(t)
		if len(list) != 2 || list[0].Amount != "21" || list[1].Amount != "20.01" {
			t.Errorf("of what was refused is kept %+v", list)
		}
		checkError(t, h.SimulateCardAuthorisationRelease(t.Context(), a.ID))
	})
}

func TestNothingIsDoneToWhatIsOverOrBelongsToAnother(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, other := env.ownProgramme(t), env.newProgramme(t)
		h := p.newCardholder(t)
		debit := h.settlePurchase(t, "20")
		open := h.authorisePurchase(t, "5")
		credit := must(h.SimulateTransactionRefund(t.Context(), debit.ID, api.SimulatedRefund{Amount: "5"}))(t)
		h.awaitTransaction(t, credit.ID, "processed")
		must(h.SimulateTransactionReversal(t.Context(), debit.ID, api.SimulatedUndo{}))(t)
		h.awaitTransaction(t, debit.ID, "reversed")

		var own, foreign []refusalCase
		over := "/simulator/authorisations/" + debit.AuthorisationID.String()
		for _, verb := range []string{"/increment", "/reversal", "/captures", "/expire"} {
			own = append(own, refusalCase{"of a captured hold, " + verb, "POST", over + verb, amountOf(verb), nil, 400,
				"wrong_state"})
		}
		for _, path := range []string{"/" + debit.ID.String() + "/refund", "/" + debit.ID.String() + "/reversal", "/" +
			credit.ID.String() + "/refund"} {
			own = append(own, refusalCase{"of a transaction, " + path, "POST", "/simulator/transactions" + path, `{}`, nil, 400,
				"wrong_state"})
		}
		card := "/simulator/cards/" + h.card.ID.String()
		own = append(own, refusalCase{"resume a card that is active", "PATCH", card + "/resume", "", nil, 400, "wrong_state"})
		p.expectRefusals(t, own)

		never := uuid.NewString()
		for _, id := range []string{never, open.ID.String()} {
			for _, verb := range []string{"/increment", "/reversal", "/captures", "/expire"} {
				foreign = append(foreign,
					refusalCase{id + verb, "POST", "/simulator/authorisations/" + id + verb, amountOf(verb), nil, 404, "not_found"})
			}
		}
		for _, id := range []string{never, credit.ID.String()} {
			for _, verb := range []string{"/refund", "/reversal"} {
				foreign = append(foreign,
					refusalCase{id + verb, "POST", "/simulator/transactions/" + id + verb, `{}`, nil, 404, "not_found"})
			}
		}
		for _, id := range []string{never, h.card.ID.String()} {
			foreign = append(foreign,
				refusalCase{id + "/refund", "POST", "/simulator/cards/" + id + "/refund", `{"amount":"1","currency":"EUR"}`, nil,
					404, "not_found"})
			for _, verb := range []string{"/suspend", "/resume", "/block"} {
				foreign = append(foreign,
					refusalCase{id + verb, "PATCH", "/simulator/cards/" + id + verb, "", nil, 404, "not_found"})
			}
			foreign = append(foreign,
				refusalCase{id + "/decisions", "GET", "/cards/" + id + "/decisions", "", nil, 404, "not_found"})
		}
		mine := must(client.Collect(h.GetDecisions(t.Context(), client.DecisionOptions{})))(t)
		foreign = append(foreign,
			refusalCase{"a decision", "GET", "/decisions/" + mine[0].ID.String(), "", nil, 404, "not_found"})
		other.expectRefusals(t, foreign)
		heard := must(client.Collect(other.GetNetworkMessages(t.Context(), listAll)))(t)
		if len(heard) != 2 || heard[0].CardID != h.card.ID || heard[1].CardID.String() != never ||
			strings.ReplaceAll(heard[0].Detail, h.card.ID.String(), never) != heard[1].Detail {
			t.Errorf("another programme's messages about a card of nobody and one of ours are kept as %+v", heard)
		}
		for _, path := range []string{"/decisions", "/authorisations", "/decisions?cardId=" +
			h.card.ID.String(), "/authorisations?accountId=" + h.account.ID.String()} {
			if a := other.sendRaw(t, "GET", path, ""); a.body != "[]" {
				t.Errorf("another programme sees %s at %s", a.body, path)
			}
		}
		checkError(t, h.SimulateCardAuthorisationRelease(t.Context(), open.ID))
	})
}

func TestAMessageAboutNoCardWaitsForAPerson(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, other := env.ownProgramme(t), env.newProgramme(t)
		h := p.newCardholder(t)
		before := p.stateAtRest(t)
		for verb, kind := range map[string]string{"advice": "advice", "forced-post": "forced_post"} {
			path := "/simulator/cards/" + uuid.NewString() + "/" + verb
			for range 2 { // the same again is kept once, and gets the same answer
				a := p.sendRaw(t, "POST", path, `{"amount":"12.5","currency":"EUR","reference":"lost"}`)
				a.expect(t, 404, "not_found")
				if !strings.Contains(a.problemBody().Detail, "kept as an unmatched network message") {
					t.Errorf("the answer says %q", a.problemBody().Detail)
				}
				if !p.remembersKey(t, a.key) {
					t.Error("the message was kept, but not what it was answered with")
				}
			}
			// One that can be matched to a card but not to a rate.
			for range 2 {
				p.sendRaw(t, "POST", "/simulator/cards/"+h.card.ID.String()+"/"+verb,
					`{"amount":"100","currency":"ISK","reference":"no rate"}`).expect(t, 400, "currency_unsupported")
			}
			// The card of another programme is none.
			other.sendRaw(t, "POST", "/simulator/cards/"+h.card.ID.String()+"/"+verb,
				`{"amount":"1","currency":"EUR"}`).expect(t, 404, "not_found")
			n := 0
			for _, m := range must(client.Collect(p.GetNetworkMessages(t.Context(),
				client.ListOptions{Status: "unmatched"})))(t) {
				if string(m.Kind) != kind {
					continue
				}
				n++
				if m.Detail == "" || m.Amount == "" || m.Merchant.ID != "TEST" || m.Reference == "" || m.Status != "unmatched" {
					t.Errorf("kept as %+v", m)
				}
			}
			if n != 2 {
				t.Errorf("%d messages are unmatched", n)
			}
		}
		theirs := must(client.Collect(other.GetNetworkMessages(t.Context(), client.ListOptions{Status: "unmatched"})))(t)
		if len(theirs) != 2 || theirs[0].Reference != "" || theirs[0].CardID != h.card.ID {
			t.Errorf("the other programme's are %+v", theirs)
		}
		if after := p.stateAtRest(t); after != before {
			t.Errorf("something changed, from\n%s\nto\n%s", before, after)
		}
	})
}

func TestListsOfPaymentsAreNarrowedAndPaged(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		p := env.ownProgramme(t)
		h, quiet := p.newCardholder(t), p.newCardholder(t)
		for range 3 {
			checkError(t, h.SimulateCardAuthorisationRelease(ctx, h.authorisePurchase(t, "2").ID))
		}
		open := h.authorisePurchase(t, "2")
		h.expectDecline(t, "100000", "EUR", "insufficient_funds")
		holds := func(of client.Of, o client.ListOptions) int {
			return len(must(client.Collect(p.GetAuthorisations(ctx, of, o)))(t))
		}
		decisions := func(o client.DecisionOptions) int { return len(must(client.Collect(p.GetDecisions(ctx, o)))(t)) }
		of := client.Of{Card: h.card.ID, Account: h.account.ID}
		for name, c := range map[string][2]int{
			"all holds, by pages":    {holds(of, client.ListOptions{Limit: 1}), 4},
			"pending holds":          {holds(client.Of{}, client.ListOptions{Status: "pending"}), 1},
			"holds before the first": {holds(of, client.ListOptions{CreatedBefore: h.customer.CreatedAt.Time}), 0},
			"holds after the last":   {holds(of, client.ListOptions{CreatedAfter: open.CreatedAt.Time}), 0},
			"another card's holds":   {holds(client.Of{Card: quiet.card.ID}, listAll), 0},
			"all decisions, by pages": {decisions(client.DecisionOptions{Of: of,
				ListOptions: client.ListOptions{Limit: 2}}), 5},
			"what was declined":           {decisions(client.DecisionOptions{Outcome: "declined"}), 1},
			"what was approved":           {decisions(client.DecisionOptions{Outcome: "approved"}), 4},
			"what was declined for money": {decisions(client.DecisionOptions{Reason: "insufficient_funds"}), 1},
			"declined for the card":       {decisions(client.DecisionOptions{Reason: "card_inactive"}), 0},
			"another account's decisions": {decisions(client.DecisionOptions{Of: client.Of{Account: quiet.account.ID}}), 0},
		} {
			if c[0] != c[1] {
				t.Errorf("%s: %d, want %d", name, c[0], c[1])
			}
		}
		one := must(client.Collect(p.GetCardDecisions(ctx, h.card.ID, client.DecisionOptions{Outcome: "declined"})))(t)
		if got := must(p.GetDecision(ctx, one[0].ID))(t); got.Reason != "insufficient_funds" || got.CardID != h.card.ID {
			t.Errorf("read by its id it is %+v", got)
		}
		var rows []refusalCase
		for _, query := range []string{
			"/authorisations?status=spent", "/authorisations?cardId=1", "/authorisations?accountId=", "/authorisations?limit=0",
			"/decisions?outcome=maybe", "/decisions?outcome=",
			"/decisions?reason=mood", "/decisions?cardId=x", "/decisions?createdAfter=monday", "/network-messages?status=lost",
			"/network-messages?cursor=1", "/decisions/1",
			"/cards/1/decisions",
		} {
			rows = append(rows, refusalCase{query, "GET", query, "", nil, 400, "parameter_invalid"})
		}
		p.expectRefusals(t, rows)
		checkError(t, h.SimulateCardAuthorisationRelease(ctx, open.ID))
	})
}

func TestAPurchaseMadeTwiceIsSuspectedAsTheProgrammeWants(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		p, other := env.ownProgramme(t), env.newProgramme(t)
		h := p.newCardholder(t)
		latest := func() api.Decision {
			return must(client.Collect(h.GetCardDecisions(ctx, h.card.ID, client.DecisionOptions{})))(t)[0]
		}
		if got := must(p.GetProgrammeDuplicates(ctx))(t); got.Mode != "off" || got.Minutes != 5 {
			t.Errorf("unset it is %+v", got)
		}
		h.authorisePurchase(t, "5")
		h.authorisePurchase(t, "5")
		if got := latest(); len(got.Shadow) != 0 {
			t.Errorf("suspected while it is off: %v", got.Shadow)
		}
		must(p.SetProgrammeDuplicates(ctx, api.DuplicateCheckInput{Mode: "shadow"}))(t)
		h.authorisePurchase(t, "5")
		if got := latest(); len(got.Shadow) != 1 || !strings.HasPrefix(got.Shadow[0], "suspected_duplicate: ") ||
			got.Outcome != "approved" {
			t.Errorf("in shadow it is decided as %+v", got)
		}
		if got := must(p.SetProgrammeDuplicates(ctx,
			api.DuplicateCheckInput{Mode: "enforce", Minutes: 60}))(t); got.Mode != "enforce" || got.Minutes != 60 {
			t.Errorf("it is set to %+v", got)
		}
		h.expectDecline(t, "5", "EUR", "suspected_duplicate")
		a := h.authorisePurchase(t, "5.01")
		in := api.SimulatedPosting{Amount: "5.01", Currency: "EUR"}
		must(h.SimulateCardAdvice(ctx, h.card.ID, in))(t) // cannot be declined
		h.expectDecline(t, "5.01", "EUR", "suspected_duplicate")
		elsewhere := api.MerchantInput{ID: "ELSEWHERE"}
		must(h.SimulateCardAuthorisation(ctx, h.card.ID,
			api.SimulatedPurchase{Amount: "5", Currency: "EUR", Merchant: elsewhere}))(t)
		b := h.authorisePurchase(t, "6")
		checkError(t, h.SimulateCardAuthorisationRelease(ctx, b.ID))
		h.authorisePurchase(t, "6") // the first was given up
		checkError(t, h.SimulateCardAuthorisationCapture(ctx, a.ID))

		if got := must(other.GetProgrammeDuplicates(ctx))(t); got.Mode != "off" {
			t.Errorf("another programme's is %s", got.Mode)
		}
		path := "/programme/duplicates"
		p.expectRefusals(t, []refusalCase{
			{"an unknown mode", "PUT", path, `{"mode":"maybe"}`, nil, 400, "body_invalid"},
			{"no mode", "PUT", path, `{"minutes":5}`, nil, 400, "body_invalid"},
			{"no time", "PUT", path, `{"mode":"off","minutes":0}`, nil, 400, "body_invalid"},
			{"over a day", "PUT", path, `{"mode":"off","minutes":1441}`, nil, 400, "body_invalid"},
			{"half a minute", "PUT", path, `{"mode":"off","minutes":0.5}`, nil, 400, "body_invalid"},
			{"no body", "PUT", path, ``, nil, 400, "body_missing"},
		})
		if got := must(p.GetProgrammeDuplicates(ctx))(t); got.Mode != "enforce" || got.Minutes != 60 {
			t.Errorf("refused, it is %+v", got)
		}
	})
}

// amountOf is the body of a verb on a hold; an expiry takes no amount.
func amountOf(verb string) string {
	if verb == "/expire" {
		return `{}`
	}
	return `{"amount":"1"}`
}
