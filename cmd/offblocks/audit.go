package main

import (
	"bufio"
	"context"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/auditlog"
	"github.com/offblocks/offblocks/internal/issuing"
)

type auditCmd struct {
	Verify auditVerifyCmd `cmd:""`
	Export auditExportCmd `cmd:""`
	Seal   auditSealCmd   `cmd:""`
}

type auditVerifyCmd struct {
	databaseFlags
	Expect []string `placeholder:"SEQUENCE:HASH"`
}

// sealJSON is a seal as it is printed.
type sealJSON struct {
	Sequence  int64                 `json:"sequence"`
	Hash      string                `json:"hash"`
	RecordID  issuing.AuditRecordID `json:"recordId"`
	CreatedAt string                `json:"createdAt"` // of the record
}

func showSeal(r issuing.SealedAuditRecord) *sealJSON {
	if r.Seal.Sequence == 0 {
		return nil
	}
	return &sealJSON{r.Seal.Sequence, r.Seal.Hash, r.ID, showInstant(r.CreatedAt)}
}

var notedSeal = regexp.MustCompile(`^([1-9][0-9]{0,17}):([0-9a-fA-F]{64})$`)

func (v *auditVerifyCmd) noted() ([]auditlog.Noted, error) {
	noted := make([]auditlog.Noted, len(v.Expect))
	for i, text := range v.Expect {
		match := notedSeal.FindStringSubmatch(text)
		if match == nil {
			return nil, misuse("--expect takes a sequence, a colon and the 64 digits of a hash, as audit verify printed them")
		}
		sequence, err := strconv.ParseInt(match[1], 10, 64)
		if err != nil {
			return nil, err
		}
		noted[i] = auditlog.Noted{Sequence: sequence, Hash: strings.ToLower(match[2])}
	}
	return noted, nil
}

// Run verifies the audit log. A fault is an error.
func (v *auditVerifyCmd) Run(ctx context.Context, t *terminal) error {
	noted, err := v.noted()
	if err != nil {
		return err
	}
	return v.administer(ctx, func(a *app.Administration) error {
		report, err := a.VerifyAuditLog(ctx, noted...)
		if err != nil {
			return err
		}
		shown := struct {
			Sealed  int64     `json:"sealed"`
			Waiting int64     `json:"waiting"`
			First   *sealJSON `json:"first,omitempty"`
			Last    *sealJSON `json:"last,omitempty"`
			Fault   string    `json:"fault,omitempty"`
		}{Sealed: report.Sealed, Waiting: report.Waiting, First: showSeal(report.First), Last: showSeal(report.Last)}
		if report.Fault == nil {
			return t.printJSON(shown)
		}
		shown.Fault = report.Fault.Error()
		if err := t.printJSON(shown); err != nil {
			return err
		}
		return report.Fault
	})
}

type auditExportCmd struct{ databaseFlags }

// Run writes the sealed records, one a line. The times are written as they are hashed.
func (e *auditExportCmd) Run(ctx context.Context, t *terminal) error {
	type recordJSON struct {
		Sequence     int64                 `json:"sequence"`
		PreviousHash string                `json:"previousHash"`
		Hash         string                `json:"hash"`
		ID           issuing.AuditRecordID `json:"id"`
		ProgrammeID  issuing.ProgrammeID   `json:"programmeId"`
		Actor        issuing.Actor         `json:"actor"`
		Action       issuing.AuditAction   `json:"action"`
		Subject      string                `json:"subject"`
		Reason       string                `json:"reason"`
		CreatedAt    string                `json:"createdAt"`
		Operator     string                `json:"operator"`
		RequestID    issuing.RequestID     `json:"requestId"`
	}
	return e.administer(ctx, func(a *app.Administration) error {
		out := bufio.NewWriter(t.stdout)
		lines := json.NewEncoder(out)
		err := a.ExportAuditLog(ctx, func(r issuing.SealedAuditRecord) error {
			return lines.Encode(recordJSON{
				r.Seal.Sequence, r.Seal.PreviousHash, r.Seal.Hash, r.Seal.RecordID, r.ProgrammeID, r.Actor, r.Action, r.Subject, r.Reason,
				showInstant(r.CreatedAt), r.Operator, r.RequestID,
			})
		})
		if err != nil {
			return err
		}
		return out.Flush()
	})
}

type auditSealCmd struct{ databaseFlags }

// Run seals what waits, as a running server does by itself.
func (s *auditSealCmd) Run(ctx context.Context, t *terminal) error {
	return s.administer(ctx, func(a *app.Administration) error {
		n, err := a.SealAuditRecords(ctx)
		if err != nil {
			return err
		}
		return t.printJSON(struct {
			Sealed int `json:"sealed"`
		}{n})
	})
}
