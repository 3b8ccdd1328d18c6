package programmes_test

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Each change leaves one record and one event, made by whoever made it; what is refused leaves neither.
func TestEachChangeOfACredentialKeyOrStandingIsRecordedAndTold(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		_, err := h.Programmes.SaveWebhook(h.Ctx, h.Programme, "", "http://127.0.0.1:9/",
			[]issuing.EventType{issuing.ProgrammeUpdated})
		h.Must(err)
		const secret = "correct-horse-battery-staple"
		first, second, key := uuid.NewString(), uuid.NewString(), issuing.NewID[issuing.SigningKeyID]()
		own, operator := h.Programmes, h.Programmes.ByOperator("lost laptop")
		h.Must(own.SetCredentials(h.Ctx, h.Programme, first, secret))
		h.Refused(own.SetCredentials(h.Ctx, h.NewProgramme(), first, secret), issuing.CodeCredentialsTaken)
		h.Must(own.SaveSigningKey(h.Ctx, h.Programme, key, "pem"))
		for range 2 { // the second time changes nothing
			_, err = own.SetSignedAuth(h.Ctx, h.Programme, true)
			h.Must(err)
		}
		h.Must(own.RevokeCredentials(h.Ctx, h.Programme, first))
		h.Refused(own.RevokeCredentials(h.Ctx, h.Programme, first), issuing.CodeCredentialsUnknown)
		h.Refused(operator.RevokeCredentials(h.Ctx, h.Programme, ""), issuing.CodeCredentialsUnknown)
		h.Must(operator.SetCredentials(h.Ctx, h.Programme, second, secret))
		h.Must(operator.RevokeCredentials(h.Ctx, h.Programme, ""))
		h.Must(operator.SuspendProgramme(h.Ctx, h.Programme))
		h.Refused(operator.SuspendProgramme(h.Ctx, h.Programme), issuing.CodeWrongState)
		h.Must(operator.ResumeProgramme(h.Ctx, h.Programme))
		h.Refused(operator.ResumeProgramme(h.Ctx, h.Programme), issuing.CodeWrongState)
		h.Refused(operator.SuspendProgramme(h.Ctx, issuing.NewID[issuing.ProgrammeID]()), issuing.CodeNotFound)
		h.Must(operator.DeleteSigningKey(h.Ctx, h.Programme, key))
		h.Refused(own.DeleteSigningKey(h.Ctx, h.Programme, key), issuing.CodeKeyUnknown)
		_, err = own.SetSignedAuth(h.Ctx, h.Programme, false)
		h.Must(err)

		programme := string(h.Programme)
		want := []issuing.AuditRecord{
			{Actor: issuing.ActorProgramme, Action: issuing.CredentialsReplaced, Subject: first},
			{Actor: issuing.ActorProgramme, Action: issuing.SigningKeySaved, Subject: string(key)},
			{Actor: issuing.ActorProgramme, Action: issuing.SignedAuthRequired, Subject: programme},
			{Actor: issuing.ActorProgramme, Action: issuing.CredentialsRevoked, Subject: first},
			{Actor: issuing.ActorOperator, Action: issuing.CredentialsReplaced, Subject: second, Reason: "lost laptop"},
			{Actor: issuing.ActorOperator, Action: issuing.CredentialsRevoked, Subject: second, Reason: "lost laptop"},
			{Actor: issuing.ActorOperator, Action: issuing.ProgrammeSuspended, Subject: programme, Reason: "lost laptop"},
			{Actor: issuing.ActorOperator, Action: issuing.ProgrammeResumed, Subject: programme, Reason: "lost laptop"},
			{Actor: issuing.ActorOperator, Action: issuing.SigningKeyRemoved, Subject: string(key), Reason: "lost laptop"},
			{Actor: issuing.ActorProgramme, Action: issuing.SignedAuthEnded, Subject: programme},
		}
		records, err := h.DB.AuditRecords(h.Ctx, h.Programme)
		h.Must(err)
		told := h.deliveries()
		if len(records) != len(want) || len(told) != len(want) {
			t.Fatalf("%d records and %d events of %d changes", len(records), len(told), len(want))
		}
		for i, w := range want {
			got := records[i]
			w.ID, w.ProgrammeID, w.CreatedAt = got.ID, h.Programme, got.CreatedAt
			if got != w || got.ID == "" || got.CreatedAt == 0 {
				t.Errorf("record %d is %+v, want %+v", i, got, w)
			}
		}
		events := map[string]api.ProgrammeUpdate{}
		for _, d := range told {
			var event api.ProgrammeUpdate
			h.Must(json.Unmarshal([]byte(d.Body), &event))
			events[event.ID.String()] = event
		}
		for _, r := range records {
			e := events[string(r.ID)]
			if e.WebhookType != api.WebhookTypeProgrammeUpdated || string(e.Action) != string(r.Action) ||
				string(e.Actor) != string(r.Actor) || e.Subject != r.Subject || e.Reason != r.Reason {
				t.Errorf("the event of %+v is %+v", r, e)
			}
		}
	})
}
