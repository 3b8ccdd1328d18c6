package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/page"
	"github.com/offblocks/offblocks/internal/partner/config"
)

type partnerCmd struct {
	List    partnerListCmd    `cmd:""`
	Check   partnerCheckCmd   `cmd:""`
	Recheck partnerRecheckCmd `cmd:""`
}

// partnersFlags say which file of partners is meant.
type partnersFlags struct {
	Partners string `required:"" placeholder:"FILE" env:"OFFBLOCKS_PARTNERS"`
}

func (p partnersFlags) connect(t *terminal) (*config.Connected, error) {
	return app.ConnectPartners(p.Partners, t.getenv, config.Environment{Now: time.Now, Log: t.log})
}

type partnerListCmd struct{ partnersFlags }

// Run lists the partners and what they can do.
func (l *partnerListCmd) Run(t *terminal) error {
	c, err := l.connect(t)
	if err != nil {
		return err
	}
	for _, p := range c.Partners {
		lines := []string{p.Name, "  type " + p.Type.Name + ": " + p.Type.Summary, "  " + servesOf(p)}
		if p.Listen != nil {
			lines = append(lines, "  listens on "+p.Listen.Address+tlsOf(p.Listen))
		}
		for _, can := range p.Capabilities {
			lines = append(lines, "  - "+can)
		}
		if err := printFolded(t.stdout, lines); err != nil {
			return err
		}
	}
	return printFolded(t.stdout, missingPartners(c))
}

func servesOf(p config.ConnectedPartner) string {
	serves := p.Serves
	if p.Type.Network {
		serves = append(serves, "card network")
	}
	if len(serves) == 0 {
		return "serves nothing here"
	}
	return "serves as " + strings.Join(serves, ", ")
}

func tlsOf(l *config.Listen) string {
	switch {
	case l.Certificate != "":
		return " with TLS"
	case l.BehindProxy:
		return " behind a proxy"
	}
	return " without TLS, for this machine only"
}

type partnerCheckCmd struct {
	partnersFlags
	Timeout time.Duration `default:"1m"`
}

// Run tries each partner.
func (c *partnerCheckCmd) Run(ctx context.Context, t *terminal) error {
	connected, err := c.connect(t)
	if err != nil {
		return err
	}
	failed := 0
	for _, p := range connected.Partners {
		said, err := checkPartner(ctx, p, c.Timeout)
		verdict := "ok"
		if err != nil {
			verdict, said = "fails", err.Error()
			failed++
		}
		if err := printFolded(t.stdout, []string{fmt.Sprintf("%s: %s: %s", p.Name, verdict, said)}); err != nil {
			return err
		}
	}
	switch {
	case len(connected.Partners) == 0:
		return errors.New("the file lists no partner")
	case failed > 0:
		return fmt.Errorf("%d of %d partners fail", failed, len(connected.Partners))
	}
	return nil
}

func checkPartner(ctx context.Context, p config.ConnectedPartner, patience time.Duration) (string, error) {
	if p.Check == nil {
		return "its settings can be read; there is nothing to call", nil
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return p.Check(ctx)
}

func printFolded(w io.Writer, lines []string) error {
	for _, line := range lines {
		text := strings.TrimLeft(line, " ")
		indent := strings.Repeat(" ", len(line)-len(text)+2)
		if _, err := fmt.Fprintln(w, page.FoldWords(line, page.Width, indent)); err != nil {
			return err
		}
	}
	return nil
}

type partnerRecheckCmd struct {
	partnersFlags
	databaseFlags
	Programme string `arg:""`
	Customer  string `arg:""`
}

// Run has the identity check begin again.
func (r *partnerRecheckCmd) Run(ctx context.Context, t *terminal) error {
	database, err := r.requireURL()
	if err != nil {
		return err
	}
	if err := app.RecheckIdentity(ctx, app.RecheckConfig{
		DatabaseURL: database, PartnersFile: r.Partners, Getenv: t.getenv, Log: t.log,
		Programme: issuing.ProgrammeID(r.Programme), Customer: issuing.CustomerID(r.Customer),
	}); err != nil {
		return err
	}
	return t.printText("The customer opens their verification page again. What is found comes by a callback.")
}
