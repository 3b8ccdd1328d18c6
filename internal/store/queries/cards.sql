-- A second live card of a type is not added to an account.
-- name: InsertCard :execrows
INSERT INTO cards (id, programme_id, customer_id, account_id, type, status, name, network, masked_pan, sealed_pan, pan_hash,
	expiry_year, expiry_month, billing, shipping, shipment, cascade, reason, activation, activation_tries,
	replacement_of, replacement_reason, replaced_by, renewal, partner, partner_token, partner_state, partner_asked,
	created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
	$25, $26, $27, $28, $29, $30) ON CONFLICT DO NOTHING;

-- name: Card :one
SELECT * FROM cards WHERE programme_id = $1 AND id = $2;

-- name: UpdateCard :one
UPDATE cards SET status = @status, name = @name, network = @network, masked_pan = @masked_pan, sealed_pan = @sealed_pan, pan_hash
	= @pan_hash, expiry_year = @expiry_year, expiry_month = @expiry_month, shipping = @shipping, shipment =
	@shipment, cascade = @cascade, reason = @reason, activation = @activation, activation_tries = @activation_tries,
	replaced_by = @replaced_by, renewal = @renewal, partner = @partner, partner_token = @partner_token,
	partner_state = @partner_state, partner_asked = @partner_asked, updated_at = CASE WHEN @updated_at > updated_at
	THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND status = @was
RETURNING updated_at;

-- What a programme does not see of a card is changed without its time.
-- name: NoteCard :execrows
UPDATE cards SET partner_state = @partner_state, partner_asked = @partner_asked, activation_tries = @activation_tries
WHERE id = @id AND status = @status;

-- name: ListCards :many
SELECT * FROM cards
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListCardsOfAccount :many
SELECT * FROM cards
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: CardsOfCustomer :many
SELECT * FROM cards WHERE customer_id = $1 ORDER BY id;

-- name: PurchaseContext :one
SELECT sqlc.embed(cards), sqlc.embed(accounts), customers.status AS customer_status, programmes.suspended
FROM cards JOIN accounts ON accounts.id = cards.account_id JOIN customers ON customers.id = accounts.customer_id
JOIN programmes ON programmes.id = cards.programme_id
WHERE cards.programme_id = $1 AND cards.id = $2;

-- Several cards have one number only where an issuer used it again.
-- name: CardByPANHash :one
SELECT * FROM cards WHERE pan_hash = $1 AND pan_hash <> '' ORDER BY id DESC LIMIT 1;

-- name: CardsOfLastFour :many
SELECT * FROM cards
WHERE programme_id = @programme_id AND substr(masked_pan, length(masked_pan) - 3) = CAST(@last_four AS TEXT)
ORDER BY id DESC LIMIT @page;
