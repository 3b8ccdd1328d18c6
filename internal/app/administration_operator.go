package app

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/console"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/store"
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
	db, err := openWithClock(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	return &OperatorAdministration{operators.New(db, time.Now), db.DB}, nil
}

// LinkPath is the path, below the console's origin, of a new one-time link by which an operator signs in.
func (a *OperatorAdministration) LinkPath(ctx context.Context, name, reason string) (string, error) {
	token, err := a.CreateLink(ctx, name, reason)
	return console.Base + "/link/" + token, err
}

// Close closes the database.
func (a *OperatorAdministration) Close() error { return a.db.Close() }
