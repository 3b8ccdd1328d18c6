// Package payments holds the verbs of a payment's life: what a card network asks of a card or a hold, and what that means for the
// money behind it. A purchase is decided, a hold grows, shrinks, is captured or expires, a debit is refunded or reversed. What backs a
// payment, and what a chain does for it, is left to claims below; what bounds spending, to limits.
package payments

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// GasFees tells what the chain transactions of a payment will cost. It answers from memory: it is asked inside decisions.
type GasFees interface {
	// GasFee is that cost in the token's units. A refusal of the code issuing.CodeCurrencyUnsupported says that no rate is fresh
	// enough to tell.
	GasFee(chain caip.ChainID, token caip.AssetID) (issuing.Units, error)
}

// Config is what an installation sets.
type Config struct {
	Chains     issuing.Chains
	ServiceBPS int64 // the platform's fee in hundredths of a per cent, where a programme has no other
	// DisputeFiler is the partner that files disputes of its own payments with the card network; empty: operators do.
	DisputeFiler string
}

// Service carries out the verbs.
type Service struct {
	db    *work.DB
	gas   GasFees
	rates issuing.Rates
	cfg   Config
}

// New makes a service.
func New(db *work.DB, gas GasFees, rates issuing.Rates, cfg Config) *Service {
	return &Service{db: db, gas: gas, rates: rates, cfg: cfg}
}

// Handlers do the tasks that wait for nothing but time.
func (s *Service) Handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.ExpireHold: tasks.ForSubject(func(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
			later, err := s.Expire(ctx, programme, id)
			if err == nil && later > 0 {
				return tasks.WaitFor("the hold to expire", later)
			}
			return err
		}),
		tasks.BookMessage: tasks.ForSubject(s.BookMessage),
	}
}
