package iso8583

import (
	"context"
	"net"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// RunOn runs the server on one connection, until that is over.
func (s *Server) RunOn(ctx context.Context, conn net.Conn) error {
	defer s.beginWork(ctx)()
	return link.New(conn, s.linkOptions()).Run(ctx)
}

// Read turns a message into the platform's words.
func (s *Server) Read(a link.Arrival) (partner.NetworkMessage, error) { return s.readMessage(a) }
