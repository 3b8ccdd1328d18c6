package programmes_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

func TestAWebhookHearsOfWhatItAskedFor(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		cards, err := h.Programmes.SaveWebhook(h.Ctx, h.Programme, "", "http://127.0.0.1:9/cards",
			[]issuing.EventType{issuing.CardUpdated, issuing.TransactionUpdated})
		h.Must(err)
		_, err = h.Programmes.SaveWebhook(h.Ctx, h.NewProgramme(), "", "http://127.0.0.1:9/other",
			[]issuing.EventType{issuing.CardUpdated})
		h.Must(err)
		account := h.OpenAccount(h.ActiveCustomer())
		if n := len(h.deliveries()); n != 0 {
			t.Fatalf("%d deliveries of what was not asked for", n)
		}
		card := h.RequestCard(account, issuing.CardVirtual).ID
		h.IssueCard(card)
		list := h.deliveries()
		if len(list) != 2 {
			t.Fatalf("%d deliveries, want one for each change of the card", len(list))
		}
		for i, status := range []string{"issuing", "active"} {
			var body struct{ EventID, WebhookType, ID, Status string }
			h.Must(json.Unmarshal([]byte(list[i].Body), &body))
			if body.EventID == "" || body.WebhookType != "card.updated" || body.ID != string(card) || body.Status != status ||
				list[i].CallbackURL != cards.CallbackURL {
				t.Errorf("delivery %d is %+v", i, list[i])
			}
		}
		h.Work()

		_, err = h.Programmes.SaveWebhook(h.Ctx, h.Programme, cards.ID, "http://127.0.0.1:9/moved",
			[]issuing.EventType{issuing.CustomerUpdated})
		h.Must(err)
		_, err = h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card)
		h.Must(err)
		if n := len(h.deliveries()); n != 0 {
			t.Errorf("%d deliveries after the change of types", n)
		}
		h.InitiatingCustomer()
		list = h.deliveries()
		if len(list) != 1 || list[0].CallbackURL != "http://127.0.0.1:9/moved" {
			t.Errorf("deliveries %+v", list)
		}
	})
}

// deliveries reads what is to be delivered, oldest first.
func (h *env) deliveries() (list []store.Delivery) {
	h.Helper()
	open, err := h.DB.OpenTasks(h.Ctx)
	h.Must(err)
	for _, task := range open {
		if task.Kind == tasks.DeliverEvent {
			d, err := h.DB.Delivery(h.Ctx, task.Subject)
			h.Must(err)
			list = append(list, d)
		}
	}
	return list
}

func TestADeletedWebhookHearsNothingMore(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		hook, err := h.Programmes.SaveWebhook(h.Ctx, h.Programme, "", "http://127.0.0.1:9/",
			[]issuing.EventType{issuing.CustomerUpdated})
		h.Must(err)
		h.InitiatingCustomer()
		list := h.deliveries()
		h.Must(h.Programmes.DeleteWebhook(h.Ctx, h.Programme, hook.ID))
		h.Refused(h.Programmes.DeleteWebhook(h.Ctx, h.Programme, hook.ID), issuing.CodeNotFound)
		if len(list) != 1 || len(h.deliveries()) != 0 {
			t.Errorf("%d deliveries before, %d after", len(list), len(h.deliveries()))
		}
		_, err = h.DB.Delivery(h.Ctx, list[0].ID)
		h.Refused(err, issuing.CodeNotFound)
		h.InitiatingCustomer()
	})
}

func TestACallbackThatCannotBeCalledIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		for _, callback := range []string{"", "/hooks", "example.com", "ftp://example.com/", "http://", "http://:80/",
			"http://me:secret@example.com/", "http://example.com/#x", "http://exa mple.com/"} {
			_, err := h.Programmes.SaveWebhook(h.Ctx, h.Programme, "", callback, []issuing.EventType{issuing.CardUpdated})
			if !issuing.IsCode(err, issuing.CodeCallbackRefused) {
				t.Errorf("%q: %v", callback, err)
			}
		}
	})
}

func TestACallbackOfAPrivateNetworkIsRefusedWhereStrangersCanAsk(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		types := []issuing.EventType{issuing.CardUpdated}
		open := programmes.New(work.New(h.DB, time.Now), nil, true)
		for host, reserved := range map[string]bool{
			"127.0.0.1": true, "localhost": true, "LOCALHOST.": true, "api.localhost:8443": true, "[::1]": true,
			"[::ffff:127.0.0.1]": true, "10.0.0.7": true, "192.168.1.1:9": true, "169.254.169.254": true, "0.0.0.0": true,
			"[fd00::1]": true, "[fe80::1]": true, "224.0.0.1": true,
			"203.0.113.5": false, "[2001:4860::1]:9": false, "hooks.example": false, "localhost.example": false,
		} {
			_, err := open.SaveWebhook(h.Ctx, h.Programme, "", "https://"+host+"/", types)
			if reserved != issuing.IsCode(err, issuing.CodeCallbackRefused) || !reserved && err != nil {
				t.Errorf("%s: %v", host, err)
			}
			_, err = h.Programmes.SaveWebhook(h.Ctx, h.Programme, "", "http://"+host+"/", types)
			h.Must(err)
			own := strings.Contains(strings.ToLower(host), "localhost") && host != "localhost.example" ||
				strings.Contains(host, "127.0.0.1") || host == "[::1]"
			if err := open.CheckAudience("https://" + host + "/"); (err == nil) != (own || !reserved) {
				t.Errorf("signed for %s: %v", host, err)
			}
			if err := open.CheckAudience("http://" + host + "/hook?a=1"); (err == nil) != own {
				t.Errorf("signed for %s without TLS: %v", host, err)
			}
		}
		if err := open.CheckAudience("http://me@localhost/"); !issuing.IsCode(err, issuing.CodeCallbackRefused) {
			t.Errorf("an audience with a user name: %v", err)
		}
	})
}

func TestAProgrammeHasABoundedNumberOfWebhooks(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		types := []issuing.EventType{issuing.CardUpdated}
		save := func(programme issuing.ProgrammeID, id issuing.WebhookID) (issuing.Webhook, error) {
			return h.Programmes.SaveWebhook(h.Ctx, programme, id, "http://127.0.0.1:9/", types)
		}
		var last issuing.Webhook
		for range issuing.MaxWebhooks - 2 {
			var err error
			last, err = save(h.Programme, "")
			h.Must(err)
		}
		// Of four at once as many succeed as there is room for.
		results := make(chan error, 4)
		for range cap(results) {
			go func() {
				_, err := save(h.Programme, "")
				results <- err
			}()
		}
		saved := 0
		for range cap(results) {
			if err := <-results; err == nil {
				saved++
			} else {
				h.Refused(err, issuing.CodeWebhookLimit)
			}
		}
		if saved != 2 {
			t.Errorf("%d webhooks had room where there was room for two", saved)
		}
		_, err := save(h.Programme, last.ID)
		h.Must(err) // a change needs no room
		_, err = save(h.NewProgramme(), "")
		h.Must(err)
		h.Must(h.Programmes.DeleteWebhook(h.Ctx, h.Programme, last.ID))
		_, err = save(h.Programme, "")
		h.Must(err)
	})
}
