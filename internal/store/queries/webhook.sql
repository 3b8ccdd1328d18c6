-- name: InsertWebhook :exec
INSERT INTO webhooks (id, programme_id, callback_url, types, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: UpdateWebhook :execrows
UPDATE webhooks SET callback_url = @callback_url, types = @types, updated_at = @updated_at WHERE programme_id = @programme_id AND id = @id;

-- name: DeleteWebhook :execrows
DELETE FROM webhooks WHERE programme_id = $1 AND id = $2;

-- name: Webhook :one
SELECT * FROM webhooks WHERE programme_id = $1 AND id = $2;

-- name: WebhooksOfProgramme :many
SELECT * FROM webhooks WHERE programme_id = $1 ORDER BY id;

-- name: ListWebhooks :many
SELECT * FROM webhooks WHERE programme_id = @programme_id AND id < @before_id
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: InsertEvent :exec
INSERT INTO events (id, programme_id, type, subject, body, created_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: InsertDelivery :exec
INSERT INTO deliveries (id, event_id, webhook_id, status, attempts, response_status, last_error, created_at, updated_at)
VALUES ($1, $2, $3, 'pending', 0, 0, '', $4, $4);

-- name: Outgoing :one
SELECT d.id, d.status, d.attempts, d.created_at, w.callback_url, e.body
FROM deliveries d JOIN events e ON e.id = d.event_id JOIN webhooks w ON w.id = d.webhook_id
WHERE d.id = $1;

-- name: DropDeliveries :exec
UPDATE deliveries SET status = 'given_up', last_error = @last_error, updated_at = @updated_at
WHERE webhook_id = @webhook_id AND status = 'pending';

-- name: NoteDelivery :exec
UPDATE deliveries SET status = @status, attempts = attempts + 1, response_status = @response_status, last_error = @last_error, updated_at = @updated_at
WHERE id = @id;
