package store

import (
	"context"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// InsertProposal adds a proposal, and tells whether it did: not while the same is proposed already.
func (tx *Tx) InsertProposal(ctx context.Context, p issuing.Proposal) (bool, error) {
	if err := tx.q.ExpireProposals(ctx, p.ProgrammeID, p.CreatedAt); err != nil {
		return false, wrapError("expire proposals", err)
	}
	n, err := tx.q.InsertProposal(ctx, rows.InsertProposalParams(p))
	return n > 0, wrapError("add proposal", err)
}

// Proposal reads a proposal of a programme.
func (r reads) Proposal(ctx context.Context, p issuing.ProgrammeID, id issuing.ProposalID) (issuing.Proposal, error) {
	row, err := r.q.Proposal(ctx, p, id)
	return notFoundOr("proposal", id, issuing.Proposal(row), err)
}

// OpenProposals reads what waits for another person at a moment, oldest first.
func (r reads) OpenProposals(ctx context.Context, p issuing.ProgrammeID, now issuing.Instant) ([]issuing.Proposal, error) {
	list, err := r.q.OpenProposals(ctx, p, now)
	return convertAll(list, func(row rows.Proposal) issuing.Proposal { return issuing.Proposal(row) }), wrapError("read proposals", err)
}

// ListProposals lists the proposals of a programme, newest first.
func (r reads) ListProposals(ctx context.Context, l List) iter.Seq2[issuing.Proposal, error] {
	id := func(p issuing.Proposal) string { return string(p.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.Proposal, error) {
		list, err := r.q.ListProposals(ctx, rows.ListProposalsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.ProposalID(q.before), Status: issuing.ProposalStatus(l.Status), CreatedAfter: q.after,
			CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, func(row rows.Proposal) issuing.Proposal { return issuing.Proposal(row) }), err
	})
}

// DecideProposal decides about an open proposal, and tells whether it did: not about one that was decided or has expired, nor
// for who made it.
func (tx *Tx) DecideProposal(ctx context.Context, p issuing.Proposal, decider issuing.OperatorID) (bool, error) {
	n, err := tx.q.DecideProposal(ctx, rows.DecideProposalParams{
		Status: p.Status, Decider: p.Decider, Answer: p.Answer, DecidedAt: p.DecidedAt, ID: p.ID, DeciderID: decider,
	})
	return n > 0, wrapError("decide about proposal", err)
}
