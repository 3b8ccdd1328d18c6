package onboarding_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/work/worktest"
)

// env is an installation with one programme.
type env struct{ *worktest.Env }

// each runs a body on either database.
func each(t *testing.T, body func(t *testing.T, e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) { body(t, &env{e}) })
}
