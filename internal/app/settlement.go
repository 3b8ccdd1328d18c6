package app

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/store"
)

// Settlements is where an operator compares card networks' settlement reports with the books, whether the installation runs
// or not.
type Settlements struct {
	*settlement.Service
	DB *store.DB
}

// OpenSettlements opens the database and brings its schema up to date. The caller closes it.
func OpenSettlements(ctx context.Context, databaseURL string) (*Settlements, error) {
	db, err := openWithClock(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	return &Settlements{settlement.New(db), db.DB}, nil
}

// Close closes the database.
func (s *Settlements) Close() error { return s.DB.Close() }

// maxReport is how long a settlement report may be, in bytes.
const maxReport = 64 << 20

// ReadSettlement reads a settlement report of a partner of a file. Lines of payments that are not known are the partner's
// programme's.
func ReadSettlement(partners *config.Connected, name, path string) (settlement.Report, error) {
	i := slices.IndexFunc(partners.Partners, func(p config.ConnectedPartner) bool { return p.Name == name })
	if i < 0 {
		return settlement.Report{}, fmt.Errorf("there is no partner %q in the file of partners", name)
	}
	p := partners.Partners[i]
	if p.ReadSettlement == nil {
		return settlement.Report{}, fmt.Errorf(
			`no form of settlement reports of %s is known: describe its columns in "settlement", in the file of partners`, name)
	}
	file, err := os.Open(path) // #nosec G304 -- the operator names it
	if err != nil {
		return settlement.Report{}, err
	}
	defer func() { _ = file.Close() }() // it was only read
	text, err := io.ReadAll(io.LimitReader(file, maxReport+1))
	if err == nil && len(text) > maxReport {
		err = fmt.Errorf("it is longer than %d bytes", maxReport)
	}
	if err != nil {
		return settlement.Report{}, fmt.Errorf("%s: %w", path, err)
	}
	r := settlement.Report{Partner: name, Programme: p.Programme, Name: filepath.Base(path)}
	digest := sha256.Sum256(text)
	r.Digest = hex.EncodeToString(digest[:])
	if r.Lines, err = p.ReadSettlement(bytes.NewReader(text)); err != nil {
		return r, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// ProgrammeOfPartner is the programme that the file of partners names for a card network.
func ProgrammeOfPartner(partners *config.Connected, name string) (issuing.ProgrammeID, error) {
	for _, p := range partners.Partners {
		if p.Name == name && p.Programme != "" {
			return p.Programme, nil
		}
	}
	return "", fmt.Errorf("there is no card network %q in the file of partners", name)
}
