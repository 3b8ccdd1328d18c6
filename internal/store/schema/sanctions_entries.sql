-- An edition is written in pieces before sanctions_lists names it. Names and addresses are lists in JSON;
-- sanctions_addresses is for finding an address.
CREATE TABLE sanctions_entries (
	edition TEXT NOT NULL,
	entry_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	names TEXT NOT NULL,
	addresses TEXT NOT NULL,
	details TEXT NOT NULL,
	PRIMARY KEY (edition, entry_id)
);
