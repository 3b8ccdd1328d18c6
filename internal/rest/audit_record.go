package rest

import (
	"iter"
	"net/http"
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

var auditRoutes = []route{
	{id: "getAuditRecords", method: "GET", path: "/audit", status: http.StatusOK, serve: getAuditRecords},
}

var (
	auditActors = []issuing.Actor{issuing.ActorProgramme, issuing.ActorOperator, issuing.ActorCardholder}
	auditAction = regexp.MustCompile(`^[a-z_]+\.[a-z_]+$`)
)

// The longest texts that filters of audit records take, in characters.
const (
	maxAuditAction  = 64
	maxAuditSubject = 255
)

// auditFilter reads which audit records are wanted. An action that no record has may be asked for: a later version may know it.
func (c *call) auditFilter() (f store.AuditFilter, err error) {
	q := c.query
	if v := q.Get("action"); q.Has("action") {
		if len(v) > maxAuditAction || !auditAction.MatchString(v) {
			return f, badParameter("action", "an action of audit records, such as credentials.replaced")
		}
		f.Action = issuing.AuditAction(v)
	}
	if v := q.Get("actor"); q.Has("actor") {
		if f.Actor = issuing.Actor(v); !slices.Contains(auditActors, f.Actor) {
			return f, badParameter("actor", "programme, operator or cardholder")
		}
	}
	if v := q.Get("subject"); q.Has("subject") {
		if n := utf8.RuneCountInString(v); n < 1 || n > maxAuditSubject {
			return f, badParameter("subject", "from 1 to 255 characters long")
		}
		f.Subject = v
	}
	return f, nil
}

func getAuditRecords(c *call) (bool, error) {
	l, err := c.listFilters(nil, false)
	if err != nil {
		return false, err
	}
	f, err := c.auditFilter()
	if err != nil {
		return false, err
	}
	id := func(r issuing.SealedAuditRecord) string { return string(r.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.SealedAuditRecord, error] {
		return c.DB.ListAuditRecords(c.ctx(), f, l)
	})
}
