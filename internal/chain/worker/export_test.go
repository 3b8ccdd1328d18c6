package worker

import (
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
)

// StepRequest is the call that carries out a step of an account's claim.
func (w *Worker) StepRequest(account issuing.Account, c issuing.Claim, s issuing.Step) (txmanager.Request, error) {
	a, err := w.chainAccount(account)
	if err != nil {
		return txmanager.Request{}, err
	}
	return stepRequest(a, c, s)
}
