package apptest_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/app/apptest"
)

func TestAConditionIsLookedAtLessOftenTheLongerItTakes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		begun, looks := time.Now(), 0
		apptest.Await(t, "ten seconds to pass", func() bool {
			looks++
			return time.Since(begun) >= 10*time.Second
		})
		if took := time.Since(begun); took > 10*time.Second+200*time.Millisecond || looks > 70 {
			t.Errorf("it took %s and %d looks", took, looks)
		}
	})
}
