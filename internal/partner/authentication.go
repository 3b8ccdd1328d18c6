package partner

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Authentications is the platform's side of EMV 3-D Secure: a merchant wants to know, before an e-commerce payment,
// that it is the cardholder who pays. A package that connects an issuer asks here, and tells the merchant what came
// of it by [AuthenticationAnswerer].
type Authentications interface {
	// Challengeable tells whether the owner can be asked at all: the card would be declined otherwise. An
	// authentication that cannot be is kept as declined, and a card that is not there is false without a trace.
	Challengeable(ctx context.Context, r AuthenticationRequest) (bool, error)
	// BeginAuthentication has the owner of the wallet asked for a signature. The same partner and token again change
	// nothing. A card that is not there is refused with issuing.CodeNotFound.
	BeginAuthentication(ctx context.Context, r AuthenticationRequest) (issuing.CardAuthentication, error)
	// AuthenticationEnded notes that an authentication is over at the partner without an answer of the owner. One
	// that is over here, or that is not known, stays as it is.
	AuthenticationEnded(ctx context.Context, partner, token string) error
}

// AuthenticationRequest is a merchant's wish to have a cardholder authenticated.
type AuthenticationRequest struct {
	Partner   string          // its configured name
	Token     string          // the partner's name for the authentication, one of its own
	CardToken string          // the partner's name for the card
	Amount    decimal.Decimal // zero: it is about no payment
	Currency  string          // ISO 4217
	Merchant  issuing.Merchant
	ExpiresAt issuing.Instant // when the partner gives it up; 0: it does not say
}

// AuthenticationAnswerer is a card issuer that tells merchants what came of an authentication.
type AuthenticationAnswerer interface {
	// AnswerAuthentication says whether the owner approved. It is repeated until it is Done or Refused. Refused means
	// that the partner does not wait for the answer any more.
	AnswerAuthentication(ctx context.Context, a AuthenticationAnswer) (Answer[AuthenticationAnswered], error)
}

// AuthenticationAnswer is what came of an authentication.
type AuthenticationAnswer struct {
	ID       issuing.CardAuthenticationID // the idempotency key
	Token    string                       // the partner's name for the authentication
	Approved bool
}

// AuthenticationAnswered is the result of an answer that a partner took.
type AuthenticationAnswered struct{}

// PaymentTokens is the platform's side of EMV payment tokenisation: a card is to be put into a device, or kept at a
// merchant's.
type PaymentTokens interface {
	// DecideToken answers the wish for a token of a card, within the context's deadline. The same partner and token
	// again get the first answer. A card that is not there is declined.
	DecideToken(ctx context.Context, r TokenRequest) (issuing.ProvisioningDecision, error)
	// TokenReported notes how a token stands at the partner. One that the partner did not ask about is kept. A report
	// that says nothing new, that is older than another one, or whose card is not there changes nothing.
	TokenReported(ctx context.Context, r TokenReport) error
}

// TokenRequest is the wish for a payment token.
type TokenRequest struct {
	Partner   string // its configured name
	Token     string // the partner's name for the token, one of its own
	CardToken string // the partner's name for the card
	Requestor string // who is to keep it, in the partner's words, such as APPLE_PAY
	AtOnce    bool   // the partner makes a token that is approved active at once, and does not report that
}

// TokenReport is what a partner says of a payment token.
type TokenReport struct {
	TokenRequest
	Status issuing.PaymentTokenStatus
	At     issuing.Instant // when it stood so, by the partner's clock
}

// DisputeFiler is a card issuer that files disputes with the card network.
type DisputeFiler interface {
	// FileDispute files a dispute, or asks how that stands. The id of the dispute is the idempotency key. Refused
	// means that it is not filed: an operator is told why.
	FileDispute(ctx context.Context, d DisputeFiling) (Answer[FiledDispute], error)
	// WithdrawDispute takes a dispute back that may have been filed. Refused means that it goes on there.
	WithdrawDispute(ctx context.Context, d DisputeFiling) (Answer[DisputeWithdrawn], error)
}

// DisputeFiling is a dispute as an issuer files it.
type DisputeFiling struct {
	Dispute issuing.Dispute
	Debit   issuing.Transaction // what is disputed, with the names that the issuer's messages gave it
}

// FiledDispute is the result of a filing.
type FiledDispute struct {
	Token string // the issuer's name for the dispute
}

// DisputeWithdrawn is the result of a withdrawal.
type DisputeWithdrawn struct{}
