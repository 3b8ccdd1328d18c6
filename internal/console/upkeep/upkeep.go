// Package upkeep has the pages that tell whether an installation is well: figures of what it decides and what waits
// for somebody. It reads the store; what may be done about what waits it has verbs do.
package upkeep

import (
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
)

// Room has the pages and what can be done on them.
func Room() desk.Room {
	return desk.Room{Views: views(), Actions: actions()}
}

func views() map[string]desk.Show {
	return map[string]desk.Show{
		"{$}":      at(showHealth),
		"messages": at(listMessages),
		"hits":     at(listHits),
		"findings": at(listFindings),
	}
}

// visit is a visit to this room.
type visit struct{ *desk.Visit }

// at is a page of this room as the console serves it.
func at(show func(*visit) (pages.Page, error)) desk.Show {
	return func(v *desk.Visit) (pages.Page, error) { return show(&visit{v}) }
}
