package issuing

// SanctionsList is an edition of a published sanctions list, as it is kept.
type SanctionsList struct {
	Name        string  // that the installation knows it by, such as "ofac"
	Edition     string  // id of what is kept; changes with each
	Version     string  // as the publisher names the edition: its date, mostly
	Source      string  // URL or file that it was read from
	Entries     int64   // how many it has
	PublishedAt Instant // the publisher's date; zero: it says none
	CheckedAt   Instant // when the source was last found to have this edition
	// MatchedEdition is the edition that all customers were last compared with; empty: none yet.
	MatchedEdition string
	MatchedAt      Instant // when they were last compared; zero: not yet
}

// SanctionsEntry is somebody or something on a list.
type SanctionsEntry struct {
	ID        string // the publisher's
	Kind      string // individual, entity, vessel or aircraft; as the publisher says where it is another
	Names     []string
	Addresses []ListedAddress
	Details   string // for the person who reviews: programmes, dates of birth
}

// ListedAddress is an address of a blockchain on a list.
type ListedAddress struct {
	Currency string // as the publisher names it: ETH, XBT, USDT
	Address  string // exactly as published
}

// MatchKind is what of a customer is like an entry.
type MatchKind string

// The kinds.
const (
	MatchAddress MatchKind = "address"
	MatchName    MatchKind = "name"
)

// ListMatch is an entry of a sanctions list that a customer may be.
type ListMatch struct {
	List        string
	EntryID     string
	Kind        MatchKind
	Listed      string // the address or name as the list has it
	Screened    string // the customer's
	Score       int64  // thousandths; 1000 is the same
	Explanation string // a sentence for the person who reviews
}

// HitStatus is where a hit stands.
type HitStatus string

// The statuses. A hit is decided once, by a person.
const (
	HitOpen      HitStatus = "open"
	HitCleared   HitStatus = "cleared"   // the customer is not the entry
	HitConfirmed HitStatus = "confirmed" // the customer is the entry
)

// ScreeningHit is a match that a person has to decide about. The field order is the order of the columns.
type ScreeningHit struct {
	ID          string
	ProgrammeID ProgrammeID
	CustomerID  CustomerID
	List        string
	EntryID     string
	Kind        MatchKind
	Listed      string
	Screened    string
	Score       int64
	Explanation string
	Status      HitStatus
	Deactivated bool   // finding it put the customer on hold
	Reason      string // of the decision; empty while it is open
	CreatedAt   Instant
	UpdatedAt   Instant
}

// CombinedHitStatus sums up a customer's hits: confirmed if one is, else open if one is, else cleared.
func CombinedHitStatus(hits []ScreeningHit) HitStatus {
	combined := HitCleared
	for _, h := range hits {
		switch {
		case h.Status == HitConfirmed:
			return HitConfirmed
		case h.Status == HitOpen:
			combined = HitOpen
		}
	}
	return combined
}
