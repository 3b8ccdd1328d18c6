package doors

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// isoTable is the network's own: how it says that a part may be approved, that a hold grows, and that a clearing is the last.
const isoTable = `{name: doors, extends: '1987', elements: {
  partial: {at: '60', values: {PART: 'yes'}}, increment: {at: '60', values: {GROW: 'yes'}},
  final: {at: '61', values: {LAST: 'yes'}}, security_code: {at: '62'}}}`

// isoDoor is a network that speaks ISO 8583 over one link, which it makes again when it breaks.
type isoDoor struct {
	address string
	spec    *codec.Spec
	count   atomic.Int64
	mu      sync.Mutex
	conn    *link.Conn               // nil: there is none
	shown   map[api.CardID][2]string // numbers and security codes
}

func newISODoor() door { return &isoDoor{shown: map[api.CardID][2]string{}} }

// The end of a hold is the platform's own matter: no message tells of it. Nor does one tell how a dispute ends, ask for an
// authentication or a payment token.
func (*isoDoor) cannot() []verb {
	return []verb{expires, decidesFor, decidesAgainst, authenticates, refusesAuth, tokenises}
}

// filed is nothing: disputes are filed by hand.
func (*isoDoor) filed() (count int, files bool) { return 0, false }

// issued is none: the platform makes the cards' numbers by itself.
func (*isoDoor) issued() (count int, issues bool) { return 0, false }

func (*isoDoor) merchant() (id, category, country string) { return "MERCHANT1", "5411", "GB" }

// What is told comes in order: a network drains its queue from the front.
func (*isoDoor) reorders() bool { return false }

func (d *isoDoor) partners(in *installation) (entries, more string) {
	in.Helper()
	var err error
	d.spec, err = codec.ParseSpec([]byte(isoTable))
	in.check(err)
	d.address = freeAddress(in.T)
	in.config.Secrets["CVK"], in.config.Secrets["NUMBER_KEY"] = "0123456789ABCDEFFEDCBA9876543210", strings.Repeat("n", 32)
	in.Cleanup(func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.conn != nil {
			d.conn.Close()
		}
	})
	return fmt.Sprintf(`{"name": "acme", "type": "iso8583", "programme": %q, "settings": {
		"listen": %q, "table": %q, "answerWithin": "1m"}}, {"name": "range", "type": "bin-range", "settings": {
		"bin": "51000012", "network": "mastercard", "cvk": "env:CVK", "numberKey": "env:NUMBER_KEY"}}`,
		in.made.ProgrammeID, d.address, in.write("table.yaml", isoTable)), `"issuer": "range",`
}

// talk is the link; nil when nobody listens at the moment.
func (d *isoDoor) talk(ctx context.Context) *link.Conn {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.conn != nil {
		return d.conn
	}
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", d.address)
	if err != nil {
		return nil
	}
	made := link.New(conn, link.Options{Spec: d.spec, Log: slog.New(slog.DiscardHandler)})
	go func() {
		_ = made.Run(ctx) // it breaks when the server is killed
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.conn == made {
			d.conn = nil
		}
	}()
	d.conn = made
	return made
}

func (d *isoDoor) begin(in *installation, card *api.Card) payment {
	p := &isoPayment{d: d, in: in, number: "5999990000000000"}
	if card != nil {
		p.number, p.code = d.show(in, card.ID)
	}
	return p
}

// show is a card's number and security code, which are read once.
func (d *isoDoor) show(in *installation, card api.CardID) (number, code string) {
	d.mu.Lock()
	kept, known := d.shown[card]
	d.mu.Unlock()
	if !known {
		kept[0], kept[1] = in.show(card)
		d.mu.Lock()
		d.shown[card] = kept
		d.mu.Unlock()
	}
	return kept[0], kept[1]
}

type isoPayment struct {
	d                          *isoDoor
	in                         *installation
	number, code               string
	purchase, clearing, refund codec.Message
	held                       int64
}

// message is one of the payment's.
func (p *isoPayment) message(mti, code string, cents int64, more map[int]string) codec.Message {
	now, stan := time.Now().UTC(), fmt.Sprintf("%06d", p.d.count.Add(1))
	m := codec.Message{MTI: mti, Fields: map[int]string{
		2: p.number, 3: code + "0000", 4: fmt.Sprintf("%012d", cents), 7: now.Format("0102150405"), 11: stan,
		12: now.Format("150405"), 13: now.Format("0102"), 18: "5411", 22: "051", 25: "00", 32: "12345", 37: now.Format("060102") + stan,
		41: "TERM0001", 42: "MERCHANT1", 43: "Corner shop              London       GB", 49: "840",
	}}
	maps.Copy(m.Fields, more)
	return m
}

// about names an earlier message as the original.
func about(m codec.Message) map[int]string {
	return map[int]string{
		37: m.Fields[37], 90: m.MTI + m.Fields[11] + m.Fields[7] + fmt.Sprintf("%011s", m.Fields[32]) + "00000000000",
	}
}

// exchange sends a message until it is answered; after a first time as a repeat.
func (p *isoPayment) exchange(m codec.Message) (answer codec.Message) {
	p.in.Helper()
	for range 2 {
		p.in.await("an answer to "+m.MTI, func() bool {
			conn := p.d.talk(p.in.Context())
			if conn == nil {
				return false
			}
			ctx, cancel := context.WithTimeout(p.in.Context(), time.Minute)
			defer cancel()
			said, err := conn.Ask(ctx, m)
			m = m.Clone()
			m.MTI = m.RepeatMTI()
			if err != nil {
				return false
			}
			if answer.MTI != "" && answer.Field(39) != said.Field(39) {
				p.in.Errorf("%s %s was answered %s, and then %s", m.MTI, m.Fields[11], answer.Field(39), said.Field(39))
			}
			answer = said
			return true
		})
	}
	return answer
}

func (p *isoPayment) ask(s step) (approved bool, cents int64) {
	m := p.message("0100", "00", s.amount, nil)
	if p.code != "" && s.verb != grows {
		m.Fields[62] = p.code
	}
	switch s.verb.asksFor() {
	case asksPart:
		m.Fields[60] = "PART"
	case asksSingle:
		m.MTI = "0200"
	case withdrawsCash:
		m.Fields[3] = "010000"
	case withdrawsAtOnce:
		m.MTI, m.Fields[3] = "0200", "010000"
	case takesCashBack:
		m.Fields[3], m.Fields[54] = "090000", fmt.Sprintf("0040840D%012d", s.partInCash())
	case buysQuasiCash:
		m.Fields[3] = "110000"
	case fundsAccount:
		m.Fields[3] = "100000"
	case mayCredit:
		m.Fields[3] = "200000"
	case inquires:
		m.Fields[3] = "310000"
	case taps:
		m.Fields[22] = map[verb]string{taps: "071", tap: "911"}[s.verb]
	case online:
		m.Fields[22] = "810"
	case foreign:
		m.Fields[49] = "978"
	case verifies:
		m.Fields[3] = "330000"
	case grows:
		maps.Copy(m.Fields, about(p.purchase))
		m.Fields[60] = "GROW"
	case early:
		p.exchange(p.message("0420", "00", s.amount, about(m)))
	}
	said := p.exchange(m)
	switch said.Field(39) {
	case "00", "10", "85":
	default:
		if !s.verb.isDeclined() && s.verb != early {
			p.in.Logf("%s %s was answered %s", m.MTI, m.Fields[11], said.Field(39))
		}
		return false, 0
	}
	cents = s.amount
	if said.Field(39) == "10" {
		var err error
		if cents, err = strconv.ParseInt(said.Field(4), 10, 64); err != nil {
			p.in.Errorf("a part was approved: %v", said)
		}
	}
	if s.verb == inquires {
		return true, p.balanceIn(said)
	}
	if s.verb != grows {
		p.purchase = m
	}
	if !s.verb.holdsNothing() {
		p.held += cents
	}
	return true, cents
}

func (p *isoPayment) advise(s step) []func() bool {
	var m codec.Message
	switch s.verb {
	case clears, clearsLast:
		m = p.message("0220", p.purchase.Fields[3][:2], s.amount, about(p.purchase))
		if part := p.purchase.Fields[54]; part != "" {
			m.Fields[54] = part
		}
		if p.clearing = m; s.verb == clearsLast {
			m.Fields[61] = "LAST"
		}
	case shrinks:
		p.held -= s.amount
		m = p.message("0420", "00", p.held+s.amount, about(p.purchase))
		m.Fields[95] = fmt.Sprintf("%012d%012d%09d%09d", p.held, 0, 0, 0)
	case givesUp, loses:
		m = p.message("0420", "00", p.held, about(p.purchase))
	case stoodIn:
		m = p.message("0120", "00", s.amount, map[int]string{39: "00"})
		p.purchase = m
	case posts:
		m = p.message("0220", "00", s.amount, map[int]string{61: "LAST"})
	case refunds:
		m = p.message("0220", "20", s.amount, about(p.clearing))
		p.refund = m
	case credits:
		m = p.message("0220", "26", s.amount, nil)
	case represents:
		m = p.message("0220", "00", s.amount, about(p.clearing))
		m.Fields[25] = "13"
	case undoes:
		m = p.message("0420", "00", s.amount, about(p.clearing))
	case undoesBack:
		m = p.message("0420", "20", s.amount, about(p.refund))
	default:
		p.in.Fatalf("ISO 8583 has no words for what %s", s.verb)
	}
	return []func() bool{func() bool {
		if said := p.exchange(m).Field(39); said != "00" {
			p.in.Errorf("%s was answered %s", m.MTI, said)
		}
		return true
	}}
}

// balanceIn is the available balance that an answer has in field 54, in cents.
func (p *isoPayment) balanceIn(said codec.Message) (cents int64) {
	if _, err := fmt.Sscanf(said.Field(54), "0002840C%012d", &cents); err != nil {
		p.in.Errorf("a balance was answered in field 54 with %q: %v", said.Field(54), err)
	}
	return cents
}

func (*isoDoor) shows(s step) shown {
	want := shownOf(s.verb)
	want.entry = "chip"
	switch s.verb {
	case withdrawsCash, withdrawsAtOnce:
		want.cash = decimalOf(s.amount)
	case takesCashBack:
		want.cash = decimalOf(s.partInCash())
	case taps:
		want.entry = "contactless"
	}
	return want
}
