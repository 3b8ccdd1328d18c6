package processor_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// work keeps every open promise, as the workers of the house do, until none is left.
func (h *house) work() {
	h.Helper()
	for range 1000 {
		var done int
		for _, pool := range []store.TaskPool{tasks.PoolPartner, tasks.PoolChain, tasks.PoolUpkeep, tasks.PoolWebhook} {
			tasks, err := h.db.LeaseTasks(h.ctx, pool, issuing.NewID[string](), issuing.At(h.clock.Now()), time.Minute, 100)
			h.must(err)
			for _, task := range tasks {
				if later := h.keep(task); later == 0 {
					h.must(h.db.FinishTask(h.ctx, task))
				} else {
					h.must(h.db.PostponeTask(h.ctx, task, issuing.At(h.clock.Now().Add(later)), "", true))
				}
			}
			done += len(tasks)
		}
		if done == 0 {
			return
		}
	}
	open, err := h.db.OpenTasks(h.ctx)
	h.Fatalf("the work never ends: %v, %v", open, err)
}

// keep does what a task promises, and tells when to look again if that is not done.
func (h *house) keep(task store.Task) time.Duration {
	h.Helper()
	programme, subject := task.Programme, task.Subject
	authorisation := issuing.AuthorisationID(subject)
	switch task.Kind {
	case tasks.ScreenCustomer:
		h.must(h.p.CustomerScreened(h.ctx, programme, issuing.CustomerID(subject), true))
	case tasks.DeployWallet:
		money := []processor.Minted{{Asset: usdc, Units: 1_000_000_000}, {Asset: eurc, Units: 1_000_000_000}}
		h.must(h.p.AccountDeployed(h.ctx, programme, issuing.AccountID(subject), processor.Block{}, granted, money))
	case tasks.ApproveAllowance:
		grant, err := h.db.LastGrant(h.ctx, issuing.AccountID(subject))
		h.must(err)
		h.must(h.p.AccountApproved(h.ctx, programme, issuing.AccountID(subject), processor.Block{}, grant.Allowance))
	case tasks.AdvanceClaim:
		h.move(programme, subject)
	case tasks.PayRefund:
		h.payBack(programme, issuing.TransactionID(subject))
	case tasks.SendFaucetGrant:
		h.give(programme, subject)
	case tasks.ExpireHold, tasks.RecoverDebt:
		err := h.p.Handlers()[task.Kind](h.ctx, task)
		var snooze *tasks.Snooze
		if errors.As(err, &snooze) {
			return snooze.After
		}
		h.must(err)
	case tasks.CaptureHold:
		if _, err := h.p.Capture(h.ctx, programme, authorisation, processor.Capture{}); err != nil {
			h.refused(err, issuing.CodeWrongState)
		}
	case tasks.DeliverEvent:
		h.must(h.db.Write(h.ctx, func(tx *store.Tx) error {
			return tx.RecordDelivery(h.ctx, task.Subject, store.DeliveryDelivered, 200, "", issuing.At(h.clock.Now()))
		}))
	default:
		h.Fatalf("nobody knows how to do %s", task.Kind)
	}
	return 0
}

// relay is the transaction on chain that carries a purpose, as it is kept before it is sent.
func (h *house) relay(tx *store.Tx, subject, purpose string) (store.OutgoingTx, error) {
	last, err := tx.LastOutgoingTx(h.ctx, subject, purpose)
	if err != nil || last != nil && last.Status != store.TxReverted {
		return *last, err
	}
	nonce, err := tx.NextNonce(h.ctx, chainID, "0xoperator", 7)
	if err != nil {
		return store.OutgoingTx{}, err
	}
	r := store.OutgoingTx{
		ID: issuing.NewID[string](), Chain: chainID, Sender: "0xoperator", Nonce: nonce, Purpose: purpose, Subject: subject, Attempt: 1,
		Raw: "0x00", Hash: "0x" + purpose + subject, CreatedAt: issuing.At(h.clock.Now()),
	}
	if last != nil {
		r.Attempt = last.Attempt + 1
	}
	return r, tx.InsertOutgoingTx(h.ctx, r)
}

// mined is a relay as the chain's receipt makes it.
func (h *house) mined(r store.OutgoingTx) store.OutgoingTx {
	r.Status, r.Block, r.GasUsed, r.GasUnits, r.MinedAt = store.TxMined, 1, 21_000, 7_000, issuing.At(h.clock.Now())
	return r
}

// begin commits to a claim's next step; false when there is none.
func (h *house) begin(programme issuing.ProgrammeID, id string) (s issuing.Step, r store.OutgoingTx, ok bool) {
	h.Helper()
	for {
		c, err := h.db.ClaimOf(h.ctx, programme, id)
		h.must(err)
		if s, ok = c.NextStep(); !ok {
			return s, r, false
		}
		err = h.db.Write(h.ctx, func(tx *store.Tx) (err error) {
			if c.Step == nil {
				if err := h.p.BeginStep(h.ctx, tx, c, s); err != nil {
					return err
				}
			}
			r, err = h.relay(tx, id, fmt.Sprintf("%s:%d", s.Kind, s.Number))
			return err
		})
		if errors.Is(err, processor.ErrStale) {
			continue
		}
		h.must(err)
		return s, h.mined(r), true
	}
}

// move has the chain do all that a claim asks of it.
func (h *house) move(programme issuing.ProgrammeID, id string) {
	h.Helper()
	for {
		s, r, ok := h.begin(programme, id)
		if !ok {
			return
		}
		h.must(h.p.StepDone(h.ctx, programme, id, s.Number, r, "42"))
	}
}

// give has the chain make test money, and says so twice.
func (h *house) give(programme issuing.ProgrammeID, id string) {
	h.Helper()
	g, err := h.db.FaucetGrant(h.ctx, programme, id)
	h.must(err)
	var r store.OutgoingTx
	h.must(h.db.Write(h.ctx, func(tx *store.Tx) (err error) {
		r, err = h.relay(tx, id, processor.PurposeFaucet)
		return err
	}))
	for range 2 {
		h.must(h.p.Given(h.ctx, g, h.mined(r)))
	}
	_, err = h.db.FaucetGrant(h.ctx, programme, id)
	h.refused(err, issuing.CodeNotFound)
}

// payBack has the operator pay what a transaction gives back.
func (h *house) payBack(programme issuing.ProgrammeID, id issuing.TransactionID) {
	h.Helper()
	t, err := h.db.Transaction(h.ctx, programme, id)
	h.must(err)
	units, due := processor.PaysBack(t)
	if !due {
		return
	}
	var r store.OutgoingTx
	if units > 0 {
		h.must(h.db.Write(h.ctx, func(tx *store.Tx) (err error) {
			r, err = h.relay(tx, string(id), processor.PurposePayBack+":"+string(t.Direction))
			return err
		}))
	}
	h.must(h.p.PaidBack(h.ctx, programme, id, h.mined(r)))
}

// decisions are a card's newest.
func (h *house) decisions(card issuing.CardID, most int) (list []issuing.Decision) {
	h.Helper()
	for d, err := range h.db.Decisions(h.ctx, store.DecisionFilter{Of: store.Of{Card: card}}, store.List{Programme: h.programme, Limit: most}) {
		h.must(err)
		list = append(list, d)
	}
	return list
}
