-- name: InsertWebhook :exec
INSERT INTO webhooks (id, programme_id, callback_url, types, created_at, updated_at, description, status, paused_at,
	pause_reason, failing_since, errors_since)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'active', 0, '', 0, 0);

-- name: UpdateWebhook :one
UPDATE webhooks SET callback_url = @callback_url, types = @types, description = @description,
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

-- name: RenewWebhookSecret :one
UPDATE webhooks SET secret_number = ABS(secret_number) + 1,
	secret_overlap_until = CASE WHEN secret_number > 0 THEN CAST(@overlap_until AS BIGINT) ELSE 0 END
WHERE programme_id = @programme_id AND id = @id
RETURNING secret_number, secret_overlap_until;

-- name: DropWebhookSecret :execrows
UPDATE webhooks SET secret_number = -ABS(secret_number), secret_overlap_until = 0
WHERE programme_id = $1 AND id = $2;

-- name: LockWebhook :one
SELECT * FROM webhooks WHERE id = $1 FOR UPDATE;

-- name: PauseWebhook :execrows
UPDATE webhooks SET status = 'paused', paused_at = @paused_at, pause_reason = @pause_reason
WHERE id = @id AND status <> 'paused';

-- name: ResumeWebhook :execrows
UPDATE webhooks SET status = 'resuming', paused_at = 0, pause_reason = '', failing_since = 0, errors_since = 0
WHERE id = $1 AND status = 'paused';

-- name: WebhookResumed :exec
UPDATE webhooks SET status = 'active' WHERE id = $1 AND status = 'resuming';

-- name: NoteWebhookFailing :exec
UPDATE webhooks SET failing_since = CASE WHEN failing_since = 0 THEN @failing_since ELSE failing_since END,
	errors_since = CASE WHEN errors_since = 0 THEN @errors_since ELSE errors_since END
WHERE id = @id;

-- name: NoteWebhookWorks :exec
UPDATE webhooks SET failing_since = 0, errors_since = 0 WHERE id = $1 AND failing_since <> 0;

-- name: InsertReplay :exec
INSERT INTO webhook_replays (id, programme_id, webhook_id, since, until, last_event, created_at)
VALUES ($1, $2, $3, $4, $5, '', $6);

-- name: Replay :one
SELECT * FROM webhook_replays WHERE id = $1;

-- name: ReplayOfWebhook :one
SELECT * FROM webhook_replays WHERE webhook_id = $1;

-- name: SetReplayed :exec
UPDATE webhook_replays SET last_event = @last_event WHERE id = @id;

-- name: DeleteReplay :exec
DELETE FROM webhook_replays WHERE id = $1;
