package console_test

import (
	"bufio"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

var lists = []string{
	"", "?window=day", "search", "decisions", "decisions?outcome=declined&window=hour", "decisions?reason=insufficient_funds",
	"authorisations", "authorisations?status=pending", "transactions", "disputes", "customers", "accounts", "cards", "money",
	"money?day=2026-02-28", "money/balances", "money/fees", "money/owed", "money/open", "money/proof", "money/reports", "money/lines", "money/lines?status=differs&difference=unknown_payment", "entries", "entries?account=network", "monitoring", "shadow", "audit?by=operator&window=week", "messages", "messages/all", "messages/all?status=unmatched", "hits", "findings", "partners", "audit",
	"keys", "requests", "requests?status=4xx&method=POST", "signature", "idempotency", "idempotency?key=0", "webhooks",
}

// life is what a programme has after a purchase that was captured and one that was declined.
type life struct {
	customer    issuing.CustomerID
	account     issuing.AccountID
	card        issuing.CardID
	payment     issuing.AuthorisationID
	transaction issuing.Transaction
	declined    issuing.Decision
	entities    []string
}

func (b *bench) live() life {
	b.Helper()
	l := life{customer: b.ActiveCustomer()}
	l.account = b.OpenAccount(l.customer)
	l.card = b.ActiveCard(l.account)
	l.payment = b.Approved(l.card, "10")
	l.transaction = b.Captured(l.payment, "10", false)
	b.Work()
	if _, err := b.Buy(l.card, "999999"); !issuing.IsCode(err, issuing.CodeDeclined) {
		b.Fatalf("a purchase of far too much: %v", err)
	}
	l.declined = b.Decisions(l.card, 1)[0]
	entries, err := b.DB.EntriesOfPayment(b.Ctx, b.Programme, string(l.payment))
	b.Must(err)
	l.entities = []string{
		"customers/" + string(l.customer), "accounts/" + string(l.account), "cards/" + string(l.card),
		"authorisations/" + string(l.payment), "transactions/" + string(l.transaction.ID), "decisions/" + string(l.declined.ID),
		"entries/" + entries[0].ID, "cards/" + string(l.card) + "/rules", "accounts/" + string(l.account) + "/statements",
	}
	return l
}

func TestWhoHasNotSignedInSeesNoPageAndChangesNothing(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.stranger(t)
		for _, path := range append(l.entities, lists...) {
			status, body, to := w.get(b.page(path))
			if status != http.StatusSeeOther || !strings.HasPrefix(to, "/console/sign-in?next=") || strings.Contains(body, "table") {
				t.Errorf("%s answers %d and leads to %s", path, status, to)
			}
		}
		status, _, to := w.post(b.page("cards/"+string(l.card)+"/suspend"), url.Values{"reason": {"x"}})
		if status != http.StatusSeeOther || to != "/console/sign-in" {
			t.Errorf("a form of a stranger: status %d, to %s", status, to)
		}
		if status, _, _ := w.get(b.page("authorisations/" + string(l.payment) + "/live")); status != http.StatusSeeOther {
			t.Errorf("the stream of a stranger: status %d", status)
		}
		if c, err := b.DB.Card(b.Ctx, b.Programme, l.card); err != nil || c.Status != issuing.CardActive {
			t.Errorf("the card is %s: %v", c.Status, err)
		}
	})
}

func TestEveryPageShowsWhatItIsAboutWithoutAnInlineScript(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleAdmin, "")
		for _, path := range append(l.entities, lists...) {
			body := w.shows(b.page(path), `<link rel="stylesheet" href="/console/assets/`, "</html>")
			for _, refused := range []string{"style=", "onclick", "javascript:", "http://", "https://"} {
				if strings.Contains(strings.ReplaceAll(body, apiOrigin, ""), refused) {
					t.Errorf("%s has %s in it", path, refused)
				}
			}
			if strings.Count(body, "<script") != 1 || !strings.Contains(body, `.js?`) {
				t.Errorf("%s has another script than the console's", path)
			}
		}
		payment := w.shows(b.page("authorisations/"+string(l.payment)), "10.00 USD", "Spendable then", "deposit", "settle", "Capture",
			"authorisation.updated", "captured")
		order := []string{"</span> authorisation ", "</span> hold ", "</span> deposit ", "</span> reserve ", "</span> settle "}
		at := 0
		for _, step := range order {
			next := strings.Index(payment[at:], step)
			if next < 0 {
				t.Fatalf("the timeline does not tell %q after %q", step, payment[max(0, at-200):at])
			}
			at += next
		}
		w.shows(b.page("money"), "In USD", "network", "10.00")
		w.shows("/console/?choose", "Programmes")
		if status, _, to := w.get("/console/"); status != http.StatusSeeOther || to != b.page("") {
			t.Errorf("the first page where there is one programme: %d, to %s", status, to)
		}
		if status, _, _ := w.get("/console/nowhere"); status != http.StatusNotFound {
			t.Errorf("a page that is none answers %d", status)
		}
	})
}

// No text that PostgreSQL cannot hold gets as far as the database, whoever sends it.
func TestTextsThatNoDatabaseHoldsAreRefused(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		card := b.ActiveCard(b.OpenAccount(b.ActiveCustomer()))
		w := b.signIn(t, "ada", issuing.RoleAdmin, "")
		for _, bad := range []string{"%00", "a%00b", "%ff", "%ed%a0%80"} {
			for _, path := range []string{
				b.page("search?q=" + bad), b.page("customers?status=" + bad), b.page("customers?external+id=" + bad),
				b.page("decisions?reason=" + bad), b.page("cards/" + bad), "/console/p/" + bad + "/cards", "/console/link/" + bad,
			} {
				if status, body, _ := w.get(path); status != http.StatusBadRequest || !strings.Contains(body, "cannot be read") {
					t.Errorf("%s answers %d", path, status)
				}
			}
			text, err := url.QueryUnescape(bad)
			b.Must(err)
			for path, form := range map[string]url.Values{
				b.page("cards/" + string(card) + "/suspend"): {"reason": {text}, "form": {issuing.NewID[string]()}},
				"/console/sign-in":                           {"name": {text}, "password": {"a long enough password"}},
			} {
				if status, _, _ := w.post(path, form); status != http.StatusBadRequest {
					t.Errorf("the form %v sent to %s answers %d", form, path, status)
				}
			}
		}
		for _, query := range []string{"external+id=50%", "status=active;after=x", "status=%zz"} {
			if status, _, _ := w.get(b.page("customers?" + query)); status != http.StatusBadRequest {
				t.Errorf("the filter %s answers %d", query, status)
			}
		}
		if c, err := b.DB.Card(b.Ctx, b.Programme, card); err != nil || c.Status != issuing.CardActive {
			t.Errorf("the card is %s: %v", c.Status, err)
		}
	})
}

func TestADeclineIsThreeClicksFromHealth(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleViewer, "")
		health := w.shows(b.page(""), "insufficient funds", "≤ ")
		list := w.click(health, "insufficient funds")
		if n := strings.Count(list, ">declined<"); n != 2 { // the filter and the row
			t.Errorf("the list says declined %d times, want 2", n)
		}
		decision := w.click(list, "insufficient funds")
		for _, text := range []string{
			string(l.declined.ID)[:28], "The account&#39;s spendable balance does not cover the purchase and its fees.", "Missing", "51",
		} {
			if !strings.Contains(decision, text) {
				t.Errorf("the decision does not say %q:\n%s", text, decision)
			}
		}
		w.click(decision, string(l.card)[:28])
	})
}

func TestAProgrammesPeopleSeeTheirProgrammeOnly(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l := b.live()
		other := b.NewProgramme()
		theirs := b.signIn(t, "ada", issuing.RoleAdmin, b.Programme)
		strange := b.signIn(t, "eve", issuing.RoleAdmin, other)
		admin := b.signIn(t, "root", issuing.RoleAdmin, "")
		if status, _, to := theirs.get("/console/"); status != http.StatusSeeOther || to != b.page("") {
			t.Errorf("the first page of a programme's person: %d, %s", status, to)
		}
		for _, path := range append(l.entities, lists...) {
			if status, _, _ := strange.get(b.page(path)); status != http.StatusNotFound {
				t.Errorf("another programme's person sees %s: %d", path, status)
			}
		}
		for _, path := range l.entities { // by the path of a programme that they are not of, for whoever may see both
			if status, _, _ := admin.get("/console/p/" + string(other) + "/" + path); status != http.StatusNotFound {
				t.Errorf("%s is seen as of another programme: %d", path, status)
			}
		}
		for _, path := range []string{"messages", "hits", "findings", "money/proof", "money/reports", "money/lines", "monitoring", "customers/" + string(l.customer) + "/evidence"} {
			if status, _, _ := theirs.get(b.page(path)); status != http.StatusNotFound {
				t.Errorf("a programme's person sees the platform's %s: %d", path, status)
			}
		}
		for _, q := range []string{string(l.card), string(l.payment), "1234"} {
			if status, body, _ := strange.get("/console/p/" + string(other) + "/search?q=" + q); status != http.StatusOK ||
				!strings.Contains(body, "Nothing of this programme") {
				t.Errorf("another programme's search finds %s: %d", q, status)
			}
		}
		status, _, _ := strange.post(b.page("cards/"+string(l.card)+"/suspend"), url.Values{
			"form": {issuing.NewID[string]()}, "reason": {"x"},
		})
		if c, err := b.DB.Card(b.Ctx, b.Programme, l.card); err != nil || status != http.StatusNotFound || c.Status != issuing.CardActive {
			t.Errorf("another programme's person suspends a card: %d, %s, %v", status, c.Status, err)
		}
		status, _, _ = admin.post("/console/p/"+string(other)+"/cards/"+string(l.card)+"/suspend", url.Values{
			"form": {issuing.NewID[string]()}, "reason": {"x"},
		})
		if status != http.StatusNotFound {
			t.Errorf("a card is suspended as of another programme: %d", status)
		}
	})
}

func TestActionsNeedARoleAReasonAndTheirOwnPage(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l := b.live()
		page := b.page("cards/" + string(l.card))
		viewer, operator := b.signIn(t, "vera", issuing.RoleViewer, ""), b.signIn(t, "ada", issuing.RoleOperator, "")
		expect := func(what string, got, want int, standing issuing.CardStatus) {
			t.Helper()
			c, err := b.DB.Card(b.Ctx, b.Programme, l.card)
			if err != nil || got != want || c.Status != standing {
				t.Errorf("%s: status %d, want %d; the card is %s, want %s; %v", what, got, want, c.Status, standing, err)
			}
		}
		if body := viewer.shows(page); strings.Contains(body, `name="reason"`) {
			t.Error("a viewer is offered an action")
		}
		form := operator.formOf(operator.shows(page), page+"/suspend")
		form.Set("reason", "the cardholder called")
		status, _, _ := viewer.post(page+"/suspend", form)
		expect("a viewer", status, http.StatusForbidden, issuing.CardActive)
		for name, headers := range map[string][]string{
			"a form of another site": {"Sec-Fetch-Site", "cross-site"}, "a form of another origin": {"Origin", "https://evil.example"},
		} {
			status, _, _ = operator.post(page+"/suspend", form, headers...)
			expect(name, status, http.StatusForbidden, issuing.CardActive)
		}
		status, _, _ = operator.post(page+"/suspend", url.Values{"form": form["form"]})
		expect("no reason", status, http.StatusBadRequest, issuing.CardActive)
		status, _, to := operator.post(page+"/suspend", form)
		expect("a good form", status, http.StatusSeeOther, issuing.CardSuspended)
		operator.shows(to, "The card is suspended.", ">suspended<")
		resume := operator.formOf(operator.shows(page), page+"/resume")
		resume.Set("reason", "it was a mistake")
		status, _, _ = operator.post(page+"/resume", resume)
		expect("the resumption", status, http.StatusSeeOther, issuing.CardActive)
		status, body, _ := operator.post(page+"/suspend", form)
		expect("the first form again", status, http.StatusConflict, issuing.CardActive)
		if !strings.Contains(body, "This was done already") {
			t.Errorf("the page does not say that it was done:\n%s", body)
		}
		viewer.shows(b.page("audit"), "card suspended", "the cardholder called", "ada", "card resumed")

		hold := b.Approved(l.card, "5")
		payment := b.page("authorisations/" + string(hold))
		release := operator.formOf(operator.shows(payment), payment+"/release")
		release.Set("reason", "the merchant asked")
		if status, _, to := operator.post(payment+"/release", release); status != http.StatusSeeOther || to != payment+"?done=hold.released" {
			t.Errorf("the release: %d, %s", status, to)
		}
		a, err := b.DB.Authorisation(b.Ctx, b.Programme, hold)
		if err != nil || a.Status == issuing.AuthorisationPending {
			t.Errorf("the hold is %s: %v", a.Status, err)
		}
	})
}

func TestSearchFindsEachKindByWhatItIsCalled(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleViewer, "")
		card, err := b.DB.Card(b.Ctx, b.Programme, l.card)
		b.Must(err)
		account, err := b.DB.Account(b.Ctx, b.Programme, l.account)
		b.Must(err)
		customer, err := b.DB.Customer(b.Ctx, b.Programme, l.customer)
		b.Must(err)
		sent, err := b.DB.TxsOf(b.Ctx, string(l.payment))
		b.Must(err)
		cases := map[string]string{
			strings.ToUpper(string(l.card)): "cards/" + string(l.card), string(l.payment): "authorisations/" + string(l.payment),
			customer.ExternalID: "customers/" + string(l.customer), card.LastFour(): "cards/" + string(l.card),
			"•••• " + card.LastFour(): "cards/" + string(l.card),
		}
		if strings.HasPrefix(account.Wallet, "0x") && len(account.Wallet) == 42 {
			cases[account.Wallet] = "accounts/" + string(l.account)
		}
		if len(sent) > 0 && len(sent[0].Hash) == 66 {
			cases[sent[0].Hash] = "authorisations/" + string(l.payment)
		}
		for q, path := range cases {
			if q == "" {
				continue
			}
			if status, body, to := w.get(b.page("search?q=" + url.QueryEscape(q))); status != http.StatusSeeOther || to != b.page(path) {
				t.Errorf("%q leads to %s (%d), want %s\n%s", q, to, status, path, body)
			}
		}
		w.shows(b.page("search?q=nothing"), "Nothing of this programme")
		w.shows(b.page("search?q=%3Cscript%3E"), "&lt;script&gt;")
	})
}

func TestAPaymentThatIsWatchedIsToldAsItHappens(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		w := b.signIn(t, "ada", issuing.RoleViewer, "")
		payment := b.Approved(b.ActiveCard(b.OpenAccount(b.ActiveCustomer())), "10")
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, w.origin+b.page("authorisations/"+string(payment)+"/live"), http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := w.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = answer.Body.Close() }()
		if kind := answer.Header.Get("Content-Type"); kind != "text/event-stream" {
			t.Fatalf("the stream is %s", kind)
		}
		captured, lines := false, bufio.NewScanner(answer.Body)
		lines.Buffer(nil, 1<<20)
		for told := 0; lines.Scan(); {
			if lines.Text() != "event: story" {
				if strings.Contains(lines.Text(), ">captured<") {
					return // what was told after the capture says so
				}
				continue
			}
			if told++; !captured {
				captured = true
				b.Captured(payment, "10", false)
				b.Work()
			}
			if told > 20 {
				break
			}
		}
		t.Fatalf("the stream ended without telling of the capture: %v", lines.Err())
	})
}

func TestSigningInLeadsToPagesOfTheConsoleOnly(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		w := b.stranger(t)
		const password = "correct horse battery"
		if _, err := b.people.Create(t.Context(), newOperator("ada", password), ""); err != nil {
			t.Fatal(err)
		}
		sign := func(next string) (int, string) {
			status, _, to := w.post("/console/sign-in", url.Values{"name": {"ada"}, "password": {password}, "next": {next}})
			return status, to
		}
		for next, want := range map[string]string{
			b.page("cards"): b.page("cards"), b.page("decisions?reason=card_inactive"): b.page("decisions?reason=card_inactive"),
			"": "/console/", "https://evil.example/console/p/x": "/console/", "//evil.example/console/p/x": "/console/",
			`/\evil.example/console/p/x`: "/console/", "/console/p/../../evil": "/console/", "/v1/cards": "/console/",
		} {
			if status, to := sign(next); status != http.StatusSeeOther || to != want {
				t.Errorf("next %q leads to %s (%d), want %s", next, to, status, want)
			}
		}
		if status, body, _ := w.post("/console/sign-in", url.Values{"name": {"ada"}, "password": {"wrong"}}); status != http.StatusUnauthorized ||
			!strings.Contains(body, "The name or the password is wrong.") {
			t.Errorf("a wrong password answers %d", status)
		}
		if status, _, to := w.post("/console/sign-out", nil); status != http.StatusSeeOther || to != "/console/sign-in" {
			t.Errorf("signing out answers %d, to %s", status, to)
		}
		if status, _, _ := w.get(b.page("cards")); status != http.StatusSeeOther {
			t.Errorf("after signing out a page answers %d", status)
		}
	})
}
