package programmes

import (
	"context"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// ByOperator is the service for an operator, who gives a reason for the changes; empty: none.
func (s *Service) ByOperator(reason string) *Service {
	by := *s
	by.actor, by.reason = issuing.ActorOperator, strings.ToValidUTF8(reason, "\uFFFD") // databases keep nothing else
	return &by
}

// recordChange keeps who changed what in the transaction of the change.
func (s *Service) recordChange(ctx context.Context, u *work.Unit, action issuing.AuditAction, subject string) error {
	return u.RecordChange(ctx, issuing.AuditRecord{Actor: s.actor, Action: action, Subject: subject, Reason: s.reason})
}
