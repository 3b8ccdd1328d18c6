package iso8583

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"syscall"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// Settings are what the file of partners says of a partner of this type.
type Settings struct {
	Listen string `json:"listen"` // address to listen on; one of it and Dial is set
	Dial   string `json:"dial"`   // address to connect to
	// Table is the path of a table of messages. Unset: that of Version.
	Table   string `json:"table"`
	Version string `json:"version"` // "1987" or "1993"; unset: 1987
	// Header is how a message's length is written before it: "binary", two bytes, or "ascii", four digits. Unset: binary.
	Header          string          `json:"header"`
	HeaderInclusive bool            `json:"headerInclusive"` // the length counts the header
	Certificate     string          `json:"certificate"`     // path of a PEM file; with Key: TLS
	Key             string          `json:"key"`
	Authority       string          `json:"authority"` // path of the PEM file of who signed the other side's certificate; it is then demanded
	ServerName      string          `json:"serverName"`
	From            []string        `json:"from"` // addresses and blocks that may connect
	SignOn          bool            `json:"signOn"`
	AnswerWithin    config.Duration `json:"answerWithin"` // unset: 3s
	StandIn         string          `json:"standIn"`      // who approves for us: "network" or "processor"; unset: network
}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{
		Name: "iso8583", Summary: "a card network that speaks ISO 8583 over TCP", Network: true,
	}, connectPartner)
}

// connectPartner makes a partner of its settings.
func connectPartner(env config.Environment, s Settings) (*config.Partner, error) {
	c, err := s.linkConfig()
	if err != nil {
		return nil, err
	}
	c.Name, c.Programme, c.Log, c.Wrap = env.Name, env.Programme, env.Log, env.Wire.Conn
	c.FileUnread = env.FileUnread
	if c, err = c.withDefaults(); err != nil {
		return nil, err
	}
	return &config.Partner{
		Check: c.checkConnection, Links: c.Counts.Stats,
		Capabilities: []string{
			"decides purchases, cash, verifications, balance inquiries and increments",
			"books advices, reversals, completions, refunds and credits",
			"signs on, answers echoes and drains what was stored for us",
			"knows neither disputes nor the file of clearings",
		},
		Serve: func(services config.Services) (config.Served, error) {
			server, err := New(c, services.Network)
			if err != nil {
				return config.Served{}, err
			}
			if err := server.Open(context.Background()); err != nil {
				return config.Served{}, err
			}
			return config.Served{Runners: []func(context.Context) error{server.Run}}, nil
		},
	}, nil
}

func (s Settings) linkConfig() (Config, error) {
	c := Config{
		Listen: s.Listen, Dial: s.Dial, SignOn: s.SignOn, AnswerWithin: time.Duration(s.AnswerWithin),
		Header: link.Header{ASCII: s.Header == "ascii", Inclusive: s.HeaderInclusive}, Approver: issuing.Approver(s.StandIn),
	}
	var err error
	switch {
	case s.Header != "" && s.Header != "ascii" && s.Header != "binary":
		return c, fmt.Errorf("header is binary or ascii, and not %q", s.Header)
	case s.StandIn != "" && c.Approver != issuing.ApprovedByNetwork && c.Approver != issuing.ApprovedByProcessor:
		return c, fmt.Errorf("standIn is network or processor, and not %q", s.StandIn)
	case s.Table != "" && s.Version != "":
		return c, errors.New("give table or version, and not both")
	case s.Table != "":
		text, err := os.ReadFile(s.Table) // #nosec G304 -- the operator names it
		if err != nil {
			return c, err
		}
		if c.Spec, err = codec.ParseSpec(text); err != nil {
			return c, fmt.Errorf("%s: %w", s.Table, err)
		}
	case s.Version != "":
		if c.Spec, err = codec.DefaultSpec(s.Version); err != nil {
			return c, err
		}
	}
	for _, text := range s.From {
		block, err := parseBlock(text)
		if err != nil {
			return c, err
		}
		c.From = append(c.From, block)
	}
	c.TLS, err = s.tlsConfig()
	return c, err
}

// parseBlock reads an address, or a block of addresses.
func parseBlock(text string) (netip.Prefix, error) {
	if address, err := netip.ParseAddr(text); err == nil {
		return netip.PrefixFrom(address, address.BitLen()), nil
	}
	block, err := netip.ParsePrefix(text)
	if err != nil {
		return block, fmt.Errorf("from has addresses and blocks such as 192.0.2.0/24, and not %q", text)
	}
	return block, nil
}

func (s Settings) tlsConfig() (*tls.Config, error) {
	if s.Certificate == "" && s.Authority == "" {
		return nil, nil
	}
	c := &tls.Config{MinVersion: tls.VersionTLS12, ServerName: s.ServerName}
	if s.Certificate != "" {
		pair, err := tls.LoadX509KeyPair(s.Certificate, s.Key)
		if err != nil {
			return nil, err
		}
		c.Certificates = []tls.Certificate{pair}
	}
	if s.Authority == "" {
		return c, nil
	}
	text, err := os.ReadFile(s.Authority) // #nosec G304 -- the operator names it
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, fmt.Errorf("%s has no certificate in PEM", s.Authority)
	}
	c.RootCAs, c.ClientCAs, c.ClientAuth = pool, pool, tls.RequireAndVerifyClientCert
	return c, nil
}

// checkConnection tries the address: one that is connected to must take a connection, and one that is listened on must
// be free. No message is sent.
func (c Config) checkConnection(ctx context.Context) (string, error) {
	if c.Dial != "" {
		conn, err := (&net.Dialer{Timeout: c.Patience}).DialContext(ctx, "tcp", c.Dial)
		if err != nil {
			return "", err
		}
		return c.Dial + " takes connections", conn.Close()
	}
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.Listen)
	if errors.Is(err, syscall.EADDRINUSE) {
		return c.Listen + " is taken: by this installation, if it runs", nil
	}
	if err != nil {
		return "", err
	}
	return c.Listen + " is free to listen on", l.Close()
}
