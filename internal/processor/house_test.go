package processor_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
)

const (
	chainID = "eip155:31337"
	usdc    = caip.AssetID(chainID + "/erc20:0x1111111111111111111111111111111111111111")
	eurc    = caip.AssetID(chainID + "/erc20:0x2222222222222222222222222222222222222222")
	gas     = issuing.Units(30_000)
	granted = issuing.Units(1_000_000_000_000)
)

// clock moves on by a microsecond each time it is read, and further when it is told to.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time { return c.Advance(time.Microsecond) }

func (c *clock) Advance(d time.Duration) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	return c.now
}

// wallets stands in for chains. An owner's signature is the text signed, after the word "signed".
type wallets struct{}

func signature(text string) []byte { return []byte("signed " + text) }

func (wallets) Wallet(_ caip.ChainID, owner string, id issuing.AccountID) (string, error) {
	sum := sha256.Sum256([]byte(owner + string(id)))
	return "0x" + hex.EncodeToString(sum[:20]), nil
}

func (wallets) Grant(a issuing.Account, allowance issuing.Units, nonce int64) (string, error) {
	return fmt.Sprintf("let the escrow draw %s from %s, nonce %d", allowance, a.Wallet, nonce), nil
}

func (wallets) TypedGrant(_ issuing.Account, allowance issuing.Units, nonce int64) (json.RawMessage, error) {
	return json.Marshal(map[string]int64{"allowance": int64(allowance), "nonce": nonce})
}

func (wallets) SignedText(_ context.Context, _ caip.ChainID, _, text string, s []byte) (bool, error) {
	return string(s) == string(signature(text)), nil
}

func (w wallets) SignedGrant(_ context.Context, a issuing.Account, allowance issuing.Units, nonce int64, s []byte) (bool, error) {
	text, err := w.Grant(a, allowance, nonce)
	return string(s) == string(signature(text)), err
}

func (wallets) NetworkFee(caip.ChainID, caip.AssetID) (issuing.Units, error) { return gas, nil }

// rates knows the dollar's worth of a few currencies.
type rates map[string]string

func (r rates) Rate(base, quote string) (issuing.Rate, bool) {
	b, okBase := r[base]
	q, okQuote := r[quote]
	if !okBase || !okQuote {
		return issuing.Rate{}, false
	}
	value := decimal.RequireFromString(b).DivRound(decimal.RequireFromString(q), 8)
	return issuing.Rate{Value: value, Source: "table", At: 1}, true
}

// reporter is what a test and a property have in common.
type reporter interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// house is an installation with one programme.
type house struct {
	reporter
	ctx       context.Context
	db        *store.DB
	p         *processor.Processor
	clock     *clock
	box       *seal.Box
	programme issuing.ProgrammeID
	people    int
}

func newHouse(t testing.TB, db *store.DB) *house {
	t.Helper()
	box, err := seal.New(make([]byte, seal.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	h := &house{reporter: t, ctx: t.Context(), db: db, box: box, clock: &clock{now: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)}}
	h.p = processor.New(db, box, wallets{}, rates{"USD": "1", "EUR": "1.25", "GBP": "1.5", "JPY": "0.008"}, h.clock.Now, processor.Config{
		Domain: "api.example.com", URI: "https://api.example.com/v1", ServiceBPS: 50, Allowance: granted,
		Engine: h.engine(),
	})
	h.programme = h.found()
	return h
}

func (h *house) engine() issuing.Chains {
	return issuing.Chains{{ID: chainID, Name: "Test", Test: true, Assets: []issuing.Asset{
		{ID: usdc, Chain: chainID, Symbol: "USDC", Currency: "USD", Decimals: 6}, {ID: eurc, Chain: chainID, Symbol: "EURC", Currency: "EUR", Decimals: 6},
	}}}
}

// found makes one more programme, with a margin of 20 basis points and a hundredth. It has no credentials: hashing secrets is
// slow by design.
func (h *house) found() issuing.ProgrammeID {
	h.Helper()
	made := issuing.Programme{ID: issuing.NewID[issuing.ProgrammeID](), Name: "Test", PartnerFixed: 10_000, PartnerBPS: 20, CreatedAt: 1}
	h.must(h.db.Write(h.ctx, func(tx *store.Tx) error { return tx.InsertProgramme(h.ctx, made) }))
	return made.ID
}

func (h *house) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// refused demands a refusal of a code.
func (h *house) refused(err error, code issuing.Code) {
	h.Helper()
	if !issuing.IsCode(err, code) {
		h.Fatalf("%v, want a refusal %s", err, code)
	}
}

func (h *house) wallet() string {
	h.people++
	return fmt.Sprintf("%s:0x%040x", chainID, h.people)
}

// initiating makes a customer who has yet to sign.
func (h *house) initiating() processor.NewCustomer {
	h.Helper()
	wallet := h.wallet()
	made, err := h.p.CreateCustomer(h.ctx, h.programme, wallet, "person "+wallet)
	h.must(err)
	return made
}

func (h *house) signs(c processor.NewCustomer) {
	h.Helper()
	h.must(h.p.CustomerSigned(h.ctx, h.programme, c.Customer.ID, processor.Signed{
		OwnerID: string(c.Customer.ChainID), Challenge: c.Challenge.Text, Signature: signature(c.Challenge.Text),
	}))
}

// active makes a customer who is through onboarding.
func (h *house) active() issuing.CustomerID {
	h.Helper()
	c := h.initiating()
	h.signs(c)
	h.work()
	_, err := h.p.CustomerVerified(h.ctx, h.programme, c.Customer.ID, "Ada Test", false)
	h.must(err)
	return c.Customer.ID
}

func (h *house) ask(customer issuing.CustomerID, currencies ...string) processor.OwnerAsk {
	h.Helper()
	if len(currencies) == 0 {
		currencies = []string{"USD"}
	}
	ask, err := h.p.CreateAccount(h.ctx, h.programme, customer, currencies)
	h.must(err)
	return ask
}

func (h *house) sign(ask processor.OwnerAsk) error {
	return h.p.AccountSigned(h.ctx, h.programme, ask.Account.ID, processor.Signed{
		OwnerID: chainID + ":" + ask.Account.Owner, Challenge: ask.Challenge.Text, Signature: signature(ask.Challenge.Text),
	})
}

// opened makes an active account with 1,000 tokens of each kind.
func (h *house) opened(customer issuing.CustomerID, currencies ...string) issuing.AccountID {
	h.Helper()
	ask := h.ask(customer, currencies...)
	h.must(h.sign(ask))
	h.work()
	return ask.Account.ID
}

func (h *house) asked(account issuing.AccountID, kind issuing.CardType) issuing.Card {
	h.Helper()
	address := issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"}
	card, err := h.p.CreateCard(h.ctx, h.programme, account, processor.NewCard{Type: kind, Billing: address, Shipping: &address})
	h.must(err)
	return card
}

func (h *house) issue(id issuing.CardID) issuing.Card {
	h.Helper()
	pan := "400000001234567"
	card, err := h.p.CardIssued(h.ctx, h.programme, id, processor.Made{
		PAN: pan + string(issuing.LuhnDigit(pan)), Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2,
	})
	h.must(err)
	return card
}

// card makes an issued virtual card.
func (h *house) card(account issuing.AccountID) issuing.CardID {
	h.Helper()
	return h.issue(h.asked(account, issuing.CardVirtual).ID).ID
}

func (h *house) buy(card issuing.CardID, amount string) (issuing.Authorisation, error) {
	return h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: amount, Currency: "USD", Merchant: issuing.Merchant{ID: "TEST", Name: "Test Merchant", MCC: 9999, Country: "GB", City: "London"}})
}

func (h *house) bought(card issuing.CardID, amount string) issuing.AuthorisationID {
	h.Helper()
	a, err := h.buy(card, amount)
	h.must(err)
	return a.ID
}

func (h *house) funds(account issuing.AccountID) store.Funds {
	h.Helper()
	f, err := h.db.Funds(h.ctx, account, usdc)
	h.must(err)
	return f
}
