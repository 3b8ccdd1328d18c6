package reference

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/openapi"
)

// widest is how many characters a line of the repository's documents has.
const widest = 120

// Problems has a heading for every code, under its name, with what it means and where it stands in the API's examples.
func Problems() string {
	d := spec()
	examples := map[string]string{}
	for _, name := range sortedNames(d.Components.Responses) {
		for _, c := range d.Components.Responses[name].Content {
			node := d.exampleOf(c.value)
			if node == nil {
				continue
			}
			for i := 0; i+1 < len(node.Content); i += 2 {
				if code := node.Content[i+1].Value; node.Content[i].Value == "code" && examples[code] == "" {
					examples[code] = pretty(openapi.NodeJSON(node))
				}
			}
		}
	}
	var w strings.Builder
	for i, p := range openapi.Problems() {
		if i > 0 {
			w.WriteString("\n")
		}
		statuses := make([]string, len(p.Statuses))
		for i, s := range p.Statuses {
			statuses[i] = fmt.Sprint(s)
		}
		fmt.Fprintf(&w, "### %s\n\n%s", p.Code, wrap(fmt.Sprintf("Status %s. %s", strings.Join(statuses, " or "), p.Meaning)))
		if text := examples[p.Code]; text != "" {
			fmt.Fprintf(&w, "\n```json\n%s\n```\n", text)
		}
	}
	return w.String()
}

// wrap breaks a paragraph into lines.
func wrap(text string) string {
	var w strings.Builder
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && len(line)+1+len(word) > widest {
			w.WriteString(line + "\n")
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return w.String() + line + "\n"
}
