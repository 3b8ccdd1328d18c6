package issuing

import "github.com/offblocks/offblocks/caip"

// Funds is the fast balance of an account in a token.
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
	Granted        Units   // the allowance as it was when the owner last set it, less what that block drew
	AllowanceLow   bool    // a low allowance was told of, and has not been sufficient since
	Dust           int64   // what it holds beyond that and below a unit, in the token's own counting

	Limits WalletLimits // that the owner has set on chain
	asOf   Instant      // see AsOf
}

// AsOf is the same balance, to be judged as of an instant: limits of the wallet are by day. A balance that is not of an instant
// is judged as if its last day and month went on, so that no more is spendable than there is.
func (f Funds) AsOf(now Instant) Funds {
	f.asOf = now
	return f
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
	return max(0, min(f.Available-f.Withdrawing-f.Missing, f.Allowance-f.Held, f.limitRoom()))
}

// limitRoom is what the limits of the wallet leave.
func (f Funds) limitRoom() Units {
	if !f.Limits.Any() {
		return maxUnits
	}
	return f.Limits.Room(f.Held, f.asOf)
}

// UsableAllowance is what of the allowance no hold has claimed.
func (f Funds) UsableAllowance() Units { return max(0, f.Allowance-f.Held) }

// lowAllowance is the part of a granted allowance below which what is left of it is low.
const lowAllowance = 5

// HasLowAllowance tells whether new payments may use less than a fifth of the allowance that was granted.
func (f Funds) HasLowAllowance() bool { return f.Open && f.UsableAllowance() < f.Granted/lowAllowance }

// WantsRenewal tells whether the owner is to grant an allowance again: less than a fifth of what they signed last is left
// for new payments, or some of it is used up and the wallet has more than the rest.
func (f Funds) WantsRenewal(signed Units) bool {
	left := f.UsableAllowance()
	return f.HasLowAllowance() || left < signed/lowAllowance || left < min(f.Available, signed)
}

// WantsAllowance tells whether nothing but the allowance keeps an amount from being spent.
func (f Funds) WantsAllowance(u Units) bool {
	f.Allowance, f.Revoking = maxUnits+f.Held, 0
	return u <= f.Spendable()
}

// WantsLimits tells whether nothing but the limits of the wallet keep an amount from being spent.
func (f Funds) WantsLimits(u Units) bool {
	f.Limits = WalletLimits{}
	return u <= f.Spendable()
}

// Wallet is what the wallet holds on chain, as far as it is booked.
func (f Funds) Wallet() Units { return f.Available + f.Held - f.Missing }

// Leaving is the part of the wallet that the owner announced to withdraw.
func (f Funds) Leaving() Units { return min(f.Withdrawing, f.Wallet()) }
