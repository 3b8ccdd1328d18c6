package httpsig

import (
	"fmt"
	"strings"

	"github.com/dunglas/httpsfv"
)

// component is one entry of the list of what a signature covers (RFC 9421 §2.5).
type component struct {
	name   string
	params *httpsfv.Params
	id     string // written out strictly, as it begins its line of the base and as duplicates are told
}

func newComponent(item httpsfv.Item) (component, error) {
	name, ok := item.Value.(string)
	if !ok {
		return component{}, fmt.Errorf("the components have to be strings in double quotes")
	}
	id, err := httpsfv.Marshal(item)
	if err != nil {
		return component{}, fmt.Errorf("the component %q cannot be written out: %w", name, err)
	}
	return component{name, item.Params, id}, nil
}

// parseComponent reads the form that this package's callers write: the name, then parameters if any, without quotes
// around the name, as in `@query-param;name="page"`.
func parseComponent(text string) (component, error) {
	name, params, found := strings.Cut(text, ";")
	quoted := `"` + name + `"`
	if found {
		quoted += ";" + params
	}
	item, err := httpsfv.UnmarshalItem([]string{quoted})
	if err != nil {
		return component{}, fmt.Errorf("the component %q is not well formed: %w", text, err)
	}
	return newComponent(item)
}

// coversWhole tells whether the component stands for all of what its name names: plainly, or a whole field in strict
// (sf) or byte-wrapped (bs) form. A key covers one member of a field only.
func (c component) coversWhole() bool {
	for _, name := range c.params.Names() {
		if name != "sf" && name != "bs" {
			return false
		}
	}
	return true
}

// hasFlag tells whether the boolean parameter is set; name=?0 counts as malformed, since the RFC gives it no meaning.
func (c component) hasFlag(name string) (bool, error) {
	value, found := c.params.Get(name)
	if found && value != true {
		return false, fmt.Errorf("the parameter %s of the component %s takes no value", name, c.id)
	}
	return found, nil
}

// componentValue is the component value in the message (RFC 9421 §2.1, §2.2). Parameters that the RFC defines for other
// messages (req for responses, tr for trailers, which are not seen here) are errors, as unknown ones are.
func (r *resolver) componentValue(c component) (string, error) {
	var value string
	var err error
	if strings.HasPrefix(c.name, "@") {
		value, err = r.derivedValue(c)
	} else {
		value, err = r.fieldValue(c)
	}
	if err != nil {
		return "", err
	}
	for i := range len(value) {
		if b := value[i]; b < ' ' && b != '\t' || b > '~' {
			return "", fmt.Errorf("the value of the component %s has bytes that are not printable ASCII", c.id)
		}
	}
	return value, nil
}

func (r *resolver) derivedValue(c component) (string, error) {
	if c.name == "@query-param" {
		return r.queryParam(c)
	}
	if names := c.params.Names(); len(names) > 0 {
		return "", fmt.Errorf("the component %s has the parameter %s, which is not known there", c.id, names[0])
	}
	switch c.name {
	case "@method":
		return r.m.Method, nil
	case "@authority":
		return r.m.authority(), nil
	case "@scheme":
		return r.m.scheme(), nil
	case "@target-uri":
		return r.m.targetURI(), nil
	case "@request-target":
		return r.m.Target, nil
	case "@path":
		return r.m.path(), nil
	case "@query":
		query, _ := r.m.query()
		return "?" + query, nil
	}
	return "", fmt.Errorf("the component %s is not known for requests", c.id)
}
