-- What each programme has used of its quotas of requests, as token buckets: a bucket is full again at full_at if nothing more is
-- taken from it, so that one number says how many tokens it has at any moment. Replicas take tokens in batches.
CREATE TABLE quotas (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	kind TEXT NOT NULL,
	full_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, kind)
);
