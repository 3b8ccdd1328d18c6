package main

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/internal/app"
)

type migrateCmd struct {
	databaseFlags
}

// Run migrates the database.
func (m *migrateCmd) Run(ctx context.Context, t *terminal) error {
	url, err := m.requireURL()
	if err != nil {
		return err
	}
	db, err := app.OpenDatabase(ctx, url)
	if err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.stdout, "The schema is up to date.")
	return err
}
