package view

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// SignIn shows the origins that a programme's sign-in messages may name.
func SignIn(origins issuing.SignInOrigins) api.SignIn {
	shown := api.SignIn{Origins: []string{}}
	for _, origin := range origins {
		shown.Origins = append(shown.Origins, string(origin))
	}
	return shown
}
