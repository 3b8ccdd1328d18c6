-- name: InsertAuditRecord :exec
INSERT INTO audit_records (id, programme_id, actor, action, subject, reason, created_at, operator, request_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: AuditRecords :many
SELECT * FROM audit_records WHERE programme_id = $1 ORDER BY id;

-- name: ListAuditRecords :many
SELECT sqlc.embed(r), CAST(COALESCE(s.sequence, 0) AS BIGINT) AS sequence, CAST(COALESCE(s.hash, '') AS TEXT) AS hash
FROM audit_records r LEFT JOIN audit_seals s ON s.record_id = r.id
WHERE r.programme_id = @programme_id AND r.id < @before_id AND r.created_at > @created_after AND r.created_at < @created_before
AND (r.action = @action OR @action = '') AND (r.operator = @operator OR @operator = '')
AND (r.subject = @subject OR @subject = '') AND (r.actor = @actor OR @actor = '')
ORDER BY r.id DESC LIMIT @page;

-- name: AuditRecordExists :one
SELECT EXISTS (SELECT 1 FROM audit_records WHERE id = $1);

-- name: AuditRecordsOfSubject :many
SELECT * FROM audit_records WHERE programme_id = $1 AND subject = $2 ORDER BY id DESC LIMIT $3;

-- name: SealedAuditRecords :many
SELECT r.* FROM audit_records r JOIN audit_seals s ON s.record_id = r.id
WHERE s.sequence > @after_sequence AND s.sequence <= @last_sequence;

-- name: AuditRecordOutsideLog :many
SELECT r.id FROM audit_records r WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.record_id = r.id)
AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.record_id = r.id) ORDER BY r.created_at, r.id LIMIT 1;
