// Package stripe connects Stripe Issuing: it has cards made and kept at Stripe, and turns Stripe's events about their
// use into the platform's words, which it hands to [partner.Network]. It speaks Stripe's language and nothing else: it
// chooses nothing about money and stores nothing.
//
// Events come in any order, late and more than once. So each fact has a name that is the same in every event that tells
// of it (see tokens.go), and an event about a payment is booked with all the facts that it contains.
package stripe

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/webhook"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/store"
)

// Settings are what the file of partners says.
type Settings struct {
	// APIKey is the account's secret key, or a restricted one that may write Issuing.
	APIKey config.Secret `json:"apiKey" config:"required"`
	// WebhookSecrets are the secrets that Stripe signs events with, one of each endpoint: Stripe sends authorisation
	// requests to an endpoint of their own. While a secret is rolled both are named.
	WebhookSecrets []config.Secret `json:"webhookSecrets" config:"required"`
	URL            string          `json:"url"`     // of Stripe's API; unset: https://api.stripe.com
	Account        string          `json:"account"` // connected account that issues; unset: the key's own
	// Currency is the currency of the cards: that of the Issuing balance. ISO 4217 in capitals.
	Currency string `json:"currency" config:"required"`
	// SpendingLimits are Stripe's own controls on each new card. Unset: Stripe's default, which is 500 USD a day.
	SpendingLimits []SpendingLimit `json:"spendingLimits"`
	// RevealNumbers says that the numbers of virtual cards may be asked of Stripe and shown on the one-time page.
	RevealNumbers bool `json:"revealNumbers"`
	// SetPINs says that cardholders may set PINs, which are encrypted here under Stripe's key.
	SetPINs   bool   `json:"setPins"`
	PINKeyURL string `json:"pinKeyUrl"` // where Stripe publishes that key; unset: Stripe's own address
	// Tolerance is how old a signature may be; unset: 5m, as Stripe's libraries have it.
	Tolerance config.Duration `json:"tolerance"`
}

// SpendingLimit is a limit that Stripe keeps on a card.
type SpendingLimit struct {
	Amount   string `json:"amount" config:"required"`   // a decimal in the currency of the cards
	Interval string `json:"interval" config:"required"` // as Stripe names it, see intervals
}

var intervals = []string{"per_authorization", "daily", "weekly", "monthly", "yearly", "all_time"}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{
		Name: "stripe", Summary: "cards and payments by Stripe Issuing", Listens: true, Network: true,
	}, build)
}

// How long Stripe has. It waits two seconds for the answer to an authorisation request, which includes the way there
// and back.
const (
	decideWithin = 1600 * time.Millisecond
	answerWithin = 1800 * time.Millisecond
	bookWithin   = 15 * time.Second // Stripe gives up an event after some twenty seconds, and sends it again
	callTimeout  = 20 * time.Second // of one call to Stripe
	maxAnswer    = 4 << 20          // bytes of an answer of Stripe's
)

// adapter is one account at Stripe.
type adapter struct {
	name      string
	programme issuing.ProgrammeID
	settings  Settings
	limits    []spendingLimit
	client    *stripe.Client
	calls     *httpcall.Client // what the client's calls go through
	db        *store.DB
	log       *slog.Logger
	cards     cardVerbs       // nil until it serves
	network   partner.Network // nil until it serves
	tokens    partner.PaymentTokens

	fileUnread func(context.Context, config.Unread) error
}

// cardVerbs are what Stripe's events about cards end in.
type cardVerbs interface {
	CardChanged(ctx context.Context, partnerName, token string) error
	CardIssued(
		ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, made partner.IssuedCard,
	) (issuing.Card, error)
}

var _ cardVerbs = (*onboarding.Service)(nil)

type spendingLimit struct {
	minor    int64
	interval string
}

var (
	currencyPattern = regexp.MustCompile(`^[A-Z]{3}$`)
	accountPattern  = regexp.MustCompile(`^(acct_[A-Za-z0-9]{1,60})?$`)
)

func newAdapter(env config.Environment, s Settings) (*adapter, error) {
	if s.URL == "" {
		s.URL = stripe.APIURL
	}
	if s.Tolerance == 0 {
		s.Tolerance = config.Duration(webhook.DefaultTolerance)
	}
	at, err := url.Parse(s.URL)
	switch {
	case err != nil || at.Host == "" || at.RawQuery != "" || at.Scheme != "https" && at.Scheme != "http":
		return nil, errors.New("url is a URL such as https://api.stripe.com, without a query")
	case at.Scheme == "http" && !isLoopback(at.Hostname()):
		return nil, errors.New("url: Stripe is called by https; http is for a stand-in on this machine")
	case env.Sandbox && strings.Contains(s.APIKey.Value(), "_live_"):
		return nil, errors.New("apiKey: a sandbox's money is worth nothing, and cards of a live key would spend real money: " +
			"use a key of Stripe's test mode")
	case len(s.WebhookSecrets) == 0:
		return nil, errors.New("webhookSecrets is empty: name the signing secret of each endpoint")
	case !currencyPattern.MatchString(s.Currency) || !isCurrency(s.Currency):
		return nil, fmt.Errorf("currency is a code of ISO 4217 in capitals, and not %q", s.Currency)
	case !accountPattern.MatchString(s.Account):
		return nil, fmt.Errorf("account is the id of a connected account, such as acct_123, and not %q", s.Account)
	}
	a := &adapter{name: env.Name, programme: env.Programme, settings: s, db: env.DB, fileUnread: env.FileUnread, log: env.Log}
	for _, l := range s.SpendingLimits {
		amount, err := issuing.ParseAmount(l.Amount, s.Currency)
		if err != nil {
			return nil, fmt.Errorf("spendingLimits: %w", err)
		}
		minor, ok := toMinor(amount, s.Currency)
		if !ok || !slices.Contains(intervals, l.Interval) {
			return nil, fmt.Errorf("spendingLimits: an interval is one of %s, and not %q",
				strings.Join(intervals, ", "), l.Interval)
		}
		a.limits = append(a.limits, spendingLimit{minor, l.Interval})
	}
	if a.calls, err = httpcall.New(httpcall.Config{
		Base: s.URL, MaxAnswer: maxAnswer, Transport: env.Wire.Transport,
	}); err != nil {
		return nil, err
	}
	a.client = newClient(s, a.calls.Transport())
	return a, nil
}

// newClient makes a client of Stripe's API. Tasks repeat what failed, so the library does so only once; it logs
// nothing, since errors are logged here.
func newClient(s Settings, calls http.RoundTripper) *stripe.Client {
	backend := stripe.GetBackendWithConfig(stripe.APIBackend, &stripe.BackendConfig{
		URL:               stripe.String(strings.TrimSuffix(s.URL, "/")),
		MaxNetworkRetries: stripe.Int64(1), EnableTelemetry: stripe.Bool(false),
		HTTPClient: &http.Client{
			Timeout: callTimeout, Transport: calls,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		LeveledLogger: &stripe.LeveledLogger{Level: stripe.LevelNull},
	})
	return stripe.NewClient(s.APIKey.Value(), stripe.WithBackends(&stripe.Backends{
		API: backend, Connect: backend, Uploads: backend, MeterEvents: backend,
	}))
}

func build(env config.Environment, s Settings) (*config.Partner, error) {
	a, err := newAdapter(env, s)
	if err != nil {
		return nil, err
	}
	var issuer partner.CardIssuer = a
	capabilities := []string{
		"makes virtual and physical cards in " + s.Currency,
		"keeps the status of cards in step, both ways",
		"decides authorisations, in part where Stripe lets it, and increments",
		"books captures, forced posts, refunds, reversals, expiries and what Stripe approved as a stand-in",
		"files disputes, and books how they end; it withdraws none",
		"keeps how payment tokens stand, which Stripe decides about",
	}
	check, calls := a.check, a.calls.Stats
	if s.RevealNumbers {
		issuer = revealer{a}
	}
	if s.SetPINs {
		where := cmp.Or(s.PINKeyURL, pinKeyURL)
		if at, err := url.Parse(where); err == nil && at.Scheme == "http" && !isLoopback(at.Hostname()) {
			return nil, errors.New("pinKeyUrl: the key is fetched by https; http is for a stand-in on this machine")
		}
		keys, err := httpcall.New(httpcall.Config{Base: where, Transport: env.Wire.Transport})
		if err != nil {
			return nil, fmt.Errorf("pinKeyUrl: %w", err)
		}
		pins := pinSetter{a, keys}
		if issuer, check = pins, pins.checkKey; s.RevealNumbers {
			issuer = pinRevealer{pins}
		}
		calls = func() httpcall.Stats { return a.calls.Stats().Plus(keys.Stats()) }
		capabilities = append(capabilities, "renews no card; sets PINs")
	} else {
		capabilities = append(capabilities, "renews no card, and sets no PIN")
	}
	if s.RevealNumbers {
		capabilities = append(capabilities, "shows the numbers of virtual cards")
	}
	return &config.Partner{
		Ports: partner.Ports{CardIssuer: issuer}, Check: check, Capabilities: capabilities,
		ReadSettlement: readSettlement, Calls: calls,
		Serve: func(services config.Services) (config.Served, error) {
			if services.Network == nil {
				return config.Served{}, errors.New("this installation takes no messages of card networks")
			}
			a.cards, a.network, a.tokens = services.Onboarding, services.Network, services.Tokens
			return config.Served{Handler: a.handler()}, nil
		},
	}, nil
}

// check asks for a card, whichever: the key is good, and the account issues.
func (a *adapter) check(ctx context.Context) (string, error) {
	params := &stripe.IssuingCardListParams{}
	params.Limit = stripe.Int64(1)
	params.StripeAccount = a.account()
	for card, err := range a.client.V1IssuingCards.List(ctx, params) {
		switch {
		case err != nil:
			return "", describeError(err)
		case currencyCode(card.Currency) != a.settings.Currency:
			return "", fmt.Errorf("the account's cards are in %s, and not in %s",
				currencyCode(card.Currency), a.settings.Currency)
		}
		return "the key is good, and the account has cards", nil
	}
	return "the key is good; the account has no cards yet", nil
}

// account is the connected account for calls; nil is the key's own.
func (a *adapter) account() *string {
	if a.settings.Account == "" {
		return nil
	}
	return stripe.String(a.settings.Account)
}
