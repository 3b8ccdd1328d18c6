package main

import (
	"context"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type programmeCmd struct {
	Create      programmeCreateCmd      `cmd:""`
	List        programmeListCmd        `cmd:""`
	Credentials programmeCredentialsCmd `cmd:""`
	Keys        programmeKeysCmd        `cmd:""`
	Suspend     programmeSuspendCmd     `cmd:""`
	Resume      programmeResumeCmd      `cmd:""`
	Changes     programmeChangesCmd     `cmd:""`
	Fees        programmeFeesCmd        `cmd:""`
}

type programmeCreateCmd struct {
	Name string `arg:""`
	databaseFlags
	PartnerBPS   int64 `name:"partner-bps" default:"0" env:"OFFBLOCKS_PARTNER_BPS"`
	PartnerFixed int64 `name:"partner-fixed" default:"0" env:"OFFBLOCKS_PARTNER_FIXED"`
}

// Run creates the programme. The secret is shown here and kept nowhere in clear.
func (p *programmeCreateCmd) Run(ctx context.Context, t *terminal) error {
	if p.PartnerBPS < 0 || p.PartnerBPS > 10_000 || p.PartnerFixed < 0 {
		return misuse("--partner-bps is neither negative nor above 10000, and --partner-fixed is not negative")
	}
	if strings.TrimSpace(p.Name) == "" {
		return misuse("a programme needs a name")
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
