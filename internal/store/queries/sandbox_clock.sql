-- name: SandboxClock :one
SELECT * FROM sandbox_clock WHERE id = 1;

-- The clock never goes back.
-- name: MoveSandboxClock :exec
UPDATE sandbox_clock SET ahead = @ahead WHERE id = 1 AND ahead < @ahead;

-- name: SaveClockRequest :exec
UPDATE sandbox_clock SET request = @request, target = @target WHERE id = 1;
