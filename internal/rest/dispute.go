package rest

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
)

var disputeRoutes = []route{
	{
		id: "openTransactionDispute", method: "POST", path: "/transactions/{transactionId}/disputes",
		status: http.StatusCreated, serve: openDispute,
	},
	{id: "getDisputes", method: "GET", path: "/disputes", status: http.StatusOK, serve: getDisputes},
	{
		id: "getDispute", method: "GET", path: "/disputes/{disputeId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.DisputeID) (issuing.Dispute, error) {
			return c.DB.Dispute(c.ctx(), c.programme, id)
		}),
	},
	{
		id: "addDisputeEvidence", method: "POST", path: "/disputes/{disputeId}/evidence", status: http.StatusOK,
		serve: addEvidence,
	},
	{
		id: "submitDispute", method: "POST", path: "/disputes/{disputeId}/submission", status: http.StatusOK,
		serve: verbStep(disputeVerb((*payments.Service).SubmitDispute)),
	},
	{
		id: "withdrawDispute", method: "POST", path: "/disputes/{disputeId}/withdrawal", status: http.StatusOK,
		serve: verbStep(disputeVerb((*payments.Service).WithdrawDispute)),
	},
	messageRoute("simulateDisputeOutcome", "/simulator/disputes/{disputeId}/outcome", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.DisputeID, in api.SimulatedOutcome) error {
			_, err := c.Payments.DecideDispute(ctx, c.programme, id, payments.DisputeOutcome{
				Won: in.Outcome == api.SimulatedOutcomeOutcomeWon, Reference: in.Reference,
			})
			return err
		}),
	messageRoute("simulateDisputeRepresentment", "/simulator/disputes/{disputeId}/representment", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.DisputeID, in api.SimulatedRepresentment) error {
			_, err := c.Payments.RepresentDispute(ctx, c.programme, id, payments.Change{Reference: in.Reference})
			return err
		}),
}

// disputeVerb is a verb on a dispute, without a body.
func disputeVerb(
	do func(*payments.Service, context.Context, issuing.ProgrammeID, issuing.DisputeID) (issuing.Dispute, error),
) func(context.Context, *call, issuing.ProgrammeID, issuing.DisputeID) (issuing.Dispute, error) {
	return func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.DisputeID) (issuing.Dispute, error) {
		return do(c.Payments, ctx, p, id)
	}
}

func openDispute(c *call) (bool, error) {
	debit, err := pathID[issuing.TransactionID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.DisputeInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Payments.OpenDispute(ctx, c.programme, debit, payments.NewDispute{
			Amount: string(in.Amount), Reason: issuing.DisputeReason(in.Reason), Evidence: evidenceOf(in.Evidence),
		})
		return err
	})
}

func addEvidence(c *call) (bool, error) {
	dispute, err := pathID[issuing.DisputeID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.DisputeEvidenceInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Payments.AddEvidence(ctx, c.programme, dispute, evidenceOf(in))
		return err
	})
}

func evidenceOf(in api.DisputeEvidenceInput) issuing.Evidence {
	return issuing.Evidence{Text: in.Text, Documents: in.Documents}
}

func getDisputes(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.DisputeMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	of, err := c.listScope()
	if err != nil {
		return false, err
	}
	id := func(d issuing.Dispute) string { return string(d.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Dispute, error] {
		return c.DB.Disputes(c.ctx(), of, l)
	})
}
