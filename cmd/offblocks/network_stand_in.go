package main

import (
	"context"
	"encoding/json"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network/standin"
)

type standInCmd struct {
	Export standInExportCmd `cmd:""`
}

type standInExportCmd struct {
	bookFlags
	Programme string `required:"" placeholder:"ID"`
	Share     int64  `default:"50" placeholder:"50"`
}

// Run prints a line for each card.
func (e *standInExportCmd) Run(ctx context.Context, t *terminal) error {
	return e.withBooks(ctx, t, func(b *app.Books) error {
		lines := json.NewEncoder(t.stdout)
		return b.ExportStandIn(ctx, issuing.ProgrammeID(e.Programme), e.Share, func(p standin.Profile) error {
			return lines.Encode(p)
		})
	})
}
