package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Whatever the clock says, a change is later than the one before, and the noun in hand shows the instant that is kept.
func TestAChangeIsLaterThanTheOneBeforeWhateverTheClockSays(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		hook := issuing.Webhook{
			ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: s.Programme, CallbackURL: "https://example.com", CreatedAt: 5, UpdatedAt: 5,
		}
		var authorisation issuing.Authorisation
		var debit issuing.Transaction
		var dispute issuing.Dispute
		type change struct {
			read  func(ctx context.Context, tx *store.Tx) (issuing.Instant, error)
			write func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error)
		}
		changes := map[string]change{
			"customer": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Customer(ctx, s.Programme, s.Customer)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Customer(ctx, s.Programme, s.Customer)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateCustomer(ctx, &n, n.Status)))
				},
			},
			"account": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Account(ctx, s.Programme, s.Account)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Account(ctx, s.Programme, s.Account)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateAccount(ctx, &n, n.Status)))
				},
			},
			"card": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Card(ctx, s.Programme, s.Card)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Card(ctx, s.Programme, s.Card)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateCard(ctx, &n, n.Status)))
				},
			},
			"authorisation": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Authorisation(ctx, s.Programme, authorisation.ID)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Authorisation(ctx, s.Programme, authorisation.ID)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateAuthorisation(ctx, &n, n.Status)))
				},
			},
			"transaction": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Transaction(ctx, s.Programme, debit.ID)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Transaction(ctx, s.Programme, debit.ID)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateTransaction(ctx, &n)))
				},
			},
			"dispute": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Dispute(ctx, s.Programme, dispute.ID)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Dispute(ctx, s.Programme, dispute.ID)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateDispute(ctx, &n)))
				},
			},
			"webhook": {
				func(ctx context.Context, tx *store.Tx) (issuing.Instant, error) {
					n, err := tx.Webhook(ctx, s.Programme, hook.ID)
					return n.UpdatedAt, err
				}, func(ctx context.Context, tx *store.Tx, at issuing.Instant) (issuing.Instant, error) {
					n, err := tx.Webhook(ctx, s.Programme, hook.ID)
					n.UpdatedAt = at
					return shown(&n.UpdatedAt, errors.Join(err, tx.UpdateWebhook(ctx, &n)))
				},
			},
		}
		err := db.Write(t.Context(), func(tx *store.Tx) error {
			ctx := t.Context()
			id, _, err := s.Hold(ctx, tx, 100)
			if err != nil {
				return err
			}
			if authorisation, err = tx.Authorisation(ctx, s.Programme, id); err != nil {
				return err
			}
			debit = issuing.NewDebit(authorisation, authorisation.PricedAmount, issuing.Quote{Amount: authorisation.Amount}, 5)
			if err := errors.Join(tx.InsertWebhook(ctx, hook), tx.InsertTransaction(ctx, debit)); err != nil {
				return err
			}
			if dispute, err = issuing.NewDispute(debit, debit.PricedAmount, issuing.DisputeFraud, 5); err != nil {
				return err
			}
			if err := tx.InsertDispute(ctx, dispute); err != nil {
				return err
			}
			for noun, c := range changes {
				last, err := c.read(ctx, tx)
				if err != nil {
					return err
				}
				begun := last
				for _, step := range []struct{ clock, want issuing.Instant }{
					{begun + 100, begun + 100}, {begun + 100, begun + 101}, {begun, begun + 102}, {begun + 200, begun + 200},
				} {
					shows, err := c.write(ctx, tx, step.clock)
					if err != nil {
						return err
					}
					kept, err := c.read(ctx, tx)
					if err != nil || kept != step.want || shows != kept {
						t.Errorf("%s: changed at %d it shows %d and keeps %d, want %d: %v", noun, step.clock, shows, kept, step.want, err)
					}
				}
			}
			return errUndo // it is no whole payment
		})
		if !errors.Is(err, errUndo) {
			t.Error(err)
		}
	})
}

var errUndo = errors.New("nothing of this is to stay")

func shown(at *issuing.Instant, err error) (issuing.Instant, error) { return *at, err }
