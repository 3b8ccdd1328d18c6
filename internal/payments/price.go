package payments

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// terms are what a payment of an account is priced by from now on; false when there is no rate for it. currency is what
// the payment is priced in: where the network gives a billing amount, one of the account's currencies.
func (s *Service) terms(
	ctx context.Context, u *work.Unit, account issuing.Account, currency string, network issuing.NetworkInfo,
) (issuing.Terms, bool, error) {
	own := account.Currencies.Own()
	if network.Merchant != nil && !slices.Contains(account.Currencies, currency) {
		return issuing.Terms{}, false, nil
	}
	token, _ := s.cfg.Chains.Asset(account.Token)
	rate, ok := s.rates.Rate(currency, own)
	tokenRate, tokenOK := s.rates.Rate(own, token.Currency)
	if !ok || !tokenOK {
		return issuing.Terms{}, false, nil
	}
	fees, err := u.FeeSchedule(ctx, account.ProgrammeID, u.Now())
	if err != nil {
		return issuing.Terms{}, false, err
	}
	gas, err := s.gas.GasFee(account.Chain, account.Token)
	if issuing.IsCode(err, issuing.CodeCurrencyUnsupported) {
		return issuing.Terms{}, false, nil
	}
	if err != nil {
		return issuing.Terms{}, false, err
	}
	if network.Merchant != nil {
		converted := network.Merchant.Currency != currency
		return issuing.NewBilledTerms(converted, own, rate, tokenRate, fees, s.cfg.ServiceBPS, gas), true, nil
	}
	return issuing.NewTerms(currency, own, rate, tokenRate, fees, s.cfg.ServiceBPS, gas), true, nil
}

func feesOf(fees []issuing.Fee) (sum issuing.Units) {
	for _, f := range fees {
		sum += f.Units
	}
	return sum
}

// affordable is the largest amount, in whole minor units and at most the amount asked for, whose price fits.
func affordable(terms issuing.Terms, most decimal.Decimal, currency string, fits func(issuing.Quote) bool) decimal.Decimal {
	digits, _ := issuing.CurrencyExponent(currency)
	low, high := int64(0), most.Shift(digits).IntPart() // low is affordable, above high is not wanted
	for low < high {
		middle := low + (high-low+1)/2
		if q, err := terms.Quote(decimal.New(middle, -digits)); err == nil && fits(q) {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return decimal.New(low, -digits)
}
