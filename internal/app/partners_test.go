package app

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// testPartners answer at once, and have nothing against anybody.
type testPartners struct{}

func (testPartners) ScreenCustomer(context.Context, partner.ScreeningRequest) (partner.Answer[partner.Cleared], error) {
	return partner.Done(partner.Cleared{}), nil
}

func (testPartners) VerificationURL(_ string, r partner.IdentityRequest) string {
	return "https://identity.example/check?of=" + string(r.CustomerID)
}

func (testPartners) CheckIdentity(context.Context, partner.IdentityRequest) (partner.Answer[partner.Identity], error) {
	return partner.Done(partner.Identity{Name: "Ada Lovelace"}), nil
}

func (testPartners) PartnerName() string { return "test" }

func (testPartners) UpdateCard(context.Context, partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	return partner.Done(partner.CardUpdated{}), nil
}

func (testPartners) IssueCard(context.Context, partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	return partner.Done(partner.IssuedCard{
		PAN: "4000000012345675", Network: issuing.NetworkMastercard, ExpiryYear: 2031, ExpiryMonth: 3,
	}), nil
}

// testServer is an installation without a simulator, on a database and on chains that outlive it.
type testServer struct {
	*testing.T
	db       *store.DB
	sandbox  SandboxConfig // of the embedded chains
	operator []byte
	change   func(*Config) // nil: nothing
}

// serve runs the installation with partners, and calls it.
func (s *testServer) serve(partners partner.Ports, body func(*client.Client)) {
	s.Helper()
	s.serveConnected(partners, nil, body)
}

// serveConnected is serve with partners of a file as well, whose ports then count.
func (s *testServer) serveConnected(partners partner.Ports, connected *config.Connected, body func(*client.Client)) {
	s.Helper()
	dir := DataDir(s.sandbox.DataDir)
	definitions, nodes, err := s.sandbox.chainNodes(dir, time.Now)
	s.check(err)
	listener, err := new(net.ListenConfig).Listen(s.Context(), "tcp", "127.0.0.1:0")
	s.check(err)
	c := Config{
		DB: s.db, MasterKey: make([]byte, 32), Listener: listener, Chains: definitions, OperatorKey: s.operator,
		Nodes: nodes, Partners: partners, Connected: connected, Rates: simulator.Rates{Now: time.Now}, ServiceBPS: SandboxServiceBPS, Allowance: SandboxAllowance,
		Now: time.Now, SystemTime: time.Now, Log: s.sandbox.Log,
	}
	if s.change != nil {
		s.change(&c)
	}
	a, err := New(s.Context(), c)
	s.check(err)
	ctx, stop := context.WithCancel(s.Context())
	ready, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		ended <- a.Run(ctx, func(ctx context.Context) error {
			defer close(ready)
			_, err := writeClientFiles(ctx, dir, a, s.db)
			return err
		})
	}()
	defer func() {
		stop()
		if err := <-ended; err != nil {
			s.Error(err)
		}
	}()
	select {
	case <-ready:
	case err := <-ended:
		ended <- nil
		s.Fatal(err)
	}
	env, err := envfile.Read(dir.EnvFile())
	s.check(err)
	cfg, err := client.ConfigFromEnv(func(name string) string { return env[name] })
	s.check(err)
	cfg.HTTP = &http.Client{Transport: apitest.Transport{T: s.T}}
	caller, err := client.New(cfg)
	s.check(err)
	body(caller)
}

func (s *testServer) check(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}

func (s *testServer) refused(err error, code string) {
	s.Helper()
	if client.Code(err) != code {
		s.Errorf("%v, want the problem %s", err, code)
	}
}

// await asks for a status until it is the one that is wanted.
func await[S ~string](s *testServer, want S, status func() (S, error)) {
	s.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(3 * time.Minute); ; {
		got, err := status()
		s.check(err)
		if got == want {
			return
		}
		select {
		case <-tick.C:
		case <-deadline:
			s.Fatalf("it is %s, and does not become %s", got, want)
		}
	}
}

// signature is an owner's over a challenge.
func (s *testServer) signature(owner *chain.Owner, ownerID string, challenge string) api.OwnerSignature {
	s.Helper()
	text, err := base64.StdEncoding.DecodeString(challenge)
	s.check(err)
	signed, err := owner.SignText(string(text))
	s.check(err)
	return api.OwnerSignature{OwnerID: ownerID, Challenge: challenge, Signature: base64.StdEncoding.EncodeToString(signed)}
}

func TestAServerDoesWithItsPartnersWhatItRefusesWithoutThem(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
		s := &testServer{T: t, db: db, sandbox: SandboxConfig{DataDir: t.TempDir(), Log: log}}
		owner, err := chain.NewOwner()
		s.check(err)
		s.operator, err = chain.NewOperatorKey()
		s.check(err)
		id := string(chain.Simulated()[0].ID) + ":" + owner.Address()
		input, key := api.CustomerInput{ChainID: id, ExternalID: "ada"}, client.WithIdempotencyKey(uuid.New())
		all := partner.Ports{Screening: testPartners{}, IdentityCheck: testPartners{}, CardIssuer: testPartners{}}
		none := func(c *client.Client) {
			t.Helper()
			for customer, err := range c.GetCustomers(t.Context(), client.ListOptions{}) {
				t.Errorf("there is %+v, %v", customer, err)
			}
		}

		s.serve(partner.Ports{CardIssuer: testPartners{}}, func(c *client.Client) {
			_, err := c.CreateCustomer(t.Context(), input, key)
			s.refused(err, "partner_missing")
			none(c)
		})

		var account api.AccountID
		withoutIssuer := all
		withoutIssuer.CardIssuer = nil
		card := api.CardInput{Type: "virtual", BillingAddress: api.AddressInput{
			FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA",
		}}
		s.serve(withoutIssuer, func(c *client.Client) {
			made, err := c.CreateCustomer(t.Context(), input, key) // the refusal was not kept
			s.check(err)
			if made.VerificationURL != "https://identity.example/check?of="+made.ID.String() {
				t.Errorf("the verification page is %s", made.VerificationURL)
			}
			s.check(c.SignCustomerChallenge(t.Context(), made.ID, s.signature(owner, id, made.Challenge)))
			await(s, "active", func() (api.CustomerStatus, error) {
				got, err := c.GetCustomer(t.Context(), made.ID)
				return got.Status, err
			})
			opened, err := c.CreateCustomerAccount(t.Context(), made.ID, api.AccountInput{
				Type: "card_account", Currencies: []string{"USD"},
			})
			s.check(err)
			account = opened.ID
			s.check(c.SignAccountChallenge(t.Context(), account, s.signature(owner, id, opened.Challenge)))
			await(s, "active", func() (api.AccountStatus, error) {
				got, err := c.GetAccount(t.Context(), account)
				return got.Status, err
			})
			_, err = c.CreateAccountCard(t.Context(), account, card)
			s.refused(err, "partner_missing")
		})

		s.serve(all, func(c *client.Client) {
			made, err := c.CreateAccountCard(t.Context(), account, card)
			s.check(err)
			await(s, "active", func() (api.CardStatus, error) {
				got, err := c.GetCard(t.Context(), made.ID)
				return got.Status, err
			})
			got, err := c.GetCard(t.Context(), made.ID)
			if err != nil || got.Name != "Ada Lovelace" || got.MaskedPAN != "400000******5675" || got.Network != "mastercard" {
				t.Errorf("%+v, %v", got, err)
			}
		})
	})
}

// identityOf calls the listener of an identity check of one's own back with a verdict.
func (s *testServer) identityOf(address, secret string, customer api.CustomerID, body string) {
	s.Helper()
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	s.check(err)
	id, at := "msg_"+customer.String(), strconv.FormatInt(time.Now().Unix(), 10)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + at + "." + body))
	request, err := http.NewRequestWithContext(s.Context(), http.MethodPost, "http://"+address+"/results", strings.NewReader(body))
	s.check(err)
	request.Header.Set("Webhook-Id", id)
	request.Header.Set("Webhook-Timestamp", at)
	request.Header.Set("Webhook-Signature", "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	answer, err := http.DefaultClient.Do(request)
	s.check(err)
	s.check(answer.Body.Close())
	if answer.StatusCode != http.StatusOK {
		s.Fatalf("the callback is answered %d", answer.StatusCode)
	}
}

func TestAServerConnectsThePartnersOfItsFile(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
		s := &testServer{T: t, db: db, sandbox: SandboxConfig{DataDir: t.TempDir(), Log: log}}
		var err error
		s.operator, err = chain.NewOperatorKey()
		s.check(err)
		free, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
		s.check(err)
		address := free.Addr().String()
		s.check(free.Close())
		asked := make(chan string, 100)
		own := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			text, _ := io.ReadAll(r.Body)
			asked <- string(text)
		}))
		defer own.Close()
		secret := "whsec_" + base64.StdEncoding.EncodeToString(make([]byte, 32))
		file := filepath.Join(t.TempDir(), "partners.json")
		s.check(os.WriteFile(file, fmt.Appendf(nil, `{"identity": "kyc", "partners": [
			{"name": "kyc", "type": "identity-webhook", "listen": {"address": %q}, "settings": {
				"url": %q, "secret": "env:KYC_SECRET", "verificationUrl": "https://app.example/kyc?of={customerId}"}}]}`,
			address, own.URL), 0o600))
		connected, err := ConnectPartners(file, func(string) string { return secret }, config.Environment{DB: db, Now: time.Now, Log: log})
		s.check(err)
		connected.Ports.Screening = testPartners{} // lists have their own tests

		owner, err := chain.NewOwner()
		s.check(err)
		id := string(chain.Simulated()[0].ID) + ":" + owner.Address()
		s.serveConnected(partner.Ports{}, connected, func(c *client.Client) {
			made, err := c.CreateCustomer(t.Context(), api.CustomerInput{ChainID: id, ExternalID: "ada"})
			s.check(err)
			if made.VerificationURL != "https://app.example/kyc?of="+made.ID.String() {
				t.Errorf("the verification page is %s", made.VerificationURL)
			}
			s.check(c.SignCustomerChallenge(t.Context(), made.ID, s.signature(owner, id, made.Challenge)))
			var question struct{ CustomerID, ProgrammeID string }
			s.check(json.Unmarshal([]byte(<-asked), &question))
			if question.CustomerID != made.ID.String() {
				t.Errorf("it is asked about %s", question.CustomerID)
			}
			s.identityOf(address, secret, made.ID, fmt.Sprintf(
				`{"customerId": %q, "programmeId": %q, "verdict": "passed", "name": "Ada Lovelace"}`, question.CustomerID, question.ProgrammeID))
			await(s, "active", func() (api.CustomerStatus, error) {
				got, err := c.GetCustomer(t.Context(), made.ID)
				return got.Status, err
			})
		})
		again, err := new(net.ListenConfig).Listen(t.Context(), "tcp", address) // the listener ended with the server
		s.check(err)
		s.check(again.Close())
	})
}
