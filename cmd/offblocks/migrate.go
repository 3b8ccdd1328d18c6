package main

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/internal/app"
)

type migrateCmd struct {
	DatabaseURL string `required:"" placeholder:"URL" env:"OFFBLOCKS_DATABASE_URL"`
}

// Run migrates the database.
func (m *migrateCmd) Run(ctx context.Context, t *terminal) error {
	db, err := app.OpenDatabase(ctx, m.DatabaseURL)
	if err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.stdout, "The schema is up to date.")
	return err
}
