-- name: NetworkNames :many
-- The payments of a name: of several accounts at most as many as are asked for.
SELECT * FROM network_ids WHERE partner = $1 AND kind = $2 AND value = $3 AND (account_id = $4 OR account_id = '' OR $4 = '')
ORDER BY account_id DESC LIMIT 2;

-- name: AccountOfCard :one
SELECT account_id FROM cards WHERE id = $1;

-- name: InsertNetworkID :execrows
-- A name that was reversed before it came is free for what leads to nothing.
INSERT INTO network_ids (partner, kind, value, account_id, programme_id, card_id, authorisation_id, transaction_id,
	reversed, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (partner, kind, value, account_id) DO UPDATE SET card_id = excluded.card_id
WHERE network_ids.reversed AND network_ids.authorisation_id = '' AND network_ids.transaction_id = ''
AND excluded.authorisation_id = '' AND excluded.transaction_id = '';

-- name: SaveNetworkID :exec
-- A name that a payment has already keeps leading there; one that led to no hold leads to the first that there is.
INSERT INTO network_ids (partner, kind, value, account_id, programme_id, card_id, authorisation_id, transaction_id,
	reversed, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (partner, kind, value, account_id) DO UPDATE SET authorisation_id = excluded.authorisation_id
WHERE network_ids.authorisation_id = '' AND network_ids.reversed = FALSE;

-- name: SetNetworkReversed :exec
UPDATE network_ids SET reversed = TRUE WHERE partner = $1 AND kind = $2 AND value = $3 AND account_id = '';

-- name: SetNetworkTransaction :exec
UPDATE network_ids SET programme_id = @programme_id, card_id = @card_id, reversed = FALSE,
	authorisation_id = @authorisation_id, transaction_id = @transaction_id, created_at = @created_at
WHERE partner = @partner AND kind = @kind AND value = @value AND account_id = @account_id;

-- The next partner by name that has a name of a payment: from one to the next, few rows are read.
-- name: NextNetworkPartner :one
SELECT partner FROM network_ids WHERE partner > @after ORDER BY partner LIMIT 1;

-- name: NetworkNamesOfProgramme :many
SELECT * FROM network_ids WHERE partner = @partner AND kind = @kind AND value = @value AND programme_id = @programme_id LIMIT @page;
