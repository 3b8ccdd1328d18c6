package store_test

import (
	"database/sql"
	"testing"

	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestTheConnectionsOfABurstAreKept(t *testing.T) {
	t.Parallel()
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		pool := storetest.Open(t, storetest.MigratedPostgresURL(t)).WritePool()
		const burst = 20
		var used []*sql.Conn
		for range burst {
			connection, err := pool.Conn(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			used = append(used, connection)
		}
		for _, connection := range used {
			if err := connection.Close(); err != nil {
				t.Error(err)
			}
		}
		if s := pool.Stats(); s.MaxIdleClosed != 0 || s.Idle < burst {
			t.Errorf("%d connections were closed at once, %d are kept", s.MaxIdleClosed, s.Idle)
		}
	})
}
