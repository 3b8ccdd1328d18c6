package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// ReverseUnknown notes the reversal of a payment that has not come. What comes under its names later is declined with
// issuing.DeclineReversed. asked.Network.IDs names it.
func (s *Service) ReverseUnknown(
	ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Change,
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		m := issuing.Message{
			ProgrammeID: programme, Kind: issuing.MessageReversal, Reference: asked.Reference, CardID: card, Network: asked.Network,
			Detail: "no hold of that payment was known; one that comes later is declined",
		}
		m.SetFingerprint(asked.Amount)
		previous, err := previousMessage(ctx, u, m)
		if err != nil || previous != nil {
			return err
		}
		if err := recordMessage(ctx, u, m, issuing.MessageDone, ""); err != nil {
			return err
		}
		return u.MarkReversed(ctx, programme, asked.Network.Partner, asked.Network.IDs, u.Now())
	})
}

// UndoAnswer gives back what the answer to a message holds, as the network did not get the answer in time: the message of
// an event token that a partner gave. If the message has not been decided yet it never will be: it is declined with
// issuing.DeclineReversed. Doing it again changes nothing.
func (s *Service) UndoAnswer(ctx context.Context, partner, event string) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		led, err := u.NetworkEvent(ctx, partner, event)
		switch {
		case err != nil:
			return err
		case led == nil:
			return u.MarkReversed(ctx, "", partner, issuing.NetworkIDs{Original: event}, u.Now())
		case led.AuthorisationID == "" || led.Reversed:
			return nil // it was declined, or holds nothing any more
		}
		return undoHold(ctx, u.For(led.ProgrammeID), partner, event, led.AuthorisationID)
	})
}

// undoHold takes what a message added to a hold off it again, as far as it is left.
func undoHold(ctx context.Context, u *work.Unit, partner, event string, id issuing.AuthorisationID) error {
	var answered *issuing.Message
	for _, kind := range []issuing.MessageKind{issuing.MessageAuthorisation, issuing.MessageIncrement} {
		m, err := u.Message(ctx, u.ProgrammeID, kind, NetworkReference(partner, event))
		if err != nil {
			return err
		}
		if m != nil {
			answered = m
		}
	}
	if answered == nil {
		return nil // only questions are undone
	}
	asked := Change{
		Amount: answered.Amount.String(), Insist: true, Reference: NetworkReference(partner, "undo "+event),
		Network: issuing.NetworkInfo{Partner: partner, IDs: issuing.NetworkIDs{Event: "undo " + event, Original: event}},
	}
	if _, err := reverseHold(ctx, u, id, asked); err != nil {
		return err
	}
	return u.MarkEventReversed(ctx, partner, event)
}

// NetworkReference is the reference of a message that a partner knows by an event token.
func NetworkReference(partner, event string) string { return partner + ":" + event }
