package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/envfile"
)

// Where says which installation a command speaks to. Unset, it is that of the environment's variables, else the profile
// in use, else the sandbox of the directory.
type Where struct {
	Profile string `placeholder:"NAME" env:"OFFBLOCKS_PROFILE"`
	Env     string `placeholder:"FILE" env:"OFFBLOCKS_ENV_FILE"`
}

// Installation is one that a command speaks to.
type Installation struct {
	Name   string // of the profile; [SandboxName] or "environment" without one
	Source string // where its variables come from, for people
	File   string // with the variables; empty if they come from the environment
	Env    func(string) string
	Client *client.Client
}

// EnvironmentName stands for the variables of the environment in lists of profiles.
const EnvironmentName = "environment"

// Locate finds the file of the installation's variables without reading it; empty means the environment.
func (w Where) Locate(t *Terminal) (name, file string, err error) {
	if w.Env != "" {
		return w.Env, t.Abs(w.Env), nil
	}
	if w.Profile == "" && t.Getenv("OFFBLOCKS_URL") != "" {
		return EnvironmentName, "", nil
	}
	profiles, err := ReadProfiles(t)
	if err != nil {
		return "", "", err
	}
	name = w.Profile
	if name == "" {
		name = profiles.Current
	}
	if name != "" && name != SandboxName {
		profile, err := profiles.Find(name)
		return name, profile.EnvFile, err
	}
	for _, dir := range []string{t.Getenv("OFFBLOCKS_DATA_DIR"), "data", "."} {
		if dir == "" {
			continue
		}
		file := t.Abs(filepath.Join(dir, "sandbox.env"))
		if _, err := os.Stat(file); err == nil {
			return SandboxName, file, nil
		}
	}
	return "", "", &Failure{
		Text: "which installation? There is no sandbox here (data/sandbox.env), and no profile is in use",
		Try:  "offblocks sandbox",
	}
}

// Abs is a path seen from the terminal's directory.
func (t *Terminal) Abs(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(t.Directory, path)
}

// Short is a path as somebody in the terminal's directory would write it.
func (t *Terminal) Short(path string) string {
	if below, err := filepath.Rel(t.Directory, path); err == nil && filepath.IsLocal(below) {
		return below
	}
	return path
}

// Open finds the installation and makes a client for it. It calls nobody yet.
func (w Where) Open(t *Terminal) (*Installation, error) {
	name, file, err := w.Locate(t)
	if err != nil {
		return nil, err
	}
	i := &Installation{Name: name, File: file, Env: t.Getenv, Source: "the variables of the environment"}
	if file != "" {
		i.Source = file
		if err := checkPrivate(file); err != nil {
			return nil, err
		}
		env, err := envfile.Read(file)
		if err != nil {
			return nil, &Failure{Text: err.Error(), Try: "offblocks profile list", Cause: err}
		}
		i.Env = func(name string) string { return env[name] }
	}
	if i.Client, err = client.FromEnv(i.Env); err != nil {
		text := fmt.Sprintf("%s: %s", i.Source, strings.TrimPrefix(err.Error(), "client: "))
		return nil, &Failure{Text: text, Try: "offblocks profile list", Cause: err}
	}
	return i, nil
}

// checkPrivate refuses a file with secrets that others can read.
func checkPrivate(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return &Failure{Text: err.Error(), Try: "offblocks profile list", Cause: err}
	}
	if info.Mode().Perm()&0o077 != 0 {
		return &Failure{Text: fmt.Sprintf("%s holds secrets and is open to others (mode %04o)", file, info.Mode().Perm()),
			Try: "chmod 600 " + envfile.Quote(file)}
	}
	return nil
}
