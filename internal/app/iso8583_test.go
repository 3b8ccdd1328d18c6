package app

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/iso8583/acquirer"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

const isoTable = `{name: test, extends: '1987', elements: {
	partial: {at: '60', values: {PART: 'yes'}}, increment: {at: '60', values: {GROW: 'yes'}}}}`

// isoCases are what an acquirer says about one card. NOW is a time of transmission.
const isoCases = `
always: {2: '4000000012345675', 3: 000000, 18: 5411, 22: 051, 25: 00, 32: 12345, 41: TERM0001, 42: MERCHANT1,
  43: 'Corner shop              London       GB', 49: 840}
cases:
  - {name: sign-on, send: {mti: 0800, 70: 001, 2: '', 3: '', 18: '', 22: '', 25: '', 32: '', 37: '', 41: '', 42: '', 43: '', 49: ''},
     expect: {mti: 0810, 39: 00}}
  - {name: purchase, send: {mti: 0100, 4: 000000002000, 37: 'BOUGHT'}, expect: {mti: 0110, 39: 00, 38: any}}
  - {name: again, repeat: purchase, expect: {mti: 0110, 39: 00, 38: any}}
  - {name: too much, send: {mti: 0100, 4: 000900000000}, expect: {mti: 0110, 39: 51}}
  - {name: unknown card, send: {mti: 0100, 2: '4999999999999999', 4: 000000002000}, expect: {mti: 0110, 39: 14}}
  - {name: increment, original: purchase, send: {mti: 0100, 4: 000000000500, 60: GROW}, expect: {mti: 0110, 39: 00}}
  - {name: completion, original: purchase, send: {mti: 0220, 4: 000000002500}, expect: {mti: 0230, 39: 00}}
  - {name: refund, original: completion, send: {mti: 0220, 3: 200000, 4: 000000000500}, expect: {mti: 0230, 39: 00}}
  - {name: advice, send: {mti: 0120, 4: 000000000700, 39: 00, 37: 'STOODIN'}, expect: {mti: 0130, 39: 00}}
  - {name: advice reversed, original: advice, send: {mti: 0420, 4: 000000000700}, expect: {mti: 0430, 39: 00}}
  - {name: single, send: {mti: 0200, 4: 000000001000, 37: 'SINGLE'}, expect: {mti: 0210, 39: 00}}
  - {name: single reversed, original: single, send: {mti: 0420, 4: 000000001000}, expect: {mti: 0430, 39: 00}}
  - {name: early reversal, send: {mti: 0420, 4: 000000002000, 37: 'EARLY', 90: '0100000777NOW0000001234500000000000'},
     expect: {mti: 0430, 39: 00}}
  - {name: late purchase, send: {mti: 0100, 4: 000000002000, 37: 'EARLY', 11: 000777, 7: 'NOW'}, expect: {mti: 0110, 39: 94}}
  - {name: early reversal of a single, send: {mti: 0420, 4: 000000002000, 37: 'EARLY2', 90: '0200000778NOW0000001234500000000000'},
     expect: {mti: 0430, 39: 00}}
  - {name: late single, send: {mti: 0200, 4: 000000002000, 37: 'EARLY2', 11: 000778, 7: 'NOW'}, expect: {mti: 0210, 39: 94}}
  - {name: part, send: {mti: 0100, 4: 000900000000, 60: PART, 37: 'INPART'}, expect: {mti: 0110, 39: 10, 4: any, 54: any}}
  - {name: part reversed, original: part, send: {mti: 0420, 4: 000900000000}, expect: {mti: 0430, 39: 00}}
`

func TestACardNetworkIsServedFromTheFileOfPartners(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
		s := &testServer{T: t, db: db, sandbox: SandboxConfig{DataDir: t.TempDir(), Log: log}}
		owner, err := chain.NewOwner()
		s.check(err)
		s.operator, err = chain.NewOperatorKey()
		s.check(err)
		address := s.isoNetwork(log)
		s.serve(partner.Ports{}, func(c *client.Client) {
			card, account := s.fundedCard(c, owner)
			s.playAcquirer(address)
			network := map[string]api.Authorisation{}
			for a, err := range c.GetAuthorisations(t.Context(), client.Of{Card: card}, client.ListOptions{}) {
				s.check(err)
				network[a.Network.Ids.RRN] = a
				if a.Network.Partner != "acme" || a.Network.Ids.Event == "" || a.Network.Ids.STAN == "" || a.Network.Ids.Acquirer != "12345" {
					t.Errorf("an authorisation shows %+v", a.Network)
				}
			}
			if len(network) != 4 {
				t.Errorf("there are %d authorisations: %+v", len(network), network)
			}
			for name, want := range map[string]api.AuthorisationStatus{
				"BOUGHT": "captured", "STOODIN": "released", "SINGLE": "captured", "INPART": "released",
			} {
				await(s, want, func() (api.AuthorisationStatus, error) {
					a, err := c.GetAuthorisationDetails(t.Context(), network[name].ID)
					return a.Status, err
				})
			}
			transactions := 0
			for made, err := range c.GetAccountTransactions(t.Context(), account, client.ListOptions{}) {
				s.check(err)
				if made.Network.Ids.Event == "" || made.Network.Partner != "acme" {
					t.Errorf("a transaction shows %+v", made.Network)
				}
				transactions++
				want := api.TransactionStatus("processed")
				if made.AuthorisationID == network["SINGLE"].ID {
					want = "reversed"
				}
				await(s, want, func() (api.TransactionStatus, error) {
					got, err := c.GetTransactionDetails(t.Context(), made.ID)
					return got.Status, err
				})
			}
			if transactions != 3 {
				t.Errorf("there are %d transactions", transactions)
			}
		})
		findings, err := db.OpenFindings(t.Context())
		s.check(err)
		if len(findings) != 0 {
			t.Errorf("the operator is asked about %+v", findings)
		}
	})
}

// isoNetwork has the server take a card network from a file of partners. It returns where the network connects.
func (s *testServer) isoNetwork(log *slog.Logger) (address string) {
	s.Helper()
	free, err := new(net.ListenConfig).Listen(s.Context(), "tcp", "127.0.0.1:0")
	s.check(err)
	address = free.Addr().String()
	s.check(free.Close())
	dir := s.TempDir()
	table, file := filepath.Join(dir, "table.yaml"), filepath.Join(dir, "partners.json")
	s.check(os.WriteFile(table, []byte(strings.ReplaceAll(isoTable, "\t", " ")), 0o600))
	of, _, err := DataDir(s.sandbox.DataDir).credentials()
	s.check(err)
	s.check(os.WriteFile(file, fmt.Appendf(nil, `{"partners": [{"name": "acme", "type": "iso8583", "programme": %q,
		"settings": {"listen": %q, "table": %q, "answerWithin": "1m"}}]}`, of.ProgrammeID, address, table), 0o600))
	s.change = func(c *Config) {
		connected, err := ConnectPartners(file, func(string) string { return "" }, config.Environment{DB: s.db, Now: time.Now, Log: log})
		s.check(err)
		connected.Ports = partner.Ports{Screening: testPartners{}, IdentityCheck: testPartners{}, CardIssuer: testPartners{}}
		c.Connected, c.Sandbox = connected, true // a sandbox's accounts are given money
		c.Clock, err = simulator.LoadClock(s.Context(), s.db, time.Now)
		s.check(err)
	}
	return address
}

// fundedCard makes a card whose account has money.
func (s *testServer) fundedCard(c *client.Client, owner *chain.Owner) (api.CardID, api.AccountID) {
	s.Helper()
	ctx, id := s.Context(), string(chain.Simulated()[0].ID)+":"+owner.Address()
	customer, err := c.CreateCustomer(ctx, api.CustomerInput{ChainID: id, ExternalID: "ada"})
	s.check(err)
	s.check(c.SignCustomerChallenge(ctx, customer.ID, s.signature(owner, id, customer.Challenge)))
	await(s, "active", func() (api.CustomerStatus, error) {
		got, err := c.GetCustomer(ctx, customer.ID)
		return got.Status, err
	})
	account, err := c.CreateCustomerAccount(ctx, customer.ID, api.AccountInput{Type: "card_account", Currencies: []string{"USD"}})
	s.check(err)
	s.check(c.SignAccountChallenge(ctx, account.ID, s.signature(owner, id, account.Challenge)))
	await(s, "active", func() (api.AccountStatus, error) {
		got, err := c.GetAccount(ctx, account.ID)
		return got.Status, err
	})
	card, err := c.CreateAccountCard(ctx, account.ID, api.CardInput{Type: "virtual", BillingAddress: api.AddressInput{
		FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA",
	}})
	s.check(err)
	await(s, "active", func() (api.CardStatus, error) {
		got, err := c.GetCard(ctx, card.ID)
		return got.Status, err
	})
	await(s, "funded", func() (string, error) {
		f, err := s.db.FundsOf(ctx, issuing.AccountID(account.ID.String()))
		if err == nil && len(f) > 0 && f[0].Available > 0 {
			return "funded", nil
		}
		return "empty", err
	})
	return card.ID, account.ID
}

// playAcquirer plays the cases, of which each must be answered as is expected.
func (s *testServer) playAcquirer(address string) {
	s.Helper()
	spec, err := codec.ParseSpec([]byte(strings.ReplaceAll(isoTable, "\t", " ")))
	s.check(err)
	file, err := acquirer.ParseFile([]byte(strings.ReplaceAll(isoCases, "NOW", time.Now().UTC().Format("0102150405"))))
	s.check(err)
	ctx, cancel := context.WithCancel(s.Context())
	defer cancel()
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", address)
	s.check(err)
	l, over := link.New(conn, link.Options{Spec: spec, Log: s.sandbox.Log}), make(chan struct{})
	go func() {
		defer close(over)
		_ = l.Run(ctx) // it ends when the cases have been played
	}()
	player := acquirer.Player{Spec: spec, Conn: l, Timeout: 3 * time.Minute, First: 1}
	_, err = player.Play(ctx, file, func(r acquirer.Result) error {
		for _, problem := range r.Problems {
			s.Errorf("%s: %s", r.Name, problem)
		}
		return nil
	})
	s.check(err)
	cancel()
	<-over
}
