package payments

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// ReverseUnknown notes the reversal of a payment that has not come. What comes under its names later is declined with
// issuing.DeclineReversed. asked.Network.IDs names it. It is false, and notes nothing, if the payment came meanwhile.
func (s *Service) ReverseUnknown(
	ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Change,
) (unknown bool, err error) {
	err = work.Run(ctx, s.db, programme, func(u *work.Unit) error {
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
		account := accountOf(ctx, u, card)
		unknown, err := unknownNames(ctx, u, card, account, asked.Network)
		if err != nil {
			return err
		}
		if err := u.MarkReversed(ctx, programme, card, asked.Network.Partner, asked.Network.IDs, u.Now()); err != nil {
			return err
		}
		for _, name := range unknown { // a payment that was decided at this moment has the name, and the mark left it alone
			p, err := u.NetworkPayment(ctx, asked.Network.Partner, name, account)
			if err != nil {
				return err
			}
			if p != nil && !p.Reversed {
				return errKnown
			}
		}
		return nil
	})
	if errors.Is(err, errKnown) {
		return false, nil
	}
	return err == nil, err
}

// errKnown undoes the marks of a reversal whose payment came meanwhile.
var errKnown = errors.New("the payment is known by now")

// unknownNames are the names of a reversal that lead nowhere. It fails with errKnown if one leads to a payment of its card.
func unknownNames(
	ctx context.Context, u *work.Unit, card issuing.CardID, account issuing.AccountID, network issuing.NetworkInfo,
) (unknown []issuing.NetworkIDs, err error) {
	reversed := false
	for _, name := range []issuing.NetworkIDs{
		{Original: network.IDs.Original}, {Payment: network.IDs.Payment}, {Network: network.IDs.Network},
	} {
		p, err := u.NetworkPayment(ctx, network.Partner, name, account)
		switch {
		case err != nil:
			return nil, err
		case p == nil:
			unknown = append(unknown, name)
		case p.Reversed:
			reversed = true
		case !reversed && (card == "" || p.CardID == card):
			return nil, errKnown
		}
	}
	return unknown, nil
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
			return markUnlessDecided(ctx, u, partner, event)
		case led.AuthorisationID == "" || led.Reversed:
			return nil // it was declined, or holds nothing any more
		}
		return undoHold(ctx, u.For(led.ProgrammeID), partner, event, led.AuthorisationID)
	})
}

// markUnlessDecided notes that a message was reversed before it came. One that was decided at this moment has its name already, and the
// mark left it alone: the unit is then run again, and finds it.
func markUnlessDecided(ctx context.Context, u *work.Unit, partner, event string) error {
	if err := u.MarkReversed(ctx, "", "", partner, issuing.NetworkIDs{Original: event}, u.Now()); err != nil {
		return err
	}
	if led, err := u.NetworkEvent(ctx, partner, event); err != nil || led == nil || !led.Reversed {
		return errors.Join(err, store.ErrConflict)
	}
	return nil
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
		Amount: answered.Amount.String(), Insist: true, Reference: NetworkReference(partner, UndoEvent(event)),
		Network: issuing.NetworkInfo{Partner: partner, IDs: issuing.NetworkIDs{Event: UndoEvent(event), Original: event}},
	}
	if _, err := reverseHold(ctx, u, id, asked); err != nil {
		return err
	}
	return u.MarkEventReversed(ctx, partner, event)
}

// UndoEvent is the event token under which the undoing of the answer to a message is kept.
func UndoEvent(event string) string { return "undo " + event }

// NetworkReference is the reference of a message that a partner knows by an event token.
func NetworkReference(partner, event string) string { return partner + ":" + event }
