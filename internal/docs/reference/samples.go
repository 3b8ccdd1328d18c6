package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/internal/openapi"
)

// Sample is a call of an operation in one language. Every one of them signs: by the program, by the files of examples, or by
// the Go client. They run in a directory that has both, with the variables of data/sandbox.env.
type Sample struct {
	Operation string // its id
	Language  string // sh, js, python or go
	Tab       string // how people choose it
	Code      string
}

// Samples are the samples of all operations.
func Samples() (out []Sample) {
	d := spec()
	for _, op := range d.operations("") {
		out = append(out, d.samplesOf(op)...)
	}
	return out
}

var pathParameter = regexp.MustCompile(`\{(\w+)\}`)

// target is the path of a sample, with the example of each of its parameters.
func (d *document) target(op operation) string {
	values := map[string]string{}
	var query []string
	for _, p := range op.Parameters {
		p = d.parameter(p)
		value := ""
		if p.Example.Kind == yaml.ScalarNode {
			value = p.Example.Value
		} else if s := d.resolved(p.Schema); s != nil && len(s.Examples) > 0 {
			value = s.Examples[0].Value
		}
		switch {
		case p.In == "path":
			if value == "" {
				value = "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11"
			}
			values[p.Name] = value
		case p.In == "query" && p.Required && value != "":
			query = append(query, p.Name+"="+value)
		}
	}
	path := pathParameter.ReplaceAllStringFunc(op.path, func(name string) string { return values[strings.Trim(name, "{}")] })
	if len(query) > 0 {
		path += "?" + strings.Join(query, "&")
	}
	return path
}

// sampleBody is the example of an operation's body; nil: it takes none.
func (d *document) sampleBody(op operation) []byte {
	if op.Body == nil || len(op.Body.Content) == 0 {
		return nil
	}
	if node := d.exampleOf(op.Body.Content[0].value); node != nil {
		return openapi.NodeJSON(node)
	}
	return []byte("{}")
}

func (d *document) samplesOf(op operation) []Sample {
	target, text := d.target(op), d.sampleBody(op)
	function := "call"
	if strings.HasPrefix(op.path, "/auth/") {
		function = "auth_call" // below /auth nothing is signed
	}
	return []Sample{
		{op.ID, "sh", "CLI", cliSample(op.method, target, text)},
		{op.ID, "sh", "curl", curlSample(function, op.method, target, text)},
		{op.ID, "js", "Node", nodeSample(function, op.method, target, text)},
		{op.ID, "python", "Python", pythonSample(function, op.method, target, text)},
		{op.ID, "go", "Go", goSample(op.method, target, text)},
	}
}

func compact(text []byte) string {
	var out bytes.Buffer
	if err := json.Compact(&out, text); err != nil {
		return string(text)
	}
	return out.String()
}

// quoteShell quotes an argument of a shell.
func quoteShell(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

func cliSample(method, target string, text []byte) string {
	if text == nil {
		return fmt.Sprintf("offblocks api %s %s\n", method, quoteShell(target))
	}
	return fmt.Sprintf("offblocks api %s %s --body - <<'END'\n%s\nEND\n", method, quoteShell(target), pretty(text))
}

func curlSample(function, method, target string, text []byte) string {
	body := ""
	if text != nil || function == "auth_call" {
		body = " " + quoteShell(compact(text))
	}
	return fmt.Sprintf(". examples/bash/offblocks.sh   # curl and openssl: it has the functions\nget_token\n%s %s %s%s\n",
		function, method, quoteShell(target), body)
}

func nodeSample(function, method, target string, text []byte) string {
	if function == "auth_call" {
		function = "authCall"
	}
	body := ""
	if text != nil {
		body = ", " + pretty(text)
	}
	return fmt.Sprintf("import { %s } from './examples/node/offblocks.mjs'\n\nconsole.log(await %s('%s', '%s'%s))\n",
		function, function, method, target, body)
}

func pythonSample(function, method, target string, text []byte) string {
	var out strings.Builder
	out.WriteString("import json, sys\nsys.path.append(\"examples/python\")\nfrom offblocks import " + function + "\n\n")
	if text == nil {
		fmt.Fprintf(&out, "print(%s(%q, %q))\n", function, method, target)
		return out.String()
	}
	fmt.Fprintf(&out, "body = json.loads(r\"\"\"\n%s\n\"\"\")\nprint(%s(%q, %q, body))\n", pretty(text), function, method, target)
	return out.String()
}

func goSample(method, target string, text []byte) string {
	body := ""
	if text != nil {
		body = ",\n\t\tBody: []byte(" + goString(pretty(text)) + ")"
	}
	return fmt.Sprintf(`package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/offblocks/offblocks/client"
)

func main() {
	c, err := client.FromEnv(os.Getenv)
	if err != nil {
		log.Fatal(err)
	}
	answer, err := c.Send(context.Background(), client.Request{
		Method: %q, Path: %q%s,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(answer.Body))
}
`, method, target, body)
}

func goString(text string) string {
	if strings.Contains(text, "`") {
		return fmt.Sprintf("%q", text)
	}
	return "`" + text + "`"
}

// samples are the samples of an operation, as blocks that are shown one at a time.
func (d *document) samples(op operation) string {
	var w strings.Builder
	for _, s := range d.samplesOf(op) {
		fmt.Fprintf(&w, "```%s tab=%s group=%s\n%s```\n\n", s.Language, s.Tab, op.ID, s.Code)
	}
	return w.String()
}
