package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/envfile"
)

// ProfileCommand names installations.
type ProfileCommand struct {
	List   profileList   `cmd:""`
	Use    profileUse    `cmd:""`
	Add    profileAdd    `cmd:""`
	Remove profileRemove `cmd:""`
}

type profileList struct{ Output }

// Run lists the profiles, and which of all installations a command speaks to here.
func (l *profileList) Run(t *Terminal) error {
	profiles, err := ReadProfiles(t)
	if err != nil {
		return err
	}
	used, usedFile, err := Where{Profile: t.Getenv("OFFBLOCKS_PROFILE"), Env: t.Getenv("OFFBLOCKS_ENV_FILE")}.Locate(t)
	if err != nil {
		used = "" // there is none here, which the list shows
	}
	type row struct {
		Name string `json:"name"`
		URL  string `json:"url,omitempty"`
		File string `json:"file,omitempty"`
		Used bool   `json:"used"`
	}
	rows := []row{}
	if _, named := profiles.Named[used]; !named && used != "" {
		rows = append(rows, row{Name: used, File: usedFile, Used: true})
	}
	for _, name := range profiles.Names() {
		rows = append(rows, row{Name: name, File: profiles.Named[name].EnvFile, Used: name == used})
	}
	var objects []json.RawMessage
	for _, r := range rows {
		r.URL = t.Getenv("OFFBLOCKS_URL")
		if r.File != "" {
			env, err := envfile.Read(r.File)
			if r.URL = env["OFFBLOCKS_URL"]; err != nil {
				r.URL = "cannot be read"
			}
		}
		text, err := json.Marshal(r)
		if err != nil {
			return err
		}
		objects = append(objects, text)
	}
	return l.PrintList(t, objects, []Column{
		{Head: "used", Paths: []string{"used"}}, {Head: "name", Paths: []string{"name"}},
		{Head: "url", Paths: []string{"url"}}, {Head: "file", Paths: []string{"file"}},
	}, "There is no profile, and no sandbox here. Try: offblocks sandbox")
}

type profileUse struct {
	Name string `arg:""`
}

// Run has commands speak to a profile from now on, or to the sandbox of the directory.
func (u *profileUse) Run(t *Terminal) error {
	profiles, err := ReadProfiles(t)
	if err != nil {
		return err
	}
	profiles.Current = ""
	if u.Name != SandboxName {
		if _, err := profiles.Find(u.Name); err != nil {
			return err
		}
		profiles.Current = u.Name
	}
	return profiles.Save()
}

type profileAdd struct {
	Name           string    `arg:""`
	Env            string    `placeholder:"FILE" xor:"from"`
	URL            string    `placeholder:"URL" xor:"from"`
	APIKey         uuid.UUID `placeholder:"ID"`
	SecretFile     string    `placeholder:"FILE"`
	SigningKeyID   uuid.UUID `placeholder:"ID"`
	SigningKeyFile string    `placeholder:"FILE"`
}

// Run names an installation.
func (a *profileAdd) Run(t *Terminal) error {
	if err := CheckName(a.Name); err != nil {
		return err
	}
	profiles, err := ReadProfiles(t)
	if err != nil {
		return err
	}
	if _, there := profiles.Named[a.Name]; there {
		return &Failure{Text: fmt.Sprintf("there is a profile %s already", a.Name), Try: "offblocks profile remove " + a.Name}
	}
	file := t.Abs(a.Env)
	if a.Env == "" {
		if file, err = a.writeVariables(t, profiles); err != nil {
			return err
		}
	}
	if _, err := (Where{Env: file}).Open(t); err != nil {
		return err
	}
	profiles.Named[a.Name] = Profile{EnvFile: file}
	return profiles.Save()
}

// writeVariables keeps what the flags say in a file of the profile's own, after trying that a client can be made of it.
func (a *profileAdd) writeVariables(t *Terminal, profiles *Profiles) (string, error) {
	const try = "offblocks profile add --help"
	if a.URL == "" || a.APIKey == uuid.Nil || a.SecretFile == "" {
		return "", NewUsage(try, "give --env FILE, or --url, --api-key and --secret-file")
	}
	secret := t.Abs(a.SecretFile)
	if err := checkPrivate(secret); err != nil {
		return "", err
	}
	text, err := os.ReadFile(secret) // #nosec G304 -- the caller names it
	if err != nil {
		return "", err
	}
	variables := [][2]string{
		{"OFFBLOCKS_URL", a.URL}, {"OFFBLOCKS_API_KEY", a.APIKey.String()},
		{"OFFBLOCKS_API_SECRET", trimNewline(string(text))},
	}
	if a.SigningKeyID != uuid.Nil || a.SigningKeyFile != "" {
		variables = append(variables, [2]string{"OFFBLOCKS_SIGNING_KEY_ID", a.SigningKeyID.String()},
			[2]string{"OFFBLOCKS_SIGNING_KEY_FILE", t.Abs(a.SigningKeyFile)})
	}
	env := map[string]string{}
	for _, v := range variables {
		env[v[0]] = v[1]
	}
	if _, err := client.FromEnv(func(name string) string { return env[name] }); err != nil {
		return "", NewUsage(try, "%v", err)
	}
	file := profiles.OwnEnvFile(a.Name)
	return file, profiles.WriteFile(file, envfile.Write(variables))
}

func trimNewline(text string) string {
	for len(text) > 0 && (text[len(text)-1] == '\n' || text[len(text)-1] == '\r') {
		text = text[:len(text)-1]
	}
	return text
}

type profileRemove struct {
	Name string `arg:""`
}

// Run forgets a profile, with the file that profile add made for it. Another file stays.
func (r *profileRemove) Run(t *Terminal) error {
	profiles, err := ReadProfiles(t)
	if err != nil {
		return err
	}
	profile, err := profiles.Find(r.Name)
	if err != nil {
		return err
	}
	delete(profiles.Named, r.Name)
	if profiles.Current == r.Name {
		profiles.Current = ""
	}
	if err := profiles.Save(); err != nil {
		return err
	}
	if filepath.Clean(profile.EnvFile) == profiles.OwnEnvFile(r.Name) {
		return os.Remove(profile.EnvFile)
	}
	return nil
}
