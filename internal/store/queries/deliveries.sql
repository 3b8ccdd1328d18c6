-- name: InsertDelivery :exec
INSERT INTO deliveries (id, event_id, webhook_id, status, attempts, response_status, last_error, created_at, updated_at)
VALUES ($1, $2, $3, 'pending', 0, 0, '', $4, $4);

-- name: Delivery :one
SELECT d.id, w.programme_id, d.webhook_id, d.status, d.attempts, d.created_at, w.callback_url, e.body
FROM deliveries d JOIN events e ON e.id = d.event_id JOIN webhooks w ON w.id = d.webhook_id
WHERE d.id = $1;

-- name: GiveUpDeliveries :exec
UPDATE deliveries SET status = 'given_up', last_error = @last_error, updated_at = @updated_at
WHERE webhook_id = @webhook_id AND status = 'pending';

-- name: RecordDelivery :exec
UPDATE deliveries SET status = @status, attempts = attempts + 1, response_status = @response_status,
	last_error = @last_error, updated_at = @updated_at
WHERE id = @id;

-- name: DeliveriesOfEvent :many
SELECT d.id, d.webhook_id, d.status, d.attempts, d.response_status, d.last_error, d.created_at, d.updated_at,
	COALESCE(w.callback_url, '') AS callback_url
FROM deliveries d LEFT JOIN webhooks w ON w.id = d.webhook_id
WHERE d.event_id = $1 ORDER BY d.id;

-- name: OldestPendingDelivery :many
SELECT * FROM deliveries WHERE webhook_id = $1 AND status = 'pending' ORDER BY id LIMIT 1;
