package issuing

// PaymentTokenID names a payment token.
type PaymentTokenID string

// PaymentTokenStatus is where a payment token stands.
type PaymentTokenStatus string

// Statuses of a payment token.
const (
	TokenRequested   PaymentTokenStatus = "requested" // the network has not made it active
	TokenDeclined    PaymentTokenStatus = "declined"
	TokenActive      PaymentTokenStatus = "active"
	TokenSuspended   PaymentTokenStatus = "suspended"
	TokenDeactivated PaymentTokenStatus = "deactivated"
)

// PaymentTokenMoves is the life of a payment token.
var PaymentTokenMoves = Moves[PaymentTokenStatus]{
	"decline":    {TokenRequested: TokenDeclined},
	"activate":   {TokenRequested: TokenActive, TokenSuspended: TokenActive},
	"suspend":    {TokenRequested: TokenSuspended, TokenActive: TokenSuspended},
	"deactivate": {TokenRequested: TokenDeactivated, TokenActive: TokenDeactivated, TokenSuspended: TokenDeactivated},
}

// tokenReports are the verbs by which a payment token comes to stand as a partner says that it does.
var tokenReports = map[PaymentTokenStatus]string{
	TokenDeclined: "decline", TokenActive: "activate", TokenSuspended: "suspend", TokenDeactivated: "deactivate",
}

// ProvisioningDecision is what is said to the wish to put a card into a device or to keep it at a merchant's.
type ProvisioningDecision string

// The decisions. As a programme's setting, each is what is decided of cards that are in order.
const (
	ProvisioningApprove      ProvisioningDecision = "approve"
	ProvisioningAuthenticate ProvisioningDecision = "authenticate" // the issuer is to make sure that it is the cardholder
	ProvisioningDecline      ProvisioningDecision = "decline"
)

// ProvisioningDecisions lists them.
func ProvisioningDecisions() []ProvisioningDecision {
	return []ProvisioningDecision{ProvisioningApprove, ProvisioningAuthenticate, ProvisioningDecline}
}

// PaymentToken is a number that stands for a card's number in a device or at a merchant's (EMV payment tokenisation).
// The number itself is not kept.
type PaymentToken struct {
	ID           PaymentTokenID
	ProgrammeID  ProgrammeID
	AccountID    AccountID
	CardID       CardID
	Status       PaymentTokenStatus
	Decision     ProvisioningDecision // empty: the partner decided, and did not ask
	Reason       string               // why it was declined: a DeclineReason, or TokenRefusedBySetting; else empty
	Requestor    string               // who keeps it, in the partner's words, such as APPLE_PAY
	Partner      string
	PartnerToken string  // what that partner calls it
	ReportedAt   Instant // when the partner saw what it said last; 0: it has said nothing since it asked
	Version      int64
	CreatedAt    Instant
	UpdatedAt    Instant
}

// TokenRefusedBySetting is the reason of a token that the programme's setting declines.
const TokenRefusedBySetting = "programme_setting"

// Decide answers the wish for a token of a card: by what stands in the way of a purchase, else by the programme's
// setting.
func (t *PaymentToken) Decide(standing DeclineReason, setting ProvisioningDecision, now Instant) {
	t.Status, t.Decision = TokenRequested, setting
	t.CreatedAt, t.UpdatedAt = now, now
	switch {
	case standing != Approved:
		t.Decision, t.Reason = ProvisioningDecline, string(standing)
	case setting == ProvisioningDecline:
		t.Reason = TokenRefusedBySetting
	}
	if t.Decision == ProvisioningDecline {
		t.Status = TokenDeclined
	}
}

// Follow makes a token stand as a partner says that it did at a moment of the partner's. It is false if that changes
// nothing but when the partner was heard: a report that is older than another one, and what cannot follow from where
// the token stands, is passed over.
func (t *PaymentToken) Follow(said PaymentTokenStatus, at, now Instant) (moved bool) {
	verb := tokenReports[said]
	if at < t.ReportedAt {
		return false
	}
	t.ReportedAt = at
	next, err := PaymentTokenMoves.Next("a payment token", verb, t.Status)
	if err != nil {
		return false
	}
	t.Status, t.UpdatedAt = next, now
	return true
}
