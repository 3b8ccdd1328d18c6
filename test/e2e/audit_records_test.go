package e2e

import (
	"net/http"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

func TestAProgrammeListsItsOwnAuditRecordsWithTheirPlacesInTheChain(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, stranger := env.newProgramme(t), env.newProgramme(t)
		began := time.Now().Add(-time.Minute)
		on := p.sendRaw(t, "PUT", "/programme/security", `{"signedAuth":true}`)
		on.expect(t, http.StatusOK, "")
		p.sendRaw(t, "PUT", "/programme/security", `{"signedAuth":false}`).expect(t, http.StatusOK, "")

		var list []api.AuditRecord
		apptest.Await(t, "the seals of the records", func() bool {
			list = must(client.Collect(p.GetAuditRecords(t.Context(), client.AuditOptions{})))(t)
			return len(list) > 1 && list[0].Sequence > 0
		})
		ended, required := list[0], list[1]
		if ended.Action != "signed_auth.ended" || required.Action != "signed_auth.required" || required.Actor != "programme" ||
			required.RequestID.String() != on.header.Get("Request-Id") || required.Operator != "" || required.Reason != "" ||
			len(required.Hash) != 64 || required.Hash == ended.Hash || required.Sequence < 1 || required.Sequence >= ended.Sequence {
			t.Errorf("the records are %+v", list)
		}

		for name, want := range map[string]struct {
			o    client.AuditOptions
			some bool
		}{
			"an action":       {client.AuditOptions{Action: "signed_auth.required"}, true},
			"another action":  {client.AuditOptions{Action: "card.suspended"}, false},
			"an actor":        {client.AuditOptions{Actor: "programme"}, true},
			"another actor":   {client.AuditOptions{Actor: "operator"}, false},
			"a subject":       {client.AuditOptions{Subject: required.Subject}, true},
			"another subject": {client.AuditOptions{Subject: required.Subject + "x"}, false},
			"later":           {client.AuditOptions{ListOptions: client.ListOptions{CreatedAfter: began.Add(time.Hour)}}, false},
			"since":           {client.AuditOptions{ListOptions: client.ListOptions{CreatedAfter: began}}, true},
		} {
			found := must(client.Collect(p.GetAuditRecords(t.Context(), want.o)))(t)
			if (len(found) > 0) != want.some {
				t.Errorf("%s: %d records", name, len(found))
			}
		}

		page := p.sendRaw(t, "GET", "/audit?limit=1", "")
		page.expect(t, http.StatusOK, "")
		if page.header.Get("Link") == "" {
			t.Error("a page of one has no next one")
		}
		for r, err := range stranger.GetAuditRecords(t.Context(), client.AuditOptions{}) {
			checkError(t, err)
			if r.ID == ended.ID || r.ID == required.ID || r.Subject == required.Subject {
				t.Errorf("a stranger sees %+v", r)
			}
		}
		if found := must(client.Collect(stranger.GetAuditRecords(t.Context(), client.AuditOptions{Subject: required.Subject})))(t); len(found) > 0 {
			t.Errorf("a stranger finds %+v", found)
		}
		p.expectRefusals(t, []refusalCase{
			{"an action", "GET", "/audit?action=CARD", "", nil, 400, "parameter_invalid"},
			{"an empty action", "GET", "/audit?action=", "", nil, 400, "parameter_invalid"},
			{"an actor", "GET", "/audit?actor=me", "", nil, 400, "parameter_invalid"},
			{"an empty subject", "GET", "/audit?subject=", "", nil, 400, "parameter_invalid"},
		})
	})
}
