package ledger

// AccountKind is what a ledger account is. Chart says what each kind holds.
type AccountKind string

// The kinds of ledger accounts, in the order of Chart.
const (
	OutsideAccount     AccountKind = "outside"
	AvailableAccount   AccountKind = "available"
	HeldAccount        AccountKind = "held"
	EscrowAccount      AccountKind = "escrow"
	DebtAccount        AccountKind = "debt"
	DueAccount         AccountKind = "due"
	SettlementAccount  AccountKind = "settlement"
	PartnerAccount     AccountKind = "partner"
	PlatformAccount    AccountKind = "platform"
	FloatAccount       AccountKind = "float"
	LostAccount        AccountKind = "lost"
	GasAccount         AccountKind = "gas"
	CardholdersAccount AccountKind = "cardholders"
	NetworkAccount     AccountKind = "network"
	SuspenseAccount    AccountKind = "suspense"
	WrittenOffAccount  AccountKind = "written_off"
	DisputesAccount    AccountKind = "disputes"
	InterchangeAccount AccountKind = "interchange"
	SchemeFeesAccount  AccountKind = "scheme_fees"
	BankAccount        AccountKind = "bank"
)

// OwnerKind says whose id owns an account.
type OwnerKind string

// The kinds of owners.
const (
	OwnedByAccount   OwnerKind = "account"
	OwnedByProgramme OwnerKind = "programme"
	OwnedByChain     OwnerKind = "chain"
)

// ChartLine describes a kind of ledger account.
type ChartLine struct {
	Kind   AccountKind
	Owner  OwnerKind
	Assets string // in which assets it is kept
	Holds  string
}

// Chart is every kind of account there is. docs/ledger.md is drawn from it.
var Chart = []ChartLine{
	{OutsideAccount, OwnedByChain, "tokens", "minus what has come into wallets, less what has left them"},
	{AvailableAccount, OwnedByAccount, "tokens", "money in the wallet that no payment has claimed"},
	{HeldAccount, OwnedByAccount, "tokens", "money in the wallet that approved payments have claimed"},
	{EscrowAccount, OwnedByAccount, "tokens", "money in the escrow contract for the account's payments"},
	{DebtAccount, OwnedByAccount, "tokens", "minus what the account owes for payments that could not be declined"},
	{DueAccount, OwnedByProgramme, "tokens", "what payees wait for, because accounts owe it"},
	{SettlementAccount, OwnedByProgramme, "tokens", "what was paid to the merchants' side"},
	{PartnerAccount, OwnedByProgramme, "tokens", "what was paid to the programme"},
	{PlatformAccount, OwnedByProgramme, "tokens",
		"service and gas fees that were paid to the platform, less the cost of gas"},
	{FloatAccount, OwnedByChain, "tokens",
		"minus what the operator has paid for refunds and reversals out of its own tokens"},
	{LostAccount, OwnedByChain, "tokens", "what such payments took from the operator without bringing it into a wallet"},
	{GasAccount, OwnedByChain, "tokens", "the cost of chain transactions, in the token of the payment"},
	{CardholdersAccount, OwnedByProgramme, "currencies",
		"minus what cardholders have bought, less what was refunded"},
	{NetworkAccount, OwnedByProgramme, "currencies",
		"what the operator owes the card network for the programme's payments"},
	{SuspenseAccount, OwnedByProgramme, "currencies",
		"what the network credited, less what it posted, by messages that wait for the operator"},
	{WrittenOffAccount, OwnedByProgramme, "currencies",
		"gains less losses by what was written off: such messages, differences of settlement reports"},
	{DisputesAccount, OwnedByProgramme, "currencies",
		"what the card network credited for disputes, less what cardholders have been credited for them"},
	{InterchangeAccount, OwnedByProgramme, "currencies", "interchange that settlement reports gave, less what they took"},
	{SchemeFeesAccount, OwnedByProgramme, "currencies", "minus what card network and processor charged in settlement reports"},
	{BankAccount, OwnedByProgramme, "currencies",
		"what the operator has paid to the card network, less what the network has paid to the operator"},
}

// Kind says what happened.
type Kind string

// The kinds of entries; Rules says what each moves.
const (
	Funding         Kind = "funding"
	Hold            Kind = "hold"
	ReleaseHold     Kind = "release_hold"
	IncurDebt       Kind = "incur_debt"
	ReleaseDebt     Kind = "release_debt"
	RecoverDebt     Kind = "recover_debt"
	MoveToDebt      Kind = "move_to_debt"
	Reserve         Kind = "reserve"
	Settle          Kind = "settle"
	Return          Kind = "return"
	Refund          Kind = "refund"
	LosePayout      Kind = "lose_payout"
	PayGas          Kind = "pay_gas"
	Clearing        Kind = "clearing"
	ReverseClearing Kind = "reverse_clearing"
	Suspend         Kind = "suspend"
	ClearSuspense   Kind = "clear_suspense"
	WriteOff        Kind = "write_off"
	// What a dispute moves.
	ProvisionalCredit Kind = "provisional_credit"
	ReclaimCredit     Kind = "reclaim_credit"
	WinDispute        Kind = "win_dispute"
	Represent         Kind = "represent"
	Withdraw          Kind = "withdraw"
	// What a card network's settlement report moves.
	EarnInterchange    Kind = "interchange"
	ChargeSchemeFee    Kind = "scheme_fee"
	PayNetwork         Kind = "network_payment"
	WriteOffDifference Kind = "write_off_difference"
	// A block that had done the one or the other is no longer part of its chain.
	ReverseFunding  Kind = "reverse_funding"
	ReverseWithdraw Kind = "reverse_withdrawal"
)

// Move is a pair of kinds of accounts that postings of a kind of entry may move between.
type Move struct{ From, To AccountKind }

// Rule is what a kind of entry moves and when.
type Rule struct {
	Kind  Kind
	Moves []Move
	When  string
}

// Rules is every kind of entry there is. docs/ledger.md is drawn from it, and the audit holds every posting against it.
var Rules = []Rule{
	{Funding, []Move{{OutsideAccount, AvailableAccount}}, "money came into a wallet"},
	{Withdraw, []Move{{AvailableAccount, OutsideAccount}},
		"money left a wallet: a claimed withdrawal, or another transfer"},
	{ReverseFunding, []Move{{AvailableAccount, OutsideAccount}}, "a reorganisation removed the block of a funding"},
	{ReverseWithdraw, []Move{{OutsideAccount, AvailableAccount}},
		"a reorganisation removed the block of a withdrawal"},
	{Hold, []Move{{AvailableAccount, HeldAccount}}, "a payment claimed money"},
	{ReleaseHold, []Move{{HeldAccount, AvailableAccount}},
		"a payment no longer needs money that is still in the wallet"},
	{IncurDebt, []Move{{DebtAccount, DueAccount}}, "a payment that cannot be declined needs more than there is"},
	{ReleaseDebt, []Move{{DueAccount, DebtAccount}}, "a payment no longer needs what it was owed"},
	{RecoverDebt, []Move{{AvailableAccount, HeldAccount}, {DueAccount, DebtAccount}},
		"money that came in pays a debt"},
	{MoveToDebt, []Move{{HeldAccount, AvailableAccount}, {DebtAccount, DueAccount}},
		"held money could not be reserved on chain and is now owed"},
	{Reserve, []Move{{HeldAccount, EscrowAccount}}, "a deposit into the escrow, or its top-up, was mined"},
	{Settle, []Move{{EscrowAccount, SettlementAccount}, {EscrowAccount, PartnerAccount}, {EscrowAccount, PlatformAccount}},
		"a settlement was mined"},
	{Return, []Move{{EscrowAccount, AvailableAccount}}, "the escrow gave money back to the wallet"},
	{Refund, []Move{{FloatAccount, AvailableAccount}}, "a refund, or the reversal of a debit, was mined"},
	{LosePayout, []Move{{FloatAccount, LostAccount}}, "such a chain transaction took more than it brought into the wallet"},
	{PayGas, []Move{{PlatformAccount, GasAccount}}, "a chain transaction of a payment was mined"},
	{Clearing, []Move{{CardholdersAccount, NetworkAccount}},
		"a purchase was captured or posted, or a refund reversed"},
	{ReverseClearing, []Move{{NetworkAccount, CardholdersAccount}}, "a purchase was refunded or reversed"},
	{Suspend, []Move{{SuspenseAccount, NetworkAccount}, {NetworkAccount, SuspenseAccount}},
		"a forced post, or a refund, could not be booked"},
	{ClearSuspense, []Move{{NetworkAccount, SuspenseAccount}, {SuspenseAccount, NetworkAccount}},
		"such a message was booked after all"},
	{WriteOff, []Move{{WrittenOffAccount, SuspenseAccount}, {SuspenseAccount, WrittenOffAccount}},
		"the operator wrote such a message off"},
	{ProvisionalCredit, []Move{{DisputesAccount, CardholdersAccount}}, "a disputed purchase was credited provisionally"},
	{ReclaimCredit, []Move{{CardholdersAccount, DisputesAccount}},
		"such a credit was taken again: the dispute was lost, withdrawn or represented"},
	{WinDispute, []Move{{NetworkAccount, DisputesAccount}}, "a dispute was won"},
	{Represent, []Move{{DisputesAccount, NetworkAccount}}, "a merchant took the money of a dispute that was won again"},
	{EarnInterchange, []Move{{NetworkAccount, InterchangeAccount}, {InterchangeAccount, NetworkAccount}},
		"a settlement report gave interchange, or took it"},
	{ChargeSchemeFee, []Move{{SchemeFeesAccount, NetworkAccount}, {NetworkAccount, SchemeFeesAccount}},
		"a settlement report charged fees, or gave them back"},
	{PayNetwork, []Move{{NetworkAccount, BankAccount}, {BankAccount, NetworkAccount}},
		"the operator paid the card network, or the network paid"},
	{WriteOffDifference, []Move{{WrittenOffAccount, NetworkAccount}, {NetworkAccount, WrittenOffAccount}},
		"the operator wrote a difference of a settlement report off"},
}

// RuleOf is the rule of a kind of entry; false when there is none.
func RuleOf(kind Kind) (Rule, bool) {
	for _, r := range Rules {
		if r.Kind == kind {
			return r, true
		}
	}
	return Rule{}, false
}

// ReversalOf is the kind of the entry that takes back what a block had done, once the block is no longer part of its
// chain; empty for kinds that have none.
func ReversalOf(k Kind) Kind {
	switch k {
	case Funding:
		return ReverseFunding
	case Withdraw:
		return ReverseWithdraw
	}
	return ""
}
