package issuing_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

// verb is a method that a verb of a table stands behind, on a noun made in a status.
type verb[S ~string] struct {
	name string
	try  func(from S) (before, after any, to S, err error)
}

// tryEveryMove tries each verb from each status: a legal move lands where the table says, any other is refused and
// changes nothing.
func tryEveryMove[S ~string](t *testing.T, moves issuing.Moves[S], verbs []verb[S]) {
	t.Helper()
	var tried []string
	for _, v := range verbs {
		tried = append(tried, v.name)
		for _, from := range moves.Statuses() {
			before, after, to, err := v.try(from)
			want, legal := moves[v.name][from]
			switch {
			case legal && (err != nil || to != want):
				t.Errorf("%s from %s leads to %s, %v; want %s", v.name, from, to, err, want)
			case legal && reflect.DeepEqual(before, after):
				t.Errorf("%s from %s changes nothing", v.name, from)
			case !legal && !issuing.IsCode(err, issuing.CodeWrongState):
				t.Errorf("%s from %s leads to %s, %v; want a refusal", v.name, from, to, err)
			case !legal && !reflect.DeepEqual(before, after):
				t.Errorf("%s from %s is refused and changes %+v to %+v", v.name, from, before, after)
			}
		}
	}
	slices.Sort(tried)
	if tried = slices.Compact(tried); !slices.Equal(tried, moves.Verbs()) {
		t.Errorf("tried %v of %v", tried, moves.Verbs())
	}
}

func TestEveryVerbOfACustomerFromEveryStatus(t *testing.T) {
	t.Parallel()
	type status = issuing.CustomerStatus
	on := func(name string, do func(*issuing.Customer) error) verb[status] {
		return verb[status]{name, func(from status) (any, any, status, error) {
			c := issuing.Customer{Status: from, UpdatedAt: 1}
			before := c
			err := do(&c)
			return before, c, c.Status, err
		}}
	}
	tryEveryMove(t, issuing.CustomerMoves, []verb[issuing.CustomerStatus]{
		on("prove", func(c *issuing.Customer) error { return c.ProveWallet(2) }),
		on("clear", func(c *issuing.Customer) error { return c.PassScreening(2) }),
		on("verify", func(c *issuing.Customer) error { return c.Verify("Ada", 2) }),
		on("fail", func(c *issuing.Customer) error { return c.FailCheck(2) }),
		on("reject", func(c *issuing.Customer) error { return c.Reject(2) }),
		on("deactivate", func(c *issuing.Customer) error { return c.Deactivate(2) }),
		on("activate", func(c *issuing.Customer) error { return c.Activate(2) }),
	})
}

func TestEveryVerbOfAnAccountFromEveryStatus(t *testing.T) {
	t.Parallel()
	on := func(name string, do func(*issuing.Account) error) verb[issuing.AccountStatus] {
		return verb[issuing.AccountStatus]{name, func(from issuing.AccountStatus) (any, any, issuing.AccountStatus, error) {
			a := issuing.Account{Status: from, Chain: "eip155:1", Wallet: "0x1", UpdatedAt: 1}
			before := a
			err := do(&a)
			return before, a, a.Status, err
		}}
	}
	tryEveryMove(t, issuing.AccountMoves, []verb[issuing.AccountStatus]{
		on("grant", func(a *issuing.Account) error { return a.Grant(2) }),
		on("open", func(a *issuing.Account) error { return a.Open(issuing.CustomerActive, 2) }),
		on("open inactive", func(a *issuing.Account) error { return a.Open(issuing.CustomerInactive, 2) }),
		on("fail", func(a *issuing.Account) error { return a.Fail(2) }),
		on("deactivate", func(a *issuing.Account) error { return a.Deactivate(issuing.CascadeCustomer, 2) }),
		on("activate", func(a *issuing.Account) error { return a.Activate(issuing.CustomerActive, 2) }),
		on("close", func(a *issuing.Account) error { return a.Close(2) }),
	})
}

func TestEveryVerbOfACardFromEveryStatus(t *testing.T) {
	t.Parallel()
	on := func(name string, do func(*issuing.Card) error) verb[issuing.CardStatus] {
		return verb[issuing.CardStatus]{name, func(from issuing.CardStatus) (any, any, issuing.CardStatus, error) {
			c := issuing.Card{Status: from, UpdatedAt: 1}
			before := c
			err := do(&c)
			return before, c, c.Status, err
		}}
	}
	made := issuing.IssuedCard{Name: "Ada", MaskedPAN: "x"}
	up, down := &issuing.Account{Status: issuing.AccountActive}, &issuing.Account{Status: issuing.AccountInactive}
	tryEveryMove(t, issuing.CardMoves, []verb[issuing.CardStatus]{
		on("issue", func(c *issuing.Card) error { return c.Issue(made, up, issuing.CustomerActive, 2) }),
		on("issue inactive", func(c *issuing.Card) error { return c.Issue(made, down, issuing.CustomerActive, 2) }),
		on("issue inactive", func(c *issuing.Card) error { return c.Issue(made, up, issuing.CustomerInactive, 2) }),
		on("fail", func(c *issuing.Card) error { return c.Fail(2) }),
		on("deactivate", func(c *issuing.Card) error { return c.Deactivate(issuing.CascadeAccount, 2) }),
		on("activate", func(c *issuing.Card) error { return c.Activate(issuing.AccountActive, issuing.CustomerActive, 2) }),
		on("suspend", func(c *issuing.Card) error { return c.Suspend(2) }),
		on("resume", func(c *issuing.Card) error { return c.Resume(issuing.AccountActive, issuing.CustomerActive, 2) }),
		on("block", func(c *issuing.Card) error { return c.Block(2) }),
		on("terminate", func(c *issuing.Card) error { return c.Terminate(2) }),
	})
}

func TestEveryVerbOfAnAuthorisationFromEveryStatus(t *testing.T) {
	t.Parallel()
	type status = issuing.AuthorisationStatus
	on := func(name string, do func(*issuing.Authorisation) error) verb[status] {
		return verb[status]{name, func(from status) (any, any, status, error) {
			a := issuing.Authorisation{Status: from, UpdatedAt: 1}
			before := a
			err := do(&a)
			return before, a, a.Status, err
		}}
	}
	tryEveryMove(t, issuing.AuthorisationMoves, []verb[issuing.AuthorisationStatus]{
		on("capture", func(a *issuing.Authorisation) error { return a.Capture(2) }),
		on("settle", func(a *issuing.Authorisation) error { return a.Settle(2) }),
		on("release", func(a *issuing.Authorisation) error { return a.Release(2) }),
		on("return", func(a *issuing.Authorisation) error { return a.Return(2) }),
		on("capture late", func(a *issuing.Authorisation) error { return a.Reopen(2) }),
		on("resume", func(a *issuing.Authorisation) error { return a.Resume(2) }),
	})
}

func TestEveryVerbOfATransactionFromEveryStatus(t *testing.T) {
	t.Parallel()
	type status = issuing.TransactionStatus
	on := func(name string, do func(*issuing.Transaction) error) verb[status] {
		return verb[status]{name, func(from status) (any, any, status, error) {
			x := issuing.Transaction{Status: from, UpdatedAt: 1}
			before := x
			err := do(&x)
			return before, x, x.Status, err
		}}
	}
	tryEveryMove(t, issuing.TransactionMoves, []verb[issuing.TransactionStatus]{
		on("process", func(x *issuing.Transaction) error { return x.Process(2) }),
		on("reverse", func(x *issuing.Transaction) error { return x.Reverse(2) }),
		on("finish reversal", func(x *issuing.Transaction) error { return x.FinishReversal(2) }),
	})
}

func TestEveryVerbOfACardAuthenticationFromEveryStatus(t *testing.T) {
	t.Parallel()
	type status = issuing.CardAuthenticationStatus
	on := func(name string, do func(*issuing.CardAuthentication) error) verb[status] {
		return verb[status]{name, func(from status) (any, any, status, error) {
			a := issuing.CardAuthentication{Status: from, ExpiresAt: 3, UpdatedAt: 1}
			before := a
			err := do(&a)
			return before, a, a.Status, err
		}}
	}
	tryEveryMove(t, issuing.CardAuthenticationMoves, []verb[status]{
		on("approve", func(a *issuing.CardAuthentication) error { return a.Approve(2) }),
		on("decline", func(a *issuing.CardAuthentication) error { return a.Decline("", 2) }),
		on("expire", func(a *issuing.CardAuthentication) error { return a.Expire(2) }),
		on("cancel", func(a *issuing.CardAuthentication) error { return a.Cancel(2) }),
	})
}

func TestEveryVerbOfADisputeFromEveryStatus(t *testing.T) {
	t.Parallel()
	type status = issuing.DisputeStatus
	on := func(name string, do func(*issuing.Dispute) error) verb[status] {
		return verb[status]{name, func(from status) (any, any, status, error) {
			d := issuing.Dispute{Status: from, UpdatedAt: 1}
			before := d
			err := do(&d)
			return before, d, d.Status, err
		}}
	}
	tryEveryMove(t, issuing.DisputeMoves, []verb[issuing.DisputeStatus]{
		on("submit", func(d *issuing.Dispute) error { return d.Submit(2) }),
		on("withdraw", func(d *issuing.Dispute) error { return d.Withdraw(2) }),
		on("win", func(d *issuing.Dispute) error { return d.Win(2) }),
		on("lose", func(d *issuing.Dispute) error { return d.Lose(2) }),
		on("represent", func(d *issuing.Dispute) error { return d.Represent(2) }),
	})
}

func TestFinalStatusesAreThoseWithoutAWayOut(t *testing.T) {
	t.Parallel()
	final := func(list []string, want ...string) {
		t.Helper()
		if !slices.Equal(list, want) {
			t.Errorf("final are %v, want %v", list, want)
		}
	}
	final(finalStatuses(issuing.CustomerMoves), "rejected")
	final(finalStatuses(issuing.AccountMoves), "closed", "failed")
	final(finalStatuses(issuing.CardMoves), "blocked", "issue_failed", "terminated")
	final(finalStatuses(issuing.AuthorisationMoves)) // what is over can be captured late
	final(finalStatuses(issuing.TransactionMoves), "reversed")
	final(finalStatuses(issuing.DisputeMoves), "lost", "represented", "withdrawn")
	final(finalStatuses(issuing.CardAuthenticationMoves), "cancelled", "declined", "expired")
	final(finalStatuses(issuing.PaymentTokenMoves), "deactivated", "declined")
}

func finalStatuses[S ~string](moves issuing.Moves[S]) (list []string) {
	for _, s := range moves.Statuses() {
		if moves.Final(s) {
			list = append(list, string(s))
		}
	}
	return list
}
