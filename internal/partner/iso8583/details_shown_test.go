package iso8583_test

import (
	"log/slog"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// detailsTable says where each detail stands that the standard has no place for.
const detailsTable = `{name: details, extends: '1987', fields: {
	48: {name: private, type: ans, length: 255, prefix: LLL, tlv: {tag: 2, length: 3}}},
	elements: {wallet: {at: '48.26', values: {'103': apple_pay}}, cvv: {at: '48.87', values: {M: match, N: mismatch}},
		pin: {at: '48.88', values: {V: match, P: mismatch}}, avs_address: {at: '48.83', values: {A: match, N: mismatch}},
		avs_postcode: {at: '48.84', values: {Z: match, N: not_checked}}, initiation: {at: '48.22', values: {R: recurring, M: merchant}},
		three_d_secure: {at: '48.42', values: {'212': authenticated, '910': attempted}}, estimated: {at: '48.61', values: {'1': 'yes'}},
		postcode: {at: '48.11'}, state: {at: '48.12'}, clearing_number: {at: '48.31'}, clearing_count: {at: '48.32'}}}`

func TestAllThatALinkSaysOfHowACardWasUsedIsShown(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		made := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual).ID
		_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, made, partner.IssuedCard{
			PAN: card, Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
		})
		h.Must(err)
		db, log := work.New(h.DB, h.Clock.Now), slog.New(slog.DiscardHandler)
		port := network.New(db, h.Payments, network.NewKnownCards(db, h.Onboarding.PANHash, nil), log)
		spec := newSpec(t, detailsTable)
		c := dialServer(t, startServer(t, port, func(c *iso8583.Config) { c.Spec, c.Programme = spec, h.Programme }), link.Options{Spec: spec})
		day := today.Format(time.DateOnly)
		var said []worktest.Details
		for i, q := range []struct {
			said map[int]string
			want worktest.Details
		}{
			{map[int]string{
				15: today.Format("0102"), 22: "051", 25: "00", 28: "D00000300", 54: "0040840D000000000500",
				48: "26003103" + "87001M" + "88001V" + "83001A" + "84001Z" + "22001R" + "42003212" + "610011" + "11005SW1A1" + "12003LND",
			}, worktest.Details{
				"entryMode": "chip", "cardPresent": true, "cardholderPresent": true, "cvv": "match", "avsAddress": "match",
				"avsPostcode": "match", "pin": "match", "threeDSecure": "authenticated", "wallet": "apple_pay", "initiation": "recurring",
				"estimated": true, "surcharge": "3", "cash": "5", "terminal": "TERM0001", "postcode": "SW1A1", "state": "LND",
				"settlementDate": day,
			}},
			{map[int]string{
				22: "810", 25: "59",
				48: "87001N" + "88001P" + "83001N" + "84001N" + "22001M" + "42003910",
			}, worktest.Details{
				"entryMode": "e_commerce", "cardPresent": false, "cardholderPresent": false, "cvv": "mismatch", "avsAddress": "mismatch",
				"avsPostcode": "not_checked", "pin": "mismatch", "threeDSecure": "attempted", "initiation": "merchant", "terminal": "TERM0001",
			}},
		} {
			m := message("0100", map[int]string{3: "090000", 11: "00020" + string(rune('0'+i)), 37: "63351000020" + string(rune('0'+i)), 49: "840"})
			if i > 0 {
				m.Fields[3] = "000000"
			}
			for field, value := range q.said {
				m.Fields[field] = value
			}
			if answer := ask(t, c, m); answer.Field(39) != "00" {
				t.Fatalf("answered %v", answer)
			}
			led, err := h.DB.NetworkPayment(h.Ctx, "acme", issuing.NetworkIDs{Payment: "payment/" + m.Fields[37] + "/12345"}, "")
			h.Must(err)
			a, err := h.DB.Authorisation(h.Ctx, h.Programme, led.AuthorisationID)
			h.Must(err)
			h.ExpectDetails(view.Authorisation(a), q.want)
			said = append(said, q.want)
		}
		ask(t, c, message("0220", map[int]string{
			3: "110000", 11: "000300", 15: today.Format("0102"), 22: "071", 37: "633510000300", 48: "310011" + "320012", 49: "840",
		}))
		want := worktest.Details{
			"entryMode": "contactless", "cardPresent": true, "cardholderPresent": true, "paymentKind": "quasi_cash",
			"terminal": "TERM0001", "settlementDate": day, "clearingNumber": 1, "clearingCount": 2,
		}
		count := 0
		for x, err := range h.DB.TransactionsOfCard(h.Ctx, made, store.List{Programme: h.Programme}) {
			h.Must(err)
			h.ExpectDetails(view.Transaction(x), want)
			count++
		}
		if count != 1 {
			t.Errorf("there are %d transactions", count)
		}
		worktest.EveryDetail(t, "iso8583.md", append(said, want)...)
	})
}
