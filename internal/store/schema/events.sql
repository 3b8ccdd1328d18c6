-- sequence counts the events of a subject from 1, without gaps.
CREATE TABLE events (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	type TEXT NOT NULL,
	subject TEXT NOT NULL,
	sequence BIGINT NOT NULL,
	body TEXT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE INDEX events_list ON events (programme_id, id);
CREATE INDEX events_of_subject ON events (subject, id);
CREATE UNIQUE INDEX events_sequence ON events (subject, sequence);
CREATE INDEX events_age ON events (created_at);
