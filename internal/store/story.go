package store

import (
	"context"
	"iter"
	"math"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// DecisionsOf reads what was decided about an authorisation, oldest first.
func (r reads) DecisionsOf(ctx context.Context, id issuing.AuthorisationID) ([]issuing.Decision, error) {
	list, err := r.q.DecisionsOfAuthorisation(ctx, id)
	return convertAll(list, decisionFromRow), wrapError("list decisions", err)
}

// TransactionPage reads a page of a programme's transactions, newest first, without what carried them on chain. List.Limit
// says how many, and List.Cursor after which.
func (r reads) TransactionPage(ctx context.Context, l List) (page []issuing.Transaction, err error) {
	list := readPages(l, transactionID, func(q pageQuery) ([]issuing.Transaction, error) {
		found, err := r.q.ListTransactions(ctx, rows.ListTransactionsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.TransactionID(q.before), Status: issuing.TransactionStatus(l.Status),
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(found, transactionFromRow), err
	})
	for t, err := range list {
		if err != nil {
			return nil, err
		}
		page = append(page, t)
	}
	return page, nil
}

// TxsOf reads all that chains were asked for a subject, such as a claim: every attempt, oldest first.
func (r reads) TxsOf(ctx context.Context, subject string) ([]OutgoingTx, error) {
	list, err := r.q.TxsOfSubject(ctx, subject)
	return r.outgoingTxs(ctx, list, err)
}

// OutgoingTxs lists the transactions to a chain, newest first.
func (r reads) OutgoingTxs(ctx context.Context, chain caip.ChainID, l List) iter.Seq2[OutgoingTx, error] {
	return readPages(l, func(t OutgoingTx) string { return t.ID }, func(q pageQuery) ([]OutgoingTx, error) {
		list, err := r.q.OutgoingTxPage(ctx, chain, q.before, q.most)
		return r.outgoingTxs(ctx, list, err)
	})
}

// OutgoingTx reads a transaction by its id.
func (r reads) OutgoingTx(ctx context.Context, id string) (OutgoingTx, error) {
	row, err := r.q.OutgoingTx(ctx, id)
	if err != nil {
		return notFoundOr("chain transaction", id, OutgoingTx{}, err)
	}
	list, err := r.outgoingTxs(ctx, []rows.OutgoingTx{row}, nil)
	if err != nil {
		return OutgoingTx{}, err
	}
	return list[0], nil
}

// EntriesOfPayment reads the ledger entries of a claim, or of a transaction that has none, oldest first.
func (r reads) EntriesOfPayment(ctx context.Context, p issuing.ProgrammeID, payment string) (out []ledger.Entry, err error) {
	list, err := r.q.EntriesOfPayment(ctx, payment, p)
	for _, row := range list {
		out = addPosting(out, row.LedgerEntry, row.LedgerPosting)
	}
	return out, wrapError("list entries", err)
}

// EntryOf reads a ledger entry of a programme.
func (r reads) EntryOf(ctx context.Context, p issuing.ProgrammeID, id string) (ledger.Entry, error) {
	list, err := r.q.EntryOfProgramme(ctx, p, id)
	if err != nil {
		return ledger.Entry{}, wrapError("read entry", err)
	}
	var out []ledger.Entry
	for _, row := range list {
		out = addPosting(out, row.LedgerEntry, row.LedgerPosting)
	}
	if len(out) == 0 {
		return ledger.Entry{}, issuing.NotFound("ledger entry", id)
	}
	return out[0], nil
}

// EntryPage reads a page of a programme's ledger entries, newest first: most of them, after the one of an id (empty: from the
// newest).
func (r reads) EntryPage(
	ctx context.Context, p issuing.ProgrammeID, after string, most int32,
) (out []ledger.Entry, err error) {
	at, id := issuing.Instant(math.MaxInt64), "g" // sorts after every id
	if after != "" {
		last, err := r.EntryOf(ctx, p, after)
		if err != nil {
			return nil, err
		}
		at, id = last.CreatedAt, last.ID
	}
	list, err := r.q.EntriesOfProgramme(ctx, p, at, id, most)
	for _, row := range list {
		out = addPosting(out, row.LedgerEntry, row.LedgerPosting)
	}
	return out, wrapError("list entries", err)
}

// SpanFilter narrows ledger entries of a programme to those of a span of time, and then to those of a kind, of an asset, or that touch
// a kind of account; empty fields narrow nothing.
type SpanFilter struct {
	Since, Until issuing.Instant
	Kind         ledger.Kind
	Asset        caip.AssetID
	Account      ledger.AccountKind
}

// EntriesOfSpan reads a page of entries as EntryPage does. It reads the entries of the span one by one until the page is full.
func (r reads) EntriesOfSpan(
	ctx context.Context, p issuing.ProgrammeID, f SpanFilter, after string, most int32,
) (out []ledger.Entry, err error) {
	query := rows.EntriesOfSpanParams{
		ProgrammeID: p, Since: f.Since, Until: f.Until, BeforeAt: math.MaxInt64, BeforeID: "g", Kind: f.Kind, Asset: f.Asset, Page: most,
	}
	if f.Account != "" {
		query.Account = string(f.Account) + ":%"
	}
	if after != "" {
		last, err := r.EntryOf(ctx, p, after)
		if err != nil {
			return nil, err
		}
		query.BeforeAt, query.BeforeID = last.CreatedAt, last.ID
	}
	list, err := r.q.EntriesOfSpan(ctx, query)
	for _, row := range list {
		out = addPosting(out, row.LedgerEntry, row.LedgerPosting)
	}
	return out, wrapError("list entries", err)
}

// DeliveryState is how an event got to a webhook. CallbackURL is empty when the webhook is gone.
type DeliveryState struct {
	ID             string
	WebhookID      issuing.WebhookID
	Status         issuing.DeliveryStatus
	Attempts       int64
	ResponseStatus int64 // of the newest attempt; 0 when there was no answer
	LastError      string
	CreatedAt      issuing.Instant
	UpdatedAt      issuing.Instant
	CallbackURL    string
}

// DeliveriesOf reads the deliveries of an event.
func (r reads) DeliveriesOf(ctx context.Context, id issuing.EventID) ([]DeliveryState, error) {
	list, err := r.q.DeliveriesOfEvent(ctx, id)
	return convertAll(list, func(row rows.DeliveriesOfEventRow) DeliveryState { return DeliveryState(row) }),
		wrapError("list deliveries", err)
}

// OldestPendingDelivery tells since when the oldest event waits for its delivery to a webhook; 0 when none does.
func (r reads) OldestPendingDelivery(ctx context.Context, id issuing.WebhookID) (issuing.Instant, error) {
	list, err := r.q.OldestPendingDelivery(ctx, id)
	if err != nil || len(list) == 0 {
		return 0, wrapError("read delivery", err)
	}
	return list[0].CreatedAt, nil
}

// OldestDueTask reads the task of a programme that is due for longest in a pool; nil when none is.
func (r reads) OldestDueTask(
	ctx context.Context, pool TaskPool, p issuing.ProgrammeID, now issuing.Instant,
) (*Task, error) {
	list, err := r.q.OldestDueTask(ctx, string(pool), p, now)
	if err != nil || len(list) == 0 {
		return nil, wrapError("read task", err)
	}
	t := taskFromRow(list[0])
	return &t, nil
}

// Cursors reads how far each chain has been read.
func (r reads) Cursors(ctx context.Context) ([]Cursor, error) {
	list, err := r.q.Cursors(ctx)
	return convertAll(list, func(row rows.MirrorCursor) Cursor { return Cursor(row) }), wrapError("read cursors", err)
}

// CardsOfLastFour finds cards by the last four digits of their number, newest first.
func (r reads) CardsOfLastFour(
	ctx context.Context, p issuing.ProgrammeID, digits string, most int32,
) ([]issuing.Card, error) {
	list, err := r.q.CardsOfLastFour(ctx, p, digits, most)
	return convertAll(list, cardFromRow), wrapError("find cards", err)
}

// AccountsOfAddress finds accounts by the address of their wallet or of its owner, in lower case, newest first.
func (r reads) AccountsOfAddress(
	ctx context.Context, p issuing.ProgrammeID, address string, most int32,
) ([]issuing.Account, error) {
	wallets, err := r.q.AccountsOfWallet(ctx, p, address, most)
	if err != nil {
		return nil, wrapError("find accounts", err)
	}
	owned, err := r.q.AccountsOfOwner(ctx, p, address, most)
	return convertAll(append(wallets, owned...), accountFromRow), wrapError("find accounts", err)
}

// BookBalance is what a book has in an asset.
type BookBalance struct {
	Asset caip.AssetID
	Book  ledger.Book
	Units issuing.Units
}

// Closings reads what each book of a programme had at the end of the day before the one that a midnight of UTC begins.
func (r reads) Closings(
	ctx context.Context, p issuing.ProgrammeID, midnight issuing.Instant,
) (out []BookBalance, err error) {
	list, err := r.q.Closings(ctx, dayOf(midnight), p, "")
	if err != nil {
		return nil, wrapError("read books", err)
	}
	for _, row := range list {
		book, err := ledger.ParseBook(row.Book)
		if err != nil {
			return nil, err
		}
		out = append(out, BookBalance{Asset: row.Asset, Book: book, Units: issuing.Units(row.Closing)})
	}
	return out, nil
}
