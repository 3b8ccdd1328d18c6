// Package envfile reads and writes files of variables as a sandbox writes them for its clients. It knows no variable.
package envfile

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
)

// Read reads a file of variables as a sandbox writes it: one KEY='value' or KEY=value a line, blank lines and #
// comments between. It takes only what every POSIX shell reads the same way and refuses the rest by its line: a file
// that half works is worse than none.
func Read(path string) (map[string]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	env := map[string]string{}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if trimmed := strings.TrimSpace(line); trimmed == "" || trimmed[0] == '#' {
			continue
		}
		key, value, err := parseEnvLine(line)
		if err == nil {
			if _, twice := env[key]; twice {
				err = fmt.Errorf("%s is set twice", key)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", path, number, err)
		}
		env[key] = value
	}
	return env, nil
}

var (
	envKey   = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	envPlain = regexp.MustCompile(`^[A-Za-z0-9_@%+=:,./-]*$`)
)

func parseEnvLine(line string) (key, value string, err error) {
	key, quoted, found := strings.Cut(line, "=")
	if !found || !envKey.MatchString(key) {
		return "", "", errors.New("it is not KEY=value")
	}
	if value, err = unquoteShell(quoted); err != nil {
		return "", "", fmt.Errorf("the value of %s %w", key, err)
	}
	return key, value, nil
}

// unquoteShell reads one word of a shell: plain characters, '…', and \' between the two.
func unquoteShell(word string) (string, error) {
	var b strings.Builder
	for word != "" {
		switch {
		case word[0] == '\'':
			inside, rest, closed := strings.Cut(word[1:], "'")
			if !closed {
				return "", errors.New("has a quote that is not closed")
			}
			b.WriteString(inside)
			word = rest
		case strings.HasPrefix(word, `\'`):
			b.WriteByte('\'')
			word = word[2:]
		case envPlain.MatchString(word[:1]):
			b.WriteByte(word[0])
			word = word[1:]
		default:
			return "", fmt.Errorf("has %q outside of single quotes", word[:1])
		}
	}
	return b.String(), nil
}

// Write is the text of such a file: one variable a line, in the order given.
func Write(variables [][2]string) []byte {
	var b strings.Builder
	for _, v := range variables {
		b.WriteString(v[0] + "=" + Quote(v[1]) + "\n")
	}
	return []byte(b.String())
}

// Quote makes one word of a value in any POSIX shell.
func Quote(value string) string { return "'" + strings.ReplaceAll(value, "'", `'\''`) + "'" }
