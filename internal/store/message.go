package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Message reads what a network said under a reference; nil when it has not said that.
func (r reads) Message(
	ctx context.Context, p issuing.ProgrammeID, kind issuing.MessageKind, reference string,
) (*issuing.Message, error) {
	row, err := r.q.Message(ctx, p, kind, reference)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read message", err)
	}
	m := messageFromRow(row)
	return &m, nil
}

// MessagesOfReference reads what a network said under a reference, of every kind.
func (r reads) MessagesOfReference(
	ctx context.Context, p issuing.ProgrammeID, reference string,
) ([]issuing.Message, error) {
	list, err := r.q.MessagesOfReference(ctx, p, reference)
	return convertAll(list, messageFromRow), wrapError("list messages", err)
}

// LockMessagesOfReference is MessagesOfReference, and keeps other transactions from it until this one ends: what they then read
// is what this one kept. The part of a shared transaction that comes second is told ErrUndone.
func (tx *Tx) LockMessagesOfReference(
	ctx context.Context, p issuing.ProgrammeID, reference string,
) (list []issuing.Message, err error) {
	if !tx.postgres {
		return tx.MessagesOfReference(ctx, p, reference) // there is one writer
	}
	key := "message/" + string(p) + "/" + reference
	if tx.references[key] {
		return nil, fmt.Errorf("%w: another part has locked its reference", ErrUndone)
	}
	if tx.references != nil {
		tx.references[key] = true
	}
	err = tx.Together(ctx,
		func() error { // it goes out before the question, which sees what was committed while this waited
			var void string
			return wrapError("lock reference", tx.db.QueryRowContext(
				ctx, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text", key,
			).Scan(&void))
		},
		func() (err error) { list, err = tx.MessagesOfReference(ctx, p, reference); return err },
	)
	return list, err
}

// Messages lists what networks said about a programme's cards, newest first.
func (r reads) Messages(ctx context.Context, l List) iter.Seq2[issuing.Message, error] {
	return readPages(l, func(m issuing.Message) string { return m.ID }, func(q pageQuery) ([]issuing.Message, error) {
		if l.Status != "" && l.Status != string(issuing.MessageDone) {
			list, err := r.q.ListMessagesNotDone(ctx, rows.ListMessagesNotDoneParams{
				ProgrammeID: l.Programme, Status: issuing.MessageStatus(l.Status), BeforeID: q.before, CreatedAfter: q.after,
				CreatedBefore: q.until, Page: q.most,
			})
			return convertAll(list, messageFromRow), err
		}
		list, err := r.q.ListMessages(ctx, rows.ListMessagesParams{
			ProgrammeID: l.Programme, BeforeID: q.before, Status: issuing.MessageStatus(l.Status), CreatedAfter: q.after,
			CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, messageFromRow), err
	})
}

func messageFromRow(row rows.NetworkMessage) issuing.Message {
	m := issuing.Message{
		ID: row.ID, ProgrammeID: row.ProgrammeID, Kind: row.Kind, Reference: row.NetworkReference, CardID: row.CardID, Subject: row.Subject,
		Fingerprint: row.Fingerprint, Target: row.Target, TransactionID: row.TransactionID, RefusalCode: row.RefusalCode, Matched: row.Matched,
		Status: row.Status, Detail: row.Detail, Amount: row.Amount, Currency: row.Currency, CreatedAt: row.CreatedAt,
	}
	fromJSON(row.Merchant, &m.Merchant)
	fromJSON(row.NetworkInfo, &m.Network)
	return m
}

// InsertMessage keeps what a network said. Of two transactions that keep the same reference at once the later is
// tried again, and then finds the earlier one's.
func (tx *Tx) InsertMessage(ctx context.Context, m issuing.Message) error {
	if err := tx.insertNetworkIDs(ctx, m); err != nil {
		return err
	}
	return wrapError("add message", tx.q.InsertMessage(ctx, rows.InsertMessageParams{
		ID: m.ID, ProgrammeID: m.ProgrammeID, Kind: m.Kind, NetworkReference: m.Reference, CardID: m.CardID, Subject: m.Subject, Status: m.Status,
		Fingerprint: m.Fingerprint, Target: m.Target, TransactionID: m.TransactionID, RefusalCode: m.RefusalCode, Matched: m.Matched, Detail: m.Detail, Amount: m.Amount, Currency: m.Currency, Merchant: toJSON(m.Merchant),
		NetworkInfo: toJSON(m.Network), CreatedAt: m.CreatedAt, RRN: m.Network.IDs.RRN, Trace: m.Network.IDs.STAN,
	}))
}

// MessageOfID reads what a network said, of whichever programme. It refuses an unknown id with issuing.CodeNotFound.
func (r reads) MessageOfID(ctx context.Context, id string) (issuing.Message, error) {
	row, err := r.q.MessageOfID(ctx, id)
	if err != nil {
		return notFoundOr("network message", id, issuing.Message{}, err)
	}
	return messageFromRow(row), nil
}

// LockMessage reads what a network said, of whichever programme, and keeps others from changing it until the transaction
// ends. It refuses an unknown id with issuing.CodeNotFound.
func (tx *Tx) LockMessage(ctx context.Context, id string) (issuing.Message, error) {
	row, err := tx.q.LockMessage(ctx, id)
	if err != nil {
		return notFoundOr("network message", id, issuing.Message{}, err)
	}
	return messageFromRow(row), nil
}

// UnmatchedMessages lists the messages of all programmes that could not be booked, the oldest first.
func (r reads) UnmatchedMessages(ctx context.Context) ([]issuing.Message, error) {
	list, err := r.q.UnmatchedMessages(ctx)
	return convertAll(list, messageFromRow), wrapError("list unmatched messages", err)
}

// WaitingDisputeMessages lists what a card network said about disputes of a transaction, or of one that was not known then,
// and that could not be booked, the oldest first.
func (r reads) WaitingDisputeMessages(
	ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID,
) ([]issuing.Message, error) {
	list, err := r.q.WaitingDisputeMessages(ctx, p, string(id))
	return convertAll(list, messageFromRow), wrapError("list messages about disputes", err)
}

// WaitingRefundMessages lists what a card network said of refunds to an account that was more than its cards had been debited,
// and that waits, the oldest first.
func (r reads) WaitingRefundMessages(
	ctx context.Context, p issuing.ProgrammeID, account issuing.AccountID,
) ([]issuing.Message, error) {
	list, err := r.q.WaitingRefundMessages(ctx, p, account)
	return convertAll(list, messageFromRow), wrapError("list messages about refunds", err)
}

// KeptMessages lists the messages of all programmes that could not be booked, the oldest first: those that wait and those
// that the operator has written off.
func (r reads) KeptMessages(ctx context.Context) ([]issuing.Message, error) {
	list, err := r.q.KeptMessages(ctx)
	return convertAll(list, messageFromRow), wrapError("list kept messages", err)
}

// UpdateUnmatchedMessage writes what became of a message that was unmatched. It fails with ErrConflict if it no longer is.
func (tx *Tx) UpdateUnmatchedMessage(ctx context.Context, m issuing.Message) error {
	changed, err := tx.q.UpdateUnmatchedMessage(ctx, rows.UpdateUnmatchedMessageParams{
		Status: m.Status, CardID: m.CardID, Target: m.Target, Subject: m.Subject, TransactionID: m.TransactionID, RefusalCode: m.RefusalCode,
		Matched: m.Matched, Detail: m.Detail, ID: m.ID,
	})
	if err := requireOne("change message", changed, err); err != nil || m.Network.IDs.Event == "" {
		return err
	}
	return wrapError("change network id", tx.q.SetNetworkTransaction(ctx, rows.SetNetworkTransactionParams{
		ProgrammeID: m.ProgrammeID,
		CardID:      m.CardID, AuthorisationID: authorisationOf(m), TransactionID: m.TransactionID, Partner: m.Network.Partner,
		CreatedAt: m.CreatedAt, Kind: networkEvent, Value: m.Network.IDs.Event,
	}))
}
