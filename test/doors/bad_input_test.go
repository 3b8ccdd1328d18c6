package doors

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// tooLong is more than a listener of a partner's takes in one call, in bytes.
const tooLong = 1<<20 + 1

// badCall is a call that is refused.
type badCall struct {
	name, url string
	headers   http.Header
	body      []byte
	want      int // 0: what the partner is answered whose signature is wrong
}

// badCalls are what a listener of a partner's is sent by somebody else, or by a partner that has gone wrong.
func badCalls(url, signature string, sign func(body []byte) http.Header, garbled int) (list []badCall) {
	long, event := bytes.Repeat([]byte(" "), tooLong), []byte(`{"id": "evt_1", "token": "t1", "type": "issuing_authorization.request", "da`)
	forged := sign(event)
	forged.Set(signature, "t=1,v1=00")
	list = append(list,
		badCall{"too long", url, sign(long), long, http.StatusRequestEntityTooLarge},
		badCall{"truncated", url, sign(event), event, garbled},
		badCall{"nothing", url, sign(nil), nil, garbled},
	)
	for name, headers := range map[string]http.Header{"unsigned": {}, "forged": forged, "of another body": sign([]byte("{}"))} {
		list = append(list, badCall{name, url, headers, event, 0})
	}
	return list
}

// Nothing that a listener refuses is decided or booked, and the listener goes on.
func TestWhatAListenerRefusesBooksNothing(t *testing.T) {
	t.Parallel()
	eachDoor(t, doors, func(in *installation, d door) {
		in.refuses(d)
		in.expectNothing()
	})
}

func (in *installation) refuses(d door) {
	in.Helper()
	var calls []badCall
	switch d := d.(type) {
	case *stripeDoor:
		calls = badCalls(d.url, "Stripe-Signature", func(body []byte) http.Header {
			return http.Header{"Stripe-Signature": {stripetest.Sign(body, stripeSecret)}}
		}, http.StatusBadRequest)
		for i := range calls {
			if calls[i].want == 0 {
				calls[i].want = http.StatusBadRequest
			}
		}
	case *lithicDoor:
		for path, secret := range map[string]string{"/asa": streamSecret, "/events": eventSecret} {
			calls = append(calls, badCalls(d.url+path, "Webhook-Signature", func(body []byte) http.Header {
				return lithictest.Sign(secret, uuid.NewString(), time.Now(), body)
			}, http.StatusBadRequest)...)
		}
		for i := range calls {
			if calls[i].want == 0 {
				calls[i].want = http.StatusUnauthorized
			}
		}
	case *isoDoor:
		in.breaksOff(d)
	}
	for _, c := range calls {
		if status, text := in.send(c.url, c.headers, c.body); status != c.want {
			in.Errorf("%s: %s was answered %d, and not %d: %s", c.url, c.name, status, c.want, text)
		}
	}
}

// breaksOff sends lengths that cannot be and half a message. The link ends each time, and another one is answered.
func (in *installation) breaksOff(d *isoDoor) {
	in.Helper()
	for name, raw := range map[string][]byte{
		"longer than a message may be": append(binary.BigEndian.AppendUint16(nil, 65535), bytes.Repeat([]byte("0"), 9000)...),
		"half a message":               append(binary.BigEndian.AppendUint16(nil, 200), []byte("0100")...),
	} {
		var conn net.Conn
		in.await("the link to be made", func() (made bool) {
			var err error
			conn, err = new(net.Dialer).DialContext(in.Context(), "tcp", d.address)
			return err == nil
		})
		_, _ = conn.Write(raw)               // the other side may have had enough, and be gone
		_ = conn.(*net.TCPConn).CloseWrite() //nolint:forcetypeassert // it was dialled by TCP
		in.check(conn.SetReadDeadline(time.Now().Add(time.Minute)))
		if answer, err := io.ReadAll(conn); len(answer) > 0 || errors.Is(err, os.ErrDeadlineExceeded) {
			in.Errorf("%s was answered %q, %v", name, answer, err)
		}
		in.check(conn.Close())
	}
	p := d.begin(in, nil).(*isoPayment) //nolint:forcetypeassert // of this door
	odd := p.message("0100", "00", 100, map[int]string{49: "999"})
	if said := p.exchange(odd); said.Field(39) != "30" {
		in.Errorf("a currency that is none was answered %s", said.Field(39))
	}
}

// expectNothing demands that nothing was decided, booked or kept.
func (in *installation) expectNothing() {
	in.Helper()
	kept, err := client.Collect(in.client.GetNetworkMessages(in.Context(), client.ListOptions{}))
	in.check(err)
	if len(kept) > 0 {
		in.Errorf("there are messages: %+v", kept)
	}
	db := in.database()
	in.stop()
	storetest.Audit(in.T, db)
}
