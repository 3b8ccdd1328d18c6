package issuing

// AuditRecordID names an audit record.
type AuditRecordID string

// Actor is who made a change.
type Actor string

// The actors.
const (
	ActorProgramme Actor = "programme" // by a token of the programme
	ActorOperator  Actor = "operator"  // at the command line of the installation
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
	ProgrammeSuspended  AuditAction = "programme.suspended"
	ProgrammeResumed    AuditAction = "programme.resumed"
)

// AuditRecord tells who changed a credential, a signing key or the standing of a programme. The field order is the order
// of the columns.
type AuditRecord struct {
	ID          AuditRecordID
	ProgrammeID ProgrammeID
	Actor       Actor
	Action      AuditAction
	Subject     string // the API key or the id of the signing key; else the programme's id
	Reason      string // as the operator gave it; empty: none
	CreatedAt   Instant
}
