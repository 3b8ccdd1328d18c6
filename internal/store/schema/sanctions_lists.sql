-- The edition of each sanctions list that is used, and the one that the customers were last compared with.
CREATE TABLE sanctions_lists (
	name TEXT PRIMARY KEY,
	edition TEXT NOT NULL,
	version TEXT NOT NULL,
	source TEXT NOT NULL,
	entries BIGINT NOT NULL,
	published_at BIGINT NOT NULL,
	checked_at BIGINT NOT NULL,
	matched_edition TEXT NOT NULL,
	matched_at BIGINT NOT NULL
);
