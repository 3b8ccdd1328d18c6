-- name: PartnerTerms :many
SELECT * FROM partner_terms WHERE programme_id = $1 ORDER BY effective_from DESC;

-- name: SavePartnerTerms :exec
INSERT INTO partner_terms (programme_id, effective_from, partner_fixed, partner_bps, spread_bps, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (programme_id, effective_from) DO UPDATE SET
	partner_fixed = excluded.partner_fixed, partner_bps = excluded.partner_bps, spread_bps = excluded.spread_bps,
	created_at = excluded.created_at;

-- name: DeletePartnerTerms :execrows
DELETE FROM partner_terms WHERE programme_id = $1 AND effective_from = $2;
