package app

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
)

// What the operator changes in the database of a sandbox is dated by the sandbox's clock.
func TestAdministrationGoesByTheSandboxesClock(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	url := "sqlite:" + filepath.Join(t.TempDir(), "offblocks.db")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	const ahead = 10 * 24 * time.Hour
	db, err := OpenDatabase(ctx, url)
	must(err)
	must(db.Write(ctx, func(tx *store.Tx) error { return tx.MoveClock(ctx, ahead) }))
	must(db.Close())

	a, err := OpenAdministration(ctx, url)
	must(err)
	t.Cleanup(func() { must(a.Close()) })
	founded, err := a.programmes.FoundProgramme(ctx, programmes.NewProgramme{Name: "Test", APIKey: issuing.NewID[string](), APISecret: seal.Generate()})
	must(err)
	points := int64(25)
	must(a.SetServiceFee(ctx, issuing.ServiceFee{ProgrammeID: founded.ID, BPS: &points}))
	list, err := a.FeeSchedules(ctx, founded.ID)
	must(err)
	if from := list[0].EffectiveFrom.Time(); time.Until(from) < ahead-time.Hour {
		t.Errorf("the fee is in force from %s on", from)
	}
}
