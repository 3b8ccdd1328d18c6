package client

import (
	"context"
	"iter"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// AuditOptions narrows a list of audit records; what is zero narrows nothing. Its status and external id are not looked at.
type AuditOptions struct {
	ListOptions
	Action  api.AuditAction
	Actor   api.ProgrammeChangeActor
	Subject string
}

func (o AuditOptions) query() url.Values {
	query := o.ListOptions.query()
	for name, value := range map[string]string{"action": o.Action, "actor": string(o.Actor), "subject": o.Subject} {
		if value != "" {
			query.Set(name, value)
		}
	}
	return query
}

// GetAuditRecords lists who changed what of the programme, newest first.
func (c *Client) GetAuditRecords(ctx context.Context, o AuditOptions) iter.Seq2[api.AuditRecord, error] {
	return readList[api.AuditRecord](ctx, c, "/audit", o.query())
}
