package iso8583

import (
	"github.com/offblocks/offblocks/internal/partner"
)

// The words of the table for what the first digits of a processing code ask for. Those for debits are also the names of
// the kinds that they have as requests.
const (
	asksPurchase         = "purchase"
	asksCash             = "cash"
	asksPurchaseWithCash = "purchase_with_cash"
	asksQuasiCash        = "quasi_cash"
	asksAccountFunding   = "account_funding"
	asksRefund           = "refund"
	asksCredit           = "credit"
	asksBalance          = "balance"
	asksVerification     = "verification"
)

// held is what a request for authorisation of each debit asks.
var held = map[string]partner.NetworkKind{
	asksPurchase: partner.NetworkPurchase, asksCash: partner.NetworkCashWithdrawal,
	asksPurchaseWithCash: partner.NetworkPurchaseWithCash, asksQuasiCash: partner.NetworkQuasiCash,
	asksAccountFunding: partner.NetworkAccountFunding,
}

// networkKind sees what the message is about: by its class, whether it asks or informs, and its processing code.
func (r reading) networkKind() (partner.NetworkKind, error) {
	if class := r.in.Class(); class != '1' && class != '2' && class != '4' {
		what := "messages of type " + r.in.MTI + " are not known here"
		return "", &refusal{answer: "unsupported", field: 0, what: what}
	}
	code := r.in.Field(3)
	if len(code) < 2 {
		return "", wrongFormat(3, "it is missing")
	}
	word, known := r.spec.Code("processing", code[:2])
	if !known {
		what := "processing code " + code[:2] + " is not in the table"
		return "", &refusal{answer: "unsupported", field: 3, what: what}
	}
	if word == asksPurchase && (r.isYes("verification") || r.hasNoAmount() && r.in.Class() != '4' && !r.isCompletion()) {
		word = asksVerification
	}
	advice := r.in.Function() == '2'
	nothing := &refusal{answer: nothingToBook, field: 3, what: "it moves nothing"}
	if advice && r.in.Class() != '4' && r.in.Field(39) != "" {
		if _, approved := r.spec.Code("approved", r.in.Field(39)); !approved {
			return "", nothing
		}
	}
	informs := word == asksBalance || word == asksVerification
	switch class := r.in.Class(); {
	case class == '1' && !advice:
		return r.authorisationKind(word), nil
	case class == '1' && held[word] != "":
		return partner.NetworkAdvice, nil
	case class == '1', class == '2' && advice && informs:
		return "", nothing
	case class == '2':
		return r.financialKind(word, advice), nil
	case informs:
		return "", nothing
	}
	return r.reversalKind(word), nil
}

// hasNoAmount tells whether the message's amount is zero.
func (r reading) hasNoAmount() bool {
	amount, _, err := r.readAmount(4, 49)
	return err == nil && amount.IsZero()
}

// isCompletion tells whether the message captures: it may do so without an amount, which means all that is left.
func (r reading) isCompletion() bool { return r.in.Class() == '2' && r.in.Function() == '2' }

func (r reading) authorisationKind(word string) partner.NetworkKind {
	switch {
	case word == asksBalance:
		return partner.NetworkBalanceInquiry
	case word == asksVerification:
		return partner.NetworkVerification
	case word == asksRefund, word == asksCredit:
		return partner.NetworkCreditAuthorisation
	case r.isYes("increment"):
		return partner.NetworkIncrement
	}
	return held[word]
}

func (r reading) financialKind(word string, advice bool) partner.NetworkKind {
	switch {
	case word == asksBalance:
		return partner.NetworkBalanceInquiry
	case word == asksVerification:
		return partner.NetworkVerification
	case word == asksRefund:
		return partner.NetworkRefund
	case word == asksCredit:
		return partner.NetworkCredit
	case advice && r.isYes("representment"):
		return partner.NetworkRepresentment
	case advice:
		return partner.NetworkClearing
	}
	return partner.NetworkSinglePurchase
}

// reversalKind is of a question about a debit, which may not have come and may have been declined, or of a transaction
// that the original made.
func (r reading) reversalKind(word string) partner.NetworkKind {
	if len(r.spec.Original) > 0 {
		if mti := r.spec.Lookup(r.in, r.spec.Original[0]); len(mti) == 4 && mti[1] == '2' &&
			(mti[2] != '0' || held[word] == "") {
			return partner.NetworkTransactionReversal
		}
	}
	return partner.NetworkReversal
}
