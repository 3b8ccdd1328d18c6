-- What one operator proposed to do about money, for another one to approve. action is what it does, by the path of the console's
-- form with {id} in it, subject what it does it to, and fields what else the form said, as JSON. figures are what the proposer saw,
-- as JSON. An open proposal that has expired is over, whether or not its status says so.
CREATE TABLE proposals (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	action TEXT NOT NULL,
	subject TEXT NOT NULL,
	fields TEXT NOT NULL,
	figures TEXT NOT NULL,
	reason TEXT NOT NULL,
	status TEXT NOT NULL,
	proposer_id TEXT NOT NULL REFERENCES operators (id),
	proposer TEXT NOT NULL,
	decider TEXT NOT NULL,
	answer TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	expires_at BIGINT NOT NULL,
	decided_at BIGINT NOT NULL
);
CREATE INDEX proposals_list ON proposals (programme_id, id);
CREATE UNIQUE INDEX proposals_open ON proposals (programme_id, action, subject) WHERE status = 'open';
