package onboarding

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// CardChanged notes that something about a card changed at its issuer: the issuer is asked how it stands, if it can say. Token
// is the issuer's name for the card, of whichever programme; one that is not known is refused with issuing.CodeNotFound.
func (s *Service) CardChanged(ctx context.Context, partnerName, token string) error {
	card, err := s.db.CardByPartnerToken(ctx, partnerName, token)
	if err != nil {
		return err
	}
	return work.Run(ctx, s.db, card.ProgrammeID, func(u *work.Unit) error {
		return u.Enqueue(ctx, tasks.UpdateIssuer, string(card.ID))
	})
}

// CardReported notes what the issuer says of a card's state, and of its parcel. The zero value of either says nothing. The same report
// again, and what the issuer was told to do, change nothing. Of the states the stricter one counts, see
// partner.CardIssuer. A card that was not issued is refused with issuing.CodeWrongState.
func (s *Service) CardReported(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, r partner.CardReading,
) (issuing.Card, error) {
	return s.noteReading(ctx, programme, id, r, (*issuing.Card).Heard)
}

// CardRead is CardReported of an issuer that was asked, while nobody was telling it anything.
func (s *Service) CardRead(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, r partner.CardReading,
) (issuing.Card, error) {
	return s.noteReading(ctx, programme, id, r, (*issuing.Card).Read)
}

func (s *Service) noteReading(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, r partner.CardReading,
	hear func(*issuing.Card, issuing.CardState, issuing.CardReason, issuing.AccountStatus, issuing.CustomerStatus, issuing.Instant) error,
) (issuing.Card, error) {
	if r.State != "" && !r.State.Known() {
		return issuing.Card{}, issuing.Refuse(issuing.CodeBodyInvalid, "%q is no state of a card", r.State)
	}
	if r.Shipment.Status != "" && !r.Shipment.Status.Known() {
		return issuing.Card{}, issuing.Refuse(issuing.CodeBodyInvalid, "%q is no status of a shipment", r.Shipment.Status)
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return l.Card, err
		}
		before := l.Card
		if r.State != "" {
			if err := hear(&l.Card, r.State, r.Reason, l.account.Status, l.customer.Status, u.Now()); err != nil {
				return l.Card, err
			}
		}
		news := l.Status != before.Status
		if r.Shipment.Status != "" {
			shipped, err := l.Ship(r.Shipment, u.Now())
			if err != nil {
				return l.Card, err
			}
			news = news || shipped
		}
		if news {
			err := saveCard(ctx, u, &l.Card, l.was)
			return l.Card, err
		}
		if l.Card == before {
			return l.Card, nil
		}
		if err := u.NoteCard(ctx, l.Card); err != nil {
			return l.Card, err
		}
		if !l.InStep() {
			err = u.Enqueue(ctx, tasks.UpdateIssuer, string(id))
		}
		return l.Card, err
	})
}

// CardShipped notes what the issuer says of the parcel of a physical card: see issuing.Shipment.Add.
func (s *Service) CardShipped(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, report issuing.Shipment,
) (issuing.Card, error) {
	if !report.Status.Known() {
		return issuing.Card{}, issuing.Refuse(issuing.CodeBodyInvalid, "%q is no status of a shipment", report.Status)
	}
	return s.CardReported(ctx, programme, id, partner.CardReading{Shipment: report})
}

// BeginCardUpdate notes, before the issuer is told, how it is told that a card stands. It tells nothing of a card that is in
// step.
func (s *Service) BeginCardUpdate(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID,
) (update partner.CardUpdate, needed bool, err error) {
	err = work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil || l.InStep() {
			needed = false
			return err
		}
		l.PartnerAsked = l.PartnerAsked.With(l.State())
		update, needed = partner.CardUpdate{Card: partner.CardAt(l.Card), State: l.State(), Reason: l.Reason}, true
		return u.NoteCard(ctx, l.Card)
	})
	return update, needed, err
}

// CardUpdateTaken notes that the issuer took a state. If the card has moved on meanwhile, the issuer is to be told again.
func (s *Service) CardUpdateTaken(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, state issuing.CardState) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return err
		}
		l.PartnerState, l.PartnerAsked = state, ""
		if err := u.NoteCard(ctx, l.Card); err != nil {
			return err
		}
		if !l.InStep() {
			return u.Enqueue(ctx, tasks.UpdateIssuer, string(id))
		}
		return u.ResolveFindings(ctx, outOfStep(l.Card))
	})
}

// CardUpdateRefused files the finding that the issuer will not have a card stand as it does here.
func (s *Service) CardUpdateRefused(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil || l.InStep() {
			return err
		}
		return u.FileFinding(ctx, outOfStep(l.Card))
	})
}

func outOfStep(c issuing.Card) issuing.Finding {
	return issuing.Finding{
		Kind: issuing.FindingCardState, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Subject: string(c.ID),
		Detail:  "the card issuer refuses to have the card stand as it does here",
		Figures: map[string]string{"here": string(c.Status), "at the issuer": string(c.PartnerState), "asked for": string(c.PartnerAsked)},
	}
}
