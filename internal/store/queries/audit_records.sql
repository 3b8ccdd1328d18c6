-- name: InsertAuditRecord :exec
INSERT INTO audit_records (id, programme_id, actor, action, subject, reason, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: AuditRecords :many
SELECT * FROM audit_records WHERE programme_id = $1 ORDER BY id;
