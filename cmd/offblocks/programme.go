package main

import (
	"context"
	"errors"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type programmeCmd struct {
	Create      programmeCreateCmd      `cmd:"" help:"Create a programme and print its credentials, once."`
	List        programmeListCmd        `cmd:"" help:"List all programmes, oldest first."`
	Credentials programmeCredentialsCmd `cmd:"" help:"Reset or revoke a programme's credentials."`
	Keys        programmeKeysCmd        `cmd:"" help:"List or remove a programme's signing keys."`
	Suspend     programmeSuspendCmd     `cmd:"" help:"Suspend a programme. Its requests are refused, and purchases with its cards are declined."`
	Resume      programmeResumeCmd      `cmd:"" help:"Resume a suspended programme."`
	Changes     programmeChangesCmd     `cmd:"" help:"List who changed a programme's credentials, keys and standing, oldest first."`
	Fees        programmeFeesCmd        `cmd:"" help:"Manage the platform's fees for a programme."`
}

type programmeCreateCmd struct {
	Name string `arg:"" help:"Name of the programme."`
	databaseFlags
	PartnerBPS   int64 `name:"partner-bps" default:"0" help:"The programme's margin in basis points (hundredths of a per cent) of a payment." env:"OFFBLOCKS_PARTNER_BPS"`
	PartnerFixed int64 `name:"partner-fixed" default:"0" help:"The programme's margin per payment, in millionths of a token." env:"OFFBLOCKS_PARTNER_FIXED"`
}

// Run creates the programme. The secret is shown here and kept nowhere in clear.
func (p *programmeCreateCmd) Run(ctx context.Context, t *terminal) error {
	if p.PartnerBPS < 0 || p.PartnerBPS > 10_000 || p.PartnerFixed < 0 {
		return errors.New("--partner-bps is neither negative nor above 10000, and --partner-fixed is not negative")
	}
	if strings.TrimSpace(p.Name) == "" {
		return errors.New("a programme needs a name")
	}
	return p.administer(ctx, func(a *app.Administration) error {
		c, err := a.CreateProgramme(ctx, app.ProgrammeConfig{
			Name: p.Name, PartnerBPS: p.PartnerBPS, PartnerFixed: issuing.Units(p.PartnerFixed),
		})
		if err != nil {
			return err
		}
		return t.printJSON(credentialsJSON{c.ProgrammeID, p.Name, c.APIKey, c.APISecret})
	})
}

// openAdministration opens the database for changes of programmes. The caller closes it.
func (d databaseFlags) openAdministration(ctx context.Context) (*app.Administration, error) {
	url, err := d.requireURL()
	if err != nil {
		return nil, err
	}
	return app.OpenAdministration(ctx, url)
}
