package call

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/offblocks/offblocks/internal/cli"
)

// try is the command that says how fields are written.
const try = "offblocks api --help"

// field is one argument behind the path.
type field struct {
	name  string
	value any    // what stands in the body
	text  string // what stands in the query
}

// parseField reads name=value, name:=json or name=@file.
func parseField(argument string) (f field, err error) {
	name, value, found := strings.Cut(argument, "=")
	if !found || name == "" || name == ":" {
		return f, cli.NewUsage(try, "%q is not name=value, name:=json or name=@file", argument)
	}
	if raw, isJSON := strings.CutSuffix(name, ":"); isJSON {
		if !json.Valid([]byte(value)) {
			return f, cli.NewUsage(try, "%s is not JSON; for a text write %s=%s", value, raw, value)
		}
		return field{raw, json.RawMessage(value), value}, nil
	}
	if path, isFile := strings.CutPrefix(value, "@"); isFile {
		text, err := os.ReadFile(path) // #nosec G304 -- the caller names it
		if err != nil {
			return f, cli.NewUsage(try, "%s: %v", name, err)
		}
		value = strings.TrimRight(string(text), "\r\n")
	}
	return field{name, value, value}, nil
}

// Body makes the JSON object that fields describe, a dot between a member and its member; empty without fields.
func Body(arguments []string) (json.RawMessage, error) {
	if len(arguments) == 0 {
		return nil, nil
	}
	body := map[string]any{}
	for _, argument := range arguments {
		f, err := parseField(argument)
		if err != nil {
			return nil, err
		}
		if err := setMember(body, strings.Split(f.name, "."), f); err != nil {
			return nil, err
		}
	}
	return json.Marshal(body)
}

func setMember(at map[string]any, path []string, f field) error {
	if path[0] == "" {
		return cli.NewUsage(try, "%s has an empty name between its dots", f.name)
	}
	there, taken := at[path[0]]
	if len(path) == 1 {
		if taken {
			return cli.NewUsage(try, "%s is given twice", f.name)
		}
		at[path[0]] = f.value
		return nil
	}
	inner, isObject := there.(map[string]any)
	if taken && !isObject {
		return cli.NewUsage(try, "%s is below a member that has a value already", f.name)
	}
	if !taken {
		inner = map[string]any{}
		at[path[0]] = inner
	}
	return setMember(inner, path[1:], f)
}

// Query adds fields to a path as its query.
func Query(path string, arguments []string) (string, error) {
	bare, given, _ := strings.Cut(path, "?")
	values, err := url.ParseQuery(given)
	if err != nil {
		return "", cli.NewUsage(try, "the query of %s cannot be read: %v", path, err)
	}
	for _, argument := range arguments {
		f, err := parseField(argument)
		if err != nil {
			return "", err
		}
		values.Add(f.name, f.text)
	}
	if len(values) == 0 {
		return bare, nil
	}
	return fmt.Sprintf("%s?%s", bare, values.Encode()), nil
}
