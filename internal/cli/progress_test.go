package cli_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/cli"
)

func TestABarIsDrawnOverItselfAndLeavesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		bar := (&cli.Terminal{Stderr: &out, Watched: true}).NewProgress(4)
		bar.Step(1, "opening the account")
		<-time.After(1500 * time.Millisecond) // of the bubble's clock
		synctest.Wait()
		bar.Print(&out, "account is new")
		bar.End()
		bar.End()
		lines := strings.Split(out.String(), "\r\x1b[K")
		want := []string{
			"", "[#####---------------] 1 of 4  opening the account  0 s", "[#####---------------] 1 of 4  opening the account  1 s",
			"account is new\n", "[#####---------------] 1 of 4  opening the account  1 s", "",
		}
		if strings.Join(lines, "|") != strings.Join(want, "|") {
			t.Errorf("it drew %q", lines)
		}
		for _, line := range lines {
			if len(line) > 80 {
				t.Errorf("%q is wider than 80 columns", line)
			}
		}
	})
}

func TestNoBarIsDrawnWhereNobodyLooks(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	bar := (&cli.Terminal{Stderr: &out}).NewProgress(1)
	bar.Step(0, "working")
	bar.Print(&out, "done")
	bar.End()
	if out.String() != "done\n" {
		t.Errorf("it drew %q", out.String())
	}
}
