-- name: InsertAuditSeal :exec
INSERT INTO audit_seals (sequence, record_id, previous_hash, hash) VALUES ($1, $2, $3, $4);

-- name: LastAuditSeal :many
SELECT * FROM audit_seals ORDER BY sequence DESC LIMIT 1;

-- name: AuditSealsAfter :many
SELECT * FROM audit_seals WHERE sequence > @after_sequence ORDER BY sequence LIMIT @page;
