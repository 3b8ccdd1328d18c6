package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Profiles are the installations that a developer has named. The file names files of variables, which hold the secrets;
// it holds none itself.
type Profiles struct {
	Current string             `json:"current,omitempty"` // empty: the sandbox of the directory
	Named   map[string]Profile `json:"profiles"`
	dir     string
}

// Profile says where the variables of an installation are.
type Profile struct {
	EnvFile string `json:"envFile"` // absolute
}

// SandboxName is the profile that needs none: the sandbox of the directory.
const SandboxName = "sandbox"

var profileName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)

// ReadProfiles reads the developer's profiles; without a file there are none.
func ReadProfiles(t *Terminal) (*Profiles, error) {
	p := &Profiles{Named: map[string]Profile{}}
	var err error
	if p.dir, err = configDirectory(t); err != nil {
		return p, nil //nolint:nilerr // without a home there are no profiles, and nothing else is wrong
	}
	text, err := os.ReadFile(p.path())
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err == nil {
		err = json.Unmarshal(text, p)
	}
	if err != nil {
		return nil, &Failure{Text: fmt.Sprintf("the profiles cannot be read: %s: %v", p.path(), err), Try: "rm " + p.path()}
	}
	if p.Named == nil {
		p.Named = map[string]Profile{}
	}
	return p, nil
}

// configDirectory is where the profiles are: the XDG base directory specification says where.
func configDirectory(t *Terminal) (string, error) {
	if dir := t.Getenv("OFFBLOCKS_CONFIG_DIR"); dir != "" {
		return dir, nil
	}
	if dir := t.Getenv("XDG_CONFIG_HOME"); dir != "" {
		return filepath.Join(dir, "offblocks"), nil
	}
	if home := t.Getenv("HOME"); home != "" {
		return filepath.Join(home, ".config", "offblocks"), nil
	}
	return "", errors.New("neither OFFBLOCKS_CONFIG_DIR, XDG_CONFIG_HOME nor HOME is set")
}

func (p *Profiles) path() string { return filepath.Join(p.dir, "profiles.json") }

// OwnEnvFile is the file of a profile that has none elsewhere.
func (p *Profiles) OwnEnvFile(name string) string { return filepath.Join(p.dir, name+".env") }

// Names are those of the profiles, sorted.
func (p *Profiles) Names() []string { return slices.Sorted(maps.Keys(p.Named)) }

// Find finds a profile.
func (p *Profiles) Find(name string) (Profile, error) {
	found, ok := p.Named[name]
	if !ok {
		known := "there is none"
		if len(p.Named) > 0 {
			known = "there is " + strings.Join(p.Names(), ", ")
		}
		return found, &Failure{Text: fmt.Sprintf("there is no profile %q: %s", name, known),
			Try: "offblocks profile add " + name + " --help"}
	}
	return found, nil
}

// CheckName refuses what cannot be a profile's name.
func CheckName(name string) error {
	if !profileName.MatchString(name) || name == SandboxName {
		return NewUsage("offblocks profile add --help", "a profile's name has lower-case letters, digits and . _ -, and %q is none",
			name)
	}
	return nil
}

// Save writes the profiles so that nobody else reads them, in one step.
func (p *Profiles) Save() error {
	text, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	return p.WriteFile(p.path(), append(text, '\n'))
}

// WriteFile replaces a file of the profiles in one step. Nobody else can read it (mode 0600).
func (p *Profiles) WriteFile(path string, text []byte) (err error) {
	if p.dir == "" {
		return &Failure{Text: "there is no place for profiles: set HOME or OFFBLOCKS_CONFIG_DIR"}
	}
	if err := os.MkdirAll(p.dir, 0o700); err != nil {
		return err
	}
	draft, err := os.CreateTemp(p.dir, ".draft-*") // made with mode 0600
	if err != nil {
		return err
	}
	_, err = draft.Write(text)
	if err = errors.Join(err, draft.Close()); err == nil {
		err = os.Rename(draft.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(draft.Name()))
	}
	return nil
}
