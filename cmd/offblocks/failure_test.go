package main

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/nouns"
)

var tryLine = regexp.MustCompile(`(?s)^(offblocks: .+)\nTry: ([^\n]+)\n$`)

// wrongEnding is what is wrong with how an error is told; "" if nothing is. It is sentences, and then a command to try,
// which the program understands if it is its own.
func wrongEnding(printed string) string {
	match := tryLine.FindStringSubmatch(printed)
	switch {
	case match == nil:
		return "it does not end in a command to try"
	case strings.Contains(match[1], "\nTry: "):
		return "it has several commands to try"
	}
	command, own := strings.CutPrefix(match[2], "offblocks ")
	if !own {
		return "" // another program's: chmod, rm
	}
	if found, ok := understoodCommands.Load(command); ok {
		return found.(string)
	}
	wrong := notUnderstood(command)
	understoodCommands.Store(command, wrong)
	return wrong
}

// understoodCommands is what notUnderstood has found.
var understoodCommands sync.Map

// notUnderstood is what the parser has against a command line; "" if nothing.
func notUnderstood(command string) string {
	help := false
	parser, err := kong.New(&commands{}, append(nouns.Options(developerGroup), kong.Name("offblocks"), kong.PostBuild(fillHelpTexts),
		kong.Writers(&bytes.Buffer{}, &bytes.Buffer{}), kong.Exit(func(int) { help = true }), kong.Bind(&terminal{}))...)
	if err != nil {
		return err.Error()
	}
	// What is missing may be in the environment, as it was for the command that failed.
	if _, err := parser.Parse(splitCommand(command)); err != nil && !help && !strings.Contains(err.Error(), "missing flags") {
		return "the command to try is not understood: " + err.Error()
	}
	return ""
}

// splitCommand are the words of a command line whose quotes, if any, are around whole words.
func splitCommand(line string) (words []string) {
	for _, word := range regexp.MustCompile(`'[^']*'|[^ ]+`).FindAllString(line, -1) {
		words = append(words, strings.Trim(word, "'"))
	}
	return words
}

// wrongRuns runs command lines that must fail, one after the other. One parser serves them all, which is most of the time.
type wrongRuns struct {
	line   *commandLine
	t      *terminal
	out    bytes.Buffer
	Getenv func(string) string
}

func newWrongRuns(t *testing.T, env map[string]string) *wrongRuns {
	t.Helper()
	w := &wrongRuns{Getenv: func(name string) string { return env[name] }}
	w.t = &terminal{getenv: w.Getenv, stdout: &bytes.Buffer{}, stderr: &w.out}
	var err error
	if w.line, err = newCommandLine(w.t); err != nil {
		t.Fatal(err)
	}
	return w
}

// run gives what a person is told, and the status.
func (w *wrongRuns) run(t *testing.T, args []string) (printed string, status int) {
	t.Helper()
	w.out.Reset()
	err := w.line.run(t.Context(), w.t, args)
	if err == nil {
		t.Errorf("offblocks %s is understood", strings.Join(args, " "))
		return "", 0
	}
	printError(&w.out, w.Getenv, err)
	return w.out.String(), exitCode(err)
}

// visitCommands calls the function for each command that can be given, those with commands below them too.
func visitCommands(node *kong.Node, visit func(node *kong.Node, words []string)) {
	visit(node, strings.Fields(node.Path()))
	for _, child := range node.Children {
		if !child.Hidden {
			visitCommands(child, visit)
		}
	}
}

// wrongUsages are ways to call a command that nobody can mean.
func wrongUsages(node *kong.Node) (usages [][]string) {
	usages = append(usages, []string{"--nonsense"})
	if len(node.Children) > 0 {
		if node.Parent != nil { // the program alone prints its help
			usages = append(usages, nil)
		}
		return append(usages, []string{"nonsense"})
	}
	takesAll := false
	for n, argument := range node.Positional {
		if argument.Required {
			usages = append(usages, validArguments(node.Positional[:n])) // this one and those behind it are missing
		}
		takesAll = takesAll || argument.IsSlice()
	}
	if !takesAll {
		usages = append(usages, append(validArguments(node.Positional), "surplus"))
	}
	for _, flag := range node.Flags {
		if flag.IsBool() || flag.Name == "help" {
			continue
		}
		usages = append(usages, append(validArguments(node.Positional), "--"+flag.Name))
		if wrong := wrongValue(flag); wrong != "" {
			usages = append(usages, append(validArguments(node.Positional), "--"+flag.Name+"="+wrong))
		}
	}
	return usages
}

// wrongValue is a value that the flag cannot have; "" if it takes any text.
func wrongValue(flag *kong.Flag) string {
	switch {
	case flag.Enum != "", flag.Target.CanInt(), flag.Target.CanUint():
		return "neither"
	case flag.Target.Kind() == reflect.String, flag.IsSlice(), flag.IsMap():
		return ""
	}
	return "%neither"
}

// validArguments are values for arguments that the parser takes.
func validArguments(arguments []*kong.Positional) (values []string) {
	for _, argument := range arguments {
		if value := validValue(argument); value != "" {
			values = append(values, value)
		}
	}
	return values
}

const someID = "0197c2a5-7f11-7cc4-8a02-e7b35d90f641"

// validValue is a value that is of the right form, and that nothing has.
func validValue(value *kong.Value) string {
	switch {
	case value.Enum != "":
		return value.EnumSlice()[0]
	case value.Name == "path":
		return "/cards"
	case value.Name == "method":
		return "GET"
	case value.Target.CanInt():
		return "1"
	case value.IsSlice():
		return "name=value"
	case value.Name == "file":
		return "/dev/null/file"
	}
	return someID
}

// A command line that was not understood is told in a sentence and ends with status 2, whichever it is.
func TestEveryWrongUsageEndsInACommandToTry(t *testing.T) {
	t.Parallel()
	tried, runs := 0, newWrongRuns(t, nil)
	visitCommands(newModel(t), func(node *kong.Node, words []string) {
		for _, usage := range wrongUsages(node) {
			args := append(append([]string{}, words...), usage...)
			printed, status := runs.run(t, args)
			if wrong := wrongEnding(printed); wrong != "" || status != 2 {
				t.Errorf("offblocks %s: status %d, %s:\n%s", strings.Join(args, " "), status, wrong, printed)
			}
			if sentences, _, _ := strings.Cut(printed, "\nTry: "); strings.Contains(sentences, "\n") || strings.Contains(sentences, "*") {
				t.Errorf("offblocks %s is not refused in one sentence of plain words:\n%s", strings.Join(args, " "), printed)
			}
			tried++
		}
	})
	if tried < 400 {
		t.Errorf("%d wrong usages were tried", tried)
	}
}

// workWithoutAnything are the commands that do what they are asked where there is no installation, no file and no database.
var workWithoutAnything = map[string]bool{
	"version": true, "help": true, "completion": true, "profile list": true,
}

// What was understood and failed ends with status 1, or 2 where flags are missing that may come from a variable.
func TestEveryFailureEndsInACommandToTry(t *testing.T) {
	t.Parallel()
	nowhere := map[string]string{"OFFBLOCKS_DATABASE_URL": "sqlite:/dev/null/none/cards.db", "HOME": "/dev/null"}
	withNothing, withNone := newWrongRuns(t, nil), newWrongRuns(t, nowhere)
	visitCommands(newModel(t), func(node *kong.Node, words []string) {
		name := strings.Join(words, " ")
		if len(node.Children) > 0 || workWithoutAnything[name] {
			return
		}
		args := append(append([]string{}, words...), validArguments(node.Positional)...)
		for _, flag := range node.Flags {
			switch {
			case flag.Name == "data-dir", flag.Name == "env":
				args = append(args, "--"+flag.Name, "/dev/null/none")
			case flag.Required:
				args = append(args, "--"+flag.Name+"="+validValue(flag.Value))
			}
		}
		for _, runs := range []*wrongRuns{withNothing, withNone} {
			printed, status := runs.run(t, args)
			if wrong := wrongEnding(printed); wrong != "" || status < 1 || status > 2 {
				t.Errorf("offblocks %s: status %d, %s:\n%s", strings.Join(args, " "), status, wrong, printed)
			}
		}
	})
}

func TestACommandToTryTakesOverWhatWasGiven(t *testing.T) {
	t.Parallel()
	parser, err := kong.New(&commands{}, append(nouns.Options(developerGroup), kong.Name("offblocks"), kong.PostBuild(fillHelpTexts))...)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.Parse([]string{"ledger", "refunds", "book", "x", "--reason", "r", "--data-dir", "its dir"})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := listingFor(parsed, parsed.Selected()), "offblocks ledger refunds list --data-dir 'its dir'"; got != want {
		t.Errorf("it is %q, want %q", got, want)
	}
	if got := endInCommand(misuse("give --data-dir"), parsed); !cli.IsUsage(got) ||
		got.Error() != "give --data-dir ($OFFBLOCKS_DATA_DIR)\nTry: offblocks ledger refunds book --help" {
		t.Errorf("it is %q", got)
	}
}
