-- name: InsertAuditRecord :exec
INSERT INTO audit_records (id, programme_id, actor, action, subject, reason, created_at, operator)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: AuditRecords :many
SELECT * FROM audit_records WHERE programme_id = $1 ORDER BY id;

-- name: ListAuditRecords :many
SELECT * FROM audit_records
WHERE programme_id = @programme_id AND id < @before_id AND created_at > @created_after AND created_at < @created_before
AND (action = @action OR @action = '') AND (operator = @operator OR @operator = '') AND (subject = @subject OR @subject = '')
AND (actor = @actor OR @actor = '')
ORDER BY id DESC LIMIT @page;

-- name: AuditRecordExists :one
SELECT EXISTS (SELECT 1 FROM audit_records WHERE id = $1);

-- name: AuditRecordsOfSubject :many
SELECT * FROM audit_records WHERE programme_id = $1 AND subject = $2 ORDER BY id DESC LIMIT $3;
