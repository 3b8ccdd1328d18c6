package issuing

// fullBPS are the hundredths of a per cent of a whole.
const fullBPS = 10_000

// FeeSchedule is what a programme's payments cost beyond the purchase, from an instant on until the next schedule's.
type FeeSchedule struct {
	ProgrammeID   ProgrammeID
	EffectiveFrom Instant // unique within a programme
	PartnerFixed  Units   // the programme's margin, per payment
	PartnerBPS    int64   // the programme's margin, in hundredths of a per cent of the token amount
	ServiceBPS    *int64  // the platform's fee for this programme; nil: the installation's
	SpreadBPS     int64   // what worsens the rate between different currencies, in hundredths of a per cent
	CreatedAt     Instant
}

// FeeTerms are the fees of one payment as they were at its decision. They do not change while it lives.
type FeeTerms struct {
	PartnerFixed Units // per payment
	PartnerBPS   int64 // hundredths of a per cent of the token amount
	ServiceBPS   int64
	Network      Units // gas of the payment's chain transactions as quoted at the decision, per payment
}
