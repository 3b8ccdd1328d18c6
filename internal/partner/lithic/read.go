package lithic

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// decimalOf is an amount in its currency, without its sign; false for what is no currency of ISO 4217.
func (m money) decimalOf() (decimal.Decimal, bool) {
	exponent, known := issuing.CurrencyExponent(m.Currency)
	return decimal.New(m.Amount, -exponent).Abs(), known
}

// put sets the amounts of a message. Where Lithic does not name the merchant's, the cardholder's stands for it.
func (a amounts) put(m *partner.NetworkMessage) error {
	if a.Cardholder == nil {
		return errors.New("the message has no amounts")
	}
	billed, known := a.Cardholder.decimalOf()
	if !known {
		return fmt.Errorf("%q is no currency of ISO 4217", a.Cardholder.Currency)
	}
	m.Amount, m.Currency = billed, a.Cardholder.Currency
	if a.Merchant != nil {
		if amount, known := a.Merchant.decimalOf(); known {
			m.Amount, m.Currency = amount, a.Merchant.Currency
		}
	}
	if billed.IsPositive() || m.Amount.IsZero() {
		m.Billing = &partner.Billing{Amount: billed, Currency: a.Cardholder.Currency}
	}
	return nil
}

// putCash says how much of an amount is cash, which Lithic gives in the cardholder's currency.
func (a amounts) putCash(m *partner.NetworkMessage, cash int64) {
	billed := a.Cardholder.Amount
	if cash <= 0 || billed <= 0 || cash > billed {
		return
	}
	part := m.Amount
	if cash < billed {
		exponent, _ := issuing.CurrencyExponent(m.Currency)
		part = m.Amount.Mul(decimal.New(cash, 0)).DivRound(decimal.New(billed, 0), exponent)
	}
	m.Details.Cash = &part
}

// message is what authorisation requests and transactions say alike.
func (a *Adapter) message(s shared) partner.NetworkMessage {
	mcc, _ := strconv.Atoi(s.Merchant.MCC)
	m := partner.NetworkMessage{
		Partner: a.name, Programme: a.programme, IDs: issuing.NetworkIDs{Payment: s.Token, Acquirer: s.Merchant.Acquirer},
		Merchant: issuing.Merchant{
			ID: strings.TrimSpace(s.Merchant.AcceptorID), Name: strings.TrimSpace(s.Merchant.Descriptor), MCC: mcc,
			Country: countryOf(s.Merchant.Country), City: strings.TrimSpace(s.Merchant.City),
		},
		Partial: s.Pos.Terminal.PartialApproval,
	}
	entry := s.Pos.EntryMode
	m.Details = issuing.NetworkDetails{
		EntryMode: entryModes[entry.PAN], CardPresent: presence(entry.Card), CardholderPresent: presence(entry.Cardholder),
		Initiation: initiations[entry.Cardholder], Terminal: strings.TrimSpace(text(s.Pos.Terminal.ID)),
		Postcode: text(s.Merchant.PostalCode), State: strings.TrimSpace(s.Merchant.State),
	}
	if entry.PINEntered { // Lithic itself declines a PIN that is wrong
		m.Details.PIN = issuing.VerificationMatch
	}
	if s.Authentication != nil {
		m.Details.ThreeDSecure = authentications[s.Authentication.Result]
	}
	if s.TokenInfo != nil {
		m.Details.Wallet = walletOf(s.TokenInfo.WalletType)
	}
	return m
}

// putSurcharge says what of an amount is the acquirer's fee. Lithic does not name its currency, so it is known only
// where there is one.
func (s shared) putSurcharge(m *partner.NetworkMessage) {
	if s.AcquirerFee == nil || *s.AcquirerFee <= 0 || m.Billing == nil || m.Billing.Currency != m.Currency {
		return
	}
	if fee, _ := (money{*s.AcquirerFee, m.Currency}).decimalOf(); fee.LessThanOrEqual(m.Amount) {
		m.Details.Surcharge = &fee
	}
}

// countryOf is the code of two letters for one of three (ISO 3166-1); empty for what is none.
func countryOf(code string) string {
	if code == "QZZ" { // as Lithic writes Kosovo
		return "XK"
	}
	region, err := language.ParseRegion(code)
	if err != nil || !issuing.IsCountry(region.String()) {
		return ""
	}
	return region.String()
}

// letters3 is the code of three letters for one of two.
func letters3(country string) string {
	if country == "XK" {
		return "QZZ"
	}
	region, err := language.ParseRegion(country)
	if err != nil {
		return country
	}
	return region.ISO3()
}

var entryModes = map[string]issuing.EntryMode{
	"ICC": issuing.EntryChip, "CONTACTLESS": issuing.EntryContactless, "MAGNETIC_STRIPE": issuing.EntryMagneticStripe,
	"ERROR_MAGNETIC_STRIPE": issuing.EntryMagneticStripe, "KEY_ENTERED": issuing.EntryManual,
	"MANUAL":      issuing.EntryManual,
	"ERROR_KEYED": issuing.EntryManual, "ECOMMERCE": issuing.EntryECommerce,
	"CREDENTIAL_ON_FILE": issuing.EntryCredentialOnFile,
	"AUTO_ENTRY":         issuing.EntryOther, "BAR_CODE": issuing.EntryOther, "OCR": issuing.EntryOther,
	"SECURE_CARDLESS": issuing.EntryOther,
}

var initiations = map[string]issuing.PaymentInitiation{
	"PRESENT": issuing.InitiatedByCardholder, "ELECTRONIC_ORDER": issuing.InitiatedByCardholder,
	"MAIL_ORDER": issuing.InitiatedByCardholder, "TELEPHONE_ORDER": issuing.InitiatedByCardholder,
	"REOCCURRING": issuing.InitiatedRecurring, "INSTALLMENT": issuing.InitiatedInstalment,
	"DEFERRED_BILLING": issuing.InitiatedByMerchant,
}

var authentications = map[string]issuing.ThreeDSecure{
	"SUCCESS": issuing.ThreeDSecureAuthenticated, "ATTEMPTS": issuing.ThreeDSecureAttempted,
	"DECLINE": issuing.ThreeDSecureFailed,
	"NONE":    issuing.ThreeDSecureNone,
}

// presence is whether card or cardholder were there; nil if Lithic does not say.
func presence(word string) *bool {
	if word == "" || word == "UNKNOWN" || word == "PREAUTHORIZED" {
		return nil
	}
	present := word == "PRESENT"
	return &present
}

func walletOf(word string) string {
	switch word {
	case "":
		return ""
	case "APPLE_PAY", "GOOGLE_PAY", "SAMSUNG_PAY":
		return strings.ToLower(word)
	}
	return "other"
}

// put sets the network's names in an event. Mastercard's numbers are unique on a day only, so that the day of the
// payment belongs to them.
func (n *networkInfo) put(ids *issuing.NetworkIDs, created string) {
	if n == nil {
		return
	}
	if n.Acquirer != nil {
		ids.ARN, ids.RRN = text(n.Acquirer.ARN), text(n.Acquirer.RRN)
	}
	for _, of := range []*transactionIDs{n.Visa, n.Amex} {
		if of != nil && ids.Network == "" {
			ids.Network = firstOf(text(of.Original), text(of.ID))
		}
	}
	if n.Mastercard != nil && ids.Network == "" {
		number := text(n.Mastercard.Original)
		if strings.Trim(number, "0") == "" { // the network found none
			number = text(n.Mastercard.Banknet)
		}
		if day, _, dated := strings.Cut(created, "T"); dated && number != "" {
			ids.Network = number + "/" + day
		}
	}
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
