// Package caip reads chain-agnostic identifiers: chains (CAIP-2), accounts (CAIP-10) and assets (CAIP-19).
//
// Identifiers keep the exact text they were parsed from, so that an API can give back what it was sent. Parsing is
// anchored and strict. The package refuses to be a registry: it does not know which chains exist, and it looks inside
// references and addresses only in the eip155 namespace, whose rules it knows.
//
// The string types can be converted to without parsing; what the methods return is then meaningless. Take the values
// from Parse functions or from a store that was filled from them.
package caip

import (
	"fmt"
	"strconv"
	"strings"
)

// ChainID is a CAIP-2 chain id such as "eip155:1" or "starknet:SN_MAIN".
type ChainID string

// ParseChainID reads a chain id: a namespace of 3 to 8 of [-a-z0-9], a colon, and a reference of 1 to 32 of
// [-_a-zA-Z0-9] (CAIP-2). An eip155 reference has to be a decimal number without leading zeros that fits 64 bits. The
// error is a sentence for the developer of a client.
func ParseChainID(s string) (ChainID, error) {
	namespace, reference, found := strings.Cut(s, ":")
	if !found {
		return "", invalidID(
			"The chain id %s has no colon; write it as namespace:reference, for example eip155:1.", quoteShort(s),
		)
	}
	if err := checkNamespace(namespace, "chain namespace"); err != nil {
		return "", err
	}
	if !hasForm(reference, 1, 32, isReference) {
		return "", invalidID(
			"The chain reference %s is not 1 to 32 letters, digits, hyphens and underscores.", quoteShort(reference),
		)
	}
	if _, ok := parseEIP155(reference); namespace == eip155 && !ok {
		return "", invalidID(
			"The eip155 chain reference %s is not a decimal chain number without leading zeros.", quoteShort(reference),
		)
	}
	return ChainID(s), nil
}

// Namespace is the part before the colon: "eip155".
func (c ChainID) Namespace() string {
	namespace, _, _ := strings.Cut(string(c), ":")
	return namespace
}

// Reference is the part after the colon: "1".
func (c ChainID) Reference() string {
	_, reference, _ := strings.Cut(string(c), ":")
	return reference
}

// EIP155 is the chain's number (EIP-155), if it is of that namespace.
func (c ChainID) EIP155() (uint64, bool) {
	if c.Namespace() != eip155 {
		return 0, false
	}
	return parseEIP155(c.Reference())
}

const eip155 = "eip155"

func parseEIP155(reference string) (uint64, bool) {
	n, err := strconv.ParseUint(reference, 10, 64)
	return n, err == nil && strconv.FormatUint(n, 10) == reference
}

func checkNamespace(s, what string) error {
	if !hasForm(s, 3, 8, isNamespace) {
		return invalidID("The %s %s is not 3 to 8 lower-case letters, digits and hyphens.", what, quoteShort(s))
	}
	return nil
}

func hasForm(s string, shortest, longest int, allowed func(byte) bool) bool {
	if len(s) < shortest || len(s) > longest {
		return false
	}
	for i := range len(s) {
		if !allowed(s[i]) {
			return false
		}
	}
	return true
}

func isNamespace(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' }
func isReference(c byte) bool { return isNamespace(c) || 'A' <= c && c <= 'Z' || c == '_' }

// isToken is the alphabet of addresses (CAIP-10) and of asset references and token ids (CAIP-19).
func isToken(c byte) bool {
	return isNamespace(c) || 'A' <= c && c <= 'Z' || c == '.' || c == '%'
}

type invalid string

func (e invalid) Error() string { return string(e) }

func invalidID(format string, args ...any) error { return invalid(fmt.Sprintf(format, args...)) }

// quoteShort shows what was sent, cut where it would drown the sentence.
func quoteShort(s string) string {
	if len(s) > 100 {
		return fmt.Sprintf("%q…", s[:100])
	}
	return strconv.Quote(s)
}
