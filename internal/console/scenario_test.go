package console_test

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
	rooms "github.com/offblocks/offblocks/internal/console/bench"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// The scenarios of a test go on when it says so.
func TestAScenarioIsToldActByAct(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		next, played := make(chan error), ""
		scenario := func(name, ends string) rooms.Scenario {
			return rooms.Scenario{Name: name, Sentence: "The sentence of " + name + ".", Ends: ends, Acts: []string{"First act", "Second act"},
				Play: func(card string, told func(string)) error {
					played = card
					for _, what := range []string{"one is done", "two is done"} {
						if err := <-next; err != nil {
							return err
						}
						told(what)
					}
					return nil
				}}
		}
		b := newBenchWhere(t, env, false, (&rooms.Bench{Scenarios: []rooms.Scenario{scenario("tip-more", ""), scenario("lose-it", "card")}}).Room())
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleAdmin, "")
		page, action := b.page("bench?card="+string(l.card)), b.page("bench/scenario")
		begin := func(name string) (status int, body, to string) {
			form := w.formOf(w.shows(page), action)
			form.Set("card", string(l.card))
			form.Set("scenario", name)
			return w.post(action, form)
		}
		awaits := func(to string, texts ...string) {
			t.Helper()
			apptest.Await(t, "what came of the scenario", func() bool {
				body := w.shows(to)
				for _, text := range texts {
					if !strings.Contains(body, text) {
						return false
					}
				}
				return true
			})
		}
		w.shows(page, `<button name="scenario" value="tip-more" title="The sentence of tip-more.">tip more</button>`, "These end the card or its account for good:")

		status, body, to := begin("tip-more")
		if status != http.StatusSeeOther || !strings.Contains(to, "&scenario=") {
			t.Fatalf("a scenario answers %d, to %s\n%s", status, to, body)
		}
		awaits(to, "The sentence of tip-more.", `status busy">pending`, "to come")
		if status, body, _ := begin("lose-it"); status != http.StatusConflict || !strings.Contains(body, "The scenario tip-more is under way: wait for its end") {
			t.Errorf("two scenarios at once: %d\n%s", status, body)
		}
		next <- nil
		awaits(to, "one is done", `status good">done`, `status busy">pending`)
		next <- nil
		awaits(to, "one is done", "two is done")
		if played != string(l.card) {
			t.Errorf("it was played on %s, want %s", played, l.card)
		}

		apptest.Await(t, "the scenario to end", func() bool { status, _, to = begin("lose-it"); return status == http.StatusSeeOther })
		next <- errors.New("the card is made of <chocolate>")
		awaits(to, `status bad">failed`, "The card is made of &lt;chocolate&gt;.", "to come")

		w.shows(b.page("bench?card="+string(l.card)+"&scenario=0"), "It was played before the sandbox started")
		if body := w.shows(b.page("audit")); strings.Count(body, "a scenario was played") != 2 {
			t.Errorf("the audit log has not two scenarios:\n%s", body)
		}
		form := w.formOf(w.shows(page), action)
		for _, wrong := range []url.Values{{"card": {string(l.card)}}, {"card": {string(l.card)}, "scenario": {"pizza"}}, {"card": {"x"}, "scenario": {"tip-more"}}} {
			wrong["form"] = form["form"]
			if status, _, _ := w.post(action, wrong); status != http.StatusBadRequest && status != http.StatusNotFound {
				t.Errorf("%v answers %d", wrong, status)
			}
		}

		viewer := b.signIn(t, "vera", issuing.RoleViewer, "")
		if strings.Contains(viewer.shows(page), "tip-more") {
			t.Error("a viewer has the buttons")
		}
		form.Set("card", string(l.card))
		form.Set("scenario", "tip-more")
		if status, _, _ := viewer.post(action, form); status != http.StatusForbidden {
			t.Errorf("a viewer's form answers %d", status)
		}
	})
}
