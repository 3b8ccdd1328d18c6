package main

import (
	"os"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/call"
	"github.com/offblocks/offblocks/internal/cli/story"
	"github.com/offblocks/offblocks/internal/cli/watch"
	"github.com/offblocks/offblocks/internal/demo"
)

// developerCommands are those of a programme's developers, who know an installation by its API.
type developerCommands struct {
	API     call.Command         `cmd:"" name:"api"`
	Up      story.UpCommand      `cmd:""`
	Trigger story.TriggerCommand `cmd:""`
	Listen  watch.ListenCommand  `cmd:""`
	Logs    watch.LogsCommand    `cmd:""`
	Status  watch.StatusCommand  `cmd:""`
	Wallet  story.WalletCommand  `cmd:""`
	Profile cli.ProfileCommand   `cmd:""`
}

// developerGroup is the head above them in the help.
const developerGroup = "Use an installation by its API:"

// developer is what their commands have of the world.
func (t *terminal) developer() *cli.Terminal {
	directory, err := os.Getwd()
	if err != nil {
		directory = ""
	}
	return &cli.Terminal{Getenv: t.getenv, Stdin: os.Stdin, Stdout: t.stdout, Stderr: t.stderr,
		Interactive: demo.IsTerminal(t.stdout), Watched: demo.IsTerminal(t.stderr), Directory: directory}
}

// chains gives the commands wallets and a look at chains.
func chains() *story.Chains {
	return &story.Chains{
		OwnerOfKey: func(key []byte) (story.Owner, error) { return chain.OwnerOfKey(key) },
		Dial:       func(url string) (story.ChainReader, error) { return chain.NewReader(url) },
		DialDemo:   dialChain,
	}
}
