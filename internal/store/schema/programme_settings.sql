CREATE TABLE programme_settings (
	programme_id TEXT PRIMARY KEY REFERENCES programmes (id),
	timezone TEXT NOT NULL,
	payment_tokens TEXT NOT NULL -- what is decided of payment tokens
);
