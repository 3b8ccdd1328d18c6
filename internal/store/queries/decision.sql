-- name: ListDecisionsOfCard :many
SELECT * FROM decisions
WHERE card_id = @card_id AND programme_id = @programme_id AND id < @before_id AND (reason = @reason OR @reason = '')
AND (account_id = @account_id OR @account_id = '')
AND (@outcome = '' OR (@outcome = 'approved' AND reason = '') OR (@outcome = 'declined' AND reason <> ''))
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListDecisionsOfAccount :many
SELECT * FROM decisions
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (reason = @reason OR @reason = '')
AND (@outcome = '' OR (@outcome = 'approved' AND reason = '') OR (@outcome = 'declined' AND reason <> ''))
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListAuthorisationsOfCard :many
SELECT * FROM authorisations
WHERE card_id = @card_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND (account_id = @account_id OR @account_id = '') AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListAuthorisationsOfAccount :many
SELECT * FROM authorisations
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: LatestDecisions :many
SELECT * FROM decisions WHERE card_id = @card_id ORDER BY id DESC LIMIT @most;
