package lithic

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

const disputesPath = "/v1/disputes"

// disputeReasons are Lithic's words for reasons; a fraud's depends on how the card was used.
var disputeReasons = map[issuing.DisputeReason]string{
	issuing.DisputeNotReceived: "GOODS_SERVICES_NOT_RECEIVED", issuing.DisputeDuplicate: "DUPLICATED",
	issuing.DisputeCancelled: "CANCELLED", issuing.DisputeNotAsDescribed: "GOODS_SERVICES_NOT_AS_DESCRIBED",
	issuing.DisputeCreditNotProcessed: "REFUND_NOT_PROCESSED", issuing.DisputeOther: "OTHER",
}

// maxNote is how much of the evidence is told, in bytes.
const maxNote = 5000

// newDispute is a dispute as it is filed. Lithic's note is the evidence; the documents are only named in it.
type newDispute struct {
	Amount      int64  `json:"amount"`
	Reason      string `json:"reason"`
	Transaction string `json:"transaction_token"`
	Note        string `json:"customer_note"`
	Filed       string `json:"customer_filed_date"`
}

// filed is a dispute at Lithic.
type filed struct {
	Token  string `json:"token"`
	Note   string `json:"customer_note"`
	Status string `json:"status"`
}

// ourMark is in the note of a dispute that the platform has filed: Lithic has no other place for a name of ours.
func ourMark(id issuing.DisputeID) string { return "Reference: " + string(id) }

// FileDispute implements partner.DisputeFiler. Lithic forgets idempotency keys after a while, so a dispute of the
// transaction that bears our reference is looked for first.
func (a *Adapter) FileDispute(
	ctx context.Context, d partner.DisputeFiling,
) (answer partner.Answer[partner.FiledDispute], err error) {
	payment := d.Debit.Network.IDs.Payment
	if payment == "" {
		return partner.Refused[partner.FiledDispute]("Lithic's token of the transaction is not known"), nil
	}
	made, err := a.filedDispute(ctx, payment, d.Dispute.ID)
	if err != nil {
		return answer, err
	}
	if made == nil {
		cents := minorUnits(d.Dispute.Amount, d.Dispute.Currency)
		if cents == nil {
			return partner.Refused[partner.FiledDispute]("the dispute is in no currency of ISO 4217"), nil
		}
		made = &filed{}
		err = a.client.Call(ctx, httpcall.Request{
			Method: http.MethodPost, Path: disputesPath, Repeatable: true,
			Header: http.Header{"Idempotency-Key": {string(d.Dispute.ID)}},
			Body: newDispute{
				Amount: *cents, Reason: reasonOf(d), Transaction: payment, Note: noteOf(d.Dispute),
				Filed: d.Dispute.CreatedAt.Time().UTC().Format("2006-01-02T15:04:05Z"),
			},
		}, made)
		if reason, refused := refusalOf(err); refused {
			return partner.Refused[partner.FiledDispute](reason), nil
		}
		if err != nil {
			return answer, err
		}
	}
	if made.Token == "" {
		return answer, errors.New("lithic: the dispute has no token")
	}
	return partner.Done(partner.FiledDispute{Token: made.Token}), nil
}

// WithdrawDispute implements partner.DisputeFiler.
func (a *Adapter) WithdrawDispute(
	ctx context.Context, d partner.DisputeFiling,
) (answer partner.Answer[partner.DisputeWithdrawn], err error) {
	token := d.Dispute.PartnerToken
	if token == "" {
		made, err := a.filedDispute(ctx, d.Debit.Network.IDs.Payment, d.Dispute.ID)
		if err != nil {
			return answer, err
		}
		if made == nil {
			return partner.Done(partner.DisputeWithdrawn{}), nil
		}
		token = made.Token
	}
	err = a.client.Call(ctx, httpcall.Request{
		Method: http.MethodDelete, Path: disputesPath + "/" + url.PathEscape(token), Repeatable: true,
	}, nil)
	if reason, refused := refusalOf(err); refused {
		return partner.Refused[partner.DisputeWithdrawn](reason), nil
	}
	if err != nil {
		return answer, err
	}
	return partner.Done(partner.DisputeWithdrawn{}), nil
}

// filedDispute finds the dispute of a transaction that bears our reference; nil when none does.
func (a *Adapter) filedDispute(ctx context.Context, payment string, id issuing.DisputeID) (*filed, error) {
	var found struct {
		Data []filed `json:"data"`
	}
	err := a.client.Call(ctx, httpcall.Request{
		Method: http.MethodGet, Path: disputesPath, Query: url.Values{"transaction_tokens": {payment}, "page_size": {"100"}},
		Repeatable: true,
	}, &found)
	for _, d := range found.Data {
		if strings.HasSuffix(d.Note, ourMark(id)) {
			return &d, err
		}
	}
	return nil, err
}

func reasonOf(d partner.DisputeFiling) string {
	if d.Dispute.Reason != issuing.DisputeFraud {
		return disputeReasons[d.Dispute.Reason]
	}
	switch present := d.Debit.Network.Details.CardPresent; {
	case present == nil:
		return "FRAUD_OTHER"
	case *present:
		return "FRAUD_CARD_PRESENT"
	}
	return "FRAUD_CARD_NOT_PRESENT"
}

// noteOf is the evidence as one text, with our reference at its end.
func noteOf(d issuing.Dispute) string {
	var said []string
	for _, e := range d.Evidence {
		said = append(said, e.Text)
		said = append(said, e.Documents...)
	}
	note := strings.TrimSpace(strings.Join(said, "\n"))
	if len(note) > maxNote {
		note = strings.ToValidUTF8(note[:maxNote], "")
	}
	return strings.TrimSpace(note + "\n" + ourMark(d.ID))
}
