// Package compliance has the pages about who customers are and what cards may do: the evidence of identity and sanctions checks, notes
// about risk, the lists that customers are compared with, the limits and controls that a card is under with where each comes from, what
// rules in shadow would have declined, and the audit log. It reads the store; of what it has an operator do, only notes are its own,
// and these are audit records.
package compliance

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

type visit struct{ *desk.Visit }

// Room has the pages and what can be done on them.
func Room() desk.Room {
	return desk.Room{
		Views: map[string]desk.Show{
			"customers/{id}/evidence": at(showEvidence),
			"cards/{id}/rules":        at(showRules),
			"shadow":                  at(listShadow),
			"monitoring":              at(showMonitoring),
			"audit":                   at(listAudit),
		},
		Actions: map[string]desk.Action{
			"customers/{id}/notes": {
				Duty: issuing.DutyScreening, Name: issuing.CustomerNoted, Back: at(showEvidence), To: "customers/{id}/evidence", Done: "The note is kept.",
				Do: keepNote,
			},
		},
	}
}

// at is a page of this room as the console serves it.
func at(show func(*visit) (pages.Page, error)) desk.Show {
	return func(v *desk.Visit) (pages.Page, error) { return show(&visit{v}) }
}

// keepNote changes nothing: the audit record that every action leaves is the note.
func keepNote(ctx context.Context, v *desk.Visit, id, _ string) error {
	return work.Run(ctx, v.DB, v.Programme.ID, func(u *work.Unit) error {
		_, err := u.Customer(ctx, v.Programme.ID, issuing.CustomerID(id))
		return err
	})
}
