package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/page"
)

// endInCommand makes a failure of any error that a command line ended in. A failure ends in the command to try next: its
// own, or else the one that the error suggests. Each flag of the command that the text names gets its variable.
func endInCommand(err error, ctx *kong.Context) error {
	if err == nil {
		return nil
	}
	failure, found := errors.AsType[*cli.Failure](err)
	if found && failure.Try != "" {
		return failure
	}
	_, misused := errors.AsType[*app.UsageError](err)
	return &cli.Failure{Text: nameVariables(err.Error(), ctx), Try: tryNext(err, ctx),
		Usage: misused || found && failure.Usage, Cause: err}
}

// tryNext is the command to try after an error that names none itself.
func tryNext(err error, ctx *kong.Context) string {
	node := ctx.Selected()
	if node == nil {
		return helpOf(ctx)
	}
	switch {
	case errors.Is(err, syscall.EADDRINUSE) && node.Name == "sandbox":
		return node.FullPath() + " --addr 127.0.0.1:0" + repeatFlags(ctx, node, "addr")
	case issuing.IsCode(err, issuing.CodeNotFound):
		return cmp.Or(listingFor(ctx, node), helpOf(ctx))
	}
	return helpOf(ctx)
}

// listingFor is the command that lists what there is, where an id was of nothing: the nearest one that needs no id
// itself. Empty if there is none.
func listingFor(ctx *kong.Context, node *kong.Node) string {
	for at := node.Parent; at != nil; at = at.Parent {
		for _, name := range []string{"list", "reconcile"} {
			if list := childNamed(at, name); list != nil && list != node && len(list.Positional) == 0 {
				return list.FullPath() + repeatFlags(ctx, list, "")
			}
		}
	}
	return ""
}

// repeatFlags are the texts that the command line gave for flags, as another command that has these flags is given them.
// A secret is none of them, since a command line that carries one is refused.
func repeatFlags(ctx *kong.Context, on *kong.Node, except string) string {
	var text strings.Builder
	for _, path := range ctx.Path {
		flag := path.Flag
		if flag == nil || path.Resolved || flag.Name == except || flag.Target.Kind() != reflect.String || valueFlag(on, "--"+flag.Name) == nil {
			continue
		}
		separator := " "
		if strings.HasPrefix(flag.Target.String(), "-") {
			separator = "="
		}
		text.WriteString(" --" + flag.Name + separator + cli.QuoteWord(flag.Target.String()))
	}
	return text.String()
}

var suggestion = regexp.MustCompile(`, did you mean "([a-z][a-z0-9-]*)"\?$`)

// helpOfSuggestion is the command line that prints the help of the command that a text suggests, or else of the one that
// was given.
func helpOfSuggestion(text string, ctx *kong.Context) string {
	at := ctx.Model.Node
	if selected := ctx.Selected(); selected != nil {
		at = selected
	}
	if match := suggestion.FindStringSubmatch(text); match != nil {
		if child := childNamed(at, match[1]); child != nil {
			return child.FullPath() + " --help"
		}
	}
	return helpOf(ctx)
}

// printError is where the program tells a person of its error. On a terminal it is folded, to as many columns as the
// variable COLUMNS says; the command to try stays whole, for pasting.
func printError(w io.Writer, getenv func(string) string, err error) {
	width, wrong := strconv.Atoi(getenv("COLUMNS"))
	if wrong != nil && demo.IsTerminal(w) {
		width = page.Width
	}
	text := "offblocks: " + err.Error()
	if width >= 20 {
		sentences, try, found := strings.Cut(text, "\nTry: ")
		text = page.FoldWords(sentences, width, "  ")
		if found {
			text += "\nTry: " + try
		}
	}
	_, _ = fmt.Fprintln(w, text)
}

// exitCode is 2 for a command line that was not understood, and 1 for what was refused or failed.
func exitCode(err error) int {
	if cli.IsUsage(err) {
		return 2
	}
	return 1
}
