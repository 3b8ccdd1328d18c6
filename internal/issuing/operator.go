package issuing

import (
	"regexp"
	"slices"
	"unicode/utf8"
)

// OperatorID names an operator.
type OperatorID string

// Role says what an operator may do.
type Role string

// The roles, from the one that may do least.
const (
	RoleViewer   Role = "viewer"   // reads
	RoleOperator Role = "operator" // deals with cards, holds, network messages and hits
	RoleFinance  Role = "finance"  // deals with findings, disputes and settlement lines, and writes network messages off
	RoleAdmin    Role = "admin"    // does all of it
)

// Roles lists every role.
var Roles = []Role{RoleViewer, RoleOperator, RoleFinance, RoleAdmin}

// Duty is something that an operator may do in the console. Reading needs none.
type Duty string

// The duties.
const (
	DutyCards      Duty = "cards"      // suspend, resume, block, replace, activate and deactivate cards; hold customers and accounts
	DutyHolds      Duty = "holds"      // release holds
	DutyMessages   Duty = "messages"   // match and retry network messages that wait
	DutyScreening  Duty = "screening"  // decide about hits, and keep notes about customers
	DutyFindings   Duty = "findings"   // resolve findings
	DutyWriteOffs  Duty = "write_off"  // write network messages off, and deal with refunds that fell short
	DutySettlement Duty = "settlement" // match lines of settlement reports, and write them off
	DutyDisputes   Duty = "disputes"   // note how the card network decided
	DutyWebhooks   Duty = "webhooks"   // ping, pause and resume webhooks, and deliver events again
	DutyBench      Duty = "bench"      // play what is outside of a sandbox: cards, wallets, partners and the clock
)

var dutiesOfRoles = map[Role][]Duty{
	RoleViewer:   {},
	RoleOperator: {DutyCards, DutyHolds, DutyMessages, DutyScreening, DutyWebhooks, DutyBench},
	RoleFinance:  {DutyFindings, DutyWriteOffs, DutySettlement, DutyDisputes},
	RoleAdmin:    {DutyCards, DutyHolds, DutyMessages, DutyScreening, DutyFindings, DutyWriteOffs, DutySettlement, DutyDisputes, DutyWebhooks, DutyBench},
}

// dutiesOfProgrammes are those that people of a programme may have: what their programme can do by the API as well. The others
// move the platform's money, or concern what a programme is not told.
var dutiesOfProgrammes = []Duty{DutyCards, DutyHolds, DutyWebhooks, DutyBench}

// Operator is a person who signs in to the console. The field order is the order of the columns.
type Operator struct {
	ID           OperatorID
	Name         string // what they sign in with; unique
	Role         Role
	ProgrammeID  ProgrammeID // whose people they are, and all that they see; empty: the platform's, who see every programme
	PasswordHash string      // empty: they sign in by a one-time link alone
	Disabled     bool
	CreatedAt    Instant
	UpdatedAt    Instant
}

var operatorName = regexp.MustCompile(`^[a-z0-9][a-z0-9._@-]{0,63}$`)

// MinPassword is how many characters a password has at least (NIST SP 800-63B, section 3.1.1.2).
const MinPassword = 15

// Check refuses a name or a role that makes no sense.
func (o Operator) Check() error {
	switch {
	case !operatorName.MatchString(o.Name):
		return Refuse(CodeBodyInvalid, "an operator's name has 1 to 64 lower-case letters, digits and . _ @ -, such as ada@example.com")
	case !slices.Contains(Roles, o.Role):
		return Refuse(CodeBodyInvalid, "there is no role %q: the roles are viewer, operator, finance and admin", o.Role)
	}
	return nil
}

// CheckPassword refuses a password that is too short or too long.
func CheckPassword(password string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < MinPassword:
		return Refuse(CodeSecretTooShort, "the password has %d characters and needs at least %d", n, MinPassword)
	case len(password) > 1024:
		return Refuse(CodeBodyInvalid, "the password has more than 1024 bytes")
	}
	return nil
}

// May tells whether the operator may do something.
func (o Operator) May(d Duty) bool {
	if o.Disabled || o.ProgrammeID != "" && !slices.Contains(dutiesOfProgrammes, d) {
		return false
	}
	return slices.Contains(dutiesOfRoles[o.Role], d)
}

// MayLookInto tells whether the operator is told of what is done by a duty: a programme's people are not of what is the platform's.
func (o Operator) MayLookInto(d Duty) bool {
	return !o.Disabled && (o.ProgrammeID == "" || slices.Contains(dutiesOfProgrammes, d))
}

// Sees tells whether the operator may see what belongs to a programme.
func (o Operator) Sees(p ProgrammeID) bool {
	return !o.Disabled && (o.ProgrammeID == "" || o.ProgrammeID == p)
}
