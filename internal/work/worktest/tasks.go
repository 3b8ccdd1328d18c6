package worktest

import (
	"errors"
	"maps"
	"time"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Work does every task that is due, as the workers of an installation do, until none is left.
func (h *Env) Work() {
	h.Helper()
	h.WorkOn(tasks.PoolPartner, tasks.PoolChain, tasks.PoolUpkeep, tasks.PoolWebhook)
}

// WorkOn is Work for the tasks of some pools.
func (h *Env) WorkOn(pools ...store.TaskPool) {
	h.Helper()
	for range 1000 {
		var done int
		for _, pool := range pools {
			tasks, err := h.DB.LeaseTasks(h.Ctx, pool, issuing.NewID[string](), issuing.At(h.Clock.Now()), time.Minute, 100)
			h.Must(err)
			for _, task := range tasks {
				if later := h.doTask(task); later == 0 {
					h.Must(h.DB.FinishTask(h.Ctx, task))
				} else {
					h.Must(h.DB.PostponeTask(h.Ctx, task, issuing.At(h.Clock.Now().Add(later)), "", true))
				}
			}
			done += len(tasks)
		}
		if done == 0 {
			return
		}
	}
	open, err := h.DB.OpenTasks(h.Ctx)
	h.Fatalf("the work never ends: %v, %v", open, err)
}

// Handlers do the tasks that wait for nothing but time.
func (h *Env) Handlers() tasks.Handlers {
	all := h.Payments.Handlers()
	maps.Copy(all, h.Claims.Handlers())
	maps.Copy(all, h.Partners.Handlers())
	maps.Copy(all, h.Authentications.Handlers())
	return all
}

// doTask does a task, and tells when it is due again if that is not the end of it.
func (h *Env) doTask(task store.Task) time.Duration {
	h.Helper()
	programme, subject := task.Programme, task.Subject
	authorisation := issuing.AuthorisationID(subject)
	switch task.Kind {
	case tasks.DeployWallet:
		money := []chainbook.OpeningBalance{{Asset: USDC, Units: OpeningUnits}, {Asset: EURC, Units: OpeningUnits}}
		h.Must(h.Onboarding.AccountDeployed(h.Ctx, programme, issuing.AccountID(subject), chainbook.Block{}, Granted, money))
	case tasks.ApproveAllowance:
		grant, err := h.DB.LastGrant(h.Ctx, issuing.AccountID(subject))
		h.Must(err)
		h.Must(h.Onboarding.AccountApproved(h.Ctx, programme, issuing.AccountID(subject), chainbook.Block{}, grant.Allowance))
	case tasks.AdvanceClaim:
		h.AdvanceClaim(programme, subject)
	case tasks.PayRefund:
		h.PayRefund(programme, issuing.TransactionID(subject))
	case tasks.SendFaucetGrant:
		h.sendFaucetGrant(programme, subject)
	case tasks.ScreenCustomer, tasks.CheckIdentity, tasks.IssueCard, tasks.RenewCard, tasks.UpdateIssuer,
		tasks.ExpireHold, tasks.RecoverDebt, tasks.BookMessage, tasks.AnswerMerchant, tasks.ExpireChallenge, tasks.FileDispute:
		err := h.Handlers()[task.Kind](h.Ctx, task)
		var snooze *tasks.Snooze
		if errors.As(err, &snooze) {
			return snooze.After
		}
		h.Must(err)
	case tasks.CaptureHold:
		if _, err := h.Payments.Capture(h.Ctx, programme, authorisation, payments.Capture{}); err != nil {
			h.Refused(err, issuing.CodeWrongState)
		}
	case tasks.DeliverEvent:
		h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error {
			return tx.RecordDelivery(h.Ctx, task.Subject, issuing.DeliveryDelivered, issuing.DeliveryAttempt{Number: 1, ResponseStatus: 200}, issuing.At(h.Clock.Now()))
		}))
	default:
		h.Fatalf("nobody knows how to do %s", task.Kind)
	}
	return 0
}

// outgoingTx is the transaction on chain that carries a purpose, as it is kept before it is sent.
func (h *Env) outgoingTx(tx *store.Tx, subject string, purpose store.TxPurpose) (store.OutgoingTx, error) {
	last, err := tx.LastOutgoingTx(h.Ctx, subject, purpose)
	if err != nil || last != nil && !last.Status.HasFailed() {
		return *last, err
	}
	nonce, _, err := tx.NextNonce(h.Ctx, ChainID, "0xoperator", 7)
	if err != nil {
		return store.OutgoingTx{}, err
	}
	r := store.OutgoingTx{
		ID: issuing.NewID[string](), Chain: ChainID, Sender: "0xoperator", Nonce: nonce, Purpose: purpose, Subject: subject, Attempt: 1,
		Versions: []string{"0x00"}, Hash: "0x" + purpose.String() + subject, CreatedAt: issuing.At(h.Clock.Now()),
	}
	if last != nil {
		r.Attempt = last.Attempt + 1
	}
	return r, tx.InsertOutgoingTx(h.Ctx, r)
}

// mined is an outgoing transaction as the chain's receipt makes it.
func (h *Env) mined(r store.OutgoingTx) store.OutgoingTx {
	r.Status, r.Block, r.GasUsed, r.GasUnits, r.MinedAt = store.TxMined, 1, 21_000, 7_000, issuing.At(h.Clock.Now())
	return r
}

// BeginStep commits to a claim's next step; false when there is none.
func (h *Env) BeginStep(programme issuing.ProgrammeID, id string) (s issuing.Step, r store.OutgoingTx, ok bool) {
	h.Helper()
	for {
		c, err := h.DB.ClaimOf(h.Ctx, programme, id)
		h.Must(err)
		if s, ok = c.NextStep(); !ok {
			return s, r, false
		}
		err = h.DB.Write(h.Ctx, func(tx *store.Tx) (err error) {
			if c.Step == nil {
				if err := h.Claims.BeginStep(h.Ctx, tx, c, s); err != nil {
					return err
				}
			}
			r, err = h.outgoingTx(tx, id, store.StepPurpose(s))
			return err
		})
		if errors.Is(err, claims.ErrStale) {
			continue
		}
		h.Must(err)
		return s, h.mined(r), true
	}
}

// AdvanceClaim has the chain do all that a claim asks of it.
func (h *Env) AdvanceClaim(programme issuing.ProgrammeID, id string) {
	h.Helper()
	for {
		s, r, ok := h.BeginStep(programme, id)
		if !ok {
			return
		}
		h.Must(h.Claims.StepDone(h.Ctx, programme, id, s.Number, r, "42"))
	}
}

// sendFaucetGrant has the chain make test money, and says so twice.
func (h *Env) sendFaucetGrant(programme issuing.ProgrammeID, id string) {
	h.Helper()
	g, err := h.DB.FaucetGrant(h.Ctx, programme, id)
	h.Must(err)
	var r store.OutgoingTx
	h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) (err error) {
		r, err = h.outgoingTx(tx, id, store.TxPurpose{Kind: store.TxMintTestTokens})
		return err
	}))
	for range 2 {
		h.Must(h.Book.BookFaucetGrant(h.Ctx, g, h.mined(r)))
	}
	_, err = h.DB.FaucetGrant(h.Ctx, programme, id)
	h.Refused(err, issuing.CodeNotFound)
}

// PayRefund has the operator pay what a transaction gives back.
func (h *Env) PayRefund(programme issuing.ProgrammeID, id issuing.TransactionID) {
	h.Helper()
	t, err := h.DB.Transaction(h.Ctx, programme, id)
	h.Must(err)
	units, due := payouts.RefundDue(t)
	if !due {
		return
	}
	var r store.OutgoingTx
	if units > 0 {
		h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) (err error) {
			r, err = h.outgoingTx(tx, string(id), store.TxPurpose{Kind: store.TxPayRefund})
			return err
		}))
	}
	h.Must(h.Payouts.RefundPaid(h.Ctx, programme, id, h.mined(r)))
}

// Decisions are a card's newest.
func (h *Env) Decisions(card issuing.CardID, most int) (list []issuing.Decision) {
	h.Helper()
	for d, err := range h.DB.Decisions(h.Ctx, store.DecisionFilter{Of: store.Of{Card: card}}, store.List{Programme: h.Programme, Limit: most}) {
		h.Must(err)
		list = append(list, d)
	}
	return list
}
