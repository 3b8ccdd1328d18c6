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
	if err := requireOne("add network id", added, err); err != nil {
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
	}
	return nil
}

// authorisationOf is the authorisation that a message led to; empty when it led to none.
func authorisationOf(m issuing.Message) issuing.AuthorisationID {
	if m.Status != issuing.MessageDone || m.LeadsToTransaction() || m.LeadsToDecision() {
		return ""
	}
	return issuing.AuthorisationID(m.Subject)
}

// MarkEventReversed notes of a message that came that what it did was given back, as its answer got lost.
func (tx *Tx) MarkEventReversed(ctx context.Context, partner, event string) error {
	return wrapError("change network id", tx.q.SetNetworkReversed(ctx, partner, networkEvent, event))
}

// MarkReversed notes that the network has taken back what comes under the names of a message: its own, if it has no
// others. A name that leads somewhere already is left alone.
func (tx *Tx) MarkReversed(ctx context.Context, p issuing.ProgrammeID, partner string, ids issuing.NetworkIDs, now issuing.Instant) error {
	for _, name := range []struct{ kind, value string }{
		{networkEvent, ids.Original}, {networkPayment, ids.Payment}, {networkNetwork, ids.Network},
	} {
		if name.value == "" {
			continue
		}
		err := tx.q.SaveNetworkID(ctx, rows.SaveNetworkIDParams{
			Partner: partner, Kind: name.kind, Value: name.value, ProgrammeID: p, Reversed: true, CreatedAt: now,
		})
		if err != nil {
			return wrapError("add network id", err)
		}
	}
	return nil
}
