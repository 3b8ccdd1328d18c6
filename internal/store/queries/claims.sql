-- name: InsertClaim :exec
INSERT INTO claims (id, programme_id, account_id, card_id, token, version,
	wanted_settlement, wanted_partner, wanted_platform, captured_settlement, captured_partner, captured_platform,
	escrow_settlement, escrow_partner, escrow_platform, paid_settlement, paid_partner, paid_platform,
	undone_settlement, undone_partner, undone_platform, reversed_settlement, reversed_partner, reversed_platform,
	reversed_amount, held, owed, deposit_id, deposit, step, steps, refusals, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
	$26, $27, $28, $29, $30, 0, $31, $32);

-- name: Claim :one
SELECT * FROM claims WHERE programme_id = $1 AND id = $2;

-- name: ClaimOfDeposit :one
SELECT * FROM claims WHERE token = $1 AND deposit_id = $2;

-- name: ProgrammeOfClaim :one
SELECT programme_id FROM claims WHERE id = $1;

-- name: UpdateClaim :execrows
UPDATE claims SET version = version + 1,
	wanted_settlement = @wanted_settlement, wanted_partner = @wanted_partner, wanted_platform = @wanted_platform,
	captured_settlement = @captured_settlement, captured_partner = @captured_partner, captured_platform = @captured_platform,
	escrow_settlement = @escrow_settlement, escrow_partner = @escrow_partner, escrow_platform = @escrow_platform,
	paid_settlement = @paid_settlement, paid_partner = @paid_partner, paid_platform = @paid_platform,
	undone_settlement = @undone_settlement, undone_partner = @undone_partner, undone_platform = @undone_platform,
	reversed_settlement = @reversed_settlement, reversed_partner = @reversed_partner,
	reversed_platform = @reversed_platform, reversed_amount = @reversed_amount,
	held = @held, owed = @owed, deposit_id = @deposit_id, deposit = @deposit, step = @step, steps = @steps,
	refusals = @refusals, updated_at = @updated_at
WHERE id = @id AND version = @version;

-- name: OwingClaims :many
SELECT * FROM claims WHERE account_id = $1 AND owed > 0 ORDER BY id;

-- name: OpenDepositsOf :many
SELECT deposit_id FROM claims WHERE account_id = $1 AND token = $2 AND deposit_id <> '';

-- name: AllClaims :many
SELECT * FROM claims ORDER BY id;

-- name: OwingClaimsOfProgramme :many
SELECT * FROM claims WHERE programme_id = @programme_id AND owed > 0 AND id > @after_id ORDER BY id LIMIT @page;

-- What is owed by token, by how long ago the payment was made.
-- name: SumOwed :many
SELECT token, COUNT(*) AS payments, CAST(COALESCE(SUM(owed), 0) AS BIGINT) AS owed,
	CAST(COALESCE(SUM(CASE WHEN created_at > @day THEN owed ELSE 0 END), 0) AS BIGINT) AS within_day,
	CAST(COALESCE(SUM(CASE WHEN created_at > @week THEN owed ELSE 0 END), 0) AS BIGINT) AS within_week,
	CAST(COALESCE(SUM(CASE WHEN created_at > @month THEN owed ELSE 0 END), 0) AS BIGINT) AS within_month,
	CAST(COALESCE(SUM(CASE WHEN created_at > @quarter THEN owed ELSE 0 END), 0) AS BIGINT) AS within_quarter
FROM claims WHERE programme_id = @programme_id AND owed > 0 GROUP BY token ORDER BY token;
