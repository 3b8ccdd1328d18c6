package store

import (
	"context"
	"iter"

	"offblocks/caip"
	"offblocks/internal/issuing"
	"offblocks/internal/store/rows"
)

// Account reads an account of a programme.
func (r reads) Account(ctx context.Context, p issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
	row, err := r.q.Account(ctx, p, id)
	return found("account", issuing.Account(row), err)
}

// Accounts lists a programme's accounts, newest first.
func (r reads) Accounts(ctx context.Context, l List) iter.Seq2[issuing.Account, error] {
	return page(l, accountID, func(before string, after, until issuing.Instant, most int32) ([]issuing.Account, error) {
		list, err := r.q.ListAccounts(ctx, rows.ListAccountsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.AccountID(before), Status: issuing.AccountStatus(l.Status),
			CreatedAfter: after, CreatedBefore: until, Page: most,
		})
		return convert(list, account), err
	})
}

// AccountsOf lists a customer's accounts, newest first.
func (r reads) AccountsOf(ctx context.Context, c issuing.CustomerID, l List) iter.Seq2[issuing.Account, error] {
	return page(l, accountID, func(before string, after, until issuing.Instant, most int32) ([]issuing.Account, error) {
		list, err := r.q.ListAccountsOfCustomer(ctx, rows.ListAccountsOfCustomerParams{
			CustomerID: c, ProgrammeID: l.Programme, BeforeID: issuing.AccountID(before), Status: issuing.AccountStatus(l.Status),
			CreatedAfter: after, CreatedBefore: until, Page: most,
		})
		return convert(list, account), err
	})
}

func accountID(a issuing.Account) string       { return string(a.ID) }
func account(row rows.Account) issuing.Account { return issuing.Account(row) }

// InsertAccount adds an account.
func (tx *Tx) InsertAccount(ctx context.Context, a issuing.Account) error {
	return wrap("add account", tx.q.InsertAccount(ctx, rows.InsertAccountParams(a)))
}

// UpdateAccount writes what moved the account on from a status.
func (tx *Tx) UpdateAccount(ctx context.Context, a issuing.Account, was issuing.AccountStatus) error {
	changed, err := tx.q.UpdateAccount(ctx, rows.UpdateAccountParams{
		Status: a.Status, ChainID: a.ChainID, Cascade: a.Cascade, UpdatedAt: a.UpdatedAt, ID: a.ID, Was: was,
	})
	return one("change account", changed, err)
}

// Grant is an allowance that an owner signed. The field order is the order of the columns.
type Grant struct {
	AccountID issuing.AccountID
	Nonce     int64
	Purpose   issuing.ChallengePurpose
	Allowance issuing.Units
	Signature string // hex with 0x
	CreatedAt issuing.Instant
}

// LastGrant reads the newest allowance that an account's owner signed.
func (r reads) LastGrant(ctx context.Context, id issuing.AccountID) (Grant, error) {
	row, err := r.q.LastGrant(ctx, id)
	return found("grant", Grant(row), err)
}

// InsertGrant keeps what an owner signed.
func (tx *Tx) InsertGrant(ctx context.Context, g Grant) error {
	return wrap("add grant", tx.q.InsertGrant(ctx, rows.InsertGrantParams(g)))
}

// Funds is the fast balance of an account in a token. The field order is the order of the columns.
type Funds struct {
	AccountID   issuing.AccountID
	Asset       caip.AssetID
	Available   issuing.Units // in the wallet and unclaimed
	Held        issuing.Units // in the wallet, claimed by approved payments
	Escrowed    issuing.Units // in the escrow contract
	Allowance   issuing.Units // what the escrow may still draw
	Withdrawing issuing.Units // what the owner announced to withdraw
	Open        bool          // a closed account takes no new holds
	Debt        issuing.Units // what it owes for payments that could not be declined
}

// Spendable is what a new payment may claim: nothing while there are debts, which are paid first.
func (f Funds) Spendable() issuing.Units {
	if f.Debt > 0 || !f.Open {
		return 0
	}
	return f.Collectable()
}

// Collectable is what can be claimed, be it for a debt or for a payment that cannot be declined.
func (f Funds) Collectable() issuing.Units {
	return max(0, min(f.Available-f.Withdrawing, f.Allowance-f.Held))
}

// Funds reads the balance of an account in a token.
func (r reads) Funds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) (Funds, error) {
	row, err := r.q.Funds(ctx, id, asset)
	return found("balance", Funds(row), err)
}

// OpenFunds makes the balance of an account in a token, at zero, unless there is one.
func (tx *Tx) OpenFunds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) error {
	_, err := tx.q.OpenFunds(ctx, id, asset)
	return wrap("open balance", err)
}

// CloseFunds ends new holds on all of an account's balances, unless some money is claimed. It tells whether it did.
func (tx *Tx) CloseFunds(ctx context.Context, id issuing.AccountID) (closed bool, err error) {
	if _, err := tx.q.CloseFunds(ctx, id); err != nil {
		return false, wrap("close balance", err)
	}
	list, err := tx.q.FundsOfAccount(ctx, id)
	if err != nil {
		return false, wrap("read balances", err)
	}
	for _, f := range list {
		if f.Open {
			return false, nil
		}
	}
	return true, nil
}

// EndHolds ends new holds on all of an account's balances, whatever is claimed.
func (tx *Tx) EndHolds(ctx context.Context, id issuing.AccountID) error {
	return wrap("close balance", tx.q.ForceCloseFunds(ctx, id))
}

// SetAllowance mirrors what the escrow may draw on chain.
func (tx *Tx) SetAllowance(ctx context.Context, id issuing.AccountID, asset caip.AssetID, u issuing.Units) error {
	return wrap("set allowance", tx.q.SetAllowance(ctx, u, id, asset))
}

// FundsOf reads an account's balances, one for each token.
func (r reads) FundsOf(ctx context.Context, id issuing.AccountID) ([]Funds, error) {
	list, err := r.q.FundsOfAccount(ctx, id)
	return convert(list, func(row rows.Fund) Funds { return Funds(row) }), wrap("read balances", err)
}
