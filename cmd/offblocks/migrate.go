package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/store"
)

type migrateCmd struct {
	DatabaseURL string `name:"database-url" required:"" placeholder:"URL" help:"Database, postgres://… or sqlite:path." env:"OFFBLOCKS_DATABASE_URL"`
}

// Run migrates the database.
func (m *migrateCmd) Run(ctx context.Context, t *terminal) (err error) {
	db, err := store.Open(ctx, m.DatabaseURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Migrate(ctx); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.stdout, "The schema is up to date.")
	return err
}
