package store

import (
	"context"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Customer reads a customer of a programme.
func (r reads) Customer(ctx context.Context, p issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	row, err := r.q.Customer(ctx, p, id)
	return notFoundOr("customer", id, issuing.Customer(row), err)
}

// CustomerByPortal reads the customer whose verification page a token opens.
func (r reads) CustomerByPortal(ctx context.Context, token string) (issuing.Customer, error) {
	row, err := r.q.CustomerByPortalToken(ctx, token)
	return notFoundOr("customer", "", issuing.Customer(row), err)
}

// Customers lists a programme's customers, newest first.
func (r reads) Customers(ctx context.Context, l List) iter.Seq2[issuing.Customer, error] {
	return readPages(l, func(c issuing.Customer) string { return string(c.ID) },
		func(q pageQuery) ([]issuing.Customer, error) {
			list, err := r.q.ListCustomers(ctx, rows.ListCustomersParams{
				ProgrammeID: l.Programme, BeforeID: issuing.CustomerID(q.before), Status: issuing.CustomerStatus(l.Status),
				ExternalID: l.ExternalID, ChainKey: l.ChainKey, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
			})
			return convertAll(list, customerFromRow), err
		})
}

func customerFromRow(row rows.Customer) issuing.Customer { return issuing.Customer(row) }

// LockCustomer reads a customer and keeps everything below it, accounts and cards, from being changed by others until
// the transaction ends: the customer's row is the lock of them all.
func (tx *Tx) LockCustomer(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CustomerID,
) (issuing.Customer, error) {
	row, err := tx.q.LockCustomer(ctx, p, id)
	return notFoundOr("customer", id, issuing.Customer(row), err)
}

// InsertCustomer adds a customer, or tells that its wallet or external id is taken in the programme.
func (tx *Tx) InsertCustomer(ctx context.Context, c issuing.Customer) (taken bool, err error) {
	added, err := tx.q.InsertCustomer(ctx, rows.InsertCustomerParams(c))
	return added == 0, wrapError("add customer", err)
}

// CustomersTaking reads the customers of a programme, two at most, that have the wallet or the external id of another
// one.
func (r reads) CustomersTaking(ctx context.Context, c issuing.Customer) ([]issuing.Customer, error) {
	list, err := r.q.CustomersTaking(ctx, c.ProgrammeID, c.ChainKey, c.ExternalID)
	out := make([]issuing.Customer, len(list))
	for i, row := range list {
		out[i] = customerFromRow(row)
	}
	return out, wrapError("read customers", err)
}

// UpdateCustomer writes what moved the customer on from a status. Its UpdatedAt becomes the instant that is kept, which
// is later than the one before.
func (tx *Tx) UpdateCustomer(ctx context.Context, c *issuing.Customer, was issuing.CustomerStatus) error {
	at, err := tx.q.UpdateCustomer(ctx, rows.UpdateCustomerParams{
		Status: c.Status, Name: c.Name, UpdatedAt: c.UpdatedAt, ID: c.ID, Was: was,
	})
	return requireChanged("change customer", &c.UpdatedAt, at, err)
}

// Challenge reads what the owner of a customer's or account's wallet is asked to sign.
func (r reads) Challenge(ctx context.Context, subject string) (issuing.Challenge, error) {
	row, err := r.q.Challenge(ctx, subject)
	return notFoundOr("challenge", subject, issuing.Challenge(row), err)
}

// SaveChallenge sets the one challenge of a customer or account.
func (tx *Tx) SaveChallenge(ctx context.Context, c issuing.Challenge) error {
	return wrapError("save challenge", tx.q.SaveChallenge(ctx, rows.SaveChallengeParams(c)))
}

// DeleteChallenge takes a used challenge away.
func (tx *Tx) DeleteChallenge(ctx context.Context, subject string) error {
	return wrapError("delete challenge", tx.q.DeleteChallenge(ctx, subject))
}

func convertAll[A, B any](list []A, one func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = one(a)
	}
	return out
}
