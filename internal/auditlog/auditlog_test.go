package auditlog_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/auditlog"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// log is an audit log with the connection of somebody who can do everything to its database.
type log struct {
	*testing.T
	address string
	db      *store.DB
	raw     *sql.DB
}

// each runs a test's body on either database.
func each(t *testing.T, body func(l *log)) {
	t.Helper()
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			url := address(t)
			body(&log{t, url, storetest.Open(t, url), storetest.Connect(t, url)})
		})
	}
}

func must[T any](v T, err error) func(l *log) T {
	return func(l *log) T {
		l.Helper()
		if err != nil {
			l.Fatal(err)
		}
		return v
	}
}

// record adds audit records, numbered from a number on.
func (l *log) record(from, n int) {
	l.Helper()
	err := l.db.Write(l.Context(), func(tx *store.Tx) error {
		for i := from; i < from+n; i++ {
			err := tx.InsertAuditRecord(store.WithRequest(l.Context(), "a request"), issuing.AuditRecord{
				ID: id(i), ProgrammeID: "p", Actor: issuing.ActorOperator, Action: issuing.ProgrammeSuspended, Subject: "s",
				Reason: fmt.Sprintf("reason %d: ½", i), CreatedAt: issuing.Instant(1_700_000_000_000_000 + i), Operator: "ada",
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		l.Fatal(err)
	}
}

func id(i int) issuing.AuditRecordID {
	return issuing.AuditRecordID(fmt.Sprintf("00000000-0000-7000-8000-%012d", i))
}

func (l *log) seal() int { return must(auditlog.Seal(l.Context(), l.db))(l) }

func (l *log) verify(noted ...auditlog.Noted) auditlog.Report {
	return must(auditlog.Verify(l.Context(), l.db, noted...))(l)
}

// expectFault checks that a fault is found in a seal, of a record, and that what is before it is good.
func (l *log) expectFault(sequence int64, record issuing.AuditRecordID, detail string) {
	l.Helper()
	report := l.verify()
	f := report.Fault
	if f == nil || f.Sequence != sequence || f.RecordID != record || !strings.Contains(f.Detail, detail) {
		l.Errorf("the fault is %+v, want one of seal %d and record %s: %s", f, sequence, record, detail)
	}
	if sequence > 0 && report.Sealed != sequence-1 {
		l.Errorf("%d records before it are good", report.Sealed)
	}
}

// force runs statements without the triggers, as whoever owns the database can.
func (l *log) force(statements ...string) {
	l.Helper()
	var triggers []string
	if strings.HasPrefix(l.address, "sqlite:") {
		for table, verbs := range map[string][]string{
			"audit_records": {"update", "delete", "replace"}, "audit_seals": {"update", "delete", "replace"},
		} {
			for _, verb := range verbs {
				triggers = append(triggers, "DROP TRIGGER IF EXISTS "+table+"_"+verb)
			}
		}
	} else {
		triggers = []string{"ALTER TABLE audit_records DISABLE TRIGGER ALL", "ALTER TABLE audit_seals DISABLE TRIGGER ALL"}
	}
	for _, statement := range slices.Concat(triggers, statements) {
		if _, err := l.raw.ExecContext(l.Context(), statement); err != nil {
			l.Fatalf("%s: %v", statement, err)
		}
	}
}

func TestRecordsAreSealedInOrderAndAgree(t *testing.T) {
	t.Parallel()
	each(t, func(l *log) {
		if r := l.verify(); r.Fault != nil || r.Sealed != 0 || r.Waiting != 0 {
			l.Errorf("an empty log is %+v", r)
		}
		const n = 1003 // more than two batches
		l.record(1, n)
		if r := l.verify(); r.Fault != nil || r.Sealed != 0 || r.Waiting != n {
			l.Errorf("before: %+v", r)
		}
		if sealed := l.seal(); sealed != n {
			l.Errorf("%d were sealed", sealed)
		}
		l.record(n+1, 1)
		r := l.verify()
		if r.Fault != nil || r.Sealed != n || r.Waiting != 1 || r.First.ID != id(1) || r.Last.ID != id(n) ||
			r.First.Seal.PreviousHash != issuing.NoAuditHash || r.Last.Seal.Sequence != n || r.First.RequestID != "a request" {
			l.Errorf("after: %+v", r)
		}
		last := issuing.AuditSeal{}
		err := auditlog.Export(l.Context(), l.db, func(found issuing.SealedAuditRecord) error {
			if want := found.SealAfter(last); found.Seal != want || found.ID != id(int(want.Sequence)) {
				return fmt.Errorf("exported is %+v, want %+v", found, want)
			}
			last = found.Seal
			return nil
		})
		if err != nil || last != r.Last.Seal {
			l.Errorf("%v, the last is %+v", err, last)
		}
	})
}

func TestChangesOfRecordsAndSealsAreRefused(t *testing.T) {
	t.Parallel()
	each(t, func(l *log) {
		l.record(1, 2)
		l.seal()
		statements := []string{
			"UPDATE audit_records SET reason = 'x'", "DELETE FROM audit_records WHERE id = '" + string(id(1)) + "'",
			"UPDATE audit_seals SET hash = 'x' WHERE sequence = 1", "DELETE FROM audit_seals WHERE sequence = 2",
		}
		if strings.HasPrefix(l.address, "sqlite:") {
			statements = append(statements,
				"REPLACE INTO audit_records SELECT id, programme_id, actor, action, subject, 'x', created_at, operator, request_id FROM audit_records",
				"REPLACE INTO audit_seals SELECT sequence, record_id, previous_hash, 'x' FROM audit_seals WHERE sequence = 1",
				"REPLACE INTO audit_seals SELECT 3, record_id, previous_hash, 'x' FROM audit_seals WHERE sequence = 1")
		} else {
			statements = append(statements, "TRUNCATE audit_records", "TRUNCATE audit_seals")
		}
		for _, statement := range statements {
			_, err := l.raw.ExecContext(l.Context(), statement)
			if err == nil || !strings.Contains(err.Error(), "is append-only") {
				l.Errorf("%s: %v", statement, err)
			}
		}
		if r := l.verify(); r.Fault != nil || r.Sealed != 2 {
			l.Errorf("afterwards: %+v", r)
		}
	})
}

func TestWhatWasDoneToTheLogIsFound(t *testing.T) {
	t.Parallel()
	const columns = "(id, programme_id, actor, action, subject, reason, created_at, operator, request_id)"
	quoted := func(i int) string { return "'" + string(id(i)) + "'" }
	for name, c := range map[string]struct {
		statements []string
		sequence   int64
		record     issuing.AuditRecordID
		detail     string
	}{
		"a reason changed":   {[]string{"UPDATE audit_records SET reason = 'x' WHERE id = " + quoted(3)}, 3, id(3), "not as it was sealed"},
		"a time changed":     {[]string{"UPDATE audit_records SET created_at = created_at + 1 WHERE id = " + quoted(3)}, 3, id(3), "not as it was sealed"},
		"a programme":        {[]string{"UPDATE audit_records SET programme_id = '' WHERE id = " + quoted(3)}, 3, id(3), "not as it was sealed"},
		"a request":          {[]string{"UPDATE audit_records SET request_id = '' WHERE id = " + quoted(3)}, 3, id(3), "not as it was sealed"},
		"text moved over":    {[]string{"UPDATE audit_records SET subject = 'sr', reason = 'eason 3: ½' WHERE id = " + quoted(3)}, 3, id(3), "not as it was sealed"},
		"a record deleted":   {[]string{"DELETE FROM audit_records WHERE id = " + quoted(3)}, 3, id(3), "is missing"},
		"the first deleted":  {[]string{"DELETE FROM audit_records WHERE id = " + quoted(1)}, 1, id(1), "is missing"},
		"a hash changed":     {[]string{"UPDATE audit_seals SET hash = previous_hash WHERE sequence = 3"}, 3, id(3), "not as it was sealed"},
		"a seal deleted":     {[]string{"DELETE FROM audit_seals WHERE sequence = 3"}, 3, "", "seal 3 is missing"},
		"the first seal":     {[]string{"DELETE FROM audit_seals WHERE sequence = 1"}, 1, "", "seal 1 is missing"},
		"the last seal":      {[]string{"DELETE FROM audit_seals WHERE sequence = 5"}, 0, id(5), "has lost its seal"},
		"both deleted":       {[]string{"DELETE FROM audit_seals WHERE sequence = 3", "DELETE FROM audit_records WHERE id = " + quoted(3)}, 3, "", "seal 3 is missing"},
		"a seal before all":  {[]string{"INSERT INTO audit_seals VALUES (0, 'x', '', 'x')"}, 0, "x", "out of order"},
		"a seal behind all":  {[]string{"INSERT INTO audit_seals VALUES (6, 'x', (SELECT hash FROM audit_seals WHERE sequence = 5), 'x')"}, 6, "x", "is missing"},
		"records swapped":    {[]string{"UPDATE audit_records SET id = 'x' WHERE id = " + quoted(2), "UPDATE audit_records SET id = " + quoted(2) + " WHERE id = " + quoted(4), "UPDATE audit_records SET id = " + quoted(4) + " WHERE id = 'x'"}, 2, id(2), "not as it was sealed"},
		"sequences swapped":  {[]string{"UPDATE audit_seals SET sequence = 99 WHERE sequence = 2", "UPDATE audit_seals SET sequence = 2 WHERE sequence = 3", "UPDATE audit_seals SET sequence = 3 WHERE sequence = 99"}, 2, id(3), "out of order"},
		"a record inserted":  {[]string{"INSERT INTO audit_records " + columns + " SELECT 'y', programme_id, actor, action, subject, reason, created_at, operator, request_id FROM audit_records WHERE id = " + quoted(3)}, 0, "y", "past the program"},
		"a waiting one gone": {[]string{"INSERT INTO audit_unsealed VALUES ('z')"}, 0, "z", "is missing"},
		"a seal in between": {[]string{"UPDATE audit_seals SET sequence = 0 - sequence WHERE sequence > 2", "UPDATE audit_seals SET sequence = 1 - sequence WHERE sequence < 0",
			"INSERT INTO audit_records " + columns + " SELECT 'y', programme_id, actor, action, subject, reason, created_at, operator, request_id FROM audit_records WHERE id = " + quoted(3),
			"INSERT INTO audit_seals SELECT 3, 'y', hash, 'x' FROM audit_seals WHERE sequence = 2"}, 3, "y", "not as it was sealed"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			each(t, func(l *log) {
				l.record(1, 5)
				l.seal()
				l.force(c.statements...)
				l.expectFault(c.sequence, c.record, c.detail)
			})
		})
	}
}

// Whoever can write everything can make a shorter chain, or another one. Only who has noted a seal notices.
func TestAChainMadeAnewIsFoundByWhatWasNotedAlone(t *testing.T) {
	t.Parallel()
	each(t, func(l *log) {
		l.record(1, 5)
		l.seal()
		last := l.verify().Last.Seal
		noted := auditlog.Noted{Sequence: last.Sequence, Hash: last.Hash}
		third := auditlog.Noted{Sequence: 3}
		_ = auditlog.Export(l.Context(), l.db, func(r issuing.SealedAuditRecord) error {
			if r.Seal.Sequence == 3 {
				third.Hash = r.Seal.Hash
			}
			return nil
		})
		if r := l.verify(noted, third); r.Fault != nil {
			l.Fatalf("the chain has a fault: %v", r.Fault)
		}

		// The end is cut off.
		l.force("DELETE FROM audit_seals WHERE sequence = 5", "DELETE FROM audit_records WHERE id = '"+string(id(5))+"'")
		if r := l.verify(third); r.Fault != nil || r.Sealed != 4 {
			l.Errorf("without what was noted of the end: %+v", r)
		}
		if r := l.verify(noted); r.Fault == nil || r.Fault.Sequence != 5 || !strings.Contains(r.Fault.Detail, "it was noted") {
			l.Errorf("with it: %+v", r)
		}

		// All of it is made anew, with another second record.
		l.force("DELETE FROM audit_seals", "UPDATE audit_records SET reason = 'x' WHERE id = '"+string(id(2))+"'",
			"INSERT INTO audit_unsealed SELECT id FROM audit_records")
		l.record(5, 1)
		l.seal()
		if r := l.verify(); r.Fault != nil || r.Sealed != 5 {
			l.Errorf("without what was noted: %+v", r)
		}
		if r := l.verify(noted, third); r.Fault == nil || r.Fault.Sequence != 3 || !strings.Contains(r.Fault.Detail, "made anew") {
			l.Errorf("with it: %+v", r)
		}
	})
}

func TestReplicasSealTogether(t *testing.T) {
	t.Parallel()
	each(t, func(l *log) {
		const replicas, rounds, each = 4, 20, 7
		var writers, sealers sync.WaitGroup
		ctx, stop := context.WithCancel(l.Context())
		failed := make(chan error, replicas)
		for range replicas {
			other := storetest.Open(l.T, l.address)
			sealers.Go(func() {
				for ctx.Err() == nil {
					if _, err := auditlog.Seal(l.Context(), other); err != nil {
						failed <- err
						return
					}
				}
			})
		}
		writers.Go(func() {
			for i := range rounds {
				l.record(1+i*each, each)
			}
		})
		writers.Wait()
		stop()
		sealers.Wait()
		close(failed)
		for err := range failed {
			l.Error(err)
		}
		l.seal()
		if r := l.verify(); r.Fault != nil || r.Sealed != rounds*each || r.Waiting != 0 {
			l.Errorf("together they made %+v", r)
		}
	})
}

// The form of what is hashed is documented: a chain that was sealed stays good.
func TestTheHashOfARecordStays(t *testing.T) {
	t.Parallel()
	r := issuing.AuditRecord{
		ID: "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", ProgrammeID: "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11", Actor: issuing.ActorOperator,
		Action: issuing.ProgrammeSuspended, Subject: "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11", Reason: "Übung",
		CreatedAt: 1_767_323_045_123_450, Operator: "ada", RequestID: "0197c2a5-0000-7000-8000-000000000001",
	}
	first := r.SealAfter(issuing.AuditSeal{})
	second := r.SealAfter(first)
	if first.Hash != firstHash || second.Hash != secondHash || second.PreviousHash != firstHash || second.Sequence != 2 {
		t.Errorf("the seals are %+v and %+v", first, second)
	}
}

const (
	firstHash  = "4780afd705ac1219af517a89d9953dd78f26711495752ba93f80a66024e79364"
	secondHash = "03f6e75673dcaf951be2367be6660f634d391a9f2eeb514015df2d431502d1df"
)
