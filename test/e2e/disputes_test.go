package e2e

import (
	"context"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// The function is printed in docs/disputes.md, and run here.

// disputeParcel disputes a part of a purchase that did not come.
func disputeParcel(ctx context.Context, c *client.Client, debit api.TransactionID) (api.Dispute, error) {
	dispute, err := c.OpenTransactionDispute(ctx, debit, api.DisputeInput{
		Amount: "20", Reason: api.DisputeReasonNotReceived,
		Evidence: api.DisputeEvidenceInput{Text: "The parcel never arrived."},
	})
	if err != nil {
		return dispute, err
	}
	letter := api.DisputeEvidenceInput{Documents: []string{"https://files.programme.example/letter-17"}}
	if dispute, err = c.AddDisputeEvidence(ctx, dispute.ID, letter); err != nil {
		return dispute, err
	}
	return c.SubmitDispute(ctx, dispute.ID)
}

func TestADisputeGoesAsTheDocumentSays(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		h := env.ownProgramme(t).newCardholder(t)
		debit := must(h.SimulateCardForcedPost(ctx, h.card.ID, api.SimulatedPosting{Amount: "50", Currency: "EUR"}))(t)
		h.awaitTransaction(t, debit.ID, "processed")
		d := must(disputeParcel(ctx, h.Client, debit.ID))(t)
		if d.Status != api.DisputeStatusSubmitted || len(d.Evidence) != 2 || d.Amount != "20" {
			t.Errorf("%+v", d)
		}
		h.awaitTransaction(t, d.CreditID, "processed")
		credit := must(h.GetTransactionDetails(ctx, d.CreditID))(t)
		if credit.DisputeID != d.ID || credit.RefundOf != debit.ID || credit.Amount != "20" {
			t.Errorf("%+v", credit)
		}
		won := api.SimulatedOutcome{Outcome: api.SimulatedOutcomeOutcomeWon, Reference: "decided " + d.ID.String()}
		for range 2 {
			if d = must(h.SimulateDisputeOutcome(ctx, d.ID, won))(t); d.Status != api.DisputeStatusWon {
				t.Errorf("%+v", d)
			}
		}
		if d = must(h.SimulateDisputeRepresentment(ctx, d.ID, api.SimulatedRepresentment{}))(t); d.Status != api.DisputeStatusRepresented {
			t.Errorf("%+v", d)
		}
		h.awaitTransaction(t, d.CreditID, "reversed")
		second := must(h.OpenTransactionDispute(ctx, debit.ID, api.DisputeInput{Reason: api.DisputeReasonOther}))(t)
		if second = must(h.WithdrawDispute(ctx, second.ID))(t); second.Status != api.DisputeStatusWithdrawn {
			t.Errorf("%+v", second)
		}
		listed := must(client.Collect(h.GetDisputes(ctx, client.Of{Card: h.card.ID}, client.ListOptions{Status: "represented"})))(t)
		if len(listed) != 1 || listed[0].ID != d.ID || must(h.GetDispute(ctx, d.ID))(t).Status != listed[0].Status {
			t.Errorf("listed are %+v", listed)
		}
		must(client.Collect(h.GetNetworkMessages(ctx, client.ListOptions{})))(t)
	})
}

func TestTheCodeOfDisputesIsThatOfThisFile(t *testing.T) {
	t.Parallel()
	document, err := os.ReadFile("../../docs/disputes.md")
	checkError(t, err)
	source, err := os.ReadFile("disputes_test.go")
	checkError(t, err)
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(string(document), -1)
	if len(blocks) != 1 || !strings.Contains(string(source), blocks[0][1]) {
		t.Errorf("docs/disputes.md has code that is not run: %q", blocks)
	}
}
