package demo

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
)

// respond plays the platform's part in the story.
func (s *fakePlatform) respond(what string, body []byte) (int, any) {
	switch what {
	case "POST /auth/token":
		return 200, api.Authentication{Token: "token", TokenType: "Bearer", ExpiresAt: int(time.Now().Add(time.Hour).Unix())}
	case "PUT /auth/signing":
		in := readBody[api.SigningKeyInput](s, body)
		text, err := base64.StdEncoding.DecodeString(in.SigningKey)
		if err != nil {
			s.t.Error(err)
		}
		key, err := httpsig.ParsePublicKey(text)
		if err != nil {
			s.t.Error(err)
		}
		s.keys[in.SigningKeyID.String()] = key
		return 204, nil
	case "DELETE /auth/signing":
		delete(s.keys, readBody[api.SigningKeyReference](s, body).SigningKeyID.String())
		return 204, nil
	case "GET /webhooks/verification-key":
		return 200, api.VerificationKey{KeyID: s.keyID, Key: api.Base64(string(s.key.Public().PEM()))}
	case "PUT /webhooks":
		in := readBody[api.WebhookInput](s, body)
		s.hook = in.CallbackURL
		return 200, api.Webhook{ID: s.keyID, CallbackURL: in.CallbackURL, Types: in.Types, CreatedAt: s.now(),
			UpdatedAt: s.now()}
	case "DELETE /webhooks/" + s.keyID.String():
		s.gone = true
		return 204, nil
	case "GET /chains":
		return 200, []api.Blockchain{{ID: chainID, Name: "Fake chain", Contracts: api.BlockchainContracts{
			Escrow: fakeEscrow, Settlement: fakeSettlement, Factory: fakeOwner,
		}}}
	case "GET /assets":
		return 200, []api.Asset{{ID: chainID + "/erc20:" + fakeToken, Blockchain: chainID, Name: "Euro Coin",
			Symbol: tokenSymbol}}
	}
	if status, answer := s.respondOnboarding(what, body); status != 0 {
		return status, answer
	}
	return s.respondPayment(what, body)
}

// createdObject is an object as its creation answers it.
func createdObject(object any, challenge string) map[string]any {
	fields := jsonMembers(object)
	fields["challenge"] = api.Base64(challenge)
	return fields
}

// signIn is what the customer's wallet is asked to sign; with that fault it is another site's.
func (s *fakePlatform) signIn() string {
	domain := strings.TrimPrefix(s.server.URL, "http://")
	if s.fault == "another site's sign-in" {
		domain = "elsewhere.example"
	}
	at := time.Now().Truncate(24 * time.Hour)
	return issuing.SignIn{
		Domain: domain, URI: s.server.URL, Address: fakeOwner, ChainID: 300, Nonce: "fake1234567", IssuedAt: at,
		ExpiresAt: at.Add(48 * time.Hour),
	}.Text()
}

func (s *fakePlatform) respondOnboarding(what string, body []byte) (int, any) {
	switch what {
	case "POST /customers":
		in := readBody[api.CustomerInput](s, body)
		s.Customer = api.Customer{ID: uuid.New(), ChainID: in.ChainID, ExternalID: in.ExternalID, CreatedAt: s.now()}
		s.customerIs(api.CustomerStatusInitiating)
		return 201, createdObject(s.Customer, s.signIn())
	case "POST /customers/_/challenge/sign":
		s.checkOwnerSignature(body, s.signIn())
		s.customerIs(api.CustomerStatusScreening)
		if s.fault == "screening fails" {
			s.customerIs(api.CustomerStatusRejected)
		} else {
			s.customerIs(api.CustomerStatusVerifying)
		}
		return 204, nil
	case "PATCH /simulator/customers/_/verify":
		s.customerIs(api.CustomerStatusActive)
		return 202, nil
	case "GET /customers/_":
		return 200, s.Customer
	case "POST /customers/_/accounts":
		in := readBody[api.AccountInput](s, body)
		s.Account = api.Account{ID: uuid.New(), CustomerID: s.Customer.ID, Type: api.AccountTypeCardAccount,
			Currencies: in.Currencies, CreatedAt: s.now()}
		s.accountIs(api.AccountStatusInitiating)
		return 201, createdObject(s.Account, "may I spend")
	case "POST /accounts/_/challenge/sign":
		s.checkOwnerSignature(body, "may I spend")
		s.accountIs(api.AccountStatusPending)
		s.Account.ChainID = chainID + ":" + fakeWallet
		if s.fault == "the wallet is elsewhere" {
			s.Account.ChainID = "eip155:1:" + fakeWallet
		}
		s.accountIs(api.AccountStatusActive)
		return 204, nil
	case "GET /accounts/_":
		return 200, s.Account
	case "POST /accounts/_/cards":
		in := readBody[api.CardInput](s, body)
		s.Card = api.Card{ID: uuid.New(), AccountID: s.Account.ID, Type: in.Type, CreatedAt: s.now()}
		s.cardIs(api.CardStatusIssuing)
		return 201, s.Card
	case "PATCH /simulator/cards/_/issue":
		s.Card.MaskedPAN, s.Card.ExpirationDate, s.Card.Network = "400000******0002", "01/2031", api.CardNetworkVisa
		s.cardIs(api.CardStatusActive)
		return 202, nil
	case "GET /cards/_":
		return 200, s.Card
	}
	return 0, nil
}

func (s *fakePlatform) respondPayment(what string, body []byte) (int, any) {
	switch what {
	case "POST /simulator/cards/_/authorisation":
		in := readBody[api.SimulatedPurchase](s, body)
		if in.Captures() {
			s.t.Error("the purchase was captured at once")
		}
		s.Authorisation = api.Authorisation{
			ID: uuid.New(), AccountID: s.Account.ID, CardID: s.Card.ID, Amount: "23.52", Currency: "EUR",
			ExchangeRate:   "1.1759259259",
			MerchantAmount: string(in.Amount), MerchantCurrency: in.Currency, CreatedAt: s.now(),
			Merchant: api.Merchant{ID: "TEST", Name: "Test Merchant", MCC: 9999, Country: "GB", City: "London"},
		}
		if s.fault == "another amount" {
			s.Authorisation.Amount = "23.53"
		}
		s.authorisationIs(api.AuthorisationStatusPending)
		s.moveTokens(fakeWallet, fakeEscrow, "23.75")
		return 201, s.Authorisation
	case "PATCH /simulator/authorisations/_/capture":
		s.settleCapture()
		return 202, nil
	case "GET /authorisations/_":
		return 200, s.Authorisation
	case "GET /cards/_/transactions":
		return 200, []api.Transaction{s.Transaction}
	case "GET /transactions/_":
		return 200, s.Transaction
	}
	s.t.Errorf("nobody expected %s", what)
	return 404, nil
}

func (s *fakePlatform) settleCapture() {
	a := s.Authorisation
	s.authorisationIs(api.AuthorisationStatusCapturing)
	s.Transaction = api.Transaction{
		ID: uuid.New(), AuthorisationID: a.ID, AccountID: a.AccountID, CardID: a.CardID, Amount: a.Amount,
		Currency: a.Currency, ExchangeRate: a.ExchangeRate,
		MerchantAmount: a.MerchantAmount, MerchantCurrency: a.MerchantCurrency, Merchant: a.Merchant,
		Direction: api.TransactionDirectionDebit, CreatedAt: s.now(),
		Token: chainID + "/erc20:" + fakeToken, TokenAmount: "23.75", Fees: feeList("service", "0.12", "network", "0.11"),
		ChainTransactions: []api.ChainTransaction{},
	}
	if s.fault == "another total" {
		s.Transaction.TokenAmount = "23.76"
	}
	s.transactionIs(api.TransactionStatusProcessing)
	s.authorisationIs(api.AuthorisationStatusCaptured)
	s.moveTokens(fakeEscrow, fakeSettlement, "23.52")
	s.moveTokens(fakeEscrow, fakeOwner, "0.23")
	if s.fault == "a piece is lost" {
		s.moveTokens(fakeSettlement, fakeOwner, "0.000001")
	}
	if s.fault != "nothing on chain" {
		s.Transaction.ChainTransactions = []api.ChainTransaction{{ChainID: chainID + ":" + fakeHash, CreatedAt: s.now()}}
	}
	s.transactionIs(api.TransactionStatusProcessed)
}

// playAgainst plays the demo against the fake platform.
func playAgainst(t *testing.T, s *fakePlatform, story io.Writer) (PaymentResult, error) {
	t.Helper()
	return PlayPayment(t.Context(), s.demoConfig(t, story))
}

// demoConfig has the demo play against the fake platform.
func (s *fakePlatform) demoConfig(t *testing.T, story io.Writer) Config {
	t.Helper()
	c, err := client.New(client.Config{
		BaseURL: s.server.URL + "/v1", APIKey: uuid.New(), APISecret: "correct-horse-battery-staple",
		HTTP: &http.Client{Transport: apitest.Transport{T: t}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return Config{
		Client: c, ChainRPC: s.server.URL + "/rpc/", Story: story, DialChain: s.dialChain,
		NewOwner: func() (Owner, error) { return s, nil },
	}
}

func (s *fakePlatform) dialChain(_ context.Context, url string) (ChainReader, error) {
	if url != s.server.URL+"/rpc/"+chainID {
		return nil, errors.New("there is no chain at " + url)
	}
	return s, nil
}

func TestADemoPlaysThePaymentAndLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	s := newFakePlatform(t, "")
	var tell bytes.Buffer
	r, err := playAgainst(t, s, &tell)
	if err != nil {
		t.Fatalf("%v\n%s", err, tell.String())
	}
	if r.Transaction.Status != api.TransactionStatusProcessed || len(r.Events) != 14 {
		t.Errorf("the transaction is %s after %d events", r.Transaction.Status, len(r.Events))
	}
	if !s.gone || len(s.keys) != 0 {
		t.Errorf("left behind: webhook %v, %d signing keys", !s.gone, len(s.keys))
	}
	for _, line := range []string{"19 ✓ Webhooks verified", "20 GBP at 1.1759259259 = 23.52 EUR", "-23.75", "+23.52",
		"│ may I spend", "23.52 to the merchant + 0.12 service fee + 0.11 network fee"} {
		if !strings.Contains(tell.String(), line) {
			t.Errorf("the story does not tell %q:\n%s", line, tell.String())
		}
	}
	for line := range strings.Lines(tell.String()) {
		if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > pageWidth {
			t.Errorf("too long: %q", line)
		}
	}
}

func TestADemoEndsAtTheFirstDeviation(t *testing.T) {
	t.Parallel()
	for fault, says := range map[string]string{
		"another site's sign-in":        "wallet proven: expected a sign-in of " + fakeOwner + " at 127.0.0.1",
		"screening fails":               "screening passed: expected the customer to be verifying, and it is rejected",
		"the wallet is elsewhere":       "smart wallet deployed: expected the wallet to be on eip155:300",
		"another amount":                "purchase approved: expected 20 at the rate 1.1759259259 to be 23.52, and it is 23.53",
		"another total":                 "settled on chain: expected 23.75, which the escrow held, and it is 23.76",
		"nothing on chain":              "settled on chain: expected at least one transaction on chain",
		"no receipt":                    "settled on chain: transaction " + fakeHash + " failed",
		"a piece is lost":               "balances after: expected the settlement address richer by 23.52",
		"a webhook that is not covered": "webhooks verified: expected every webhook to verify",
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newFakePlatform(t, fault)
			var tell bytes.Buffer
			_, err := playAgainst(t, s, &tell)
			if err == nil || !strings.HasPrefix(err.Error(), says) {
				t.Errorf("it says %v\nwant %s", err, says)
			}
			if !strings.Contains(tell.String(), "✗") {
				t.Errorf("the story hides it:\n%s", tell.String())
			}
			if !s.gone || len(s.keys) != 0 {
				t.Errorf("left behind: webhook %v, %d signing keys", !s.gone, len(s.keys))
			}
		})
	}
}

func TestADemoWithJSONTellsItsStoryElsewhere(t *testing.T) {
	t.Parallel()
	s := newFakePlatform(t, "")
	var stdout, stderr bytes.Buffer
	c := s.demoConfig(t, &stderr)
	c.Results = &stdout
	if _, err := PlayPayment(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Customer, Account, Card, Authorisation, Transaction struct{ Status string }
		Events                                              []struct{ WebhookType string }
		Balances                                            map[string]map[string]string
	}
	if err := json.Unmarshal(stdout.Bytes(), &out); err != nil || bytes.Count(stdout.Bytes(), []byte("\n")) != 1 {
		t.Fatalf("stdout is not one line of JSON: %v\n%s", err, stdout.String())
	}
	if out.Transaction.Status != "processed" || len(out.Events) != 14 || out.Balances["after"]["wallet"] != "976.25" ||
		out.Balances["before"]["escrow"] != "5" {
		t.Errorf("the result is %+v", out)
	}
	if !strings.Contains(stderr.String(), "Webhooks verified") {
		t.Errorf("the story is\n%s", stderr.String())
	}
}
