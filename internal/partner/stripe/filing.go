package stripe

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

var _ partner.DisputeFiler = (*adapter)(nil)

// disputeKey is the name under which Stripe keeps the id of our dispute.
const disputeKey = "offblocks_dispute"

// maxExplanation is how much of the evidence is told, in bytes.
const maxExplanation = 5000

// FileDispute implements partner.DisputeFiler: a dispute is created at Stripe, and submitted. Stripe keeps
// idempotency keys for a day or so, and has one dispute for a transaction, so that one is looked for first: it may
// also have been made by hand.
func (d *adapter) FileDispute(
	ctx context.Context, f partner.DisputeFiling,
) (partner.Answer[partner.FiledDispute], error) {
	if !strings.HasPrefix(f.Debit.Network.IDs.Event, "ipi_") {
		return partner.Refused[partner.FiledDispute]("Stripe's transaction is not known"), nil
	}
	about, err := d.disputeAtStripe(ctx, f.Debit.Network.IDs.Event)
	if err == nil && about == nil {
		about, err = d.createDispute(ctx, f)
	}
	if err == nil && about.Status == stripe.IssuingDisputeStatusUnsubmitted {
		params := &stripe.IssuingDisputeSubmitParams{}
		params.StripeAccount = d.account()
		about, err = d.client.V1IssuingDisputes.Submit(ctx, about.ID, params)
	}
	if err != nil {
		return refusedFiling[partner.FiledDispute](err)
	}
	return partner.Done(partner.FiledDispute{Token: about.ID}), nil
}

// WithdrawDispute implements partner.DisputeFiler. Stripe gives up what was never submitted by itself; what was
// submitted it does not take back by its API.
func (d *adapter) WithdrawDispute(
	ctx context.Context, f partner.DisputeFiling,
) (partner.Answer[partner.DisputeWithdrawn], error) {
	about, err := d.disputeAtStripe(ctx, f.Debit.Network.IDs.Event)
	if err != nil {
		return partner.Answer[partner.DisputeWithdrawn]{}, describeError(err)
	}
	if about != nil && about.Status == stripe.IssuingDisputeStatusSubmitted {
		return partner.Refused[partner.DisputeWithdrawn]("a dispute that was submitted is withdrawn in Stripe's dashboard only"), nil
	}
	return partner.Done(partner.DisputeWithdrawn{}), nil
}

// disputeAtStripe is the newest dispute of a transaction; nil when there is none.
func (d *adapter) disputeAtStripe(ctx context.Context, transaction string) (*stripe.IssuingDispute, error) {
	params := &stripe.IssuingDisputeListParams{Transaction: &transaction}
	params.StripeAccount = d.account()
	for about, err := range d.client.V1IssuingDisputes.List(ctx, params) {
		return about, err
	}
	return nil, nil
}

func (d *adapter) createDispute(ctx context.Context, f partner.DisputeFiling) (*stripe.IssuingDispute, error) {
	params := &stripe.IssuingDisputeCreateParams{
		Transaction: &f.Debit.Network.IDs.Event, Evidence: evidenceOf(f.Dispute),
		Metadata: map[string]string{programmeKey: string(f.Dispute.ProgrammeID), disputeKey: string(f.Dispute.ID)},
	}
	if minor, ok := toMinor(f.Dispute.Amount, f.Dispute.Currency); ok && f.Dispute.Currency == d.settings.Currency {
		params.Amount = &minor
	}
	params.IdempotencyKey, params.StripeAccount = stripe.String("offblocks-dispute-"+string(f.Dispute.ID)), d.account()
	return d.client.V1IssuingDisputes.Create(ctx, params)
}

// evidenceOf is the evidence as Stripe has it: an explanation, which names the programme's documents, under the reason.
func evidenceOf(d issuing.Dispute) *stripe.IssuingDisputeCreateEvidenceParams {
	var said []string
	for _, e := range d.Evidence {
		said = append(said, e.Text)
		said = append(said, e.Documents...)
	}
	text := strings.TrimSpace(strings.Join(said, "\n"))
	if len(text) > maxExplanation {
		text = strings.ToValidUTF8(text[:maxExplanation], "")
	}
	var explanation *string
	if text != "" {
		explanation = &text
	}
	e := &stripe.IssuingDisputeCreateEvidenceParams{}
	reason := stripe.IssuingDisputeEvidenceReasonOther
	switch d.Reason {
	case issuing.DisputeFraud:
		reason = stripe.IssuingDisputeEvidenceReasonFraudulent
		e.Fraudulent = &stripe.IssuingDisputeCreateEvidenceFraudulentParams{Explanation: explanation}
	case issuing.DisputeDuplicate:
		reason = stripe.IssuingDisputeEvidenceReasonDuplicate
		e.Duplicate = &stripe.IssuingDisputeCreateEvidenceDuplicateParams{Explanation: explanation}
	case issuing.DisputeCancelled:
		reason = stripe.IssuingDisputeEvidenceReasonCanceled
		e.Canceled = &stripe.IssuingDisputeCreateEvidenceCanceledParams{Explanation: explanation}
	case issuing.DisputeNotReceived:
		reason = stripe.IssuingDisputeEvidenceReasonNotReceived
		e.NotReceived = &stripe.IssuingDisputeCreateEvidenceNotReceivedParams{Explanation: explanation}
	case issuing.DisputeNotAsDescribed:
		reason = stripe.IssuingDisputeEvidenceReasonMerchandiseNotAsDescribed
		e.MerchandiseNotAsDescribed = &stripe.IssuingDisputeCreateEvidenceMerchandiseNotAsDescribedParams{Explanation: explanation}
	default:
		e.Other = &stripe.IssuingDisputeCreateEvidenceOtherParams{Explanation: explanation}
	}
	e.Reason = stripe.String(string(reason))
	return e
}

// refusedFiling is the answer no if Stripe does not take what it was told, which another try does not mend.
func refusedFiling[R any](err error) (partner.Answer[R], error) {
	var said *stripe.Error
	if errors.As(err, &said) && said.HTTPStatusCode == http.StatusBadRequest && said.Type == stripe.ErrorTypeInvalidRequest {
		return partner.Refused[R](describeError(err).Error()), nil
	}
	return partner.Answer[R]{}, describeError(err)
}
