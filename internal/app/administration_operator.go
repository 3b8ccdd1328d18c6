package app

import (
	"context"
	"errors"
	"time"

	"github.com/offblocks/offblocks/internal/console"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// NewOperator is what a new operator is asked to be.
type NewOperator = operators.NewOperator

// OperatorAdministration changes who may sign in to an installation's console, whether the installation runs or not.
type OperatorAdministration struct {
	*operators.Service
	db *store.DB
}

// OpenOperatorAdministration opens the database and brings its schema up to date. The caller closes it.
func OpenOperatorAdministration(ctx context.Context, databaseURL string) (*OperatorAdministration, error) {
	db, err := OpenDatabase(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	clock, err := simulator.LoadClock(ctx, db, time.Now) // the database of a sandbox may have moved its clock
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &OperatorAdministration{operators.New(work.New(db, clock.Now), time.Now), db}, nil
}

// LinkPath is the path, below the console's origin, of a new one-time link by which an operator signs in.
func (a *OperatorAdministration) LinkPath(ctx context.Context, name, reason string) (string, error) {
	token, err := a.CreateLink(ctx, name, reason)
	return console.Base + "/link/" + token, err
}

// Close closes the database.
func (a *OperatorAdministration) Close() error { return a.db.Close() }
