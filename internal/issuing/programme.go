package issuing

// Programme is a client of the platform: it owns customers, accounts, cards and webhooks. The field order is the
// order of the columns.
type Programme struct {
	ID           ProgrammeID
	Name         string
	PartnerFixed Units // its margin per payment
	PartnerBPS   int64 // its margin in hundredths of a per cent
	Generation   int64 // counts its credentials; tokens of an earlier generation are dead
	Suspended    bool  // by the operator: its requests are refused and its cards' purchases declined
	SignedAuth   bool  // changes of its credentials and keys must be signed, while it has a signing key
	CreatedAt    Instant
}

// What an API secret that a programme may choose has at least, in characters and in different ones: neither a word nor
// one letter again and again is a secret.
const (
	MinSecret          = 20
	MinSecretDifferent = 5
)

// MaxSigningKeys is how many signing keys a programme may have at once: enough to rotate those of many services.
const MaxSigningKeys = 20

// CheckSecret refuses an API secret that is easily guessed.
func CheckSecret(secret string) error {
	different := map[rune]bool{}
	count := 0
	for _, r := range secret {
		different[r] = true
		count++
	}
	switch {
	case count < MinSecret:
		return Refuse(CodeSecretTooShort, "an API secret has at least %d characters", MinSecret).On("/apiSecret")
	case len(different) < MinSecretDifferent:
		return Refuse(CodeSecretTooSimple, "an API secret has at least %d different characters", MinSecretDifferent).
			On("/apiSecret")
	}
	return nil
}

// SigningKey is a public key that a programme signs requests with. The field order is the order of the columns.
type SigningKey struct {
	ProgrammeID ProgrammeID
	ID          SigningKeyID // chosen by the programme
	PEM         string       // SPKI
	CreatedAt   Instant
}
