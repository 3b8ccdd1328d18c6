package issuing

import "time"

// CardLinkKind is what the page of a one-time link is for.
type CardLinkKind string

// The kinds of links.
const (
	LinkReveal CardLinkKind = "reveal" // shows the card's number
	LinkPIN    CardLinkKind = "pin"    // sets its PIN
)

// Lifetimes of links. A PIN has to be thought of and typed twice.
const (
	RevealLifetime = time.Minute
	PINLifetime    = 5 * time.Minute
)

// Lifetime is how long a link may be used.
func (k CardLinkKind) Lifetime() time.Duration {
	if k == LinkPIN {
		return PINLifetime
	}
	return RevealLifetime
}

// CardLink is a link to a page that only the cardholder is to see. It works once.
type CardLink struct {
	TokenHash   string // keyed hash of the token in the URL
	ID          string // names the link in audit records
	ProgrammeID ProgrammeID
	CardID      CardID
	Kind        CardLinkKind
	CreatedAt   Instant
	ExpiresAt   Instant
	UsedAt      Instant // zero until it is used
}

// Usable tells whether the link can still be used.
func (l *CardLink) Usable(now Instant) bool { return l.UsedAt == 0 && now < l.ExpiresAt }

// CheckLink refuses a link to a page of a card that has nothing to show or to set.
func (c *Card) CheckLink() error {
	if c.Status != CardActive && c.Status != CardInactive {
		return Refuse(CodeWrongState, "a card that is %s has no such page", c.Status)
	}
	return nil
}
