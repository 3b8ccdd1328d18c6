-- name: InsertCardToken :exec
INSERT INTO card_tokens (partner, partner_token, card_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;

-- name: CardByPartnerToken :one
SELECT cards.* FROM card_tokens JOIN cards ON cards.id = card_tokens.card_id
WHERE card_tokens.partner = $1 AND card_tokens.partner_token = $2;
