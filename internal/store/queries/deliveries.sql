-- name: InsertDelivery :exec
INSERT INTO deliveries (id, event_id, webhook_id, cause, status, attempts, response_status, last_error, tried_since,
	created_at, updated_at)
VALUES ($1, $2, $3, $4, 'pending', 0, 0, '', $5, $5, $5);

-- name: Delivery :one
SELECT d.id, w.programme_id, d.webhook_id, d.event_id, d.cause, d.status, d.attempts, d.tried_since, w.callback_url,
	w.status AS webhook_status, w.failing_since, w.errors_since, w.secret_number, w.secret_overlap_until, e.body
FROM deliveries d JOIN events e ON e.id = d.event_id JOIN webhooks w ON w.id = d.webhook_id
WHERE d.id = $1;

-- name: GiveUpDeliveries :exec
UPDATE deliveries SET status = 'given_up', last_error = @last_error, updated_at = @updated_at
WHERE webhook_id = @webhook_id AND status IN ('pending', 'held');

-- name: GiveUpHeldDeliveries :exec
UPDATE deliveries SET status = 'given_up', last_error = @last_error, updated_at = @updated_at
WHERE status = 'held' AND created_at < @before;

-- name: RecordDelivery :exec
UPDATE deliveries SET status = @status, attempts = attempts + 1, response_status = @response_status,
	last_error = @last_error, updated_at = @updated_at
WHERE id = @id;

-- name: InsertDeliveryAttempt :exec
INSERT INTO delivery_attempts (delivery_id, number, attempted_at, microseconds, response_status, problem,
	request_headers, response_headers, response_body)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: DeliveryAttempts :many
SELECT * FROM delivery_attempts WHERE delivery_id = $1 ORDER BY number;

-- name: DeliveryRecord :one
SELECT d.id, d.event_id, d.webhook_id, d.cause, d.status, d.attempts, d.response_status, d.last_error, d.created_at,
	d.updated_at, e.type, CAST(COALESCE(t.run_at, 0) AS BIGINT) AS run_at
FROM deliveries d JOIN events e ON e.id = d.event_id
LEFT JOIN tasks t ON t.kind = @kind AND t.subject = d.id
WHERE d.webhook_id = @webhook_id AND d.id = @id;

-- name: ListDeliveries :many
SELECT d.id, d.event_id, d.webhook_id, d.cause, d.status, d.attempts, d.response_status, d.last_error, d.created_at,
	d.updated_at, e.type, CAST(COALESCE(t.run_at, 0) AS BIGINT) AS run_at
FROM deliveries d JOIN events e ON e.id = d.event_id
LEFT JOIN tasks t ON t.kind = @kind AND t.subject = d.id
WHERE d.webhook_id = @webhook_id AND d.id < @before_id AND (d.status = @status OR @status = '')
AND d.created_at > @created_after AND d.created_at < @created_before
ORDER BY d.id DESC LIMIT @page;

-- name: HoldDelivery :exec
UPDATE deliveries SET status = 'held', updated_at = @updated_at WHERE id = @id AND status = 'pending';

-- name: HeldDeliveries :many
SELECT d.id, d.event_id FROM deliveries d WHERE d.webhook_id = @webhook_id AND d.status = 'held'
ORDER BY d.id LIMIT @most FOR UPDATE;

-- name: TryHeldDelivery :exec
UPDATE deliveries SET status = 'pending', tried_since = @tried_since, updated_at = @tried_since WHERE id = @id;

-- name: DeleteAttemptsOfEvent :exec
DELETE FROM delivery_attempts WHERE delivery_id IN (SELECT d.id FROM deliveries d WHERE d.event_id = $1);

-- name: DeleteDeliveriesOfEvent :exec
DELETE FROM deliveries WHERE event_id = $1;

-- name: DeliveriesOfEvent :many
SELECT d.id, d.webhook_id, d.status, d.attempts, d.response_status, d.last_error, d.created_at, d.updated_at,
	COALESCE(w.callback_url, '') AS callback_url
FROM deliveries d LEFT JOIN webhooks w ON w.id = d.webhook_id
WHERE d.event_id = $1 ORDER BY d.id;

-- name: OldestPendingDelivery :many
SELECT * FROM deliveries WHERE webhook_id = $1 AND status = 'pending' ORDER BY id LIMIT 1;

-- The active webhooks whose oldest undelivered event is older than an instant, those that wait for longest first.
-- name: LateWebhooks :many
SELECT w.id, d.created_at FROM webhooks w JOIN deliveries d ON d.id = (
	SELECT p.id FROM deliveries p WHERE p.webhook_id = w.id AND p.status = 'pending' ORDER BY p.id LIMIT 1)
WHERE w.status = 'active' AND d.created_at < @before ORDER BY d.created_at, w.id LIMIT @most;
