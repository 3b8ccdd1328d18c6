-- address_key is the address as addresses are compared: in lower case where case says nothing.
CREATE TABLE sanctions_addresses (
	edition TEXT NOT NULL,
	entry_id TEXT NOT NULL,
	address_key TEXT NOT NULL,
	address TEXT NOT NULL,
	currency TEXT NOT NULL,
	PRIMARY KEY (edition, entry_id, address_key, currency)
);
CREATE INDEX sanctions_addresses_key ON sanctions_addresses (address_key);
