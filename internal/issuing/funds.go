package issuing

import "github.com/offblocks/offblocks/caip"

// Funds is the fast balance of an account in a token. The field order is the order of the columns.
type Funds struct {
	AccountID AccountID
	Asset     caip.AssetID
	Available Units // in the wallet and unclaimed
	Held      Units // in the wallet, claimed by approved payments
	Escrowed  Units // in the escrow contract
	Debt      Units // what it owes for payments that could not be declined
	Open      bool  // a closed account takes no new holds

	Allowance      Units   // what the escrow may still draw
	AllowanceBlock int64   // the block as of which the allowance was read: deposits up to it are in it already
	OpeningBlock   int64   // the block as of which the wallet's first balance was read
	Withdrawing    Units   // what the owner announced to withdraw; of everything: more than there can be
	Revoking       Instant // from when on the owner may end the allowance, as announced; zero: not announced
	Missing        Units   // what left the wallet although held: it holds Available + Held − Missing
	Dust           int64   // what it holds beyond that and below a unit, in the token's own counting
}

// Spendable is what a new payment may claim: nothing while there are debts, which are paid first, once the account is
// closed, or while the owner has announced to end the allowance.
func (f Funds) Spendable() Units {
	if f.Debt > 0 || !f.Open || f.Revoking != 0 {
		return 0
	}
	return f.Recoverable()
}

// Recoverable is what can be claimed, be it for a debt or for a payment that cannot be declined.
func (f Funds) Recoverable() Units {
	return max(0, min(f.Available-f.Withdrawing-f.Missing, f.Allowance-f.Held))
}

// Wallet is what the wallet holds on chain, as far as it is booked.
func (f Funds) Wallet() Units { return f.Available + f.Held - f.Missing }

// Leaving is the part of the wallet that the owner announced to withdraw.
func (f Funds) Leaving() Units { return min(f.Withdrawing, f.Wallet()) }
