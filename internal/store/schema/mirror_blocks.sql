-- The newest blocks that were read, without a gap, so that a reorganisation is seen and its beginning found.
CREATE TABLE mirror_blocks (
	chain TEXT NOT NULL,
	number BIGINT NOT NULL,
	hash TEXT NOT NULL,
	PRIMARY KEY (chain, number)
);
