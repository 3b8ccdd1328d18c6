package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/seal"
)

type programmeCmd struct {
	Create programmeCreateCmd `cmd:"" help:"Create a programme and print its credentials, once."`
	Fees   programmeFeesCmd   `cmd:"" help:"What payments of a programme cost."`
}

type programmeCreateCmd struct {
	Name         string `arg:"" help:"What the programme is to be called."`
	DatabaseURL  string `name:"database-url" required:"" placeholder:"URL" help:"Database, postgres://… or sqlite:path." env:"OFFBLOCKS_DATABASE_URL"`
	PartnerBPS   int64  `name:"partner-bps" default:"0" help:"The programme's margin in hundredths of a per cent of a payment." env:"OFFBLOCKS_PARTNER_BPS"`
	PartnerFixed int64  `name:"partner-fixed" default:"0" help:"The programme's margin per payment, in millionths of a token." env:"OFFBLOCKS_PARTNER_FIXED"`
}

// Run creates the programme. The secret is shown here and kept nowhere in clear.
func (p *programmeCreateCmd) Run(ctx context.Context, t *terminal) (err error) {
	if p.PartnerBPS < 0 || p.PartnerBPS > 10_000 || p.PartnerFixed < 0 {
		return errors.New("--partner-bps is neither negative nor above 10000, and --partner-fixed is not negative")
	}
	if strings.TrimSpace(p.Name) == "" {
		return errors.New("a programme needs a name")
	}
	db, err := openMigrated(ctx, p.DatabaseURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	n := processor.NewProgramme{
		Name: p.Name, APIKey: uuid.NewString(), APISecret: seal.Random() + seal.Random(), PartnerBPS: p.PartnerBPS, PartnerFixed: issuing.Units(p.PartnerFixed),
	}
	programme, err := processor.New(db, nil, nil, nil, time.Now, processor.Config{}).FoundProgramme(ctx, n)
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(map[string]string{
		"programmeId": string(programme.ID), "name": programme.Name, "apiKey": n.APIKey, "apiSecret": n.APISecret,
	}, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.stdout, string(text))
	return err
}
