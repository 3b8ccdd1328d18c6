package processor_test

import (
	"encoding/json"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestAWebhookHearsOfWhatItAskedFor(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		cards, err := h.p.SaveWebhook(h.ctx, h.programme, "", "http://127.0.0.1:9/cards", []issuing.EventType{issuing.CardUpdated, issuing.TransactionUpdated})
		h.must(err)
		_, err = h.p.SaveWebhook(h.ctx, h.found(), "", "http://127.0.0.1:9/other", []issuing.EventType{issuing.CardUpdated})
		h.must(err)
		account := h.opened(h.active())
		if n := len(h.deliveries()); n != 0 {
			t.Fatalf("%d deliveries of what was not asked for", n)
		}
		card := h.asked(account, issuing.CardVirtual).ID
		h.issue(card)
		list := h.deliveries()
		if len(list) != 2 {
			t.Fatalf("%d deliveries, want one for each change of the card", len(list))
		}
		for i, status := range []string{"issuing", "active"} {
			var body struct{ EventID, WebhookType, ID, Status string }
			h.must(json.Unmarshal([]byte(list[i].Body), &body))
			if body.EventID == "" || body.WebhookType != "card.updated" || body.ID != string(card) || body.Status != status || list[i].CallbackURL != cards.CallbackURL {
				t.Errorf("delivery %d is %+v", i, list[i])
			}
		}
		h.work()

		_, err = h.p.SaveWebhook(h.ctx, h.programme, cards.ID, "http://127.0.0.1:9/moved", []issuing.EventType{issuing.CustomerUpdated})
		h.must(err)
		_, err = h.p.DeactivateCard(h.ctx, h.programme, card)
		h.must(err)
		if n := len(h.deliveries()); n != 0 {
			t.Errorf("%d deliveries after the change of types", n)
		}
		h.initiating()
		list = h.deliveries()
		if len(list) != 1 || list[0].CallbackURL != "http://127.0.0.1:9/moved" {
			t.Errorf("deliveries %+v", list)
		}
	})
}

// deliveries reads what is to be delivered, oldest first.
func (h *house) deliveries() (list []store.Delivery) {
	h.Helper()
	open, err := h.db.OpenTasks(h.ctx)
	h.must(err)
	for _, task := range open {
		if task.Kind == tasks.DeliverEvent {
			d, err := h.db.Delivery(h.ctx, task.Subject)
			h.must(err)
			list = append(list, d)
		}
	}
	return list
}

func TestADeletedWebhookHearsNothingMore(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		hook, err := h.p.SaveWebhook(h.ctx, h.programme, "", "http://127.0.0.1:9/", []issuing.EventType{issuing.CustomerUpdated})
		h.must(err)
		h.initiating()
		list := h.deliveries()
		h.must(h.p.DeleteWebhook(h.ctx, h.programme, hook.ID))
		h.refused(h.p.DeleteWebhook(h.ctx, h.programme, hook.ID), issuing.CodeNotFound)
		if len(list) != 1 || len(h.deliveries()) != 0 {
			t.Errorf("%d deliveries before, %d after", len(list), len(h.deliveries()))
		}
		_, err = h.db.Delivery(h.ctx, list[0].ID)
		h.refused(err, issuing.CodeNotFound)
		h.initiating()
	})
}

func TestACallbackThatCannotBeCalledIsRefused(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		for _, callback := range []string{"", "/hooks", "example.com", "ftp://example.com/", "http://", "http://:80/", "http://me:secret@example.com/", "http://example.com/#x", "http://exa mple.com/"} {
			_, err := h.p.SaveWebhook(h.ctx, h.programme, "", callback, []issuing.EventType{issuing.CardUpdated})
			if !issuing.IsCode(err, issuing.CodeCallbackRefused) {
				t.Errorf("%q: %v", callback, err)
			}
		}
	})
}

func TestCredentialsAreRotatedAndRevoked(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		first, second := issuing.NewID[string](), issuing.NewID[string]()
		const secret = "a secret of twenty characters and more"
		h.refused(h.p.SetCredentials(h.ctx, h.programme, first, "too short"), issuing.CodeSecretTooShort)
		h.must(h.p.SetCredentials(h.ctx, h.programme, first, secret))
		before, err := h.db.Credential(h.ctx, first)
		h.must(err)
		other := h.found()
		h.refused(h.p.SetCredentials(h.ctx, other, first, secret), issuing.CodeCredentialsTaken)
		h.must(h.p.SetCredentials(h.ctx, h.programme, second, secret))
		_, err = h.db.Credential(h.ctx, first)
		h.refused(err, issuing.CodeNotFound)
		after, err := h.db.Credential(h.ctx, second)
		h.must(err)
		if after.Generation <= before.Generation || after.ProgrammeID != h.programme || after.Revoked {
			t.Errorf("from %+v to %+v", before, after)
		}
		h.refused(h.p.RevokeCredentials(h.ctx, other, second), issuing.CodeCredentialsUnknown)
		h.must(h.p.RevokeCredentials(h.ctx, h.programme, second))
		h.refused(h.p.RevokeCredentials(h.ctx, h.programme, second), issuing.CodeCredentialsUnknown)
		h.refused(h.p.SetCredentials(h.ctx, h.programme, second, secret), issuing.CodeCredentialsTaken)
		if gone, err := h.db.Credential(h.ctx, second); err != nil || !gone.Revoked || gone.Generation <= after.Generation {
			t.Errorf("revoked %+v, %v", gone, err)
		}
	})
}

func TestAProgrammeIsFoundedWithAllItNeedsOrNotAtAll(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		n := processor.NewProgramme{
			Name: "Another", APIKey: issuing.NewID[string](), APISecret: "a secret of twenty characters and more", PartnerBPS: 7,
			SigningKeyID: issuing.NewID[issuing.SigningKeyID](), SigningPEM: "pem",
		}
		made, err := h.p.FoundProgramme(h.ctx, n)
		h.must(err)
		if c, err := h.db.Credential(h.ctx, n.APIKey); err != nil || c.ProgrammeID != made.ID || c.Revoked {
			t.Errorf("credentials %+v, %v", c, err)
		}
		if key, err := h.db.SigningKey(h.ctx, made.ID, n.SigningKeyID); err != nil || key.PEM != "pem" {
			t.Errorf("signing key %+v, %v", key, err)
		}
		_, err = h.p.FoundProgramme(h.ctx, n)
		h.refused(err, issuing.CodeCredentialsTaken)
		if all, err := h.db.Programmes(h.ctx); err != nil || len(all) != 2 {
			t.Errorf("there are %d programmes, %v", len(all), err)
		}
		h.must(h.p.DeleteSigningKey(h.ctx, made.ID, n.SigningKeyID))
		h.refused(h.p.DeleteSigningKey(h.ctx, made.ID, n.SigningKeyID), issuing.CodeKeyUnknown)
	})
}

func TestASecretIsMadeOnceAndIsTheSameForAll(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		made, err := h.p.Secret(h.ctx, "key", func() ([]byte, error) { return []byte("first"), nil })
		h.must(err)
		again, err := h.p.Secret(h.ctx, "key", func() ([]byte, error) { return []byte("second"), nil })
		h.must(err)
		if string(made) != "first" || string(again) != "first" {
			t.Errorf("%s, then %s", made, again)
		}
	})
}
