package export

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/offblocks/offblocks/internal/openapi"
)

func TestTheDescriptionForGeneratorsIsOpenAPI30(t *testing.T) {
	t.Parallel()
	for name, text := range map[string][]byte{"YAML": ClientsYAML(), "JSON": ClientsJSON()} {
		document, err := openapi3.NewLoader().LoadFromData(text)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := document.Validate(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if document.OpenAPI != "3.0.3" {
			t.Errorf("%s: it is OpenAPI %s", name, document.OpenAPI)
		}
	}
}

func TestTheDescriptionForGeneratorsLeavesSigningToTheLibrary(t *testing.T) {
	t.Parallel()
	document, err := openapi3.NewLoader().LoadFromData(ClientsJSON())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range openapi.Operations() {
		got := document.Paths.Value(want.Path).GetOperation(want.Method)
		if got == nil || got.OperationID != want.ID {
			t.Errorf("%s is missing", want.ID)
			continue
		}
		for _, parameter := range got.Parameters {
			p := parameter.Value
			if p.In == "header" && p.Name != "Last-Event-ID" &&
				(p.Name != "Idempotency-Key" || p.Required || !want.Mutating) {
				t.Errorf("%s has the parameter %s", want.ID, p.Name)
			}
		}
		if want.HasBody != (got.RequestBody != nil) || want.HasBody && got.RequestBody.Value.Required == want.OptionalBody {
			t.Errorf("%s: its body is wrong", want.ID)
		}
		signed := false
		for _, requirement := range *got.Security {
			_, signature := requirement["requestSignature"]
			_, bearer := requirement["bearerAuth"]
			signed = signed || signature && bearer
		}
		if signed != want.Signed {
			t.Errorf("%s: signed is %t", want.ID, signed)
		}
		for status, response := range got.Responses.Map() {
			if status[0] != '2' && (status != "default" || response.Ref != "#/components/responses/Problem") {
				t.Errorf("%s answers %s", want.ID, status)
			}
		}
	}
}

func TestThePostmanCollectionHasEveryOperation(t *testing.T) {
	t.Parallel()
	type item struct {
		Name    string
		Request struct {
			Method string
			Body   *struct{ Raw string }
			URL    struct{ Raw string }
		}
	}
	var collection struct {
		Item []struct {
			Name string
			Item []item
		}
	}
	if err := json.Unmarshal(PostmanCollection(), &collection); err != nil {
		t.Fatal(err)
	}
	requests := map[string]item{}
	for _, folder := range collection.Item[1:] {
		for _, i := range folder.Item {
			requests[i.Request.Method+" "+i.Request.URL.Raw] = i
		}
	}
	for _, op := range openapi.Operations() {
		path := strings.NewReplacer("{", "{{", "}", "}}").Replace(op.Path)
		got, ok := requests[op.Method+" {{baseUrl}}"+path]
		if !ok || op.HasBody != (got.Request.Body != nil) {
			t.Errorf("%s is missing, or its body is", op.ID)
			continue
		}
		if !op.HasBody {
			continue
		}
		if body := got.Request.Body.Raw; op.ID != "getToken" && openapi.Validate(op.ID, []byte(body)) != nil {
			t.Errorf("%s: the body is refused: %v\n%s", op.ID, openapi.Validate(op.ID, []byte(body)), body)
		}
	}
	if len(requests) != len(openapi.Operations()) {
		t.Errorf("there are %d requests", len(requests))
	}
	if steps := collection.Item[0]; steps.Name != "The nine steps" || len(steps.Item) < 9 {
		t.Errorf("it begins with %s", steps.Name)
	}
}
