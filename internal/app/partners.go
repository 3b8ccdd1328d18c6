package app

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/offblocks/offblocks/internal/partner/binrange"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/identitywebhook"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/lithic"
	"github.com/offblocks/offblocks/internal/partner/sanctions"
	"github.com/offblocks/offblocks/internal/partner/stripe"
	"github.com/offblocks/offblocks/internal/partner/sumsub"
)

// partnerTypes are the types of partners that this program speaks to.
var partnerTypes = []config.Type{
	sumsub.Type(), identitywebhook.Type(), sanctions.Type(), iso8583.Type(), lithic.Type(), stripe.Type(), binrange.Type(),
}

// ConnectPartners reads a file of partners and makes them; without a file there are none. It calls nobody.
func ConnectPartners(
	path string, getenv func(string) string, env config.Environment,
) (*config.Connected, error) {
	if path == "" {
		return &config.Connected{}, nil
	}
	file, err := config.Read(path)
	if err != nil {
		return nil, err
	}
	return file.Connect(partnerTypes, getenv, env)
}

// wirePartners opens the listeners of partners and notes what runs for them. Nothing is answered before [App.Run].
func (a *App) wirePartners(ctx context.Context, c Config) error {
	var open []*config.Listener
	a.unlisten = func() (err error) {
		for _, l := range open {
			err = errors.Join(err, l.Close())
		}
		return err
	}
	if c.Connected == nil {
		return nil
	}
	services := config.Services{
		Onboarding: a.verbs.onboarding, Network: a.network, Authentications: a.verbs.authentications, Tokens: a.verbs.tokens,
	}
	for _, p := range c.Connected.Partners {
		if p.Serve == nil {
			continue
		}
		served, err := p.Serve(services)
		if err != nil {
			return errors.Join(fmt.Errorf("partner %s: %w", p.Name, err), a.unlisten())
		}
		a.handleTasks(served.Tasks)
		for name, upkeep := range served.Every {
			every := a.runner.Every
			if upkeep.AtStart {
				every = a.runner.EveryFromStart
			}
			every(p.Name+": "+name, upkeep.Interval, upkeep.Do)
		}
		for _, run := range served.Runners {
			a.partners = append(a.partners, nameErrors(p.Name, run))
		}
		if p.Listen == nil {
			continue
		}
		if served.Handler == nil {
			served.Handler = http.NotFoundHandler()
		}
		l, err := p.Listen.Open(ctx, served.Handler, c.Log.With("partner", p.Name))
		if err != nil {
			return errors.Join(fmt.Errorf("partner %s: %w", p.Name, err), a.unlisten())
		}
		open = append(open, l)
		a.partners = append(a.partners, nameErrors(p.Name, l.Run))
	}
	return nil
}

// nameErrors puts the name of a partner before the error that ended what runs for it.
func nameErrors(name string, run func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := run(ctx); err != nil {
			return fmt.Errorf("partner %s: %w", name, err)
		}
		return nil
	}
}
