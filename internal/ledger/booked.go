package ledger

import (
	"github.com/offblocks/offblocks/internal/issuing"
)

// BookedEntry is an entry with what reports tell of its payment.
type BookedEntry struct {
	Entry
	Facts PaymentFacts
}

// PaymentFacts are what is known of the authorisation or transaction that an entry belongs to.
type PaymentFacts struct {
	Authorisation bool              // it is an authorisation
	Captured      bool              // it is a transaction that an authorisation led to
	Direction     issuing.Direction // of the transaction
	Card          issuing.CardID
	Merchant      issuing.Merchant
	GasFee        issuing.Units // that it is charged in all
	Charged       issuing.Units // what the platform had got of it before this entry
}

// Movement is what happened, in a report's words.
type Movement string

// The movements that reports tell apart.
const (
	MovedFunding        Movement = "funding"         // money came into the wallet
	MovedWithdrawal     Movement = "withdrawal"      // money left the wallet for its owner
	MovedCapture        Movement = "capture"         // a purchase was captured
	MovedForcedPost     Movement = "forced_post"     // a purchase was posted without an authorisation
	MovedRefund         Movement = "refund"          // a merchant gave money back
	MovedReversal       Movement = "reversal"        // a processed purchase was undone
	MovedRefundReversal Movement = "refund_reversal" // a refund was undone
	MovedDebtIncurred   Movement = "debt_incurred"   // a payment found too little money, so that it is owed
	MovedDebtCleared    Movement = "debt_cleared"    // what was owed is backed again, or no longer wanted
	MovedGas            Movement = "gas"             // what the chain's transactions cost
	MovedSuspense       Movement = "suspense"        // a network message could not be booked, or was booked after all
	MovedWriteOff       Movement = "write_off"       // the operator gave such a message up, or a payout lost money
	MovedDispute        Movement = "dispute"         // a dispute was credited, won, taken back or represented
	MovedInterchange    Movement = "interchange"     // a settlement report gave interchange, or took it
	MovedSchemeFee      Movement = "scheme_fee"      // a settlement report charged fees
	MovedNetworkPayment Movement = "network_payment" // the operator paid the card network, or it paid
	MovedOther          Movement = "other"           // the entry's kind says what
)

// Component says which part of a movement an amount is.
type Component string

// The components; movements without parts have none.
const (
	PartPurchase   Component = "purchase"
	PartPartnerFee Component = "partner_fee"
	PartServiceFee Component = "service_fee"
	PartGasFee     Component = "gas_fee"
	PartGas        Component = "gas"
)

// Effect is what an entry does to a book.
type Effect struct {
	Book      Book
	Movement  Movement
	Component Component
	Units     issuing.Units // above zero: the book gains
}

// Effects takes an entry apart: what it does to which book, posting by posting. They sum to zero. Moves within a book
// are left out.
func (b BookedEntry) Effects() (list []Effect) {
	for _, p := range b.Postings {
		from, to := p.Source.Book(), p.Destination.Book()
		if from == to {
			continue
		}
		movement := b.movementBetween(from, to)
		for _, part := range b.componentsOf(p, to) {
			list = append(list,
				Effect{from, movement, part.component, -part.units}, Effect{to, movement, part.component, part.units})
		}
	}
	return list
}

type componentShare struct {
	component Component
	units     issuing.Units
}

// componentsOf tells a posting's components. Of what the platform gets for a payment the gas fee comes first.
func (b BookedEntry) componentsOf(p Posting, to Book) []componentShare {
	switch {
	case b.Kind == PayGas:
		return []componentShare{{PartGas, p.Units}}
	case b.Kind != Settle:
		return []componentShare{{"", p.Units}}
	}
	switch to.Kind {
	case PartnerAccount:
		return []componentShare{{PartPartnerFee, p.Units}}
	case PlatformAccount:
		gasFee := min(p.Units, max(0, b.Facts.GasFee-b.Facts.Charged))
		var list []componentShare
		if service := p.Units - gasFee; service > 0 {
			list = append(list, componentShare{PartServiceFee, service})
		}
		if gasFee > 0 {
			list = append(list, componentShare{PartGasFee, gasFee})
		}
		return list
	default:
		return []componentShare{{PartPurchase, p.Units}}
	}
}

func (b BookedEntry) movementBetween(from, to Book) Movement {
	switch b.Kind {
	case Settle, Clearing:
		switch {
		case b.Facts.Direction == issuing.Credit:
			return MovedRefundReversal
		case b.Facts.Authorisation || b.Facts.Captured:
			return MovedCapture
		default:
			return MovedForcedPost
		}
	case Refund, ReverseClearing:
		if b.Facts.Direction == issuing.Debit {
			return MovedReversal
		}
		return MovedRefund
	case PayGas:
		return MovedGas
	case Suspend, ClearSuspense:
		return MovedSuspense
	case WriteOff, WriteOffDifference, LosePayout:
		return MovedWriteOff
	case ProvisionalCredit, ReclaimCredit, WinDispute, Represent:
		return MovedDispute
	case EarnInterchange:
		return MovedInterchange
	case ChargeSchemeFee:
		return MovedSchemeFee
	case PayNetwork:
		return MovedNetworkPayment
	case Funding, ReverseFunding: // one that a chain took back is a funding below zero
		return MovedFunding
	case Withdraw, ReverseWithdraw:
		return MovedWithdrawal
	}
	switch {
	case from.Kind == OutsideAccount:
		return MovedFunding
	case to.Kind == OutsideAccount:
		return MovedWithdrawal
	case to.Kind == DueAccount:
		return MovedDebtIncurred
	case from.Kind == DueAccount:
		return MovedDebtCleared
	default:
		return MovedOther
	}
}
