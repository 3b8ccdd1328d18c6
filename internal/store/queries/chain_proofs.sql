-- name: SaveChainProof :exec
INSERT INTO chain_proofs (chain, asset, block, accounts, differences, wallet_ledger, wallet_pending, wallet_chain, escrow_ledger,
	escrow_pending, escrow_chain, compared_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (chain, asset) DO UPDATE SET block = excluded.block, accounts = excluded.accounts, differences = excluded.differences,
	wallet_ledger = excluded.wallet_ledger, wallet_pending = excluded.wallet_pending, wallet_chain = excluded.wallet_chain,
	escrow_ledger = excluded.escrow_ledger, escrow_pending = excluded.escrow_pending, escrow_chain = excluded.escrow_chain,
	compared_at = excluded.compared_at
WHERE excluded.block >= chain_proofs.block;

-- name: ChainProofs :many
SELECT * FROM chain_proofs ORDER BY chain, asset;
