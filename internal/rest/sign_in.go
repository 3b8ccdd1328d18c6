package rest

import (
	"context"
	"errors"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

var signInRoutes = []route{
	{
		id: "getProgrammeSignIn", method: "GET", path: "/programme/sign-in", status: http.StatusOK,
		serve: getProgrammeSignIn,
	},
	{
		id: "setProgrammeSignIn", method: "PUT", path: "/programme/sign-in", status: http.StatusOK,
		serve: setProgrammeSignIn,
	},
}

func getProgrammeSignIn(c *call) (bool, error) {
	origins, err := c.DB.SignInOrigins(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	return c.writeResult(origins)
}

func setProgrammeSignIn(c *call) (bool, error) {
	in, err := openapi.Decode[api.SignIn](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Onboarding.SetSignInOrigins(ctx, c.programme, in.Origins)
		return onMember("/origins", err)
	})
}

// onMember names the member or parameter in which an origin was refused. Other errors stay as they are.
func onMember(pointer string, err error) error {
	var refusal *issuing.Error
	if errors.As(err, &refusal) && refusal.Code == issuing.CodeOriginRefused {
		refusal.Field = pointer
	}
	return err
}
