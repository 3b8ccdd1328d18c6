package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type ledgerRefundsCmd struct {
	List     refundListCmd     `cmd:""`
	Book     refundBookCmd     `cmd:""`
	Send     refundSendCmd     `cmd:""`
	WriteOff refundWriteOffCmd `cmd:""`
}

type refundListCmd struct{ bookFlags }

// Run lists the refunds.
func (l *refundListCmd) Run(ctx context.Context, t *terminal) error {
	return l.withBooks(ctx, t, func(b *app.Books) error {
		list, err := b.ShortPayouts().List(ctx)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			_, err := fmt.Fprintln(t.stdout, "No refund waits.")
			return err
		}
		for _, s := range list {
			lines := []string{
				string(s.TransactionID), "  programme " + string(s.ProgrammeID), "  account " + string(s.AccountID),
				"  token " + string(s.Token), "  chain transaction " + s.TxHash,
				fmt.Sprintf("  due %s, booked %s, arrived and not booked %s, missing %s, lost by you %s", s.Due, s.Paid, s.Arrived,
					s.Missing(), s.Lost+s.Gone),
			}
			if err := t.printText(strings.Join(lines, "\n")); err != nil {
				return err
			}
		}
		return nil
	})
}

// refundFlags name a refund, and why the operator decides as they do.
type refundFlags struct {
	bookFlags
	ID     string `arg:""`
	Reason string `required:"" placeholder:"TEXT"`
}

// decide has a decision about the refund carried out, and says what became of it.
func (f refundFlags) decide(
	ctx context.Context, t *terminal, verb func(b *app.Books, id issuing.TransactionID) error, done string,
) error {
	return f.withBooks(ctx, t, func(b *app.Books) error {
		if err := verb(b, issuing.TransactionID(f.ID)); err != nil {
			return err
		}
		return t.printText(done)
	})
}

type refundBookCmd struct{ refundFlags }

// Run books what arrived.
func (r *refundBookCmd) Run(ctx context.Context, t *terminal) error {
	return r.decide(ctx, t, func(b *app.Books, id issuing.TransactionID) error {
		return b.ShortPayouts().BookPart(ctx, id, r.Reason)
	}, "What arrived is booked.")
}

type refundSendCmd struct{ refundFlags }

// Run has what is missing sent again.
func (r *refundSendCmd) Run(ctx context.Context, t *terminal) error {
	return r.decide(ctx, t, func(b *app.Books, id issuing.TransactionID) error {
		return b.ShortPayouts().SendAgain(ctx, id, r.Reason)
	}, "What arrived is booked. The running installation sends what is missing.")
}

type refundWriteOffCmd struct{ refundFlags }

// Run writes off what is missing.
func (r *refundWriteOffCmd) Run(ctx context.Context, t *terminal) error {
	return r.decide(ctx, t, func(b *app.Books, id issuing.TransactionID) error {
		return b.ShortPayouts().WriteOff(ctx, id, r.Reason)
	}, "What arrived is booked, and what is missing is written off.")
}
