-- An older report than the one that is kept changes nothing.
-- name: SaveIdentityReport :execrows
INSERT INTO identity_reports (customer_id, programme_id, partner, verdict, name, detail, sent_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (customer_id) DO UPDATE SET partner = excluded.partner, verdict = excluded.verdict, name = excluded.name,
	detail = excluded.detail, sent_at = excluded.sent_at
WHERE excluded.sent_at >= identity_reports.sent_at;

-- name: IdentityReport :one
SELECT * FROM identity_reports WHERE programme_id = $1 AND customer_id = $2;

-- name: InsertPartnerCallback :execrows
INSERT INTO partner_callbacks (partner, callback_id, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;

-- name: PurgePartnerCallbacks :exec
DELETE FROM partner_callbacks WHERE expires_at < $1;

-- name: PartnerCallbackTaken :one
SELECT EXISTS (SELECT 1 FROM partner_callbacks WHERE partner = $1 AND callback_id = $2);
