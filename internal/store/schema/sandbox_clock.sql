-- How far a sandbox's clock is ahead of the system's, in microseconds, in its one row; and the request that moves it, until
-- it has its answer, so that the same request sent again after a crash goes on to the same moment.
CREATE TABLE sandbox_clock (
	id BIGINT PRIMARY KEY CHECK (id = 1),
	ahead BIGINT NOT NULL CHECK (ahead >= 0),
	request TEXT NOT NULL,
	target BIGINT NOT NULL
);
INSERT INTO sandbox_clock (id, ahead, request, target) VALUES (1, 0, '', 0);
