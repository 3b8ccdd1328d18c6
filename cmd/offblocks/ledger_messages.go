package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type ledgerMessagesCmd struct {
	List     messageListCmd     `cmd:""`
	Retry    messageRetryCmd    `cmd:""`
	Match    messageMatchCmd    `cmd:""`
	WriteOff messageWriteOffCmd `cmd:""`
}

// withBooks opens the books, does something with them and closes them.
func (b bookFlags) withBooks(ctx context.Context, t *terminal, do func(*app.Books) error) (err error) {
	books, err := b.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, books.Close()) }()
	return do(books)
}

type messageListCmd struct{ bookFlags }

// Run lists the messages.
func (l *messageListCmd) Run(ctx context.Context, t *terminal) error {
	return l.withBooks(ctx, t, func(b *app.Books) error {
		list, err := b.Messages().List(ctx)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			_, err := fmt.Fprintln(t.stdout, "No message waits.")
			return err
		}
		for _, m := range list {
			if err := t.printText(fmt.Sprintf("%s  %s\n  %s of %s %s, card %s\n  programme %s%s\n  %s",
				m.ID, m.CreatedAt.Time().Format(time.DateTime), strings.ReplaceAll(string(m.Kind), "_", " "), m.Amount, m.Currency,
				m.CardID, m.ProgrammeID, referenceOf(m), m.Detail)); err != nil {
				return err
			}
		}
		return nil
	})
}

// referenceOf shows the network's reference on a line of its own; empty for a message that came without one, which is
// known by its id.
func referenceOf(m issuing.Message) string {
	if m.Reference == m.ID {
		return ""
	}
	return "\n  reference " + m.Reference
}

type messageRetryCmd struct {
	bookFlags
	ID string `arg:""`
}

// Run has the message booked.
func (r *messageRetryCmd) Run(ctx context.Context, t *terminal) error {
	return r.withBooks(ctx, t, func(b *app.Books) error {
		return saidToBook(t, b.Messages().Retry(ctx, r.ID))
	})
}

type messageMatchCmd struct {
	bookFlags
	ID   string `arg:""`
	Card string `arg:""`
}

// Run has the message booked for the card.
func (m *messageMatchCmd) Run(ctx context.Context, t *terminal) error {
	return m.withBooks(ctx, t, func(b *app.Books) error {
		return saidToBook(t, b.Messages().Match(ctx, m.ID, issuing.CardID(m.Card)))
	})
}

// saidToBook says that the running installation books a message.
func saidToBook(t *terminal, err error) error {
	if err != nil {
		return err
	}
	return t.printText("The running installation books it. If it cannot, ledger messages list says why.")
}

type messageWriteOffCmd struct {
	bookFlags
	ID     string `arg:""`
	Reason string `placeholder:"TEXT"`
}

// Run writes the message off.
func (w *messageWriteOffCmd) Run(ctx context.Context, t *terminal) error {
	return w.withBooks(ctx, t, func(b *app.Books) error { return b.Messages().WriteOff(ctx, w.ID, w.Reason) })
}
