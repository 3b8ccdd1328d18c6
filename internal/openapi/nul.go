package openapi

import (
	"slices"
	"strconv"
	"strings"
)

// nulFaults are the members that the shape names and that hold the character NUL, which PostgreSQL keeps in no text.
func (s *shape) nulFaults(value any, path []string) (faults []fault) {
	switch value := value.(type) {
	case string:
		if strings.ContainsRune(value, 0) {
			faults = append(faults, fault{FieldError{jsonPointer(path), "must not contain the character NUL"}, path, true})
		}
	case map[string]any:
		for name, of := range value {
			if member := s.member(name); member != nil {
				faults = append(faults, member.nulFaults(of, append(slices.Clone(path), name))...)
			}
		}
	case []any:
		for i, item := range value {
			faults = append(faults, s.item().nulFaults(item, append(slices.Clone(path), strconv.Itoa(i)))...)
		}
	}
	return faults
}
