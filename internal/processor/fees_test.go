package processor_test

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	exchange "github.com/offblocks/offblocks/internal/rates"
)

func (h *house) terms(fixed issuing.Units, points, spread int64, from time.Time) issuing.FeeSchedule {
	h.Helper()
	t := issuing.PartnerTerms{ProgrammeID: h.programme, PartnerFixed: fixed, PartnerBPS: points, SpreadBPS: spread}
	if !from.IsZero() {
		t.EffectiveFrom = issuing.At(from)
	}
	s, err := h.p.SetPartnerTerms(h.ctx, t)
	h.must(err)
	return s
}

func (h *house) service(points *int64, from time.Time) {
	h.Helper()
	_, err := h.p.SetServiceFee(h.ctx, issuing.ServiceFee{ProgrammeID: h.programme, BPS: points, EffectiveFrom: issuing.At(from)})
	h.must(err)
}

// inForce demands the fees that hold at a moment: fixed, partner, spread and service, −1 for the installation's.
func (h *house) inForce(at time.Time, fixed issuing.Units, partner, spread, service int64) {
	h.Helper()
	s, err := h.db.FeeSchedule(h.ctx, h.programme, issuing.At(at))
	h.must(err)
	got := int64(-1)
	if s.ServiceBPS != nil {
		got = *s.ServiceBPS
	}
	if s.PartnerFixed != fixed || s.PartnerBPS != partner || s.SpreadBPS != spread || got != service {
		h.Fatalf("at %s %+v holds, with a service fee of %d", at, s, got)
	}
}

func TestTheLatestScheduleAtOrBeforeAnInstantHolds(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		now := h.clock.Now()
		first, second := now.Add(24*time.Hour), now.Add(48*time.Hour)
		h.inForce(now, 10_000, 20, 0, -1)
		h.terms(1, 2, 3, second)
		h.terms(4, 5, 6, first)
		seven, none := int64(7), int64(0)
		h.service(&seven, first.Add(time.Hour))
		h.service(&none, second)
		h.inForce(first.Add(-time.Microsecond), 10_000, 20, 0, -1)
		h.inForce(first, 4, 5, 6, -1)
		h.inForce(first.Add(time.Hour), 4, 5, 6, 7)
		h.inForce(second.Add(-time.Microsecond), 4, 5, 6, 7)
		h.inForce(second, 1, 2, 3, 0)
		h.terms(8, 9, 10, second) // replaced
		h.inForce(second, 8, 9, 10, 0)
		h.must(h.p.DeletePartnerTerms(h.ctx, h.programme, issuing.At(second)))
		h.inForce(second, 4, 5, 6, 0)
		h.must(h.p.DeleteServiceFee(h.ctx, h.programme, issuing.At(second)))
		h.inForce(second, 4, 5, 6, 7)

		list, err := h.db.FeeSchedules(h.ctx, h.programme)
		h.must(err)
		if len(list) != 3 || list[0].EffectiveFrom != issuing.At(first.Add(time.Hour)) || *list[0].ServiceBPS != 7 || list[0].PartnerFixed != 4 ||
			list[1].EffectiveFrom != issuing.At(first) || list[1].ServiceBPS != nil || list[2].PartnerFixed != 10_000 || list[2].EffectiveFrom != 1 {
			t.Errorf("the list is %+v", list)
		}
	})
}

func TestFeesOfThePastAreLeftAlone(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		now := h.clock.Now()
		set := func(from time.Time) error {
			_, err := h.p.SetPartnerTerms(h.ctx, issuing.PartnerTerms{ProgrammeID: h.programme, EffectiveFrom: issuing.At(from)})
			return err
		}
		h.refused(set(now.Add(-2*time.Minute)), issuing.CodeFeesInvalid)
		h.refused(set(now.AddDate(11, 0, 0)), issuing.CodeFeesInvalid)
		h.must(set(now.Add(-30 * time.Second))) // on its way for a while: it holds from now on
		h.inForce(now.Add(-time.Second), 10_000, 20, 0, -1)
		h.inForce(h.clock.Now(), 0, 0, 0, -1)
		list, err := h.db.FeeSchedules(h.ctx, h.programme)
		h.must(err)
		h.refused(h.p.DeletePartnerTerms(h.ctx, h.programme, list[0].EffectiveFrom), issuing.CodeFeesInvalid)
		h.refused(h.p.DeleteServiceFee(h.ctx, h.programme, issuing.At(now)), issuing.CodeFeesInvalid)
		h.refused(h.p.DeletePartnerTerms(h.ctx, h.programme, issuing.At(now.Add(time.Hour))), issuing.CodeNotFound)
		for _, bad := range []issuing.PartnerTerms{{PartnerFixed: -1}, {PartnerFixed: issuing.MaxPartnerFixed + 1}, {PartnerBPS: -1}, {PartnerBPS: 10_001}, {SpreadBPS: -1}, {SpreadBPS: 1_001}} {
			bad.ProgrammeID = h.programme
			_, err := h.p.SetPartnerTerms(h.ctx, bad)
			h.refused(err, issuing.CodeFeesInvalid)
		}
		for _, bad := range []int64{-1, 10_001} {
			_, err := h.p.SetServiceFee(h.ctx, issuing.ServiceFee{ProgrammeID: h.programme, BPS: &bad})
			h.refused(err, issuing.CodeFeesInvalid)
		}
		_, err = h.p.SetServiceFee(h.ctx, issuing.ServiceFee{ProgrammeID: issuing.NewID[issuing.ProgrammeID]()})
		h.refused(err, issuing.CodeNotFound)
		after, err := h.db.FeeSchedules(h.ctx, h.programme)
		h.must(err)
		if len(after) != len(list) {
			t.Errorf("refusals left %+v", after)
		}
	})
}

func TestAnotherProgrammesFeesAreItsOwn(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		later := h.clock.Now().Add(time.Hour)
		h.terms(1, 2, 3, later)
		other := h.found()
		h.refused(h.p.DeletePartnerTerms(h.ctx, other, issuing.At(later)), issuing.CodeNotFound)
		list, err := h.db.FeeSchedules(h.ctx, other)
		h.must(err)
		if len(list) != 1 || list[0].PartnerFixed != 10_000 {
			t.Errorf("another programme has %+v", list)
		}
		h.inForce(later, 1, 2, 3, -1)
	})
}

func TestAPurchaseIsPricedByTheScheduleOfItsMoment(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		none := int64(0)
		h.terms(0, 0, 200, time.Time{})
		h.service(&none, h.clock.Now())
		a, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "100", Currency: "EUR"})
		h.must(err)
		if a.Rate.Value.String() != "1.275" || a.Amount.String() != "127.5" || a.TokenAmount != 127_500_000+gas || len(a.Fees) != 1 {
			t.Errorf("100 EUR at 1.25 with 2 %% on it: %s, %s, %d, %v", a.Rate.Value, a.Amount, a.TokenAmount, a.Fees)
		}
		a, err = h.buy(card, "100")
		h.must(err)
		if a.Rate.Value.String() != "1" || a.TokenAmount != 100_000_000+gas {
			t.Errorf("100 USD: %s, %d, %v", a.Rate.Value, a.TokenAmount, a.Fees)
		}
	})
}

func TestAPaymentKeepsTheTermsOfItsDecision(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		h.terms(0, 100, 200, time.Time{})
		a, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "100", Currency: "EUR"})
		h.must(err)
		h.terms(5_000_000, 5_000, 1_000, time.Time{})
		five := int64(500)
		h.service(&five, h.clock.Now())

		// Grown by a half and captured in two parts, it costs what 150 would have cost at once.
		a, err = h.p.Increment(h.ctx, h.programme, a.ID, processor.Change{Amount: "50"})
		h.must(err)
		const token, partner, service = 191_250_000, 1_912_500, 956_250
		if a.TokenAmount != token+partner+service+gas || a.Rate.Value.String() != "1.275" || a.Rate.Mid.String() != "1.25" || a.Rate.SpreadBPS != 200 {
			t.Errorf("grown to %d at %+v with %v", a.TokenAmount, a.Rate, a.Fees)
		}
		_, err = h.p.Capture(h.ctx, h.programme, a.ID, processor.Capture{Amount: "33.33", More: true})
		h.must(err)
		_, err = h.p.Capture(h.ctx, h.programme, a.ID, processor.Capture{})
		h.must(err)
		list, err := h.db.TransactionsOf(h.ctx, a.ID)
		h.must(err)
		var all issuing.Units
		fees := map[issuing.FeeType]issuing.Units{}
		for _, transaction := range list {
			all += transaction.TokenAmount
			for _, fee := range transaction.Fees {
				fees[fee.Type] += fee.Units
			}
		}
		if len(list) != 2 || all != a.TokenAmount || fees[issuing.FeePartner] != partner || fees[issuing.FeeService] != service || fees[issuing.FeeGas] != gas {
			t.Errorf("%d captures of %d with %v", len(list), all, fees)
		}
	})
}

func TestPurchasesThatNeedExchangeAreDeclinedWhileThereAreNoFreshRates(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		path := filepath.Join(t.TempDir(), "eurofxref-daily.xml")
		source, err := exchange.New(exchange.Config{From: path, MaxAge: exchange.DefaultMaxAge, Now: h.clock.Now, Log: slog.New(slog.DiscardHandler)})
		h.must(err)
		card := h.card(h.opened(h.active()))
		p := processor.New(h.db, h.box, wallets{}, source, h.clock.Now, processor.Config{Engine: h.engine(), ServiceBPS: 50, Allowance: granted})
		buys := func(currency string, fine bool) issuing.Authorisation {
			t.Helper()
			a, err := p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "1", Currency: currency})
			if fine {
				h.must(err)
			} else {
				h.refused(err, issuing.CodeDeclined)
				if d := h.decisions(card, 1)[0]; d.Reason != issuing.DeclineCurrencyUnsupported {
					t.Errorf("declined for %s", d.Reason)
				}
			}
			return a
		}
		buys("USD", true)
		buys("EUR", false)
		day := h.clock.Now().Truncate(24 * time.Hour)
		h.must(os.WriteFile(path, []byte(`<e:Envelope xmlns:e="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>`+
			`<Cube time='`+day.Format(time.DateOnly)+`'><Cube currency='USD' rate='1.1'/></Cube></Cube></e:Envelope>`), 0o600))
		if !source.Try(h.ctx) {
			t.Fatal("the file is not read")
		}
		if a := buys("EUR", true); a.Rate.Value.String() != "1.1" || a.Rate.Source != "ecb" || a.Rate.At != issuing.At(day) {
			t.Errorf("the rate is %+v", a.Rate)
		}
		buys("GBP", false)
		h.clock.Advance(6 * 24 * time.Hour)
		buys("EUR", false)
		buys("USD", true)
	})
}

// unpriced are wallets on chains whose gas cannot be charged, for want of a rate.
type unpriced struct{ wallets }

func (unpriced) NetworkFee(caip.ChainID, caip.AssetID) (issuing.Units, error) {
	return 0, issuing.Refuse(issuing.CodeCurrencyUnsupported, "there is no rate of USD to EUR")
}

func TestAPurchaseWhoseGasCannotBePricedIsDeclined(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		p := processor.New(h.db, h.box, unpriced{}, rates{"USD": "1"}, h.clock.Now, processor.Config{Engine: h.engine()})
		_, err := p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "1", Currency: "USD"})
		if h.refused(err, issuing.CodeDeclined); !strings.Contains(err.Error(), issuing.DeclineCurrencyUnsupported.Sentence()) {
			t.Errorf("%v", err)
		}
	})
}
