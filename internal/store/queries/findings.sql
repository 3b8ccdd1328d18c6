-- name: UpsertFinding :execrows
INSERT INTO findings (id, kind, programme_id, account_id, chain, asset, subject, detail, figures, first_seen, last_seen, resolved_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)
ON CONFLICT (kind, chain, account_id, asset, subject) WHERE resolved_at = 0
DO UPDATE SET detail = excluded.detail, figures = excluded.figures, last_seen = excluded.last_seen;

-- name: OpenFindings :many
SELECT * FROM findings WHERE resolved_at = 0 ORDER BY first_seen, id;

-- name: Findings :many
SELECT * FROM findings ORDER BY first_seen, id;

-- name: ResolveFinding :execrows
UPDATE findings SET resolved_at = @resolved_at WHERE id = @id AND resolved_at = 0;

-- name: CountOpenFindings :many
SELECT kind, COUNT(*) AS number FROM findings WHERE resolved_at = 0 GROUP BY kind ORDER BY kind;

-- What waits for a person, beside findings.
-- name: CountWaitingReviews :one
SELECT (SELECT COUNT(*) FROM network_messages m WHERE m.status = 'unmatched') AS messages,
	(SELECT COUNT(*) FROM screening_hits h WHERE h.status = 'open') AS hits;
