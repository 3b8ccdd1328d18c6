// Package worktest is an installation for tests of verbs: all services on one database, with a clock, wallets and rates that stand in for
// what is outside, and workers that do what tasks ask for at once.
package worktest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/authentication"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/worker"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tokenisation"
	"github.com/offblocks/offblocks/internal/work"
)

// What there is on the chain that stands in for all.
const (
	ChainID = "eip155:31337"
	USDC    = caip.AssetID(ChainID + "/erc20:0x1111111111111111111111111111111111111111")
	EURC    = caip.AssetID(ChainID + "/erc20:0x2222222222222222222222222222222222222222")
	GasFee  = issuing.Units(30_000)
	Granted = issuing.Units(1_000_000_000_000)
	// OpeningUnits is what a wallet has of each token when its account opens.
	OpeningUnits = issuing.Units(1_000_000_000)
)

// Clock moves on by a microsecond each time it is read, and further when it is told to.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// Now is a microsecond later than the last time.
func (c *Clock) Now() time.Time { return c.Advance(time.Microsecond) }

// Advance moves the clock on.
func (c *Clock) Advance(d time.Duration) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	return c.now
}

// Wallets stands in for chains. An owner's signature is the text signed, after the word "signed".
type Wallets struct{}

// Signature is what the owner's signature of a text looks like.
func Signature(text string) []byte { return []byte("signed " + text) }

// Wallet implements [onboarding.Wallets].
func (Wallets) Wallet(_ caip.ChainID, owner string, id issuing.AccountID) (string, error) {
	sum := sha256.Sum256([]byte(owner + string(id)))
	return "0x" + hex.EncodeToString(sum[:20]), nil
}

// Grant implements [onboarding.Wallets].
func (Wallets) Grant(a issuing.Account, allowance issuing.Units, nonce int64) (string, error) {
	return fmt.Sprintf("let the escrow draw %s from %s, nonce %d", allowance, a.Wallet, nonce), nil
}

// TypedGrant implements [onboarding.Wallets].
func (Wallets) TypedGrant(_ issuing.Account, allowance issuing.Units, nonce int64) (json.RawMessage, error) {
	return json.Marshal(map[string]int64{"allowance": int64(allowance), "nonce": nonce})
}

// SignedText implements [onboarding.Wallets].
func (Wallets) SignedText(_ context.Context, _ caip.ChainID, _, text string, s []byte) (bool, error) {
	return string(s) == string(Signature(text)), nil
}

// SignedGrant implements [onboarding.Wallets].
func (w Wallets) SignedGrant(_ context.Context, a issuing.Account, allowance issuing.Units, nonce int64, s []byte) (bool, error) {
	text, err := w.Grant(a, allowance, nonce)
	return string(s) == string(Signature(text)), err
}

// ExplainText implements [onboarding.Wallets].
func (Wallets) ExplainText(owner, text string, s []byte) (issuing.SignatureReading, error) {
	reading := issuing.SignatureReading{Expected: owner}
	if string(s) == string(Signature(strings.ToUpper(text))) {
		reading.Hint = "The text was signed in capitals."
	}
	return reading, nil
}

// ExplainGrant implements [onboarding.Wallets].
func (w Wallets) ExplainGrant(a issuing.Account, allowance issuing.Units, nonce int64, s []byte) (
	issuing.SignatureReading, error,
) {
	text, err := w.Grant(a, allowance, nonce)
	if err != nil {
		return issuing.SignatureReading{}, err
	}
	return w.ExplainText(a.Owner, text, s)
}

// GasFee implements [payments.GasFees].
func (Wallets) GasFee(caip.ChainID, caip.AssetID) (issuing.Units, error) { return GasFee, nil }

// Rates knows the dollar's worth of a few currencies.
type Rates map[string]string

// Rate implements [issuing.Rates].
func (r Rates) Rate(base, quote string) (issuing.Rate, bool) {
	b, okBase := r[base]
	q, okQuote := r[quote]
	if !okBase || !okQuote {
		return issuing.Rate{}, false
	}
	value := decimal.RequireFromString(b).DivRound(decimal.RequireFromString(q), 8)
	return issuing.Rate{Value: value, Source: "table", At: 1}, true
}

// Reporter is what a test and a property have in common.
type Reporter interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// Env is an installation with one programme.
type Env struct {
	Reporter
	Ctx             context.Context
	DB              *store.DB
	Onboarding      *onboarding.Service
	Authentications *authentication.Service
	Tokens          *tokenisation.Service
	Programmes      *programmes.Service
	Payments        *payments.Service
	Payouts         *payouts.Service
	Claims          *claims.Service
	Limits          *limits.Service
	Book            *chainbook.Service
	Partners        *worker.Worker
	Box             *seal.Box
	Clock           *Clock
	Programme       issuing.ProgrammeID
	people          *int   // how many wallets there are
	filer           string // the partner that files disputes; empty: none
}

// New makes an installation on an empty database.
func New(t testing.TB, db *store.DB) *Env {
	t.Helper()
	e := &Env{Reporter: t, Ctx: t.Context(), people: new(int), Clock: &Clock{now: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)}}
	e.Use(db)
	e.Programme = e.NewProgramme()
	return e
}

// With is the same installation, reporting to another test.
func (h *Env) With(r Reporter) *Env {
	with := *h
	with.Reporter = r
	return &with
}

// Use has the installation's verbs work on a database.
func (h *Env) Use(db *store.DB) {
	h.Helper()
	box, err := seal.New(make([]byte, seal.KeySize))
	h.Must(err)
	units := work.New(db, h.Clock.Now)
	h.DB, h.Box = db, box
	h.UsePartners(Partners())
	h.Programmes = programmes.New(units, box, false)
	h.Payouts = payouts.New(units)
	h.Claims = claims.New(units)
	h.Limits = limits.New(units)
	h.Book = chainbook.New(units, h.Chains())
}

// UsePartners makes the verbs on customers and cards anew, and the worker that asks partners, with other partners.
func (h *Env) UsePartners(ports partner.Ports) {
	h.Onboarding = onboarding.New(work.New(h.DB, h.Clock.Now), h.Box, Wallets{}, AllRates, onboarding.Config{
		Domain: "api.example.com", URI: "https://api.example.com/v1", Allowance: Granted, Chains: h.Chains(), Partners: ports,
	})
	if _, able := ports.CardIssuer.(partner.DisputeFiler); able {
		h.filer = ports.CardIssuer.PartnerName()
	}
	units := work.New(h.DB, h.Clock.Now)
	h.Authentications, h.Tokens = authentication.New(units, Wallets{}), tokenisation.New(units)
	h.Payments = h.NewPayments(Wallets{}, AllRates, h.Clock.Now)
	h.Partners = worker.New(h.DB, worker.Verbs{
		Onboarding: h.Onboarding, Authentications: h.Authentications, Payments: h.Payments,
	}, ports, slog.New(slog.DiscardHandler))
}

// NewPayments makes verbs on payments with other prices, or by another clock.
func (h *Env) NewPayments(gas payments.GasFees, rates issuing.Rates, clock func() time.Time) *payments.Service {
	return payments.New(work.New(h.DB, clock), gas, rates, payments.Config{
		Chains: h.Chains(), ServiceBPS: 50, DisputeFiler: h.filer,
	})
}

// AllRates are the rates of an installation that nobody gave others.
var AllRates = Rates{"USD": "1", "EUR": "1.25", "GBP": "1.5", "JPY": "0.008"}

// Chains is the chain that there is, with two tokens.
func (h *Env) Chains() issuing.Chains {
	return issuing.Chains{{ID: ChainID, Name: "Test", Test: true, Assets: []issuing.Asset{
		{ID: USDC, Chain: ChainID, Symbol: "USDC", Currency: "USD", Decimals: 6}, {ID: EURC, Chain: ChainID, Symbol: "EURC", Currency: "EUR", Decimals: 6},
	}}}
}

// NewProgramme makes one more programme, with a margin of 20 basis points and a hundredth. It has no credentials: hashing secrets is
// slow by design.
func (h *Env) NewProgramme() issuing.ProgrammeID {
	h.Helper()
	made := issuing.Programme{ID: issuing.NewID[issuing.ProgrammeID](), Name: "Test", PartnerFixed: 10_000, PartnerBPS: 20, CreatedAt: 1}
	h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error { return tx.InsertProgramme(h.Ctx, made) }))
	return made.ID
}

// Must demands that nothing went wrong.
func (h *Env) Must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// Refused demands a refusal of a code.
func (h *Env) Refused(err error, code issuing.Code) {
	h.Helper()
	if !issuing.IsCode(err, code) {
		h.Fatalf("%v, want a refusal %s", err, code)
	}
}

// NewWallet is the CAIP-10 id of a wallet that nobody had.
func (h *Env) NewWallet() string {
	*h.people++
	return fmt.Sprintf("%s:0x1%039x", ChainID, *h.people)
}

// InitiatingCustomer makes a customer who has yet to sign.
func (h *Env) InitiatingCustomer() onboarding.NewCustomer {
	h.Helper()
	wallet := h.NewWallet()
	made, err := h.Onboarding.CreateCustomer(h.Ctx, h.Programme, wallet, "person "+wallet)
	h.Must(err)
	return made
}

// SignCustomer signs a customer's challenge.
func (h *Env) SignCustomer(c onboarding.NewCustomer) {
	h.Helper()
	h.Must(h.Onboarding.CustomerSigned(h.Ctx, h.Programme, c.Customer.ID, onboarding.Signed{
		OwnerID: string(c.Customer.ChainID), Challenge: c.Challenge.Text, Signature: Signature(c.Challenge.Text),
	}))
}

// ActiveCustomer makes a customer who is through onboarding.
func (h *Env) ActiveCustomer() issuing.CustomerID {
	h.Helper()
	c := h.InitiatingCustomer()
	h.SignCustomer(c)
	h.Work()
	_, err := h.Onboarding.CustomerVerified(h.Ctx, h.Programme, c.Customer.ID, "Ada Test", false)
	h.Must(err)
	return c.Customer.ID
}

// RequestAccount creates an account that its owner has yet to sign, in dollars unless other currencies are named.
func (h *Env) RequestAccount(customer issuing.CustomerID, currencies ...string) onboarding.OwnerAsk {
	h.Helper()
	if len(currencies) == 0 {
		currencies = []string{"USD"}
	}
	ask, err := h.Onboarding.CreateAccount(h.Ctx, h.Programme, customer, currencies)
	h.Must(err)
	return ask
}

// SignAccount signs an account's challenge.
func (h *Env) SignAccount(ask onboarding.OwnerAsk) error {
	return h.Onboarding.AccountSigned(h.Ctx, h.Programme, ask.Account.ID, onboarding.Signed{
		OwnerID: ChainID + ":" + ask.Account.Owner, Challenge: ask.Challenge.Text, Signature: Signature(ask.Challenge.Text),
	})
}

// OpenAccount makes an active account with 1,000 tokens of each kind.
func (h *Env) OpenAccount(customer issuing.CustomerID, currencies ...string) issuing.AccountID {
	h.Helper()
	ask := h.RequestAccount(customer, currencies...)
	h.Must(h.SignAccount(ask))
	h.Work()
	return ask.Account.ID
}

// RequestCard asks for a card that is not issued yet.
func (h *Env) RequestCard(account issuing.AccountID, kind issuing.CardType) issuing.Card {
	h.Helper()
	address := issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"}
	card, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{Type: kind, Billing: address, Shipping: &address})
	h.Must(err)
	return card
}

// IssueCard has the issuing partner make a card.
func (h *Env) IssueCard(id issuing.CardID) issuing.Card {
	h.Helper()
	pan := "400000001234567"
	card, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, id, partner.IssuedCard{
		PAN: pan + string(issuing.LuhnDigit(pan)), Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2,
	})
	h.Must(err)
	return card
}

// ActiveCard makes an issued virtual card.
func (h *Env) ActiveCard(account issuing.AccountID) issuing.CardID {
	h.Helper()
	return h.IssueCard(h.RequestCard(account, issuing.CardVirtual).ID).ID
}

// Buy asks for a purchase in dollars.
func (h *Env) Buy(card issuing.CardID, amount string) (issuing.Authorisation, error) {
	return h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: amount, Currency: "USD", Merchant: issuing.Merchant{ID: "TEST", Name: "Test Merchant", MCC: 9999, Country: "GB", City: "London"}})
}

// Approved buys something for dollars, which must be approved.
func (h *Env) Approved(card issuing.CardID, amount string) issuing.AuthorisationID {
	h.Helper()
	a, err := h.Buy(card, amount)
	h.Must(err)
	return a.ID
}

// Funds reads an account's balance of USDC.
func (h *Env) Funds(account issuing.AccountID) issuing.Funds {
	h.Helper()
	f, err := h.DB.Funds(h.Ctx, account, USDC)
	h.Must(err)
	return f
}

// Each runs a body on either database.
func Each(t *testing.T, body func(t *testing.T, h *Env)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, db *store.DB) { body(t, New(t, db)) })
}

// Captured captures an amount of a hold and has all work done.
func (h *Env) Captured(id issuing.AuthorisationID, amount string, more bool) issuing.Transaction {
	h.Helper()
	_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: amount, More: more})
	h.Must(err)
	h.Work()
	list, err := h.DB.TransactionsOf(h.Ctx, id)
	h.Must(err)
	return list[len(list)-1]
}

// SetPartnerTerms sets the fees of the programme from a moment on; the zero time is now.
func (h *Env) SetPartnerTerms(fixed issuing.Units, points, spread int64, from time.Time) issuing.FeeSchedule {
	h.Helper()
	t := issuing.PartnerTerms{ProgrammeID: h.Programme, PartnerFixed: fixed, PartnerBPS: points, SpreadBPS: spread}
	if !from.IsZero() {
		t.EffectiveFrom = issuing.At(from)
	}
	s, err := h.Programmes.SetPartnerTerms(h.Ctx, t)
	h.Must(err)
	return s
}

// SetServiceFee sets the platform's fee for the programme from a moment on.
func (h *Env) SetServiceFee(points *int64, from time.Time) {
	h.Helper()
	_, err := h.Programmes.SetServiceFee(h.Ctx, issuing.ServiceFee{ProgrammeID: h.Programme, BPS: points, EffectiveFrom: issuing.At(from)})
	h.Must(err)
}
