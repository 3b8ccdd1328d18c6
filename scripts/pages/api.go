package main

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/docs/reference"
)

const simulatorTag = "Simulator"

// writeOperations lists all operations but the simulator's, by tag.
func writeOperations(string) (string, error) {
	var b strings.Builder
	for _, tag := range reference.Tags() {
		if tag.Name != simulatorTag {
			fmt.Fprintf(&b, "## %s\n\n%s\n\n%s\n", tag.Name, wrap(tag.Description, ""), reference.OperationTable(tag.Name))
		}
	}
	return b.String(), nil
}

// writeSimulator lists the simulator's operations.
func writeSimulator(string) (string, error) { return reference.OperationTable(simulatorTag), nil }
