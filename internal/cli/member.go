package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Members reads a JSON object, with its numbers as they are written.
func Members(object []byte) (members map[string]any, err error) {
	d := json.NewDecoder(bytes.NewReader(object))
	d.UseNumber()
	if err := d.Decode(&members); err != nil {
		return nil, fmt.Errorf("the answer is no JSON object: %w", err)
	}
	return members, nil
}

// Member is a member's text by its path, such as "merchant.name"; "" if it is not there. Several paths with a space
// between are several members, one after the other: "amount currency".
func Member(members map[string]any, path string) string {
	var texts []string
	for one := range strings.FieldsSeq(path) {
		var at any = members
		for name := range strings.SplitSeq(one, ".") {
			object, _ := at.(map[string]any)
			at = object[name]
		}
		if text := memberText(at); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, " ")
}

func memberText(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		var items []string
		for _, item := range v {
			items = append(items, memberText(item))
		}
		return strings.Join(items, ", ")
	case map[string]any:
		text, err := json.Marshal(v)
		if err != nil {
			return ""
		}
		return string(text)
	}
	return fmt.Sprint(value)
}
