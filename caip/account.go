package caip

import (
	"encoding/hex"
	"strings"

	"golang.org/x/crypto/sha3"
)

// AccountID is a CAIP-10 account id such as "eip155:1:0xab16a96D359eC26a11e2C2b3d8f8B8942d5Bfcdb".
type AccountID string

// ParseAccountID reads an account id: a chain id, a colon, and an address of 1 to 128 of [-.%a-zA-Z0-9] (CAIP-10). An
// eip155 address is 0x and 40 hex digits: all in lower case, all in upper case, or in mixed case with a right EIP-55
// checksum. The error is a sentence for the developer of a client.
func ParseAccountID(s string) (AccountID, error) {
	colon := strings.LastIndexByte(s, ':')
	if strings.Count(s, ":") != 2 {
		return "", invalidID("The account id %s is not of the form namespace:reference:address.", quoteShort(s))
	}
	chain, err := ParseChainID(s[:colon])
	if err != nil {
		return "", err
	}
	address := s[colon+1:]
	if !hasForm(address, 1, 128, isToken) {
		return "", invalidID(
			"The address %s is not 1 to 128 letters, digits, hyphens, dots and percent signs.", quoteShort(address),
		)
	}
	if chain.Namespace() == eip155 {
		if err := checkAddress(address); err != nil {
			return "", err
		}
	}
	return AccountID(s), nil
}

// Chain is the chain that the account is on.
func (a AccountID) Chain() ChainID { return ChainID(a[:max(0, a.addressColon())]) }

// Address is the part after the chain, as it was sent.
func (a AccountID) Address() string { return string(a[a.addressColon()+1:]) }

func (a AccountID) addressColon() int { return strings.LastIndexByte(string(a), ':') }

// Equal tells whether both are the same account. The case of an eip155 address is a checksum and no part of it; all
// other addresses are compared exactly.
func (a AccountID) Equal(b AccountID) bool { return a.Canonical() == b.Canonical() }

// Canonical is one text for all spellings of the account, for unique keys: an eip155 address in lower case, any other
// account as it is.
func (a AccountID) Canonical() string {
	if a.Chain().Namespace() != eip155 {
		return string(a)
	}
	return strings.ToLower(string(a))
}

// Reserved tells whether an eip155 address is one that nobody can have a key of: the zero address, and those of
// precompiles and of chains' own system contracts. They are the addresses below 2^24, those of the OP Stack's
// predeploys (0x42, zeros, two bytes), and those of which all but the last byte is 0xff, such as the system's caller
// (EIP-4788).
func (a AccountID) Reserved() bool {
	if a.Chain().Namespace() != eip155 {
		return false
	}
	digits := strings.ToLower(strings.TrimPrefix(a.Address(), "0x"))
	const zeros = "0000000000000000000000000000000000"
	return strings.HasPrefix(digits, zeros) || strings.HasPrefix(digits, "42"+zeros) ||
		strings.HasPrefix(digits, strings.Repeat("f", 38))
}

// Checksummed is the address in the mixed case of EIP-55; an address of another namespace as it is.
func (a AccountID) Checksummed() string {
	if a.Chain().Namespace() != eip155 {
		return a.Address()
	}
	return "0x" + eip55Checksum(strings.ToLower(strings.TrimPrefix(a.Address(), "0x")))
}

// checkAddress checks an Ethereum address and, in mixed case, its checksum (EIP-55).
func checkAddress(address string) error {
	digits, found := strings.CutPrefix(address, "0x")
	if !found || !hasForm(digits, 40, 40, isHex) {
		return invalidID("The eip155 address %s is not 0x followed by 40 hexadecimal digits.", quoteShort(address))
	}
	lower := strings.ToLower(digits)
	if digits == lower || digits == strings.ToUpper(digits) {
		return nil
	}
	if right := eip55Checksum(lower); digits != right {
		return invalidID(
			"The address %s has a wrong EIP-55 checksum: a digit or a letter's case was mistyped.", quoteShort(address),
		)
	}
	return nil
}

// eip55Checksum puts the 40 lower-case digits into the mixed case of EIP-55: a letter is upper case where the hash of
// the digits has a digit of 8 or more.
func eip55Checksum(digits string) string {
	keccak := sha3.NewLegacyKeccak256()
	keccak.Write([]byte(digits))
	hash := hex.EncodeToString(keccak.Sum(nil))
	mixed := []byte(digits)
	for i, c := range mixed {
		if c >= 'a' && hash[i] >= '8' {
			mixed[i] = c - 'a' + 'A'
		}
	}
	return string(mixed)
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
