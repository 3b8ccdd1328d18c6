package issuing

import (
	"slices"
	"time"
)

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
	SpreadBPS    int64 `json:",omitempty"` // a fee where the network converts: hundredths of a per cent of the token amount
	GasFee       Units // gas of the payment's chain transactions as quoted at the decision, per payment
}

// PartnerTerms are what a programme says of its own fees, from an instant on. The field order is the order of the
// columns.
type PartnerTerms struct {
	ProgrammeID   ProgrammeID
	EffectiveFrom Instant // zero, of terms not kept yet: at once
	PartnerFixed  Units
	PartnerBPS    int64
	SpreadBPS     int64
	CreatedAt     Instant
}

// ServiceFee is what the platform says of its fee for one programme, from an instant on. The field order is the order
// of the columns.
type ServiceFee struct {
	ProgrammeID   ProgrammeID
	EffectiveFrom Instant // zero, of a fee not kept yet: at once
	BPS           *int64  // hundredths of a per cent of the token amount; nil: the installation's
	CreatedAt     Instant
}

// Bounds of what may be charged.
const (
	MaxPartnerFixed Units = 1_000_000_000 // 1,000 tokens a payment
	MaxFeeBPS       int64 = fullBPS       // all of it
	MaxSpreadBPS    int64 = 1_000         // a tenth
)

// How far an instant that fees are to change at may lie from now.
const (
	latePost  = time.Minute // behind: a client's clock and the way to us; it counts as now
	earlyPost = 10 * 366 * 24 * time.Hour
)

// Check refuses terms out of bounds, and settles when they take effect: never in the past.
func (t *PartnerTerms) Check(now Instant) error {
	switch {
	case t.PartnerFixed < 0 || t.PartnerFixed > MaxPartnerFixed:
		return Refuse(CodeFeesInvalid, "the fixed fee must be between 0 and %s tokens", MaxPartnerFixed).On("/partnerFixed")
	case t.PartnerBPS < 0 || t.PartnerBPS > MaxFeeBPS:
		return Refuse(CodeFeesInvalid, "the partner fee must be between 0 and %d basis points", MaxFeeBPS).On("/partnerBps")
	case t.SpreadBPS < 0 || t.SpreadBPS > MaxSpreadBPS:
		return Refuse(CodeFeesInvalid, "the spread must be between 0 and %d basis points", MaxSpreadBPS).On("/fxSpreadBps")
	}
	t.CreatedAt = now
	return resolveEffectiveFrom(&t.EffectiveFrom, now)
}

// Check refuses a fee out of bounds, and settles when it takes effect: never in the past.
func (f *ServiceFee) Check(now Instant) error {
	if f.BPS != nil && (*f.BPS < 0 || *f.BPS > MaxFeeBPS) {
		return Refuse(CodeFeesInvalid, "the service fee must be between 0 and %d basis points", MaxFeeBPS).On("/serviceBps")
	}
	f.CreatedAt = now
	return resolveEffectiveFrom(&f.EffectiveFrom, now)
}

func resolveEffectiveFrom(from *Instant, now Instant) error {
	switch {
	case *from == 0:
		*from = now
	case *from < now.Add(-latePost):
		return Refuse(
			CodeFeesInvalid,
			"fees change from now on or later: what they were stays on record; leave effectiveFrom out for now",
		).On("/effectiveFrom")
	case *from > now.Add(earlyPost):
		return Refuse(CodeFeesInvalid, "effectiveFrom must lie within ten years").On("/effectiveFrom")
	}
	*from = max(*from, now)
	return nil
}

// FeeSchedules combines what both parties have said into the schedules that follow each other, newest first. terms
// and fees are each newest first. The programme was founded with the last of all.
func FeeSchedules(p Programme, terms []PartnerTerms, fees []ServiceFee) []FeeSchedule {
	var from []Instant
	for _, t := range terms {
		from = append(from, t.EffectiveFrom)
	}
	for _, f := range fees {
		from = append(from, f.EffectiveFrom)
	}
	slices.Sort(from)
	from = append([]Instant{p.CreatedAt}, slices.Compact(from)...)
	slices.Reverse(from)
	out := make([]FeeSchedule, len(from))
	for i, at := range from {
		var t *PartnerTerms
		var f *ServiceFee
		if j := slices.IndexFunc(terms, func(t PartnerTerms) bool { return t.EffectiveFrom <= at }); j >= 0 {
			t = &terms[j]
		}
		if j := slices.IndexFunc(fees, func(f ServiceFee) bool { return f.EffectiveFrom <= at }); j >= 0 {
			f = &fees[j]
		}
		out[i] = p.FeeSchedule(t, f)
	}
	return out
}

// FeeSchedule combines the latest word of either party; nil is a party that has said nothing since the programme was
// founded.
func (p Programme) FeeSchedule(t *PartnerTerms, f *ServiceFee) FeeSchedule {
	s := FeeSchedule{
		ProgrammeID: p.ID, EffectiveFrom: p.CreatedAt, PartnerFixed: p.PartnerFixed, PartnerBPS: p.PartnerBPS,
		CreatedAt: p.CreatedAt,
	}
	if t != nil {
		s.EffectiveFrom, s.CreatedAt = t.EffectiveFrom, t.CreatedAt
		s.PartnerFixed, s.PartnerBPS, s.SpreadBPS = t.PartnerFixed, t.PartnerBPS, t.SpreadBPS
	}
	if f != nil {
		s.ServiceBPS = f.BPS
		s.EffectiveFrom, s.CreatedAt = max(s.EffectiveFrom, f.EffectiveFrom), max(s.CreatedAt, f.CreatedAt)
	}
	return s
}
