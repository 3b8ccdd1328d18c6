package app

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/secretfile"
)

// ReadSecret reads a secret from a file, as [secretfile.Read] does, or takes the text itself, without the white space
// around it. With neither it is empty. What names the secret in errors, which never show it.
func ReadSecret(what, file, text string) (string, error) {
	if file == "" {
		return strings.TrimSpace(text), nil
	}
	if text != "" {
		return "", fmt.Errorf("%s is given twice, by a file and by itself", what)
	}
	return secretfile.Read(file)
}

// ReadMasterKey reads the key that secrets at rest are encrypted under, Base64 of 32 bytes, from a file or from the text
// itself, as [ReadSecret] does. With neither it is nil.
func ReadMasterKey(file, text string) ([]byte, error) {
	text, err := ReadSecret("the master key", file, text)
	if err != nil || text == "" {
		return nil, err
	}
	master, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, errors.New("the master key is not Base64; openssl rand -base64 32 makes one")
	}
	if len(master) != seal.KeySize {
		return nil, fmt.Errorf("the master key must be the Base64 of %d bytes, and is of %d; openssl rand -base64 32 makes one",
			seal.KeySize, len(master))
	}
	return master, nil
}
