package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/openapi"
)

// document is what these pages need of the API's document.
type document struct {
	Tags  []struct{ Name, Description string }
	Paths map[string]map[string]json.RawMessage
}

func readDocument() (d document, err error) {
	err = json.Unmarshal(openapi.JSON(), &d)
	return d, err
}

// summaryOf tells the tag and the summary of an operation.
func (d document) summaryOf(o openapi.Operation) (tag, summary string, err error) {
	var said struct {
		Tags    []string
		Summary string
	}
	err = json.Unmarshal(d.Paths[o.Path][strings.ToLower(o.Method)], &said)
	if err == nil && len(said.Tags) == 0 {
		err = fmt.Errorf("%s %s has no tag", o.Method, o.Path)
	}
	if err != nil {
		return "", "", err
	}
	return said.Tags[0], said.Summary, nil
}

// writeOperations lists all operations but the simulator's, by tag.
func writeOperations(string) (string, error) {
	d, err := readDocument()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, tag := range d.Tags {
		if tag.Name == "Simulator" {
			continue
		}
		rows, err := d.writeRows(tag.Name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "## %s\n\n%s\n\n%s\n", tag.Name, wrap(tag.Description, ""), rows)
	}
	return b.String(), nil
}

// writeSimulator lists the simulator's operations.
func writeSimulator(string) (string, error) {
	d, err := readDocument()
	if err != nil {
		return "", err
	}
	return d.writeRows("Simulator")
}

func (d document) writeRows(tag string) (string, error) {
	var b strings.Builder
	fmt.Fprint(&b, "| operation | what it does |\n|---|---|\n")
	for _, o := range openapi.Operations() {
		of, summary, err := d.summaryOf(o)
		if err != nil {
			return "", err
		}
		if of == tag {
			fmt.Fprintf(&b, "| `%s %s` | %s |\n", o.Method, o.Path, summary)
		}
	}
	return b.String(), nil
}
