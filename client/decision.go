package client

import (
	"context"
	"iter"
	"net/http"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// DecisionOptions narrows a list of decisions; what is zero narrows nothing. Its status and external id are not looked
// at.
type DecisionOptions struct {
	ListOptions
	Of
	Outcome api.DecisionOutcome
	Reason  string // one of those that [DeclineReason] gives
}

func (o DecisionOptions) query() url.Values {
	query := o.Of.query(o.ListOptions)
	if o.Outcome != "" {
		query.Set("outcome", string(o.Outcome))
	}
	if o.Reason != "" {
		query.Set("reason", o.Reason)
	}
	return query
}

// GetDecisions lists what was decided about purchases, approved and declined.
func (c *Client) GetDecisions(ctx context.Context, o DecisionOptions) iter.Seq2[api.Decision, error] {
	return readList[api.Decision](ctx, c, "/decisions", o.query())
}

// GetDecision reads one decision.
func (c *Client) GetDecision(ctx context.Context, id api.DecisionID) (api.Decision, error) {
	return readObject[api.Decision](ctx, c, "/decisions/"+id.String())
}

// GetCardDecisions lists what was decided about purchases with one card. Card and account of the options are not looked
// at.
func (c *Client) GetCardDecisions(
	ctx context.Context, id api.CardID, o DecisionOptions,
) iter.Seq2[api.Decision, error] {
	o.Of = Of{}
	return readList[api.Decision](ctx, c, "/cards/"+id.String()+"/decisions", o.query())
}

// GetNetworkMessages lists what the card network said under references of its own. The status `unmatched` has those
// that nothing could be made of.
func (c *Client) GetNetworkMessages(ctx context.Context, o ListOptions) iter.Seq2[api.NetworkMessage, error] {
	return readList[api.NetworkMessage](ctx, c, "/network-messages", o.query())
}

// GetProgrammeDuplicates reads the programme's check for purchases that may have been made twice.
func (c *Client) GetProgrammeDuplicates(ctx context.Context) (api.DuplicateCheck, error) {
	return readObject[api.DuplicateCheck](ctx, c, "/programme/duplicates")
}

// SetProgrammeDuplicates sets the programme's check for purchases that may have been made twice.
func (c *Client) SetProgrammeDuplicates(
	ctx context.Context, in api.DuplicateCheckInput, opts ...Option,
) (api.DuplicateCheck, error) {
	return makeChange[api.DuplicateCheck](ctx, c, http.MethodPut, "/programme/duplicates", in, opts)
}
