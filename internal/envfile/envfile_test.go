package envfile

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func writeEnvFile(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sandbox.env")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAnEnvFileIsReadAsAShellReadsIt(t *testing.T) {
	t.Parallel()
	file := writeEnvFile(t, strings.Join([]string{
		"# written by a sandbox", "", "A=plain/value:1,2@3%4+5=6_7-8.9", "B='two words'", `C='it'\''s $HOME'`, "D=", "E=''",
		`F='a'b'c'`, `G=\'`, "_h1='#no comment'",
	}, "\n")+"\n")
	env, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(env) != 8 {
		t.Errorf("there are %d variables: %q", len(env), env)
	}
	for name, value := range env {
		// The name is one of those above, and the file is ours.
		out, err := exec.CommandContext(t.Context(), "sh", "-c", `. "$0"; printf %s "$`+name+`"`, file).Output()
		if err != nil {
			t.Fatal(err)
		}
		if string(out) != value {
			t.Errorf("%s is %q, and a shell says %q", name, value, out)
		}
	}
}

func TestAnEnvFileThatShellsReadDifferentlyIsRefusedByItsLine(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{
		"no assignment":       "OFFBLOCKS_URL",
		"a word in front":     "export A=1",
		"space before":        " A=1",
		"a bad name":          "1A=1",
		"an open quote":       "A='one",
		"a substitution":      "A=$HOME",
		"double quotes":       `A="one"`,
		"a second word":       "A=one two",
		"a comment behind":    "A=1 # one",
		"a command":           "A=1;B=2",
		"an escape":           `A=\n`,
		"the same name twice": "FIRST=2",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if env, err := Read(writeEnvFile(t, "FIRST=1\n"+line+"\n")); err == nil ||
				!strings.Contains(err.Error(), "line 2") {
				t.Errorf("%q gave %q, %v", line, env, err)
			}
		})
	}
	if _, err := Read(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a file that is not there passed")
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	t.Parallel()
	file := writeEnvFile(t, string(Write([][2]string{{"PLAIN", "a=b"}, {"ODD", "it's a \"$HOME\" `dir`"}})))
	env, err := Read(file)
	if err != nil || env["PLAIN"] != "a=b" || env["ODD"] != "it's a \"$HOME\" `dir`" {
		t.Errorf("read %q, %v", env, err)
	}
}
