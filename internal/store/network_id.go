package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// The kinds of names by which partners know payments and messages.
const (
	networkEvent   = "event"
	networkPayment = "payment"
	networkNetwork = "network"
)

// NetworkPayment finds the payment that a message is about, of whichever programme: by the message that it names, by the
// processor's token of the payment, by the network's. It is nil when none of them is known.
func (r reads) NetworkPayment(ctx context.Context, partner string, ids issuing.NetworkIDs) (*issuing.NetworkPayment, error) {
	for _, name := range []struct{ kind, value string }{
		{networkEvent, ids.Original}, {networkPayment, ids.Payment}, {networkNetwork, ids.Network},
	} {
		if name.value == "" {
			continue
		}
		if p, err := r.networkID(ctx, partner, name.kind, name.value); p != nil || err != nil {
			return p, err
		}
	}
	return nil, nil
}

// NetworkEvent finds what the message of an event token led to; nil when no such message came.
func (r reads) NetworkEvent(ctx context.Context, partner, event string) (*issuing.NetworkPayment, error) {
	return r.networkID(ctx, partner, networkEvent, event)
}

func (r reads) networkID(ctx context.Context, partner, kind, value string) (*issuing.NetworkPayment, error) {
	row, err := r.q.NetworkID(ctx, partner, kind, value)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read network id", err)
	}
	return &issuing.NetworkPayment{
		ProgrammeID: row.ProgrammeID, CardID: row.CardID, AuthorisationID: row.AuthorisationID, TransactionID: row.TransactionID,
		Reversed: row.Reversed,
	}, nil
}

// insertNetworkIDs keeps what the names in a message lead to. The name of the message itself must be new: of two
// transactions that keep it at once the later is tried again, and then finds the earlier one's.
func (tx *Tx) insertNetworkIDs(ctx context.Context, m issuing.Message) error {
	ids := m.Network.IDs
	if ids.Event == "" {
		return nil
	}
	name := rows.InsertNetworkIDParams{
		Partner: m.Network.Partner, Kind: networkEvent, Value: ids.Event, ProgrammeID: m.ProgrammeID, CardID: m.CardID,
		AuthorisationID: authorisationOf(m), TransactionID: m.TransactionID, CreatedAt: m.CreatedAt,
	}
	added, err := tx.q.InsertNetworkID(ctx, name)
	if err == nil && added == 0 && !m.IsDecided() {
		err = tx.takeMark(ctx, name)
	} else {
		err = requireOne("add network id", added, err)
	}
	if err != nil {
		return err
	}
	if m.Status != issuing.MessageDone || name.AuthorisationID == "" && name.TransactionID == "" {
		return nil
	}
	for kind, value := range map[string]string{networkPayment: ids.Payment, networkNetwork: ids.Network} {
		if value == "" {
			continue
		}
		name.Kind, name.Value = kind, value
		if err := tx.q.SaveNetworkID(ctx, rows.SaveNetworkIDParams(name)); err != nil {
			return wrapError("add network id", err)
		}
		if err := tx.renewHold(ctx, m, name); err != nil {
			return err
		}
		if m.Kind != issuing.MessageAuthorisation {
			continue
		}
		// A reversal that was noted since the decision was begun: deciding again meets it.
		if p, err := tx.networkID(ctx, name.Partner, kind, value); err != nil || p.IsReversalOf(m.CardID) {
			return errors.Join(err, ErrConflict)
		}
	}
	return nil
}

// renewHold has a name lead to the hold of an advice, or of a question that is asked anew. An advice makes one only where the
// name led to none, or to one that is over because our own answer was undone. A question may make one beside another: then
// the name goes on leading to the one that is not over.
func (tx *Tx) renewHold(ctx context.Context, m issuing.Message, name rows.InsertNetworkIDParams) error {
	if m.Kind != issuing.MessageAdvice && m.Kind != issuing.MessageAuthorisation {
		return nil
	}
	led, err := tx.networkID(ctx, name.Partner, name.Kind, name.Value)
	if err != nil || led == nil || led.Reversed || led.AuthorisationID == name.AuthorisationID {
		return err
	}
	if m.Kind == issuing.MessageAuthorisation {
		over, err := tx.isGivenBack(ctx, *led, m.CardID)
		if err != nil || !over {
			return err
		}
	}
	return wrapError("change network id", tx.q.SetNetworkTransaction(ctx, rows.SetNetworkTransactionParams{
		ProgrammeID: name.ProgrammeID, CardID: name.CardID, AuthorisationID: name.AuthorisationID, TransactionID: name.TransactionID,
		Partner: name.Partner, Kind: name.Kind, Value: name.Value,
	}))
}

// isGivenBack tells whether a name leads to a hold with a card that is over, and of which nothing was captured.
func (tx *Tx) isGivenBack(ctx context.Context, led issuing.NetworkPayment, card issuing.CardID) (bool, error) {
	if led.AuthorisationID == "" || led.CardID != card {
		return false, nil
	}
	a, err := tx.Authorisation(ctx, led.ProgrammeID, led.AuthorisationID)
	return err == nil && a.Open("capture") != nil && a.CapturedAmount.IsZero(), err
}

// takeMark has the name of a message that cannot be declined lead to what the message did, though it was marked as
// reversed before the message came.
func (tx *Tx) takeMark(ctx context.Context, name rows.InsertNetworkIDParams) error {
	p, err := tx.networkID(ctx, name.Partner, name.Kind, name.Value)
	if err != nil {
		return err
	}
	if p == nil || !p.Reversed || p.AuthorisationID != "" || p.TransactionID != "" {
		return requireOne("add network id", 0, nil)
	}
	return wrapError("change network id", tx.q.SetNetworkTransaction(ctx, rows.SetNetworkTransactionParams{
		ProgrammeID: name.ProgrammeID, CardID: name.CardID, AuthorisationID: name.AuthorisationID, TransactionID: name.TransactionID,
		Partner: name.Partner, Kind: name.Kind, Value: name.Value,
	}))
}

// authorisationOf is the authorisation that a message led to; empty when it led to none.
func authorisationOf(m issuing.Message) issuing.AuthorisationID {
	if m.Status != issuing.MessageDone || m.LeadsToTransaction() || m.LeadsToDecision() || m.LeadsToDispute() {
		return ""
	}
	return issuing.AuthorisationID(m.Subject)
}

// MarkEventReversed notes of a message that came that what it did was given back, as its answer got lost.
func (tx *Tx) MarkEventReversed(ctx context.Context, partner, event string) error {
	return wrapError("change network id", tx.q.SetNetworkReversed(ctx, partner, networkEvent, event))
}

// MarkReversed notes that the network has taken back what comes under the names of a message: its own, if it has no
// others. A name that leads somewhere already is left alone. card is the one that was named; empty: any.
func (tx *Tx) MarkReversed(
	ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, partner string, ids issuing.NetworkIDs, now issuing.Instant,
) error {
	for _, name := range []struct{ kind, value string }{
		{networkEvent, ids.Original}, {networkPayment, ids.Payment}, {networkNetwork, ids.Network},
	} {
		if name.value == "" {
			continue
		}
		err := tx.q.SaveNetworkID(ctx, rows.SaveNetworkIDParams{
			Partner: partner, Kind: name.kind, Value: name.value, ProgrammeID: p, CardID: card, Reversed: true, CreatedAt: now,
		})
		if err != nil {
			return wrapError("add network id", err)
		}
	}
	return nil
}
