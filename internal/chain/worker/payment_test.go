package worker_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestAPaymentGoesFromTheWalletThroughTheEscrowToThePayees(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := chaintest.New(t, db, nil)
		w.OpenAccount()
		if got := w.Holds(w.Account.Wallet); got != chaintest.OpeningGrant {
			t.Fatalf("the wallet was given %s", got)
		}
		funds := must(db.Funds(t.Context(), w.Account.ID, w.Account.Token))
		if funds.Available != chaintest.OpeningGrant || funds.Allowance != 1_000_000_000_000 {
			t.Fatalf("mirrored: %+v", funds)
		}

		before := w.Balances()
		a := w.Authorise("20")
		w.DoTasks()
		a = w.Authorisation(a.ID)
		if !w.InEscrow(a.ID) || w.Claim(a.ID).Deposit.ID != "1" {
			t.Fatalf("reserved: %+v", w.Claim(a.ID))
		}
		c := w.Chains.Published()[0]
		w.AssertMoved(before, map[string]issuing.Units{w.Account.Wallet: -a.TokenAmount, c.Escrow: a.TokenAmount})

		_, err := w.Payments.Capture(t.Context(), w.Programme, a.ID, payments.Capture{})
		w.Check(err)
		w.DoTasks()
		if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
			t.Fatalf("captured: %s", a.Status)
		}
		want := map[string]issuing.Units{w.Account.Wallet: -a.TokenAmount}
		for i, units := range w.Claim(a.ID).Paid {
			want[c.Address(issuing.Payees[i])] = units
		}
		if len(want) != 4 || w.Claim(a.ID).Paid.Total() != a.TokenAmount {
			t.Fatalf("paid: %+v", w.Claim(a.ID))
		}
		w.AssertMoved(before, want)
	})
}

func TestAReleasedHoldComesBackFromTheEscrow(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	before := w.Balances()
	a := w.Authorise("20")
	w.DoTasks()
	_, err := w.Payments.Release(t.Context(), w.Programme, a.ID)
	w.Check(err)
	w.DoTasks()
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationReleased {
		t.Fatalf("released: %s", a.Status)
	}
	w.AssertMoved(before, nil)
	if w.DepositCount() != 1 {
		t.Errorf("%d deposits", w.DepositCount())
	}
}

func TestAHoldGivenUpBeforeItsDepositNeverReachesTheChain(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	a := w.Authorise("20")
	_, err := w.Payments.Release(t.Context(), w.Programme, a.ID)
	w.Check(err)
	w.DoTasks()
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationReleased {
		t.Fatalf("released: %s", a.Status)
	}
	if w.DepositCount() != 0 {
		t.Errorf("%d deposits", w.DepositCount())
	}
}

func TestAHoldReleasedWhileItsDepositIsUnderWayIsReturnedByTheEscrow(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	before := w.Balances()
	a := w.Authorise("20")
	w.Node.Interfere(func(method string, after bool) error {
		if method == "send" && !after {
			return chaintest.ErrBroken
		}
		return nil
	})
	w.DoTasksOnce() // the deposit is signed and kept, and not sent
	_, err := w.Payments.Release(t.Context(), w.Programme, a.ID)
	w.Check(err)
	w.Node.Interfere(nil)
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationReleasing {
		t.Fatalf("released before the deposit was mined: %s", a.Status)
	}
	w.DoTasks()
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationReleased {
		t.Fatalf("released: %s", a.Status)
	}
	w.AssertMoved(before, nil)
	if w.DepositCount() != 1 {
		t.Errorf("%d deposits", w.DepositCount())
	}
}

func TestEveryStepOfAPaymentIsTakenByTheContracts(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := chaintest.New(t, db, nil)
		w.OpenAccount()
		before := w.Balances()
		a := w.Authorise("20")
		ctx, id := t.Context(), a.ID
		rest := func(err error) {
			t.Helper()
			w.Check(err)
			w.DoTasks()
			c := w.Claim(id)
			if got := w.Holds(w.Chains.Published()[0].Escrow); got != c.Escrow.Total() || c.Held != 0 {
				t.Errorf("the escrow has %s of %+v", got, c)
			}
		}
		capture := func(amount string, more bool) error {
			_, err := w.Payments.Capture(ctx, w.Programme, id, payments.Capture{Amount: amount, More: more})
			return err
		}
		rest(nil)
		_, err := w.Payments.Increment(ctx, w.Programme, id, payments.Change{Amount: "10"})
		rest(err) // a top-up
		rest(capture("5", true))
		_, err = w.Payments.Reverse(ctx, w.Programme, id, payments.Change{Amount: "7"})
		rest(err)
		rest(capture("8", false)) // and the rest goes back
		if got := w.Authorisation(id); got.Status != issuing.AuthorisationCaptured || !w.Claim(id).Done() {
			t.Fatalf("%s, %+v", got.Status, w.Claim(id))
		}
		kinds := ""
		for i := range 10 {
			for _, kind := range []string{"deposit", "top-up", "settle", "return"} {
				if must(w.DB.LastOutgoingTx(ctx, string(id), store.TxPurpose{Kind: store.TxKind(kind), Number: int64(i)})) != nil {
					kinds += kind + " "
				}
			}
		}
		if kinds != "deposit top-up settle return settle " {
			t.Errorf("steps %s", kinds)
		}
		paid := w.Claim(id).Paid
		c := w.Chains.Published()[0]
		want := map[string]issuing.Units{w.Account.Wallet: -paid.Total()}
		for i, payee := range issuing.Payees {
			want[c.Address(payee)] = paid[i]
		}
		w.AssertMoved(before, want)

		list := must(db.TransactionsOf(ctx, id))
		if len(list) != 2 || len(list[0].Chain) != 3 || len(list[1].Chain) != 3 ||
			list[0].Status != issuing.TransactionProcessed {
			t.Fatalf("transactions %+v", list)
		}
		_, err = w.Payments.Refund(ctx, w.Programme, list[0].ID, payments.Change{Amount: "2"})
		w.Check(err)
		w.DoTasks()
		_, err = w.Payments.ReverseTransaction(ctx, w.Programme, list[0].ID, payments.Change{})
		w.Check(err)
		w.DoTasks()
		want[w.Account.Wallet] = -must(a.Terms().Quote(list[1].PricedAmount)).TokenAmount // as if that were all
		w.AssertMoved(before, want)
		if got := must(db.Transaction(ctx, w.Programme, list[0].ID)); got.Status != issuing.TransactionReversed ||
			len(got.Chain) != 4 {
			t.Errorf("%+v", got)
		}
	})
}

func TestWhatCannotBeReservedIsOwedAndCollectedWhenItCan(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	s := w.Chain()
	pause := func(data []byte) {
		t.Helper()
		w.Send(s.Escrow, data)
	}
	pause(chain.ABI().Escrow.PackPause())
	a := w.Authorise("20")
	for range 14 {
		w.DoTasksOnce()
	}
	if f := must(w.DB.Funds(t.Context(), w.Account.ID, w.Account.Token)); f.Debt != a.TokenAmount || f.Held != 0 ||
		f.Spendable() != 0 {
		t.Fatalf("%+v", f)
	}
	found := must(w.DB.OpenFindings(t.Context()))
	if len(found) != 1 || found[0].Kind != issuing.FindingOwed || found[0].Subject != string(a.ID) ||
		found[0].Figures["owed"] != a.TokenAmount.String() {
		t.Fatalf("findings %+v", found)
	}
	pause(chain.ABI().Escrow.PackUnpause())
	if owes, err := w.Claims.Collect(t.Context(), w.Programme, w.Account.ID); owes || err != nil {
		t.Fatalf("still owes: %t, %v", owes, err)
	}
	w.DoTasks()
	if found := must(w.DB.OpenFindings(t.Context())); !w.InEscrow(a.ID) || len(found) > 0 {
		t.Errorf("%+v, findings %+v", w.Claim(a.ID), found)
	}
}

func TestTheRevocationOfAClosedAccountReachesTheChain(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	_, err := w.Onboarding.DeactivateAccount(t.Context(), w.Programme, w.Account.ID)
	w.Check(err)
	w.Check(w.Onboarding.CloseAccount(t.Context(), w.Programme, w.Account.ID))
	ask, err := w.Onboarding.AccountChallenge(t.Context(), w.Programme, w.Account.ID)
	w.Check(err)
	w.Check(w.Onboarding.AccountSigned(t.Context(), w.Programme, w.Account.ID, onboarding.Signed{
		OwnerID: string(chaintest.Home) + ":" + w.Owner.Address(), Challenge: ask.Challenge.Text,
		Signature: must(w.Owner.SignTyped(must(w.Onboarding.TypedData(ask)))),
	}))
	w.DoTasks()
	if left := w.EscrowAllowance(w.Account.Wallet); left != 0 {
		t.Errorf("the escrow may still draw %s", left)
	}
	if funds := must(w.DB.Funds(t.Context(), w.Account.ID, w.Account.Token)); funds.Allowance != 0 {
		t.Errorf("mirrored: %s", funds.Allowance)
	}
}

func TestATaskThatAContractRefusesSaysWhyAndIsDoneOnceItMay(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	s := w.Chain()
	change := func(data []byte) {
		t.Helper()
		w.Send(s.Escrow, data)
	}
	token := s.Tokens[0].Address
	for _, c := range []struct {
		name, says       string
		breaks, restores []byte
	}{
		{"EnforcedPause()", "because the escrow is paused", chain.ABI().Escrow.PackPause(), chain.ABI().Escrow.PackUnpause()},
		{"UnsupportedToken(" + token.Hex() + ")", "does not take this token", chain.ABI().Escrow.PackRemoveToken(token),
			chain.ABI().Escrow.PackAddToken(token)},
	} {
		change(c.breaks)
		a := w.Authorise("20")
		w.DoTasksOnce()
		open := slices.DeleteFunc(must(w.DB.OpenTasks(t.Context())),
			func(t store.Task) bool { return t.Pool != tasks.PoolChain })
		if len(open) != 1 || !strings.Contains(open[0].LastError, c.name) || !strings.Contains(open[0].LastError, c.says) {
			t.Errorf("%s: %+v", c.name, open)
		}
		change(c.restores)
		w.DoTasks()
		if !w.InEscrow(a.ID) {
			t.Errorf("%s: afterwards its claim is %+v", c.name, w.Claim(a.ID))
		}
	}
}
