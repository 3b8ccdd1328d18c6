package issuing

import "github.com/offblocks/offblocks/caip"

// ChainProof is what the reconciliation last compared of a token on a chain: the sum over all wallets, and what the escrow holds. The
// field order is the order of the columns.
type ChainProof struct {
	Chain         caip.ChainID
	Asset         caip.AssetID
	Block         int64 // as of which
	Accounts      int64 // that were compared
	Differences   int64 // accounts whose wallet or deposits differ, and one for an escrow that has too little
	WalletLedger  Units // in all wallets, by the books
	WalletPending Units // what transactions on their way will add to it
	WalletChain   Units // in all wallets, by the chain
	EscrowLedger  Units // in the escrow, by the books
	EscrowPending Units
	EscrowChain   Units // what the escrow holds; anybody may send it more than the books have
	ComparedAt    Instant
}

// Agrees tells whether books and chain have the same. An escrow may hold more than the books say.
func (p ChainProof) Agrees() bool {
	return p.Differences == 0 && p.WalletLedger+p.WalletPending == p.WalletChain &&
		p.EscrowLedger+p.EscrowPending <= p.EscrowChain
}
