package openapi

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Operation is one thing that the API can be asked for, as openapi.yaml has it.
type Operation struct {
	ID     string // operationId, unique
	Method string // in capitals
	Path   string // below /v1, with {names} for parameters
	// Statuses are those that the operation itself may answer, ascending. The general ones (405, 413, 422, 429,
	// 431, 503, and the 409 of a key whose first request still runs) come on top and are not listed.
	Statuses []int
	Mutating bool // anything but GET
	Signed   bool // needs a signature and, when mutating, an idempotency key: everything outside /auth
	HasBody  bool // takes a JSON body
	// OptionalBody says that the body may be left out, which means the same as an empty object.
	OptionalBody bool
	// Addition says that API v1 as first published has no such operation. It refuses members that it does not know.
	Addition bool
	// Query are the names of the query parameters that it takes, in the order of the document.
	Query []string
}

// Operations returns every operation under /v1, sorted by path and method. The caller may keep the slice, but
// not change what it holds.
func Operations() []Operation { return slices.Clone(spec().operations) }

// Declares reports whether the operation itself may answer the status. It decides between 409 and 400 for a
// request that an object's status forbids. An unknown operation declares nothing.
func Declares(operationID string, status int) bool {
	op, ok := OperationOf(operationID)
	return ok && slices.Contains(op.Statuses, status)
}

// OperationOf finds an operation by its id.
func OperationOf(operationID string) (Operation, bool) {
	i, ok := spec().byID[operationID]
	if !ok {
		return Operation{}, false
	}
	return spec().operations[i], true
}

type specification struct {
	root       map[string]any
	operations []Operation
	byID       map[string]int
}

var spec = sync.OnceValue(func() *specification {
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSON()))
	if err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	s := &specification{root: objectAt(map[string]any{"document": root}, "document"), byID: map[string]int{}}
	paths := objectAt(s.root, "paths")
	for path := range paths {
		item := objectAt(paths, path)
		for method := range item {
			s.operations = append(s.operations, s.readOperation(path, method, objectAt(item, method)))
		}
	}
	slices.SortFunc(s.operations, func(a, b Operation) int {
		return strings.Compare(a.Path+" "+a.Method, b.Path+" "+b.Method)
	})
	for i, op := range s.operations {
		s.byID[op.ID] = i
	}
	return s
})

func (s *specification) readOperation(path, method string, op map[string]any) Operation {
	request, hasBody := op["requestBody"].(map[string]any)
	id, _ := op["operationId"].(string)
	out := Operation{
		ID:           id,
		Method:       strings.ToUpper(method),
		Path:         path,
		Mutating:     method != "get",
		Signed:       !strings.HasPrefix(path, "/auth/"),
		HasBody:      hasBody,
		OptionalBody: request["x-optional"] == true,
		Addition:     op["x-addition"] == true,
	}
	parameters, _ := op["parameters"].([]any)
	for _, node := range parameters {
		if parameter := s.resolveRef(node); parameter["in"] == "query" {
			name, _ := parameter["name"].(string)
			out.Query = append(out.Query, name)
		}
	}
	for text, response := range objectAt(op, "responses") {
		status, err := strconv.Atoi(text)
		if err != nil {
			panic(fmt.Sprintf("openapi.yaml: %s: status %q", out.ID, text))
		}
		if s.resolveRef(response)["x-general"] != true {
			out.Statuses = append(out.Statuses, status)
		}
	}
	slices.Sort(out.Statuses)
	return out
}

// resolveRef follows a $ref within the document.
func (s *specification) resolveRef(node any) map[string]any {
	object, _ := node.(map[string]any)
	for {
		ref, ok := object["$ref"].(string)
		if !ok {
			return object
		}
		object = objectAt(s.root, strings.Split(strings.TrimPrefix(ref, "#/"), "/")...)
	}
}

// objectAt descends into nested objects. A name that is not there is a mistake in openapi.yaml and panics.
func objectAt(object map[string]any, names ...string) map[string]any {
	for _, name := range names {
		next, ok := object[name].(map[string]any)
		if !ok {
			panic(fmt.Sprintf("openapi.yaml: nothing at %s", strings.Join(names, "/")))
		}
		object = next
	}
	return object
}
