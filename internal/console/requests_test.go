package console_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// called keeps a request of a programme about some things.
func (b *bench) called(p issuing.ProgrammeID, method, path string, status int64, subjects ...string) issuing.RequestID {
	b.Helper()
	r := issuing.Request{
		ProgrammeID: p, ID: issuing.NewID[issuing.RequestID](), Method: method, Path: "/v1" + path, Status: status, Subjects: subjects,
		Took: 12_300 * time.Microsecond, CreatedAt: issuing.At(b.Clock.Now()), ClockAt: issuing.At(b.Clock.Now()),
	}
	if status >= 400 {
		r.Code = issuing.CodeWrongState
	}
	b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error { return tx.InsertRequest(b.Ctx, r) }))
	return r.ID
}

func TestATimelineTellsWhatTheProgrammeAskedAboutItsThing(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "vera", issuing.RoleViewer, "")
		dispute, err := b.Payments.OpenDispute(b.Ctx, b.Programme, l.transaction.ID, payments.NewDispute{Amount: "1", Reason: issuing.DisputeFraud})
		b.Must(err)
		hook := issuing.Webhook{ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: b.Programme, CallbackURL: "hook", Status: issuing.WebhookActive, CreatedAt: 1, UpdatedAt: 1}
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error { return tx.InsertWebhook(b.Ctx, hook) }))
		other := b.NewProgramme()
		for noun, of := range map[string]string{
			"customers": string(l.customer), "accounts": string(l.account), "cards": string(l.card), "authorisations": string(l.payment),
			"transactions": string(l.transaction.ID), "disputes": string(dispute.ID), "webhooks": string(hook.ID),
		} {
			made := b.called(b.Programme, "POST", "/made/"+noun, 201, of)
			refused := b.called(b.Programme, "DELETE", "/"+noun+"/"+of, 409, of)
			b.called(other, "DELETE", "/strange/"+noun, 404, of)
			page := w.shows(b.page(noun+"/"+of), b.page("requests/"+string(made)), b.page("requests/"+string(refused)))
			text := textOf(page)
			for _, want := range []string{"request POST /v1/made/" + noun + " 201 12.3 ms", "request DELETE /v1/" + noun + "/" + of + " 409", "Refused for wrong state"} {
				if !strings.Contains(text, want) {
					t.Errorf("the page of %s does not say %q:\n%s", noun, want, text)
				}
			}
			if strings.Contains(text, "strange") || strings.Contains(text, "requests about it") {
				t.Errorf("the page of %s tells of another programme's, or of more than there is:\n%s", noun, text)
			}
		}
		// A payment tells also of what was asked about its transactions, once if it was about both.
		b.called(b.Programme, "POST", "/both", 200, string(l.payment), string(l.transaction.ID))
		payment := textOf(w.shows(b.page("authorisations/" + string(l.payment))))
		if strings.Count(payment, "POST /v1/both") != 1 || !strings.Contains(payment, "POST /v1/made/transactions") {
			t.Errorf("the payment:\n%s", payment)
		}
	})
}

func TestATimelineIsNotFloodedByReads(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		w := b.signIn(t, "vera", issuing.RoleViewer, "")
		card := b.ActiveCard(b.OpenAccount(b.ActiveCustomer()))
		b.called(b.Programme, "POST", "/cards", 201, string(card))
		for i := range 30 {
			b.called(b.Programme, "GET", fmt.Sprint("/read/", i), 200, string(card))
		}
		page := w.shows(b.page("cards/" + string(card)))
		text := textOf(page)
		if n := strings.Count(text, "GET /v1/read/"); n != 20 || strings.Contains(text, "/read/9 ") || !strings.Contains(text, "POST /v1/cards 201") {
			t.Errorf("%d reads are told:\n%s", n, text)
		}
		all := textOf(w.click(page, "All requests about it"))
		if n := strings.Count(all, "/v1/read/"); n != 30 || !strings.Contains(all, "× about "+string(card)) {
			t.Errorf("%d reads are listed:\n%s", n, all)
		}
		if narrowed := textOf(w.shows(b.page("requests?only=changes&about=" + string(card)))); !strings.Contains(narrowed, "/v1/cards") || strings.Contains(narrowed, "/v1/read/") {
			t.Errorf("the changes among them:\n%s", narrowed)
		}
		other := b.NewProgramme()
		if list := textOf(b.signIn(t, "eve", issuing.RoleAdmin, other).shows("/console/p/" + string(other) + "/requests?about=" + string(card))); strings.Contains(list, "/v1/") {
			t.Errorf("another programme's person finds them:\n%s", list)
		}
	})
}
