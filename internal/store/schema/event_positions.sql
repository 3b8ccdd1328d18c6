-- The last position that a programme's events have. The row is the lock of whoever gives positions.
CREATE TABLE event_positions (
	programme_id TEXT PRIMARY KEY REFERENCES programmes (id),
	last_position BIGINT NOT NULL
);
