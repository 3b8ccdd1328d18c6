-- name: InsertMirrorMove :execrows
INSERT INTO mirror_moves (cause, kind, account_id, asset, chain, block, units, dust, scale)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (cause, kind, account_id) DO NOTHING;

-- name: MirrorMovesAbove :many
SELECT * FROM mirror_moves WHERE chain = $1 AND block > $2 ORDER BY block DESC, cause DESC, kind;

-- name: DropMirrorMoves :exec
DELETE FROM mirror_moves WHERE chain = @chain AND (block < @lowest OR block > @highest);
