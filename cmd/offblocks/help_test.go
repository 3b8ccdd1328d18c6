package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/cli/nouns"
	"github.com/offblocks/offblocks/internal/cli/story"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/page"
)

// expectPage makes sure that no line is longer than a terminal is wide.
func expectPage(t *testing.T, what, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > page.Width {
			t.Errorf("%s has a line of %d columns:\n%s", what, n, line)
		}
	}
}

// newModel is the command line as the parser knows it.
func newModel(t *testing.T) *kong.Node {
	t.Helper()
	parser, err := kong.New(&commands{},
		append(nouns.Options(developerGroup), kong.Name("offblocks"), kong.PostBuild(fillHelpTexts))...)
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model.Node
}

func runHere(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	err := run(t.Context(), args, func(string) string { return "" }, &out, &out)
	return out.String(), err
}

func TestEveryHelpFitsAPage(t *testing.T) {
	t.Parallel()
	var visit func(*kong.Node)
	visit = func(node *kong.Node) {
		path := strings.Fields(node.Path())
		text, err := runHere(t, append(path, "--help")...)
		if err != nil || !strings.HasPrefix(text, "Usage: offblocks") {
			t.Errorf("%s: %v\n%s", node.FullPath(), err, text)
		}
		expectPage(t, node.FullPath(), text)
		for _, child := range node.Children {
			visit(child)
		}
	}
	visit(newModel(t))
}

func TestNoHelpTextIsLeftOver(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	use := func(node *kong.Node, name string) {
		text, err := findHelpText(node, name)
		if err != nil {
			return // its tag has the text
		}
		for at := node; at != nil; at = at.Parent {
			if key := strings.TrimSpace(at.Path() + " " + name); helpTexts[key] == text {
				used[key] = true
				return
			}
		}
	}
	var visit func(*kong.Node)
	visit = func(node *kong.Node) {
		if node.Parent != nil {
			use(node, "")
		}
		for _, argument := range node.Positional {
			use(node, "<"+argument.Name+">")
		}
		for _, flag := range node.Flags {
			if flag.Name != "help" {
				use(node, "--"+flag.Name)
			}
		}
		for _, child := range node.Children {
			visit(child)
		}
	}
	visit(newModel(t))
	for key := range helpTexts {
		if !used[key] {
			t.Errorf("nothing has the help text of %q", key)
		}
	}
}

func TestFindingsFitAPage(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	err := printFindings(&terminal{stdout: &out}, []reconcile.Result{{Chain: "eip155:300", Skipped: "no node answers"}},
		[]issuing.Finding{{
			ID: "01a23056-41b7-73e6-834e-4e0420ae8cee", Kind: issuing.FindingBooks,
			AccountID: "01a23056-421a-77b4-a924-53678154ea1e", Chain: "eip155:300",
			Asset:   "eip155:300/erc20:0xbd4cb4d132d3693d869ecff0d5af7fac3a2f7954",
			Detail:  "the chain was reorganised and gave a payment's deposit another id after the escrow was asked",
			Figures: map[string]string{"ledger": "1.0", "chain": "2.0"},
		}})
	text := out.String()
	if err != nil || !strings.Contains(text, "  account 01a23056-421a-77b4-a924-53678154ea1e\n") ||
		!strings.Contains(text, "    chain: 2.0\n    ledger: 1.0\n") {
		t.Errorf("%v\n%s", err, text)
	}
	expectPage(t, "the list of findings", text)
}

func TestWordsAreCompletedToWhatTheCommandLineKnows(t *testing.T) {
	t.Parallel()
	model := newModel(t)
	for line, want := range map[string]string{
		"":                            "sandbox demo api up trigger listen logs status wallet profile serve audit chain ledger network migrate operator verification-key partner programme screening settlement version help completion customers accounts cards authorisations transactions decisions disputes authentications tokens webhooks events limits",
		"s":                           "sandbox status serve screening settlement",
		"programme ":                  "create list credentials keys suspend resume changes fees",
		"programme fees s":            "set",
		"cards fr":                    "freeze",
		"trigger transaction":         "transaction.updated",
		"up --until ":                 "customer account funded card",
		"help programme f":            "fees",
		"migrate --d":                 "--database-url --database-url-file",
		"sandbox --no":                "--no-demo",
		"sandbox --log-level ":        "trace debug info warn error",
		"sandbox --log-level=w":       "--log-level=warn",
		"sandbox --log-level = w":     "warn", // as bash has it
		"--log-level warn comp":       "completion",
		"demo --scenario decline-acc": "decline-account-in-debt decline-account-inactive decline-account-closed",
		"completion ":                 "bash zsh fish",
		"demo --env ":                 "", // a file
		"chain key x":                 "", // likewise
		"nonsense ":                   "",
	} {
		got := completeWords(model, strings.Split(line, " "))
		if strings.Join(got, " ") != want {
			t.Errorf("%q is completed to %q, want %q", line, got, want)
		}
	}
	if names := completeWords(model, []string{"demo", "--scenario", ""}); !slices.Contains(names, "list") ||
		!slices.Contains(names, "tip") {
		t.Errorf("the scenarios are %q", names)
	}
}

func TestBashCompletesTheProgram(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := installProgram(dir); err != nil {
		t.Fatal(err)
	}
	script := `source <(offblocks completion bash)
		COMP_WORDS=(offblocks programme fees s) COMP_CWORD=3
		_offblocks
		echo "${COMPREPLY[@]}"
		complete -p offblocks`
	bash := exec.CommandContext(t.Context(), "bash", "--norc", "-ec", script)
	bash.Env = []string{"PATH=" + dir + ":/usr/local/bin:/usr/bin:/bin"}
	out, err := bash.Output()
	if want := "set\ncomplete -o default -F _offblocks offblocks\n"; err != nil || string(out) != want {
		t.Errorf("%v, bash said %q, want %q", err, out, want)
	}
}

// typedInZsh types into a shell on a terminal and waits for what it makes of it: a word of the program, and a file where the
// program has none.
const typedInZsh = `zmodload zsh/zpty
zpty shell zsh -f
zpty -w shell 'autoload -U compinit && compinit -D && source <(offblocks completion zsh) && echo rea""dy'
zpty -r shell out '*ready*'
zpty -w -n shell $'offblocks completion f\t'
zpty -r shell out '*completion fish*'
zpty -w -n shell $'\x15offblocks serve --operator-key-file /etc/hostn\t'
zpty -r shell out '*/etc/hostname*'
print completed`

func TestZshAndFishCompleteTheProgram(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := installProgram(dir); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		command []string
		want    string
	}{
		"zsh": {[]string{"zsh", "-f", "-c", typedInZsh}, "completed\n"},
		"fish": {[]string{"fish", "--no-config", "-c", `offblocks completion fish | source
			complete -C "offblocks completion "
			complete -C "offblocks serve --operator-key-file /etc/hostn"`}, "bash\nfish\nzsh\n/etc/hostname\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			shell := exec.CommandContext(ctx, c.command[0], c.command[1:]...)
			shell.Env = []string{"PATH=" + dir + ":/usr/local/bin:/usr/bin:/bin", "HOME=" + t.TempDir(), "TERM=xterm"}
			if out, err := shell.CombinedOutput(); err != nil || string(out) != c.want {
				t.Errorf("%v, it said %q, want %q", err, out, c.want)
			}
		})
	}
}

func TestEveryTypeOfEventCanBeTriggered(t *testing.T) {
	t.Parallel()
	for _, event := range issuing.EventTypes() {
		if !slices.Contains(story.Triggers(), string(event)) {
			t.Errorf("nothing makes %s happen", event)
		}
	}
	list, err := runHere(t, "trigger", "list", "--table")
	if err != nil {
		t.Fatal(err)
	}
	expectPage(t, "the list of what can be triggered", list)
	for _, event := range issuing.EventTypes() {
		if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(string(event)) + ` +[a-z]+ \S`).MatchString(list) {
			t.Errorf("trigger list does not say what it does for %s:\n%s", event, list)
		}
	}
}

// A command that no script types could be broken from the first day.
func TestAScriptTypesEveryCommand(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "script", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d scripts, %v", len(files), err)
	}
	var typed strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file) // #nosec G304 -- ours
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if !strings.Contains(line, "--help") && !strings.HasPrefix(line, "stderr") {
				typed.WriteString(line)
			}
		}
	}
	visitCommands(newModel(t), func(node *kong.Node, words []string) {
		command := strings.Join(words, " ")
		if len(node.Children) == 0 && !regexp.MustCompile(`\b(offblocks|terminal) `+command+`(\s|'|\)|$)`).MatchString(typed.String()) {
			t.Errorf("no script types offblocks %s", command)
		}
	})
}
