package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// instruction is a line of a Containerfile: its word and what stands behind.
type instruction struct{ word, rest string }

func readContainerfile(t *testing.T, path string) (list []instruction) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(string(text), "\\\n", " "), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		list = append(list, instruction{word, strings.TrimSpace(rest)})
	}
	return list
}

// lint has a linter of others look at a Containerfile (dockerfile-utils). It knows the instructions, and not what ours is for.
func lint(t *testing.T, path string) (found string, ok bool) {
	t.Helper()
	program := "../../test/outside/node_modules/.bin/dockerfile-utils"
	out, err := exec.CommandContext(t.Context(), "node", program, "lint", path).CombinedOutput()
	return string(out), err == nil && len(out) == 0
}

func TestTheContainerfileHasNothingThatALinterFinds(t *testing.T) {
	t.Parallel()
	if found, ok := lint(t, "../../Containerfile"); !ok {
		t.Error(found)
	}
	text, err := os.ReadFile("../../Containerfile")
	if err != nil {
		t.Fatal(err)
	}
	spoilt := filepath.Join(t.TempDir(), "Containerfile")
	if err := os.WriteFile(spoilt, append(text, "EXPOSE web\nCOYP a b\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	found, ok := lint(t, spoilt)
	if ok || !strings.Contains(found, "Unknown instruction: COYP") || !strings.Contains(found, "Invalid containerPort: web") {
		t.Errorf("of a spoilt one it found %s", found)
	}
}

// troublesOf lists what is wrong with the description of an image that has no shell, and runs as a user without rights.
func troublesOf(list []instruction, context []string) (troubles []string) {
	find := func(bad bool, what string) {
		if bad {
			troubles = append(troubles, what)
		}
	}
	last := map[string]string{}
	for _, i := range list {
		switch last[i.word] = i.rest; i.word {
		case "ARG":
			name, base, _ := strings.Cut(i.rest, "=")
			find(name == "BASE" && !regexp.MustCompile(`^[\w.-]+(/[\w.-]+)*(:[\w.-]+|@sha256:[0-9a-f]{64})$`).MatchString(base),
				"the base image has no tag")
			find(strings.HasSuffix(base, ":latest"), "the base image is whichever is the latest")
			find(name != "BASE", "an argument could carry a secret into the image's history")
		case "FROM":
			find(i.rest != "${BASE}", "the base image is not the argument's")
		case "COPY":
			words := slices.DeleteFunc(strings.Fields(i.rest), func(w string) bool { return strings.HasPrefix(w, "--") })
			find(len(words) != 2 || !slices.Contains(context, words[0]), "what is copied is not in an archive: "+i.rest)
			find(!strings.Contains(i.rest, "--chmod=0555") && !strings.Contains(i.rest, "--chmod=0444"),
				"what is copied can be written to: "+i.rest)
		case "ENTRYPOINT", "CMD":
			var words []string
			find(json.Unmarshal([]byte(i.rest), &words) != nil || len(words) == 0, i.word+" needs a shell, and there is none")
		case "LABEL", "USER", "WORKDIR", "VOLUME", "EXPOSE", "STOPSIGNAL":
		case "RUN", "ADD", "ENV":
			find(true, i.word+" is of no use here: there is no shell, nothing to download and no setting to keep")
		default:
			find(true, "there is no instruction "+i.word)
		}
	}
	find(!regexp.MustCompile(`^[1-9]\d+:[1-9]\d+$`).MatchString(last["USER"]), "the user is not the number of one without rights")
	find(last["VOLUME"] == "" || last["VOLUME"] != last["WORKDIR"], "it has nowhere to write, or begins elsewhere")
	find(len(last["EXPOSE"]) < 4, "the port is one that needs rights")
	find(last["STOPSIGNAL"] != "SIGTERM", "it is not told to stop")
	find(!strings.HasPrefix(last["ENTRYPOINT"], `["/usr/local/bin/offblocks"`), "the program is not what runs")
	return troubles
}

func TestTheContainerfileIsOfAnImageWithoutRightsOrShell(t *testing.T) {
	t.Parallel()
	context := []string{"offblocks", "LICENSE"} // of what TestAReleaseMadeTwice… finds in an archive
	list := readContainerfile(t, "../../Containerfile")
	if troubles := troublesOf(list, context); len(troubles) > 0 {
		t.Errorf("%q", troubles)
	}
	for _, spoilt := range []instruction{
		{"RUN", "apt-get install curl"}, {"USER", "root"}, {"USER", "0:0"}, {"COPY", "--chmod=0555 data /data"},
		{"COPY", "offblocks /bin/offblocks"}, {"CMD", "serve"}, {"FROM", "debian"}, {"ARG", "BASE=debian"},
		{"ARG", "BASE=debian:latest"}, {"ARG", "PASSWORD"}, {"EXPOSE", "80"}, {"COYP", "a b"},
	} {
		if len(troublesOf(append(slices.Clone(list), spoilt), context)) == 0 {
			t.Errorf("%+v is not found", spoilt)
		}
	}
}
