package iso8583

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// bookedAs is the name of the answer to a message that was booked.
func bookedAs(m codec.Message) string {
	if m.Class() == '4' {
		return "reversal"
	}
	return "advice"
}

// answerTo is the answer to a message that was decided or booked.
func (s *Server) answerTo(asked codec.Message, m partner.NetworkMessage, outcome partner.Outcome) codec.Message {
	if !m.Kind.Asks() {
		code := s.spec.CodeOr("answers", bookedAs(asked))
		answer := link.Answer(s.spec, asked, code)
		if asked.Function() == '0' && asked.Class() == '2' { // a refund that was asked for as if it could be declined
			answer.Fields[39] = s.spec.CodeOr("response", "00")
			answer.Fields[38] = approvalCode(m)
		}
		return answer
	}
	code := outcome.ResponseCode
	switch {
	case code == "" && outcome.Approved:
		code = "00"
	case code == "":
		code = "05"
	}
	answer := link.Answer(s.spec, asked, s.spec.CodeOr("response", code))
	s.putAddressMatch(answer, outcome)
	if !outcome.Approved {
		return answer
	}
	answer.Fields[38] = approvalCode(m)
	switch {
	case m.Kind == partner.NetworkBalanceInquiry:
		s.addAmount(answer, "available", outcome.Amount, outcome.Currency)
	case code == "10":
		s.addAmount(answer, "original", m.Amount.Neg(), m.Currency)
		setAmount(answer, 4, outcome.Amount, outcome.Currency)
		if outcome.Billing != nil {
			setAmount(answer, 6, outcome.Billing.Amount, outcome.Billing.Currency)
		}
	}
	return answer
}

// approvalCode is six digits that a repeat of the message gets again: they come of the names of the partner and the
// event. It is no secret and no proof of anything.
func approvalCode(m partner.NetworkMessage) string {
	if m.IDs.ApprovalCode != "" {
		return m.IDs.ApprovalCode
	}
	sum := sha256.Sum256([]byte(m.Partner + "\x00" + m.IDs.Event))
	return fmt.Sprintf("%06d", binary.BigEndian.Uint64(sum[:])%999999+1)
}

// minorDigits is an amount in twelve digits of its currency's minor unit.
func minorDigits(amount decimal.Decimal, currency string) (string, bool) {
	exponent, known := issuing.CurrencyExponent(currency)
	minor := amount.Shift(exponent)
	if !known || !minor.IsInteger() || minor.IsNegative() || minor.GreaterThan(decimal.New(999_999_999_999, 0)) {
		return "", false
	}
	return fmt.Sprintf("%012s", minor.String()), true
}

func setAmount(answer codec.Message, field int, amount decimal.Decimal, currency string) {
	if digits, ok := minorDigits(amount, currency); ok {
		answer.Fields[field] = digits
	}
}

// addAmount adds an amount to field 54: below zero it is the cardholder's debit.
func (s *Server) addAmount(answer codec.Message, word string, amount decimal.Decimal, currency string) {
	kind := s.spec.CodeOf("amounts", word)
	number, known := issuing.CurrencyNumber(currency)
	digits, fits := minorDigits(amount.Abs(), currency)
	if kind == "" || !known || !fits {
		return
	}
	sign := "C"
	if amount.IsNegative() {
		sign = "D"
	}
	answer.Fields[54] += "00" + kind + number + sign + digits
}

// putAddressMatch says what the comparison of the cardholder's address gave.
func (s *Server) putAddressMatch(answer codec.Message, outcome partner.Outcome) {
	if outcome.AddressMatch == "" && outcome.PostcodeMatch == "" || !s.spec.Has("avs_answer") {
		return
	}
	const match = issuing.VerificationMatch
	word := "none"
	switch address, postcode := outcome.AddressMatch == match, outcome.PostcodeMatch == match; {
	case address && postcode:
		word = "both"
	case address:
		word = "address"
	case postcode:
		word = "postcode"
	case outcome.AddressMatch != issuing.VerificationMismatch && outcome.PostcodeMatch != issuing.VerificationMismatch:
		word = "unavailable"
	}
	if err := s.spec.Put(answer, s.spec.Elements["avs_answer"].At, s.spec.CodeOr("avs", word)); err != nil {
		s.log.Warn("the answer about the address has no place in the table of messages", "error", err)
	}
}
