-- Callbacks that were taken, so that none is taken twice. They are forgotten once their time stamp alone refuses them.
CREATE TABLE partner_callbacks (
	partner TEXT NOT NULL,
	callback_id TEXT NOT NULL,
	expires_at BIGINT NOT NULL,
	PRIMARY KEY (partner, callback_id)
);
