-- name: InsertTxHash :exec
INSERT INTO outgoing_tx_hashes (hash, outgoing_tx_id) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING;

-- name: OutgoingTxByHash :one
SELECT o.* FROM outgoing_txs o JOIN outgoing_tx_hashes h ON h.outgoing_tx_id = o.id WHERE h.hash = $1;
