package openapi

import (
	"strconv"
	"strings"
	"sync"
)

// ProblemKind is one documented kind of problem: a row of the table in the description of the schema Problem.
type ProblemKind struct {
	Code     string // stable, snake_case
	Statuses []int  // the HTTP statuses that it may come with
	Meaning  string // a sentence, in Markdown
}

// Problems returns every documented kind of problem in the table's order. The caller must not change it.
func Problems() []ProblemKind { return problems() }

var problems = sync.OnceValue(func() []ProblemKind {
	description, _ := objectAt(spec().root, "components", "schemas", "Problem")["description"].(string)
	var out []ProblemKind
	for line := range strings.Lines(description) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 5 || !strings.HasPrefix(cells[1], " `") {
			continue
		}
		kind := ProblemKind{Code: strings.Trim(cells[1], " `"), Meaning: strings.TrimSpace(cells[3])}
		for text := range strings.SplitSeq(cells[2], ",") {
			status, err := strconv.Atoi(strings.TrimSpace(text))
			if err != nil {
				panic("openapi.yaml: status of " + kind.Code)
			}
			kind.Statuses = append(kind.Statuses, status)
		}
		out = append(out, kind)
	}
	return out
})
