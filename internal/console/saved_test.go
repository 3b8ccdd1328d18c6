package console_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAListIsSavedWholeAsCSV(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleViewer, "")
		status, body, _ := w.get(b.page("decisions?format=csv"))
		lines := strings.Split(strings.TrimSpace(body), "\n")
		if status != http.StatusOK || len(lines) != 3 || !strings.HasPrefix(lines[0], "When,Answer,Why,") ||
			!strings.Contains(lines[1], "insufficient funds") || !strings.Contains(lines[1], string(l.card)) {
			t.Errorf("status %d, and\n%s", status, body)
		}
		if status, _, _ := w.get(b.page("cards/" + string(l.card) + "?format=csv")); status != http.StatusNotFound {
			t.Errorf("what is no list is answered %d", status)
		}
		if status, _, _ := b.stranger(t).get(b.page("decisions?format=csv")); status != http.StatusSeeOther {
			t.Errorf("a stranger is answered %d", status)
		}
		for _, path := range []string{"bench", "wallet", "clock"} { // which only a sandbox has
			if status, _, _ := w.get(b.page(path)); status != http.StatusNotFound {
				t.Errorf("%s is answered %d outside a sandbox", path, status)
			}
		}
	})
}
