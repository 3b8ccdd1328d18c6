// Package config reads the file of partners of an installation and makes the partners that it names. A package that
// speaks to one kind of partner offers a [Type]; internal/app lists the types.
//
// The file is JSON. It says which partner serves which port, and lists the partners:
//
//	{
//	  "identity": "kyc",
//	  "partners": [
//	    {"name": "kyc", "type": "sumsub", "listen": {"address": "127.0.0.1:8091", "behindProxy": true},
//	     "settings": {"appToken": "env:SUMSUB_APP_TOKEN"}}
//	  ]
//	}
//
// A key that is not known is refused, with its line and column. Secrets are referred to ([Secret]) and never stand in the
// file. This package calls no partner, and listens nowhere.
package config

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/partner/settlementcsv"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// File is a file of partners as it was read.
type File struct {
	Screening string  `json:"screening"` // name of the partner that screens; empty: none
	Identity  string  `json:"identity"`  // name of the partner that checks identities
	Issuer    string  `json:"issuer"`    // name of the partner that makes cards
	Partners  []Entry `json:"partners"`
	doc       document
}

// Entry is a partner in the file.
type Entry struct {
	Name string `json:"name" config:"required"` // that the installation knows it by: a–z, 0–9 and hyphens
	Type string `json:"type" config:"required"`
	// Programme is the id of the programme whose messages about unknown cards are; of a card network only.
	Programme issuing.ProgrammeID `json:"programme"`
	Listen    *Listen             `json:"listen"` // where the partner calls; nil: nowhere
	Settings  Settings            `json:"settings"`
	// Settlement describes the partner's settlement reports in CSV; nil: they are in the form that its type knows.
	Settlement *settlementcsv.Description `json:"settlement"`
	at         int64
}

// Listen is a listener of a partner's own.
type Listen struct {
	Address     string `json:"address" config:"required"` // host and port
	Certificate string `json:"certificate"`               // path of a PEM file; with Key: TLS
	Key         string `json:"key"`
	// BehindProxy says that a reverse proxy in front ends TLS.
	BehindProxy bool `json:"behindProxy"`
	// TrustedProxies are the addresses and blocks of addresses whose X-Forwarded-For is believed.
	TrustedProxies []string `json:"trustedProxies"`
}

// Settings are what only the type of a partner understands.
type Settings struct{ node node }

// UnmarshalJSON is not called: the file's own decoder keeps the place of each setting.
func (s *Settings) UnmarshalJSON([]byte) error { return nil }

// Environment is what a partner is made with. Nothing of it may be used before the partner is called: DB is nil where
// partners are only listed or checked.
type Environment struct {
	Name      string              // of the partner in the file
	Programme issuing.ProgrammeID // as in the file; empty: none
	Origin    string              // scheme and host that clients call the installation by; empty where it does not run
	DB        *store.DB
	Now       func() time.Time // dates what is kept here
	// SystemTime is what partners sign and verify by, since they have no other clock; nil: Now. In a sandbox Now can be
	// ahead of it.
	SystemTime func() time.Time
	// Sandbox says that the installation's money is worth nothing: a partner's account with real money is refused.
	Sandbox bool
	// WireTo is how the partner of a name is reached; nil: as the system reaches it. Connect makes Wire of it.
	WireTo func(name string) Wire
	Wire   Wire
	Log    *slog.Logger // names the partner already
}

// Wire is what lies between an installation and one partner. Its zero value is the system's network.
type Wire struct {
	Transport http.RoundTripper       // that the partner is called through; nil: http.DefaultTransport
	Conn      func(net.Conn) net.Conn // gives what a link uses in the place of a connection; nil: the connection
}

// PartnersTime is the clock that the partner knows.
func (e Environment) PartnersTime() func() time.Time {
	if e.SystemTime != nil {
		return e.SystemTime
	}
	return e.Now
}

// Services are the platform's side, for what a partner calls. Network is nil where the installation takes no messages.
type Services struct {
	Onboarding      *onboarding.Service
	Network         partner.Network
	Authentications partner.Authentications
	Tokens          partner.PaymentTokens
}

// Served is what runs for a partner while the installation serves.
type Served struct {
	Handler http.Handler // of the entry's listener; nil: the partner does not call
	// Runners run until their context ends, such as a link that is kept open; an error ends the installation.
	Runners []func(context.Context) error
	Tasks   tasks.Handlers // kinds that are the partner's own
	// Every are upkeeps, by name, that are done again and again while the installation serves.
	Every map[string]Upkeep
}

// Upkeep is something to be done again and again. One that fails is logged and done again at its next time.
type Upkeep struct {
	Interval time.Duration
	AtStart  bool // the first time is the start; unset: a moment of chance within an interval
	Do       func(context.Context) error
}

// Partner is a partner that was made from its entry.
type Partner struct {
	Ports partner.Ports // those that it can serve; the file says which it does
	// Check tries the partner without changing anything there or here, and gives a sentence about what it found.
	Check func(context.Context) (string, error)
	// Capabilities are what it can do, each a short clause.
	Capabilities []string
	// ReadSettlement reads the partner's settlement reports; nil: no form of them is known.
	ReadSettlement partner.SettlementReader
	// Calls counts the calls to the partner; nil: they are not counted.
	Calls func() httpcall.Stats
	// Links counts what comes over the links of a card network; nil: it has none.
	Links func() partner.LinkStats
	// Serve gives what runs for the partner. It is called once, and calls nobody. Nil: nothing runs.
	Serve func(Services) (Served, error)
}

// Type is a type of partners.
type Type struct {
	Name    string // as the file has it, such as "sumsub"
	Summary string // what it is, in at most 60 letters
	Listens bool   // whether its partners call by HTTP, and so need "listen"
	Network bool   // whether its partners are card networks, and so need "programme"
	make    func(doc *document, e Entry, getenv func(string) string, env Environment) (*Partner, error)
}

// Define makes a type whose settings are S, a struct with json tags. A field with the tag `config:"required"` must be in the
// file. Secrets are read before build is called. Build calls nobody; its error says what is wrong with the settings.
func Define[S any](t Type, build func(env Environment, settings S) (*Partner, error)) Type {
	t.make = func(doc *document, e Entry, getenv func(string) string, env Environment) (*Partner, error) {
		var s S
		n := e.Settings.node
		if n.kind == 0 {
			n = node{at: e.at, kind: '{'}
		}
		if err := doc.decode(n, reflect.ValueOf(&s).Elem()); err != nil {
			return nil, err
		}
		if err := readSecrets(reflect.ValueOf(&s).Elem(), getenv); err != nil {
			return nil, doc.fault(n.at, "%s: %w", e.Name, err)
		}
		made, err := build(env, s)
		if err != nil {
			return nil, doc.fault(n.at, "%s: %w", e.Name, err)
		}
		return made, nil
	}
	return t
}

// maxFile is how long a file of partners may be, in bytes.
const maxFile = 1 << 20

// Read reads a file of partners.
func Read(path string) (*File, error) {
	text, err := os.ReadFile(path) // #nosec G304 -- the operator names it
	if err != nil {
		return nil, err
	}
	return Parse(path, text)
}

// Parse reads the text of a file of partners. The path is for its errors.
func Parse(path string, text []byte) (*File, error) {
	f := &File{doc: document{path, text}}
	if len(text) > maxFile {
		return nil, fmt.Errorf("%s is longer than %d bytes", path, maxFile)
	}
	root, err := f.doc.parse()
	if err != nil {
		return nil, err
	}
	if err := f.doc.decode(root, reflect.ValueOf(f).Elem()); err != nil {
		return nil, err
	}
	f.keepPlaces(root)
	return f, f.check()
}

// keepPlaces notes where the partners and their settings stand.
func (f *File) keepPlaces(root node) {
	for _, m := range root.members {
		if m.name != "partners" {
			continue
		}
		for i, item := range m.value.items {
			f.Partners[i].at = item.at
			for _, part := range item.members {
				if part.name == "settings" {
					f.Partners[i].Settings.node = part.value
				}
			}
		}
	}
}

var (
	namePattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,39}$`)
	idPattern   = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
)

func (f *File) check() error {
	for i, e := range f.Partners {
		if !namePattern.MatchString(e.Name) {
			return f.doc.fault(e.at, "a partner's name has a–z, 0–9 and hyphens, at most 40, and not %q", e.Name)
		}
		if slices.ContainsFunc(f.Partners[:i], func(o Entry) bool { return o.Name == e.Name }) {
			return f.doc.fault(e.at, "there are two partners called %s", e.Name)
		}
		if e.Programme != "" && !idPattern.MatchString(string(e.Programme)) {
			return f.doc.fault(e.at, "the programme of %s is the id of one, and not %q", e.Name, e.Programme)
		}
		if l := e.Listen; l != nil {
			if err := l.check(); err != nil {
				return f.doc.fault(e.at, "listen of %s: %w", e.Name, err)
			}
		}
		if e.Settlement != nil {
			if err := e.Settlement.Check(); err != nil {
				return f.doc.fault(e.at, "settlement of %s: %w", e.Name, err)
			}
		}
	}
	for port, name := range map[string]string{"screening": f.Screening, "identity": f.Identity, "issuer": f.Issuer} {
		if name != "" && !slices.ContainsFunc(f.Partners, func(e Entry) bool { return e.Name == name }) {
			return fmt.Errorf("%s: %s is to be %s, which is not among the partners", f.doc.path, port, name)
		}
	}
	return nil
}

func (l *Listen) check() error {
	if (l.Certificate == "") != (l.Key == "") {
		return errors.New("TLS needs both certificate and key")
	}
	if l.Certificate != "" && l.BehindProxy {
		return errors.New("give a certificate, or behindProxy where a proxy has it, and not both")
	}
	if l.Certificate == "" && !l.BehindProxy && !isLoopback(l.Address) {
		return errors.New("partners would call in clear: give certificate and key, or behindProxy where a proxy ends TLS")
	}
	return nil
}

// Connected are the partners of a file, made.
type Connected struct {
	Ports    partner.Ports
	Partners []ConnectedPartner // in the order of the file
}

// ConnectedPartner is a partner with its entry.
type ConnectedPartner struct {
	Entry
	*Partner
	Type   Type     // shadows the entry's, which is its name
	Serves []string // the ports that it serves: screening, identity check, card issuer
}

// Connect makes the partners of a file, and calls nobody. Env is completed for each.
func (f *File) Connect(types []Type, getenv func(string) string, env Environment) (*Connected, error) {
	c := &Connected{}
	for _, e := range f.Partners {
		i := slices.IndexFunc(types, func(t Type) bool { return t.Name == e.Type })
		if i < 0 {
			return nil, f.doc.fault(e.at, "%q is no type of partners; there are %s", e.Type, typeNames(types))
		}
		if err := types[i].fits(e); err != nil {
			return nil, f.doc.fault(e.at, "%s: %w", e.Name, err)
		}
		own := env
		own.Name, own.Programme, own.Log = e.Name, e.Programme, env.Log.With("partner", e.Name)
		if env.WireTo != nil {
			own.Wire = env.WireTo(e.Name)
		}
		made, err := types[i].make(&f.doc, e, getenv, own)
		if err != nil {
			return nil, err
		}
		if e.Settlement != nil {
			made.ReadSettlement = e.Settlement.Reader()
		}
		p := ConnectedPartner{Entry: e, Partner: made, Type: types[i]}
		if err := f.assign(c, &p); err != nil {
			return nil, err
		}
		c.Partners = append(c.Partners, p)
	}
	return c, nil
}

// fits tells whether an entry has what its type needs, and nothing that it does not use.
func (t Type) fits(e Entry) error {
	switch {
	case t.Listens && e.Listen == nil:
		return fmt.Errorf(`"listen" is missing: a partner of the type %s calls`, t.Name)
	case !t.Listens && e.Listen != nil:
		return fmt.Errorf(`"listen" is of no use: no partner of the type %s calls by HTTP`, t.Name)
	case t.Network && e.Programme == "":
		return fmt.Errorf(`"programme" is missing: whose messages about unknown cards are`)
	case !t.Network && e.Settlement != nil:
		return fmt.Errorf(`"settlement" is of no use: no partner of the type %s is a card network`, t.Name)
	case !t.Network && e.Programme != "":
		return fmt.Errorf(`"programme" is of no use: no partner of the type %s is a card network`, t.Name)
	}
	return nil
}

// HasNetwork tells whether a partner is a card network.
func (c *Connected) HasNetwork() bool {
	return slices.ContainsFunc(c.Partners, func(p ConnectedPartner) bool { return p.Type.Network })
}

// assign gives a partner the ports that the file says it serves.
func (f *File) assign(c *Connected, p *ConnectedPartner) error {
	for _, port := range []struct {
		key, name string
		kind      partner.Kind
		can       bool
		take      func()
	}{
		{"screening", f.Screening, partner.KindScreening, p.Ports.Screening != nil,
			func() { c.Ports.Screening = p.Ports.Screening }},
		{"identity", f.Identity, partner.KindIdentityCheck, p.Ports.IdentityCheck != nil,
			func() { c.Ports.IdentityCheck = p.Ports.IdentityCheck }},
		{"issuer", f.Issuer, partner.KindCardIssuer, p.Ports.CardIssuer != nil,
			func() { c.Ports.CardIssuer = p.Ports.CardIssuer }},
	} {
		if port.name != p.Name {
			continue
		}
		if !port.can {
			return f.doc.fault(p.at, "%s is to be the %s, which no partner of the type %s is", p.Name, port.kind, p.Entry.Type)
		}
		port.take()
		p.Serves = append(p.Serves, string(port.kind))
	}
	return nil
}

func typeNames(types []Type) string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = t.Name
	}
	return strings.Join(names, ", ")
}
