package store

import (
	"context"
	"iter"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// DecisionFilter narrows a list of decisions; empty fields narrow nothing. Outcome is "approved" or "declined".
type DecisionFilter struct {
	Of
	Outcome  string
	Reason   issuing.DeclineReason
	Shadowed bool // only those that something in shadow would have declined; only of a whole programme, by no other field
}

// Decided is a decision that this process has committed.
type Decided struct {
	Programme issuing.ProgrammeID
	At        issuing.Instant // when it was made
	Amount    issuing.Minor   // of an approval: what was approved, in the currency of the account
	Currency  string          // empty: it has no price
	Kind      issuing.MessageKind
	Reason    issuing.DeclineReason // issuing.Approved, or why it was declined
	Took      time.Duration         // to the end of the commit
}

// madeDecision is a decision that is not committed yet.
type madeDecision struct {
	Decided           // took: to make it
	madeAt  time.Time // by the system's clock
}

// OnDecision sets who is told of each decision after its commit. It is called by many goroutines at once.
func (db *DB) OnDecision(notify func(Decided)) { db.decided.Store(&notify) }

func (db *DB) notifyDecisions(made []madeDecision) {
	if notify := db.decided.Load(); notify != nil {
		for _, d := range made {
			d.Took += time.Since(d.madeAt)
			(*notify)(d.Decided)
		}
	}
}

// Decisions lists a programme's decisions, newest first.
func (r reads) Decisions(ctx context.Context, f DecisionFilter, l List) iter.Seq2[issuing.Decision, error] {
	id := func(d issuing.Decision) string { return string(d.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.Decision, error) {
		if f.Shadowed {
			list, err := r.q.ListShadowedDecisions(ctx, rows.ListShadowedDecisionsParams{
				ProgrammeID: l.Programme, BeforeID: issuing.DecisionID(q.before), CreatedAfter: q.after, CreatedBefore: q.until,
				Page: q.most,
			})
			return convertAll(list, decisionFromRow), err
		}
		list, err := r.decisionsPage(ctx, rows.ListDecisionsOfCardParams{
			ProgrammeID: l.Programme, BeforeID: issuing.DecisionID(q.before), Reason: f.Reason, CardID: f.Card,
			AccountID: f.Account, Outcome: f.Outcome, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, decisionFromRow), err
	})
}

// decisionsPage reads a page by the index that narrows it most.
func (r reads) decisionsPage(ctx context.Context, p rows.ListDecisionsOfCardParams) ([]rows.Decision, error) {
	switch {
	case p.CardID != "":
		return r.q.ListDecisionsOfCard(ctx, p)
	case p.AccountID != "":
		return r.q.ListDecisionsOfAccount(ctx, rows.ListDecisionsOfAccountParams{
			AccountID: p.AccountID, ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, Reason: p.Reason, Outcome: p.Outcome,
			CreatedAfter: p.CreatedAfter, CreatedBefore: p.CreatedBefore, Page: p.Page,
		})
	}
	if p.Reason != "" {
		return r.q.ListDecisionsOfReason(ctx, rows.ListDecisionsOfReasonParams{
			ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, Reason: p.Reason, CreatedAfter: p.CreatedAfter,
			CreatedBefore: p.CreatedBefore, Page: p.Page,
		})
	}
	if p.Outcome == "declined" {
		return r.q.ListDeclinedDecisions(ctx, rows.ListDeclinedDecisionsParams{
			ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, CreatedAfter: p.CreatedAfter, CreatedBefore: p.CreatedBefore, Page: p.Page,
		})
	}
	return r.q.ListDecisions(ctx, rows.ListDecisionsParams{
		ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, Reason: p.Reason, Outcome: p.Outcome,
		CreatedAfter: p.CreatedAfter, CreatedBefore: p.CreatedBefore, Page: p.Page,
	})
}

// Decision reads a decision of a programme.
func (r reads) Decision(ctx context.Context, p issuing.ProgrammeID, id issuing.DecisionID) (issuing.Decision, error) {
	row, err := r.q.Decision(ctx, p, id)
	if err != nil {
		return notFoundOr("decision", id, issuing.Decision{}, err)
	}
	return decisionFromRow(row), nil
}

func decisionFromRow(row rows.Decision) issuing.Decision {
	d := issuing.Decision{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, AuthorisationID: row.AuthorisationID, Kind: row.Kind,
		Reason: row.Reason, Detail: row.Detail, PricedAmount: row.PricedAmount, PricedCurrency: row.PricedCurrency,
		ApprovedAmount: row.ApprovedAmount, Amount: row.Amount,
		Currency: row.Currency, Rate: row.Rate, TokenAmount: row.TokenAmount, Spendable: row.Spendable, Reference: row.NetworkReference,
		Duration: time.Duration(row.DurationMicroseconds) * time.Microsecond, CreatedAt: row.CreatedAt,
	}
	fromJSON(row.Shadow, &d.Shadow)
	fromJSON(row.Fees, &d.Fees)
	fromJSON(row.Merchant, &d.Merchant)
	fromJSON(row.NetworkInfo, &d.Network)
	if row.LimitHit != "" {
		fromJSON(row.LimitHit, &d.Limit)
	}
	return d
}

func decidedOf(d issuing.Decision) Decided {
	out := Decided{Programme: d.ProgrammeID, At: d.CreatedAt, Kind: d.Kind, Reason: d.Reason, Took: d.Duration, Currency: d.PricedCurrency}
	switch {
	case d.Reason != issuing.Approved || d.PricedCurrency == "":
	case d.ApprovedAmount.IsPositive():
		out.Amount = issuing.ToMinor(d.ApprovedAmount, d.PricedCurrency)
	case d.PricedAmount.IsPositive():
		out.Amount = issuing.ToMinor(d.PricedAmount, d.PricedCurrency)
	}
	return out
}

// InsertDecision keeps a decision.
func (tx *Tx) InsertDecision(ctx context.Context, d issuing.Decision) error {
	hit := ""
	if d.Limit != nil {
		hit = toJSON(d.Limit)
	}
	*tx.decided = append(*tx.decided, madeDecision{decidedOf(d), time.Now()})
	return wrapError("add decision", tx.q.InsertDecision(ctx, rows.InsertDecisionParams{
		ID: d.ID, ProgrammeID: d.ProgrammeID, AccountID: d.AccountID, CardID: d.CardID, AuthorisationID: d.AuthorisationID, Reason: d.Reason,
		PricedAmount: d.PricedAmount, PricedCurrency: d.PricedCurrency, ApprovedAmount: d.ApprovedAmount, TokenAmount: d.TokenAmount, Spendable: d.Spendable, CreatedAt: d.CreatedAt,
		Kind: d.Kind, Detail: d.Detail, Shadow: toJSON(d.Shadow), Amount: d.Amount, Currency: d.Currency, Rate: d.Rate, Fees: toJSON(d.Fees),
		Merchant: toJSON(d.Merchant), NetworkReference: d.Reference, NetworkInfo: toJSON(d.Network),
		DurationMicroseconds: d.Duration.Microseconds(), LimitHit: hit, MerchantKey: merchantKey(d.Merchant.Name),
	}))
}
