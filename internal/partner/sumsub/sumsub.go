// Package sumsub has Sumsub check identities: applicants, links to its pages, and its signed callbacks. It speaks Sumsub's
// language and decides nothing: a callback is a reason to ask Sumsub how an applicant stands, and what Sumsub then answers
// goes the way of every identity check.
//
// It does not upload documents and does not read them: people prove who they are on Sumsub's own pages, and of what Sumsub
// knows of them only the name comes here.
package sumsub

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/store"
)

// Settings are what the file of partners says.
type Settings struct {
	URL            string        `json:"url"` // of Sumsub's API; unset: https://api.sumsub.com
	AppToken       config.Secret `json:"appToken" config:"required"`
	SecretKey      config.Secret `json:"secretKey" config:"required"`      // that requests are signed with
	CallbackSecret config.Secret `json:"callbackSecret" config:"required"` // that callbacks are signed with
	Level          string        `json:"level" config:"required"`          // name of the verification level
	// PublicURL is where the world reaches this partner's listener: customers open /verify/… there, Sumsub calls /callbacks.
	PublicURL string `json:"publicUrl" config:"required"`
	// ReturnURL is where people go when they are done; unset: nowhere.
	ReturnURL string `json:"returnUrl"`
	// AskAgain is how often Sumsub is asked about somebody who is not done, in case a callback is lost. Unset: 1h.
	AskAgain config.Duration `json:"askAgain"`
}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{Name: "sumsub", Summary: "identity checks by Sumsub", Listens: true}, build)
}

// adapter asks Sumsub.
type adapter struct {
	settings Settings
	client   *httpcall.Client
	db       *store.DB
	now      func() time.Time
	log      *slog.Logger

	fileUnread func(context.Context, config.Unread) error
}

func build(env config.Environment, s Settings) (*config.Partner, error) {
	if s.URL == "" {
		s.URL = "https://api.sumsub.com"
	}
	if s.AskAgain == 0 {
		s.AskAgain = config.Duration(time.Hour)
	}
	if at, err := url.Parse(s.PublicURL); err != nil || at.Scheme == "" || at.Host == "" || at.RawQuery != "" {
		return nil, errors.New("publicUrl is a URL such as https://kyc.example, without a query")
	}
	s.PublicURL = strings.TrimSuffix(s.PublicURL, "/")
	a := &adapter{settings: s, db: env.DB, now: env.PartnersTime(), log: env.Log, fileUnread: env.FileUnread}
	client, err := httpcall.New(httpcall.Config{
		Base: s.URL, Sign: a.sign, Transport: env.Wire.Transport, Secrets: []string{s.AppToken.Value(), s.SecretKey.Value(), s.CallbackSecret.Value()},
	})
	if err != nil {
		return nil, fmt.Errorf("url: %w", err)
	}
	a.client = client
	return &config.Partner{
		Ports: partner.Ports{IdentityCheck: a},
		Calls: a.client.Stats,
		Check: a.check,
		Capabilities: []string{
			"checks identities at the level " + s.Level,
			"asks for other documents while Sumsub may retry",
			"begins again with a customer who passed (partner recheck)",
			"puts a customer on hold whom Sumsub rejects later",
			"gives the name as on the documents, and nothing else",
		},
		Serve: func(services config.Services) (config.Served, error) {
			return config.Served{Handler: a.handler(services.Onboarding)}, nil
		},
	}, nil
}

// sign signs a request as Sumsub has it: HMAC-SHA256 over time, method, target and body.
func (a *adapter) sign(r *http.Request, body []byte) error {
	at := strconv.FormatInt(a.now().Unix(), 10)
	mac := hmac.New(sha256.New, []byte(a.settings.SecretKey.Value()))
	mac.Write([]byte(at + r.Method + r.URL.RequestURI()))
	mac.Write(body)
	r.Header.Set("X-App-Token", a.settings.AppToken.Value())
	r.Header.Set("X-App-Access-Ts", at)
	r.Header.Set("X-App-Access-Sig", hex.EncodeToString(mac.Sum(nil)))
	return nil
}

// externalID is what Sumsub knows a customer by.
func externalID(p issuing.ProgrammeID, id issuing.CustomerID) string {
	return string(p) + "_" + string(id)
}

// parseExternalID is false for what is no customer of an installation.
func parseExternalID(text string) (p issuing.ProgrammeID, id issuing.CustomerID, ok bool) {
	programme, customer, ok := strings.Cut(text, "_")
	return issuing.ProgrammeID(programme), issuing.CustomerID(customer), ok && len(programme) == 36 && len(customer) == 36
}

// applicant is what Sumsub says of a person.
type applicant struct {
	ID   string `json:"id"`
	Info struct {
		First    string `json:"firstName"`
		Middle   string `json:"middleName"`
		Last     string `json:"lastName"`
		FirstEn  string `json:"firstNameEn"`
		MiddleEn string `json:"middleNameEn"`
		LastEn   string `json:"lastNameEn"`
	} `json:"info"`
	Review struct {
		Status string `json:"reviewStatus"`
		Level  string `json:"levelName"`
		Result struct {
			Answer     string   `json:"reviewAnswer"`
			RejectType string   `json:"reviewRejectType"`
			Labels     []string `json:"rejectLabels"`
		} `json:"reviewResult"`
	} `json:"review"`
}

// name is the person's, in Latin letters where Sumsub has it in those: it is printed on cards.
func (p applicant) name() string {
	parts := []string{p.Info.FirstEn, p.Info.MiddleEn, p.Info.LastEn}
	if p.Info.FirstEn == "" && p.Info.LastEn == "" {
		parts = []string{p.Info.First, p.Info.Middle, p.Info.Last}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// VerificationURL is of a page here that leads to Sumsub's.
func (a *adapter) VerificationURL(_ string, r partner.IdentityRequest) string {
	return a.settings.PublicURL + verifyPath + r.PortalToken
}

// CheckIdentity begins the check, or asks how it stands.
func (a *adapter) CheckIdentity(
	ctx context.Context, r partner.IdentityRequest,
) (answer partner.Answer[partner.Identity], err error) {
	p, known, err := a.find(ctx, r.ProgrammeID, r.CustomerID)
	if err != nil {
		return answer, err
	}
	if !known {
		return a.pending("the customer to open the page"), a.create(ctx, r)
	}
	return a.read(p)
}

// read is what an applicant's standing means.
func (a *adapter) read(p applicant) (answer partner.Answer[partner.Identity], err error) {
	result := p.Review.Result
	labels := strings.Join(result.Labels, ", ")
	switch {
	case p.Review.Level != "" && p.Review.Level != a.settings.Level:
		return a.pending("the applicant is at another level, " + p.Review.Level), nil
	case p.Review.Status == "onHold":
		return a.pending("Sumsub's officers review the case"), nil
	case p.Review.Status != "completed":
		return a.pending("the person to finish, or Sumsub to look at it"), nil
	case result.Answer == "GREEN":
		if p.name() == "" {
			return answer, errors.New("the applicant passed, and has no name: the level must check a document")
		}
		return partner.Done(partner.Identity{Name: p.name()}), nil
	case result.Answer == "RED" && result.RejectType == "RETRY":
		return a.pending("the person to send other documents: " + labels), nil
	case result.Answer == "RED" && result.RejectType == "FINAL":
		return partner.Refused[partner.Identity]("rejected by Sumsub: " + labels), nil
	}
	return answer, fmt.Errorf("the review is completed with the answer %q and the type %q", result.Answer, result.RejectType)
}

func (a *adapter) pending(what string) partner.Answer[partner.Identity] {
	return partner.Pending[partner.Identity](time.Duration(a.settings.AskAgain)).WaitingFor(what)
}

func (a *adapter) find(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID,
) (p applicant, known bool, err error) {
	err = a.client.Call(ctx, httpcall.Request{
		Method: http.MethodGet, Path: "/resources/applicants/-;externalUserId=" + externalID(programme, id) + "/one", Repeatable: true,
	}, &p)
	if status := new(httpcall.StatusError); errors.As(err, &status) && status.Status == http.StatusNotFound {
		return p, false, nil
	}
	return p, err == nil, err
}

// create makes an applicant. One that is there already is as good.
func (a *adapter) create(ctx context.Context, r partner.IdentityRequest) error {
	err := a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPost, Path: "/resources/applicants", Query: url.Values{"levelName": {a.settings.Level}},
		Body: map[string]string{"externalUserId": externalID(r.ProgrammeID, r.CustomerID)}, Repeatable: true,
	}, nil)
	if status := new(httpcall.StatusError); errors.As(err, &status) && status.Status == http.StatusConflict {
		return nil
	}
	return err
}

// RecheckIdentity resets the applicant, so that the person proves who they are again.
func (a *adapter) RecheckIdentity(ctx context.Context, r partner.IdentityRequest) error {
	p, known, err := a.find(ctx, r.ProgrammeID, r.CustomerID)
	if err != nil {
		return err
	}
	if !known {
		return a.create(ctx, r)
	}
	if p.Review.Status == "init" {
		return nil // that is under way
	}
	return a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPost, Path: "/resources/applicants/" + url.PathEscape(p.ID) + "/reset", Repeatable: true,
	}, nil)
}

// link is a link to Sumsub's page for a customer, good for half an hour.
func (a *adapter) link(ctx context.Context, c issuing.Customer) (string, error) {
	body := map[string]any{
		"levelName": a.settings.Level, "userId": externalID(c.ProgrammeID, c.ID), "ttlInSecs": 1800,
	}
	if a.settings.ReturnURL != "" {
		body["redirect"] = map[string]string{"successUrl": a.settings.ReturnURL, "rejectUrl": a.settings.ReturnURL}
	}
	var answer struct {
		URL string `json:"url"`
	}
	err := a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPost, Path: "/resources/sdkIntegrations/levels/-/websdkLink", Body: body, Repeatable: true,
	}, &answer)
	if err != nil {
		return "", err
	}
	if at, err := url.Parse(answer.URL); err != nil || at.Host == "" || (at.Scheme != "https" && at.Scheme != "http") {
		return "", errors.New("the answer has no link")
	}
	return answer.URL, nil
}

// check asks for the levels: token, signature and level are then known to be good.
func (a *adapter) check(ctx context.Context) (string, error) {
	var answer struct {
		List struct {
			Items []struct {
				Name string `json:"name"`
			} `json:"items"`
		} `json:"list"`
	}
	err := a.client.Call(ctx, httpcall.Request{Method: http.MethodGet, Path: "/resources/applicants/-/levels"}, &answer)
	if status := new(httpcall.StatusError); errors.As(err, &status) && status.Status == http.StatusUnauthorized {
		return "", fmt.Errorf("%w: look at appToken and secretKey, and at this machine's clock", err)
	}
	if err != nil {
		return "", err
	}
	var names []string
	for _, level := range answer.List.Items {
		if level.Name == a.settings.Level {
			return "token and signature are good, and the level " + level.Name + " is there", nil
		}
		names = append(names, level.Name)
	}
	return "", fmt.Errorf("there is no level %s; there are: %s", a.settings.Level, strings.Join(names, ", "))
}
