package issuing

import (
	"slices"

	"github.com/shopspring/decimal"
)

// PaymentKind is what a card is used for.
type PaymentKind string

// The kinds of payments. What a network does not say is a purchase.
const (
	KindPurchase         PaymentKind = "purchase"
	KindCashWithdrawal   PaymentKind = "cash_withdrawal"
	KindPurchaseWithCash PaymentKind = "purchase_with_cash" // cash back
	KindQuasiCash        PaymentKind = "quasi_cash"
	KindAccountFunding   PaymentKind = "account_funding"
)

// PaymentKinds are all of them.
var PaymentKinds = []PaymentKind{
	KindPurchase, KindCashWithdrawal, KindPurchaseWithCash, KindQuasiCash, KindAccountFunding,
}

// EntryModes are all ways in which a card's number gets into a terminal.
var EntryModes = []EntryMode{
	EntryChip, EntryContactless, EntryMagneticStripe, EntryManual, EntryECommerce, EntryCredentialOnFile, EntryOther,
}

// Presentation is where and how a card is used, which controls look at.
type Presentation struct {
	Merchant
	Kind  PaymentKind
	Entry EntryMode // empty: the network does not say
}

// PaymentKind is what a message says that the card is used for: by its own kind, or else by what it tells beside it.
func (n NetworkInfo) PaymentKind() PaymentKind {
	for _, kind := range []PaymentKind{PaymentKind(n.Kind), n.Details.PaymentKind} {
		if slices.Contains(PaymentKinds, kind) {
			return kind
		}
	}
	return KindPurchase
}

// Presented is the presentation that a network's message about a payment makes. asked is what the merchant asks for.
func Presented(m Merchant, n NetworkInfo, asked decimal.Decimal) Presentation {
	p := Presentation{Merchant: m, Kind: n.PaymentKind(), Entry: n.Details.EntryMode}
	if cash := n.Details.Cash; p.Kind == KindPurchase && cash != nil && cash.IsPositive() {
		if p.Kind = KindPurchaseWithCash; cash.GreaterThanOrEqual(asked) {
			p.Kind = KindCashWithdrawal
		}
	}
	return p
}

// CardUse is a sort of payments that a limit may count by themselves. Empty: all payments.
type CardUse string

// The uses.
const (
	UseCash        CardUse = "cash"        // withdrawals, quasi-cash, and purchases with cash back, as a whole
	UseECommerce   CardUse = "e_commerce"  // entered on a merchant's site or app, or kept there
	UseContactless CardUse = "contactless" // by chip or phone, without contact
)

// CardUses are all of them, beside that of all payments.
var CardUses = []CardUse{UseCash, UseECommerce, UseContactless}

// Uses are the uses that a payment is of, beside that of all payments.
func (n NetworkInfo) Uses() (uses Uses) {
	switch n.PaymentKind() {
	case KindCashWithdrawal, KindPurchaseWithCash, KindQuasiCash:
		uses.Cash = true
	default:
		uses.Cash = n.Details.Cash != nil && n.Details.Cash.IsPositive()
	}
	switch n.Details.EntryMode {
	case EntryECommerce, EntryCredentialOnFile:
		uses.Channel = UseECommerce
	case EntryContactless:
		uses.Channel = UseContactless
	}
	return uses
}

// Uses are what a payment counts as, beside as a payment.
type Uses struct {
	Cash    bool
	Channel CardUse // UseECommerce, UseContactless or empty
}

// List is the uses one by one, first that of all payments.
func (u Uses) List() []CardUse {
	list := []CardUse{""}
	if u.Cash {
		list = append(list, UseCash)
	}
	if u.Channel != "" {
		list = append(list, u.Channel)
	}
	return list
}
