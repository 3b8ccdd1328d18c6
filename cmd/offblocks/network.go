package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"maps"
	"math/rand/v2"
	"net"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/page"
	"github.com/offblocks/offblocks/internal/partner/iso8583/acquirer"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

type networkCmd struct {
	ISO8583 iso8583Cmd `cmd:"" name:"iso8583"`
	StandIn standInCmd `cmd:"" name:"stand-in"`
}

type iso8583Cmd struct {
	Send iso8583SendCmd `cmd:""`
}

type iso8583SendCmd struct {
	File    string `arg:""`
	Connect string `placeholder:"HOST:PORT"`
	Listen  string `placeholder:"HOST:PORT"`
	Table   string `placeholder:"1987" default:"1987"`

	Header string `enum:"binary,binary-inclusive,ascii,ascii-inclusive" default:"binary" placeholder:"binary"`

	Set         map[string]string `placeholder:"NUMBER=VALUE"`
	Timeout     time.Duration     `default:"10s" placeholder:"10s"`
	TLS         bool              `name:"tls"`
	TLSCA       string            `name:"tls-ca" placeholder:"FILE"`
	Certificate string            `name:"tls-certificate" placeholder:"FILE"`
	Key         string            `name:"tls-key-file" placeholder:"FILE"`
}

// Run plays the cases.
func (s *iso8583SendCmd) Run(ctx context.Context, t *terminal) error {
	spec, file, err := s.readFiles()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	conn, err := s.connect(ctx, t)
	if err != nil {
		return err
	}
	l := link.New(conn, link.Options{Spec: spec, Header: link.Header{
		ASCII: strings.HasPrefix(s.Header, "ascii"), Inclusive: strings.HasSuffix(s.Header, "-inclusive"),
	}, Log: t.log})
	over := make(chan struct{})
	go func() {
		defer close(over)
		if err := l.Run(ctx); err != nil {
			t.log.Warn("the link broke", "error", err)
		}
	}()
	// The number is another one each time, so that nobody takes the messages for those of the last time.
	// By chance: two calls within one second whose numbers overlapped would send the same message twice.
	first := rand.Uint32N(999_999) // #nosec G404 -- not a secret
	player := acquirer.Player{Spec: spec, Conn: l, Timeout: s.Timeout, First: first}
	if _, err := fmt.Fprintf(t.stdout, "%-42s%-6s%-8s%-6s%8s  %s\n", "case", "sent", "answer", "code", "ms",
		"result"); err != nil {
		return err
	}
	failed, err := player.Play(ctx, file, func(r acquirer.Result) error { return printCase(t, r) })
	cancel()
	<-over
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(t.stdout, "cases: %d, failed: %d\n", len(file.Cases), failed); err != nil {
		return err
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d cases failed", failed, len(file.Cases))
	}
	return nil
}

// readFiles reads the table of messages and the cases.
func (s *iso8583SendCmd) readFiles() (*codec.Spec, acquirer.File, error) {
	text, err := os.ReadFile(s.File)
	if err != nil {
		return nil, acquirer.File{}, err
	}
	file, err := acquirer.ParseFile(text)
	if err != nil {
		return nil, file, fmt.Errorf("%s: %w", s.File, err)
	}
	if file.Always == nil {
		file.Always = map[string]string{}
	}
	maps.Copy(file.Always, s.Set)
	if slices.Contains(codec.Versions(), s.Table) {
		spec, err := codec.DefaultSpec(s.Table)
		return spec, file, err
	}
	if text, err = os.ReadFile(s.Table); err != nil {
		return nil, file, misuse("--table is neither %s nor a file: %w", strings.Join(codec.Versions(), ", "), err)
	}
	spec, err := codec.ParseSpec(text)
	if err != nil {
		err = fmt.Errorf("%s: %w", s.Table, err)
	}
	return spec, file, err
}

// connect makes the connection: as the file's issuer would have it, either side may.
func (s *iso8583SendCmd) connect(ctx context.Context, t *terminal) (net.Conn, error) {
	if (s.Connect == "") == (s.Listen == "") {
		return nil, misuse("give either --connect or --listen")
	}
	config, err := s.tlsConfig()
	if err != nil {
		return nil, err
	}
	patience, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	if s.Connect != "" {
		dialer := &net.Dialer{}
		if config == nil {
			return dialer.DialContext(patience, "tcp", s.Connect)
		}
		return (&tls.Dialer{NetDialer: dialer, Config: config}).DialContext(patience, "tcp", s.Connect)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.Listen)
	if err != nil {
		return nil, err
	}
	defer func() { _ = listener.Close() }() // one connection is all
	if _, err := fmt.Fprintf(t.stdout, "Waiting for a connection to %s.\n", listener.Addr()); err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = listener.Close() })
	defer stop()
	conn, err := listener.Accept()
	if err != nil || config == nil {
		return conn, err
	}
	secured := tls.Server(conn, config)
	return secured, secured.HandshakeContext(ctx)
}

// tlsConfig is how the connection is secured; nil: not at all.
func (s *iso8583SendCmd) tlsConfig() (*tls.Config, error) {
	switch {
	case !s.TLS && s.TLSCA == "" && s.Certificate == "" && s.Key == "":
		return nil, nil
	case (s.Certificate == "") != (s.Key == ""):
		return nil, misuse("--tls-certificate and --tls-key-file go together")
	case s.Listen != "" && s.Certificate == "":
		return nil, misuse("who listens with TLS needs --tls-certificate")
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if s.TLSCA != "" {
		text, err := os.ReadFile(s.TLSCA)
		if err != nil {
			return nil, err
		}
		authorities := x509.NewCertPool()
		if !authorities.AppendCertsFromPEM(text) {
			return nil, fmt.Errorf("%s holds no certificate", s.TLSCA)
		}
		config.RootCAs = authorities
		if s.Listen != "" {
			config.ClientCAs, config.ClientAuth = authorities, tls.RequireAndVerifyClientCert
		}
	}
	if s.Certificate != "" {
		pair, err := tls.LoadX509KeyPair(s.Certificate, s.Key)
		if err != nil {
			return nil, err
		}
		config.Certificates = []tls.Certificate{pair}
	}
	return config, nil
}

// printCase prints a line for a case, and what is wrong below it.
func printCase(t *terminal, r acquirer.Result) error {
	name := r.Name
	if utf8.RuneCountInString(name) > 40 {
		name = string([]rune(name)[:39]) + "…"
	}
	result, code := "ok", r.Answer.Fields[39]
	if r.Problems != nil {
		result = "failed"
	}
	lines := []string{fmt.Sprintf("%-42s%-6s%-8s%-6s%8.1f  %s", name, r.Sent.MTI, dashIfEmpty(r.Answer.MTI),
		dashIfEmpty(code), float64(r.Took.Microseconds())/1000, result)}
	for _, problem := range r.Problems {
		lines = append(lines, page.FoldWords("  "+problem, page.Width, "    "))
	}
	_, err := fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
	return err
}

func dashIfEmpty(text string) string {
	if text == "" {
		return "-"
	}
	return text
}
