package e2e

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// documentRequests are the requests that a document shows: a method and path, and the JSON in the indented block after
// it.
func documentRequests(text string) (requests []struct{ method, path, body string }) {
	open := -1
	for line := range strings.Lines(text) {
		bare, indented := strings.CutPrefix(line, "    ")
		fields := strings.Fields(bare)
		switch {
		case indented && len(fields) == 2 && (fields[0] == "PUT" || fields[0] == "GET") &&
			strings.HasPrefix(fields[1], "/v1/"):
			requests = append(requests, struct{ method, path, body string }{fields[0], fields[1], ""})
			open = len(requests) - 1
		case indented && open >= 0:
			requests[open].body += bare
		case strings.TrimSpace(line) != "":
			open = -1
		}
	}
	return requests
}

func TestTheRequestsInTheDocumentOfLimitsWork(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "limits.md"))
	checkError(t, err)
	requests := documentRequests(string(text))
	if len(requests) < 6 {
		t.Fatalf("only %d requests were found", len(requests))
	}
	env := sharedSQLite(t)
	h := env.ownProgramme(t).newCardholder(t)
	fill := strings.NewReplacer("/v1/", "/", "{cardId}", h.card.ID.String(), "{accountId}", h.account.ID.String())
	for _, request := range requests {
		if (request.method == "PUT") != json.Valid([]byte(request.body)) {
			t.Fatalf("%s %s is shown with %q", request.method, request.path, request.body)
		}
		h.sendRaw(t, request.method, fill.Replace(request.path), strings.TrimSpace(request.body)).expect(t, 200, "")
	}
	h.authorisePurchase(t, "100")
	h.expectDecline(t, "100.01", "EUR", "limit_exceeded")
}

func TestADeclineByALimitSaysWhichAndWhatIsLeft(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		ctx := t.Context()
		must(p.UpdateProgrammeSettings(ctx, api.SettingsInput{Timezone: "Europe/Berlin"}))(t)
		must(p.UpdateAccountLimits(ctx, h.account.ID,
			api.LimitsInput{Limits: []api.LimitInput{{Window: "month", Amount: "900"}}}))(t)
		set := must(p.UpdateCardLimits(ctx, h.card.ID, api.LimitsInput{Limits: []api.LimitInput{
			{Window: "lifetime", Amount: "60", Count: 2}, {Window: "transaction", Amount: "1", Shadow: true},
		}}))(t)
		if l := set.Limits; len(l) != 2 || l[0].Used != "0" || *l[0].UsedCount != 0 || l[0].Remaining != "60" ||
			*l[0].RemainingCount != 2 || l[0].Currency != "EUR" || !l[1].Shadow {
			t.Errorf("the limits are answered as %+v", l)
		}
		kept, gone := h.authorisePurchase(t, "20.5"), h.authorisePurchase(t, "30")
		a := h.sendRaw(t, "POST", h.purchasePath(), `{"amount":"1","currency":"EUR"}`)
		a.expect(t, 400, "authorisation_declined")
		if d := a.problemBody().Decline; d.Reason != "limit_exceeded" || d.Limit.Scope != "card" ||
			d.Limit.Window != "lifetime" || d.Limit.Used != "50.5" || d.Limit.Remaining != "9.5" ||
			*d.Limit.UsedCount != 2 || *d.Limit.RemainingCount != 0 {
			t.Errorf("the decline is %+v", d)
		}
		checkError(t, p.SimulateCardAuthorisationRelease(ctx, gone.ID))
		h.expectDecline(t, "39.51", "EUR", "limit_exceeded")
		h.expectDecline(t, "1000000", "EUR", "limit_exceeded")
		checkError(t, p.SimulateCardAuthorisationCapture(ctx, kept.ID))
		h.awaitAuthorisation(t, kept.ID, "captured")
		h.awaitAuthorisation(t, gone.ID, "released")
		now := must(p.GetCardLimits(ctx, h.card.ID))(t)
		if l := now.Limits[0]; l.Used != "20.5" || *l.UsedCount != 1 || l.Remaining != "39.5" || *l.RemainingCount != 1 ||
			!l.ResetsAt.IsZero() {
			t.Errorf("now it is %+v", l)
		}
		month := must(p.GetAccountLimits(ctx, h.account.ID))(t)
		if l := month.Limits[0]; l.Used != "20.5" || l.Remaining != "879.5" || l.ResetsAt.IsZero() ||
			l.RemainingCount != nil {
			t.Errorf("the month is %+v", l)
		}
		if none := must(p.UpdateCardLimits(ctx, h.card.ID, api.LimitsInput{}))(t); len(none.Limits) != 0 {
			t.Errorf("after removing them: %+v", none)
		}
		h.authorisePurchase(t, "39.51")
	})
}

func TestAControlDeclinesForItsReason(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		list := func(values ...string) *api.ControlListInput { return &api.ControlListInput{Values: values} }
		for reason, in := range map[string]api.ControlsInput{
			"merchant_category_blocked": {MerchantCategories: api.ControlListsInput{Allow: list("5411", "5812-5814")}},
			"country_blocked":           {Countries: api.ControlListsInput{Block: list("GB")}},
			"merchant_blocked":          {Merchants: api.ControlListsInput{Block: list("TEST")}},
		} {
			shown := must(p.UpdateCardControls(t.Context(), h.card.ID, in))(t)
			if again := must(p.GetCardControls(t.Context(),
				h.card.ID))(t); string(must(json.Marshal(again))(t)) != string(must(json.Marshal(shown))(t)) {
				t.Errorf("%+v is read as %+v", shown, again)
			}
			h.expectDecline(t, "1", "EUR", reason)
		}
		must(p.UpdateCardControls(t.Context(), h.card.ID, api.ControlsInput{}))(t)
		must(p.UpdateProgrammeControls(t.Context(),
			api.ControlsInput{Merchants: api.ControlListsInput{Block: list("TEST")}}))(t)
		_, err := p.SimulateCardAuthorisation(t.Context(), h.card.ID, api.SimulatedPurchase{Amount: "1", Currency: "EUR"})
		var problem *client.Problem
		if !errors.As(err, &problem) ||
			problem.Detail != "The purchase was declined: the programme's controls block merchant TEST." {
			t.Error(err)
		}
		must(p.UpdateProgrammeControls(t.Context(), api.ControlsInput{}))(t)
		h.authorisePurchase(t, "1")
	})
}

func TestLimitsAndControlsThatMeanNothingAreRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		card, programme := "/cards/"+h.card.ID.String(), "/programme"
		var rows []refusalCase
		limit := func(name, scope, body, code string) {
			rows = append(rows, refusalCase{"a limit, " + name, "PUT", scope + "/limits", `{"limits":[` + body + `]}`, nil, 400,
				code})
		}
		limit("empty", card, `{}`, "body_invalid")
		limit("of nothing", card, `{"window":"day"}`, "limit_invalid")
		limit("of an unknown window", card, `{"window":"year","amount":"1"}`, "body_invalid")
		limit("without hours", card, `{"window":"rolling","amount":"1"}`, "limit_invalid")
		limit("of no hours", card, `{"window":"rolling","hours":0,"amount":"1"}`, "body_invalid")
		limit("of too many hours", card, `{"window":"rolling","hours":8761,"amount":"1"}`, "body_invalid")
		limit("of a day with hours", card, `{"window":"day","hours":24,"amount":"1"}`, "limit_invalid")
		limit("of zero", card, `{"window":"day","amount":"0"}`, "amount_invalid")
		limit("of less", card, `{"window":"day","amount":-1}`, "amount_invalid")
		limit("too fine", card, `{"window":"day","amount":"1.001"}`, "amount_invalid")
		limit("too high", card, `{"window":"day","amount":"1000000000000000"}`, "amount_invalid")
		limit("with an exponent", card, `{"window":"day","amount":1e3}`, "amount_invalid")
		limit("of no purchase", card, `{"window":"day","count":0}`, "body_invalid")
		limit("of half a purchase", card, `{"window":"day","count":1.5}`, "body_invalid")
		limit("of a counted transaction", card, `{"window":"transaction","count":1}`, "limit_invalid")
		limit("in dollars", card, `{"window":"day","currency":"USD","amount":"1"}`, "currency_mismatch")
		limit("in shells", card, `{"window":"day","currency":"XXQ","amount":"1"}`, "currency_unsupported")
		limit("in small letters", card, `{"window":"day","currency":"eur","amount":"1"}`, "currency_unsupported")
		limit("twice", card, `{"window":"day","amount":"1"},{"window":"day","count":1}`, "limit_invalid")
		limit("too many", card, strings.TrimSuffix(strings.Repeat(`{"window":"day","amount":"1"},`, 21), ","), "body_invalid")
		limit("of a programme without currency", programme, `{"window":"day","amount":"1"}`, "limit_invalid")
		for name, body := range map[string]string{
			"a short category":  `{"merchantCategories":{"block":{"values":["541"]}},"countries":{},"merchants":{}}`,
			"a range backwards": `{"merchantCategories":{"block":{"values":["5814-5812"]}},"countries":{},"merchants":{}}`,
			"no country":        `{"countries":{"allow":{"values":["UK"]}},"merchantCategories":{},"merchants":{}}`,
		} {
			rows = append(rows, refusalCase{name, "PUT", card + "/controls", body, nil, 400, "control_invalid"})
		}
		for name, body := range map[string]string{
			"an empty list":  `{"merchants":{"allow":{"values":[]}},"countries":{},"merchantCategories":{}}`,
			"the same twice": `{"merchants":{"allow":{"values":["a","a"]}},"countries":{},"merchantCategories":{}}`,
			"an empty id":    `{"merchants":{"allow":{"values":[""]}},"countries":{},"merchantCategories":{}}`,
			"a number":       `{"merchantCategories":{"block":{"values":[5411]}},"countries":{},"merchants":{}}`,
			"not all":        `{"merchants":{}}`,
		} {
			rows = append(rows, refusalCase{name, "PUT", card + "/controls", body, nil, 400, "body_invalid"})
		}
		for name, zone := range map[string]string{"unknown": "Mars/Olympus", "empty": "", "of the machine": "Local",
			"a path": "../etc/passwd"} {
			rows = append(rows, refusalCase{"a zone, " + name, "PUT", "/programme/settings", `{"timezone":"` + zone + `"}`, nil,
				400, "timezone_invalid"})
		}
		p.expectRefusals(t, rows)
		for _, path := range []string{card + "/limits", programme + "/limits"} {
			if a := h.sendRaw(t, "GET", path, ""); a.body != `{"limits":[]}` {
				t.Errorf("%s is %s", path, a.body)
			}
		}
		if a := h.sendRaw(t, "GET", "/programme/settings", ""); a.body != `{"paymentTokens":"approve","timezone":"UTC"}` {
			t.Errorf("the settings are %s", a.body)
		}
	})
}
