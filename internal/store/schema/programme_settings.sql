CREATE TABLE programme_settings (
	programme_id TEXT PRIMARY KEY REFERENCES programmes (id),
	timezone TEXT NOT NULL
);
