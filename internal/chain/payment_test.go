package chain

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func openDB(t *testing.T) *store.DB {
	t.Helper()
	db := storetest.Open(t, "sqlite:"+filepath.Join(t.TempDir(), "chain.db"))
	t.Cleanup(func() { storetest.Audit(t, db) })
	return db
}

func TestAPaymentGoesFromTheWalletThroughTheEscrowToThePayees(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db, nil)
		w.open()
		if got := w.holds(w.account.Wallet); got != gift {
			t.Fatalf("the wallet was given %s", got)
		}
		funds := must(db.Funds(t.Context(), w.account.ID, w.account.Token))
		if funds.Available != gift || funds.Allowance != 1_000_000_000_000 {
			t.Fatalf("mirrored: %+v", funds)
		}

		before := w.balances()
		a := w.authorise("20")
		w.keep()
		a = w.authorisation(a.ID)
		if !w.inEscrow(a.ID) || w.claim(a.ID).Deposit.ID != "1" {
			t.Fatalf("reserved: %+v", w.claim(a.ID))
		}
		c := w.networks.Engine()[0]
		w.moved(before, map[string]issuing.Units{w.account.Wallet: -a.TokenAmount, c.Escrow: a.TokenAmount})

		_, err := w.Payments.Capture(t.Context(), w.programme, a.ID, payments.Capture{})
		w.check(err)
		w.keep()
		if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
			t.Fatalf("captured: %s", a.Status)
		}
		want := map[string]issuing.Units{w.account.Wallet: -a.TokenAmount}
		for i, units := range w.claim(a.ID).Paid {
			want[c.Address(issuing.Payees[i])] = units
		}
		if len(want) != 4 || w.claim(a.ID).Paid.Total() != a.TokenAmount {
			t.Fatalf("paid: %+v", w.claim(a.ID))
		}
		w.moved(before, want)
	})
}

func TestAReleasedHoldComesBackFromTheEscrow(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	before := w.balances()
	a := w.authorise("20")
	w.keep()
	_, err := w.Payments.Release(t.Context(), w.programme, a.ID)
	w.check(err)
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationReleased {
		t.Fatalf("released: %s", a.Status)
	}
	w.moved(before, nil)
	if w.deposits() != 1 {
		t.Errorf("%d deposits", w.deposits())
	}
}

func TestAHoldGivenUpBeforeItsDepositNeverReachesTheChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	a := w.authorise("20")
	_, err := w.Payments.Release(t.Context(), w.programme, a.ID)
	w.check(err)
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationReleased {
		t.Fatalf("released: %s", a.Status)
	}
	if w.deposits() != 0 {
		t.Errorf("%d deposits", w.deposits())
	}
}

func TestAHoldReleasedWhileItsDepositIsUnderWayIsReturnedByTheEscrow(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	before := w.balances()
	a := w.authorise("20")
	w.node.set(func(method string, after bool) error {
		if method == "send" && !after {
			return errBroken
		}
		return nil
	})
	w.round() // the deposit is signed and kept, and not sent
	_, err := w.Payments.Release(t.Context(), w.programme, a.ID)
	w.check(err)
	w.node.set(nil)
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationReleasing {
		t.Fatalf("released before the deposit was mined: %s", a.Status)
	}
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationReleased {
		t.Fatalf("released: %s", a.Status)
	}
	w.moved(before, nil)
	if w.deposits() != 1 {
		t.Errorf("%d deposits", w.deposits())
	}
}

func TestEveryStepOfAPaymentIsTakenByTheContracts(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db, nil)
		w.open()
		before := w.balances()
		a := w.authorise("20")
		ctx, id := t.Context(), a.ID
		rest := func(err error) {
			t.Helper()
			w.check(err)
			w.keep()
			c := w.claim(id)
			if got := w.holds(w.networks.Engine()[0].Escrow); got != c.Escrow.Total() || c.Held != 0 {
				t.Errorf("the escrow has %s of %+v", got, c)
			}
		}
		capture := func(amount string, more bool) error {
			_, err := w.Payments.Capture(ctx, w.programme, id, payments.Capture{Amount: amount, More: more})
			return err
		}
		rest(nil)
		_, err := w.Payments.Increment(ctx, w.programme, id, payments.Change{Amount: "10"})
		rest(err) // a top-up
		rest(capture("5", true))
		_, err = w.Payments.Reverse(ctx, w.programme, id, payments.Change{Amount: "7"})
		rest(err)
		rest(capture("8", false)) // and the rest goes back
		if got := w.authorisation(id); got.Status != issuing.AuthorisationCaptured || !w.claim(id).Done() {
			t.Fatalf("%s, %+v", got.Status, w.claim(id))
		}
		kinds := ""
		for i := range 10 {
			for _, kind := range []string{"deposit", "top-up", "settle", "return"} {
				if must(w.db.LastOutgoingTx(ctx, string(id), fmt.Sprintf("%s:%d", kind, i))) != nil {
					kinds += kind + " "
				}
			}
		}
		if kinds != "deposit top-up settle return settle " {
			t.Errorf("steps %s", kinds)
		}
		paid := w.claim(id).Paid
		c := w.networks.Engine()[0]
		want := map[string]issuing.Units{w.account.Wallet: -paid.Total()}
		for i, payee := range issuing.Payees {
			want[c.Address(payee)] = paid[i]
		}
		w.moved(before, want)

		list := must(db.TransactionsOf(ctx, id))
		if len(list) != 2 || len(list[0].Chain) != 3 || len(list[1].Chain) != 3 || list[0].Status != issuing.TransactionProcessed {
			t.Fatalf("transactions %+v", list)
		}
		_, err = w.Payments.Refund(ctx, w.programme, list[0].ID, payments.Change{Amount: "2"})
		w.check(err)
		w.keep()
		_, err = w.Payments.ReverseTransaction(ctx, w.programme, list[0].ID, "")
		w.check(err)
		w.keep()
		want[w.account.Wallet] += list[0].TokenAmount
		w.moved(before, want)
		if got := must(db.Transaction(ctx, w.programme, list[0].ID)); got.Status != issuing.TransactionReversed || len(got.Chain) != 4 {
			t.Errorf("%+v", got)
		}
	})
}

func TestWhatCannotBeReservedIsOwedAndCollectedWhenItCan(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	k := w.keeper()
	s := must(k.site(home))
	pause := func(purpose string, data []byte) {
		t.Helper()
		_, _, err := k.relay(t.Context(), order{chain: home, subject: "escrow", purpose: purpose, to: s.escrow, data: data})
		w.check(err)
	}
	pause("break", k.abi.escrow.PackPause())
	a := w.authorise("20")
	for range 14 {
		w.round()
	}
	if f := must(w.db.Funds(t.Context(), w.account.ID, w.account.Token)); f.Debt != a.TokenAmount || f.Held != 0 || f.Spendable() != 0 {
		t.Fatalf("%+v", f)
	}
	found := must(w.db.OpenFindings(t.Context()))
	if len(found) != 1 || found[0].Kind != issuing.FindingOwed || found[0].Subject != string(a.ID) || found[0].Figures["owed"] != a.TokenAmount.String() {
		t.Fatalf("findings %+v", found)
	}
	pause("mend", k.abi.escrow.PackUnpause())
	if owes, err := w.Claims.Collect(t.Context(), w.programme, w.account.ID); owes || err != nil {
		t.Fatalf("still owes: %t, %v", owes, err)
	}
	w.keep()
	if found := must(w.db.OpenFindings(t.Context())); !w.inEscrow(a.ID) || len(found) > 0 {
		t.Errorf("%+v, findings %+v", w.claim(a.ID), found)
	}
}

func TestAContractsRefusalIsNamedAndTakesNoNonce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	k := w.keeper()
	s := must(k.site(home))
	nonce := must(w.node.PendingNonceAt(t.Context(), w.networks.operator))
	_, _, err := k.relay(t.Context(), order{
		chain: home, subject: "nobody", purpose: "test", to: s.factory,
		data: k.abi.factory.PackDeploySmartWallet(s.escrow, s.factory, s.factory, must(walletSalt(w.account.ID))),
	})
	var refused *Refused
	if !errors.As(err, &refused) || refused.Name != "WrongEscrow" || !strings.Contains(err.Error(), "WrongEscrow("+s.factory.Hex()+")") {
		t.Fatalf("refused: %v", err)
	}
	if after := must(w.node.PendingNonceAt(t.Context(), w.networks.operator)); after != nonce {
		t.Errorf("nonce went from %d to %d", nonce, after)
	}
	if last := must(w.db.LastOutgoingTx(t.Context(), "nobody", "test")); last != nil {
		t.Errorf("kept: %+v", last)
	}
}

func TestTheRevocationOfAClosedAccountReachesTheChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	_, err := w.Onboarding.DeactivateAccount(t.Context(), w.programme, w.account.ID)
	w.check(err)
	w.check(w.Onboarding.CloseAccount(t.Context(), w.programme, w.account.ID))
	ask, err := w.Onboarding.AccountChallenge(t.Context(), w.programme, w.account.ID)
	w.check(err)
	w.check(w.Onboarding.AccountSigned(t.Context(), w.programme, w.account.ID, onboarding.Signed{
		OwnerID: string(home) + ":" + w.owner.Address(), Challenge: ask.Challenge.Text, Signature: must(w.owner.SignTyped(must(w.Onboarding.TypedData(ask)))),
	}))
	w.keep()
	k := w.keeper()
	h := must(k.holding(w.account))
	if left := must(k.allowance(t.Context(), h.node, h.site, h.token, h.wallet)); left != 0 {
		t.Errorf("the escrow may still draw %s", left)
	}
	if funds := must(w.db.Funds(t.Context(), w.account.ID, w.account.Token)); funds.Allowance != 0 {
		t.Errorf("mirrored: %s", funds.Allowance)
	}
}

func TestDeployingAgainDoesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.check(w.networks.Deploy(t.Context(), home))
	nonce := must(w.node.NonceAt(t.Context(), w.networks.operator, nil))
	w.start(nil)
	w.check(w.networks.Deploy(t.Context(), home))
	if again := must(w.node.NonceAt(t.Context(), w.networks.operator, nil)); again != nonce || nonce != uint64(len(must(w.networks.site(home)).pieces)) {
		t.Errorf("%d transactions, then %d", nonce, again)
	}
	k := w.keeper()
	got := must(call(t.Context(), w.node, must(k.site(home)).escrow, k.abi.escrow.PackOwner(), k.abi.escrow.UnpackOwner)).Hex()
	if got != w.networks.Operator() {
		t.Errorf("the escrow belongs to %s", got)
	}
}
