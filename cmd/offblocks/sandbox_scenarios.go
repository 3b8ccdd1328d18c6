package main

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/demo"
)

// benchScenarioLimit is how long a scenario of the console's bench may take.
const benchScenarioLimit = 5 * time.Minute

// benchScenarios are the scenarios that the console of a sandbox can play on a card, as a client of the API. The file has the
// sandbox's variables, and is read each time. They end with ctx.
func benchScenarios(ctx context.Context, file string) (all []app.Scenario) {
	found, err := demo.FindScenarios("all")
	if err != nil {
		return nil // there is always "all"
	}
	for _, script := range found {
		all = append(all, app.Scenario{
			Name: script.Name(), Sentence: script.Sentence(), Ends: script.Ends(), Acts: script.Acts(),
			Play: func(card string, told func(string)) error {
				ctx, cancel := context.WithTimeout(ctx, benchScenarioLimit)
				defer cancel()
				return playOnBench(ctx, file, script, card, told)
			},
		})
	}
	return all
}

func playOnBench(ctx context.Context, file string, script demo.Scenario, card string, told func(string)) error {
	id, err := uuid.Parse(card)
	if err != nil {
		return err
	}
	silent := &terminal{stdout: io.Discard, stderr: io.Discard, getenv: func(string) string { return "" }}
	c, err := (&demoCmd{}).configure(silent, file)
	if err != nil {
		return err
	}
	c.Told = told
	err = demo.PlayScenarioOnCard(ctx, c, script, id)
	if need, ok := errors.AsType[*demo.Need](err); ok && !need.Expired {
		return errors.New(need.Text + "; where offblocks up has made the card, it sees to that")
	}
	if client.Code(err) == "not_found" {
		return errors.New("scenarios are played as the sandbox's own programme, which does not have this card")
	}
	return err
}
