package rest

import (
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func shop(name string) issuing.Merchant {
	return issuing.Merchant{ID: "SHOP", Name: name, MCC: 5812, Country: "GB", City: "London"}
}

func purchase(amount string) payments.Purchase {
	return payments.Purchase{Amount: amount, Currency: "USD", Merchant: shop("Corner Shop")}
}

func TestBalancesSayWhatThereIsAndWhatItIsWorth(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "EUR")
		_, err := o.Payments.Authorise(t.Context(), programme, card, purchase("10"))
		o.must(err)
		// 10 for the purchase, 0.03 partner, 0.05 service, 0.03 network.
		path := "/accounts/" + string(account) + "/balances"
		list := readInto[[]api.AccountBalance](o, programme, path)
		if len(list) != 1 {
			t.Fatalf("%+v", list)
		}
		b := list[0]
		want := map[string][2]string{"onChain": {"100", "80"}, "held": {"10.11", "8.09"}, "spendable": {"89.89", "71.91"}, "debt": {"0", "0"}, "escrowed": {"0", "0"}}
		for name, got := range map[string]api.TokenAmount{"onChain": b.OnChain, "held": b.Held, "spendable": b.Spendable, "debt": b.Debt, "escrowed": b.Escrowed} {
			if got.Amount != want[name][0] || got.Value != want[name][1] {
				t.Errorf("%s is %+v, want %v", name, got, want[name])
			}
		}
		if b.Currency != "EUR" || b.Rate.Rate != "0.8" || b.Rate.Source != "table" {
			t.Errorf("%+v", b)
		}
		o.server.Rates = rateTable{}
		if w := o.read(programme, path); w.Code != http.StatusOK || strings.Contains(w.Body.String(), "value") || strings.Contains(w.Body.String(), "rate") {
			t.Errorf("without a rate: %d %s", w.Code, w.Body)
		}
		o.work()
	})
}

func TestTheLedgerIsListedInPagesAndFiltered(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "USD")
		middle := o.Now()
		a, err := o.Payments.Authorise(t.Context(), programme, card, purchase("10"))
		o.must(err)
		o.work()
		_, err = o.Payments.Capture(t.Context(), programme, a.ID, payments.Capture{})
		o.must(err)
		o.work()
		path := "/accounts/" + string(account) + "/ledger"
		all := readInto[[]api.LedgerEntry](o, programme, path)
		var kinds []string
		for _, e := range all {
			kinds = append(kinds, e.Kind)
			if e.Description == "" || len(e.Postings) == 0 {
				t.Errorf("%+v", e)
			}
		}
		if got := strings.Join(kinds, " "); got != "pay_gas settle clearing pay_gas reserve hold funding" && got != "settle pay_gas clearing reserve pay_gas hold funding" {
			t.Errorf("the kinds are %s", got)
		}
		var paged []api.LedgerEntry
		next := path + "?limit=2"
		for next != "" {
			w := o.read(programme, next)
			page := readInto[[]api.LedgerEntry](o, programme, next)
			paged = append(paged, page...)
			link, _, more := strings.Cut(strings.TrimPrefix(w.Header().Get("Link"), "</v1"), ">")
			next = link
			if !more {
				next = ""
			}
		}
		if !slices.EqualFunc(all, paged, func(a, b api.LedgerEntry) bool { return a.ID == b.ID }) {
			t.Errorf("in pages there are %d entries, at once %d", len(paged), len(all))
		}
		for query, want := range map[string]int{
			"?kind=pay_gas": 2, "?asset=iso4217:USD": 1, "?asset=" + string(usdc): 6, "?kind=pay_gas&asset=iso4217:USD": 0, "?kind=clearing&asset=iso4217:USD": 1,
			"?createdBefore=" + middle.Format(time.RFC3339Nano): 1, "?createdAfter=" + middle.Format(time.RFC3339Nano): 6,
		} {
			if got := readInto[[]api.LedgerEntry](o, programme, path+query); len(got) != want {
				t.Errorf("%s: %d entries, want %d", query, len(got), want)
			}
		}
		for _, query := range []string{"?kind=theft", "?asset=gold", "?asset=iso4217:XQQ", "?cursor=" + issuing.NewID[string]() + "&limit=1"} {
			if w := o.read(programme, path+query); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "parameter_invalid") {
				t.Errorf("%s: %d %s", query, w.Code, w.Body)
			}
		}
	})
}

func TestReportsOfAnotherProgrammeDoNotExist(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme, other := o.programme(), o.programme()
		account, _ := o.opened(programme, "USD")
		for _, path := range []string{"/balances", "/ledger", "/statements/2026-01"} {
			if w := o.read(other, "/accounts/"+string(account)+path); w.Code != http.StatusNotFound {
				t.Errorf("%s: %d %s", path, w.Code, w.Body)
			}
		}
		if s := readInto[api.Settlement](o, other, "/programme/settlements/2026-01-30"); len(s.Accounts) != 0 {
			t.Errorf("%+v", s)
		}
		if s := readInto[api.Settlement](o, programme, "/programme/settlements/2026-01-30"); len(s.Accounts) != 2 {
			t.Errorf("%+v", s)
		}
	})
}

func TestAPeriodThatHasNotBegunIsRefusedAndOneThatIsNotOverProvisional(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, _ := o.opened(programme, "USD")
		statements := "/accounts/" + string(account) + "/statements/"
		for _, path := range []string{
			statements + "2026-02", statements + "2026-13", statements + "2026-1", statements + "march", statements + "1969-12", statements + "2026-01?format=xml",
			"/programme/settlements/2026-01-31", "/programme/settlements/2026-02-30", "/programme/settlements/2026-01", "/programme/settlements/2026-01-30?format=CSV",
		} {
			if w := o.read(programme, path); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "parameter_invalid") {
				t.Errorf("%s: %d %s", path, w.Code, w.Body)
			}
		}
		if s := readInto[api.Statement](o, programme, statements+"2026-01"); !s.Provisional || s.Closing != "100" || len(s.Movements) != 1 {
			t.Errorf("%+v", s)
		}
		o.pass(50 * time.Hour)
		if s := readInto[api.Statement](o, programme, statements+"2026-01"); s.Provisional || s.Closing != "100" {
			t.Errorf("%+v", s)
		}
		if s := readInto[api.Statement](o, programme, statements+"2026-02"); !s.Provisional || s.Opening != "100" || s.Closing != "100" {
			t.Errorf("%+v", s)
		}
	})
}

func TestPeriodsBeginAtTheProgrammesMidnight(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, _ := o.opened(programme, "USD") // late on 30 January in London, early on the 31st in Kathmandu
		_, err := o.Limits.SetSettings(t.Context(), programme, "Asia/Kathmandu", "")
		o.must(err)
		o.pass(21 * time.Hour) // there it is February
		s := readInto[api.Statement](o, programme, "/accounts/"+string(account)+"/statements/2026-02")
		if s.TimeZone != "Asia/Kathmandu" || s.From.String() != "2026-01-31T18:15:00Z" || s.Opening != "100" || !s.Provisional {
			t.Errorf("%+v", s)
		}
		for day, movements := range map[string]int{"2026-01-30": 0, "2026-01-31": 2, "2026-02-01": 0} {
			count := 0
			for _, b := range readInto[api.Settlement](o, programme, "/programme/settlements/"+day).Accounts {
				count += len(b.Movements)
			}
			if count != movements {
				t.Errorf("%s has %d movements, want %d", day, count, movements)
			}
		}
	})
}

func TestAFinalStatementStaysWhenTheTimeZoneChanges(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "USD")
		month := func(name string) api.Statement {
			return readInto[api.Statement](o, programme, "/accounts/"+string(account)+"/statements/"+name)
		}
		day := func(name string) api.Settlement {
			return readInto[api.Settlement](o, programme, "/programme/settlements/"+name)
		}
		// A purchase at 20:00 on 31 January, when in Tokyo it is 1 February.
		o.pass(time.Date(2026, 1, 31, 20, 0, 0, 0, time.UTC).Sub(o.Now()))
		_, err := o.Payments.ForcePost(t.Context(), programme, card, purchase("10"))
		o.must(err)
		o.work()
		o.pass(5 * time.Hour)
		january, last := month("2026-01"), day("2026-01-31")
		if january.Provisional || january.Closing == "100" || january.TimeZone != "UTC" {
			t.Fatalf("January is %+v", january)
		}
		_, err = o.Limits.SetSettings(t.Context(), programme, "Asia/Tokyo", "")
		o.must(err)
		if now := month("2026-01"); !reflect.DeepEqual(now, january) {
			t.Errorf("January has become %+v", now)
		}
		if now := day("2026-01-31"); !reflect.DeepEqual(now, last) {
			t.Errorf("its last day has become %+v", now)
		}
		february := month("2026-02")
		if february.Opening != january.Closing || february.From != january.Until || february.TimeZone != "Asia/Tokyo" ||
			february.Until.String() != "2026-02-28T15:00:00Z" {
			t.Errorf("February is %+v", february)
		}
	})
}

func TestACategoryBelowAThousandKeepsItsFourDigits(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "USD")
		vet := purchase("10")
		vet.Merchant.MCC = 742
		_, err := o.Payments.ForcePost(t.Context(), programme, card, vet)
		o.must(err)
		o.work()
		path := "/accounts/" + string(account) + "/statements/" + o.Now().Format("2006-01")
		for _, m := range readInto[api.Statement](o, programme, path).Movements {
			if m.Movement == "forced_post" && (m.Merchant.MCC != 742 || m.Merchant.CategoryCode != "0742") {
				t.Errorf("%+v", m.Merchant)
			}
		}
		for _, x := range readInto[[]api.Transaction](o, programme, "/cards/"+string(card)+"/transactions") {
			if x.Merchant.MCC != 742 || x.Merchant.CategoryCode != "0742" {
				t.Errorf("%+v", x.Merchant)
			}
		}
		found := 0
		for _, row := range (&life{testEnv: o, owner: programme}).csv(path) {
			if row["movement"] == "forced_post" && row["category"] == "742" && row["categoryCode"] == "0742" {
				found++
			}
		}
		if found == 0 {
			t.Error("the table does not name the category")
		}
	})
}

func TestAStatementTellsAPurchaseItsFeesAndItsRefund(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "USD")
		a, err := o.Payments.Authorise(t.Context(), programme, card, purchase("10"))
		o.must(err)
		o.work()
		for _, capture := range []payments.Capture{{Amount: "4", More: true}, {Amount: "8"}} { // with a tip
			_, err = o.Payments.Capture(t.Context(), programme, a.ID, capture)
			o.must(err)
			o.work()
		}
		debits, err := db.TransactionsOf(t.Context(), a.ID)
		o.must(err)
		_, err = o.Payments.Refund(t.Context(), programme, debits[0].ID, payments.Change{Amount: "1"})
		o.must(err)
		o.work()
		posted, err := o.Payments.ForcePost(t.Context(), programme, card, payments.Purchase{Amount: "100", Currency: "USD", Merchant: shop("=HYPERLINK(\"http://x\")")})
		o.must(err)
		s := readInto[api.Statement](o, programme, "/accounts/"+string(account)+"/statements/2026-01")
		var got []string
		for _, m := range s.Movements {
			got = append(got, strings.TrimSuffix(fmt.Sprint(m.Movement, " ", m.Component), " ")+" "+m.Amount)
		}
		// 0.018 is the partner's share of 4 with its fixed part, 0.02 the service's; the rest comes with the rest.
		want := []string{
			"funding 100", "capture purchase -4", "capture partner_fee -0.018", "capture service_fee -0.02", "capture gas_fee -0.03",
			"capture purchase -8", "capture partner_fee -0.016", "capture service_fee -0.04", "refund 1",
		}
		if len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
			t.Errorf("%s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if last := s.Movements[len(s.Movements)-1]; last.Movement != "debt_incurred" || last.Payment.String() != string(posted.ID) || !strings.HasPrefix(last.Amount, "-11.") {
			t.Errorf("%+v", last)
		}
		balance := decimal.RequireFromString(s.Closing)
		f, err := db.Funds(t.Context(), account, usdc)
		o.must(err)
		if !balance.Equal((f.Available + f.Held + f.Escrowed - f.Debt).Decimal()) {
			t.Errorf("closes with %s, the account has %+v", s.Closing, f)
		}
	})
}
