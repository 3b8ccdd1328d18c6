package operators

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestAStrangerWithManyAddressesLocksNobodyElseOut(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	tries := newTries(func() time.Time { return now })
	for i := range 2 * triesRecalled {
		tries.admit(keysOf(strings.Repeat("x", 4096)+fmt.Sprint(i), fmt.Sprintf("2001:db8:0:%x::/64", i)))
	}
	if len(tries.seen) > triesRecalled {
		t.Errorf("%d are remembered", len(tries.seen))
	}
	for key := range tries.seen {
		if len(key) > 2*nameRecalled {
			t.Fatalf("a key of %d bytes is remembered", len(key))
		}
	}
	if !tries.admit(keysOf("ada", "192.0.2.1/32")) {
		t.Error("somebody else may not even try")
	}
	tries.forgive("ada", "192.0.2.1/32")
	for range triesOf {
		if !tries.admit(keysOf("ada", "192.0.2.1/32")) {
			t.Error("what was right is held against who tried")
		}
	}
	if tries.admit(keysOf("ada", "192.0.2.1/32")) {
		t.Error("wrong passwords are not counted any more")
	}
}
