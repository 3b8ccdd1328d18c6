package payments_test

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	exchange "github.com/offblocks/offblocks/internal/rates"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAPurchaseIsPricedByTheScheduleOfItsMoment(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		none := int64(0)
		h.SetPartnerTerms(0, 0, 200, time.Time{})
		h.SetServiceFee(&none, h.Clock.Now())
		a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "EUR"})
		h.Must(err)
		if a.Rate.Value.String() != "1.275" || a.Amount.String() != "127.5" || a.TokenAmount != 127_500_000+worktest.GasFee || len(a.Fees) != 1 {
			t.Errorf("100 EUR at 1.25 with 2 %% on it: %s, %s, %d, %v", a.Rate.Value, a.Amount, a.TokenAmount, a.Fees)
		}
		a, err = h.Buy(card, "100")
		h.Must(err)
		if a.Rate.Value.String() != "1" || a.TokenAmount != 100_000_000+worktest.GasFee {
			t.Errorf("100 USD: %s, %d, %v", a.Rate.Value, a.TokenAmount, a.Fees)
		}
	})
}

func TestAPaymentKeepsTheTermsOfItsDecision(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		h.SetPartnerTerms(0, 100, 200, time.Time{})
		a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "EUR"})
		h.Must(err)
		h.SetPartnerTerms(5_000_000, 5_000, 1_000, time.Time{})
		five := int64(500)
		h.SetServiceFee(&five, h.Clock.Now())

		// Grown by a half and captured in two parts, it costs what 150 would have cost at once.
		a, err = h.Payments.Increment(h.Ctx, h.Programme, a.ID, payments.Change{Amount: "50"})
		h.Must(err)
		const token, partner, service = 191_250_000, 1_912_500, 956_250
		if a.TokenAmount != token+partner+service+worktest.GasFee || a.Rate.Value.String() != "1.275" || a.Rate.Mid.String() != "1.25" || a.Rate.SpreadBPS != 200 {
			t.Errorf("grown to %d at %+v with %v", a.TokenAmount, a.Rate, a.Fees)
		}
		_, err = h.Payments.Capture(h.Ctx, h.Programme, a.ID, payments.Capture{Amount: "33.33", More: true})
		h.Must(err)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, a.ID, payments.Capture{})
		h.Must(err)
		list, err := h.DB.TransactionsOf(h.Ctx, a.ID)
		h.Must(err)
		var all issuing.Units
		fees := map[issuing.FeeType]issuing.Units{}
		for _, transaction := range list {
			all += transaction.TokenAmount
			for _, fee := range transaction.Fees {
				fees[fee.Type] += fee.Units
			}
		}
		if len(list) != 2 || all != a.TokenAmount || fees[issuing.FeePartner] != partner || fees[issuing.FeeService] != service || fees[issuing.FeeGas] != worktest.GasFee {
			t.Errorf("%d captures of %d with %v", len(list), all, fees)
		}
	})
}

func TestPurchasesThatNeedExchangeAreDeclinedWhileThereAreNoFreshRates(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		path := filepath.Join(t.TempDir(), "eurofxref-daily.xml")
		source, err := exchange.New(exchange.Config{From: path, MaxAge: exchange.DefaultMaxAge, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler)})
		h.Must(err)
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		p := h.NewPayments(worktest.Wallets{}, source, h.Clock.Now)
		buys := func(currency string, fine bool) issuing.Authorisation {
			t.Helper()
			a, err := p.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1", Currency: currency})
			if fine {
				h.Must(err)
			} else {
				h.Refused(err, issuing.CodeDeclined)
				if d := h.Decisions(card, 1)[0]; d.Reason != issuing.DeclineCurrencyUnsupported {
					t.Errorf("declined for %s", d.Reason)
				}
			}
			return a
		}
		buys("USD", true)
		buys("EUR", false)
		day := h.Clock.Now().Truncate(24 * time.Hour)
		h.Must(os.WriteFile(path, []byte(`<e:Envelope xmlns:e="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>`+
			`<Cube time='`+day.Format(time.DateOnly)+`'><Cube currency='USD' rate='1.1'/></Cube></Cube></e:Envelope>`), 0o600))
		if !source.Try(h.Ctx) {
			t.Fatal("the file is not read")
		}
		if a := buys("EUR", true); a.Rate.Value.String() != "1.1" || a.Rate.Source != "ecb" || a.Rate.At != issuing.At(day) {
			t.Errorf("the rate is %+v", a.Rate)
		}
		buys("GBP", false)
		h.Clock.Advance(6 * 24 * time.Hour)
		buys("EUR", false)
		buys("USD", true)
	})
}

// unpriced are wallets on chains whose gas cannot be charged, for want of a rate.
type unpriced struct{ worktest.Wallets }

func (unpriced) GasFee(caip.ChainID, caip.AssetID) (issuing.Units, error) {
	return 0, issuing.Refuse(issuing.CodeCurrencyUnsupported, "there is no rate of USD to EUR")
}

func TestAPurchaseWhoseGasCannotBePricedIsDeclined(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		p := h.NewPayments(unpriced{}, worktest.Rates{"USD": "1"}, h.Clock.Now)
		_, err := p.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1", Currency: "USD"})
		if h.Refused(err, issuing.CodeDeclined); !strings.Contains(err.Error(), issuing.DeclineCurrencyUnsupported.Sentence()) {
			t.Errorf("%v", err)
		}
	})
}
