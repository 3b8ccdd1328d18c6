package simulator

import (
	"cmp"
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// UseHooks gives the simulator the verbs that a card's issuer calls before payments.
func (s *Simulator) UseHooks(a partner.Authentications, t Tokens) { s.authentications, s.tokens = a, t }

// Tokens are the verbs on payment tokens, which answer with what was kept.
type Tokens interface {
	Request(ctx context.Context, r partner.TokenRequest) (issuing.PaymentToken, error)
}

// AskAuthentication has a merchant ask for the authentication of a cardholder. An amount of zero is about no payment.
func (s *Simulator) AskAuthentication(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CardID, amount decimal.Decimal, currency string, m issuing.Merchant,
) (issuing.CardAuthentication, error) {
	card, err := s.madeCard(ctx, p, id)
	if err != nil {
		return issuing.CardAuthentication{}, err
	}
	return s.authentications.BeginAuthentication(ctx, partner.AuthenticationRequest{
		Partner: card.Partner, Token: "sim_authentication_" + issuing.NewID[string](), CardToken: card.PartnerToken, Amount: amount,
		Currency: currency, Merchant: m,
	})
}

// AskPaymentToken has somebody ask for a payment token of a card. One that is approved is active at once.
func (s *Simulator) AskPaymentToken(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CardID, requestor string,
) (issuing.PaymentToken, error) {
	card, err := s.madeCard(ctx, p, id)
	if err != nil {
		return issuing.PaymentToken{}, err
	}
	return s.tokens.Request(ctx, partner.TokenRequest{
		Partner: card.Partner, Token: "sim_token_" + issuing.NewID[string](), CardToken: card.PartnerToken,
		Requestor: cmp.Or(requestor, "APPLE_PAY"), AtOnce: true,
	})
}

// madeCard is a card that the simulated issuer has made. One that is still being issued, or that another issuer made, is
// refused.
func (s *Simulator) madeCard(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	card, err := s.db.Card(ctx, p, id)
	if err == nil && card.PartnerToken == "" {
		err = issuing.Refuse(issuing.CodeWrongState, "the card is %s: its issuer has not made it", card.Status)
	}
	if err == nil && card.Partner != Name {
		err = otherIssuer(card.Partner)
	}
	return card, err
}

// AnswerAuthentication takes every answer: nobody waits for it.
func (cardIssuer) AnswerAuthentication(
	context.Context, partner.AuthenticationAnswer,
) (partner.Answer[partner.AuthenticationAnswered], error) {
	return partner.Done(partner.AuthenticationAnswered{}), nil
}

func (c faultyCardIssuer) AnswerAuthentication(
	ctx context.Context, a partner.AuthenticationAnswer,
) (answer partner.Answer[partner.AuthenticationAnswered], err error) {
	if err := c.meet(ctx); err != nil {
		return answer, err
	}
	return c.ableCardIssuer.AnswerAuthentication(ctx, a)
}
