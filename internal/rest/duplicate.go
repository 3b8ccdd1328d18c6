package rest

import (
	"context"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

var duplicateRoutes = []route{
	{id: "getProgrammeDuplicates", method: "GET", path: "/programme/duplicates", status: http.StatusOK, serve: getProgrammeDuplicates},
	{id: "setProgrammeDuplicates", method: "PUT", path: "/programme/duplicates", status: http.StatusOK, serve: setProgrammeDuplicates},
}

func getProgrammeDuplicates(c *call) (bool, error) {
	check, err := c.DB.DuplicateCheck(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	return c.writeResult(check)
}

func setProgrammeDuplicates(c *call) (bool, error) {
	in, err := openapi.Decode[api.DuplicateCheckInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	check := issuing.DuplicateCheck{Mode: issuing.DuplicateMode(in.Mode), LookBack: issuing.NoDuplicateCheck.LookBack}
	if in.Minutes != 0 {
		check.LookBack = time.Duration(in.Minutes) * time.Minute
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Payments.SetDuplicateCheck(ctx, c.programme, check)
		return err
	})
}
