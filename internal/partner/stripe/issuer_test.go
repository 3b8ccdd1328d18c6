package stripe_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func newIssuer(t *testing.T, h *worktest.Env, address string) *stripe.Adapter {
	t.Helper()
	s := testSettings(address)
	s.SpendingLimits = []stripe.SpendingLimit{{Amount: "2500.50", Interval: "per_authorization"}}
	a, err := stripe.NewAdapter(config.Environment{
		Name: "cards", Programme: h.Programme, DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler),
	}, s)
	h.Must(err)
	return a
}

func TestCardsAreMadeAtStripeAndKeptInStep(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		api, address := stripetest.StartAPI(t)
		a := newIssuer(t, h, address)
		ports := worktest.Partners()
		ports.CardIssuer = a
		h.UsePartners(ports)
		d := &door{t: t, handler: a.Serve(h.Onboarding, &recorder{}, h.Tokens)}
		account := h.OpenAccount(h.ActiveCustomer())
		first, second := h.RequestCard(account, issuing.CardVirtual), h.RequestCard(account, issuing.CardPhysical)
		h.Work()
		read := func(id issuing.CardID) issuing.Card {
			t.Helper()
			c, err := h.DB.Card(h.Ctx, h.Programme, id)
			h.Must(err)
			return c
		}
		if len(api.Cards) != 2 || len(api.Holders) != 1 || read(first.ID).Status != issuing.CardActive {
			t.Fatalf("made %d cards and %d cardholders: %+v", len(api.Cards), len(api.Holders), read(first.ID))
		}
		holder := api.Holders[0]
		if holder["name"] != "Ada Test" || holder["metadata"].(object)["offblocks_customer"] != string(first.CustomerID) {
			t.Errorf("the cardholder is %+v", holder)
		}
		at := slices.IndexFunc(api.Cards, func(o object) bool { return o["metadata"].(object)["offblocks_card"] == string(first.ID) })
		card := api.Cards[at]
		if read(first.ID).PartnerToken != card["id"] || card["type"] != "virtual" || api.Cards[1-at]["type"] != "physical" {
			t.Errorf("made %+v of %+v", card, read(second.ID))
		}

		_, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, first.ID)
		h.Must(err)
		h.Work()
		if card["status"] != "inactive" {
			t.Errorf("after our pause Stripe has it %v", card["status"])
		}
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, first.ID)
		h.Must(err)
		h.Work()
		if card["status"] != "active" {
			t.Errorf("after our activation Stripe has it %v", card["status"])
		}
		for _, c := range []struct {
			event, status, holder string
			want                  issuing.CardStatus
		}{
			{"issuing_card.updated", "inactive", "active", issuing.CardSuspended},
			{"issuing_card.updated", "active", "active", issuing.CardActive},
			{"issuing_cardholder.updated", "active", "blocked", issuing.CardSuspended},
			{"issuing_cardholder.updated", "active", "active", issuing.CardActive},
			{"issuing_card.updated", "canceled", "active", issuing.CardBlocked},
		} {
			api.Put(card, "status", c.status)
			api.Put(holder, "status", c.holder)
			o := card
			if strings.HasPrefix(c.event, "issuing_cardholder") {
				o = holder
			}
			// The event's own words are old: what Stripe says when it is asked counts.
			old := object{"id": o["id"], "metadata": o["metadata"], "status": "inactive"}
			d.postEvent(d.eventBody(c.event, old, nil))
			h.Work()
			if got := read(first.ID).Status; got != c.want {
				t.Errorf("%+v: the card is %s", c, got)
			}
		}
		d.postEvent(d.eventBody("issuing_card.updated", object{"id": "ic_of_others", "metadata": object{}}, nil))
		h.Work()
	})
}

func TestAnOrderIsOneCardHoweverOftenItIsGiven(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		api, address := stripetest.StartAPI(t)
		a := newIssuer(t, h, address)
		order := partner.CardOrder{
			ProgrammeID: h.Programme, CardID: "card-1", CustomerID: "customer-1", Name: "Ada King Lovelace",
			Billing: issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"},
		}
		issue := func(order partner.CardOrder) partner.IssuedCard {
			t.Helper()
			answer, err := a.IssueCard(h.Ctx, order)
			h.Must(err)
			made, done := answer.Result()
			if !done || made.Check() != nil {
				t.Fatalf("%+v %v", answer, made.Check())
			}
			return made
		}
		made := issue(order)
		clear(api.Answers) // Stripe forgets idempotency keys; the cardholder's own is new then
		api.Answers["offblocks-cardholder-customer-1"] = "another form\ncardholders_1"
		if again := issue(order); again != made {
			t.Errorf("%+v, and again %+v", made, again)
		}
		order.CardID, order.Billing.FirstLine = "card-2", "2 Other Street"
		if other := issue(order); other.Token == made.Token {
			t.Errorf("the second card is the first: %+v", other)
		}
		line := api.Holders[0]["billing"].(object)["address"].(object)["line1"]
		if len(api.Cards) != 2 || len(api.Holders) != 1 || line != "2 Other Street" {
			t.Errorf("made %d cards of %d cardholders, at %v", len(api.Cards), len(api.Holders), line)
		}
	})
}

func TestWhatStripeRefuses(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		api, address := stripetest.StartAPI(t)
		a := newIssuer(t, h, address)
		order := partner.CardOrder{ProgrammeID: h.Programme, CardID: "card-1", CustomerID: "customer-1", Name: "Ada 2",
			Billing: issuing.Address{FirstLine: "1", City: "London", Country: "GB", PostCode: "E1"}}
		for _, c := range []struct {
			status  int
			param   string
			refused bool
		}{{400, "individual[first_name]", true}, {400, "status", false}, {401, "", false}, {404, "name", false}} {
			api.Fail = func(*http.Request, url.Values) (int, object) {
				return c.status, object{"type": "invalid_request_error", "param": c.param, "message": "Ada 2 is no name"}
			}
			answer, err := a.IssueCard(h.Ctx, order)
			reason, refused := answer.Refusal()
			if refused != c.refused || (err == nil) != c.refused {
				t.Errorf("%+v: %v %v", c, refused, err)
			}
			if text := fmt.Sprint(reason, err); strings.Contains(text, "Ada") || !strings.Contains(text, "req_1") {
				t.Errorf("it says %s", text)
			}
		}
		api.Fail = nil
		answer, err := a.IssueCard(h.Ctx, order)
		h.Must(err)
		made, _ := answer.Result()
		api.Fail = func(r *http.Request, _ url.Values) (int, object) {
			if r.Method == http.MethodPost {
				return 400, object{"type": "invalid_request_error", "param": "status"}
			}
			return 0, nil
		}
		at := partner.CardAtIssuer{CardID: "card-1", Token: made.Token}
		for state, done := range map[issuing.CardState]bool{issuing.CardStateClosed: true, issuing.CardStateActive: false} {
			api.Put(api.Cards[0], "status", "canceled")
			updated, err := a.UpdateCard(h.Ctx, partner.CardUpdate{Card: at, State: state})
			if _, ok := updated.Result(); err != nil || ok != done {
				t.Errorf("%s of a cancelled card: %+v %v", state, updated, err)
			}
		}
	})
}

func TestACardOfWhichTheAnswerWasLostIsNoted(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		_, address := stripetest.StartAPI(t)
		a := newIssuer(t, h, address)
		d := &door{t: t, handler: a.Serve(h.Onboarding, &recorder{}, h.Tokens)}
		ports := worktest.Partners()
		ports.CardIssuer = named{ports.CardIssuer}
		h.UsePartners(ports)
		d.handler = a.Serve(h.Onboarding, &recorder{}, h.Tokens)
		card := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual)
		o := stripetest.Shape(t, "/v1/issuing/cards/ic_1")
		o["metadata"] = object{"offblocks_programme": string(h.Programme), "offblocks_card": string(card.ID)}
		for range 2 {
			d.postEvent(d.eventBody("issuing_card.created", o, nil))
		}
		got, err := h.DB.CardByPartnerToken(h.Ctx, "cards", "ic_1")
		h.Must(err)
		if got.ID != card.ID || got.Status != issuing.CardActive {
			t.Errorf("noted %+v", got)
		}
	})
}

// named is an issuer under the name of an adapter, which never answers.
type named struct{ partner.CardIssuer }

func (named) PartnerName() string { return "cards" }

func TestNumbersAreShownOfVirtualCardsOnly(t *testing.T) {
	t.Parallel()
	api, address := stripetest.StartAPI(t)
	a, err := stripe.NewAdapter(config.Environment{Name: "cards", Log: slog.New(slog.DiscardHandler)}, testSettings(address))
	if err != nil {
		t.Fatal(err)
	}
	api.Cards = []object{
		{"id": "ic_1", "object": "issuing.card", "type": "virtual", "number": "4000009990000008", "cvc": "123"},
		{"id": "ic_2", "object": "issuing.card", "type": "physical"},
	}
	shown, err := a.Revealer().RevealCard(t.Context(), partner.CardAtIssuer{Token: "ic_1"})
	if err != nil || shown.PAN != "4000009990000008" || shown.CVV != "123" {
		t.Errorf("%+v %v", shown, err)
	}
	_, err = a.Revealer().RevealCard(t.Context(), partner.CardAtIssuer{Token: "ic_2"})
	if !issuing.IsCode(err, issuing.CodePartnerUnable) {
		t.Error(err)
	}
}

// Every call is one that Stripe's own description knows.
func TestStripesOwnStandInTakesOurCalls(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		a := newIssuer(t, h, stripetest.MockURL(t))
		home := issuing.Address{FirstLine: "1 Test Street", SecondLine: "2", City: "London", State: "LND", Country: "GB", PostCode: "E1 1AA"}
		answer, err := a.IssueCard(h.Ctx, partner.CardOrder{
			ProgrammeID: h.Programme, CardID: "card-1", CustomerID: "customer-1", Name: "Ada Lovelace", Billing: home, Shipping: &home,
			Paused: true, Type: issuing.CardPhysical,
			Replaces: &partner.ReplacedCard{Card: partner.CardAtIssuer{Token: "ic_0"}, Reason: issuing.ReasonStolen},
		})
		h.Must(err)
		made, done := answer.Result()
		if !done || made.Check() != nil {
			t.Fatalf("%+v: %v", answer, made.Check())
		}
		at := partner.CardAtIssuer{CardID: "card-1", Token: made.Token, LastFour: made.LastFour}
		for _, state := range []issuing.CardState{issuing.CardStateActive, issuing.CardStatePaused, issuing.CardStateClosed} {
			updated, err := a.UpdateCard(h.Ctx, partner.CardUpdate{Card: at, State: state, Reason: issuing.ReasonLost})
			if _, ok := updated.Result(); err != nil || !ok {
				t.Errorf("%s: %+v %v", state, updated, err)
			}
		}
		reading, err := a.ReadCard(h.Ctx, at)
		if err != nil || !reading.State.Known() {
			t.Errorf("%+v %v", reading, err)
		}
	})
}

func TestAPartnerIsTriedWithoutChangingAnything(t *testing.T) {
	t.Parallel()
	said, err := connectFile(t, `"url": "`+stripetest.MockURL(t)+`", "currency": "USD"`)
	if err != nil || said != "the key is good, and the account has cards" {
		t.Errorf("%q %v", said, err)
	}
	if said, err = connectFile(t, `"url": "`+stripetest.MockURL(t)+`", "currency": "EUR"`); err == nil {
		t.Errorf("cards in dollars do for euros: %s", said)
	}
	if said, err = connectFile(t, `"url": "http://127.0.0.1:1", "currency": "USD"`); err == nil || strings.Contains(err.Error(), "sk_test") {
		t.Errorf("%q %v", said, err)
	}
}

func TestWrongSettingsAreRefused(t *testing.T) {
	t.Parallel()
	for settings, want := range map[string]string{
		`"currency": "usd"`: "ISO 4217 in capitals",
		`"currency": "USD", "url": "http://stripe.example"`:                               "http is for a stand-in",
		`"currency": "USD", "url": "stripe"`:                                              "url is a URL",
		`"currency": "USD", "account": "x"`:                                               "connected account",
		`"currency": "USD", "spendingLimits": [{"amount": "1"}]`:                          `"interval" is missing`,
		`"currency": "USD", "spendingLimits": [{"amount": "1.234", "interval": "daily"}]`: "spendingLimits",
		`"currency": "USD", "spendingLimits": [{"amount": "1", "interval": "hourly"}]`:    "an interval is one of",
	} {
		if _, err := connectFile(t, settings); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", settings, err)
		}
	}
}

// connectFile makes the partner of a file and tries it.
func connectFile(t *testing.T, settings string) (string, error) {
	t.Helper()
	f, err := config.Parse("partners.json", []byte(`{"issuer": "cards", "partners": [{"name": "cards", "type": "stripe",
		"programme": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "listen": {"address": "127.0.0.1:0"},
		"settings": {"apiKey": "env:KEY", "webhookSecrets": ["env:SECRET"], `+settings+`}}]}`))
	if err != nil {
		return "", err
	}
	env := map[string]string{"KEY": "sk_test_123", "SECRET": secret}
	c, err := f.Connect([]config.Type{stripe.Type()}, func(name string) string { return env[name] },
		config.Environment{Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return "", err
	}
	if _, err := c.Partners[0].Serve(config.Services{}); err == nil {
		return "", errors.New("it serves without a network")
	}
	return c.Partners[0].Check(context.WithoutCancel(t.Context()))
}
