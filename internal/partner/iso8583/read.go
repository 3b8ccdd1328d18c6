package iso8583

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// refusal is why a message is answered without being handed on.
type refusal struct {
	answer string // the name of the answer in the table: format or unsupported; or nothingToBook
	field  int
	what   string
}

func (r *refusal) Error() string { return fmt.Sprintf("field %d: %s", r.field, r.what) }

// nothingToBook is said of messages that only inform: their answer is that they were taken.
const nothingToBook = "nothing"

func wrongFormat(field int, format string, args ...any) error {
	return &refusal{answer: "format", field: field, what: fmt.Sprintf(format, args...)}
}

// read turns a message into the platform's words. With an error the message holds what is needed to put it in order.
func (s *Server) read(a link.Arrival) (partner.NetworkMessage, error) {
	m := partner.NetworkMessage{Partner: s.config.Name, Programme: s.config.Programme}
	m.Card.PAN = a.Message.Field(2)
	if m.Card.PAN == "" {
		m.Card.PAN, _, _ = strings.Cut(a.Message.Field(35), "=")
	}
	if a.Err != nil {
		return m, a.Err
	}
	r := reading{spec: s.spec, in: a.Message, at: a.At, out: &m}
	var err error
	if m.IDs, err = r.ids(); err != nil {
		return m, err
	}
	if m.Kind, err = r.kind(); err != nil {
		return m, err
	}
	if m.Card.PAN == "" {
		return m, wrongFormat(2, "the message names no card")
	}
	if err := r.amounts(); err != nil {
		return m, err
	}
	if err := r.details(); err != nil && m.Kind.Asks() { // money that has moved is booked without its details
		return m, err
	}
	r.merchant()
	m.Partial = r.is("partial")
	// Where a network cannot say that more will follow, a clearing is the last one.
	says := r.spec.Has("final") || r.spec.Has("clearing_count")
	m.Final = r.is("final") || m.Kind == partner.NetworkClearing && !says
	line, postcode := r.say("cardholder_line"), r.say("cardholder_postcode")
	if line != "" || postcode != "" {
		m.Address = &partner.CardholderAddress{Line: line, Postcode: postcode}
	}
	if m.Kind.Asks() {
		m.SecurityCode = strings.TrimSpace(r.say("security_code"))
	}
	if m.Kind == partner.NetworkAdvice {
		m.Approver = s.config.Approver
	}
	if m.Kind.Asks() {
		m.IDs.ApprovalCode = approvalCode(m)
	}
	return m, nil
}

// reading is a message that is being read.
type reading struct {
	spec *codec.Spec
	in   codec.Message
	at   time.Time
	out  *partner.NetworkMessage
}

// say is what an element says; empty if the message does not say.
func (r reading) say(element string) string { return r.spec.At(r.in, element) }

// is tells whether an element says yes.
func (r reading) is(element string) bool { return r.say(element) == "yes" }

// ids are the names of the message and of its payment.
func (r reading) ids() (issuing.NetworkIDs, error) {
	ids := issuing.NetworkIDs{
		Network: r.say("network_id"), RRN: r.in.Field(37), STAN: r.in.Field(11), TransmittedAt: r.in.Field(7),
		Acquirer: r.in.Field(32), ARN: r.say("arn"), ApprovalCode: r.in.Field(38),
	}
	var parts []string
	for i, path := range r.spec.Event {
		part := strings.TrimSpace(r.spec.Lookup(r.in, path))
		if part == "" && i < 2 { // the acquirer may be known from the link alone
			return ids, wrongFormat(fieldOf(path), "it is missing: the message cannot be told from others")
		}
		parts = append(parts, part)
	}
	var err error
	if ids.Event, err = r.eventToken(r.in.MTI, parts); err != nil {
		return ids, err
	}
	ids.Original = r.originalToken()
	ids.Payment = r.paymentToken(ids)
	return ids, nil
}

// fieldOf is the field that a path leads into.
func fieldOf(path string) int {
	number, _, _ := strings.Cut(path, ".")
	field, _ := strconv.Atoi(number)
	return field
}

// eventToken names a message: its type without the mark of a repeat, its number, its time with the year, its acquirer.
func (r reading) eventToken(mti string, parts []string) (string, error) {
	token := mti[:3] + "0"
	for i, part := range parts {
		if i == 1 && len(part) == 10 {
			sent, err := nearestYear("0102150405", part, r.at)
			if err != nil {
				return "", wrongFormat(7, "it is no date and time")
			}
			part = sent.Format("20060102150405")
		}
		token += "/" + strings.TrimLeft(part, "0")
	}
	return token, nil
}

// originalToken is the event token of the message that this one names as its original; empty if it names none.
func (r reading) originalToken() string {
	var parts []string
	for _, path := range r.spec.Original {
		parts = append(parts, strings.TrimSpace(r.spec.Lookup(r.in, path)))
	}
	if len(parts) < 3 || len(parts[0]) != 4 || strings.Trim(parts[1], "0") == "" {
		return ""
	}
	if last := len(parts) - 1; last > 2 && strings.Trim(parts[last], "0") == "" {
		parts[last] = r.in.Field(32)
	}
	token, err := r.eventToken(parts[0], parts[1:])
	if err != nil {
		return ""
	}
	return token
}

// paymentToken names the payment in all its messages: by what the table says, or else by the network's id, or else by
// the message that it began with.
func (r reading) paymentToken(ids issuing.NetworkIDs) string {
	token := ""
	for i, path := range r.spec.Payment {
		part := strings.TrimLeft(strings.TrimSpace(r.spec.Lookup(r.in, path)), "0")
		if i == 0 && part == "" {
			token = ""
			break
		}
		token += "/" + part
	}
	switch {
	case token != "":
		return "payment" + token
	case ids.Network != "":
		return "network/" + ids.Network
	case ids.Original != "":
		return ids.Original
	}
	return ids.Event
}

// nearestYear reads a time that has no year: of the years around now, the one that brings it nearest.
func nearestYear(layout, text string, now time.Time) (time.Time, error) {
	var nearest time.Time
	var err error
	for _, year := range []int{now.Year() - 1, now.Year(), now.Year() + 1} {
		at, wrong := time.Parse("2006"+layout, fmt.Sprintf("%04d", year)+text)
		if wrong != nil {
			err = wrong // of one year only on the 29th of February
			continue
		}
		if nearest.IsZero() || at.Sub(now).Abs() < nearest.Sub(now).Abs() {
			nearest = at
		}
	}
	if nearest.IsZero() {
		return nearest, err
	}
	return nearest, nil
}

// amounts reads the amount of the message and that of the cardholder's bill.
func (r reading) amounts() error {
	m := r.out
	amount, currency, err := r.amount(4, 49)
	if err != nil {
		return err
	}
	m.Amount, m.Currency = amount, currency
	if m.Kind == partner.NetworkReversal || m.Kind == partner.NetworkTransactionReversal {
		return r.reversedAmount()
	}
	informs := m.Kind == partner.NetworkBalanceInquiry || m.Kind == partner.NetworkVerification
	if !informs && !amount.IsPositive() && m.Kind != partner.NetworkClearing {
		return wrongFormat(4, "an amount above zero is missing")
	}
	if currency == "" && !informs {
		return wrongFormat(49, "it is missing")
	}
	m.Billing, err = r.billing()
	return err
}

func (r reading) billing() (*partner.Billing, error) {
	if r.in.Field(6) == "" || r.in.Field(51) == "" {
		return nil, nil
	}
	amount, currency, err := r.amount(6, 51)
	if err != nil || amount.IsZero() && r.out.Amount.IsPositive() {
		return nil, err
	}
	return &partner.Billing{Amount: amount, Currency: currency}, nil
}

// reversedAmount sees what a reversal takes away. With a replacement amount it is what remains. Without, all of the
// hold is given up: what field 4 repeats may be more than was approved. But of an increment, and of a transaction, it
// is the amount.
func (r reading) reversedAmount() (err error) {
	m := r.out
	remains := r.say("replacement_amount")
	if r.spec.Has("replacement") && !r.is("replacement") || strings.Trim(remains, "0") == "" {
		remains = ""
	}
	switch {
	case remains != "":
		m.Replacement = true
		m.Amount, err = r.minor(remains, m.Currency, 95)
	case m.Kind == partner.NetworkReversal && !r.is("increment"):
		m.Amount = decimal.Zero
	default:
		m.Billing, err = r.billing()
	}
	return err
}

// amount reads an amount with its currency. A field that is not there is zero, and no currency.
func (r reading) amount(field, currencyField int) (decimal.Decimal, string, error) {
	digits, named := r.in.Field(field), r.in.Field(currencyField)
	currency := ""
	if named != "" {
		var known bool
		if currency, known = issuing.CurrencyByNumber(named); !known {
			currency = named
			_, known = issuing.CurrencyExponent(named)
		}
		if !known {
			return decimal.Zero, "", wrongFormat(currencyField, "%q is no currency of ISO 4217", named)
		}
	}
	if strings.Trim(digits, "0") == "" {
		return decimal.Zero, currency, nil
	}
	if currency == "" {
		return decimal.Zero, "", wrongFormat(currencyField, "it is missing")
	}
	amount, err := r.minor(digits, currency, field)
	return amount, currency, err
}

// minor reads digits that count a currency's minor unit.
func (r reading) minor(digits, currency string, field int) (decimal.Decimal, error) {
	exponent, known := issuing.CurrencyExponent(currency)
	if !known {
		return decimal.Zero, wrongFormat(49, "it is missing")
	}
	count, err := decimal.NewFromString(digits)
	if err != nil || strings.Trim(digits, "0123456789") != "" {
		return decimal.Zero, wrongFormat(field, "it is no amount")
	}
	return count.Shift(-exponent), nil
}
