package issuing

import (
	"github.com/offblocks/offblocks/caip"
)

// AccountStatus is where an account stands.
type AccountStatus string

// Statuses of an account.
const (
	AccountInitiating AccountStatus = "initiating"
	AccountPending    AccountStatus = "pending"
	AccountActive     AccountStatus = "active"
	AccountInactive   AccountStatus = "inactive"
	AccountClosed     AccountStatus = "closed"
	AccountFailed     AccountStatus = "failed"
)

// AccountMoves is the life of an account. The moves to inactive by "open" variants are those of an account whose
// customer was deactivated while the wallet was being deployed.
var AccountMoves = Moves[AccountStatus]{
	"grant":         {AccountInitiating: AccountPending},
	"open":          {AccountPending: AccountActive},
	"open inactive": {AccountPending: AccountInactive},
	"fail":          {AccountInitiating: AccountFailed, AccountPending: AccountFailed},
	"deactivate":    {AccountActive: AccountInactive},
	"activate":      {AccountInactive: AccountActive},
	"close":         {AccountActive: AccountClosed, AccountInactive: AccountClosed},
}

// AccountType is the kind of account; there is one.
type AccountType string

// CardAccount is an account that cards draw on.
const CardAccount AccountType = "card_account"

// Currencies is a list of ISO 4217 codes. The first one is the account's own currency, so there is at least one.
type Currencies []string

// Own is the account's own currency.
func (c Currencies) Own() string { return c[0] }

// Account is a smart wallet on a chain, owned by the customer, and what the customer lets cards draw from it.
type Account struct {
	ID          AccountID
	ProgrammeID ProgrammeID
	CustomerID  CustomerID
	Status      AccountStatus
	Type        AccountType
	Currencies  Currencies
	Chain       caip.ChainID
	Owner       string         // address that owns the wallet
	Wallet      string         // address of the wallet, known before it is deployed
	Token       caip.AssetID   // the one token that cards draw
	ChainID     caip.AccountID // CAIP-10 of the wallet once it is deployed and its allowance in place; empty before
	Cascade     Cascade
	Epoch       int64 // of the wallet: what its owner signs names it, and is void in a later one
	CreatedAt   Instant
	UpdatedAt   Instant
}

func (a *Account) move(verb string, now Instant) (err error) {
	if a.Status, err = AccountMoves.Next("an account", verb, a.Status); err == nil {
		a.UpdatedAt = now
		a.Cascade = CascadeNone
	}
	return err
}

// Grant notes the owner's signature over the allowance: the wallet can be deployed.
func (a *Account) Grant(now Instant) error { return a.move("grant", now) }

// Open notes that the wallet is deployed and the allowance in place. Under an inactive customer the account opens
// inactive, as if cascaded.
func (a *Account) Open(customer CustomerStatus, now Instant) error {
	verb, cascade := "open", CascadeNone
	if customer != CustomerActive {
		verb, cascade = "open inactive", CascadeCustomer
	}
	if err := a.move(verb, now); err != nil {
		return err
	}
	a.Cascade = cascade
	a.ChainID = caip.AccountID(string(a.Chain) + ":" + a.Wallet)
	return nil
}

// Fail notes that the account cannot come to be.
func (a *Account) Fail(now Instant) error { return a.move("fail", now) }

// Deactivate puts the account on hold; by names the parent whose deactivation did it, if one did.
func (a *Account) Deactivate(by Cascade, now Instant) error {
	if err := a.move("deactivate", now); err != nil {
		return err
	}
	a.Cascade = by
	return nil
}

// Activate ends the hold. The customer must be active.
func (a *Account) Activate(customer CustomerStatus, now Instant) error {
	if !AccountMoves.Can("activate", a.Status) {
		return a.move("activate", now)
	}
	if customer != CustomerActive {
		return Refuse(CodeParentInactive, "the account's customer is %s; activate the customer first", customer)
	}
	return a.move("activate", now)
}

// Close ends the account for good.
func (a *Account) Close(now Instant) error { return a.move("close", now) }
