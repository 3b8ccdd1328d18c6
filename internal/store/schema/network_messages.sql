-- What card networks sent. The unique constraint keeps each reference once: the same again is answered by what it led to.
CREATE TABLE network_messages (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	kind TEXT NOT NULL,
	network_reference TEXT NOT NULL,
	card_id TEXT NOT NULL,
	subject TEXT NOT NULL,
	status TEXT NOT NULL,
	detail TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	merchant TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (programme_id, kind, network_reference)
);
CREATE INDEX network_messages_list ON network_messages (programme_id, id);
