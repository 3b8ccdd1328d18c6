package issuing

// Programme is a client of the platform: it owns customers, accounts, cards and webhooks. The field order is the
// order of the columns.
type Programme struct {
	ID           ProgrammeID
	Name         string
	PartnerFixed Units // its margin per payment
	PartnerBPS   int64 // its margin in hundredths of a per cent
	Generation   int64 // counts its credentials; tokens of an earlier generation are dead
	CreatedAt    Instant
}

// MinSecret is the fewest characters of an API secret that a programme may choose.
const MinSecret = 20

// SigningKey is a public key that a programme signs requests with. The field order is the order of the columns.
type SigningKey struct {
	ProgrammeID ProgrammeID
	ID          SigningKeyID // chosen by the programme
	PEM         string       // SPKI
	CreatedAt   Instant
}
