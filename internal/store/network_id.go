package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// The kinds of names by which partners know payments and messages.
const (
	networkEvent   = "event"
	networkPayment = "payment"
	networkNetwork = "network"
	networkDispute = "dispute"
)

// NetworkPayment finds the payment that a message is about, of whichever programme: by the message that it names, by the
// processor's token of the payment, by the network's. It is nil when none of them is known. Payments of several accounts may
// bear one name, as terminals use references again: account is whose is meant. Empty: the only one that there is.
func (r reads) NetworkPayment(
	ctx context.Context, partner string, ids issuing.NetworkIDs, account issuing.AccountID,
) (*issuing.NetworkPayment, error) {
	for _, name := range []struct{ kind, value string }{
		{networkEvent, ids.Original}, {networkPayment, ids.Payment}, {networkNetwork, ids.Network},
	} {
		if name.value == "" {
			continue
		}
		if p, err := r.networkID(ctx, partner, name.kind, name.value, account); p != nil || err != nil {
			return p, err
		}
	}
	return nil, nil
}

// NetworkEvent finds what the message of an event token led to; nil when no such message came.
func (r reads) NetworkEvent(ctx context.Context, partner, event string) (*issuing.NetworkPayment, error) {
	return r.networkID(ctx, partner, networkEvent, event, "")
}

// DisputedDebit is the debit of which a partner has told under a name how a dispute ended; empty when it has told of none.
func (r reads) DisputedDebit(ctx context.Context, partner, token string) (issuing.TransactionID, error) {
	p, err := r.networkID(ctx, partner, networkDispute, token, "")
	if p == nil || err != nil {
		return "", err
	}
	return p.TransactionID, nil
}

// NameDispute keeps the name under which a partner tells of a dispute. A name stays with its first debit.
func (tx *Tx) NameDispute(ctx context.Context, partner, token string, d issuing.Dispute, at issuing.Instant) error {
	return wrapError("add name of dispute", tx.q.SaveNetworkID(ctx, rows.SaveNetworkIDParams{
		Partner: partner, Kind: networkDispute, Value: token, ProgrammeID: d.ProgrammeID, CardID: d.CardID, TransactionID: d.TransactionID,
		CreatedAt: at,
	}))
}

func (r reads) networkID(
	ctx context.Context, partner, kind, value string, account issuing.AccountID,
) (*issuing.NetworkPayment, error) {
	row, err := r.networkName(ctx, partner, kind, value, account)
	if row == nil || err != nil {
		return nil, err
	}
	return &issuing.NetworkPayment{
		ProgrammeID: row.ProgrammeID, CardID: row.CardID, AuthorisationID: row.AuthorisationID, TransactionID: row.TransactionID,
		Reversed: row.Reversed,
	}, nil
}

// networkName reads where a name leads; nil when it is not known, or without an account when it leads to several. The name of
// an event is of no account.
func (r reads) networkName(
	ctx context.Context, partner, kind, value string, account issuing.AccountID,
) (*rows.NetworkID, error) {
	if kind == networkEvent {
		account = ""
	}
	list, err := r.q.NetworkNames(ctx, partner, kind, value, account)
	if err != nil {
		return nil, wrapError("read network id", err)
	}
	if len(list) == 0 || len(list) > 1 && list[1].AccountID != "" {
		return nil, nil
	}
	return &list[0], nil
}

// accountOfCard is the account of a card; empty of one that is not known.
func (tx *Tx) accountOfCard(ctx context.Context, card issuing.CardID) (issuing.AccountID, error) {
	if card == "" {
		return "", nil
	}
	account, err := tx.q.AccountOfCard(ctx, card)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return account, wrapError("read the account of a card", err)
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
	if name.AccountID, err = tx.accountOfCard(ctx, m.CardID); err != nil {
		return err
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
		if p, err := tx.networkID(ctx, name.Partner, kind, value, name.AccountID); err != nil || p.IsReversalOf(m.CardID) {
			return errors.Join(err, ErrConflict)
		}
	}
	return nil
}

// nameLasts is for how long no other purchase of an account takes a name over: acquirers number their messages by the day.
const nameLasts = 24 * time.Hour

// renewHold has a name lead to another hold than before: to that of an advice, which makes one only where the name led to
// none, or to one that is over because our own answer was undone; to that of a question which is asked anew after that; and
// to that of a purchase of another day, if the payment that bore the name is over.
func (tx *Tx) renewHold(ctx context.Context, m issuing.Message, name rows.InsertNetworkIDParams) error {
	if m.Kind != issuing.MessageAdvice && m.Kind != issuing.MessageAuthorisation {
		return nil
	}
	led, err := tx.networkName(ctx, name.Partner, name.Kind, name.Value, name.AccountID)
	if err != nil || led == nil || led.Reversed || led.AuthorisationID == name.AuthorisationID {
		return err
	}
	if m.Kind == issuing.MessageAuthorisation {
		over, err := tx.isGivenBack(ctx, led.ProgrammeID, led.AuthorisationID)
		if err != nil {
			return err
		}
		givenBack := over && led.CardID == m.CardID
		if !givenBack && m.CreatedAt < led.CreatedAt.Add(nameLasts) {
			return nil
		}
		if !givenBack && led.AuthorisationID != "" {
			before, err := tx.Authorisation(ctx, led.ProgrammeID, led.AuthorisationID)
			if err != nil || before.Status == issuing.AuthorisationPending {
				return err
			}
		}
	}
	return wrapError("change network id", tx.q.SetNetworkTransaction(ctx, rows.SetNetworkTransactionParams{
		ProgrammeID: name.ProgrammeID, CardID: name.CardID, AuthorisationID: name.AuthorisationID, TransactionID: name.TransactionID,
		CreatedAt: name.CreatedAt, Partner: name.Partner, Kind: name.Kind, Value: name.Value, AccountID: name.AccountID,
	}))
}

// isGivenBack tells whether a hold is over, and nothing of it was captured.
func (tx *Tx) isGivenBack(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID) (bool, error) {
	if id == "" {
		return false, nil
	}
	a, err := tx.Authorisation(ctx, p, id)
	return err == nil && a.Open("capture") != nil && a.CapturedAmount.IsZero(), err
}

// takeMark has the name of a message that cannot be declined lead to what the message did, though it was marked as
// reversed before the message came.
func (tx *Tx) takeMark(ctx context.Context, name rows.InsertNetworkIDParams) error {
	p, err := tx.networkID(ctx, name.Partner, name.Kind, name.Value, "")
	if err != nil {
		return err
	}
	if p == nil || !p.Reversed || p.AuthorisationID != "" || p.TransactionID != "" {
		return requireOne("add network id", 0, nil)
	}
	return wrapError("change network id", tx.q.SetNetworkTransaction(ctx, rows.SetNetworkTransactionParams{
		ProgrammeID: name.ProgrammeID, CardID: name.CardID, AuthorisationID: name.AuthorisationID, TransactionID: name.TransactionID,
		CreatedAt: name.CreatedAt, Partner: name.Partner, Kind: name.Kind, Value: name.Value,
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
// others. A name that leads somewhere already is left alone. card is the one that was named, whose account the names are of;
// empty: any.
func (tx *Tx) MarkReversed(
	ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, partner string, ids issuing.NetworkIDs, now issuing.Instant,
) error {
	of, err := tx.accountOfCard(ctx, card)
	if err != nil {
		return err
	}
	for _, name := range []struct {
		kind, value string
		account     issuing.AccountID
	}{
		{networkEvent, ids.Original, ""}, {networkPayment, ids.Payment, of}, {networkNetwork, ids.Network, of},
	} {
		if name.value == "" {
			continue
		}
		err := tx.q.SaveNetworkID(ctx, rows.SaveNetworkIDParams{
			Partner: partner, Kind: name.kind, Value: name.value, AccountID: name.account, ProgrammeID: p, CardID: card, Reversed: true, CreatedAt: now,
		})
		if err != nil {
			return wrapError("add network id", err)
		}
	}
	return nil
}
