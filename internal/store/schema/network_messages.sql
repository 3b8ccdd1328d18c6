-- What card networks sent. The unique constraint keeps each reference once: the same again, by its fingerprint, is answered
-- by what it led to. target is the authorisation or transaction that the message names, and empty where it names a card only. rrn and
-- trace are the retrieval reference and the trace number that the message had (ISO 8583, fields 37 and 11), and empty without.
CREATE TABLE network_messages (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	kind TEXT NOT NULL,
	network_reference TEXT NOT NULL,
	fingerprint TEXT NOT NULL,
	card_id TEXT NOT NULL,
	target TEXT NOT NULL,
	subject TEXT NOT NULL,
	transaction_id TEXT NOT NULL,
	status TEXT NOT NULL,
	refusal_code TEXT NOT NULL,
	matched BOOLEAN NOT NULL,
	detail TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	merchant TEXT NOT NULL,
	network_info TEXT NOT NULL,
	rrn TEXT NOT NULL,
	trace TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (programme_id, network_reference, kind)
);
CREATE INDEX network_messages_unmatched ON network_messages (id) WHERE status = 'unmatched';
CREATE INDEX network_messages_of_rrn ON network_messages (programme_id, rrn, id) WHERE rrn <> '';
CREATE INDEX network_messages_of_trace ON network_messages (programme_id, trace, id) WHERE trace <> '';
CREATE INDEX network_messages_list ON network_messages (programme_id, id);
CREATE INDEX network_messages_not_done ON network_messages (programme_id, status, id) WHERE status <> 'done';
