-- name: NextNonce :one
INSERT INTO relay_senders (chain, sender, nonce) VALUES (@chain, @sender, @first + 1)
ON CONFLICT (chain, sender) DO UPDATE SET nonce = relay_senders.nonce + 1
RETURNING nonce - 1;

-- name: InsertRelay :exec
INSERT INTO relays (id, chain, sender, nonce, purpose, subject, attempt, raw, hash, status, block, gas_used, created_at, mined_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, $11, 0);

-- name: LastRelay :one
SELECT * FROM relays WHERE subject = $1 AND purpose = $2 ORDER BY attempt DESC LIMIT 1;

-- name: MineRelay :execrows
UPDATE relays SET status = @status, hash = @hash, block = @block, gas_used = @gas_used, mined_at = @mined_at
WHERE id = @id AND status = 'sent';

-- name: ReplaceRelay :execrows
UPDATE relays SET raw = @raw, hash = @hash WHERE id = @id AND status = 'sent' AND hash = @was;

-- name: RelaysOfSubject :many
SELECT * FROM relays WHERE subject = $1 AND status = 'mined' ORDER BY mined_at, id;

-- name: RelaysOfSubjects :many
SELECT * FROM relays WHERE subject >= @first_subject AND subject <= @last_subject AND status = 'mined' ORDER BY mined_at, id;
