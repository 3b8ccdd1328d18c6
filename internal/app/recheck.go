package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
)

// RecheckConfig says who is to be checked again, and by whose partners.
type RecheckConfig struct {
	DatabaseURL  string
	PartnersFile string
	Getenv       func(string) string
	Programme    issuing.ProgrammeID
	Customer     issuing.CustomerID
	Log          *slog.Logger
}

// RecheckIdentity has the installation's identity check begin again with a customer who passed. What it finds comes by its
// callback, to the running installation.
func RecheckIdentity(ctx context.Context, c RecheckConfig) (err error) {
	db, err := OpenDatabase(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	connected, err := ConnectPartners(c.PartnersFile, c.Getenv, config.Environment{DB: db, Now: time.Now, Log: c.Log})
	if err != nil {
		return err
	}
	again, can := connected.Ports.IdentityCheck.(partner.IdentityRecheck)
	if !can {
		return errors.New("the file of partners has no identity check that can begin again")
	}
	customer, err := db.Customer(ctx, c.Programme, c.Customer)
	if err != nil {
		return err
	}
	if customer.Status != issuing.CustomerActive && customer.Status != issuing.CustomerInactive {
		return fmt.Errorf("the customer is %s, and has passed no check yet", customer.Status)
	}
	return again.RecheckIdentity(ctx, partner.IdentityRequestFor(customer))
}
