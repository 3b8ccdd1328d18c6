-- name: InsertUnsealedAuditRecord :exec
INSERT INTO audit_unsealed (record_id) VALUES ($1);

-- name: DeleteUnsealedAuditRecord :exec
DELETE FROM audit_unsealed WHERE record_id = $1;

-- name: CountUnsealedAuditRecords :one
SELECT COUNT(*) FROM audit_unsealed;

-- name: UnsealedAuditRecords :many
SELECT r.* FROM audit_unsealed u JOIN audit_records r ON r.id = u.record_id ORDER BY r.created_at, r.id LIMIT $1;

-- name: UnsealedWithoutAuditRecord :many
SELECT u.record_id FROM audit_unsealed u WHERE NOT EXISTS (SELECT 1 FROM audit_records r WHERE r.id = u.record_id)
ORDER BY u.record_id LIMIT 1;
