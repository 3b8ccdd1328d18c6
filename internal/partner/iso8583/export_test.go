package iso8583

import (
	"context"
	"net"

	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// RunOn runs the server on one connection, until that is over.
func (s *Server) RunOn(ctx context.Context, conn net.Conn) error {
	defer s.begin(ctx)()
	return link.New(conn, s.options()).Run(ctx)
}
