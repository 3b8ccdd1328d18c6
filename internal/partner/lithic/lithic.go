// Package lithic connects Lithic as card issuer and processor: cards are made and kept in step at Lithic, its auth
// stream (ASA) asks for decisions, and its events are booked. It speaks Lithic's language, hands messages to
// [partner.Network], and writes the answers. It chooses nothing about money, stores nothing, and takes no card numbers:
// they stay at Lithic.
package lithic

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/partner/recent"
	"github.com/offblocks/offblocks/internal/store"
)

// Settings are what the file of partners says.
type Settings struct {
	URL    string        `json:"url"` // of Lithic's API; unset: https://api.lithic.com
	APIKey config.Secret `json:"apiKey" config:"required"`
	// AuthStreamSecrets are those that authorisation requests are signed with: one, or two while the secret is rotated.
	AuthStreamSecrets []config.Secret `json:"authStreamSecrets" config:"required"`
	// EventSecrets are those of the event subscription: one, or two while the secret is rotated.
	EventSecrets []config.Secret `json:"eventSecrets" config:"required"`
	// AuthenticationSecrets are those that 3-D Secure decisioning requests are signed with. Unset: those requests are not taken.
	AuthenticationSecrets []config.Secret `json:"authenticationSecrets"`
	// TokenSecrets are those that tokenisation decisioning requests are signed with. Unset: those requests are not taken.
	TokenSecrets []config.Secret `json:"tokenSecrets"`
	// AnswerWithin is when an authorisation request must be answered, counted from its arrival. Unset: 3s. At most 5s:
	// Lithic waits for six.
	AnswerWithin config.Duration `json:"answerWithin"`
	Cards        CardSettings    `json:"cards" config:"required"`
}

// CardSettings are how cards are made at Lithic. What is unset is left to Lithic.
type CardSettings struct {
	// Network is that of the card programme: Lithic does not say it of a card.
	Network        issuing.Network `json:"network" config:"required"`
	Account        string          `json:"account"`        // token of the Lithic account that cards are made on
	CardProgram    string          `json:"cardProgram"`    // token of the card programme at Lithic
	Product        string          `json:"product"`        // product id of physical cards
	ShippingMethod string          `json:"shippingMethod"` // such as STANDARD
	RevealCSS      string          `json:"revealCss"`      // URL of a style sheet
	// PINKey is the path of the PEM file with Lithic's public key, which PINs are encrypted under. Unset: none is set.
	PINKey string `json:"pinKey"`
}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{
		Name: "lithic", Summary: "cards and card payments by Lithic", Listens: true, Network: true,
	}, build)
}

const (
	liveHost            = "api.lithic.com"
	defaultURL          = "https://" + liveHost
	defaultAnswerWithin = 3 * time.Second
	maxAnswerWithin     = 5 * time.Second
	minAnswerWithin     = 100 * time.Millisecond
)

// Adapter is the platform's end of one connection to Lithic.
type Adapter struct {
	name      string
	programme issuing.ProgrammeID
	settings  Settings
	stream    verifier // of authorisation requests
	events    verifier // of events
	// authentication and tokenisation are of the other requests; without keys they are not taken.
	authentication, tokenisation verifier
	authentications              partner.Authentications
	tokens                       partner.PaymentTokens
	client                       *httpcall.Client
	db                           *store.DB
	verbs                        *onboarding.Service
	network                      partner.Network
	answered                     *recent.Tokens
	fileUnread                   func(context.Context, config.Unread) error
	now                          func() time.Time
	log                          *slog.Logger
}

func build(env config.Environment, s Settings) (*config.Partner, error) {
	a, err := newAdapter(env, s)
	if err != nil {
		return nil, err
	}
	var issuer partner.CardIssuer = a
	pins := "sets no PIN"
	if s.Cards.PINKey != "" {
		key, err := readPINKey(s.Cards.PINKey)
		if err != nil {
			return nil, fmt.Errorf("cards.pinKey: %w", err)
		}
		issuer, pins = pinSetter{a, key}, "sets PINs"
	}
	return &config.Partner{
		Ports: partner.Ports{CardIssuer: issuer},
		Check: a.check, ReadSettlement: readSettlement, Calls: a.client.Stats,
		Capabilities: []string{
			"makes virtual and physical cards, and keeps their state in step both ways",
			"renews cards, and shows them on Lithic's own page; " + pins,
			"decides authorisations, single messages, credits, verifications and balance inquiries over the auth stream",
			"books Lithic's events once each: advices, reversals, expiries, clearings, returns, corrections",
			"reports that a card was shipped, or could not be delivered; nothing of its delivery",
			"files disputes, withdraws them, and books how they end",
			"has the wallet's owner answer 3-D Secure, and decides about payment tokens, where their secrets are set",
		},
		Serve: a.serve,
	}, nil
}

func newAdapter(env config.Environment, s Settings) (*Adapter, error) {
	if s.URL == "" {
		s.URL = defaultURL
	}
	if at, err := url.Parse(s.URL); env.Sandbox && err == nil && strings.EqualFold(at.Hostname(), liveHost) {
		return nil, errors.New("url: a sandbox's money is worth nothing, and Lithic's cards there would spend real money: " +
			"use https://sandbox.lithic.com")
	}
	if s.AnswerWithin == 0 {
		s.AnswerWithin = config.Duration(defaultAnswerWithin)
	}
	if within := time.Duration(s.AnswerWithin); within < minAnswerWithin || within > maxAnswerWithin {
		return nil, fmt.Errorf("answerWithin is from %s to %s, and not %s", minAnswerWithin, maxAnswerWithin, within)
	}
	if s.Cards.Network != issuing.NetworkVisa && s.Cards.Network != issuing.NetworkMastercard {
		return nil, fmt.Errorf("cards.network is %s or %s, and not %q", issuing.NetworkVisa, issuing.NetworkMastercard,
			s.Cards.Network)
	}
	a := &Adapter{
		name: env.Name, programme: env.Programme, settings: s, db: env.DB, answered: recent.NewTokens(10 * time.Minute),
		fileUnread: env.FileUnread, now: env.PartnersTime(), log: env.Log,
	}
	var err error
	if a.stream, err = newVerifier(s.AuthStreamSecrets, env.PartnersTime()); err != nil {
		return nil, fmt.Errorf("authStreamSecrets: %w", err)
	}
	if a.events, err = newVerifier(s.EventSecrets, env.PartnersTime()); err != nil {
		return nil, fmt.Errorf("eventSecrets: %w", err)
	}
	if len(s.AuthenticationSecrets) > 0 {
		if a.authentication, err = newVerifier(s.AuthenticationSecrets, env.PartnersTime()); err != nil {
			return nil, fmt.Errorf("authenticationSecrets: %w", err)
		}
	}
	if len(s.TokenSecrets) > 0 {
		if a.tokenisation, err = newVerifier(s.TokenSecrets, env.PartnersTime()); err != nil {
			return nil, fmt.Errorf("tokenSecrets: %w", err)
		}
	}
	a.client, err = httpcall.New(httpcall.Config{
		Base: s.URL, Secrets: []string{s.APIKey.Value()}, Transport: env.Wire.Transport,
		Sign: func(r *http.Request, _ []byte) error {
			r.Header.Set("Authorization", s.APIKey.Value())
			return nil
		},
	})
	if err != nil {
		return nil, fmt.Errorf("url: %w", err)
	}
	return a, nil
}

// serve gives what runs for the partner.
func (a *Adapter) serve(services config.Services) (config.Served, error) {
	if services.Network == nil {
		return config.Served{}, errors.New("this installation takes no messages of card networks")
	}
	a.network, a.verbs = services.Network, services.Onboarding
	a.authentications, a.tokens = services.Authentications, services.Tokens
	return config.Served{Handler: a.handler()}, nil
}

// PartnerName implements partner.CardIssuer.
func (a *Adapter) PartnerName() string { return a.name }

// check asks Lithic who answers its authorisation requests: that needs the key, and changes nothing.
func (a *Adapter) check(ctx context.Context) (string, error) {
	var stream struct {
		Enrolled bool   `json:"enrolled"`
		URL      string `json:"url"`
	}
	err := a.client.Call(ctx, httpcall.Request{
		Method: http.MethodGet, Path: "/v1/responder_endpoints", Query: url.Values{"type": {"AUTH_STREAM_ACCESS"}},
		Repeatable: true,
	}, &stream)
	switch {
	case err != nil:
		return "", err
	case !stream.Enrolled:
		return "", fmt.Errorf("the key is good, and no address is enrolled for the auth stream: "+
			"enrol that of this partner's listener, with %s", asaPath)
	case !strings.HasSuffix(stream.URL, asaPath):
		return "", fmt.Errorf("the auth stream goes to an address that does not end in %s", asaPath)
	}
	return "the key is good, and the auth stream goes to " + hostOf(stream.URL), nil
}

// hostOf is the host of a URL: its path and query may hold a secret.
func hostOf(text string) string {
	at, err := url.Parse(text)
	if err != nil {
		return "an address that is no URL"
	}
	return at.Host
}
