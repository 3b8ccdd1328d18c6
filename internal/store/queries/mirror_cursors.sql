-- name: Cursor :one
SELECT * FROM mirror_cursors WHERE chain = $1;

-- name: StartCursor :execrows
INSERT INTO mirror_cursors (chain, block, hash, wallets, halted) VALUES ($1, $2, $3, $4, '') ON CONFLICT (chain) DO NOTHING;

-- Lets the cursor know of a wallet more, unless it is beyond the block as of which the wallet's balance was read.
-- name: JoinCursor :execrows
UPDATE mirror_cursors SET wallets = wallets + 1 WHERE chain = @chain AND block <= @block;

-- Moves the cursor from where it was read, unless it was moved or halted meanwhile, or wallets have joined.
-- name: MoveCursor :execrows
UPDATE mirror_cursors SET block = @block, hash = @hash
WHERE chain = @chain AND block = @was_block AND hash = @was_hash AND wallets = @wallets AND halted = '';

-- name: HaltCursor :execrows
UPDATE mirror_cursors SET halted = @halted WHERE chain = @chain;

-- name: ResumeCursor :execrows
UPDATE mirror_cursors SET halted = '', block = @block, hash = @hash WHERE chain = @chain AND halted <> '';

-- name: Cursors :many
SELECT * FROM mirror_cursors ORDER BY chain;
