package client

import (
	"fmt"
	"os"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/httpsig"
)

// FromEnv makes a client from the variables that a sandbox writes into its sandbox.env: OFFBLOCKS_URL (with /v1),
// OFFBLOCKS_API_KEY, OFFBLOCKS_API_SECRET, OFFBLOCKS_SIGNING_KEY_ID and OFFBLOCKS_SIGNING_KEY_FILE (a PEM file: SEC 1
// or PKCS #8). getenv is os.Getenv, or a lookup in such a file. The last two may both be unset, as in [Config].
func FromEnv(getenv func(string) string) (*Client, error) {
	config, err := ConfigFromEnv(getenv)
	if err != nil {
		return nil, err
	}
	return New(config)
}

// ConfigFromEnv reads the variables of [FromEnv] for a caller who wants to change something before [New].
func ConfigFromEnv(getenv func(string) string) (Config, error) {
	config := Config{BaseURL: getenv("OFFBLOCKS_URL"), APISecret: getenv("OFFBLOCKS_API_SECRET")}
	if config.BaseURL == "" {
		return Config{}, fmt.Errorf("client: OFFBLOCKS_URL is not set")
	}
	var err error
	if config.APIKey, err = envID(getenv, "OFFBLOCKS_API_KEY"); err != nil {
		return Config{}, err
	}
	file := getenv("OFFBLOCKS_SIGNING_KEY_FILE")
	if file == "" && getenv("OFFBLOCKS_SIGNING_KEY_ID") == "" {
		return config, nil
	}
	if config.SigningKeyID, err = envID(getenv, "OFFBLOCKS_SIGNING_KEY_ID"); err != nil {
		return Config{}, err
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return Config{}, fmt.Errorf("client: OFFBLOCKS_SIGNING_KEY_FILE: %w", err)
	}
	if config.SigningKey, err = httpsig.ParsePrivateKey(text); err != nil {
		return Config{}, fmt.Errorf("client: OFFBLOCKS_SIGNING_KEY_FILE: %w", err)
	}
	return config, nil
}

func envID(getenv func(string) string, name string) (uuid.UUID, error) {
	id, err := uuid.Parse(getenv(name))
	if err != nil {
		return uuid.Nil, fmt.Errorf("client: %s is not a UUID", name)
	}
	return id, nil
}
