package app

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/offblocks/offblocks/internal/auditlog"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

const (
	// sealEvery bounds how long an audit record waits for its seal.
	sealEvery = 5 * time.Second
	// unsettledAfter is how long a cleared payment may be in no settlement report before the operator is told.
	unsettledAfter = 7 * 24 * time.Hour
)

// wireUpkeep says what is done again and again.
func (a *App) wireUpkeep(c Config) {
	a.runner.Every("purge answers", 10*time.Minute, func(ctx context.Context) error {
		return c.DB.Write(ctx, func(tx *store.Tx) error {
			_, err := tx.PurgeResponses(ctx, issuing.At(c.SystemTime()))
			return err
		})
	})
	a.runner.Every("seal audit records", sealEvery, func(ctx context.Context) error {
		_, err := auditlog.Seal(ctx, c.DB)
		return err
	})
	a.runner.Every("purge requests", 10*time.Minute, a.requests.Purge)
	a.runner.Every("purge events", 10*time.Minute, a.verbs.events.Purge)
	a.runner.Every("reconcile", 5*time.Minute, func(ctx context.Context) error {
		return reconcileAndLog(ctx, c.DB, a.chains, a.verbs.chainbook, c.Log)
	})
	a.runner.Every("audit books", time.Hour, a.verbs.chainbook.AuditBooks)
	a.runner.Every("settlement reports", time.Hour, func(ctx context.Context) error {
		reports := settlement.New(work.New(c.DB, c.Now))
		_, err := reports.Recheck(ctx)
		return errors.Join(err, reports.FileUnsettled(ctx, unsettledAfter))
	})
}

// reconcileAndLog compares the books with the chains. What differs is filed; a chain that was skipped is logged.
func reconcileAndLog(
	ctx context.Context, db *store.DB, chains *registry.Registry, book *chainbook.Service, log *slog.Logger,
) error {
	compared, err := reconcile.Run(ctx, db, book, chains.Chains())
	for _, c := range compared {
		if c.Skipped != "" {
			log.WarnContext(ctx, "chain not reconciled", "chain", c.Chain, "why", c.Skipped)
		}
	}
	return err
}
