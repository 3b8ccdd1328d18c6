package lithic_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

// unread are the open findings about messages that cannot be read, as their type and what is wrong.
func (h *env) unread() (list []string) {
	h.Helper()
	open, err := h.DB.OpenFindings(h.Ctx)
	h.Must(err)
	for _, f := range open {
		if f.Kind != issuing.FindingUnread || f.ProgrammeID != h.Programme || f.Figures["partner"] != "lithic" {
			h.Fatalf("another finding: %+v", f)
		}
		list = append(list, f.Figures["type"]+": "+f.Detail)
	}
	return list
}

func TestAnOperatorIsToldOfWhatLithicSignedAndNobodyCanRead(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		for _, kind := range []string{"balance.updated", "card_transaction.enhanced_data.created", "statements.created"} {
			h.postEvent(http.StatusNoContent, object{"event_type": kind})
		}
		if list := h.unread(); len(list) > 0 {
			t.Errorf("of what is of no use: %q", list)
		}
		send := func(path, secret, id, body string, want int) {
			t.Helper()
			status, text := h.send(path, lithictest.Sign(secret, id, time.Now(), []byte(body)), []byte(body))
			if status != want {
				t.Errorf("%s to %s is answered %d %s", body, path, status, text)
			}
		}
		told := 0
		expect := func(says string) {
			t.Helper()
			list := h.unread()
			if told++; len(list) != told || !strings.Contains(list[told-1], says) {
				t.Errorf("findings %d: %q, and not of %s", len(list), list, says)
			}
		}
		for range 2 { // sent again it is the same matter
			send("/events", eventSecret, "msg_1", `[]`, http.StatusBadRequest)
		}
		expect("cannot unmarshal array")
		for i := range 2 { // all of a type are one
			send("/events", eventSecret, fmt.Sprint("msg_2", i), `{"event_type": "card_loan.created"}`, http.StatusNoContent)
		}
		expect(`card_loan.created: a partner sent a message that cannot be read: "card_loan.created" is no type of event that is known`)
		send("/events", eventSecret, "msg_3", `{"event_type": "dispute.updated", "token": 1}`, http.StatusUnprocessableEntity)
		expect("dispute.updated: ")
		p := h.newPayment(card)
		p.happens("CLEARING", h.token("evt"), "APPROVED", 500).happens("MOON_PHASE", h.token("evt"), "APPROVED", 700)
		h.postEvent(http.StatusUnprocessableEntity, p.Update())
		expect(`"MOON_PHASE" is no type of event that is known`)
		if paid := h.transactions(card.ID); len(paid) != 1 || !strings.HasPrefix(paid[0], "debit 5 ") {
			t.Errorf("what could be read of it is booked as %q", paid)
		}
		send("/asa", streamSecret[6:], "msg_4", `{"token": 4}`, http.StatusBadRequest)
		expect("cannot unmarshal number")
		if said := h.ask(h.newPayment(card).Request("MOON_PHASE", h.token("evt"), 100)); said["result"] == "APPROVED" {
			t.Errorf("answered %v", said)
		}
		expect("MOON_PHASE: ")
		send("/3ds", streamSecret[6:], "msg_5", `{"merchant": 1}`, http.StatusBadRequest)
		expect("3-D Secure decisioning: ")
		send("/3ds", streamSecret[6:], "msg_6", `{"token": "x"}`, http.StatusOK)
		expect("names no card")
		send("/tokenisation", eventSecret, "msg_7", `{}`, http.StatusBadRequest)
		expect("tokenisation decisioning: ")
		send("/events", streamSecret[6:], "msg_8", `[]`, http.StatusUnauthorized)
		if list := h.unread(); len(list) != told {
			t.Errorf("of what was not Lithic's: %q", list[told:])
		}
		h.nothingHeld(account)
	})
}
