package tasks

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// The pools of workers.
const (
	PoolPartner store.TaskPool = "partner" // calls to partners: identity checks, screening, card issuers
	PoolChain   store.TaskPool = "chain"   // calls to chains
	PoolWebhook store.TaskPool = "webhook" // deliveries of events
	PoolUpkeep  store.TaskPool = "upkeep"  // work that needs nobody outside
)

// programmeShare is how many of a pool's workers one programme may have; 0 means all. Deliveries wait for what
// programmes run themselves, and a programme whose servers hang must leave workers to the others.
func programmeShare(pool store.TaskPool, workers int) int {
	if pool == PoolWebhook {
		return max(1, workers/4)
	}
	return 0
}

// The kinds of tasks. Kinds says more of each.
const (
	ScreenCustomer   store.TaskKind = "customer.screen"
	CheckIdentity    store.TaskKind = "customer.check_identity"
	IssueCard        store.TaskKind = "card.issue"
	RenewCard        store.TaskKind = "card.renew"
	UpdateIssuer     store.TaskKind = "card.update_issuer"
	DeployWallet     store.TaskKind = "account.deploy"
	ApproveAllowance store.TaskKind = "account.approve"
	AdvanceClaim     store.TaskKind = "claim.advance"
	PayRefund        store.TaskKind = "transaction.pay"
	ExpireHold       store.TaskKind = "authorisation.expire"
	RecoverDebt      store.TaskKind = "account.recover_debt"
	SendFaucetGrant  store.TaskKind = "faucet.send"
	BookMessage      store.TaskKind = "message.book"
	CaptureHold      store.TaskKind = "authorisation.capture"
	DeliverEvent     store.TaskKind = "webhook.deliver"
	AnswerMerchant   store.TaskKind = "card_authentication.answer"
	ExpireChallenge  store.TaskKind = "card_authentication.expire"
	FileDispute      store.TaskKind = "dispute.file"
	ResumeWebhook    store.TaskKind = "webhook.resume"
	ReplayEvents     store.TaskKind = "webhook.replay"
)

// KindInfo describes a kind of task.
type KindInfo struct {
	Pool    store.TaskPool
	Subject string // the noun whose id is the subject's
	Does    string
}

// Kinds is every kind of task there is. A handler of each is safe to repeat.
var Kinds = map[store.TaskKind]KindInfo{
	ScreenCustomer:   {PoolPartner, "customer", "asks for the screening of the customer until it has an answer"},
	CheckIdentity:    {PoolPartner, "customer", "asks for the identity check of the customer until it has an answer"},
	IssueCard:        {PoolPartner, "card", "orders the card from its issuer and asks until it has an answer"},
	RenewCard:        {PoolPartner, "card", "orders a later expiry from the card's issuer and asks until it has an answer"},
	UpdateIssuer:     {PoolPartner, "card", "reads how the card stands at its issuer, and tells it how it stands here"},
	DeployWallet:     {PoolChain, "account", "deploys the wallet with its first allowance"},
	ApproveAllowance: {PoolChain, "account", "carries out the newest grant, a renewal or a revocation"},
	AdvanceClaim:     {PoolChain, "claim", "asks the chain for the claim's next step until there is none"},
	PayRefund:        {PoolChain, "transaction", "pays a refund, or the reversal of a debit, into the wallet"},
	ExpireHold:       {PoolUpkeep, "authorisation", "gives up what was not captured in time"},
	RecoverDebt:      {PoolUpkeep, "account", "looks for money that can pay the account's debts"},
	SendFaucetGrant:  {PoolChain, "faucet grant", "sends test money to the wallet"},
	BookMessage:      {PoolUpkeep, "network message", "books a message that was unmatched, as the operator asked"},
	CaptureHold:      {PoolPartner, "authorisation", "makes the simulated network capture the hold"},
	AnswerMerchant:   {PoolPartner, "card authentication", "tells the card's issuer whether the owner approved until it takes that"},
	ExpireChallenge:  {PoolUpkeep, "card authentication", "gives up what the owner did not sign in time"},
	FileDispute:      {PoolPartner, "dispute", "files the dispute with the card's issuer, or withdraws it there"},
	ResumeWebhook:    {PoolUpkeep, "webhook", "gives back to delivery what was held while the webhook was paused"},
	ReplayEvents:     {PoolUpkeep, "replay", "delivers the events of a span to a webhook again, some at a time"},
	DeliverEvent:     {PoolWebhook, "delivery", "makes one attempt to deliver an event to a webhook"},
}

// Subject is what a task is about.
type Subject struct {
	Programme issuing.ProgrammeID
	ID        string // of the noun that the kind's KindInfo names
}

// NewTask describes a task that is to be enqueued.
type NewTask struct {
	Kind    store.TaskKind
	Subject Subject
	Queue   string          // tasks of a queue are done one at a time, in order of RunAt; empty means the subject's id
	RunAt   issuing.Instant // when the task becomes due; zero means now
}

// Enqueue stores a task in the transaction that causes it. A task of the same kind and subject that is open stays as it
// is, unless a worker holds its lease at this moment: then it is done once more.
func Enqueue(ctx context.Context, tx *store.Tx, n NewTask, now issuing.Instant) error {
	info, ok := Kinds[n.Kind]
	if !ok {
		return fmt.Errorf("enqueue %s: tasks.Kinds does not list this kind", n.Kind)
	}
	return tx.Enqueue(ctx, store.Task{
		Pool: info.Pool, Queue: cmp.Or(n.Queue, n.Subject.ID), Kind: n.Kind,
		Programme: n.Subject.Programme, Subject: n.Subject.ID, RunAt: cmp.Or(n.RunAt, now),
	}, now)
}

// Handlers are what does tasks, by their kinds.
type Handlers map[store.TaskKind]Handler

// ForSubject makes a handler of a function that takes the subject's programme and id.
func ForSubject[ID ~string](do func(context.Context, issuing.ProgrammeID, ID) error) Handler {
	return func(ctx context.Context, t store.Task) error { return do(ctx, t.Programme, ID(t.Subject)) }
}

// Snooze is the error of a handler that waits for something else. The task becomes due again after that time, and the
// run does not count as an attempt.
type Snooze struct {
	Reason string
	After  time.Duration
	Move   Move // if set, the task waits for the end of this move of the clock instead
}

func (s *Snooze) Error() string { return s.Reason }

// WaitFor snoozes a task until something, which is to be named, may have happened.
func WaitFor(what string, after time.Duration) *Snooze {
	return &Snooze{Reason: "waiting for " + what, After: after}
}
