package openapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"github.com/offblocks/offblocks/api"
)

const plainDecimal = "must be a plain decimal with at most 20 digits before the point and 18 after it"

// patterns says in words what each pattern of a request schema asks for.
var patterns = map[string]string{
	`^[A-Z]{3}$`:                      "must be three capital letters, as in ISO 4217",
	`^[A-Z]{2}$`:                      "must be two capital letters, as in ISO 3166-1",
	`^[^\x00-\x1f\x7f]*$`:             "must not contain control characters",
	`^[0-9]{4}$`:                      "must be four digits",
	`^(0[1-9]|1[0-2])/2[0-9]{3}$`:     "must be a month and a year, such as 01/2030",
	`^[ -~]+$`:                        "must be printable ASCII",
	`^-?[0-9]{1,20}(\.[0-9]{1,18})?$`: plainDecimal,
}

// formatSentences says in words what each format asks for.
var formatSentences = map[string]string{
	"uuid":          "must be a UUID of 36 characters",
	"uri":           "must be an absolute URL",
	"date-time":     "must be a moment in RFC 3339, such as 2026-01-31T12:00:00Z",
	"int32":         "must be a whole number in plain digits",
	"decimal-input": plainDecimal,
}

// formats are those that are checked in requests. What they return is never shown: formatSentences is.
var formats = []*jsonschema.Format{
	{Name: "uuid", Validate: ofStrings(func(text string) bool {
		return len(text) == 36 && uuid.Validate(text) == nil
	})},
	{Name: "uri", Validate: ofStrings(func(text string) bool {
		u, err := url.Parse(text)
		return err == nil && u.IsAbs() && u.Host != ""
	})},
	{Name: "date-time", Validate: ofStrings(func(text string) bool {
		_, err := api.ParseTime(text)
		return err == nil
	})},
	{Name: "int32", Validate: ofNumbers(func(text string) bool {
		_, err := strconv.ParseInt(text, 10, 32)
		return err == nil
	})},
	{Name: "decimal-input", Validate: ofNumbers(regexp.MustCompile(`^-?[0-9]{1,20}(\.[0-9]{1,18})?$`).MatchString)},
}

var errFormat = errors.New("not in this format")

func ofStrings(ok func(string) bool) func(any) error {
	return func(v any) error {
		if text, is := v.(string); is && !ok(text) {
			return errFormat
		}
		return nil
	}
}

func ofNumbers(ok func(string) bool) func(any) error {
	return func(v any) error {
		if number, is := v.(json.Number); is && !ok(number.String()) {
			return errFormat
		}
		return nil
	}
}

var typeSentences = map[string]string{
	"string": "a string", "object": "an object", "array": "an array", "boolean": "true or false",
	"integer": "a whole number", "number": "a number", "null": "null",
}

// violationSentence puts a refusal into words that can be read after the member's name.
func violationSentence(k jsonschema.ErrorKind) string {
	switch k := k.(type) {
	case *kind.Type:
		var want []string
		for _, t := range k.Want {
			want = append(want, typeSentences[t])
		}
		return "must be " + strings.Join(want, " or ")
	case *kind.Enum:
		var want []string
		for _, v := range k.Want {
			want = append(want, fmt.Sprint(v))
		}
		return "must be one of " + strings.Join(want, ", ")
	case *kind.Pattern:
		return patterns[k.Want]
	case *kind.Format:
		return formatSentences[k.Want]
	case *kind.MinLength:
		if k.Want == 1 {
			return "must not be empty"
		}
		return fmt.Sprintf("must have at least %d characters", k.Want)
	case *kind.MaxLength:
		return fmt.Sprintf("must have at most %d characters", k.Want)
	case *kind.MinProperties:
		if k.Want == 1 {
			return "must not be empty"
		}
		return fmt.Sprintf("must have at least %d members", k.Want)
	case *kind.MinItems:
		return fmt.Sprintf("must list at least %d", k.Want)
	case *kind.MaxItems:
		return fmt.Sprintf("must list at most %d", k.Want)
	case *kind.UniqueItems:
		return fmt.Sprintf("must not repeat anything (%d and %d are the same)", k.Duplicates[0], k.Duplicates[1])
	case *kind.Minimum:
		return "must be at least " + k.Want.RatString()
	case *kind.Maximum:
		return "must be at most " + k.Want.RatString()
	case *kind.InvalidJsonValue:
		return "is a number with an exponent or of more than " + strconv.Itoa(maxNumber) + " characters"
	}
	return "is not what the operation takes"
}
