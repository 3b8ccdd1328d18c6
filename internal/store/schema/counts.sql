-- What processes have counted, by slots of time: each thing is added to the slot of its minute and to that of its hour, and slots that
-- are too old are deleted. figure says what is counted, detail and bound what of it. programme_id is empty for the installation.
CREATE TABLE counts (
	programme_id TEXT NOT NULL,
	figure TEXT NOT NULL,
	width BIGINT NOT NULL,
	slot BIGINT NOT NULL,
	detail TEXT NOT NULL,
	bound BIGINT NOT NULL,
	number BIGINT NOT NULL,
	PRIMARY KEY (programme_id, figure, width, slot, detail, bound)
);
CREATE INDEX counts_old ON counts (width, slot);
