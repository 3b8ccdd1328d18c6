package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/issuing"
)

type operatorCmd struct {
	Create  operatorCreateCmd  `cmd:""`
	List    operatorListCmd    `cmd:""`
	Link    operatorLinkCmd    `cmd:""`
	Disable operatorDisableCmd `cmd:""`
}

// operatorDatabase says whose operators are meant: those of a database, or of a sandbox by its directory.
type operatorDatabase struct {
	databaseFlags
	DataDir string `name:"data-dir" placeholder:"./data" env:"OFFBLOCKS_DATA_DIR"`
}

// find gives the database, and the sandbox's file of variables if the database was found by its directory.
func (d operatorDatabase) find() (url, envFile string, err error) {
	if url, err = d.readURL(); err != nil || url != "" {
		return url, "", err
	}
	if url, envFile, found := app.FindSandbox(cmp.Or(d.DataDir, "data")); found {
		return url, envFile, nil
	}
	if d.DataDir != "" {
		return "", "", fmt.Errorf("--data-dir: there is no sandbox with its database in %s", d.DataDir)
	}
	return "", "", misuse("whose operators? there is no sandbox here (./data); give --database-url, --database-url-file, or " +
		"--data-dir of a sandbox")
}

// people opens the database for changes of operators, does something, and closes the database.
func (d operatorDatabase) people(ctx context.Context, do func(*app.OperatorAdministration) error) (err error) {
	url, _, err := d.find()
	if err != nil {
		return err
	}
	a, err := app.OpenOperatorAdministration(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	return do(a)
}

type operatorCreateCmd struct {
	Name string `arg:""`
	operatorDatabase
	Role         issuing.Role `required:"" placeholder:"ROLE"`
	Programme    string       `placeholder:"ID"`
	PasswordFile string       `name:"password-file" placeholder:"FILE"`
	Password     string       `name:"password" hidden:"" secret:"" env:"OFFBLOCKS_OPERATOR_PASSWORD"`
	reasonFlag
}

// Run creates the operator.
func (o *operatorCreateCmd) Run(ctx context.Context, t *terminal) error {
	password, err := app.ReadSecret("the password", o.PasswordFile, o.Password)
	if err != nil {
		return err
	}
	return o.people(ctx, func(a *app.OperatorAdministration) error {
		made, err := a.Create(ctx, app.NewOperator{
			Name: o.Name, Role: o.Role, Programme: issuing.ProgrammeID(o.Programme), Password: password,
		}, o.Reason)
		if err != nil {
			return err
		}
		return t.printJSON(operatorOf(made))
	})
}

type operatorJSON struct {
	Name        string              `json:"name"`
	Role        issuing.Role        `json:"role"`
	ProgrammeID issuing.ProgrammeID `json:"programmeId,omitempty"`
	Status      string              `json:"status"`
	Password    bool                `json:"password"` // whether they have one
	CreatedAt   string              `json:"createdAt"`
}

func operatorOf(o issuing.Operator) operatorJSON {
	status := "active"
	if o.Disabled {
		status = "disabled"
	}
	return operatorJSON{o.Name, o.Role, o.ProgrammeID, status, o.PasswordHash != "", showInstant(o.CreatedAt)}
}

type operatorListCmd struct{ operatorDatabase }

// Run lists the operators.
func (o *operatorListCmd) Run(ctx context.Context, t *terminal) error {
	return o.people(ctx, func(a *app.OperatorAdministration) error {
		list, err := a.List(ctx)
		if err != nil {
			return err
		}
		shown := make([]operatorJSON, len(list))
		for i, one := range list {
			shown[i] = operatorOf(one)
		}
		return t.printJSON(shown)
	})
}

// operatorFlag says which operator is meant.
type operatorFlag struct {
	Name string `arg:""`
	operatorDatabase
	reasonFlag
}

type operatorLinkCmd struct{ operatorFlag }

// Run makes a one-time link. What it prints signs in: a whole URL for a sandbox, whose address is known.
func (o *operatorLinkCmd) Run(ctx context.Context, t *terminal) error {
	return o.people(ctx, func(a *app.OperatorAdministration) error {
		path, err := a.LinkPath(ctx, o.Name, o.Reason)
		if err != nil {
			return err
		}
		_, envFile, err := o.find()
		if err != nil {
			return err
		}
		if envFile != "" {
			env, err := envfile.Read(envFile)
			if err != nil {
				return err
			}
			path = strings.TrimSuffix(env["OFFBLOCKS_URL"], "/v1") + path
		}
		_, err = fmt.Fprintln(t.stdout, path)
		return err
	})
}

type operatorDisableCmd struct{ operatorFlag }

// Run disables the operator.
func (o *operatorDisableCmd) Run(ctx context.Context) error {
	return o.people(ctx, func(a *app.OperatorAdministration) error { return a.Disable(ctx, o.Name, o.Reason) })
}
