package lithic

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

// threeDS is an authentication as Lithic describes it.
type threeDS struct {
	Token     string `json:"token"`
	CardToken string `json:"card_token"`
	Channel   string `json:"channel"`
	Result    string `json:"authentication_result"`
	Merchant  struct {
		ID      *string `json:"id"`
		Country *string `json:"country"` // ISO 3166-1 alpha-3
		MCC     *string `json:"mcc"`
		Name    *string `json:"name"`
	} `json:"merchant"`
	Transaction *struct { // null where no payment is to follow
		Amount   int64  `json:"amount"`
		Currency string `json:"currency"`
		Exponent int32  `json:"currency_exponent"`
	} `json:"transaction"`
}

// threeDSChallenge is the event that a cardholder waits for the owner's answer.
type threeDSChallenge struct {
	Authentication threeDS `json:"authentication_object"`
	Challenge      struct {
		Expires string `json:"expiry_time"`
	} `json:"challenge"`
}

// Lithic's words about authentications.
const (
	authenticationChallenge = "CHALLENGE_REQUESTED"
	authenticationDecline   = "DECLINE"
	authenticationSuccess   = "SUCCESS"
	challengeApproved       = "APPROVE"
	challengeDeclined       = "DECLINE_BY_CUSTOMER"
	// withoutCardholder is the channel of authentications that a merchant asks for while the cardholder is away.
	withoutCardholder = "THREE_DS_REQUESTOR_INITIATED"
)

// maxExponent bounds how many decimals a currency has (ISO 4217 has at most four).
const maxExponent = 4

// request is what is asked, in the platform's words.
func (t threeDS) request(name string) (partner.AuthenticationRequest, error) {
	mcc, _ := strconv.Atoi(text(t.Merchant.MCC))
	r := partner.AuthenticationRequest{
		Partner: name, Token: t.Token, CardToken: t.CardToken, Amount: decimal.Zero,
		Merchant: issuing.Merchant{
			ID: strings.TrimSpace(text(t.Merchant.ID)), Name: strings.TrimSpace(text(t.Merchant.Name)), MCC: mcc,
			Country: countryOf(text(t.Merchant.Country)),
		},
	}
	if t.Token == "" || t.CardToken == "" {
		return r, errors.New("the authentication has no token, or names no card")
	}
	if p := t.Transaction; p != nil && p.Amount != 0 {
		if _, known := issuing.CurrencyExponent(p.Currency); !known || p.Amount < 0 || p.Exponent < 0 || p.Exponent > maxExponent {
			return r, fmt.Errorf("%d %q with %d decimals is no amount", p.Amount, p.Currency, p.Exponent)
		}
		r.Amount, r.Currency = decimal.New(p.Amount, -p.Exponent), p.Currency
	}
	return r, nil
}

// serveAuthentication answers a 3-D Secure decisioning request: the owner of the wallet is asked, or the
// authentication is declined. It never says that a cardholder was authenticated whom nobody asked.
func (a *Adapter) serveAuthentication(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = authenticationPath
	body, ok := a.readSigned(w, r, a.authentication)
	if !ok {
		return
	}
	var asked threeDS
	if err := json.Unmarshal(body, &asked); err != nil {
		http.Error(w, "the body is no authentication", http.StatusBadRequest)
		a.noteUnread(r, "3-D Secure decisioning", err)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), time.Duration(a.settings.AnswerWithin))
	defer cancel()
	decision := authenticationDecline
	request, err := asked.request(a.name)
	if err != nil {
		defer a.noteUnread(r, "3-D Secure decisioning", err)
	} else if asked.Channel != withoutCardholder {
		var able bool
		if able, err = a.authentications.Challengeable(ctx, request); able {
			decision = authenticationChallenge
		}
	}
	if err != nil {
		a.log.WarnContext(ctx, "an authentication was declined undecided", "authentication", asked.Token, "cause", err)
	}
	a.reply(w, map[string]string{"three_ds_authentication_decision": decision})
}

// challenge has the owner asked.
func (a *Adapter) challenge(ctx context.Context, c threeDSChallenge) error {
	r, err := c.Authentication.request(a.name)
	if err != nil {
		return &unreadableError{err}
	}
	if at, err := time.Parse(time.RFC3339Nano, c.Challenge.Expires); err == nil {
		r.ExpiresAt = issuing.At(at)
	}
	_, err = a.authentications.BeginAuthentication(ctx, r)
	return a.unlessNoCard(ctx, "three_ds_authentication.challenge", c.Authentication.CardToken, err)
}

// noteAuthentication notes that an authentication has ended at Lithic.
func (a *Adapter) noteAuthentication(ctx context.Context, t threeDS) error {
	if t.Result != authenticationDecline && t.Result != authenticationSuccess {
		return nil
	}
	return a.authentications.AuthenticationEnded(ctx, a.name, t.Token)
}

// unlessNoCard takes an event about a card that is not the platform's, as a Lithic account may have others.
func (a *Adapter) unlessNoCard(ctx context.Context, kind, card string, err error) error {
	if issuing.IsCode(err, issuing.CodeNotFound) {
		a.log.InfoContext(ctx, "an event is about a card of nobody here", "type", kind, "card", card)
		return nil
	}
	return err
}

// AnswerAuthentication implements partner.AuthenticationAnswerer.
func (a *Adapter) AnswerAuthentication(
	ctx context.Context, said partner.AuthenticationAnswer,
) (answer partner.Answer[partner.AuthenticationAnswered], err error) {
	result := challengeDeclined
	if said.Approved {
		result = challengeApproved
	}
	err = a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPost, Path: "/v1/three_ds_decisioning/challenge_response", Repeatable: true,
		Body: map[string]string{"token": said.Token, "challenge_response": result},
	}, nil)
	if reason, refused := refusalOf(err); refused {
		return partner.Refused[partner.AuthenticationAnswered](reason), nil
	}
	if err != nil {
		return answer, err
	}
	return partner.Done(partner.AuthenticationAnswered{}), nil
}

// tokenRequest is the wish for a payment token, and the event that tells how it ended.
type tokenRequest struct {
	Token     string `json:"tokenization_token"`
	CardToken string `json:"card_token"`
	Created   string `json:"created"`
	Metadata  struct {
		Requestor string `json:"token_requestor_name"`
	} `json:"digital_wallet_token_metadata"`
	Details *struct { // of the event
		Issuer    string  `json:"issuer_decision"`
		Customer  *string `json:"customer_decision"`
		Activated *string `json:"token_activated_date_time"`
	} `json:"tokenization_result_details"`
	Tokenization *struct { // of the event that its state changed
		Token     string `json:"token"`
		CardToken string `json:"card_token"`
		Status    string `json:"status"`
		Requestor string `json:"token_requestor_name"`
		Updated   string `json:"updated_at"`
	} `json:"tokenization"`
}

// tokenDecisions are Lithic's words for what is decided.
var tokenDecisions = map[issuing.ProvisioningDecision]string{
	issuing.ProvisioningApprove: "APPROVE", issuing.ProvisioningAuthenticate: "AUTHENTICATE",
	issuing.ProvisioningDecline: "DECLINE",
}

// tokenStatuses are how payment tokens stand. The others say that a token is still to be made.
var tokenStatuses = map[string]issuing.PaymentTokenStatus{
	"ACTIVE": issuing.TokenActive, "PAUSED": issuing.TokenSuspended, "INACTIVE": issuing.TokenSuspended,
	"DEACTIVATED": issuing.TokenDeactivated,
}

// serveToken answers a tokenisation decisioning request. What cannot be decided in time is declined.
func (a *Adapter) serveToken(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = tokenPath
	body, ok := a.readSigned(w, r, a.tokenisation)
	if !ok {
		return
	}
	var asked tokenRequest
	if err := json.Unmarshal(body, &asked); err != nil || asked.Token == "" {
		http.Error(w, "the body is no request for a token", http.StatusBadRequest)
		a.noteUnread(r, "tokenisation decisioning", cmp.Or(err, errors.New("it has no token")))
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), time.Duration(a.settings.AnswerWithin))
	defer cancel()
	decision, err := a.tokens.DecideToken(ctx, partner.TokenRequest{
		Partner: a.name, Token: asked.Token, CardToken: asked.CardToken, Requestor: asked.Metadata.Requestor,
	})
	if err != nil {
		a.log.WarnContext(ctx, "a payment token was declined undecided", "token", asked.Token, "cause", err)
		decision = issuing.ProvisioningDecline
	}
	a.reply(w, map[string]string{"tokenization_decision": tokenDecisions[decision]})
}

// noteToken notes how a payment token stands.
func (a *Adapter) noteToken(ctx context.Context, t tokenRequest) error {
	r := partner.TokenReport{TokenRequest: partner.TokenRequest{Partner: a.name, Token: t.Token, CardToken: t.CardToken}}
	at := t.Created
	switch {
	case t.Tokenization != nil:
		r.Token, r.CardToken, r.Requestor = t.Tokenization.Token, t.Tokenization.CardToken, t.Tokenization.Requestor
		r.Status, at = tokenStatuses[t.Tokenization.Status], firstOf(t.Tokenization.Updated, t.Created)
	case t.Details == nil:
		return nil
	case t.Details.Issuer == "DENIED" || text(t.Details.Customer) == "DECLINED":
		r.Status = issuing.TokenDeclined
	case t.Details.Activated != nil:
		r.Status, at = issuing.TokenActive, firstOf(*t.Details.Activated, t.Created)
	}
	if r.Token == "" || r.CardToken == "" {
		return &unreadableError{errors.New("the payment token has no name, or names no card")}
	}
	when, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return &unreadableError{fmt.Errorf("%q is no moment", at)}
	}
	r.At = issuing.At(when)
	return a.tokens.TokenReported(ctx, r)
}

// reply writes an answer.
func (a *Adapter) reply(w http.ResponseWriter, said map[string]string) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(said)
}
