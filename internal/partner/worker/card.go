package worker

import (
	"context"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/tasks"
)

// refusedPause is how long an issuer is left alone that refused to have a card stand as it does here.
const refusedPause = time.Hour

// issuerOf is the issuer of a card that was issued. The error is a snooze if the installation does not have that one.
func (w *Worker) issuerOf(c issuing.Card) (partner.CardIssuer, error) {
	issuer := w.ports.CardIssuer
	if issuer == nil {
		return nil, waitForPartner(partner.KindCardIssuer)
	}
	if c.Partner != issuer.PartnerName() {
		return nil, tasks.WaitFor(fmt.Sprintf("the card issuer %q, which this installation does not have", c.Partner), missingPause)
	}
	return issuer, nil
}

// updateIssuer brings a card and its issuer in step. What the issuer says is heard before it is told anything, so that
// what it changed by itself is not lost.
func (w *Worker) updateIssuer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) error {
	card, err := w.db.Card(ctx, programme, id)
	if err != nil || card.PartnerState == "" {
		return err
	}
	issuer, err := w.issuerOf(card)
	if err != nil {
		return err
	}
	if err := w.hear(ctx, issuer, card); err != nil {
		return err
	}
	update, needed, err := w.verbs.BeginCardUpdate(ctx, programme, id)
	if err != nil || !needed {
		return err
	}
	answer, err := askPartner(ctx, w, partner.KindCardIssuer, string(id), issuer.UpdateCard, update)
	if err != nil {
		return err
	}
	if answer.passed {
		return w.verbs.CardUpdateTaken(ctx, programme, id, update.State)
	}
	if err := w.verbs.CardUpdateRefused(ctx, programme, id); err != nil {
		return err
	}
	return tasks.WaitFor("the card issuer to take the card's state, which it refused", refusedPause)
}

// hear reads a card at an issuer that can say how it stands.
func (w *Worker) hear(ctx context.Context, issuer partner.CardIssuer, card issuing.Card) error {
	reader, able := issuer.(partner.CardReader)
	if !able {
		return nil
	}
	asking, cancel := context.WithTimeout(ctx, w.timeout)
	defer cancel()
	reading, err := reader.ReadCard(asking, partner.CardAt(card))
	if err != nil {
		return fmt.Errorf("read the card at its issuer: %w", err)
	}
	if !reading.State.Known() {
		return fmt.Errorf("read the card at its issuer: %q is no state", reading.State)
	}
	_, err = w.verbs.CardRead(ctx, card.ProgrammeID, card.ID, reading)
	return err
}

// renewCard orders a later expiry of a card.
func (w *Worker) renewCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) error {
	card, err := w.db.Card(ctx, programme, id)
	if err != nil || card.Renewal != issuing.RenewalPending {
		return err
	}
	issuer, err := w.issuerOf(card)
	if err != nil {
		return err
	}
	renewer, able := issuer.(partner.CardRenewer)
	if !able {
		return tasks.WaitFor("a card issuer that can renew cards", missingPause)
	}
	answer, err := askPartner(ctx, w, partner.KindCardIssuer, string(id), renewer.RenewCard, partner.CardRenewal{
		Card: partner.CardAt(card), ExpiryYear: card.ExpiryYear, ExpiryMonth: card.ExpiryMonth, Shipping: card.Shipping,
	})
	if err != nil {
		return err
	}
	if answer.passed {
		_, err = w.verbs.CardRenewed(ctx, programme, id, answer.result)
	} else {
		_, err = w.verbs.CardRenewalRefused(ctx, programme, id)
	}
	if issuing.IsCode(err, issuing.CodeWrongState) {
		return nil // a callback came first, or the card was ended meanwhile
	}
	return err
}
