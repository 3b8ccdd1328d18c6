package main

import (
	"fmt"
	"io"
	"maps"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/page"
)

// helpTexts are those of all commands.
var helpTexts = mergeTexts(platformHelpTexts, developerHelpTexts)

func mergeTexts(some ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, texts := range some {
		maps.Copy(all, texts)
	}
	return all
}

type helpCmd struct {
	Command []string `arg:"" optional:""`
}

// Run prints the same help as the command's own flag --help.
func (h *helpCmd) Run(parser *kong.Kong) error {
	_, err := parser.Parse(append(h.Command, "--help"))
	return explainMistake(err)
}

// fillHelpTexts gives each command, argument and flag its help, unless its tag has one. One without a text is an error
// of this program.
func fillHelpTexts(parser *kong.Kong) error {
	parser.Model.HelpFlag.Help = "Print this help, and exit."
	return fillNode(parser.Model.Node)
}

func fillNode(node *kong.Node) (err error) {
	if node.Parent != nil && node.Help == "" {
		if node.Help, err = findHelpText(node, ""); err != nil {
			return err
		}
	}
	for _, argument := range node.Positional {
		if argument.Help != "" {
			continue
		}
		if argument.Help, err = findHelpText(node, "<"+argument.Name+">"); err != nil {
			return err
		}
	}
	for _, flag := range node.Flags {
		if flag.Help != "" {
			continue
		}
		if flag.Help, err = findHelpText(node, "--"+flag.Name); err != nil {
			return err
		}
	}
	for _, child := range node.Children {
		if err := fillNode(child); err != nil {
			return err
		}
	}
	return nil
}

// findHelpText finds the text of a command's argument or flag, or of the command itself: its own before that of the
// commands above.
func findHelpText(node *kong.Node, name string) (string, error) {
	for at := node; at != nil; at = at.Parent {
		if text, ok := helpTexts[strings.TrimSpace(at.Path()+" "+name)]; ok {
			return text, nil
		}
		if name == "" {
			break
		}
	}
	return "", fmt.Errorf("%s %s has no help text", node.FullPath(), name)
}

// printHelp prints the help as kong does, with the line of its usage folded.
func printHelp(options kong.HelpOptions, ctx *kong.Context) error {
	usage := ctx.Model.Summary()
	if selected := ctx.Selected(); selected != nil {
		usage = " " + selected.Summary()
	}
	lines := page.FoldWords("Usage: "+ctx.Model.Name+usage, page.Width, "  ")
	if _, err := io.WriteString(ctx.Stdout, lines+"\n"); err != nil {
		return err
	}
	options.NoAppSummary = true
	options.NoExpandSubcommands = ctx.Selected() == nil // else it would be several pages
	return kong.DefaultHelpPrinter(options, ctx)
}
