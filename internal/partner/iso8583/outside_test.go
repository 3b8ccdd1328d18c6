package iso8583_test

import (
	"bufio"
	"context"
	"net"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

func outside(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	script := filepath.Join("..", "..", "..", "test", "outside", "iso8583.mjs")
	return exec.CommandContext(ctx, "node", append([]string{script}, args...)...)
}

func TestAnOutsideAcquirerIsAnswered(t *testing.T) {
	t.Parallel()
	r := newRecorder()
	r.decide = func(_ context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
		if m.Amount.GreaterThan(amount("100")) {
			return partner.Outcome{ResponseCode: "51"}, nil
		}
		return partner.Outcome{Approved: true, ResponseCode: "00"}, nil
	}
	_, port, err := net.SplitHostPort(startServer(t, r, nil))
	if err != nil {
		t.Fatal(err)
	}
	if out, err := outside(t, "acquirer", port).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	kinds := map[partner.NetworkKind]int{}
	for _, m := range r.booked() {
		kinds[m.Kind]++
		if m.Kind == partner.NetworkReversal && (!m.Replacement || !m.Amount.Equal(amount("7"))) {
			t.Errorf("the reversal is %+v", m)
		}
		if m.Kind == partner.NetworkPurchase && (m.Card.PAN != card || m.Merchant.MCC != 5411 ||
			m.IDs.Network != "NET123" || m.Details.Cash == nil) {
			t.Errorf("the purchase is %+v", m)
		}
	}
	if kinds[partner.NetworkPurchase] != 3 || kinds[partner.NetworkReversal] != 1 || len(kinds) != 2 {
		t.Errorf("booked %v", kinds)
	}
}

func TestAnOutsideIssuerAnswersOurAcquirer(t *testing.T) {
	t.Parallel()
	script := outside(t, "issuer")
	out, err := script.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	script.Stderr = t.Output()
	if err := script.Start(); err != nil {
		t.Fatal(err)
	}
	port, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	c := dialServer(t, "127.0.0.1:"+strings.TrimSpace(port), link.Options{})
	if got := ask(t, c, message("0100", map[int]string{28: "D00000100", 52: "0123456789ABCDEF"})); got.MTI != "0110" ||
		got.Fields[39] != "00" || got.Fields[38] != "123456" || got.Fields[52] != "0123456789ABCDEF" {
		t.Error(got)
	}
	if got := ask(t, c, message("0101", map[int]string{4: "000000020000", 11: "000124"})); got.Fields[39] != "51" ||
		got.Fields[38] != "" {
		t.Error(got)
	}
	echo := codec.Message{MTI: "0800", Fields: map[int]string{7: "1201100417", 11: "000125", 70: "301"}}
	if got := ask(t, c, echo); got.MTI != "0810" || got.Fields[39] != "00" {
		t.Error(got)
	}
	c.Close()
	if err := script.Wait(); err != nil {
		t.Error(err)
	}
}
