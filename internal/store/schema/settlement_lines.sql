-- The lines of settlement reports. line_key is the partner's own name of a line, which counts once. Amounts are in the minor
-- unit of currency; written_off is what of gross was booked as loss, and below zero as gain. file_id is empty for what the
-- operator wrote off without a line.
CREATE TABLE settlement_lines (
	id TEXT PRIMARY KEY,
	file_id TEXT NOT NULL,
	partner TEXT NOT NULL,
	line_key TEXT NOT NULL,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	currency TEXT NOT NULL,
	gross BIGINT NOT NULL,
	interchange BIGINT NOT NULL,
	fees BIGINT NOT NULL,
	paid BIGINT NOT NULL,
	written_off BIGINT NOT NULL,
	names TEXT NOT NULL,
	settled_on TEXT NOT NULL,
	status TEXT NOT NULL,
	difference TEXT NOT NULL,
	transaction_id TEXT NOT NULL,
	message_id TEXT NOT NULL,
	detail TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (partner, line_key)
);
CREATE INDEX settlement_lines_of_file ON settlement_lines (file_id, id);
CREATE INDEX settlement_lines_of_transaction ON settlement_lines (transaction_id) WHERE transaction_id <> '';
CREATE INDEX settlement_lines_differ ON settlement_lines (id) WHERE status = 'differs';
CREATE INDEX settlement_lines_of_message ON settlement_lines (message_id) WHERE message_id <> '';
CREATE INDEX settlement_lines_of_programme ON settlement_lines (programme_id, id);
CREATE INDEX settlement_lines_of_status ON settlement_lines (programme_id, status, id);
