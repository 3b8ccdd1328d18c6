-- What was sent and answered. Headers are JSON objects of lists; secrets and card numbers are struck out.
CREATE TABLE delivery_attempts (
	delivery_id TEXT NOT NULL REFERENCES deliveries (id),
	number BIGINT NOT NULL,
	attempted_at BIGINT NOT NULL,
	microseconds BIGINT NOT NULL,
	response_status BIGINT NOT NULL,
	problem TEXT NOT NULL,
	request_headers TEXT NOT NULL,
	response_headers TEXT NOT NULL,
	response_body TEXT NOT NULL,
	PRIMARY KEY (delivery_id, number)
);
