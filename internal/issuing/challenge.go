package issuing

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// ChallengePurpose says what the owner's signature is asked for.
type ChallengePurpose string

// What owners are asked to sign.
const (
	ChallengeProve  ChallengePurpose = "prove"  // that the customer owns the wallet (EIP-4361)
	ChallengeGrant  ChallengePurpose = "grant"  // an allowance for a new account
	ChallengeRenew  ChallengePurpose = "renew"  // a fresh allowance for an active account
	ChallengeRevoke ChallengePurpose = "revoke" // the end of the allowance of a closed account
)

// Challenge is a text that an owner is asked to sign. There is at most one for a customer or account. The field order
// is the order of the columns.
type Challenge struct {
	Subject   string // id of the customer or account
	Purpose   ChallengePurpose
	Text      string // exactly what is to be signed
	Allowance Units  // of a grant
	Nonce     int64  // of a grant: counts the challenges of the account
	ExpiresAt Instant
}

// NextChallenge is a challenge with its form as EIP-712 typed data, in JSON; empty where it has none.
type NextChallenge struct {
	Text      string
	TypedData []byte
}

// SignatureReading is what an owner's signature that was refused shows.
type SignatureReading struct {
	Expected string // address of the owner
	Tried    []SignatureTrial
	Hint     string // sentences about the mistake, if recomputing with it gives the owner; else empty
}

// SignatureTrial is a form in which a signature was verified, and the address of the key that would have made it so;
// empty where no key can have.
type SignatureTrial struct{ Form, Recovered string }

// SignIn is the content of a Sign-In with Ethereum message (EIP-4361).
type SignIn struct {
	Domain    string // host, and port if there is one, of this API or of a front end
	URI       string
	Address   string // EIP-55
	ChainID   uint64
	Nonce     string // at least 8 alphanumeric characters
	IssuedAt  time.Time
	ExpiresAt time.Time
}

// Text is the message as EIP-4361 lays it out.
func (s SignIn) Text() string {
	return fmt.Sprintf(`%s wants you to sign in with your Ethereum account:
%s

Prove that this wallet is yours, to get a card that it pays for.

URI: %s
Version: 1
Chain ID: %d
Nonce: %s
Issued At: %s
Expiration Time: %s`, s.Domain, s.Address, s.URI, s.ChainID, s.Nonce,
		s.IssuedAt.UTC().Format(time.RFC3339), s.ExpiresAt.UTC().Format(time.RFC3339))
}

// The parts of a message that EIP-4361's grammar binds beyond their lines: domain and URI of RFC 3986, the address,
// the nonce.
var (
	signInDomain  = regexp.MustCompile(`^[-A-Za-z0-9._~\[\]:]+$`)
	signInURI     = regexp.MustCompile(`^[a-z][a-z0-9+.-]*:[-A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%]+$`)
	signInAddress = regexp.MustCompile(`^0x[0-9a-fA-F]{40}$`)
	signInNonce   = regexp.MustCompile(`^[a-zA-Z0-9]{8,}$`)
)

// ParseSignIn reads back a message that Text wrote of parts that EIP-4361 allows, and nothing else.
func ParseSignIn(text string) (SignIn, error) {
	var s SignIn
	bad := fmt.Errorf("not a Sign-In with Ethereum message of ours")
	lines := strings.Split(text, "\n")
	if len(lines) != 11 {
		return s, bad
	}
	var ok bool
	if s.Domain, ok = strings.CutSuffix(lines[0], " wants you to sign in with your Ethereum account:"); !ok {
		return s, bad
	}
	s.Address = lines[1]
	s.URI = strings.TrimPrefix(lines[5], "URI: ")
	if _, err := fmt.Sscanf(lines[7], "Chain ID: %d", &s.ChainID); err != nil {
		return s, bad
	}
	s.Nonce = strings.TrimPrefix(lines[8], "Nonce: ")
	var err error
	if s.IssuedAt, err = time.Parse(time.RFC3339, strings.TrimPrefix(lines[9], "Issued At: ")); err != nil {
		return s, bad
	}
	if s.ExpiresAt, err = time.Parse(time.RFC3339, strings.TrimPrefix(lines[10], "Expiration Time: ")); err != nil {
		return s, bad
	}
	if s.Text() != text || !signInDomain.MatchString(s.Domain) || !signInURI.MatchString(s.URI) ||
		!signInAddress.MatchString(s.Address) || !signInNonce.MatchString(s.Nonce) {
		return s, bad
	}
	return s, nil
}
