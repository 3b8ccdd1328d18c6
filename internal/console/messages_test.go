package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestEveryNetworkMessageIsListedAndTellsWhatCameOfIt(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, ada := b.live(), b.signIn(t, "ada", issuing.RoleAdmin, "")
		bought, err := b.Payments.Authorise(b.Ctx, b.Programme, l.card, payments.Purchase{Amount: "12", Currency: "USD", Reference: "asked"})
		b.Must(err)
		_, err = b.Payments.Capture(b.Ctx, b.Programme, bought.ID, payments.Capture{Reference: "captured"})
		b.Must(err)
		unknown := payments.Purchase{Amount: "77.77", Currency: "EUR", Reference: "astray"}
		_, err = b.Payments.ForcePost(b.Ctx, b.Programme, issuing.NewID[issuing.CardID](), unknown)
		b.Refused(err, issuing.CodeNotFound)
		said, err := b.DB.MessagesOfReference(b.Ctx, b.Programme, unknown.Reference)
		b.Must(err)
		page := b.page("messages/" + said[0].ID)

		list := b.page("messages/all")
		for _, kind := range []string{"authorisation", "capture", "forced post"} {
			ada.shows(list, kind)
		}
		if body := ada.shows(list+"?status=unmatched", "77.77 EUR", page); strings.Contains(body, "12.00 USD") {
			t.Error("what was booked is listed as unmatched")
		}
		if status, body, _ := ada.get(list + "?format=csv"); status != http.StatusOK || strings.Count(body, "\n") != 4 || !strings.Contains(body, unknown.Reference) {
			t.Errorf("the file answers %d:\n%s", status, body)
		}
		ada.shows(page, "unmatched", "The network was told", "not found", "Those that wait")
		for _, q := range []string{url.QueryEscape(unknown.Reference), said[0].ID} {
			if status, body, to := ada.get(b.page("search?q=" + q)); status != http.StatusSeeOther || to != page {
				t.Errorf("the search for %q answers %d and leads to %s:\n%s", q, status, to, textOf(body))
			}
		}

		off := b.page("messages/" + said[0].ID + "/write-off")
		if status, body, _ := ada.post(off, ada.fill(b.page("messages"), off, "nobody has this card")); status != http.StatusSeeOther {
			t.Fatalf("the write-off: %d\n%s", status, textOf(body))
		}
		ada.shows(page, "written off", "message written off", "Nobody has this card.")
		asked, err := b.DB.MessagesOfReference(b.Ctx, b.Programme, "asked")
		b.Must(err)
		ada.shows(b.page("messages/"+asked[0].ID), "done", string(bought.ID), "What it led to has a page of its own")

		other := b.NewProgramme()
		if status, _, _ := ada.get("/console/p/" + string(other) + "/messages/" + said[0].ID); status != http.StatusNotFound {
			t.Errorf("as of another programme it answers %d", status)
		}
		if status, _, _ := b.signIn(t, "eve", issuing.RoleAdmin, other).get(page); status != http.StatusNotFound {
			t.Errorf("another programme's person gets %d", status)
		}
		if body := b.signIn(t, "pam", issuing.RoleAdmin, b.Programme).shows(page, unknown.Reference); strings.Contains(body, "Those that wait") {
			t.Error("a programme's person is led to what only the platform's see")
		}
	})
}
