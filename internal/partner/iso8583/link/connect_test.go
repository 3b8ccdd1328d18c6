package link_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"log/slog"
	"math/big"
	"net"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// authority makes certificates for this machine.
func authority(t *testing.T) (pool *x509.CertPool, issue func() tls.Certificate) {
	t.Helper()
	newKey := func() *ecdsa.PrivateKey {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		return key
	}
	rootKey := newKey()
	root := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign,
	}
	sign := func(template *x509.Certificate, key *ecdsa.PrivateKey) []byte {
		raw, err := x509.CreateCertificate(rand.Reader, template, root, &key.PublicKey, rootKey)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	parsed, err := x509.ParseCertificate(sign(root, rootKey))
	if err != nil {
		t.Fatal(err)
	}
	pool = x509.NewCertPool()
	pool.AddCert(parsed)
	return pool, func() tls.Certificate {
		key := newKey()
		leaf := &x509.Certificate{
			SerialNumber: big.NewInt(2), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
			ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
		}
		return tls.Certificate{Certificate: [][]byte{sign(leaf, key)}, PrivateKey: key}
	}
}

// serve accepts links until the test ends.
func serve(t *testing.T, access link.Access, opts link.Options) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	opts.Spec, opts.Handle = newSpec(t, "1987"), echoing(t)
	go func() { done <- link.Serve(ctx, listener, access, opts) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return listener.Addr().String()
}

func TestALinkIsSecuredOnBothSides(t *testing.T) {
	t.Parallel()
	pool, issue := authority(t)
	address := serve(t, link.Access{TLS: &tls.Config{
		MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{issue()},
		ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool,
	}}, link.Options{})
	_, strangers := authority(t)
	for name, c := range map[string]struct {
		config *tls.Config
		ok     bool
	}{
		"with a certificate": {&tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool,
			Certificates: []tls.Certificate{issue()}}, true},
		"without": {&tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool}, false},
		"with another authority's": {&tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool,
			Certificates: []tls.Certificate{strangers()}}, false},
		"in clear": {nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			conn, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			if c.config != nil {
				c.config.ServerName = "127.0.0.1"
				conn = tls.Client(conn, c.config)
			}
			l := link.New(conn, link.Options{Spec: newSpec(t, "1987")})
			go func() { _ = l.Run(context.Background()) }() // how it ends is told by the answer
			defer l.Close()
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
			defer cancel()
			if _, err := l.Ask(ctx, request("000001")); (err == nil) != c.ok || ctx.Err() != nil {
				t.Errorf("asked: %v", err)
			}
		})
	}
}

func TestASecuredLinkIsDialledByTheNameOfItsAddress(t *testing.T) {
	t.Parallel()
	pool, issue := authority(t)
	address := serve(t, link.Access{TLS: &tls.Config{MinVersion: tls.VersionTLS12,
		Certificates: []tls.Certificate{issue()}}}, link.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	lines := make(chan string, 1000)
	log := slog.New(slog.NewTextHandler(writerFunc(func(line string) { lines <- line }), nil))
	done := make(chan error, 1)
	go func() {
		done <- link.Connect(ctx, address, &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool},
			link.Backoff{First: time.Millisecond},
			link.Options{Spec: newSpec(t, "1987"), SignOn: true, Log: log})
	}()
	if line := <-lines; !strings.Contains(line, "a link is there") {
		t.Error(line)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if line := <-lines; !strings.Contains(line, "a link was closed") {
		t.Error(line)
	}
}

type writerFunc func(string)

func (w writerFunc) Write(p []byte) (int, error) { w(string(p)); return len(p), nil }

func TestWhoMayNotConnectIsTurnedAway(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		access link.Access
		open   int // connections before the one that is tried
		ok     bool
	}{
		"from its address":    {link.Access{From: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}}, 0, true},
		"from another":        {link.Access{From: []netip.Prefix{netip.MustParsePrefix("192.0.2.1/32")}}, 0, false},
		"as the last of two":  {link.Access{Most: 2}, 1, true},
		"as the third of two": {link.Access{Most: 2}, 2, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			address := serve(t, c.access, link.Options{})
			try := func() error {
				conn, err := net.Dial("tcp", address)
				if err != nil {
					t.Fatal(err)
				}
				l := link.New(conn, link.Options{Spec: newSpec(t, "1987")})
				go func() { _ = l.Run(context.Background()) }() // how it ends is told by the answer
				t.Cleanup(l.Close)
				ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
				defer cancel()
				_, err = l.Ask(ctx, request("000001"))
				if ctx.Err() != nil {
					t.Error("neither an answer nor an end")
				}
				return err
			}
			for range c.open {
				if err := try(); err != nil {
					t.Fatal(err)
				}
			}
			if err := try(); (err == nil) != c.ok {
				t.Errorf("asked: %v", err)
			}
		})
	}
}
