-- What a request was about: the ids in its path, and the id of what it made or changed. changes is false of a request that only
-- reads: a programme may ask again and again how something is, and what it changed is still found among those.
CREATE TABLE request_subjects (
	programme_id TEXT NOT NULL,
	subject TEXT NOT NULL,
	request_id TEXT NOT NULL,
	changes BOOLEAN NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, subject, request_id)
);
CREATE INDEX request_subjects_changes ON request_subjects (programme_id, subject, request_id) WHERE changes;
CREATE INDEX request_subjects_age ON request_subjects (created_at);
