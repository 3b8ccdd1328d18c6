-- name: InsertMessage :exec
INSERT INTO network_messages (id, programme_id, kind, network_reference, fingerprint, card_id, target, subject,
	transaction_id, status, refusal_code, matched, detail, amount, currency, merchant, network_info, created_at, rrn, trace)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);

-- name: Message :one
SELECT * FROM network_messages WHERE programme_id = $1 AND kind = $2 AND network_reference = $3;

-- name: MessagesOfReference :many
SELECT * FROM network_messages WHERE programme_id = $1 AND network_reference = $2 ORDER BY id;

-- name: MessageOfID :one
SELECT * FROM network_messages WHERE id = $1;

-- name: LockMessage :one
SELECT * FROM network_messages WHERE id = $1 FOR UPDATE;

-- name: UnmatchedMessages :many
SELECT * FROM network_messages WHERE status = 'unmatched' ORDER BY id;

-- name: WaitingDisputeMessages :many
-- What a card network said about a dispute, of the transaction or of one that was not known then, and that waits.
SELECT * FROM network_messages
WHERE programme_id = @programme_id AND status = 'unmatched' AND kind IN ('dispute_outcome', 'representment')
AND (target = @transaction_id OR target = '')
ORDER BY id;

-- name: WaitingRefundMessages :many
-- What a card network said of refunds to an account, that was more than the account's cards had been debited, and that waits.
SELECT m.* FROM network_messages m
WHERE m.programme_id = @programme_id AND m.status = 'unmatched' AND m.kind = 'refund' AND m.refusal_code = 'refund_too_large'
AND NOT m.matched AND m.card_id IN (SELECT c.id FROM cards c WHERE c.account_id = @account_id)
ORDER BY m.id;

-- name: KeptMessages :many
SELECT * FROM network_messages WHERE status IN ('unmatched', 'written_off') ORDER BY id;

-- name: UpdateUnmatchedMessage :execrows
UPDATE network_messages SET status = @status, card_id = @card_id, target = @target, subject = @subject,
	transaction_id = @transaction_id, refusal_code = @refusal_code, matched = @matched, detail = @detail
WHERE id = @id AND status = 'unmatched';

-- name: ListMessages :many
SELECT * FROM network_messages
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListMessagesNotDone :many
-- Those of a status that few have.
SELECT * FROM network_messages
WHERE programme_id = @programme_id AND status = @status AND status <> 'done' AND id < @before_id
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: MessagesOfRRN :many
SELECT * FROM network_messages WHERE programme_id = @programme_id AND rrn = @rrn AND rrn <> '' ORDER BY id DESC LIMIT @page;

-- name: MessagesOfTrace :many
SELECT * FROM network_messages WHERE programme_id = @programme_id AND trace = @trace AND trace <> '' ORDER BY id DESC LIMIT @page;
