-- name: InsertSettlementFile :execrows
INSERT INTO settlement_files (id, partner, programme_id, name, digest, lines, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (partner, digest) DO NOTHING;

-- name: SettlementFile :one
SELECT * FROM settlement_files WHERE id = $1;

-- name: SettlementFileOfDigest :one
SELECT * FROM settlement_files WHERE partner = $1 AND digest = $2;

-- name: SettlementFiles :many
SELECT * FROM settlement_files ORDER BY id DESC LIMIT $1;

-- name: SettlingPartners :many
SELECT DISTINCT partner FROM settlement_files ORDER BY partner;

-- name: InsertSettlementTotal :exec
INSERT INTO settlement_totals (id, file_id, programme_id, currency, gross, interchange, fees, paid)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: SettlementTotals :many
SELECT * FROM settlement_totals WHERE file_id = $1 ORDER BY id;

-- name: ListSettlementFiles :many
SELECT * FROM settlement_files WHERE programme_id = @programme_id AND id < @before_id
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;
