package worker

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/tasks"
)

// answerMerchant has a card's issuer tell a merchant what came of an authentication.
func (w *Worker) answerMerchant(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardAuthenticationID) error {
	a, err := w.db.CardAuthentication(ctx, programme, id)
	if err != nil || !a.AwaitsAnswer() {
		return err
	}
	card, err := w.db.Card(ctx, programme, a.CardID)
	if err != nil {
		return err
	}
	issuer, err := w.issuerOf(card)
	if err != nil {
		return err
	}
	answerer, able := issuer.(partner.AuthenticationAnswerer)
	if !able {
		return tasks.WaitFor("a card issuer that answers authentications", missingPause)
	}
	answer, err := askPartner(ctx, w, partner.KindCardIssuer, string(id), answerer.AnswerAuthentication,
		partner.AuthenticationAnswer{ID: id, Token: a.PartnerToken, Approved: a.Status == issuing.AuthenticationApproved})
	if err != nil {
		return err
	}
	return w.others.Authentications.Answered(ctx, programme, id, answer.passed)
}

// fileDispute has a card's issuer file a dispute with the card network, or take it back.
func (w *Worker) fileDispute(ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID) error {
	d, err := w.db.Dispute(ctx, programme, id)
	if err != nil || d.Filing != issuing.FilingPending && d.Filing != issuing.FilingWithdrawing {
		return err
	}
	verbs := w.others.Payments
	if d.Filing == issuing.FilingPending && d.IsDecided() { // the issuer has it, since it said how it ended
		return verbs.DisputeFiled(ctx, programme, id, d.Partner, d.PartnerToken)
	}
	debit, err := w.db.Transaction(ctx, programme, d.TransactionID)
	if err != nil {
		return err
	}
	issuer := w.ports.CardIssuer
	filer, able := issuer.(partner.DisputeFiler)
	if !able || issuer.PartnerName() != debit.Network.Partner {
		return tasks.WaitFor("a card issuer that files disputes", missingPause)
	}
	filing := partner.DisputeFiling{Dispute: d, Debit: debit}
	if d.Filing == issuing.FilingWithdrawing {
		answer, err := askPartner(ctx, w, partner.KindCardIssuer, string(id), filer.WithdrawDispute, filing)
		switch {
		case err != nil:
			return err
		case !answer.passed:
			return verbs.FilingRefused(ctx, programme, id, d.Filing, answer.reason)
		}
		return verbs.DisputeWithdrawnAtIssuer(ctx, programme, id)
	}
	answer, err := askPartner(ctx, w, partner.KindCardIssuer, string(id), filer.FileDispute, filing)
	switch {
	case err != nil:
		return err
	case !answer.passed:
		return verbs.FilingRefused(ctx, programme, id, d.Filing, answer.reason)
	}
	return verbs.DisputeFiled(ctx, programme, id, issuer.PartnerName(), answer.result.Token)
}
