package apitest

import (
	"bytes"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/offblocks/offblocks/internal/openapi"
)

// answer is what openapi.yaml says about one response.
type answer struct {
	headers   map[string]any
	mediaType string
	schema    *schema // nil: no body
	csv       bool    // it may be CSV instead, of which no schema tells
	stream    bool    // it is a stream of events, of which no schema tells
}

// schema is compiled for its rules and kept raw for its member names.
type schema struct {
	compiled *jsonschema.Schema
	raw      map[string]any
}

type document struct {
	mu       sync.Mutex // the compiler is not safe for concurrent use
	compiler *jsonschema.Compiler
	root     map[string]any
}

const documentURL = "openapi.json"

var doc = sync.OnceValue(func() *document {
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(openapi.JSON()))
	if err != nil {
		panic(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat()
	for _, f := range formats {
		compiler.RegisterFormat(f)
	}
	if err := compiler.AddResource(documentURL, root); err != nil {
		panic(err)
	}
	return &document{compiler: compiler, root: asObject(root)}
})

// findAnswer returns what may be answered, or why that status may not be.
func findAnswer(method, path string, status int) (*answer, string) {
	path, _, _ = strings.Cut(path, "?")
	path = strings.TrimPrefix(path, "/v1")
	template := ""
	var methods []string
	for _, op := range openapi.Operations() {
		// A literal path comes before one with parameters.
		if !matchesPath(op.Path, path) || template != "" && op.Path != template && strings.Contains(op.Path, "{") {
			continue
		}
		if op.Path != template {
			template, methods = op.Path, nil
		}
		methods = append(methods, op.Method)
	}
	pointer := []string{"paths", template, strings.ToLower(method), "responses", strconv.Itoa(status)}
	switch {
	case template == "":
		return answerOutside(status, []int{404}, "no such path is documented")
	case !slices.Contains(methods, method):
		return answerOutside(status, []int{405}, "no such method is documented")
	case doc().at(pointer) == nil:
		return nil, "the operation does not declare this status"
	}
	return doc().answerAt(pointer), ""
}

// answerOutside finds the answer to a request that is no operation's. The checks before routing may have answered it.
func answerOutside(status int, own []int, otherwise string) (*answer, string) {
	general := map[int]string{
		400: "BadRequest", 401: "Unauthorised", 404: "NotFound", 405: "MethodNotAllowed", 413: "BodyTooLarge",
		429: "RateLimited", 431: "HeadersTooLarge", 500: "InternalError", 503: "Overloaded",
	}
	if status == 404 || status == 405 {
		if !slices.Contains(own, status) {
			return nil, otherwise
		}
	}
	name, ok := general[status]
	if !ok {
		return nil, otherwise
	}
	return doc().answerAt([]string{"components", "responses", name}), ""
}

func matchesPath(template, path string) bool {
	want, got := strings.Split(template, "/"), strings.Split(path, "/")
	return slices.EqualFunc(want, got, func(w, g string) bool {
		return w == g || strings.HasPrefix(w, "{") && g != ""
	})
}

func (d *document) answerAt(pointer []string) *answer {
	response := d.at(pointer)
	if ref, ok := response["$ref"].(string); ok {
		pointer = splitRef(ref)
		response = d.at(pointer)
	}
	out := &answer{headers: asObject(response["headers"])}
	for mediaType := range asObject(response["content"]) {
		switch mediaType {
		case "text/csv":
			out.csv = true
			continue
		case "text/event-stream":
			out.stream = true
			continue
		}
		out.mediaType = mediaType
		out.schema = d.schemaAt(append(slices.Clone(pointer), "content", mediaType, "schema"))
	}
	return out
}

func (d *document) schemaAt(pointer []string) *schema {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	location := documentURL + "#"
	for _, name := range pointer {
		location += "/" + escape.Replace(name)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return &schema{compiled: d.compiler.MustCompile(location), raw: d.at(pointer)}
}

func (d *document) at(names []string) map[string]any {
	m := d.root
	for _, name := range names {
		m = asObject(m[name])
	}
	return m
}

func (d *document) resolveRef(m map[string]any) map[string]any {
	for m["$ref"] != nil {
		m = d.at(splitRef(m["$ref"].(string)))
	}
	return m
}

func splitRef(ref string) []string { return strings.Split(strings.TrimPrefix(ref, "#/"), "/") }

func asObject(v any) map[string]any { m, _ := v.(map[string]any); return m }

// ours are the headers that mean something here; where they are not declared they must not be.
var ours = []string{"Request-Id", "Idempotency-Replayed", "Link", "Retry-After", "WWW-Authenticate", "Allow"}

var headerForms = map[string]*regexp.Regexp{
	"Idempotency-Replayed": regexp.MustCompile(`^true$`),
	"Retry-After":          regexp.MustCompile(`^[0-9]+$`),
	"WWW-Authenticate":     regexp.MustCompile(`^Bearer( .*)?$`),
	"Link":                 regexp.MustCompile(`^<[^<>]+>; rel="next"$`),
	"Allow":                regexp.MustCompile(`^[A-Z]+(, [A-Z]+)*$`),
	"Request-Id":           regexp.MustCompile(`^[!-~]+$`),
}

func (a *answer) headerFaults(header http.Header) (out []string) {
	for _, name := range ours {
		declared, ok := a.headers[name]
		values := header.Values(name)
		switch {
		case !ok && len(values) > 0:
			out = append(out, fmt.Sprintf("the header %s is not declared here", name))
		case ok && len(values) == 0 && doc().resolveRef(asObject(declared))["required"] == true:
			out = append(out, fmt.Sprintf("the header %s is missing", name))
		case len(values) > 1:
			out = append(out, fmt.Sprintf("the header %s is there twice", name))
		case len(values) == 1 && !headerForms[name].MatchString(values[0]):
			out = append(out, fmt.Sprintf("the header %s is %q", name, values[0]))
		}
	}
	return out
}
