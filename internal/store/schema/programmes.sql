-- partner_fixed and partner_bps are the partner's fee before the programme's first row in partner_terms.
-- generation counts its credentials; access tokens of an earlier generation are refused.
CREATE TABLE programmes (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	partner_fixed BIGINT NOT NULL,
	partner_bps BIGINT NOT NULL,
	generation BIGINT NOT NULL,
	suspended BOOLEAN NOT NULL,
	signed_auth BOOLEAN NOT NULL,
	created_at BIGINT NOT NULL
);
