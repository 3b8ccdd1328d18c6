package main

import (
	"context"
	"errors"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
)

type programmeCredentialsCmd struct {
	Reset  credentialsResetCmd  `cmd:""`
	Revoke credentialsRevokeCmd `cmd:""`
}

type programmeKeysCmd struct {
	List   keysListCmd   `cmd:""`
	Remove keysRemoveCmd `cmd:""`
}

// reasonFlag says why something is changed.
type reasonFlag struct {
	Reason string `placeholder:"TEXT"`
}

// administer opens the database, does something, and closes the database.
func (d databaseFlags) administer(ctx context.Context, do func(*app.Administration) error) (err error) {
	a, err := d.openAdministration(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	return do(a)
}

// credentialsJSON is how credentials are printed, also at the start of a programme.
type credentialsJSON struct {
	ProgrammeID issuing.ProgrammeID `json:"programmeId"`
	Name        string              `json:"name,omitempty"`
	APIKey      string              `json:"apiKey"`
	APISecret   string              `json:"apiSecret"`
}

type programmeListCmd struct{ databaseFlags }

// Run lists the programmes.
func (p *programmeListCmd) Run(ctx context.Context, t *terminal) error {
	type programmeJSON struct {
		ProgrammeID issuing.ProgrammeID `json:"programmeId"`
		Name        string              `json:"name"`
		Status      string              `json:"status"`
		APIKey      string              `json:"apiKey,omitempty"`
		SigningKeys int                 `json:"signingKeys"`
		SignedAuth  bool                `json:"signedAuth"`
		CreatedAt   string              `json:"createdAt"`
	}
	return p.administer(ctx, func(a *app.Administration) error {
		states, err := a.ProgrammeStates(ctx)
		if err != nil {
			return err
		}
		shown := make([]programmeJSON, len(states))
		for i, s := range states {
			status := "active"
			if s.Suspended {
				status = "suspended"
			}
			shown[i] = programmeJSON{s.ID, s.Name, status, s.APIKey, s.SigningKeys, s.SignedAuth, showInstant(s.CreatedAt)}
		}
		return t.printJSON(shown)
	})
}

func showInstant(i issuing.Instant) string {
	return i.Time().Format("2006-01-02T15:04:05.999999Z07:00")
}

type credentialsResetCmd struct {
	programmeFlags
	reasonFlag
}

// Run resets the credentials. The secret is shown here and kept nowhere in clear.
func (p *credentialsResetCmd) Run(ctx context.Context, t *terminal) error {
	return p.administer(ctx, func(a *app.Administration) error {
		c, err := a.ResetCredentials(ctx, p.id(), p.Reason)
		if err != nil {
			return err
		}
		return t.printJSON(credentialsJSON{ProgrammeID: c.ProgrammeID, APIKey: c.APIKey, APISecret: c.APISecret})
	})
}

type credentialsRevokeCmd struct {
	programmeFlags
	reasonFlag
}

// Run revokes the credentials.
func (p *credentialsRevokeCmd) Run(ctx context.Context) error {
	return p.administer(ctx, func(a *app.Administration) error { return a.RevokeCredentials(ctx, p.id(), p.Reason) })
}

type keysListCmd struct{ programmeFlags }

// Run lists the keys.
func (p *keysListCmd) Run(ctx context.Context, t *terminal) error {
	return p.administer(ctx, func(a *app.Administration) error {
		keys, err := a.SigningKeys(ctx, p.id())
		if err != nil {
			return err
		}
		return t.printJSON(view.SigningKeys(keys, false).SigningKeys)
	})
}

type keysRemoveCmd struct {
	programmeFlags
	Key string `arg:""`
	reasonFlag
}

// Run removes the key.
func (p *keysRemoveCmd) Run(ctx context.Context) error {
	return p.administer(ctx, func(a *app.Administration) error {
		return a.RemoveSigningKey(ctx, p.id(), issuing.SigningKeyID(strings.ToLower(p.Key)), p.Reason)
	})
}

type programmeSuspendCmd struct {
	programmeFlags
	reasonFlag
}

// Run suspends the programme.
func (p *programmeSuspendCmd) Run(ctx context.Context) error {
	return p.administer(ctx, func(a *app.Administration) error { return a.SuspendProgramme(ctx, p.id(), p.Reason) })
}

type programmeResumeCmd struct {
	programmeFlags
	reasonFlag
}

// Run resumes the programme.
func (p *programmeResumeCmd) Run(ctx context.Context) error {
	return p.administer(ctx, func(a *app.Administration) error { return a.ResumeProgramme(ctx, p.id(), p.Reason) })
}

type programmeChangesCmd struct{ programmeFlags }

// Run lists the audit records.
func (p *programmeChangesCmd) Run(ctx context.Context, t *terminal) error {
	type changeJSON struct {
		At      string              `json:"at"`
		Actor   issuing.Actor       `json:"actor"`
		Action  issuing.AuditAction `json:"action"`
		Subject string              `json:"subject"`
		Reason  string              `json:"reason,omitempty"`
	}
	return p.administer(ctx, func(a *app.Administration) error {
		records, err := a.AuditRecords(ctx, p.id())
		if err != nil {
			return err
		}
		shown := make([]changeJSON, len(records))
		for i, r := range records {
			shown[i] = changeJSON{showInstant(r.CreatedAt), r.Actor, r.Action, r.Subject, r.Reason}
		}
		return t.printJSON(shown)
	})
}
