package auditlog

import (
	"context"
	"fmt"
	"math"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Noted is a place of the chain as somebody noted it earlier, outside of the database.
type Noted struct {
	Sequence int64
	Hash     string // in hexadecimal, lower case
}

// Report says how the audit log stands.
type Report struct {
	Sealed      int64                     // records that agree with their seals: those before the fault, if there is one
	Waiting     int64                     // records that wait for their seals
	First, Last issuing.SealedAuditRecord // of those that agree; zero if there is none
	Fault       *Fault                    // the first that was found; nil: there is none
}

// Fault is what is wrong with the audit log.
type Fault struct {
	Sequence int64                 // of the seal; 0: the record has none
	RecordID issuing.AuditRecordID // empty: of a seal that is missing it is not known
	Detail   string                // a sentence without its full stop
}

func (f *Fault) Error() string { return f.Detail }

// Verify checks the whole audit log as it stands at one moment: that every seal follows the one before it, that every record
// is as it was sealed, that every record has a seal or waits for one, and that the chain has what was noted.
func Verify(ctx context.Context, db *store.DB, noted ...Noted) (report Report, err error) {
	err = db.ReadSnapshot(ctx, func(s store.Snapshot) (err error) {
		report = Report{}
		if report.Waiting, err = s.CountUnsealedAuditRecords(ctx); err != nil {
			return err
		}
		if err := walk(ctx, s, report.follow(noted)); err != nil || report.Fault != nil {
			return err
		}
		for _, n := range noted {
			if n.Sequence < 1 || n.Sequence > report.Sealed {
				report.Fault = &Fault{Sequence: n.Sequence, Detail: fmt.Sprintf(
					"seal %d is missing: it was noted, and the chain has %d", n.Sequence, report.Sealed)}
				return nil
			}
		}
		report.Fault, err = outside(ctx, s)
		return err
	})
	return report, err
}

// follow checks one seal after the other, until one is wrong.
func (r *Report) follow(noted []Noted) func(issuing.SealedAuditRecord) bool {
	return func(found issuing.SealedAuditRecord) bool {
		if r.Fault = check(r.Last.Seal, found); r.Fault != nil {
			return false
		}
		for _, n := range noted {
			if n.Sequence == found.Seal.Sequence && n.Hash != found.Seal.Hash {
				r.Fault = &Fault{found.Seal.Sequence, found.ID, fmt.Sprintf(
					"seal %d has not the hash that was noted: the chain was made anew, up to there or from before it", n.Sequence)}
				return false
			}
		}
		if r.Sealed++; r.Sealed == 1 {
			r.First = found
		}
		r.Last = found
		return true
	}
}

// check tells what is wrong with a seal behind another one; nil: nothing is.
func check(last issuing.AuditSeal, found issuing.SealedAuditRecord) *Fault {
	seal, next := found.Seal, last.Sequence+1
	previous := last.Hash
	if last.Sequence == 0 {
		previous = issuing.NoAuditHash
	}
	switch {
	case seal.Sequence > next:
		return &Fault{next, "", fmt.Sprintf("seal %d is missing", next)}
	case seal.Sequence < next:
		return &Fault{seal.Sequence, seal.RecordID, fmt.Sprintf("seal %d is out of order: the chain begins with 1", seal.Sequence)}
	case seal.PreviousHash != previous:
		return &Fault{seal.Sequence, seal.RecordID, fmt.Sprintf(
			"seal %d, of record %s, is out of order: it was made behind another seal", seal.Sequence, seal.RecordID)}
	case found.ID == "":
		return &Fault{seal.Sequence, seal.RecordID, fmt.Sprintf("record %s of seal %d is missing", seal.RecordID, seal.Sequence)}
	case found.SealAfter(last) != seal:
		return &Fault{seal.Sequence, seal.RecordID, fmt.Sprintf(
			"record %s is not as it was sealed: it or its seal %d was changed", seal.RecordID, seal.Sequence)}
	}
	return nil
}

// outside finds a record that the chain does not have and nobody is going to seal.
func outside(ctx context.Context, s store.Snapshot) (*Fault, error) {
	stray, err := s.StrayAuditRecord(ctx)
	if err != nil {
		return nil, err
	}
	if stray != "" {
		return &Fault{RecordID: stray, Detail: fmt.Sprintf("record %s was inserted past the program, or has lost its seal", stray)}, nil
	}
	lost, err := s.LostAuditRecord(ctx)
	if err != nil || lost == "" {
		return nil, err
	}
	return &Fault{RecordID: lost, Detail: fmt.Sprintf("record %s is missing: it was waiting for its seal", lost)}, nil
}

// Export gives the sealed records in the order of the chain, as they stand at one moment. It checks none of them. A record
// that is missing is given without its members.
func Export(ctx context.Context, db *store.DB, give func(issuing.SealedAuditRecord) error) error {
	return db.ReadSnapshot(ctx, func(s store.Snapshot) (err error) {
		walked := walk(ctx, s, func(r issuing.SealedAuditRecord) bool {
			err = give(r)
			return err == nil
		})
		if walked != nil {
			return walked
		}
		return err
	})
}

// walk visits all seals in order, until visit has seen enough.
func walk(ctx context.Context, s store.Snapshot, visit func(issuing.SealedAuditRecord) bool) error {
	for after := int64(math.MinInt64); ; {
		batch, err := s.SealedAuditRecords(ctx, after, batchSize)
		if err != nil {
			return err
		}
		for _, r := range batch {
			if !visit(r) {
				return nil
			}
			after = r.Seal.Sequence
		}
		if len(batch) < batchSize {
			return nil
		}
	}
}
