-- name: InsertOperatorChallenge :exec
INSERT INTO operator_challenges (challenge, operator_id, session, expires_at) VALUES ($1, $2, $3, $4);

-- name: UseOperatorChallenge :one
DELETE FROM operator_challenges WHERE challenge = @challenge AND expires_at > @now RETURNING operator_id, session;

-- name: PurgeOperatorChallenges :exec
DELETE FROM operator_challenges WHERE expires_at < $1;
