package ledger

import (
	"fmt"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Account is a ledger account: what it is, and whose. The zero value is none.
type Account struct {
	Kind  AccountKind
	Owner string // the id of an account or of a programme, or a chain: ChartLine.Owner says which
}

// String is the account as text, such as held:<account>. ParseAccount reads it.
func (a Account) String() string { return string(a.Kind) + ":" + a.Owner }

// ParseAccount reads an account from its text. It fails on what is none of the chart.
func ParseAccount(text string) (Account, error) {
	kind, owner, _ := strings.Cut(text, ":")
	a := Account{AccountKind(kind), owner}
	known := slices.ContainsFunc(Chart, func(l ChartLine) bool { return l.Kind == a.Kind })
	if !known || owner == "" {
		return Account{}, fmt.Errorf("%q is not a ledger account", text)
	}
	return a, nil
}

// Suspense is what network messages moved that could not be booked.
func Suspense(p issuing.ProgrammeID) Account { return Account{SuspenseAccount, string(p)} }

// WrittenOff is what was written off of that.
func WrittenOff(p issuing.ProgrammeID) Account { return Account{WrittenOffAccount, string(p)} }

// Disputes is what the card network credited for disputes, less what cardholders have been credited for them.
func Disputes(p issuing.ProgrammeID) Account { return Account{DisputesAccount, string(p)} }

// Interchange is what settlement reports gave of interchange.
func Interchange(p issuing.ProgrammeID) Account { return Account{InterchangeAccount, string(p)} }

// SchemeFees is minus what settlement reports charged.
func SchemeFees(p issuing.ProgrammeID) Account { return Account{SchemeFeesAccount, string(p)} }

// Bank is what the operator has paid to the card network.
func Bank(p issuing.ProgrammeID) Account { return Account{BankAccount, string(p)} }

// Outside is the world beyond the mirrored wallets of a chain.
func Outside(chain caip.ChainID) Account { return Account{OutsideAccount, string(chain)} }

// Available is what a customer's wallet holds and no card payment has claimed.
func Available(a issuing.AccountID) Account { return Account{AvailableAccount, string(a)} }

// Held is what the wallet still holds but approved payments have claimed.
func Held(a issuing.AccountID) Account { return Account{HeldAccount, string(a)} }

// Escrow is what the escrow contract holds for a customer's payments.
func Escrow(a issuing.AccountID) Account { return Account{EscrowAccount, string(a)} }

// Debt is minus what a customer owes for payments that could not be declined.
func Debt(a issuing.AccountID) Account { return Account{DebtAccount, string(a)} }

// Due is what a programme's payees wait for because customers owe it.
func Due(p issuing.ProgrammeID) Account { return Account{DueAccount, string(p)} }

// payeeAccounts are the accounts of those whom payments are split among.
var payeeAccounts = map[issuing.Payee]AccountKind{
	issuing.PayeeSettlement: SettlementAccount,
	issuing.PayeePartner:    PartnerAccount,
	issuing.PayeePlatform:   PlatformAccount,
}

// Payee is what has been paid out to one of those whom payments are split among.
func Payee(p issuing.ProgrammeID, payee issuing.Payee) Account {
	return Account{payeeAccounts[payee], string(p)}
}

// Float is the operator's own money, which refunds and reversals are paid from.
func Float(chain caip.ChainID) Account { return Account{FloatAccount, string(chain)} }

// Lost is what left the operator's own money for refunds and reversals without coming into a wallet.
func Lost(chain caip.ChainID) Account { return Account{LostAccount, string(chain)} }

// Gas is what a chain has cost.
func Gas(chain caip.ChainID) Account { return Account{GasAccount, string(chain)} }

// Cardholders is, in a fiat currency, minus what a programme's cardholders have bought.
func Cardholders(p issuing.ProgrammeID) Account { return Account{CardholdersAccount, string(p)} }

// Network is, in a fiat currency, what a programme's payments owe the card network.
func Network(p issuing.ProgrammeID) Account { return Account{NetworkAccount, string(p)} }
