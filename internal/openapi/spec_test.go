package openapi_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

func TestTheDocumentIsServedAsJSONInTheOrderOfTheYAML(t *testing.T) {
	t.Parallel()
	var fromYAML any
	if err := yaml.Unmarshal(api.YAML(), &fromYAML); err != nil {
		t.Fatal(err)
	}
	want, err := json.Marshal(fromYAML)
	if err != nil {
		t.Fatal(err)
	}
	var fromJSON any
	if err := json.Unmarshal(openapi.JSON(), &fromJSON); err != nil {
		t.Fatal(err)
	}
	if got, _ := json.Marshal(fromJSON); string(got) != string(want) {
		t.Error("JSON and YAML say different things")
	}
	text := string(openapi.JSON())
	if !strings.HasPrefix(text, `{"openapi":"3.1.0","info":`) ||
		strings.Index(text, `"/auth/token"`) > strings.Index(text, `"/accounts"`) {
		t.Errorf("the order is lost: %.80s…", text)
	}
}

func TestAnotherReaderOfOpenAPIAcceptsTheDocument(t *testing.T) {
	t.Parallel()
	doc, err := openapi3.NewLoader().LoadFromData(api.YAML())
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context()); err != nil {
		t.Error(err)
	}
	if n := len(doc.Paths.Map()); n < 37 {
		t.Errorf("%d paths", n)
	}
}

// Nothing but chains of the EVM is served.
func TestTheDocumentPromisesNoOtherKindOfChain(t *testing.T) {
	t.Parallel()
	text := strings.ToLower(string(openapi.JSON()))
	for _, other := range []string{"solana", "starknet", "cosmos", "bip122"} {
		if strings.Contains(text, other) {
			t.Errorf("the document speaks of %s", other)
		}
	}
}

// That each published one is among them is for TestThePublishedShapeIsKept to see.
func TestTheOperationsAreThePublishedOnesAndMore(t *testing.T) {
	t.Parallel()
	ops := openapi.Operations()
	if len(ops) < 46 {
		t.Fatalf("%d operations", len(ops))
	}
	i := slices.IndexFunc(ops, func(op openapi.Operation) bool { return op.ID == "simulateCardAuthorisation" })
	got := ops[i]
	if got.Method != http.MethodPost || got.Path != "/simulator/cards/{cardId}/authorisation" ||
		!got.Mutating || !got.Signed || !got.HasBody || !slices.Equal(got.Statuses, []int{201, 400, 401, 404, 500}) {
		t.Errorf("%+v", got)
	}
	for _, op := range ops {
		if op.Signed == strings.HasPrefix(op.Path, "/auth/") || op.Mutating == (op.Method == http.MethodGet) {
			t.Errorf("%+v", op)
		}
	}
}

func TestOnlyWhatAnOperationMayAnswerItselfIsDeclared(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		op     string
		status int
		want   bool
	}{
		{"activateCard", 409, true},
		{"createAccountCard", 409, false},
		{"simulateIssueCard", 409, false},
		{"getCards", 404, false},
		{"getCard", 429, false},
		{"createCustomer", 422, false},
		{"orderPizza", 200, false},
	} {
		if got := openapi.Declares(c.op, c.status); got != c.want {
			t.Errorf("%s, %d: %t", c.op, c.status, got)
		}
	}
}

func TestEveryProblemHasACodeAStatusAndAMeaning(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range openapi.Problems() {
		if seen[p.Code] || len(p.Statuses) == 0 || !strings.HasSuffix(p.Meaning, ".") {
			t.Errorf("%+v", p)
		}
		seen[p.Code] = true
	}
	for _, code := range []string{
		"body_missing", "body_malformed", "body_invalid", "secret_too_short", "internal", "idempotency_key_reused",
	} {
		if !seen[code] {
			t.Errorf("%s is not documented", code)
		}
	}
	if len(seen) < 55 {
		t.Errorf("%d kinds of problem", len(seen))
	}
}

func TestABodyIsRequiredUnlessItMayBeLeftOut(t *testing.T) {
	t.Parallel()
	var document struct {
		Paths map[string]map[string]struct {
			RequestBody struct{ Required bool } `json:"requestBody"`
		}
	}
	if err := json.Unmarshal(openapi.JSON(), &document); err != nil {
		t.Fatal(err)
	}
	bodies := 0
	for _, op := range openapi.Operations() {
		if !op.HasBody {
			continue
		}
		bodies++
		if said := document.Paths[op.Path][strings.ToLower(op.Method)].RequestBody.Required; said == op.OptionalBody {
			t.Errorf("%s: the body is required: %v, may be left out: %v", op.ID, said, op.OptionalBody)
		}
	}
	if bodies < 32 {
		t.Errorf("only %d operations have a body", bodies)
	}
}
