-- A task that is open already stays as it is, unless it is being done at this moment: then it is done once more, since
-- FinishTask deletes a task only if its run_at is the one that was leased.
-- name: InsertTask :exec
INSERT INTO tasks (id, pool, queue, kind, programme_id, subject, attempts, run_at, leased_until, lease, last_error, created_at)
VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, '', '', $8)
ON CONFLICT (kind, subject) DO UPDATE SET
	run_at = CASE WHEN excluded.run_at > tasks.run_at THEN excluded.run_at ELSE tasks.run_at + 1 END
WHERE tasks.lease <> '';

-- The programmes with due tasks of a pool, and how many of its tasks are leased for each. The recursion steps from one
-- programme to the next by the index, however many tasks each has.
-- name: ProgrammesWithDueTasks :many
WITH RECURSIVE programmes_of_pool AS (
	SELECT CAST((SELECT MIN(t.programme_id) FROM tasks t WHERE t.pool = @pool) AS TEXT) AS programme_id
	UNION ALL
	SELECT CAST((SELECT MIN(t.programme_id) FROM tasks t WHERE t.pool = @pool AND t.programme_id > p.programme_id) AS TEXT)
	FROM programmes_of_pool p WHERE p.programme_id IS NOT NULL)
SELECT CAST(p.programme_id AS TEXT) AS programme_id, (
	SELECT COUNT(*) FROM tasks o
	WHERE o.pool = @pool AND o.programme_id = p.programme_id AND o.leased_until > 0 AND o.leased_until > @now) AS leased
FROM programmes_of_pool p
WHERE p.programme_id IS NOT NULL AND EXISTS (
	SELECT 1 FROM tasks t
	WHERE t.pool = @pool AND t.programme_id = p.programme_id AND t.run_at <= @due AND t.leased_until <= @now);

-- Leases due tasks of a programme, of each queue the first one, and none while another of its queue is leased. The outer
-- test of the lease repeats the inner one: PostgreSQL evaluates it anew on a row that another transaction has just leased.
-- name: LeaseTasks :many
UPDATE tasks SET lease = @lease, leased_until = @until, attempts = attempts + 1
WHERE tasks.leased_until <= @now AND tasks.id IN (
	SELECT t.id FROM tasks t
	WHERE t.pool = @pool AND t.programme_id = @programme_id AND t.run_at <= @due AND t.leased_until <= @now
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

-- Puts off the deliveries to a webhook that are not being made at this moment.
-- name: PutOffDeliveryTasks :exec
UPDATE tasks SET run_at = @until
WHERE kind = @kind AND programme_id = @programme_id AND lease = '' AND run_at < @until AND EXISTS (
	SELECT 1 FROM deliveries d WHERE d.id = tasks.subject AND d.webhook_id = @webhook_id);

-- Makes due what was put off until an instant.
-- name: ResumePutOffTasks :exec
UPDATE tasks SET run_at = @now WHERE kind = @kind AND lease = '' AND run_at = @put_off_until AND run_at > @now;

-- name: PoolStates :many
SELECT pool, CAST(MIN(run_at) AS BIGINT) AS run_at, CAST(MAX(leased_until) AS BIGINT) AS leased_until
FROM tasks GROUP BY pool;

-- Brings forward a task that is not being done at this moment.
-- name: BringForwardTask :exec
UPDATE tasks SET run_at = @run_at WHERE kind = @kind AND subject = @subject AND lease = '' AND run_at > @run_at;

-- name: OldestDueTask :many
SELECT * FROM tasks WHERE pool = @pool AND programme_id = @programme_id AND run_at <= @now ORDER BY run_at LIMIT 1;

-- The due tasks of a pool that nobody is doing: how many, and since when the oldest is due. The recursion steps from one
-- programme to the next by the index, so that what is not due is not read.
-- name: DueTasks :one
WITH RECURSIVE programmes_of_pool AS (
	SELECT CAST((SELECT MIN(t.programme_id) FROM tasks t WHERE t.pool = @pool) AS TEXT) AS programme_id
	UNION ALL
	SELECT CAST((SELECT MIN(t.programme_id) FROM tasks t WHERE t.pool = @pool AND t.programme_id > p.programme_id) AS TEXT)
	FROM programmes_of_pool p WHERE p.programme_id IS NOT NULL)
SELECT COUNT(*) AS due, CAST(COALESCE(MIN(t.run_at), 0) AS BIGINT) AS since
FROM programmes_of_pool p
JOIN tasks t ON t.pool = @pool AND t.programme_id = p.programme_id AND t.run_at <= @due AND t.leased_until <= @now;
