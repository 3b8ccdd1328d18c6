// Package identitywebhook lets an operator or programme check identities by themselves. The platform calls their URL when a
// customer is to be checked, and they call back with what they found. Both ways are signed as Standard Webhooks has it: the
// headers webhook-id, webhook-timestamp and webhook-signature, HMAC-SHA256 over id, time and body. Libraries for it exist in
// many languages.
//
// It believes what comes with a good signature, once, and decides nothing.
package identitywebhook

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
	"github.com/offblocks/offblocks/internal/store"
)

// Settings are what the file of partners says.
type Settings struct {
	// URL is called when a customer is to be checked.
	URL string `json:"url" config:"required"`
	// Secret signs both ways: whsec_ and the Base64 of 24 to 64 bytes.
	Secret config.Secret `json:"secret" config:"required"`
	// VerificationURL is the page on which people prove who they are, with {customerId} and {token} in it.
	VerificationURL string `json:"verificationUrl" config:"required"`
	// AskAgain is how often the URL is called while there is no result. Unset: 1h.
	AskAgain config.Duration `json:"askAgain"`
}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{
		Name: "identity-webhook", Summary: "identity checks of your own, by signed webhooks", Listens: true,
	}, build)
}

type adapter struct {
	name     string
	settings Settings
	key      []byte
	client   *httpcall.Client
	db       *store.DB
	now      func() time.Time
	log      *slog.Logger

	fileUnread func(context.Context, config.Unread) error
}

func build(env config.Environment, s Settings) (*config.Partner, error) {
	if s.AskAgain == 0 {
		s.AskAgain = config.Duration(time.Hour)
	}
	key, err := parseSecret(s.Secret.Value())
	if err != nil {
		return nil, err
	}
	if !strings.Contains(s.VerificationURL, "{customerId}") && !strings.Contains(s.VerificationURL, "{token}") {
		return nil, errors.New("verificationUrl has neither {customerId} nor {token}: the page would not know who opens it")
	}
	if at, err := url.Parse(s.VerificationURL); err != nil || at.Host == "" {
		return nil, errors.New("verificationUrl is no URL")
	}
	target, err := url.Parse(s.URL)
	if err != nil || target.RawQuery != "" {
		return nil, errors.New("url is a URL without a query")
	}
	a := &adapter{name: env.Name, settings: s, key: key, db: env.DB, now: env.PartnersTime(), log: env.Log,
		fileUnread: env.FileUnread}
	if a.client, err = httpcall.New(httpcall.Config{
		Base: s.URL, Secrets: []string{s.Secret.Value()}, Sign: a.sign, Transport: env.Wire.Transport,
	}); err != nil {
		return nil, fmt.Errorf("url: %w", err)
	}
	return &config.Partner{
		Ports: partner.Ports{IdentityCheck: a},
		Calls: a.client.Stats,
		Capabilities: []string{
			"calls your URL when a customer is to be checked, and again until there is a result",
			"takes your results: passed, failed, documents_needed, withdrawn",
			"begins again with a customer who passed (partner recheck)",
		},
		Check: a.check,
		Serve: func(services config.Services) (config.Served, error) {
			return config.Served{
				Handler: a.handler(services.Onboarding),
				Every: map[string]config.Upkeep{"callbacks": {Interval: time.Hour, Do: func(ctx context.Context) error {
					return a.db.Write(ctx, func(tx *store.Tx) error { return tx.PurgePartnerCallbacks(ctx, issuing.At(a.now())) })
				}}},
			}, nil
		},
	}, nil
}

func parseSecret(text string) ([]byte, error) {
	encoded, prefixed := strings.CutPrefix(text, standardwebhooks.SecretPrefix)
	key, err := base64.StdEncoding.DecodeString(encoded)
	if !prefixed || err != nil || len(key) < 24 || len(key) > 64 {
		return nil, errors.New(`secret is "whsec_" and the Base64 of 24 to 64 bytes; echo whsec_$(openssl rand -base64 32) makes one`)
	}
	return key, nil
}

func (a *adapter) sign(r *http.Request, body []byte) error {
	standardwebhooks.Sign(a.key, r.Header, body, a.now())
	return nil
}

// asked is what the platform sends.
type asked struct {
	Type        string              `json:"type"`
	CustomerID  issuing.CustomerID  `json:"customerId"`
	ProgrammeID issuing.ProgrammeID `json:"programmeId"`
	Token       string              `json:"token"` // as in the verification URL: the page knows the customer by it
}

// VerificationURL is the page that the settings name.
func (a *adapter) VerificationURL(_ string, r partner.IdentityRequest) string {
	return strings.NewReplacer("{customerId}", url.QueryEscape(string(r.CustomerID)), "{token}", url.QueryEscape(r.PortalToken)).
		Replace(a.settings.VerificationURL)
}

// The verdicts of results.
const (
	passed    = "passed"
	failed    = "failed"
	documents = "documents_needed"
	withdrawn = "withdrawn"
)

// CheckIdentity gives the result that came, or asks for one.
func (a *adapter) CheckIdentity(
	ctx context.Context, r partner.IdentityRequest,
) (answer partner.Answer[partner.Identity], err error) {
	report, there, err := a.db.IdentityReport(ctx, r.ProgrammeID, r.CustomerID)
	if err != nil {
		return answer, err
	}
	pending := partner.Pending[partner.Identity](time.Duration(a.settings.AskAgain))
	if there {
		switch report.Verdict {
		case passed:
			return partner.Done(partner.Identity{Name: report.Name}), nil
		case failed, withdrawn:
			return partner.Refused[partner.Identity](report.Verdict + ": " + report.Detail), nil
		}
		return pending.WaitingFor("the person to send other documents: " + report.Detail), nil
	}
	return pending, a.ask(ctx, "identity.requested", string(r.CustomerID), r)
}

// RecheckIdentity asks for a new result. Of a day it is the same question.
func (a *adapter) RecheckIdentity(ctx context.Context, r partner.IdentityRequest) error {
	return a.ask(ctx, "identity.recheck_requested", string(r.CustomerID)+":recheck:"+a.now().UTC().Format(time.DateOnly), r)
}

func (a *adapter) ask(ctx context.Context, kind, id string, r partner.IdentityRequest) error {
	return a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPost, Header: http.Header{standardwebhooks.IDHeader: {id}}, Repeatable: true,
		Body: asked{Type: kind, CustomerID: r.CustomerID, ProgrammeID: r.ProgrammeID, Token: r.PortalToken},
	}, nil)
}

// check sends a question that is about nobody.
func (a *adapter) check(ctx context.Context) (string, error) {
	err := a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPost, Header: http.Header{standardwebhooks.IDHeader: {"check:" + strconv.FormatInt(a.now().UnixMicro(), 10)}},
		Body: map[string]string{"type": "ping"},
	}, nil)
	return "your URL takes a signed message of the type ping", err
}

// handler takes results.
func (a *adapter) handler(verbs *onboarding.Service) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /results", func(w http.ResponseWriter, r *http.Request) {
		httpserver.EntryOf(r.Context()).Route = "/results"
		if status, why := a.take(r, verbs); why != "" {
			http.Error(w, why, status)
		} else {
			w.WriteHeader(status)
		}
	})
	return mux
}

// result is what is called back with.
type result struct {
	CustomerID  issuing.CustomerID  `json:"customerId"`
	ProgrammeID issuing.ProgrammeID `json:"programmeId"`
	Verdict     string              `json:"verdict"`
	Name        string              `json:"name"`
	Detail      string              `json:"detail"`
}

var callbackID = regexp.MustCompile(`^[\x21-\x7e]{1,200}$`)

// take takes a callback, once, and gives the status and what is wrong; empty: nothing.
func (a *adapter) take(r *http.Request, verbs *onboarding.Service) (status int, why string) {
	ctx := r.Context()
	body, err := io.ReadAll(r.Body) // the listener bounds it
	if err != nil {
		return http.StatusBadRequest, "the body cannot be read"
	}
	id, sent, why := a.verify(r.Header, body)
	if why != "" {
		a.log.WarnContext(ctx, "callback refused", "why", why, "client", r.RemoteAddr)
		return http.StatusUnauthorized, why
	}
	said, why := readResult(body)
	if why != "" {
		if err := a.fileUnread(ctx, config.Unread{ID: id, Type: "result", Cause: errors.New(why)}); err != nil {
			return a.broken(ctx, err)
		}
		return http.StatusUnprocessableEntity, why
	}
	if taken, err := a.db.PartnerCallbackTaken(ctx, a.name, id); err != nil {
		return a.broken(ctx, err)
	} else if taken {
		return http.StatusOK, "" // a repetition changes nothing
	}
	c, err := a.db.Customer(ctx, said.ProgrammeID, said.CustomerID)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return http.StatusNotFound, "the programme has no such customer"
	}
	if err != nil {
		return a.broken(ctx, err)
	}
	if err := a.follow(ctx, verbs, c, said, id, sent); err != nil {
		return a.broken(ctx, err)
	}
	return http.StatusOK, ""
}

// readResult reads a result, or says what is wrong with it.
func readResult(body []byte) (said result, why string) {
	d := json.NewDecoder(strings.NewReader(string(body)))
	d.DisallowUnknownFields()
	if err := d.Decode(&said); err != nil {
		return said, "the body is no result: " + err.Error()
	}
	return said, said.check()
}

// follow keeps a result and does what it is a reason for. What is cut off by a crash is done when the callback is sent again,
// or when the customer's task looks.
func (a *adapter) follow(
	ctx context.Context, verbs *onboarding.Service, c issuing.Customer, said result, id string, sent time.Time,
) error {
	older := false
	if report, there, err := a.db.IdentityReport(ctx, c.ProgrammeID, c.ID); err != nil {
		return err
	} else if there {
		older = report.SentAt > issuing.At(sent)
	}
	if (said.Verdict == withdrawn || said.Verdict == failed) && !older {
		if err := verbs.IdentityWithdrawn(ctx, c.ProgrammeID, c.ID, said.Verdict+": "+said.Detail); err != nil {
			return err
		}
	}
	if err := a.db.Write(ctx, func(tx *store.Tx) error {
		if _, err := tx.SaveIdentityReport(ctx, store.IdentityReport{
			CustomerID: c.ID, ProgrammeID: c.ProgrammeID, Partner: a.name, Verdict: said.Verdict, Name: said.Name,
			Detail: said.Detail, SentAt: issuing.At(sent),
		}); err != nil {
			return err
		}
		_, err := tx.TakePartnerCallback(ctx, a.name, id, issuing.At(sent.Add(2*standardwebhooks.Tolerance)))
		return err
	}); err != nil {
		return err
	}
	_, err := verbs.IdentityReported(ctx, c.ProgrammeID, c.ID)
	return err
}

func (a *adapter) broken(ctx context.Context, err error) (status int, why string) {
	a.log.ErrorContext(ctx, "callback failed", "cause", err)
	return http.StatusServiceUnavailable, "try again later"
}

// verify gives a callback's id and time, or says why it is not to be believed.
func (a *adapter) verify(h http.Header, body []byte) (id string, sent time.Time, why string) {
	if id = h.Get(standardwebhooks.IDHeader); !callbackID.MatchString(id) {
		return "", sent, "webhook-id or webhook-timestamp is missing or malformed"
	}
	sent, err := standardwebhooks.Verify([][]byte{a.key}, h, body, a.now())
	if err != nil {
		return "", sent, err.Error()
	}
	return id, sent, ""
}

// maxText is how long a name or detail may be, in letters.
const maxText = 200

func (r result) check() string {
	switch {
	case r.CustomerID == "" || r.ProgrammeID == "":
		return "customerId and programmeId say who it is about"
	case strings.ContainsFunc(string(r.CustomerID)+string(r.ProgrammeID), unicode.IsControl):
		return "customerId and programmeId have no control characters" // PostgreSQL has no text with NUL to look for
	case r.Verdict != passed && r.Verdict != failed && r.Verdict != documents && r.Verdict != withdrawn:
		return "verdict is passed, failed, documents_needed or withdrawn"
	case r.Verdict == passed && strings.TrimSpace(r.Name) == "":
		return "name is missing: it is the person's, as on their documents"
	}
	for _, text := range []string{r.Name, r.Detail} {
		if utf8.RuneCountInString(text) > maxText || strings.ContainsFunc(text, unicode.IsControl) {
			return fmt.Sprintf("name and detail have at most %d letters and no control characters", maxText)
		}
	}
	return ""
}

var (
	_ partner.IdentityCheck   = (*adapter)(nil)
	_ partner.IdentityRecheck = (*adapter)(nil)
)
