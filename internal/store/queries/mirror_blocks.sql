-- name: InsertMirrorBlock :exec
INSERT INTO mirror_blocks (chain, number, hash) VALUES ($1, $2, $3) ON CONFLICT (chain, number) DO NOTHING;

-- name: MirrorBlocks :many
SELECT * FROM mirror_blocks WHERE chain = $1 ORDER BY number;

-- name: DropMirrorBlocks :exec
DELETE FROM mirror_blocks WHERE chain = @chain AND (number < @lowest OR number > @highest);
