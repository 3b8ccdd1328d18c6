package upkeep

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/store"
)

// moneyOfMessage is what a network message moved that waits to be booked.
var moneyOfMessage = &desk.Money{
	Lock: func(ctx context.Context, tx *store.Tx, _ issuing.ProgrammeID, id string) error {
		_, err := tx.LockMessage(ctx, id)
		return err
	},
	Figures: func(ctx context.Context, r desk.Reader, p issuing.ProgrammeID, id string) ([]operators.Figure, error) {
		list, err := r.UnmatchedMessages(ctx)
		if err != nil {
			return nil, err
		}
		at := slices.IndexFunc(list, func(m issuing.Message) bool { return m.ID == id && m.ProgrammeID == p })
		if at < 0 {
			return nil, issuing.NotFound("network message that waits", id)
		}
		m := list[at]
		return []operators.Figure{
			{Name: "Message", Text: pages.Words(m.Kind)}, {Name: "Amount", Text: pages.Money(m.Amount, m.Currency)},
			{Name: "Merchant", Text: m.Merchant.Name}, {Name: "Reference", Text: m.Reference},
		}, nil
	},
}
