package httpsig

import (
	"fmt"
	"strings"
	"time"

	"github.com/dunglas/httpsfv"
)

// Limits on what one request may ask to be checked.
const (
	maxLabels     = 4
	maxComponents = 32
)

// input is one member of Signature-Input, understood.
type input struct {
	label      string
	raw        string // the received text of the value: what "@signature-params" repeats
	components []component
	keyID      string
	algorithm  string // empty when not given
	created    time.Time
	expires    time.Time // zero when not given
}

// parseInput understands the received text of a signature's input (RFC 9421 §2.3). Everything has to be known:
// leaving out what one does not understand could leave out what the signer meant.
func parseInput(m member) (input, error) {
	list, err := m.innerList()
	if err != nil {
		return input{}, err
	}
	raw, _ := m.rawValue()
	in := input{label: m.key, raw: raw}
	if len(list.Items) > maxComponents {
		return input{}, fmt.Errorf("it covers more than %d components", maxComponents)
	}
	seen := make(map[string]bool, len(list.Items))
	for _, item := range list.Items {
		c, err := newComponent(item)
		if err != nil {
			return input{}, err
		}
		if seen[c.id] {
			return input{}, fmt.Errorf("the component %s is listed twice", c.id)
		}
		seen[c.id] = true
		in.components = append(in.components, c)
	}
	return in, in.readParams(list.Params)
}

func (in *input) readParams(params *httpsfv.Params) error {
	for _, name := range params.Names() {
		value, _ := params.Get(name)
		var err error
		switch name {
		case "keyid":
			in.keyID, err = textParam(name, value)
		case "alg":
			in.algorithm, err = textParam(name, value)
		case "nonce", "tag":
			_, err = textParam(name, value)
		case "created":
			in.created, err = timeParam(name, value)
		case "expires":
			in.expires, err = timeParam(name, value)
		default:
			err = fmt.Errorf("the parameter %s is not known", name)
		}
		if err != nil {
			return err
		}
	}
	if in.keyID == "" {
		return fmt.Errorf("the parameter keyid is missing")
	}
	if in.created.IsZero() {
		return fmt.Errorf("the parameter created is missing")
	}
	return nil
}

func textParam(name string, value any) (string, error) {
	s, ok := value.(string)
	if !ok || s == "" {
		return "", fmt.Errorf("the parameter %s has to be a string in double quotes, not empty", name)
	}
	return s, nil
}

func timeParam(name string, value any) (time.Time, error) {
	n, ok := value.(int64)
	if !ok || n < 0 {
		return time.Time{}, fmt.Errorf("the parameter %s has to be an integer: seconds since 1970, without quotes", name)
	}
	return time.Unix(n, 0), nil
}

// signatureBase builds the signature base (RFC 9421 §2.5).
func (in input) signatureBase(r *resolver) (string, error) {
	var b strings.Builder
	for _, c := range in.components {
		value, err := r.componentValue(c)
		if err != nil {
			return "", err
		}
		b.WriteString(c.id)
		b.WriteString(": ")
		b.WriteString(value)
		b.WriteByte('\n')
	}
	b.WriteString(`"@signature-params": `)
	b.WriteString(in.raw)
	return b.String(), nil
}

// coveredIDs tells which names the signature covers whole, and every identifier exactly.
func (in input) coveredIDs() map[string]bool {
	covered := make(map[string]bool, len(in.components))
	for _, c := range in.components {
		covered[c.id] = true
		if c.coversWhole() {
			covered[`"`+c.name+`"`] = true
		}
	}
	return covered
}
