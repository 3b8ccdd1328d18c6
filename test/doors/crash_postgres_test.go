package doors

import (
	"net"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgproto3"
)

// proxyPostgres puts the points before and after the commits of a PostgreSQL database, and gives the URL for the server.
func (c *crashPoints) proxyPostgres(t *testing.T, database string) string {
	t.Helper()
	u, err := url.Parse(database)
	if err != nil {
		t.Fatal(err)
	}
	query := u.Query()
	network, address := "tcp", u.Host
	if dir := query.Get("host"); dir != "" { // of a Unix socket
		network, address = "unix", filepath.Join(dir, ".s.PGSQL.5432")
		query.Del("host")
	}
	query.Set("sslmode", "disable")
	u.RawQuery = query.Encode()
	u.Host = serveEach(t, func(conn net.Conn) {
		server, err := new(net.Dialer).DialContext(t.Context(), network, address)
		if err != nil {
			return // the tests are over
		}
		defer func() { _ = server.Close() }()
		c.relayPostgres(conn, server)
	})
	return u.String()
}

// relayPostgres relays a connection (PostgreSQL's frontend/backend protocol, version 3) until one of its sides ends it.
func (c *crashPoints) relayPostgres(client, server net.Conn) {
	front, back := pgproto3.NewBackend(client, client), pgproto3.NewFrontend(server, server)
	start, err := front.ReceiveStartupMessage()
	if err != nil {
		return
	}
	back.Send(start)
	if _, cancels := start.(*pgproto3.CancelRequest); back.Flush() != nil || cancels {
		return
	}
	go func() {
		defer func() { _, _ = client.Close(), server.Close() }()
		c.relayAnswers(back, front)
	}()
	c.relayQuestions(front, back)
}

// relayQuestions relays what the client says. The point before a commit is before the statement COMMIT.
func (c *crashPoints) relayQuestions(front *pgproto3.Backend, back *pgproto3.Frontend) {
	prepared := map[string]bool{} // the names of statements, and whether they commit
	for {
		asked, err := front.Receive()
		if err != nil {
			return
		}
		commits, send := false, false
		switch m := asked.(type) {
		case *pgproto3.Query:
			commits, send = isCommit(m.String), true
		case *pgproto3.Parse:
			prepared[m.Name] = isCommit(m.Query)
		case *pgproto3.Bind:
			commits = prepared[m.PreparedStatement]
		case *pgproto3.Sync, *pgproto3.Flush, *pgproto3.Terminate, *pgproto3.CopyData, *pgproto3.CopyDone, *pgproto3.CopyFail:
			send = true
		}
		if commits && !c.pass("before a commit") {
			return
		}
		if back.Send(asked); send && back.Flush() != nil {
			return
		}
	}
}

func isCommit(statement string) bool {
	return strings.EqualFold(strings.TrimRight(strings.TrimSpace(statement), ";"), "commit")
}

// relayAnswers relays what the server says. The point after a commit is before the client hears of it, whether a
// transaction was committed or a statement that changed something outside of one.
func (c *crashPoints) relayAnswers(back *pgproto3.Frontend, front *pgproto3.Backend) {
	changed := false
	for {
		answer, err := back.Receive()
		if err != nil {
			return
		}
		switch m := answer.(type) {
		case *pgproto3.CommandComplete:
			changed = changed || isChange(string(m.CommandTag))
		case *pgproto3.ReadyForQuery:
			if changed && m.TxStatus == 'I' {
				if changed = false; !c.pass("after a commit") {
					return
				}
			}
		}
		if front.Send(answer); back.ReadBufferLen() == 0 && front.Flush() != nil {
			return
		}
	}
}

// isChange tells of the tag of a statement that was done whether it changed a row, or ended a transaction that may have.
func isChange(tag string) bool {
	what, count, _ := strings.Cut(tag, " ")
	switch what {
	case "COMMIT":
		return true
	case "INSERT", "UPDATE", "DELETE", "MERGE":
		return !strings.HasSuffix(" "+count, " 0")
	}
	return false
}
