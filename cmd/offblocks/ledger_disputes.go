package main

import (
	"context"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type ledgerDisputesCmd struct {
	Decide disputeDecideCmd `cmd:""`
}

type disputeDecideCmd struct {
	bookFlags
	ID        string `arg:""`
	Outcome   string `arg:"" enum:"won,lost"`
	Programme string `required:"" placeholder:"ID"`
	Reason    string `required:"" placeholder:"TEXT"`
}

// Run notes how the dispute was decided.
func (d *disputeDecideCmd) Run(ctx context.Context, t *terminal) error {
	return d.withBooks(ctx, t, func(b *app.Books) error {
		decided, err := b.DisputeDecisions().Decide(ctx, issuing.ProgrammeID(d.Programme), issuing.DisputeID(d.ID), d.Outcome == "won", d.Reason)
		if err != nil {
			return err
		}
		return t.printText("The dispute is " + string(decided.Status) + ".")
	})
}
