-- What a programme charges beyond a purchase, from effective_from until its next row. The programme writes this table.
CREATE TABLE partner_terms (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	effective_from BIGINT NOT NULL,
	partner_fixed BIGINT NOT NULL,
	partner_bps BIGINT NOT NULL,
	spread_bps BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, effective_from)
);
