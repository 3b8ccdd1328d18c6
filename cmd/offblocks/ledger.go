package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/caip"
)

type ledgerCmd struct {
	Reconcile ledgerReconcileCmd `cmd:"" help:"Compare the ledger with the chains, and print what differs and what else is wrong; exit 1 if anything is."`
	Resolve   ledgerResolveCmd   `cmd:"" help:"Note that a finding has been dealt with."`
	Resume    ledgerResumeCmd    `cmd:"" help:"Have the mirror of a chain go on that a deep reorganisation had halted."`
}

type ledgerReconcileCmd struct {
	bookFlags
	JSON bool `name:"json" help:"Print JSON instead of a table."`
}

// Run reconciles.
func (l *ledgerReconcileCmd) Run(ctx context.Context, t *terminal) (err error) {
	b, err := l.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	compared, err := b.chains.Reconcile(ctx, b.processor)
	if err != nil {
		return err
	}
	if err := b.processor.AuditBooks(ctx); err != nil {
		return err
	}
	found, err := b.db.OpenFindings(ctx)
	if err != nil {
		return err
	}
	show := showFindings
	if l.JSON {
		show = findingsJSON
	}
	if err := show(t, compared, found); err != nil {
		return err
	}
	skipped := 0
	for _, c := range compared {
		if c.Skipped != "" {
			skipped++
		}
	}
	switch {
	case len(found) > 0:
		return fmt.Errorf("%d findings", len(found))
	case skipped > 0:
		return fmt.Errorf("%d chains could not be compared", skipped)
	}
	return nil
}

type ledgerResumeCmd struct {
	bookFlags
	Chain string `required:"" placeholder:"CAIP-2" help:"The chain, for example eip155:137. What happened on it before its newest block and is not booked stays unbooked."`
}

// Run resumes.
func (l *ledgerResumeCmd) Run(ctx context.Context, t *terminal) (err error) {
	b, err := l.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	resumed, err := b.chains.Resume(ctx, b.processor, caip.ChainID(l.Chain))
	if err != nil {
		return err
	}
	if !resumed {
		return fmt.Errorf("the mirror of %s is not halted", l.Chain)
	}
	_, err = fmt.Fprintf(t.stdout, "The mirror of %s goes on with the newest block. Run ledger reconcile, and resolve what it shows.\n", l.Chain)
	return err
}

type ledgerResolveCmd struct {
	bookFlags
	ID string `arg:"" help:"The finding's id, as ledger reconcile prints it."`
}

// Run resolves.
func (l *ledgerResolveCmd) Run(ctx context.Context, t *terminal) (err error) {
	b, err := l.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	return b.processor.ResolveFinding(ctx, l.ID)
}
