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
	Create programmeCreateCmd `cmd:""`
	Fees   programmeFeesCmd   `cmd:""`
}

type programmeCreateCmd struct {
	Name         string `arg:""`
	DatabaseURL  string `required:"" placeholder:"URL" env:"OFFBLOCKS_DATABASE_URL"`
	PartnerBPS   int64  `default:"0" env:"OFFBLOCKS_PARTNER_BPS"`
	PartnerFixed int64  `default:"0" env:"OFFBLOCKS_PARTNER_FIXED"`
}

// Run creates the programme. The secret is shown here and kept nowhere in clear.
func (p *programmeCreateCmd) Run(ctx context.Context, t *terminal) (err error) {
	if p.PartnerBPS < 0 || p.PartnerBPS > 10_000 || p.PartnerFixed < 0 {
		return errors.New("--partner-bps is neither negative nor above 10000, and --partner-fixed is not negative")
	}
	if strings.TrimSpace(p.Name) == "" {
		return errors.New("a programme needs a name")
	}
	a, err := app.OpenAdministration(ctx, p.DatabaseURL)
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
