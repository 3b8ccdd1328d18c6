-- name: InsertEvent :exec
INSERT INTO events (id, programme_id, type, subject, sequence, body, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: LastEventSequence :one
SELECT CAST(COALESCE(MAX(sequence), 0) AS BIGINT) FROM events WHERE subject = $1;

-- name: Event :one
SELECT * FROM events WHERE programme_id = $1 AND id = $2;

-- name: ListEvents :many
SELECT * FROM events
WHERE programme_id = @programme_id AND id < @before_id AND (type = @type OR @type = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListEventsOfSubject :many
SELECT * FROM events
WHERE subject = @subject AND programme_id = @programme_id AND id < @before_id AND (type = @type OR @type = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- Events that nobody needs any more: older than an instant, not the newest of their type about their subject, and with
-- nothing left to deliver.
-- name: ExpiredEvents :many
SELECT e.id FROM events e
WHERE e.created_at < @before AND EXISTS (
	SELECT 1 FROM events n WHERE n.subject = e.subject AND n.type = e.type AND n.sequence > e.sequence)
AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = e.id AND d.status IN ('pending', 'held'))
ORDER BY e.created_at LIMIT @most;

-- name: DeleteEvent :exec
DELETE FROM events WHERE id = $1;

-- name: EventsToReplay :many
SELECT * FROM events
WHERE programme_id = @programme_id AND id > @after_id AND created_at >= @since AND created_at <= @until
ORDER BY id LIMIT @most;

-- Locks the giving of positions to a programme's events.
-- name: LockEventPositions :one
INSERT INTO event_positions (programme_id, last_position) VALUES ($1, 0)
ON CONFLICT (programme_id) DO UPDATE SET last_position = event_positions.last_position
RETURNING last_position;

-- name: SetLastEventPosition :exec
UPDATE event_positions SET last_position = @last_position WHERE programme_id = @programme_id;

-- name: LastPlacedEvent :many
SELECT id, position FROM events WHERE programme_id = $1 AND position > 0 ORDER BY position DESC LIMIT 1;

-- name: UnplacedEvents :many
SELECT id, subject, sequence FROM events WHERE programme_id = @programme_id AND position = 0 ORDER BY id LIMIT @most;

-- name: PlaceEvent :exec
UPDATE events SET position = @position WHERE id = @id;

-- name: EventsAfterPosition :many
SELECT * FROM events WHERE programme_id = @programme_id AND position > @position AND position > 0
ORDER BY position LIMIT @most;
