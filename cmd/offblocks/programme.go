package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type programmeCmd struct {
	Create programmeCreateCmd `cmd:"" help:"Create a programme and print its credentials, once."`
	Fees   programmeFeesCmd   `cmd:"" help:"Manage the platform's fees for a programme."`
}

type programmeCreateCmd struct {
	Name string `arg:"" help:"Name of the programme."`
	databaseFlags
	PartnerBPS   int64 `name:"partner-bps" default:"0" help:"The programme's margin in basis points (hundredths of a per cent) of a payment." env:"OFFBLOCKS_PARTNER_BPS"`
	PartnerFixed int64 `name:"partner-fixed" default:"0" help:"The programme's margin per payment, in millionths of a token." env:"OFFBLOCKS_PARTNER_FIXED"`
}

// Run creates the programme. The secret is shown here and kept nowhere in clear.
func (p *programmeCreateCmd) Run(ctx context.Context, t *terminal) (err error) {
	if p.PartnerBPS < 0 || p.PartnerBPS > 10_000 || p.PartnerFixed < 0 {
		return errors.New("--partner-bps is neither negative nor above 10000, and --partner-fixed is not negative")
	}
	if strings.TrimSpace(p.Name) == "" {
		return errors.New("a programme needs a name")
	}
	a, err := p.openAdministration(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	c, err := a.CreateProgramme(ctx, app.ProgrammeConfig{
		Name: p.Name, PartnerBPS: p.PartnerBPS, PartnerFixed: issuing.Units(p.PartnerFixed),
	})
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(map[string]string{
		"programmeId": string(c.ProgrammeID), "name": p.Name, "apiKey": c.APIKey, "apiSecret": c.APISecret,
	}, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.stdout, string(text))
	return err
}

// openAdministration opens the database for changes of programmes. The caller closes it.
func (d databaseFlags) openAdministration(ctx context.Context) (*app.Administration, error) {
	url, err := d.requireURL()
	if err != nil {
		return nil, err
	}
	return app.OpenAdministration(ctx, url)
}
