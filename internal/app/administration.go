package app

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Administration changes programmes in an installation's database, whether the installation runs or not.
type Administration struct {
	db         *store.DB
	programmes *programmes.Service
	clock      func() time.Time // of the installation, which a sandbox can have moved
}

// OpenAdministration opens the database and brings its schema up to date. The caller closes it.
func OpenAdministration(ctx context.Context, databaseURL string) (*Administration, error) {
	db, err := openWithClock(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	return &Administration{db.DB, programmes.New(db, nil, true), db.Clock}, nil
}

// openWithClock opens a database, brings its schema up to date, and joins it with its clock, which that of a sandbox may have
// moved.
func openWithClock(ctx context.Context, databaseURL string) (*work.DB, error) {
	db, err := OpenDatabase(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	clock, err := simulator.LoadClock(ctx, db, time.Now)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return work.New(db, clock.Now), nil
}

// ProgrammeConfig is what a new programme is asked to be.
type ProgrammeConfig struct {
	Name         string
	PartnerBPS   int64         // the programme's margin in hundredths of a per cent of a payment
	PartnerFixed issuing.Units // the programme's margin on each payment
}

// ProgrammeCredentials are what a programme signs in with.
type ProgrammeCredentials struct {
	ProgrammeID issuing.ProgrammeID
	APIKey      string
	APISecret   string // kept nowhere in clear
}

// CreateProgramme founds a programme with new credentials, which are shown this once.
func (a *Administration) CreateProgramme(ctx context.Context, c ProgrammeConfig) (ProgrammeCredentials, error) {
	n := programmes.NewProgramme{
		Name: c.Name, APIKey: uuid.NewString(), APISecret: seal.Generate(),
		PartnerBPS: c.PartnerBPS, PartnerFixed: c.PartnerFixed,
	}
	founded, err := a.programmes.FoundProgramme(ctx, n)
	return ProgrammeCredentials{founded.ID, n.APIKey, string(n.APISecret)}, err
}

// FeeSchedules are a programme's schedules of fees, those to come included, newest first.
func (a *Administration) FeeSchedules(ctx context.Context, id issuing.ProgrammeID) ([]issuing.FeeSchedule, error) {
	return a.db.FeeSchedules(ctx, id)
}

// SetServiceFee sets the platform's fee for a programme. Payments that are decided already keep theirs.
func (a *Administration) SetServiceFee(ctx context.Context, fee issuing.ServiceFee) error {
	_, err := a.programmes.SetServiceFee(ctx, fee)
	return err
}

// DropServiceFee drops a fee of the platform's that has yet to take effect.
func (a *Administration) DropServiceFee(ctx context.Context, id issuing.ProgrammeID, from issuing.Instant) error {
	return a.programmes.DeleteServiceFee(ctx, id, from)
}

// Close closes the database.
func (a *Administration) Close() error { return a.db.Close() }
