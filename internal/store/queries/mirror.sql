-- name: Cursor :one
SELECT * FROM mirror_cursors WHERE chain = $1;

-- name: CountWallets :one
SELECT COUNT(*) FROM accounts WHERE chain = $1 AND chain_id <> '';

-- name: StartCursor :execrows
INSERT INTO mirror_cursors (chain, block, hash, wallets, halted) VALUES ($1, $2, $3, $4, '') ON CONFLICT (chain) DO NOTHING;

-- name: JoinCursor :execrows
UPDATE mirror_cursors SET wallets = wallets + 1 WHERE chain = @chain AND block <= @block;

-- name: MoveCursor :execrows
UPDATE mirror_cursors SET block = @block, hash = @hash
WHERE chain = @chain AND block = @was_block AND hash = @was_hash AND wallets = @wallets AND halted = '';

-- name: HaltCursor :execrows
UPDATE mirror_cursors SET halted = @halted WHERE chain = @chain;

-- name: ResumeCursor :execrows
UPDATE mirror_cursors SET halted = '', block = @block, hash = @hash WHERE chain = @chain AND halted <> '';

-- name: InsertMirrorBlock :exec
INSERT INTO mirror_blocks (chain, number, hash) VALUES ($1, $2, $3) ON CONFLICT (chain, number) DO NOTHING;

-- name: MirrorBlocks :many
SELECT * FROM mirror_blocks WHERE chain = $1 ORDER BY number;

-- name: DropMirrorBlocks :exec
DELETE FROM mirror_blocks WHERE chain = @chain AND (number < @lowest OR number > @highest);

-- name: InsertMirrorMove :execrows
INSERT INTO mirror_moves (cause, kind, account_id, asset, chain, block, units, dust, scale) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (cause, kind, account_id) DO NOTHING;

-- name: MirrorMovesAbove :many
SELECT * FROM mirror_moves WHERE chain = $1 AND block > $2 ORDER BY block DESC, cause DESC, kind;

-- name: DropMirrorMoves :exec
DELETE FROM mirror_moves WHERE chain = @chain AND (block < @lowest OR block > @highest);

-- name: WalletsOfChain :many
SELECT * FROM accounts WHERE chain = $1 AND chain_id <> '' ORDER BY id;

-- name: FundsOfChain :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id WHERE a.chain = $1 AND a.chain_id <> '' ORDER BY f.account_id, f.asset;

-- name: FundsReadAbove :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = @chain AND (f.allowance_block > @block OR f.opening_block > @block) ORDER BY f.account_id, f.asset;

-- name: FundsMissing :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = $1 AND f.missing > 0 AND f.available > 0 ORDER BY f.account_id, f.asset;

-- name: DrawnSince :one
SELECT CAST(COALESCE(SUM(p.units), 0) AS BIGINT) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.account_id = @account_id AND e.asset = @asset AND e.kind = 'reserve' AND e.block > @block;

-- name: MirrorFunds :exec
UPDATE funds SET withdrawing = @withdrawing, revoking = @revoking, missing = @missing, dust = @dust, opening_block = @opening_block
WHERE account_id = @account_id AND asset = @asset;

-- name: ProgrammeOfClaim :one
SELECT programme_id FROM claims WHERE id = $1;

-- name: OpenDepositsOf :many
SELECT deposit_id FROM claims WHERE account_id = $1 AND token = $2 AND deposit_id <> '';
