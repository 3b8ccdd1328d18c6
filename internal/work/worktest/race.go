package worktest

import (
	"sync"

	"github.com/offblocks/offblocks/internal/issuing"
)

// AtOnce runs functions at the same time and returns what each answered.
func AtOnce(do ...func() error) []error {
	var wait sync.WaitGroup
	errs := make([]error, len(do))
	for i, f := range do {
		wait.Go(func() { errs[i] = f() })
	}
	wait.Wait()
	return errs
}

// Winners counts those that succeeded. Each other one must have been refused with the code that a lost race has.
func (h *Env) Winners(errs []error, loss issuing.Code) (won int) {
	h.Helper()
	for _, err := range errs {
		if err == nil {
			won++
			continue
		}
		h.Refused(err, loss)
	}
	return won
}
