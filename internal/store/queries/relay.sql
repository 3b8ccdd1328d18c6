-- name: NextNonce :one
INSERT INTO relay_senders (chain, sender, nonce) VALUES (@chain, @sender, @first + 1)
ON CONFLICT (chain, sender) DO UPDATE SET nonce = relay_senders.nonce + 1
RETURNING CAST(nonce - 1 AS BIGINT);

-- name: InsertRelay :exec
INSERT INTO relays (id, chain, sender, nonce, purpose, subject, attempt, raw, hash, status, block, gas_used, created_at, mined_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, $11, 0);

-- name: LastRelay :one
SELECT * FROM relays WHERE subject = $1 AND purpose = $2 ORDER BY attempt DESC LIMIT 1;

-- name: MineRelay :execrows
UPDATE relays SET status = @status, hash = @hash, block = @block, block_hash = @block_hash, gas_used = @gas_used, gas_units = @gas_units, paid = @paid, mined_at = @mined_at
WHERE id = @id AND status = 'sent';

-- name: ReplaceRelay :execrows
UPDATE relays SET raw = @raw, hash = @hash WHERE id = @id AND status = 'sent' AND hash = @was;

-- name: RelaysOfSubject :many
SELECT * FROM relays WHERE subject = $1 AND status = 'mined' ORDER BY mined_at, id;

-- name: RelaysOfTransactions :many
SELECT r.* FROM relays r WHERE r.status = 'mined' AND r.subject IN (
	SELECT t.claim_id FROM transactions t WHERE t.account_id = @account_id AND t.id >= @first_id AND t.id <= @last_id
	UNION ALL SELECT t.id FROM transactions t WHERE t.account_id = @account_id AND t.id >= @first_id AND t.id <= @last_id)
ORDER BY r.mined_at, r.id;

-- name: InsertRelayHash :exec
INSERT INTO relay_hashes (hash, relay_id) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING;

-- name: RelayOfHash :one
SELECT r.* FROM relays r JOIN relay_hashes h ON h.relay_id = r.id WHERE h.hash = $1;

-- name: SentRelays :many
SELECT * FROM relays WHERE chain = $1 AND status = 'sent' ORDER BY nonce;

-- name: RelaysOfBlocks :many
SELECT * FROM relays WHERE chain = @chain AND block > @above AND block <= @up_to ORDER BY nonce;

-- name: LostRelays :many
SELECT * FROM relays WHERE chain = $1 AND block = 0 AND status <> 'sent' ORDER BY nonce;

-- name: RelocateRelay :execrows
UPDATE relays SET hash = @hash, block = @block, block_hash = @block_hash, gas_used = @gas_used
WHERE id = @id AND status <> 'sent' AND block = @was_block AND block_hash = @was_hash;
