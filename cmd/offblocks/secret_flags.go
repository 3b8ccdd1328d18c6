package main

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/app"
)

// databaseFlags say which database is meant.
type databaseFlags struct {
	DatabaseURL     string `name:"database-url" placeholder:"URL" env:"OFFBLOCKS_DATABASE_URL"`
	DatabaseURLFile string `name:"database-url-file" placeholder:"FILE" env:"OFFBLOCKS_DATABASE_URL_FILE"`
}

// readURL reads the URL; empty if none is given.
func (d databaseFlags) readURL() (string, error) {
	return app.ReadSecret("the database's URL", d.DatabaseURLFile, d.DatabaseURL)
}

// requireURL is readURL for what cannot do without.
func (d databaseFlags) requireURL() (string, error) {
	url, err := d.readURL()
	if err == nil && url == "" {
		err = misuse("which database? give --database-url or --database-url-file")
	}
	return url, err
}

// masterFlags say which key encrypts secrets at rest.
type masterFlags struct {
	MasterKeyFile string `name:"master-key-file" placeholder:"FILE" env:"OFFBLOCKS_MASTER_KEY_FILE"`
	MasterKey     string `name:"master-key" hidden:"" secret:"" env:"OFFBLOCKS_MASTER_KEY"`
}

// readMaster reads the key; nil if none is given.
func (m masterFlags) readMaster() ([]byte, error) {
	return app.ReadMasterKey(m.MasterKeyFile, m.MasterKey)
}

// requireMaster is readMaster for what cannot do without.
func (m masterFlags) requireMaster() ([]byte, error) {
	key, err := m.readMaster()
	if err == nil && key == nil {
		err = misuse("the master key is needed: give --master-key-file, or OFFBLOCKS_MASTER_KEY; " +
			"openssl rand -base64 32 makes one")
	}
	return key, err
}

// refuseSecrets refuses a command line that carries a secret: process lists show it to every user of the machine. A flag
// with the tag secret is one; so is a password in a URL.
func refuseSecrets(parsed *kong.Context) error {
	for _, p := range parsed.Path {
		if p.Flag == nil || p.Resolved { // resolved: it came from the environment
			continue
		}
		instead := "set " + strings.Join(p.Flag.Envs, " or ") + ", or give --" + p.Flag.Name + "-file"
		switch {
		case p.Flag.Tag.Has("secret"):
			return fmt.Errorf("--%s is a secret, and process lists show it: %s", p.Flag.Name, instead)
		case !carriesPassword(p.Flag.Target):
		case p.Flag.Name == "database-url":
			return fmt.Errorf("--%s carries a password, and process lists show it: %s", p.Flag.Name, instead)
		case len(p.Flag.Envs) > 0:
			return fmt.Errorf("--%s carries a password, and process lists show it: set %s", p.Flag.Name,
				strings.Join(p.Flag.Envs, " or "))
		default:
			return fmt.Errorf("--%s carries a password, and process lists show it", p.Flag.Name)
		}
	}
	return nil
}

// password finds one in a URL, also in a URL that is malformed elsewhere: before the host, or in the query as
// PostgreSQL's.
var password = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*:[^/?#@]+@|.*[?&](?:ssl)?password=[^&])`)

func carriesPassword(value reflect.Value) bool {
	if value.Kind() == reflect.Slice {
		for i := range value.Len() {
			if carriesPassword(value.Index(i)) {
				return true
			}
		}
		return false
	}
	return value.CanInterface() && password.MatchString(fmt.Sprint(value.Interface()))
}
