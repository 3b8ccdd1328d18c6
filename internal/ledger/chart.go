package ledger

import (
	"strings"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Account names a ledger account: what it is, and whose. Chart lists what there is.
type Account string

// Of takes an account's name apart: which of the chart's it is.
func (a Account) Of() string {
	of, _, _ := strings.Cut(string(a), ":")
	return of
}

// Outside is the world beyond the mirrored wallets of a chain.
func Outside(chain caip.ChainID) Account { return Account("outside:" + string(chain)) }

// Available is what a customer's wallet holds and no card payment has claimed.
func Available(a issuing.AccountID) Account { return Account("available:" + string(a)) }

// Held is what the wallet still holds but approved payments have claimed.
func Held(a issuing.AccountID) Account { return Account("held:" + string(a)) }

// Escrow is what the escrow contract holds for a customer's payments.
func Escrow(a issuing.AccountID) Account { return Account("escrow:" + string(a)) }

// Debt is minus what a customer owes for payments that could not be declined.
func Debt(a issuing.AccountID) Account { return Account("debt:" + string(a)) }

// Due is what a programme's payees wait for because customers owe it.
func Due(p issuing.ProgrammeID) Account { return Account("due:" + string(p)) }

// Payee is what has been paid out to one of those whom payments are split among.
func Payee(p issuing.ProgrammeID, payee issuing.Payee) Account {
	return Account(string(payee) + ":" + string(p))
}

// Float is the operator's own money, which refunds and reversals are paid from.
func Float(chain caip.ChainID) Account { return Account("float:" + string(chain)) }

// Gas is what a chain has cost.
func Gas(chain caip.ChainID) Account { return Account("gas:" + string(chain)) }

// Cardholders is, in a fiat currency, minus what a programme's cardholders have bought.
func Cardholders(p issuing.ProgrammeID) Account { return Account("cardholders:" + string(p)) }

// Network is, in a fiat currency, what a programme's payments owe the card network.
func Network(p issuing.ProgrammeID) Account { return Account("network:" + string(p)) }

// Fiat is the asset of a currency (ISO 4217), counted in its minor units.
func Fiat(currency string) caip.AssetID { return caip.AssetID("iso4217:" + currency) }

// Line is an account of the chart.
type Line struct {
	Name   string // before the colon
	Of     string // what comes after it
	Assets string // in which assets it is kept
	Holds  string
}

// Chart is every account there is. docs/ledger.md is drawn from it.
var Chart = []Line{
	{"outside", "chain", "tokens", "minus all that has come into mirrored wallets, less what has left them"},
	{"available", "account", "tokens", "what a wallet holds and no payment has claimed"},
	{"held", "account", "tokens", "what a wallet holds and approved payments have claimed"},
	{"escrow", "account", "tokens", "what the escrow contract holds for the account's payments"},
	{"debt", "account", "tokens", "minus what the account owes for payments that could not be declined"},
	{"due", "programme", "tokens", "what payees wait for because accounts owe it"},
	{"settlement", "programme", "tokens", "paid out to the merchants' side"},
	{"partner", "programme", "tokens", "paid out to the programme"},
	{"platform", "programme", "tokens", "paid out to the platform, service and gas fees, less what gas has cost"},
	{"float", "chain", "tokens", "minus what the operator has paid out of its own tokens for refunds and reversals"},
	{"gas", "chain", "tokens", "what the chain's transactions have cost, in the token of the payment"},
	{"cardholders", "programme", "currencies", "minus what cardholders have bought, less what was refunded"},
	{"network", "programme", "currencies", "what the programme's payments owe the card network"},
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
	PayGas          Kind = "pay_gas"
	Clearing        Kind = "clearing"
	ReverseClearing Kind = "reverse_clearing"
	Withdraw        Kind = "withdraw"
	// A block that had done the one or the other is no longer part of its chain.
	ReverseFunding  Kind = "reverse_funding"
	ReverseWithdraw Kind = "reverse_withdrawal"
)

// Move is a pair of accounts of the chart that postings of a kind of entry may move between.
type Move struct{ From, To string }

// Rule is what a kind of entry moves and when.
type Rule struct {
	Kind  Kind
	Moves []Move
	When  string
}

// Rules is every kind of entry there is. docs/ledger.md is drawn from it, and the audit holds every posting against it.
var Rules = []Rule{
	{Funding, []Move{{"outside", "available"}}, "money came into a wallet"},
	{Withdraw, []Move{{"available", "outside"}}, "money left a wallet: the owner claimed a withdrawal, or anything else"},
	{ReverseFunding, []Move{{"available", "outside"}}, "the block of a funding is no longer part of its chain"},
	{ReverseWithdraw, []Move{{"outside", "available"}}, "the block of a withdrawal is no longer part of its chain"},
	{Hold, []Move{{"available", "held"}}, "a payment claimed money"},
	{ReleaseHold, []Move{{"held", "available"}}, "a payment gave up what had not reached the chain"},
	{IncurDebt, []Move{{"debt", "due"}}, "a payment that cannot be declined found too little money"},
	{ReleaseDebt, []Move{{"due", "debt"}}, "a payment gave up what was still owed"},
	{RecoverDebt, []Move{{"available", "held"}, {"due", "debt"}}, "money that came in pays a debt"},
	{MoveToDebt, []Move{{"held", "available"}, {"debt", "due"}}, "held money could not be reserved on chain, so that it is owed"},
	{Reserve, []Move{{"held", "escrow"}}, "a deposit into the escrow, or a top-up of one, is mined"},
	{Settle, []Move{{"escrow", "settlement"}, {"escrow", "partner"}, {"escrow", "platform"}}, "a settlement is mined"},
	{Return, []Move{{"escrow", "available"}}, "money that the escrow gave back is in the wallet"},
	{Refund, []Move{{"float", "available"}}, "a refund, or the reversal of a debit, is mined"},
	{PayGas, []Move{{"platform", "gas"}}, "a transaction for a payment is mined"},
	{Clearing, []Move{{"cardholders", "network"}}, "a purchase was captured or posted, or a refund reversed"},
	{ReverseClearing, []Move{{"network", "cardholders"}}, "a purchase was refunded or reversed"},
}
