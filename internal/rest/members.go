package rest

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/offblocks/offblocks/internal/openapi"
)

// ignoredHeader names, in a sandbox, the members of a body that the operation does not know: JSON Pointers (RFC 6901)
// in a list of strings (RFC 9651, section 3.1).
const ignoredHeader = "Ignored-Members"

// maxIgnored is how long the header may get, in bytes.
const maxIgnored = 4 << 10

// checkMembers looks for members that the operation does not know. Additions to the published API refuse them: those
// that take a body do so when they read it. Published operations go on ignoring them, which a sandbox says.
func checkMembers(c *call) (bool, error) {
	op, _ := openapi.OperationOf(c.route.id)
	switch {
	case len(c.body) == 0 || op.Addition && op.HasBody:
		return false, nil
	case op.Addition:
		return false, openapi.Validate(op.ID, c.body)
	case !c.sandbox:
		return false, nil
	}
	if unknown := openapi.UnknownMembers(op.ID, c.body); len(unknown) > 0 {
		list := pointerList(unknown)
		c.w.Header().Set(ignoredHeader, list)
		c.Log.WarnContext(c.ctx(), "members ignored", "request", c.requestID, "operation", op.ID, "members", list)
	}
	return false, nil
}

// pointerList writes pointers for a header. What is not printable ASCII is percent-encoded, as in a URI (RFC 6901,
// section 6). Of a list that is too long the rest is counted.
func pointerList(pointers []string) string {
	var list strings.Builder
	for i, pointer := range pointers {
		item := (&url.URL{Path: pointer}).EscapedPath()
		if list.Len()+len(item) > maxIgnored {
			list.WriteString(`, "and ` + strconv.Itoa(len(pointers)-i) + ` more"`)
			break
		}
		if i > 0 {
			list.WriteString(", ")
		}
		list.WriteString(`"` + item + `"`)
	}
	return list.String()
}
