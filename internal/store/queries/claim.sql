-- name: InsertClaim :exec
INSERT INTO claims (id, programme_id, account_id, card_id, token, version, wanted, captured, in_escrow, paid_out, wants, held, escrowed, paid, owed,
deposit_id, deposit, step, steps, refusals, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 0, $19, $20);

-- name: Claim :one
SELECT * FROM claims WHERE programme_id = $1 AND id = $2;

-- name: ClaimOfDeposit :one
SELECT * FROM claims WHERE token = $1 AND deposit_id = $2;

-- name: UpdateClaim :execrows
UPDATE claims SET version = version + 1, wanted = @wanted, captured = @captured, in_escrow = @in_escrow, paid_out = @paid_out, wants = @wants,
held = @held, escrowed = @escrowed, paid = @paid, owed = @owed, deposit_id = @deposit_id, deposit = @deposit, step = @step, steps = @steps, refusals = @refusals, updated_at = @updated_at
WHERE id = @id AND version = @version;

-- name: OwingClaims :many
SELECT * FROM claims WHERE account_id = $1 AND owed > 0 ORDER BY id;

-- name: AllClaims :many
SELECT * FROM claims ORDER BY id;

-- name: AllAuthorisations :many
SELECT * FROM authorisations ORDER BY id;

-- name: SettledOfPayments :many
SELECT e.payment, e.programme_id, p.destination, CAST(SUM(p.units) AS BIGINT) AS units
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.kind = 'settle' GROUP BY e.payment, e.programme_id, p.destination;
