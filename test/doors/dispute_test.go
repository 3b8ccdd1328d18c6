package doors

import (
	"errors"
	"log/slog"
	"net/http"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

// acts are what the programme and its operator do in a life.
var acts = map[verb]func(p *played){
	disputes: (*played).openDispute, withdraws: (*played).withdrawDispute, concedes: (*played).decideDispute,
	watches: (*played).enforceDuplicateCheck,
}

// untilAnswered makes a call until it is answered, which takes a while when the server is killed. A refusal fails the test.
func untilAnswered[T any](in *installation, what string, call func() (T, error)) (got T) {
	in.Helper()
	in.await(what, func() (done bool) {
		var err error
		got, err = call()
		if p, refused := errors.AsType[*client.Problem](err); refused && p.HTTPStatus < http.StatusInternalServerError &&
			p.Code != "idempotency_in_progress" {
			in.Fatalf("%s: %v", what, err)
		}
		return err == nil
	})
	return got
}

// onlyOne is the one object of a list, once it is there.
func onlyOne[T any](in *installation, what string, list func() ([]T, error)) T {
	in.Helper()
	var all []T
	in.await(what, func() bool {
		var err error
		all, err = list()
		return err == nil && len(all) == 1
	})
	return all[0]
}

// openDispute disputes the debit of the life, and waits until the card's issuer knows if it is one that files disputes.
func (p *played) openDispute() {
	in, ctx := p.in, p.in.Context()
	debit := onlyOne(in, "a debit to dispute", func() ([]api.Transaction, error) {
		return client.Collect(in.client.GetCardTransactions(ctx, p.card.ID, client.ListOptions{}))
	})
	opening, submitting := client.WithIdempotencyKey(uuid.New()), client.WithIdempotencyKey(uuid.New())
	opened := untilAnswered(in, "a dispute to be opened", func() (api.Dispute, error) {
		return in.client.OpenTransactionDispute(ctx, debit.ID, api.DisputeInput{
			Reason: api.DisputeReasonNotReceived, Evidence: api.DisputeEvidenceInput{Text: "The parcel never arrived."},
		}, opening)
	})
	p.dispute = opened.ID
	untilAnswered(in, "a dispute to be submitted", func() (api.Dispute, error) {
		return in.client.SubmitDispute(ctx, opened.ID, submitting)
	})
	in.await("the dispute to be filed", func() bool {
		d, err := in.client.GetDispute(ctx, opened.ID)
		return err == nil && d.Filing != api.DisputeFilingPending
	})
}

func (p *played) withdrawDispute() {
	key := client.WithIdempotencyKey(uuid.New())
	untilAnswered(p.in, "a dispute to be withdrawn", func() (api.Dispute, error) {
		return p.in.client.WithdrawDispute(p.in.Context(), p.dispute, key)
	})
}

// decideDispute has the operator say that the dispute was won, beside the server that runs.
func (p *played) decideDispute() {
	in, ctx := p.in, p.in.Context()
	books, err := app.OpenBooks(ctx, app.BooksConfig{
		DatabaseURL: in.databaseURL(), ChainsFile: in.config.Chains, OperatorKey: in.config.Operator,
		Log: slog.New(slog.DiscardHandler),
	})
	in.check(err)
	defer func() { _ = books.Close() }()
	_, err = books.DisputeDecisions().Decide(ctx, in.made.ProgrammeID,
		issuing.DisputeID(p.dispute.String()), true, "letter of the network")
	in.check(err)
}

// expectDispute compares the dispute of the life's debit with the model's.
func (p *played) expectDispute(want api.DisputeStatus) {
	in := p.in
	in.Helper()
	list, err := client.Collect(in.client.GetDisputes(in.Context(), client.Of{Card: p.card.ID}, client.ListOptions{}))
	in.check(err)
	if want == "" && len(list) == 0 {
		return
	}
	if len(list) != 1 || list[0].Status != want {
		in.Errorf("%s: the disputes are %+v, and the model has one that is %s", p.name, list, want)
	}
}

// expectFiled compares the disputes with those that the card's issuer has: each once.
func (in *installation) expectFiled(list []*played, d door) {
	in.Helper()
	count, files := d.filed()
	for _, p := range list {
		if p.dispute == (api.DisputeID{}) {
			continue
		}
		made, err := in.client.GetDispute(in.Context(), p.dispute)
		in.check(err)
		want := api.DisputeFiling("")
		if files {
			count--
			if want = api.DisputeFilingFiled; made.Status == api.DisputeStatusWithdrawn {
				want = api.DisputeFilingWithdrawn
			}
		}
		if made.Filing != want {
			in.Errorf("%s: the filing is %q, and not %q", p.name, made.Filing, want)
		}
	}
	if count != 0 {
		in.Errorf("the issuer has %d disputes more than the platform has filed", count)
	}
}
