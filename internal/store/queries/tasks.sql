-- A task that is open already stays as it is, unless it is being done at this moment: then it is done once more, since
-- FinishTask deletes a task only if its run_at is the one that was leased.
-- name: InsertTask :exec
INSERT INTO tasks (id, pool, queue, kind, programme_id, subject, attempts, run_at, leased_until, lease, last_error, created_at)
VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, '', '', $8)
ON CONFLICT (kind, subject) DO UPDATE SET
	run_at = CASE WHEN excluded.run_at > tasks.run_at THEN excluded.run_at ELSE tasks.run_at + 1 END
WHERE tasks.lease <> '';

-- Leases due tasks, of each queue the first one, and none while another of its queue is leased. The outer test of the lease
-- repeats the inner one: PostgreSQL evaluates it anew on a row that another transaction has just leased.
-- name: LeaseTasks :many
UPDATE tasks SET lease = @lease, leased_until = @until, attempts = attempts + 1
WHERE tasks.leased_until <= @now AND tasks.id IN (
	SELECT t.id FROM tasks t
	WHERE t.pool = @pool AND t.run_at <= @due AND t.leased_until <= @now
	AND NOT EXISTS (SELECT 1 FROM tasks o WHERE o.queue = t.queue AND (o.leased_until > @now
		OR (o.run_at <= @due AND (o.run_at < t.run_at OR (o.run_at = t.run_at AND o.id < t.id)))))
	ORDER BY t.run_at, t.id LIMIT @most FOR UPDATE SKIP LOCKED)
RETURNING *;

-- name: FinishTask :execrows
DELETE FROM tasks WHERE id = $1 AND lease = $2 AND run_at = $3;

-- name: ReleaseTask :execrows
UPDATE tasks SET lease = '', leased_until = 0, attempts = 0, last_error = '' WHERE id = $1 AND lease = $2;

-- name: PostponeTask :execrows
UPDATE tasks SET run_at = @run_at, leased_until = 0, lease = '', last_error = @last_error, attempts = attempts - @uncount
WHERE id = @id AND lease = @lease;

-- name: ExtendLease :exec
UPDATE tasks SET leased_until = @until WHERE id = @id AND lease = @lease AND leased_until < @until;

-- name: FreeLeases :exec
UPDATE tasks SET lease = '', leased_until = 0 WHERE lease <> '';

-- name: OpenTasks :many
SELECT * FROM tasks ORDER BY run_at, id;

-- name: CancelTask :exec
DELETE FROM tasks WHERE kind = $1 AND subject = $2;

-- name: CancelDeliveryTasks :exec
DELETE FROM tasks WHERE kind = @kind AND subject IN (
	SELECT d.id FROM deliveries d WHERE d.webhook_id = @webhook_id AND d.status = 'pending');

-- name: PoolStates :many
SELECT pool, CAST(MIN(run_at) AS BIGINT) AS run_at, CAST(MAX(leased_until) AS BIGINT) AS leased_until
FROM tasks GROUP BY pool;
