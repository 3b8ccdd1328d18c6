package requestlog

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
)

// mostSubjects bounds the ids that are taken out of a path, which a client may make as long as it likes. No operation has more.
const mostSubjects = 4

// subjectsOf are the ids of what a request was about: those in its path, and the id of what it made or changed, which the path of a
// request that makes something does not have.
func subjectsOf(r issuing.Request) (ids []string) {
	add := func(text string) {
		if id, err := uuid.Parse(text); err == nil && len(text) == len(id.String()) && !slices.Contains(ids, id.String()) {
			ids = append(ids, id.String())
		}
	}
	for part := range strings.SplitSeq(r.Path, "/") {
		if add(part); len(ids) == mostSubjects {
			break
		}
	}
	if r.Changes() && r.Status >= 200 && r.Status < 300 {
		add(idOf(r.ResponseBody))
	}
	return ids
}

// idOf is the member id of a JSON object, of which the end may be cut off. It is empty where there is none.
func idOf(body string) string {
	d := json.NewDecoder(strings.NewReader(body))
	if begin, err := d.Token(); err != nil || begin != json.Delim('{') {
		return ""
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return ""
		}
		if name == "id" {
			var id string
			if d.Decode(&id) != nil {
				return ""
			}
			return id
		}
		var other json.RawMessage
		if d.Decode(&other) != nil {
			return ""
		}
	}
	return ""
}
