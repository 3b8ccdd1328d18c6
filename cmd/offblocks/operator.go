package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type operatorCmd struct {
	Create  operatorCreateCmd  `cmd:""`
	List    operatorListCmd    `cmd:""`
	Link    operatorLinkCmd    `cmd:""`
	Disable operatorDisableCmd `cmd:""`
}

// people opens the database for changes of operators, does something, and closes the database.
func (d databaseFlags) people(ctx context.Context, do func(*app.OperatorAdministration) error) (err error) {
	url, err := d.requireURL()
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
	databaseFlags
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

type operatorListCmd struct{ databaseFlags }

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
	databaseFlags
	reasonFlag
}

type operatorLinkCmd struct{ operatorFlag }

// Run makes a one-time link. What it prints signs in.
func (o *operatorLinkCmd) Run(ctx context.Context, t *terminal) error {
	return o.people(ctx, func(a *app.OperatorAdministration) error {
		path, err := a.LinkPath(ctx, o.Name, o.Reason)
		if err != nil {
			return err
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
