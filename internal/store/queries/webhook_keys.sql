-- name: WebhookKeys :many
SELECT * FROM webhook_keys ORDER BY number;

-- name: InsertWebhookKey :exec
INSERT INTO webhook_keys (number, id, sealed, public_key, created_at, signs_from, retires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: RetireWebhookKeys :exec
UPDATE webhook_keys SET retires_at = @retires_at WHERE number < @number AND (retires_at = 0 OR retires_at > @retires_at);
