package console_test

import (
	"encoding/binary"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	consolebench "github.com/offblocks/offblocks/internal/console/bench"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// records counts the audit records of an action.
func (b *bench) records(action issuing.AuditAction) (n int) {
	b.Helper()
	for r, err := range b.DB.ListAuditRecords(b.Ctx, store.AuditFilter{}, store.List{Programme: b.Programme}) {
		b.Must(err)
		if r.Action == action {
			n++
		}
	}
	return n
}

// fill is the form of a page that is sent to a path, with a reason.
func (w *browser) fill(page, path, reason string) url.Values {
	w.t.Helper()
	form := w.formOf(w.shows(page), path)
	form.Set("reason", reason)
	return form
}

func TestWhatMovesMoneyIsDoneByTwoPeople(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBenchWhere(t, env, true)
		ada, bob := b.signIn(t, "ada", issuing.RoleOperator, ""), b.signIn(t, "bob", issuing.RoleOperator, "")
		viewer, finance := b.signIn(t, "vera", issuing.RoleViewer, ""), b.signIn(t, "fin", issuing.RoleFinance, "")
		card := b.ActiveCard(b.OpenAccount(b.ActiveCustomer()))
		standing := func(id issuing.AuthorisationID) issuing.AuthorisationStatus {
			a, err := b.DB.Authorisation(b.Ctx, b.Programme, id)
			b.Must(err)
			return a.Status
		}
		propose := func(amount string) (hold issuing.AuthorisationID, proposal string) {
			t.Helper()
			hold = b.Approved(card, amount)
			page := b.page("authorisations/" + string(hold))
			if body := ada.shows(page); !strings.Contains(body, "Another person has to approve it.") {
				t.Error("the form does not say that another person has to approve it")
			}
			form := ada.fill(page, page+"/release", "the merchant asked")
			for range 2 { // the same form sent twice is proposed once
				ada.post(page+"/release", form)
			}
			if standing(hold) != issuing.AuthorisationPending {
				t.Error("what was proposed is done")
			}
			return hold, b.page("proposals/" + form.Get("form"))
		}
		fresh := func(reason string) url.Values {
			return url.Values{"form": {issuing.NewID[string]()}, "reason": {reason}}
		}
		expect := func(what string, w *browser, path string, form url.Values, want int, says string) {
			t.Helper()
			if status, body, _ := w.post(path, form); status != want || !strings.Contains(body, says) {
				t.Errorf("%s: status %d, want %d and %q:\n%s", what, status, want, says, body)
			}
		}

		hold, proposal := propose("10")
		if n := b.records(issuing.ProposalMade); n != 1 {
			t.Errorf("%d are proposed", n)
		}
		list := b.page("proposals")
		if body := ada.shows(list, "Proposals (1)", "10.00 USD", "the merchant asked"); strings.Contains(body, "/approve") {
			t.Error("the proposer is offered to approve it")
		}
		expect("the proposer", ada, proposal+"/approve", fresh("x"), http.StatusConflict, "You proposed this yourself")
		expect("the proposer refuses", ada, proposal+"/refuse", fresh("x"), http.StatusConflict, "You proposed this yourself")
		again := b.signInAgain(t, "ada")
		expect("the proposer's other session", again, proposal+"/approve", fresh("x"), http.StatusConflict, "You proposed this yourself")
		expect("a viewer", viewer, proposal+"/approve", fresh("x"), http.StatusForbidden, "You may not do this")
		expect("another role", finance, proposal+"/approve", fresh("x"), http.StatusForbidden, "You may not do this")
		expect("no reason", bob, proposal+"/approve", fresh(""), http.StatusBadRequest, "Say why")
		page := b.page("authorisations/" + string(hold))
		expect("the same by another", bob, page+"/release", bob.fill(page, page+"/release", "x"), http.StatusConflict, "proposed already")

		// Whoever clicks twice, or at once, has one effect.
		approval := bob.fill(list, proposal+"/approve", "I called them")
		var wait sync.WaitGroup
		statuses := make([]int, 4)
		for i := range statuses {
			form := approval
			if i > 1 {
				form = fresh("I called them too")
			}
			wait.Go(func() { statuses[i], _, _ = bob.post(proposal+"/approve", form) })
		}
		wait.Wait()
		slices.Sort(statuses)
		if !slices.Equal(statuses, []int{http.StatusSeeOther, http.StatusConflict, http.StatusConflict, http.StatusConflict}) {
			t.Errorf("four approvals at once: %v", statuses)
		}
		if standing(hold) == issuing.AuthorisationPending || b.records(issuing.HoldReleased) != 1 || b.records(issuing.ProposalPassed) != 1 {
			t.Errorf("the hold is %s", standing(hold))
		}
		viewer.shows(b.page("audit"), "the merchant asked (proposed by ada)", "I called them", "proposal made")
		expect("once it is done", bob, proposal+"/refuse", fresh("x"), http.StatusConflict, "approved, and not open")

		// What is refused is not done, and can be proposed anew.
		hold, proposal = propose("11")
		expect("a refusal", bob, proposal+"/refuse", fresh("not sure"), http.StatusSeeOther, "")
		expect("after the refusal", bob, proposal+"/approve", fresh("x"), http.StatusConflict, "refused, and not open")
		page = b.page("authorisations/" + string(hold))
		expect("proposed anew", ada, page+"/release", ada.fill(page, page+"/release", "sure"), http.StatusSeeOther, "")

		// What has changed meanwhile is not what was approved.
		hold, proposal = propose("12")
		b.Captured(hold, "2", true)
		expect("it has changed", bob, proposal+"/approve", fresh("x"), http.StatusConflict, "This is not as ada saw it any more")
		hold, proposal = propose("13")
		b.Captured(hold, "13", false)
		expect("it is over", bob, proposal+"/approve", fresh("x"), http.StatusConflict, "captur")
		hold, proposal = propose("14")
		b.Must(b.people.Disable(b.Ctx, "ada", "left"))
		expect("the proposer has left", bob, proposal+"/approve", fresh("x"), http.StatusConflict, "may not do it any more")
		if standing(hold) != issuing.AuthorisationPending {
			t.Errorf("the hold is %s", standing(hold))
		}
		if n := b.records(issuing.HoldReleased); n != 1 {
			t.Errorf("%d holds were released", n)
		}
	})
}

func TestProposalsAreSeenByTheirProgrammeAndExpire(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBenchWhere(t, env, true)
		theirs := b.signIn(t, "pam", issuing.RoleOperator, b.Programme)
		other := b.NewProgramme()
		strange := b.signIn(t, "eve", issuing.RoleAdmin, other)
		b.signIn(t, "bob", issuing.RoleAdmin, "")
		hold := b.Approved(b.ActiveCard(b.OpenAccount(b.ActiveCustomer())), "10")
		page := b.page("authorisations/" + string(hold))
		form := theirs.fill(page, page+"/release", "ours")
		if status, _, to := theirs.post(page+"/release", form); status != http.StatusSeeOther || !strings.HasSuffix(to, "proposals?done=proposal.made") {
			t.Fatalf("the proposal: %d, to %s", status, to)
		}
		approve := func(path string) (int, string) {
			status, body, _ := strange.post(path+"/approve", url.Values{"form": {issuing.NewID[string]()}, "reason": {"x"}})
			return status, body
		}
		id := form.Get("form")
		for _, path := range []string{b.page("proposals/" + id), "/console/p/" + string(other) + "/proposals/" + id} {
			if status, _ := approve(path); status != http.StatusNotFound {
				t.Errorf("another programme's person approves by %s: %d", path, status)
			}
		}
		if status, _, _ := strange.get(b.page("proposals")); status != http.StatusNotFound {
			t.Errorf("another programme's person sees the proposals: %d", status)
		}
		if body := strange.shows("/console/p/" + string(other) + "/proposals"); strings.Contains(body, string(hold)[:20]) {
			t.Error("another programme's list shows the proposal")
		}
		theirs.shows(b.page("proposals"), "Proposals (1)", "ours")

		b.ahead.Store(int64(25 * time.Hour))
		late := b.signInAgain(t, "bob")
		if status, body, _ := late.post(b.page("proposals/"+id+"/approve"), url.Values{
			"form": {formMadeAt(time.Now().Add(25 * time.Hour))}, "reason": {"x"},
		}); status != http.StatusConflict || !strings.Contains(body, "expired, and not open") {
			t.Errorf("a day later: %d\n%s", status, body)
		}
		late.shows(b.page("proposals"), ">expired<", ">Proposals<")
	})
}

// formMadeAt is the id of a form whose page was made at a moment.
func formMadeAt(at time.Time) string {
	id := uuid.Must(uuid.NewV7())
	binary.BigEndian.PutUint64(id[:8], uint64(at.UnixMilli())<<16|uint64(id[6])<<8|uint64(id[7])) // #nosec G115 -- after 1970
	return id.String()
}

// Every form of the console asks for a reason, unless its action says one itself, and what is about money has two people where that
// is asked for.
func TestEveryActionHasAReason(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		w := b.signIn(t, "root", issuing.RoleAdmin, "")
		noReason := map[string]string{
			"/console/sign-in": "who signs in has a record", "/console/link/{token}": "as above", "/console/sign-in/passkey": "as above",
			"/console/sign-out": "ends a session", "/console/try-it": "changes nothing", "/console/sign-in/challenge": "changes nothing",
			"/console/passkeys/challenge": "changes nothing", "/console/passkeys": "its record has the passkey's name",
			"/console/p/{programme}/signature": "changes nothing",
		}
		asked := 0
		for _, pattern := range b.handler.Posts() {
			if _, ok := noReason[pattern]; ok {
				delete(noReason, pattern)
				continue
			}
			if strings.Contains(pattern, "/proposals/") {
				continue // tried above
			}
			path := strings.NewReplacer("{programme}", string(b.Programme), "{id}", issuing.NewID[string](), "{delivery}", issuing.NewID[string]()).Replace(pattern)
			status, body, _ := w.post(path, url.Values{"form": {issuing.NewID[string]()}, "reason": {" "}})
			if status != http.StatusBadRequest || !strings.Contains(body, "Say why: the audit log keeps the reason.") {
				t.Errorf("%s without a reason answers %d", pattern, status)
			}
			asked++
		}
		if asked < 15 || len(noReason) > 0 {
			t.Errorf("%d were asked; there is no %v", asked, noReason)
		}
		for path, action := range (&consolebench.Bench{}).Room().Actions {
			if action.Says == nil || action.Says(nil, "") == "" || action.Money != nil {
				t.Errorf("the sandbox's %s says no reason", path)
			}
		}
		var money []string
		for path := range b.handler.Money() {
			money = append(money, path)
		}
		slices.Sort(money)
		if want := []string{
			"authorisations/{id}/release", "disputes/{id}/lost", "disputes/{id}/won", "messages/{id}/match", "messages/{id}/write-off",
			"money/lines/{id}/match", "money/lines/{id}/write-off", "transactions/{id}/write-off",
		}; !slices.Equal(money, want) {
			t.Errorf("two people are asked for %v, want %v", money, want)
		}
	})
}
