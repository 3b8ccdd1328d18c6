package issuing

import "time"

// ProposalID names a proposal.
type ProposalID string

// ProposalStatus is what became of a proposal.
type ProposalStatus string

// The statuses.
const (
	ProposalOpen     ProposalStatus = "open"
	ProposalApproved ProposalStatus = "approved" // it was done
	ProposalRefused  ProposalStatus = "refused"
	ProposalExpired  ProposalStatus = "expired"
)

// ProposalStatuses lists every status.
var ProposalStatuses = []ProposalStatus{ProposalOpen, ProposalApproved, ProposalRefused, ProposalExpired}

// ProposalLifetime is how long a proposal waits for another person.
const ProposalLifetime = 24 * time.Hour

// Proposal is what one operator wants to do about money, and another one has to approve. The field order is the order of the
// columns.
type Proposal struct {
	ID          ProposalID
	ProgrammeID ProgrammeID
	Action      string // path of the console's form, with {id} for the subject
	Subject     string
	Fields      string // what else the form said, as JSON
	Figures     string // what the proposer saw, as JSON
	Reason      string
	Status      ProposalStatus
	ProposerID  OperatorID
	Proposer    string // name
	Decider     string // name; empty: nobody has decided
	Answer      string // the decider's reason
	CreatedAt   Instant
	ExpiresAt   Instant
	DecidedAt   Instant // 0: nobody has decided
}

// StatusAt is what has become of it by a moment.
func (p Proposal) StatusAt(now Instant) ProposalStatus {
	if p.Status == ProposalOpen && now >= p.ExpiresAt {
		return ProposalExpired
	}
	return p.Status
}
