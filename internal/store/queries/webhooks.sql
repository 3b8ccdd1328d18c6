-- name: InsertWebhook :exec
INSERT INTO webhooks (id, programme_id, callback_url, types, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: UpdateWebhook :one
UPDATE webhooks SET callback_url = @callback_url, types = @types,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE programme_id = @programme_id AND id = @id
RETURNING updated_at;

-- name: PutOffWebhook :exec
UPDATE webhooks SET put_off_until = @until WHERE programme_id = @programme_id AND id = @id;

-- name: ResumeWebhooks :exec
UPDATE webhooks SET put_off_until = 0 WHERE put_off_until = @put_off_until;

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

-- name: CountWebhooks :one
SELECT COUNT(*) FROM webhooks WHERE programme_id = $1;
