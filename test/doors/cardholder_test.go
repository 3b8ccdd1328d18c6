package doors

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/chain"
)

func signingKey(id uuid.UUID, key httpsig.PrivateKey) api.SigningKeyInput {
	return api.SigningKeyInput{
		SigningKeyID: id, SigningKey: base64.StdEncoding.EncodeToString(key.Public().PEM()),
	}
}

// identity is the part of the file of partners that every installation has: a sanctions list, and an identity check that
// the programme makes itself. It calls back as soon as it is asked.
func (in *installation) identity() string {
	in.Helper()
	list, err := filepath.Abs(filepath.Join("..", "..", "internal", "partner", "sanctions", "testdata", "sdn.xml"))
	in.check(err)
	key := make([]byte, 32)
	in.config.Secrets["KYC_SECRET"] = "whsec_" + base64.StdEncoding.EncodeToString(key)
	listener := freeAddress(in.T)
	asked := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		text, _ := io.ReadAll(r.Body)
		var q struct{ Type, CustomerID, ProgrammeID string }
		if err := json.Unmarshal(text, &q); err != nil {
			in.Errorf("the identity check is asked %s", text)
			return
		}
		go callBack(in.T, "http://"+listener+"/results", key, q.CustomerID, fmt.Sprintf(
			`{"customerId": %q, "programmeId": %q, "verdict": "passed", "name": "Ada Lovelace"}`, q.CustomerID, q.ProgrammeID))
	}))
	in.Cleanup(asked.Close)
	return fmt.Sprintf(`{"name": "lists", "type": "sanctions-lists", "settings": {"lists": [
			{"name": "ofac", "format": "ofac-sdn", "source": %q}]}},
		{"name": "kyc", "type": "identity-webhook", "listen": {"address": %q}, "settings": {
			"url": %q, "secret": "env:KYC_SECRET", "askAgain": "1s", "verificationUrl": "https://app.example/kyc?of={customerId}"}}`,
		list, listener, asked.URL)
}

// callBack tells the verdict, signed as Standard Webhooks has it, twice.
func callBack(t *testing.T, url string, key []byte, customer, body string) {
	id, at := "msg_"+customer, strconv.FormatInt(time.Now().Unix(), 10)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + at + "." + body))
	for range 2 {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
		if err != nil {
			return
		}
		r.Header.Set("Webhook-Id", id)
		r.Header.Set("Webhook-Timestamp", at)
		r.Header.Set("Webhook-Signature", "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			return // the server was killed; it asks again
		}
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Errorf("the verdict is answered %d", answer.StatusCode)
		}
	}
}

// cardholder is a customer who passed the checks.
type cardholder struct {
	in       *installation
	owner    *chain.Owner
	id       string
	customer api.CustomerID
}

func (c *cardholder) sign(challenge string) api.OwnerSignature {
	c.in.Helper()
	text, err := base64.StdEncoding.DecodeString(challenge)
	c.in.check(err)
	signed, err := c.owner.SignText(string(text))
	c.in.check(err)
	return api.OwnerSignature{OwnerID: c.id, Challenge: challenge, Signature: base64.StdEncoding.EncodeToString(signed)}
}

// newCardholder has a customer verified, whom the programme calls by a name.
func (in *installation) newCardholder(name string) *cardholder {
	in.Helper()
	owner, err := chain.NewOwner()
	in.check(err)
	c := &cardholder{in: in, owner: owner, id: chainID + ":" + owner.Address()}
	ctx := in.Context()
	creating, signing := client.WithIdempotencyKey(uuid.New()), client.WithIdempotencyKey(uuid.New())
	made := untilAnswered(in, "a customer to be created", func() (api.CreatedCustomer, error) {
		return in.client.CreateCustomer(ctx, api.CustomerInput{ChainID: c.id, ExternalID: name}, creating)
	})
	c.customer = made.ID
	untilAnswered(in, "the wallet's ownership to be proven", func() (none struct{}, err error) {
		return none, in.client.SignCustomerChallenge(ctx, made.ID, c.sign(made.Challenge), signing)
	})
	in.await("the customer to be active", func() bool {
		got, err := in.client.GetCustomer(ctx, made.ID)
		return err == nil && got.Status == api.CustomerStatusActive
	})
	return c
}

// openAccount opens an account, with money in its wallet.
func (c *cardholder) openAccount(cents int64) *account {
	in, ctx := c.in, c.in.Context()
	in.Helper()
	opening, signing := client.WithIdempotencyKey(uuid.New()), client.WithIdempotencyKey(uuid.New())
	opened := untilAnswered(in, "an account to be opened", func() (api.CreatedAccount, error) {
		wanted := api.AccountInput{Type: "card_account", Currencies: []string{"USD"}}
		return in.client.CreateCustomerAccount(ctx, c.customer, wanted, opening)
	})
	untilAnswered(in, "the allowance to be granted", func() (none struct{}, err error) {
		return none, in.client.SignAccountChallenge(ctx, opened.ID, c.sign(opened.Challenge), signing)
	})
	a := &account{in: in}
	in.await("the account to be active", func() (active bool) {
		var err error
		a.Account, err = in.client.GetAccount(ctx, opened.ID)
		return err == nil && a.Status == api.AccountStatusActive
	})
	mint(in.T, in.token, a.wallet(), cents)
	in.await("the money to be booked", func() bool { return a.balance().OnChain.Amount == decimalOf(cents) })
	return a
}

// account is one with a wallet on the chain.
type account struct {
	api.Account
	in *installation
}

// wallet is the address of the account's wallet.
func (a *account) wallet() string { return a.ChainID[strings.LastIndexByte(a.ChainID, ':')+1:] }

// balance is what the API says of the account.
func (a *account) balance() (balance api.AccountBalance) {
	a.in.Helper()
	said := untilAnswered(a.in, "the balances", func() ([]api.AccountBalance, error) {
		return client.Collect(a.in.client.GetAccountBalances(a.in.Context(), a.ID))
	})
	for _, b := range said {
		if strings.HasSuffix(strings.ToLower(b.Token), strings.ToLower(a.in.token)) {
			return b
		}
	}
	a.in.Fatalf("the account has no balance of %s: %+v", a.in.token, said)
	return balance
}

// virtualCard is the order of a card.
var virtualCard = api.CardInput{
	Type: "virtual", BillingAddress: api.AddressInput{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"},
}

// newCard orders a card, and waits until the issuer has made it.
func (a *account) newCard() api.Card {
	a.in.Helper()
	ordering := client.WithIdempotencyKey(uuid.New())
	ordered := untilAnswered(a.in, "a card to be ordered", func() (api.Card, error) {
		return a.in.client.CreateAccountCard(a.in.Context(), a.ID, virtualCard, ordering)
	})
	return a.awaitCard(ordered.ID)
}

// awaitCard waits until the issuer has made a card.
func (a *account) awaitCard(id api.CardID) (card api.Card) {
	a.in.Helper()
	a.in.await("the card to be made", func() (made bool) {
		var err error
		card, err = a.in.client.GetCard(a.in.Context(), id)
		return err == nil && card.Status == api.CardStatusActive
	})
	return card
}

// shownCard is what the page for cardholders shows of a card.
var shownCard = regexp.MustCompile(`<dt>Number</dt><dd>([0-9 ]+)</dd>(?s:.*)<dt>Security code</dt><dd>([0-9]{3})</dd>`)

// show reads a card's number and security code off the page for its cardholder. A page that a kill kept from the cardholder is
// used up, so that another one is asked for.
func (in *installation) show(card api.CardID) (number, code string) {
	in.Helper()
	last := ""
	defer func() {
		if in.Failed() {
			in.Logf("the card's page: %s", last)
		}
	}()
	in.await("the card to be shown", func() bool {
		link, err := in.client.RevealCard(in.Context(), card)
		if err != nil {
			last = err.Error()
			return false
		}
		status, page := in.send(link.URL, http.Header{}, nil)
		last = fmt.Sprintf("%d %s", status, page)
		shown := shownCard.FindSubmatch(page)
		if status != http.StatusOK || shown == nil {
			return false
		}
		number, code = strings.ReplaceAll(string(shown[1]), " ", ""), string(shown[2])
		return true
	})
	return number, code
}

// send posts a message to a listener. It returns no status when there was no answer.
func (in *installation) send(url string, headers http.Header, body []byte) (status int, text []byte) {
	in.Helper()
	r, err := http.NewRequestWithContext(in.Context(), http.MethodPost, url, bytes.NewReader(body))
	in.check(err)
	r.Header = headers
	answer, err := in.sender.Do(r)
	if err != nil {
		return 0, nil
	}
	defer func() { _ = answer.Body.Close() }()
	if text, err = io.ReadAll(answer.Body); err != nil {
		return 0, nil
	}
	return answer.StatusCode, text
}
