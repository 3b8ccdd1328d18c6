-- name: TakeTokens :one
INSERT INTO quotas (programme_id, kind, full_at) VALUES (@programme_id, @kind, CAST(@now AS BIGINT) + CAST(@cost AS BIGINT))
ON CONFLICT (programme_id, kind) DO UPDATE
SET full_at = CASE WHEN quotas.full_at > CAST(@now AS BIGINT) THEN quotas.full_at ELSE CAST(@now AS BIGINT) END + CAST(@cost AS BIGINT)
WHERE CASE WHEN quotas.full_at > CAST(@now AS BIGINT) THEN quotas.full_at ELSE CAST(@now AS BIGINT) END
	+ CAST(@cost AS BIGINT) <= CAST(@latest AS BIGINT)
RETURNING full_at;

-- name: QuotaFullAt :one
SELECT full_at FROM quotas WHERE programme_id = $1 AND kind = $2;
