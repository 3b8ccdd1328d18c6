package processor_test

import (
	"strings"
	"time"

	"offblocks/internal/issuing"
	"offblocks/internal/processor"
	"offblocks/internal/store"
)

// work keeps every open promise, as the workers of the house do, until none is left.
func (h *house) work() {
	h.Helper()
	for range 1000 {
		var done int
		for _, lane := range []string{processor.LanePartner, processor.LaneChain, store.LaneWebhook} {
			tasks, err := h.db.Claim(h.ctx, lane, issuing.NewID[string](), issuing.At(h.clock.Now()), time.Minute, 100)
			h.must(err)
			for _, task := range tasks {
				if h.keep(task) {
					h.must(h.db.FinishTask(h.ctx, task))
				} else {
					h.must(h.db.PostponeTask(h.ctx, task, issuing.At(h.clock.Now()), "", true))
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

// keep does what a task promises, and tells whether that is done.
func (h *house) keep(task store.Task) bool {
	h.Helper()
	owner, subject, _ := strings.Cut(task.Subject, "/")
	programme := issuing.ProgrammeID(owner)
	authorisation := issuing.AuthorisationID(subject)
	switch task.Kind {
	case processor.TaskScreen:
		h.must(h.p.CustomerScreened(h.ctx, programme, issuing.CustomerID(subject), true))
	case processor.TaskDeploy:
		money := []processor.Minted{{Asset: usdc, Units: 1_000_000_000}, {Asset: eurc, Units: 1_000_000_000}}
		h.must(h.p.AccountDeployed(h.ctx, programme, issuing.AccountID(subject), granted, money))
	case processor.TaskApprove:
		grant, err := h.db.LastGrant(h.ctx, issuing.AccountID(subject))
		h.must(err)
		h.must(h.p.AccountApproved(h.ctx, programme, issuing.AccountID(subject), grant.Allowance))
	case processor.TaskReserve:
		h.reserve(programme, authorisation)
	case processor.TaskSettle:
		return h.settle(programme, authorisation)
	case processor.TaskReturn:
		h.giveBack(programme, authorisation)
	case processor.TaskCapture:
		if _, err := h.p.Capture(h.ctx, programme, authorisation); err != nil {
			h.refused(err, issuing.CodeWrongState)
		}
	case store.TaskDeliver:
		h.must(h.db.Write(h.ctx, func(tx *store.Tx) error {
			return tx.NoteDelivery(h.ctx, task.Subject, store.DeliveryDelivered, 200, "", issuing.At(h.clock.Now()))
		}))
	default:
		h.Fatalf("nobody knows how to do %s", task.Kind)
	}
	return true
}

// relay makes the transaction on chain that carries a purpose, mined.
func (h *house) relay(purpose string, id issuing.AuthorisationID) store.Relay {
	h.Helper()
	var relay store.Relay
	h.must(h.db.Write(h.ctx, func(tx *store.Tx) error {
		last, err := tx.LastRelay(h.ctx, string(id), purpose)
		if err != nil {
			return err
		}
		if last != nil {
			relay = *last
			return nil
		}
		nonce, err := tx.NextNonce(h.ctx, chainID, "0xoperator", 7)
		if err != nil {
			return err
		}
		relay = store.Relay{
			ID: issuing.NewID[string](), Chain: chainID, Sender: "0xoperator", Nonce: nonce, Purpose: purpose, Subject: string(id), Attempt: 1,
			Raw: "0x00", Hash: "0x" + purpose + string(id), CreatedAt: issuing.At(h.clock.Now()),
		}
		return tx.InsertRelay(h.ctx, relay)
	}))
	relay.Status, relay.Block, relay.GasUsed, relay.MinedAt = store.RelayMined, 1, 21_000, issuing.At(h.clock.Now())
	return relay
}

// reserve deposits an authorisation into the escrow, unless it was given up meanwhile.
func (h *house) reserve(programme issuing.ProgrammeID, id issuing.AuthorisationID) {
	h.Helper()
	a, err := h.db.Authorisation(h.ctx, programme, id)
	h.must(err)
	if a.Reservation != issuing.ReservationPromised || a.Status == issuing.AuthorisationReleasing {
		return
	}
	h.must(h.p.Reserved(h.ctx, programme, id, h.relay(processor.PurposeReserve, id), "42"))
}

// settle pays an authorisation out, once it is in escrow.
func (h *house) settle(programme issuing.ProgrammeID, id issuing.AuthorisationID) bool {
	h.Helper()
	a, err := h.db.Authorisation(h.ctx, programme, id)
	h.must(err)
	if a.Reservation == issuing.ReservationPromised {
		return false
	}
	h.must(h.p.Settled(h.ctx, programme, id, h.relay(processor.PurposeSettle, id)))
	return true
}

// giveBack returns an authorisation, out of the escrow if it is or will be there.
func (h *house) giveBack(programme issuing.ProgrammeID, id issuing.AuthorisationID) {
	h.Helper()
	underWay, err := h.p.GiveUp(h.ctx, programme, id)
	h.must(err)
	if !underWay {
		return
	}
	a, err := h.db.Authorisation(h.ctx, programme, id)
	h.must(err)
	if a.Reservation == issuing.ReservationPromised {
		h.must(h.p.Reserved(h.ctx, programme, id, h.relay(processor.PurposeReserve, id), "42"))
	}
	h.must(h.p.Returned(h.ctx, programme, id, h.relay(processor.PurposeReturn, id)))
}
