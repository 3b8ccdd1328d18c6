package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/app"
)

type ledgerCmd struct {
	Reconcile ledgerReconcileCmd `cmd:""`
	Resolve   ledgerResolveCmd   `cmd:""`
	Messages  ledgerMessagesCmd  `cmd:""`
	Refunds   ledgerRefundsCmd   `cmd:""`
	Disputes  ledgerDisputesCmd  `cmd:""`
	Resume    ledgerResumeCmd    `cmd:""`
}

// bookFlags say whose books are meant: those of a sandbox, by its directory, or of a server, by its database and
// chains.
type bookFlags struct {
	DataDir string `name:"data-dir" placeholder:"./data" env:"OFFBLOCKS_DATA_DIR"`
	databaseFlags
	Chains string `placeholder:"FILE" env:"OFFBLOCKS_CHAINS"`
	masterFlags
	operatorFlags
}

// open opens the books.
func (b bookFlags) open(ctx context.Context, t *terminal) (*app.Books, error) {
	key, err := b.readKey()
	if err != nil {
		return nil, err
	}
	master, err := b.readMaster()
	if err != nil {
		return nil, err
	}
	database, err := b.readURL()
	if err != nil {
		return nil, err
	}
	return app.OpenBooks(ctx, app.BooksConfig{
		DataDir: b.DataDir, DatabaseURL: database, ChainsFile: b.Chains, MasterKey: master, OperatorKey: key,
		Log: t.log,
	})
}

type ledgerReconcileCmd struct {
	bookFlags
	JSON bool
}

// Run reconciles.
func (l *ledgerReconcileCmd) Run(ctx context.Context, t *terminal) (err error) {
	b, err := l.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	compared, found, err := b.Reconcile(ctx)
	if err != nil {
		return err
	}
	show := printFindings
	if l.JSON {
		show = printFindingsJSON
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
	Chain string `required:"" placeholder:"CAIP-2"`
}

// Run resumes.
func (l *ledgerResumeCmd) Run(ctx context.Context, t *terminal) (err error) {
	b, err := l.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	resumed, err := b.ResumeMirror(ctx, caip.ChainID(l.Chain))
	if err != nil {
		return err
	}
	if !resumed {
		return fmt.Errorf("the mirror of %s is not halted", l.Chain)
	}
	return t.printText("The mirror of " + l.Chain + " goes on with the newest block. Run ledger reconcile, and resolve what it shows.")
}

type ledgerResolveCmd struct {
	bookFlags
	ID string `arg:""`
}

// Run resolves.
func (l *ledgerResolveCmd) Run(ctx context.Context, t *terminal) (err error) {
	b, err := l.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	return b.ResolveFinding(ctx, l.ID)
}
