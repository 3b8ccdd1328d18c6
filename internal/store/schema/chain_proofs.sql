-- What the reconciliation last compared of a token on a chain: sums over all wallets, and what the escrow holds, in units. ledger is
-- what the books have as of the block, pending what transactions on their way will make of it, chain what the chain has.
-- differences is how many accounts differ.
CREATE TABLE chain_proofs (
	chain TEXT NOT NULL,
	asset TEXT NOT NULL,
	block BIGINT NOT NULL,
	accounts BIGINT NOT NULL,
	differences BIGINT NOT NULL,
	wallet_ledger BIGINT NOT NULL,
	wallet_pending BIGINT NOT NULL,
	wallet_chain BIGINT NOT NULL,
	escrow_ledger BIGINT NOT NULL,
	escrow_pending BIGINT NOT NULL,
	escrow_chain BIGINT NOT NULL,
	compared_at BIGINT NOT NULL,
	PRIMARY KEY (chain, asset)
);
