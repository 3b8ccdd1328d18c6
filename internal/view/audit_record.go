package view

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// AuditRecord shows an audit record, with its place in the chain once it has one.
func AuditRecord(r issuing.SealedAuditRecord) api.AuditRecord {
	return api.AuditRecord{
		ID: requiredID(r.ID), Actor: api.ProgrammeChangeActor(r.Actor), Action: string(r.Action), Subject: r.Subject, Reason: r.Reason,
		Operator: r.Operator, RequestID: optionalID(r.RequestID), Sequence: r.Seal.Sequence, Hash: r.Seal.Hash,
		CreatedAt: dateTime(r.CreatedAt),
	}
}
