-- name: SaveChallenge :exec
INSERT INTO challenges (subject, purpose, text, allowance, nonce, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (subject) DO UPDATE SET purpose = excluded.purpose, text = excluded.text, allowance = excluded.allowance,
	nonce = excluded.nonce, expires_at = excluded.expires_at;

-- name: Challenge :one
SELECT * FROM challenges WHERE subject = $1;

-- name: DeleteChallenge :exec
DELETE FROM challenges WHERE subject = $1;
