-- name: InsertProgramme :exec
INSERT INTO programmes (id, name, partner_fixed, partner_bps, generation, suspended, signed_auth, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- A programme with the latest word of either party about fees, if there is one.
-- name: FeeScheduleAt :one
SELECT sqlc.embed(p), CAST(t.programme_id IS NOT NULL AS BOOLEAN) AS has_terms,
	CAST(COALESCE(t.effective_from, 0) AS BIGINT) AS terms_from, CAST(COALESCE(t.partner_fixed, 0) AS BIGINT) AS partner_fixed,
	CAST(COALESCE(t.partner_bps, 0) AS BIGINT) AS partner_bps, CAST(COALESCE(t.spread_bps, 0) AS BIGINT) AS spread_bps,
	CAST(COALESCE(t.created_at, 0) AS BIGINT) AS terms_created, CAST(f.programme_id IS NOT NULL AS BOOLEAN) AS has_fee,
	CAST(COALESCE(f.effective_from, 0) AS BIGINT) AS fee_from, f.bps, CAST(COALESCE(f.created_at, 0) AS BIGINT) AS fee_created
FROM programmes p
LEFT JOIN partner_terms t ON t.programme_id = p.id AND t.effective_from = (
	SELECT MAX(x.effective_from) FROM partner_terms x WHERE x.programme_id = @programme_id AND x.effective_from <= @at)
LEFT JOIN service_fees f ON f.programme_id = p.id AND f.effective_from = (
	SELECT MAX(y.effective_from) FROM service_fees y WHERE y.programme_id = @programme_id AND y.effective_from <= @at)
WHERE p.id = @programme_id;

-- name: Programme :one
SELECT * FROM programmes WHERE id = $1;

-- name: Programmes :many
SELECT * FROM programmes ORDER BY id;

-- name: NextGeneration :one
UPDATE programmes SET generation = generation + 1 WHERE id = $1 RETURNING generation;

-- name: LockProgramme :one
SELECT id FROM programmes WHERE id = $1 FOR UPDATE;

-- name: SetSuspended :execrows
UPDATE programmes SET suspended = @suspended WHERE id = @id AND suspended <> @suspended;

-- name: SetSignedAuth :execrows
UPDATE programmes SET signed_auth = @signed_auth WHERE id = @id AND signed_auth <> @signed_auth;
