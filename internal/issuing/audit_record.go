package issuing

// AuditRecordID names an audit record.
type AuditRecordID string

// Actor is who made a change.
type Actor string

// The actors.
const (
	ActorProgramme Actor = "programme" // by a token of the programme
	ActorOperator  Actor = "operator"  // at the command line of the installation, or in the console
	// ActorCardholder is whoever had the one-time link that the programme was given for the cardholder.
	ActorCardholder Actor = "cardholder"
)

// AuditAction is what was changed.
type AuditAction string

// The actions.
const (
	CredentialsReplaced AuditAction = "credentials.replaced"
	CredentialsRevoked  AuditAction = "credentials.revoked"
	SigningKeySaved     AuditAction = "signing_key.saved"
	SigningKeyRemoved   AuditAction = "signing_key.removed"
	SignedAuthRequired  AuditAction = "signed_auth.required"
	SignedAuthEnded     AuditAction = "signed_auth.ended"
	WebhookSecretMade   AuditAction = "webhook_secret.made"
	WebhookSecretEnded  AuditAction = "webhook_secret.ended"
	ProgrammeSuspended  AuditAction = "programme.suspended"
	ProgrammeResumed    AuditAction = "programme.resumed"
	CardRevealAsked     AuditAction = "card.reveal_asked"
	CardRevealed        AuditAction = "card.revealed"
	CardPINAsked        AuditAction = "card.pin_asked"
	CardPINSubmitted    AuditAction = "card.pin_submitted"
	CardPINSet          AuditAction = "card.pin_set"

	// WebhookKeyRotated concerns no programme.
	WebhookKeyRotated AuditAction = "webhook_key.rotated"

	// What operators do in the console, and to operators.
	OperatorCreated      AuditAction = "operator.created"
	OperatorDisabled     AuditAction = "operator.disabled"
	OperatorLinked       AuditAction = "operator.linked"
	OperatorSignedIn     AuditAction = "operator.signed_in"
	PasskeyRegistered    AuditAction = "passkey.registered"
	PasskeyRemoved       AuditAction = "passkey.removed"
	PasskeySuspected     AuditAction = "passkey.suspected" // it signed as a copy of it would
	ProposalMade         AuditAction = "proposal.made"
	ProposalPassed       AuditAction = "proposal.approved"
	ProposalTurnedDown   AuditAction = "proposal.refused"
	SuspendedCard        AuditAction = "card.suspended"
	ResumedCard          AuditAction = "card.resumed"
	BlockedCard          AuditAction = "card.blocked"
	ActivatedCard        AuditAction = "card.activated"
	DeactivatedCard      AuditAction = "card.deactivated"
	ReplacedCard         AuditAction = "card.replaced"
	RenewedCard          AuditAction = "card.renewed"
	TerminatedCard       AuditAction = "card.terminated"
	RejectedCustomer     AuditAction = "customer.rejected"
	ClosedAccount        AuditAction = "account.closed"
	DeactivatedCustomer  AuditAction = "customer.deactivated"
	ActivatedCustomer    AuditAction = "customer.activated"
	CustomerNoted        AuditAction = "customer.noted" // a note about risk: the record is the note
	DeactivatedAccount   AuditAction = "account.deactivated"
	ActivatedAccount     AuditAction = "account.activated"
	HoldReleased         AuditAction = "hold.released"
	MessageMatched       AuditAction = "message.matched"
	MessageRetried       AuditAction = "message.retried"
	MessageGivenUp       AuditAction = "message.written_off"
	ScreeningCleared     AuditAction = "screening.cleared"
	ScreeningConfirmed   AuditAction = "screening.confirmed"
	FindingResolved      AuditAction = "finding.resolved"
	WebhookPinged        AuditAction = "webhook.pinged"
	WebhookReplayed      AuditAction = "webhook.replayed"
	WebhookHalted        AuditAction = "webhook.paused"
	WebhookContinued     AuditAction = "webhook.resumed"
	DeliveryResentByHand AuditAction = "delivery.resent"
	BenchPlayed          AuditAction = "bench.played" // what a card network, a partner or a wallet would do, in a sandbox

	// What operators do with refunds that a wallet did not receive in full.
	RefundPartBooked AuditAction = "refund.part_booked"
	RefundSentAgain  AuditAction = "refund.sent_again"
	RefundWrittenOff AuditAction = "refund.written_off"

	// What operators do with lines of settlement reports that differ.
	SettlementMatched AuditAction = "settlement.matched"
	SettlementGivenUp AuditAction = "settlement.written_off"
	// PaymentWrittenOff is of a transaction that is in no settlement report.
	PaymentWrittenOff AuditAction = "settlement.payment_written_off"

	// What operators say of disputes that a partner has no words for.
	DisputeDecidedWon  AuditAction = "dispute.won"
	DisputeDecidedLost AuditAction = "dispute.lost"
)

// AuditRecord tells who changed a credential, a signing key or the standing of a programme, saw a card's number or set its
// PIN, or did something in the console. The field order is the order of the columns.
type AuditRecord struct {
	ID          AuditRecordID
	ProgrammeID ProgrammeID // empty: it concerns none
	Actor       Actor
	Action      AuditAction
	Subject     string // the API key, or the id of the signing key, webhook, card, transaction, dispute or settlement line; else the programme's id
	Reason      string // as the operator gave it; of a card, the link and who used it; empty: none
	CreatedAt   Instant
	Operator    string    // the name of who did it in the console; empty: nobody did
	RequestID   RequestID // the request to the API that it came by; empty: it came another way
}
