package openapi

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// UnknownMembers returns the members of a body that the operation's request schema does not name, as JSON Pointers (RFC
// 6901), sorted. Of a member that is not known the parts are not listed. A body that is not strictly written JSON has
// none, and an operation that takes no body knows no members.
func UnknownMembers(operationID string, body []byte) []string {
	var pointers []string
	for _, f := range findUnknownMembers(operationID, body) {
		pointers = append(pointers, f.Pointer)
	}
	return pointers
}

// unknownFaults are the members for which an operation refuses a body: none, unless it is an addition.
func unknownFaults(operationID string, body []byte) []fault {
	if op, _ := OperationOf(operationID); !op.Addition {
		return nil
	}
	return findUnknownMembers(operationID, body)
}

func findUnknownMembers(operationID string, body []byte) []fault {
	root := &shape{} // of an operation that takes no body
	if check, takesBody := bodyChecks()[operationID]; takesBody {
		root = check.shape
	}
	if isBlank(body) {
		return nil
	}
	value, problem := parseStrictly(body, root)
	if problem != nil {
		return nil
	}
	var faults []fault
	if object, is := value.(map[string]any); is && len(root.members) == 0 {
		for _, name := range slices.Sorted(maps.Keys(object)) {
			faults = append(faults, root.unknownMember([]string{name}))
		}
		return faults
	}
	root.findUnknown(value, nil, &faults)
	return faults
}

// findUnknown looks for members that the shape does not name. A shape without members allows all of them.
func (s *shape) findUnknown(value any, path []string, faults *[]fault) {
	switch value := value.(type) {
	case map[string]any:
		if s == nil || len(s.members) == 0 {
			return
		}
		for _, name := range slices.Sorted(maps.Keys(value)) {
			within := append(slices.Clone(path), name)
			if member := s.member(name); member != nil {
				member.findUnknown(value[name], within, faults)
			} else {
				*faults = append(*faults, s.unknownMember(within))
			}
		}
	case []any:
		for i, item := range value {
			s.item().findUnknown(item, append(slices.Clone(path), strconv.Itoa(i)), faults)
		}
	}
}

func (s *shape) unknownMember(path []string) fault {
	detail := "is not known here; there is nothing to be sent"
	if known := slices.Sorted(maps.Keys(s.members)); len(known) > 0 {
		detail = "is not known here; known are " + strings.Join(known, ", ")
	}
	return fault{FieldError: FieldError{Pointer: jsonPointer(path), Detail: detail}, path: path}
}
