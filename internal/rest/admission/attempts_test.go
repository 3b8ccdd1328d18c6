package admission

import (
	"fmt"
	"net/netip"
	"testing"
	"time"
)

var (
	stranger = netip.MustParsePrefix("192.0.2.1/32")
	client   = netip.MustParsePrefix("192.0.2.2/32")
)

func TestFailedLoginsAreLimitedByWhoTriesAndNeverByKeyAlone(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	a := NewAttempts(func() time.Time { return now })
	for range failuresByPair {
		if a.Wait(stranger, "key") > 0 {
			t.Fatal("refused too early")
		}
		a.Failed(stranger, "key")
	}
	if a.Wait(stranger, "key") != failureEvery {
		t.Errorf("a stranger may try again in %v", a.Wait(stranger, "key"))
	}
	if a.Wait(stranger, "other") > 0 {
		t.Error("an address is locked out of every key after a few mistakes")
	}
	if a.Wait(client, "key") > 0 {
		t.Error("a stranger has locked the programme out")
	}
	for i := range failuresByAddress - failuresByPair {
		a.Failed(stranger, string(rune('a'+i)))
	}
	if a.Wait(stranger, "yet another") == 0 {
		t.Error("an address may try key after key")
	}
	now = now.Add(failureEvery)
	if a.Wait(stranger, "key") > 0 {
		t.Error("waiting does not help")
	}
}

func TestWithoutALimitNothingIsRemembered(t *testing.T) {
	t.Parallel()
	var a *Attempts
	a.Failed(stranger, "key")
	if a.Wait(stranger, "key") > 0 {
		t.Error("limited, though there are no limits")
	}
}

func TestOnlyFailuresAreRememberedAndNoMoreThanSoMany(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	a := NewAttempts(func() time.Time { return now })
	for i := range 1000 {
		a.Wait(stranger, fmt.Sprint(i))
	}
	if len(a.failed) != 0 {
		t.Errorf("%d are remembered, though none has failed", len(a.failed))
	}
	for i := range maxRemembered {
		address := netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)})
		a.Failed(netip.PrefixFrom(address, 32), "key")
	}
	if len(a.failed) != maxRemembered {
		t.Errorf("%d are remembered, want %d", len(a.failed), maxRemembered)
	}
	now = now.Add(time.Hour)
	a.Failed(stranger, "key")
	if len(a.failed) != 2 {
		t.Errorf("%d are remembered an hour later, want the last two", len(a.failed))
	}
}
