-- name: ServiceFees :many
SELECT * FROM service_fees WHERE programme_id = $1 ORDER BY effective_from DESC;

-- name: SaveServiceFee :exec
INSERT INTO service_fees (programme_id, effective_from, bps, created_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (programme_id, effective_from) DO UPDATE SET bps = excluded.bps, created_at = excluded.created_at;

-- name: DeleteServiceFee :execrows
DELETE FROM service_fees WHERE programme_id = $1 AND effective_from = $2;
