package openapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// FieldError is one thing at fault in a body.
type FieldError struct {
	Pointer string // JSON Pointer (RFC 6901) to the member; empty for the body as a whole
	Detail  string // what is wrong with it, to be read after its name: "must be one of virtual, physical"
}

// BodyError says why a body is refused.
type BodyError struct {
	// Code is the problem's code: body_missing, body_malformed, body_invalid, or one of its own for a single
	// value of a kind that has one (amount_invalid, country_invalid, secret_too_short, and so on).
	Code string
	// Malformed is set when the body is not one strictly written JSON value (or none at all), so that nothing
	// can be said about its members.
	Malformed bool
	// Errors has at least one entry, sorted by pointer.
	Errors []FieldError
}

// Error puts the first fault into a sentence without a full stop.
func (e *BodyError) Error() string {
	first := e.Errors[0]
	if first.Pointer == "" {
		return "the body " + first.Detail
	}
	return "the member " + first.Pointer + " " + first.Detail
}

// Validate reports whether the body is what the operation takes: one JSON value in UTF-8 without duplicate
// members or known names in another case, nested at most 32 deep, that fits the operation's request schema and
// has no NUL in the members that the schema names. Other members are refused by an addition to the published
// API, and else ignored. A refusal is a *[BodyError].
//
// For an operation without a body everything is fine but members that an addition does not know, and no body is for
// one whose body may be left out. An operationID that does not exist is an error of another type. The schemas are
// compiled on the first call.
func Validate(operationID string, body []byte) error {
	check, ok := bodyChecks()[operationID]
	if !ok {
		if _, known := OperationOf(operationID); !known {
			return fmt.Errorf("openapi: no operation %q", operationID)
		}
		if unknown := unknownFaults(operationID, body); len(unknown) > 0 {
			return (*shape)(nil).bodyError(unknown)
		}
		return nil
	}
	if isBlank(body) && check.optional {
		return nil
	}
	if isBlank(body) {
		return &BodyError{Code: "body_missing", Malformed: true, Errors: []FieldError{{Detail: "is missing"}}}
	}
	value, problem := parseStrictly(body, check.shape)
	if problem != nil {
		return &BodyError{Code: "body_malformed", Malformed: true, Errors: []FieldError{*problem}}
	}
	faults := unknownFaults(operationID, body)
	var invalid *jsonschema.ValidationError
	if err := check.schema.Validate(value); errors.As(err, &invalid) {
		collectFaults(invalid, &faults)
	}
	faults = append(faults, check.shape.nulFaults(value, nil)...)
	if len(faults) > 0 {
		return check.shape.bodyError(faults)
	}
	return nil
}

func isBlank(body []byte) bool { return len(bytes.Trim(body, " \n\r\t")) == 0 }

// Decode validates the body and reads it into T, the Go type of the operation's request schema.
func Decode[T any](operationID string, body []byte) (T, error) {
	var out T
	if err := Validate(operationID, body); err != nil {
		return out, err
	}
	if isBlank(body) {
		return out, nil // of an operation whose body may be left out
	}
	if err := json.Unmarshal(body, &out); err != nil {
		return out, fmt.Errorf("openapi: %s: body: %w", operationID, err)
	}
	return out, nil
}

// bodyCheck is what the body of one operation is held against.
type bodyCheck struct {
	schema   *jsonschema.Schema
	shape    *shape
	optional bool // no body means an empty object
}

const documentURL = "openapi.json"

var bodyChecks = sync.OnceValue(func() map[string]*bodyCheck {
	s := spec()
	compiler := newCompiler(s.root)
	out := map[string]*bodyCheck{}
	for _, op := range s.operations {
		if !op.HasBody {
			continue
		}
		path := []string{"paths", op.Path, strings.ToLower(op.Method), "requestBody", "content", "application/json", "schema"}
		out[op.ID] = &bodyCheck{
			schema:   compiler.MustCompile(documentURL + "#" + jsonPointer(path)),
			shape:    s.shapeOf(objectAt(s.root, path...)),
			optional: op.OptionalBody,
		}
	}
	return out
})

func newCompiler(root any) *jsonschema.Compiler {
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat()
	for _, f := range formats {
		compiler.RegisterFormat(f)
	}
	if err := compiler.AddResource(documentURL, root); err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	return compiler
}

func (s *shape) bodyError(faults []fault) *BodyError {
	slices.SortStableFunc(faults, func(a, b fault) int { return strings.Compare(a.Pointer, b.Pointer) })
	faults = slices.CompactFunc(faults, func(a, b fault) bool { return a.Pointer == b.Pointer })
	out := &BodyError{Code: "body_invalid"}
	if len(faults) == 1 && faults[0].ofValue {
		if code := s.codeAt(faults[0].path); code != "" {
			out.Code = code
		}
	}
	for _, f := range faults {
		out.Errors = append(out.Errors, f.FieldError)
	}
	return out
}

// fault is a FieldError on its way out.
type fault struct {
	FieldError
	path    []string
	ofValue bool // of the right type, but not a value that is taken
}

func collectFaults(e *jsonschema.ValidationError, out *[]fault) {
	for _, cause := range e.Causes {
		collectFaults(cause, out)
	}
	if len(e.Causes) > 0 {
		return
	}
	add := func(detail string, ofValue bool, more ...string) {
		path := slices.Concat(e.InstanceLocation, more)
		*out = append(*out, fault{FieldError{jsonPointer(path), detail}, path, ofValue})
	}
	switch k := e.ErrorKind.(type) {
	case *kind.Required:
		for _, name := range k.Missing {
			add("is required", false, name)
		}
	case *kind.MinLength, *kind.Pattern, *kind.Format, *kind.InvalidJsonValue:
		add(violationSentence(k), true)
	default:
		add(violationSentence(k), false)
	}
}

// jsonPointer writes a path as a JSON Pointer (RFC 6901).
func jsonPointer(path []string) string {
	var out strings.Builder
	for _, name := range path {
		out.WriteByte('/')
		out.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(name))
	}
	return out.String()
}
