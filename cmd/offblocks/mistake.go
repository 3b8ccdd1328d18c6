package main

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/cli"
)

// misuse is an error of a command line that was not understood: flags that are missing, or that do not go together.
func misuse(format string, args ...any) error { return cli.NewUsage("", format, args...) }

// explainMistake says what is wrong with a command line in words of this program: each flag with its variable, and
// which help to read. Another error than the parser's stays as it is.
func explainMistake(err error) error {
	var parse *kong.ParseError
	if !errors.As(err, &parse) || parse.Context == nil {
		return err
	}
	text := parse.Error()
	switch missing, expected := strings.CutPrefix(text, "missing flags: "); {
	case expected:
		text = missingFlags(parse.Context, missing)
	case strings.HasPrefix(text, `expected "<`):
		text = "an argument is missing: " + strings.Trim(strings.TrimPrefix(text, "expected "), `"`)
	case strings.HasPrefix(text, "expected ") && len(children(parse.Context)) > 0:
		text = "a command is missing: " + strings.Join(children(parse.Context), ", ")
	case !strings.HasPrefix(text, "unknown flag "):
		text = nameVariables(explainValue(text, parse.Context), parse.Context)
	}
	return &cli.Failure{Text: text, Try: helpOfSuggestion(text, parse.Context), Usage: true, Cause: err}
}

// refuseNegative refuses a number below zero: there is no flag for which it means anything.
func refuseNegative(ctx *kong.Context) error {
	for _, flag := range ctx.Flags() {
		if flag.Target.CanInt() && flag.Target.Int() < 0 {
			return misuse("--%s must be 0 or more, and is %d", flag.Name, flag.Target.Int())
		}
	}
	return nil
}

// children are the names of the commands below the one that was given, as the help lists them.
func children(ctx *kong.Context) (names []string) {
	node := ctx.Model.Node
	if selected := ctx.Selected(); selected != nil {
		node = selected
	}
	for _, child := range node.Children {
		if !child.Hidden {
			names = append(names, child.Name)
		}
	}
	return names
}

// helpOf is the command line that prints the help of the command that was given.
func helpOf(ctx *kong.Context) string {
	if selected := ctx.Selected(); selected != nil {
		return selected.FullPath() + " --help"
	}
	return ctx.Model.Name + " --help"
}

// missingFlags lists the flags that are required and not given. The parser's own list is the fallback.
func missingFlags(ctx *kong.Context, listed string) string {
	var missing []string
	for _, flag := range ctx.Flags() {
		if flag.Required && strings.Contains(listed, flag.Summary()) {
			missing = append(missing, flag.Summary()+variableOf(flag))
		}
	}
	what := "flags are missing: "
	if len(missing) == 1 {
		what = "a flag is missing: "
	}
	return what + cmp.Or(strings.Join(missing, ", "), listed)
}

// variableOf names the variable of a flag, as the help does; empty if it has none.
func variableOf(flag *kong.Flag) string {
	if len(flag.Envs) == 0 {
		return ""
	}
	return " ($" + strings.Join(flag.Envs, ", $") + ")"
}

var flagName = regexp.MustCompile(`--[a-z][a-z-]*`)

func findFlag(name string, ctx *kong.Context) *kong.Flag {
	for _, flag := range ctx.Flags() {
		if "--"+flag.Name == name {
			return flag
		}
	}
	return nil
}

// nameVariables puts its variable behind each flag of the command that a text names, once.
func nameVariables(text string, ctx *kong.Context) string {
	named := map[string]bool{}
	return flagName.ReplaceAllStringFunc(text, func(name string) string {
		flag := findFlag(name, ctx)
		if flag == nil || named[name] {
			return name
		}
		named[name] = true
		return name + variableOf(flag)
	})
}

// flagForValue is what the parser says of a value that begins with a dash.
var flagForValue = regexp.MustCompile(`expected .*value but got "([^"]+)" \((?:short|long) flag\)`)

var missingValue = regexp.MustCompile(`^(--[a-z-]+): (expected .* value but got "EOL"|missing value, expecting)`)

// explainValue puts what the parser says of a value in plain words, where it speaks of its own insides.
func explainValue(text string, ctx *kong.Context) string {
	if match := missingValue.FindStringSubmatch(text); match != nil {
		return match[1] + " needs a value"
	}
	text = strings.ReplaceAll(text, `","`, `", "`)
	name := flagName.FindString(text)
	flag := findFlag(name, ctx)
	if flag == nil || !strings.HasPrefix(text, name) {
		return text
	}
	if match := flagForValue.FindStringSubmatch(text); match != nil {
		if n, err := strconv.Atoi(match[1]); err == nil && flag.Target.CanInt() {
			return fmt.Sprintf("%s must be 0 or more, and is %d", name, n)
		}
		return fmt.Sprintf("%s needs a value, and %s begins as a flag does: write %s=%s if it is the value",
			name, match[1], name, match[1])
	}
	switch flag.Target.Interface().(type) {
	case time.Time:
		if parts := strings.SplitN(text, `"`, 3); len(parts) == 3 {
			return fmt.Sprintf("%s must be a time such as 2030-01-01T00:00:00Z, and is %q", name, parts[1])
		}
	case int, int64, uint64:
		if at := strings.LastIndex(text, `but got "`); at >= 0 {
			if given, err := strconv.Unquote(text[at+len("but got "):]); err == nil {
				return fmt.Sprintf("%s must be a whole number, and is %q", name, given)
			}
		}
	}
	return text
}
