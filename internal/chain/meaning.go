package chain

import (
	"strings"
	"unicode"
)

// meanings say in words what the errors mean that a payment or an account can meet after it was found good, for whoever reads
// why a task waits. What is not here speaks for itself, or cannot happen to what this program asks.
var meanings = map[string]string{
	"EnforcedPause":            "the escrow is paused",
	"InsufficientAllowance":    "what the owner lets the escrow draw does not cover it",
	"InsufficientBalance":      "the wallet holds too little of the token",
	"UnsupportedToken":         "the escrow does not take this token any more",
	"UnknownPayee":             "the escrow does not pay this address any more",
	"UnknownWallet":            "the factory does not know this wallet",
	"NotOperator":              "the operator may no longer act for the escrow",
	"WrongStatus":              "the deposit was answered or taken back before",
	"AmountTooLarge":           "the deposit does not hold as much for it",
	"WrongAmountReceived":      "the token delivers less than it is asked for",
	"WrongNonce":               "the owner has signed another grant since",
	"BadSignature":             "the owner's contract does not vouch for the signature any more",
	"SafeERC20FailedOperation": "the token refuses the transfer",
}

// Code is the refusal as a problem code, as insufficient_allowance for InsufficientAllowance; "contract_refusal" where the
// contract gave no error that is known.
func (r *Refused) Code() string {
	if r.Name == "" {
		return "contract_refusal"
	}
	var code strings.Builder
	runes := []rune(r.Name)
	for i, c := range runes {
		// A capital begins a word unless it goes on with an abbreviation: ERC1967InvalidAdmin, NotAToken.
		begins := unicode.IsUpper(c) && i > 0 && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]))
		if begins {
			code.WriteByte('_')
		}
		code.WriteRune(unicode.ToLower(c))
	}
	return code.String()
}
