// Package secretfile reads secrets from files, and refuses files that others can read.
package secretfile

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// Read is the content of a file without the white space around it. It refuses an empty file, and one that is open to
// others: to everybody, or, if the file is this process's own, to a group. A file of another owner has to let the group
// read, or this process could not: that is how systemd, Kubernetes and others hand over secrets.
func Read(name string) (string, error) {
	info, err := os.Stat(name)
	if err != nil {
		return "", err
	}
	own := true
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		own = int64(stat.Uid) == int64(os.Geteuid())
	}
	if isOpen(info.Mode(), own) {
		return "", fmt.Errorf("%s is open to others (mode %04o): chmod 600 it", name, info.Mode().Perm())
	}
	content, err := os.ReadFile(name) // #nosec G304 -- the operator names it
	if err != nil {
		return "", err
	}
	text := strings.TrimSpace(string(content))
	if text == "" {
		return "", fmt.Errorf("%s is empty", name)
	}
	return text, nil
}

// isOpen tells whether a file of a mode is open to others than its owner and whom the owner means; own tells whether this
// process is the owner.
func isOpen(mode fs.FileMode, own bool) bool {
	forbidden := fs.FileMode(0o027)
	if own {
		forbidden = 0o077
	}
	return mode.Perm()&forbidden != 0
}
