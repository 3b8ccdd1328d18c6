package apitest

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/openapi"
)

// exampleOf gives the example of a media type; nil if it has none.
func exampleOf(mediaType map[string]any) any {
	if example, ok := mediaType["example"]; ok {
		return example
	}
	for _, example := range asObject(mediaType["examples"]) {
		return doc().resolveRef(asObject(example))["value"]
	}
	return nil
}

func marshal(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestEveryOperationHasExamplesOfWhatIsTakenAndAnswered(t *testing.T) {
	t.Parallel()
	checked := 0
	for _, op := range openapi.Operations() {
		where := doc().at([]string{"paths", op.Path, strings.ToLower(op.Method)})
		if op.HasBody {
			example := exampleOf(doc().at([]string{
				"paths", op.Path, strings.ToLower(op.Method), "requestBody", "content", "application/json"}))
			if example == nil {
				t.Errorf("%s: the body has no example", op.ID)
			} else if err := openapi.Validate(op.ID, marshal(t, example)); err != nil {
				t.Errorf("%s: the example of the body is refused: %v", op.ID, err)
			}
			checked++
		}
		for status, response := range asObject(where["responses"]) {
			mediaType := asObject(asObject(asObject(response)["content"])["application/json"])
			if !strings.HasPrefix(status, "2") || mediaType == nil {
				continue
			}
			code, err := strconv.Atoi(status)
			if err != nil {
				t.Fatal(err)
			}
			example := exampleOf(mediaType)
			if example == nil {
				t.Errorf("%s: the answer %s has no example", op.ID, status)
				continue
			}
			answer, fault := findAnswer(op.Method, op.Path, code)
			if fault != "" {
				t.Fatal(op.ID, fault)
			}
			for _, fault := range bodyFaults(answer.schema, marshal(t, example)) {
				t.Errorf("%s: the example of the answer %s: %s", op.ID, status, fault)
			}
			checked++
		}
	}
	if checked < 90 {
		t.Errorf("only %d examples were checked", checked)
	}
}

func TestNoExampleIsLeftOver(t *testing.T) {
	t.Parallel()
	document := string(openapi.JSON())
	for name := range doc().at([]string{"components", "examples"}) {
		if !strings.Contains(document, `"#/components/examples/`+name+`"`) {
			t.Errorf("nothing refers to the example %s", name)
		}
	}
}

func TestExamplesOfProblemsAreAsTheServerWritesThem(t *testing.T) {
	t.Parallel()
	for name, response := range doc().at([]string{"components", "responses"}) {
		for _, mediaType := range asObject(asObject(response)["content"]) {
			example := marshal(t, exampleOf(asObject(mediaType)))
			var problem struct {
				Status    int
				RequestID string `json:"requestId"`
			}
			if err := json.Unmarshal(example, &problem); err != nil {
				t.Fatal(err)
			}
			header := http.Header{"Request-Id": {problem.RequestID}}
			for _, fault := range append(bodyFaults(doc().schemaAt([]string{"components", "schemas", "Problem"}), example),
				problemFaults(problem.Status, header, example)...) {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}
