package iso8583

import (
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// readMerchant reads who sells.
func (r reading) readMerchant() {
	mcc, _ := strconv.Atoi(r.elementText("mcc"))
	country := countryOf(r.elementText("merchant_country"))
	if country == "" {
		country = countryOf(r.elementText("acquirer_country"))
	}
	r.out.Merchant = issuing.Merchant{
		ID: r.in.Field(42), Name: r.elementText("merchant_name"), City: r.elementText("merchant_city"), MCC: mcc,
		Country: country,
	}
}

// countryOf is the code of two letters for one of two or three letters, or for a number (ISO 3166-1); empty for what is
// none.
func countryOf(code string) string {
	code = strings.ToUpper(strings.TrimSpace(code))
	if issuing.IsCountry(code) {
		return code
	}
	if len(code) != 3 {
		return ""
	}
	region, err := language.ParseRegion(code)
	if number, notNumber := strconv.Atoi(code); notNumber == nil {
		region, err = language.EncodeM49(number)
	}
	if err != nil || !issuing.IsCountry(region.String()) {
		return ""
	}
	return region.String()
}

// readDetails reads how the card was used.
func (r reading) readDetails() error {
	d := &r.out.Details
	*d = issuing.NetworkDetails{
		EntryMode:   issuing.EntryMode(r.elementText("entry_mode")),
		CardPresent: r.readAnswer("card_present"), CardholderPresent: r.readAnswer("cardholder_present"),
		CVV: issuing.Verification(r.elementText("cvv")), AVSAddress: issuing.Verification(r.elementText("avs_address")),
		AVSPostcode: issuing.Verification(r.elementText("avs_postcode")), PIN: issuing.Verification(r.elementText("pin")),
		ThreeDSecure: issuing.ThreeDSecure(r.elementText("three_d_secure")), Wallet: r.elementText("wallet"),
		Initiation: issuing.PaymentInitiation(r.elementText("initiation")), Estimated: r.isYes("estimated"),
		Terminal: r.in.Field(41), Postcode: r.elementText("postcode"), State: r.elementText("state"),
	}
	d.PaymentKind = r.paymentKind()
	d.ClearingNumber, _ = strconv.Atoi(r.elementText("clearing_number"))
	d.ClearingCount, _ = strconv.Atoi(r.elementText("clearing_count"))
	if date := r.elementText("settlement_date"); strings.Trim(date, "0") != "" {
		on, err := time.Parse("060102", date)
		if len(date) == 4 {
			on, err = nearestYear("0102", date, r.at)
		}
		if err != nil {
			return wrongFormat(15, "it is no date")
		}
		d.SettlementDate = on.Format(time.DateOnly)
	}
	return r.additionalAmounts()
}

// paymentKind is what the card is used for, where the kind of the message does not say it; empty for a plain purchase.
func (r reading) paymentKind() issuing.PaymentKind {
	switch r.out.Kind {
	case partner.NetworkSinglePurchase, partner.NetworkAdvice, partner.NetworkClearing, partner.NetworkRepresentment:
	default:
		return ""
	}
	word, _ := r.spec.Code("processing", r.in.Field(3)[:2])
	if word == asksPurchase {
		return ""
	}
	return issuing.PaymentKind(held[word])
}

// readAnswer is what an element says to a question of yes or no; nil if it does not say.
func (r reading) readAnswer(element string) *bool {
	said := r.elementText(element)
	if said != "yes" && said != "no" {
		return nil
	}
	yes := said == "yes"
	return &yes
}

// additionalAmounts reads what of the amount is cash and what is a surcharge (field 54, and the fee of the table). What
// is wrong is left out.
func (r reading) additionalAmounts() error {
	parts := map[string]*decimal.Decimal{}
	for _, group := range r.spec.Groups(r.in, 54) {
		if len(group) != 5 {
			break
		}
		word, _ := r.spec.Code("amounts", group[1])
		if word != "cash" && word != "surcharge" {
			continue
		}
		if currency, _ := issuing.CurrencyByNumber(group[2]); currency != r.out.Currency {
			return wrongFormat(54, "the currency of a part of the amount is not that of the amount")
		}
		amount, err := r.fromMinor(group[4], r.out.Currency, 54)
		if err != nil {
			return err
		}
		parts[word] = &amount
	}
	fee := r.elementText("fee")
	if strings.HasPrefix(fee, "D") && strings.Trim(fee[1:], "0") != "" && parts["surcharge"] == nil {
		amount, err := r.fromMinor(fee[1:], r.out.Currency, 28)
		if err != nil {
			return err
		}
		parts["surcharge"] = &amount
	}
	if r.out.Kind == partner.NetworkCashWithdrawal || r.out.Details.PaymentKind == issuing.KindCashWithdrawal { // all is cash
		amount := r.out.Amount
		parts["cash"] = &amount
	}
	for _, part := range parts {
		if part.GreaterThan(r.out.Amount) {
			return wrongFormat(54, "a part of the amount is more than the amount")
		}
	}
	r.out.Details.Cash, r.out.Details.Surcharge = parts["cash"], parts["surcharge"]
	return nil
}
