-- name: AddCount :exec
INSERT INTO counts (programme_id, figure, width, slot, detail, bound, number) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (programme_id, figure, width, slot, detail, bound) DO UPDATE SET number = counts.number + excluded.number;

-- A measure is the largest value that was seen in its slot, so that replicas that measure the same do not add up.
-- name: RaiseCount :exec
INSERT INTO counts (programme_id, figure, width, slot, detail, bound, number) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (programme_id, figure, width, slot, detail, bound) DO UPDATE SET number = excluded.number
WHERE excluded.number > counts.number;

-- name: Counts :many
SELECT * FROM counts
WHERE programme_id = @programme_id AND figure = @figure AND width = @width AND slot >= @since ORDER BY slot, detail, bound;

-- name: PurgeCounts :exec
DELETE FROM counts WHERE width = @width AND slot < @before;
