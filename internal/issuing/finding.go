package issuing

import "github.com/offblocks/offblocks/caip"

// FindingKind says what is wrong.
type FindingKind string

// The kinds of findings; docs/operations.md says what to do about each.
const (
	// What the ledger and a chain say of an account differs.
	FindingWallet     FindingKind = "wallet_differs"
	FindingDeposits   FindingKind = "deposits_differ"
	FindingAllowance  FindingKind = "allowance_differs"
	FindingWithdrawal FindingKind = "withdrawal_differs"
	FindingRevocation FindingKind = "revocation_differs"
	FindingLimits     FindingKind = "limits_differ"
	FindingEscrow     FindingKind = "escrow_short" // the escrow holds less of a token than the ledger says it does

	FindingBooks     FindingKind = "books_broken"         // an invariant of the database does not hold
	FindingMissing   FindingKind = "money_missing"        // money left a wallet although holds had claimed it
	FindingReclaimed FindingKind = "deposit_reclaimed"    // a captured payment's deposit went back to its owner
	FindingSettled   FindingKind = "deposit_settled"      // another sender settled a payment's deposit
	FindingOwed      FindingKind = "payment_unreservable" // the escrow kept refusing a payment's money, so it is owed
	FindingWaiting   FindingKind = "deposit_waiting"      // a payment's money waits in a wallet that its owner may empty
	FindingNonceUsed FindingKind = "nonce_used_by_other"  // another sender used the operator's key
	FindingOutbid    FindingKind = "transaction_outbid"   // the node takes no transaction for what maxFee allows
	FindingRefund    FindingKind = "refund_not_received"  // a refund succeeded on chain without bringing the money
	FindingDeposited FindingKind = "deposit_by_other"     // another sender took money of a wallet into the escrow
	FindingReference FindingKind = "reference_reused"     // the network reused a reference for another message
	FindingUnmatched FindingKind = "message_unmatched"    // the network moves money that could not be booked
	FindingUnread    FindingKind = "message_unreadable"   // a partner sent a message that cannot be read
	FindingSanctions FindingKind = "sanctions_hit"        // a customer may be on a sanctions list
	FindingIdentity  FindingKind = "identity_withdrawn"   // the identity check takes back that a customer passed
	FindingCardState FindingKind = "card_out_of_step"     // the issuer refuses to have a card stand as it does here

	FindingDispute FindingKind = "dispute_not_filed" // the issuer refuses to file a dispute, or to have one withdrawn

	// Something waits in public on chain. It is over when the chain says so.
	FindingUpgrade   FindingKind = "upgrade_announced"
	FindingPayee     FindingKind = "payee_announced"
	FindingEmergency FindingKind = "emergency_announced"
	FindingGuardian  FindingKind = "guardian_announced"
	FindingOwner     FindingKind = "owner_announced"
	FindingPaused    FindingKind = "contract_paused"
	FindingHeld      FindingKind = "payment_held" // a token refused to pay somebody

	// A card network's settlement report and the books differ.
	FindingSettlement FindingKind = "settlement_differs" // a line of a settlement report is not what the books have
	FindingUnsettled  FindingKind = "payment_unsettled"  // a cleared payment is in no settlement report

	// A reorganisation did what cannot be followed.
	FindingReorganised FindingKind = "mirror_halted"      // deeper than is remembered: the chain's mirror stands still
	FindingOpening     FindingKind = "opening_orphaned"   // a wallet's first balance was read as of a block that is gone
	FindingTxLost      FindingKind = "transaction_lost"   // a booked transaction is gone, its nonce used by another
	FindingTxTurned    FindingKind = "transaction_turned" // a transaction succeeded and now fails, or the reverse
	FindingDepositID   FindingKind = "deposit_renumbered" // a deposit whose old id was asked about has another id
)

// Reconciles tells whether the reconciliation finds this kind, and so resolves it when it finds it no more.
func (k FindingKind) Reconciles() bool {
	switch k {
	case FindingWallet, FindingDeposits, FindingAllowance, FindingWithdrawal, FindingRevocation, FindingLimits, FindingEscrow:
		return true
	}
	return false
}

// Finding is something that is wrong and that nobody but an operator puts right. What it is about is empty where it
// is about no account, chain or token.
type Finding struct {
	ID          string
	Kind        FindingKind
	ProgrammeID ProgrammeID
	AccountID   AccountID
	Chain       caip.ChainID
	Asset       caip.AssetID
	Subject     string            // what else it is about, such as an authorisation's id
	Detail      string            // a sentence
	Figures     map[string]string // amounts as exact decimals of whole tokens, and the like
	FirstSeen   Instant
	LastSeen    Instant
	ResolvedAt  Instant // zero: it is open
}

// About tells whether two findings are of the same kind about the same thing.
func (f Finding) About(o Finding) bool {
	return f.Kind == o.Kind && f.Chain == o.Chain && f.AccountID == o.AccountID && f.Asset == o.Asset &&
		f.Subject == o.Subject
}
