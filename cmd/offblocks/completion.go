package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/cli/story"
	"github.com/offblocks/offblocks/internal/demo"
)

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish"`
}

// Run prints the script of a shell. The script asks the program itself, so that it never knows other flags.
func (c *completionCmd) Run(t *terminal) error {
	_, err := io.WriteString(t.stdout, completionScripts[c.Shell])
	return err
}

// completionScripts ask what may follow. Where the program names nothing, the shell completes files.
var completionScripts = map[string]string{
	"bash": `# Completes offblocks in bash: source <(offblocks completion bash)
_offblocks() {
  local IFS=$'\n'
  COMPREPLY=($(offblocks complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _offblocks offblocks
`,
	"zsh": `#compdef offblocks
# Completes offblocks in zsh: source <(offblocks completion zsh)
_offblocks() {
  local -a candidates
  candidates=(${(f)"$(offblocks complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( ${#candidates} )); then
    compadd -- $candidates
  else
    _files
  fi
}
if [ "$funcstack[1]" = "_offblocks" ]; then
  _offblocks "$@"
else
  compdef _offblocks offblocks
fi
`,
	"fish": `# Completes offblocks in fish: offblocks completion fish | source
function __offblocks_words
    offblocks complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null
end
complete -c offblocks -f -n 'string length -q -- (__offblocks_words)' -a '(__offblocks_words)'
`,
}

type completeCmd struct {
	Words []string `arg:"" optional:"" passthrough:""`
}

// Run prints what may follow, one word a line.
func (c *completeCmd) Run(parser *kong.Kong, t *terminal) (err error) {
	words := c.Words
	if len(words) > 0 && words[0] == "--" {
		words = words[1:]
	}
	for _, candidate := range completeWords(parser.Model.Node, words) {
		_, printed := fmt.Fprintln(t.stdout, candidate)
		err = errors.Join(err, printed)
	}
	return err
}

// completeWords are the words that may stand in the place of the last of these words, and begin with it. The words are
// those behind the program's name. Where a file or any text may stand there are none.
func completeWords(node *kong.Node, words []string) (candidates []string) {
	last := ""
	if len(words) > 0 {
		words, last = words[:len(words)-1], words[len(words)-1]
	}
	var pending *kong.Flag // that the next word is the value of
	position := 0
	for _, word := range words {
		switch {
		case word == "=": // bash takes it for a word of its own
		case pending != nil:
			pending = nil
		case strings.HasPrefix(word, "-"):
			pending = valueFlag(node, word)
		case len(node.Children) > 0:
			child := childNamed(node, word)
			if child == nil {
				return nil
			}
			if child.Name != "help" { // whose words are commands again
				node = child
			}
		default:
			position++
		}
	}
	name, value, joined := strings.Cut(last, "=")
	switch {
	case last == "=" && pending != nil:
		return flagValues(pending)
	case pending != nil:
		return beginningWith(last, flagValues(pending))
	case joined && strings.HasPrefix(last, "--"):
		if flag := valueFlag(node, name); flag != nil {
			for _, v := range beginningWith(value, flagValues(flag)) {
				candidates = append(candidates, name+"="+v)
			}
		}
		return candidates
	case strings.HasPrefix(last, "-"):
		return beginningWith(last, flagNames(node))
	}
	for _, child := range node.Children {
		if !child.Hidden {
			candidates = append(candidates, child.Name)
		}
	}
	if position < len(node.Positional) {
		candidates = append(candidates, enumOf(node.Positional[position])...)
	}
	return beginningWith(last, candidates)
}

func childNamed(node *kong.Node, name string) *kong.Node {
	for _, child := range node.Children {
		if child.Name == name {
			return child
		}
	}
	return nil
}

// valueFlag is the flag of that name if a value of its own follows it; else nil.
func valueFlag(node *kong.Node, word string) *kong.Flag {
	for _, group := range node.AllFlags(true) {
		for _, flag := range group {
			if "--"+flag.Name == word && !flag.IsBool() {
				return flag
			}
		}
	}
	return nil
}

func flagNames(node *kong.Node) (names []string) {
	for _, group := range node.AllFlags(true) {
		for _, flag := range group {
			names = append(names, "--"+flag.Name)
			if flag.Tag.Negatable != "" {
				names = append(names, "--no-"+flag.Name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// flagValues are the values that a flag may have, if they can be listed.
func flagValues(flag *kong.Flag) []string {
	if flag.Name == "scenario" {
		return demo.ScenarioNames()
	}
	return enumOf(flag.Value)
}

func enumOf(value *kong.Value) []string {
	if value.Name == "event" && value.Flag == nil {
		return story.Triggers()
	}
	if value.Enum == "" {
		return nil
	}
	return value.EnumSlice()
}

func beginningWith(prefix string, words []string) (found []string) {
	for _, word := range words {
		if strings.HasPrefix(word, prefix) {
			found = append(found, word)
		}
	}
	return found
}
