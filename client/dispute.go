package client

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// OpenTransactionDispute opens a dispute of a debit, in whole or in part. No money moves until it is submitted.
func (c *Client) OpenTransactionDispute(
	ctx context.Context, id api.TransactionID, in api.DisputeInput, opts ...Option,
) (api.Dispute, error) {
	return makeChange[api.Dispute](ctx, c, http.MethodPost, "/transactions/"+id.String()+"/disputes", in, opts)
}

// GetDisputes lists the programme's disputes. Its external id is not looked at.
func (c *Client) GetDisputes(ctx context.Context, of Of, o ListOptions) iter.Seq2[api.Dispute, error] {
	return readList[api.Dispute](ctx, c, "/disputes", of.query(o))
}

// GetDispute reads one dispute.
func (c *Client) GetDispute(ctx context.Context, id api.DisputeID) (api.Dispute, error) {
	return readObject[api.Dispute](ctx, c, "/disputes/"+id.String())
}

// AddDisputeEvidence adds a piece of evidence to a dispute that nobody has decided.
func (c *Client) AddDisputeEvidence(
	ctx context.Context, id api.DisputeID, in api.DisputeEvidenceInput, opts ...Option,
) (api.Dispute, error) {
	return makeChange[api.Dispute](ctx, c, http.MethodPost, "/disputes/"+id.String()+"/evidence", in, opts)
}

// SubmitDispute hands a dispute to the card network, and credits the cardholder provisionally.
func (c *Client) SubmitDispute(ctx context.Context, id api.DisputeID, opts ...Option) (api.Dispute, error) {
	return makeChange[api.Dispute](ctx, c, http.MethodPost, "/disputes/"+id.String()+"/submission", nil, opts)
}

// WithdrawDispute gives a dispute up. A provisional credit is taken again.
func (c *Client) WithdrawDispute(ctx context.Context, id api.DisputeID, opts ...Option) (api.Dispute, error) {
	return makeChange[api.Dispute](ctx, c, http.MethodPost, "/disputes/"+id.String()+"/withdrawal", nil, opts)
}

// SimulateDisputeOutcome lets the card network decide a dispute. Sandbox only. The same reference again gets the first
// answer again and changes nothing.
func (c *Client) SimulateDisputeOutcome(
	ctx context.Context, id api.DisputeID, in api.SimulatedOutcome, opts ...Option,
) (api.Dispute, error) {
	return makeChange[api.Dispute](ctx, c, http.MethodPost, "/simulator/disputes/"+id.String()+"/outcome", in, opts)
}

// SimulateDisputeRepresentment lets the merchant take the money of a dispute that was won again. Sandbox only.
func (c *Client) SimulateDisputeRepresentment(
	ctx context.Context, id api.DisputeID, in api.SimulatedRepresentment, opts ...Option,
) (api.Dispute, error) {
	return makeChange[api.Dispute](
		ctx, c, http.MethodPost, "/simulator/disputes/"+id.String()+"/representment", in, opts,
	)
}
