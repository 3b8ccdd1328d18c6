package console

import "github.com/offblocks/offblocks/internal/console/desk"

// Posts are the patterns of all that changes something.
func (s *Server) Posts() []string { return s.routes.posts }

// Money are the actions that two people are asked for, by their paths.
func (s *Server) Money() map[string]desk.Action { return s.money }
