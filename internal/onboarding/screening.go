package onboarding

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// CustomerMatched notes the entries of sanctions lists that a customer may be, and tells where the customer stands with all
// that was ever found: cleared, or waiting for a person's decision, or confirmed to be listed. What was found before is not
// found anew. Anything new is a finding, and puts an active customer on hold.
func (s *Service) CustomerMatched(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, matches []issuing.ListMatch,
) (issuing.HitStatus, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.HitStatus, error) {
		c, err := u.LockCustomer(ctx, programme, id)
		if err != nil {
			return "", err
		}
		var fresh []issuing.ScreeningHit
		for _, m := range matches {
			h := issuing.ScreeningHit{
				ID: issuing.NewID[string](), ProgrammeID: programme, CustomerID: id, List: m.List, EntryID: m.EntryID, Kind: m.Kind,
				Listed: m.Listed, Screened: m.Screened, Score: m.Score, Explanation: m.Explanation, Status: issuing.HitOpen,
				Deactivated: c.Status == issuing.CustomerActive, CreatedAt: u.Now(), UpdatedAt: u.Now(),
			}
			added, err := u.InsertScreeningHit(ctx, h)
			if err != nil {
				return "", err
			}
			if added {
				fresh = append(fresh, h)
			}
		}
		if len(fresh) > 0 {
			if err := u.FileFinding(ctx, sanctionsFinding(fresh[0])); err != nil {
				return "", err
			}
			if c.Status == issuing.CustomerActive {
				if err := deactivate(ctx, u, &c); err != nil {
					return "", err
				}
			}
		}
		hits, err := u.ScreeningHitsOf(ctx, id)
		return issuing.CombinedHitStatus(hits), err
	})
}

// sanctionsFinding is the finding about a customer with hits.
func sanctionsFinding(h issuing.ScreeningHit) issuing.Finding {
	return issuing.Finding{
		Kind: issuing.FindingSanctions, ProgrammeID: h.ProgrammeID, Subject: string(h.CustomerID),
		Detail: fmt.Sprintf("the customer's %s may be on the list %s, entry %s (%d.%d %%): offblocks screening list", h.Kind,
			h.List, h.EntryID, h.Score/10, h.Score%10),
		Figures: map[string]string{"score": fmt.Sprintf("%d.%d", h.Score/10, h.Score%10)},
	}
}

// ScreeningReview is where the operator decides about matches with sanctions lists. It needs no partner and no chain.
type ScreeningReview struct{ db *work.DB }

// NewScreeningReview makes it.
func NewScreeningReview(db *work.DB) *ScreeningReview { return &ScreeningReview{db} }

// List lists the hits of all programmes that wait for a decision, the oldest first.
func (r *ScreeningReview) List(ctx context.Context) ([]issuing.ScreeningHit, error) {
	return r.db.OpenScreeningHits(ctx)
}

// Lists are the sanctions lists that are kept.
func (r *ScreeningReview) Lists(ctx context.Context) ([]issuing.SanctionsList, error) {
	return r.db.SanctionsLists(ctx)
}

// Clear decides that a customer is not who is listed. Once nothing is open about them, and nothing confirmed, they go on: who
// was put on hold by it becomes active, and who waits in onboarding is asked about again.
func (r *ScreeningReview) Clear(ctx context.Context, id, reason string) error {
	return r.decide(ctx, id, issuing.HitCleared, reason)
}

// Confirm decides that a customer is who is listed. One who waits in onboarding is rejected; one who is on hold stays so, and
// nobody can activate them.
func (r *ScreeningReview) Confirm(ctx context.Context, id, reason string) error {
	return r.decide(ctx, id, issuing.HitConfirmed, reason)
}

func (r *ScreeningReview) decide(ctx context.Context, id string, status issuing.HitStatus, reason string) error {
	if reason == "" {
		return issuing.Refuse(issuing.CodeBodyInvalid, "a decision about a sanctions list needs a reason")
	}
	h, err := r.db.ScreeningHit(ctx, id)
	if err != nil {
		return err
	}
	return work.Run(ctx, r.db, h.ProgrammeID, func(u *work.Unit) error {
		c, err := u.LockCustomer(ctx, h.ProgrammeID, h.CustomerID)
		if err != nil {
			return err
		}
		h.Status, h.Reason, h.UpdatedAt = status, reason, u.Now()
		decided, err := u.DecideScreeningHit(ctx, h)
		if err != nil {
			return err
		}
		if !decided {
			return issuing.Refuse(issuing.CodeWrongState, "the hit was decided already")
		}
		hits, err := u.ScreeningHitsOf(ctx, h.CustomerID)
		if err != nil {
			return err
		}
		return r.goOn(ctx, u, c, hits)
	})
}

// goOn does what follows for a customer from the decisions about all their hits.
func (r *ScreeningReview) goOn(ctx context.Context, u *work.Unit, c issuing.Customer, hits []issuing.ScreeningHit) error {
	combined, held := issuing.CombinedHitStatus(hits), false
	for _, h := range hits {
		held = held || h.Deactivated
	}
	if combined == issuing.HitOpen {
		return nil
	}
	if err := u.ResolveFindings(ctx, sanctionsFinding(hits[0])); err != nil {
		return err
	}
	if kind, waits := customerTasks[c.Status]; waits {
		return wakeTask(ctx, u, kind, string(c.ID))
	}
	if combined == issuing.HitCleared && held && c.Status == issuing.CustomerInactive {
		return activate(ctx, u, &c)
	}
	return nil
}

// wakeTask has the task of somebody who waits done now, however long it rests.
func wakeTask(ctx context.Context, u *work.Unit, kind store.TaskKind, subject string) error {
	if err := u.CancelTask(ctx, kind, subject); err != nil {
		return err
	}
	return u.Enqueue(ctx, kind, subject)
}

// IdentityReported notes that an identity check has something to say of a customer. Who waits for it is asked about now, by
// the task that does so anyway; for who is past it, or not there yet, it is false and nothing happens.
func (s *Service) IdentityReported(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID,
) (waits bool, err error) {
	c, err := s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		if c.Status != issuing.CustomerVerifying {
			return nil
		}
		return wakeTask(ctx, u, customerTasks[c.Status], string(id))
	})
	return c.Status == issuing.CustomerVerifying, err
}

// IdentityWithdrawn notes that an identity check takes back that a customer passed: its monitoring found something, or a check
// that was asked for again failed. An active customer is put on hold, and an operator gets a finding. Why must not hold
// anything secret.
func (s *Service) IdentityWithdrawn(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, why string,
) error {
	_, err := s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		if c.Status != issuing.CustomerActive {
			return nil
		}
		if err := deactivate(ctx, u, c); err != nil {
			return err
		}
		return u.FileFinding(ctx, issuing.Finding{
			Kind: issuing.FindingIdentity, ProgrammeID: programme, Subject: string(id),
			Detail: "the identity check takes back that the customer passed: " + why,
		})
	})
	return err
}
