package chain

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"offblocks/internal/issuing"
	"offblocks/internal/processor"
	"offblocks/internal/store"
	"offblocks/internal/store/storetest"
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
		if a.Reservation != issuing.ReservationInEscrow || a.DepositID != "1" {
			t.Fatalf("reserved: %s as %q", a.Reservation, a.DepositID)
		}
		c := w.networks.Engine()[0]
		w.moved(before, map[string]issuing.Units{w.account.Wallet: -a.TokenAmount, c.Escrow: a.TokenAmount})

		_, err := w.processor.Capture(t.Context(), w.programme, a.ID)
		w.check(err)
		w.keep()
		if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
			t.Fatalf("captured: %s", a.Status)
		}
		want := map[string]issuing.Units{w.account.Wallet: -a.TokenAmount}
		for _, share := range a.Shares() {
			want[c.Address(share.To)] = share.Units
		}
		if len(want) != 4 {
			t.Fatalf("shares: %v", a.Shares())
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
	_, err := w.processor.Release(t.Context(), w.programme, a.ID)
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
	_, err := w.processor.Release(t.Context(), w.programme, a.ID)
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
	_, err := w.processor.Release(t.Context(), w.programme, a.ID)
	w.check(err)
	w.node.set(nil)
	err = w.networks.Handlers(w.processor)[processor.TaskReturn](t.Context(), store.Task{Subject: string(w.programme) + "/" + string(a.ID)})
	var waiting *Waiting
	if !errors.As(err, &waiting) || waiting.RetryAfter() <= 0 {
		t.Fatalf("returning before the deposit: %v", err)
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

func TestACaptureWaitsForItsDeposit(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	a := w.authorise("20")
	_, err := w.processor.Capture(t.Context(), w.programme, a.ID)
	w.check(err)
	err = w.networks.Handlers(w.processor)[processor.TaskSettle](t.Context(), store.Task{Subject: string(w.programme) + "/" + string(a.ID)})
	var waiting *Waiting
	if !errors.As(err, &waiting) {
		t.Fatalf("settling before the deposit: %v", err)
	}
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
		t.Fatalf("captured: %s", a.Status)
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
	if last := must(w.db.LastRelay(t.Context(), "nobody", "test")); last != nil {
		t.Errorf("kept: %+v", last)
	}
}

func TestTheRevocationOfAClosedAccountReachesTheChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	_, err := w.processor.DeactivateAccount(t.Context(), w.programme, w.account.ID)
	w.check(err)
	w.check(w.processor.CloseAccount(t.Context(), w.programme, w.account.ID))
	ask, err := w.processor.AccountChallenge(t.Context(), w.programme, w.account.ID)
	w.check(err)
	w.check(w.processor.AccountSigned(t.Context(), w.programme, w.account.ID, processor.Signed{
		OwnerID: string(home) + ":" + w.owner.Address(), Challenge: ask.Challenge.Text, Signature: must(w.owner.SignTyped(must(w.processor.TypedData(ask)))),
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
