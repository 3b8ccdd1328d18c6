package store

import (
	"context"
	"iter"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Account reads an account of a programme.
func (r reads) Account(ctx context.Context, p issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
	row, err := r.q.Account(ctx, p, id)
	if err != nil {
		return notFoundOr("account", id, issuing.Account{}, err)
	}
	return accountFromRow(row), nil
}

// Accounts lists a programme's accounts, newest first.
func (r reads) Accounts(ctx context.Context, l List) iter.Seq2[issuing.Account, error] {
	return readPages(l, accountID, func(q pageQuery) ([]issuing.Account, error) {
		list, err := r.q.ListAccounts(ctx, rows.ListAccountsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.AccountID(q.before), Status: issuing.AccountStatus(l.Status),
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, accountFromRow), err
	})
}

// AccountsOf lists a customer's accounts, newest first.
func (r reads) AccountsOf(ctx context.Context, c issuing.CustomerID, l List) iter.Seq2[issuing.Account, error] {
	return readPages(l, accountID, func(q pageQuery) ([]issuing.Account, error) {
		list, err := r.q.ListAccountsOfCustomer(ctx, rows.ListAccountsOfCustomerParams{
			CustomerID: c, ProgrammeID: l.Programme, BeforeID: issuing.AccountID(q.before),
			Status: issuing.AccountStatus(l.Status), CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, accountFromRow), err
	})
}

func accountID(a issuing.Account) string { return string(a.ID) }

func accountFromRow(row rows.Account) issuing.Account {
	a := issuing.Account{
		ID: row.ID, ProgrammeID: row.ProgrammeID, CustomerID: row.CustomerID, Status: row.Status, Type: row.Type,
		Chain: row.Chain, Owner: row.Owner, Wallet: row.Wallet, Token: row.Token, ChainID: row.ChainID, Cascade: row.Cascade,
		Epoch:     row.Epoch,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Currencies, &a.Currencies)
	return a
}

// InsertAccount adds an account.
func (tx *Tx) InsertAccount(ctx context.Context, a issuing.Account) error {
	return wrapError("add account", tx.q.InsertAccount(ctx, rows.InsertAccountParams{
		ID: a.ID, ProgrammeID: a.ProgrammeID, CustomerID: a.CustomerID, Status: a.Status, Type: a.Type,
		Currencies: toJSON(a.Currencies), Chain: a.Chain, Owner: a.Owner, Wallet: a.Wallet, Token: a.Token,
		ChainID: a.ChainID, Cascade: a.Cascade, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
	}))
}

// UpdateAccount writes what moved the account on from a status. Its UpdatedAt
// becomes the instant that is kept, which is later than the one before.
func (tx *Tx) UpdateAccount(ctx context.Context, a *issuing.Account, was issuing.AccountStatus) error {
	at, err := tx.q.UpdateAccount(ctx, rows.UpdateAccountParams{
		Status: a.Status, ChainID: a.ChainID, Cascade: a.Cascade, UpdatedAt: a.UpdatedAt, ID: a.ID, Was: was,
	})
	return requireChanged("change account", &a.UpdatedAt, at, err)
}

// Grant is an allowance that an owner signed. The field order is the order of the columns.
type Grant struct {
	AccountID issuing.AccountID
	Nonce     int64
	Purpose   issuing.ChallengePurpose
	Allowance issuing.Units
	Signature string // hex with 0x
	CreatedAt issuing.Instant
	Epoch     int64 // of the wallet, which the signature names
}

// LastGrant reads the newest allowance that an account's owner signed.
func (r reads) LastGrant(ctx context.Context, id issuing.AccountID) (Grant, error) {
	row, err := r.q.LastGrant(ctx, id)
	return notFoundOr("grant", id, Grant(row), err)
}

// InsertGrant keeps what an owner signed.
func (tx *Tx) InsertGrant(ctx context.Context, g Grant) error {
	return wrapError("add grant", tx.q.InsertGrant(ctx, rows.InsertGrantParams(g)))
}

// Funds reads the balance of an account in a token.
func (r reads) Funds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) (issuing.Funds, error) {
	row, err := r.q.Funds(ctx, id, asset)
	return notFoundOr("balance", id, fundsFromRow(row), err)
}

// SetWalletEpoch mirrors the epoch of an account's wallet.
func (tx *Tx) SetWalletEpoch(ctx context.Context, id issuing.AccountID, epoch int64) error {
	return wrapError("set epoch", tx.q.SetWalletEpoch(ctx, epoch, id))
}

// SaveWalletLimits mirrors the limits of a wallet in a token, and what it has counted, as of a block. What was read as of an earlier
// block than the one that is known changes nothing.
func (tx *Tx) SaveWalletLimits(
	ctx context.Context, id issuing.AccountID, asset caip.AssetID, l issuing.WalletLimits,
) error {
	f, err := tx.LockFunds(ctx, id, asset)
	if err != nil || f.Limits.Block > l.Block {
		return err
	}
	return tx.ResetWalletLimits(ctx, id, asset, l)
}

// ResetWalletLimits is SaveWalletLimits where a later block than this is no longer part of the chain. Deposits of later blocks
// that are booked are counted in the day that the limits were read in.
func (tx *Tx) ResetWalletLimits(
	ctx context.Context, id issuing.AccountID, asset caip.AssetID, l issuing.WalletLimits,
) error {
	// As ResetAllowance does.
	if _, err := tx.LockFunds(ctx, id, asset); err != nil {
		return err
	}
	drawn, err := tx.q.DrawnSince(ctx, id, asset, l.Block)
	if err != nil {
		return wrapError("read deposits", err)
	}
	later := issuing.Units(drawn)
	return wrapError("set limits", tx.q.SaveWalletLimits(ctx, rows.SaveWalletLimitsParams{
		LimitDaily: l.Daily, LimitMonthly: l.Monthly, NextDaily: l.NextDaily, NextMonthly: l.NextMonthly, NextFrom: l.NextFrom,
		SpentDaily: l.SpentDaily + later, SpentMonthly: l.SpentMonthly + later, SpentDay: l.Day, LimitBlock: l.Block,
		AccountID: id, Asset: asset,
	}))
}

// LimitedFunds lists the balances of a chain whose wallets have limits, or are to have some.
func (r reads) LimitedFunds(ctx context.Context, chain caip.ChainID) ([]issuing.Funds, error) {
	list, err := r.q.LimitedFunds(ctx, chain)
	return convertAll(list, fundsFromRow), wrapError("read balances", err)
}

// OpenFunds makes the balance of an account in a token, at zero, unless there is one.
func (tx *Tx) OpenFunds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) error {
	_, err := tx.q.OpenFunds(ctx, id, asset)
	return wrapError("open balance", err)
}

// CloseFunds ends new holds on all of an account's balances, unless some money is claimed. It tells whether it did.
func (tx *Tx) CloseFunds(ctx context.Context, id issuing.AccountID) (closed bool, err error) {
	if _, err := tx.q.CloseFunds(ctx, id); err != nil {
		return false, wrapError("close balance", err)
	}
	list, err := tx.q.FundsOfAccount(ctx, id)
	if err != nil {
		return false, wrapError("read balances", err)
	}
	for _, f := range list {
		if f.Open {
			return false, nil
		}
	}
	return true, nil
}

// StopHolds ends new holds on all of an account's balances, whatever is claimed.
func (tx *Tx) StopHolds(ctx context.Context, id issuing.AccountID) error {
	return wrapError("close balance", tx.q.ForceCloseFunds(ctx, id))
}

// SetAllowance mirrors what the escrow could draw when a block was the newest: less the deposits of later blocks that
// are booked. An allowance as of an earlier block than the one that is known changes nothing.
func (tx *Tx) SetAllowance(
	ctx context.Context, id issuing.AccountID, asset caip.AssetID, u issuing.Units, block int64,
) error {
	f, err := tx.LockFunds(ctx, id, asset)
	if err != nil || f.AllowanceBlock > block {
		return err
	}
	return tx.ResetAllowance(ctx, id, asset, u, block)
}

// ResetAllowance is SetAllowance where a later block than this is no longer part of the chain.
func (tx *Tx) ResetAllowance(
	ctx context.Context, id issuing.AccountID, asset caip.AssetID, u issuing.Units, block int64,
) error {
	// Whoever books a deposit writes this row after the entry: those whose entry is not seen here see this block.
	if _, err := tx.LockFunds(ctx, id, asset); err != nil {
		return err
	}
	drawn, err := tx.q.DrawnSince(ctx, id, asset, block)
	if err != nil {
		return wrapError("read deposits", err)
	}
	return wrapError("set allowance", tx.q.SetAllowance(ctx, rows.SetAllowanceParams{
		Allowance: max(0, u-issuing.Units(drawn)), AllowanceBlock: block, Granted: u, AccountID: id, Asset: asset,
	}))
}

// NoteAllowance notes whether the programme was told that the allowance is low. False when that was noted before.
func (tx *Tx) NoteAllowance(
	ctx context.Context, id issuing.AccountID, asset caip.AssetID, low bool,
) (changed bool, err error) {
	n, err := tx.q.NoteAllowance(ctx, low, id, asset)
	return n > 0, wrapError("note allowance", err)
}

// FundsOf reads an account's balances, one for each token.
func (r reads) FundsOf(ctx context.Context, id issuing.AccountID) ([]issuing.Funds, error) {
	list, err := r.q.FundsOfAccount(ctx, id)
	return convertAll(list, fundsFromRow), wrapError("read balances", err)
}
