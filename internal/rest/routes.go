package rest

import (
	"context"
	"encoding/base64"
	"net/http"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// route is an operation and how it is served. Its id and path are those of api/openapi.yaml.
type route struct {
	id     string
	method string
	path   string // below /v1; {…} is a parameter, a UUID
	status int    // of success

	open       bool // no token: getToken alone
	bearerOnly bool // no signature, digest or idempotency key, unless the programme wants changes signed
	simulator  bool // only in a sandbox
	secret     bool // its answer is kept sealed under the idempotency key
	unlogged   bool // the log of requests does not keep it
	decision   bool // a message of the card network: counts as a decision and not as a write

	serve step
	show  func(c *call, result any) (any, error) // nil: showNoun
}

func (rt *route) isMutation() bool { return rt.method != http.MethodGet && !rt.bearerOnly && !rt.open }

// matchPath takes a path apart. A fixed segment wins over a parameter by its place in the table.
func (rt *route) matchPath(path string) ([]string, bool) {
	want, got := strings.Split(rt.path, "/"), strings.Split(path, "/")
	if len(want) != len(got) {
		return nil, false
	}
	var params []string
	for i, segment := range want {
		switch {
		case strings.HasPrefix(segment, "{") && got[i] != "":
			params = append(params, got[i])
		case segment != got[i]:
			return nil, false
		}
	}
	return params, true
}

// parameterName is the name of a parameter of the path, by its place.
func (rt *route) parameterName(i int) string {
	_, rest, _ := strings.Cut(rt.path, "{")
	for ; i > 0; i-- {
		_, rest, _ = strings.Cut(rest, "{")
	}
	name, _, _ := strings.Cut(rest, "}")
	return name
}

// routes is the table.
var routes []route

func init() {
	for _, group := range [][]route{
		authRoutes, programmeRoutes, signInRoutes, duplicateRoutes, engineRoutes, customerRoutes, accountRoutes,
		cardRoutes, authenticationRoutes, paymentRoutes, disputeRoutes, decisionRoutes,
		bookRoutes, limitRoutes, streamRoutes, eventRoutes, requestRoutes, auditRoutes, webhookRoutes, deliveryRoutes, simulatorRoutes, networkRoutes,
	} {
		for _, rt := range group {
			if rt.show == nil {
				rt.show = showNoun
			}
			routes = append(routes, rt)
		}
	}
}

var authRoutes = []route{
	{id: "getToken", method: "POST", path: "/auth/token", open: true, serve: getToken},
	{id: "getSigningKeys", method: "GET", path: "/auth/signing", bearerOnly: true, serve: getSigningKeys, show: showAsIs},
	{
		id: "updateSigningKey", method: "PUT", path: "/auth/signing", bearerOnly: true, status: http.StatusNoContent,
		serve: updateSigningKey,
	},
	{
		id: "deleteSigningKey", method: "DELETE", path: "/auth/signing", bearerOnly: true, status: http.StatusNoContent,
		serve: deleteSigningKey,
	},
	{
		id: "updateCredentials", method: "PUT", path: "/auth/credentials", bearerOnly: true, status: http.StatusNoContent,
		serve: updateCredentials,
	},
	{
		id: "deleteCredentials", method: "DELETE", path: "/auth/credentials", bearerOnly: true, status: http.StatusNoContent,
		serve: deleteCredentials,
	},
}

// pathID reads a path parameter as the id of a noun.
func pathID[T ~string](c *call, i int) (T, error) {
	canonical, ok := parseUUID(c.params[i])
	if !ok {
		name := c.route.parameterName(i)
		return "", issuing.Refuse(issuing.CodeParameter, "the path parameter %s must be a UUID", name).On(name)
	}
	return T(canonical), nil
}

// verbStep serves a changing operation on the noun in its path, without a body.
func verbStep[ID ~string, T any](do func(ctx context.Context, c *call, programme issuing.ProgrammeID, id ID) (T, error)) step {
	return func(c *call) (bool, error) {
		noun, err := pathID[ID](c, 0)
		if err != nil {
			return false, err
		}
		return true, c.runOnce(func(ctx context.Context) error {
			_, err := do(ctx, c, c.programme, noun)
			return err
		})
	}
}

// readStep serves a read of the noun in its path.
func readStep[ID ~string, T any](read func(c *call, id ID) (T, error)) step {
	return func(c *call) (bool, error) {
		noun, err := pathID[ID](c, 0)
		if err != nil {
			return false, err
		}
		result, err := read(c, noun)
		if err != nil {
			return false, err
		}
		return c.writeResult(result)
	}
}

// writeResult answers a read.
func (c *call) writeResult(result any) (bool, error) {
	_, kind, body, err := c.renderResponse(result, nil)
	if err != nil {
		return false, err
	}
	c.writeResponse(http.StatusOK, kind, body)
	return true, nil
}

// decodeBase64 reads Base64 (RFC 4648 §4), padded or not.
func decodeBase64(text string) ([]byte, error) {
	return base64.RawStdEncoding.DecodeString(strings.TrimRight(strings.TrimSpace(text), "="))
}
