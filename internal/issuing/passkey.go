package issuing

// PasskeyID names a passkey.
type PasskeyID string

// Passkey is a credential of WebAuthn by which an operator signs in. The field order is the order of the columns.
type Passkey struct {
	ID           PasskeyID
	OperatorID   OperatorID
	Name         string // as its operator calls it
	CredentialID string // as its authenticator calls it, in base64url
	Credential   string // what its signatures are verified against, as JSON
	// Suspect says that it signed with a counter that had been seen before, as a copy of it would (WebAuthn Level 3, section
	// 7.2, step 22). Nobody signs in by it any more.
	Suspect   bool
	CreatedAt Instant
	UsedAt    Instant // 0: never
}
