package payments_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// bought is a purchase in dollars that was captured and paid.
func (h *env) bought(card issuing.CardID, amount string) issuing.Transaction {
	h.Helper()
	debit := h.Captured(h.Approved(card, amount), "", false)
	h.Work()
	return debit
}

// submitted is a dispute of all of a debit, whose provisional credit is not paid yet.
func (h *env) submitted(debit issuing.TransactionID) issuing.Dispute {
	h.Helper()
	d, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit, payments.NewDispute{Reason: issuing.DisputeFraud})
	h.Must(err)
	d, err = h.Payments.SubmitDispute(h.Ctx, h.Programme, d.ID)
	h.Must(err)
	return d
}

func (h *env) decide(id issuing.DisputeID, won bool, reference string) error {
	_, err := h.Payments.DecideDispute(h.Ctx, h.Programme, id, payments.DisputeOutcome{Won: won, Reference: reference})
	return err
}

func (h *env) represent(id issuing.DisputeID, reference string) error {
	_, err := h.Payments.RepresentDispute(h.Ctx, h.Programme, id, payments.Change{Reference: reference})
	return err
}

// disputed is the balance of the account of disputes and what is owed to the network, in cents.
func (h *env) disputed(t *testing.T) [2]issuing.Units {
	t.Helper()
	return [2]issuing.Units{h.inBook(t, ledger.Disputes(h.Programme), "USD"), h.inBook(t, ledger.Network(h.Programme), "USD")}
}

func TestADisputeMovesMoneyAsItGoesOn(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		debit := h.bought(card, "100")
		before := h.Funds(account).Available
		check := func(step string, wallet, disputes, network issuing.Units) {
			t.Helper()
			h.Work()
			if f, got := h.Funds(account), h.disputed(t); f.Available-before != wallet || got != [2]issuing.Units{disputes, network} || f.Debt != 0 {
				t.Errorf("%s: the wallet has %s more and owes %s, the books have %v", step, f.Available-before, f.Debt, got)
			}
		}
		opened, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID,
			payments.NewDispute{Amount: "60", Reason: issuing.DisputeNotReceived, Evidence: issuing.Evidence{Text: "no parcel"}})
		h.Must(err)
		_, err = h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Refused(err, issuing.CodeAlreadyExists)
		check("opened", 0, 0, 100_00)
		_, err = h.Payments.SubmitDispute(h.Ctx, h.Programme, opened.ID)
		h.Must(err)
		check("submitted", 60_000_000, -60_00, 100_00)
		h.Must(h.decide(opened.ID, true, "won"))
		h.Must(h.decide(opened.ID, true, "won"))
		check("won", 60_000_000, 0, 40_00)
		h.Refused(h.decide(opened.ID, false, "won"), issuing.CodeReferenceReused)
		h.Refused(h.decide(opened.ID, false, "lost"), issuing.CodeWrongState)
		h.Must(h.represent(opened.ID, "again"))
		h.Must(h.represent(opened.ID, "again"))
		check("represented", 0, 0, 100_00)

		lost := h.submitted(debit.ID)
		check("submitted once more", 100_000_000, -100_00, 100_00)
		h.Must(h.decide(lost.ID, false, ""))
		check("lost", 0, 0, 100_00)
		d, err := h.DB.Dispute(h.Ctx, h.Programme, opened.ID)
		h.Must(err)
		if d.Status != issuing.DisputeRepresented || len(d.Evidence) != 1 || d.Evidence[0].Text != "no parcel" {
			t.Errorf("%+v", d)
		}
	})
}

func TestACreditThatIsTakenAgainMayBecomeADebt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		d := h.submitted(h.bought(card, "900").ID)
		h.Work()
		h.bought(card, "900")
		_, err := h.Payments.WithdrawDispute(h.Ctx, h.Programme, d.ID)
		h.Must(err)
		h.Work()
		if f := h.Funds(account); f.Debt == 0 || f.Available != 0 {
			t.Errorf("%+v", f)
		}
		if got := h.disputed(t); got != [2]issuing.Units{0, 1800_00} {
			t.Errorf("the books have %v", got)
		}
	})
}

func TestADisputeThatIsLostBeforeItsCreditIsPaidIsTakenBackOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		debit := h.bought(h.ActiveCard(account), "10")
		before := h.Funds(account).Available
		d := h.submitted(debit.ID)
		h.Must(h.decide(d.ID, false, "lost"))
		storetest.Audit(t, h.DB)
		if got := h.disputed(t); got[0] != -10_00 {
			t.Errorf("the credit is on its way, and the account of disputes has %d", got[0])
		}
		h.Work()
		if f := h.Funds(account); f.Available != before || h.disputed(t) != [2]issuing.Units{0, 10_00} {
			t.Errorf("%s are left of %s, the books have %v", f.Available, before, h.disputed(t))
		}
	})
}

// What a dispute has given back the network cannot have given back as well: it is kept until the dispute is decided.
func TestRefundsAndReversalsOfWhatIsDisputedAreKept(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		debit := h.bought(card, "10")
		before := h.Funds(account).Available
		d := h.submitted(debit.ID)
		h.Work()
		_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, d.CreditID, payments.Change{})
		h.Refused(err, issuing.CodeWrongState)
		h.kept(issuing.CodeRefundTooLarge, func() error {
			_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "undo"})
			return err
		})
		m := h.unmatched()
		_, err = h.Payments.WithdrawDispute(h.Ctx, h.Programme, d.ID)
		h.Must(err)
		h.Must(h.operatorMessages().Retry(h.Ctx, m.ID))
		h.Work()
		h.nothingWaits()
		if f := h.Funds(account); f.Available != before+debit.TokenAmount {
			t.Errorf("%s are left of %s after a reversal of %s", f.Available, before, debit.TokenAmount)
		}
		_, err = h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Refused(err, issuing.CodeWrongState)
	})
}

func TestOfVerbsOnADisputeAtOnceOneWins(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		for range 3 {
			debit := h.bought(card, "10")
			open := func() error {
				_, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID, payments.NewDispute{Reason: issuing.DisputeFraud})
				return err
			}
			if won := h.Winners(worktest.AtOnce(open, open, open), issuing.CodeAlreadyExists); won != 1 {
				t.Errorf("%d disputes were opened", won)
			}
			d, err := h.DB.OpenDispute(h.Ctx, debit.ID)
			h.Must(err)
			submit := func() error { _, err := h.Payments.SubmitDispute(h.Ctx, h.Programme, d.ID); return err }
			if won := h.Winners(worktest.AtOnce(submit, submit, submit), issuing.CodeWrongState); won != 1 {
				t.Errorf("it was submitted %d times", won)
			}
			won := func() error { return h.decide(d.ID, true, "") }
			lost := func() error { return h.decide(d.ID, false, "") }
			withdraw := func() error { _, err := h.Payments.WithdrawDispute(h.Ctx, h.Programme, d.ID); return err }
			if won := h.Winners(worktest.AtOnce(won, lost, withdraw, won), issuing.CodeWrongState); won != 1 {
				t.Errorf("it was decided %d times", won)
			}
			h.Work()
		}
	})
}

func TestAnotherProgrammeSeesNoDispute(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		debit := h.bought(h.ActiveCard(h.OpenAccount(h.ActiveCustomer())), "10")
		d := h.submitted(debit.ID)
		stranger := h.NewProgramme()
		_, err := h.DB.Dispute(h.Ctx, stranger, d.ID)
		h.Refused(err, issuing.CodeNotFound)
		_, err = h.Payments.OpenDispute(h.Ctx, stranger, debit.ID, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Refused(err, issuing.CodeNotFound)
		_, err = h.Payments.WithdrawDispute(h.Ctx, stranger, d.ID)
		h.Refused(err, issuing.CodeNotFound)
		for d, err := range h.DB.Disputes(h.Ctx, store.Of{}, store.List{Programme: stranger}) {
			t.Errorf("%+v, %v", d, err)
		}
		h.Work()
	})
}

// disputeModel is what the books should say after any life of a debit and its disputes, in cents and without fees.
type disputeModel struct {
	status            issuing.DisputeStatus // of the latest dispute; empty: none yet
	disputes, network issuing.Units
	amount, given     issuing.Units // of the latest dispute; what refunds and credits that stand have given back
	// A credit that is taken back before it was paid stands until it is paid: only then is it taken from the wallet.
	unpaid bool
	waits  issuing.Units
}

func TestAnyLifeOfADisputeKeepsTheBooks(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, base *env) {
		card := base.ActiveCard(base.OpenAccount(base.ActiveCustomer()))
		reference := 0
		rapid.Check(t, func(rt *rapid.T) {
			h := &env{base.With(rt)} // so that what fails is told with the life that it failed in
			base := h.disputed(t)
			debit := h.bought(card, "10")
			m := disputeModel{network: 10_00}
			var id issuing.DisputeID
			for i := range rapid.IntRange(1, 10).Draw(rt, "steps") {
				verb := rapid.SampledFrom([]string{"open", "submit", "win", "lose", "withdraw", "represent", "refund", "work"}).Draw(rt, fmt.Sprint("step ", i))
				amount := issuing.Units(rapid.Int64Range(1, 5).Draw(rt, "dollars")) * 100
				reference++
				name := fmt.Sprint("life ", reference)
				legal, try := m.next(verb, amount), (func() error)(nil)
				switch verb {
				case "open":
					try = func() error {
						d, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID,
							payments.NewDispute{Amount: fmt.Sprint(int64(amount) / 100), Reason: issuing.DisputeOther})
						if err == nil {
							id = d.ID
						}
						return err
					}
				case "submit":
					try = func() error { _, err := h.Payments.SubmitDispute(h.Ctx, h.Programme, id); return err }
				case "win", "lose":
					try = func() error { return h.decide(id, verb == "win", name) }
				case "withdraw":
					try = func() error { _, err := h.Payments.WithdrawDispute(h.Ctx, h.Programme, id); return err }
				case "represent":
					try = func() error { return h.represent(id, name) }
				case "refund":
					if !legal { // it would be kept, which other tests try
						continue
					}
					try = func() error {
						_, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: fmt.Sprint(int64(amount) / 100), Reference: name})
						return err
					}
				default:
					try = func() error { h.Work(); return nil }
				}
				err := try()
				if (err == nil) != legal {
					rt.Fatalf("%s of %d after %+v: %v", verb, amount, m, err)
				}
				if again := verb == "win" || verb == "lose" || verb == "represent" || verb == "refund"; legal && again {
					h.Must(try()) // the network says it again
				}
			}
			h.Work()
			if got := h.disputed(t); got[0]-base[0] != m.disputes || got[1]-base[1] != m.network {
				rt.Fatalf("%v less %v, want %+v", got, base, m)
			}
			if m.status == issuing.DisputeOpened || m.status == issuing.DisputeSubmitted {
				_, err := h.Payments.WithdrawDispute(h.Ctx, h.Programme, id)
				h.Must(err)
			}
			h.Work()
			refund(h, debit.ID) // so that the account can pay for the next life
		})
		storetest.Audit(t, base.DB)
	})
}

// refund gives back what is left of a debit, if anything is.
func refund(h *env, id issuing.TransactionID) {
	h.Helper()
	if _, err := h.Payments.Refund(h.Ctx, h.Programme, id, payments.Change{}); !issuing.IsCode(err, issuing.CodeRefundTooLarge) {
		h.Must(err)
	}
	h.Work()
}

// next does in the model what a verb does, and tells whether it may.
func (m *disputeModel) next(verb string, amount issuing.Units) bool {
	const price = 10_00
	takeBack := func(to issuing.DisputeStatus) bool {
		m.status, m.disputes = to, m.disputes+m.amount
		if m.unpaid {
			m.waits += m.amount
		} else {
			m.given -= m.amount
		}
		return true
	}
	switch {
	case verb == "work":
		m.given, m.waits, m.unpaid = m.given-m.waits, 0, false
		return true
	case verb == "refund" && m.given+amount <= price:
		m.given, m.network = m.given+amount, m.network-amount
		return true
	case verb == "open" && m.status != issuing.DisputeOpened && m.status != issuing.DisputeSubmitted && m.given+amount <= price:
		m.status, m.amount = issuing.DisputeOpened, amount
		return true
	case verb == "submit" && m.status == issuing.DisputeOpened && m.given+m.amount <= price:
		m.status, m.disputes, m.given = issuing.DisputeSubmitted, m.disputes-m.amount, m.given+m.amount
		m.unpaid = true
		return true
	case verb == "win" && m.status == issuing.DisputeSubmitted:
		m.status, m.disputes, m.network = issuing.DisputeWon, m.disputes+m.amount, m.network-m.amount
		return true
	case verb == "lose" && m.status == issuing.DisputeSubmitted:
		return takeBack(issuing.DisputeLost)
	case verb == "withdraw" && m.status == issuing.DisputeOpened:
		m.status = issuing.DisputeWithdrawn
		return true
	case verb == "withdraw" && m.status == issuing.DisputeSubmitted:
		return takeBack(issuing.DisputeWithdrawn)
	case verb == "represent" && m.status == issuing.DisputeWon:
		m.disputes, m.network = m.disputes-m.amount, m.network+m.amount
		return takeBack(issuing.DisputeRepresented)
	}
	return false
}
