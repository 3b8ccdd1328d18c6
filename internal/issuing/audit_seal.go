package issuing

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"time"
)

// AuditSeal is the place of an audit record in the hash chain over all audit records of an installation.
type AuditSeal struct {
	Sequence     int64 // from 1 without gaps; 0: the record waits for its seal
	RecordID     AuditRecordID
	PreviousHash string // of the seal before, in hexadecimal; of the first: NoAuditHash
	Hash         string // in hexadecimal
}

// SealedAuditRecord is an audit record with its seal, which is zero while the record waits for it.
type SealedAuditRecord struct {
	AuditRecord
	Seal AuditSeal
}

// NoAuditHash is what the first seal has for the hash before it.
const NoAuditHash = "0000000000000000000000000000000000000000000000000000000000000000"

// auditSealPurpose begins what is hashed, so that no other hash of OffBlocks is one of an audit record.
const auditSealPurpose = "OffBlocks audit record 1"

// SealAfter makes the seal of the record behind another one; behind the zero seal it is the first. Its hash is the SHA-256 of a
// sequence of netstrings, each a length in bytes, a colon, the bytes and a comma: a fixed text, the sequence, the hash before,
// and every member of the record.
func (r AuditRecord) SealAfter(last AuditSeal) AuditSeal {
	s := AuditSeal{Sequence: last.Sequence + 1, RecordID: r.ID, PreviousHash: last.Hash}
	if last.Sequence == 0 {
		s.PreviousHash = NoAuditHash
	}
	var text strings.Builder
	for _, part := range []string{
		auditSealPurpose, strconv.FormatInt(s.Sequence, 10), s.PreviousHash, string(r.ID), string(r.ProgrammeID), string(r.Actor),
		string(r.Action), r.Subject, r.Reason, r.CreatedAt.Time().Format(time.RFC3339Nano), r.Operator, string(r.RequestID),
	} {
		text.WriteString(strconv.Itoa(len(part)) + ":" + part + ",")
	}
	sum := sha256.Sum256([]byte(text.String()))
	s.Hash = hex.EncodeToString(sum[:])
	return s
}
