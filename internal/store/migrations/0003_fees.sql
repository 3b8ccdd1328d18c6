-- +goose Up
-- What payments of a programme cost beyond the purchase, from an instant on until the next row's. Partner terms are the
-- programme's word, service fees the platform's; each party writes its own table. Before its first partner terms the
-- columns in programmes hold; before its first service fee, and where bps is NULL, the installation's.

CREATE TABLE partner_terms (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	effective_from BIGINT NOT NULL,
	partner_fixed BIGINT NOT NULL,
	partner_bps BIGINT NOT NULL,
	spread_bps BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, effective_from)
);

CREATE TABLE service_fees (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	effective_from BIGINT NOT NULL,
	bps BIGINT,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, effective_from)
);
