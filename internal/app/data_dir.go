package app

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
)

// DataDir is the absolute path of the directory where a sandbox keeps what is not in its database.
type DataDir string

// Path is the absolute path of a file in the directory.
func (d DataDir) Path(name string) string { return filepath.Join(string(d), name) }

// EnvFile is the path of the file with the variables that a client needs; see [envfile.Read].
func (d DataDir) EnvFile() string { return d.Path("sandbox.env") }

// PostmanFile is the path of the environment for Postman, which holds what EnvFile holds.
func (d DataDir) PostmanFile() string { return d.Path("postman_environment.json") }

// databaseURL is the URL given, or that of the SQLite database in the directory.
func (d DataDir) databaseURL(given string) string {
	if given != "" {
		return given
	}
	return "sqlite:" + d.Path(databaseFile)
}

// FindSandbox finds a sandbox that has its database in a directory: the database's URL, and the file with the variables
// that a client needs. False if there is none.
func FindSandbox(directory string) (databaseURL, envFile string, found bool) {
	absolute, err := filepath.Abs(directory)
	if err != nil {
		return "", "", false
	}
	d := DataDir(absolute)
	_, err = os.Stat(d.Path(databaseFile))
	return d.databaseURL(""), d.EnvFile(), err == nil
}

// databaseFile is the file of the database of a sandbox that was given none.
const databaseFile = "offblocks.db"

// OpenDataDir makes the directory, unless it is there, for its owner only.
func OpenDataDir(path string) (DataDir, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(absolute, 0o700); err != nil {
		return "", err
	}
	return DataDir(absolute), nil
}

// DraftMark is in the names of files that are being written. A draft takes the place of its file at once: whoever reads
// a file sees all of it, also after a crash.
const DraftMark = ".unfinished-"

// writeDraft writes and syncs a file of its own for what is to become another.
func (d DataDir) writeDraft(name string, content []byte) (path string, err error) {
	f, err := os.CreateTemp(string(d), name+DraftMark+"*") // readable by its owner only
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// replaceFile writes a file at once, whether it is there or not.
func (d DataDir) replaceFile(name string, content []byte) error {
	path, err := d.writeDraft(name, content)
	if err != nil {
		return err
	}
	return os.Rename(path, d.Path(name))
}

// readOrCreate reads a file, making it the first time. Of two processes that make it at the same time one is first, and
// both read what it made.
func (d DataDir) readOrCreate(name string, create func() ([]byte, error)) ([]byte, error) {
	content, err := os.ReadFile(d.Path(name))
	if !errors.Is(err, fs.ErrNotExist) {
		return content, err
	}
	if content, err = create(); err != nil {
		return nil, err
	}
	path, err := d.writeDraft(name, content)
	if err != nil {
		return nil, err
	}
	if err := os.Link(path, d.Path(name)); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, errors.Join(err, os.Remove(path))
	}
	if err := os.Remove(path); err != nil {
		return nil, err
	}
	return os.ReadFile(d.Path(name))
}

// removeDrafts removes what a process that died was writing. It is for one that is alone in the directory.
func (d DataDir) removeDrafts() error {
	entries, err := os.ReadDir(string(d))
	for _, e := range entries {
		if strings.Contains(e.Name(), DraftMark) {
			err = errors.Join(err, os.Remove(d.Path(e.Name())))
		}
	}
	return err
}

// requireSameContracts makes sure that the chains of a sandbox were begun with the contracts of this version, or begins
// them so. This version would not find the contracts of another one where it looks for them.
func (d DataDir) requireSameContracts() error {
	// Looked at first: a sandbox that starts beside this one writes the file first.
	begun, err := os.ReadDir(d.Path("chains"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	edition, err := os.ReadFile(d.Path("contracts"))
	if errors.Is(err, fs.ErrNotExist) && len(begun) == 0 {
		edition, err = d.readOrCreate("contracts", func() ([]byte, error) { return []byte(deployment.Edition() + "\n"), nil })
	}
	if errors.Is(err, fs.ErrNotExist) || err == nil && strings.TrimSpace(string(edition)) != deployment.Edition() {
		return fmt.Errorf("%s was made by a version of offblocks that has other contracts, and this version cannot go on "+
			"with its chains: start that version, or begin anew in another directory with --data-dir, or remove this one",
			string(d))
	}
	return err
}

// MasterKey is the key that the sandbox's secrets are encrypted under, made at the first call.
func (d DataDir) MasterKey() ([]byte, error) {
	return d.readOrCreate("master.key", func() ([]byte, error) {
		key := make([]byte, seal.KeySize)
		_, err := rand.Read(key)
		return key, err
	})
}

// credentials are those of a sandbox's first programme. Only a sandbox keeps a secret in clear.
type credentials struct {
	ProgrammeID  string         `json:"programmeId"`
	APIKey       string         `json:"apiKey"`
	APISecret    seal.Generated `json:"apiSecret"`
	SigningKeyID string         `json:"signingKeyId"`
}

func (d DataDir) credentials() (c credentials, key httpsig.PrivateKey, err error) {
	text, err := d.readOrCreate("credentials.json", func() ([]byte, error) {
		return json.MarshalIndent(credentials{
			ProgrammeID: issuing.NewID[string](), APIKey: uuid.NewString(), APISecret: seal.Generate(),
			SigningKeyID: uuid.NewString(),
		}, "", "  ")
	})
	if err != nil {
		return c, key, err
	}
	if err := json.Unmarshal(text, &c); err != nil {
		return c, key, fmt.Errorf("%s: %w", d.Path("credentials.json"), err)
	}
	pem, err := d.readOrCreate(signingKeyFile, func() ([]byte, error) {
		fresh, err := httpsig.GenerateKey(httpsig.P384)
		return fresh.PEM(), err
	})
	if err != nil {
		return c, key, err
	}
	key, err = httpsig.ParsePrivateKey(pem)
	return c, key, err
}

const signingKeyFile = "signing-key.pem"

// writeEnvFiles writes what a client needs to talk to the sandbox, for shells and for Postman.
func (d DataDir) writeEnvFiles(origin string, c credentials, key httpsig.PrivateKey) error {
	env := envfile.Write([][2]string{
		{"OFFBLOCKS_URL", origin + "/v1"},
		{"OFFBLOCKS_API_KEY", c.APIKey},
		{"OFFBLOCKS_API_SECRET", string(c.APISecret)},
		{"OFFBLOCKS_SIGNING_KEY_ID", c.SigningKeyID},
		{"OFFBLOCKS_SIGNING_KEY_FILE", d.Path(signingKeyFile)},
		{"OFFBLOCKS_CHAIN_RPC", origin + "/rpc"},
	})
	if err := d.replaceFile(filepath.Base(d.EnvFile()), env); err != nil {
		return err
	}
	type value struct {
		Key     string `json:"key"`
		Value   string `json:"value"`
		Type    string `json:"type"`
		Enabled bool   `json:"enabled"`
	}
	values := []value{}
	for _, v := range [][3]string{
		{"baseUrl", origin + "/v1", "default"}, {"apiKey", c.APIKey, "default"}, {"apiSecret", string(c.APISecret), "secret"},
		{"signatureKeyId", c.SigningKeyID, "default"}, {"signaturePrivateKey", string(key.PEM()), "secret"},
		{"signaturePublicKey", api.Base64(string(key.Public().PEM())), "default"}, {"bearerToken", "", "secret"},
	} {
		values = append(values, value{v[0], v[1], v[2], true})
	}
	postman, err := json.MarshalIndent(map[string]any{
		"id": uuid.NewSHA1(uuid.NameSpaceURL, []byte(d)).String(), "name": "OffBlocks sandbox", "values": values,
		"_postman_variable_scope": "environment",
	}, "", "  ")
	if err != nil {
		return err
	}
	return d.replaceFile(filepath.Base(d.PostmanFile()), postman)
}
