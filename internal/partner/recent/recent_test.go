package recent_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/partner/recent"
)

func TestATokenIsRememberedForAWhileAndThenForgotten(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tokens := recent.NewTokens(time.Minute)
		<-time.After(59 * time.Second)
		tokens.Add("a")
		<-time.After(time.Minute)
		if !tokens.Has("a") || tokens.Has("b") {
			t.Error("a token is forgotten within its while, or another one is remembered")
		}
		for range 2 { // it is forgotten when somebody asks, or something new comes
			<-time.After(61 * time.Second)
			tokens.Add("c")
		}
		if tokens.Has("a") {
			t.Error("a token is remembered for more than twice its while")
		}
	})
}
