-- name: InsertScreeningHit :execrows
INSERT INTO screening_hits (id, programme_id, customer_id, list, entry_id, kind, listed, screened, score, explanation,
	status, deactivated, reason, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING;

-- name: ScreeningHit :one
SELECT * FROM screening_hits WHERE id = $1;

-- name: ScreeningHitsOf :many
SELECT * FROM screening_hits WHERE customer_id = $1 ORDER BY created_at, id;

-- name: OpenScreeningHits :many
SELECT * FROM screening_hits WHERE status = 'open' ORDER BY created_at, id;

-- name: DecideScreeningHit :execrows
UPDATE screening_hits SET status = @status, reason = @reason, updated_at = @updated_at WHERE id = @id AND status = 'open';

-- name: NoteHitDeactivated :exec
UPDATE screening_hits SET deactivated = TRUE WHERE id = $1;

-- name: CustomersAfter :many
SELECT * FROM customers WHERE id > @after_id AND updated_at >= @since ORDER BY id LIMIT @page;
