-- What is proposed already is not proposed again.
-- name: InsertProposal :execrows
INSERT INTO proposals (id, programme_id, action, subject, fields, figures, reason, status, proposer_id, proposer, decider, answer,
	created_at, expires_at, decided_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING;

-- name: Proposal :one
SELECT * FROM proposals WHERE programme_id = $1 AND id = $2;

-- name: OpenProposals :many
SELECT * FROM proposals WHERE programme_id = @programme_id AND status = 'open' AND expires_at > @now ORDER BY id;

-- name: ListProposals :many
SELECT * FROM proposals
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ExpireProposals :exec
UPDATE proposals SET status = 'expired' WHERE programme_id = @programme_id AND status = 'open' AND expires_at <= @now;

-- Nobody decides about their own.
-- name: DecideProposal :execrows
UPDATE proposals SET status = @status, decider = @decider, answer = @answer, decided_at = @decided_at
WHERE id = @id AND status = 'open' AND expires_at > @decided_at AND proposer_id <> @decider_id;
